"""Each function of the recheck's intervals holds mpmath's values, and knows where it has none."""

from __future__ import annotations

from fractions import Fraction

import pytest
from mpmath import mp

from derive.errors import RecheckFailed
from derive.exact.text import parse
from derive.recheck.functions.registry import ROWS, Row
from derive.recheck.intervals import interval, interval_of_tree

KNOWN = [row for row in ROWS if row.interval is not None]
WIDE = [(Fraction(-3), Fraction(3)), (Fraction(-1, 2), Fraction(1, 3)), (Fraction(1), Fraction(5, 2)),
        (Fraction(9), Fraction(21, 2)), (Fraction(-12), Fraction(-1))]  # fmt: skip
NOWHERE = {"log": "0", "asin": "1", "acos": "-1", "acosh": "1/2", "atanh": "-1", "tan": "3/2"}


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row.name)
def test_an_interval_holds_the_values_and_little_else(row: Row) -> None:
    held = 0
    for low, high in WIDE:
        try:
            found = interval_of_tree(parse(f"{row.name}(x)"), {"x": interval(low, high)})
        except RecheckFailed:
            continue
        held += 1
        with mp.workprec(60):
            points = [low + (high - low) * Fraction(k, 16) for k in range(17)]
            values = [row.mp(mp.mpf(p.numerator) / p.denominator) for p in points] if row.mp else []
            least, most = mp.mpf(found.a.a), mp.mpf(found.b.b)
            slack = mp.mpf(2) ** -50 * (1 + abs(least) + abs(most))
            assert values and all(least - slack <= v <= most + slack for v in values), (low, high)
            # A wrong branch or a wrong end would be wider than twice what the values span.
            assert most - least <= 2 * (max(values) - min(values)) + slack, (low, high)
    assert held, "no interval lies where it is known"


@pytest.mark.parametrize(("name", "edge"), NOWHERE.items())
def test_nothing_is_said_where_a_domain_ends(name: str, edge: str) -> None:
    at = Fraction(edge)
    around = {"x": interval(at - Fraction(1, 5), at + Fraction(1, 5))}
    with pytest.raises(RecheckFailed, match=f"no interval evaluation for {name} there"):
        interval_of_tree(parse(f"{name}(x)"), around)


@pytest.mark.parametrize("text", ["besselj(1, x)", "unheard_of(x)", "atan(x, x)"])
def test_what_has_no_interval_is_refused(text: str) -> None:
    with pytest.raises(RecheckFailed, match="no interval evaluation"):
        interval_of_tree(parse(text), {"x": interval(Fraction(0), Fraction(1))})
