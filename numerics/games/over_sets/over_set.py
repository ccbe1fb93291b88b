"""The best step and momentum of heavy ball for a whole set of eigenvalues of ∇v, with certificate."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from flint import fmpq

from generated.games import ball
from numerics.arrays.arguments import Floats
from numerics.enclosure import Enclosure
from numerics.errors import DomainError, PrecisionError
from numerics.games.over_sets.rate_balls import Exact, excluded
from numerics.games.over_sets.rate_certificate import KIND, verify_heavy_ball_certificate
from numerics.games.over_sets.rate_set import Point, decide, widest, witnesses
from numerics.games.radii.entries import positive_eigenvalues
from numerics.games.radii.exact import heavy_ball_radius
from numerics.parameters import parse_exact
from numerics.precision import working_precision
from numerics.roots.radius import root_radius

NARROWEST = 1e-8
SMALLEST = 1e-3
MOST_CELLS = 20_000
LARGEST_POWER = 960
_DIGITS = 20
_BITS = 128


class BestOverSet(NamedTuple):
    """Step and momentum of heavy ball, the best largest spectral radius enclosed, and why it is the best.

    eta and beta reach `radius.upper`, and nothing goes below `radius.lower`. They are the certificate's exact
    values, rounded only where all eigenvalues are one real number.
    """

    eta: float
    beta: float
    radius: Enclosure
    certificate: dict[str, Any]


def best_heavy_ball_over_set(eigenvalues: Iterable[Any], width: float = 1e-6) -> BestOverSet:
    """Step and momentum that make heavy ball's largest spectral radius over a set smallest, with certificate.

    Parameters
    ----------
    eigenvalues : the λ of ∇v, each a number (float, complex, int, Fraction, str, fmpq) or a pair of real and
        imaginary part; all with positive real part. Conjugates need not be given.
    width : how narrow the enclosure must be, relative to the radius, or 1e-3 if that is larger, and to its
        distance from 1; between 1e-8 and 1.

    Returns
    -------
    BestOverSet. The certificate is plain data that can be stored as JSON; `verify_heavy_ball_certificate`
    rechecks it.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        For an eigenvalue without positive real part or of extreme size, no eigenvalues, and what is not a
        number.
    PrecisionError
        When float64 steps and momenta cannot come so close: sets of extreme ratios and, for widths below
        1e-6, sets close to one pair, whose optimum is a double root.

    Accuracy
    --------
    Proved: the enclosure is the one that the certificate's recheck in rational and ball arithmetic returns.

    Source
    ------
    The rate ellipse of heavy ball, a claim of `derive.theories.games`; Helly's theorem on the line.
    """
    exact = positive_eigenvalues(eigenvalues)
    goal = _float(parse_exact("width", width))
    if not NARROWEST <= goal < 1.0:
        raise DomainError("width", width, f"{NARROWEST} <= width < 1")
    lam = exact[0]
    if lam[1] == 0 and all(other == lam for other in exact):
        return _result(exact, 1 / lam[0], fmpq(0), fmpq(0), fmpq(0), [])
    a, b, power = _scaled(exact)
    cells: list[list[Any]] | None = None
    with np.errstate(all="ignore"):
        low, high, point = _bisect(a, b, goal)
        eta, beta, upper = _parameters(exact, point, high, (a, b, power), goal)
        lower = max(low - 0.5 * goal * _size(low), 0.0)
        if _float(upper) - lower <= goal * min(_size(lower), _size(_float(upper))):
            cells = _cover(lower, exact, a, b) if lower > 0.0 else []
    if cells is None:
        raise PrecisionError(
            f"the smallest spectral radius is about {high:.6g}, but bounds within {goal:.1g} of it were not "
            "found in float64; ask for a larger width"
        )
    return _result(exact, eta, beta, upper, fmpq(*lower.as_integer_ratio()), cells)


def _scaled(exact: list[Exact]) -> tuple[Floats, Floats, int]:
    """Real and imaginary parts divided by a power of two near the largest, and its exponent."""
    largest = max(max(a, b) for a, b in exact)
    power = int(largest.p).bit_length() - int(largest.q).bit_length()
    if abs(power) > LARGEST_POWER:
        allowed = f"moduli between 2**-{LARGEST_POWER} and 2**{LARGEST_POWER}, so that steps are floats"
        raise DomainError("eigenvalues", str(largest), allowed)
    unit = fmpq(2) ** power
    columns = [[_float(part / unit) for part in value] for value in exact]
    a, b = np.array(columns).T
    if not a.min() > 0.0:
        raise PrecisionError("the real parts of the eigenvalues are too far apart in size for float64")
    return a, b, power


def _size(r: float) -> float:
    """What the width of an enclosure around r is compared with."""
    return min(max(r, SMALLEST), 1.0 - r)


def _float(value: fmpq) -> float:
    return int(value.p) / int(value.q)


def _bisect(a: Floats, b: Floats, goal: float) -> tuple[float, float, Point]:
    """r below and above the best one, within a quarter of the goal, and a point that serves the upper one."""
    lower, upper = 0.0, 1.0
    point: Point | None = None
    while point is None or upper - lower > 0.25 * goal * _size(upper):
        middle = 0.5 * (lower + upper)
        found = decide(middle, a, b)
        if found is None or not lower < middle < upper:
            break
        if isinstance(found, Point):
            upper, point = middle, found
        else:
            lower = middle
    if point is None:
        raise PrecisionError("the best spectral radius is too close to 1 for float64")
    return lower, upper, point


def _cover(lower: float, exact: list[Exact], a: Floats, b: Floats) -> list[list[Any]] | None:
    """Cells of t on each of which no step serves two eigenvalues, proved, or None if there are too many."""
    r = fmpq(*lower.as_integer_ratio())
    open_cells = [(-1.0, 1.0)]
    cells: list[list[Any]] = []
    with working_precision(_BITS):
        for _ in range(MOST_CELLS):
            if not open_cells:
                return cells
            left, right = open_cells.pop()
            middle = 0.5 * (left + right)
            first, second = (int(part[0]) for part in witnesses(np.array([middle]), lower, a, b))
            low, high = (fmpq(*end.as_integer_ratio()) for end in (left, right))
            if excluded(low, high, r, exact[first], exact[second]):
                cells.append([right, first, second])
            elif left < middle < right:
                open_cells += [(middle, right), (left, middle)]
            else:
                return None
    return None


def _parameters(
    exact: list[Exact], point: Point, r: float, scaled: tuple[Floats, Floats, int], goal: float
) -> tuple[fmpq, fmpq, fmpq]:
    """Step and momentum near the point, both floats, and a bound that they reach."""
    a, b, power = scaled
    eased = r + 0.125 * goal * _size(r)
    best: tuple[float, float, float] | None = None
    for near, bound in ((point, r), (widest(point, eased, a, b), eased)):
        eta, beta = math.ldexp(near.eta, -power), near.t * bound * bound
        scaled_eta = math.ldexp(eta, power)
        radius = max(
            heavy_ball_radius(x, y, scaled_eta, beta) for x, y in zip(a.tolist(), b.tolist(), strict=True)
        )
        if best is None or radius < best[0]:
            best = radius, eta, beta
    assert best is not None
    eta, beta = (fmpq(*number.as_integer_ratio()) for number in best[1:])
    with working_precision(_BITS):
        polynomials = [ball.heavy_ball_radius_polynomial(*value, eta, beta) for value in exact]
        radii = [root_radius(polynomial, _DIGITS) for polynomial in polynomials]
    reached = float(max(radius.upper for radius in radii)) * (1.0 + 2.0**-50)
    return eta, beta, fmpq(*reached.as_integer_ratio())


def _result(
    exact: list[Exact], eta: fmpq, beta: fmpq, upper: fmpq, lower: fmpq, cells: list[list[Any]]
) -> BestOverSet:
    certificate = {
        "kind": KIND,
        "eigenvalues": [[str(a), str(b)] for a, b in exact],
        "eta": str(eta),
        "beta": str(beta),
        "upper": str(upper),
        "lower": str(lower),
        "cells": cells,
    }
    return BestOverSet(_float(eta), _float(beta), verify_heavy_ball_certificate(certificate), certificate)
