"""A quantity: its value or what defines it, where its parameters live, and the claims that it rests on."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import sympy as sp

from derive.notebook import page
from derive.notebook.typeset import domain, latex, typeset

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity


def bundle(quantity: Quantity) -> page.Bundle:
    """A quantity by the kinds of text that a notebook shows."""
    return {"text/plain": plain(quantity), "text/html": page.whole(head(quantity), body(quantity))}


def plain(quantity: Quantity) -> str:
    """A quantity in one line."""
    return f"{_called(quantity)}: {quantity.summary}"


def head(quantity: Quantity) -> str:
    """Its name with its parameters, and what it is."""
    fault = f"<div>{page.warning(f'badly declared: {quantity.fault}')}</div>" if quantity.fault else ""
    return f"<b>{page.text(_called(quantity))}</b> {page.text(quantity.summary)}{fault}"


def body(quantity: Quantity) -> str:
    """Its value and what defines it, as HTML."""
    value = _value(quantity)
    domains = [
        domain(s, quantity.domains[s], bool(s.is_integer))
        for s in quantity.parameters
        if s in quantity.domains
    ]
    at_zero = [
        f"{typeset(_tuple(value))} where {page.formula(', '.join(f'{latex(s)} = 0' for s in zero))}"
        for zero, value in quantity.zeros
    ]
    return (typeset(value, display=True) if value is not None else "") + page.facts(
        [
            ("kind", page.text(f"{quantity.kind}, {quantity.type}")),
            ("for", page.formula(r",\; ".join(domains)) if domains else ""),
            *_definition(quantity.how),
            ("at zero", page.lines(at_zero)),
            ("claims", page.text(", ".join(quantity.claims)) or "none: nothing is proved about it"),
            ("status", page.text(quantity.status) if quantity.status != "proved" else ""),
            ("argued", page.lines(map(page.text, quantity.argued))),
            ("source", page.text(quantity.source)),
        ]
    )


def _called(quantity: Quantity) -> str:
    return f"{quantity.name}({', '.join(s.name for s in quantity.parameters)})"


def _value(quantity: Quantity) -> sp.Basic | None:
    value = quantity.value
    if isinstance(value, tuple):
        shape = (quantity.shape or (len(value),)) + (1,)
        return sp.ImmutableMatrix(shape[0], shape[1], list(value))
    return value


def _tuple(value: Any) -> sp.Basic:
    return sp.Tuple(*value) if isinstance(value, tuple) else sp.sympify(value)


def _definition(how: Any) -> list[tuple[str, str]]:
    """What a kind is defined by: its expressions under their own names."""
    rows = []
    for item in fields(how) if is_dataclass(how) else ():
        value = getattr(how, item.name)
        parts = value if isinstance(value, (tuple, list)) else (value,)
        if parts and all(isinstance(part, sp.Basic) for part in parts):
            rows.append((page.text(item.name.replace("_", " ")), page.lines(typeset(p) for p in parts)))
        elif (
            isinstance(value, dict)
            and value
            and all(isinstance(e, sp.Basic) for e in (*value, *value.values()))
        ):
            shown = [page.formula(rf"{latex(k)} \mapsto {latex(e)}") for k, e in value.items()]
            rows.append((page.text(item.name.replace("_", " ")), page.lines(shown)))
    return rows
