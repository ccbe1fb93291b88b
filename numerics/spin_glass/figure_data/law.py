"""Constants of the complexity's exponent for given weights: the exact ones and those of the authors' code."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from numerics.spin_glass.landscape.arguments import model
from numerics.spin_glass.landscape.published import published


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
    c = model(p, q, sigma_z, kappa)
    shares = ((c.kappa, c.v_D), (c.rest, c.v_G))
    constant = (1.0 + np.log(2.0) - sum(share * np.log(share * noise) for share, noise in shares)) / 2.0
    return Law(
        float(np.sqrt(2.0 * c.S)), float(np.sqrt(p * (p - 1) * kappa)), float(constant),
        float(4.0 * c.V), float(4.0 * c.T), p, q, sigma_z, kappa,
    )  # fmt: skip


def authors_law(p: int, q: int, sigma_z: float, kappa: float) -> Law:
    """The constants of the authors' code. Source: Baskerville et al. (2022), public code."""
    c = published(p, q, sigma_z, kappa)
    return Law(float(c.b), float(c.b1), float(c.constant), float(c.width_x), 0.0, p, q, sigma_z, kappa)
