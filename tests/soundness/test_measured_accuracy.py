"""Emitted float64 code of any theory is measured over its domains, and what is poor is said."""

from __future__ import annotations

import importlib
import json
import math
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from click.testing import CliRunner
from flint import arb, ctx

import numerics
from derive import Interval, Theory
from derive.checking.standing import standings
from derive.cli import main
from derive.emit import accuracy
from derive.emit.accuracy import measurement
from derive.emit.accuracy.comparison import compare
from derive.emit.accuracy.measurement import boxes, fingerprint, modules, valid, worrying
from derive.emit.accuracy.sampling import sample
from derive.emit.accuracy.spans import span_of
from derive.emit.folders import RECORD
from derive.emit.functions import BY_NAME, Call
from derive.emit.generation import out_of_date, refresh
from derive.emit.ir import program
from derive.emit.quantities import emitted
from derive.quantities.branch import Branch
from derive.quantities.integrated import Integrated

R = sp.Rational


def own() -> Theory:
    """A theory with no spans, and every kind of domain."""
    theory = Theory("own_measured", "Functions of every kind of argument")
    x = theory.parameter("x", "any real")
    y = theory.parameter("y", "positive", Interval.open(0, sp.oo))
    n = theory.parameter("n", "whole", Interval(2, sp.oo), integer=True)
    t = theory.parameter("t", "an angle", Interval(0, sp.pi))
    u = theory.parameter("u", "a share", Interval.open(0, 1))
    v = theory.parameter("v", "negative", Interval.open(-sp.oo, 0))
    theory.quantity("sum", "well conditioned", parameters=[y, u], value=y + u)
    theory.quantity("excess", "cancels near zero", parameters=[t], value=sp.sin(t) - t * sp.cos(t))
    theory.quantity("tail", "overflows far out", parameters=[x], value=sp.exp(x**2) * sp.erfc(x))
    theory.quantity("nowhere", "has no value", parameters=[y], value=sp.sqrt(-y - 1))
    theory.quantity("whole", "of whole numbers", parameters=[n], value=1 / (n**2 - sp.pi * n))
    theory.quantity("side", "on a cut", parameters=[x, v], value=sp.sqrt(-x - sp.I * v), type="complex")
    theory.quantity("pair", "two outputs", parameters=[u, v], value=(sp.log(u), u - v), type="vector")
    theory.quantity("constant", "no argument", parameters=[], value=sp.pi * sp.sqrt(2))
    m = sp.Symbol("m")
    root = Branch("root", m**2 + x * m + y, m, x, herglotz=(m,))
    theory.quantity("branch", "of a root", parameters=[x, y], value=m, branch=root, type="complex")
    j, s = sp.Symbol("j", real=True), sp.Symbol("s", real=True)
    integral = Integrated(j, sp.exp(-s * u), s, sp.Integer(0), sp.Integer(1))
    theory.quantity("area", "an integral", parameters=[u], value=j, integral=integral)
    return theory


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Theory, Path, dict[str, Any]]:
    theory = own()
    folder = tmp_path_factory.mktemp("measured") / "own_measured_generated"
    refresh([theory], folder)
    return theory, folder, accuracy.load(folder / RECORD)


def test_every_function_has_a_figure_or_says_why_not(written: tuple[Theory, Path, dict[str, Any]]) -> None:
    theory, folder, record = written
    names = {f"{theory.name}.{f.name}" for f in emitted(theory, None, record).functions}
    assert set(record) == names and len(names) > 12
    text = (folder / "own_measured" / "float64.py").read_text()
    assert "not measured" not in text
    assert text.count("Accuracy: largest error seen") == len(names) - 1
    assert text.count("Accuracy: no value is known at any of the") == 1
    for name, entry in record.items():
        assert entry["tried"] >= entry["points"]
        assert entry["points"] > 0.3 * entry["tried"] or name == "own_measured.nowhere", name
    assert record["own_measured.nowhere"]["points"] == 0
    assert record["own_measured.constant"]["points"] == 1


def test_the_docstring_gives_the_worst_error_and_its_point(
    written: tuple[Theory, Path, dict[str, Any]],
) -> None:
    _, folder, record = written
    text = " ".join((folder / "own_measured" / "float64.py").read_text().split())
    for name in ("excess", "sum", "side"):
        entry = record[f"own_measured.{name}"]
        point = ", ".join(f"{k}={float.fromhex(v)!r}" for k, v in sorted(entry["point"].items()))
        assert f"largest error seen {entry['ulp']} ulp at {point}, or" in text
    assert "x in (-oo, oo) (sizes 2**-20 to 2**10)" in text
    assert "n in [2, oo) and whole (tried up to 64)" in text


