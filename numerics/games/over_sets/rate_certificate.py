"""Certificates for the best heavy ball over a set of eigenvalues: plain data, rechecked without the search.

Upper bound: at the stored step and momentum every eigenvalue fulfils the rate ellipse of the stored r,
decided with rational numbers. Lower bound: cells of t = β/r² cover [-1, 1], and on each one the two named
eigenvalues have no common step (or the one named twice has none at all), decided in ball arithmetic. Beyond,
for |β| ≥ r², the product of the two roots is at least r² in modulus, so nothing is below r there either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flint import fmpq

from numerics.enclosure import Enclosure
from numerics.errors import DomainError, ParameterError
from numerics.games.over_sets.rate_balls import Exact, excluded
from numerics.parameters import parse_exact
from numerics.precision import working_precision

KIND = "best heavy ball over a set of eigenvalues"
KEYS = ("kind", "eigenvalues", "eta", "beta", "upper", "lower", "cells")
BITS = 128


def verify_heavy_ball_certificate(certificate: Mapping[str, Any]) -> Enclosure:
    """Recheck a certificate of `best_heavy_ball_over_set` from scratch.

    Parameters
    ----------
    certificate : plain data, as it is or read back from JSON. kind; eigenvalues, pairs of rational texts;
        eta, beta, upper and lower, rational texts; cells, lists [right end of the cell of t = β/lower²,
        j, k] from left to right, where the eigenvalues numbered j and k have no common step.

    Returns
    -------
    Enclosure [lower, upper] of the infimum of the largest spectral radius over all steps and momenta.

    Raises
    ------
    ParameterError
        For data that is not such a certificate.
    DomainError
        For a certificate that proves less than it says, naming the part that fails.

    Accuracy
    --------
    Proved: the upper bound with rational numbers, the lower one in ball arithmetic of 128 bits.
    """
    if not isinstance(certificate, Mapping) or set(certificate) != set(KEYS) or certificate["kind"] != KIND:
        raise ParameterError("certificate", certificate, f"a mapping of kind {KIND!r} with {', '.join(KEYS)}")
    eigenvalues = _eigenvalues(certificate["eigenvalues"])
    eta, beta, upper, lower = (_rational(certificate, key) for key in ("eta", "beta", "upper", "lower"))
    if not 0 <= lower <= upper:
        raise DomainError("certificate.lower", str(lower), f"0 <= lower <= upper = {upper}")
    for index, value in enumerate(eigenvalues):
        if not within(value, eta, beta, upper):
            raise DomainError(
                f"certificate.eigenvalues[{index}]", _shown(value), f"spectral radius at most {upper}"
            )
    if lower > 0:
        _verify_cells(certificate["cells"], lower, eigenvalues)
    width = (upper - lower) / 2
    return Enclosure(lower + width, width)


def within(value: Exact, eta: fmpq, beta: fmpq, r: fmpq) -> bool:
    """Whether the spectral radius of heavy ball is at most r, exactly.

    Below r it is in the interior of the rate ellipse. Where that degenerates, at r = 0 or |β| = r², the
    answer is yes only for the one case needed: η = 1/λ, β = 0 for a real λ.
    """
    a, b = value
    if b == 0 and beta == 0:
        return bool(abs(1 - eta * a) <= r)
    if r == 0 or abs(beta) >= r * r:
        return False
    e, f = (r + beta / r) ** 2, (r - beta / r) ** 2
    return bool(f * (1 + beta - eta * a) ** 2 + e * (eta * b) ** 2 <= e * f)


def _verify_cells(cells: Any, r: fmpq, eigenvalues: Sequence[Exact]) -> None:
    if not isinstance(cells, (list, tuple)) or not cells or r >= 1:
        raise ParameterError("certificate.cells", cells, "a list of cells that cover [-1, 1], for lower < 1")
    left = fmpq(-1)
    with working_precision(BITS):
        for index, cell in enumerate(cells):
            name = f"certificate.cells[{index}]"
            if not isinstance(cell, (list, tuple)) or len(cell) != 3:
                raise ParameterError(name, cell, "[right end, j, k]")
            right, numbers = parse_exact(name, cell[0]), cell[1:]
            if not all(type(k) is int and 0 <= k < len(eigenvalues) for k in numbers):
                raise ParameterError(name, cell, f"[right end, j, k] with 0 <= j, k < {len(eigenvalues)}")
            if not left < right <= 1:
                raise DomainError(name, cell, f"a right end above {left} and at most 1")
            if not excluded(left, right, r, *(eigenvalues[k] for k in numbers)):
                raise DomainError(name, cell, "eigenvalues that certainly have no common step on the cell")
            left = right
    if left != 1:
        raise DomainError("certificate.cells", str(left), "cells up to the right end 1")


def _eigenvalues(given: Any) -> list[Exact]:
    name = "certificate.eigenvalues"
    if not isinstance(given, (list, tuple)) or not given:
        raise ParameterError(name, given, "a list of pairs of real and imaginary part")
    found = []
    for index, pair in enumerate(given):
        if not isinstance(pair, (list, tuple)) or len(pair) != 2:
            raise ParameterError(f"{name}[{index}]", pair, "a pair of real and imaginary part")
        a, b = (parse_exact(f"{name}[{index}]", part) for part in pair)
        if a <= 0:
            raise DomainError(f"{name}[{index}]", pair, "real part > 0")
        found.append((a, b))
    return found


def _rational(certificate: Mapping[str, Any], key: str) -> fmpq:
    return parse_exact(f"certificate.{key}", certificate[key])


def _shown(value: Exact) -> str:
    return f"{value[0]} + {value[1]}i"
