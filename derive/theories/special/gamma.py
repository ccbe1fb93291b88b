"""The gamma function and what is made of it."""

from sympy import (
    FallingFactorial,
    Rational,
    RisingFactorial,
    beta,
    betainc,
    betainc_regularized,
    binomial,
    cot,
    exp,
    factorial,
    gamma,
    log,
    loggamma,
    lowergamma,
    pi,
    polygamma,
    sin,
    sqrt,
    uppergamma,
)

from derive.functions.gamma import gamma_p, gamma_q
from derive.theories.special.model import a, b, p, u, v, x
from derive.theories.special.stating import relation, slope

relation("gamma.step", "Γ(x + 1) = x Γ(x)", gamma(x + 1), x * gamma(x))
relation(
    "gamma.three_steps", "Γ(x + 3) = x (x + 1) (x + 2) Γ(x)", gamma(x + 3), x * (x + 1) * (x + 2) * gamma(x)
)
relation("gamma.reflection", "Γ(x) Γ(1 - x) = π/sin(πx)", gamma(x) * gamma(1 - x), pi / sin(pi * x))
relation(
    "gamma.duplication",
    "4^x Γ(x) Γ(x + 1/2) = 2 √π Γ(2x)",
    4**u * gamma(u) * gamma(u + Rational(1, 2)),
    2 * sqrt(pi) * gamma(2 * u),
)
slope("gamma.slope", "Γ' = Γ ψ", gamma(x), x, gamma(x) * polygamma(0, x))
relation("loggamma.step", "log Γ(x + 1) = log Γ(x) + log x", loggamma(u + 1), loggamma(u) + log(u))
relation("loggamma.exponential", "exp(log Γ) = Γ", exp(loggamma(u)), gamma(u))
slope("loggamma.slope", "(log Γ)' = ψ", loggamma(u), u, polygamma(0, u))
relation("polygamma.step", "ψ(x + 1) = ψ(x) + 1/x", polygamma(0, x + 1), polygamma(0, x) + 1 / x)
relation(
    "polygamma.second_step",
    "ψ''(x + 1) = ψ''(x) + 2/x³",
    polygamma(2, x + 1),
    polygamma(2, x) + 2 / x**3,
)
relation(
    "polygamma.reflection",
    "ψ(1 - x) - ψ(x) = π cot(πx)",
    polygamma(0, 1 - x) - polygamma(0, x),
    pi * cot(pi * x),
)
slope("polygamma.slope", "(ψ')' = ψ''", polygamma(1, x), x, polygamma(2, x))
relation("beta.gamma", "B(x, y) Γ(x + y) = Γ(x) Γ(y)", beta(u, v) * gamma(u + v), gamma(u) * gamma(v))
relation("beta.symmetric", "B(x, y) = B(y, x)", beta(u, v), beta(v, u))
relation("beta.step", "(x + y) B(x + 1, y) = x B(x, y)", (u + v) * beta(u + 1, v), u * beta(u, v))
slope(
    "beta.slope",
    "∂B/∂x = B (ψ(x) - ψ(x + y))",
    beta(u, v),
    u,
    beta(u, v) * (polygamma(0, u) - polygamma(0, u + v)),
)
relation("factorial.step", "(x + 1)! = (x + 1) x!", factorial(x + 1), (x + 1) * factorial(x))
relation(
    "binomial.pascal",
    "Pascal's rule",
    binomial(u, x),
    binomial(u - 1, x) + binomial(u - 1, x - 1),
)
relation(
    "binomial.step",
    "(k + 1) C(n, k + 1) = (n - k) C(n, k)",
    (x + 1) * binomial(u, x + 1),
    (u - x) * binomial(u, x),
)
relation("binomial.symmetric", "C(n, k) = C(n, n - k)", binomial(u, x), binomial(u, u - x))
relation(
    "binomial.gamma",
    "C(n, k) from factorials",
    binomial(u, v) * gamma(v + 1) * gamma(u - v + 1),
    gamma(u + 1),
)
relation(
    "RisingFactorial.step",
    "One factor more",
    RisingFactorial(u, v + 1),
    (u + v) * RisingFactorial(u, v),
)
relation(
    "RisingFactorial.gamma", "A quotient of gamma functions", RisingFactorial(u, v) * gamma(u), gamma(u + v)
)
relation(
    "FallingFactorial.step",
    "One factor more",
    FallingFactorial(u, x + 1),
    (u - x) * FallingFactorial(u, x),
)
relation(
    "FallingFactorial.gamma",
    "A quotient of gamma functions",
    FallingFactorial(u, v) * gamma(u - v + 1),
    gamma(u + 1),
)
relation("lowergamma.complement", "γ(s, x) + Γ(s, x) = Γ(s)", lowergamma(u, v) + uppergamma(u, v), gamma(u))
relation(
    "lowergamma.step",
    "γ(s + 1, x) = s γ(s, x) - x^s exp(-x)",
    lowergamma(u + 1, v),
    u * lowergamma(u, v) - v**u * exp(-v),
)
relation(
    "uppergamma.step",
    "Γ(s + 1, x) = s Γ(s, x) + x^s exp(-x)",
    uppergamma(a + 1, v),
    a * uppergamma(a, v) + v**a * exp(-v),
)
slope("lowergamma.slope", "∂γ/∂x", lowergamma(u, v), v, v ** (u - 1) * exp(-v))
slope("uppergamma.slope", "∂Γ(s, x)/∂x", uppergamma(a, v), v, -(v ** (a - 1)) * exp(-v))
relation("gamma_p.complement", "P + Q = 1", gamma_p(u, v) + gamma_q(u, v), 1)
slope("gamma_p.slope", "∂P/∂x", gamma_p(u, v), v, v ** (u - 1) * exp(-v) / gamma(u))
relation(
    "betainc.complement",
    "I_x(a, b) + I_{1-x}(b, a) = 1",
    betainc_regularized(u, b, 0, p) + betainc_regularized(b, u, 0, 1 - p),
    1,
)
relation(
    "betainc.regularised",
    "I_x(a, b) B(a, b) = B_x(a, b)",
    betainc_regularized(u, b, 0, p) * beta(u, b),
    betainc(u, b, 0, p),
)
slope(
    "betainc.slope",
    "∂B_x(a, b)/∂x",
    betainc(u, b, 0, p),
    p,
    p ** (u - 1) * (1 - p) ** (b - 1),
    equal_twins={"0 replaced by 1": "another lower end changes the value by a constant"},
)
slope(
    "betainc_regularized.slope",
    "∂I_x(a, b)/∂x",
    betainc_regularized(u, b, 0, p) * beta(u, b),
    p,
    p ** (u - 1) * (1 - p) ** (b - 1),
    equal_twins={"0 replaced by 1": "another lower end changes the value by a constant"},
)
