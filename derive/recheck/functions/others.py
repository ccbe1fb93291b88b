"""Functions that are only evaluated: gamma, zeta, Bessel, Airy and Fresnel functions, and integrals."""

from __future__ import annotations

from mpmath import mp

from derive.recheck.functions.row import Cut, Row

ROWS = (
    Row(name="gamma", mp=mp.gamma, value=lambda z: z.gamma(), at_one=1, series=lambda s: s.gamma()),
    Row(
        name="loggamma",
        mp=mp.loggamma,
        value=lambda z: z.lgamma(),
        cut=Cut("real", None, 0),
        at_one=0,
        series=lambda s: s.lgamma(),
    ),
    Row(name="factorial", mp=mp.factorial, value=lambda z: (z + 1).gamma()),
    Row(name="digamma", mp=mp.digamma, value=lambda z: z.digamma()),
    Row(name="zeta", mp=mp.zeta, value=lambda z: z.zeta()),
    Row(name="Si", mp=mp.si, value=lambda z: z.si(), at_zero=0),
    Row(name="Shi", mp=mp.shi, value=lambda z: z.shi(), at_zero=0),
    Row(name="Ci", mp=mp.ci, value=lambda z: z.ci(), pointwise=True),
    Row(name="Chi", mp=mp.chi, value=lambda z: z.chi(), pointwise=True),
    Row(name="Ei", mp=mp.ei, value=lambda z: z.ei(), pointwise=True),
    Row(name="li", mp=mp.li, value=lambda z: z.li(), pointwise=True),
    Row(name="LambertW", mp=mp.lambertw, value=lambda z: z.lambertw(), pointwise=True, at_zero=0),
    Row(name="airyai", mp=mp.airyai, value=lambda z: z.airy_ai()),
    Row(name="airybi", mp=mp.airybi, value=lambda z: z.airy_bi()),
    Row(name="fresnels", mp=mp.fresnels, value=lambda z: z.fresnel_s()),
    Row(name="fresnelc", mp=mp.fresnelc, value=lambda z: z.fresnel_c()),
    Row(name="besselj", arity=2, mp=mp.besselj, value=lambda n, z: z.bessel_j(n), pointwise=True),
    Row(name="bessely", arity=2, mp=mp.bessely, value=lambda n, z: z.bessel_y(n), pointwise=True),
    Row(name="besseli", arity=2, mp=mp.besseli, value=lambda n, z: z.bessel_i(n), pointwise=True),
    Row(name="besselk", arity=2, mp=mp.besselk, value=lambda n, z: z.bessel_k(n), pointwise=True),
)
