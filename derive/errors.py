"""The typed errors of `derive`: each says what was wrong, with which value, and what is allowed."""

from __future__ import annotations


class DeriveError(Exception):
    """Base of every error that `derive` raises on purpose."""


class StatementError(DeriveError, ValueError):
    """A statement, relation or expression that cannot be read as plain mathematics."""


class TheoryError(DeriveError, ValueError):
    """A theory that is put together wrongly: duplicate ids, unknown parameters, missing corrections."""


class UnknownClaimError(DeriveError, LookupError):
    """A theory or claim name that does not exist."""


class ProofFailed(DeriveError):
    """A procedure came to its end without a proof; the message is the reason, the verdict UNDECIDED."""


class RecheckFailed(DeriveError):
    """A certificate does not support the statement it is stored for."""


class MissingExtraError(DeriveError):
    """An optional dependency is not installed."""


class UnsettledWarning(UserWarning):
    """A quantity is left out of the generated code, because a claim behind or about it is not settled."""
