"""Procedures as the recheck knows them: where each is verified, its reading, and what it can carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from derive.errors import RecheckFailed


@dataclass(frozen=True)
class Row:
    """What is known of the certificates of one procedure.

    Parameters
    ----------
    module : the module of this package that holds ``recheck`` for them.
    kind : of the reading that its statements have.
    carries : the verdicts that its evidence can support.
    witness : the module that verifies its refutations, of which the evidence is always a witness.
    """

    module: str
    kind: str = "exact"
    carries: frozenset[str] = frozenset({"PROVED", "REFUTED"})
    witness: str = "enclosure"


# Agreement at points never certifies a proof.
PROCEDURES: Mapping[str, Row] = {
    "identity": Row("rewriting.claim"),
    "elimination": Row("identity"),
    "sign": Row("sign"),
    "roots": Row("roots"),
    "subdivision": Row("subdivision"),
    "validated_flow": Row("validated_flow"),
    "antiderivative": Row("antiderivative"),
    "integrand": Row("integrand"),
    "series": Row("series", "asymptotic", witness="series"),
    "agreement": Row("enclosure", "sampled", frozenset({"ENCLOSED", "REFUTED"})),
    "refutation": Row("enclosure", carries=frozenset({"REFUTED"})),
    "simulation": Row("simulation", "statistical", frozenset({"SIMULATED"})),
}


def row_of(procedure: str) -> Row:
    """What is known of a procedure; raises RecheckFailed for one that nothing rechecks."""
    if procedure not in PROCEDURES:
        raise RecheckFailed(f"no recheck for the procedure {procedure[:80]}")
    return PROCEDURES[procedure]


def module_of(procedure: str, verdict: str) -> str:
    """The name, inside this package, of the module that rechecks certificates of a procedure."""
    row = row_of(procedure)
    return row.witness if verdict == "REFUTED" else row.module
