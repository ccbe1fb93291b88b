"""Two quantities of two theories whose names become one after "." → "_" are refused where they meet."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from sympy import Eq, StrictGreaterThan

from derive import Theory, TheoryError, by
from derive.quantities.quantity import Quantity
from derive.recheck.form import digest
from derive.statement.verdict import ENCLOSED
from tests.helpers.forging import certificate, changed, honest, refused

TOLD = "the quantity a.b_c and the quantity a_b.c are one name after '.' → '_', a_b_c"


def theories() -> tuple[Theory, sp.Symbol, Quantity, Quantity]:
    """A third theory, and the quantities a.b_c = x and a_b.c = x + 1."""
    made = []
    for k, (name, quantity) in enumerate((("a", "b_c"), ("a_b", "c"))):
        theory = Theory(name, "")
        x = theory.parameter("x", "")
        made.append(theory.quantity(quantity, "", parameters=[x], value=x + k))
    third = Theory("third", "")
    return third, third.parameter("x", ""), made[0], made[1]


def square(x: sp.Symbol) -> Eq:
    return Eq((x + 1) ** 2, x**2 + 2 * x + 1)


@pytest.mark.parametrize("where", ["statement", "given", "assuming", "nonzero"])
def test_in_one_claim(where: str) -> None:
    third, x, one, other = theories()
    statement = (
        Eq(one(x) + x, x + one(x) * 1 + 0, evaluate=False) if where != "statement" else Eq(one(x), other(x))
    )
    details: dict[str, Any] = {
        "given": {"given": [Eq(other(x), x)]},
        "assuming": {"assuming": [other(x) > x]},
        "nonzero": {"nonzero": [other(x)]},
    }.get(where, {})
    with pytest.raises(TheoryError, match=TOLD):
        third.claim("c", "", statement, proof=by.identity(), **details)


@pytest.mark.parametrize("role", ["given", "uses", "corrected_by"])
def test_in_a_claim_and_in_what_it_rests_on(role: str) -> None:
    """x + 1 > x - 1 is no reason that x > x - 1, though both read a_b_c(x) > x - 1."""
    third, x, one, other = theories()
    held = StrictGreaterThan(other(x), x, evaluate=False)
    premise = third.claim("premise", "", square(x), assuming=[held], proof=by.sign())
    same = StrictGreaterThan(one(x), x, evaluate=False)
    details = {
        "given": {"given": [premise]},
        "uses": {"uses": [premise]},
        "corrected_by": {"corrected_by": premise},
    }
    with pytest.raises(TheoryError, match=TOLD):
        third.claim("c", "", square(x), assuming=[same], proof=by.identity(), **details[role])  # type: ignore[arg-type]


def test_a_function_of_the_name_of_a_quantity() -> None:
    third, x, one, _ = theories()
    unknown = sp.Function("a_b_c")
    with pytest.raises(TheoryError, match=r"the function a_b_c and the quantity a\.b_c are one name"):
        third.claim("c", "", Eq(one(x), unknown(x), evaluate=False), proof=by.agreement(), expect=ENCLOSED)


def test_apart_they_may_be_used() -> None:
    third, x, one, other = theories()
    for k, q in enumerate((one, other)):
        third.claim(f"c{k}", "", Eq(q(x), x + k, evaluate=False), proof=by.agreement(), expect=ENCLOSED)


@pytest.mark.parametrize(
    ("theory", "name"), [("owens", "t"), ("bivariate", "normal_cdf"), ("bivariate_normal", "cdf")]
)
def test_the_name_of_a_known_function(theory: str, name: str) -> None:
    made = Theory(theory, "")
    x = made.parameter("x", "")
    with pytest.raises(TheoryError, match="is that of a known function"):
        made.quantity(name, "", parameters=[x], value=x)


@pytest.mark.parametrize("value", ["2 + x", "x**2", "1"])
def test_the_recheck_compares_definitions(value: str) -> None:
    """The premise's a_b_c is another one, under which its hypothesis says something else."""

    def lemma(meaning: str, claim: str, **more: Any) -> dict[str, Any]:
        zero = {"numerator": "0", "denominator": "1", "multiplier": "1", "cofactors": []}
        evidence = {"generators": [], "relations": [], "targets": [zero]}
        quantity = {"name": "a_b_c", "parameters": ["x"], "value": meaning}
        stated = {"assumptions": ["a_b_c(x) > x"], "domains": ["x in (-oo, oo)"], "quantities": [quantity]}
        made = certificate("identity", "x**2 == x**2", evidence, claim=claim, **stated, **more)
        return changed(made, ("detail",), "identity as rational functions")

    premise = honest(lemma(value, "forge.a"))
    entry = {"claim": "forge.a", "role": "uses", "digest": digest(premise), "hypotheses": []}
    refused(lemma("1 + x", "forge.b", premises=[entry]), "another quantity by a_b_c", premise)
