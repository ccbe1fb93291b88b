"""The solvable high-dimensional GAN of Wang, Hu and Lu: its symbols, and those of its macroscopic state.

Real points are y = U c + √η_T a, UᵀU = I, Cov c = Λ diagonal; fake ones ỹ = V c̃ + √η_G ã, Cov c̃ = Λ̃. The
discriminator sees a point through yᵀw alone. The macroscopic state is P = UᵀV, q = Uᵀw, r = Vᵀw, S = VᵀV,
z = wᵀw: the Gram matrix of U, V and w. η_T and η_G are variances.

For d = 1 the entries are P, q, r, S, z; for d = 2 and 3 they are P_ij, q_i, r_i, S_ij = S_ji (i <= j) and z.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sympy import Interval, Matrix, Symbol, oo

from derive.statement.source import Source
from derive.statement.theory import Theory

WANG_2019 = Source(
    "Wang, Hu, Lu",
    "A Solvable High-Dimensional Model of GAN",
    2019,
    "NeurIPS 2019, arXiv:1805.08349",
)
BOND_2024 = Source(
    "Bond, Dogan",
    "Exploring the Precise Dynamics of Single-Layer GAN Models: Leveraging Multi-Feature Discriminators for "
    "High-Dimensional Subspace Learning",
    2024,
    "NeurIPS 2024, arXiv:2411.00498",
)

gan = Theory("solvable_gan", "Solvable high-dimensional GAN", source=WANG_2019)

real, positive, nonnegative = Interval(-oo, oo), Interval.open(0, oo), Interval(0, oo)
HIGHEST = 3  # of d, for claims that are made entry by entry

# --- rates, noise, regularisation -----------------------------------------------------------------------

n = gan.parameter("n", "dimension of the data space", positive)
tau = gan.parameter("tau", "learning rate τ of the discriminator", positive)
tau_tilde = gan.parameter("tau_tilde", "learning rate τ̃ of the generator", positive)
eta_T = gan.parameter("eta_T", "variance of the noise in real points", nonnegative)
eta_G = gan.parameter("eta_G", "variance of the noise in fake points", nonnegative)
lam = gan.parameter("lam", "strength λ of the regularisation", nonnegative)

# --- the reduced parameters of d = 1, time in units of 1/(τΛ) -------------------------------------------

kappa = gan.parameter("kappa", "κ = τ̃/τ", positive)
nu = gan.parameter("nu", "ν = τ(η_T² + η_G²)/(2Λ)", nonnegative)
e_T = gan.parameter("e_T", "τη_T/2", nonnegative)
e_G = gan.parameter("e_G", "τη_G/2", nonnegative)


@dataclass(frozen=True)
class Letters:
    """Symbols of the model with d features: the state, the spectra, and the named Gaussian expectations.

    P, S : d×d. q, r : d×1. z : scalar.
    Lambda, Lambda_tilde : diagonal d×d, covariances of c and c̃.
    g, g_tilde : d×1, E[c f] and E[c̃ f̃] at the discriminator's arguments.
    H : d×1, H'(S_jj).
    """

    d: int
    P: Matrix
    q: Matrix
    r: Matrix
    S: Matrix
    z: Symbol
    Lambda: Matrix
    Lambda_tilde: Matrix
    g: Matrix
    g_tilde: Matrix
    H: Matrix


_declared: dict[str, Symbol] = {}


def _symbol(declare: Callable[..., Symbol], name: str, text: str, domain: Interval) -> Symbol:
    if name not in _declared:
        _declared[name] = declare(name, text, domain)
    return _declared[name]


z = _symbol(gan.parameter, "z", "z = wᵀw", nonnegative)


def _vector(declare: Callable[..., Symbol], d: int, name: str, text: str, domain: Interval = real) -> Matrix:
    ends = [""] if d == 1 else [f"_{i + 1}" for i in range(d)]
    return Matrix(
        [
            _symbol(declare, name + end, f"{text}{', entry' * (d > 1)} {end[1:]}".strip(), domain)
            for end in ends
        ]
    )


def _matrix(d: int, name: str, text: str, symmetric: bool) -> Matrix:
    if d == 1:
        return Matrix([[_symbol(gan.parameter, name, text, nonnegative if symmetric else real)]])

    def entry(i: int, j: int) -> Symbol:
        i, j = (min(i, j), max(i, j)) if symmetric else (i, j)
        domain = nonnegative if symmetric and i == j else real
        return _symbol(gan.parameter, f"{name}_{i + 1}{j + 1}", f"{text}, entry {i + 1}{j + 1}", domain)

    return Matrix(d, d, entry)


def letters(d: int) -> Letters:
    """The symbols for d features; those of d = 2 are among those of d = 3."""
    spectrum = _vector(gan.parameter, d, "Lambda", "variance of a feature of real points", positive)
    spectrum_tilde = _vector(
        gan.parameter, d, "Lambda_tilde", "variance of a feature of fake points", positive
    )
    return Letters(
        d=d,
        P=_matrix(d, "P", "P = UᵀV", symmetric=False),
        q=_vector(gan.parameter, d, "q", "q = Uᵀw"),
        r=_vector(gan.parameter, d, "r", "r = Vᵀw"),
        S=_matrix(d, "S", "S = VᵀV", symmetric=True),
        z=z,
        Lambda=Matrix.diag(*spectrum),
        Lambda_tilde=Matrix.diag(*spectrum_tilde),
        g=_vector(gan.unknown, d, "g", "g = E[c f(cᵀq + √(η_T z) e)]"),
        g_tilde=_vector(gan.unknown, d, "g_tilde", "g̃ = E[c̃ f̃(c̃ᵀr + √(η_G z) e)]"),
        H=_vector(gan.unknown, d, "H", "H'(S_jj)"),
    )


sizes = {d: letters(d) for d in range(1, HIGHEST + 1)}
one = sizes[1]
P, q, r, S = one.P[0], one.q[0], one.r[0], one.S[0]
Lambda, Lambda_tilde = one.Lambda[0], one.Lambda_tilde[0]
u = gan.unknown("u", "a standard Gaussian variable, under the integral sign", real)
