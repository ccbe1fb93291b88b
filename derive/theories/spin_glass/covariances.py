"""Covariances of value, gradient and Hessian of the two spin glasses at one point, by differentiation.

Both ℓ_D and ℓ_G are centred Gaussian functions with E ℓ(w) ℓ(w') = f(w·w'). Their derivatives at one point
are jointly Gaussian, and the covariance of the i-th derivative along v with the j-th along v' is i! j! times
the coefficient of h^i h'^j in E ℓ(w(h)) ℓ(w'(h')), for curves w(h) that leave the point with the velocities v
and v'. Here the curve is h -> (h a, √(1 - h²|a|²); h α, √(1 - h²|α|²)), in the graph charts of the two
spheres at the point: their Christoffel symbols vanish there, so second derivatives are the Riemannian
Hessian. The covariance depends on a, α, a', α' only through |a|², |α|², |a'|², |α'|² and a·a' + α·α', so the
claims hold for all numbers of weights, and by polarisation for all entries of the Hessian.
"""

from sympy import Derivative, Expr, Interval, log, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.glass import m, p, two_m, v_hessian
from derive.theories.spin_glass.model import spin_glass

claim, unknown = spin_glass.claim, spin_glass.unknown
real, positive, nonnegative = Interval(-oo, oo), Interval.open(0, oo), Interval(0, oo)

# f and its first two derivatives at w·w' = |w|²: 2 for ℓ_G, 1 for ℓ_D.
f0, f1, f2 = (unknown(f"f{k}_G", f"derivative {k} of t^m at t = 2", real) for k in range(3))
own0, own1, own2 = (unknown(f"f{k}_D", f"derivative {k} of t^p at t = 1", real) for k in range(3))

eps = unknown("eps", "h, the distance along the first curve")
ratio = unknown("ratio", "h'/h; its power counts the derivatives at the second point", real)
inner = unknown("inner", "a·a' + α·α'", real)
inner_D = unknown("inner_D", "a·a'", real)
square_D = unknown("square_D", "|a|²", nonnegative)
square_G = unknown("square_G", "|α|²", nonnegative)
square_D2 = unknown("square_D2", "|a'|²", nonnegative)
square_G2 = unknown("square_G2", "|α'|²", nonnegative)
height_D = unknown("height_D", "√(1 - h²|a|²)", zero=False)
height_G = unknown("height_G", "√(1 - h²|α|²)", zero=False)
height_D2 = unknown("height_D2", "√(1 - h'²|a'|²)", zero=False)
height_G2 = unknown("height_G2", "√(1 - h'²|α'|²)", zero=False)

charts_D = [
    Eq(height_D**2, 1 - eps**2 * square_D),
    Eq(height_D2**2, 1 - eps**2 * ratio**2 * square_D2),
]
charts_G = [
    Eq(height_G**2, 1 - eps**2 * square_G),
    Eq(height_G2**2, 1 - eps**2 * ratio**2 * square_G2),
]
at_pole_D = {height_D: 1, height_D2: 1}
at_pole = at_pole_D | {height_G: 1, height_G2: 1}
length, length2 = square_D + square_G, square_D2 + square_G2


def taylor(u: Expr, f0: Expr, f1: Expr, f2: Expr) -> Expr:
    """f at u beyond its point of expansion; u is of order h², so the rest is of order h⁶."""
    return f0 + f1 * u + f2 * u**2 / 2


def hessian_covariance(inner: Expr, f1: Expr, f2: Expr) -> Expr:
    """Cov(Hess(v, v), Hess(v', v')): GOE with off-diagonal variance f2, minus the radial derivatives."""
    radial = (f1 + f2) * (square_D * square_D2 + square_G * square_G2)
    return 2 * f2 * inner**2 + radial + f2 * (square_D * square_G2 + square_G * square_D2)


# --- both spin glasses at once: any covariance function ---------------------------------------------------

law_G = claim(
    "hessian.law_G",
    "On the product of spheres Var ∇ = f', and Hess is a GOE of variance f'' minus diag(y_D I, y_G I)",
    Eq(
        taylor(
            eps**2 * ratio * inner + height_D * height_D2 + height_G * height_G2 - 2,
            f0,
            f1,
            f2,
        ),
        f0
        + eps**2 * (ratio * f1 * inner - f1 * (length + ratio**2 * length2) / 2)
        + eps**4 * ratio**2 * hessian_covariance(inner, f1, f2) / 4
        - eps**4 * ratio * f2 * inner * (length + ratio**2 * length2) / 2
        + eps**4 * (f2 * length**2 - f1 * (square_D**2 + square_G**2)) / 8
        + eps**4 * ratio**4 * (f2 * length2**2 - f1 * (square_D2**2 + square_G2**2)) / 8,
    ),
    given=[*charts_D, *charts_G],
    proof=by.series(eps, 0, 5, at_pole),
    note="The terms in ratio⁰, ratio⁴ and ratio, ratio³ are covariances of fourth and third derivatives. No "
    "odd power of h occurs: the gradient is independent of the value and of the Hessian.",
)
law_D = claim(
    "hessian.law_D",
    "The same for ℓ_D on its sphere: Hess is a GOE of variance f'' minus y I with Var y = f' + f''",
    Eq(
        taylor(eps**2 * ratio * inner_D + height_D * height_D2 - 1, own0, own1, own2),
        own0
        + eps**2 * (ratio * own1 * inner_D - own1 * (square_D + ratio**2 * square_D2) / 2)
        + eps**4 * ratio**2 * hessian_covariance(inner_D, own1, own2).subs({square_G: 0, square_G2: 0}) / 4
        - eps**4 * ratio * own2 * inner_D * (square_D + ratio**2 * square_D2) / 2
        + eps**4 * (own2 - own1) * (square_D**2 + ratio**4 * square_D2**2) / 8,
    ),
    given=charts_D,
    proof=by.series(eps, 0, 5, at_pole_D),
)

