"""The Dirac-GAN (data at 0, generator at θ, discriminator ψx) with the regularisations of Mescheder et al.

The generator minimises L(θ, ψ) = f(θψ) + f(0) and the discriminator maximises it. Near the equilibrium only
f'(0) and f''(0) matter, so f is its own second-order expansion f1 t + f2 t²/2. The eigenvalues below are
those of ∇v, so that v is followed downhill; the paper's have the opposite sign.
"""

from sympy import Derivative, Expr, I, Rational, S, exp, log

from derive import by
from derive.statement.equation import Eq
from derive.theories.games.game import Game
from derive.theories.games.jacobians import equal, gamma, polynomial, spectral_radius
from derive.theories.games.methods import method
from derive.theories.games.model import MESCHEDER_2018, games, h, mu, positive

theta = games.unknown("theta", "the generator's parameter", S.Reals)
psi = games.unknown("psi", "the discriminator's parameter", S.Reals)
f1 = games.unknown("f1", "f'(0)", positive)
f2 = games.unknown("f2", "f''(0)", S.Reals)
noise = games.unknown("noise", "variance σ² of instance noise", positive)
weight = games.unknown("weight", "strength γ of a gradient penalty", positive)
lam_ = games.unknown("lam", "eigenvalue λ of ∇v")


def f(t: Expr) -> Expr:
    """The nonlinearity to second order; f(0) is a constant of the losses."""
    return f1 * t + f2 * t**2 / 2


parameters = [f1, f2, noise, weight]


def dirac(generator: Expr, discriminator: Expr) -> Game:
    """The game of the two losses; both players minimise."""
    return Game({"generator": ([theta], generator), "discriminator": ([psi], discriminator)}, parameters)


value = f(theta * psi)
unregularised = dirac(value, -value)
non_saturating = dirac(-f(-theta * psi), -value)
# E f(ψ(θ + z)) + E f(-ψz') over independent z, z' ~ N(0, σ²), to second order.
noisy_value = f1 * theta * psi + f2 * (psi**2 * (theta**2 + noise) + psi**2 * noise) / 2
instance_noise = dirac(noisy_value, -noisy_value)
gradient_penalty = dirac(value, -value + weight * psi**2 / 2)
origin = {theta: 0, psi: 0}


def characteristic(game: Game) -> Expr:
    """det(λI - ∇v) at the equilibrium."""
    return game.vector_jacobian(origin).charpoly(lam_).as_expr()


# --- the rows of the table ------------------------------------------------------------------------------

games.claim(
    "dirac.unregularised",
    "Unregularised: ∇v has the eigenvalues ±i f'(0)",
    equal(characteristic(unregularised), (lam_ - I * f1) * (lam_ + I * f1)),
    source=MESCHEDER_2018.at("the Dirac-GAN, unregularized training"),
    proof=by.identity(),
)
games.claim(
    "dirac.non_saturating",
    "Non-saturating losses: the same",
    equal(characteristic(non_saturating), (lam_ - I * f1) * (lam_ + I * f1)),
    source=MESCHEDER_2018.at("the Dirac-GAN, nonsaturating training"),
    proof=by.identity(),
)
games.claim(
    "dirac.instance_noise",
    "Instance noise: -f''(0)σ² ± √(f''(0)²σ⁴ - f'(0)²)",
    equal(characteristic(instance_noise), (lam_ + f2 * noise) ** 2 - (f2**2 * noise**2 - f1**2)),
    source=MESCHEDER_2018.at("instance noise"),
    proof=by.identity(),
)
games.claim(
    "dirac.gradient_penalty",
    "Zero-centred gradient penalty R1: γ/2 ± √(γ²/4 - f'(0)²), critically damped for γ = 2 f'(0)",
    equal(characteristic(gradient_penalty), (lam_ - weight / 2) ** 2 - (weight**2 / 4 - f1**2)),
    source=MESCHEDER_2018.at("zero-centered gradient penalties"),
    proof=by.identity(),
)
games.claim(
    "dirac.consensus",
    "Consensus: γ f'(0)² ± i f'(0)",
    equal(
        polynomial(method("consensus", eta=1, gamma=gamma), unregularised, origin),
        (mu - 1 + gamma * f1**2) ** 2 + f1**2,
    ),
    source=MESCHEDER_2018.at("consensus optimization"),
    proof=by.identity(),
)
t = games.unknown("argument", "argument of f", S.Reals)
original = -log(1 + exp(-t))
first_derivative = games.claim(
    "dirac.original_first",
    "The original GAN's f(t) = -log(1 + e^{-t}) has f' = 1/(1 + e^t), so f'(0) = 1/2",
    Eq(Derivative(original, t), 1 / (1 + exp(t))),
    proof=by.derivative(t),
)
games.claim(
    "dirac.original_second",
    "and f'' = -e^t/(1 + e^t)², so f''(0) = -1/4",
    Eq(Derivative(1 / (1 + exp(t)), t), -exp(t) / (1 + exp(t)) ** 2),
    uses=[first_derivative],
    proof=by.derivative(t),
)

