"""Functions that are not analytic, such as |u| and Max, written with the sign of u, which is constant between
two zeros of u."""

from __future__ import annotations

from itertools import product
from typing import Any

import sympy as sp

from derive.errors import TheoryError
from derive.functions.registry import BY_HEAD, row_of
from derive.functions.row import Row

_MOST_CONDITIONS = 4


class modulus(sp.Function):  # type: ignore[misc]
    """modulus(s, u) = s·u for s the sign of u: |u|, also where s is not known."""

    nargs = (2,)
    is_nonnegative = True
    is_real = True

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """The derivative in u, with the sign held fixed."""
        if argindex != 2:
            raise sp.core.function.ArgumentIndexError(self, argindex)
        return self.args[0]


_REAL_FUNCTIONS = (
    *(head for head, row in BY_HEAD.items() if row.valued == "real of real"), sp.Piecewise, modulus
)  # fmt: skip
_REAL_OF_ANYTHING = tuple(head for head, row in BY_HEAD.items() if row.valued == "real")


def shown_real(e: Any) -> bool:
    """Whether the form of an expression shows it real wherever it is defined as a real function.

    A logarithm or root counts as real of a real argument: where that is negative, the real function is not
    defined, and its enclosure is not finite.
    """
    args: tuple[Any, ...] = e.args
    if isinstance(e, (sp.Rational, sp.Symbol)):
        return e.is_real is not False and (e.is_real is True or not e.is_number)
    if e in (sp.pi, sp.E, sp.oo, -sp.oo) or isinstance(e, _REAL_OF_ANYTHING):
        return True
    if isinstance(e, sp.conjugate):
        return shown_real(args[0])
    if isinstance(e, sp.Piecewise):
        return all(shown_real(value) for value, _ in args)
    if isinstance(e, (sp.Add, sp.Mul, sp.Pow, *_REAL_FUNCTIONS)) and all(map(shown_real, args)):
        return True
    # Schwarz's reflection: f is real on the real line when it is the same for -I as for I.
    mirrored = conjugated(e)
    return bool(e == mirrored or sp.expand(e - mirrored) == 0) and e.has(sp.I)


def conjugated(e: sp.Expr) -> sp.Expr:
    """The complex conjugate, where every symbol is real and no function is evaluated on a cut."""
    return e.xreplace({sp.I: -sp.I})


class Switches:
    """An expression in which signs stand for what is not analytic.


    `arguments` are the functions of the variable whose signs are meant, `signs` the symbols that stand for
    them (1, -1, or 0 where the argument vanishes identically); each argument may contain the signs before it.
    `branches` are the expressions that the integrand can be, and `choice` says which one holds for the signs
    of the arguments `conditions`, as text of +, - and 0.

    Parameters
    ----------
    expression : in the variable and in real parameters.
    variable : real.
    where : begins error messages.

    Raises
    ------
    TheoryError
        Where a function that is not analytic cannot be written with signs.
    """

    def __init__(self, expression: sp.Expr, variable: sp.Symbol, where: str) -> None:
        self.variable, self.where = variable, where
        self.arguments: list[sp.Expr] = []
        self.signs: list[sp.Symbol] = []
        self.conditions: list[int] = []
        written = self._written(expression)
        self.branches, self.choice = self._branches(written)

    def sign(self, argument: sp.Expr) -> sp.Expr:
        """A symbol for the sign of an argument that is shown real."""
        if not shown_real(argument):
            raise TheoryError(f"{self.where}: the sign of {argument} is asked for, which is not shown real")
        for known, sign in zip(self.arguments, self.signs, strict=True):
            if argument == known:
                return sign
            if argument == -known:
                return -sign
        sign = sp.Dummy(f"sign_{len(self.signs)}", real=True)
        self.arguments.append(argument)
        self.signs.append(sign)
        return sign

    def constant(self, e: sp.Expr) -> bool:
        """Whether an expression does not depend on the variable."""
        return not e.has(self.variable, *self.signs)

    def modulus(self, u: sp.Expr) -> sp.Expr:
        """|u| through the sign of u."""
        sign = self.sign(u)
        return modulus(*((sign, u) if sign.is_Symbol else (-sign, -u)))

    def _written(self, e: sp.Basic) -> sp.Basic:
        if not e.args or isinstance(e, sp.Piecewise):
            return self._pieces(e) if e.args else e
        args = [self._written(a) for a in e.args]
        row = row_of(e)
        if row is None or row.written is None:
            return e.func(*args)
        if row.continued is None or shown_real(args[0]):
            return row.written(tuple(args), self)
        return self._continued(row, args[0])

    def _continued(self, row: Row, u: sp.Expr) -> sp.Expr:
        """Parts and modulus of an expression that is not shown real."""
        found = row.continued(u, conjugated(u)) if row.continued is not None else None
        if found is None:
            raise TheoryError(
                f"{self.where}: {row.name} of {u}, which is not shown real, is not analytic and "
                "cannot be split"
            )
        return found

    def _pieces(self, e: sp.Piecewise) -> sp.Expr:
        pairs = [(self._written(value), self._condition(condition)) for value, condition in e.args]
        if pairs[-1][1] is not sp.true:
            raise TheoryError(f"{self.where}: {e} has no value where none of its conditions holds")
        return sp.Piecewise(*pairs)

    def _condition(self, condition: sp.Basic) -> sp.Basic:
        if condition in (sp.true, sp.false):
            return condition
        if isinstance(condition, (sp.And, sp.Or, sp.Not)):
            return condition.func(*map(self._condition, condition.args))
        if not isinstance(condition, sp.core.relational.Relational):
            raise TheoryError(f"{self.where}: {condition} is not a comparison of real numbers")
        sign = self.sign(self._written(condition.lhs) - self._written(condition.rhs))
        place = next(k for k, s in enumerate(self.signs) if sign.has(s))
        if place not in self.conditions:
            self.conditions.append(place)
        return condition.func(sign, 0)

    def _branches(self, written: sp.Expr) -> tuple[tuple[sp.Expr, ...], dict[str, int]]:
        if len(self.conditions) > _MOST_CONDITIONS:
            raise TheoryError(
                f"{self.where}: {len(self.conditions)} conditions; at most {_MOST_CONDITIONS} are followed"
            )
        branches: list[sp.Expr] = []
        choice: dict[str, int] = {}
        for pattern in product("+-0", repeat=len(self.conditions)):
            letters = zip(self.conditions, pattern, strict=True)
            values = {self.signs[k]: {"+": 1, "-": -1, "0": 0}[letter] for k, letter in letters}
            branch = written.subs(values) if values else written
            if branch.has(sp.Piecewise):
                raise TheoryError(f"{self.where}: the conditions of {branch} are not decided by their signs")
            if branch not in branches:
                branches.append(branch)
            choice["".join(pattern)] = branches.index(branch)
        return tuple(branches), choice
