"""Certified values as numbers to compare with: their components, errors in units of the last place, texts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from derive.testing.calls import Number, as_number, is_finite, show_number

DIGITS = 25
Real = tuple[Fraction, Fraction]  # the middle and the radius of a true value


def true_text(true: Any) -> str:
    """A certified value as text, with all its digits."""
    if isinstance(true, np.ndarray):
        return f"[{', '.join(true_text(v) for v in true.reshape(-1))}]"
    if isinstance(true, list):
        return f"[{', '.join(f'({a}, {b})' for a, b in true)}]"
    text = str(true)
    if len(text) <= 2 * DIGITS or not hasattr(true, "mid"):
        return text
    rounded = Context(prec=DIGITS).divide(Decimal(true.mid.numerator), Decimal(true.mid.denominator))
    return str(rounded)


def components(true: Any) -> list[tuple[Real, ...]]:
    """The numbers of a value, each as its real part, or as real and imaginary part."""
    if isinstance(true, np.ndarray):
        return [c for v in true.reshape(-1) for c in components(v)]
    if isinstance(true, (list, tuple)):
        return [c for v in true for c in components(v)]
    if hasattr(true, "mid"):
        return [((true.mid, true.rad),)]
    return [((true.real.mid, true.real.rad), (true.imag.mid, true.imag.rad))]


def reals(components: list[tuple[Real, ...]]) -> Iterator[Real]:
    for component in components:
        yield from component


def numbers(answer: Any) -> list[Number] | None:
    """The numbers of an answer, in order."""
    single = as_number(answer)
    if single is not None:
        return [single]
    try:
        flat = [as_number(v) for v in np.asarray(answer).reshape(-1)]
    except (TypeError, ValueError):
        return None
    return None if any(v is None for v in flat) else [v for v in flat if v is not None]


def worst(found: Sequence[Number], wanted: list[tuple[Real, ...]]) -> float:
    """The largest error of a component in units of the last place of the float next to the true value."""
    return max((_error(a, true) for a, true in zip(found, wanted, strict=True)), default=0.0)


def _error(answer: Number, true: tuple[Real, ...]) -> float:
    if not is_finite(answer):
        return math.inf
    parts = (answer.real, answer.imag) if isinstance(answer, complex) else (answer, 0)
    trues = [*true, (Fraction(0), Fraction(0))][:2]
    # Of an enclosure the end counts that is nearer to the answer.
    gaps = [
        max(Fraction(0), abs(Fraction(p) - middle) - radius)
        for p, (middle, radius) in zip(parts, trues, strict=True)
    ]
    size = max(abs(middle) for middle, _ in trues)
    unit = Fraction(math.ulp(float(size)))
    return _ratio(max(gaps), unit)


def _ratio(gap: Fraction, unit: Fraction) -> float:
    try:
        return float(gap / unit)
    except OverflowError:
        return math.inf


def shown_answer(answer: Any) -> str:
    return show_number(answer) if as_number(answer) is not None else f"{answer!r:.300}"
