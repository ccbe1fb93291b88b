"""Weak noise and small steps: the upper informative point exists, and is stable whatever κ is.

κ is large against ν and s, so that x = r² lies near 1: above 17/20. Then a1, the bracket of a2 and F' are
bounded one by one, and a1 a2 > a3 with room to spare.
"""

from sympy import Interval, Rational

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import fixed_points, informative
from derive.theories.solvable_gan.model import e_G, e_T, gan, kappa, nu
from derive.theories.solvable_gan.reduced import s

claim = gan.claim
few = Rational(1, 20)
# e_T, e_G and x by names that have these bounds for domains.
tiny_T = gan.unknown("tiny_T", "e_T where it is at most 1/40", Interval(0, few / 2))
tiny_G = gan.unknown("tiny_G", "e_G where it is at most 1/40", Interval(0, few / 2))
x = gan.unknown("x_inside", "x = r² at an informative point", Interval.open(0, 1))
names = {e_T: tiny_T, e_G: tiny_G, fixed_points.x: x}
a1, a2, a3 = (e.xreplace(names) for e in informative.coefficients)
a, steps, slope, P_squared, F = (
    e.xreplace(names)
    for e in (
        fixed_points.a, s, fixed_points.slope, fixed_points.P_squared, fixed_points.F(fixed_points.x)
    )
)  # fmt: skip
weak = [nu <= few * kappa, steps <= few * kappa]

exists = claim(
    "weak_noise.exists",
    "For ν <= κ/20, s <= κ/20 and e_T, e_G <= 1/40 F has two roots",
    (a - steps) ** 2 > 4 * a * nu,
    assuming=weak,
    proof=by.sign(
        steps=[
            by.step(a - steps >= Rational(19, 20) * a, terms=[few * kappa - steps, few * kappa * tiny_T]),
            by.step(nu <= few * a, terms=[few * kappa - nu, few * kappa * tiny_T]),
        ],
        terms=[
            (a - steps - Rational(19, 20) * a) * (a - steps + Rational(19, 20) * a),
            4 * a * (few * a - nu),
            Rational(281, 400) * a**2,
        ],
    ),
)

floor, lowest, highest = Rational(17, 20), Rational(23, 10) * kappa, Rational(11, 10) * kappa
F_at_floor = F.subs(x, floor)
bracket = a2 / (2 * kappa * x)
gap = a1 * bracket - 2 * x * P_squared * slope
tilt = 2 - 2 * tiny_G + kappa * (1 - tiny_T)
settles = claim(
    "weak_noise.settles",
    "and the point at the upper one, where it has P² > 0, has a1 > 0 and a1 a2 > a3: it is stable",
    [a1 > 0, a1 * a2 > a3],
    given=[Eq(F, 0)],
    assuming=[*weak, slope > 0, P_squared > 0],
    proof=by.sign(
        steps=[
            by.step(
                F_at_floor < 0,
                terms=[
                    Rational(51, 400) * kappa * tiny_T,
                    floor * (few * kappa - steps),
                    few * kappa - nu,
                    Rational(7, 200) * kappa,
                ],
            ),
            by.step(x > floor, terms=[-F_at_floor, a * (x - floor) ** 2], multiplier=slope),
            by.step(a1 > lowest, terms=[4 * kappa * (x - floor), 2 * (few * kappa - nu)]),
            by.step(a1 > 0, terms=[a1 - lowest, lowest]),
            by.step(tilt > 0),
            by.step(
                bracket > Rational(3, 2),
                terms=[
                    (x - floor) * tilt,
                    Rational(27, 10) * (few - steps),
                    Rational(17, 10) * tiny_T,
                    Rational(13, 200),
                    Rational(13, 20) * kappa,
                    4 * (few * kappa - nu),
                    Rational(3, 20) * kappa * tiny_T,
                ],
            ),
            by.step(bracket > 0, terms=[bracket - Rational(3, 2), Rational(3, 2)]),
            by.step(
                slope < highest,
                terms=[2 * a * (1 - x), kappa * (few - steps), kappa * tiny_G, few * kappa - steps],
            ),
            by.step(
                gap > 0,
                terms=[
                    (a1 - lowest) * bracket,
                    lowest * (bracket - Rational(3, 2)),
                    Rational(5, 4) * kappa,
                    2 * (highest - slope),
                    2 * slope * (1 - x),
                    2 * x * slope * kappa * (1 - x),
                ],
            ),
            by.step(a1 * a2 - a3 > 0, terms=[2 * kappa * x * gap]),
        ]
    ),
)
