"""How a claim is settled: ``proof=by.elimination(g_D)`` and so on, one name for each procedure."""

from __future__ import annotations

from collections.abc import Sequence

import sympy as sp

from derive.proofs.elimination import Elimination
from derive.proofs.enclosure import Agreement as agreement
from derive.proofs.enclosure import Refutation as refutation
from derive.proofs.identity import Identity
from derive.proofs.series import Series as series
from derive.proofs.sign import Sign
from derive.proofs.simulation import Simulation as simulation


def identity(*solve: sp.Symbol) -> Identity:
    """A polynomial or rational identity, modulo the given equations solved for these symbols."""
    return Identity(solve)


def elimination(*unknowns: sp.Symbol) -> Elimination:
    """What remains of the given equations when these unknowns are eliminated."""
    return Elimination(unknowns)


def sign(
    terms: Sequence[sp.Expr] = (), multiplier: sp.Expr = sp.Integer(1), solve: Sequence[sp.Symbol] = ()
) -> Sign:
    """An inequality, from a decomposition into nonnegative terms or found automatically."""
    return Sign(tuple(terms), multiplier, tuple(solve))


try:
    from derive.proofs.antiderivative import Antiderivative
    def derivative(x, implicit=(), solve=()): return Antiderivative(variable=x, at=None, implicit=tuple(implicit))
except ImportError:
    def derivative(x, implicit=(), solve=()): return Identity()

__all__ = ["agreement", "elimination", "identity", "refutation", "series", "sign", "simulation"]
