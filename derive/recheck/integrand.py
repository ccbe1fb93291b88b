"""Recheck of the sign of an integral: its value again, and the sign of the integrand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import number, parse
from derive.recheck import antiderivative
from derive.recheck.conditions import embedded
from derive.recheck.schema import fields, listed, text
from derive.recheck.verified import Verified


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify that the left side is the integral and the integrand has the stated sign between its ends."""
    fields(certificate["settings"], ())
    evidence = fields(certificate["evidence"], ("integral", "value", "sign"))
    stated = parse(listed(certificate["statement"], 1)[0])
    integral = parse(text(evidence["integral"]))
    if stated.kind != "relation" or stated.head not in (">", ">=", "<", "<=") or stated.args[1] != number(0):
        raise RecheckFailed("the statement is not a sign")
    if integral.kind != "call" or integral.head != "Integral" or len(integral.args) != 4:
        raise RecheckFailed("one simple definite integral is needed")
    if integral.text() != evidence["integral"]:
        raise RecheckFailed("the integral is not written as usual")
    own = [parse(t) for k in ("statement", "given", "assumptions", "nonzero") for t in certificate[k]]
    equation = f"{integral.text()} == {stated.args[0].text()}"
    # The integral is no text of the claim: that it exists is shown, not presupposed.
    inner = {**certificate, "statement": [equation], "evidence": evidence["value"]}
    antiderivative.check(inner, "integral", granted=own)
    function, variable, lower, upper = integral.args
    # The antiderivative's recheck has made sure that the ends are in order and the variable is bound.
    x = variable.head
    between = [f"{x} > {lower.text()}"] if lower.text() != "-1*oo" else []
    between += [f"{x} < {upper.text()}"] if upper.text() != "oo" else []
    allowed = {k: set(certificate[k]) for k in ("assumptions", "domains", "given", "nonzero", "integers")}
    allowed["assumptions"] |= set(between)
    allowed["domains"].add(f"{x} in (-oo, oo)")
    wanted = [f"{function.text()} {stated.head} 0"]
    if evidence["sign"].get("statement") != wanted or embedded(evidence["sign"], allowed, own) != wanted:
        raise RecheckFailed("the sign is not that of the integrand")
    return Verified(
        "the integral's value and its integrand's sign derived again with FLINT", "an integrand of one sign"
    )
