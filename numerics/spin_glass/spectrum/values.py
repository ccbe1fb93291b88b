"""Values at the physical root, in scaled units: r = re + i im, t = re_t + i im_t (im = im_t = 0 outside the
support).

The quadratic part of the log-potential is used in the form the Dyson equations give it,

    (kappa (kS + c)/r**2 + 2 kappa k' S/(r t) + k'**2 S/t**2)/2 = (kappa (lam + x1)/r + k' lam/t - 1)/2,

in which every term stays of order one. Generic: NumPy arrays, or scalars when compiled.
"""

from __future__ import annotations

import numpy as np

from numerics.arrays.arithmetic import Lane, select


def inverse(re: Lane, im: Lane) -> tuple[Lane, Lane]:
    """Return the real and imaginary part of 1/(re + i im), without overflow of the square."""
    size = np.maximum(np.abs(re), np.abs(im))
    x = re / size
    y = im / size
    norm = (x * x + y * y) * size
    return x / norm, -y / norm


def log_modulus(re: Lane, im: Lane, scale: Lane) -> Lane:
    """Return log|scale (re + i im)|."""
    large = np.maximum(np.abs(re), np.abs(im))
    ratio = np.minimum(np.abs(re), np.abs(im)) / large
    return np.log(large * scale) + 0.5 * np.log(1.0 + ratio * ratio)


def density_value(re: Lane, im: Lane, re_t: Lane, im_t: Lane, kappa: Lane) -> Lane:
    """Return -(kappa Im g_D + (1 - kappa) Im g_G)/pi, a sum of two terms of one sign."""
    _, u = inverse(re, im)
    _, v = inverse(re_t, im_t)
    return -(kappa * u + (1.0 - kappa) * v) * (1.0 / np.pi) + 0.0


def cdf_value(re: Lane, im: Lane, re_t: Lane, im_t: Lane, lam: Lane, kappa: Lane, x1: Lane) -> Lane:
    """Return 1 - Im Phi/pi, from the angles to the negative axis so that nothing is subtracted from 1."""
    rest = 1.0 - kappa
    _, u = inverse(re, im)
    _, v = inverse(re_t, im_t)
    quadratic = 0.5 * (kappa * ((lam + x1) * u) + rest * (lam * v))
    angle = kappa * np.arctan2(im, -re) + rest * np.arctan2(im_t, -re_t) - quadratic
    inside = np.minimum(np.maximum(angle * (1.0 / np.pi), 0.0), 1.0)
    outside = select(re < 0.0, select(re_t < 0.0, 0.0, rest), select(re_t < 0.0, kappa, 1.0))
    return select(im > 0.0, inside, outside)


def log_potential_value(
    re: Lane, im: Lane, re_t: Lane, im_t: Lane, lam: Lane, kappa: Lane, x1: Lane, scale: Lane
) -> Lane:
    """Return Re Phi; `scale` is the power of two that was divided out."""
    rest = 1.0 - kappa
    u, _ = inverse(re, im)
    v, _ = inverse(re_t, im_t)
    quadratic = 0.5 * (kappa * ((lam + x1) * u) + rest * (lam * v) - 1.0)
    logarithms = kappa * log_modulus(re, im, scale) + rest * log_modulus(re_t, im_t, scale)
    return logarithms + quadratic
