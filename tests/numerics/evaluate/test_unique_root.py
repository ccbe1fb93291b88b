"""No claim stands in for the roots that are not chosen: discs and exact isolation pick the same root."""

from fractions import Fraction
from importlib import import_module

from flint import fmpq
from hypothesis import given
from hypothesis import strategies as st

from generated.spin_glass import QUANTITIES, ball
from numerics.precision import working_precision
from numerics.roots.physical import _select_exactly, physical_root
from tests.helpers.profiles import examples

RULE = import_module("numerics.kinds.branch").rule_of("spin_glass.density", ball)[0]
NUMBER = st.fractions(min_value=-6, max_value=6, max_denominator=64)
POSITIVE = st.fractions(min_value=Fraction(1, 64), max_value=6, max_denominator=64)
SHARE = st.fractions(min_value=Fraction(1, 64), max_value=Fraction(63, 64), max_denominator=64)


def test_the_catalogue_names_the_claim_that_says_why():
    assert QUANTITIES["spin_glass.density"]["branch"]["unique"] == "spin_glass.branch.determinant"
    assert QUANTITIES["spin_glass.density_authors_rule"]["branch"]["unique"] is None
    assert not hasattr(RULE, "unique")


@examples(150)
@given(NUMBER, SHARE, POSITIVE, st.one_of(st.just(Fraction(0)), POSITIVE), NUMBER)
def test_the_same_root_by_discs_and_by_exact_isolation(lam, kappa, b, b1, x1):
    values = [fmpq(v.numerator, v.denominator) for v in (lam, kappa, b, b1, x1)]
    with working_precision(128):
        quick = physical_root(RULE, values).refine(100)
        exact = _select_exactly(RULE, values).refine(100)
        assert quick.overlaps(exact)
        assert type(quick) is type(exact)
