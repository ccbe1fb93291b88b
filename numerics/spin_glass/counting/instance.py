"""Random instances of the spin-glass game as polynomials, and as trigonometric polynomials of angles.

The loss of the discriminator's data, l_D, is a form of degree p in w_D, and l_G a form of degree m = p + q in
(w_D, w_G). A form with independent standard normal tensor entries has independent monomial coefficients,
normal with variance m!/alpha! at the monomial of exponent alpha.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from numerics.arrays.arguments import Floats, whole
from numerics.errors import DomainError, ParameterError

LARGEST_DEGREE = 12
"""The largest p + q for which instances are drawn as polynomials."""


@dataclass(frozen=True)
class Model:
    """The checked parameters of the game: degrees p and q, the weight sigma_z, the sizes of both players."""

    p: int
    q: int
    sigma_z: float
    N_D: int
    N_G: int

    @property
    def m(self) -> int:
        """The degree of l_G."""
        return self.p + self.q


def checked_model(p: object, q: object, sigma_z: object, N_D: object, N_G: object) -> Model:
    """Return the parameters, p >= 2, q >= 1, 1e-6 <= sigma_z <= 1e6, N_D >= 1, N_G >= 1.

    Raises
    ------
    ParameterError, DomainError
        Naming the parameter, its value and what is allowed.
    """
    degrees = whole("p", p, 2), whole("q", q, 1)
    if isinstance(sigma_z, (bool, np.bool_, str, bytes)):
        raise ParameterError("sigma_z", sigma_z, "a real number")
    try:
        sigma = float(sigma_z)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise ParameterError("sigma_z", sigma_z, "a real number") from None
    if not 1e-6 <= sigma <= 1e6:  # NaN fails too
        raise DomainError("sigma_z", sigma, "a number between 1e-6 and 1e6")
    return Model(*degrees, sigma, whole("N_D", N_D, 1), whole("N_G", N_G, 1))


@lru_cache(maxsize=64)
def exponents(degree: int, variables: int) -> tuple[tuple[int, ...], ...]:
    """Return the exponents of all monomials of this degree, in lexicographic order."""

    def of(left: int, count: int) -> Iterator[tuple[int, ...]]:
        if count == 1:
            yield (left,)
            return
        for first in range(left, -1, -1):
            for rest in of(left - first, count - 1):
                yield (first, *rest)

    return tuple(of(degree, variables))


def _deviations(degree: int, variables: int) -> Floats:
    """Return sqrt(degree!/alpha!) for each exponent alpha."""
    counts = [
        math.factorial(degree) / math.prod(map(math.factorial, alpha))
        for alpha in exponents(degree, variables)
    ]
    return np.asarray(np.sqrt(counts), dtype=np.float64)


def draw(model: Model, generator: np.random.Generator, instances: int) -> tuple[Floats, Floats]:
    """Return the monomial coefficients of l_D and l_G, one row an instance.

    The numbers are drawn instance after instance, so that k instances drawn at once are the same as k drawn
    one by one from the same generator.
    """
    data = _deviations(model.p, model.N_D)
    game = _deviations(model.m, model.N_D + model.N_G)
    normals = generator.standard_normal((instances, data.size + game.size))
    return normals[:, : data.size] * data, normals[:, data.size :] * game


@lru_cache(maxsize=256)
def circle(cosines: int, sines: int, degree: int) -> tuple[float, ...]:
    """Return the coefficients of cos**cosines x sin**sines x in 1, cos x, sin x, ..., cos dx, sin dx.

    They are dyadic, and exact in float64 for the degrees allowed here.
    """
    waves = np.zeros(2 * degree + 1, dtype=np.complex128)  # of exp(ikx), k from -degree
    waves[degree] = 1.0
    for _ in range(cosines):
        waves = (np.roll(waves, 1) + np.roll(waves, -1)) / 2
    for _ in range(sines):
        waves = (np.roll(waves, 1) - np.roll(waves, -1)) / 2j
    found = [float(waves[degree].real)]
    for k in range(1, degree + 1):
        found += [2 * float(waves[degree + k].real), -2 * float(waves[degree + k].imag)]
    return tuple(found)


@lru_cache(maxsize=64)
def chart_matrices(model_sizes: tuple[int, int, int, int], polar_axis: int) -> tuple[Floats, Floats]:
    """Return the matrices from monomial coefficients of l_D and l_G to trigonometric coefficients.

    Parameters
    ----------
    model_sizes : (p, q, N_D, N_G) with N_D = 2 or 3 and N_G = 2.
    polar_axis : for N_D = 3, the coordinate that is the cosine of the first angle; the next two coordinates,
        cyclically, are its sine times the cosine and the sine of the second angle.

    Returns
    -------
    Arrays (monomials, K, K) or (monomials, K, K, K) with K = 2m + 1: the circle's basis in every angle.
    """
    p, q, sphere, _ = model_sizes
    m = p + q

    def waves(alpha: tuple[int, ...]) -> Floats:
        if sphere == 2:
            factors = [circle(alpha[0], alpha[1], m)]
        else:
            z, x, y = (alpha[(polar_axis + k) % 3] for k in range(3))
            factors = [circle(z, x + y, m), circle(x, y, m)]
        pair = alpha[sphere:] or (0, 0)
        tensor = np.array(1.0)
        for factor in [*factors, circle(pair[0], pair[1], m)]:
            tensor = np.multiply.outer(tensor, np.array(factor))
        return tensor

    return (
        np.array([waves(alpha) for alpha in exponents(p, sphere)]),
        np.array([waves(alpha) for alpha in exponents(m, sphere + 2)]),
    )
