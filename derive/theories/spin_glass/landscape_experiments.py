"""The Hessian law against drawn losses: second moments of a random instance, differentiated at a point.

W is the symmetrised game Jacobian. Its entries, the gradients and the radial derivatives come from full
tensors with independent normal entries; nothing of the derived law enters the sampler.
"""

from collections.abc import Mapping

from sympy import Expr, Integer, Symbol

from derive import by
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.statement.verdict import SIMULATED
from derive.theories.spin_glass.complexity import total as total_complexity
from derive.theories.spin_glass.glass import S_D_glass, S_glass, m, p, q, sigma_z, two_m, v_D, v_G
from derive.theories.spin_glass.hessian import flipped, goe_part, gradient_D, gradient_G, radial_difference
from derive.theories.spin_glass.kac_rice import constant
from derive.theories.spin_glass.model import kappa, spin_glass
from derive.theories.spin_glass.total import stationary, value

SAMPLE = {"p": 3, "q": 2, "sigma_z": "1/4", "N_D": 4, "N_G": 3, "instances": 400}
SEEDS = 16

moments = {
    "DD_offdiagonal": 2 * S_D_glass,
    "DD_diagonal": 6 * S_D_glass + v_D,
    "DD_DD": 2 * S_D_glass + v_D,
    "DG": 2 * S_glass,
    "DD_GG": 2 * S_glass,
    "GG_offdiagonal": 2 * S_glass,
    "GG_diagonal": 6 * S_glass + v_G,
    "GG_GG": 2 * S_glass + v_G,
    "gradient_D": v_D,
    "gradient_G": v_G,
    "radial_difference": m * two_m,
}
independent = ("gradient_DG", "gradient_hessian", "radial_difference_value")
sampled = {name: Symbol(name, real=True) for name in (*moments, *independent)}


def sampled_claim(name: str, title: str, values: Mapping[str, Expr], sample: Mapping[str, object]) -> Claim:
    """A claim that second moments of sampled instances have these values."""
    return spin_glass.claim(
        name,
        title,
        [Eq(sampled[k], value) for k, value in values.items()],
        uses=[flipped, goe_part, gradient_D, gradient_G, radial_difference],
        expect=SIMULATED,
        proof=by.simulation(
            "spin_glass.jacobian", sample, seeds=SEEDS, statistics={sampled[k]: k for k in values}, max_z=4
        ),
    )


second_moments = sampled_claim(
    "experiments.jacobian",
    "Second moments of the game Jacobian, of the gradients and of y_D - y_G over sampled instances",
    moments,
    SAMPLE,
)
uncorrelated = sampled_claim(
    "experiments.independent",
    "Gradients of different players, gradients and Jacobian, and y_D - y_G and ℓ_G are uncorrelated",
    dict.fromkeys(independent, Integer(0)),
    SAMPLE | {"p": 2, "q": 1},
)

# --- finite sizes approach the complexity -------------------------------------------------------------------

grown = Symbol("grown", real=True)
growth = spin_glass.claim(
    "experiments.growth",
    "Between N = 40 and N = 80 the logarithm of the mean number of critical points grows by Θ per weight",
    Eq(grown, total_complexity(p, q, sigma_z, kappa)),
    uses=[constant, value, stationary],
    expect=SIMULATED,
    patience=4,
    proof=by.simulation(
        "spin_glass.growth",
        {"p": 4, "q": 2, "sigma_z": "1/8", "kappa": "7/10", "n": 80, "samples": 1500},
        seeds=12,
        statistics={grown: "growth"},
        max_z=4,
    ),
    note="Kac–Rice with importance-sampled determinants; E # grows like √N exp(N Θ).",
)
