"""Relations between the function values in a certificate's table, from the rows of the recheck.

A relation says something only where all values in it are defined. So each must stand in a text of the claim,
or be plainly defined on the domains.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from flint import fmpq, fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.bounds import times
from derive.recheck.flint_engine import Engine, Ratio, add, cancel
from derive.recheck.functions.forms import total
from derive.recheck.functions.registry import row_of
from derive.recheck.functions.row import Recurrence, Row
from derive.recheck.generators import Generator
from derive.recheck.plain import Plain

_FARTHEST = 24
Found = list[tuple[fmpq_mpoly, str]]
"""Polynomials that vanish, each with where it is published."""


def normalised(p: fmpq_mpoly) -> fmpq_mpoly:
    """A polynomial other than zero with the leading coefficient 1."""
    return p / p.leading_coefficient()


def function_relations(engine: Engine, certificate: Mapping[str, Any], own: Iterable[Tree]) -> Found:
    """The polynomials that vanish, each with where it is published, "" where it follows from definitions.

    Parameters
    ----------
    engine : with the certificate's generators.
    certificate : its domains and whole numbers.
    own : trees that are defined wherever the claim is made.
    """
    return _Values(engine, Plain(engine, certificate["domains"], certificate.get("integers", [])), own).found


class _Values:
    """The function values of a table, and which of them are defined."""

    def __init__(self, engine: Engine, plain: Plain, own: Iterable[Tree]) -> None:
        self._engine, self._plain = engine, plain
        self._table = [g for g in engine.table if g.kind == "opaque" and g.tree.kind == "call"]
        self._held = {c.text() for t in own for c in _calls(t)}
        # The same value may be written otherwise in the claim.
        self._names = {self._single(c) for t in own for c in _calls(t)} - {""}
        self.found: Found = []
        for g in self._table:
            row = row_of(g.tree.head, len(g.tree.args))
            for relation in row.relations if row is not None else ():
                if relation.where is not None and not relation.where(self._plain, *g.tree.args):
                    continue
                if not relation.sure or self._in_text(g.tree):
                    tree = relation.vanishing(*g.tree.args)
                    self._note(self._value(tree, relation.sure), relation.source)
        for first in self._table:
            row = row_of(first.tree.head, len(first.tree.args))
            for recurrence in row.recurrences if row is not None else ():
                self._follow(row, recurrence, first)

    def _note(self, value: Ratio | None, source: str) -> None:
        # A number other than zero does not vanish: where a relation says so, there are no values.
        if value is not None and not value[0].is_constant():
            self.found.append((normalised(cancel(*value)[0]), source))

    def _value(self, tree: Tree, sure: bool = False) -> Ratio | None:
        """A tree in values that there are and that are defined."""
        for call in _outermost(tree):
            row = row_of(call.head, len(call.args))
            if row is not None and row.by_others is not None:
                continue
            if not sure and not self._is_defined(call, row):
                return None
        return self._engine.known(tree)

    def _is_defined(self, call: Tree, row: Row | None) -> bool:
        if row is None:
            return False
        if row.total == "always" or (row.single and self._in_text(call)):
            return True
        if row.total == "at real arguments":
            return all(map(self._plain.real, call.args))
        return row.defined is not None and row.defined(self._plain, *call.args)

    def _in_text(self, call: Tree) -> bool:
        """Whether a text of the claim holds a value."""
        return call.text() in self._held or self._single(call) in self._names

    def _single(self, call: Tree) -> str:
        """The generator that a call is, or is the negative of; "" where it is none."""
        value = self._engine.known(call) if call.head != "exp" else None
        if value is None or value[1] != 1:
            return ""
        return next((g.name for g in self._table if value[0] in (self._gen(g)[0], -self._gen(g)[0])), "")

    # --- recurrences

    def _follow(self, row: Row | None, recurrence: Recurrence, first: Generator) -> None:
        """The relations among values at and above the one of a generator."""
        assert row is not None
        family: dict[int, Generator] = {}
        for g in self._table:
            apart = self._apart(first.tree, g.tree, recurrence.position)
            if apart is not None and 0 <= apart <= _FARTHEST and self._is_defined(g.tree, row):
                family.setdefault(apart, g)
        args = first.tree.args
        if len(family) < 2 or 0 not in family:
            return
        if recurrence.where is not None and not recurrence.where(self._plain, *args):
            return
        if len(recurrence.coefficients) == 3:
            self._first_order(recurrence, args, family)
        else:
            self._second_order(recurrence, args, family)

    def _apart(self, a: Tree, b: Tree, position: int) -> int | None:
        """By which whole number one argument of two calls differs, the others being equal."""
        if a.head != b.head or len(a.args) != len(b.args):
            return None
        pairs = [(self._engine.known(x), self._engine.known(y)) for x, y in zip(a.args, b.args, strict=True)]
        apart = None
        for k, (x, y) in enumerate(pairs):
            if x is None or y is None:
                return None
            if k != position:
                if not self._engine.equal(x, y):
                    return None
                continue
            num, den = cancel(*add(y, (-x[0], x[1])))
            if num.is_constant() and den.is_constant():
                value = num.leading_coefficient() / den.leading_coefficient() if num != 0 else fmpq(0)
                apart = int(value.p) if value.q == 1 else None
        return apart

    def _coefficients(self, recurrence: Recurrence, args: Sequence[Tree], step: int) -> list[Ratio]:
        moved = list(args)
        place = recurrence.position
        moved[place] = total([moved[place], number(Fraction(step))])
        found = [self._value(c(*moved)) for c in recurrence.coefficients]
        if None in found:
            raise RecheckFailed("a coefficient of a recurrence is not known")
        return [f for f in found if f is not None]

    def _gen(self, g: Generator) -> Ratio:
        return self._engine.gen(g.name), self._engine.one

    def _first_order(
        self, recurrence: Recurrence, args: Sequence[Tree], family: Mapping[int, Generator]
    ) -> None:
        """D f(a + k) = A f(a) + R, step by step."""
        engine = self._engine
        scale, rest, slope = (engine.one, engine.one), (engine.zero, engine.one), (engine.one, engine.one)
        for step in range(max(family)):
            try:
                low, lead, more = self._coefficients(recurrence, args, step)
            except RecheckFailed:
                return
            rest = _minus(_times(_negative(low), rest), _times(more, scale))
            slope = _times(_negative(low), slope)
            scale = _times(lead, scale)
            if step + 1 in family:
                gap = _minus(_times(scale, self._gen(family[step + 1])), _times(slope, self._gen(family[0])))
                self._note(_minus(gap, rest), recurrence.source)

    def _second_order(
        self, recurrence: Recurrence, args: Sequence[Tree], family: Mapping[int, Generator]
    ) -> None:
        """D f(a + k) = A f(a) + B f(a + 1) + R; two of these without f(a + 1)."""
        engine = self._engine
        zero, one = (engine.zero, engine.one), (engine.one, engine.one)
        forms: list[tuple[Ratio, ...]] = [(one, one, zero, zero), (one, zero, one, zero)]
        leads = [one]
        for step in range(max(family) - 1):
            try:
                low, middle, lead, more = self._coefficients(recurrence, args, step)
            except RecheckFailed:
                return
            before, last = forms[-2:]
            forms.append((
                _times(lead, last[0]),
                *(
                    _negative(add(_times(middle, last[k]), _times(_times(low, leads[-1]), before[k])))
                    for k in (1, 2)
                ),
                _negative(
                    add(
                        add(_times(middle, last[3]), _times(_times(low, leads[-1]), before[3])),
                        _times(more, last[0]),
                    )
                ),
            ))  # fmt: skip
            leads.append(lead)
        places = sorted(family)[1:]
        gaps = {}
        for k in places:
            scale, slope, _, rest = forms[k]
            value = _minus(_times(scale, self._gen(family[k])), _times(slope, self._gen(family[0])))
            gaps[k] = _minus(value, rest)
        pivot = places[0]
        for k in places[1:]:
            gap = _minus(_times(forms[pivot][2], gaps[k]), _times(forms[k][2], gaps[pivot]))
            self._note(gap, recurrence.source)


def _outermost(tree: Tree) -> Iterator[Tree]:
    """The function values in a tree that stand in no other one; those in exponents too."""
    if tree.kind == "call" and tree.head != "exp":
        yield tree
        return
    for a in tree.args:
        yield from _outermost(a)


def _calls(tree: Tree) -> Iterator[Tree]:
    """The function values in a tree, and those through which its row writes one."""
    if tree.kind == "call" and tree.head not in ("Integral", "Derivative", "Limit", "RootRadius"):
        yield tree
        row = row_of(tree.head, len(tree.args))
        if row is not None and row.by_others is not None:
            yield from _calls(row.by_others(*tree.args))
    for a in tree.args:
        yield from _calls(a)


def _times(a: Ratio, b: Ratio) -> Ratio:
    return times(a[0], b[0]), times(a[1], b[1])


def _negative(a: Ratio) -> Ratio:
    return -a[0], a[1]


def _minus(a: Ratio, b: Ratio) -> Ratio:
    return add(a, _negative(b))
