"""Hypergeometric functions and orthogonal polynomials: recurrences and derivatives."""

from sympy import (
    Expr,
    assoc_laguerre,
    chebyshevt,
    chebyshevu,
    exp,
    gegenbauer,
    hermite,
    hyper,
    jacobi,
    laguerre,
    legendre,
)

from derive.theories.special.model import a, b, n, q, u, v, x
from derive.theories.special.stating import relation, slope


def f01(lower: Expr, z: Expr) -> Expr:
    """The hypergeometric function 0F1."""
    return hyper((), (lower,), z)


def f11(upper: Expr, lower: Expr, z: Expr) -> Expr:
    """Kummer's function M."""
    return hyper((upper,), (lower,), z)


def f21(first: Expr, second: Expr, lower: Expr, z: Expr) -> Expr:
    """Gauss's function F."""
    return hyper((first, second), (lower,), z)


slope("hypergeometric_0f1.slope", "0F1(b; z)'", f01(b, x), x, f01(b + 1, x) / b)
relation(
    "hypergeometric_0f1.three_terms",
    "Neighbours in b",
    b * (b + 1) * (f01(b, x) - f01(b + 1, x)),
    x * f01(b + 2, x),
)
slope("hypergeometric_1f1.slope", "M(a, b, z)'", f11(a, b, x), x, a / b * f11(a + 1, b + 1, x))
relation(
    "hypergeometric_1f1.three_terms",
    "Neighbours in a",
    (b - a) * f11(a - 1, b, x) + (2 * a - b + x) * f11(a, b, x),
    a * f11(a + 1, b, x),
)
relation(
    "hypergeometric_1f1.three_lower",
    "Neighbours in b",
    b * (b + 1) * f11(a, b, x) + x * (b + 1 - a) * f11(a, b + 2, x),
    (b + 1) * (b + x) * f11(a, b + 1, x),
)
relation(
    "hypergeometric_1f1.kummer",
    "M(a, b, z) = exp(z) M(b - a, b, -z)",
    f11(a, b, x),
    exp(x) * f11(b - a, b, -x),
)
slope(
    "hypergeometric_2f1.slope",
    "F(a, b; c; z)'",
    f21(a, b, u, q),
    q,
    a * b / u * f21(a + 1, b + 1, u + 1, q),
)
relation(
    "hypergeometric_2f1.three_lower",
    "Neighbours in c",
    u * (u + 1) * (q - 1) * f21(a, b, u, q) + (u + 1) * (u - (2 * u + 1 - a - b) * q) * f21(a, b, u + 1, q),
    -(u + 1 - a) * (u + 1 - b) * q * f21(a, b, u + 2, q),
)

relation(
    "legendre.three_terms",
    "(n + 1) P_{n+1} = (2n + 1) x P_n - n P_{n-1}",
    (n + 1) * legendre(n + 1, x),
    (2 * n + 1) * x * legendre(n, x) - n * legendre(n - 1, x),
)
slope(
    "legendre.slope",
    "(x² - 1) P_n' = n (x P_n - P_{n-1})",
    legendre(n, x),
    x,
    n * (x * legendre(n, x) - legendre(n - 1, x)) / (x**2 - 1),
)
relation(
    "chebyshevt.three_terms",
    "T_{n+1} = 2x T_n - T_{n-1}",
    chebyshevt(n + 1, x),
    2 * x * chebyshevt(n, x) - chebyshevt(n - 1, x),
)
slope("chebyshevt.slope", "T_n' = n U_{n-1}", chebyshevt(n, x), x, n * chebyshevu(n - 1, x))
relation(
    "chebyshevt.second_kind",
    "T_n = U_n - x U_{n-1}",
    chebyshevt(n, x),
    chebyshevu(n, x) - x * chebyshevu(n - 1, x),
)
relation(
    "chebyshevt.pell",
    "T_n² - (x² - 1) U_{n-1}² = 1",
    chebyshevt(n, x) ** 2 - (x**2 - 1) * chebyshevu(n - 1, x) ** 2,
    1,
    equal_twins={"n and x swapped": "it holds of real degrees too"},
)
relation(
    "chebyshevu.three_terms",
    "U_{n+1} = 2x U_n - U_{n-1}",
    chebyshevu(n + 1, x),
    2 * x * chebyshevu(n, x) - chebyshevu(n - 1, x),
)
slope(
    "chebyshevu.slope",
    "(x² - 1) U_n' = (n + 1) T_{n+1} - x U_n",
    chebyshevu(n, x),
    x,
    ((n + 1) * chebyshevt(n + 1, x) - x * chebyshevu(n, x)) / (x**2 - 1),
)
relation(
    "hermite.three_terms",
    "H_{n+1} = 2x H_n - 2n H_{n-1}",
    hermite(n + 1, x),
    2 * x * hermite(n, x) - 2 * n * hermite(n - 1, x),
)
slope("hermite.slope", "H_n' = 2n H_{n-1}", hermite(n, x), x, 2 * n * hermite(n - 1, x))
relation(
    "laguerre.three_terms",
    "(n + 1) L_{n+1} = (2n + 1 - x) L_n - n L_{n-1}",
    (n + 1) * laguerre(n + 1, x),
    (2 * n + 1 - x) * laguerre(n, x) - n * laguerre(n - 1, x),
)
slope("laguerre.slope", "L_n' = -L_{n-1}^(1)", laguerre(n, x), x, -assoc_laguerre(n - 1, 1, x))
relation(
    "laguerre.associated",
    "L_n = L_n^(1) - L_{n-1}^(1)",
    laguerre(n, x),
    assoc_laguerre(n, 1, x) - assoc_laguerre(n - 1, 1, x),
)
relation(
    "assoc_laguerre.three_terms",
    "Neighbours in n",
    (n + 1) * assoc_laguerre(n + 1, a, x),
    (2 * n + 1 + a - x) * assoc_laguerre(n, a, x) - (n + a) * assoc_laguerre(n - 1, a, x),
)
slope("assoc_laguerre.slope", "(L_n^(a))'", assoc_laguerre(n, a, x), x, -assoc_laguerre(n - 1, a + 1, x))
relation(
    "gegenbauer.three_terms",
    "Neighbours in n",
    (n + 1) * gegenbauer(n + 1, u, x),
    2 * (n + u) * x * gegenbauer(n, u, x) - (n + 2 * u - 1) * gegenbauer(n - 1, u, x),
)
slope("gegenbauer.slope", "(C_n^(a))'", gegenbauer(n, u, x), x, 2 * u * gegenbauer(n - 1, u + 1, x))
relation(
    "jacobi.three_terms",
    "Neighbours in n",
    2 * (n + 1) * (n + u + v + 1) * (2 * n + u + v) * jacobi(n + 1, u, v, x),
    (2 * n + u + v + 1) * ((2 * n + u + v + 2) * (2 * n + u + v) * x + u**2 - v**2) * jacobi(n, u, v, x)
    - 2 * (n + u) * (n + v) * (2 * n + u + v + 2) * jacobi(n - 1, u, v, x),
)
slope(
    "jacobi.slope",
    "(P_n^(a,b))'",
    jacobi(n, u, v, x),
    x,
    (n + u + v + 1) * jacobi(n - 1, u + 1, v + 1, x) / 2,
)
