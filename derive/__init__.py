"""What is true: theories, claims, proofs, certificates, and the code that is emitted from them.

The names below are all that a theory file needs. They are loaded on first use, so that importing this
package (which the command line does) does not start SymPy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sympy import Interval

    from derive import by
    from derive.certificate import Certificate, certificate_of
    from derive.certificate import load as load_certificate
    from derive.certificate import recheck as recheck_certificate
    from derive.certificate import store as store_certificates
    from derive.check import Checker, Report, errata, summary
    from derive.claim import Claim, Erratum, ModelEquation
    from derive.emission import emitted
    from derive.errors import (
        DeriveError,
        ProofFailed,
        RecheckFailed,
        StatementError,
        TheoryError,
        UnknownClaimError,
    )
    from derive.extremum import Extremum, Option
    from derive.integrated import Integrated
    from derive.problem import Laboratory, Problem, Procedure
    from derive.quantity import Branch, Quantity, Support
    from derive.radius import RootRadius
    from derive.source import Derived, Source
    from derive.theory import Parameter, Theory
    from derive.verdict import ENCLOSED, PROVED, REFUTED, SIMULATED, UNDECIDED, Outcome, Verdict

_HOME = {
    "sympy": ("Interval",),
    "derive.certificate": ("Certificate", "certificate_of"),
    "derive.check": ("Checker", "Report", "errata", "summary"),
    "derive.claim": ("Claim", "Erratum", "ModelEquation"),
    "derive.emission": ("emitted",),
    "derive.errors": (
        "DeriveError",
        "ProofFailed",
        "RecheckFailed",
        "StatementError",
        "TheoryError",
        "UnknownClaimError",
    ),
    "derive.extremum": ("Extremum", "Option"),
    "derive.integrated": ("Integrated",),
    "derive.problem": ("Laboratory", "Problem", "Procedure"),
    "derive.quantity": ("Branch", "Quantity", "Support"),
    "derive.radius": ("RootRadius",),
    "derive.source": ("Derived", "Source"),
    "derive.theory": ("Parameter", "Theory"),
    "derive.verdict": (
        "ENCLOSED",
        "PROVED",
        "REFUTED",
        "SIMULATED",
        "UNDECIDED",
        "Outcome",
        "Verdict",
    ),
}
_MODULE = {name: (module, name) for module, names in _HOME.items() for name in names}
# Verbs that would be taken for something else outside their module.
_MODULE |= {
    "load_certificate": ("derive.certificate", "load"),
    "recheck_certificate": ("derive.certificate", "recheck"),
    "store_certificates": ("derive.certificate", "store"),
}

__all__ = [
    "ENCLOSED",
    "PROVED",
    "REFUTED",
    "SIMULATED",
    "UNDECIDED",
    "Branch",
    "Certificate",
    "Checker",
    "Claim",
    "DeriveError",
    "Derived",
    "Erratum",
    "Extremum",
    "Integrated",
    "Interval",
    "Laboratory",
    "ModelEquation",
    "Option",
    "Outcome",
    "Parameter",
    "Problem",
    "Procedure",
    "ProofFailed",
    "Quantity",
    "RecheckFailed",
    "Report",
    "RootRadius",
    "Source",
    "StatementError",
    "Support",
    "Theory",
    "TheoryError",
    "UnknownClaimError",
    "Verdict",
    "by",
    "certificate_of",
    "emitted",
    "errata",
    "load_certificate",
    "recheck_certificate",
    "store_certificates",
    "summary",
]


def __getattr__(name: str) -> Any:
    """Load a public name on first use."""
    if name == "by":
        return import_module("derive.by")
    if name in _MODULE:
        module, attribute = _MODULE[name]
        return getattr(import_module(module), attribute)
    raise AttributeError(f"module 'derive' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
