"""Comparisons, and the choice between branches: names of emitted code only, for Piecewise expressions.

In balls a condition holds, does not hold, or is not known (None); a choice then encloses both branches.
"""

from __future__ import annotations

from derive.functions.library import Domain, library
from derive.functions.row import Row
from derive.functions.spelling import Call, Spelling

_ENCLOSURES = ("from generated.special import kernels_enclosures as _kernels_enclosures",)


def _condition(name: str, arguments: str, array: str, ball: str, scalar: str, arity: int = 2) -> Row:
    """A condition: as arrays, balls, and scalars have it; scalars of mpmath and of the compiler alike."""
    text = f"def _{name}({arguments}):\n    return {{}}\n"
    return Row(
        name=name,
        arity=arity,
        spelled=Spelling(
            float64=Call(f"_{name}", text.format(array)),
            ball=Call(f"_{name}", text.format(ball), _ENCLOSURES if "_kernels" in ball else ()),
            multiprecision=Call(f"_{name}", text.format(scalar)),
            compiled=Call(f"_{name}", "@_jit\n" + text.format(scalar)),
            real_valued=True,
        ),
    )


ROWS = (
    _condition("less", "x, y", "_np.less(x, y)", "_kernels_enclosures.below(x, y)", "x < y"),
    _condition(
        "at_most",
        "x, y",
        "_np.less_equal(x, y)",
        "{True: False, False: True, None: None}[_kernels_enclosures.below(y, x)]",
        "x <= y",
    ),
    _condition("equal", "x, y", "_np.equal(x, y)", "_kernels_enclosures.same(x, y)", "x == y"),
    _condition(
        "unequal",
        "x, y",
        "_np.not_equal(x, y)",
        "{True: False, False: True, None: None}[_kernels_enclosures.same(x, y)]",
        "x != y",
    ),
    _condition(
        "both",
        "p, q",
        "_np.logical_and(p, q)",
        "False if p is False or q is False else None if p is None or q is None else True",
        "p and q",
    ),
    _condition(
        "either",
        "p, q",
        "_np.logical_or(p, q)",
        "True if p is True or q is True else None if p is None or q is None else False",
        "p or q",
    ),
    _condition("negation", "p", "_np.logical_not(p)", "None if p is None else not p", "not p", arity=1),
    Row(
        name="chosen",
        arity=3,
        spelled=Spelling(
            float64=Call("_np.where"),
            ball=Call("_kernels_enclosures.chosen", imports=_ENCLOSURES),
            multiprecision=Call("_chosen", "def _chosen(p, x, y):\n    return x if p else y\n"),
            compiled=Call(
                "_chosen", "@_jit\ndef _chosen(p, x, y):\n    return x if p else y\n", real_only=True
            ),
        ),
    ),
    Row(
        name="no_value",
        arity=0,
        spelled=Spelling(
            float64=Call("_no_value", "def _no_value():\n    return _np.nan\n"),
            ball=Call(
                "_no_value",
                """def _no_value():
    return _kernels_enclosures.undefined("Piecewise", "where one of its conditions holds")
""",
                _ENCLOSURES,
            ),
            multiprecision=Call("_no_value", 'def _no_value():\n    return _mp.mpf("nan")\n'),
            compiled=Call("_no_value", "@_jit\ndef _no_value():\n    return _np.nan\n"),
            real_valued=True,
        ),
    ),
    Row(
        name="power",
        arity=2,
        spelled=library(
            "power",
            "x, y",
            """if x > 0 or (y.is_integer() and x != 0):
    return x**y
if x >= 0 and y > 0:
    return _arb(0) if x == 0 else _arb(0).union(x.upper()**y)
return x**y if y.is_integer() and y >= 0 else _arb("nan")""",
            multiprecision="_mp.power(x, y)",
            float64="_np.power(x, y)",
            compiled="_np.power(x, y)",
            domain=Domain(
                "x > 0, or x = 0 and y >= 0, or y a whole number and x other than 0",
                "(x < 0 and _fractional(y)) or (x == 0 and y < 0)",
            ),
            exact=(("(value := _kernels_enclosures.exact_power(x, y)) is not None", "value"),),
        ),
        spans=(("0", "1e300", "all"), ("-300", "300", "all")),
    ),
)
