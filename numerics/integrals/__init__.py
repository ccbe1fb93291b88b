"""Integrals over intervals, bounded or not, enclosed rigorously.

`program` reads an integrand from the catalogue and evaluates it on balls and rectangles, `functions` says
what each function is there and where it is analytic, `signs` splits the path where a function inside Abs or
Max changes its sign, `quadrature` is Gauss–Legendre with error bounds, `germ` and `germ_functions` say how
the integrand behaves next to a singular or infinite end, and `path` puts the parts together.
"""
