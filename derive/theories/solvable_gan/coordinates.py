"""Single coordinates: the stochastic differential equation of a row of U, V, w, and its stationary law.

Let û, v̂, ŵ be √n times one row of U, V, w. Then û rests, and as n → ∞

    dv̂ = τ̃(g̃ ŵ + L v̂) dt,    dŵ = τ(ûᵀg - v̂ᵀg̃ + h ŵ) dt + τ√b dB,

so that x = (û, v̂, ŵ) has the drift Mᵀx with the M of the Gram flow. Its law obeys the Fokker–Planck equation
∂ρ/∂t = -∇·(Mᵀx ρ) + τ² b ∂²ρ/∂ŵ²/2. Its second moments are the Gram matrix, whose flow they give back.
"""

from itertools import combinations_with_replacement
from math import prod

from sympy import Add, Derivative, Expr, Integer, Matrix, Poly, Symbol, exp, expand, sqrt, zeros

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import frames as f
from derive.theories.solvable_gan import gram, ode
from derive.theories.solvable_gan.gaussian import ONE, pair, stein
from derive.theories.solvable_gan.model import (
    HIGHEST,
    P,
    S,
    eta_G,
    eta_T,
    gan,
    lam,
    n,
    nonnegative,
    one,
    q,
    r,
    real,
    sizes,
    tau,
    tau_tilde,
    z,
)
from derive.theories.solvable_gan.step import H_z, Named, fake_point, real_point

claim, unknown = gan.claim, gan.unknown

u_hat = [unknown(f"u_hat_{i + 1}", f"√n times a row of U, entry {i + 1}", real) for i in range(HIGHEST)]
v_hat = [unknown(f"v_hat_{j + 1}", f"√n times a row of V, entry {j + 1}", real) for j in range(HIGHEST)]
w_hat = unknown("w_hat", "√n times an entry of w", real)
v_j, v_k = (unknown(f"v_hat_{x}", f"entry {x} of √n times a row of V", real) for x in "jk")
u_g, v_g = unknown("u_g", "ûᵀg", real), unknown("v_g", "v̂ᵀg̃", real)

# --- drift and diffusion, from one step -------------------------------------------------------------------

# Overlaps with √n times a unit vector.
row = {"U_i": Integer(0), "V_j": v_j, "V_k": v_k, "w": w_hat, "Ug": u_g, "Vg": v_g}
step = f.open_frame()


def along_row(label: str) -> Expr:
    """The mean change of an entry of the row."""
    return sum((a * row[part] for part, a in step.change(label).parts.items()), start=Integer(0))


drift_v = claim(
    "coordinates.drift_v",
    "n E Δv̂_j = τ̃(g̃_j ŵ + L_j v̂_j) for every n",
    Eq(n * along_row("V_j"), tau_tilde * (f.g_tilde_j * w_hat + ode.L_j * v_j)),
    proof=by.identity(),
)
drift_w = claim(
    "coordinates.drift_w",
    "n E Δŵ = τ(ûᵀg - v̂ᵀg̃ + h ŵ) for every n",
    Eq(n * along_row("w"), tau * (u_g - v_g + ode.h * w_hat)),
    proof=by.identity(),
)


row_names: dict[str, tuple[Symbol, Symbol]] = {}


def square(end: str, point: str, eta: Expr, named: Named) -> Expr:
    """E[ŷ² f²] for √n times a coordinate ŷ = k + √η â of a point: Var â = n, and Cov(â, u) = √η ŵ."""
    square = unknown(f"row_inside{end}", f"E[k² f²], k being the row of {point} without noise", nonnegative)
    tilt = unknown(f"row_tilt{end}", f"E[k (f²)'], k being the row of {point} without noise", real)
    row_names[point] = (square, tilt)
    k, noise = Symbol("k"), Symbol("noise")
    orders = stein((k + sqrt(eta) * noise) ** 2, {pair(noise, noise): n}, {noise: sqrt(eta) * w_hat})
    total = orders[0].coeff(k, 2) * square + orders[0].coeff(k, 0) * named.power
    return expand(total + orders[1].coeff(k) * tilt + orders[2] * named.bend)


