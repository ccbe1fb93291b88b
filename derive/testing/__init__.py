"""Property-based testing: exact points, identities, and a user's own code held against claims and quantities.

The names are loaded on first use: importing this package starts neither SymPy nor Hypothesis.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from derive.testing.claiming import ClaimCheck, assert_claims, claims
    from derive.testing.errors import (
        CheckError,
        MissingPartError,
        NoPropertyError,
        UnsettledClaimError,
        VacuousCheckError,
    )
    from derive.testing.exact_points import points
    from derive.testing.float_domains import floats_in
    from derive.testing.identities import assert_holds, assert_identity
    from derive.testing.matching import assert_matches
    from derive.testing.metamorphosis import Metamorphic, metamorphic
    from derive.testing.properties import Property

ATTRIBUTE = "__rederive_claims__"
"""Under which a decorated function or class carries its checks, for whoever collects them."""

_HOME = {
    "claiming": ("ClaimCheck", "assert_claims", "claims"),
    "errors": (
        "CheckError",
        "MissingPartError",
        "NoPropertyError",
        "UnsettledClaimError",
        "VacuousCheckError",
    ),
    "exact_points": ("points",),
    "float_domains": ("floats_in",),
    "identities": ("assert_holds", "assert_identity"),
    "matching": ("assert_matches",),
    "metamorphosis": ("Metamorphic", "metamorphic"),
    "properties": ("Property",),
}
_MODULE = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "CheckError",
    "ClaimCheck",
    "Metamorphic",
    "MissingPartError",
    "NoPropertyError",
    "Property",
    "UnsettledClaimError",
    "VacuousCheckError",
    "assert_claims",
    "assert_holds",
    "assert_identity",
    "assert_matches",
    "claims",
    "floats_in",
    "metamorphic",
    "points",
]


def __getattr__(name: str) -> Any:
    """Load a public name on first use."""
    if name in _MODULE:
        return getattr(import_module(f"derive.testing.{_MODULE[name]}"), name)
    raise AttributeError(f"module 'derive.testing' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
