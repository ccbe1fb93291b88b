"""The model in numbers: its parameters, its states, Gaussian expectations and the right-hand side."""
