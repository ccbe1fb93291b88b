"""Function values at constants in closed form: cos(π/5), atan(√3), log(1/2), by SymPy's own evaluation.

The provers write statements in SymPy, which evaluates such values as soon as they arise. Each value is
compared with the function at fifty digits before it is used.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

import mpmath
import sympy as sp

from derive.exact.text import Tree, flat, number
from derive.recheck.functions.registry import ROWS

_FUNCTIONS = {row.name: (getattr(sp, row.name), row.mp) for row in ROWS if row.closed_forms and row.mp}
_SYMBOLS = {"pi": sp.pi, "E": sp.E, "I": sp.I}
_MAX_SIZE, _MAX_BITS, _DIGITS = 60, 400, 50


@lru_cache(maxsize=512)
def closed_form(tree: Tree) -> Tree | None:
    """The value of a function at a constant; None where there is no other form than the call itself."""
    if tree.kind != "call" or tree.head not in _FUNCTIONS or len(tree.args) != 1 or tree.symbols():
        return None
    argument = _to_sympy(tree.args[0])
    if argument is None:
        return None
    exact, numeric = _FUNCTIONS[tree.head]
    value = exact(argument)
    found = _to_tree(value)
    # The call itself, perhaps with its argument written otherwise, says nothing new.
    if found is None or found == tree or (value.func == exact and value.args == (argument,)):
        return None
    with mpmath.workdps(_DIGITS + 10):
        wanted = numeric(argument._to_mpmath(mpmath.mp.prec) if argument.is_Rational else _number(argument))
        gap = abs(_number(value) - wanted)
        if not gap <= mpmath.mpf(10) ** -_DIGITS * (1 + abs(wanted)):
            return None
    return found


def _number(value: sp.Expr) -> mpmath.mpc:
    real, imaginary = sp.N(value, _DIGITS + 10).as_real_imag()
    return mpmath.mpc(mpmath.mpf(str(real)), mpmath.mpf(str(imaginary)))


def _to_sympy(tree: Tree) -> sp.Expr | None:
    """A constant of numbers, π, e, i, sums, products and rational powers; None for anything else."""
    if _size(tree) > _MAX_SIZE:
        return None
    if tree.kind == "number":
        if max(tree.value.numerator.bit_length(), tree.value.denominator.bit_length()) > _MAX_BITS:
            return None
        return sp.Rational(tree.value.numerator, tree.value.denominator)
    if tree.kind == "symbol":
        return _SYMBOLS.get(tree.head)
    args = [a for a in map(_to_sympy, tree.args) if a is not None]
    if len(args) != len(tree.args):
        return None
    if tree.kind == "add":
        return sp.Add(*args)
    if tree.kind == "mul":
        return sp.Mul(*args)
    if tree.kind == "pow" and args[1].is_Rational and abs(args[1].p) <= 12 and args[1].q <= 12:
        return sp.Pow(*args)
    return None


def _to_tree(value: sp.Expr) -> Tree | None:
    """Back to a tree, of the same kinds of constants and of functions of them."""
    if value.is_Rational:
        return number(Fraction(int(value.p), int(value.q)))
    for name, constant in _SYMBOLS.items():
        if value == constant:
            return Tree("symbol", head=name)
    head = type(value).__name__
    args = [_to_tree(a) for a in value.args]
    plain = tuple(a for a in args if a is not None)
    if len(plain) != len(args) or not args:
        return None
    if value.is_Add or value.is_Mul:
        return flat("add" if value.is_Add else "mul", plain)
    if value.is_Pow:
        return Tree("pow", args=plain)
    return Tree("call", head, args=plain) if head in _FUNCTIONS else None


def _size(tree: Tree) -> int:
    return 1 + sum(map(_size, tree.args))
