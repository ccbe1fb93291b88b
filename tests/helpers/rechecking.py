"""The evidence of a certificate rechecked on its own, without its outer form and its premises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from derive.recheck.verification import checked


def recheck(certificate: Mapping[str, Any]) -> str:
    """How the evidence was verified."""
    return checked(certificate).how
