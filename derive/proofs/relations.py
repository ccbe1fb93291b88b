"""Relations between the function values of a claim, as the rows of `derive.functions` say them.

A relation says something only where all values in it are defined, so each of them must be: because the
claim's own text holds it, or because that is plain from the domains. Values at arguments that differ by whole
numbers are related by the recurrence of their function, however far apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import StatementError
from derive.exact.algebra import Algebra
from derive.exact.fractions import Fraction_, add_fractions, reduce_fraction
from derive.functions.classes import spread
from derive.functions.registry import arguments_of, row_of
from derive.functions.row import Recurrence, Row
from derive.proofs.plain import Plain
from derive.statement.problem import Problem

_FARTHEST = 24


@dataclass(frozen=True)
class Known:
    """A polynomial that vanishes, the generator it is solved for, and where it is published."""

    name: str
    polynomial: PolyElement
    source: str


def function_relations(
    algebra: Algebra, problem: Problem, own: Iterable[sp.Basic], axioms: bool = True
) -> list[Known]:
    """All relations that hold between the function values of an algebra.

    Parameters
    ----------
    algebra : with its generators.
    problem : whose domains hold.
    own : texts that are defined wherever the claim is made.
    axioms : whether relations count that do not follow from definitions.
    """
    found = _Values(algebra, Plain(problem), own)
    known = [k for k in (*found.related(), *found.recurrent()) if axioms or not k.source]
    solid = {k.polynomial: k for k in known if not k.polynomial.is_ground}
    return _ordered(algebra, list(solid.values()))


class _Values:
    """The function values that are generators of an algebra."""

    def __init__(self, algebra: Algebra, plain: Plain, own: Iterable[sp.Basic]) -> None:
        self._algebra, self._plain = algebra, plain
        self._named: dict[sp.Basic, str] = {}
        for g in algebra.generators:
            e = algebra.meaning(g.name)
            if g.kind == "opaque" and isinstance(e, sp.Function):
                self._named[_canonical(e)] = g.name
        self._own = {_canonical(call) for e in own for call in _calls(sp.sympify(e))}

    # --- relations with other functions

    def related(self) -> Iterable[Known]:
        for e, name in self._named.items():
            row = row_of(e)
            for relation in row.relations if row is not None else ():
                args = arguments_of(e)
                if relation.where is not None and not relation.where(self._plain, *args):
                    continue
                if relation.sure and e not in self._own:
                    continue
                value = self._fraction(relation.vanishing(*args), relation.sure)
                if value is not None:
                    yield self._known(name, value, relation.source)

    def _fraction(self, e: sp.Expr, sure: bool = False) -> Fraction_ | None:
        """An expression in values that the algebra has and that are all defined; None for any other."""
        changes = {}
        for call in _outermost(e):
            same = _canonical(call)
            row = row_of(call)
            if row is not None and row.by_others is not None:
                continue
            if same not in self._named or not (sure or self._defined(same, row)):
                return None
            changes[call] = self._algebra.meaning(self._named[same])
        try:
            return self._algebra.fraction(e.xreplace(changes))
        except (KeyError, StatementError, ZeroDivisionError):
            return None

    def _defined(self, call: sp.Basic, row: Row | None) -> bool:
        if row is None:
            return False
        if row.total == "always" or (row.single and call in self._own):
            return True
        args = arguments_of(call)
        if row.total == "at real arguments":
            return all(map(self._plain.real, args))
        return row.defined is not None and row.defined(self._plain, *args)

    # --- recurrences

    def recurrent(self) -> Iterable[Known]:
        rows = {row.name: row for e in self._named if (row := row_of(e)) is not None and row.recurrences}
        for row in rows.values():
            for recurrence in row.recurrences:
                for family in self._families(row, recurrence.position):
                    yield from self._linked(recurrence, family)

    def _families(self, row: Row, position: int) -> list[dict[int, sp.Basic]]:
        """Defined values of a function at arguments that differ by whole numbers in one place, from 0 on."""
        families: list[dict[int, sp.Basic]] = []
        for e in self._named:
            if row_of(e) is not row or not self._defined(e, row):
                continue
            args = arguments_of(e)
            for family in families:
                first = arguments_of(next(iter(family.values())))
                apart = sp.expand(args[position] - first[position])
                rest = [a == b for k, (a, b) in enumerate(zip(args, first, strict=True)) if k != position]
                if all(rest) and apart.is_Integer and abs(apart) <= _FARTHEST:
                    family[int(apart)] = e
                    break
            else:
                families.append({0: e})
        made = []
        for family in families:
            lowest = min(family)
            if len(family) > 1:
                made.append({k - lowest: family[k] for k in sorted(family)})
        return made

    def _linked(self, recurrence: Recurrence, family: dict[int, sp.Basic]) -> Iterable[Known]:
        start = arguments_of(family[0])
        if recurrence.where is not None and not recurrence.where(self._plain, *start):
            return
        forms = self._forms(recurrence, start, max(family))
        if forms is None:
            return
        values = {k: self._algebra.fraction(self._algebra.meaning(self._named[e])) for k, e in family.items()}
        places = sorted(family)
        basis = len(forms[0]) - 2
        if len(places) <= basis:
            return
        if basis == 1:
            for k in places[1:]:
                scale, rest, first = forms[k]
                total = _sum(
                    [_times(scale, values[k]), _times(_MINUS, first, values[0]), _times(_MINUS, rest)]
                )
                yield self._known(self._named[family[k]], total, recurrence.source)
            return
        pivot = places[1]
        scale_p, rest_p, first_p, second_p = forms[pivot]
        gap_p = _sum(
            [_times(scale_p, values[pivot]), _times(_MINUS, first_p, values[0]), _times(_MINUS, rest_p)]
        )
        for k in places[2:]:
            scale, rest, first, second = forms[k]
            gap = _sum([_times(scale, values[k]), _times(_MINUS, first, values[0]), _times(_MINUS, rest)])
            total = _sum([_times(second_p, gap), _times(_MINUS, second, gap_p)])
            yield self._known(self._named[family[k]], total, recurrence.source)

    def _forms(
        self, recurrence: Recurrence, start: Sequence[sp.Expr], farthest: int
    ) -> list[tuple[Fraction_, ...]] | None:
        """(D, R, A) or (D, R, A, B) with D f(a + k) = R + A f(a) or R + A f(a) + B f(a + 1), for each k."""
        zero, one = self._number(0), self._number(1)
        order = len(recurrence.coefficients(*start)) - 2
        forms: list[tuple[Fraction_, ...]] = [(one, zero, one, *[zero] * (order - 1))]
        if order == 2:
            forms.append((one, zero, zero, one))
        while len(forms) <= farthest:
            k = len(forms) - order
            args = list(start)
            args[recurrence.position] = args[recurrence.position] + k
            found = [self._fraction(sp.sympify(c)) for c in recurrence.coefficients(*args)]
            if None in found:
                return None
            *low, lead, rest = (f for f in found if f is not None)
            below = forms[-order:]
            # Each D is the product of the leading coefficients so far: nothing is divided by.
            scales = [one] if order == 1 else [_over(below[1][0], below[0][0]), one]
            made = [_times(lead, below[-1][0])]
            made.append(
                _sum([
                    *(_times(_MINUS, c, s, b[1]) for c, s, b in zip(low, scales, below, strict=True)),
                    _times(_MINUS, rest, below[-1][0]),
                ])
            )  # fmt: skip
            for place in range(2, 2 + order):
                made.append(
                    _sum([_times(_MINUS, c, s, b[place]) for c, s, b in zip(low, scales, below, strict=True)])
                )
            forms.append(tuple(made))
        return forms

    def _known(self, name: str, value: Fraction_, source: str) -> Known:
        polynomial = reduce_fraction(*value)[0]
        return Known(name, polynomial.monic() if polynomial else polynomial, source)

    def _number(self, n: int) -> Fraction_:
        ring = self._algebra.ring
        return ring(n), ring.one


_MINUS = None  # a factor -1 in a product


def _times(*factors: Fraction_ | None) -> Fraction_:
    given = [f for f in factors if f is not None]
    num, den = given[0]
    for n, d in given[1:]:
        num, den = num * n, den * d
    return (-num if len(given) < len(factors) else num), den


def _over(a: Fraction_, b: Fraction_) -> Fraction_:
    """A quotient without a rest: both are products of leading coefficients."""
    return reduce_fraction(a[0] * b[1], a[1] * b[0])


def _sum(parts: Iterable[Fraction_]) -> Fraction_:
    first, *others = parts
    for other in others:
        first = add_fractions(first, other)
    return first


def _calls(e: sp.Basic) -> Iterable[sp.Basic]:
    """The function values in an expression, and those through which their rows write them."""
    for call in e.atoms(sp.Function):
        yield call
        row = row_of(call)
        if row is not None and row.by_others is not None:
            yield from _calls(row.by_others(*arguments_of(call)))


def _outermost(e: sp.Basic) -> Iterable[sp.Basic]:
    """The function values in an expression that stand in no other one; those in exponents too."""
    if isinstance(e, sp.Function) and not isinstance(e, sp.exp):
        yield e
        return
    for a in e.args:
        yield from _outermost(a)


def _canonical(e: sp.Basic) -> sp.Basic:
    """A function value with its arguments in one form."""
    args = [a if isinstance(a, sp.Tuple) else spread(a) for a in e.args]
    return e if list(e.args) == args else e.func(*args, evaluate=False)


def _ordered(algebra: Algebra, known: list[Known]) -> list[Known]:
    """Each relation before those that are solved for what remains in it."""
    names = [str(s) for s in algebra.ring.symbols]
    solved = {k.name for k in known}
    waiting, done = list(known), list[Known]()
    while waiting:
        free = next((k for k in waiting if not _needed_by(k, waiting, names)), waiting[0])
        waiting.remove(free)
        done.append(free)
    assert {k.name for k in done} == solved
    return done


def _needed_by(one: Known, others: Iterable[Known], names: list[str]) -> bool:
    """Whether another relation, solved for something else, still brings in what this one is solved for."""
    index = names.index(one.name)
    return any(other.name != one.name and other.polynomial.degree(index) > 0 for other in others)
