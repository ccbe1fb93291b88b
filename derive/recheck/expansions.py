"""A claim about a series, read strictly: its settings, the local variable, and the stored series put in.

Nothing is taken for granted but the certificate's texts: the stored series are substituted into the given
equations and into the statement, and everything that is divided by must begin with a unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from flint import fmpq, fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck import schema
from derive.recheck.bounds import times
from derive.recheck.power_series import Coefficients, Lead, PowerSeries
from derive.recheck.rationals import Field, Ratio, Signs
from derive.recheck.stated import Conditions

LOCAL = "_zeta"
_MOST_TERMS = 200


@dataclass(frozen=True)
class Setting:
    """What the claim says: the variable, its point (None for infinity), the order, the unknowns' starts."""

    variable: str
    point: Fraction | None
    order: int
    start: Mapping[str, Tree]

    @property
    def where(self) -> str:
        """The point in words."""
        return "infinity" if self.point is None else str(self.point)


def read_setting(plain: Any) -> Setting:
    """The settings of a series."""
    data = schema.fields(plain, ("variable", "point", "order", "start"))
    point = None if data["point"] == "oo" else schema.rational(data["point"])
    if type(data["start"]) is not dict:
        raise RecheckFailed("the starts are not an object")
    start = {schema.text(n): parse(schema.text(t)) for n, t in data["start"].items()}
    variable = schema.text(data["variable"])
    if variable in start:
        raise RecheckFailed(f"{variable} is the variable; it has no start")
    return Setting(variable, point, schema.whole(data["order"], 1, _MOST_TERMS), start)


class Expansion:
    """The stored series of a certificate, at all parameters or at exact values of them.

    Parameters
    ----------
    conditions : the claim.
    setting : its settings.
    evidence : holds "terms", "series" and "logarithms".
    at : exact values of the fixed parameters; empty for all of them at once.
    """

    def __init__(
        self,
        conditions: Conditions,
        setting: Setting,
        evidence: Mapping[str, Any],
        at: Mapping[str, Fraction],
    ) -> None:
        self.conditions, self.setting = conditions, setting
        moving = {setting.variable, *setting.start}
        self.system = [e for e in conditions.given if e.symbols() & moving]
        self.logarithms = _logarithms(conditions.statement)
        self._marks = {text: f"_log{i}" for i, text in enumerate(self.logarithms)}
        starts = set().union(*(t.symbols() for t in setting.start.values()))
        if not set(setting.start) <= set(conditions.symbols):
            raise RecheckFailed("a start of something that the claim is not about")
        if starts & moving or any(n.startswith("_") for n in {*conditions.symbols, *starts, *moving}):
            raise RecheckFailed("a start holds what is not fixed, or a symbol has a reserved name")
        self.ring = Field({*conditions.symbols, *starts, LOCAL, *self._marks.values()} - {setting.variable})
        zeta = self.ring.gen(LOCAL)
        if setting.point is None:
            self.ring.bindings[setting.variable] = (self.ring.one, zeta)
        else:
            p = self.ring.number(fmpq(setting.point.numerator, setting.point.denominator))
            self.ring.bindings[setting.variable] = (p + zeta, self.ring.one)
        for name, value in at.items():
            self.ring.bindings[name] = (
                self.ring.number(fmpq(value.numerator, value.denominator)),
                self.ring.one,
            )
        self.signs = Signs(
            self.ring, {} if at else {d.name: d for d in conditions.domains if d.name not in moving}
        )
        for tree in conditions.nonzero:
            if tree.symbols() & moving:
                continue
            numerator = self.ring.fraction(tree)[0]
            if numerator == 0:
                raise RecheckFailed(f"{tree.text()[:60]} vanishes, so the claim is about nothing")
            if not at:
                self.signs.nonzero.append(numerator)
        self._read(evidence)

    def _read(self, evidence: Mapping[str, Any]) -> None:
        """The stored series: they begin at the starts and solve the given equations, which determine them."""
        self.terms = schema.whole(evidence["terms"], 1, _MOST_TERMS)
        self.arithmetic = PowerSeries(self.ring, LOCAL, self.terms)
        apart = [*self.setting.start, *self._marks.values()]
        stored = schema.fields(evidence["series"], sorted(self.setting.start))
        self.series = {n: self._stored(t, apart) for n, t in stored.items()}
        self.start = {n: self.ring.polynomial(t) for n, t in self.setting.start.items()}
        if any(self.series[n][0] != self.start[n] for n in self.series):
            raise RecheckFailed("a stored series does not begin at its start")
        if len(self.system) != len(self.series):
            raise RecheckFailed(
                f"{len(self.system)} given equations for {len(self.series)} unknown functions"
            )
        numerators = [self.ring.fraction(gap_of(e))[0] for e in self.system]
        if not self.signs.is_unit(self._jacobian(numerators)):
            raise RecheckFailed("the Jacobian at the point may vanish")
        for f, e in zip(numerators, self.system, strict=True):
            if any(c != 0 for c in self.arithmetic.compose(f, self.series)):
                raise RecheckFailed(f"the stored series do not solve {e.text()[:60]}")
        self.values, self.known = dict(self.series), self.terms
        arguments = [parse(text) for text in self.logarithms]
        for h, text in zip(arguments, schema.texts(evidence["logarithms"], len(arguments)), strict=True):
            self._logarithm(h, self._stored(text, apart))

    def _stored(self, text: Any, apart: Sequence[str]) -> Coefficients:
        return self.arithmetic.read(self.ring.polynomial(parse(schema.text(text))), apart)

    def _logarithm(self, h: Tree, log: Coefficients) -> None:
        num, den = (self.arithmetic.compose(p, self.series) for p in self.ring.fraction(h))
        low = self.arithmetic.lead(den)
        if low is None or not self.signs.is_unit(low.coefficient):
            raise RecheckFailed(f"the denominator of {h.text()[:60]} may vanish")
        self.known = min(self.known, self.arithmetic.logarithm_order(num, den, log))
        self.values[self._marks[h.text()]] = log

    def _jacobian(self, numerators: Sequence[fmpq_mpoly]) -> fmpq_mpoly:
        at_point = {n: [p, *[self.ring.zero] * (self.terms - 1)] for n, p in self.start.items()}
        names = sorted(self.start)
        rows = [
            [self.arithmetic.compose(f.derivative(self.ring.index(n)), at_point)[0] for n in names]
            for f in numerators
        ]
        return determinant(rows, self.ring)

    def lead(self, value: Ratio) -> tuple[Lead | None, Lead]:
        """Lowest terms of numerator and denominator with the series put in; None for one that vanishes.

        Raises
        ------
        RecheckFailed
            When nothing is left of the denominator, or it may begin with zero.
        """
        num, den = (self._composed(p) for p in value)
        low = self.arithmetic.lead(den)
        if low is None:
            raise RecheckFailed("the series is too short for the denominators")
        if not self.signs.is_unit(low.coefficient):
            raise RecheckFailed("a denominator begins with a coefficient that may vanish")
        return self.arithmetic.lead(num), low

    def order_known(self, value: Ratio) -> int:
        """How many coefficients of numerator and denominator are known."""
        return min(self._known(p) for p in value)

    def _known(self, p: fmpq_mpoly) -> int:
        """Logarithms lose orders: what holds one is known to fewer."""
        return max(0, self.known) if self.ring.holds(p, self._marks.values()) else self.terms

    def _composed(self, p: fmpq_mpoly) -> Coefficients:
        """The coefficients that are known of a polynomial with the series put in."""
        return self.arithmetic.compose(p, self.values)[: self._known(p)]

    def named(self, tree: Tree) -> Tree:
        """Each log(h) replaced by the symbol that stands for it."""
        if tree.kind == "call" and tree.head == "log":
            return Tree("symbol", head=self._marks[tree.args[0].text()])
        return Tree(tree.kind, tree.head, tree.value, tuple(map(self.named, tree.args)))

    def defined(self, tree: Tree) -> None:
        """Raise unless whatever a tree divides by, before anything cancels, begins with a unit."""
        for divisor in divisors(tree):
            low = self.arithmetic.lead(self._composed(self.ring.fraction(self.named(divisor))[0]))
            if low is None or not self.signs.is_unit(low.coefficient):
                raise RecheckFailed(f"{divisor.text()[:60]}, which is divided by, may vanish near the point")


