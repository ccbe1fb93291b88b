"""Rechecking of stored certificates, by another engine than the one that found them.

`verify` reads plain data only, derives again what is being claimed from the plain statement, follows
premises to the end, and trusts nothing else. Each module holds ``recheck(certificate) -> Verified`` for some
procedures.
"""

from __future__ import annotations

from derive.recheck.form import digest, seal
from derive.recheck.procedures import PROCEDURES, module_of
from derive.recheck.verification import Lookup, Verifier, verify
from derive.recheck.verified import Verified

__all__ = ["PROCEDURES", "Lookup", "Verified", "Verifier", "digest", "module_of", "seal", "verify"]
