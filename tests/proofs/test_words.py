"""What a claim is said to be proved by is what a theory file may write."""

from __future__ import annotations

import pytest
import sympy as sp

from derive import Procedure, by
from derive.checking.library import load

x, y = sp.symbols("x y", real=True)
MADE = {
    "agreement": by.agreement(bits=64, points=1),
    "antiderivative": by.antiderivative(x),
    "derivative": by.derivative(x),
    "elimination": by.elimination(y),
    "equal_derivatives": by.equal_derivatives(x, at=sp.S.Zero),
    "identity": by.identity(y),
    "integrand": by.integrand(sp.Integral(x, (x, 0, 1)), x**2 / 2),
    "membership": by.membership(),
    "refutation": by.refutation(),
    "roots": by.roots(x),
    "routh_hurwitz": by.routh_hurwitz(),
    "schur_cohn": by.schur_cohn(),
    "series": by.series(x, sp.S.Zero, 3),
    "sign": by.sign(),
    "simulation": by.simulation("games.any"),
    "subdivision": by.subdivision({x: (sp.S.Zero, sp.S.One)}),
    "validated_flow": by.validated_flow(),
}


def test_each_word_of_by_that_makes_a_procedure_is_tried() -> None:
    assert MADE.keys() == set(by.__all__) - {"step"}


@pytest.mark.parametrize("word", MADE)
def test_a_procedure_is_called_what_made_it(word: str) -> None:
    made = MADE[word]
    assert isinstance(made, Procedure) and made.word == word


def test_shipped_claims_are_proved_by_words_that_can_be_written() -> None:
    assert {claim.proof.word for claim in load("special").claims.values()} <= MADE.keys()
