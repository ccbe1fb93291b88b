"""Extragradient, optimistic gradient and consensus: exact stability, and what consensus can destroy."""

from sympy import I, Matrix, Rational, S, eye, sqrt

from derive import by
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.games.game import Game
from derive.theories.games.jacobians import gamma, polynomial, spectral_radius
from derive.theories.games.methods import method
from derive.theories.games.model import (
    MESCHEDER_2017,
    eta,
    eta_extrap,
    extragradient_polynomial,
    games,
    h,
    im,
    lam,
    mu,
    optimistic_polynomial,
    r,
    re,
    sigma,
)  # fmt: skip

modulus = re**2 + im**2

# --- extragradient --------------------------------------------------------------------------------------

extragradient = RootRadius(extragradient_polynomial(lam, eta_extrap, eta), mu)
real = 1 - eta * re + eta * eta_extrap * (re**2 - im**2)
imaginary = eta * im - 2 * eta * eta_extrap * re * im
extragradient_margin = 1 - real**2 - imaginary**2
extragradient_sufficient = games.claim(
    "extragradient.sufficient",
    "Extragradient is stable if |1 - ηλ + η η' λ²| < 1",
    extragradient < 1,
    assuming=[extragradient_margin > 0],
    proof=by.schur_cohn(),
)
extragradient_necessary = games.claim(
    "extragradient.necessary",
    "and only then",
    extragradient_margin > 0,
    assuming=[extragradient < 1],
    proof=by.schur_cohn(),
)
e = games.unknown("e", "extrapolation step times σ", S.Reals)
bilinear_extragradient = RootRadius(extragradient_polynomial(I, e, h), mu)
games.claim(
    "extragradient.bilinear_sufficient",
    "On a bilinear game it is stable if η(1 + η'²σ²) < 2η', in units of σ; with η = η' if ησ < 1",
    bilinear_extragradient < 1,
    assuming=[h * (1 + e**2) < 2 * e],
    proof=by.schur_cohn(),
)
games.claim(
    "extragradient.bilinear_necessary",
    "and only then",
    h * (1 + e**2) < 2 * e,
    assuming=[bilinear_extragradient < 1],
    proof=by.schur_cohn(),
)
one_step = RootRadius(extragradient_polynomial(I, h, h), mu)
games.claim(
    "extragradient.bilinear_best",
    "With one step for both, ρ² = 1 - h² + h⁴ is at least 3/4",
    one_step >= r,
    given=[Eq(r**2, Rational(3, 4))],
    proof=by.schur_cohn(terms=[(h**2 - Rational(1, 2)) ** 2], solve=[r]),
)

# --- optimistic gradient --------------------------------------------------------------------------------

optimistic = RootRadius(optimistic_polynomial(lam, eta), mu)
optimistic_margins = (
    1 - eta**2 * modulus,
    eta * (2 * re * (1 - 2 * eta**2 * modulus) + eta * modulus * (1 - 3 * eta**2 * modulus)),
)
optimistic_sufficient = games.claim(
    "optimistic.sufficient",
    "Optimistic gradient is stable if η|λ| < 1 and η [2a(1 - 2η²|λ|²) + η|λ|²(1 - 3η²|λ|²)] > 0",
    optimistic < 1,
    assuming=[e > 0 for e in optimistic_margins],
    proof=by.schur_cohn(),
)
optimistic_necessary = games.claim(
    "optimistic.necessary",
    "and only then",
    [e > 0 for e in optimistic_margins],
    assuming=[optimistic < 1],
    proof=by.schur_cohn(),
)
bilinear_optimistic = RootRadius(optimistic_polynomial(I, h), mu)
games.claim(
    "optimistic.bilinear_sufficient",
    "On a bilinear game it is stable if ησ < 1/√3",
    bilinear_optimistic < 1,
    assuming=[3 * h**2 < 1],
    proof=by.schur_cohn(steps=[by.step(h**2 < 1, terms=[1 - 3 * h**2, 2 * h**2])]),
)
games.claim(
    "optimistic.bilinear_necessary",
    "and only then",
    3 * h**2 < 1,
    assuming=[bilinear_optimistic < 1],
    proof=by.schur_cohn(),
)
optimistic_bound = games.claim(
    "optimistic.bilinear_best",
    "Its radius is at least 1/√2 there",
    bilinear_optimistic >= r,
    given=[Eq(r**2, Rational(1, 2))],
    proof=by.schur_cohn(solve=[r]),
)
games.claim(
    "optimistic.bilinear_best_attained",
    "which ησ = 1/2 attains, at a double root",
    Eq(RootRadius(optimistic_polynomial(I, Rational(1, 2)), mu), sqrt(Rational(1, 2))),
    uses=[optimistic_bound],
    proof=by.roots((1 - I) / 2, (1 - I) / 2),
)

# --- consensus ------------------------------------------------------------------------------------------

normal = Matrix([[re, -im], [im, re]])
consensus = method("consensus", eta=eta, gamma=gamma)
games.claim(
    "consensus.normal",
    "On a normal ∇v consensus maps an eigenvalue λ to λ + γ|λ|², here for the pair of a rotation and scaling",
    Eq(
        consensus.jacobian(Game.from_matrix(normal, split=(1, 1))),
        eye(2) - eta * (normal + gamma * modulus * eye(2)),
    ),
    source=MESCHEDER_2017.at("consensus optimization"),
    proof=by.identity(),
)
games.claim(
    "consensus.bilinear",
    "On a bilinear game ∇v + γ∇vᵀ∇v has the eigenvalues γσ² ± iσ",
    Eq(
        polynomial(method("consensus", eta=1, gamma=gamma), Game.bilinear(Matrix([[sigma]]))),
        (mu - 1 + gamma * sigma**2) ** 2 + sigma**2,
    ),
    proof=by.identity(),
)
not_normal = Game.from_matrix([[-1, 0, 3], [0, -2, -5], [3, 5, 5]], split=(2, 1))
stable_without = games.claim(
    "consensus.stable_without",
    "∇v = [[-1,0,3],[0,-2,-5],[3,5,5]] is stable without consensus, for every step η < 1/4",
    spectral_radius(method("gradient", eta=h), not_normal) < 1,
    assuming=[h < Rational(1, 4)],
    proof=by.routh_hurwitz(),
)
destabilised = games.claim(
    "consensus.destabilised",
    "and unstable with γ = 1/20, for every step η > 0",
    spectral_radius(method("consensus", eta=h, gamma=Rational(1, 20)), not_normal) > 1,
    proof=by.routh_hurwitz(),
)
