"""The typed errors of code generation: each names the offender and the function being emitted."""

from __future__ import annotations

from pathlib import Path

from derive.errors import DeriveError


class EmitError(DeriveError):
    """Base of every error that stops code generation."""


class UnknownFunctionError(EmitError, LookupError):
    """An expression uses a function, constant or power that the table of functions does not hold."""

    def __init__(self, function: str, offender: str, allowed: str) -> None:
        self.function, self.offender = function, offender
        super().__init__(f"{function}: {offender} cannot be emitted; allowed are {allowed}")


class UnboundSymbolError(EmitError, LookupError):
    """An expression contains a symbol that is not among the function's arguments."""

    def __init__(self, function: str, symbol: str, arguments: tuple[str, ...], hint: str = "") -> None:
        self.function, self.symbol = function, symbol
        listed = ", ".join(arguments) or "none"
        super().__init__(f"{function}: symbol {symbol} is not an argument (arguments: {listed}){hint}")


class InexactNumberError(EmitError, ValueError):
    """An expression contains a rounded number where an exact rational is meant."""

    def __init__(self, function: str, number: str) -> None:
        self.function, self.number = function, number
        super().__init__(f"{function}: inexact number {number} in an exact expression; use a Rational")


class NotFiniteError(EmitError, ValueError):
    """An expression contains an infinity, an undefined value or a division by zero."""

    def __init__(self, function: str, offender: str) -> None:
        self.function, self.offender = function, offender
        super().__init__(f"{function}: {offender} is not a finite number")


class ConstantRangeError(EmitError, OverflowError):
    """A rational constant lies outside the normal range of binary64, so the float backends cannot hold it."""

    def __init__(self, function: str, constant: str) -> None:
        self.function, self.constant = function, constant
        super().__init__(
            f"{function}: constant {constant} is outside the normal range of float64 "
            "(2**-1022 <= |constant| < 2**1024)"
        )


class NameClashError(EmitError, ValueError):
    """A name that cannot be used in an emitted module, or is used twice."""

    def __init__(self, where: str, name: str, why: str) -> None:
        self.where, self.name = where, name
        super().__init__(f"{where}: name {name!r} {why}")


class CatalogueError(EmitError, TypeError):
    """A catalogue entry that is not plain data (None, bool, int, str, list, tuple, dict with text keys)."""

    def __init__(self, place: str, value: object) -> None:
        self.place = place
        super().__init__(f"{place}: {type(value).__name__} {value!r} is not plain data")


class OutputError(EmitError, OSError):
    """The folder for emitted files cannot be written; the files in it are as they were before."""

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        super().__init__(f"cannot write emitted files into {path}: {why}")


class AccuracyError(EmitError, ValueError):
    """A box or list of points from which no accuracy can be measured."""
