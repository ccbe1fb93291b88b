"""Which quantities are not emitted: those with a claim behind them or about them that falls short."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from sympy import Eq

from derive import PROVED, UNDECIDED, Report, Theory, by
from derive.cli.running import _unsettled_quantities


@pytest.mark.parametrize(
    ("short", "expected"),
    [((), []), (("behind",), ["toll.kept"]), (("about",), ["toll.told"]), (("aside",), [])],
)
def test_claims_behind_and_about_a_quantity(short: tuple[str, ...], expected: list[str]) -> None:
    theory = Theory("toll", "A toy")
    x = theory.parameter("x", "a number")
    behind = theory.claim("behind", "Behind", Eq(x, x, evaluate=False), proof=by.identity())
    theory.quantity("kept", "x", parameters=[x], value=x, claims=[behind])
    told = theory.quantity("told", "x squared", parameters=[x], value=x**2)
    about = theory.claim("about", "About", Eq(told(x), x**2), proof=by.agreement())
    aside = theory.claim("aside", "Aside", Eq(x, x, evaluate=False), proof=by.identity())
    reports = [
        Report(c, UNDECIDED if c.id.removeprefix("toll.") in short else PROVED, "")
        for c in (behind, about, aside)
    ]
    selection = SimpleNamespace(theory=theory)
    assert _unsettled_quantities([(selection, reports)]) == expected  # type: ignore[list-item]
