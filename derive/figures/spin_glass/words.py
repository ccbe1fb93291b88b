"""What the figures of the spin glass share: names of versions, words for weights, typesetting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

VERSIONS = ("exact", "authors' code: published constants")

_SUBSCRIPT = re.compile(r"(\w)_([DG])\b")


def said(weights: Mapping[str, Any]) -> str:
    """The weights as a title shows them."""
    return "p = {p}, q = {q}, σ = {sigma_z:g}, κ = {kappa:g}".format(**weights)


def typeset(text: str) -> str:
    """The text with real subscripts D and G and with typographic minus signs."""
    return _SUBSCRIPT.sub(r"$\1_\2$", text.replace("-", "−"))
