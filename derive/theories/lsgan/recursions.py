"""The source's families over x > 0: I5_n = ∫ xⁿ erf(ax+b) exp(-c²x²+2dx) dx, T_n = ∫ xⁿ exp(-a²x²+2bx) dx.

Both recursions are one integration by parts. The authors' public code has the coefficient (3-n)/2 of I5_{n-2}
where (n-1)/2 belongs; the two agree at n = 2 only. The claims are for a > 0; (a, b) -> (-a, -b) changes the
sign of every I5_n.
"""

from sympy import (
    Derivative,
    Equality,
    Expr,
    Integral,
    Interval,
    Rational,
    erf,
    exp,
    expand,
    log,
    oo,
    pi,
    sqrt,
)

from derive import by
from derive.statement.equation import Eq
from derive.theories.lsgan.model import AUTHORS_CODE, a, b, c, lsgan, positive, x

claim, published = lsgan.claim, lsgan.published
d = lsgan.unknown("d", "d in exp(-c²x² + 2dx)", Interval(-oo, oo))
n = lsgan.unknown("n", "order of the integral", Interval(-oo, oo))
power = lsgan.unknown("power", "x^(n-2)", positive)
at = lsgan.unknown("at", "a positive point x", positive)

HIGHEST = 5
weight = exp(-(c**2) * x**2 + 2 * d * x)
product = exp(-expand((a * x + b) ** 2)) * weight


def right_coefficient(order: Expr) -> Expr:
    """Of I5_{n-2}, in units of 1/c²."""
    return (order - 1) / 2


def coded_coefficient(order: Expr) -> Expr:
    """What the authors' public code has instead."""
    return (3 - order) / 2


def remainder(order: int) -> Expr:
    """c² times I5_n minus its recursion, under one integral sign; T_{n-1} has a² + c² and d - ab."""
    inner = c**2 * x**order - d * x ** (order - 1) - right_coefficient(Rational(order)) * x ** (order - 2)
    return inner * erf(a * x + b) * weight - a / sqrt(pi) * x ** (order - 1) * product


for order in range(2, HIGHEST + 1):
    claim(
        f"recursions.i5_{order}",
        f"c² I5_{order} = d I5_{order - 1} + ({order}-1)/2 I5_{order - 2} + (a/√π) exp(-b²) T_{order - 1}",
        Eq(Integral(remainder(order), (x, 0, oo)), 0),
        assuming=[a > 0],
        proof=by.antiderivative(-(x ** (order - 1)) * erf(a * x + b) * weight / 2),
    )
    claim(
        f"recursions.t_{order}",
        f"2c² T_{order} = 2d T_{order - 1} + ({order}-1) T_{order - 2}, with c and d for a and b",
        Eq(
            Integral(
                (2 * c**2 * x**order - 2 * d * x ** (order - 1) - (order - 1) * x ** (order - 2)) * weight,
                (x, 0, oo),
            ),
            0,
        ),
        proof=by.antiderivative(-(x ** (order - 1)) * weight),
    )
any_order = claim(
    "recursions.i5_any",
    "The integration by parts behind it for every order n, with x^(n-2) as a function of x",
    Eq(
        Derivative(at * power * erf(a * at + b) * exp(-(c**2) * at**2 + 2 * d * at), at),
        (2 * right_coefficient(n) * power - 2 * c**2 * at**2 * power + 2 * d * at * power)
        * erf(a * at + b)
        * exp(-(c**2) * at**2 + 2 * d * at)
        + 2 * a / sqrt(pi) * at * power * exp(-expand((a * at + b) ** 2)) * exp(-(c**2) * at**2 + 2 * d * at),
    ),
    given=[Eq(log(power), (n - 2) * log(at))],
    proof=by.derivative(at, implicit=[power]),
)

# --- the witness: b = d = 0, where all integrals are algebraic ---------------------------------------------

root = sqrt(a**2 + c**2)
i5_1 = a / (2 * c**2 * root)
t_2 = sqrt(pi) / (4 * root**3)
i5_3 = a / (2 * c**4 * root) + a / (4 * c**2 * root**3)
straight = exp(-(c**2) * x**2) * erf(a * x)
tail = erf(root * x)
first = claim(
    "recursions.slice_i5_1",
    "I5_1 for b = d = 0",
    Eq(Integral(x * straight, (x, 0, oo)), i5_1),
    assuming=[a > 0],
    proof=by.antiderivative(-straight / (2 * c**2) + a * tail / (2 * c**2 * root)),
)
square = exp(-expand((a**2 + c**2) * x**2))
second = claim(
    "recursions.slice_t_2",
    "T_2 for b = d = 0, with a² + c²",
    Eq(Integral(x**2 * square, (x, 0, oo)), t_2),
    assuming=[a > 0],
    proof=by.antiderivative(-x * square / (2 * root**2) + sqrt(pi) * tail / (4 * root**3)),
)
third = claim(
    "recursions.slice_i5_3",
    "I5_3 for b = d = 0",
    Eq(Integral(x**3 * straight, (x, 0, oo)), i5_3),
    assuming=[a > 0],
    proof=by.antiderivative(
        -(x**2) * straight / (2 * c**2)
        - straight / (2 * c**4)
        + a * tail / (2 * c**4 * root)
        + a / (c**2 * sqrt(pi)) * (-x * square / (2 * root**2) + sqrt(pi) * tail / (4 * root**3))
    ),
)


def recursion(coefficient: Expr) -> Equality:
    """I5_3 from I5_1 and T_2 with this coefficient."""
    return Eq(c**2 * i5_3, coefficient * i5_1 + a / sqrt(pi) * t_2)


correct = claim(
    "recursions.coefficient",
    "With (n-1)/2 the recursion gives I5_3",
    recursion(right_coefficient(Rational(3))),
    assuming=[a > 0],
    uses=[first, second, third],
    proof=by.identity(),
)
coded = published(
    "recursions.authors_code",
    "The recursion for I5_n in the authors' public code, coefficient (3-n)/2, at n = 3",
    recursion(coded_coefficient(Rational(3))),
    assuming=[a > 0],
    uses=[first, second, third],
    source=AUTHORS_CODE.at("recursion for I5_n"),
    corrected_by=correct,
    proof=by.refutation(),
)
