"""Integrals: what is not analytic is split or refused, nothing false is enclosed, no integral runs away."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import flint
import pytest
import sympy as sp
from flint import acb, arb, ctx, fmpq
from mpmath import mp, mpf

import numerics
from derive import Theory
from derive.emit.generation import refresh
from derive.errors import TheoryError
from derive.functions.classes import bivariate_normal_cdf, erfcx, owens_t
from derive.quantities.integrated import Integrated
from numerics import PrecisionError
from numerics.integrals import program, quadrature
from numerics.integrals.description import check_integral
from numerics.integrals.germ import Scale
from numerics.integrals.path import Integral
from numerics.kinds import integral as _integral
from tests.helpers.own_theory import detached

x, J, Z = sp.Symbol("x", real=True), sp.Symbol("J", real=True), sp.Symbol("Z")
half, third = sp.Rational(1, 2), sp.Rational(1, 3)

# name: integrand, lower and upper end, and the value at a = 1/2 by other means
VALUES: dict[str, tuple[Any, Any, Any, Any]] = {
    # signs that change on the way
    "modulus": (sp.Abs(x - sp.Symbol("a", real=True)), -1, 2, sp.Rational(9, 4)),
    "modulus_twice": (sp.Abs(sp.Abs(x) - half), -1, 1, half),
    "double_zero": (sp.Abs(x**2 - x + sp.Rational(1, 4)), 0, 1, sp.Rational(1, 12)),
    "root_of_modulus": (sp.sqrt(sp.Abs(x - half)), -1, 2, sp.sqrt(6)),
    "sign": (sp.sign(x - third) * x**2, 0, 1, third - 2 * third**4),
    "largest": (sp.Max(x, x**2), -1, 2, sp.Rational(19, 6)),
    "smallest": (sp.Min(sp.sin(x), half), 0, sp.pi, 2 - sp.sqrt(3) + sp.pi / 3),
    "pieces": (sp.Piecewise((x, x < half), (1 / x, True)), 0, 2, sp.Rational(1, 8) + sp.log(4)),
    "step": (sp.Heaviside(x - third) * sp.exp(x), 0, 1, sp.E - sp.exp(third)),
    "real_part": (sp.re(1 / (x + sp.I)), 0, 1, sp.log(2) / 2),
    "far_modulus": (sp.Abs(x) * sp.exp(-(x**2)), -sp.oo, sp.oo, 1),
    # singular ends
    "x_log_x": (x * sp.log(x), 0, 1, -sp.Rational(1, 4)),
    "cos_over_root": (sp.cos(3 * x) / sp.sqrt(x), 0, 1, "0.81191002776254637120890062398042469793380"),
    "arcsine": (1 / sp.sqrt(1 - x**2), -1, 1, sp.pi),
    "beta": (x ** -sp.Rational(2, 3) * (1 - x) ** -sp.Rational(1, 5), 0, 1,
             sp.gamma(third) * sp.gamma(sp.Rational(4, 5)) / sp.gamma(sp.Rational(17, 15))),
    "nearly_too_singular": (x ** -sp.Rational(99, 100), 0, 1, 100),
    "log_sine": (sp.log(sp.sin(x)), 0, sp.pi / 2, -sp.pi * sp.log(2) / 2),
    "removable": (sp.sin(x) / x, 0, 1, sp.Si(1)),
    "symbolic_power": (x ** (sp.Symbol("a", real=True) - 1), 0, 1, 2),
    "backwards": (x * sp.log(x), 1, 0, sp.Rational(1, 4)),
    # infinite ends
    "gauss": (sp.exp(-(x**2)), -sp.oo, sp.oo, sp.sqrt(sp.pi)),
    "euler": (sp.exp(-x) * sp.log(x), 0, sp.oo, -sp.EulerGamma),
    "planck": (x**3 / (sp.exp(x) - 1), 0, sp.oo, sp.pi**4 / 15),
    "rational": (1 / (1 + x**4), -sp.oo, sp.oo, sp.pi / sp.sqrt(2)),
    "slow": (x ** -sp.Rational(3, 2), 1, sp.oo, 2),
    "from_infinity": (sp.exp(x), 0, -sp.oo, -1),
    # special functions
    "erfcx": (erfcx(x / 3), 0, 1, "0.843065094232106820342641575590648887979"),
    "error_function": (sp.erfc(x), 0, sp.oo, 1 / sp.sqrt(sp.pi)),
    "owen": (owens_t(x, 1), 0, sp.oo, 1 / (4 * sp.sqrt(sp.pi))),
    "bivariate": (bivariate_normal_cdf(x, 0, half) * sp.exp(-(x**2) / 2), -sp.oo, sp.oo, None),
}  # fmt: skip


def theory() -> Theory:
    made = Theory("integrals", "Integrals with known values")
    a = made.parameter("a", "a number")
    for name, (integrand, lower, upper, _) in VALUES.items():
        inside = Integrated(J, integrand, x, sp.sympify(lower), sp.sympify(upper))
        made.quantity(name, name, parameters=(a,), value=J, integral=inside)
    others = {
        "pole": (J, 1 / (x - a), -1, 2),
        "double_pole": (J, 1 / (x - a) ** 2, -1, 2),
        "tangent": (J, sp.tan(x), 0, 2),
        "not_integrable": (J, 1 / x, 0, 1),
        "slow_tail": (J, 1 / x, 1, sp.oo),
        "oscillating_tail": (J, sp.sin(x) / x, 0, sp.oo),
        "across_a_cut": (J, sp.sqrt(x - 1), 0, 2),
        "log_of_negative": (J, sp.log(x), -1, 2),
        "imaginary": (J, sp.sqrt(x - 3) * (sp.exp(sp.I * x) + sp.exp(-sp.I * x)), 0, 1),
        "fast": (J, sp.sin(10**6 * x) ** 2, 0, 1),
        "odd": (J, sp.sin(x), -1, 1),
        "circle": (Z, sp.exp(sp.I * x), 0, a),
    }
    for name, (symbol, integrand, lower, upper) in others.items():
        inside = Integrated(symbol, integrand, x, sp.sympify(lower), sp.sympify(upper))
        kind = "complex" if symbol is Z else "real"
        made.quantity(name, name, parameters=(a,), value=symbol, integral=inside, type=kind)
    return made


@pytest.fixture(scope="module")
def attached(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("made") / "integrals_generated"
    with detached():
        refresh([theory()], folder)
        numerics.attach(folder)
        yield


def as_mpf(value: Fraction) -> Any:
    return mpf(value.numerator) / value.denominator


@pytest.mark.usefixtures("attached")
@pytest.mark.parametrize("name", [name for name, entry in VALUES.items() if entry[3] is not None])
@pytest.mark.parametrize("digits", [6, 32])
def test_known_integrals(name: str, digits: int) -> None:
    expected = VALUES[name][3]
    found = numerics.evaluate(f"integrals.{name}", digits, a="1/2")
    with mp.workdps(60):
        exact = mpf(expected) if isinstance(expected, str) else mpf(str(sp.N(expected, 50)))
        known = 10 ** mpf(-(len(expected) - 4 if isinstance(expected, str) else 45))
        assert abs(as_mpf(found.mid) - exact) <= as_mpf(found.rad) + known * abs(exact)
        assert as_mpf(found.rad) <= abs(exact) * mpf(10) ** -digits


@pytest.mark.usefixtures("attached")
def test_phi2_under_an_integral() -> None:
    # E Φ₂(X, 0; 1/2) for X standard normal: P(U <= X, V <= 0) with U - X of variance 2, correlation 1/(2√2)
    found = numerics.evaluate("integrals.bivariate", 10, a=1)
    with mp.workdps(30):
        expected = mp.sqrt(2 * mp.pi) * (mpf(1) / 4 + mp.asin(1 / (2 * mp.sqrt(2))) / (2 * mp.pi))
        assert abs(as_mpf(found.mid) - expected) <= as_mpf(found.rad) + mpf(10) ** -28


@pytest.mark.usefixtures("attached")
@pytest.mark.parametrize("digits", [5, 200])
@pytest.mark.parametrize("name", ["pole", "double_pole", "tangent", "across_a_cut", "log_of_negative"])
def test_a_pole_on_the_path_is_a_typed_error_after_little_work(name: str, digits: int) -> None:
    with pytest.raises(PrecisionError, match=r"evaluations were made"):
        numerics.evaluate(f"integrals.{name}", digits, a="1/2")


@pytest.mark.usefixtures("attached")
def test_the_error_says_where_the_pole_is() -> None:
    with pytest.raises(PrecisionError, match=r"near 0\.3333333.* pole"):
        numerics.evaluate("integrals.pole", a="1/3")
    beside = numerics.evaluate("integrals.pole", 20, a=3)  # log(1/4)
    with mp.workdps(40):
        assert abs(as_mpf(beside.mid) + mp.log(4)) < mpf(10) ** -19


@pytest.mark.usefixtures("attached")
@pytest.mark.parametrize("name", ["not_integrable", "slow_tail", "oscillating_tail"])
def test_an_end_at_which_nothing_is_proved_is_a_typed_error(name: str) -> None:
    with pytest.raises(PrecisionError, match="could not be shown that the integrand is integrable"):
        numerics.evaluate(f"integrals.{name}", a=1)
    with pytest.raises(PrecisionError, match="could not be shown that the integrand is integrable"):
        numerics.evaluate("integrals.symbolic_power", a="-1/2")


@pytest.mark.usefixtures("attached")
def test_an_imaginary_part_is_never_dropped() -> None:
    with pytest.raises(PrecisionError, match="not real"):
        numerics.evaluate("integrals.imaginary", a=1)
    whole = SimpleNamespace(enclosed=lambda bits: acb(1, 2), real=True, budget=quadrature.Budget(1, 1))
    with pytest.raises(PrecisionError, match="called real and has the imaginary part"):
        _integral._Work(whole, 50).at(50)  # type: ignore[arg-type]
    found = numerics.evaluate("integrals.circle", 20, a=1)
    with mp.workdps(30):
        assert abs(as_mpf(found.real.mid) - mp.sin(1)) < mpf(10) ** -20
        assert abs(as_mpf(found.imag.mid) - (1 - mp.cos(1))) < mpf(10) ** -20


@pytest.mark.usefixtures("attached")
def test_the_work_is_limited_and_the_error_says_what_was_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_integral, "_MOST_EVALUATIONS", 3000)
    monkeypatch.setattr(_integral, "_EVALUATIONS_A_BIT", 0)
    with pytest.raises(PrecisionError, match=r"no enclosure was reached with 3\d\d\d evaluations"):
        numerics.evaluate("integrals.fast", a=1)
    with pytest.raises(PrecisionError, match=r"[1-9]\d? digits were reached with 3\d\d\d evaluations"):
        numerics.evaluate("integrals.gauss", 200, a=1)
    monkeypatch.setattr(_integral, "_SECONDS", -1.0)
    with pytest.raises(PrecisionError, match="takes too long"):
        numerics.evaluate("integrals.gauss", 2, a=1)


@pytest.mark.usefixtures("attached")
def test_an_integral_that_is_zero_ends() -> None:
    with pytest.raises(PrecisionError, match="cannot be told from zero"):
        numerics.evaluate("integrals.odd", a=1)


@pytest.mark.usefixtures("attached")
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, ValueError])
def test_what_is_raised_inside_comes_out_at_once(
    error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def interrupted(u: Any) -> Any:
        calls.append(u)
        if len(calls) == 40:
            raise error("now")
        return u.exp()

    monkeypatch.setitem(program.REAL, "exp", interrupted)
    before = flint.ctx.prec
    with pytest.raises(error, match="now"):
        numerics.evaluate("integrals.gauss", 50, a=1)
    assert (len(calls), flint.ctx.prec) == (40, before)


# --- refused when declared --------------------------------------------------------------------------------

w, n = sp.Symbol("w", positive=True), sp.Symbol("n", integer=True)
above, whole = sp.Symbol("J", positive=True), sp.Symbol("J", integer=True)


@pytest.mark.parametrize(
    ("symbol", "integrand", "variable", "lower", "upper", "words"),
    [
        (J, 1 + sp.sqrt(w**2), w, -1, 1, "assumptions of w do not follow from the ends"),
        (J, sp.sqrt(w**2), w, sp.Symbol("a", real=True), 1, "assumptions of w do not follow from the ends"),
        (J, n**2, n, 0, 1, "assumptions of n do not follow"),
        (J, (-1) ** (2 * n), n, 0, 1, "assumptions of n do not follow"),
        (above, x, x, 1, 0, "has assumptions that nothing verifies"),
        (whole, x, x, 1, 0, "has assumptions that nothing verifies"),
        (sp.Symbol("J", imaginary=True), x, x, 1, 0, "has assumptions that nothing verifies"),
        (J, sp.exp(sp.I * x), x, 0, 1, "not shown real"),
        (J, sp.log(x + sp.I), x, 0, 1, "not shown real"),
        (J, x + sp.Symbol("c"), x, 0, 1, None),
        (J, sp.floor(x), x, 0, 1, "floor"),
        (J, sp.arg(x + sp.I), x, 0, 1, "arg of x"),
        (Z, sp.sign(x + sp.I), x, 0, 1, "sign of x"),
        (J, sp.besselj(0, x), x, 0, 1, "no enclosure of besselj"),
        (J, sp.Float(0.5) * x, x, 0, 1, "inexact float"),
        (J, x, x, 0, sp.I, "not shown real"),
        (J, x, x, 0, x, "an end contains the variable"),
        (J, x, x, sp.oo, sp.oo, "both ends"),
        (J, J * x, x, 0, 1, "occurs inside it"),
        (J, sp.Piecewise((x, x < 1), (1, x > 1)), x, 0, 2, "no value where none of its conditions holds"),
    ],
)
def test_what_cannot_be_integrated_rightly_is_refused(
    symbol: Any, integrand: Any, variable: Any, lower: Any, upper: Any, words: str | None
) -> None:
    made = Theory("refused", "t")
    a = made.parameter("a", "a number")
    with pytest.raises(TheoryError, match=words or "no parameters of the quantity"):
        inside = Integrated(symbol, integrand, variable, sp.sympify(lower), sp.sympify(upper))
        made.quantity("q", "q", parameters=(a,), value=symbol, integral=inside)


def test_assumptions_that_the_ends_imply_are_accepted() -> None:
    made = Theory("accepted", "t")
    b = made.parameter("b", "a number", sp.Interval.open(0, sp.oo))
    made.quantity("q", "q", parameters=(b,), value=J, integral=Integrated(J, sp.sqrt(w**2), w, sp.S.Zero, b))


# --- the parts, attacked apart ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Abs", "sign", "Max", "floor", "evaluate"])
def test_a_forged_program_calls_only_what_is_analytic(name: str) -> None:
    data = {"branches": [1], "switches": [], "slopes": [], "steps": f"variable; call {name} 0"}
    with pytest.raises(numerics.DomainError):
        program.Program(data, 0)
    for steps in (
        "variable; add 1 0",
        "variable; sign 0",
        "parameter 0; add 0",
        "variable; power 0 x",
        "exec 0",
    ):
        with pytest.raises(numerics.DomainError):
            program.Program(data | {"steps": steps}, 0)


DESCRIBED = Integrated(J, sp.Abs(x), x, sp.S.Zero, sp.S.One).described(())


@pytest.mark.parametrize(
    "forged",
    [
        {"charts": {}}, {"infinite": [True, True]}, {"infinite": [False]}, {"real": 1}, {"switches": 0},
        {"switches": 2}, {"conditions": [3]}, {"choice": {"": 7}}, {"choice": {"+": 0}}, {"choice": {"": -1}},
        {"charts": DESCRIBED["charts"]
         | {"plain": {"branches": [0], "switches": [], "slopes": [], "steps": "x"}}},
        {"more": 1},
    ],
)  # fmt: skip
def test_a_forged_description_is_not_attached(forged: dict[str, Any]) -> None:
    assert check_integral(DESCRIBED, 0, True) == ""
    assert check_integral(DESCRIBED, 0, False) and check_integral(None, 0, True)
    assert check_integral(DESCRIBED | forged, 0, True)


@pytest.mark.parametrize(
    ("call", "cut", "free"),
    [
        ("log", (-1.0, 0.0), (-1.0, 0.5)), ("asin", (1.5, 0.0), (0.5, 0.0)),
        ("acos", (-1.5, 0.0), (1.5, 1.0)),
        ("atan", (0.0, 1.5), (1.5, 0.0)), ("asinh", (0.0, -1.5), (0.0, 0.5)),
        ("acosh", (0.5, 0.0), (1.5, 0.0)),
        ("atanh", (1.5, 0.0), (0.0, 1.5)), ("loggamma", (-0.5, 0.0), (-0.5, 0.6)),
        ("tan", (1.5707963, 0.0), (1.0, 3.0)), ("gamma", (-1.0, 0.0), (-0.5, 0.0)),
    ],
)  # fmt: skip
def test_a_rectangle_on_a_cut_or_pole_is_not_analytic(
    call: str, cut: tuple[float, float], free: tuple[float, float]
) -> None:
    data = {"branches": [1], "switches": [], "slopes": [], "steps": f"variable; call {call} 0"}
    function = program.Program(data, 0).at([], 1).function(1, [])
    for point, analytic in ((cut, False), (free, True)):
        around = acb(arb(point[0], 0.01), arb(point[1], 0.01))
        assert bool(function(around, True).is_finite()) is analytic


@pytest.mark.parametrize("root", ["1/2", "-1/2", "1/3", "2/5"])
def test_a_root_is_not_analytic_on_its_cut(root: str) -> None:
    data = {"branches": [1], "switches": [], "slopes": [], "steps": f"variable; root 0 {root}"}
    function = program.Program(data, 0).at([], 1).function(1, [])
    assert not function(acb(arb(-1, 0.01), arb(0, 0.01)), True).is_finite()
    assert not function(acb(arb(0, 0.01), arb(0, 0.01)), True).is_finite()
    assert not function(arb(-1, 0.01), False).is_finite()
    value = function(acb(arb(-1, 0.01), arb(1, 0.01)), True)
    assert value.contains(acb(mp.mpc(-1, 1) ** (mpf(Fraction(root).numerator) / Fraction(root).denominator)))


@pytest.mark.parametrize("bits", [5, 12, 30, 80])
@pytest.mark.parametrize("scale", [1, 5, 50])
def test_the_error_bound_of_the_rule_is_one(bits: int, scale: int) -> None:
    """∫ s/(x² + s²) over [-1, 2] at tolerances far above the precision, where the bound alone matters."""
    before, ctx.prec = ctx.prec, 200
    try:
        s = arb(fmpq(1, scale))

        def function(z: Any, analytic: bool) -> Any:
            return s / (z * z + s * s)

        budget = quadrature.Budget(10**5, 100)
        found, _ = quadrature.integrate(function, arb(-1), arb(2), arb(2) ** -bits, budget, 60)
        exact = (2 / s).atan() + (1 / s).atan()
        assert found.contains(exact)
        assert found.rad() < arb(2) ** (10 - bits)
    finally:
        ctx.prec = before


GERMS = {
    "root times cosine": sp.cos(3 * x) / sp.sqrt(x),
    "logarithm": x * sp.log(x) ** 2,
    "powers": sp.sqrt(x) + x**third,
    "logarithm of sine": sp.log(sp.sin(x)) / (1 + x),
    "removable": (1 - sp.cos(x)) / x**2,
    "exponential": x / (sp.exp(x) - 1),
    "error function": sp.erf(x) / x + sp.erfc(sp.sqrt(x)),
    "inverse tangent": sp.atan(1 / x) * sp.atan(2 * x),
    "essential": sp.exp(-1 / x) / x**5,
    "ratio of exponentials": sp.exp(1 / x) / (1 + sp.exp(1 / x)) ** 2,
    "soft plus": sp.log(1 + sp.exp(-1 / x)) / x**3,
    "lognormal": sp.exp(-(sp.log(x) ** 2)) / x**2,
    "oscillating": sp.sin(1 / x) * sp.sqrt(x),
    "tail of the normal law": sp.erfc(1 / x) * sp.exp(1 / x),
    "hyperbolic": 1 / sp.cosh(1 / x) + sp.tanh(x) + sp.asinh(x),
    "log in the denominator": 1 / (x * sp.log(x) ** 2),
    "x to the x": x**x,
    "owen": owens_t(1 / x, 1) * x,
    "reciprocals": sp.cot(x) * sp.sec(x) + sp.csc(x) + sp.coth(x) + 1 / sp.sinh(x),
    "inverse hyperbolic": sp.acosh(1 / x) * sp.atanh(x) + sp.asinh(1 / x),
    "far to the left": sp.erf(-1 / x) + sp.erfc(-1 / x) + sp.atan(-1 / x),
    "scaled error function": erfcx(1 / x) + erfcx(-1 / x) * sp.exp(-2 / x**2),
    "bivariate": bivariate_normal_cdf(-1 / x, 1, half),
    "bivariate to the right": bivariate_normal_cdf(1 / x, x, half),
}


@pytest.mark.parametrize("halvings", [3, 12])
@pytest.mark.parametrize("name", list(GERMS))
def test_what_is_said_next_to_an_end_holds_there(name: str, halvings: int) -> None:
    """At points of (0, ε] the function lies within the rest around the terms of its germ."""
    data = Integrated(J, GERMS[name], x, sp.S.Zero, sp.S.One).described(())
    before, ctx.prec = ctx.prec, 200
    try:
        made = program.Program(data["charts"]["lower"], 0)
        at = made.at([], 1)
        epsilon = arb(2) ** -halvings
        germ = at.germ(made.branches[0], [], Scale(epsilon, 6))
        function = at.function(made.branches[0], [])
        for part in (1, 0.7, 0.3, 1e-2, 1e-6):
            t = epsilon * part
            length = -t.log()
            value = sum(
                (
                    c * t ** arb(fmpq(q.numerator, q.denominator)) * length**k
                    for (q, k), c in germ.terms.items()
                ),
                arb(0),
            )
            if germ.rest is not None:
                q, k, bound = germ.rest
                value += arb(0, (bound * t ** arb(fmpq(q.numerator, q.denominator)) * length**k).upper())
            for (q, k), c in germ.growth.items():
                value *= (c * t ** arb(fmpq(q.numerator, q.denominator)) * length**k).exp()
            exact = function(t, False)
            assert exact.is_finite()
            assert value.overlaps(exact)
    finally:
        ctx.prec = before


@pytest.mark.parametrize("integrand", [sp.cos(x) / sp.sqrt(x), x * sp.log(x), sp.exp(x) * x**-third])
def test_the_end_and_the_rest_add_up_wherever_the_path_is_cut(integrand: Any) -> None:
    """The germ's integral to 2^-m and the quadrature beyond it give the same at every m."""
    data = Integrated(J, integrand, x, sp.S.Zero, sp.S.One).described(())
    budget = quadrature.Budget(10**5, 100)
    whole = Integral(data, [], lambda: [fmpq(0), fmpq(1)], budget)
    before, ctx.prec = ctx.prec, 120
    try:
        chart = whole._charts()[0][0]
        at = chart.program.at([], 1)
        found = []
        for m in (3, 5, 9):
            start = arb(2) ** -m
            end = whole._germ(at, Scale(start, 12)).integral()
            rest, _ = quadrature.integrate(
                at.function(chart.program.branches[0], []), start, arb(0.5), arb(2) ** -100, budget, 100
            )
            found.append(end + rest)
        assert all(one.overlaps(other) for one in found for other in found)
        assert found[-1].rad() < arb(2) ** -80
    finally:
        ctx.prec = before


