"""Readers of plain data that know exactly what they expect: a field too many is refused like one too few."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from derive.errors import RecheckFailed

_RATIONAL = re.compile(r"-?(0|[1-9]\d*)(/[1-9]\d*)?")
_MAX_DIGITS = 4000
# A certificate that ships holds some thousands of values; these leave room for a hundred times as much.
_MAX_VALUES, _MAX_DEPTH, _MAX_CHARACTERS = 200_000, 80, 6_000_000


def fields(data: object, names: Sequence[str], optional: Sequence[str] = ()) -> Mapping[str, Any]:
    """The data as a mapping with exactly these keys.

    Raises
    ------
    RecheckFailed
        When it is none, lacks one of the names, or has a key that nothing reads.
    """
    if not isinstance(data, dict):
        raise RecheckFailed(f"{_short(data)} is not an object with {', '.join(names) or 'no fields'}")
    missing = [n for n in names if n not in data]
    strange = [k for k in data if k not in names and k not in optional]
    if missing or strange:
        said = [f"{', '.join(missing)} missing"] * bool(missing)
        said += [f"{', '.join(map(_short, strange))} not known"] * bool(strange)
        raise RecheckFailed(f"an object of the certificate has the wrong fields: {'; '.join(said)}")
    return data


def text(data: object) -> str:
    """The data as a text."""
    if type(data) is not str:
        raise RecheckFailed(f"{_short(data)} is not a text")
    return data


def listed(data: object, size: int = -1) -> list[Any]:
    """The data as a list, of a certain size where one is given."""
    if type(data) is not list or size not in (-1, len(data)):
        raise RecheckFailed(f"{_short(data)} is not a list" + f" of {size}" * (size >= 0))
    return data


def texts(data: object, size: int = -1) -> list[str]:
    """The data as a list of texts."""
    return [text(item) for item in listed(data, size)]


def whole(data: object, low: int, high: int) -> int:
    """The data as a whole number between two others; true and false are none."""
    if type(data) is not int or not low <= data <= high:
        raise RecheckFailed(f"{_short(data)} is not a whole number from {low} to {high}")
    return data


def rational(data: object) -> Fraction:
    """The data as a rational number in lowest terms, ``p`` or ``p/q``."""
    found = text(data)
    if len(found) > _MAX_DIGITS or not _RATIONAL.fullmatch(found):
        raise RecheckFailed(f"{_short(data)} is not a rational number")
    value = Fraction(found)
    if str(value) != found:
        raise RecheckFailed(f"{_short(data)} is not in lowest terms")
    return value


def measured(data: object) -> None:
    """Refuse data that are not plain, or so large that nothing should be computed from them.

    Raises
    ------
    RecheckFailed
        For anything but texts, whole numbers, lists and objects, and beyond the limits.
    """
    stack, values, characters = [(data, 0)], 0, 0
    while stack:
        item, depth = stack.pop()
        values += 1
        if type(item) is str:
            characters += len(item)
        elif type(item) is int:
            characters += item.bit_length() // 3
        elif type(item) is list:
            stack += [(v, depth + 1) for v in item]
        elif isinstance(item, dict):
            stack += [(part, depth + 1) for pair in item.items() for part in pair]
        else:
            raise RecheckFailed(
                f"a certificate holds {_short(item)}: {type(item).__name__} is not plain data"
            )
        if values > _MAX_VALUES or depth > _MAX_DEPTH or characters > _MAX_CHARACTERS:
            raise RecheckFailed("the certificate is too large or too deep to be rechecked")


def _short(data: object) -> str:
    if type(data) is int and data.bit_length() > 200:
        return "a huge whole number"
    if type(data) in (list, dict):
        return f"a {type(data).__name__}"
    return repr(data)[:60]
