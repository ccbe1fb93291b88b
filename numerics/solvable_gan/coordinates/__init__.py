"""Single coordinates of U, V and w: their stochastic equation, and its laws."""
