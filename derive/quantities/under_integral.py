"""Values at zero of expectations: the limit is taken under the integral sign.

A quantity may stand for c_0 + Σ c_k ∫ E_k(x) B_k(x) dx or a derivative of that, and have a closed form
only where a parameter is not zero. Let E be a sum of polynomials times exp(-L(x)) on (0, ∞), L a
polynomial that grows, and B a polynomial in x, in the parameters, and in erf and erfc of such
polynomials. Every derivative of B in the parameters is bounded by a polynomial in |x|, uniformly near
each of their values. So the integral has all derivatives, they are taken under its sign, and all are
continuous: also where the parameter vanishes. What is proved besides is that the closed form is the
integral on either side of zero (the quantity's claims say so, and differentiation), and what the integral
is at zero (by antiderivatives).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING, Any

import sympy as sp

from derive.errors import DeriveError, ProofFailed, StatementError, TheoryError
from derive.functions.classes import erfcx, spread
from derive.proofs.antiderivative import Antiderivative
from derive.proofs.identity import Identity
from derive.quantities.dominated import require_tame
from derive.statement.claim import Claim
from derive.statement.verdict import PROVED

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.theory import Theory

Domains = Mapping[sp.Symbol, sp.Set]
# Closed forms on one side of zero, with the steps behind them: second derivatives start from first ones.
_Lower = dict[tuple[Any, ...], "tuple[sp.Expr, tuple[Claim, ...]]"]


@dataclass(frozen=True)
class UnderIntegral:
    """A value at zero that is the limit under an integral sign.

    Parameters
    ----------
    value : as for `Theory.quantity`.
    means : what the quantity stands for, in the shape of its value: unevaluated integrals, sums of them with
        coefficients, or a derivative of that. Claims of the quantity say what each integral is where the
        parameter is positive and where it is negative.
    """

    value: object
    means: object


@dataclass(frozen=True)
class _Meaning:
    """∂(rest + Σ factor · integral) by some parameters."""

    whole: sp.Expr
    rest: sp.Expr
    terms: tuple[tuple[sp.Expr, sp.Integral], ...]
    by: tuple[sp.Symbol, ...]


@dataclass
class _Steps:
    """The statements that show one quantity's values at zero, each once.

    name : of the quantity and the parameter that vanishes; the steps are numbered after it.
    """

    name: str
    symbol: sp.Symbol
    domains: Domains
    claims: Sequence[Claim]
    lower: _Lower
    made: list[Claim] = field(default_factory=list)

    def add(self, left: sp.Expr, right: sp.Expr, otherwise: str, proof: Any = None) -> tuple[Claim, ...]:
        """Have two expressions shown to be equal; nothing where they are one and the same."""
        statement = (sp.Eq(left, right, evaluate=False),)
        if left == right:
            return ()
        for step in self.made:
            if step.statement == statement:
                return (step,)
        domains = {s: d for s, d in self.domains.items() if statement[0].has(s)}
        name = f"{self.name}.{len(self.made)}"
        self.made.append(Claim(name, otherwise, statement, proof or Identity(), domains=domains))
        return (self.made[-1],)

    def take(self, steps: Sequence[Claim]) -> None:
        """Rest on steps of another quantity as well."""
        self.made += [step for step in steps if step not in self.made]


def steps(theory: Theory, q: Quantity) -> tuple[Claim, ...]:
    """What must be proved so that the values at zero of a quantity are limits under an integral sign.

    The statements are made from the quantity and from what its claims state; their titles say what is wrong
    where one fails. They hold no claim of the theory, and none of the theory's ids.

    Raises
    ------
    TheoryError
        Where the argument does not apply, with the reason.
    """
    lower: _Lower = {}
    for other in theory.quantities.values():  # in their order, so that the steps are always the same ones
        if other.means and other.once.steps is None:
            try:
                known = dict(lower)
                other.once.steps = _steps_of(theory, other, known), known
            except DeriveError as error:
                other.once.steps = str(error)
        found: tuple[tuple[Claim, ...], _Lower] | str = other.once.steps or ((), {})
        if other is q:
            if isinstance(found, str):
                raise TheoryError(found)
            return found[0]
        lower |= {} if isinstance(found, str) else found[1]
    return ()


def _steps_of(theory: Theory, q: Quantity, lower: _Lower) -> tuple[Claim, ...]:
    """The steps of one quantity; the closed forms that they reach are added to the lower derivatives."""
    forms = q.value if isinstance(q.value, tuple) else (q.value,)
    domains = {p: q.domains.get(p, theory.parameters[p.name].domain) for p in q.parameters}
    claims = [theory.claims[name] for name in q.claims if name in theory.claims]
    found: list[Claim] = []
    for symbol, means in q.means.items():
        given = q.at_zero[symbol]
        values = given if isinstance(given, tuple) else (given,)
        needed = _Steps(f"{q.name}@{symbol}", symbol, domains, claims, lower)
        for form, value, meaning in zip(forms, values, means, strict=True):
            try:
                _need(form, value, _read(meaning, symbol), needed)
            except (ProofFailed, StatementError) as error:
                raise TheoryError(f"{unshown(q, symbol)}: {error}") from None
        found += needed.made
    return tuple(found)


def unshown(q: Quantity, symbol: object) -> str:
    """The beginning of a message about a value at zero that does not stand."""
    return f"{q.name}: the value where {symbol} = 0 is not shown to be the limit"


def _read(meaning: sp.Expr, symbol: sp.Symbol) -> _Meaning:
    """The parts of what a quantity stands for."""
    by: tuple[sp.Symbol, ...] = ()
    if isinstance(meaning, sp.Derivative):
        meaning, by = meaning.expr, tuple(meaning.variables)
    integrals = sorted(meaning.atoms(sp.Integral), key=str)
    marks = [sp.Dummy() for _ in integrals]
    plain = meaning.xreplace(dict(zip(integrals, marks, strict=True)))
    factors = [sp.diff(plain, mark) for mark in marks]
    rest = plain.xreplace(dict.fromkeys(marks, sp.S.Zero))
    linear = sp.expand(plain - rest - sum(f * m for f, m in zip(factors, marks, strict=True))) == 0
    if not linear or any(e.has(symbol, *marks) for e in (rest, *factors)):
        raise ProofFailed(f"{meaning} is no sum of integrals with factors free of {symbol}")
    return _Meaning(meaning, rest, tuple(zip(factors, integrals, strict=True)), by)


def _need(form: sp.Expr, value: sp.Expr, meaning: _Meaning, needed: _Steps) -> None:
    """Have it shown that the form is the meaning next to zero, and that the meaning has the value at zero."""
    symbol, domains = needed.symbol, needed.domains
    for other in meaning.by:
        if other not in domains or not domains[other].is_open:
            raise ProofFailed(f"the domain of {other} has ends, where no derivative is taken")
    for sign in (1, -1):
        end = domains[symbol].sup if sign > 0 else domains[symbol].inf
        if end * sign > 0:
            _need_form(form, meaning, sign, needed)
    total = sp.diff(meaning.rest, *meaning.by) if meaning.by else meaning.rest
    for factor, integral in meaning.terms:
        # A factor may depend on what is differentiated by, so it goes under the sign first.
        require_tame(integral, symbol, meaning.by)
        inside = factor * integral.function
        inside = (sp.diff(inside, *meaning.by) if meaning.by else inside).subs(symbol, 0)
        total += _integral(inside, integral.limits[0][0], needed)
    needed.add(_plain(total), _plain(value), f"it is {_brief(total)}, not {_brief(value)}")


def _need_form(form: sp.Expr, meaning: _Meaning, sign: int, needed: _Steps) -> None:
    """Have it shown that the form is the meaning on one side of zero, derivative by derivative."""
    symbol = needed.symbol
    # What one theory's claims say is no proof for another's.
    key = (
        meaning.whole, sign * symbol > 0, frozenset(needed.claims), frozenset(needed.domains.items())
    )  # fmt: skip
    known = needed.lower.get((*key, _sorted(meaning.by)))
    if known is not None and known[0] == form:
        needed.take(known[1])
        return
    aside = sp.Symbol(f"{symbol.name}_aside", positive=True)

    def beside(e: sp.Expr) -> sp.Expr:
        # √, |·| and sign are resolved by SymPy once the sign of the symbol is known.
        return _plain(e.xreplace({symbol: sign * aside}).doit())

    current, before, by = _start(meaning, sign * symbol > 0, key, needed)
    needed.take(before)
    wrong, found = "the closed form is another one", list(before)
    for k, x in enumerate(by):
        following = form if k == len(by) - 1 else sp.diff(current, x)
        variable, slope = (aside, sign * beside(following)) if x == symbol else (x, beside(following))
        derivative = sp.Derivative(beside(current), variable)
        proof = Antiderivative(variable=variable) if derivative.has(sp.Derivative) else Identity()
        found += needed.add(derivative, slope, wrong, proof)
        current = following
    if not by:
        found += needed.add(beside(current), beside(form), wrong)
    needed.lower[(*key, _sorted(meaning.by))] = form, tuple(found)


def _brief(e: sp.Expr) -> str:
    text = str(e)
    return text if len(text) <= 80 else text[:79] + "…"


def _start(
    meaning: _Meaning, side: sp.Basic, key: tuple[Any, ...], needed: _Steps
) -> tuple[sp.Expr, tuple[Claim, ...], tuple[sp.Symbol, ...]]:
    """What is meant in closed form, the steps behind that, and what is left to differentiate by.

    It is a lower derivative where one is known, else what the claims say of the integrals.
    """
    for k, last in enumerate(meaning.by):
        lower = needed.lower.get((*key, _sorted((*meaning.by[:k], *meaning.by[k + 1 :]))))
        if lower is not None:
            return *lower, (last,)
    closed = meaning.rest
    for factor, integral in meaning.terms:
        closed += factor * _closed_form(integral, side, needed.claims)
    return closed, (), meaning.by


def _sorted(symbols: Sequence[sp.Symbol]) -> tuple[sp.Symbol, ...]:
    return tuple(sorted(symbols, key=lambda s: s.name))


def _closed_form(integral: sp.Integral, side: sp.Basic, claims: Sequence[Claim]) -> sp.Expr:
    """What a claim says that an integral is on one side of zero, perhaps with other names of parameters."""
    for claim in claims:
        if claim.expect is not PROVED or not claim.reading.is_exact or claim.given or claim.nonzero:
            continue
        if any(assumed != side for assumed in claim.assumptions):
            continue
        for relation in claim.statement:
            if not isinstance(relation, sp.Eq) or not isinstance(relation.lhs, sp.Integral):
                continue
            for names in _renamings(relation.lhs, integral, claim):
                if relation.lhs.xreplace(names) == integral:
                    return relation.rhs.xreplace(names)
    raise ProofFailed(f"no claim says what {integral} is where {side}")


def _renamings(
    stated: sp.Integral, wanted: sp.Integral, claim: Claim
) -> Iterator[dict[sp.Symbol, sp.Symbol]]:
    """Parameters that only the claim has for those that only the integral has, with the same domain."""
    own = sorted(stated.free_symbols - wanted.free_symbols, key=lambda s: s.name)
    others = sorted(wanted.free_symbols - stated.free_symbols, key=lambda s: s.name)
    if len(own) == len(others) <= 3:
        for chosen in permutations(others):
            names = dict(zip(own, chosen, strict=True))
            if all(claim.domains[t].is_subset(claim.domains[s]) for s, t in names.items()):
                yield names


def _integral(e: sp.Expr, x: sp.Symbol, needed: _Steps) -> sp.Expr:
    """The integral over (0, ∞) of a sum of polynomials times exponentials, to be shown by antiderivatives."""
    total = sp.S.Zero
    for term in sp.Add.make_args(sp.expand(e)):
        constant, moment = term.as_independent(x, as_Add=False)
        found, primitive = _moment(moment, x)
        said = f"{_brief(moment)} has another integral from 0 to ∞"
        needed.add(sp.Integral(moment, (x, 0, sp.oo)), found, said, Antiderivative(primitive))
        total += constant * found
    return total


@lru_cache(maxsize=256)
def _moment(e: sp.Expr, x: sp.Symbol) -> tuple[sp.Expr, sp.Expr]:
    """What the integral of one power times one exponential should be, and an antiderivative."""
    primitive = sp.integrate(e, x)
    if primitive.has(sp.Integral, sp.Piecewise):
        raise ProofFailed(f"no antiderivative of {e} was found")
    return sp.simplify(sp.limit(primitive, x, sp.oo) - primitive.subs(x, 0)), primitive


def _plain(e: sp.Expr) -> sp.Expr:
    """The expression in erf alone, without erfc and erfcx, with the arguments of functions multiplied out."""
    e = e.replace(erfcx, lambda t: erfcx(t).unscaled()).replace(sp.erfc, lambda t: 1 - sp.erf(t))
    return e.replace(lambda f: isinstance(f, sp.Function) and f.args, lambda f: f.func(*map(spread, f.args)))
