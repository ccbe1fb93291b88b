"""Constants of the complexity's exponent for given weights: the exact ones and those of the authors' code."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Law:
    """Numbers that define the exponent.

    b, b1 : scales of the block ensemble.
    constant : what stands in front of the supremum.
    shift_variance : the exponent holds -s²/shift_variance; in the authors' code s is their x.
    difference_variance : the exponent holds -δ²/difference_variance; 0 where δ is left out.
    p, q, sigma_z, kappa : the weights.
    """

    b: float
    b1: float
    constant: float
    shift_variance: float
    difference_variance: float
    p: int
    q: int
    sigma_z: float
    kappa: float

    @property
    def m(self) -> int:
        """The degree p + q of the generator's spin glass."""
        return self.p + self.q


def exact_law(p: int, q: int, sigma_z: float, kappa: float) -> Law:
    """The derived constants. Source: claims spin_glass.hessian and spin_glass.kac_rice."""
    m, half = p + q, 2.0 ** (p + q - 1)
    gradient = sigma_z**2 * m * half
    constant = (1.0 + np.log(2.0)) / 2.0 - _logarithms(gradient, p, kappa)
    return Law(
        sigma_z * np.sqrt(m * (m - 1) * half / 2.0), np.sqrt(p * (p - 1) * kappa), float(constant),
        sigma_z**2 * m**2 * 2.0**m, sigma_z**2 * m * 2.0**m, p, q, sigma_z, kappa,
    )  # fmt: skip


def authors_law(p: int, q: int, sigma_z: float, kappa: float) -> Law:
    """The constants of the authors' code. Source: Baskerville et al. (2022), public code."""
    m, whole = p + q, 2.0 ** (p + q)
    gradient = sigma_z**2 * m * whole
    constant = 6.5 * np.log(2.0) + 5.0 * np.log(np.pi) - _logarithms(gradient, p, kappa)
    return Law(
        sigma_z * np.sqrt(m * (m - 1) * whole), np.sqrt(p * (p - 1) * kappa), float(constant),
        sigma_z**2 * m**2 * whole**3, 0.0, p, q, sigma_z, kappa,
    )  # fmt: skip


def _logarithms(gradient: float, p: int, kappa: float) -> float:
    """What the densities of the gradients and the volumes of the spheres leave."""
    other = 1.0 - kappa
    sizes = kappa * np.log(kappa) + other * np.log(other)
    return float(kappa * np.log(p + gradient) + other * np.log(gradient) + sizes) / 2.0