mean_y = u_g + eta_T * real_point.slope * w_hat
mean_fake = v_g + eta_G * fake_point.slope * w_hat
penalty = lam * H_z * w_hat
square_w = (
    square("", "y", eta_T, real_point)
    + square("_tilde", "ỹ", eta_G, fake_point)
    - 2 * mean_y * mean_fake
    - 2 * penalty * (mean_y - mean_fake)
    + penalty**2
)
(inside, tilt), (fake_inside, fake_tilt) = row_names["y"], row_names["ỹ"]
rest_w = (
    inside
    + fake_inside
    + 2 * w_hat * (eta_T * tilt + eta_G * fake_tilt)
    + w_hat**2 * (eta_T**2 * real_point.bend + eta_G**2 * fake_point.bend)
    + (mean_y - mean_fake - penalty) ** 2
    - mean_y**2
    - mean_fake**2
)
noise_w = claim(
    "coordinates.noise_w",
    "n E(Δŵ)² is τ² b and 1/n times what does not depend on n: the discriminator's weights stay random",
    Eq(n * tau**2 / n**2 * square_w, tau**2 * ode.noise + tau**2 / n * rest_w),
    proof=by.identity(),
)
drawn_j, drawn_k = Symbol("drawn_j"), Symbol("drawn_k")  # c̃'_j f̃' and c̃'_k f̃'
changes = [
    tau_tilde / n * (w_hat * drawn - lam * H * v)
    for drawn, H, v in ((drawn_j, f.H_j, v_j), (drawn_k, f.H_k, v_k))
]
means = {(0, 0): ONE, (1, 0): f.g_tilde_j, (0, 1): f.g_tilde_k, (1, 1): f.moment_jk}
products = Poly(changes[0] * changes[1], drawn_j, drawn_k).terms()
square_v = sum((coefficient * means[powers] for powers, coefficient in products), start=n * 0)
noise_v = claim(
    "coordinates.noise_v",
    "n E[Δv̂_j Δv̂_k] is 1/n times what does not depend on n: the generator's weights move smoothly",
    Eq(
        n * square_v,
        tau_tilde**2
        / n
        * (
            w_hat**2 * f.moment_jk
            + w_hat * (ode.L_k * f.g_tilde_j * v_k + ode.L_j * f.g_tilde_k * v_j)
            + ode.L_j * ode.L_k * v_j * v_k
        ),
    ),
    proof=by.identity(),
)
noise_mixed = claim(
    "coordinates.noise_mixed",
    "n E[Δv̂_j Δŵ] is the product of the two drifts over n, and vanishes",
    Eq(
        n * along_row("V_j") * along_row("w"),
        tau_tilde * tau * (f.g_tilde_j * w_hat + ode.L_j * v_j) * (u_g - v_g + ode.h * w_hat) / n,
    ),
    proof=by.identity(),
    note="The generator's fake point is fresh, so that the two changes are independent given the weights.",
)

# --- the second moments give the Gram flow back -----------------------------------------------------------

moments = {}
for d, x in sizes.items():
    L = Matrix.diag(*gram.L_entries[:d])
    state = Matrix([*u_hat[:d], *v_hat[:d], w_hat])
    drift, G = gram.multiplier(x, L, gram.h).T * state, gram.gram(x)
    size = 2 * d + 1
    mean = {state[i] * state[j]: G[i, j] for i, j in combinations_with_replacement(range(size), 2)}

    def averaged(expression: Expr, state: Matrix = state, mean: dict[Expr, Expr] = mean) -> Expr:
        """Products of two coordinates replaced by the entries of the Gram matrix."""
        terms = Poly(expression, *state).as_dict().items()  # none for zero
        return Add(*(c * mean[prod(x**k for x, k in zip(state, powers, strict=True))] for powers, c in terms))

    rates = zeros(size)
    for i, j in combinations_with_replacement(range(size), 2):
        diffusion = tau**2 * gram.b if i == j == size - 1 else Integer(0)
        rates[i, j] = rates[j, i] = averaged(drift[i] * state[j] + state[i] * drift[j]) + diffusion
    made = ode.drift(x, h=gram.h, L=L, b=gram.b)
    moments[d] = claim(
        f"coordinates.d{d}.moments",
        f"The rates of the second moments of (û, v̂, ŵ) are the macroscopic equations, d = {d}",
        Eq(rates, gram.gram_rate(x, made)),
        uses=[drift_v, drift_w, noise_w, noise_v, noise_mixed],
        proof=by.identity(),
        note="Itô: the rate of E x_a x_b is E[(Mᵀx)_a x_b + x_a (Mᵀx)_b], and τ² b more for ŵ².",
    )

