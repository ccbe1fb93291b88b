"""The update maps of iterative methods: recorded by running them once, and written as NumPy code."""
