"""Recheck of the sign of an integral: its value again, and the sign of the integrand."""

from __future__ import annotations

from typing import Any

from derive.errors import DeriveError, RecheckFailed
from derive.recheck import antiderivative, sign
from derive.text import number, parse

_HYPOTHESES = ("assumptions", "domains", "given", "nonzero")


def recheck(certificate: dict[str, Any]) -> str:
    """Verify that the left side is the integral and the integrand has the stated sign between its ends."""
    try:
        return _recheck(certificate)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        if isinstance(error, DeriveError):
            raise
        raise RecheckFailed(f"the certificate is malformed: {error!r}") from error


def _recheck(certificate: dict[str, Any]) -> str:
    (text,) = certificate["statement"]
    stated, evidence = parse(text), certificate["evidence"]
    integral = parse(evidence["integral"])
    if stated.kind != "relation" or stated.head not in (">", ">=", "<", "<=") or stated.args[1] != number(0):
        raise RecheckFailed("the statement is not a sign")
    if integral.kind != "call" or integral.head != "Integral" or len(integral.args) != 4:
        raise RecheckFailed("one simple definite integral is needed")
    equation = f"{integral.text()} == {stated.args[0].text()}"
    antiderivative.recheck({**certificate, "statement": [equation], "evidence": evidence["value"]})
    function, variable, lower, upper = integral.args
    inner = evidence["sign"]
    if inner["statement"] != [f"{function.text()} {stated.head} 0"]:
        raise RecheckFailed("the sign is not that of the integrand")
    # The antiderivative's recheck has made sure that the ends are in order and the variable is bound.
    x = variable.head
    between = [f"{x} > {lower.text()}"] if lower.text() != "-1*oo" else []
    between += [f"{x} < {upper.text()}"] if upper.text() != "oo" else []
    allowed = {k: set(certificate[k]) for k in _HYPOTHESES}
    allowed["assumptions"] |= set(between)
    allowed["domains"].add(f"{x} in (-oo, oo)")
    for key, texts in allowed.items():
        if not set(inner[key]) <= texts:
            raise RecheckFailed(f"the integrand's sign rests on other {key} than the claim")
    sign.recheck({**inner, "procedure": "sign"})
    return "the integral's value and its integrand's sign derived again with FLINT"
