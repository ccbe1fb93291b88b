"""Trajectories, stochastic runs and what is measured of them."""
