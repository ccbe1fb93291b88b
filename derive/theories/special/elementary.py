"""Trigonometric and hyperbolic functions with their inverses, and names for common expressions."""

from sympy import (
    acos,
    acosh,
    asin,
    asinh,
    atan2,
    atanh,
    cos,
    cosh,
    cot,
    coth,
    csc,
    csch,
    exp,
    log,
    pi,
    sec,
    sech,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)

from derive.functions.named import log1p, log1pmx, relative_entropy, sigmoid, softplus, tan_pi, xlogx, xlogy
from derive.theories.special.model import q, u, v, w, x, y
from derive.theories.special.stating import relation, slope

relation("tan.quotient", "tan(x) cos(x) = sin(x)", tan(x) * cos(x), sin(x))
relation("tan.secant", "1 + tan² = sec²", 1 + tan(x) ** 2, sec(x) ** 2)
slope("tan.slope", "tan' = sec²", tan(x), x, 1 / cos(x) ** 2)
relation("cot.quotient", "cot(x) sin(x) = cos(x)", cot(x) * sin(x), cos(x))
relation("cot.reciprocal", "cot tan = 1", cot(x) * tan(x), 1)
relation("cot.cosecant", "1 + cot² = csc²", 1 + cot(x) ** 2, csc(x) ** 2)
slope("cot.slope", "cot' = -csc²", cot(x), x, -(csc(x) ** 2))
relation("sec.reciprocal", "sec cos = 1", sec(x) * cos(x), 1)
slope("sec.slope", "sec' = sec tan", sec(x), x, sec(x) * tan(x))
relation("csc.reciprocal", "csc sin = 1", csc(x) * sin(x), 1)
slope("csc.slope", "csc' = -csc cot", csc(x), x, -csc(x) * cot(x))
relation("asin.complement", "asin + acos = π/2", asin(q) + acos(q), pi / 2)
slope("asin.slope", "asin' = 1/√(1 - x²)", asin(q), q, 1 / sqrt(1 - q**2))
slope("acos.slope", "acos' = -1/√(1 - x²)", acos(q), q, -1 / sqrt(1 - q**2))
slope("atan2.slope_x", "∂ atan2(y, x)/∂x for x > 0", atan2(y, u), u, -y / (u**2 + y**2))
slope("atan2.slope_y", "∂ atan2(y, x)/∂y for x > 0", atan2(y, u), y, u / (u**2 + y**2))

relation("cosh.squares", "cosh² - sinh² = 1", cosh(x) ** 2 - sinh(x) ** 2, 1)
slope("cosh.slope", "cosh' = sinh", cosh(x), x, sinh(x))
slope("sinh.slope", "sinh' = cosh", sinh(x), x, cosh(x))
relation("tanh.quotient", "tanh cosh = sinh", tanh(x) * cosh(x), sinh(x))
relation("tanh.squares", "tanh² + sech² = 1", tanh(x) ** 2 + sech(x) ** 2, 1)
slope("tanh.slope", "tanh' = 1 - tanh²", tanh(x), x, 1 - tanh(x) ** 2)
relation("coth.quotient", "coth sinh = cosh", coth(x) * sinh(x), cosh(x))
relation("coth.reciprocal", "coth tanh = 1", coth(x) * tanh(x), 1)
relation("coth.squares", "coth² - csch² = 1", coth(x) ** 2 - csch(x) ** 2, 1)
slope("coth.slope", "coth' = -csch²", coth(x), x, -(csch(x) ** 2))
relation("sech.reciprocal", "sech cosh = 1", sech(x) * cosh(x), 1)
slope("sech.slope", "sech' = -sech tanh", sech(x), x, -sech(x) * tanh(x))
relation("csch.reciprocal", "csch sinh = 1", csch(x) * sinh(x), 1)
slope("csch.slope", "csch' = -csch coth", csch(x), x, -csch(x) * coth(x))
slope("asinh.slope", "asinh' = 1/√(1 + x²)", asinh(x), x, 1 / sqrt(1 + x**2))
slope("acosh.slope", "acosh' = 1/√(x² - 1)", acosh(w), w, 1 / sqrt(w**2 - 1))
slope("atanh.slope", "atanh' = 1/(1 - x²)", atanh(q), q, 1 / (1 - q**2))

relation("sigmoid.complement", "σ(x) + σ(-x) = 1", sigmoid(x) + sigmoid(-x), 1)
slope("sigmoid.slope", "σ' = σ (1 - σ)", sigmoid(x), x, sigmoid(x) * (1 - sigmoid(x)))
slope("softplus.slope", "softplus' = σ", softplus(x), x, sigmoid(x))
slope("log1p.slope", "d log(1 + x)/dx", log1p(u), u, 1 / (1 + u))
slope("log1pmx.slope", "d (log(1 + x) - x)/dx", log1pmx(u), u, -u / (1 + u))
slope("xlogx.slope", "d (x log x)/dx", xlogx(u), u, 1 + log(u))
slope("xlogy.slope", "∂ (x log y)/∂y", xlogy(u, v), v, u / v)
slope("relative_entropy.slope", "∂ x log(x/y)/∂y", relative_entropy(u, v), v, -u / v)
slope("tan_pi.slope", "d tan(πx)/dx", tan_pi(x), x, pi * (1 + tan_pi(x) ** 2))
relation("sigmoid.odds", "1/σ - 1 = exp(-x)", 1 / sigmoid(x) - 1, exp(-x))
