"""From a theory's quantities to the functions that the emitter writes, and the catalogue beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import sympy as sp
from flint import arb, fmpq, fmpz

from derive.checking.standing import STATED
from derive.emit import EmittedFunction, EmittedTheory, accuracy, program
from derive.emit.catalogue import formatted
from derive.emit.model import PAIRS
from derive.errors import DeriveError, StatementError, TheoryError
from derive.exact.balls import evaluate, precision
from derive.quantities.checks import emitted_name
from derive.quantities.extremum import Extremum
from derive.quantities.integrated import Integrated
from derive.quantities.quantity import Branch, Quantity
from derive.quantities.root_radius import RootRadius, norm
from derive.statement.problem import interval_text
from derive.statement.theory import Parameter, Theory

END_DIGITS = 200
"""Decimals of the rational bounds of an irrational end of a domain."""
_LONGEST = 500
Functions: TypeAlias = Sequence[EmittedFunction]
# The functions of a quantity, or why there are none: both are asked for several times in one run.
_known: WeakKeyDictionary[Quantity, Functions | str] = WeakKeyDictionary()


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
    return (one.arguments, one.outputs) == (other.arguments, other.outputs)


def _functions_or_fault(theory: Theory, quantity: Quantity) -> Functions | str:
    """The functions that a quantity is emitted as, or in one line why it cannot be."""
    if quantity not in _known:
        try:
            made = _functions(theory, quantity)
            for function in made:
                program(function)
            formatted(_entry(theory, quantity, {}, STATED), quantity.name)
            _known[quantity] = made
        except DeriveError as error:
            told = " ".join(str(error).split())
            _known[quantity] = told if len(told) <= _LONGEST else told[:_LONGEST] + "…"
    return _known[quantity]


def emitted(
    theory: Theory, statuses: Mapping[str, str] | None = None, measured: Mapping[str, Any] | None = None
) -> EmittedTheory:
    """All functions and catalogue entries of a theory, in the order in which it declares them.

    Quantities that cannot be emitted are left out; `faults` tells of them.

    Parameters
    ----------
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
    short = emitted_name(theory.name, quantity.name)
    domain = ", ".join(f"{p.symbol.name} in {interval_text(p.domain)}" for p in _parameters(theory, quantity))

    def make(
        name: str,
        arguments: tuple[sp.Symbol, ...],
        outputs: tuple[sp.Expr, ...],
        summary: str,
        is_tuple: bool,
    ) -> EmittedFunction:
        may_be_complex = frozenset(a.name for a in arguments if not a.is_real)
        declared = {p.symbol.name: p for p in (*theory.unknowns.values(), *_parameters(theory, quantity))}
        known = {a.name: declared[a.name] for a in arguments if a.name in declared}
        return EmittedFunction(
            name,
            arguments,
            outputs,
            is_tuple,
            may_be_complex,
            summary,
            domain,
            quantity.source,
            quantity.claims,
            {name: p.domain for name, p in known.items()},
            frozenset(name for name, p in known.items() if p.whole),
        )

    if quantity.branch:
        b = quantity.branch
        if not isinstance(quantity.value, sp.Expr):
            raise TheoryError(f"{quantity.name}: a branch quantity has one value")
        with_root = (b.root, *quantity.parameters)
        return [
            *_branch_functions(b, quantity.parameters, make),
            make(short, with_root, (quantity.value,), f"{quantity.summary}, from the root", False),
        ]
    if quantity.support:
        s = quantity.support
        with_root = (s.root, *quantity.parameters)
        return [
            make(f"{short}_polynomial", quantity.parameters, s.coefficients(),
                 "Coefficients, constant term first, of the polynomial whose roots give the edges", True),
            make(f"{short}_edge", with_root, (s.edge,), "Spectral argument at a root", False),
            make(f"{short}_gap", with_root, s.gap, "All positive exactly at the two ends of a gap", True),
        ]  # fmt: skip
    if quantity.extremum:
        everything = (*quantity.extremum.unknowns, *quantity.parameters)
        several = quantity.shape is not None
        what = f"{quantity.summary}, from the unknowns"
        return [
            *_extremum_functions(quantity.extremum, quantity.parameters, make),
            make(short, everything, _outputs(_given(quantity)), _arranged(what, quantity), several),
        ]
    if quantity.integral:
        return _integral_functions(quantity.integral, quantity, short, make)
    if isinstance(quantity.value, RootRadius):
        what = (
            "Real coefficients, constant term first, of a polynomial whose largest root modulus is the value"
        )
        coefficients = tuple(sp.factor_terms(c) for c in norm(quantity.value.coefficients()))
        return [make(f"{short}_polynomial", quantity.parameters, coefficients, what, True)]
    value = _given(quantity)
    several = quantity.shape is not None
    summary = _arranged(quantity.summary, quantity)
    made = [make(short, quantity.parameters, _outputs(value), summary, several)]
    for symbols, limit in quantity.zeros:
        where = " and ".join(f"{s} = 0" for s in symbols)
        what = _arranged(f"{quantity.summary}, where {where}", quantity)
        made.append(make(_at_zero(short, symbols), quantity.parameters, _outputs(limit), what, several))
    return made


