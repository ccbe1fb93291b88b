"""Theories of a test: emitted, attached, and forgotten again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sympy as sp

import generated
import numerics
from derive import Theory, by
from derive.emit import write
from derive.emit.quantities import emitted
from derive.statement.claim import Claim
from numerics import catalogue


@contextmanager
def detached() -> Iterator[None]:
    """What is attached while it lasts is forgotten after it."""
    path, theories = list(generated.__path__), generated.THEORIES
    try:
        yield
    finally:
        if (list(generated.__path__), generated.THEORIES) != (path, theories):
            generated.__path__[:] = path
            generated.__dict__["THEORIES"] = theories
            catalogue.forget()


@contextmanager
def served(theory: Theory, folder: Path) -> Iterator[None]:
    """While it lasts, `numerics.evaluate` knows the quantities of the theory."""
    with detached():
        write([emitted(theory)], folder)
        numerics.attach(folder)
        yield


def two_roots(theory: Theory, polynomial: sp.Expr, root: sp.Symbol, **details: object) -> Claim:
    """A claim that two roots of a polynomial are one, where their divided difference does not vanish."""
    a, b, inverse = (theory.unknown(f"{root.name}_{k}", "a root, or one over their slope") for k in "123")
    first, second = polynomial.xreplace({root: a}), polynomial.xreplace({root: b})
    slope = sp.cancel((first - second) / (a - b))
    given = [sp.Eq(e, 0, evaluate=False) for e in (first, second, slope * inverse - 1)]
    told = {"given": given, "proof": by.membership()} | details
    return theory.claim("two_roots", "Two roots are one", sp.Eq(a, b), **told)  # type: ignore[arg-type]