def _steps() -> dict[str, Any]:
    a = sp.Symbol("a", real=True)
    step, other = sp.sign(x - third), sp.sign(x - sp.Rational(5, 7))
    return {
        "step": (step, lambda v: sp.Rational(4, 3)),
        "step_of_parameter": (sp.sign(a * x), lambda v: 2 * sp.sign(v)),
        "product_of_steps": (sp.sign(x - 1) * step, lambda v: sp.Rational(2, 3)),
        "step_up": (sp.Heaviside(x - third), lambda v: sp.Rational(5, 3)),
        "constant_pieces": (sp.Piecewise((1, x < third), (3, True)), lambda v: sp.Rational(16, 3)),
        "cube_of_step": (step**3, lambda v: sp.Rational(4, 3)),
        "odd_powers": (x * step**5 * other**3, lambda v: 2 + third**2 - sp.Rational(25, 49)),
        "cube_of_pieces": (sp.Piecewise((1, x < third), (3, True)) ** 3, lambda v: sp.Rational(136, 3)),
        "reciprocal": (step**-3, lambda v: sp.Rational(4, 3)),
        "reciprocal_of_parameter": (1 / (2 + sp.sign(a * x - a * third)), _reciprocal),
        "roots": (sp.sqrt(1 + step) ** 2 + sp.cbrt(4 + 4 * step), lambda v: sp.Rational(20, 3)),
        "root_of_zero": (sp.sqrt(1 - step**2) + x, lambda v: sp.Integer(2)),
        "step_of_step": (sp.sign(step + half), lambda v: sp.Rational(4, 3)),
    }


