"""Integrals over intervals, bounded or not, enclosed rigorously.

`program` reads an integrand from the catalogue and evaluates it on balls and rectangles, `functions` says
what each function is there, where it is analytic and what it is next to an end, `signs` splits the path
where a function inside Abs or Max changes its sign, `quadrature` is Gauss–Legendre with error bounds,
`germ` and `germ_functions` are the arithmetic of functions next to a singular or infinite end, and `path`
puts the parts together.
"""
