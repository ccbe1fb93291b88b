"""The two noise levels of the line: for κ > 2ν none of it is stable, and for ν > 1 all of it is.

In between it is stable from some |P| < 1 on. Here η_T = η_G = η, so that ν = τη²/Λ.
"""

from sympy import I

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan.half_plane import at_one, growth, into_the_disc, mu, omega
from derive.theories.solvable_gan.model import (
    Lambda,
    P,
    gan,
    kappa,
    nonnegative,
    nu,
    tau,
    tau_tilde,
)  # fmt: skip
from derive.theories.solvable_gan.stability import (
    block,
    characteristic,
    damped,
    line_necessary,
    line_polynomial,
    line_stable,
    room,
)  # fmt: skip

claim = gan.claim
eta = gan.unknown("eta", "variance η of the noise, η_T = η_G = η", nonnegative)
equal_noise = [Eq(nu, tau * eta**2 / Lambda), Eq(kappa, tau_tilde / tau)]

low = claim(
    "threshold.low",
    "κ = 2ν is η = √(τ̃Λ/2)/τ, here squared",
    Eq(eta**2, tau_tilde * Lambda / (2 * tau**2)),
    given=[*equal_noise, Eq(kappa, 2 * nu)],
    proof=by.identity(),
)
high = claim(
    "threshold.high",
    "ν = 1 is η = √(Λ/τ), here squared",
    Eq(eta**2, Lambda / tau),
    given=[*equal_noise, Eq(nu, 1)],
    proof=by.identity(),
)
below_low = claim(
    "threshold.below_low",
    "For κ > 2ν no point of the line is stable",
    growth(damped, room) > 1,
    assuming=[kappa > 2 * nu, at_one(damped, room) > 0],
    uses=[line_polynomial, into_the_disc],
    proof=by.routh_hurwitz(),
)
above_high = claim(
    "threshold.above_high",
    "For ν > 1 and κ < 1+ν all of the line is stable, P = 0 too",
    growth(damped, room) < 1,
    assuming=[nu > 1, kappa < 1 + nu],
    uses=[line_polynomial, into_the_disc, line_stable],
    proof=by.routh_hurwitz(),
)
between = claim(
    "threshold.between",
    "For κ/2 < ν < 1 and κ > 0 it is stable from P_c² = (1-ν)(1-κ+ν) on, with 0 < P_c² < 1",
    [(1 - nu) * (1 - kappa + nu) > 0, (1 - nu) * (1 - kappa + nu) < 1],
    assuming=[kappa < 2 * nu, nu < 1],
    uses=[line_necessary, line_stable],
    proof=by.sign(),
)
frequency = claim(
    "threshold.frequency",
    "At κ = 2ν the eigenvalues are ±iω, ω² = P² - (1-ν)², in units of τΛ",
    Eq(characteristic(block), (mu - I * omega) * (mu + I * omega)),
    given=[Eq(kappa, 2 * nu), Eq(omega**2, P**2 - (1 - nu) ** 2)],
    proof=by.membership(),
)
frequency_in_time = claim(
    "threshold.frequency_in_time",
    "that is ω = (τΛ/2)√(4P² - (2-κ)²), here squared",
    Eq((tau * Lambda) ** 2 * (P**2 - (1 - nu) ** 2), (tau * Lambda / 2) ** 2 * (4 * P**2 - (2 - kappa) ** 2)),
    given=[Eq(kappa, 2 * nu)],
    proof=by.identity(),
)
