"""The reduced parameters of one feature with f = x, norms kept and Λ̃ = Λ, and stability in terms of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from numerics.errors import ParameterError
from numerics.solvable_gan.equations.parameters import Parameters

ALLOWED = "a model with d = 1, f linear, norms kept (regularization None) and Lambda_tilde = Lambda > 0"


@dataclass(frozen=True)
class Reduced:
    """κ = τ̃/τ, ν = τ(η_T² + η_G²)/(2Λ), e_T = τη_T/2, e_G = τη_G/2; a batch of B divides the last three by B.

    Attributes
    ----------
    kappa, nu, e_T, e_G : the numbers; κ per step of the discriminator.
    unit : 1/(τΛ), the unit of time.
    """

    kappa: float
    nu: float
    e_T: float
    e_G: float
    unit: float

    @property
    def s(self) -> float:
        """e_T + e_G."""
        return self.e_T + self.e_G

    @property
    def critical_overlap(self) -> float:
        """P_c, beyond which (P, 0, 0) is stable where κ < 2ν; 0 where all are, more than 1 where none is."""
        return float(np.sqrt(max((1.0 - self.nu) * (1.0 - self.kappa + self.nu), 0.0)))


def is_reduced(of: Parameters) -> bool:
    """Whether the closed forms of one feature are about this model."""
    same = np.array_equal(of.Lambda, of.Lambda_tilde) and of.constrained and of.f.name == "linear"
    return not of.shape and of.d == 1 and same and float(of.Lambda[0, 0]) > 0.0


def reduced(of: Parameters) -> Reduced:
    """The reduced parameters of a model.

    Raises
    ------
    ParameterError
        For a model of another kind.
    """
    if not is_reduced(of):
        raise ParameterError("the model", described(of), ALLOWED)
    tau, across, size = float(of.tau), float(of.Lambda[0, 0]), float(of.batch)
    T, G = float(of.eta_T), float(of.eta_G)
    return Reduced(
        kappa=float(of.tau_tilde) / (tau * of.discriminator_steps),
        nu=tau * (T * T + G * G) / (2.0 * across * size),
        e_T=tau * T / (2.0 * size),
        e_G=tau * G / (2.0 * size),
        unit=1.0 / (tau * across),
    )


def described(of: Parameters) -> str:
    """A model in a few words, for errors."""
    kept = "norms kept" if of.constrained else "finite λ"
    equal = "Λ̃ = Λ" if np.array_equal(of.Lambda, of.Lambda_tilde) else "Λ̃ ≠ Λ"
    return f"d = {of.d}, f {of.f.name}, {kept}, {equal}"
