"""What a recheck hands back when a certificate has been verified."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Verified:
    """How a certificate was verified.

    how : one line saying what was done.
    detail : the line that the certificate's `detail` must be, derived again from the evidence.
    """

    how: str
    detail: str
