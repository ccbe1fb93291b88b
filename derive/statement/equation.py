"""Equations as they are written: nothing is decided about them when they are made."""

from __future__ import annotations

from typing import Any

import sympy as sp


def Eq(left: Any, right: Any) -> sp.Eq:
    """SymPy's equation of two sides, left as it is written.

    `sympy.Eq` tries to decide whether the sides are equal, which may take long, and makes ``True`` of an
    equation that is. Here an equation stays one, and is settled with its claim.

    Parameters
    ----------
    left, right : expressions, or matrices of one shape.
    """
    return sp.Eq(left, right, evaluate=False)
