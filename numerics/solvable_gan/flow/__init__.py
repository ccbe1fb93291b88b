"""Solutions of the macroscopic equations: Taylor series in time, compiled or in NumPy; DOP853 for tanh."""
