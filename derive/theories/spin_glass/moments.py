"""Moments 0 to 8 of the density, from the Dyson equations and, independently, from the trace formula.

The trace formula is Wick's: E tr H^k is a sum over pairings of the Gaussian factors of a product of k
matrices; for large N only planar pairings survive, and each contributes a sum over the two blocks.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from sympy import Expr, Integer, Interval, Rational, expand, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.model import (
    AUTHORS_CODE,
    S,
    b,
    b1,
    dyson_D,
    dyson_G,
    g_D,
    g_G,
    kappa,
    kappa_G,
    spin_glass,
    x1,
    z,
)  # fmt: skip
from derive.theories.spin_glass.quartic import master_quartic

HIGHEST = 8


def planar_pairings(letters: list[int]) -> Iterator[list[tuple[int, int]]]:
    """Every way to pair the given positions without crossings."""
    if not letters:
        yield []
        return
    first, rest = letters[0], letters[1:]
    for k in range(0, len(rest), 2):
        for inside in planar_pairings(rest[:k]):
            for after in planar_pairings(rest[k + 1 :]):
                yield [(first, rest[k]), *inside, *after]


def trace_moment(k: int) -> Expr:
    """lim E tr H^k / N by Wick's formula: words, planar pairings of their Gaussian letters, blocks.

    A cyclic product of k matrices has k index positions. A pairing identifies positions into loops; each
    loop is summed over its block, D with weight κ or G with weight 1-κ (in units of N).
    """
    total = Integer(0)
    for shifts in product((False, True), repeat=k):
        gaussian = [i for i in range(k) if not shifts[i]]
        if len(gaussian) % 2:
            continue
        for pairing in planar_pairings(gaussian):
            total += _loops(k, shifts, tuple(pairing))
    return expand(total)


def _loops(k: int, shifts: tuple[bool, ...], pairing: tuple[tuple[int, int], ...]) -> Expr:
    """Weight of one planar pairing, summed over the blocks of its loops.

    Matrix i carries the indices (i, i+1). Pairing i with j contracts i with j+1 and i+1 with j; a shift
    identifies its two indices and needs block D. A pair contributes b²/2 for any blocks, and b1²/(2κ) more
    when both of its indices are in D (per unit of N summed).
    """
    leader = list(range(k))

    def find(i: int) -> int:
        while leader[i] != i:
            i = leader[i]
        return i

    def join(i: int, j: int) -> None:
        leader[find(i % k)] = find(j % k)

    for i in range(k):
        if shifts[i]:
            join(i, i + 1)
    for i, j in pairing:
        join(i, j + 1)
        join(i + 1, j)
    loops = sorted({find(i) for i in range(k)}) if k else [0]
    total = Integer(0)
    for blocks in product("DG", repeat=len(loops)):
        block = dict(zip(loops, blocks, strict=True))
        weight = Integer(1)
        for loop in loops:
            weight *= kappa if block[loop] == "D" else kappa_G
        for i in range(k):
            if shifts[i]:
                weight *= -x1 if block[find(i)] == "D" else 0
        for i, j in pairing:
            both_D = block[find(i)] == block[find(j)] == "D"
            weight *= S + (b1**2 / (2 * kappa) if both_D else 0)
        total += weight
    return total


@lru_cache(maxsize=1)
def moments() -> tuple[Expr, ...]:
    """The moments m_0 … m_8 by the trace formula."""
    return tuple(trace_moment(k) for k in range(HIGHEST + 1))


transforms = spin_glass.claim(
    "moments.start",
    "Near infinity exactly one solution tends to 0, and there g_D and g_G are 1/z to first order",
    [Eq(g_D, 1 / z), Eq(g_G, 1 / z)],
    given=[dyson_D, dyson_G],
    proof=by.series(z, oo, 2, {g_D: 0, g_G: 0}),
    equal_twins={
        f"g_D and g_G swapped in equation {i}": "both are 1/z to this order; they differ in the next"
        for i in (1, 2)
    },
)
trace_formula = spin_glass.claim(
    "moments.trace_formula",
    "The moments 0 to 8 of the density are those of the trace formula",
    Eq(kappa * g_D + kappa_G * g_G, sum(m / z ** (k + 1) for k, m in enumerate(moments()))),
    given=[dyson_D, dyson_G],
    proof=by.series(z, oo, HIGHEST + 2, {g_D: 0, g_G: 0}),
)

# The same series on the quartic alone, t = u z with u → 1.
u = spin_glass.unknown("quotient", "t/z, which tends to 1 at infinity")
master_moments = spin_glass.claim(
    "moments.quartic",
    "The master quartic gives the first three moments of the trace formula",
    Eq((z - u * z) / S, sum(m / z ** (k + 1) for k, m in enumerate(moments()[:3]))),
    given=[Eq(master_quartic(u * z, z), 0)],
    uses=[trace_formula],
    proof=by.series(z, oo, 4, {u: 1}),
)
authors_moments = spin_glass.claim(
    "moments.authors_code",
    "The authors' quartic gives a second moment too large by b1² (1-κ)",
    Eq(
        (z - u * z) / S,
        moments()[0] / z + moments()[1] / z**2 + (moments()[2] + kappa_G * b1**2) / z**3,
    ),
    given=[Eq(master_quartic(u * z, z, sign=-1), 0)],
    proof=by.series(z, oo, 4, {u: 1}),
    note="At κ = 1/2, b = 1, b1 = 2, x1 = 1/2: 29/8 = 3.625 instead of 13/8 = 1.625.",
)
second_moment = spin_glass.unknown("second_moment", "second moment of a density", domain=Interval(-oo, oo))
published_second_moment = spin_glass.published(
    "moments.authors_second_moment",
    "The second moment of the density in the authors' code",
    Eq(second_moment, moments()[2]),
    given=[Eq(second_moment, moments()[2] + kappa_G * b1**2)],
    proof=by.refutation(at={kappa: Rational(1, 2), b: 1, b1: 2, x1: Rational(1, 2)}),
    source=AUTHORS_CODE.at("spectral density"),
    corrected_by=trace_formula,
    uses=[authors_moments],
    note="Follows from the sign in quartic.authors_code.",
)
