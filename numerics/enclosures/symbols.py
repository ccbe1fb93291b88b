"""SymPy has no number with a radius, so it takes no Enclosure: the radius would be lost without a word."""

from __future__ import annotations

import sys
from typing import Any, NoReturn

from numerics.errors import shown


def refuse_symbols(value: Any) -> NoReturn:
    """Tell SymPy, which asks, that an enclosure is none of its numbers.

    Parameters
    ----------
    value : the enclosure.

    Raises
    ------
    SympifyError
        SymPy's own: its operators then leave the operation to the enclosure, which reads rational numbers.
    TypeError
        Where somebody else asks, and SymPy is not loaded.
    """
    told = f"{shown(value)} has a radius, which SymPy would lose: x.mid is the middle alone"
    sympify = sys.modules.get("sympy.core.sympify")
    raise TypeError(told) if sympify is None else sympify.SympifyError(told)
