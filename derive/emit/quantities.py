"""From a theory's quantities to the functions that the emitter writes, and the catalogue beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

import sympy as sp
from flint import arb, fmpq, fmpz

from derive.checking.standing import STATED
from derive.emit import EmittedFunction, EmittedTheory, accuracy, program
from derive.emit.backends.registry import require_names
from derive.emit.model import PAIRS
from derive.emit.plain_modules import formatted
from derive.errors import DeriveError, StatementError, TheoryError
from derive.exact.balls import ball_value, precision
from derive.quantities.checks import emitted_name
from derive.quantities.kind import Written, described_conditions, differences
from derive.quantities.quantity import Quantity
from derive.statement.parameter import Parameter
from derive.statement.problem import interval_text
from derive.statement.theory import Theory

END_DIGITS = 200
"""Decimals of the rational bounds of an irrational end of a domain."""
_LONGEST = 500
Functions: TypeAlias = Sequence[EmittedFunction]


def faults(theory: Theory) -> dict[str, str]:
    """Why quantities cannot be emitted, in one line each: those that are badly declared, those whose
    expressions no backend can compute, those that no catalogue can hold, and those whose functions have the
    names of others. Of two that clash the first one stands.
    """
    found: dict[str, str] = {}
    functions: dict[str, EmittedFunction] = {}
    for quantity in theory.quantities.values():
        made = quantity.fault or _functions_or_fault(theory, quantity)
        if isinstance(made, str):
            found[quantity.name] = made
            continue
        clash = _clash(functions, made)
        if clash:
            found[quantity.name] = f"{quantity.name}: {clash}"
            continue
        functions |= {f.name: f for f in made}
    return found


def _clash(functions: Mapping[str, EmittedFunction], made: Functions) -> str:
    """Why these functions cannot stand beside those; "" where they can. Each has a twin of pairs."""
    names = {*functions, *(f.name for f in made)}
    for f in made:
        if not _same(functions.get(f.name, f), f):
            return f"two different functions are called {f.name}"
        for plain, pairs in ((f.name, f.name + PAIRS), (f.name.removesuffix(PAIRS), f.name)):
            if plain != pairs and {plain, pairs} <= names:
                return f"{pairs} is what the function {plain} of pairs is called; choose another name"
    return ""


def _same(one: EmittedFunction, other: EmittedFunction) -> bool:
    return (one.arguments, one.outputs, one.principal) == (other.arguments, other.outputs, other.principal)


def _functions_or_fault(theory: Theory, quantity: Quantity) -> Functions | str:
    """The functions that a quantity is emitted as, or in one line why it cannot be."""
    if quantity.once.functions is None:
        try:
            made = _functions(theory, quantity)
            for function in made:
                require_names(function)
                program(function)
            formatted(_entry(theory, quantity, {}, STATED), quantity.name)
            quantity.once.functions = made
        except DeriveError as error:
            told = " ".join(str(error).split())
            quantity.once.functions = told if len(told) <= _LONGEST else told[:_LONGEST] + "…"
    known: Functions | str = quantity.once.functions
    return known


def emitted(
    theory: Theory, statuses: Mapping[str, str] | None = None, measured: Mapping[str, Any] | None = None
) -> EmittedTheory:
    """All functions and catalogue entries of a theory, in the order in which it declares them.

    Quantities that cannot be emitted are left out; `faults` tells of them.

    Parameters
    ----------
    theory : whose quantities are meant.
    statuses : what is known of each quantity; the others are left out. None emits all, as stated only.
    measured : the recorded float64 accuracy; by default that of the shipped code.
    """
    functions: dict[str, EmittedFunction] = {}
    catalogue: dict[str, dict[str, Any]] = {}
    measured = accuracy.load() if measured is None else measured
    faulty = faults(theory)
    for quantity in theory.quantities.values():
        if quantity.name in faulty or (statuses is not None and quantity.name not in statuses):
            continue
        status = STATED if statuses is None else statuses[quantity.name]
        for function in _functions_or_fault(theory, quantity):
            assert isinstance(function, EmittedFunction)  # a quantity without a fault
            functions.setdefault(function.name, function)
        catalogue[quantity.name] = _entry(theory, quantity, measured, status)
    modules = {name: text() for name, text in theory.modules.items()}
    return EmittedTheory(theory.name, theory.title, tuple(functions.values()), catalogue, modules)


def _functions(theory: Theory, quantity: Quantity) -> list[EmittedFunction]:
    """What the kind of the quantity writes, with the domains of the arguments and where it comes from."""
    parameters = _parameters(theory, quantity)
    domain = ", ".join(f"{p.symbol.name} in {interval_text(p.domain)}" for p in parameters)
    domain += f"; where {' and '.join(map(str, quantity.where))}" if quantity.where else ""
    declared = {p.symbol.name: p for p in (*theory.unknowns.values(), *parameters)}

    def make(written: Written) -> EmittedFunction:
        known = {a.name: declared[a.name] for a in written.arguments if a.name in declared}
        return EmittedFunction(
            written.name,
            written.arguments,
            written.outputs,
            written.several,
            frozenset(a.name for a in written.arguments if not a.is_real),
            written.summary,
            domain,
            quantity.source,
            quantity.claims,
            {name: p.domain for name, p in known.items()},
            frozenset(name for name, p in known.items() if p.whole),
            principal=written.is_value and quantity.type.startswith("complex"),
        )

    short = emitted_name(theory.name, quantity.name)
    written = quantity.how.functions(quantity, short)
    if quantity.where:
        what = f"Not negative, or positive, where there is a value of {short}"
        written.append(Written(f"{short}_where", quantity.parameters, differences(quantity.where), what))
    return [make(w) for w in written]


def _accuracy(quantity: Quantity, measured: Mapping[str, Any]) -> str:
    """How exact a value is: enclosures always, the generated float64 function as measured."""
    if not quantity.how.measured:
        return "enclosed to the digits asked for"
    said = accuracy.describe(measured.get(quantity.name))
    return "enclosed to the digits asked for" + (f"; generated float64 function: {said}" if said else "")


def _entry(theory: Theory, quantity: Quantity, measured: Mapping[str, Any], status: str) -> dict[str, Any]:
    """The catalogue entry: all that an evaluator needs to know, as plain data."""
    short = emitted_name(theory.name, quantity.name)
    entry: dict[str, Any] = {
        "kind": quantity.kind,
        "summary": quantity.summary,
        "type": quantity.type,
        **({"shape": list(quantity.shape)} if quantity.shape else {}),
        "parameters": [_parameter(p) for p in _parameters(theory, quantity)],
    }
    entry |= quantity.how.entry(quantity, short)
    if quantity.where:
        entry["where"] = {
            "function": f"{short}_where",
            "conditions": described_conditions(quantity.where, quantity),
        }
    if quantity.argued:
        entry["argued"] = list(quantity.argued)
    return entry | {
        "source": quantity.source,
        "claims": list(quantity.claims),
        "status": status,
        "accuracy": _accuracy(quantity, measured),
    }


def _parameters(theory: Theory, quantity: Quantity) -> list[Parameter]:
    """The quantity's parameters, with the domains that it narrows."""
    declared = [theory.parameters[p.name] for p in quantity.parameters]
    return [replace(p, domain=quantity.domains.get(p.symbol, p.domain)) for p in declared]


