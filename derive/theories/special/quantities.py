"""What can be evaluated: the functions themselves, and the modules that all generated code calls for them."""

from pathlib import Path

from sympy import Integer, Rational

from derive.emit.layout import MARK
from derive.functions import kernels
from derive.functions.classes import bivariate_normal_cdf, erfcx, owens_t
from derive.theories.special import normal, owen, scaled
from derive.theories.special.model import OWEN_1956, a, h, rho, special, x, y

KERNELS = ("ball", "float64", "multiprecision", "compiled", "enclosures", "tails")


def kernel_text(name: str) -> str:
    """The text of one numeric kernel, its docstring marked as emitted."""
    source = (Path(kernels.__file__).parent / f"{name}.py").read_text(encoding="utf-8")
    opening, rest = source.split('\n"""\n', 1)
    return f'{opening}\n\n{MARK}\n"""\n{rest}'


for name in KERNELS:
    special.module(f"kernels_{name}", lambda name=name: kernel_text(name))  # type: ignore[misc]

for symbol, lower, upper in (
    (h, -8, 8),
    (a, -8, 8),
    (x, -8, 8),
    (y, -8, 8),
    (rho, -Rational(63, 64), Rational(63, 64)),
):
    special.measure_over(symbol, Integer(lower), Integer(upper) if symbol is not rho else upper)

owens_t_quantity = special.quantity(
    "owens_t",
    "Owen's T function",
    parameters=(h, a),
    value=owens_t(h, a),
    claims=[owen.definition, owen.negative, owen.slope, owen.at_zero, owen.reflection],
    source=OWEN_1956,
)
bivariate_normal_cdf_quantity = special.quantity(
    "bivariate_normal_cdf",
    "P(U < x, V < y) for standard normal U and V with correlation rho",
    parameters=(x, y, rho),
    value=bivariate_normal_cdf(x, y, rho),
    claims=[
        normal.definition,
        normal.plackett,
        normal.owen_positive,
        normal.owen_negative,
        normal.owen_mixed,
    ],
    source=OWEN_1956,
)
erfcx_quantity = special.quantity(
    "erfcx",
    "Scaled complementary error function exp(x²) erfc(x)",
    parameters=(x,),
    value=erfcx(x),
    claims=[scaled.integral, scaled.slope],
)
