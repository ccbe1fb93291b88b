"""Radii and coefficients of any size: nothing is written out that need not be, and nothing true is lost."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from click.testing import CliRunner
from flint import arb, ctx, fmpq, fmpq_poly

import numerics
from derive.cli import main
from numerics import Enclosure, PrecisionError, evaluate, parse_number
from numerics.dyadics import widened
from numerics.roots import algebraic as _algebraic

TINY = (-400_000, -(10**9), -(10**13))


@pytest.mark.parametrize("b", ["4e4", "1e12", "1e300"])
def test_a_radius_far_below_the_digits_is_written_as_a_short_one(b: str) -> None:
    # 1 - exp(-b²)…: the radius of the ball is far below 2^(-10^9)
    value = evaluate("lsgan.data_term_erlang3", a=0, b=b, c=8)
    assert value.contains(1)
    assert 0 < value.rad < Fraction(1, 10**20) and value.rad.denominator.bit_length() < 2000
    assert str(value) == "1.00000000000000" and repr(value).startswith("<Enclosure 1.00000000000000 ± ")
    run = CliRunner().invoke(main, ["eval", "lsgan.data_term_erlang3", "a=0", f"b={b}", "c=8", "--json"])
    assert run.exit_code == 0 and json.loads(run.output)["value"] == "1.00000000000000"


def test_a_value_that_cannot_be_written_is_a_typed_error() -> None:
    with pytest.raises(PrecisionError, match="cannot be written out"):
        evaluate("lsgan.data_term_erlang3", a=0, b="-1e12", c=8)


@pytest.mark.parametrize("exponent", TINY)
@pytest.mark.parametrize("middle", ["1/2", "-3", "0"])
def test_a_tiny_radius_of_an_input_is_widened_and_never_lost(exponent: int, middle: str) -> None:
    exact = fmpq(*map(int, middle.split("/"))) if "/" in middle else fmpq(int(middle))
    ball = arb(arb(exact), arb((1, exponent)))
    read = parse_number("x", ball)
    assert read.mid() == exact and read.rad() >= ball.rad()
    assert read.rad() < arb(2) ** -90_000
    assert not read.is_exact()


@pytest.mark.parametrize("exponent", TINY)
def test_values_at_inputs_with_tiny_radii(exponent: int) -> None:
    ball = arb(arb(0.5), arb((1, exponent)))
    there = {"kappa": "1/2", "b": 1, "b1": 2, "x1": 1}
    found, exact = (evaluate("spin_glass.cdf", 30, lam=lam, **there) for lam in (ball, "1/2"))
    assert str(found) == str(exact) and found.overlaps(exact)


@pytest.mark.parametrize("bits", [53, 64, 1000])
def test_widening_keeps_the_middle_whatever_the_precision(bits: int) -> None:
    before, ctx.prec = ctx.prec, 2000
    try:
        middle = (arb(1) / 3).mid()
        ball = arb(middle, arb((1, -(10**12))))
        ctx.prec = bits
        wide = widened(ball, 3000)
        assert wide.mid() == middle and wide.contains(ball) and wide.rad() < arb(2) ** -2990
        assert widened(middle, 3000).is_exact() and widened(wide, 3100).rad() == wide.rad()
    finally:
        ctx.prec = before
    made = Enclosure._from_ball(ball, 15)
    assert made.mid == Fraction(int(middle.man_exp()[0]), 2 ** -int(middle.man_exp()[1]))
    assert made.rad.denominator.bit_length() < 2400


@pytest.mark.parametrize("b", ["1e-180", "1e-300", "1e-1000"])
def test_long_coefficients_do_not_make_exact_algebra_slow(b: str) -> None:
    # b enters as b², so that 20 digits do not know it any more
    there = {"lam": "4.24", "kappa": "0.661415", "b1": 3, "x1": "1/1000"}
    expected = str(evaluate("spin_glass.cdf", 20, b="1e-15", **there))
    assert str(evaluate("spin_glass.cdf", 20, b=b, **there)) == expected == "0.99999698118164516294"


def test_exact_parts_are_found_with_long_coefficients() -> None:
    """√2·10^-300 and a pair i·10^-200: the parts that vanish are recognised, the others not."""
    before = ctx.prec
    try:
        small = fmpq(1, 10**200)
        polynomial = fmpq_poly([small * small, 0, 1])  # z² = -10^-400
        for ctx.prec in (64, 128, 2048):
            root = arb(small)
            box = _box(root)
            try:
                parts = _algebraic.exact_parts(fmpq_poly([0, 1]), polynomial, box)
            except _algebraic.Undecided:
                continue
            assert parts == (0, None)
        assert _algebraic.exact_parts(fmpq_poly([0, 1]), polynomial, _box(root)) == (0, None)
        assert _algebraic.exact_parts(fmpq_poly([0, 0, 1]), polynomial, _box(root) ** 2)[0] == -small * small
    finally:
        ctx.prec = before


def _box(height: arb) -> object:
    from flint import acb

    return acb(arb(0, height / 10**6), height * (1 + arb(0, 1e-6)))


def test_numbers_are_never_made_only_to_be_refused() -> None:
    with pytest.raises(numerics.DomainError):
        parse_number("x", arb((1, 10**13)))
    with pytest.raises(numerics.DomainError):
        Enclosure(1).contains(arb(arb(1), arb((1, -(10**13)))))
