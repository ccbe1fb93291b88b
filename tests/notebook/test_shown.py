"""What a notebook shows: all that a reader needs, typeset and escaped, and a short plain text beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import numpy as np
import pytest
import sympy as sp
from sympy import Eq, Integral, Interval, Matrix, Rational, Symbol, oo

import numerics.games
from derive import REFUTED, Checker, Flow, Source, Theory, by
from derive.checking.library import load
from derive.games import Game
from derive.notebook import page
from derive.notebook.typeset import latex
from derive.statement.figure import Figure

VOID = {"br", "hr"}


class Balanced(HTMLParser):
    """Reads HTML, with an error where a tag is not closed; keeps the text and the tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.said: list[str] = []
        self.feed(html)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def shown(thing: Any) -> tuple[str, str, Balanced]:
    """Plain text, HTML and what a reader sees of it."""
    bundle = thing._repr_mimebundle_(include=None, exclude=None)
    plain = bundle["text/plain"]
    assert len(plain.splitlines()) <= 4 and len(plain) < 1500
    return plain, bundle["text/html"], Balanced(bundle["text/html"])


@pytest.fixture(scope="module")
def squares() -> Theory:
    paper = Source("A. <b>Author</b>", 'On "squares" & more', 2020, "Journal <1>")
    theory = Theory("squares", "Squares <script>alert(1)</script>", paper)
    x = theory.parameter("x", "a number & more", Interval.open(0, oo), hint="say <2")
    n = theory.parameter("n", "a count", Interval(1, oo), integer=True)
    z = theory.unknown("z", "")  # complex, and not described
    model = theory.model("rule", "The rule", Eq(z, x + n))
    right = theory.claim(
        "right",
        "The square <i>opened</i>",
        Eq(z**2, x**2 + 2 * n * x + n**2),
        given=[model],
        proof=by.identity(),
    )
    theory.claim(
        "matrix",
        "A matrix equation",
        Eq(Matrix([[1, x], [0, 1]]) ** 2 * Matrix([x, 1]), Matrix([3 * x, 1]), evaluate=False),
        assuming=[x < 5],
        nonzero=[x - 1],
        uses=[right],
        proof=by.identity(),
        note="noted <here>",
    )
    theory.published(
        "wrong",
        "The square without its middle term",
        Eq((x + n) ** 2, x**2 + n**2, evaluate=False),
        corrected_by=right,
        proof=by.refutation(at={x: Rational(1, 2), n: 3}),
        source=paper.at("equation <7>"),
    )
    theory.quantity("sum", "The sum <of two>", parameters=(x, n), value=x + n, claims=[right])
    return theory


def test_a_theory_is_shown_as_one_would_print_it(squares: Theory) -> None:
    plain, html, seen = shown(squares)
    assert plain.startswith("squares: Squares <script>") and "3 claims" in plain and "1 quantity" in plain
    said = "".join(seen.said)
    assert "script" not in seen.tags and "Squares <script>alert(1)</script>" in said
    for expected in ("Symbols", "Model", "Claims", "Statements that are refuted", "Quantities"):
        assert expected in said
    assert said.index("Symbols") < said.index("Model") < said.index("Claims") < said.index("Quantities")
    assert r"x \in \left(0, \infty\right)" in said and r"n \in \left[1, \infty\right) \cap \mathbb{Z}" in said
    assert r"z \in \mathbb{C}" in said and "a number & more (say <2)" in said
    assert 'On "squares" & more' in said and said.count("declared") == 0
    assert html.count("declared; not settled here") == 3 and "The sum <of two>" in said
    assert said.index("squares.wrong") > said.index("refuted") > said.index("squares.matrix")


def test_a_claim_is_typeset_with_its_hypotheses(squares: Theory) -> None:
    plain, _, seen = shown(squares.find("matrix"))
    said = "".join(seen.said)
    assert plain.startswith("squares.matrix: A matrix equation\n")
    assert r"\left[\begin{matrix}" in said and said.count("$$") == 2  # one matrix equation, not its entries
    assert "x < 5" in said and "x - 1" in said and "squares.right" in said and "noted <here>" in said
    _, _, right = shown(squares.find("right"))
    assert "squares.rule" in "".join(right.said) and r"\mathbb{C}" in "".join(right.said)
    assert "opened" in "".join(right.said) and "i" not in right.tags


