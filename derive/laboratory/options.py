"""Options of samplers: which there are, exact numbers, and the names of the statistics asked for."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Any

from derive.errors import ProofFailed


def check_options(
    options: Mapping[str, Any], needed: Collection[str], optional: Collection[str] = ()
) -> None:
    """Refuse options that are missing or unknown; statistics may always be given.

    Raises
    ------
    ProofFailed
        Naming what is missing, unknown and optional.
    """
    optional = [*optional, "statistics"]
    unknown = sorted(set(options) - {*needed, *optional})
    missing = sorted(set(needed) - set(options))
    if unknown or missing:
        verb = "is" if len(optional) == 1 else "are"
        raise ProofFailed(
            f"sampler options: missing {missing}, unknown {unknown}; {', '.join(optional)} {verb} optional"
        )


def exact_option(name: str, value: Any) -> Fraction:
    """The option as an exact number.

    Raises
    ------
    ProofFailed
        When it is not one.
    """
    try:
        return Fraction(str(value))
    except (ValueError, ZeroDivisionError) as error:
        raise ProofFailed(f"sampler option {name}={value!r} is not an exact number") from error


def option_names(given: Any) -> list[str]:
    """Names in a sequence, or in one text with spaces or commas between; empty ones stay."""
    if isinstance(given, str):
        return re.split(r"[\s,]+", given.strip())
    return [str(name) for name in given]


def statistic_names(options: Mapping[str, Any], default: Sequence[str], known: str) -> list[str]:
    """The statistics asked for; the default where none are.

    Raises
    ------
    ProofFailed
        For an empty list or name, saying what is known.
    """
    given = options.get("statistics")
    if given is None:
        return list(default)
    names = option_names(given)
    if not names or not all(names):
        raise ProofFailed(f"statistics={given!r}; known are {known}")
    return names
