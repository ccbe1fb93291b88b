"""Drawings of the figures of the solvable GAN."""