def test_a_report_shows_verdict_twins_and_folded_certificate(squares: Theory) -> None:
    checker = Checker()
    report = checker.check(squares.find("right"))
    plain, html, seen = shown(report)
    said = "".join(seen.said)
    assert plain == str(report) and plain.startswith("PROVED") and ">PROVED<" in html
    assert '"cofactors"' in said or '"evidence"' in said
    assert "details" in seen.tags and f"wrong twins: {report.rejected[0]} of" in said
    assert re.search(r"certificate \(\d+ bytes\)", said) and "short of" not in said


def test_a_refutation_shows_the_witness_with_both_sides(squares: Theory) -> None:
    checker = Checker()
    report = checker.check(squares.find("wrong"))
    plain, html, seen = shown(report)
    said = "".join(seen.said)
    assert report.ok and ">REFUTED<" in html
    assert "x = 1/2" in said and "n = 3" in said and "49/4" in said and "37/4" in said
    assert plain.splitlines()[1:] == ["  left side  49/4", "  right side 37/4"]
    assert "what is right: " in said and "equation <7>" in said and "b" in seen.tags


def test_a_claim_that_fails_unexpectedly_shows_its_witness() -> None:
    theory = Theory("false", "A false one")
    x = theory.parameter("x", "a number", Interval.open(0, oo))
    t = Symbol("t", real=True)
    claim = theory.claim("bad", "A bad one", Eq((x + 1) ** 2, x**2 + 1, evaluate=False), proof=by.identity())
    report = Checker(twin_limit=0).check(claim)
    assert report.verdict is REFUTED and not report.ok and report.certificate is None
    plain, html, seen = shown(report)
    point = sp.Rational(report.refutation["witness"]["x"])
    assert f"left side  {(point + 1) ** 2}" in plain and f"right side {point**2 + 1}" in plain
    assert "short of what it declares" in html and "certificate" not in "".join(seen.said)
    # An integral is brought to closed form before it is evaluated.
    integral = theory.claim(
        "integral",
        "One with an integral",
        Eq(Integral(t**2, (t, 0, x)), x**3),
        proof=by.antiderivative(t**3 / 3),
    )
    plain, _, _ = shown(Checker(twin_limit=0).check(integral))
    left, right = (Rational(line.split()[-1]) for line in plain.splitlines()[1:])
    assert 3 * left == right != 0


def test_a_witness_of_quantities_and_of_solved_coordinates() -> None:
    from derive.checking.failing import failure
    from derive.notebook.report import shown as told

    lsgan = load("special")
    h, a = (lsgan.quantities["special.owens_t"].parameters[i] for i in (0, 1))
    theory = Theory("owen", "About a quantity")
    theory.parameters.update(lsgan.parameters)
    claim = theory.claim(
        "odd", "It is even", lsgan.quantities["special.owens_t"](h, a) < Rational(1, 100), proof=by.sign()
    )
    found = failure(claim, {"witness": {"h": "1/2", "a": "1"}, "equation": 0, "difference": "0.09"})
    assert found is not None and told(found.left).startswith("0.106671") and told(found.right) == "1/100"
    z = theory.unknown("z", "solved for")
    solved = theory.claim("solved", "No root", Eq(z**2, 3, evaluate=False), proof=by.identity())
    for text, expected in (
        ("1.4142135623730950488 +/- 1e-15", "2.0000"),
        ("1/2 + 1/3*I", "0.1388"),
        ("(1.0 +/- 1e-15) + (0)*I", "1.0000"),
    ):
        found = failure(solved, {"witness": {"z": text}, "equation": 0})
        assert found is not None and told(found.left).startswith(expected) and told(found.right) == "3"
    for broken in ({}, {"witness": {"z": "1"}, "equation": 5}, {"witness": "z", "equation": 0}):
        assert failure(solved, broken) is None
    found = failure(solved, {"witness": {"z": "what"}, "equation": 0})
    assert found is not None and found.left is None and told(found.left) == ""


