"""Legendre's elliptic integrals of a parameter m = k², complete and incomplete, where they are real.

The incomplete ones are taken for -π/2 <= phi <= π/2 where the integrand has no singularity.
"""

from __future__ import annotations

import sympy as sp

from derive.functions.library import Domain, domain, library
from derive.functions.row import Row

_REGULAR = Domain(
    "m sin(phi)² < 1 and |phi| <= pi/2",
    "m*(_arb(phi).sin())**2 > 1 or abs(phi) > _arb.pi()/2",
    "m*phi.sin()**2 < 1 and 2*abs(phi) < _arb.pi()",
)
_BELOW_ONE = ("-1e6", "0.9999999999999999", "all")
_PHI, _M = ("-1.5", "1.5", "all"), ("-1e3", "1", "all")

ROWS = (
    Row(
        name="elliptic_k",
        head=sp.elliptic_k,
        valued="real of real",
        spelled=library(
            "elliptic_k",
            "m",
            "_acb(m).elliptic_k().real",
            multiprecision="_mp.ellipk(m)",
            float64="_special.ellipk(m)",
            domain=domain("m < 1", "m >= 1"),
        ),
        spans=(_BELOW_ONE,),
    ),
    Row(
        name="elliptic_e",
        head=sp.elliptic_e,
        valued="real of real",
        spelled=library(
            "elliptic_e",
            "m",
            "_arb(1) if m == 1 else _acb(m).elliptic_e().real",
            multiprecision="_mp.ellipe(m)",
            float64="_special.ellipe(m)",
            domain=domain("m <= 1", "m > 1"),
        ),
        spans=(_BELOW_ONE,),
    ),
    Row(
        name="elliptic_f",
        head=sp.elliptic_f,
        arity=2,
        valued="real of real",
        spelled=library(
            "elliptic_f",
            "phi, m",
            "_acb.elliptic_f(_acb(phi), _acb(m)).real",
            multiprecision="_mp.ellipf(phi, m)",
            domain=_REGULAR,
        ),
        spans=(_PHI, _M),
    ),
    Row(
        name="elliptic_e_inc",
        reads=sp.elliptic_e,
        arity=2,
        valued="real of real",
        spelled=library(
            "elliptic_e_inc",
            "phi, m",
            "_acb.elliptic_e_inc(_acb(phi), _acb(m)).real",
            multiprecision="_mp.ellipe(phi, m)",
            domain=_REGULAR,
        ),
        spans=(_PHI, _M),
    ),
    Row(
        name="elliptic_pi",
        head=sp.elliptic_pi,
        arity=2,
        valued="real of real",
        spelled=library(
            "elliptic_pi",
            "n, m",
            "_acb.elliptic_pi(_acb(n), _acb(m)).real",
            multiprecision="_mp.ellippi(n, m)",
            domain=domain("n < 1 and m < 1", "n >= 1 or m >= 1"),
        ),
        spans=(("-100", "0.999", "all"), ("-1e3", "0.999", "all")),
    ),
    Row(
        name="elliptic_pi_inc",
        reads=sp.elliptic_pi,
        arity=3,
        valued="real of real",
        spelled=library(
            "elliptic_pi_inc",
            "n, phi, m",
            "_acb.elliptic_pi_inc(_acb(n), _acb(phi), _acb(m)).real",
            multiprecision="_mp.ellippi(n, phi, m)",
            domain=Domain(
                "n sin(phi)² < 1, m sin(phi)² < 1 and |phi| <= pi/2",
                "m*(_arb(phi).sin())**2 > 1 or n*(_arb(phi).sin())**2 > 1 or abs(phi) > _arb.pi()/2",
                "m*phi.sin()**2 < 1 and n*phi.sin()**2 < 1 and 2*abs(phi) < _arb.pi()",
            ),
        ),
        spans=(("-10", "1", "all"), _PHI, _M),
    ),
)
