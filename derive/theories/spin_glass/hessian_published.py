"""What the authors' public code has for the constants of the Hessian law, refuted.

The code has 2^m where differentiation gives 2^(m-1) and 2^(m-2), a shift of variance σ² m² 2^(3m), and one
common shift for both blocks: the difference of the radial derivatives, independent of the losses, is missing.
"""

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.covariances import f1, f2, own1, values_D, values_G
from derive.theories.spin_glass.glass import m, p, q, sigma_z, two_m
from derive.theories.spin_glass.hessian import (
    common_shift,
    goe_part,
    gradient_D,
    gradient_G,
    radial_difference,
)
from derive.theories.spin_glass.model import AUTHORS_CODE, spin_glass

published = spin_glass.published
smallest = {p: 2, q: 1, sigma_z: 1}

published_gradient_D = published(
    "hessian.gradient_D.authors_code",
    "The variance of a component of ∇_D L_D in the authors' code, p + σ² m 2^m",
    Eq(own1 + sigma_z**2 * f1, p + sigma_z**2 * m * two_m),
    given=[*values_D.statement, *values_G.statement],
    uses=[values_D, values_G],
    proof=by.refutation(at=smallest),
    source=AUTHORS_CODE.at("complexity, constant"),
    corrected_by=gradient_D,
    note="The factor is 2^(m-1) = f'(2)/m: one power of |w|² = 2 is lost by the derivative.",
)
published_gradient_G = published(
    "hessian.gradient_G.authors_code",
    "The variance of a component of ∇_G L_G in the authors' code, σ² m 2^m",
    Eq(sigma_z**2 * f1, sigma_z**2 * m * two_m),
    given=[*values_G.statement],
    uses=[values_G],
    proof=by.refutation(at=smallest),
    source=AUTHORS_CODE.at("complexity, constant"),
    corrected_by=gradient_G,
)
published_goe_part = published(
    "hessian.goe_part.authors_code",
    "The variance of an off-diagonal entry of σ Hess ℓ_G in the authors' code, σ² m (m-1) 2^m",
    Eq(sigma_z**2 * f2, sigma_z**2 * m * (m - 1) * two_m),
    given=[*values_G.statement],
    uses=[values_G],
    proof=by.refutation(at=smallest),
    source=AUTHORS_CODE.at("complexity, b = σ √(m (m-1) 2^m)"),
    corrected_by=goe_part,
    note="Four times too large: f''(2) = m (m-1) 2^(m-2).",
)
published_shift = published(
    "hessian.common_shift.authors_code",
    "The shift of the blocks in the authors' code has variance σ² m² 2^(3m)",
    Eq(sigma_z**2 * (4 * f2 + 2 * f1) / 4, sigma_z**2 * m**2 * two_m**3),
    given=[*values_G.statement],
    uses=[values_G],
    proof=by.refutation(at=smallest),
    source=AUTHORS_CODE.at("complexity, exponent"),
    corrected_by=common_shift,
    note="The code shifts by σ m 2^m ℓ_G; the mean of the two shifts is σ m ℓ_G/2, smaller by 2^(m+1).",
)
published_difference = published(
    "hessian.radial_difference.authors_code",
    "In the authors' code both blocks have one shift, so that y_D - y_G has variance 0",
    Eq(2 * (f1 + f2) - 2 * f2, 0),
    given=[*values_G.statement],
    uses=[values_G],
    proof=by.refutation(at=smallest),
    source=AUTHORS_CODE.at("complexity, exponent"),
    corrected_by=radial_difference,
    note="Its variance is m 2^m; Euler's relation fixes the sum of the radial derivatives only.",
)
