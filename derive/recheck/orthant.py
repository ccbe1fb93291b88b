"""The substitution x = bound + something nonnegative, made again: one sign of all coefficients is a sign."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

from flint import fmpq_mpoly, fmpq_mpoly_ctx

from derive.errors import RecheckFailed
from derive.recheck.bounds import factors, power, times
from derive.recheck.facts import Known
from derive.recheck.flint_engine import Engine
from derive.recheck.radicals import by_powers
from derive.recheck.schema import fields, text, whole

_MAX_FACES = 4096


def orthant(engine: Engine, known: Known, bounds: Sequence[Any], p: fmpq_mpoly) -> tuple[int, bool]:
    """Sign of p after its variables are replaced by their bounds and nonnegative distances from them.

    Raises
    ------
    RecheckFailed
        When a bound is no bound, something in it is not known to be real, or the coefficients differ in sign.
    """
    names, n = engine.names, len(engine.names)
    extra = [f"_{kind}_of_{j}" for j in range(len(bounds)) for kind in "st"]
    wide = fmpq_mpoly_ctx.get([*names, *extra], "lex")
    gens, done, value = wide.gens(), set[int](), _widen(p, wide, len(extra))
    faces: list[list[int]] = []
    for j, entry in enumerate(bounds):
        b = fields(entry, ("symbol", "lower", "upper"))
        name = text(b["symbol"])
        if name not in names or names.index(name) in done:
            raise RecheckFailed(f"{name[:40]} is no variable, or is substituted twice")
        index = names.index(name)
        done.add(index)
        s, t = gens[n + 2 * j], gens[n + 2 * j + 1]
        zeros, sides = [], {}
        for side, key in ((1, "lower"), (-1, "upper")):
            number = whole(b[key], -1, len(known.facts) - 1)
            if number == -1:
                continue
            fact, strict = known.fact(number)
            if not engine.used(fact) <= known.real:
                raise RecheckFailed("a bound holds something that is not known to be real")
            slope, rest = _affine(engine, known, fact, index, side, done)
            sides[key] = (_widen(slope, wide, len(extra)), _widen(rest, wide, len(extra)))
            if not strict:
                zeros.append(n + 2 * j + (len(sides) == 2))
        if len(sides) == 2:
            (a1, c1), (a2, c2) = sides["lower"], sides["upper"]
            top = times(times(c1, a2), t) + times(times(c2, a1), s)
            bottom = times(times(a1, a2), s + t)
        elif sides:
            ((key, (a, c)),) = sides.items()
            top, bottom = (c + times(a, s) if key == "lower" else c - times(a, s)), a
        else:
            raise RecheckFailed("a substitution without bounds")
        value = _substitute(value, index, top, bottom)
        if zeros:
            faces.append(zeros)
    if not engine.used(p) <= known.real:
        raise RecheckFailed("the polynomial holds something that is not known to be real")
    monomials = value.monoms()
    signs = {c > 0 for c in value.coeffs()}
    if len(signs) != 1 or any(k % 2 for m in monomials for k in m[:n]):
        raise RecheckFailed("the coefficients after substitution do not have one sign")
    return (1 if signs.pop() else -1), _is_strict(monomials, n, faces)


def _is_strict(monomials: Sequence[tuple[int, ...]], n: int, faces: list[list[int]]) -> bool:
    """Whether a term survives where bounds are attained and everything unbounded is zero."""
    solid = [m for m in monomials if not any(m[:n])]
    count = 1
    for face in faces:
        count *= len(face)
    if count * max(len(solid), 1) > _MAX_FACES * 1000:
        raise RecheckFailed("too many bounds are attained together")
    return all(any(not any(m[i] for i in face) for m in solid) for face in product(*faces))


def _affine(
    engine: Engine, known: Known, fact: fmpq_mpoly, index: int, side: int, done: set[int]
) -> tuple[fmpq_mpoly, fmpq_mpoly]:
    """A positive a and c such that the fact says x >= c/a (side 1) or x <= c/a (side -1)."""
    degrees = fact.degrees()
    if degrees[index] != 1:
        raise RecheckFailed("a bound is not affine in its variable")
    if any(degrees[i] > 0 for i in done if i != index):
        raise RecheckFailed("a bound contains a variable that is already substituted")
    parts = by_powers(fact, index)
    a = side * parts[1]
    if _strict_sign(known, a) != 1:
        raise RecheckFailed("the slope of a bound has no known sign")
    return a, -side * parts.get(0, engine.zero)


def _strict_sign(known: Known, a: fmpq_mpoly) -> int:
    """The sign of a product of strict facts; 0 where it is none."""
    constant, found = factors(a)
    sign = 1 if constant > 0 else -1
    for f, count in found:
        for fact, strict in known.facts:
            if not strict or fact == 0 or fact.is_constant():
                continue
            ratio = f.leading_coefficient() / fact.leading_coefficient()
            if f == ratio * fact:
                sign *= (1 if ratio > 0 else -1) ** int(count)
                break
        else:
            return 0
    return sign


def _widen(p: fmpq_mpoly, wide: fmpq_mpoly_ctx, extra: int) -> fmpq_mpoly:
    return wide.from_dict({(*m, *([0] * extra)): c for m, c in p.to_dict().items()})


def _substitute(p: fmpq_mpoly, index: int, top: fmpq_mpoly, bottom: fmpq_mpoly) -> fmpq_mpoly:
    """Numerator of p at x = top/bottom, cleared by the power of bottom that p's degree asks for."""
    parts = by_powers(p, index)
    degree, value = max(parts, default=0), p.context().constant(0)
    for k, part in parts.items():
        value = value + times(times(part, power(top, k)), power(bottom, degree - k))
    return value
