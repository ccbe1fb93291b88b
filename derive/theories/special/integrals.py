"""Exponential and trigonometric integrals, Lambert's W, polylogarithms, zeta, elliptic integrals."""

from sympy import (
    Chi,
    Ci,
    Ei,
    LambertW,
    Shi,
    Si,
    cos,
    cosh,
    elliptic_e,
    elliptic_f,
    elliptic_k,
    elliptic_pi,
    exp,
    expint,
    fresnelc,
    fresnels,
    li,
    log,
    pi,
    polylog,
    sin,
    sinh,
    sqrt,
    zeta,
)

from derive.theories.special.model import a, nu, p, u, w, x
from derive.theories.special.stating import relation, slope

slope("Ei.slope", "Ei' = exp(x)/x", Ei(u), u, exp(u) / u)
slope("Si.slope", "Si' = sin(x)/x", Si(x), x, sin(x) / x)
slope("Ci.slope", "Ci' = cos(x)/x", Ci(u), u, cos(u) / u)
slope("Shi.slope", "Shi' = sinh(x)/x", Shi(x), x, sinh(x) / x)
slope("Chi.slope", "Chi' = cosh(x)/x", Chi(u), u, cosh(u) / u)
slope("li.slope", "li' = 1/log x", li(w), w, 1 / log(w))
relation("li.exponential", "li(x) = Ei(log x)", li(w), Ei(log(w)))
slope("fresnels.slope", "S' = sin(πx²/2)", fresnels(x), x, sin(pi * x**2 / 2))
slope("fresnelc.slope", "C' = cos(πx²/2)", fresnelc(x), x, cos(pi * x**2 / 2))
relation("expint.step", "ν E_{ν+1} = exp(-x) - x E_ν", nu * expint(nu + 1, u), exp(-u) - u * expint(nu, u))
slope("expint.slope", "E_ν' = -E_{ν-1}", expint(nu, u), u, -expint(nu - 1, u))
relation("expint.first", "E_1(x) = -Ei(-x)", expint(1, u), -Ei(-u))
relation("LambertW.inverse", "W exp(W) = x", LambertW(u) * exp(LambertW(u)), u)
slope("LambertW.slope", "x (1 + W) W' = W", LambertW(u), u, LambertW(u) / (u * (1 + LambertW(u))))
slope("polylog.slope", "x Li_s' = Li_{s-1}", polylog(a, p), p, polylog(a - 1, p) / p)
slope("polylog.slope_two", "x Li_2' = -log(1 - x)", polylog(2, p), p, -log(1 - p) / p)
relation(
    "polylog.reflection",
    "Li_2(x) + Li_2(1 - x) = π²/6 - log x log(1 - x)",
    polylog(2, p) + polylog(2, 1 - p),
    pi**2 / 6 - log(p) * log(1 - p),
)
relation("hurwitz_zeta.step", "ζ(s, a + 1) = ζ(s, a) - a^-s", zeta(w, u + 1), zeta(w, u) - u ** (-w))
slope("hurwitz_zeta.slope", "∂ζ/∂a = -s ζ(s + 1, a)", zeta(w, u), u, -w * zeta(w + 1, u))
slope(
    "elliptic_k.slope",
    "2m (1 - m) K' = E - (1 - m) K",
    elliptic_k(p),
    p,
    (elliptic_e(p) - (1 - p) * elliptic_k(p)) / (2 * p * (1 - p)),
)
slope("elliptic_e.slope", "2m E' = E - K", elliptic_e(p), p, (elliptic_e(p) - elliptic_k(p)) / (2 * p))
relation(
    "elliptic_k.legendre",
    "Legendre's relation",
    elliptic_e(p) * elliptic_k(1 - p) + elliptic_e(1 - p) * elliptic_k(p) - elliptic_k(p) * elliptic_k(1 - p),
    pi / 2,
)
slope(
    "elliptic_f.slope",
    "∂F/∂φ = 1/√(1 - m sin² φ)",
    elliptic_f(x, p),
    x,
    1 / sqrt(1 - p * sin(x) ** 2),
    assuming=[p * sin(x) ** 2 < 1],
)
slope(
    "elliptic_e_inc.slope",
    "∂E/∂φ = √(1 - m sin² φ)",
    elliptic_e(x, p),
    x,
    sqrt(1 - p * sin(x) ** 2),
    assuming=[p * sin(x) ** 2 < 1],
)
slope(
    "elliptic_pi.slope",
    "∂Π/∂m",
    elliptic_pi(-u, p),
    p,
    (elliptic_e(p) / (p - 1) + elliptic_pi(-u, p)) / (-2 * (u + p)),
)