def _arranged(summary: str, quantity: Quantity) -> str:
    """The summary with the shape of a matrix, whose entries a generated function returns row by row."""
    if quantity.shape is None or len(quantity.shape) == 1:
        return summary
    return f"{summary}; the entries of a {quantity.shape[0]}×{quantity.shape[1]} matrix, row by row"


def _given(quantity: Quantity) -> sp.Expr | tuple[sp.Expr, ...]:
    if quantity.value is None:
        raise TheoryError(f"{quantity.name}: neither a value nor a branch nor a support")
    return quantity.value


def _extremum_functions(e: Extremum, parameters: tuple[sp.Symbol, ...], make: Any) -> list[EmittedFunction]:
    everything = (*e.unknowns, *parameters)
    parts = (
        ("rows", e.rows(), "Equations of the extremum, then of each option"),
        ("slopes", e.slopes(), "Their derivatives by the unknowns, row by row"),
        ("conditions", e.conditions(), "Not negative for the option that holds; the last ones positive"),
    )
    made = [make(f"{e.name}_{kind}", everything, out, what, True) for kind, out, what in parts if out]
    points = (("known", e.known, "A solution in closed form"), ("start", e.start, "Where Newton begins"))
    for kind, point, what in points:
        if point:
            outputs = tuple(sp.sympify(point[u]) for u in e.unknowns)
            made.append(make(f"{e.name}_{kind}", parameters, outputs, what, True))
    return made


def _integral_functions(i: Integrated, quantity: Quantity, short: str, make: Any) -> list[EmittedFunction]:
    """The finite ends and the value; the integrand itself is plain data in the catalogue."""
    made = []
    if i.finite_ends:
        made.append(
            make(f"{short}_ends", quantity.parameters, i.finite_ends, "The finite ends of the integral", True)
        )
    what = _arranged(f"{quantity.summary}, from the integral", quantity)
    arguments, several = (i.symbol, *quantity.parameters), quantity.shape is not None
    made.append(make(short, arguments, _outputs(_given(quantity)), what, several))
    return made


def _outputs(value: sp.Expr | tuple[sp.Expr, ...]) -> tuple[sp.Expr, ...]:
    return value if isinstance(value, tuple) else (value,)


def _at_zero(short: str, symbols: tuple[sp.Symbol, ...]) -> str:
    return f"{short}_at_zero_{'_'.join(s.name for s in symbols)}"


def _branch_functions(b: Branch, parameters: tuple[sp.Symbol, ...], make: Any) -> list[EmittedFunction]:
    with_root = (b.root, *parameters)
    what = "Coefficients of the polynomial of the branch, constant term first"
    made = [make(f"{b.name}_polynomial", parameters, b.coefficients(), what, True)]
    if b.herglotz:
        what = "Functions of the physical root that map the upper half plane to itself"
        made.append(make(f"{b.name}_conditions", with_root, b.herglotz, what, True))
        what = f"Numbers with the signs of their derivatives in {b.at.name} along the branch"
        made.append(make(f"{b.name}_slopes", with_root, b.slopes(), what, True))
    return made


def _accuracy(quantity: Quantity, measured: Mapping[str, Any]) -> str:
    """How exact a value is: enclosures always, the generated float64 function as measured."""
    if quantity.kind not in ("closed form", "algebraic branch"):
        return "enclosed to the digits asked for"
    said = accuracy.describe(measured.get(quantity.name))
    return "enclosed to the digits asked for" + (f"; generated float64 function: {said}" if said else "")


def _entry(
    theory: Theory, quantity: Quantity, measured: Mapping[str, Any], status: str
) -> dict[str, Any]:
    """The catalogue entry: all that an evaluator needs to know, as plain data."""
    short = emitted_name(theory.name, quantity.name)
    entry: dict[str, Any] = {
        "kind": quantity.kind,
        "summary": quantity.summary,
        "type": quantity.type,
        **({"shape": list(quantity.shape)} if quantity.shape else {}),
        "parameters": [_parameter(p) for p in _parameters(theory, quantity)],
    }
    if quantity.branch:
        entry |= {"branch": quantity.branch.catalogue(), "value": short}
    elif quantity.support:
        entry |= {"polynomial": f"{short}_polynomial", "edge": f"{short}_edge", "gap": f"{short}_gap"}
    elif quantity.extremum:
        entry |= {"extremum": quantity.extremum.catalogue(), "value": short}
    elif quantity.integral:
        i = quantity.integral
        ends = f"{short}_ends" if i.finite_ends else None
        entry |= {"integral": i.catalogue(quantity.parameters), "ends": ends, "value": short}
    elif isinstance(quantity.value, RootRadius):
        entry |= {"polynomial": f"{short}_polynomial"}
    else:
        entry |= {"value": short}
    if quantity.at_zero:
        entry["at_zero"] = {",".join(s.name for s in k): _at_zero(short, k) for k, _ in quantity.zeros}
    if quantity.apart:
        entry["apart"] = [[s.name for s in together] for together in quantity.apart]
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
            ball = evaluate(end, {})
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
