"""One row of the recheck: all that it knows of one function.

What a row does not say is not known, and whoever needs it refuses the function.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, Protocol

from derive.exact.text import Tree

if TYPE_CHECKING:
    from derive.recheck.growth import Growth

Ball = Any  # arb or acb; python-flint has no type stubs
Series = Any  # power series of FLINT
Interval = Any  # of mpmath
Polynomial = Any  # of FLINT
Ratio = tuple[Polynomial, Polynomial]


class Calculus(Protocol):
    """Arithmetic with fractions of polynomials in a certificate's generators."""

    def number(self, n: int) -> Ratio:
        """A whole number."""

    def tree(self, tree: Tree) -> Ratio:
        """A plain tree."""

    def value_of(self, head: str, arguments: Sequence[Ratio]) -> Ratio:
        """A function value, looked up by the values of its arguments."""

    def root(self, of: str) -> Ratio:
        """The square root of a number."""

    def square_root(self, square: Ratio) -> Ratio:
        """The positive square root of a fraction."""

    def root_of_number(self, square: Ratio) -> Ratio | None:
        """The square root of a fraction that is a number."""

    def exponential(self, value: Ratio, factor: Fraction) -> Ratio:
        """exp(factor · value)."""

    def product(self, a: Ratio, b: Ratio, scale: Fraction = ...) -> Ratio:
        """A product with a rational number."""

    def over(self, a: Ratio, b: Ratio) -> Ratio:
        """A quotient."""

    def plus(self, a: Ratio, b: Ratio) -> Ratio:
        """A sum."""

    def minus(self, a: Ratio, b: Ratio) -> Ratio:
        """A difference."""


class Way(Protocol):
    """What trees do as their variable tends to infinity, by certified signs."""

    def moves(self, tree: Tree) -> bool:
        """Whether a tree holds the variable."""

    def direction(self, tree: Tree) -> int:
        """1 or -1 for a polynomial that tends to +oo or to -oo."""

    def rational_direction(self, tree: Tree) -> int:
        """The same for a quotient of polynomials, which must tend to infinity."""

    def sign(self, tree: Tree) -> int:
        """The strict sign of a tree."""

    def folded(self, tree: Tree) -> Tree:
        """A tree with its arithmetic carried out."""


class Asymptotics(Protocol):
    """What is known of all functions of what grows or falls along a way to infinity."""

    def exp(self, g: Growth) -> Growth:
        """The exponential."""

    def log(self, g: Growth) -> Growth:
        """The logarithm."""

    def power(self, g: Growth, exponent: Fraction | int) -> Growth:
        """A power."""

    def of(self, head: str, g: Growth) -> Growth:
        """Another function."""

    def settled(self, head: str, g: Growth) -> Growth:
        """Another function of what does not grow."""

    def termwise(self, head: str, g: Growth) -> Growth:
        """A function that is real-linear."""

    def sign(self, g: Growth) -> int:
        """The sign of what is real and not zero."""

    def modulus(self, g: Growth) -> Growth:
        """The modulus."""


class Plain(Protocol):
    """What is plain from the domains in a certificate, without a proof."""

    def positive(self, tree: Tree) -> bool:
        """Whether a tree is positive on the domains."""

    def real(self, tree: Tree) -> bool:
        """Whether a tree is rational in symbols with domains."""

    def whole(self, tree: Tree) -> bool:
        """Whether a tree is a whole number, or a polynomial with such coefficients in symbols for these."""


@dataclass(frozen=True)
class Relation:
    """A tree that vanishes wherever all the function values in it are defined.

    Parameters
    ----------
    vanishing : the tree, of the arguments.
    where : what must be plain of the arguments besides.
    source : where it is published; "" where it follows from the definition.
    sure : it holds wherever `where` does and the first value is in a text of the claim.
    """

    vanishing: Callable[..., Tree]
    where: Callable[..., bool] | None = None
    source: str = ""
    sure: bool = False


@dataclass(frozen=True)
class Recurrence:
    """c_k f(a + k) + ... + c_0 f(a) + r = 0, where a is the argument in one place.

    Parameters
    ----------
    position : of the argument.
    coefficients : c_0, ..., c_k and r, each of the arguments.
    where, source : as in `Relation`.
    """

    position: int
    coefficients: Sequence[Callable[..., Tree]]
    where: Callable[..., bool] | None = None
    source: str = ""


@dataclass(frozen=True)
class Cut:
    """A branch cut: the ray up to `high`, or with `low` the two rays beyond both, on an axis."""

    axis: Literal["real", "imaginary"]
    low: int | None
    high: int


