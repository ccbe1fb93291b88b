"""What expressions write as powers, and the step before a function with a cut: names of emitted code only.

Rational operations, integer powers, pi and the imaginary unit need no row.
"""

from __future__ import annotations

from derive.functions.row import Row
from derive.functions.spelling import MATH, Call, Spelling, ball, ball_method, builtin, multiprecision_root

COMPLEX = "complex"
"""Name of the step before a function with a cut; expressions cannot hold it."""

_CUBE_ROOT_FLOAT64 = '''def _cbrt(x):
    """Principal cube root; not a number for real x < 0, whose principal root is complex."""
    if _np.iscomplexobj(x):
        angle = _np.angle(x) / 3
        return _np.cbrt(_np.abs(x)) * (_np.cos(angle) + 1j * _np.sin(angle))
    return _np.cbrt(_np.where(x < 0, _np.nan, x))
'''
# Products of complex numbers leave zeros of either sign, and a negative one would mean the limit from below.
_COMPLEX_FLOAT64 = '''def _complex(z):
    """The number as a complex one; a zero part of either sign becomes +0, which is the limit from above."""
    return z + 0j
'''
_CUBE_ROOT_COMPILED = '''@_jit
def _cbrt(x):
    """Real cube root; not a number below zero, where the principal root is complex."""
    return _np.cbrt(x) if x >= 0 else _np.nan
'''
_COMPLEX_CUBE_ROOT_COMPILED = '''@_jit
def _complex_cbrt(z):
    """Principal cube root."""
    size, angle = _np.cbrt(_abs(z)), _math.atan2(z.imag, z.real) / 3
    return size * _math.cos(angle) + 1j * (size * _math.sin(angle))
'''

ROWS = (
    Row(
        name=COMPLEX,
        spelled=Spelling(
            float64=Call("_complex", _COMPLEX_FLOAT64),
            ball=ball("_complex", "    return _acb(x)\n"),
            multiprecision=Call("_mp.mpc"),
            compiled=Call("_complex", "@_jit\n" + _COMPLEX_FLOAT64),
            complex_valued=True,
        ),
    ),
    Row(
        name="sqrt",
        spelled=Spelling(
            float64=Call("_np.sqrt"),
            ball=ball_method("_sqrt", "sqrt()"),
            multiprecision=multiprecision_root("_sqrt", "_mp.sqrt"),
            compiled=Call("_np.sqrt"),
            cut=True,
        ),
    ),
    Row(
        name="cbrt",
        spelled=Spelling(
            float64=Call("_cbrt", _CUBE_ROOT_FLOAT64),
            ball=ball_method("_cbrt", "root(3)"),
            multiprecision=multiprecision_root("_cbrt", "_mp.cbrt"),
            compiled=Call(
                "_cbrt",
                _CUBE_ROOT_COMPILED,
                of_complex=Call("_complex_cbrt", _COMPLEX_CUBE_ROOT_COMPILED, (*MATH, *builtin("abs"))),
            ),
            cut=True,
        ),
    ),
)
