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
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING, Any

import sympy as sp

from derive.errors import ProofFailed, StatementError, TheoryError
from derive.functions import erfcx, spread
from derive.problem import Problem
from derive.proofs.antiderivative import Antiderivative
from derive.proofs.identity import Identity
from derive.verdict import PROVED

if TYPE_CHECKING:
    from derive.claim import Claim
    from derive.quantity import Quantity
    from derive.theory import Theory

Domains = Mapping[sp.Symbol, sp.Set]
# Quantities whose values at zero have been shown: code is emitted more than once.
_shown: set[Any] = set()
# Closed forms of what was meant, proved for one side of zero: second derivatives start from first ones.
_proved: dict[tuple[Any, ...], sp.Expr] = {}


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


def show_values(theory: Theory, q: Quantity) -> None:
    """Prove the values at zero that are limits under an integral sign.

    Raises
    ------
    TheoryError
        Where one is not shown to be the limit, with the reason.
    """
    if q in _shown:
        return
    forms = q.value if isinstance(q.value, tuple) else (q.value,)
    domains = {p: q.domains.get(p, theory.parameters[p.name].domain) for p in q.parameters}
    claims = [theory.claims[name] for name in q.claims if name in theory.claims]
    for symbol, means in q.means.items():
        given = q.at_zero[symbol]
        values = given if isinstance(given, tuple) else (given,)
        for form, value, meaning in zip(forms, values, means, strict=True):
            try:
                _show(form, value, _read(meaning, symbol), symbol, claims, domains)
            except (ProofFailed, StatementError) as error:
                raise TheoryError(
                    f"{q.name}: the value where {symbol} = 0 is not shown to be the limit: {error}"
                ) from None
    _shown.add(q)


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


def _show(
    form: sp.Expr,
    value: sp.Expr,
    meaning: _Meaning,
    symbol: sp.Symbol,
    claims: Sequence[Claim],
    domains: Domains,
) -> None:
    """Prove that the form is the meaning next to zero, and that the meaning has the value at zero."""
    for other in meaning.by:
        if other not in domains or not domains[other].is_open:
            raise ProofFailed(f"the domain of {other} has ends, where no derivative is taken")
    for sign in (1, -1):
        end = domains[symbol].sup if sign > 0 else domains[symbol].inf
        if end * sign <= 0:
            continue
        # What one theory's claims say is no proof for another's.
        key = (meaning.whole, sign * symbol > 0, frozenset(claims), frozenset(domains.items()))
        if _proved.get((*key, _sorted(meaning.by))) == form:
            continue
        aside = sp.Dummy(symbol.name, positive=True)
        difference = _start(meaning, sign * symbol > 0, key, claims) - form
        # √, |·| and sign are resolved by SymPy once the sign of the symbol is known.
        plain = difference.xreplace({symbol: sign * aside}).doit()
        _vanishes(plain, domains, "the closed form is another one")
        _proved[(*key, _sorted(meaning.by))] = form
    total = sp.diff(meaning.rest, *meaning.by) if meaning.by else meaning.rest
    for factor, integral in meaning.terms:
        # A factor may depend on what is differentiated by, so it goes under the sign first.
        _require_tame(integral, symbol, meaning.by)
        inside = factor * integral.function
        inside = (sp.diff(inside, *meaning.by) if meaning.by else inside).subs(symbol, 0)
        total += _integral(inside, integral.limits[0][0], domains)
    _vanishes(total - value, domains, f"it is {_brief(total)}, not {_brief(value)}")


def _brief(e: sp.Expr) -> str:
    text = str(e)
    return text if len(text) <= 80 else text[:79] + "…"


def _start(meaning: _Meaning, side: sp.Basic, key: tuple[Any, ...], claims: Sequence[Claim]) -> sp.Expr:
    """What is meant, in closed form: from a lower derivative that is proved, else from the integrals."""
    for k, last in enumerate(meaning.by):
        lower = _proved.get((*key, _sorted((*meaning.by[:k], *meaning.by[k + 1 :]))))
        if lower is not None:
            return sp.diff(lower, last)
    closed = meaning.rest
    for factor, integral in meaning.terms:
        closed += factor * _closed_form(integral, side, claims)
    return sp.diff(closed, *meaning.by) if meaning.by else closed


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