# --- with finite steps ----------------------------------------------------------------------------------


simultaneous, alternately = method("gradient", eta=h), method("alternating_gradient", eta1=h, eta2=h)
plain = spectral_radius(simultaneous, unregularised, origin)
games.claim(
    "dirac.unregularised_steps",
    "Unregularised: simultaneous gradient diverges for every step",
    plain > 1,
    source=MESCHEDER_2018.at("simultaneous gradient descent"),
    proof=by.routh_hurwitz(),
)
penalised = spectral_radius(simultaneous, gradient_penalty, origin)
games.claim(
    "dirac.gradient_penalty_steps",
    "R1 with γ < 2 f'(0): simultaneous gradient is stable if h < γ/f'(0)²",
    penalised < 1,
    assuming=[weight < 2 * f1, h < weight / f1**2],
    proof=by.routh_hurwitz(
        steps=[
            by.step(weight - h * f1**2 > 0, terms=[f1**2 * (weight / f1**2 - h)]),
            by.step(
                4 - 2 * h * weight + h**2 * f1**2 > 0,
                terms=[4 * (1 - h * f1 / 2) ** 2, 2 * h * (2 * f1 - weight)],
            ),
        ]
    ),
)
games.claim(
    "dirac.gradient_penalty_steps_necessary",
    "and only then, for every γ",
    h < weight / f1**2,
    assuming=[penalised < 1],
    proof=by.routh_hurwitz(
        steps=[by.step(weight - h * f1**2 > 0, terms=[h * weight - h**2 * f1**2], multiplier=h)]
    ),
)
damped = 4 - 2 * h * weight + h**2 * f1**2
games.claim(
    "dirac.gradient_penalty_steps_any",
    "For every γ: stable if h < γ/f'(0)² and 4 - 2hγ + h² f'(0)² > 0",
    penalised < 1,
    assuming=[h < weight / f1**2, damped > 0],
    proof=by.routh_hurwitz(steps=[by.step(weight - h * f1**2 > 0, terms=[f1**2 * (weight / f1**2 - h)])]),
)
games.claim(
    "dirac.gradient_penalty_steps_any_necessary",
    "the second condition too being necessary",
    damped > 0,
    assuming=[penalised < 1],
    proof=by.routh_hurwitz(),
)
noisy = spectral_radius(simultaneous, instance_noise, origin)
games.claim(
    "dirac.instance_noise_steps",
    "Instance noise with 0 < -f''(0)σ² < f'(0): stable if h < -2 f''(0)σ²/f'(0)²",
    noisy < 1,
    assuming=[f2 < 0, -f2 * noise < f1, h < -2 * f2 * noise / f1**2],
    proof=by.routh_hurwitz(
        steps=[
            by.step(-2 * f2 * noise - h * f1**2 > 0, terms=[f1**2 * (-2 * f2 * noise / f1**2 - h)]),
            by.step(
                4 + 4 * h * f2 * noise + h**2 * f1**2 > 0,
                terms=[4 * (1 - h * f1 / 2) ** 2, 4 * h * (f1 + f2 * noise)],
            ),
        ]
    ),
)
games.claim(
    "dirac.instance_noise_steps_necessary",
    "and only then; f''(0) >= 0 never converges",
    h < -2 * f2 * noise / f1**2,
    assuming=[noisy < 1],
    proof=by.routh_hurwitz(
        steps=[
            by.step(-2 * f2 * noise - h * f1**2 > 0, terms=[-2 * h * f2 * noise - h**2 * f1**2], multiplier=h)
        ]
    ),
)
reached = spectral_radius(method("consensus", eta=h, gamma=weight), unregularised, origin)
games.claim(
    "dirac.consensus_steps",
    "Consensus: stable if h < 2γ/(1 + γ² f'(0)²)",
    reached < 1,
    assuming=[h * (1 + weight**2 * f1**2) < 2 * weight],
    proof=by.routh_hurwitz(),
)
games.claim(
    "dirac.consensus_steps_necessary",
    "and only then",
    h * (1 + weight**2 * f1**2) < 2 * weight,
    assuming=[reached < 1],
    proof=by.routh_hurwitz(),
)
alternating = spectral_radius(alternately, unregularised, origin)
circle = games.unknown("circle", "√(1 - h² f'(0)²/4)", positive)
games.claim(
    "dirac.alternating",
    "Alternating gradient without regularisation has both eigenvalues on the unit circle for h f'(0) < 2",
    Eq(alternating, 1),
    given=[Eq(circle**2 + h**2 * f1**2 / 4, 1)],
    source=MESCHEDER_2018.at("alternating gradient descent"),
    proof=by.roots(
        1 - h**2 * f1**2 / 2 + S.ImaginaryUnit * h * f1 * circle,
        1 - h**2 * f1**2 / 2 - S.ImaginaryUnit * h * f1 * circle,
    ),
)
alternating_penalised = spectral_radius(alternately, gradient_penalty, origin)
games.claim(
    "dirac.alternating_gradient_penalty",
    "Alternating gradient with R1 is stable exactly if h γ < 2 and h² f'(0)² < 4 - 2hγ: here sufficient",
    alternating_penalised < 1,
    assuming=[h * weight < 2, h**2 * f1**2 < 4 - 2 * h * weight],
    proof=by.routh_hurwitz(),
)
games.claim(
    "dirac.alternating_gradient_penalty_necessary",
    "and necessary",
    [h * weight < 2, h**2 * f1**2 < 4 - 2 * h * weight],
    assuming=[alternating_penalised < 1],
    proof=by.routh_hurwitz(),
)

# --- WGAN-GP: (γ/2)(|ψ| - 1)², not differentiable at 0 --------------------------------------------------

small = games.unknown("small", "|ψ| near 0, not 0", positive)
offset = games.unknown("offset", "±θ near 0", S.Reals)
games.claim(
    "dirac.wgan_gp",
    "WGAN-GP does not converge to 0: for 0 < |ψ| < 1/4 and |θ| < γ/4 each step moves |ψ| outwards by more "
    "than hγ/2",
    small + h * (offset - weight * (small - 1)) > small + h * weight / 2,
    assuming=[small < Rational(1, 4), offset > -weight / 4],
    source=MESCHEDER_2018.at("WGAN-GP"),
    proof=by.sign(terms=[h * (offset + weight / 4), h * weight * (Rational(1, 4) - small)]),
    note="f(t) = t; for ψ < 0 the same with both signs changed. At ψ = 0 the loss has no derivative.",
)
