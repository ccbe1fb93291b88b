"""Values where a closed form divides by zero: shown to be the limit, by derivatives of analytic functions.

Let f = N/D with N and D analytic at x = 0. With k the order of the zero of D, and the derivatives of N
below k vanishing, f extends analytically by N⁽ᵏ⁾(0)/D⁽ᵏ⁾(0). For several parameters at once D must be a
monomial in them times something that does not vanish; N is then divided by the same powers. |x| is taken
on each side of zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations, product
from math import prod
from typing import TYPE_CHECKING

import sympy as sp

from derive.errors import ProofFailed, StatementError, TheoryError
from derive.proofs.identity import Identity
from derive.proofs.regularity import Prover, requirements
from derive.quantities.checks import arranged
from derive.quantities.under_integral import UnderIntegral
from derive.statement.problem import Problem

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.theory import Theory

_HIGHEST_ORDER = 12


@dataclass(frozen=True)
class Argued:
    """A value at zero that is argued, and not shown, to be the limit; what rests on it is served as argued.

    Parameters
    ----------
    value : as for `Theory.quantity`.
    why : the argument in words, with the ids of the claims that it rests on.
    """

    value: object
    why: str


@dataclass
class _Limit:
    """What is found about one entry where some parameters are zero.

    values : the limit from each side.
    exceptions : parameters that must not be zero as well, for the proof divides by them.
    """

    values: list[sp.Expr] = field(default_factory=list)
    exceptions: set[sp.Symbol] = field(default_factory=set)


def with_values_at_zero(q: Quantity, at_zero: Mapping[object, object]) -> Quantity:
    """The quantity with its values at zero in the shape of its value, the parameters in its order.

    Raises
    ------
    TheoryError
        When it is no closed form, or they are not for its parameters, or not of its shape.
    """
    if not at_zero:
        return q
    keys = {key: key if isinstance(key, (tuple, list)) else (key,) for key in at_zero}
    strange = {s for symbols in keys.values() for s in symbols} - set(q.parameters)
    if not q.how.zeros or q.value is None or strange or not all(keys.values()):
        raise TheoryError(f"{q.name}: at_zero is for parameters of a closed form")
    made: dict[tuple[sp.Symbol, ...], sp.Expr | tuple[sp.Expr, ...]] = {}
    argued, meant = list(q.argued), dict(q.means)
    for key, value in at_zero.items():
        symbols = tuple(p for p in q.parameters if p in keys[key])
        where = " and ".join(f"{s} = 0" for s in symbols)
        if symbols in made:
            raise TheoryError(f"{q.name}: the value where {where} is given twice")
        if isinstance(value, Argued):
            argued.append(f"the value where {where}: {value.why}")
            value = value.value
        if isinstance(value, UnderIntegral):
            parts, shape = arranged(value.means, q.type, q.name)
            if len(symbols) > 1 or shape != q.shape:
                raise TheoryError(f"{q.name}: what it means where {where} needs one zero and its shape")
            meant[symbols[0]] = parts if isinstance(parts, tuple) else (parts,)
            value = value.value
        entries, shape = arranged(value, q.type, q.name)
        if shape != q.shape or entries is None:
            raise TheoryError(f"{q.name}: where {where} the value has the shape {shape}, elsewhere {q.shape}")
        made[symbols] = entries
    at_zero = {symbols if len(symbols) > 1 else symbols[0]: entries for symbols, entries in made.items()}
    return replace(q, at_zero=at_zero, means=meant, argued=tuple(argued))


def continued(theory: Theory, q: Quantity) -> Quantity:
    """The quantity, once each value at zero is shown to be the limit, with what may not be zero together.

    Raises
    ------
    TheoryError
        When a value is not the limit, or is not shown to be.
    """
    if not q.at_zero:
        return q
    domains = {p: q.domains.get(p, theory.parameters[p.name].domain) for p in q.parameters}
    exceptions: dict[tuple[sp.Symbol, ...], set[sp.Symbol]] = {}
    for symbols, value in q.zeros:
        where = " and ".join(f"{s} = 0" for s in symbols)
        for s in symbols:
            if domains[s].contains(0) is not sp.true:
                raise TheoryError(
                    f"{q.name}: a value where {where} is given, but 0 is outside the domain of {s}"
                )
        argued = any(said.startswith(f"the value where {where}: ") for said in q.argued)
        if argued or (len(symbols) == 1 and symbols[0] in q.means):
            exceptions[symbols] = set()
            continue
        try:
            exceptions[symbols] = _shown(q, symbols, value, domains)
        except ProofFailed as error:
            raise TheoryError(
                f"{q.name}: the value where {where} is not shown to be the limit: {error}"
            ) from None
    return replace(q, apart=tuple(_apart(q, exceptions, domains)))


def _shown(
    q: Quantity,
    symbols: tuple[sp.Symbol, ...],
    value: sp.Expr | tuple[sp.Expr, ...],
    domains: Mapping[sp.Symbol, sp.Set],
) -> set[sp.Symbol]:
    """Parameters that must not be zero as well; raises ProofFailed unless the value is the limit."""
    forms = q.value if isinstance(q.value, tuple) else (q.value,)
    values = value if isinstance(value, tuple) else (value,)
    others = {p: d for p, d in domains.items() if p not in symbols}
    exceptions: set[sp.Symbol] = set()
    for form, stated in zip(forms, values, strict=True):
        found = _limit(form, symbols, domains, others)
        exceptions |= found.exceptions
        for limit in found.values:
            if not _vanishes(limit - found.values[0], others):
                sides = sorted({str(sp.simplify(v)) for v in found.values})
                raise ProofFailed(f"there is none: from different sides it is {' and '.join(sides)}")
        if not _vanishes(found.values[0] - stated, others):
            raise ProofFailed(f"it is {sp.simplify(found.values[0])}, not {stated}")
    return exceptions


def _apart(
    q: Quantity,
    exceptions: Mapping[tuple[sp.Symbol, ...], set[sp.Symbol]],
    domains: Mapping[sp.Symbol, sp.Set],
) -> Iterator[tuple[sp.Symbol, ...]]:
    """Parameters that may be zero by themselves, and together only where nothing is known."""
    given = [symbols for symbols, _ in q.zeros]
    keys = {s for symbols in given for s in symbols}
    touched = [p for p in q.parameters if p in keys or any(p in e for e in exceptions.values())]
    touched = [p for p in touched if domains[p].contains(0) is sp.true]
    for size in range(2, len(touched) + 1):
        for together in combinations(touched, size):
            inside = [k for k in given if set(k) <= set(together)]
            if together in given or not inside:
                continue
            alone = len(inside) == 1 and not (exceptions[inside[0]] & set(together))
            if alone or _follows(q, inside, together, domains):
                continue
            yield together


def _follows(
    q: Quantity,
    inside: Iterable[tuple[sp.Symbol, ...]],
    together: tuple[sp.Symbol, ...],
    domains: Mapping[sp.Symbol, sp.Set],
) -> bool:
    """Whether the value given where fewer parameters vanish is the limit where all of them do."""
    zero = dict.fromkeys(together, sp.S.Zero)
    for symbols in inside:
        given = dict(q.zeros)[symbols]
        values = tuple(sp.sympify(v).subs(zero) for v in (given if isinstance(given, tuple) else (given,)))
        try:
            if all(v.is_finite is not False for v in values) and not _shown(q, together, values, domains):
                continue
        except ProofFailed:
            pass
        return False
    return True


def _limit(
    form: sp.Expr,
    symbols: tuple[sp.Symbol, ...],
    domains: Mapping[sp.Symbol, sp.Set],
    others: Mapping[sp.Symbol, sp.Set],
) -> _Limit:
    """The limits of an expression where some parameters vanish, one for each combination of sides."""
    made = _Limit()
    for signs in product((1, -1), repeat=len(symbols)):
        if any(_one_sided(domains[s], sign) for s, sign in zip(symbols, signs, strict=True)):
            continue
        # From the right of zero in new variables, which may cross zero: no sign is left in the expression.
        moved = {s: sign * sp.Dummy(s.name, positive=True) for s, sign in zip(symbols, signs, strict=True)}
        fresh = [sp.Dummy(s.name, real=True) for s in symbols]
        free = {d.free_symbols.pop(): x for d, x in zip(moved.values(), fresh, strict=True)}
        value, exceptions = _analytic_limit(form.xreplace(moved).xreplace(free), fresh, others)
        made.values.append(value)
        made.exceptions |= exceptions
    if not made.values:
        raise ProofFailed("no side of zero lies in the domain")
    return made


def _one_sided(domain: sp.Set, sign: int) -> bool:
    """Whether the domain has no points next to zero on this side."""
    end = domain.sup if sign > 0 else domain.inf
    return bool(end * sign <= 0)


def _analytic_limit(
    form: sp.Expr, variables: list[sp.Symbol], others: Mapping[sp.Symbol, sp.Set]
) -> tuple[sp.Expr, set[sp.Symbol]]:
    """The value of the continuation at zero, and parameters whose vanishing would spoil the proof."""
    top, bottom = sp.fraction(sp.together(form))
    zero = dict.fromkeys(variables, sp.S.Zero)
    prover = Prover(Problem((), domains=dict(others)))
    for part in (top, bottom):
        for x in variables:
            for base, positive, _ in requirements(part, x):
                at = sp.expand(base.subs(zero))
                try:
                    (prover.positive if positive else prover.sign)(at)
                except ProofFailed:
                    named = base.xreplace({v: sp.Symbol(v.name) for v in variables})
                    must = "is positive" if positive else "does not vanish"
                    raise ProofFailed(
                        "that is only done for analytic functions, and it is not certain that "
                        f"{named} {must} there; Argued(value, why) is served as argued"
                    ) from None
    if len(variables) == 1:
        (x,) = variables
        for order in range(_HIGHEST_ORDER + 1):
            below = sp.expand(sp.diff(bottom, x, order).subs(x, 0))
            if not _vanishes(below, others):
                break
            above = sp.diff(top, x, order).subs(x, 0)
            if not _vanishes(above, others):
                raise ProofFailed(
                    "there may be none: the numerator does not vanish to the order of the denominator"
                )
        else:
            raise ProofFailed(f"the denominator vanishes to an order above {_HIGHEST_ORDER}")
        exceptions = _nonzero(below, others, prover)
        return sp.diff(top, x, order).subs(x, 0) / below, exceptions
    return _joint_limit(top, bottom, variables, others, prover)


def _joint_limit(
    top: sp.Expr,
    bottom: sp.Expr,
    variables: list[sp.Symbol],
    others: Mapping[sp.Symbol, sp.Set],
    prover: Prover,
) -> tuple[sp.Expr, set[sp.Symbol]]:
    """The same for several variables, where the denominator is a monomial in them times a unit."""
    try:
        monomials = sp.Poly(bottom, *variables).monoms()
    except sp.PolynomialError:
        raise ProofFailed(f"{bottom} is not a polynomial in {', '.join(v.name for v in variables)}") from None
    orders = [min(m[k] for m in monomials) for k in range(len(variables))]
    unit = sp.expand(sp.cancel(bottom / prod(x**n for x, n in zip(variables, orders, strict=True))))
    exceptions = _nonzero(unit.subs(dict.fromkeys(variables, 0)), others, prover)
    mixed, scale = top, sp.S.One
    for x, order in zip(variables, orders, strict=True):
        for k in range(order):
            rest = sp.diff(top, x, k).subs(x, 0)
            free = {**others, **{y: sp.S.Reals for y in variables if y != x}}
            if not _vanishes(rest, free):
                raise ProofFailed(f"there may be none: the numerator is not divisible by {x.name}^{order}")
        mixed, scale = sp.diff(mixed, x, order), scale * sp.factorial(order)
    zero = dict.fromkeys(variables, sp.S.Zero)
    return mixed.subs(zero) / (scale * unit.subs(zero)), exceptions


def _nonzero(e: sp.Expr, others: Mapping[sp.Symbol, sp.Set], prover: Prover) -> set[sp.Symbol]:
    """Parameters that are factors of an expression; the rest of it certainly does not vanish."""
    exceptions = set()
    for factor in sp.Mul.make_args(sp.factor(e)):
        base = factor.base if isinstance(factor, sp.Pow) and factor.exp.is_Integer else factor
        if base in others and others[base].contains(0) is not sp.false:
            exceptions.add(base)
        else:
            prover.sign(base)
    return exceptions


def _vanishes(e: sp.Expr, domains: Mapping[sp.Symbol, sp.Set]) -> bool:
    """Whether an expression is zero by exact algebra; False where that is not shown."""
    e = sp.expand(e)
    if e == 0:
        return True
    if not e.free_symbols and e.is_Rational:
        return False
    try:
        occurring = {s: d for s, d in domains.items() if e.has(s)}
        Identity().attempt(Problem((sp.Eq(e, 0, evaluate=False),), domains=occurring))
    except (ProofFailed, StatementError):
        return False
    return True
