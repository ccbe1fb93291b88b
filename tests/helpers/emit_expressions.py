"""The shared list of expressions that every backend must pass, and how to load emitted text.

A new backend or a new function of the table is tested by this list: add expressions here, nothing elsewhere.
Points are exact (dyadic rationals, or pairs of them for complex numbers): no backend rounds its input.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from types import ModuleType

import sympy as sp

from derive.emit import EmittedFunction, EmittedTheory, argpi, render

x, y, z, w = sp.symbols("x y z w")
Value = Fraction | tuple[Fraction, Fraction]


@dataclass(frozen=True)
class Case:
    """One or more outputs of one function, and the points at which backends are compared."""

    name: str
    outputs: tuple[sp.Expr, ...]
    points: tuple[tuple[Value, ...], ...]
    complex_arguments: frozenset[str] = frozenset()

    @property
    def arguments(self) -> tuple[sp.Symbol, ...]:
        return (x, y)[: len(self.points[0])] if not self.complex_arguments else (z, w)[: len(self.points[0])]

    @property
    def function(self) -> EmittedFunction:
        return EmittedFunction(
            self.name, self.arguments, self.outputs, len(self.outputs) > 1, self.complex_arguments,
            f"Test expression {self.name}.", "as listed", "the shared list", ("shared.list",),
        )  # fmt: skip


def _points(*rows: tuple[object, ...]) -> tuple[tuple[Value, ...], ...]:
    def value(item: object) -> Value:
        if isinstance(item, tuple):
            return Fraction(item[0]), Fraction(item[1])
        return Fraction(item)  # type: ignore[arg-type]

    return tuple(tuple(value(item) for item in row) for row in rows)


R = sp.Rational
_REAL = _points(
    ("3/2", "5/8"), ("-7/4", "9/16"), ("1/1024", "-3"), ("1048577/1048576", "1"), ("1000003", "-1/64")
)
_POSITIVE = _points(("3/2", "5/8"), ("1/1024", "3"), ("1000003", "1/64"))
_SMALL = _points(("3/2", "5/8"), ("-7/4", "9/16"), ("1/1024", "-3"), ("-5", "1/4"))
_COMPLEX = _points(
    (("3/2", "5/8"), "1/2"), (("-7/4", "1/1024"), "3"), (("1/16", "-2"), "-5/4"), (("-3", "-1/8"), "7/8")
)
_U = x + y
_unevaluated = {"evaluate": False}

CASES: tuple[Case, ...] = (
    Case("polynomial", (3 * x**5 - R(7, 2) * x**3 * y + x * y**2 / 8 - 11, x**7, -x, x - y), _REAL),
    Case("rational", ((x**2 - 3 * y) / (x * y**2 + 5), 1 / (x - R(1, 3)), y / x**3, 2 / (7 * x * y)), _REAL),
    Case("nested_powers", (((x**2 + 1) ** 3 + y**6) ** 5, (x + 1 / y**2) ** -4, x**13), _REAL),
    Case(
        "shared", ((_U**2 + 1) / (_U**2 + 2), _U**4 - _U**2, -_U + 1 / _U, (x * y * 3 - _U) * (x * y)), _REAL
    ),
    Case("negated_twins", ((x - y) ** 2 * (y - x) + 1 / (y - x), (x - y) * x, (y - x) * y), _REAL),
    Case(
        "big_rationals",
        (
            R(314159265358979323846264338327950288, 100000000000000000000000000000000000) * x
            - R(10**40 + 7, 10**39 + 9) * y**2,
            x / 3 + R(2**200 + 1, 2**201) * y,
        ),
        _REAL,
    ),
    Case("cancellation", ((x - 1) ** 7, sp.expand((x - 1) ** 7), sp.sqrt(x**2 + 1) - x), _REAL),
    Case(
        "near_overflow",
        (x * R(10) ** 300 / 10**3, R(1, 10**300) * y + R(1, 10**290), x * R(2) ** 1023 / 2**20),
        _REAL,
    ),
    Case(
        "constants", (sp.Integer(0), sp.Integer(-7), R(-1, 3), sp.pi * x, sp.pi**2 / 6 + y, sp.E * x), _REAL
    ),
    Case(
        "square_roots",
        (sp.sqrt(x), x ** R(3, 2), 1 / sp.sqrt(x + y), sp.sqrt(2) * x, (x * y) ** R(-5, 2)),
        _POSITIVE,
    ),
    Case(
        "cube_roots",
        (sp.cbrt(x), x ** R(2, 3) + y, x ** R(-4, 3), (x + y) ** R(1, 6), x ** R(3, 4)),
        _POSITIVE,
    ),
    Case("logarithms", (sp.log(x), x * sp.log(x + y) - sp.log(y), sp.log(sp.log(x + 3))), _POSITIVE),
    Case(
        "exponentials",
        (sp.exp(x), sp.exp(-(x**2)) * y, sp.exp(x) * sp.exp(y) ** 2, 1 - sp.exp(-x / 4)),
        _SMALL,
    ),
    Case(
        "powers_of_two",
        (sp.Integer(2) ** x, x * sp.Integer(2) ** (x + y) / 3, sp.Integer(4) ** (x / 2), 2 ** (-y) + 8**x),
        _SMALL,
    ),
    Case(
        "error_functions",
        (sp.erf(x), sp.erfc(x), sp.exp(-(x**2)) + x * sp.erf(x * y), sp.erfc(x + 4)),
        _SMALL,
    ),
    Case("trigonometric", (sp.sin(x), sp.cos(x * y), sp.sin(x) ** 2 + sp.cos(y) ** 3), _SMALL),
    Case("absolute_values", (sp.Abs(x - y), sp.log(sp.Abs(x)), x / sp.Abs(x)), _REAL),
    Case("arguments_of_reals", (argpi(x), 1 - argpi(x) - y * argpi(y)), _REAL),
    Case(
        "complex_rational",
        (z**3 - w * z / 3, 1 / z, (z + w) / (z**2 + 1), sp.I * z + w),
        _COMPLEX,
        frozenset({"z"}),
    ),
    Case(
        "complex_parts",
        (
            sp.im(z + w / z, **_unevaluated) / sp.pi,
            sp.re(1 / z**2, **_unevaluated),
            sp.conjugate(z) * z,
            sp.Abs(z),
            sp.log(sp.Abs(z * w + 1)),
        ),
        _COMPLEX,
        frozenset({"z"}),
    ),
    Case("arguments", (argpi(z), 1 - w * argpi(z + 1 / z), argpi(-z)), _COMPLEX, frozenset({"z"})),
    Case(
        "complex_functions",
        (sp.exp(z), sp.log(z), sp.sqrt(z), sp.sin(z) * sp.cos(w), z ** R(3, 2)),
        _COMPLEX,
        frozenset({"z"}),
    ),
    Case("complex_special", (sp.cbrt(z), sp.erf(z / 2), sp.erfc(z / 2)), _COMPLEX, frozenset({"z"})),
    Case(
        "complex_argument_given_real",
        (
            sp.im(z + w / z, **_unevaluated) / sp.pi,
            sp.re(z),
            argpi(z),
            sp.log(sp.Abs(z)),
            z**2 + w,
            1 / z,
        ),
        _REAL,
        frozenset({"z"}),
    ),
    Case(
        "many_terms", (sp.expand((x + 2 * y - R(1, 3)) ** 6) / sp.expand((x - y + 7) ** 4 + x**6 + 1),), _REAL
    ),
)

THEORY = EmittedTheory(
    "shared_list", "The shared list of expressions", tuple(case.function for case in CASES), {}
)


def load(text: str, name: str) -> ModuleType:
    """Run emitted text as a module."""
    module = ModuleType(name)
    exec(compile(text, f"<{name}>", "exec"), module.__dict__)
    return module


def modules(theory: EmittedTheory, *backends: str) -> list[ModuleType]:
    """The emitted modules of a theory, one for each backend named."""
    texts = render([theory], {})
    return [load(texts[f"{theory.name}/{backend}.py"], f"{theory.name}_{backend}") for backend in backends]
