"""The cost and its derivatives on arrays: closed forms, and quadrature where there is none."""
