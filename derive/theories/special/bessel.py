"""Bessel and Airy functions: three terms, Wronskians, derivatives, half orders."""

from sympy import (
    Rational,
    airyai,
    airyaiprime,
    airybi,
    airybiprime,
    besseli,
    besselj,
    besselk,
    bessely,
    cos,
    exp,
    pi,
    sin,
    sqrt,
)

from derive.theories.special.model import nu, u, x
from derive.theories.special.stating import relation, slope

half = Rational(1, 2)

for name, f in (("besselj", besselj), ("bessely", bessely)):
    relation(
        f"{name}.three_terms",
        "x (f_{ν-1} + f_{ν+1}) = 2ν f_ν",
        u * (f(nu - 1, u) + f(nu + 1, u)),
        2 * nu * f(nu, u),
    )
    slope(f"{name}.slope", "x f' = ν f - x f_{ν+1}", f(nu, u), u, nu / u * f(nu, u) - f(nu + 1, u))
    slope(f"{name}.slope_zero", "f_0' = -f_1", f(0, u), u, -f(1, u))
relation(
    "besselj.far_apart",
    "Orders 0, 1 and 3",
    u**2 * besselj(3, u),
    (8 - u**2) * besselj(1, u) - 4 * u * besselj(0, u),
)
relation(
    "besselj.wronskian",
    "J_{ν+1} Y_ν - J_ν Y_{ν+1} = 2/(πx)",
    besselj(nu + 1, u) * bessely(nu, u) - besselj(nu, u) * bessely(nu + 1, u),
    2 / (pi * u),
)
relation("besselj.half", "J_{1/2}", besselj(half, u), sqrt(2) / (sqrt(pi) * sqrt(u)) * sin(u))
relation("bessely.half", "Y_{1/2}", bessely(half, u), -sqrt(2) / (sqrt(pi) * sqrt(u)) * cos(u))
relation(
    "besseli.three_terms",
    "x (I_{ν-1} - I_{ν+1}) = 2ν I_ν",
    u * (besseli(nu - 1, u) - besseli(nu + 1, u)),
    2 * nu * besseli(nu, u),
)
relation(
    "besselk.three_terms",
    "x (K_{ν+1} - K_{ν-1}) = 2ν K_ν",
    u * (besselk(nu + 1, u) - besselk(nu - 1, u)),
    2 * nu * besselk(nu, u),
)
slope(
    "besseli.slope", "I' = ν/x I + I_{ν+1}", besseli(nu, u), u, nu / u * besseli(nu, u) + besseli(nu + 1, u)
)
slope(
    "besselk.slope", "K' = ν/x K - K_{ν+1}", besselk(nu, u), u, nu / u * besselk(nu, u) - besselk(nu + 1, u)
)
slope("besselk.slope_zero", "K_0' = -K_1", besselk(0, u), u, -besselk(1, u))
relation(
    "besselk.wronskian",
    "I_ν K_{ν+1} + I_{ν+1} K_ν = 1/x",
    besseli(nu, u) * besselk(nu + 1, u) + besseli(nu + 1, u) * besselk(nu, u),
    1 / u,
)
relation("besselk.even", "K_{-ν} = K_ν", besselk(-nu, u), besselk(nu, u))
relation("besselk.half", "K_{1/2}", sqrt(2) * sqrt(u) * besselk(half, u), sqrt(pi) * exp(-u))
slope("airyai.slope", "(Ai)' = Ai'", airyai(x), x, airyaiprime(x))
slope("airyaiprime.slope", "(Ai')' = x Ai", airyaiprime(x), x, x * airyai(x))
slope("airybi.slope", "(Bi)' = Bi'", airybi(x), x, airybiprime(x))
slope("airybiprime.slope", "(Bi')' = x Bi", airybiprime(x), x, x * airybi(x))
relation(
    "airyai.wronskian",
    "Ai Bi' - Ai' Bi = 1/π",
    airyai(x) * airybiprime(x) - airyaiprime(x) * airybi(x),
    1 / pi,
)
