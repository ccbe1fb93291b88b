"""Calling a user's code: with numbers and with arrays, whatever it raises or returns."""

from __future__ import annotations

import cmath
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from flint import acb, arb, fmpq

from derive.testing.errors import CheckError

Number = int | float | complex
_KEYWORD = inspect.Parameter.KEYWORD_ONLY
_PLAIN = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD, _KEYWORD)


@dataclass(frozen=True)
class Callee:
    """A function of the user's with the names of what it takes.

    Parameters
    ----------
    call : the function.
    name : what messages call it.
    parameters : the name of what each parameter stands for, in order; keywords apart.
    keywords : of those that are passed by keyword, the keyword.
    is_method : whether it is called on an object, which comes first.
    """

    call: Callable[..., Any]
    name: str
    parameters: tuple[str, ...]
    keywords: Mapping[str, str]
    is_method: bool = False

    def on(self, made: Any) -> Callee:
        """The same, called on an object if it is a method."""
        return replace(self, call=partial(self.call, made), is_method=False) if self.is_method else self

    def __call__(self, values: Mapping[str, Any]) -> Any:
        """Its answer, without warnings about what is not a number: the answer itself is judged."""
        places = [values[p] for p in self.parameters if p not in self.keywords]
        named = {self.keywords[p]: values[p] for p in self.parameters if p in self.keywords}
        with np.errstate(all="ignore"):
            return self.call(*places, **named)

    def shown(self, values: Mapping[str, Any]) -> str:
        """A call as it would be written."""
        return f"{self.name}({', '.join(f'{p}={show_number(values[p])}' for p in self.parameters)})"


def callee(
    function: Callable[..., Any],
    known: Sequence[str],
    names: Mapping[str, str],
    *,
    name: str = "",
    bound: bool = False,
) -> Callee:
    """A function whose parameters stand for symbols of these names.

    Parameters
    ----------
    function : with a signature that can be read, or all of whose parameters `names` gives in order.
    known : names that parameters may stand for.
    names : what a parameter stands for, where its own name does not say it.
    name : for messages.
    bound : whether the first parameter is the object itself.

    Raises
    ------
    CheckError
        For parameters that stand for nothing and have no default.
    """
    title = name or getattr(function, "__name__", type(function).__name__)
    try:
        parameters = list(inspect.signature(function).parameters.values())[1 if bound else 0 :]
    except (TypeError, ValueError) as error:
        raise CheckError(
            f"{title} has no signature that can be read; wrap it in a function of your own"
        ) from error
    places, keywords = [], {}
    for p in parameters:
        meant = names.get(p.name, p.name)
        if p.kind not in _PLAIN or (meant not in known and p.default is not inspect.Parameter.empty):
            continue
        if meant not in known:
            raise CheckError(
                f"{title}: the parameter {p.name} stands for no symbol that is known here; allowed are "
                f"{', '.join(known)}; names={{{p.name!r}: ...}} says which one it stands for"
            )
        if meant in places:
            raise CheckError(f"{title}: two parameters stand for {meant}")
        places.append(meant)
        if p.kind is _KEYWORD:
            keywords[meant] = p.name
    return Callee(function, title, tuple(places), keywords, bound)


def as_number(value: Any) -> Number | None:
    """A number that came out of a program, as Python's own; None for anything else."""
    if isinstance(value, np.ndarray) and value.size == 1:
        value = value.reshape(())[()]
    if isinstance(value, (int, float)):
        return float(value) if isinstance(value, float) else int(value)
    if isinstance(value, complex):
        return complex(value)
    if isinstance(value, (np.longdouble, np.clongdouble)):  # `item` would leave it as it is
        value = complex(value) if isinstance(value, np.clongdouble) else float(value)
    elif isinstance(value, np.generic):
        value = value.item()
        return value if isinstance(value, (bool, int, float, complex)) else None
    if isinstance(value, (str, bytes)):
        return None
    for read in (float, complex):
        try:
            return read(value)
        except (TypeError, ValueError, OverflowError):
            continue
    return None


def is_finite(value: Number) -> bool:
    """Whether a number is neither infinite nor nan."""
    return isinstance(value, int) or cmath.isfinite(value)


def exact_value(value: Number) -> fmpq | acb:
    """The number that a float is."""
    if isinstance(value, complex):
        if value.imag == 0:
            return exact_value(value.real)
        return acb(arb(value.real), arb(value.imag))
    if isinstance(value, int):
        return fmpq(int(value))
    return fmpq(*value.as_integer_ratio())


def show_number(value: Any) -> str:
    """A number as messages show it: all digits that tell it apart."""
    plain = as_number(value)
    return repr(plain) if plain is not None else f"{value!r:.60}"
