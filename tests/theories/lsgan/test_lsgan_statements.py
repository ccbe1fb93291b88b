"""Every statement of the theory holds in numbers, by SciPy's quadrature; every refuted one fails."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp

from derive.statement.claim import expects_refutation
from derive.theories.lsgan import theory
from tests.helpers.statement_numbers import holds, is_plain, margin, points_of

PLAIN = [c for c in theory.claims.values() if is_plain(c)]
STATED = [c for c in PLAIN if not expects_refutation(c)]
REFUTED = [c for c in PLAIN if expects_refutation(c)]


def relation_of(claim: Any) -> sp.Basic:
    """The one relation of a claim; a power that stands for itself is written out."""
    (relation,) = claim.statement
    names = {s.name: s for s in relation.free_symbols}
    if "power" in names:
        relation = relation.xreplace({names["power"]: names["at"] ** (names["n"] - 2)})
    return relation


@pytest.mark.parametrize("claim", STATED, ids=lambda c: c.id)
def test_statement(claim: Any) -> None:
    relation = relation_of(claim)
    tried = points_of(claim, 2)
    assert len(tried) == 2
    for point in tried:
        assert holds(relation, point), (claim.id, point, margin(relation, point))


@pytest.mark.parametrize("claim", REFUTED, ids=lambda c: c.id)
def test_refuted_statement(claim: Any) -> None:
    tried = points_of(claim, 2)
    assert len(tried) == 2
    assert not any(holds(relation_of(claim), point) for point in tried)


def test_hardly_anything_is_left_out() -> None:
    assert len(PLAIN) >= 0.9 * len(theory.claims)
    assert len(REFUTED) == 3
