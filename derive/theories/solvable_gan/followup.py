"""The follow-up model: a discriminator of k features, w → W with n rows and k columns, and f = f̃ = x.

A point is seen as yᵀW. With Q = UᵀW, R = VᵀW, Z = WᵀW, and H, L for what keeps W and V in place,

    Ṗ = τ̃(Q G̃ᵀ + P L),  Q̇ = τ(G - P G̃ + Q H),  Ṙ = τ(PᵀG - S G̃ + R H) + τ̃(G̃ Z + L R),
    Ṡ = τ̃(R G̃ᵀ + G̃ Rᵀ + S L + L S),  Ż = τ(QᵀG - RᵀG̃ + Z H + transposed) + τ² B,

G = ΛQ, G̃ = Λ̃R, B = η_T(QᵀΛQ + η_T Z) + η_G(RᵀΛ̃R + η_G Z), and H = (η_T - η_G) I where nothing is kept. From
one step, on the machinery of the first model, for d = k = 2.
"""

from sympy import Expr, Integer, Matrix, Symbol, eye, oo, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan.gaussian import pair, wick
from derive.theories.solvable_gan.gram import xi
from derive.theories.solvable_gan.model import BOND_2024, eta_G, eta_T, gan, n, real, sizes, tau, tau_tilde
from derive.theories.solvable_gan.step import Vector, basis

claim, unknown = gan.claim, gan.unknown
x = sizes[2]
TWO = range(2)
THE_MODEL = BOND_2024.at("the multi-feature discriminator")


def square_matrix(name: str, text: str, symmetric: bool = False) -> Matrix:
    """A matrix of real symbols, two by two."""
    made = {
        (i, j): unknown(f"{name}_{i + 1}{j + 1}", f"entry {i + 1}{j + 1} of {text}", real)
        for i in TWO
        for j in TWO
        if i <= j or not symmetric
    }
    return Matrix(2, 2, lambda i, j: made[(i, j) if (i, j) in made else (j, i)])


P, S, Lambda, Lambda_tilde = Matrix(x.P), Matrix(x.S), Matrix(x.Lambda), Matrix(x.Lambda_tilde)
Q, R = square_matrix("Q", "Q = UᵀW"), square_matrix("R", "R = VᵀW")
Z = square_matrix("Z", "Z = WᵀW", symmetric=True)
rest_Z = square_matrix("rest_Z", "n² E[ΔwᵀΔw]/τ² without what is of order n", symmetric=True)
rest_S = square_matrix("rest_S", "n² E[ΔVᵀΔV]/τ̃²", symmetric=True)
rest_R = square_matrix("rest_R", "n² E[ΔVᵀΔW]/(ττ̃), whether the generator's fake point is fresh or not")

# --- one step -------------------------------------------------------------------------------------------

columns = {f"U{i}": Matrix.vstack(eye(2)[:, i], P[i, :].T, Q[i, :].T) for i in TWO}
columns |= {f"V{j}": Matrix.vstack(P[:, j], S[:, j], R[j, :].T) for j in TWO}
columns |= {f"w{j}": Matrix.vstack(Q[:, j], R[:, j], Z[:, j]) for j in TWO}
order = list(columns)


def dot(x: Vector, y: Vector) -> Expr:
    """The overlap of two vectors in the span of U, V and W."""
    terms = [a * c * columns[i][order.index(j)] for i, a in x.parts.items() for j, c in y.parts.items()]
    return sum(terms, start=Integer(0))


