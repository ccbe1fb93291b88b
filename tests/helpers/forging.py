"""Certificates written by hand by somebody who wants something false to be verified; the seals are right."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any

import pytest

from derive.errors import RecheckFailed
from derive.exact.text import Tree, flat, number, parse
from derive.recheck import Verified, seal, verify
from derive.recheck.verification import checked

Plain = dict[str, Any]
POSITIVE = {"by": "product", "constant": "1", "factors": []}
EVEN = {"by": "even"}


def fact(index: int) -> Plain:
    """A proof tree: the polynomial is a multiple of a fact."""
    return {"by": "fact", "index": index}


def factors(*parts: tuple[str, int, Plain], constant: str = "1") -> Plain:
    """A proof tree: a product of powers."""
    made = [{"poly": p, "power": n, "proof": proof} for p, n, proof in parts]
    return {"by": "product", "constant": constant, "factors": made}


def total(*terms: tuple[str, Plain], multiplier: str = "1", proof: Plain | None = None, **more: Any) -> Plain:
    """A proof tree: a sum of terms of one sign."""
    made = [{"poly": p, "proof": t} for p, t in terms]
    return {
        "by": "sum",
        "multiplier": {"poly": multiplier, "proof": proof or POSITIVE},
        "terms": made,
        **more,
    }


def target(numerator: str, proof: Plain, denominator: str = "1", below: Plain | None = None) -> Plain:
    """What shows one inequality."""
    return {"fraction": [numerator, denominator], "numerator": proof, "denominator": below or POSITIVE}


def generator(name: str, kind: str, of: str, index: int = 0) -> Plain:
    """One entry of the table of generators."""
    return {"name": name, "kind": kind, "of": of if kind == "imaginary" else text(of), "index": index}


def signs(*targets: Plain, generators: Iterable[Plain] = (), **more: Any) -> Plain:
    """Evidence about signs."""
    table = list(generators)
    names = [g["name"] for g in table if g["kind"] != "imaginary"]
    made = {"generators": table, "relations": [], "roots": {}, "learned": names, "targets": list(targets)}
    return {**made, **more}


def equations(*targets: Plain, generators: Iterable[Plain] = (), relations: Iterable[Plain] = ()) -> Plain:
    """Evidence of an identity."""
    return {"generators": list(generators), "relations": list(relations), "targets": list(targets)}


def zero(numerator: str, *cofactors: str, multiplier: str = "1", denominator: str = "1") -> Plain:
    """What shows one equation."""
    return {
        "numerator": numerator,
        "denominator": denominator,
        "multiplier": multiplier,
        "cofactors": list(cofactors),
    }


def relation(numerator: str, denominator: str = "1") -> Plain:
    """A relation of the algebra."""
    return {"numerator": numerator, "denominator": denominator}


def text(written: str) -> str:
    """Mathematics as a certificate writes it; square roots may be written as such."""
    return _without_roots(parse(written)).text()


def _without_roots(tree: Tree) -> Tree:
    args = tuple(map(_without_roots, tree.args))
    if tree.kind == "call" and tree.head == "sqrt":
        return Tree("pow", args=(*args, number(Fraction(1, 2))))
    return (
        flat(tree.kind, args) if tree.kind in ("add", "mul") else Tree(tree.kind, tree.head, tree.value, args)
    )


def sealed(certificate: Plain) -> Plain:
    """The same with a seal that fits."""
    return {**certificate, "seal": seal(certificate)}


def certificate(
    procedure: str, statement: str | list[str], evidence: Plain, *, claim: str = "forge.a", **more: Any
) -> Plain:
    """A certificate in its present form; hypotheses may be written freely, they are stored as usual."""
    made: Plain = {
        "format": 2,
        "claim": claim,
        "procedure": procedure,
        "verdict": "PROVED",
        "detail": "forged",
        "reading": {"kind": "exact"},
        "quantities": [],
        "integers": [],
        "settings": {},
        "premises": [],
        "domains": [],
        "statement": list(map(text, [statement] if isinstance(statement, str) else statement)),
        "evidence": copy.deepcopy(evidence),
    }
    for key in ("given", "assumptions", "nonzero"):
        made[key] = list(map(text, more.pop(key, ())))
    return sealed({**made, **more})


def nothing(claim: str) -> Mapping[str, Any]:
    """A lookup that finds no premise."""
    raise RecheckFailed(f"no certificate of {claim}")


def finder(*found: Plain) -> Callable[[str], Mapping[str, Any]]:
    """A lookup among these certificates."""
    known = {c["claim"]: c for c in found}
    return lambda claim: known.get(claim) or nothing(claim)


def honest(made: Plain, *premises: Plain) -> Plain:
    """The certificate with the detail that belongs to it, once it is verified."""
    done = sealed({**made, "detail": checked(made).detail})
    assert isinstance(verify(done, finder(*premises)), Verified)
    return done


def refused(made: Plain, reason: str, *premises: Plain) -> None:
    """The certificate is refused, for this reason, and would be even if it said the right thing of itself."""
    with pytest.raises(RecheckFailed, match=reason):
        verify(made, finder(*premises))


def changed(made: Plain, path: Iterable[str | int], value: Any) -> Plain:
    """A copy with one thing replaced and a seal that fits."""
    done = copy.deepcopy(made)
    *lead, last = path
    inner = done
    for step in lead:
        inner = inner[step]
    inner[last] = value
    return sealed(done)
