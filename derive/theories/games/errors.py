"""What can be wrong with a game, a method or a point: messages say what was given and what is allowed."""

from __future__ import annotations

from derive.errors import DeriveError


class GameError(DeriveError, ValueError):
    """A game, method or point that is put together wrongly; base of the errors below."""


class UndeclaredSymbolError(GameError):
    """A loss contains symbols that are neither variables of a player nor declared parameters."""


class NotExactError(GameError):
    """A rounded number, an infinity, nan or an imaginary number where an exact real expression is meant."""


class SplitError(GameError):
    """A matrix that is not square, or blocks of players that do not fill it."""


class StepError(GameError):
    """A step of a method that is missing, unknown, zero where it must not be, or not a real number."""


class UnknownMethodError(GameError, LookupError):
    """No method has this name."""


class FixedPointError(GameError):
    """The fixed points of a game cannot be listed, or a point that was given is none."""


class InfinitelyManyError(FixedPointError):
    """The game has infinitely many fixed points."""


class NoFixedPointError(FixedPointError):
    """The game has no fixed point."""


class NotDifferentiableError(GameError):
    """The loss is not smooth at the point, or is not known to be, so that no Jacobian is given there."""
