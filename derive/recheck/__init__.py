"""Rechecking of stored certificates, by another engine than the one that found them.

Each module holds ``recheck(certificate) -> str`` for one procedure. It reads plain data only, derives again
what is being claimed from the plain statement, and trusts nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from derive.errors import RecheckFailed
from derive.recheck.verified import Verified

_MODULES = {
    "identity": "identity",
    "elimination": "identity",
    "series": "series",
    "agreement": "enclosure",
    "refutation": "enclosure",
    "roots": "roots",
    "sign": "sign",
    "subdivision": "sign",
    "antiderivative": "antiderivative",
    "integrand": "integrand",
    "simulation": "simulation",
}
# The verdict that each procedure's evidence can carry: agreement at points never certifies a proof.
CARRIES = {
    "identity": "PROVED", "elimination": "PROVED", "series": "PROVED", "sign": "PROVED", "roots": "PROVED",
    "subdivision": "PROVED", "antiderivative": "PROVED", "integrand": "PROVED",
    "agreement": "ENCLOSED", "refutation": "REFUTED", "simulation": "SIMULATED",
}  # fmt: skip


def rechecker(procedure: str) -> Callable[[dict[str, Any]], str]:
    """The function that rechecks certificates of a procedure."""
    if procedure not in _MODULES:
        raise RecheckFailed(f"no recheck for the procedure {procedure!r}")
    module = import_module(f"derive.recheck.{_MODULES[procedure]}")
    return module.recheck  # type: ignore[no-any-return]


def verify(certificate: dict[str, Any], lookup: Callable[[str], dict[str, Any]]) -> Verified:
    """Verify a certificate from plain data alone; premises are looked up and followed."""
    plain = {**certificate, "evidence": {**certificate["settings"], **certificate["evidence"]}}
    try:
        found = rechecker(str(certificate["procedure"]))(plain)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, ArithmeticError) as error:
        if isinstance(error, RecheckFailed):
            raise
        raise RecheckFailed(f"malformed certificate ({type(error).__name__}: {error})") from error
    return found if isinstance(found, Verified) else Verified(str(found), str(certificate["detail"]))