# --- the stationary law of one coordinate, d = 1 ----------------------------------------------------------

u = u_hat[0]
L_1, g, g_tilde = gram.L_entries[0], one.g[0], one.g_tilde[0]
rate = ode.drift(one, h=gram.h, L=Matrix([[L_1]]), b=gram.b)
B = Matrix([[tau_tilde * L_1, tau_tilde * g_tilde], [-tau * g_tilde, tau * gram.h]])
center = Matrix([P * u, q * u])
covariance = Matrix([[S - P**2, r - P * q], [r - P * q, z - q**2]])
stationary_mean = claim(
    "coordinates.mean",
    "Given û the drift at (v̂, ŵ) = (P, q) û is (Ṗ, q̇) û: that mean rests where Ṗ = q̇ = 0",
    Eq(B * center + Matrix([0, tau * u * g]), Matrix([rate.P[0] * u, rate.q[0] * u])),
    uses=[drift_v, drift_w],
    proof=by.identity(),
)
lyapunov = claim(
    "coordinates.covariance",
    "The covariance given û is [[S - P², r - Pq], [r - Pq, z - q²]], and rests where G does",
    Eq(
        B * covariance + covariance * B.T + Matrix([[0, 0], [0, tau**2 * gram.b]]),
        Matrix(
            [
                [rate.S[0] - 2 * P * rate.P[0], rate.r[0] - rate.P[0] * q - P * rate.q[0]],
                [rate.r[0] - rate.P[0] * q - P * rate.q[0], rate.z - 2 * q * rate.q[0]],
            ]
        ),
    ),
    uses=[moments[1]],
    proof=by.identity(),
)
s_vv = unknown("s_vv", "variance of v̂ given û", nonnegative)
s_vw = unknown("s_vw", "covariance of v̂ and ŵ given û", real)
s_ww = unknown("s_ww", "variance of ŵ given û", nonnegative)
law = Matrix([[s_vv, s_vw], [s_vw, s_ww]])
away = Matrix([v_hat[0], w_hat])
determinant = s_vv * s_ww - s_vw**2
precision = Matrix([[s_ww, -s_vw], [-s_vw, s_vv]]) / determinant
pulled = precision * away
rests = B * law + law * B.T + Matrix([[0, 0], [0, tau**2 * gram.b]])
stationary = claim(
    "coordinates.stationary",
    "A Gaussian law of (v̂, ŵ) given û solves the stationary Fokker–Planck equation if its covariance rests",
    Eq(
        -(B[0, 0] + B[1, 1])
        + pulled.dot(B * away)
        + tau**2 * gram.b / 2 * (pulled[1] ** 2 - precision[1, 1]),
        0,
    ),
    given=[Eq(rests[0, 0], 0), Eq(rests[0, 1], 0), Eq(rests[1, 1], 0)],
    nonzero=[determinant],
    uses=[lyapunov, stationary_mean],
    proof=by.membership(),
    note="The equation divided by the density, at the distance (v̂, ŵ) from the mean.",
)
bell = exp(-(w_hat**2) / 2)
alone = claim(
    "coordinates.alone",
    "Where q = r = 0 and λ → ∞, h = -τb/2, and ŵ has the standard Gaussian law: its current vanishes",
    Eq(
        tau**2 * gram.b / 2 * Derivative(bell, w_hat),
        tau * gram.h * w_hat * bell,
    ),
    given=[Eq(gram.h, -tau * gram.b / 2)],
    uses=[noise_w, drift_w],
    proof=by.derivative(w_hat),
)
