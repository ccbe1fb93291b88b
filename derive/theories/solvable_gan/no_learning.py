"""Too much noise: for ν > 1 and κ < 1+ν every orbit of one feature has q, r → 0, from anywhere.

E = (q² + r²)/2 decreases exponentially, since the coupling of q and r through P cancels in E'. Then P' is
integrable, so that P converges.
"""

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan.model import P, e_G, e_T, gan, kappa, nu, positive, q, r
from derive.theories.solvable_gan.reduced import along, field, gram, gram_moves, s

claim = gan.claim
E = (q**2 + r**2) / 2
E_moves = along(E)
noisy = [nu > 1, kappa < 1 + nu]

identity = claim(
    "no_learning.identity",
    "E' = -(ν-1)q² - (1+ν-κ)r² - (1+e_T)q⁴ - s q²r² - (κ+e_G-1)r⁴",
    Eq(
        E_moves,
        -(nu - 1) * q**2
        - (1 + nu - kappa) * r**2
        - (1 + e_T) * q**4
        - s * q**2 * r**2
        - (kappa + e_G - 1) * r**4,
    ),
    proof=by.identity(),
)
decay = gan.unknown("decay", "rate at which E decays", positive)
large_step = claim(
    "no_learning.decay",
    "If κ + e_G >= 1, E' <= -2cE for every c <= min(ν-1, 1+ν-κ)",
    E_moves <= -2 * decay * E,
    assuming=[*noisy, kappa + e_G >= 1, decay <= nu - 1, decay <= 1 + nu - kappa],
    uses=[identity],
    proof=by.sign(
        terms=[
            (nu - 1 - decay) * q**2,
            (1 + nu - kappa - decay) * r**2,
            (1 + e_T) * q**4,
            s * q**2 * r**2,
            (kappa + e_G - 1) * r**4,
        ]
    ),
)
small_step = claim(
    "no_learning.decay_small_steps",
    "If κ + e_G < 1, E' <= -2cE for every c <= min(ν-1, ν+e_G) while r² <= 1",
    E_moves <= -2 * decay * E,
    assuming=[*noisy, kappa + e_G < 1, r**2 <= 1, decay <= nu - 1, decay <= nu + e_G],
    uses=[identity],
    proof=by.sign(
        terms=[
            (nu - 1 - decay) * q**2,
            (nu + e_G - decay) * r**2,
            (1 + e_T) * q**4,
            s * q**2 * r**2,
            (1 - kappa - e_G) * r**2 * (1 - r**2),
        ]
    ),
)
within = claim(
    "no_learning.within",
    "A Gram matrix of unit vectors has r² <= 1: with D >= 0 and P² < 1",
    r**2 <= 1,
    assuming=[gram >= 0, P**2 < 1],
    uses=[gram_moves],
    proof=by.sign(terms=[gram, (q - P * r) ** 2], multiplier=1 - P**2),
)
P_moves = field(P, q, r)[0]
P_settles = claim(
    "no_learning.P_settles",
    "|P'| <= 3κE while |P| <= 1: with E integrable P converges",
    [P_moves <= 3 * kappa * E, P_moves >= -3 * kappa * E],
    assuming=[P <= 1, P >= -1],
    uses=[identity],
    proof=by.sign(
        steps=[
            by.step(
                P_moves <= 3 * kappa * E,
                terms=[kappa * (q - r) ** 2 / 2, kappa * q**2, kappa * r**2 * (1 + P)],
            ),
            by.step(
                P_moves >= -3 * kappa * E,
                terms=[kappa * (q + r) ** 2 / 2, kappa * q**2, kappa * r**2 * (1 - P)],
            ),
        ]
    ),
)