def end_of_domain(name: str, end: sp.Expr) -> str | dict[str, str] | None:
    """An end as the catalogue holds it: a rational as text, an irrational one with rational bounds.

    Raises
    ------
    TheoryError
        For an end that is not a real number whose bounds can be found.
    """
    if end.is_infinite:
        return None
    if isinstance(end, sp.Rational):
        return str(end)
    scale = fmpz(10) ** END_DIGITS
    with precision(8 * END_DIGITS):
        try:
            ball = ball_value(end, {})
        except StatementError as error:
            raise TheoryError(f"{name}: the end {end} of the domain has no known digits: {error}") from error
        if isinstance(ball, fmpq):
            return str(ball)
        scaled = ball * scale
        if not isinstance(scaled, arb) or not scaled.rad() < 0.25:
            raise TheoryError(f"{name}: the end {end} of the domain is not a real number with known digits")
        whole = scaled.mid().floor().unique_fmpz()
    return {"text": str(end), "below": str(fmpq(whole - 1, scale)), "above": str(fmpq(whole + 2, scale))}


def _parameter(p: Parameter) -> dict[str, Any]:
    domain = p.domain
    extra: dict[str, Any] = {"integer": True} if p.whole else {}
    extra |= {k: text for k, text in (("infinite", p.infinite), ("hint", p.hint)) if text}
    return {
        "name": p.symbol.name,
        "description": p.description,
        "lower": end_of_domain(p.symbol.name, domain.inf),
        "upper": end_of_domain(p.symbol.name, domain.sup),
        "lower_open": bool(getattr(domain, "left_open", False)),
        "upper_open": bool(getattr(domain, "right_open", False)),
        **extra,
    }
