"""The methods' Jacobians, found by differentiating the update maps, and their characteristic polynomials.

Every matrix on the left below comes from `derive.theories.games.methods`. For heavy ball the 2n eigenvalues
are the roots of (μ - 1)(μ - β) + ηλμ over the eigenvalues λ of ∇v: proved entry by entry for n = 2 and 3, and
for every n by a product of block matrices.
"""

from collections.abc import Mapping

from sympy import Equality, Expr, Matrix, S, Symbol, eye

from derive import by
from derive.proofs.stability import cofactors
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.games.game import Game
from derive.theories.games.methods import Method, method
from derive.theories.games.model import (
    DASKALAKIS_2018,
    GIDEL_2019,
    KORPELEVICH_1976,
    MESCHEDER_2017,
    L,
    alternating_polynomial,
    beta,
    beta1,
    beta2,
    eta,
    eta_extrap,
    games,
    heavy_ball_polynomial,
    mu,
    sigma,
)  # fmt: skip

gamma = games.unknown("gamma", "strength of a regularisation", S.Reals)
eta1 = games.unknown("eta1", "step of the first player", S.Reals)
eta2 = games.unknown("eta2", "step of the second player", S.Reals)
beta_im = games.unknown("beta_im", "imaginary part of a complex momentum", S.Reals)
alpha = games.unknown("alpha", "LEAD's coefficient of the mixed derivatives", S.Reals)


def entries(letter: str, n: int) -> Matrix:
    """A matrix of symbols of the theory, such as v12."""
    return Matrix(
        n,
        n,
        lambda i, j: (
            games.unknowns[f"{letter}{i + 1}{j + 1}"].symbol
            if f"{letter}{i + 1}{j + 1}" in games.unknowns
            else games.unknown(f"{letter}{i + 1}{j + 1}", f"entry of the {n}×{n} matrix {letter}", S.Reals)
        ),
    )


def polynomial(of: Method, game: Game, at: Mapping[Symbol, int] | None = None) -> Expr:
    """The characteristic polynomial of a method's Jacobian in μ."""
    return of.charpoly(game, mu, at).as_expr()


def spectral_radius(of: Method, game: Game, at: Mapping[Symbol, int] | None = None) -> RootRadius:
    """The spectral radius of a method's Jacobian, for claims."""
    return RootRadius(polynomial(of, game, at), mu)


def equal(left: object, right: object) -> Equality:
    """An equation that SymPy leaves alone: derived and stated forms may coincide."""
    return Eq(left, right)


def displacement(letter: str, n: int, when: str) -> Matrix:
    """A displacement of the variables, as a column of symbols."""
    return Matrix([games.unknown(f"{letter}{i + 1}", f"displacement {when}", S.Reals) for i in range(n)])


V = entries("v", 2)
# A Jacobian that differentiation has found is compared with a printed one by what both do to a displacement
# of (ω, ω⁻): as matrices the two sides would be the same objects, and the equation would say nothing.
now, before = displacement("now", 2, "of ω"), displacement("before", 2, "of ω⁻")
V3 = entries("v", 3)
one = eye(2)
two_players = Game.from_matrix(V, split=(1, 1))
three_variables = Game.from_matrix(V3, split=(2, 1))
heavy_ball = method("heavy_ball", eta=eta, beta=beta)

# --- heavy ball -----------------------------------------------------------------------------------------

heavy_ball_jacobian = games.claim(
    "jacobians.heavy_ball",
    "Heavy ball has the Jacobian [[(1+β)I - η∇v, -βI], [I, 0]] on (ω, ω⁻)",
    equal(
        heavy_ball.jacobian(two_players) * Matrix.vstack(now, before),
        Matrix.vstack((1 + beta) * now - eta * (V * now) - beta * before, now),
    ),
    source=GIDEL_2019.at("the momentum operator"),
    proof=by.identity(),
)
games.claim(
    "jacobians.heavy_ball_2",
    "Its characteristic polynomial is det((μ-1)(μ-β)I + ημ∇v), for any 2×2 matrix ∇v",
    equal(
        polynomial(heavy_ball, two_players),
        cofactors((mu - 1) * (mu - beta) * one + eta * mu * V),
    ),
    proof=by.identity(),
)
games.claim(
    "jacobians.heavy_ball_3",
    "and for any 3×3 matrix",
    equal(
        polynomial(heavy_ball, three_variables),
        cofactors((mu - 1) * (mu - beta) * eye(3) + eta * mu * V3),
    ),
    proof=by.identity(),
)

