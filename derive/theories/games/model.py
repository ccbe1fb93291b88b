"""Differentiable games: symbols, sources and the characteristic polynomials that the theory is about.

λ = a + ib is an eigenvalue of ∇v at a fixed point, v the vector of the players' own gradients; a method with
step η turns it into a few eigenvalues of its own Jacobian, the roots of a characteristic polynomial in μ.
"""

from sympy import Expr, I, Interval, oo

from derive.statement.equation import Eq
from derive.statement.source import Source
from derive.statement.theory import Theory

GIDEL_2019 = Source(
    "Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas",
    "Negative momentum for improved game dynamics",
    2019,
    "AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740",
)
MESCHEDER_2017 = Source(
    "Mescheder, Nowozin, Geiger", "The numerics of GANs", 2017, "NeurIPS 30, arXiv:1705.10461"
)
MESCHEDER_2018 = Source(
    "Mescheder, Geiger, Nowozin",
    "Which training methods for GANs do actually converge?",
    2018,
    "ICML 2018, PMLR 80:3481-3490, arXiv:1801.04406",
)
DASKALAKIS_2018 = Source(
    "Daskalakis, Ilyas, Syrgkanis, Zeng", "Training GANs with optimism", 2018, "ICLR 2018, arXiv:1711.00141"
)
KORPELEVICH_1976 = Source(
    "Korpelevich",
    "The extragradient method for finding saddle points and other problems",
    1976,
    "Ekonomika i Matematicheskie Metody 12:747-756",
)

games = Theory("games", "Gradient, momentum and alternating operators on differentiable games", GIDEL_2019)

positive = Interval.open(0, oo)

re = games.parameter("re", "real part a of the eigenvalue λ of ∇v")
im = games.parameter("im", "imaginary part b of the eigenvalue λ of ∇v")
eta = games.parameter("eta", "step size η")
eta_extrap = games.parameter("eta_extrap", "step size of the extrapolation")
beta = games.parameter("beta", "momentum β")
k = games.parameter("k", "η1 η2 σ², σ a singular value of the bilinear game")
beta1 = games.parameter("beta1", "momentum of the first player")
beta2 = games.parameter("beta2", "momentum of the second player")
sigma = games.parameter("sigma", "singular value σ of the bilinear game", positive)

mu = games.unknown("mu", "eigenvalue of the method's Jacobian")
r = games.unknown("r", "a bound for the spectral radius", positive)
a = games.unknown("a", "real part of λ where it is positive", positive)
b = games.unknown("b", "|Im λ| where λ is not real; conjugates have the same radius", positive)
L = games.unknown("L", "|λ|", positive)
h = games.unknown("h", "a positive step size, or ησ", positive)

lam = re + I * im
pair = a + I * b
modulus = Eq(L**2, a**2 + b**2)


def gradient_polynomial(lam: Expr, eta: Expr) -> Expr:
    """Simultaneous gradient: the eigenvalue 1 - ηλ."""
    return mu - (1 - eta * lam)


def heavy_ball_polynomial(lam: Expr, eta: Expr, beta: Expr) -> Expr:
    """Heavy ball: (μ - 1)(μ - β) + ηλμ."""
    return (mu - 1) * (mu - beta) + eta * lam * mu


def alternating_polynomial(k: Expr, beta1: Expr, beta2: Expr) -> Expr:
    """Alternating heavy ball on a bilinear game: (μ - 1)²(μ - β1)(μ - β2) + kμ³."""
    return (mu - 1) ** 2 * (mu - beta1) * (mu - beta2) + k * mu**3


def extragradient_polynomial(lam: Expr, eta_extrap: Expr, eta: Expr) -> Expr:
    """Extragradient: the eigenvalue 1 - ηλ + η η' λ²."""
    return mu - (1 - eta * lam + eta * eta_extrap * lam**2)


def optimistic_polynomial(lam: Expr, eta: Expr) -> Expr:
    """Optimistic gradient: μ² - (1 - 2ηλ)μ - ηλ."""
    return mu**2 - (1 - 2 * eta * lam) * mu - eta * lam
