"""Kinds of quantities: one is chosen for each declaration, and an evaluator reads the entries of each."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
import sympy as sp

from derive import Branch, Extremum, Integrated, Root, RootRadius, Support, TheoryError
from derive.checking.library import SHIPPED
from derive.quantities.kinds import KINDS, chosen
from numerics.kinds.registry import EVALUATORS
from tests.helpers.support import small_theory

r, x = sp.Symbol("r"), sp.Symbol("x", real=True)
BRANCH = Branch("b", r**2 + x, r, x, herglotz=(r,))
SUPPORT = Support(x**2 - 1, x, x, (x,))


def test_the_definition_or_the_value_tells_the_kind() -> None:
    j = sp.Symbol("j", real=True)
    integral = Integrated(j, x**2, x, sp.S.Zero, sp.S.One)
    minimum = Extremum("e", (x,), (x - 1,), (), ())
    cases: list[tuple[object, dict[str, object], str]] = [
        (x, {}, "closed form"),
        ((x, x), {}, "closed form"),
        (RootRadius(r**2 - 2, r), {}, "root radius"),
        (2 * RootRadius(r**2 - 2, r), {}, "closed form"),
        (r, {"branch": BRANCH}, "algebraic branch"),
        (None, {"support": SUPPORT, "branch": None}, "support"),
        (x, {"extremum": minimum}, "extremum"),
        (x, {"root": Root(x, x - 1, 0, 2)}, "root"),
        (j, {"integral": integral}, "integral"),
    ]
    for value, definition, name in cases:
        assert chosen(value, definition, "toy.q").kind == name, (value, definition)


@pytest.mark.parametrize(
    ("value", "definition", "told"),
    [
        (r, {"brunch": BRANCH}, "brunch= is no part of a quantity; kinds are given by branch, support"),
        (r, {"branch": SUPPORT}, "branch=Support.* is not a Branch"),
        (r, {"branch": BRANCH, "support": SUPPORT}, "one of branch and support, not both"),
        (RootRadius(r**2 - 2, r), {"branch": BRANCH}, "a root radius is a real quantity by itself"),
    ],
)
def test_what_is_no_kind_is_refused(value: Any, definition: Any, told: str) -> None:
    theory = small_theory()
    with pytest.raises(TheoryError, match=rf"^toy\.q: .*{told}"):
        theory.quantity("q", "", parameters=[], value=value, **definition)
    assert "toy.q" not in theory.quantities


def test_each_kind_has_one_evaluator_with_the_same_types() -> None:
    declared = {kind.kind: set(kind.types) for kind in KINDS}
    assert declared == {name: set(e.types) for name, e in EVALUATORS.items()}
    assert len({kind.keyword for kind in KINDS if kind.keyword}) == sum(bool(kind.keyword) for kind in KINDS)


def test_entries_hold_what_their_evaluator_reads() -> None:
    seen = set()
    own = small_theory()  # a kind that no shipped theory has
    own.quantity("q", "", parameters=[], value=x, root=Root(x, x - sp.cos(x), 0, 1))
    for theory in (own, *(importlib.import_module(f"derive.theories.{name}").theory for name in SHIPPED)):
        for q in theory.quantities.values():
            entry = q.how.entry(q, "short")
            assert set(entry) <= set(EVALUATORS[q.kind].keys), q.name
            named = {e.function for e in EVALUATORS[q.kind].functions(entry) if e.function is not None}
            assert named <= {written.name for written in q.how.functions(q, "short")}, q.name
            seen.add(q.kind)
    assert seen == set(EVALUATORS)