# One matrix and scalars commute, so a symbol can stand for ∇v of any size.
W = games.unknown("W", "∇v of any size, in identities that contain no other matrix")
block_determinant = games.claim(
    "jacobians.heavy_ball_any_size",
    "For ∇v of any size (μI - J) [[μI, 0], [I, I]] is block triangular with (μ-1)(μ-β)I + ημ∇v and μI on its "
    "diagonal, so det(μI - J) = det((μ-1)(μ-β)I + ημ∇v)",
    equal(
        Matrix([[mu - (1 + beta) + eta * W, beta], [-1, mu]]) * Matrix([[mu, 0], [1, 1]]),
        Matrix([[(mu - 1) * (mu - beta) + eta * mu * W, beta], [0, mu]]),
    ),
    proof=by.identity(),
    note="Entries of block matrices whose blocks are polynomials in the one matrix ∇v. The determinants of "
    "the two factors that are triangular are μ^n and μ^n det((μ-1)(μ-β)I + ημ∇v).",
)
lam1 = games.unknown("lam1", "first eigenvalue of a 2×2 matrix")
lam2 = games.unknown("lam2", "second eigenvalue")
games.claim(
    "jacobians.heavy_ball_eigenvalues",
    "It factors over the eigenvalues of ∇v: Π ((μ-1)(μ-β) + ηλ_i μ)",
    equal(
        polynomial(heavy_ball, two_players),
        heavy_ball_polynomial(lam1, eta, beta) * heavy_ball_polynomial(lam2, eta, beta),
    ),
    given=[equal(lam1 + lam2, V.trace()), equal(lam1 * lam2, cofactors(V))],
    uses=[block_determinant],
    source=GIDEL_2019.at("eigenvalues of the momentum operator"),
    proof=by.membership(),
)
lam3 = games.unknown("lam3", "third eigenvalue of a 3×3 matrix")
games.claim(
    "jacobians.heavy_ball_eigenvalues_3",
    "The same for three eigenvalues, which are given by the coefficients of det(λI - ∇v)",
    equal(
        polynomial(heavy_ball, three_variables),
        heavy_ball_polynomial(lam1, eta, beta)
        * heavy_ball_polynomial(lam2, eta, beta)
        * heavy_ball_polynomial(lam3, eta, beta),
    ),
    given=[
        equal(lam1 + lam2 + lam3, V3.trace()),
        equal(
            lam1 * lam2 + lam1 * lam3 + lam2 * lam3,
            sum(V3[i, i] * V3[j, j] - V3[i, j] * V3[j, i] for i, j in ((0, 1), (0, 2), (1, 2))),
        ),
        equal(lam1 * lam2 * lam3, cofactors(V3)),
    ],
    uses=[block_determinant],
    proof=by.membership(),
)
root = games.unknown("root", "√(1 - 4β/(w+β)²)")
w = games.unknown("w", "1 - ηλ")
games.claim(
    "jacobians.heavy_ball_roots",
    "The printed roots (w+β)(1 ± √(1 - 4β/(w+β)²))/2 are right wherever w + β ≠ 0; at β = -w they are "
    "singular",
    [
        equal((w + beta) * (1 + root) / 2 * (w + beta) * (1 - root) / 2, beta),
        equal((w + beta) * (1 + root) / 2 + (w + beta) * (1 - root) / 2, w + beta),
    ],
    given=[equal(root**2, 1 - 4 * beta / (w + beta) ** 2)],
    source=GIDEL_2019.at("eigenvalues of the momentum operator"),
    note="Which of the two is μ+ is left open where the radicand is real and not positive: both of its "
    "square roots then have the real part 0, and the rule of the positive real part picks none.",
    proof=by.identity(beta),
)

# --- the alternating scheme on a bilinear game ----------------------------------------------------------

alternating = method("alternating_heavy_ball", eta1=eta1, eta2=eta2, beta1=beta1, beta2=beta2)
bilinear_polynomial = alternating_polynomial(eta1 * eta2 * sigma**2, beta1, beta2)
bilinear = games.claim(
    "jacobians.alternating_bilinear",
    "Alternating heavy ball on the bilinear game σ: (μ-1)²(μ-β1)(μ-β2) + η1 η2 σ² μ³",
    equal(polynomial(alternating, Game.bilinear(Matrix([[sigma]]))), bilinear_polynomial),
    source=GIDEL_2019.at("alternating momentum on bilinear games"),
    proof=by.identity(),
)
A = entries("a", 2)
games.claim(
    "jacobians.alternating_bilinear_2",
    "On a bilinear game with any 2×2 matrix A: det((μ-1)²(μ-β1)(μ-β2)I + η1 η2 μ³ AᵀA), so the product over "
    "the singular values",
    equal(
        polynomial(alternating, Game.bilinear(A)),
        cofactors((mu - 1) ** 2 * (mu - beta1) * (mu - beta2) * one + eta1 * eta2 * mu**3 * A.T * A),
    ),
    proof=by.identity(),
    equal_twins={"a11 and a22 swapped": "it keeps the trace and the determinant of AᵀA"},
    note="For any size a rotation of each player's variables, the singular value decomposition, splits the "
    "game into 1×1 games.",
)

