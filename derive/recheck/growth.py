"""Functions of y from some point to infinity: finite sums of a ball times exp(a₁φ₁(y) + a₂φ₂(y) + …).

The φ are powers of y, powers of log y and log log y. A coefficient is a number, or a ball that holds what
is left at every y from `start` on, so that bounds follow for the whole way to infinity at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from flint import acb, arb

from derive.errors import RecheckFailed
from derive.recheck.ball_engine import excludes_zero, product, total
from derive.recheck.ball_functions import ball, is_real
from derive.recheck.bounds import spend
from derive.recheck.exact import ZERO, Exact, Value, exact

POWER, OF_LOG, LOG_LOG = 2, 1, 0
# φ by its kind and power, in the order of growth: y^k, (log y)^m, log log y. Log y itself makes powers of y.
Key = tuple[int, Fraction]
LOG: Key = (OF_LOG, Fraction(1))
LOGLOG: Key = (LOG_LOG, Fraction(1))
Exponent = Mapping[Key, Value]
Term = tuple[Value, Exponent]
_MOST_TERMS = 150
_MOST_PRODUCTS = 3_000
# No bound needs to be below exp of this.
_LOWEST = -(10**9)
# log log y is above 1 from this power of two on.
FIRST_POWER = 4


class Open(RecheckFailed):
    """Nothing is known from this start on; it may be from a later one."""


class Growth:
    """One such function.

    Parameters
    ----------
    start : where it begins, at least 16.
    terms : pairs of a coefficient and an exponent.
    """

    def __init__(self, start: int, terms: Iterable[Term]) -> None:
        self.start = start
        self.terms = _collected(terms)
        if len(self.terms) > _MOST_TERMS:
            raise RecheckFailed("the expansion of an integrand at an end of the integral has too many terms")

    def made(self, terms: Iterable[Term]) -> Growth:
        """Another function from the same start."""
        return Growth(self.start, terms)

    def constant(self, value: Value) -> Growth:
        """A number as a function."""
        return self.made([(value, {})])

    def __add__(self, other: Growth) -> Growth:
        return self.made([*self.terms, *other.terms])

    def __neg__(self) -> Growth:
        return self.scaled(exact(-1))

    def __mul__(self, other: Growth) -> Growth:
        size = len(self.terms) * len(other.terms)
        if size > _MOST_PRODUCTS:
            raise RecheckFailed("the expansion of an integrand at an end of the integral has too many terms")
        spend(100 * size)
        return self.made((product([a, b]), plus(e, f)) for a, e in self.terms for b, f in other.terms)

    def scaled(self, value: Value) -> Growth:
        """A multiple."""
        return self.made((product([value, c]), e) for c, e in self.terms)

    def each(self, change: Callable[[Value], Value]) -> Growth:
        """Its coefficients changed; what multiplies them is positive."""
        return self.made((change(c), e) for c, e in self.terms)

    @property
    def real(self) -> bool:
        """Whether it is certainly real."""
        return all(is_real(c) for c, _ in self.terms)

    def parts(self) -> tuple[Value, Growth, Growth]:
        """Its constant part, what falls to zero and what grows."""
        constant: list[Value] = [ZERO]
        falling: list[Term] = []
        growing: list[Term] = []
        for c, e in self.terms:
            sign = direction(e)
            if sign == 0:
                constant.append(c)
            else:
                (growing if sign > 0 else falling).append((c, e))
        return total(constant), self.made(falling), self.made(growing)

    def range(self) -> acb:
        """A ball that holds its values; it may not grow."""
        found = acb(0)
        for c, e in self.terms:
            found += ball(c) if not e else ball(c) * acb(arb(0).union(self.most(e)))
        return found

    def most(self, e: Exponent) -> arb:
        """The largest value of exp(Σ aφ)."""
        return most(e, self.start)

    def lead(self) -> tuple[Term, Growth]:
        """The term that outgrows the others, and the rest divided by it."""
        if not self.terms:
            raise RecheckFailed("an integrand divides by zero, or takes the logarithm of zero")
        best = 0
        for i, (_, e) in enumerate(self.terms):
            if direction(plus(e, self.terms[best][1], -1)) > 0:
                best = i
        c, e = self.terms[best]
        if not excludes_zero(c):
            raise Open("a coefficient of an integrand at an end of the integral may vanish")
        below = _inverse(c)
        others = [t for i, t in enumerate(self.terms) if i != best]
        rest = self.made((product([d, below]), plus(f, e, -1)) for d, f in others)
        if any(direction(f) >= 0 for _, f in rest.terms):
            raise Open("it is open what an integrand is like at an end of the integral")
        return (c, e), rest


def plus(e: Exponent, f: Exponent, times: int = 1) -> dict[Key, Value]:
    """The sum of two exponents, or their difference."""
    found = dict(e)
    for key, a in f.items():
        found[key] = total([found.get(key, ZERO), product([exact(times), a])])
    return {k: a for k, a in found.items() if not _is_zero(a)}


def multiple(e: Exponent, value: Value) -> dict[Key, Value]:
    """An exponent times a real number."""
    return plus({}, {k: product([value, a]) for k, a in e.items()})


def direction(e: Exponent) -> int:
    """1 where exp(Σ aφ) grows, -1 where it falls to zero, 0 where it is constant."""
    if not e:
        return 0
    a = e[max(e)]
    real = a.real if isinstance(a, Exact) else ball(a).real
    if not (real > 0 or real < 0):
        raise Open("it is open whether a part of an integrand grows")
    return 1 if real > 0 else -1


def most(e: Exponent, start: int) -> arb:
    """A bound for exp(Σ aφ): its value at the start, which is shown to be the largest one.

    Raises
    ------
    Open
        Where it may grow from here on.
    """
    if not e:
        return arb(1)
    highest = _highest(e)
    if not slope(highest, start) <= 0:
        raise Open("a part of an integrand may still grow")
    top = arb(sum((a * _size(k, start) for k, a in highest.items()), arb(0)).upper())
    found = top.max(arb(_LOWEST)).exp()
    if not found.is_finite():
        raise Open("a part of an integrand is not bounded")
    return found


def _highest(e: Exponent) -> dict[Key, arb]:
    return {k: arb(ball(a).real.upper()) for k, a in e.items()}


def slope(highest: Mapping[Key, arb], start: int) -> arb:
    """A bound for y·(Σ aφ)' from the start on, divided by that of the fastest φ and times it at the start.

    The fastest φ has its own coefficient, slower ones count where theirs are positive: against the fastest
    one each y·φ' falls, as is seen from its logarithm. A sum that is not positive at the start stays so.
    """
    first = max(highest)
    found = highest[first] * _steepness(first, start)
    log = arb(start).log()
    for key, a in highest.items():
        if key == first or a <= 0:
            continue
        if first[0] == POWER and key[0] == OF_LOG and not log * _ball(first[1]) > _ball(key[1] - 1):
            raise Open("a power of a logarithm may still outgrow a power")
        found += a * _steepness(key, start)
    return found


def tail(growth: Growth) -> arb:
    """A bound for the integral of the modulus from the start to infinity.

    Each term is at most its value at the start times (start/y)^(1 + δ), if y^(1 + δ) times it is shown to
    fall.
    """
    bound = arb(0)
    y = arb(growth.start)
    for c, e in growth.terms:
        delta = falls(e, growth.start) / 2
        faster = plus(e, {LOG: acb(1 + delta)})
        if not delta > 0 or not slope(_highest(faster), growth.start) <= 0:
            raise Open("the tail of an integral is not bounded")
        bound += arb(abs(ball(c)).upper()) * most(e, growth.start) * y / delta
    if not bound.is_finite():
        raise Open("the tail of an integral is not bounded")
    return arb(bound.upper())


def falls(e: Exponent, start: int) -> arb:
    """How much faster than 1/y a term falls at the start: the δ of y^(-1 - δ)."""
    highest = _highest(e)
    down = sum((a * _steepness(k, start) for k, a in highest.items()), arb(0))
    return arb((-down - 1).lower())


def rate(growth: Growth) -> Fraction | None:
    """The δ with which it falls in the end as y^(-1 - δ), rounded down; None where it falls faster than that.

    Raises
    ------
    RecheckFailed
        Where it does not fall so.
    """
    slowest: Fraction | None = None
    for _, e in growth.terms:
        a = arb(ball(e[max(e)]).real.upper()) if e else arb(0)
        if e and max(e) > LOG and a < 0:
            continue
        delta = -a - 1
        if not e or max(e) != LOG or not delta > 0:
            raise RecheckFailed("an integrand falls too slowly at an end of the integral")
        found = Fraction(int((64 * delta).lower().floor().unique_fmpz()), 64)
        slowest = found if slowest is None else min(slowest, found)
    return slowest


def _size(key: Key, start: int) -> arb:
    """φ at the start."""
    log = arb(start).log()
    if key[0] == POWER:
        return (log * _ball(key[1])).exp()
    return (log.log() * _ball(key[1])).exp() if key[0] == OF_LOG else log.log()


def _steepness(key: Key, start: int) -> arb:
    """y·φ' at the start."""
    log = arb(start).log()
    if key[0] == POWER:
        return _ball(key[1]) * _size(key, start)
    return _ball(key[1]) * (log.log() * _ball(key[1] - 1)).exp() if key[0] == OF_LOG else 1 / log


def _ball(value: Fraction) -> arb:
    return arb(value.numerator) / value.denominator


def _inverse(c: Value) -> Value:
    return c.inverse() if isinstance(c, Exact) else 1 / c


def _collected(terms: Iterable[Term]) -> list[Term]:
    """Terms with one and the same exponent added up; zeros dropped."""
    known: dict[frozenset[tuple[Key, Value]], tuple[list[Value], Exponent]] = {}
    found: list[Term] = []
    for c, e in terms:
        if _is_zero(c):
            continue
        if all(isinstance(a, Exact) for a in e.values()):
            known.setdefault(frozenset(e.items()), ([], e))[0].append(c)
        else:
            found.append((c, e))
    sums = [(total(cs), e) for cs, e in known.values()]
    return [(c, e) for c, e in sums if not _is_zero(c)] + found


def _is_zero(c: Value) -> bool:
    return bool(c.is_zero if isinstance(c, Exact) else c.is_zero())
