"""Every backend passes the shared list: balls against SymPy, all others against balls at 200 bits.

Tolerances are multiples of what rounding explains: the radius that ball arithmetic reaches with the
precision of the backend, at the same point and by the same operations, plus some units in the last place for
library functions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import sympy as sp
from flint import acb, arb, ctx, fmpq
from mpmath import mp

from derive.emit import EmittedFunction, EmittedTheory
from derive.emit.backends import double_double, float64, infix
from derive.emit.ir import program
from tests.helpers.emit_expressions import CASES, THEORY, Case, Value, load, modules, render

REFERENCE = 200
# (precision in bits, multiples of the ball's radius, units in the last place)
TOLERANCE = {
    "float64": (53, 2, 4),
    "compiled": (53, 2, 4),
    "double_double": (102, 2, 4),
    "multiprecision": (160, 2, 2),
}
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@cache
def emitted(backend: str) -> ModuleType:
    return modules(THEORY, backend)[0]


def inexact(value: Value) -> Any:
    """The value as a ball with exact midpoint (not as a rational), so that operations round."""
    if isinstance(value, tuple):
        return acb(inexact(value[0]), inexact(value[1]))
    return arb(value.numerator) / arb(value.denominator)  # exact: denominators are powers of two


def in_tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def balls(case: Case, point: Sequence[Value], bits: int) -> tuple[Any, ...]:
    ctx.prec = bits
    arguments = [inexact(value) for value in point]
    return in_tuple(getattr(emitted("ball"), case.name)(*arguments))


def radius(ball: Any) -> float:
    value = acb(ball)
    return math.hypot(float(value.real.rad()), float(value.imag.rad()))


def excess(got: Any, exact: Any, coarse: Any, bits: int, radii: float, ulps: float) -> float:
    """Error of got divided by what is allowed; got is an exact acb or fmpq."""
    ctx.prec = 400
    error = float(abs(acb(got) - acb(exact)).upper())
    size = float(abs(acb(exact)).upper())
    allowed = radii * radius(coarse) + ulps * size * 2.0 ** (1 - bits)
    return 0.0 if error <= radius(exact) else error / allowed if allowed else math.inf


def check(case: Case, backend: str, point: Sequence[Value], got: Sequence[Any]) -> None:
    bits, radii, ulps = TOLERANCE[backend]
    exact, coarse = balls(case, point, REFERENCE), balls(case, point, bits)
    assert len(got) == len(exact)
    for j, values in enumerate(zip(got, exact, coarse, strict=True)):
        found = excess(*values, bits, radii, ulps)
        assert found <= 1, (
            f"{case.name}[{j}] at {point}: {values[0]} against {values[1]}, {found:.3g} times too far"
        )


def as_float(value: Value) -> float | complex:
    if isinstance(value, tuple):
        return complex(float(value[0]), float(value[1]))
    return float(value)


def from_float(value: Any) -> acb:
    value = complex(value)
    return acb(value.real, value.imag)


def columns(case: Case) -> list[np.ndarray[Any, Any]]:
    return [np.array([as_float(value) for value in column]) for column in zip(*case.points, strict=True)]


@each_case
def test_ball_encloses_what_sympy_computes(case: Case) -> None:
    for point in case.points:
        at = {
            symbol: sp.Rational(v.numerator, v.denominator)
            if isinstance(v, Fraction)
            else sp.Rational(v[0].numerator, v[0].denominator)
            + sp.I * sp.Rational(v[1].numerator, v[1].denominator)
            for symbol, v in zip(case.arguments, point, strict=True)
        }
        for got, expression in zip(balls(case, point, REFERENCE), case.outputs, strict=True):
            expected = sp.N(expression.subs(at), 50)
            real, imag = (sp.Float(part, 50) for part in expected.as_real_imag())
            ctx.prec = 300
            middle = acb(arb(str(real)), arb(str(imag)))
            gap = float(abs(middle - acb(got)).lower())
            size = float(abs(middle).upper())
            assert gap <= size * 1e-45 and radius(got) <= 1e-30 * (1 + size), (
                case.name,
                point,
                got,
                expected,
            )


@each_case
def test_float64(case: Case) -> None:
    values = in_tuple(getattr(emitted("float64"), case.name)(*columns(case)))
    values = tuple(np.broadcast_to(value, len(case.points)) for value in values)
    for k, point in enumerate(case.points):
        check(case, "float64", point, [from_float(value[k]) for value in values])


@each_case
def test_compiled(case: Case) -> None:
    if case.name == "complex_special":
        assert not hasattr(emitted("compiled"), case.name)  # numba has no complex erf; said in the header
        return
    function = getattr(emitted("compiled"), case.name)
    for point in case.points:
        check(case, "compiled", point, [from_float(v) for v in in_tuple(function(*map(as_float, point)))])


@each_case
@pytest.mark.parametrize("bits", [53, 160])
def test_multiprecision(case: Case, bits: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TOLERANCE, "multiprecision", (bits, *TOLERANCE["multiprecision"][1:]))
    mp.prec = bits

    def convert(value: Value) -> Any:
        if isinstance(value, tuple):
            return mp.mpc(convert(value[0]), convert(value[1]))
        return mp.mpf(value.numerator) / value.denominator

    def back(value: Any) -> acb:
        def part(v: Any) -> fmpq:
            sign, mantissa, exponent, _ = v._mpf_
            return fmpq((-1) ** sign * int(mantissa)) * fmpq(2) ** exponent

        return acb(arb(part(mp.re(value))), arb(part(mp.im(value))))

    for point in case.points:
        values = in_tuple(getattr(emitted("multiprecision"), case.name)(*map(convert, point)))
        ctx.prec = 2000
        check(case, "multiprecision", point, [back(value) for value in values])


PAIRED = [
    case for case in CASES
    if not double_double.DoubleDouble().lacks(program(case.function)) and not case.complex_arguments
]  # fmt: skip
ROOTS = [case for case in PAIRED if program(case.function).calls]


def check_pairs(case: Case, function: Any, arrays: bool) -> None:
    def evaluate(arguments: list[Any]) -> tuple[Any, ...]:
        return function(*(half for a in arguments for half in (a, 0.0 * a)))

    rows = evaluate(columns(case)) if arrays else None
    for k, point in enumerate(case.points):
        if rows is None:
            flat: Sequence[Any] = evaluate([as_float(v) for v in point])
        else:
            flat = [np.broadcast_to(row, len(case.points))[k] for row in rows]
        ctx.prec = 400
        got = [acb(arb(float(hi)) + arb(float(lo))) for hi, lo in zip(flat[::2], flat[1::2], strict=True)]
        check(case, "double_double", point, got)


@pytest.mark.parametrize("case", PAIRED, ids=lambda case: case.name)
@pytest.mark.parametrize("arrays", [True, False])
def test_double_double(case: Case, arrays: bool) -> None:
    check_pairs(case, getattr(emitted("double_double"), case.name), arrays)


@pytest.mark.parametrize("case", [*PAIRED[:3], *ROOTS[:1]], ids=lambda case: case.name)
def test_compiled_double_double(case: Case) -> None:
    check_pairs(case, getattr(emitted("compiled"), case.name + "_double_double"), False)


def test_double_double_is_far_better_than_float64() -> None:
    module = emitted("double_double")
    high, low = module.rational(2.0, 0.0, 1.0, 0.0)[2:4]
    assert low != 0.0
    assert abs(Fraction(high) + Fraction(low) - Fraction(3, 5)) < Fraction(1, 2**100)


def test_roots_of_pairs() -> None:
    """At zero, below zero, and of a number that one float does not hold."""
    x = sp.Symbol("x", real=True)
    function = EmittedFunction("root", (x,), (sp.sqrt(x),), False, frozenset(), "A root.", "", "", ())
    text = render([EmittedTheory("roots", "Roots", (function,))], {})["roots/double_double.py"]
    root = load(text, "roots").root
    with np.errstate(invalid="ignore"):
        high, low = root(np.array([0.0, -1.0, 2.0, 1e-200]), np.array([0.0, 0.0, 2.0**-60, 0.0]))
    assert high[0] == low[0] == 0.0 and np.isnan(high[1])
    for k, of in ((2, Fraction(2) + Fraction(1, 2**60)), (3, Fraction(1e-200))):
        found = Fraction(float(high[k])) + Fraction(float(low[k]))
        assert low[k] != 0.0 and abs(found * found / of - 1) < Fraction(1, 2**100)


def test_skipped_functions_are_named_with_the_reason() -> None:
    assert "exponentials: not a rational function" in str(emitted("double_double").__doc__)
    assert "complex_special: erf of complex numbers is not available to numba" in str(
        emitted("compiled").__doc__
    )


# Wrong backends: each fault must be caught by the shared list.


def failures(module: ModuleType) -> int:
    count = 0
    for case in CASES:
        with np.errstate(all="ignore"):
            values = in_tuple(getattr(module, case.name)(*columns(case)))
        values = tuple(np.broadcast_to(value, len(case.points)) for value in values)
        for k, point in enumerate(case.points):
            try:
                check(case, "float64", point, [from_float(value[k]) for value in values])
            except (AssertionError, ValueError, OverflowError):
                count += 1
    return count


def flipped_sign() -> Any:
    original = infix.Infix.fragment

    def fragment(self: Any, program: Any, step: Any, operands: Any) -> Any:
        result = original(self, program, step, operands)
        if step.kind == "sub":
            return infix.Fragment(result.text.replace(" - ", " + ", 1), result.binding)
        return result

    return fragment


@pytest.mark.parametrize("fault", ["sign", "constant", "function", "parentheses"])
def test_a_wrong_backend_is_caught(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if fault == "sign":
        monkeypatch.setattr(infix.Infix, "fragment", flipped_sign())
    elif fault == "constant":
        right = float64.float_text
        monkeypatch.setattr(float64, "float_text", lambda q: right(q + Fraction(1, 2**46)))
    elif fault == "function":
        right_call = float64.Float64.spelling
        monkeypatch.setattr(
            float64.Float64, "spelling", lambda self, name: right_call(self, "cos" if name == "sin" else name)
        )
    else:
        monkeypatch.setattr(infix.Fragment, "inside", lambda self, binding: self.text)
    text = render([THEORY], {})["shared_list/float64.py"]
    assert failures(load(text, "wrong")) > 0


def test_the_right_backend_has_no_failures() -> None:
    assert failures(emitted("float64")) == 0


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("e + (a_hi * b_lo + a_lo * b_hi)", "e + (a_hi * b_lo)"), ("0.5 * r_hi", "r_hi")],
)
def test_a_wrong_pair_operation_is_caught(right: str, wrong: str) -> None:
    text = render([THEORY], {})["shared_list/double_double.py"]
    assert right in text
    with pytest.raises(AssertionError):
        for case in PAIRED:
            check_pairs(case, getattr(load(text.replace(right, wrong), "wrong"), case.name), False)


# What the shared list cannot show.


def test_exact_zeros_are_recognised() -> None:
    module = emitted("ball")
    density = module.complex_parts(acb(3, 0), fmpq(1, 2))[0]
    assert isinstance(density, fmpq) and density == 0
    share = module.arguments(acb(-2, 0), fmpq(1, 3))
    assert share == (1, fmpq(2, 3), 0) and all(isinstance(value, fmpq) for value in share)
    assert module.arguments(fmpq(-2), fmpq(1, 3)) == share


def test_rational_operations_on_rationals_stay_exact() -> None:
    value = emitted("ball").rational(2, fmpq(1, 3))
    assert value == (fmpq(3) / (fmpq(2, 9) + 5), fmpq(3, 5), fmpq(1, 24), fmpq(3, 7))
    assert all(type(v) is fmpq for v in value)


def test_undecided_is_never_a_number() -> None:
    module = emitted("ball")
    around_zero = arb(0, 1)
    assert not acb(module.arguments(around_zero, 1)[0]).is_finite()
    assert not acb(module.complex_rational(acb(0, 0), 1)[1]).is_finite()
    assert not acb(module.complex_parts(acb(around_zero, around_zero), 1)[0]).is_finite()
    assert not acb(module.complex_parts(0, 1)[0]).is_finite()
    assert not acb(module.square_roots(-1, 2)[0]).is_finite()
    assert not acb(module.complex_parts(arb("nan"), 1)[0]).is_finite()


def test_balls_refuse_inexact_arguments() -> None:
    with pytest.raises(TypeError, match=r"0\.5 of type float"):
        emitted("ball").polynomial(0.5, 1)


def test_float64_takes_the_limit_from_above() -> None:
    below = np.array([complex(-2.0, 0.0), complex(-2.0, -0.0)])
    assert emitted("float64").arguments(below, 1.0)[0].tolist() == [1.0, 1.0]
    assert emitted("compiled").arguments(complex(-2.0, -0.0), 1.0)[0] == 1.0


@pytest.mark.parametrize("backend", ["float64", "compiled", "multiprecision"])
def test_not_a_number_and_outside_of_the_domain(backend: str) -> None:
    module = emitted(backend)
    with np.errstate(all="ignore"):
        for name in ("square_roots", "cube_roots", "logarithms"):
            assert math.isnan(getattr(module, name)(-1.0, 0.5)[0])
        assert math.isnan(module.complex_parts(float("nan"), 1.0)[0])


def test_float64_broadcasts_and_never_returns_its_argument() -> None:
    module = emitted("float64")
    column, row = np.array([[1.0], [2.0]]), np.array([1.0, 3.0, 5.0])
    assert module.rational(column, row)[0].shape == (2, 3)
    real = np.array([1.0, 2.0])
    for output in module.complex_argument_given_real(real, real):
        assert not np.shares_memory(output, real)
    field = np.array([1.0 + 2.0j, 3.0 + 1.0j])
    for output in (*module.complex_parts(field, real), *module.complex_argument_given_real(field, real)):
        assert not np.shares_memory(output, field)
    assert isinstance(module.polynomial(2, 3)[1], float)
    assert module.polynomial(np.array([10], dtype=np.int32), 3)[1].tolist() == [10.0**7]


def test_constants_of_pairs_are_correctly_rounded() -> None:
    high, low = map(float, double_double.pair(Fraction(1, 3)))
    rest = Fraction(1, 3) - Fraction(high) - Fraction(low)
    assert abs(rest) <= Fraction(math.ulp(low)) / 2 and abs(low) <= math.ulp(high) / 2


def test_precision_is_read_at_call_time() -> None:
    mp.prec = 300
    assert abs(emitted("multiprecision").constants(1, 0)[3] - mp.pi) < mp.mpf(2) ** -295
    assert abs(emitted("multiprecision").constants(1, 0)[2] * 3 + 1) < mp.mpf(2) ** -295
    ctx.prec = 300
    assert float(emitted("ball").constants(1, 0)[3].rad()) < 2.0**-290
