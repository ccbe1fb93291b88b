"""The exceptions of this package: few, typed, and naming what was wrong.

Every one derives from ``RederiveError`` and from the built-in exception that fits it best, so that both
``except numerics.errors.RederiveError`` and ``except ValueError`` do what a reader expects.
"""

from __future__ import annotations

from fractions import Fraction

_LONGEST_SHOWN = 60


def shown(value: object) -> str:
    """The value as an error message shows it: its repr in one line, cut in the middle when it is long."""
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > 4 * _LONGEST_SHOWN:
        return f"an integer of {value.bit_length()} bits"
    if isinstance(value, str) and len(value) > 4 * _LONGEST_SHOWN:
        value = value[:_LONGEST_SHOWN] + "…" + value[-10:]
    try:
        text = repr(value)
    except Exception:  # a foreign object may refuse to be shown; the message must still be written
        text = f"an object of type {type(value).__name__}"
    text = " ".join(text.split()) if "\n" in text else text
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 12] + "…" + text[-10:]


class RederiveError(Exception):
    """Base of all errors raised on purpose by this package."""


class _ParameterProblem(RederiveError):
    """A parameter, the value it was given, and what is allowed."""

    _sentence = "{parameter} = {value} is not allowed; {parameter} must be {allowed}"

    def __init__(self, parameter: str, value: object, allowed: str) -> None:
        super().__init__(parameter, value, allowed)
        self.parameter = parameter
        self.value = value
        self.allowed = allowed

    def __str__(self) -> str:
        return self._sentence.format(parameter=self.parameter, value=shown(self.value), allowed=self.allowed)


class DomainError(_ParameterProblem, ValueError):
    """A number outside the domain of its parameter."""

    _sentence = "{parameter} = {value} is outside the allowed domain: {allowed}"


class TrajectoryError(DomainError):
    """A step of a trajectory led outside the domain of a parameter.

    ``step`` is its number, ``point`` where it led, and ``trajectory`` everything up to the step before.
    """

    def __init__(
        self, parameter: str, value: object, allowed: str, step: int, point: object, trajectory: object
    ) -> None:
        super().__init__(parameter, value, allowed)
        self.args = (parameter, value, allowed, step, point, trajectory)
        self.step = step
        self.point = point
        self.trajectory = trajectory

    def __str__(self) -> str:
        return f"step {self.step} led to {super().__str__()}"


class ParameterError(_ParameterProblem, TypeError):
    """A parameter that is missing, unknown, or not a number that can be read."""


class MissingParameterError(ParameterError):
    """Required parameters were not given."""

    def __str__(self) -> str:
        return f"missing parameter {self.parameter}: {self.allowed}"


class UnknownParameterError(ParameterError):
    """A parameter was given that the quantity does not have."""

    def __str__(self) -> str:
        return f"unknown parameter {shown(self.parameter)} = {shown(self.value)}; {self.allowed}"


class PackageError(ParameterError):
    """A folder that is no package of generated code, or one whose parts do not fit each other."""

    _sentence = "folder {value} is no package of generated code that can be attached: {allowed}"

    def __init__(self, folder: object, reason: str) -> None:
        super().__init__("folder", str(folder), reason)
        self.args = (folder, reason)


class ShapeError(_ParameterProblem, ValueError):
    """An array whose shape does not fit."""

    _sentence = "{parameter} has shape {value}; allowed: {allowed}"


class UnknownQuantityError(RederiveError, LookupError):
    """No quantity has this name."""

    def __init__(self, name: object, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(name, suggestions)
        self.name = name
        self.suggestions = suggestions

    def __str__(self) -> str:
        hint = (
            "did you mean " + " or ".join(self.suggestions) + "?"
            if self.suggestions
            else "numerics.quantities() lists all names"
        )
        return f"no quantity is called {shown(self.name)}; {hint}"


class PrecisionError(RederiveError, ArithmeticError):
    """The digits asked for could not be guaranteed; ``limit`` is the working precision reached, in bits."""

    def __init__(self, message: str, limit: int | None = None) -> None:
        super().__init__(message, limit)
        self.message = message
        self.limit = limit

    def __str__(self) -> str:
        return self.message


class UndecidedError(RederiveError, ValueError):
    """A comparison of enclosures that holds at some of their points and not at others."""

    def __init__(self, comparison: str, reason: str) -> None:
        super().__init__(comparison, reason)
        self.comparison = comparison
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.comparison} is undecided: {self.reason}"


class FlowError(RederiveError, ArithmeticError):
    """A solution of a differential equation that cannot be continued to the time that was asked for.

    ``time`` is up to where it is enclosed, a Fraction; ``state`` holds the enclosures there, ``states`` those
    at the times before; ``why`` says why, as far as that is known.
    """

    def __init__(self, time: Fraction, state: object, states: object, why: str = "") -> None:
        super().__init__(time, state, states, why)
        self.time = time
        self.state = state
        self.states = states
        self.why = why

    def __str__(self) -> str:
        why = self.why or (
            "it leaves every bounded set there, the field is not defined, the solution is not the only one, "
            "or the set of initial states has grown too wide"
        )
        return f"the solution is enclosed up to t = {float(self.time):.15g} and no further: {why}"


class BranchError(RederiveError, ArithmeticError):
    """The rule of an algebraic branch was decided for every root and did not single out exactly one."""


class NotRealError(RederiveError, ArithmeticError):
    """A quantity that its theory declares real has an imaginary part that is not exactly zero."""

    def __init__(self, name: str, value: object) -> None:
        super().__init__(name, value)
        self.name = name
        self.value = value

    def __str__(self) -> str:
        return (
            f"{self.name} is declared real, but its imaginary part {shown(self.value)} is not certainly 0: "
            'declare type="complex", or take a real part'
        )
