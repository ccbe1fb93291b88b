"""Derivative plus one point: integrals by an antiderivative, equalities by equal derivatives.

Three kinds of statement:
an equation that contains one ``Integral(f, (x, a, b))``: the antiderivative F has F' = f as an identity of
normal forms, is analytic between the ends, and its limits there give the value;
an equation of two functions of x: the derivatives agree, and so do the values at one point;
an equation that contains one ``Derivative(F, x)``: F is shown to be differentiable at every point of the
claim where it is defined, also where symbols depend on x through the given equations. Every other symbol is
held fixed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed, StatementError
from derive.exact.balls import ball_value, excludes_zero, precision
from derive.exact.expressions import to_text
from derive.exact.formal import taken
from derive.exact.fractions import Fraction_, reduce_fraction
from derive.exact.points import PointSource
from derive.exact.text import counted
from derive.proofs.area import area_under, refuse_another_slope, values_at
from derive.proofs.denominators import Denominators
from derive.proofs.derivation import Derivation, closure
from derive.proofs.end_values import end_value
from derive.proofs.guard import guarded
from derive.proofs.hints import exact_expression, symbols
from derive.proofs.implicit import jacobian, require_linked
from derive.proofs.ranges import closed_under
from derive.proofs.regularity import Prover
from derive.proofs.rewriting import inverses
from derive.proofs.rewriting.openness import changes_freely
from derive.proofs.rewriting.rewriter import Rewriter
from derive.proofs.setting import Setting, differences, resting
from derive.proofs.shown import show_point
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import PROVED, Outcome

_DERIVATIVE = sp.Symbol("derivative_")
_TRIED, _BITS = 2, 160


@dataclass(frozen=True)
class Antiderivative(Procedure):
    """Prove an equation by differentiation and the value at one point.

    Parameters
    ----------
    antiderivative : of the integrand; found by SymPy if missing (and then checked like any other).
    variable : the variable, for statements without an integral.
    at : the point at which two functions are compared, in the variable's domain or at one of its ends.
    implicit : symbols that depend on the variable through the given equations.
    solve : symbols in which the relations are reduced, in this order. Empty: found automatically.
    """

    antiderivative: sp.Expr | None = None
    variable: sp.Symbol | None = None
    at: Any = None
    implicit: tuple[sp.Symbol, ...] = ()
    solve: tuple[sp.Symbol, ...] = ()
    name: ClassVar[str] = "antiderivative"
    reading: ClassVar[Reading] = EXACT

    def __post_init__(self) -> None:
        """Refuse what is no symbol or no exact expression."""
        if self.antiderivative is not None:
            exact_expression(self.antiderivative, "the antiderivative")
        if self.at is not None:
            exact_expression(self.at, "the point at=")
        symbols(() if self.variable is None else (self.variable,), "the variable")
        symbols(self.implicit, "implicit")
        symbols(self.solve, "solve")

    @property
    def word(self) -> str:
        """``derivative`` or ``equal_derivatives`` where a variable is given, with a point or without."""
        if self.variable is None:
            return self.name
        return "derivative" if self.at is None else "equal_derivatives"

    def declared(self) -> dict[str, Any]:
        """What a certificate must agree with: the variable, its point or the functions of it."""
        if self.variable is None:
            return {}
        if self.at is not None:
            return {"variable": self.variable.name, "at": to_text(self.at)}
        return {"variable": self.variable.name, "implicit": [s.name for s in self.implicit]}

    def closing(self) -> Antiderivative:
        """Its antiderivative and its implicit functions also bring a statement to closed form."""
        return self

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Settle the equation.

        Raises
        ------
        ProofFailed
            Where the derivatives differ, an end value or a sign is not certified, or no rule applies.
        """
        equations = differences(problem.statement)
        if len(equations) != 1:
            raise ProofFailed("derivative plus one point settles one equation at a time")
        if any(s.name.startswith("_") or s == _DERIVATIVE for s in problem.symbols):
            raise ProofFailed("names of symbols may not start with an underscore here")
        if equations[0].has(sp.Integral):
            return self._integral(problem, equations[0])
        if self.variable is None:
            raise ProofFailed("no variable to differentiate in")
        whole = [s.name for s in (self.variable, *self.implicit) if s.is_integer]
        if whole:
            raise ProofFailed(f"{', '.join(whole)} takes whole numbers only: there is no derivative in it")
        if equations[0].has(sp.Derivative):
            try:
                return self._derivative(problem, equations[0], self.variable)
            except ProofFailed as reason:
                return self._rewritten(problem, self.variable, reason)
        return self._two_functions(problem, equations[0], self.variable)

    # --- an integral ---------------------------------------------------------------------------------------

    def _integral(self, problem: Problem, equation: sp.Expr) -> Outcome:
        integrals = equation.atoms(sp.Integral)
        (integral,) = integrals if len(integrals) == 1 else (None,)
        if integral is None or len(integral.limits) != 1 or len(integral.limits[0]) != 3 or self.implicit:
            raise ProofFailed("one simple definite integral is needed")
        bound, lower, upper = integral.limits[0]
        x = sp.Symbol(bound.name)
        f = integral.function.xreplace({bound: x})
        closed_under(problem, bound)
        primitive = problem.memo.get(("primitive", self, f, x), lambda: self.primitive(f, bound, x))
        refuse_another_slope(problem, f, primitive, x, (lower, upper))
        area = area_under(problem, f, primitive, x, integral)
        closing = equation.xreplace({integral: area.limits[1] - area.limits[0]})
        _refuse_false(problem, closing)
        # The two identities live in one algebra without the statement's own variable of integration.
        setting, derivation = self._setting(
            problem,
            x,
            [primitive, f],
            [closing, *area.limits, *area.values, *_sides(problem, {integral: sp.Integer(0)})],
        )
        derivative = derivation.fraction(setting.algebra.fraction(primitive))
        minus_f = setting.algebra.fraction(-f)
        divided = self._denominators(setting, problem, area.nonzero)
        targets = [
            self._vanishes(setting, _sum(derivative, minus_f), divided),
            self._vanishes(setting, setting.algebra.fraction(closing), divided),
        ]
        axioms = self._axioms(setting, derivation)
        evidence = setting.plain() | {
            "kind": "integral",
            "antiderivative": to_text(primitive),
            "ends": [{"terms": [to_text(t) for t in terms]} for terms in area.terms],
            "conditions": list(area.conditions),
            "targets": targets,
        }
        signs = counted(len(area.conditions), "sign")
        return Outcome(PROVED, f"derivative of an antiderivative; {signs}{axioms}", evidence)

    def primitive(self, f: sp.Expr, bound: sp.Symbol, x: sp.Symbol) -> sp.Expr:
        """An antiderivative of the integrand in x, given or found; nothing is proved of it."""
        found = self.antiderivative
        if found is None:
            found = sp.integrate(f, x)
        found = sp.sympify(found).xreplace({bound: x})
        if found.has(sp.Integral, sp.Piecewise):
            raise ProofFailed("no antiderivative was given and none was found")
        return found

    # --- two functions -------------------------------------------------------------------------------------

    def _two_functions(self, problem: Problem, equation: sp.Expr, variable: sp.Symbol) -> Outcome:
        if self.implicit:
            raise ProofFailed("with implicit symbols state the derivative; the point is a claim of its own")
        _refuse_false(problem, equation)
        domain = problem.domains.get(variable)
        if self.at is None or domain is None:
            raise ProofFailed(f"a point and an interval for {variable} are needed")
        domain = sp.Interval(-sp.oo, sp.oo) if domain == sp.S.Reals else domain
        at = sp.sympify(self.at)
        if not at.is_Rational and at not in (sp.oo, -sp.oo):
            raise ProofFailed(f"the point {at} is not rational")
        if not isinstance(domain, sp.Interval) or (at not in domain and at not in (domain.start, domain.end)):
            raise ProofFailed(f"{at} is neither in the domain of {variable} nor one of its ends")
        x = sp.Symbol(variable.name)
        rename = {variable: x}
        # What is assumed about x beyond its interval is not used: it could cut the interval in two.
        free = Problem(
            tuple(
                sp.Eq(r.lhs.xreplace(rename), r.rhs.xreplace(rename), evaluate=False)
                for r in problem.statement
            ),
            tuple(e for e in problem.given if not e.has(variable)),
            tuple(r for r in problem.assumptions if not r.has(variable)),
            {**{s: d for s, d in problem.domains.items() if s != variable}, x: domain},
            tuple(e for e in problem.nonzero if not e.has(variable)),
        )
        difference = equation.xreplace(rename)
        sides = [side for r in free.statement for side in (r.lhs, r.rhs)]
        prover = Prover(free)
        certified = prover.analytic(sides, x)
        terms: list[sp.Expr] = []
        if at in domain:
            value = difference.xreplace({x: at})
        else:
            outside = Prover(replace(free, domains={s: d for s, d in free.domains.items() if s != x}))
            outside.conditions = prover.conditions
            value, terms = end_value(difference, x, at, outside)
        parts = values_at(terms or [difference], x, at)
        setting, derivation = self._setting(free, x, [difference, *sides], [value, *parts])
        divided = self._denominators(setting, free, certified)
        targets = [
            self._vanishes(setting, derivation.fraction(setting.algebra.fraction(difference)), divided),
            self._vanishes(setting, setting.algebra.fraction(value), divided),
        ]
        axioms = self._axioms(setting, derivation)
        evidence = setting.plain() | {
            "kind": "functions",
            "terms": [to_text(t) for t in terms],
            "conditions": prover.conditions,
            "targets": targets,
        }
        return Outcome(PROVED, f"equal derivatives in {x}, equal at {x} = {at}{axioms}", evidence)

    # --- a derivative --------------------------------------------------------------------------------------

    def _derivative(self, problem: Problem, equation: sp.Expr, x: sp.Symbol) -> Outcome:
        nodes = equation.atoms(sp.Derivative)
        (node,) = nodes if len(nodes) == 1 else (None,)
        if node is None or node.variables != (x,):
            raise ProofFailed(f"one first derivative with respect to {x} is needed")
        linked = require_linked(problem.given, x, self.implicit)
        if not self.implicit:
            # The rules by which it is proved take this derivative too, so that no true claim is refused.
            slope = problem.memo.get(("slope", node.expr, x), lambda: sp.diff(node.expr, x))
            _refuse_nonzero(problem, equation.xreplace({node: slope}))
        prover = Prover(problem)
        sides = [side for i in linked for side in (problem.given[i].lhs, problem.given[i].rhs)]
        certified = prover.differentiable([node.expr, *sides], (x, *self.implicit))
        outer = equation.xreplace({node: _DERIVATIVE})
        texts = (*problem.statement, *problem.given, *problem.assumptions, *problem.nonzero)
        setting, derivation = self._setting(
            problem, x, [node.expr], [outer, *_sides(problem, {node: sp.Integer(0)})], texts
        )
        num, den = setting.algebra.fraction(outer)
        target = substituted(num, den, derivation.fraction(setting.algebra.fraction(node.expr)), setting)
        divided = self._denominators(setting, problem, certified)
        targets = [self._vanishes(setting, target, divided)]
        axioms = self._axioms(setting, derivation)
        evidence = setting.plain() | {"kind": "derivative", "targets": targets}
        if self.implicit:
            rows = [setting.fractions[len(problem.given) + i][0] for i in linked]

            def certify(e: sp.Expr) -> PolyElement:
                prover.sign(e)
                return setting.algebra.fraction(e)[0]

            primes, solve = [f"{s.name}_prime" for s in self.implicit], [s.name for s in self.solve]
            evidence["jacobian"] = jacobian(setting, rows, primes, divided, solve, certify)
        evidence["conditions"] = prover.conditions
        through = f", {', '.join(map(str, self.implicit))} through the given equations" * bool(self.implicit)
        return Outcome(PROVED, f"derivative in {x}{through}{axioms}", evidence)

    def _rewritten(self, problem: Problem, x: sp.Symbol, reason: ProofFailed) -> Outcome:
        """The same of functions whose terms are replaced by what equals them around each point."""
        if self.implicit or not changes_freely(problem, x) or "false at" in str(reason):
            raise reason
        rewriter = Rewriter(problem, (inverses.arcsine,))
        rewriter.run()
        if not rewriter.steps:
            raise reason
        changed = rewriter.rewritten
        try:
            outcome = self._derivative(changed, differences(changed.statement)[0], x)
        except ProofFailed:
            raise reason from None
        detail = f"{outcome.detail}; {', '.join(sorted(rewriter.rules))}"
        return Outcome(PROVED, detail, outcome.evidence | {"rewriting": rewriter.plain()})

    # --- common --------------------------------------------------------------------------------------------

    def _axioms(self, setting: Setting, derivation: Derivation) -> str:
        """The published rules and relations that the targets rest on, which the evidence lists, in words."""
        setting.axioms |= derivation.axioms
        return resting(setting.axioms)

    def _setting(
        self,
        problem: Problem,
        x: sp.Symbol,
        differentiated: Sequence[sp.Expr],
        others: Sequence[sp.Expr],
        own: Sequence[sp.Basic] = (),
    ) -> tuple[Setting, Derivation]:
        """The algebra of all expressions, with the differentiated given equations among its relations.

        `own` are texts that are defined wherever the claim is made; those that hold a variable that moves
        through an interval are not.
        """
        primes = {s.name: f"{s.name}_prime" for s in self.implicit}
        if set(primes.values()) & {s.name for s in problem.symbols}:
            raise ProofFailed("a symbol has the name of an implicit derivative")
        given = differences(problem.given) if primes else []
        needed = [*closure([*differentiated, *given], x, self.implicit), *others]
        first = [sp.Symbol(p) for p in primes.values()]
        # Setting.of adds the statement's own relations; the statement itself may hold an integral.
        bare = replace(problem, statement=tuple(sp.Eq(e, 0, evaluate=False) for e in others))
        setting = Setting.of(bare, [*needed, x, *first], first=[*first, *self.solve], own=own)
        derivation = Derivation(setting.algebra, x, primes)
        if primes:
            count = len(problem.given)
            derived = [derivation.fraction(f) for f in setting.fractions[:count]]
            setting.fractions[count:count] = derived
        return setting, derivation

    def _denominators(
        self, setting: Setting, problem: Problem, certified: Sequence[sp.Expr] = ()
    ) -> Denominators:
        """What may be divided by: nothing that only the antiderivative or its derivative divides by."""
        fraction = setting.algebra.fraction
        nonzero = [fraction(e)[0] for e in problem.nonzero]
        return Denominators(setting.algebra, problem, nonzero, certified)

    def _vanishes(self, setting: Setting, target: Fraction_, divided: Denominators) -> dict[str, Any]:
        """The fraction as zero, with cofactors."""
        num, den = target
        if not den:
            raise ProofFailed("division by zero")
        num, den = reduce_fraction(num, den)
        divided.check(den)
        if not setting.algebra.resolved(num):
            num, den = num.ring.zero, num.ring.one
        primes = [f"{s.name}_prime" for s in self.implicit]
        orders = [[s.name for s in self.solve]]
        orders += [[s.name for s in self.implicit], [*primes, *(s.name for s in self.implicit)]] * bool(
            primes
        )
        reason: ProofFailed | None = None
        for order in orders:
            try:
                cofactors, unit = setting.express(num, order)
            except ProofFailed as error:
                reason = reason or error
                continue
            return setting.plain_target((num, den), cofactors, unit)
        raise reason or ProofFailed("not reduced")


