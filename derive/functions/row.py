"""One row: all that the project knows of one function, in the words that provers and emitters ask in.

What a row does not say is not known: whoever needs it refuses the function and says so. The recheck has rows
of its own (`derive.recheck.functions`), written independently.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import sympy as sp

from derive.functions.classes import SpecialFunction
from derive.functions.spelling import Spelling
from derive.functions.values import Value

Span = tuple[str, str, str]
Polynomial = Any  # of a claim's algebra; SymPy's rings have no types


@dataclass(frozen=True)
class Range:
    """The values at real arguments: real, between bounds that are used in proofs; none of them if strict."""

    least: int | None = None
    most: int | None = None
    strict: bool = False


@dataclass(frozen=True)
class Derivative:
    """The derivative at an argument, as the provers write it.

    Parameters
    ----------
    of : at these arguments, for a function of one argument; None where SymPy's own partial derivatives serve.
    fraction : the same as numerator and denominator, from those of the argument.
    companions : expressions besides SymPy's derivative whose generators the algebra must hold.
    partials : for each argument the partial derivative, None where there is none among known functions.
    source : where it is published, of one that does not follow from the definition here; "" else.
    """

    of: Callable[..., sp.Expr] | None = None
    fraction: Callable[[Polynomial, Polynomial], tuple[Polynomial, Polynomial]] | None = None
    companions: Callable[..., list[sp.Expr]] | None = None
    partials: Callable[..., tuple[sp.Expr | None, ...]] | None = None
    source: str = ""


class Plain(Protocol):
    """What is plain from the domains of a claim's symbols alone, without a certificate."""

    def positive(self, e: sp.Expr) -> bool:
        """Whether an expression is positive on the domains, factor by factor."""

    def real(self, e: sp.Expr) -> bool:
        """Whether an expression is rational in symbols that have domains."""

    def whole(self, e: sp.Expr) -> bool:
        """Whether an expression is a whole number, or a polynomial in symbols for such with such numbers."""


@dataclass(frozen=True)
class Relation:
    """What vanishes wherever all the function values in it are defined.

    It enters an algebra that holds all these values, where each has a value wherever the claim is made:
    because its row says so (`defined`), or because the claim's own text holds it and the function is
    `single`.

    Parameters
    ----------
    vanishing : the expression, of the arguments.
    joins : values that join the algebra with this one.
    where : what must be plain of the arguments besides; None for nothing.
    source : where it is published, of one that does not follow from the definition here; "" else.
    sure : it vanishes wherever the first value stands in a text and `where` is met; the others are then
        defined as well.
    """

    vanishing: Callable[..., sp.Expr]
    joins: Callable[..., tuple[sp.Expr, ...]] | None = None
    where: Callable[..., bool] | None = None
    source: str = ""
    sure: bool = False


@dataclass(frozen=True)
class Recurrence:
    """A linear relation between the values at an argument a, a + 1, ..., a + k.

    Values whose arguments differ by whole numbers are related through it, also far apart; those between must
    be defined where the outer ones are.

    Parameters
    ----------
    position : of the argument a, from 0.
    coefficients : c_0, ..., c_k and r, of the arguments, with c_k f(a + k) + ... + c_0 f(a) + r = 0.
    where : what must be plain of the lowest arguments besides; None for nothing.
    source : where it is published; "" where it follows from the definition.
    """

    position: int
    coefficients: Callable[..., tuple[sp.Expr, ...]]
    where: Callable[..., bool] | None = None
    source: str = ""


class Way(Protocol):
    """What an expression does as its variable tends to infinity, each sign by a certificate.

    A rule of a row asks in a fixed order, in which the certificate lists the signs.
    """

    @property
    def x(self) -> sp.Symbol:
        """The variable."""

    def moves(self, e: sp.Expr) -> bool:
        """Whether an expression depends on the variable."""

    def direction(self, e: sp.Expr) -> int:
        """1 or -1 for a polynomial that tends to +oo or to -oo."""

    def rational_direction(self, e: sp.Expr) -> int | None:
        """The same for a quotient of polynomials; None where it does not tend to infinity."""

    def sign(self, e: sp.Expr) -> int:
        """The strict sign of an expression."""