class Seen:
    """The arguments u_l = cᵀX e_l + √η a_l of one point, of which a_l and a_m have the covariance Z_lm."""

    def __init__(self, X: Matrix, variances: Matrix, eta: Expr) -> None:
        self.features, noise = [Symbol(f"c{i}") for i in TWO], [Symbol(f"a{j}") for j in TWO]
        self.arguments = [
            sum((c * X[i, j] for i, c in enumerate(self.features)), start=sqrt(eta) * noise[j]) for j in TWO
        ]
        self.covariance = {pair(c, c): variances[i, i] for i, c in enumerate(self.features)}
        self.covariance |= {pair(noise[i], noise[j]): Z[i, j] for i in TWO for j in TWO}

    def mean(self, first: Expr, second: Expr) -> Expr:
        """E of a product."""
        return wick(first * second, self.covariance)

    def pull(self, labels: str, index: int, eta: Expr) -> Vector:
        """E[y u_l], along the features, and along w_l by the noise."""
        parts = {f"{labels}{i}": self.mean(c, self.arguments[index]) for i, c in enumerate(self.features)}
        return Vector(parts) + basis(f"w{index}").times(eta)


real_point, fake_point = Seen(Q, Lambda, eta_T), Seen(R, Lambda_tilde, eta_G)


def change(label: str) -> Vector:
    """n times the mean change of a column."""
    kind, index = label[0], int(label[1:])
    if kind == "V":
        parts = {f"w{j}": fake_point.mean(fake_point.features[index], fake_point.arguments[j]) for j in TWO}
        return Vector(parts).times(tau_tilde)
    if kind == "w":
        fake = fake_point.pull("V", index, eta_G).times(Integer(-1))
        return (real_point.pull("U", index, eta_T) + fake).times(tau)
    return Vector({})


def moved(first: str, second: str, square: Matrix) -> Matrix:
    """n E[X⁺ᵀY⁺ - XᵀY] for two of U, V, W, with n E[ΔXᵀΔY] given."""

    def entry(i: int, j: int) -> Expr:
        a, c = f"{first}{i}", f"{second}{j}"
        return dot(change(a), basis(c)) + dot(basis(a), change(c)) + square[i, j]

    return Matrix(2, 2, entry)


def energy(i: int, j: int) -> Expr:
    """E[|y|² u_i u_j]/n + E[|ỹ|² ũ_i ũ_j]/n to leading order, where |y|² is nη_T and |ỹ|² is nη_G."""
    points = ((real_point, eta_T), (fake_point, eta_G))
    return sum((eta * p.mean(p.arguments[i], p.arguments[j]) for p, eta in points), start=Integer(0))


G, G_tilde = Lambda * Q, Lambda_tilde * R
free = eta_T - eta_G
real_square, fake_square = Q.T * G, R.T * G_tilde
B = eta_T * (real_square + eta_T * Z) + eta_G * (fake_square + eta_G * Z)
drifts = {
    "P": ("Ṗ = τ̃ Q G̃ᵀ", moved("U", "V", Matrix.zeros(2)), tau_tilde * Q * G_tilde.T),
    "Q": (
        "Q̇ = τ(G - P G̃ + (η_T - η_G) Q)",
        moved("U", "w", Matrix.zeros(2)),
        tau * (G - P * G_tilde + free * Q),
    ),
    "R": (
        "Ṙ = τ(PᵀG - S G̃ + (η_T - η_G) R) + τ̃ G̃ Z, whether the generator's fake point is fresh or not",
        moved("V", "w", tau * tau_tilde * rest_R / n),
        tau * (P.T * G - S * G_tilde + free * R) + tau_tilde * G_tilde * Z,
    ),
    "S": (
        "Ṡ = τ̃(R G̃ᵀ + G̃ Rᵀ)",
        moved("V", "V", tau_tilde**2 * rest_S / n),
        tau_tilde * (R * G_tilde.T + G_tilde * R.T),
    ),
    "Z": (
        "Ż = 2τ(QᵀG - RᵀG̃ + (η_T - η_G) Z) + τ² B",
        moved("w", "w", tau**2 * (Matrix(2, 2, energy) + rest_Z / n)),
        2 * tau * (real_square - fake_square + free * Z) + tau**2 * B,
    ),
}
# On any direction: as matrices both sides of Ṗ would be one and the same object.
direction = Matrix(xi[:2])
applied = {"P": tau_tilde * (Q * (G_tilde.T * direction))}
steps = {
    name: claim(
        f"follow_up.{name}",
        f"n times the mean change tends to {title}, d = k = 2",
        Eq(left * direction, applied.get(name, right * direction)),
        source=THE_MODEL,
        proof=by.series(n, oo, 1) if left.has(n) else by.identity(),
    )
    for name, (title, left, right) in drifts.items()
}

