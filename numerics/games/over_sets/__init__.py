"""The best steps and momenta for a whole set of eigenvalues, with certificates."""
