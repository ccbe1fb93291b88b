"""What a recheck gives back: how a certificate was verified, and the line that it may say of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Verified:
    """A certificate that supports its statement.

    Parameters
    ----------
    how : one line on what this engine did.
    detail : the line about the proof, derived again from what was verified; the certificate's own must equal
        it.
    """

    how: str
    detail: str
