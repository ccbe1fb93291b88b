"""The best step of simultaneous gradient for a whole set of eigenvalues of ∇v, exactly."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, NamedTuple

from flint import arb, fmpq

from numerics.enclosure import Enclosure
from numerics.games.radii.entries import positive_eigenvalues
from numerics.kinds.settle import settle
from numerics.parameters import check_digits
from numerics.precision import working_precision

_BITS = 128


class BestGradient(NamedTuple):
    """The best step of simultaneous gradient, exactly, with the square of the largest spectral radius.

    pair : the numbers of the eigenvalues that decide; the same number twice where one decides alone.
    """

    eta: fmpq
    radius_squared: fmpq
    radius: Enclosure
    pair: tuple[int, int]


def best_gradient_over_set(eigenvalues: Iterable[Any], digits: int = 15) -> BestGradient:
    """The step that makes the largest spectral radius of simultaneous gradient over a set smallest, exactly.

    Parameters
    ----------
    eigenvalues : as for `best_heavy_ball_over_set`.
    digits : significant digits of the radius.

    Returns
    -------
    BestGradient: the step and the square of the radius are rational and exact.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        As `best_heavy_ball_over_set`.

    Accuracy
    --------
    Exact. |1 - ηλ|² is a convex parabola in η; the least maximum of several is the largest of those of the
    pairs, where it lies at a vertex η = Re(1/λ) or where two parabolas cross.
    """
    exact = positive_eigenvalues(eigenvalues)
    digits = check_digits(digits)
    norms = [a * a + b * b for a, b in exact]
    best: tuple[fmpq, fmpq, tuple[int, int]] | None = None
    for j in range(len(exact)):
        for k in range(j, len(exact)):
            eta, value = _pair_optimum(exact[j][0], norms[j], exact[k][0], norms[k])
            if best is None or value > best[1]:
                best = (eta, value, (j, k))
    assert best is not None
    eta, square, pair = best
    with working_precision(_BITS):
        root = _rational_root(square)
        found: Any = settle(lambda bits: [arb(square).sqrt() if root is None else root], digits)[0]
    return BestGradient(eta, square, found, pair)


def _pair_optimum(a1: fmpq, n1: fmpq, a2: fmpq, n2: fmpq) -> tuple[fmpq, fmpq]:
    """The least maximum of 1 - 2aη + nη² for two parabolas, and where it lies."""

    def at(eta: fmpq, a: fmpq, n: fmpq) -> fmpq:
        return 1 - 2 * a * eta + n * eta * eta

    for a, n, other_a, other_n in ((a1, n1, a2, n2), (a2, n2, a1, n1)):
        vertex = a / n
        value = at(vertex, a, n)
        if value >= at(vertex, other_a, other_n):
            return vertex, value
    crossing = 2 * (a1 - a2) / (n1 - n2)
    return crossing, at(crossing, a1, n1)


def _rational_root(square: fmpq) -> fmpq | None:
    top, bottom = int(square.p), int(square.q)
    roots = math.isqrt(top), math.isqrt(bottom)
    return fmpq(*roots) if roots[0] ** 2 == top and roots[1] ** 2 == bottom else None
