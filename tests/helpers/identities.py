"""Identities between elementary functions as problems, proved and rechecked, or refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
import sympy as sp

from derive.errors import ProofFailed
from derive.proofs.identity import Identity
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

# Real numbers; positive ones; complex ones; whole ones.
a, b, p, q, x, y = sp.symbols("a b p q x y", real=True)
r, s, t, v, w = sp.symbols("r s t v w", positive=True)
u, z = sp.symbols("u z")
k, m, n = sp.symbols("k m n", integer=True)


def identity(
    left: Any,
    right: Any,
    *given: tuple[Any, Any],
    assuming: Sequence[Any] = (),
    nonzero: Sequence[Any] = (),
    domains: Mapping[Any, Any] | None = None,
) -> Problem:
    """The problem left = right."""
    return Problem(
        (sp.Eq(left, right, evaluate=False),),
        tuple(sp.Eq(*g, evaluate=False) for g in given),
        tuple(assuming),
        dict(domains or {}),
        tuple(nonzero),
    )


def said(case: Problem) -> str:
    """The name of a test."""
    return str(case.statement[0])


def prove_and_recheck(case: Problem, certify: Any) -> dict[str, Any]:
    """The certificate of a true identity, verified."""
    certificate = certify(Identity(), case)
    assert certificate["verdict"] == "PROVED"
    assert recheck(certificate).startswith("cofactors multiplied out by FLINT (1 equation)")
    return dict(certificate)


def refuse(case: Problem) -> None:
    """A false identity is not proved."""
    with pytest.raises(ProofFailed):
        Identity().attempt(case)
