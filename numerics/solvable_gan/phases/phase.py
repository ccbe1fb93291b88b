"""Which phase a model is in, by closed forms: which features can be recovered, and what else is stable."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.errors import ParameterError
from numerics.solvable_gan.equations.parameters import Parameters
from numerics.solvable_gan.phases.fixed_points import fixed_points
from numerics.solvable_gan.phases.reduced import described, is_reduced

Mask = npt.NDArray[np.bool_]

ALLOWED = "a model with f linear, norms kept (regularization None) and Lambda_tilde = Lambda > 0, diagonal"


@dataclass(frozen=True)
class Phase:
    """What noise and rates allow, with κ = τ̃/τ, N = τ(η_T² + η_G²)/2 and ν_j = N/Λ_j.

    Attributes
    ----------
    name : "recovery" where q = r = 0 is stable at overlaps near those wanted, in all features; "partial
        recovery" where some ν_j > 1; "no learning" where all are; "oscillation" where κ Λ_j > 2N for some j;
        "informative" where there, for d = 1, the informative fixed point is stable.
    kappa : κ. nu : ν_j by feature, shape (d,).
    critical_overlap : of each feature, P_c = √((1 - ν_j)(1 - κ + ν_j)), beyond which P_j is stable; 0 where
        all are, NaN where κ > 2ν_j.
    recoverable, lost, oscillating : features with κ/2 < ν_j < 1, with ν_j > 1, with κ > 2ν_j, shape (d,).
    window : whether some noise lets all features be recovered, Λ_max/Λ_min < 2/κ.
    stable : names of the stable fixed points, for d = 1.
    """

    name: str
    kappa: float
    nu: Floats
    critical_overlap: Floats
    recoverable: Mask
    lost: Mask
    oscillating: Mask
    window: bool
    stable: tuple[str, ...]


def phase(of: Parameters) -> Phase:
    """The phase of a single parameter point.

    Raises
    ------
    ParameterError
        For a model without thresholds in closed form.
    """
    of.require_single("phases")
    across = np.diagonal(of.Lambda)
    plain = np.array_equal(of.Lambda, np.diag(across)) and np.array_equal(of.Lambda, of.Lambda_tilde)
    if not (plain and of.constrained and of.f.name == "linear" and across.min() > 0.0):
        raise ParameterError("the model", described(of), ALLOWED)
    kappa = float(of.tau_tilde / (of.tau * of.discriminator_steps))
    noise = float(of.tau * (of.eta_T**2 + of.eta_G**2) / (2.0 * of.batch))
    nu = noise / across
    oscillating, lost = kappa > 2.0 * nu, nu > 1.0
    overlap = np.sqrt(np.maximum((1.0 - nu) * (1.0 - kappa + nu), 0.0))
    stable: tuple[str, ...] = ()
    if is_reduced(of):
        stable = tuple(point.name for point in fixed_points(of, None) if point.stable)
    if oscillating.any():
        name = "informative" if "informative, upper" in stable else "oscillation"
    elif lost.all():
        name = "no learning"
    else:
        name = "partial recovery" if lost.any() else "recovery"
    return Phase(
        name, kappa, nu, np.where(oscillating, np.nan, overlap), ~oscillating & (nu < 1.0), lost, oscillating,
        bool(across.max() * kappa < 2.0 * across.min()), stable,
    )  # fmt: skip
