"""Simulated claims: stochastic gradient steps against the macroscopic equations and their fluctuations."""

from sympy import Rational, solve

from derive import by
from derive.statement.equation import Eq
from derive.statement.verdict import SIMULATED
from derive.theories.solvable_gan.model import P, e_G, e_T, gan, kappa, nu, real

claim = gan.claim
POINT = {
    "kappa": Rational(1, 5), "nu": Rational(4, 25), "e_T": Rational(1, 5), "e_G": Rational(1, 5)
}  # fmt: skip
START = {"P": Rational(1, 2), "q": Rational(1, 2), "r": Rational(1, 5)}

# --- overlaps ---------------------------------------------------------------------------------------------

gaps = {
    name: gan.unknown(f"gap_{name}", f"{name} of a run at its end, less that of the equations", real)
    for name in "Pqr"
}
for end in (2, 10):
    claim(
        f"experiments.means_{end}",
        f"At t = {end}/(τΛ) the overlaps of stochastic gradient steps are those of the equations in the mean",
        [Eq(gap, 0) for gap in gaps.values()],
        expect=SIMULATED,
        proof=by.simulation(
            "solvable_gan.overlaps", {**POINT, **START, "n": 20_000, "end": end}, seeds=16,
            statistics={gap: f"gap_{name}" for name, gap in gaps.items()},
        ),
        note="The mean has a bias of order 1/n, far below the spread of order n^(-1/2).",
    )  # fmt: skip

# --- the reduced chain ------------------------------------------------------------------------------------

means = {
    f"{chain}_{name}": gan.unknown(f"{chain}_{name}", f"mean of {name} over runs, {title}", real)
    for chain, title in (("reduced", "of the overlaps alone"), ("vectors", "of the vectors"))
    for name in "Pqr"
}
claim(
    "experiments.reduced_chain",
    "The chain of the overlaps alone has the means of the vectors' overlaps, at n = 40 after 60 steps",
    [Eq(means[f"reduced_{name}"], means[f"vectors_{name}"]) for name in "Pqr"],
    expect=SIMULATED,
    proof=by.simulation(
        "solvable_gan.chains", {**POINT, **START, "n": 40, "steps": 60, "runs": 200}, seeds=16,
        statistics={symbol: name for name, symbol in means.items()},
    ),
)  # fmt: skip

# --- fluctuations -----------------------------------------------------------------------------------------

qq, qr, rr = (
    gan.unknown(f"sampled_{a}{b}", f"n times the mean of {a}{b} along a run at q = r = 0", real)
    for a, b in ("qq", "qr", "rr")
)
STABLE = {
    kappa: Rational(1, 2), nu: Rational(3, 5), e_T: Rational(1), e_G: Rational(4, 5), P: Rational(17, 20)
}  # fmt: skip
balance = [
    2 * (1 - nu) * qq - 2 * P * qr + 2 * e_T + 2 * e_G * P**2 + 2 * nu,
    P * qq + (kappa - 2 * nu) * qr - P * rr + 2 * (e_T + e_G + nu) * P,
    2 * P * qr + 2 * (kappa - 1 - nu) * rr + 2 * e_T * P**2 + 2 * e_G * (1 + kappa**2) + 2 * nu,
]
covariance = solve([each.subs(STABLE) for each in balance], (qq, qr, rr))
claim(
    "experiments.line",
    "Around (P, 0, 0) n times the covariance of (q, r) is Σ of BΣ + ΣBᵀ + Q = 0, for unequal noises, at "
    "κ = 1/2, ν = 3/5, e_T = 1, e_G = 4/5, P = 17/20",
    [Eq(sampled, covariance[sampled]) for sampled in (qq, qr, rr)],
    expect=SIMULATED,
    proof=by.simulation(
        "solvable_gan.line",
        {**{symbol.name: value for symbol, value in STABLE.items()}, "n": 10_000, "begin": 40, "end": 400},
        seeds=32,
        statistics={qq: "qq", qr: "qr", rr: "rr"},
    ),
    note="P moves by the slow flow, by 400/n of its rate in this time.",
)  # fmt: skip
