"""Several features: which of them are recovered at one noise level, and when all of them can be.

Constrained flow, f = x, Λ̃ = Λ. At q = r = 0 only q and r move to first order, by a matrix that falls into one
block for each feature where P is diagonal and S = 1. In units of τΛ_j the block is that of one feature with
ν_j = N/Λ_j, N = τ(η_T² + η_G²)/2: feature j is recovered for κ/2 < ν_j < 1, that is κΛ_j/2 < N < Λ_j.
"""

from sympy import Integer, Matrix, S, diag

from derive import by
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.theories.solvable_gan import frames as f
from derive.theories.solvable_gan import ode
from derive.theories.solvable_gan.constrained import S_jj, drifts
from derive.theories.solvable_gan.gram import L_j, h
from derive.theories.solvable_gan.half_plane import at_one, growth, into_the_disc
from derive.theories.solvable_gan.linear import closed
from derive.theories.solvable_gan.model import (
    HIGHEST,
    Letters,
    P,
    eta_G,
    eta_T,
    gan,
    kappa,
    nu,
    positive,
    real,
    sizes,
    tau,
    tau_tilde,
)  # fmt: skip
from derive.theories.solvable_gan.no_learning_all import (
    N,
    X,
    Y,
    h_now,
    largest,
    rates,
    variance_i,
    variance_j,
)  # fmt: skip
from derive.theories.solvable_gan.stability import block, damped, line_polynomial, room

claim = gan.claim


def transversal(x: Letters) -> Matrix:
    """The Jacobian of (q, r) at q = r = 0 of the constrained flow over τ, Λ̃ = Λ and S_jj = 1."""
    multiplier = Matrix(x.r).dot(x.g_tilde) - Matrix(x.q).dot(x.g) - tau * ode.noise / 2
    L = Matrix.diag(*(-r * g for r, g in zip(x.r, x.g_tilde, strict=True)))
    drift = ode.drift(x, h=multiplier, L=L)
    rows = Matrix([closed(e, x) for e in (*drift.q, *drift.r)])
    zero, unit = Integer(0), Integer(1)
    at_rest = dict.fromkeys((*x.q, *x.r), zero) | {x.z: unit} | {x.S[j, j]: unit for j in range(x.d)}
    spectra = dict(zip(x.Lambda_tilde.diagonal(), x.Lambda.diagonal(), strict=True))
    made = rows.jacobian(Matrix([*x.q, *x.r])).xreplace(spectra | at_rest)
    return made / tau


# --- the blocks of the features -------------------------------------------------------------------------


def of_feature(x: Letters, j: int) -> Matrix:
    """Λ_j times the block of one feature, with ν = N/Λ_j and P_jj for its P."""
    Lambda_j = x.Lambda[j, j]
    return Lambda_j * block.subs({nu: N / Lambda_j, P: x.P[j, j]}, simultaneous=True)


weights = [gan.unknown(f"weight_{k + 1}", "entry of a test vector", real) for k in range(2 * HIGHEST)]
blocks: dict[int, Claim] = {}
traces: dict[int, Claim] = {}
for d, x in sizes.items():
    matrix = transversal(x)
    traces[d] = claim(
        f"windows.trace_{d}",
        f"For d = {d}, any P and any S with S_jj = 1 it has the trace κ tr Λ - 2dN",
        Eq(matrix.trace(), kappa * x.Lambda.trace() - 2 * d * N),
        given=rates,
        proof=by.identity(N, kappa),
    )
    if d == 1:
        continue
    apart = {e: 0 for i in range(d) for j in range(d) if i != j for e in (x.P[i, j], x.S[i, j])}
    by_feature = [k for j in range(d) for k in (j, j + d)]
    test = Matrix(weights[: 2 * d])
    moved = matrix.subs(apart).extract(by_feature, by_feature) * test
    expected = diag(*(of_feature(x, j) for j in range(d))) * test
    blocks[d] = claim(
        f"windows.blocks_{d}",
        f"For d = {d}, P diagonal and S = 1, (q_j, r_j) move to first order as those of one feature with "
        "ν_j = N/Λ_j do, in units of τΛ_j, here at a test vector",
        [Eq(left, right) for left, right in zip(moved, expected, strict=True)],
        given=rates,
        uses=[line_polynomial],
        proof=by.identity(N, kappa),
    )