def test_figures_are_true(written: tuple[Theory, Path, dict[str, Any]]) -> None:
    theory, _, record = written
    programs = [program(f) for f in emitted(theory, None, record).functions]
    pair = modules(emitted(theory, None, record), programs)
    entry = record["own_measured.excess"]
    t = float.fromhex(entry["point"]["t"])
    before, ctx.prec = ctx.prec, 300
    try:
        exact = arb(t).sin() - arb(t) * arb(t).cos()
        error = float(abs(exact - arb(float(pair[0].excess(t)))).upper()) / math.ulp(float(exact.mid()))
    finally:
        ctx.prec = before
    assert error <= entry["ulp"] <= 2 * error + 2
    assert entry["ulp"] > 1000 and record["own_measured.sum"]["ulp"] < 3
    assert record["own_measured.side"]["ulp"] < 10  # the wrong side of the cut would be 10^16


def test_the_record_is_held_and_a_worse_function_is_noticed(
    written: tuple[Theory, Path, dict[str, Any]],
) -> None:
    theory, _, record = written
    made = emitted(theory, None, record)
    pair = modules(made, [program(f) for f in made.functions])
    assert accuracy.verify(record, {theory.name: pair}) == []
    for name, worse in (
        ("sum", lambda value: value * (1 + 1e-13)),
        ("side", lambda value: value.conj()),
        ("constant", lambda value: math.nan),
    ):
        right = getattr(pair[0], name)

        def wrong(*given: Any, right: Any = right, worse: Any = worse) -> Any:
            return worse(right(*given))

        arguments = right.__code__.co_varnames[: right.__code__.co_argcount]
        text = f"def {name}({', '.join(arguments)}):\n    return wrong({', '.join(arguments)})\n"
        scope: dict[str, Any] = {"wrong": wrong}
        exec(text, scope)
        setattr(pair[0], name, scope[name])
        found = accuracy.verify(record, {theory.name: pair})
        assert found and all(f"own_measured.{name}:" in line for line in found), name
        setattr(pair[0], name, right)


def test_the_generator_warns_of_what_is_poor_and_of_nothing_else(
    written: tuple[Theory, Path, dict[str, Any]],
) -> None:
    theory, _, record = written
    said = worrying([theory], record)
    named = {line.split(":")[0] for line in said}
    assert {"own_measured.excess", "own_measured.tail", "own_measured.nowhere"} <= named
    assert not named & {f"own_measured.{n}" for n in ("sum", "side", "constant", "pair", "whole")}
    assert any("not finite at x=" in line for line in said) and all("\n" not in line for line in said)