def _refuse_false(problem: Problem, equation: sp.Expr) -> None:
    """Give up at once where the two sides, derivatives taken by SymPy, differ at an exact point."""
    formal = taken(equation)
    if formal is not None:
        _refuse_nonzero(problem, formal)


def _refuse_nonzero(problem: Problem, formal: sp.Expr) -> None:
    for point in PointSource(problem).points(_TRIED, stated=False):
        with precision(_BITS):
            try:
                difference = ball_value(formal, point)
            except (StatementError, ZeroDivisionError):
                continue
            if excludes_zero(difference):
                raise ProofFailed(f"false at {show_point(point)}")


def substituted(num: Any, den: Any, value: Fraction_, setting: Setting) -> Fraction_:
    """A fraction with the placeholder of the derivative replaced by the derivative."""
    ring = setting.algebra.ring
    index = [str(s) for s in ring.symbols].index(_DERIVATIVE.name)
    if den.degree(index) > 0 or num.degree(index) != 1:
        raise ProofFailed("the statement is not affine in the derivative")
    slope = num.diff(ring.gens[index])
    rest = num - slope * ring.gens[index]
    return slope * value[0] + rest * value[1], den * value[1]


def _sum(a: Fraction_, b: Fraction_) -> Fraction_:
    return a[0] * b[1] + b[0] * a[1], a[1] * b[1]


def _sides(problem: Problem, holes: Mapping[sp.Basic, Any]) -> list[sp.Expr]:
    """Both sides of the statement, apart: their difference may have lost terms that cancel."""
    return [side.xreplace(holes) for r in problem.statement for side in (r.lhs, r.rhs)]
