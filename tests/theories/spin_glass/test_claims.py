"""Every claim about the spin glass reaches what it declares."""

from __future__ import annotations

from typing import Any

import pytest

from derive.checking.checker import Checker
from derive.statement.verdict import PROVED, REFUTED
from derive.theories.spin_glass import theory
from tests.helpers.claims import checker, require_settled

CLAIMS = list(theory.claims.values())


@pytest.fixture(scope="module")
def settler() -> Checker:
    return checker()


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_claim(claim: Any, settler: Checker) -> None:
    require_settled(settler.check(claim), claim)


def test_most_is_proved() -> None:
    assert sum(c.expect is PROVED for c in CLAIMS) >= 150
    assert any(c.expect is REFUTED for c in CLAIMS)
