"""What is known on the set of a claim: facts, and the names that stand for real numbers there.

An order relation is one between real numbers, so an inequality counts only when both of its sides, each on
its own, are shown to be real. Names are shown to be real one after the other:

symbols : those with a domain, and a bare symbol that a hypothesis compares with a real value.
hypotheses : the ends of the domains and the assumptions become facts, in lowest terms, once both sides are
    real; until then the place of each in the list of facts holds the trivial fact 1 > 0.
generators : exponentials and function values at real arguments, roots and logarithms of what is certified
    to be nonnegative or positive. The evidence lists them in the order in which they were learned.

A claim is about the points at which its own text is defined; what a hypothesis divides by does not vanish,
since it holds. Nothing of the kind is taken from lemmas, terms and multipliers, which are only hints: they
count where their denominators are certified, and add no polynomial that is known not to vanish.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from typing import Any

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.algebra import Algebra, Generator
from derive.exact.division import coefficients_in
from derive.exact.expressions import to_text
from derive.exact.fractions import Fraction_, reduce_fraction
from derive.exact.text import parse
from derive.functions.registry import BY_HEAD, arguments_of, row_of
from derive.proofs.facts import (
    CONSTANT_RANGES,
    Fact,
    constant_facts,
    hypotheses,
    is_square,
    logarithm_facts,
    product,
    range_facts,
    root_facts,
    variable,
)
from derive.proofs.setting import Setting
from derive.statement.problem import Problem

Node = dict[str, Any]
# The sign of a polynomial (+1 or -1), whether it is strict, and its proof tree.
Certified = tuple[int, bool, Node]
Certify = Callable[[PolyElement], "Certified | None"]


# Functions whose values are real only where something is positive.
_NEEDY = tuple(head for head, row in BY_HEAD.items() if row.needs is not None)


class Known:
    """The facts and the real names of one problem, in one algebra."""

    def __init__(self, problem: Problem, algebra: Algebra, nonzero: Sequence[PolyElement]) -> None:
        self.algebra, self.ring = algebra, algebra.ring
        self.names = [str(s) for s in self.ring.symbols]
        self._problem, self._nonzero = problem, nonzero
        self._hypotheses = dict(enumerate(hypotheses(problem)))
        self.facts = [Fact(self.ring.one, True)] * len(self._hypotheses)
        self.real = {s.name for s in problem.domains}
        self.learned: list[str] = []
        self.roots: dict[str, Node] = {}
        self.arguments: dict[str, Node] = {}
        self._generators = {(g.kind, g.of, g.index): g.name for g in self.algebra.generators}
        self._undecided: dict[str, int] = {}

    def learn(self, certify: Certify) -> None:
        """Learn all that can be learned, from what is known before.

        Raises
        ------
        ProofFailed
            Where a radicand is divided by what may vanish, and only a hint of the proof divides by it.
        """
        self._admit()
        waiting = [g for g in self.algebra.generators if g.kind != "imaginary"]
        count = -1
        while count != len(waiting):
            count = len(waiting)
            waiting = [g for g in waiting if not self._learn(g, certify)]
        self._require_defined(waiting)

    def unreal(self, e: sp.Expr) -> list[str]:
        """What in the value of an expression is not shown to be real, as text; empty where it is real."""
        if not self._unreal_names(*self.algebra.fraction(e)):
            return []
        names = self._unreal_names(*self.lowest(e))
        return [self.algebra.shown(variable(self.ring, n)) for n in names]

    def is_real(self, p: PolyElement) -> bool:
        """Whether all variables of p are known to be real."""
        return not self._unreal_names(p)

    def lowest(self, e: sp.Expr) -> Fraction_:
        """An expression as a fraction in lowest terms, the square of the imaginary unit being -1."""
        num, den = map(self._without_imaginary, self.algebra.fraction(e))
        if not den:
            raise ProofFailed(f"division by zero in {e}")
        return reduce_fraction(num, den)

    # --- hypotheses ----------------------------------------------------------------------------------------

    def _admit(self) -> None:
        """Turn hypotheses into facts until none is left whose sides are real."""
        count = -1
        while count != len(self._hypotheses):
            count = len(self._hypotheses)
            for index, h in list(self._hypotheses.items()):
                sides = (h.greater, h.less)
                for one, other in (sides, sides[::-1]):
                    if isinstance(one, sp.Symbol) and not self.unreal(other):
                        self.real.add(one.name)
                if not any(map(self.unreal, sides)):
                    del self._hypotheses[index]
                    self.facts[index] = Fact(product(self.lowest(h.greater - h.less)), h.strict)

    # --- generators ----------------------------------------------------------------------------------------

    def _learn(self, g: Generator, certify: Certify) -> bool:
        """Learn what is known about one generator, if it is shown to be real."""
        e = self.algebra.meaning(g.name)
        x = variable(self.ring, g.name)
        if g.kind == "exp":
            if not self._is_real_argument(e):
                return False
            found = [Fact(x, True), *([Fact(x - self.ring.one, False)] if is_square(parse(g.of)) else [])]
        elif g.kind == "root":
            strict = self._nonnegative(g.name, e, certify, self.roots)
            if strict is None:
                return False
            constant = self._rational(e)
            found = [Fact(x, strict), *(root_facts(x, constant, g.index) if constant else [])]
        elif isinstance(e, sp.Function):
            row = row_of(e)
            if row is None or not all(map(self._is_real_argument, e.args)):
                return False
            strict = True
            needs = required(e)
            if needs is None and row.needs is not None:
                return False
            if needs is not None:
                shown = self._nonnegative(g.name, needs, certify, self.arguments)
                if shown is None:
                    return False
                strict = shown
            if isinstance(e, sp.log):
                constant = self._rational(e.args[0])
                found = logarithm_facts(x, constant) if constant else []
            elif row.range is not None:
                found = range_facts(x, row.range) if strict else []
            else:
                return False
        elif g.of in CONSTANT_RANGES:
            found = constant_facts(x, g.of)
        else:
            return False
        self.facts += found
        self.real.add(g.name)
        self.learned.append(g.name)
        self._admit()
        return True

    def _nonnegative(self, name: str, e: sp.Expr, certify: Certify, table: dict[str, Node]) -> bool | None:
        """Whether an expression is positive (True) or just nonnegative (False), with its proof in the table.

        None where that is not certified, or where positivity is needed and nonnegativity is all there is.
        """
        num, den = self.lowest(e)
        # The same question is asked again only when more has become known since.
        if not self.is_real(num) or not self.is_real(den) or self._undecided.get(name) == self._admitted:
            return None
        above, below = certify(num), certify(den)
        self._undecided[name] = self._admitted
        if above is None or below is None or not below[1] or above[0] * below[0] < 0:
            return None
        row = row_of(self.algebra.meaning(name))
        if not above[1] and table is self.arguments and row is not None and row.cut:
            return None
        text = self.algebra.text
        table[name] = {"fraction": [text(num), text(den)], "numerator": above[2], "denominator": below[2]}
        return above[1]

    def _rational(self, e: sp.Expr) -> Fraction | None:
        """The value of an expression that is a rational number in lowest terms."""
        num, den = self.lowest(e)
        if not (num.is_ground and den.is_ground):
            return None
        value = num.LC / den.LC
        return Fraction(int(value.numerator), int(value.denominator))

    @property
    def _admitted(self) -> int:
        return len(self.facts) - len(self._hypotheses)

    def _is_real_argument(self, e: sp.Expr) -> bool:
        """Whether the argument of a function is built from what is known to be real."""
        if isinstance(e, sp.Symbol):
            return e.name in self.real
        if isinstance(e, sp.Pow) and e.exp.is_Rational and not e.exp.is_Integer:
            if e.base.is_Rational and e.base > 0:
                return True
            return self._generators.get(("root", to_text(e.base), int(e.exp.q))) in self.real
        if isinstance(e, sp.Pow):
            return bool(e.exp.is_Integer) and self._is_real_argument(e.base)
        if required(e) is not None:
            return self._generators.get(("opaque", to_text(e), 0)) in self.real
        if isinstance(e, sp.Function):
            row = row_of(e)
            return row is not None and row.range is not None and all(map(self._is_real_argument, e.args))
        if isinstance(e, (sp.Add, sp.Mul)):
            return all(map(self._is_real_argument, e.args))
        return bool(e.is_Rational) or e in (sp.pi, sp.E)

    # --- names ---------------------------------------------------------------------------------------------

    def _unreal_names(self, *polynomials: PolyElement) -> list[str]:
        used = {i for p in polynomials for m in p.monoms() for i, k in enumerate(m) if k}
        return [self.names[i] for i in sorted(used) if self.names[i] not in self.real]

    def _without_imaginary(self, p: PolyElement) -> PolyElement:
        """The polynomial with the square of the imaginary unit replaced by -1."""
        for g in self.algebra.generators:
            if g.kind == "imaginary":
                i = variable(self.ring, g.name)
                parts = coefficients_in(p, self.names.index(g.name)).items()
                p = sum((c * (-1) ** (k // 2) * i ** (k % 2) for k, c in parts), self.ring.zero)
        return p

    def _require_defined(self, unknown: Iterable[Generator]) -> None:
        """Raise where the radicand of a root that was not learned has a denominator that may vanish.

        Its relation would be wrong there: x·s² = 1, say, at x = 0.
        """
        divisors: list[PolyElement] | None = None
        for g in unknown:
            if g.kind != "root":
                continue
            _, den = self.algebra.fraction(self.algebra.meaning(g.name))
            if den.is_ground:
                continue
            divisors = divisors or [*self._nonzero, *self._divisors()]
            if self.algebra.doubtful_factors(den, divisors):
                raise ProofFailed(f"the radicand {g.of} is divided by what may vanish")

    def _divisors(self) -> Iterator[PolyElement]:
        """What does not vanish where the claim's own text is defined."""
        problem = self._problem
        relations = (*problem.statement, *problem.given, *problem.assumptions)
        for side in (*(s for r in relations for s in (r.lhs, r.rhs)), *problem.nonzero):
            for power in side.atoms(sp.Pow):
                if power.exp.is_Rational and power.exp < 0:
                    # What has no place in the algebra adds nothing.
                    with suppress(KeyError):
                        yield self.algebra.fraction(power.base)[0]


