"""Functions that SymPy writes in several ways, as those of the table."""

from __future__ import annotations

import sympy as sp

from derive.functions import hypergeometric, integrals


def flattened(e: sp.Basic) -> sp.Basic:
    """A function as the table has it: with its parameters as arguments, each branch by itself."""
    return integrals.flattened(hypergeometric.flattened(e))
