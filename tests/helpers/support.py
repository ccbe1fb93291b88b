"""What the tests of the core share: unevaluated equations, certificates as data, small theories."""

from __future__ import annotations

import copy
import json
from typing import Any

import sympy as sp

from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.theory import Theory


def eq(left: object, right: object) -> sp.Eq:
    """An equation that SymPy leaves alone."""
    return sp.Eq(sp.sympify(left), sp.sympify(right), evaluate=False)


def certificate(procedure: Procedure, problem: Problem) -> dict[str, Any]:
    """The certificate of what a procedure proves, after a trip through JSON."""
    outcome = procedure.attempt(problem)
    data = {
        "claim": "test", "procedure": procedure.name, "verdict": outcome.verdict.value,
        "detail": outcome.detail, **problem.plain(), "settings": getattr(procedure, "declared", dict)(),
        "evidence": outcome.evidence,
    }  # fmt: skip
    return json.loads(json.dumps(data))


def edited(data: dict[str, Any], **evidence: Any) -> dict[str, Any]:
    """A copy with some of the evidence replaced."""
    other = copy.deepcopy(data)
    other["evidence"].update(evidence)
    return other


def about(data: dict[str, Any], **statement: Any) -> dict[str, Any]:
    """A copy that claims to be about something else."""
    return {**copy.deepcopy(data), **statement}


def small_theory(name: str = "toy", unknowns: str = "") -> Theory:
    """A theory with nothing in it but complex symbols, whose names are parted by spaces."""
    theory = Theory(name, "A theory for tests")
    for unknown in unknowns.split():
        theory.unknown(unknown, "a number")
    return theory
