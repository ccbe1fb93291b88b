"""Fractions of FLINT polynomials: lowest terms, sums, and constants among trees."""

from __future__ import annotations

from fractions import Fraction

from flint import fmpq, fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.bounds import bounded, common, rational_power, times

Ratio = tuple[fmpq_mpoly, fmpq_mpoly]


def one_sign(p: fmpq_mpoly, indices: set[int]) -> bool:
    """Whether p is a sum of terms of one sign in the positive variables with these numbers."""
    used = {i for i, k in enumerate(p.degrees()) if k > 0}
    return used <= indices and len({c > 0 for c in p.coeffs()}) == 1


def fmpq_of(value: Fraction) -> fmpq:
    return fmpq(value.numerator, value.denominator)


def constant_of(tree: Tree) -> Fraction | None:
    """The rational value of a tree of numbers, if it is one."""
    if tree.kind == "number":
        return tree.value
    if tree.kind == "mul":
        product = Fraction(1)
        for a in tree.args:
            value = constant_of(a)
            if value is None:
                return None
            product = bounded(product * value)
        return product
    if tree.kind == "pow":
        base, exponent = constant_of(tree.args[0]), constant_of(tree.args[1])
        if base is not None and exponent is not None and exponent.denominator == 1 and base:
            return rational_power(base, int(exponent))
    return None


def cancel(num: fmpq_mpoly, den: fmpq_mpoly) -> Ratio:
    """Lowest terms."""
    if den == 0:
        raise RecheckFailed("division by zero")
    if den.is_constant():
        return num / den.leading_coefficient(), den.context().constant(1)
    shared = common(num, den)
    if shared.is_constant():
        return num, den
    return divmod(num, shared)[0], divmod(den, shared)[0]


def add(a: Ratio, b: Ratio) -> Ratio:
    """Sum of two fractions."""
    if a[1] == b[1]:
        return a[0] + b[0], a[1]
    return cancel(times(a[0], b[1]) + times(b[0], a[1]), times(a[1], b[1]))
