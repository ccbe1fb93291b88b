"""How a claim is settled: ``proof=by.elimination(g_D)`` and so on, one name for each procedure."""

from derive.proofs.elimination import Elimination
from derive.proofs.enclosure import Agreement as agreement
from derive.proofs.enclosure import Refutation as refutation
from derive.proofs.identity import Identity
from derive.proofs.series import Series as series
import sympy as sp


def identity(*solve: sp.Symbol) -> Identity:
    """A polynomial or rational identity, modulo the given equations solved for these symbols."""
    return Identity(solve)


def elimination(*unknowns: sp.Symbol) -> Elimination:
    """What remains of the given equations when these unknowns are eliminated."""
    return Elimination(unknowns)


__all__ = ["agreement", "elimination", "identity", "refutation", "series"]
