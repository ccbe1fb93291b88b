"""Stability, and the best steps and momenta for given eigenvalues."""
