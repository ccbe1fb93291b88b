"""What a catalogue says beyond names of functions: values at zero, extrema and integrands, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from numerics.errors import shown
from numerics.integrals.program import Program
from numerics.packages.reading import is_name


def wrong_details(data: Mapping[str, Any]) -> str:
    """What is wrong with these parts of an entry whose parameters are in order; "" when nothing is."""
    return _wrong_zeros(data) or _wrong_extremum(data) or _wrong_integral(data)


def _wrong_zeros(data: Mapping[str, Any]) -> str:
    names = {entry["name"] for entry in data["parameters"]}
    zeros, apart = data.get("at_zero") or {}, data.get("apart", ())
    if not isinstance(zeros, dict) or not isinstance(apart, (list, tuple)):
        return f"at_zero = {shown(zeros)} and apart = {shown(apart)} are not a dictionary and a list"
    groups = [key.split(",") if isinstance(key, str) else [None] for key in zeros]
    groups += [list(together) if isinstance(together, (list, tuple)) else [None] for together in apart]
    for group in groups:
        if not group or not all(isinstance(name, str) and name in names for name in group):
            return f"what it says of zero is about {shown(group)}, which are not its parameters"
    return ""


def _wrong_extremum(data: Mapping[str, Any]) -> str:
    """What is wrong with the numbers by which an extremum refers to its equations and signs."""
    if data["kind"] != "extremum":
        return ""
    inner = data.get("extremum")
    if not isinstance(inner, dict):
        return f"extremum = {shown(inner)} is not a dictionary"
    unknowns, choices = inner.get("unknowns"), inner.get("choices")
    if not isinstance(unknowns, (list, tuple)) or not unknowns or not all(map(is_name, unknowns)):
        return f"unknowns = {shown(unknowns)} are not names"
    if not isinstance(choices, (list, tuple)) or not all(isinstance(c, (list, tuple)) and c for c in choices):
        return f"choices = {shown(choices)} are not lists of options"
    lists = [inner.get("positive"), inner.get("nonnegative", ()), [inner.get("always")]]
    for option in (option for choice in choices for option in choice):
        if not isinstance(option, dict):
            return f"the option {shown(option)} is not a dictionary"
        lists += [option.get("rows"), option.get("conditions")]
    for numbers in lists:
        if not isinstance(numbers, (list, tuple)) or not all(type(k) is int and k >= 0 for k in numbers):
            return f"{shown(numbers)} do not number equations or signs of the extremum"
    return ""


def _wrong_integral(data: Mapping[str, Any]) -> str:
    """What is wrong with the integrand, which the catalogue holds as the steps of a program."""
    if data["kind"] != "integral":
        return ""
    inner = data.get("integral")
    charts = inner.get("charts") if isinstance(inner, dict) else None
    if not isinstance(inner, dict) or not isinstance(charts, dict):
        return (
            f"integral = {shown(inner)} is not a dictionary with charts; `rederive generate` writes it anew"
        )
    if not {"plain", "lower", "upper"} <= charts.keys():
        return "its integral lacks one of the charts plain, lower and upper"
    try:
        for chart in charts.values():
            Program(chart, len(data["parameters"]))
        two_ends = len(list(inner["infinite"])) == 2 and int(inner["switches"]) >= 0
        needed = (list(inner["conditions"]), dict(inner["choice"]), inner["real"], inner["reversed"])
    except Exception as error:  # whatever reading the data runs into
        return f"its integrand cannot be read: {type(error).__name__}: {shown(str(error))}"
    return "" if two_ends and needed else "its integral has not two ends"
