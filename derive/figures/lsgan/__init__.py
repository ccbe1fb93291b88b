"""The figures of the least-squares GAN with an error-function discriminator."""
