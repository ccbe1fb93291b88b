"""What is true: theories, claims, proofs, certificates, and the code that is emitted from them.

The names below are all that a theory file needs. They are loaded on first use, so that importing this
package (which the command line does) does not start SymPy.
"""

from __future__ import annotations

from importlib import import_module
from sys import modules
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sympy import Interval

    from derive import by
    from derive.checking.certificates import Certificate, certificate_of
    from derive.checking.certificates import load as load_certificate
    from derive.checking.certificates import recheck as recheck_certificate
    from derive.checking.certificates import store as store_certificates
    from derive.checking.checker import Checker, Report, errata, summary
    from derive.emit.quantities import emitted
    from derive.errors import (
        DeriveError,
        ProofFailed,
        RecheckFailed,
        StatementError,
        TheoryError,
        UnknownClaimError,
    )
    from derive.functions.gamma import gamma_p, gamma_q
    from derive.functions.named import (
        cos_pi,
        dawson,
        expm1,
        log1mexp,
        log1p,
        log1pmx,
        log_normal_cdf,
        logsumexp,
        normal_quantile,
        relative_entropy,
        sigmoid,
        sin_pi,
        sinc_pi,
        softplus,
        tan_pi,
        xlogx,
        xlogy,
    )
    from derive.quantities.branch import Branch
    from derive.quantities.extremum import Extremum, Option
    from derive.quantities.flow import Flow
    from derive.quantities.integrated import Integrated
    from derive.quantities.quantity import Quantity
    from derive.quantities.root import Root
    from derive.quantities.root_radius import RootRadius
    from derive.quantities.support import Support
    from derive.statement.claim import Claim, Erratum, ModelEquation
    from derive.statement.parameter import Parameter
    from derive.statement.problem import Laboratory, Problem
    from derive.statement.procedure import Procedure
    from derive.statement.source import Derived, Source
    from derive.statement.theory import Theory
    from derive.statement.verdict import ENCLOSED, PROVED, REFUTED, SIMULATED, UNDECIDED, Outcome, Verdict

_HOME = {
    "sympy": ("Interval",),
    "derive.checking.certificates": ("Certificate", "certificate_of"),
    "derive.checking.checker": ("Checker", "Report", "errata", "summary"),
    "derive.statement.claim": ("Claim", "Erratum", "ModelEquation"),
    "derive.emit.quantities": ("emitted",),
    "derive.errors": (
        "DeriveError",
        "ProofFailed",
        "RecheckFailed",
        "StatementError",
        "TheoryError",
        "UnknownClaimError",
    ),
    "derive.quantities.extremum": ("Extremum", "Option"),
    "derive.functions.gamma": ("gamma_p", "gamma_q"),
    "derive.functions.named": (
        "cos_pi",
        "dawson",
        "expm1",
        "log1mexp",
        "log1p",
        "log1pmx",
        "log_normal_cdf",
        "logsumexp",
        "normal_quantile",
        "relative_entropy",
        "sigmoid",
        "sin_pi",
        "sinc_pi",
        "softplus",
        "tan_pi",
        "xlogx",
        "xlogy",
    ),
    "derive.quantities.flow": ("Flow",),
    "derive.quantities.integrated": ("Integrated",),
    "derive.statement.problem": ("Laboratory", "Problem"),
    "derive.statement.procedure": ("Procedure",),
    "derive.quantities.branch": ("Branch",),
    "derive.quantities.quantity": ("Quantity",),
    "derive.quantities.root": ("Root",),
    "derive.quantities.root_radius": ("RootRadius",),
    "derive.quantities.support": ("Support",),
    "derive.statement.source": ("Derived", "Source"),
    "derive.statement.parameter": ("Parameter",),
    "derive.statement.theory": ("Theory",),
    "derive.statement.verdict": (
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
    "load_certificate": ("derive.checking.certificates", "load"),
    "recheck_certificate": ("derive.checking.certificates", "recheck"),
    "store_certificates": ("derive.checking.certificates", "store"),
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
    "Flow",
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
    "Root",
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
    "cos_pi",
    "dawson",
    "emitted",
    "errata",
    "expm1",
    "gamma_p",
    "gamma_q",
    "load_certificate",
    "log1mexp",
    "log1p",
    "log1pmx",
    "log_normal_cdf",
    "logsumexp",
    "normal_quantile",
    "recheck_certificate",
    "relative_entropy",
    "sigmoid",
    "sin_pi",
    "sinc_pi",
    "softplus",
    "store_certificates",
    "summary",
    "tan_pi",
    "xlogx",
    "xlogy",
]


def __getattr__(name: str) -> Any:
    """Load a public name on first use."""
    if name == "by":
        return import_module("derive.by")
    if name in _MODULE:
        module, attribute = _MODULE[name]
        return getattr(import_module(module), attribute)
    raise AttributeError(f"module 'derive' has no attribute {name!r}", name=name, obj=modules[__name__])


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
