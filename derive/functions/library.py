"""Rows of functions that the libraries have: one line says how FLINT, mpmath, SciPy and the compiler do it.

Where SciPy has none, or is not accurate enough, float64 values are rounded from enclosures: slow, and right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from derive.functions.spelling import MATH, SCIPY, Call, Spelling

_ENCLOSURES = "from generated.special import kernels_enclosures as _kernels_enclosures"
_MULTIPRECISION = "from generated.special import kernels_multiprecision as _kernels_multiprecision"
_FLINT = ("from flint import acb as _acb", "from flint import arb as _arb", "from flint import fmpq as _fmpq")
_NUMPY = ("import numpy as _np",)


@dataclass(frozen=True)
class Domain:
    """Where a real function is defined.

    Parameters
    ----------
    said : in words, for messages.
    outside : a condition, in Python, that holds of arguments at which the function has no value; `_whole(x)`
        is whether x is certainly a whole number, `_fractional(x)` whether it certainly is none.
    inside : a condition that must be certain; "" where FLINT says itself that there is no value.
    """

    said: str = ""
    outside: str = ""
    inside: str = ""


EVERYWHERE = Domain()


def domain(inside: str, outside: str, said: str = "") -> Domain:
    """Where a condition holds: it, and its contrary."""
    return Domain(said or inside, outside, inside)


@dataclass(frozen=True)
class Fast:
    """A fast float64 function, and where it is not accurate enough.

    Parameters
    ----------
    call : an expression of the arguments in Python; `_special` is SciPy's, `_np` NumPy.
    doubtful : a condition on the arguments and the value, `found`, where enclosures are rounded instead.
    """

    call: str
    doubtful: str = ""


def library(
    name: str,
    arguments: str,
    ball: str,
    *,
    multiprecision: str,
    float64: Fast | str = "",
    compiled: str = "",
    domain: Domain = EVERYWHERE,
    exact: Sequence[tuple[str, str]] = (),
) -> Spelling:
    """The spelling of a real function of real arguments.

    Parameters
    ----------
    name : of the function.
    arguments : names, separated by commas.
    ball : an expression in balls of these names, or statements that end with a return.
    multiprecision : an expression of mpmath's `_mp`; a value that is not real counts as none.
    float64 : an expression of arrays, or one that is mended; "" where there is none to be trusted.
    compiled : an expression of scalars that the compiler knows; "" where there is none.
    domain : where there is a value.
    exact : conditions on exact arguments, each with the exact value there.

    Returns
    -------
    How each backend calls it.
    """
    body = ball if ball.rstrip().count("\n") or ball.startswith(("return", "if")) else f"return {ball}"
    enclosed = _enclosed(body, domain)
    fast = float64 if isinstance(float64, Fast) else Fast(float64)
    return Spelling(
        float64=_float64(name, arguments, enclosed, fast),
        ball=_ball(name, arguments, enclosed, domain, exact),
        multiprecision=Call(
            f"_{name}",
            f"def _{name}({arguments}):\n    return _kernels_multiprecision.real(lambda: {multiprecision})\n",
            (_MULTIPRECISION,),
            real_only=True,
        ),
        compiled=_compiled(name, arguments, compiled) if compiled else None,
        real_valued=True,
        real_only=True,
        arguments=tuple(_tuple(arguments)),
        defined=domain.said,
    )


def reciprocal(name: str, of: str, where: Domain = EVERYWHERE) -> Spelling:
    """The spelling of one over a function, such as sec over cos."""
    quotient = f"1.0/_np.{of}(x)"
    return library(
        name, "x", f"x.{name}()", multiprecision=f"_mp.{name}(x)", float64=quotient, compiled=quotient,
        domain=where,
    )  # fmt: skip


def inverse(name: str, where: Domain = EVERYWHERE) -> Spelling:
    """The spelling of a function that NumPy calls arcsin where others say asin."""
    called = f"_np.arc{name[1:]}(x)"
    return library(
        name, "x", f"x.{name}()", multiprecision=f"_mp.{name}(x)", float64=called, compiled=called,
        domain=where,
    )  # fmt: skip


def _enclosed(body: str, where: Domain) -> list[str]:
    """Statements that enclose the value at balls."""
    lines = [f"if not ({where.inside}):", '    return _arb("nan")'] if where.inside else []
    return [*lines, *body.rstrip("\n").split("\n")]


def _indented(lines: Sequence[str], by: int) -> str:
    return "".join(" " * by + line + "\n" for line in lines)


def _tuple(arguments: str) -> list[str]:
    return [a.strip() for a in arguments.split(",")]


def _ball(
    name: str, arguments: str, enclosed: Sequence[str], where: Domain, exact: Sequence[tuple[str, str]]
) -> Call:
    names = _tuple(arguments)
    lines = []
    for condition, value in exact:
        lines += [f"if {condition}:", f"    return {value}"]
    if where.outside:
        named = ", ".join(f"{a}={a}" for a in names)
        outside = where.outside
        for helper in ("whole", "fractional"):
            outside = outside.replace(f"_{helper}(", f"_kernels_enclosures.{helper}(")
        lines += [
            f"if {outside}:",
            f'    return _kernels_enclosures.undefined("{name}", "{where.said}", {named})',
        ]
    lines += [f"{a} = _inexact({a})" for a in names]
    text = f"def _{name}({arguments}):\n" + _indented([*lines, *enclosed], 4)
    imports = (_ENCLOSURES,) if "_kernels_enclosures." in text else ()
    return Call(f"_{name}", text, imports, real_only=True)


def _float64(name: str, arguments: str, enclosed: Sequence[str], fast: Fast) -> Call:
    scipy = SCIPY if "_special." in fast.call + fast.doubtful else ()
    if fast.call and not fast.doubtful:
        lines = [f"return {fast.call}"]
        if "_np.where(" in fast.call:  # both sides are computed, also where they overflow
            lines = ['with _np.errstate(all="ignore"):', f"    {lines[0]}"]
        text = f"def _{name}({arguments}):\n" + _indented(lines, 4)
        return Call(f"_{name}", text, scipy, real_only=True)
    inner = f"    def enclosed({arguments}):\n" + _indented(enclosed, 8) + "\n"
    text = f"def _{name}({arguments}):\n{inner}"
    if fast.call:
        text += f'    with _np.errstate(all="ignore"):\n        found = {fast.call}\n'
        text += f"        doubtful = {fast.doubtful}\n"
        text += f"    return _kernels_enclosures.mended(found, doubtful, enclosed, {arguments})\n"
    else:
        text += f"    return _kernels_enclosures.rounded(enclosed, {arguments})\n"
    flint = tuple(line for line in _FLINT if line.split()[-1] in text)
    return Call(f"_{name}", text, (*flint, *scipy, _ENCLOSURES), real_only=True)


def _compiled(name: str, arguments: str, text: str) -> Call:
    imports = MATH if "_math." in text else ()
    return Call(f"_{name}", f"@_jit\ndef _{name}({arguments}):\n    return {text}\n", imports, real_only=True)