# --- why: tangential second derivatives and radial derivatives in the ambient space -----------------------

lift_D, lift_G, lift_D2, lift_G2 = (
    unknown(f"lift_{name}", f"half the radial acceleration of a curve, {where}", real)
    for name, where in (
        ("D", "first curve, block D"),
        ("G", "first curve, block G"),
        ("D2", "second curve, block D"),
        ("G2", "second curve, block G"),
    )
)
lift, lift2 = lift_D + lift_G, lift_D2 + lift_G2
ambient = claim(
    "hessian.ambient",
    "Tangential second derivatives are a GOE of variance f'', independent of the radial derivatives, for "
    "which Var y = f' + f'', Cov(y_D, y_G) = f'', Cov(y, ℓ) = f'",
    Eq(
        taylor(
            eps**2 * ratio * inner
            + (1 + eps**2 * lift_D) * (1 + eps**2 * ratio**2 * lift_D2)
            + (1 + eps**2 * lift_G) * (1 + eps**2 * ratio**2 * lift_G2)
            - 2,
            f0,
            f1,
            f2,
        ),
        f0
        + eps**2 * (ratio * f1 * inner + f1 * (lift + ratio**2 * lift2))
        + eps**4 * ratio**2 * f2 * inner**2 / 2
        + eps**4 * ratio**2 * (f1 + f2) * (lift_D * lift_D2 + lift_G * lift_G2)
        + eps**4 * ratio**2 * f2 * (lift_D * lift_G2 + lift_G * lift_D2)
        + eps**4 * f2 * ((lift + ratio**2 * lift2) * ratio * inner + lift**2 / 2 + ratio**4 * lift2**2 / 2),
    ),
    proof=by.series(eps, 0, 5),
    note="Along w + h v + h² l in the ambient space ℓ'' = ∂²ℓ(v, v) + 2 l_D y_D + 2 l_G y_G, "
    "y_D = w_D·∂_D ℓ and y_G = w_G·∂_G ℓ.",
)
sphere = claim(
    "hessian.sphere",
    "A curve on the sphere bends inwards by half its squared speed: Hess(a, a) = ∂²ℓ(a, a) - y |a|²",
    Eq(height_D, 1 - eps**2 * square_D / 2),
    given=charts_D[:1],
    uses=[ambient],
    proof=by.series(eps, 0, 3, {height_D: 1}),
)

# --- the covariance functions t^m and t^p -----------------------------------------------------------------

degree = unknown("degree", "exponent of a covariance function", real)
overlap = unknown("overlap", "w·w'", positive)
covariance = unknown("covariance", "(w·w') to the power of the degree", positive)
is_power = Eq(log(covariance), degree * log(overlap))

first_derivative = claim(
    "hessian.first_derivative",
    "The first derivative of the covariance function t^n is n t^n/t",
    Eq(Derivative(covariance, overlap), degree * covariance / overlap),
    given=[is_power],
    proof=by.derivative(overlap, implicit=[covariance]),
)
second_derivative = claim(
    "hessian.second_derivative",
    "The second derivative is n (n-1) t^n/t²",
    Eq(Derivative(degree * covariance / overlap, overlap), degree * (degree - 1) * covariance / overlap**2),
    given=[is_power],
    uses=[first_derivative],
    proof=by.derivative(overlap, implicit=[covariance]),
)
values_G = claim(
    "hessian.values_G",
    "For ℓ_G, at |w|² = 2: f = 2^m, f' = m 2^(m-1), f'' = m (m-1) 2^(m-2)",
    [Eq(f0, two_m), Eq(f1, m * two_m / 2), Eq(f2, v_hessian)],
    given=[
        Eq(f0, covariance),
        Eq(f1, degree * covariance / overlap),
        Eq(f2, degree * (degree - 1) * covariance / overlap**2),
        Eq(overlap, 2),
        Eq(degree, m),
        Eq(covariance, two_m),
    ],
    proof=by.identity(f0, f1, f2, overlap, covariance, degree),
)
values_D = claim(
    "hessian.values_D",
    "For ℓ_D, at |w_D|² = 1: f = 1, f' = p, f'' = p (p-1)",
    [Eq(own0, 1), Eq(own1, p), Eq(own2, p * (p - 1))],
    given=[
        Eq(own0, covariance),
        Eq(own1, degree * covariance / overlap),
        Eq(own2, degree * (degree - 1) * covariance / overlap**2),
        Eq(overlap, 1),
        Eq(degree, p),
        Eq(covariance, 1),
    ],
    proof=by.identity(own0, own1, own2, overlap, covariance, degree),
    equal_twins={f"f1_D and p swapped in equation {i}": "f' = p is the claim" for i in (2, 3)},
)