class Signs(Protocol):
    """What is not analytic, written with the signs of what it jumps or has corners at."""

    def sign(self, u: sp.Expr) -> sp.Expr:
        """A symbol for the sign of an expression that is shown real, constant between two of its zeros."""

    def constant(self, u: sp.Expr) -> bool:
        """Whether an expression does not depend on the variable."""

    def modulus(self, u: sp.Expr) -> sp.Expr:
        """|u| through the sign of u."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """All that is known of one function.

    Parameters
    ----------
    name : in texts, certificates and emitted code.
    head : the SymPy class; None for a step that expressions write otherwise.
    arity : number of arguments, where that is fixed.
    readable : whether texts of certificates are read back as this function.
    ball : enclosure at exact numbers and balls.
    spelled : in emitted code.
    reads : the SymPy class that is written so with `arity` arguments, where another row knows the class.
    folds : of more than two arguments it is applied to two at a time.
    spans : for each argument where float64 is measured: two ends, and a spacing of
        `derive.emit.accuracy.sampling`.
    integrand : whether `numerics.integrals` knows where it is analytic, or takes it of constants.
    valued : real for real arguments wherever it is defined as a real function, or for any arguments.
    plainly : what the form alone shows of a value at real arguments, where conjugates are taken.
    range : the values at real arguments, in facts.
    needs : what must be positive for the value to be real (nonnegative suffices unless `cut`); several
        expressions where one is not enough, and nothing is then known of its range.
    granted : whether that is plain from the arguments.
    cut : the principal branch jumps along the negative real axis of what is needed.
    real_only : defined for real arguments only, or cut along the imaginary axis.
    nonzero : what does not vanish where the function is defined.
    analytic : where SymPy's derivatives are derivatives at points: in the whole plane, where it has a value,
        or at real arguments.
    total : whether there is a value wherever the arguments have one, or wherever they are real.
    derivative : for proofs; None where there is no rule.
    by_others : the value through functions that the algebra knows; it then has no generator of its own.
    relations, recurrences : with values of other functions, and at other arguments.
    defined : of `Plain` and the arguments: whether there plainly is a value; None where only `total` says so.
    meromorphic : differentiable wherever there is a value, at real or complex arguments.
    away_from : what must not vanish where a function with poles is analytic.
    never_zero : has no zero anywhere.
    single : its relations hold at all complex numbers at which there are values.
    at_infinity : the limit as the variable tends to infinity.
    slowly : the limit is not approached faster than powers grow.
    written : of real arguments, through signs; the arguments are written so already.
    continued : of one argument that is not shown real, from it and its conjugate; None where that is not
        analytic.
    """

    name: str
    head: type[sp.Function] | None = None
    arity: int = 1
    readable: bool = False
    ball: Callable[..., Value] | None = None
    spelled: Spelling | None = None
    reads: type[sp.Function] | None = None
    folds: bool = False
    spans: tuple[Span, ...] = ()
    integrand: bool = False
    valued: Literal["real of real", "real"] | None = None
    plainly: Literal["real", "nonnegative"] | None = None
    range: Range | None = None
    needs: Callable[..., Any] | None = None
    granted: Callable[..., bool] | None = None
    cut: bool = False
    real_only: bool = False
    nonzero: Callable[..., sp.Expr] | None = None
    analytic: Literal["everywhere", "where defined", "at real arguments"] | None = None
    total: Literal["always", "at real arguments"] | None = None
    derivative: Derivative | None = None
    by_others: Callable[..., sp.Expr] | None = None
    relations: tuple[Relation, ...] = ()
    recurrences: tuple[Recurrence, ...] = ()
    defined: Callable[..., bool] | None = None
    meromorphic: bool = False
    away_from: Callable[..., sp.Expr] | None = None
    never_zero: bool = False
    single: bool = False
    at_infinity: Callable[[Any, Way], sp.Expr] | None = None
    slowly: bool = False
    written: Callable[[tuple[sp.Expr, ...], Signs], sp.Expr] | None = None
    continued: Callable[[sp.Expr, sp.Expr], sp.Expr | None] | None = None

    def conditions(self, *args: sp.Expr) -> tuple[sp.Expr, ...]:
        """What must be positive for the value to be real."""
        if self.needs is None:
            return ()
        found = self.needs(*args)
        return found if isinstance(found, tuple) else (found,)

    @property
    def special(self) -> bool:
        """Whether the SymPy class is one of the project's own, with kernels."""
        return self.head is not None and issubclass(self.head, SpecialFunction)
