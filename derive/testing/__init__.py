"""Property-based testing: exact points, identities, and a user's own code held against claims and quantities.

The names are loaded on first use: importing this package starts neither SymPy nor Hypothesis.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from derive.testing.claiming import ClaimCheck, claims
    from derive.testing.errors import (
        CheckError,
        MissingPartError,
        NoPropertyError,
        UnsettledClaimError,
        VacuousCheckError,
    )
    from derive.testing.exact_points import points

_HOME = {
    "ClaimCheck": "claiming",
    "claims": "claiming",
    "points": "exact_points",
    "CheckError": "errors",
    "MissingPartError": "errors",
    "NoPropertyError": "errors",
    "UnsettledClaimError": "errors",
    "VacuousCheckError": "errors",
}

__all__ = [
    "CheckError",
    "ClaimCheck",
    "MissingPartError",
    "NoPropertyError",
    "UnsettledClaimError",
    "VacuousCheckError",
    "claims",
    "points",
]


def __getattr__(name: str) -> Any:
    """Load a public name on first use."""
    if name in _HOME:
        return getattr(import_module(f"derive.testing.{_HOME[name]}"), name)
    raise AttributeError(f"module 'derive.testing' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