def _require_tame(integral: sp.Integral, symbol: sp.Symbol, by: Sequence[sp.Symbol]) -> None:
    """Refuse an integrand that is not E(x) B(x) as above, with E free of what is varied."""
    if len(integral.limits) != 1 or len(integral.limits[0]) != 3 or integral.limits[0][1:] != (0, sp.oo):
        raise ProofFailed(f"{integral} is no integral from 0 to ∞")
    x = integral.limits[0][0]
    density, rest = integral.function.as_independent(symbol, *by, as_Add=False)
    for term in sp.Add.make_args(sp.expand(density)):
        _require_decay(term, x)
    atoms = [f for f in rest.atoms(sp.Function) if f.has(x, symbol, *by)]
    for f in atoms:
        if not isinstance(f, (sp.erf, sp.erfc)) or not f.args[0].is_polynomial(x, symbol, *by):
            raise ProofFailed(f"{f} is not known to be bounded with its derivatives")
    bounded = rest.xreplace({f: sp.Dummy() for f in atoms})
    marks = [s for s in bounded.free_symbols if s not in rest.free_symbols]
    if not bounded.is_polynomial(x, symbol, *by, *marks):
        raise ProofFailed(f"{rest} is no polynomial in {x}, erf and erfc")


def _require_decay(term: sp.Expr, x: sp.Symbol) -> None:
    """A polynomial in x times exp(-L(x)), where L grows."""
    exponents = [f.args[0] for f in sp.Mul.make_args(term) if isinstance(f, sp.exp) and f.has(x)]
    polynomial = sp.Mul(*(f for f in sp.Mul.make_args(term) if not (isinstance(f, sp.exp) and f.has(x))))
    if not polynomial.is_polynomial(x) or not exponents or not all(e.is_polynomial(x) for e in exponents):
        raise ProofFailed(f"{term} is no polynomial times an exponential of one")
    leading = sp.Poly(sp.expand(sum(exponents)), x)
    if leading.degree() < 1 or not leading.LC().is_negative:
        raise ProofFailed(f"{term} is not known to fall off exponentially")


def _integral(e: sp.Expr, x: sp.Symbol, domains: Domains) -> sp.Expr:
    """The integral over (0, ∞) of a sum of polynomials times exponentials, proved by antiderivatives."""
    total = sp.S.Zero
    for term in sp.Add.make_args(sp.expand(e)):
        constant, moment = term.as_independent(x, as_Add=False)
        occurring = tuple((s, d) for s, d in domains.items() if moment.has(s))
        total += constant * _moment(moment, x, occurring)
    return total


@lru_cache(maxsize=256)
def _moment(e: sp.Expr, x: sp.Symbol, domains: tuple[tuple[sp.Symbol, sp.Set], ...]) -> sp.Expr:
    """The integral of one power times one exponential."""
    primitive = sp.integrate(e, x)
    if primitive.has(sp.Integral, sp.Piecewise):
        raise ProofFailed(f"no antiderivative of {e} was found")
    found = sp.simplify(sp.limit(primitive, x, sp.oo) - primitive.subs(x, 0))
    statement = sp.Eq(sp.Integral(e, (x, 0, sp.oo)), found, evaluate=False)
    Antiderivative(primitive).attempt(Problem((statement,), domains=dict(domains)))
    return found


def _vanishes(e: sp.Expr, domains: Domains, otherwise: str) -> None:
    """Prove an identity: as it is written, then with functions and their arguments in one form."""
    reason = ""
    for written in _forms(e):
        if sp.expand(written) == 0:
            return
        try:
            occurring = {s: d for s, d in domains.items() if written.has(s)}
            Identity().attempt(Problem((sp.Eq(written, 0, evaluate=False),), domains=occurring))
            return
        except ProofFailed as error:
            reason = str(error)
    raise ProofFailed(f"{otherwise} ({reason})")


def _forms(e: sp.Expr) -> Iterator[sp.Expr]:
    """The expression with erf for erfc, then without erfcx and with arguments multiplied out."""
    e = e.replace(sp.erfc, lambda t: 1 - sp.erf(t))
    yield e
    e = e.replace(erfcx, lambda t: erfcx(t).unscaled()).replace(sp.erfc, lambda t: 1 - sp.erf(t))
    yield e.replace(lambda f: isinstance(f, sp.Function) and f.args, lambda f: f.func(*map(spread, f.args)))
