"""Roots of equations of any form: the only ones, to any number of digits and on arrays."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sympy as sp
from flint import arb, ctx
from mpmath import mp

import numerics
from derive import Interval, Root, Theory, TheoryError, by
from derive.emit import write
from derive.emit.quantities import emitted, faults
from numerics.arrays.roots import root_values
from numerics.roots.bracketed import NoRoot, bracket, counted, refined

theory = Theory("rooted", "Roots of equations")
a = theory.parameter("a", "", Interval(0, sp.oo))
b = theory.parameter("b", "")
M = theory.parameter("M", "mean anomaly")
e = theory.parameter("e", "eccentricity", Interval.Ropen(0, 1))
beta = theory.parameter("beta", "inverse temperature", Interval.open(0, sp.oo))
price = theory.parameter("price", "of an option", Interval.open(0, 1))
x = sp.Symbol("x", real=True)
w = sp.Symbol("w", positive=True)
QUANTITIES: dict[str, tuple[tuple[sp.Symbol, ...], sp.Expr, Root]] = {
    "lambert": ((a,), x, Root(x, sp.Eq(x * sp.exp(x), a), lower=0)),
    "kepler": ((M, e), x, Root(x, sp.Eq(x - e * sp.sin(x), M), lower=M - 1, upper=M + 1)),
    "curie": ((beta,), x, Root(x, sp.Eq(x, sp.tanh(beta * x)), lower=sp.Rational(1, 1000), upper=1)),
    "volatility": ((price,), w, Root(w, sp.Eq(sp.erf(w / (2 * sp.sqrt(2))), price), upper=40)),
    "cubic": ((b,), x, Root(x, sp.Eq(x**3 + x, b))),
    "square": ((b,), x**2, Root(x, sp.Eq(2 * x, b))),
    "omega": ((b,), w, Root(w, sp.Eq(sp.log(w) + w, b))),
    "fixed": ((), x, Root(x, sp.Eq(x, sp.cos(x)), lower=0, upper=1)),
    "two": ((b,), x, Root(x, sp.Eq(sp.exp(x) - x, b), lower=-3, upper=3)),
    "at_end": ((b,), x, Root(x, sp.Eq(sp.sin(x), b), lower=0, upper=1)),
}
for name, (parameters, value, root) in QUANTITIES.items():
    theory.quantity(name, name, parameters=parameters, value=value, root=root)


@pytest.fixture(scope="module", autouse=True)
def attached(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder: Path = tmp_path_factory.mktemp("roots") / "rooted_generated"
    assert not faults(theory)
    write([emitted(theory)], folder)
    numerics.attach(folder)
    yield


NUMBERS = itertools.count()
FOUND: list[tuple[str, dict[str, Any], Any]] = [
    ("lambert", {"a": "1"}, lambda: mp.lambertw(1).real),
    ("lambert", {"a": "1e-30"}, lambda: mp.lambertw(mp.mpf(10) ** -30).real),
    ("lambert", {"a": "1e100"}, lambda: mp.lambertw(mp.mpf(10) ** 100).real),
    ("lambert", {"a": 0}, lambda: mp.mpf(0)),
    ("kepler", {"M": 1, "e": "1/2"}, lambda: mp.findroot(lambda t: t - mp.sin(t) / 2 - 1, 1.5)),
    ("curie", {"beta": 2}, lambda: mp.findroot(lambda t: t - mp.tanh(2 * t), 0.95)),
    ("volatility", {"price": "1/10"}, lambda: 2 * mp.sqrt(2) * mp.erfinv(mp.mpf(1) / 10)),
    ("cubic", {"b": 2}, lambda: mp.mpf(1)),
    ("cubic", {"b": "1e30"}, lambda: mp.findroot(lambda t: t**3 + t - mp.mpf(10) ** 30, mp.mpf(10) ** 10)),
    ("square", {"b": 3}, lambda: mp.mpf(9) / 4),
    ("omega", {"b": 1}, lambda: mp.mpf(1)),
    ("omega", {"b": -1000}, lambda: mp.lambertw(mp.exp(-1000)).real),
    ("fixed", {}, lambda: mp.findroot(lambda t: t - mp.cos(t), 0.7)),
    ("two", {"b": 10}, lambda: mp.findroot(lambda t: mp.exp(t) - t - 10, 2.5)),
    ("at_end", {"b": 0}, lambda: mp.mpf(0)),
]


@pytest.mark.parametrize(("name", "at", "exact"), FOUND, ids=lambda v: None if callable(v) else str(v)[:40])
def test_it_is_what_mpmath_finds(name: str, at: dict[str, Any], exact: Any) -> None:
    found = numerics.evaluate(f"rooted.{name}", 40, **at)
    with mp.workdps(60):
        expected = exact()
        assert abs(mp.mpf(str(found)) - expected) <= abs(expected) * mp.mpf(10) ** -39
    values = {k: float(sp.Rational(str(v))) for k, v in at.items()}
    close = float(root_values(f"rooted.{name}", **values))
    assert abs(close - float(expected)) <= 1e-13 * abs(float(expected)) or abs(float(expected)) < 1e-300


@pytest.mark.parametrize(
    ("name", "at", "kind", "said"),
    [
        ("curie", {"beta": "1/2"}, numerics.DomainError, "beta = 1/2.*here it has none"),
        ("two", {"b": "3/2"}, numerics.DomainError, "has one root x between -3 and 3; here it has 2"),
        ("two", {"b": 1}, numerics.PrecisionError, "coincide or nearly so"),
        ("two", {"b": "1/2"}, numerics.DomainError, "here it has none"),
        ("volatility", {"price": "1e-3000"}, numerics.PrecisionError, ""),
        ("lambert", {"a": -1}, numerics.DomainError, "a = '?-1"),
    ],
)
def test_roots_that_are_missing_double_or_several_are_typed_errors(
    name: str, at: dict[str, Any], kind: type[Exception], said: str
) -> None:
    if name == "volatility":  # far away, and found
        assert float(numerics.evaluate("rooted.volatility", 10, **at)) == 0.0
        return
    with pytest.raises(kind, match=said):
        numerics.evaluate(f"rooted.{name}", 10, **at)


def test_inputs_with_a_radius_give_a_root_that_holds_those_of_all_their_points() -> None:
    wide = numerics.evaluate("rooted.cubic", 3, b=arb(2, 1e-6))
    for b_ in (2 - 1e-6, 2 + 1e-6):
        inner = numerics.evaluate("rooted.cubic", 20, b=b_)
        assert wide.mid - wide.rad <= inner.mid <= wide.mid + wide.rad
    with pytest.raises(numerics.PrecisionError, match="radius of the input b"):
        numerics.evaluate("rooted.cubic", 20, b=arb(2, 1e-6))


def test_arrays_broadcast_and_are_not_numbers_where_there_is_no_root() -> None:
    found = root_values("rooted.kepler", M=np.array([[0.0], [1.0]]), e=[0.0, 0.5, 0.9])
    assert found.shape == (2, 3) and found[1, 0] == 1.0 and abs(found[1, 1] - 1.498701133517848) < 1e-15
    assert np.isnan(root_values("rooted.curie", beta=0.5)) and math.isfinite(root_values("rooted.fixed"))
    with pytest.raises(numerics.ParameterError, match="M"):
        root_values("rooted.kepler", e=0.5)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: Root(x, sp.Eq(x - 2 * sp.sin(x), M)), "has one sign"),
        (lambda: Root(x, sp.Eq(sp.floor(x) + x, e), lower=-1, upper=1), "may jump"),
        (lambda: Root(x, sp.Piecewise((x - 1, x < 0), (x + 1, True)), lower=-1, upper=1), "may jump"),
        (lambda: Root(x, M - e), "no equation for x"),
        (lambda: Root(M, M - e), "no parameter"),
        (lambda: Root(x, sp.sqrt(x - 2) + sp.I * e, lower=2, upper=3), "not plainly real"),
        (lambda: Root(w, w - e, lower=-1), "assumes a sign that the end -1 denies"),
        (lambda: Root(x, x - e, upper=x), "an end contains x"),
        (lambda: Root(x, x - e, unique="rooted.nothing"), "one of the claims"),
    ],
)
def test_what_is_no_root_is_refused(made: Any, said: str) -> None:
    with pytest.raises(TheoryError, match=said):
        theory.quantity(f"wrong{next(NUMBERS)}", "", parameters=(M, e), value=x, root=made())


def test_a_claim_may_say_that_the_slope_has_one_sign() -> None:
    own = Theory("owned", "A claim about a slope")
    t = own.parameter("t", "", Interval.open(0, sp.oo))
    u = own.unknown("u", "", Interval(2, 4))
    falls = own.claim("falls", "", 1 - 3 * sp.exp(-u) > 0, proof=by.subdivision({u: (2, 4)}))
    equation = 3 - 3 * sp.exp(-u) - u
    made = own.quantity(
        "wien", "", parameters=(t,), value=t * u, root=Root(u, equation, unique=falls.id), claims=[falls]
    )
    assert made.how.monotone and made.how.ends == (2, 4)  # type: ignore[attr-defined]


def test_the_pieces_of_the_method_keep_what_they_promise() -> None:
    ctx.prec = 200

    def f(t: Any) -> Any:
        return arb(t) ** 2 - 2

    def slope(t: Any) -> Any:
        return 2 * arb(t)

    for pair in (bracket(f, slope, arb(1), None), counted(f, slope, 0.5, 3)):
        found = refined(f, slope, *pair)
        assert found.contains(arb(2).sqrt().mid()) and found.rel_accuracy_bits() > 180
    with pytest.raises(NoRoot):
        bracket(f, slope, arb(2), arb(3))
    with pytest.raises(NoRoot) as caught:
        counted(f, slope, -3, 3)
    assert caught.value.count == 2