def test_quantities_of_all_kinds(squares: Theory) -> None:
    plain, _, seen = shown(squares.quantities["squares.sum"])
    assert plain == "squares.sum(x, n): The sum <of two>"
    said = "".join(seen.said)
    assert "n + x" in said and "closed form, real" in said and "squares.right" in said
    seen_kinds = set()
    for name in ("special", "games", "spin_glass"):
        for quantity in load(name).quantities.values():
            if quantity.kind not in seen_kinds:
                seen_kinds.add(quantity.kind)
                shown(quantity)
    assert len(seen_kinds) >= 4
    theory = Theory("pendulum", "A pendulum")
    t, x0 = (theory.parameter(name, "", Interval(0, 1)) for name in ("t", "x0"))
    x, y = sp.symbols("x y", real=True)
    swing = theory.quantity(
        "swing", "x(t)", parameters=(t, x0), value=x, flow=Flow({x: y, y: -sp.sin(x)}, t, {x: x0, y: 0})
    )
    _, _, seen = shown(swing)
    assert r"\mapsto - \sin" in "".join(seen.said) and "nothing is proved about it" in "".join(seen.said)


def test_games_and_figures() -> None:
    phi, theta, c = sp.symbols("phi theta c", real=True)
    plain, _, seen = shown(Game.zero_sum(c * phi * theta, [phi], [theta], [c]))
    said = "".join(seen.said)
    assert plain == "Game(first: phi; second: theta)" and r"\nabla v" in said and r"- c \phi \theta" in said
    plain, _, _ = shown(numerics.games.Game.bilinear(np.eye(2)))
    assert plain == "<Game of 2 players in 4 variables, split (2, 2), with ∇v>"

    def draw(data: list[int]) -> Any:
        from derive.figures.style import new_figure

        figure, axes = new_figure("A line", 2, 2)
        axes[0, 0].plot(data)
        return figure

    bundle = Figure("a line", lambda: [1, 2], draw)._repr_mimebundle_()
    assert bundle["text/plain"] == "figure: a line" and bundle["image/png"].startswith("iVBOR")
    assert bundle == Figure("a line", lambda: [1, 2], draw)._repr_mimebundle_()


def test_without_matplotlib_a_figure_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    bundle = Figure("a line", list, list)._repr_mimebundle_()
    assert "rederivation[plot]" in bundle["text/plain"] and "image/png" not in bundle


@pytest.mark.parametrize("name", ["special", "games", "spin_glass"])
def test_shipped_theories_are_shown(name: str) -> None:
    theory = load(name)
    plain, html, seen = shown(theory)
    assert f"{len(theory.claims)} claims" in plain and len(html) < 400_000
    said = "".join(seen.said)
    assert all(claim.id in said for claim in theory.claims.values())


def test_formulas() -> None:
    x, lam = Symbol("x"), Symbol("lam")
    owen = load("special").quantities["special.owens_t"]
    assert latex(Eq(x, lam, evaluate=False)) == r"x = \lambda"
    assert latex(owen(x, 2) ** 2) == r"\left(\mathrm{owens\_t}\left(x, 2\right)\right)^{2}"
    long = sp.Add(*(sp.Symbol(f"a{i}") for i in range(4000)))
    assert len(page.text("a" * 10**6)) < 25_000
    from derive.notebook.typeset import typeset

    assert "more than 3000 parts" in typeset(long)
    assert page.formula("a < b", display=True) == "$$a &lt; b$$"
    assert page.formula("a < b & c") == "$\\displaystyle a &lt; b &amp; c$"


@pytest.mark.parametrize(
    "make", [lambda: page.badge("<x>"), lambda: page.warning("<x>"), lambda: page.block("<x>")]
)
def test_pieces_are_escaped(make: Callable[[], str]) -> None:
    assert "<x>" not in make() and "&lt;x&gt;" in make()
