"""Spectral radii of methods, on arrays and certified."""
