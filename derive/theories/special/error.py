"""Error functions, their inverses, and what is defined through them."""

from sympy import erf, erfc, erfcinv, erfi, erfinv, exp, pi, sqrt

from derive.functions.named import dawson, log_normal_cdf, normal_quantile
from derive.theories.special.model import p, q, x
from derive.theories.special.stating import relation, slope

relation("erfc.complement", "erf + erfc = 1", erf(x) + erfc(x), 1)
slope("erfi.slope", "erfi' = 2 exp(x²)/√π", erfi(x), x, 2 * exp(x**2) / sqrt(pi))
slope("erfinv.slope", "erfinv' = √π/2 exp(erfinv²)", erfinv(q), q, sqrt(pi) / 2 * exp(erfinv(q) ** 2))
slope("erfcinv.slope", "erfcinv' = -√π/2 exp(erfcinv²)", erfcinv(p), p, -sqrt(pi) / 2 * exp(erfcinv(p) ** 2))
relation("erfcinv.complement", "erfcinv(x) = erfinv(1 - x)", erfcinv(p), erfinv(1 - p))
slope("dawson.slope", "F' = 1 - 2x F", dawson(x), x, 1 - 2 * x * dawson(x))
slope(
    "log_normal_cdf.slope",
    "The inverse Mills ratio",
    log_normal_cdf(x),
    x,
    sqrt(2 / pi) * exp(-(x**2) / 2) / erfc(-x / sqrt(2)),
)
slope(
    "normal_quantile.slope",
    "One over the density at the quantile",
    normal_quantile(p),
    p,
    sqrt(2) * sqrt(pi) * exp(erfinv(2 * p - 1) ** 2),
)
