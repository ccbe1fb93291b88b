"""Code must take what the claim is about: what it leaves out is not found from its own answers."""

from __future__ import annotations

import pytest
from sympy import Derivative, Eq, exp, oo

from derive import Interval, Theory, by
from derive.testing import CheckError, claims

theory = Theory("priced", "")
S, T, sigma = (theory.parameter(name, "", Interval.open(0, oo)) for name in ("S", "T", "sigma"))
call = theory.unknown("call", "", Interval.open(0, oo))
law = theory.model("law", "", Eq(call, S * exp(sigma**2 * T)))
root = theory.claim("root", "", Eq(call / S, exp(sigma**2 * T)), given=[law], proof=by.identity())


@pytest.mark.parametrize("wrong", [lambda S, T: S, lambda S, T: S * T], ids=["S", "ST"])
def test_a_parameter_that_is_left_out_is_named(wrong):
    wrong.__name__ = "call"
    (check,) = claims(root)(wrong).__rederive_claims__
    with pytest.raises(CheckError, match="is also about sigma, which the code neither takes nor computes"):
        check.run()


def test_a_claim_is_shown_as_it_is_stated_where_its_closed_form_is_judged():
    slope = theory.claim(
        "slope", "", Eq(Derivative(exp(S * T), S), T * exp(S * T), evaluate=False), proof=by.derivative(S)
    )

    def slower(S, T):
        return S

    (check,) = claims(slope)(slower).__rederive_claims__
    with pytest.raises(AssertionError, match=r"statement  Derivative\(exp\(S\*T\), S\) = T\*exp\(S\*T\)\n"):
        check.run()
