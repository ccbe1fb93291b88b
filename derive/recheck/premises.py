"""Premises of a certificate: what they lend is in it, and what they rest on is implied by it.

A premise in the role ``given`` lends its equations and inequalities; one in the role ``uses`` only stands
behind the argument. Both were proved under hypotheses of their own: domains, whole numbers, given equations,
assumptions, what does not vanish, and that their own texts are defined. Wherever the new claim is made these
must hold as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import parse
from derive.recheck.hypotheses import Granted, Own
from derive.recheck.schema import fields, listed, text

_ROLES = ("given", "uses")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Premise:
    """One entry: the claim rested on, its role, the digest of what it states, proofs of its hypotheses."""

    claim: str
    role: str
    digest: str
    hypotheses: tuple[Mapping[str, Any], ...]


def premises_of(certificate: Mapping[str, Any]) -> list[Premise]:
    """The premises that a certificate names, read strictly."""
    found = []
    for entry in listed(certificate["premises"]):
        plain = fields(entry, ("claim", "role", "digest", "hypotheses"))
        claim, role, seal = text(plain["claim"]), text(plain["role"]), text(plain["digest"])
        if role not in _ROLES or not _DIGEST.fullmatch(seal):
            raise RecheckFailed(f"the premise {claim[:60]} has no role or no digest")
        found.append(Premise(claim, role, seal, tuple(listed(plain["hypotheses"]))))
    if len({(p.claim, p.role) for p in found}) != len(found):
        raise RecheckFailed("a premise is named twice")
    return found


def check_premises(
    certificate: Mapping[str, Any],
    premises: Sequence[tuple[Premise, Mapping[str, Any]]],
    find: Callable[[str], Mapping[str, Any]],
) -> None:
    """Raise unless the premises lend what the certificate takes from them, and hold where it is made.

    Parameters
    ----------
    certificate : of the claim that rests on them.
    premises : each with its certificate, which has been verified.
    find : the certificate of a premise's premise, which has been verified as well.
    """
    own = own_hypotheses(certificate, [(p.role, found) for p, found in premises])
    granted = Granted(certificate, own)
    waiting = [(p, found) for p, found in premises if p.role == "given"]
    missing = ""
    # What a premise lends may imply the hypotheses of another one, but not in a circle.
    while waiting:
        later = []
        for p, found in waiting:
            missing_here = _missing(granted, p, found, find)
            if missing_here:
                missing = f"the premise {p.claim} needs {missing_here}"
                later.append((p, found))
            else:
                granted.admit(*lent(found))
        if len(later) == len(waiting):
            raise RecheckFailed(missing)
        waiting = later
    for p, found in premises:
        _same_quantities(certificate, found)
        if p.role == "uses":
            missing = _missing(granted, p, found, find)
            if missing:
                raise RecheckFailed(f"the premise {p.claim} needs {missing}")


def _same_quantities(certificate: Mapping[str, Any], premise: Mapping[str, Any]) -> None:
    """Raise where one name stands for two quantities: texts that agree would say different things."""
    own = {q["name"]: q for q in certificate["quantities"]}
    for q in premise["quantities"]:
        if own.get(q["name"], q) != q:
            raise RecheckFailed(f"the premise {premise['claim']} means another quantity by {q['name'][:60]}")


def _missing(
    granted: Granted, premise: Premise, found: Mapping[str, Any], find: Callable[[str], Mapping[str, Any]]
) -> str:
    """The first hypothesis of a premise that is not implied; empty where all are."""
    lenders = [(p.role, find(p.claim)) for p in premises_of(found)]
    needed = own_hypotheses(found, lenders)
    return granted.missing(found, needed, premise.role == "given", premise.hypotheses)


def own_hypotheses(certificate: Mapping[str, Any], premises: Sequence[tuple[str, Mapping[str, Any]]]) -> Own:
    """The equations and inequalities that a claim assumes itself: those that no premise lends it.

    Raises
    ------
    RecheckFailed
        When a premise is named as given and its statement is not among what is given.
    """
    left = {k: Counter(certificate[k]) for k in ("given", "assumptions")}
    for role, found in premises:
        if role != "given":
            continue
        if dict(found["reading"]) != {"kind": "exact"}:
            raise RecheckFailed(
                f"the premise {found['claim']} is not exact, so its equations enter no algebra"
            )
        for key, stated in zip(("given", "assumptions"), lent(found), strict=True):
            for t in stated:
                if t not in certificate[key]:
                    raise RecheckFailed(
                        f"{t[:60]} of the premise {found['claim']} is not among what is given"
                    )
                left[key][t] -= 1
    return Own(*(tuple(t for t in certificate[k] if left[k][t] > 0) for k in ("given", "assumptions")))


def lent(certificate: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """The equations and the inequalities that a claim states."""
    equations = [t for t in certificate["statement"] if parse(t).head == "=="]
    inequalities = [t for t in certificate["statement"] if parse(t).head in (">", ">=", "<", "<=")]
    if len(equations) + len(inequalities) != len(certificate["statement"]):
        raise RecheckFailed(f"{certificate['claim']} states neither equations nor inequalities")
    return equations, inequalities