def test_measuring_again_gives_the_same_bytes_and_keeps_what_has_not_changed(
    written: tuple[Theory, Path, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theory, folder, record = written
    assert accuracy.text(measurement.record([own()], {})) == (folder / RECORD).read_text()
    monkeypatch.setattr(accuracy, "measure", lambda *_, **__: pytest.fail("measured again"))
    assert measurement.record([theory], record) == record
    assert out_of_date([theory], {theory.name: standings(theory, pytest.fail)}, folder) == ""


def test_a_changed_function_domain_or_emitter_is_measured_anew(
    written: tuple[Theory, Path, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    theory, folder, record = written
    assert valid([theory], record) == record

    def lost(other: Theory) -> set[str]:
        return {name.partition(".")[2] for name in set(record) - set(valid([other], record))}

    narrowed = own()
    narrowed.measure_over(narrowed.parameters["t"].symbol, sp.Integer(1), sp.Integer(2))
    assert lost(narrowed) == {"excess"}
    assert out_of_date([narrowed], {narrowed.name: standings(narrowed, pytest.fail)}, folder) != ""
    changed = replace(BY_NAME["sin"], float64=Call("_np.sin", source="# another way to spell it"))
    monkeypatch.setitem(BY_NAME, "sin", changed)
    assert lost(theory) == {"excess"}


def test_declared_spans_come_first_and_domains_fill_the_rest() -> None:
    theory = own()
    theory.measure_over(theory.parameters["y"].symbol, R(1, 2), sp.Integer(4), "log")
    programs = [program(f) for f in emitted(theory, None, {}).functions]
    box = boxes(theory, programs)["sum"]
    assert box["arguments"]["y"] == {"lower": "1/2", "upper": "4", "spacing": "log"}
    assert box["arguments"]["u"]["said"] == "u in (0, 1)"
    assert fingerprint(programs[0], box) != fingerprint(programs[0], boxes(own(), programs)["sum"])


@pytest.mark.parametrize(
    ("domain", "inside"),
    [
        (Interval.open(0, 1), lambda v: 0 < v < 1),
        (Interval(0, 1), lambda v: 0 <= v <= 1),
        (Interval(0, sp.pi), lambda v: 0 <= v < math.pi),
        (Interval.open(sp.sqrt(2), sp.oo), lambda v: v * v > 2),
        (Interval.open(-sp.oo, -sp.E), lambda v: v < -math.e),
        (Interval(-sp.oo, 0), lambda v: v <= 0),
        (sp.S.Reals, math.isfinite),
        (Interval(R(1, 3), R(2, 3)), lambda v: Fraction(1, 3) <= Fraction(v) <= Fraction(2, 3)),
        (Interval(R(1, 3), R(10, 3)), lambda v: Fraction(1, 3) <= Fraction(v) <= Fraction(10, 3)),
    ],
)
@pytest.mark.parametrize("whole", [False, True])
def test_points_are_inside_the_domain(domain: sp.Set, inside: Any, whole: bool) -> None:
    theory = Theory("own_domain", "One domain")
    x = theory.parameter("x", "a number", domain, integer=whole)
    theory.quantity("f", "itself", parameters=[x], value=x + 1)
    (function,) = emitted(theory, None, {}).functions
    if whole and not any(inside(float(k)) for k in range(-70, 70)):
        return
    span = span_of(function, x)
    points = [v for (v,) in sample(("x",), {"arguments": {"x": span}, "points": 400}, "seed")]
    assert len(points) >= 400
    for value in points:
        assert isinstance(value, float)
        assert inside(value), (domain, value)
        assert not whole or value.is_integer()
    if not whole and domain.measure == sp.oo:
        assert max(map(abs, points)) > 500


def test_a_wrong_side_of_a_cut_would_be_seen() -> None:
    theory = Theory("own_side", "A root on its cut")
    x = theory.parameter("x", "a number")
    y = theory.parameter("y", "a number")
    theory.quantity("f", "root", parameters=[x, y], value=sp.sqrt(-x - sp.I * y), type="complex")
    made = emitted(theory, None, {})
    float64, ball = modules(made, [program(f) for f in made.functions])
    points = [(1.0, 0.0), (2.5, 0.0), (-1.0, 0.0), (0.5, 1.0)]
    assert all(found.ulp < 3 for found in compare((float64, ball), "f", points, strict=False))
    right = float64.f

    def wrong(x: Any, y: Any) -> Any:
        return right(x, y).conj()

    float64.f = wrong  # type: ignore[attr-defined]
    assert max(found.ulp for found in compare((float64, ball), "f", points, strict=False)) > 1e15


OWN = '''
"""A theory whose float64 code loses digits."""

from sympy import Eq, cos, sin

from derive import Interval, Theory, by

circle = Theory("own_circle", "Angles")
t = circle.parameter("t", "an angle", Interval(0, 1))
half = circle.claim("half", "Twice itself", Eq(2 * t, t + t, evaluate=False), proof=by.identity())
circle.quantity("excess", "sin t - t cos t", parameters=(t,), value=sin(t) - t * cos(t))
circle.quantity("sine", "sin t", parameters=(t,), value=sin(t))
'''


@pytest.mark.usefixtures("detached")
def test_the_terminal_says_it(tmp_path: Path) -> None:
    file = tmp_path / "own_circle.py"
    file.write_text(OWN, encoding="utf-8")
    said = CliRunner().invoke(main, ["generate", str(file)], prog_name="rederive")
    assert said.exit_code == 0, said.output
    lines = [line for line in said.output.splitlines() if line.startswith("WARNING")]
    assert len(lines) == 1 and "own_circle.excess: the float64 code is off by" in lines[0]
    assert "ulp at t=" in lines[0]
    said = CliRunner().invoke(main, ["generate", str(file), "--json"], prog_name="rederive")
    (folder,) = json.loads(said.stdout)["folders"]
    assert [w.split(":")[0] for w in folder["warnings"]] == ["own_circle.excess"]
    numerics.attach(Path(folder["folder"]))
    record = {q.name: q for q in numerics.quantities()}["own_circle.excess"]
    assert "generated float64 function: largest error seen" in record.accuracy
    doc = importlib.import_module("generated.own_circle.float64").excess.__doc__
    assert "largest error seen" in " ".join(doc.split())
