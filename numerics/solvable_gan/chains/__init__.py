"""Stochastic gradient steps on Gaussian data: of the overlaps alone, or of the vectors themselves."""