# --- every d, with open indices --------------------------------------------------------------------------

third = Y - X - tau * (eta_T * X + eta_G * Y) / 2  # what is of second order in h
linear_q = variance_i * f.q_i - f.P_g_tilde - N * f.q_i
linear_r = f.P_g - f.S_g_tilde_j - N * f.r_j + kappa * variance_j * f.r_j
open_linear = claim(
    "windows.linear",
    "For every d: to first order q̇/τ = (Λ - N)q - PΛr and ṙ/τ = PᵀΛq - SΛr + (κΛ - N)r, entry by entry; the "
    "rest is of third order, X = qᵀΛq and Y = rᵀΛr being of second",
    [
        Eq(tau * (f.g_i - f.P_g_tilde + h * f.q_i), tau * (linear_q + third * f.q_i)),
        Eq(
            tau * (f.P_g - f.S_g_tilde_j + h * f.r_j) + tau_tilde * (f.g_tilde_j + L_j * f.r_j),
            tau * (linear_r + third * f.r_j - kappa * variance_j * f.r_j**3),
        ),
    ],
    given=[
        Eq(f.g_i, variance_i * f.q_i), Eq(f.g_tilde_j, variance_j * f.r_j), Eq(L_j, -f.r_j * f.g_tilde_j),
        Eq(h, h_now), *rates,
    ],
    uses=[drifts["q"], drifts["r"]],
    proof=by.identity(L_j, f.g_tilde_j, f.g_i, h, N, kappa),
)  # fmt: skip
P_jj = gan.unknown("P_jj", "a diagonal entry of P", real)
q_j = gan.unknown("q_j", "entry j of q", real)
per_feature = claim(
    "windows.trace_every_d",
    "For every d, any P and any S with S_jj = 1: feature j adds κΛ_j - 2N to the trace: it is κ tr Λ - 2dN",
    Eq((variance_j - N) + (kappa * variance_j - S_jj * variance_j - N), kappa * variance_j - 2 * N),
    given=[Eq(S_jj, 1)],
    uses=[open_linear],
    proof=by.identity(S_jj),
    note="P g̃ does not contain q, nor Pᵀg r: on the diagonal are Λ_i - N, and κΛ_j - N - S_jj Λ_j.",
)
nu_j = N / variance_j
open_blocks = claim(
    "windows.blocks_every_d",
    "For every d, P diagonal and S = 1, (q_j, r_j) move to first order as those of one feature, ν_j = N/Λ_j",
    [
        Eq(
            variance_j * q_j - f.P_g_tilde - N * q_j,
            variance_j * ((1 - nu_j) * q_j - P_jj * f.r_j),
        ),
        Eq(linear_r, variance_j * (P_jj * q_j + (kappa - 1 - nu_j) * f.r_j)),
    ],
    given=[
        Eq(f.P_g_tilde, P_jj * variance_j * f.r_j), Eq(f.P_g, P_jj * variance_j * q_j),
        Eq(f.S_g_tilde_j, variance_j * f.r_j),
    ],
    uses=[open_linear, line_polynomial],
    proof=by.identity(f.P_g_tilde, f.P_g, f.S_g_tilde_j),
    note="Here P_g_tilde is entry j of P g̃: of the sum over features only P_jj g̃_j is left.",
)  # fmt: skip

# --- one feature ----------------------------------------------------------------------------------------