def _reciprocal(v: Any) -> Any:
    """1 on one side of the step and 1/3 on the other; at a = 0 there is none."""
    below, above = {1: (1, third), 0: (half, half), -1: (third, 1)}[int(sp.sign(v))]
    return third * below + sp.Rational(5, 3) * above


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    found = _steps()
    made = Theory("steps", "Integrals of step functions")
    a = made.parameter("a", "a number")
    zeros = {"odd_step": sp.sign(x - 1), "odd_step_of_parameter": sp.sign(a - a * x)}
    for name, integrand in ({name: f for name, (f, _) in found.items()} | zeros).items():
        inside = Integrated(J, integrand, x, sp.Integer(0), sp.Integer(2))
        made.quantity(name, name, parameters=(a,), value=J, integral=inside)
    folder = tmp_path_factory.mktemp("steps") / "steps_generated"
    with detached():
        refresh([made], folder)
        numerics.attach(folder)
        yield found


@pytest.mark.parametrize("value", ["2", "-1/2", "0"])
def test_integrals_of_step_functions(steps: dict[str, Any], value: str) -> None:
    for name, (_, expected) in steps.items():
        exact = expected(sp.Rational(value))
        found = numerics.evaluate(f"steps.{name}", 20, a=value)
        distance = abs(found.mid - Fraction(int(exact.p), int(exact.q)))
        assert distance <= found.rad <= abs(exact) * Fraction(1, 10**20), name


@pytest.mark.parametrize("name", ["odd_step", "odd_step_of_parameter"])
def test_a_step_whose_integral_is_zero_ends_like_every_such_integral(
    steps: dict[str, Any], name: str
) -> None:
    with pytest.raises(PrecisionError, match="cannot be told from zero"):
        numerics.evaluate(f"steps.{name}", a=2)
