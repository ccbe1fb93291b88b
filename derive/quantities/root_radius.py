"""The root radius of a polynomial, as something that claims can be about.

``RootRadius(p, x)`` is the largest modulus of the roots of `p` in `x`; of a characteristic polynomial it is
the spectral radius. ``RootRadius(p, x) < r`` is an inequality like any other: `derive.proofs.stability`
turns it into polynomial inequalities in the coefficients (Schur–Cohn, Routh–Hurwitz), which are then proved
or used.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy as sp

from derive.errors import StatementError
from derive.functions.registry import BY_HEAD

# Functions that are plainly real at every real argument, and those of them that are never negative.
_REAL_FUNCTIONS: tuple[Any, ...] = tuple(head for head, row in BY_HEAD.items() if row.plainly is not None)
_NONNEGATIVE: tuple[Any, ...] = tuple(head for head, row in BY_HEAD.items() if row.plainly == "nonnegative")


class RootRadius(sp.Function):  # type: ignore[misc]
    """Largest modulus of the roots of a polynomial.

    Parameters
    ----------
    polynomial : expression polynomial in `variable`, with real or complex coefficients; not constant in it.
    variable : the unknown; it is bound, so it is not a free symbol of the expression.
    """

    nargs = (2,)

    def __new__(cls, *args: Any, **options: Any) -> RootRadius:
        """Refuse text, which SymPy would evaluate."""
        if any(isinstance(a, str) for a in args):
            raise StatementError(f"RootRadius of text: {args!r:.80}; write expressions")
        return super().__new__(cls, *args, **options)  # type: ignore[no-any-return]

    @classmethod
    def eval(cls, polynomial: sp.Expr, variable: sp.Symbol) -> None:
        if not isinstance(variable, sp.Symbol):
            raise StatementError(f"RootRadius: {variable} is not the symbol of an unknown")

    @property
    def free_symbols(self) -> set[sp.Symbol]:
        """Symbols of the coefficients."""
        free: set[sp.Symbol] = self.args[0].free_symbols - {self.args[1]}
        return free

    @property
    def bound_symbols(self) -> list[sp.Symbol]:
        """The unknown."""
        return [self.args[1]]

    def _eval_is_real(self) -> bool:
        return True

    def _eval_is_nonnegative(self) -> bool:
        return True

    def _eval_subs(self, old: sp.Basic, new: sp.Basic) -> sp.Basic | None:
        """The unknown is bound: it is not replaced, and nothing that is put in may be caught by it."""
        variable = self.args[1]
        if old == variable:
            return self
        if old in self.args[0].free_symbols and new.has(variable):
            raise StatementError(f"{new} contains {variable}, the unknown of {self}")
        return None

    def coefficients(self) -> list[sp.Expr]:
        """Coefficients, constant term first.

        Raises
        ------
        StatementError
            When it is not a polynomial of positive degree.
        """
        return coefficients(*self.args)


def coefficients(polynomial: sp.Expr, variable: sp.Symbol) -> list[sp.Expr]:
    """Coefficients of a polynomial expression, constant term first.

    Raises
    ------
    StatementError
        When it is not a polynomial of positive degree, or its leading coefficient is not a number: where that
        vanished the degree would drop, and the criteria would speak of another polynomial.
    """
    return list(_coefficients(polynomial, variable))


@lru_cache(maxsize=256)
def _coefficients(polynomial: sp.Expr, variable: sp.Symbol) -> tuple[sp.Expr, ...]:
    if polynomial.has(RootRadius):
        raise StatementError(f"a root radius among the coefficients of {polynomial}")
    try:
        poly = sp.Poly(sp.expand(polynomial), variable)
    except sp.PolynomialError as error:
        raise StatementError(f"{polynomial} is not a polynomial in {variable}") from error
    if poly.degree() < 1:
        raise StatementError(f"{polynomial} is constant in {variable}: it has no roots")
    if not poly.LC().is_Rational:
        raise StatementError(
            f"the leading coefficient {poly.LC()} in {variable} must be a number; divide by it"
        )
    return tuple(reversed(poly.all_coeffs()))


def conjugated(e: sp.Expr) -> sp.Expr:
    """The complex conjugate of an expression in which everything but I is plainly real.

    Raises
    ------
    StatementError
        For a symbol that is not declared real, a root of something that may be negative, or a function that
        may have values that are not real: what is called the conjugate would then be something else.
    """
    strange = sorted(s.name for s in e.free_symbols if not s.is_real)
    if strange:
        raise StatementError(f"the conjugate of {e} needs real symbols; {', '.join(strange)} may be complex")
    if not _plain(e):
        raise StatementError(f"the conjugate of {e} needs function values that are plainly real")
    return e.xreplace({sp.I: -sp.I})


def require_real(e: sp.Expr) -> None:
    """Refuse an expression that is not plainly real.

    Raises
    ------
    StatementError
        When it contains I, or its conjugate is not known.
    """
    if conjugated(e).has(sp.I):
        raise StatementError(f"{e} must be real")


def _plain(e: sp.Expr) -> bool:
    """Whether an expression in real symbols is a real number for each real number in the place of I."""
    if e.is_Rational or isinstance(e, sp.Symbol) or e in (sp.I, sp.pi, sp.E):
        return True
    if isinstance(e, (sp.Add, sp.Mul)) or (isinstance(e, sp.Pow) and e.exp.is_Integer):
        return all(map(_plain, e.args))
    if e.has(sp.I):
        return False
    if isinstance(e, sp.Pow):
        return bool(e.exp.is_Rational) and _plain(e.base) and _nonnegative(e.base)
    return isinstance(e, _REAL_FUNCTIONS) and all(map(_plain, e.args))


def _nonnegative(e: sp.Expr) -> bool:
    """Whether a plainly real expression is plainly nonnegative: no more than a certificate shows as well."""
    if isinstance(e, (sp.Add, sp.Mul)):
        return all(map(_nonnegative, e.args))
    if isinstance(e, sp.Pow):
        return bool(e.exp.is_even) or _nonnegative(e.base)
    if e.is_Rational or isinstance(e, sp.Symbol):
        return bool(e.is_nonnegative)
    return e in (sp.pi, sp.E) or isinstance(e, _NONNEGATIVE)


def cartesian(e: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """Real and imaginary part of an expression in real symbols, multiplied out.

    Raises
    ------
    StatementError
        When I stands where multiplying out does not reach it, or a symbol may be complex.
    """
    conjugated(e)
    whole = sp.expand(e)
    imaginary = whole.coeff(sp.I, 1)
    real = sp.expand(whole - sp.I * imaginary)
    if real.has(sp.I) or imaginary.has(sp.I):
        raise StatementError(f"cannot take the real part of {e}")
    return real, imaginary


def norm(values: list[sp.Expr]) -> list[sp.Expr]:
    """Coefficients of p·p̄, which are real: a polynomial with the same root radius.

    Real coefficients are returned as they are.
    """
    if not any(v.has(sp.I) for v in values):
        return values
    other = [conjugated(v) for v in values]
    product: list[Any] = [sp.Integer(0)] * (2 * len(values) - 1)
    for i, a in enumerate(values):
        for j, b in enumerate(other):
            product[i + j] += a * b
    return [sp.expand(c) for c in product]


def radius_relations(relation: sp.Basic) -> tuple[RootRadius, sp.Expr, type] | None:
    """``(root radius, bound, sense)`` of an inequality or equation with a root radius alone on one side.

    The sense is that of ``root radius <sense> bound``. None for a relation without a root radius.

    Raises
    ------
    StatementError
        When a root radius stands anywhere else.
    """
    if not relation.has(RootRadius):
        return None
    left, right = relation.lhs, relation.rhs
    mirrored = {
        sp.StrictGreaterThan: sp.StrictLessThan,
        sp.StrictLessThan: sp.StrictGreaterThan,
        sp.GreaterThan: sp.LessThan,
        sp.LessThan: sp.GreaterThan,
    }
    sense: Any = type(relation)
    if isinstance(right, RootRadius) and not left.has(RootRadius):
        left, right, sense = right, left, mirrored.get(sense, sense)
    if not isinstance(left, RootRadius) or right.has(RootRadius):
        raise StatementError(f"{relation}: a root radius must stand alone on one side")
    if left.args[1] in right.free_symbols:
        raise StatementError(f"{relation}: {left.args[1]} is bound on one side and free on the other")
    return left, right, sense