def gap_of(relation: Tree) -> Tree:
    """Left minus right of an equation."""
    if relation.kind != "relation" or relation.head != "==":
        raise RecheckFailed(f"{relation.text()[:80]} is not an equation")
    return Tree("add", args=(relation.args[0], Tree("mul", args=(number(-1), relation.args[1]))))


def divisors(tree: Tree) -> Iterator[Tree]:
    """The bases of all negative powers in a tree."""
    for a in tree.args:
        yield from divisors(a)
    if tree.kind == "pow" and not (tree.args[1].kind == "number" and tree.args[1].value >= 0):
        yield tree.args[0]


def determinant(rows: list[list[fmpq_mpoly]], ring: Field) -> fmpq_mpoly:
    """The determinant of a matrix of polynomials."""
    if len(rows) > 8:
        raise RecheckFailed(f"{len(rows)} unknown functions; allowed are 8")
    if not rows:
        return ring.one
    total = ring.zero
    for j, entry in enumerate(rows[0]):
        minor = determinant([[*r[:j], *r[j + 1 :]] for r in rows[1:]], ring)
        total = total + (times(entry, minor) if j % 2 == 0 else -times(entry, minor))
    return total


def _logarithms(trees: Sequence[Tree]) -> list[str]:
    """Texts of the arguments of all logarithms, in the order of the logarithms' own texts."""
    found: set[str] = set()
    waiting = list(trees)
    while waiting:
        tree = waiting.pop()
        if tree.kind == "call" and tree.head == "log" and len(tree.args) == 1:
            found.add(tree.args[0].text())
        else:
            waiting += tree.args
    return sorted(found, key=lambda text: f"log({text})")
