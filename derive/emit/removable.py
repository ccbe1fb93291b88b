"""Removable zeros of a denominator: quotients whose zeros cancel, in a form that has a value there.

An expression e is expanded in a variable u that vanishes there (`expansion`): e = Σ cₖ uᵏ + uᵐ R, an identity
for every u at which e has a value. Where all cₖ with k < 0 vanish and m >= 0, the right side is the
continuation of e, which is what a quotient such as sin(u)/u is meant to be at 0. Anything else, a pole above
all, stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import mpmath
import sympy as sp

from derive.emit.entropies import with_entropies
from derive.emit.expansion import MOST_TERMS, THROUGH, NotExpanded, expanded, order_of, vanishes
from derive.functions.named import Defined
from derive.functions.tails import Tail, cosh_tail, erfi_tail, exp_tail, sinh_tail

_MOST_OPERATIONS = 60
"""An expression larger than that is left as it is."""
_MOST_OPERATIONS_OF_RATIONAL = 20
_MOST_SYMBOLS = 5
_GROWING = (exp_tail, sinh_tail, cosh_tail, erfi_tail)
_POINTS = (sp.S.Zero, sp.S.One, sp.S.NegativeOne)


@dataclass(frozen=True)
class Zero:
    """A variable that vanishes where a denominator does: u = e, so that a symbol is `value` in it."""

    e: sp.Expr
    symbol: sp.Symbol
    value: sp.Expr
    u: sp.Symbol


def continued(e: sp.Expr) -> sp.Expr:
    """The expression with a value at the zeros that are removable; the same where none is found.

    Next to such a zero the value is that of an expansion, elsewhere that of the expression as it is, unless
    the expansion is as accurate everywhere.

    Parameters
    ----------
    e : real, in real symbols.
    """
    return _of(e.replace(sp.sinc, lambda x: sp.sin(x) / x))


def _of(e: sp.Basic) -> sp.Basic:
    """An expression continued from its innermost parts outwards."""
    if not e.args or isinstance(e, (sp.Integral, sp.Derivative, sp.Subs)) or e.is_Boolean:
        return e
    return _part(e)


@lru_cache(maxsize=16_384)
def _part(e: sp.Basic) -> sp.Basic:
    """The same, once for all functions that hold the part: those of a theory share most of theirs."""
    if not isinstance(e, sp.Add):
        return _finished(_rebuilt(e, [_of(a) for a in e.args]))
    # The terms are looked at together first: what cancels between them belongs together.
    inner = [_rebuilt(t, [_of(a) for a in t.args]) if t.args else t for t in e.args]
    e = _rebuilt(e, inner)
    if not isinstance(e, sp.Add):
        return _of(e)
    if not _is_candidate(e) or not any(_cancels(e, zero) for zero in _zeros(e)):
        e = _rebuilt(e, [_finished(t) for t in e.args])
    return _finished(e)


@lru_cache(maxsize=16_384)
def _finished(e: sp.Basic) -> sp.Basic:
    """The same of an expression whose parts have their values."""
    if isinstance(e, sp.Mul):
        entropic = with_entropies(e)
        zeros = [a.args[0][1] for a in entropic.args if isinstance(a, sp.Piecewise)]
        if zeros and entropic != e and _is_candidate(e):
            # The zero of the logarithm's argument is one more, apart from those of the denominators.
            return sp.Piecewise((entropic, zeros[-1]), (_continued(e, frozenset()), True))
        e = entropic
    return _continued(e, frozenset()) if _is_candidate(e) else e


def _rebuilt(e: sp.Basic, args: list[sp.Basic]) -> sp.Basic:
    return e if all(new is old for new, old in zip(args, e.args, strict=True)) else e.func(*args)


def _is_candidate(e: sp.Basic) -> bool:
    """Whether a quotient is small enough to be looked at, a rational one in particular."""
    if not isinstance(e, (sp.Add, sp.Mul, sp.Pow)) and type(e) not in THROUGH:
        return False
    if not 0 < len(e.free_symbols) <= _MOST_SYMBOLS or not any(True for _ in _below(e)):
        return False
    plain = not e.has(sp.Function, sp.exp) and all(p.exp.is_Integer for p in e.atoms(sp.Pow))
    return bool(e.count_ops() <= (_MOST_OPERATIONS_OF_RATIONAL if plain else _MOST_OPERATIONS))


def _continued(e: sp.Expr, done: frozenset[sp.Expr]) -> sp.Expr:
    if not _is_candidate(e):
        return e
    for zero in _zeros(e):
        if zero.e in done or _grows(e, zero):
            continue
        done = done | {zero.e}
        found = _at(e, zero)
        if found is not None:
            plain, inside = found
            near = _needed(inside, e, zero)
            if not plain or _loses(inside, e, done):
                near.append(sp.StrictLessThan(sp.Abs(zero.e), sp.Rational(1, 2)))
            near += [sp.StrictLessThan(sp.Abs(w), sp.Rational(1, 2)) for w in _taken_apart(inside, e)]
            inside = _continued(inside, done)
            return sp.Piecewise((inside, sp.And(*near)), (_continued(e, done), True)) if near else inside
    return e


def _loses(inside: sp.Expr, e: sp.Expr, done: frozenset[sp.Expr]) -> bool:
    """Whether an expression has a continuation at another zero that a form of it has not."""
    others = [z for z in _zeros(e) if z.e not in done and not _grows(e, z)]
    return any(_at(inside, z) is None and _at(e, z) is not None for z in others)


def _taken_apart(inside: sp.Expr, e: sp.Expr) -> list[sp.Expr]:
    """The arguments of tails that grow beside an exponential that is no factor of the expression itself.

    Far out one is too large where the other is too small, though a difference of exponentials is neither.
    """
    own = sp.Mul.make_args(e)
    if not any(f.has(sp.exp) and f.free_symbols and f not in own for f in sp.Mul.make_args(inside)):
        return []
    return sorted({t.args[1] for t in inside.atoms(*_GROWING)}, key=sp.default_sort_key)


def _needed(inside: sp.Expr, e: sp.Expr, zero: Zero) -> list[sp.Basic]:
    """Under which conditions on other parameters an expansion has a value, and digits, where e has a value.

    A coefficient may divide by a parameter, or take its logarithm or its root, where e itself does not.
    """
    own, needed = e.atoms(sp.Pow, sp.log), list[sp.Basic]()
    for part in sorted(inside.atoms(sp.Pow, sp.log) - own, key=sp.default_sort_key):
        if isinstance(part, sp.log):
            f, divides = part.args[0], False
        elif part.base is sp.E or (part.exp.is_Integer and part.exp > 0):
            continue
        else:
            f, divides = part.base, bool(part.exp.is_number and part.exp.is_negative)
        if not f.free_symbols or f.has(zero.symbol):
            continue
        if isinstance(part, sp.log) or not part.exp.is_Integer:
            needed.append(sp.StrictGreaterThan(f, 0))
        if divides and sp.Pow(f, -1) not in own:
            needed.append(sp.StrictLessThan(2 * sp.Abs(zero.e), sp.Abs(f)))
    return [c for c in dict.fromkeys(needed) if c is not sp.true]


@lru_cache(maxsize=16_384)
def _grows(e: sp.Expr, zero: Zero) -> bool:
    """Whether an expression plainly has a pole at a zero: it is tried at two points next to it.

    Nothing rests on it but that no expansion is sought in vain.
    """
    moved = e.xreplace({zero.symbol: zero.value})
    others = sorted(moved.free_symbols - {zero.u}, key=sp.default_sort_key)
    plain = moved.replace(lambda f: isinstance(f, (Defined, Tail)), lambda f: f.definition())
    sizes = []
    try:
        with mpmath.workdps(150):
            function = sp.lambdify((zero.u, *others), plain, "mpmath")
            place = [mpmath.mpf(5 * k + 3) / 17 for k in range(len(others))]
            for size in (20, 21):
                sizes.append(abs(mpmath.mpmathify(function(mpmath.mpf(10) ** -size, *place))))
    except (TypeError, ValueError, ArithmeticError, AttributeError, NameError, mpmath.mp.NoConvergence):
        return False
    return bool(sizes[1] > 3 * sizes[0])


def _cancels(e: sp.Add, zero: Zero) -> bool:
    """Whether the terms of a sum cancel at a zero, such that they belong together."""
    if _grows(e, zero):
        return False
    moved = e.xreplace({zero.symbol: zero.value})
    try:
        for count in range(1, MOST_TERMS + 1):
            found = expanded(moved, zero.u, count)
            if found.order + count > 0:
                return all(map(vanishes, found.coefficients[: max(0, 1 - found.order)]))
    except NotExpanded:
        pass
    return False


def _at(e: sp.Expr, zero: Zero) -> tuple[bool, sp.Expr] | None:
    """The continuation at a zero, and whether it is as accurate everywhere; None where there is none."""
    moved = e.xreplace({zero.symbol: zero.value})
    if isinstance(moved, sp.Mul):
        try:
            return _factors(moved, zero)
        except NotExpanded:
            return None
    for count in range(1, MOST_TERMS + 1):
        try:
            found = expanded(moved, zero.u, count)
        except NotExpanded:
            return None
        singular = found.coefficients[: max(0, -found.order)]
        if not all(vanishes(c) for c in singular):
            return None
        if found.order + count < 0:
            continue
        if not singular:
            return None
        try:
            if count < MOST_TERMS and vanishes(expanded(moved, zero.u, count + 1).coefficients[count]):
                continue  # what is left would cancel at the zero
        except NotExpanded:
            pass
        kept = found.coefficients[len(singular) :]
        start = max(0, found.order)
        value = sp.Add(
            *(c * zero.u ** (start + k) for k, c in enumerate(kept)),
            found.rest * zero.u ** (found.order + count),
        )
        if value.has(sp.nan, sp.zoo, sp.oo) or not _regular(value, zero.u):
            return None
        if not value.atoms(Tail) and value.count_ops() > e.count_ops():
            return None
        plain = not value.atoms(Tail) or (not isinstance(value, sp.Add) and not e.has(*THROUGH))
        return plain, value.xreplace({zero.u: zero.e})
    return None


def _factors(e: sp.Mul, zero: Zero) -> tuple[bool, sp.Expr] | None:
    """The continuation of a product: each factor is a power of u by what does not vanish."""
    through = e.replace(lambda f: type(f) in THROUGH, lambda f: THROUGH[type(f)](f.args[0]))
    u, total, found, plain, cancels = zero.u, sp.S.Zero, [], through == e, False
    for factor in sp.Mul.make_args(through):
        base, exponent = factor.as_base_exp()
        if not factor.has(u):
            found.append(factor)
            continue
        if not exponent.is_Integer:
            base, exponent = factor, sp.S.One
        order, rest = order_of(base, u)
        plain = plain and (order == 0 or not _written_out(base, rest))
        cancels = cancels or (order > 0 and exponent < 0)
        total += order * exponent
        found.append(factor if order == 0 else rest**exponent)
    if total < 0 or not cancels:
        return None
    value = sp.Mul(u**total, *found)
    if not value.atoms(Tail) and not value.has(sp.hyper) and value.count_ops() > e.count_ops():
        return None
    return (plain, value.xreplace({u: zero.e})) if not value.has(sp.nan, sp.zoo, sp.oo) else None


def _written_out(base: sp.Expr, rest: sp.Expr) -> bool:
    """Whether what is left of a function is a sum that may lose digits far away from 0."""
    return (isinstance(rest, sp.Add) and bool(rest.atoms(Tail))) or rest.has(sp.hyper)


def _regular(value: sp.Expr, u: sp.Symbol) -> bool:
    """Whether what is divided by does not vanish at u = 0."""
    below = [p.base for p in value.atoms(sp.Pow) if p.exp.is_negative or not p.exp.is_number]
    return not any(vanishes(b.subs(u, 0)) for b in below if b.has(u))


@lru_cache(maxsize=16_384)
def _zeros(e: sp.Expr) -> tuple[Zero, ...]:
    """Where a factor of a denominator vanishes: at 0, 1 or -1 of a symbol, or as an affine function does."""
    found: dict[sp.Expr, Zero] = {}
    for base in _below(e):
        for zero in _zeros_of(base):
            found.setdefault(zero.e, zero)
    return tuple(found.values())


def _below(e: sp.Expr) -> Iterator[sp.Expr]:
    """What an expression divides by, outside of the arguments of functions."""
    if isinstance(e, (sp.Add, sp.Mul)):
        for part in e.args:
            yield from _below(part)
    elif isinstance(e, sp.Pow) and e.base is not sp.E:
        if e.exp.is_negative:
            yield sp.sqrt(e.base) if e.exp.is_Rational and e.exp.q == 2 and e.base.is_Symbol else e.base
        yield from _below(e.base)
    elif type(e) in THROUGH:
        yield from _below(THROUGH[type(e)](e.args[0]))


def _zeros_of(base: sp.Expr) -> Iterator[Zero]:
    if isinstance(base, sp.Pow) and base.exp == sp.Rational(1, 2):
        u = sp.Dummy("u", positive=True)
        yield Zero(base, base.base, u**2, u)
        return
    for s in sorted(base.free_symbols, key=sp.default_sort_key):
        u = sp.Dummy("u", real=True)
        slope = sp.diff(base, s)
        if slope.is_Rational and slope != 0:
            # of u = slope s + rest, the symbol is (u - rest)/slope
            scaled = base / slope
            yield Zero(scaled, s, u - sp.expand(scaled - s), u)
            return
    for s in sorted(base.free_symbols, key=sp.default_sort_key):
        for point in _POINTS:
            if vanishes(base.xreplace({s: point})):
                u = sp.Dummy("u", real=True)
                yield Zero(s - point, s, u + point, u)
