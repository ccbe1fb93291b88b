"""Claims that rest on evaluation or simulation: enclosures against other forms, and the source's experiments.

The authors' trajectories follow gradients in which one integral is a Monte Carlo estimate; a run of theirs is
one seed here. Their stochastic runs take 1000 points of X and of Z, drawn once, and 250 gradient steps.
"""

from sympy import Rational, erfc, exp, sqrt

from derive import by
from derive.functions.classes import erfcx, owens_t
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.statement.source import Source
from derive.statement.verdict import ENCLOSED, SIMULATED
from derive.theories.lsgan.expectations import data_claims
from derive.theories.lsgan.forms import at_origin, owen
from derive.theories.lsgan.model import AUTHORS_CODE, PULFORD_2021, F, a, b, c, g, h, half, lsgan
from derive.theories.lsgan.quantities import (
    cost,
    data_quantity,
    generator_quantity,
    mean_erf,
    mean_erf_squared,
)

claim, published = lsgan.claim, lsgan.published
kappa = c / (2 * a)
start = b + kappa

# --- the evaluator against other forms ----------------------------------------------------------------------

owen_form = claim(
    "experiments.owen_form",
    "The evaluated data term, a > 0 and b > -κ, agrees with two values of Owen's T, κ < 4",
    Eq(
        data_quantity(a, b, c),
        F(b)
        + 2
        * exp(kappa**2 + 2 * kappa * b)
        * (
            erfc(kappa / sqrt(2)) / 4
            + erfc(start) / 4
            - owens_t(sqrt(2) * start, -b / start)
            - owens_t(kappa, 1 + 2 * b / kappa)
        ),
    ),
    assuming=[a > 0, start > 0, c < 8 * a],
    uses=[data_claims["positive"], owen],
    expect=ENCLOSED,
    note="For larger κ the formula stays true, but its terms cancel; the evaluator does not use it.",
    proof=by.agreement(
        bits=120,
        points=8,
        at=(
            {a: Rational(11, 5), b: -Rational(1, 10), c: Rational(1, 2)},
            {a: half, b: 1, c: 2},
            {a: 1000, b: 8, c: Rational(1, 100)},
        ),
    ),
)
origin = claim(
    "experiments.origin",
    "The evaluated E erf(aX)² is erfcx(c/(2√2|a|))², for both signs of a",
    Eq(mean_erf_squared(a, 0, c), erfcx(c / (2 * sqrt(2) * sqrt(a**2))) ** 2),
    nonzero=[a],
    uses=[at_origin],
    expect=ENCLOSED,
    proof=by.agreement(
        bits=120,
        points=8,
        at=({a: Rational(1, 10), c: 3}, {a: -Rational(1, 10), c: 3}, {a: -50, c: Rational(1, 100)}),
    ),
)

# --- the model against samples ------------------------------------------------------------------------------

SAMPLED = {
    "cost": cost(a, b, g, h, c),
    "data_term": data_quantity(a, b, c),
    "generator_term": generator_quantity(a, b, g, h),
    "expectation_erf": mean_erf(a, b, c),
    "expectation_erf_squared": mean_erf_squared(a, b, c),
}
sampled = {
    name: lsgan.unknown(f"sampled_{name}", f"mean of {name} over samples of X and Z", real=True)
    for name in SAMPLED
}
POINTS: dict[int, dict[str, Rational]] = {
    1: {"a": Rational(11, 5), "b": -half, "g": Rational(3, 2), "h": -Rational(1, 4), "c": half},
    -1: {
        "a": -Rational(4, 5),
        "b": Rational(2, 5),
        "g": Rational(7, 20),
        "h": Rational(1, 5),
        "c": Rational(7, 10),
    },
}
for sign, point in POINTS.items():
    name = "positive" if sign > 0 else "negative"
    claim(
        f"experiments.samples.{name}",
        f"Cost and expectations are the means over samples of the model, a {'>' if sign > 0 else '<'} 0",
        [Eq(sampled[n], value) for n, value in SAMPLED.items()],
        expect=SIMULATED,
        proof=by.simulation("lsgan.cost", point, seeds=12, statistics={s: n for n, s in sampled.items()}),
    )

# --- the source's experiments -------------------------------------------------------------------------------

end_b = lsgan.unknown("end_b", "b at the end of a run", real=True)
end_h = lsgan.unknown("end_h", "h at the end of a run", real=True)
CASES: dict[str, dict[str, Rational]] = {
    "A": {"a": Rational(11, 5), "b": -3, "g": Rational(3, 2), "h": -2, "c": Rational(1, 2)},
    "B": {
        "a": Rational(121, 100),
        "b": -1,
        "g": Rational(7, 20),
        "h": -4,
        "c": Rational(404, 100),
    },
}
MONTE_CARLO = {"A": ("1.6029", "1.4333"), "B": ("2.1646", "-0.1317")}
STOCHASTIC = {"A": ("1.6023", "1.4263"), "B": ("2.1653", "-0.1316")}


def ends(
    name: str, title: str, sampler: str, source: Source, case: str, values: tuple[str, str], note: str
) -> Claim:
    """A published pair of end points of (b, h)."""
    return published(
        f"{name}_{case}",
        f"{title}, case {case}: b = {values[0]}, h = {values[1]}",
        [Eq(end_b, Rational(values[0])), Eq(end_h, Rational(values[1]))],
        expect=SIMULATED,
        source=source,
        proof=by.simulation(sampler, CASES[case], seeds=24, statistics={end_b: "end_b", end_h: "end_h"}),
        note=note,
    )


monte_carlo = [
    ends(
        "experiments.monte_carlo",
        "End of the authors' trajectory with Monte Carlo integrals",
        "lsgan.monte_carlo",
        AUTHORS_CODE.at("trajectories with Monte Carlo integrals"),
        case,
        values,
        "The 250 rows of the authors' trajectory include the start, so that it ends after 249 steps; 250 "
        "steps would be rejected. The exact trajectory ends at (1.602870, 1.433342) for A and at "
        "(2.164620, -0.131806) for B.",
    )
    for case, values in MONTE_CARLO.items()
]
stochastic = [
    ends(
        "experiments.stochastic",
        "Mean end of the authors' stochastic runs",
        "lsgan.training",
        PULFORD_2021.at("stochastic runs, means over 100 runs"),
        case,
        values,
        "The mean has a bias of order 1/samples, below the spread of the mean over these runs.",
    )
    for case, values in STOCHASTIC.items()
]