# --- the other methods ----------------------------------------------------------------------------------

gradient = games.claim(
    "jacobians.gradient",
    "Simultaneous gradient has the Jacobian I - η∇v",
    equal(method("gradient", eta=eta).jacobian(two_players) * now, now - eta * (V * now)),
    proof=by.identity(),
)
extragradient = games.claim(
    "jacobians.extragradient",
    "Extragradient has the Jacobian I - η∇v + η η' (∇v)²",
    equal(
        method("extragradient", eta_extrap=eta_extrap, eta=eta).jacobian(two_players),
        one - eta * V + eta * eta_extrap * V**2,
    ),
    source=KORPELEVICH_1976,
    proof=by.identity(),
    equal_twins={
        "eta and v12 swapped in equation 2": "the entry is -η v12 (1 - η' (v11 + v22)), symmetric in the two",
        "eta and v21 swapped in equation 3": "the entry is -η v21 (1 - η' (v11 + v22)), symmetric in the two",
    },
)
optimistic_gradient = games.claim(
    "jacobians.optimistic_gradient",
    "Optimistic gradient has the Jacobian [[I - 2η∇v, η∇v], [I, 0]] on (ω, ω⁻)",
    equal(
        method("optimistic_gradient", eta=eta).jacobian(two_players) * Matrix.vstack(now, before),
        Matrix.vstack(now - 2 * eta * (V * now) + eta * (V * before), now),
    ),
    source=DASKALAKIS_2018,
    proof=by.identity(),
)
games.claim(
    "jacobians.optimistic_any_size",
    "and over any eigenvalue the polynomial μ² - (1 - 2ηλ)μ - ηλ, by the same block product",
    equal(
        Matrix([[mu - 1 + 2 * eta * W, -eta * W], [-1, mu]]) * Matrix([[mu, 0], [1, 1]]),
        Matrix([[mu**2 - (1 - 2 * eta * W) * mu - eta * W, -eta * W], [0, mu]]),
    ),
    proof=by.identity(),
)
games.claim(
    "jacobians.consensus",
    "Consensus, v + γ∇(½|v|²), has the Jacobian I - η(∇v + γ∇vᵀ∇v) at a fixed point",
    equal(
        method("consensus", eta=eta, gamma=gamma).jacobian(two_players),
        one - eta * (V + gamma * V.T * V),
    ),
    source=MESCHEDER_2017.at("consensus optimization"),
    proof=by.identity(),
)
antisymmetric = (V - V.T) / 2
games.claim(
    "jacobians.symplectic_adjustment",
    "Symplectic gradient adjustment, v + γAᵀv with A the antisymmetric part of ∇v: I - η(I + γAᵀ)∇v",
    equal(
        method("symplectic_adjustment", eta=eta, gamma=gamma).jacobian(two_players),
        one - eta * (one + gamma * antisymmetric.T) * V,
    ),
    proof=by.identity(),
)
complex_momentum = method("complex_momentum", eta=eta, beta_re=beta, beta_im=beta_im)
games.claim(
    "jacobians.complex_momentum",
    "Complex momentum on one variable with v = λω: (μ-1)((μ - Re β)² + (Im β)²) + ηλμ(μ - Re β)",
    equal(
        polynomial(complex_momentum, Game.from_matrix(Matrix([[L]]), split=(1,))),
        (mu - 1) * ((mu - beta) ** 2 + beta_im**2) + eta * L * mu * (mu - beta),
    ),
    proof=by.identity(),
)
bilinear_game = Game.bilinear(A)
wide_now, wide_before = displacement("now_wide", 4, "of ω"), displacement("before_wide", 4, "of ω⁻")
field = bilinear_game.vector_jacobian()
games.claim(
    "jacobians.lead_is_optimistic",
    "On a bilinear game LEAD without momentum and with α = η is optimistic gradient",
    equal(
        method("lead", eta=eta, beta=0, alpha=eta).jacobian(bilinear_game)
        * Matrix.vstack(wide_now, wide_before),
        Matrix.vstack(wide_now - 2 * eta * (field * wide_now) + eta * (field * wide_before), wide_now),
    ),
    proof=by.identity(),
)
