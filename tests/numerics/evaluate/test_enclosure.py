"""What an Enclosure promises: exact containment, correct rounding, immutability."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import threading
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Any

import mpmath
import numpy as np
import pytest
from flint import acb, arb, ctx, fmpq
from hypothesis import given
from hypothesis import strategies as st

import numerics
from numerics import ComplexEnclosure, DomainError, Enclosure, ParameterError, UndecidedError, evaluate
from numerics.decimals import accuracy_of_ball, plain, round_significant, scientific_up
from numerics.enclosures.comparisons import ends_of
from tests.helpers.profiles import examples

POINT: dict[str, Any] = {"lam": "1/2", "kappa": "9/10", "b": 1, "b1": "1/2", "x1": "3/2"}
GAME: dict[str, Any] = {
    "re": 1, "im": 2, "eta": "1/4", "eta_extrap": "1/4", "beta": "-1/5",
    "k": 1, "beta1": "-1/5", "beta2": "-1/8", "sigma": 2,
}  # fmt: skip
SPECIAL: dict[str, Any] = {"h": "1/2", "a": "3/4", "x": "-1/2", "y": 1, "rho": "3/5"}
LSGAN: dict[str, Any] = {
    "a": "11/5", "b": -3, "g": "3/2", "h": -2, "c": "1/2", "sigma": 2, "rate": 1, "weight": "1/3",
    "label_fake": 0, "label_real": 1, "label_target": 1,
}  # fmt: skip
GLASS = {
    "p": 3, "q": 2, "sigma_z": 1, "u_D": -1, "u_G": -2, "k_D": 1, "k_G": 0, "N_D": 2, "N_G": 2
}  # fmt: skip
GAN = {
    "kappa": "1/5", "nu": "81/10000", "e_T": "9/200", "e_G": "9/200", "n": 1000, "t": 2, "P": "19/20",
    "q": "1/10", "r": "1/100", "half_turns": 1, "amplitude": "1/100",
    "P_11": "1/2", "P_12": 0, "P_21": 0, "P_22": "1/2", "q_1": "1/10", "q_2": "1/10",
    "r_1": "1/10", "r_2": "1/10",
    "S_12": 0, "tau": "1/5", "tau_tilde": "1/25", "eta_T": 1, "eta_G": 1, "Lambda_1": 3, "Lambda_2": 2,
    "Lambda_tilde_1": 2, "Lambda_tilde_2": 1,
}  # fmt: skip
POINTS = {
    "spin_glass": POINT | GLASS, "games": GAME, "special": SPECIAL, "lsgan": LSGAN, "solvable_gan": GAN
}  # fmt: skip
rationals = st.fractions(min_value=-(10**9), max_value=10**9)
small = st.fractions(min_value=0, max_value=10)


def test_a_value_with_millions_of_zeros_is_printed_with_an_exponent() -> None:
    # E(1 - D(G))² for D(G) near 1: about exp(-2 η²) with η = 2400
    value = evaluate("lsgan.generator_term", a=1000, b=0, g="1/1000", h="2.4", digits=20)
    assert str(value) == "5.3275261470085585380e-5003085"
    assert repr(value).endswith("e-5003105>")


def test_parts_of_a_result() -> None:
    value = evaluate("spin_glass.density", digits=20, **POINT)
    assert isinstance(value.mid, Fraction) and isinstance(value.rad, Fraction)
    assert value.mid.denominator & (value.mid.denominator - 1) == 0
    assert value.rad.denominator & (value.rad.denominator - 1) == 0
    assert 0 < value.rad * 2 * 10**20 < value.mid
    assert value.lower == value.mid - value.rad and value.upper == value.mid + value.rad
    assert value.digits == 20 and not value.is_exact
    assert str(value) == "0.13961258285909390656" and f"{value}" == str(value)
    assert f"{value:.3f}" == "0.140"
    assert float(value) == float(value.mid) == float("0.13961258285909390656356372223")
    text, radius = value.decimal()
    assert text == str(value) and abs(Fraction(text) - value.mid) + value.rad <= Fraction(radius)
    assert text in repr(value)


@examples(200)
@given(rationals, small, rationals)
def test_containment_is_exact(mid: Fraction, rad: Fraction, x: Fraction) -> None:
    ball = Enclosure(mid, rad)
    assert ball.contains(x) is (abs(x - mid) <= rad)
    assert ball.contains(ball) and ball.contains(ball.lower) and ball.contains(ball.upper)
    assert not ball.contains(ball.upper + Fraction(1, 10**400))
    assert not Enclosure(mid, rad).contains(Enclosure(mid, rad + Fraction(1, 10**300)))
    outer = ball.to_arb()
    low, high = ends_of(outer)
    assert low <= ball.lower and ball.upper <= high
    assert Enclosure(low / 2 + high / 2, high / 2 - low / 2).contains(outer)


def test_containment_of_all_kinds_of_numbers() -> None:
    half = Enclosure("1/2", "1/4")
    inner = (0.5, np.float64(0.25), Fraction(3, 4), fmpq(1, 2), arb(0.5, 0.1), mpmath.mpf("0.3"))
    for inside in ("0.5", "3/4", *inner):
        assert half.contains(inside)
    outer = (1, 0.2, Fraction(7, 8), fmpq(1, 5), arb(0.5, 1), mpmath.mpf(1), Enclosure("0.5", "0.3"))
    for outside in ("0.76", *outer):
        assert not half.contains(outside)
    assert half.contains(Enclosure("0.5", "0.25")) and half.overlaps(Enclosure(1, "1/4"))
    assert not half.overlaps("0.7500001")
    for wrong in ("x", None, 1j, True, [1]):
        with pytest.raises(ParameterError):
            half.contains(wrong)
    with pytest.raises(DomainError):
        half.contains(float("nan"))


@examples(300)
@given(st.fractions(), st.integers(1, 30), st.integers(-40, 40))
def test_rounding_agrees_with_decimal_arithmetic(value: Fraction, digits: int, shift: int) -> None:
    value *= Fraction(10) ** shift
    significand, exponent = round_significant(value, digits)
    context = Context(prec=digits, rounding=ROUND_HALF_EVEN)
    expected = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    assert Decimal(plain(significand, exponent)) == expected
    assert ("e" in plain(significand, exponent)) == (0 < abs(expected) < Decimal("1e-30"))
    assert Fraction(scientific_up(abs(value))) >= abs(value)
    assert Fraction(scientific_up(abs(value))) <= abs(value) * Fraction(11, 10)


@examples(300)
@given(
    st.integers(1, 10**30),
    st.integers(-120, 60),
    st.integers(1, 10**4),
    st.integers(-160, 0),
    st.integers(1, 25),
)
def test_judgement_of_balls_agrees_with_rational_arithmetic(
    mid: int, mid_exp: int, rad: int, rad_exp: int, digits: int
) -> None:
    accurate, settled = accuracy_of_ball(mid, mid_exp, rad, rad_exp, digits)
    middle, radius = mid * Fraction(2) ** mid_exp, rad * Fraction(2) ** rad_exp
    low, high = middle - radius, middle + radius
    if accurate:
        assert low > 0 and radius * 2 * 10**digits < low
    if settled:
        assert accurate
        assert [Fraction(plain(*round_significant(x, digits))) for x in (low, high)] == [
            Fraction(plain(*round_significant(middle, digits)))
        ] * 2
    if low > 0 and radius * 4 * 10**digits < low:
        assert accurate


def test_printing() -> None:
    assert str(Enclosure("0.3")) == "0.3" and str(Enclosure(0)) == "0" and str(Enclosure(-120)) == "-120"
    assert str(Enclosure("1/3")) == "0.333333333333333" and str(Enclosure("1/3", digits=3)) == "0.333"
    assert str(Enclosure("1e-12", digits=3)) == "0.00000000000100"
    assert str(Enclosure("1e-30")) == "0." + "0" * 29 + "1" and str(Enclosure("-9.99e-31")) == "-9.99e-31"
    assert str(Enclosure("1e-31", digits=3)) == "1.00e-31" and str(Enclosure("1e400")) == "1" + "0" * 400
    assert str(Enclosure("123456", "0.1")) == "1.2346e5" and Enclosure("123456", "0.1").digits == 5
    assert str(Enclosure("2.5", digits=1)) == "2" and str(Enclosure("3.5", digits=1)) == "4"  # ties to even
    assert str(Enclosure(1, 5)) == "1.0 ± 5.0" and Enclosure(1, 5).digits == 0
    assert Enclosure(1, "1e-10").digits == 9 and Enclosure(Fraction(10**5), Fraction(1, 2)).digits == 4
    assert len(str(Enclosure("1/3", digits=6000))) == 6002


def test_float_is_correctly_rounded() -> None:
    assert float(Enclosure(Fraction(2**53 + 1))) == 2.0**53
    assert float(Enclosure("1/3")) == 1 / 3 and float(Enclosure("1e-400")) == 0.0


def test_comparison_hash_and_immutability() -> None:
    a, b = Enclosure(1, "0.1"), Enclosure(2, "0.1")
    assert a < b and b > a and a <= b and not a >= b and a != b
    wide = Enclosure(1, 5)
    assert wide != b
    for undecided in (lambda: wide < b, lambda: wide >= b, lambda: a <= a, lambda: a < 1, lambda: bool(wide)):
        with pytest.raises(UndecidedError, match="undecided"):
            undecided()
    assert Enclosure(1) == 1 == Enclosure("1.0") and hash(Enclosure(1)) == hash(1) == hash(Enclosure("1"))
    assert Enclosure(1) != Enclosure(1, "0.1")
    assert Enclosure("0.5") == 0.5 and Enclosure("1/2") == Fraction(1, 2)
    assert all(Enclosure(1) != foreign for foreign in ("1", None, float("nan"), True, [1]))
    assert Enclosure(1) < 2 and Enclosure(1) > 0 and Enclosure(1) <= 1 and not Enclosure(1) < 1
    assert Enclosure.between(0, 1) >= 0 and not Enclosure.between(0, 1) < 0 and Enclosure.between(0, 1) <= 1
    assert not Enclosure(0) and Enclosure(2) and Enclosure(-2, 1)
    assert len({Enclosure(1), Enclosure("1"), Enclosure(1, "0.1")}) == 2
    with pytest.raises(AttributeError, match="immutable"):
        a.mid = 3  # type: ignore[misc]
    with pytest.raises(AttributeError, match="immutable"):
        del a._mid
    with pytest.raises(DomainError, match="rad"):
        Enclosure(1, -1)
    assert Enclosure(1) < "2" and Enclosure(1) >= "1" and Enclosure(1) > "1/2"
    for foreign in ("two", None, [1], True):
        with pytest.raises(TypeError):
            Enclosure(1) < foreign  # noqa: B015


def test_pickle_and_copy() -> None:
    for value in (evaluate("spin_glass.density", digits=30, **POINT), Enclosure("1/3"), Enclosure(1, 5)):
        for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
            assert again == value and str(again) == str(value) and again.digits == value.digits
    z = evaluate("spin_glass.stieltjes_D", digits=30, **POINT)
    again = pickle.loads(pickle.dumps(z))
    assert again == z and str(again) == str(z) and hash(again) == hash(z)


def test_independence_of_global_precision() -> None:
    value = evaluate("spin_glass.density", digits=60, **POINT)
    with numerics.working_precision(20), mpmath.workdps(5):
        low = (value.mid, value.rad, str(value), float(value), value.to_mpf(), value.contains(value.to_arb()))
        ball = value.to_arb()
    high = (value.mid, value.rad, str(value), float(value), value.to_mpf(), True)
    assert low == high
    assert value.contains(ball) and Enclosure(value.mid, value.rad).contains(ball)
    with mpmath.workdps(100):
        assert value.to_mpf() == mpmath.mpf(value.mid.numerator) / value.mid.denominator


def test_complex_enclosures() -> None:
    z = evaluate("spin_glass.stieltjes_D", digits=12, **POINT)
    assert isinstance(z, ComplexEnclosure) and isinstance(z.real, Enclosure) and isinstance(z.imag, Enclosure)
    assert complex(z) == complex(float(z.real), float(z.imag))
    assert str(z) == "0.635326942249 - 0.0954413145150j" and z.digits == 12 and not z.is_exact
    assert str(ComplexEnclosure(1, 2)) == "1 + 2j"
    assert z.contains(z) and z.contains(evaluate("spin_glass.stieltjes_D", digits=40, **POINT))
    assert ComplexEnclosure(1, 2) == 1 + 2j and ComplexEnclosure(1) == 1
    assert hash(ComplexEnclosure(1)) == hash(1)
    assert ComplexEnclosure(1, 2).contains(acb(1, 2)) and ComplexEnclosure(1, 2).contains(mpmath.mpc(1, 2))
    assert not ComplexEnclosure(1, 2).contains(1) and ComplexEnclosure(1).contains("1")
    assert ComplexEnclosure(1).contains(fmpq(1)) and ComplexEnclosure(1).contains(arb(1))
    assert all(ComplexEnclosure(1) != foreign for foreign in (None, "x", [1]))
    assert not ComplexEnclosure(0)
    with pytest.raises(AttributeError, match="immutable"):
        z.real = 1  # type: ignore[misc]


def test_precision_is_restored() -> None:
    found = ctx.prec
    with pytest.raises(ZeroDivisionError), numerics.working_precision(500):
        assert ctx.prec == 500
        with numerics.working_precision(70):
            assert ctx.prec == 70
        assert ctx.prec == 500
        1 / 0  # noqa: B018
    assert ctx.prec == found
    evaluate("spin_glass.density", digits=300, **POINT)
    with pytest.raises(DomainError):
        evaluate("spin_glass.density", **{**POINT, "b": -1})
    assert ctx.prec == found


def test_threads_at_different_digits() -> None:
    expected = {n: str(evaluate("spin_glass.cdf", digits=n, **POINT)) for n in (10, 40, 200, 600)}
    wrong: list[object] = []

    def work(digits: int) -> None:
        try:
            for _ in range(40):
                if str(evaluate("spin_glass.cdf", digits=digits, **POINT)) != expected[digits]:
                    wrong.append(digits)
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in expected]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_import_is_light() -> None:
    code = """
import sys
import numerics
numerics.evaluate("spin_glass.density", lam=0, kappa="1/2", b=1, b1=1, x1=0)
heavy = {"sympy", "derive", "scipy", "mpmath", "numba"} & set(sys.modules)
assert not heavy, heavy
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_quantities_lists_what_evaluate_knows() -> None:
    records = {record.name: record for record in numerics.quantities()}
    names = ("density", "cdf", "stieltjes_D", "stieltjes_G", "log_potential", "support")
    assert {f"spin_glass.{name}" for name in names} <= set(records)
    domains = {p.name: p.domain for p in records["spin_glass.density"].parameters}
    assert domains["kappa"] == "0 < kappa < 1" and domains["b"] == "b > 0" and domains["b1"] == "b1 >= 0"
    for record in records.values():
        assert record.kind and record.type and record.status
        point = POINTS[record.name.partition(".")[0]]
        value = evaluate(record.name, digits=5, **{p.name: point[p.name] for p in record.parameters})
        assert value is not None