scale = gan.unknown("Lambda_j", "Λ_j, the variance of feature j", positive)
of_j = {nu: N / scale}
feature = damped.subs(of_j), room.subs(of_j)
critical = (1 - N / scale) * (1 - kappa + N / scale)
feature_stable = claim(
    "windows.feature",
    "The block of feature j is stable if κ < 2ν_j and P_j² > (1-ν_j)(1-κ+ν_j)",
    growth(*feature) < 1,
    assuming=[kappa < 2 * N / scale, critical < P**2],
    uses=[into_the_disc],
    proof=by.routh_hurwitz(
        steps=[
            by.step(feature[0] > 0),
            by.step(feature[1] > 0),
            by.step(at_one(*feature) > 0, terms=[S.One, *feature]),
        ]
    ),
)
feature_necessary = claim(
    "windows.feature_necessary",
    "and only then: q = r = 0 is stable exactly if this holds for every j",
    [kappa < 2 * N / scale, critical < P**2],
    assuming=[growth(*feature) < 1, at_one(*feature) > 0],
    uses=[into_the_disc],
    proof=by.routh_hurwitz(),
)
collapse = claim(
    "windows.collapse",
    "Feature j is lost for N > Λ_j (and N > (κ-1)Λ_j): nothing learned, P_j = 0, is stable too",
    growth(*(e.subs(P, 0) for e in feature)) < 1,
    assuming=[scale < N, (kappa - 1) * scale < N],
    uses=[into_the_disc],
    proof=by.routh_hurwitz(),
)
oscillates = claim(
    "windows.oscillation",
    "and for N < κΛ_j/2 no P_j is stable: minus the trace of the block, 2ν_j - κ, is negative",
    feature[0] < 0,
    assuming=[kappa * scale > 2 * N],
    proof=by.sign(),
)
recovered = claim(
    "windows.recovered",
    "For κΛ_j/2 < N < Λ_j it is recovered: P_j = 0 is not stable, P_j² is from a value below 1 on",
    [critical > 0, critical < 1],
    assuming=[kappa * scale < 2 * N, scale > N],
    proof=by.sign(),
)

# --- all features ---------------------------------------------------------------------------------------

least = gan.unknown("least", "Λ_min, the smallest variance of a feature", positive)
all_recovered = claim(
    "windows.all",
    "All features are recovered for κΛ_max/2 < N < Λ_min",
    [kappa * scale < 2 * N, scale > N],
    assuming=[least <= scale, scale <= largest, kappa * largest < 2 * N, least > N],
    proof=by.sign(
        steps=[
            by.step(2 * N - kappa * scale > 0, terms=[2 * N - kappa * largest, kappa * (largest - scale)]),
            by.step(scale - N > 0, terms=[scale - least, least - N]),
        ]
    ),
)
middle = (kappa * largest / 2 + least) / 2
possible = claim(
    "windows.possible",
    "which some N satisfies, (κΛ_max/2 + Λ_min)/2 say, if Λ_max/Λ_min < 2/κ",
    [kappa * largest < 2 * middle, middle < least],
    assuming=[largest / least < 2 / kappa],
    proof=by.sign(
        steps=[
            by.step(2 * least - kappa * largest > 0, terms=[kappa * least * (2 / kappa - largest / least)])
        ]
    ),
)
possible_necessary = claim(
    "windows.possible_necessary",
    "and only then",
    largest / least < 2 / kappa,
    assuming=[kappa * largest < 2 * N, least > N],
    proof=by.sign(
        terms=[(2 * N - kappa * largest) / (kappa * least), 2 * (least - N) / (kappa * least)],
    ),
)
count = gan.unknown("count", "d, the number of features", positive)
total = gan.unknown("total", "tr Λ", positive)
trace_condition = claim(
    "windows.trace",
    "A stable matrix has a negative trace: for any P, and S_jj = 1, stability needs N > κ tr Λ/(2d)",
    kappa * total / (2 * count) < N,
    assuming=[kappa * total - 2 * count * N < 0],
    proof=by.sign(terms=[(2 * count * N - kappa * total) / (2 * count)]),
)
