"""An erratum cites what was printed or coded, to the place; anything else that fails accuses nobody."""

from __future__ import annotations

import pytest
from sympy import Eq

from derive import Source, Theory, TheoryError, by
from derive.checking.library import find
from derive.checking.report import ERRATA, VARIANTS, by_heading, erratum_data, erratum_lines
from derive.statement.claim import expects_refutation, is_erratum

PAPER = Source("A. Author", "A title", 2020, "a journal 1")


def refuted(source: Source | None):
    t = Theory("fair", "a theory of a test", source=source or PAPER)
    x = t.parameter("x", "")
    right = t.claim("right", "", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
    return t.published(
        "wrong", "", Eq((x + 1) ** 2, x**2 + 1), proof=by.refutation(), corrected_by=right,
        **({"source": source} if source else {}),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("source", "erratum"),
    [
        (PAPER.at("equation (3)"), True),
        (Source("A. Author", "code", 2020, "a repository", "file.py", kind="public code"), True),
        (PAPER.read_as("equation (3), with b = 0"), False),
        (PAPER, False),
        (None, False),
    ],
    ids=str,
)
def test_what_is_an_erratum(source, erratum):
    claim = refuted(source)
    assert expects_refutation(claim) and is_erratum(claim) is erratum
    data = erratum_data(claim, "witness x=1", "")
    assert list(by_heading([data])) == [ERRATA if erratum else VARIANTS]
    assert ("printed in" in erratum_lines(data)[1] or "coded in" in erratum_lines(data)[1]) is erratum


def test_a_kind_of_source_is_one_of_three():
    with pytest.raises(TheoryError, match="printed, public code, reading"):
        Source("A", "b", 2020, "c", kind="rumour")


def test_shipped_readings_accuse_nobody():
    claims = [c for s in find() for c in s.claims if expects_refutation(c)]
    variants = {c.id for c in claims if not is_erratum(c)}
    assert variants == {
        "games.alternating.printed_bound_for_both",
        "games.momentum.interval_for_negative_real_part",
        "lsgan.published.no_saddle",
        "solvable_gan.informative.gap_for_granted",
        "solvable_gan.informative.trace_for_granted",
        "solvable_gan.summary.recovery_is_complete",
        "solvable_gan.summary.too_weak_oscillates",
    }
    assert {c.id for c in claims if not c.source.place} == {
        "solvable_gan.informative.gap_for_granted",
        "solvable_gan.informative.trace_for_granted",
    }, "what nobody said is derived here"
    assert {c.source.kind for c in claims if "authors" in c.id} == {"public code"}
