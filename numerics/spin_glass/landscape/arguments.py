"""The domain of the complexity's parameters in float64, and its constants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from numerics.arrays.arguments import Floats, common_shape, real_array, require
from numerics.arrays.arithmetic import Lane, select

LARGEST = 1e20
"""Of |u| and sigma_z, whose squares and powers 2**m must stay floats."""
SMALLEST = 1e-20
LARGEST_ORDER = 64.0
BEYOND = "in float64"


class Model(NamedTuple):
    """What depends on p, q, sigma_z and kappa only.

    rest = 1 - kappa; S and S_D are the entries of the Dyson equations, S_D = S + p(p - 1)/2; the exponent to
    be maximised has the costs x1**2/p**2 + s**2/(4 V) + delta**2/(4 T) with V = m T; v_D and v_G are the
    variances of the gradients; rho = y_G/y_D where all three variables vanish.
    """

    p: Lane
    m: Lane
    kappa: Lane
    rest: Lane
    S: Lane
    S_D: Lane
    T: Lane
    V: Lane
    v_D: Lane
    v_G: Lane
    rho: Lane


@dataclass(frozen=True)
class Given:
    """Checked arguments that broadcast together; NaN has been replaced where `nan` says so."""

    u_D: Floats
    u_G: Floats
    parameters: tuple[Floats, Floats, Floats, Floats]
    nan: Floats
    shape: tuple[int, ...]


def checked_parameters(p: object, q: object, sigma_z: object, kappa: object) -> dict[str, Floats]:
    """Return p, q, sigma_z and kappa as float64 arrays inside their domains; NaN passes."""
    values = zip(NAMES, (p, q, sigma_z, kappa), strict=True)
    arrays = {name: real_array(name, value) for name, value in values}
    with np.errstate(invalid="ignore"):
        for name, least in (("p", 2), ("q", 1)):
            value = arrays[name]
            whole = np.isnan(value) | (np.isfinite(value) & (value == np.floor(value)))
            require(name, value, ~whole | (value < least), f"an integer >= {least}")
            require(name, value, value > LARGEST_ORDER, f"{name} <= {LARGEST_ORDER:.0f} {BEYOND}")
        s, k = arrays["sigma_z"], arrays["kappa"]
        require("sigma_z", s, (s <= 0.0) | np.isinf(s), "sigma_z > 0 and finite")
        require("sigma_z", s, (s < SMALLEST) | (s > LARGEST), f"1e-20 <= sigma_z <= 1e20 {BEYOND}")
        require("kappa", k, (k <= 0.0) | (k >= 1.0), "0 < kappa < 1")
    return arrays


NAMES = ("p", "q", "sigma_z", "kappa")
HARMLESS = (2.0, 1.0, 1.0, 0.5)


def checked_threshold(name: str, value: object) -> Floats:
    """Return u_D or u_G as a float64 array; infinities and NaN pass."""
    array = real_array(name, value)
    with np.errstate(invalid="ignore"):
        far = np.isfinite(array) & (np.abs(array) > LARGEST)
    require(name, array, far, f"|{name}| <= 1e20, or infinite, {BEYOND}")
    return array


def checked_index(name: str, value: object) -> Floats:
    """Return k_D or k_G as a float64 array of whole numbers; NaN passes."""
    array = real_array(name, value)
    with np.errstate(invalid="ignore"):
        whole = np.isnan(array) | (np.isfinite(array) & (array == np.floor(array)))
    require(name, array, ~whole | (array < 0.0), "an integer >= 0")
    return array


def checked(
    u_D: object, u_G: object, p: object, q: object, sigma_z: object, kappa: object, **more: Floats
) -> Given:
    """Check all arguments and their shapes, together with the arrays `more` that were checked before."""
    arrays = {"u_D": checked_threshold("u_D", u_D), "u_G": checked_threshold("u_G", u_G)}
    arrays |= checked_parameters(p, q, sigma_z, kappa) | more
    shape = common_shape(arrays)
    nan = np.zeros((), dtype=bool)
    for array in arrays.values():
        nan = nan | np.isnan(array)
    clean = [
        np.where(np.isnan(arrays[name]), value, arrays[name])
        for name, value in zip(("u_D", "u_G", *NAMES), (0.0, 0.0, *HARMLESS), strict=True)
    ]
    parameters = (clean[2], clean[3], clean[4], clean[5])
    return Given(clean[0], clean[1], parameters, np.broadcast_to(nan, shape), shape)


def model(p: Lane, q: Lane, sigma_z: Lane, kappa: Lane) -> Model:
    """Return the constants of the complexity."""
    return constants(p, p + q, sigma_z * sigma_z * (p + q) * np.exp2(p + q - 2.0), kappa)


def constants(p: Lane, m: Lane, T: Lane, kappa: Lane) -> Model:
    """Return the constants of the complexity for m = p + q and T = sigma_z**2 m 2**(m - 2)."""
    rest = 1.0 - kappa
    S = 0.5 * (m - 1.0) * T
    S_D = S + 0.5 * p * (p - 1.0)
    v_G = 2.0 * T
    return Model(p, m, kappa, rest, S, S_D, T, m * T, p + v_G, v_G, balance(kappa, S, S_D))


def balance(kappa: Lane, S: Lane, S_D: Lane) -> Lane:
    """Return rho > 0 with (1 - kappa) (S_D + S rho) = kappa S rho (rho + 1), without cancellation."""
    rest = 1.0 - kappa
    half = (kappa - rest) * S
    size = np.sqrt(half * half + 4.0 * kappa * rest * S * S_D) + np.abs(half)
    return select(half > 0.0, 2.0 * rest * S_D / size, size / (2.0 * kappa * S))