@dataclass(frozen=True)
class Range:
    """Values at real arguments: real, and between bounds; strictly so if strict."""

    least: int | None = None
    most: int | None = None
    strict: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """All that the recheck knows of one function.

    Parameters
    ----------
    name, arity : of the calls that it is about.
    variadic : whether on its way to infinity it is taken of any number of arguments.
    mp : mpmath's value.
    value, real_value : enclosures at complex balls, or at real ones where only these are allowed.
    interval : an interval that holds the values over intervals of mpmath, found without balls; None where
        the arguments leave what is known.
    pointwise : evaluated at points, nowhere along a path of integration.
    cut : off which the value is analytic; where there is none, it is so wherever it is finite.
    at_zero, at_one : exact values.
    exact_at : exact values at other rational numbers, as trees.
    simplest : the tree for a call at its simplest arguments; the second parameter carries out arithmetic.
    closed_forms : SymPy's values at constants are used, once compared with mpmath's.
    reserved : whether no quantity may have the name.
    range : the values at real arguments, as facts.
    real : real and defined at all real arguments, along paths of integration.
    plainly : what the form shows of the value at real arguments, where conjugates are taken.
    total : defined wherever its arguments are, or wherever they are real.
    needs : what must be positive where the value is real and smooth; several trees in a tuple.
    shown : what a proof of reality shows positive, or nonnegative where there is no cut; else `needs`.
    nonzero : of the last argument's numerator and denominator, what does not vanish where it is defined.
    entire : analytic in the whole plane.
    whole_degree : all said of it is of a whole number as its first argument; else it has a cut below -1.
    smooth : analytic on the real line, without a condition.
    real_only : for real arguments only, or cut along the imaginary axis.
    pole : where this function of the same argument vanishes.
    parity : for each argument 1 where the function is even in it, -1 where it is odd, 0 elsewhere.
    mirror : f(-x) = mirror - f(x).
    by_others : the value through functions that have generators.
    relations, recurrences : with values of other functions, and at other arguments.
    defined : of `Plain` and the arguments, whether there plainly is a value.
    meromorphic : differentiable wherever it has a value.
    away_from : what must not vanish along an interval on which a function with poles is analytic.
    never_zero : without zeros.
    single : single-valued: its relations hold at complex numbers, wherever there are values.
    slopes : the partial derivatives as trees; None where one is no known function.
    slope_source : where they are published; "" where they follow from the definition.
    partials : the same in a certificate's algebra, by position, where radicals are written in their own way.
    at_infinity : the limit.
    slowly : which is approached no faster than powers grow.
    series : of a power series of FLINT's, where the value is analytic.
    grown : along each way to infinity, from what is known of other functions.
    growing : where the argument is real and grows; elsewhere it is expanded, or bounded, around its limit.
    """

    name: str
    arity: int = 1
    variadic: bool = False
    mp: Callable[..., Any] | None = None
    value: Callable[..., Ball] | None = None
    real_value: Callable[..., Ball] | None = None
    interval: Callable[..., Interval | None] | None = None
    pointwise: bool = False
    cut: Cut | None = None
    at_zero: int | None = None
    at_one: int | None = None
    exact_at: Callable[[Fraction], Tree | None] | None = None
    simplest: Callable[[tuple[Tree, ...], Callable[[Tree], Tree]], Tree | None] | None = None
    closed_forms: bool = False
    reserved: bool = False
    range: Range | None = None
    real: bool = False
    plainly: Literal["real", "nonnegative"] | None = None
    total: Literal["always", "at real arguments"] | None = None
    needs: Callable[..., Tree | tuple[Tree, ...]] | None = None
    shown: Callable[..., Tree] | None = None
    nonzero: Callable[[Polynomial, Polynomial], Polynomial] | None = None
    entire: bool = False
    whole_degree: bool = False
    smooth: bool = False
    real_only: bool = False
    pole: str = ""
    parity: tuple[int, ...] = ()
    mirror: int | None = None
    by_others: Callable[..., Tree] | None = None
    relations: tuple[Relation, ...] = ()
    recurrences: tuple[Recurrence, ...] = ()
    defined: Callable[..., bool] | None = None
    meromorphic: bool = False
    away_from: Callable[..., Tree] | None = None
    never_zero: bool = False
    single: bool = False
    slopes: Callable[..., tuple[Tree | None, ...]] | None = None
    slope_source: str = ""
    partials: Callable[[Calculus, int, Sequence[Ratio]], Ratio] | None = None
    at_infinity: Callable[[Tree, Way], Tree] | None = None
    slowly: bool = False
    series: Callable[[Series], Series] | None = None
    grown: Callable[..., Growth] | None = None
    growing: Callable[[Asymptotics, Growth], Growth] | None = None

    def conditions(self, *args: Tree) -> tuple[Tree, ...]:
        """What must be positive where the value is real and smooth."""
        if self.needs is None:
            return ()
        found = self.needs(*args)
        return found if isinstance(found, tuple) else (found,)
