"""What checks of a user's code raise: typed errors for misuse, and failures that are assertions."""

from __future__ import annotations

from collections.abc import Callable

from derive.errors import DeriveError


class CheckError(DeriveError, ValueError):
    """A check that is put together wrongly: names, domains, equations or options that do not fit."""


class MissingPartError(DeriveError, ImportError):
    """An optional part that is not installed."""


class UnsettledClaimError(CheckError):
    """Code cannot be checked against this claim: it is refuted, not proved, or no statement at points."""


class NoPropertyError(CheckError):
    """No property of a quantity was found that its implementations could be held against."""


class Disagreement(AssertionError):
    """Something is not as it should be; what exactly is worked out when it is told.

    Parameters
    ----------
    tell : gives the message. Most failures are seen only by Hypothesis, which looks for a simpler one.
    """

    def __init__(self, tell: Callable[[], str]) -> None:
        super().__init__()
        self._tell = tell

    def __str__(self) -> str:
        return self._tell()


class VacuousCheckError(AssertionError):
    """A check that decided nothing, at any point: it would pass for wrong code too."""
