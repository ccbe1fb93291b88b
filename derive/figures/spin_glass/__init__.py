"""The figures of the spin-glass model of a GAN: those of the source, exact and with published constants."""
