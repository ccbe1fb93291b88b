"""Exact expectations of polynomials in jointly Gaussian variables, times a function of one of them.

For centred jointly Gaussian x_1, …, x_m and u, and any F whose derivatives grow moderately, Stein's lemma is

    E[x_1 R F(u)] = Σ_j Cov(x_1, x_j) E[∂R/∂x_j F(u)] + Cov(x_1, u) E[R F'(u)],

which is applied until no x is left. What remains are expectations of derivatives of F, which a model names.
With F = 1 the rule is Wick's (Isserlis'): a sum over pairings.
"""

from collections.abc import Mapping

from sympy import Expr, Integer, Poly, Symbol, expand, sympify

Pair = frozenset[Symbol]
ONE, ZERO = Integer(1), Integer(0)


def pair(x: Symbol, y: Symbol) -> Pair:
    """The key of Cov(x, y), of the variance for x = y."""
    return frozenset({x, y})


def stein(
    polynomial: Expr, covariance: Mapping[Pair, Expr], argument: Mapping[Symbol, Expr]
) -> tuple[Expr, ...]:
    """The coefficients C_k in E[p(x) F(u)] = Σ_k C_k E F^(k)(u).

    Parameters
    ----------
    polynomial : p; every symbol that is no Gaussian variable is a constant.
    covariance : Cov(x_i, x_j) by `pair`; what is missing is 0.
    argument : Cov(x_i, u) for every Gaussian variable of p, which this names.

    Returns
    -------
    C_0, C_1, …, as many as the degree of p needs; Wick's formula where all of `argument` is 0.

    Source
    ------
    Stein's lemma; Isserlis' theorem.
    """
    variables = [x for x in argument if sympify(polynomial).has(x)]
    if not variables:
        return (sympify(polynomial),)
    found: dict[int, Expr] = {}
    for powers, coefficient in Poly(polynomial, *variables).terms():
        monomial = tuple(x for x, p in zip(variables, powers, strict=True) for _ in range(p))
        for k, value in _pairings(monomial, covariance, argument).items():
            found[k] = found.get(k, ZERO) + coefficient * value
    return tuple(expand(found.get(k, ZERO)) for k in range(max(found, default=0) + 1))


def wick(polynomial: Expr, covariance: Mapping[Pair, Expr]) -> Expr:
    """E p(x) for centred jointly Gaussian x: the sum over pairings.

    Parameters
    ----------
    polynomial : p.
    covariance : Cov(x_i, x_j) by `pair`; every Gaussian variable must have its variance here.
    """
    variables = sorted({x for key in covariance for x in key}, key=str)
    return stein(polynomial, covariance, dict.fromkeys(variables, ZERO))[0]


def _pairings(
    monomial: tuple[Symbol, ...], covariance: Mapping[Pair, Expr], argument: Mapping[Symbol, Expr]
) -> dict[int, Expr]:
    """Stein's lemma on the first factor, by the number of derivatives that F has then."""
    if not monomial:
        return {0: ONE}
    first, rest = monomial[0], monomial[1:]
    found: dict[int, Expr] = {}

    def add(factor: Expr, rest: tuple[Symbol, ...], shift: int) -> None:
        if factor != 0:
            for k, value in _pairings(rest, covariance, argument).items():
                found[k + shift] = found.get(k + shift, ZERO) + factor * value

    for j, partner in enumerate(rest):
        add(sympify(covariance.get(pair(first, partner), ZERO)), rest[:j] + rest[j + 1 :], 0)
    add(sympify(argument[first]), rest, 1)
    return found
