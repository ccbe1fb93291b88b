"""The outer form of a certificate: fields, seal, texts, and which verdict a procedure can carry."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import RESERVED, Tree, parse
from derive.recheck.domains import domains
from derive.recheck.functions.registry import ROWS
from derive.recheck.procedures import PROCEDURES
from derive.recheck.schema import fields, listed, measured, text, texts, whole

FORMAT = 2
KEYS = (
    "format", "claim", "procedure", "verdict", "detail", "reading", "statement", "given", "assumptions",
    "domains", "nonzero", "quantities", "integers", "settings", "premises", "evidence", "seal",
)  # fmt: skip
STATED = (
    "claim", "procedure", "reading", "statement", "given", "assumptions", "domains", "nonzero", "integers",
    "quantities", "settings",
)  # fmt: skip
_RELATIONS = {"given": ("==",), "assumptions": (">", ">=", "<", "<=")}
# What a call by one of these names means is known; no quantity may have it.
_KNOWN = RESERVED | {
    *(row.name for row in ROWS if row.reserved),
    "sqrt", "RootRadius", "Integral", "Derivative", "Limit", "Sum", "Product",
}  # fmt: skip


def canonical(data: object) -> bytes:
    """The bytes that are hashed: JSON with sorted keys and no spaces."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest(certificate: Mapping[str, Any]) -> str:
    """What stands for the stated part of a certificate in those that rest on it."""
    return hashlib.sha256(canonical({k: certificate[k] for k in STATED})).hexdigest()


def seal(certificate: Mapping[str, Any]) -> str:
    """The seal of a certificate: a hash of everything else in it."""
    rest = {k: v for k, v in certificate.items() if k != "seal"}
    return hashlib.sha256(canonical(rest)).hexdigest()


def well_formed(certificate: object) -> Mapping[str, Any]:
    """The certificate, once its outer form is right; its evidence is not looked at.

    Raises
    ------
    RecheckFailed
        With the first thing that is wrong.
    """
    measured(certificate)
    found = fields(certificate, KEYS)
    if whole(found["format"], 0, 1000) != FORMAT:
        raise RecheckFailed(f"a certificate of format {found['format']}; this engine reads format {FORMAT}")
    if text(found["seal"]) != seal(found):
        raise RecheckFailed("the seal is broken: something in the certificate was changed")
    for key in ("claim", "procedure", "verdict", "detail"):
        if not text(found[key]):
            raise RecheckFailed(f"the certificate has an empty {key}")
    known = PROCEDURES.get(found["procedure"])
    if known is None or found["verdict"] not in known.carries:
        raise RecheckFailed(f"{found['procedure'][:40]} cannot carry the verdict {found['verdict'][:40]}")
    if not isinstance(found["evidence"], dict):
        raise RecheckFailed("the certificate has no evidence")
    _reading(found)
    _stated(found)
    return found


def _reading(certificate: Mapping[str, Any]) -> None:
    kind = PROCEDURES[certificate["procedure"]].kind
    names = ("kind", "variable", "point", "order") if kind == "asymptotic" else ("kind",)
    reading = fields(certificate["reading"], names)
    settings = certificate["settings"]
    if not isinstance(settings, dict):
        raise RecheckFailed("the settings are not an object")
    expected = {n: settings.get(n) for n in names[1:]} | {"kind": kind}
    if dict(reading) != expected or any(type(reading[n]) is not type(expected[n]) for n in names):
        raise RecheckFailed(f"the reading is not the one of {certificate['procedure']} with these settings")


def _stated(certificate: Mapping[str, Any]) -> None:
    """Texts as they are always written, symbols with ordinary names, hypotheses of the right kind."""
    names: set[str] = set()
    if not listed(certificate["statement"]):
        raise RecheckFailed("nothing is stated")
    for key in ("statement", "given", "assumptions", "nonzero"):
        for stored in texts(certificate[key]):
            tree = parse(stored)
            if tree.text() != stored:
                raise RecheckFailed(f"{stored[:60]!r} is not written as usual")
            if (tree.kind == "relation") is (key == "nonzero") or any(_nested(a) for a in tree.args):
                raise RecheckFailed(f"{stored[:60]!r} is out of place among {key}")
            if key in _RELATIONS and tree.head not in _RELATIONS[key]:
                raise RecheckFailed(f"{stored[:60]!r} is not allowed among {key}")
            names |= tree.symbols()
    if any(n.startswith("_") for n in names):
        raise RecheckFailed("a symbol has the name of a generator: it starts with an underscore")
    stated = texts(certificate["domains"])
    intervals = domains(stated)
    if list(intervals) != sorted(intervals) or not set(intervals) <= names:
        raise RecheckFailed("the domains are not those of the symbols, in order")
    integers = texts(certificate["integers"])
    if integers != sorted(set(integers)) or not set(integers) <= set(intervals):
        raise RecheckFailed("the whole numbers are not some of the real symbols, in order")
    called = {q["name"]: q for q in map(_quantity, listed(certificate["quantities"]))}
    if list(called) != sorted(called) or len(called) != len(certificate["quantities"]):
        raise RecheckFailed("the quantities are not listed by name, each once")


def _quantity(entry: object) -> Mapping[str, Any]:
    if not isinstance(entry, dict) or type(entry.get("name")) is not str or entry["name"] in _KNOWN:
        raise RecheckFailed("a quantity has no name of its own")
    return entry


def _nested(tree: Tree) -> bool:
    return tree.kind == "relation" or any(map(_nested, tree.args))