# --- W orthonormal ----------------------------------------------------------------------------------------

H = (
    (1 - tau * eta_G / 2) * fake_square
    - (1 + tau * eta_T / 2) * real_square
    - tau * (eta_T**2 + eta_G**2) / 2 * eye(2)
)
stretch = drifts["Z"][2].subs({Z[0, 0]: 1, Z[0, 1]: 0, Z[1, 1]: 1})  # of WᵀW at WᵀW = I
multiplier = claim(
    "follow_up.multiplier",
    "Keeping W orthonormal takes half of Ż off: H = (1-τη_G/2) RᵀΛ̃R - (1+τη_T/2) QᵀΛQ - τ(η_T²+η_G²)/2 I",
    Eq(tau * free * eye(2) - stretch / 2, tau * H),
    source=THE_MODEL,
    uses=[steps["Z"]],
    proof=by.identity(),
    note="The symmetric half, as by W (WᵀW)^(-1/2). Gram–Schmidt turns W within its span besides.",
)


def keeping(own: Matrix, overlap: Matrix) -> Matrix:
    """The drift of an overlap X with W kept orthonormal: X's own, less X stretch/2."""
    return own - overlap * stretch / 2


Q_rate = tau * (G - P * G_tilde + Q * H)
R_rate = tau * (P.T * G - S * G_tilde + R * H) + tau_tilde * G_tilde
constrained_Q = claim(
    "follow_up.constrained_Q",
    "Q̇ = τ(ΛQ - P Λ̃R + Q H) with the matrix product Q H",
    Eq(keeping(drifts["Q"][2], Q), Q_rate),
    source=THE_MODEL,
    uses=[multiplier, steps["Q"]],
    proof=by.identity(),
)
constrained_R = claim(
    "follow_up.constrained_R",
    "Ṙ = τ(PᵀΛQ - S Λ̃R + R H) + τ̃ Λ̃R with the matrix product R H, V being free",
    Eq(keeping(tau * (P.T * G - S * G_tilde + free * R) + tau_tilde * G_tilde, R), R_rate),
    source=THE_MODEL,
    uses=[multiplier, steps["R"]],
    proof=by.identity(),
)
turn = unknown("turn", "how fast W is turned within its span besides", real)
turning = Q * Matrix([[0, turn], [-turn, 0]])
turned = claim(
    "follow_up.turned",
    "Turning W within its span, as Gram–Schmidt does, leaves the rate of Q Qᵀ as it is",
    Eq((Q_rate + turning) * Q.T + Q * (Q_rate + turning).T, Q_rate * Q.T + Q * Q_rate.T),
    source=THE_MODEL,
    uses=[constrained_Q],
    proof=by.identity(),
)
grown = R * G_tilde.T + G_tilde * R.T
L = Matrix.diag(*[-(R * G_tilde.T)[j, j] for j in range(2)])
S_rate = tau_tilde * (grown + S * L + L * S)
across = tau_tilde * (grown[0, 1] - S[0, 1] * (grown[0, 0] + grown[1, 1]) / 2)
constrained_S = claim(
    "follow_up.constrained_S",
    "Columns of V of length one need L = -diag(R RᵀΛ̃): then Ṡ is symmetric, and its diagonal vanishes",
    [*(Eq(S_rate[i, 1 - i], across) for i in TWO), *(Eq(S_rate[i, i], 0) for i in TWO)],
    given=[Eq(S[0, 0], 1), Eq(S[1, 1], 1)],
    source=THE_MODEL,
    uses=[steps["S"]],
    proof=by.identity(S[0, 0], S[1, 1]),
)
