"""Data of the figures of the solvable GAN; each is a function that returns arrays."""
