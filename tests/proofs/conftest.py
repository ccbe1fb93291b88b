"""What the tests of the proof procedures share: attempts, certificates, and tampering with them."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import pytest

from derive.statement.problem import Problem
from derive.statement.procedure import Procedure

Path = tuple[Any, ...]


def certificate_of(procedure: Procedure, problem: Problem) -> dict[str, Any]:
    """The certificate of a proved problem, after one trip through JSON."""
    outcome = procedure.attempt(problem)
    certificate = {
        "claim": "test",
        "procedure": procedure.name,
        "verdict": outcome.verdict.value,
        "detail": outcome.detail,
        **problem.plain(),
        "settings": getattr(procedure, "declared", dict)(),
        "evidence": outcome.evidence,
    }
    text = json.dumps(certificate, sort_keys=True)
    assert json.loads(text) == certificate
    return json.loads(text)


def leaves(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """All entries of nested plain data that are not containers."""
    if isinstance(data, dict):
        for key in sorted(data):
            yield from leaves(data[key], (*path, key))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from leaves(value, (*path, i))
    else:
        yield path, data


def changed(certificate: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    """A copy of the certificate with one entry replaced."""
    other = copy.deepcopy(certificate)
    place: Any = other
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return other


def tampered(certificate: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Copies with one entry of the evidence changed at a time."""
    for path, value in leaves(certificate["evidence"], ("evidence",)):
        if isinstance(value, bool):
            yield path, changed(certificate, path, not value)
        elif isinstance(value, int):
            yield path, changed(certificate, path, value + 1)
        elif re.fullmatch(r"-?\d+(/\d+)?", value):
            yield path, changed(certificate, path, str(Fraction(value) + 1))
        else:
            yield path, changed(certificate, path, f"({value}) + 1" if value else "1")


@pytest.fixture
def certify() -> Callable[[Procedure, Problem], dict[str, Any]]:
    return certificate_of


@pytest.fixture
def tamper() -> Callable[[dict[str, Any]], Iterator[tuple[Path, dict[str, Any]]]]:
    return tampered