def required(e: sp.Basic) -> sp.Expr | None:
    """What must be positive, or just nonnegative, for a function value to be real, as its row says."""
    row = row_of(e)
    conditions = row.conditions(*arguments_of(e)) if row is not None else ()
    return conditions[0] if len(conditions) == 1 else None


def needed(expressions: Iterable[sp.Expr]) -> list[sp.Expr]:
    """What the algebra of these expressions must hold besides, so that function values can be seen as real.

    That is, what logarithms and the like require, and the roots and logarithms among arguments of functions.
    """
    found: set[sp.Expr] = set()
    for call in {call for e in expressions for call in sp.sympify(e).atoms(sp.Function)}:
        if required(call) is not None:
            found.add(required(call))
        # The algebra itself looks into exponents.
        arguments = () if isinstance(call, sp.exp) else call.args
        for part in {part for a in arguments for part in a.atoms(sp.Pow, *_NEEDY)}:
            constant = part.is_Pow and part.args[0].is_Rational and part.args[0] > 0
            if not part.is_Pow or (part.exp.is_Rational and not part.exp.is_Integer and not constant):
                found.add(part)
    return sorted(found, key=to_text)


def restricted(setting: Setting, problem: Problem) -> Setting:
    """The setting with nothing known not to vanish but what the hypotheses say: no denominators of hints."""
    algebra, given = setting.algebra, len(problem.given)
    nonzero = [d for _, d in setting.fractions[:given]] + [algebra.fraction(e)[0] for e in problem.nonzero]
    kept = [p for p in nonzero if not p.is_ground]
    return Setting(algebra, setting.fractions, kept, setting.known, setting.sources)
