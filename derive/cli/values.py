"""`rederive eval`: parameters from the command line, and certified values as text or data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from derive.cli.outcome import say
from derive.cli.screen import print_json

_MEANT = {
    "stated, not proved": "the digits enclose its formula, and no claim says that the formula is right",
    "argued, not proved": "the digits enclose its formula, and a step behind that is argued in words",
    "published, refuted": "it is a published variant, and wrong",
}

if TYPE_CHECKING:
    import sympy as sp

    from derive.checking.library import Selection
    from derive.statement.theory import Theory


def parameters(assignments: Iterable[str]) -> dict[str, str]:
    """``key=value`` arguments as a mapping; the values are read as numbers by the evaluator.

    Raises
    ------
    click.UsageError
        For a missing ``=``, a name that is not a name, an empty value, or a name given twice.
    """
    found: dict[str, str] = {}
    for assignment in assignments:
        name, separator, value = assignment.partition("=")
        if not separator:
            raise click.UsageError(f"{_short(assignment)} is not of the form name=value, such as kappa=9/10")
        if not name.isidentifier():
            raise click.UsageError(f"{_short(name)} in {_short(assignment)} is not the name of a parameter")
        if not value:
            raise click.UsageError(f"the parameter {_short(name)} has no value")
        if name in found:
            raise click.UsageError(f"the parameter {_short(name)} is given twice")
        found[name] = value
    return found


def _short(text: str) -> str:
    shown = repr(text)
    return shown if len(shown) <= 60 else shown[:45] + "…" + shown[-10:]


def located(name: str) -> str:
    """The full name of a quantity; the theories of ``FILE.py:NAME`` are made known to the evaluator first.

    Raises
    ------
    TheoryError
        Where the file has changed since its code was generated.
    """
    from derive.cli.current import require_current
    from derive.files.publishing import recover
    from derive.laboratory.attaching import attach, package_of, places_of

    file, separator, short = name.rpartition(".py:")
    if name.endswith((".py", ".py:")):
        listed = name.removesuffix(":")
        raise click.UsageError(f"{listed} is a file; name a quantity in it, as in {listed}:NAME")
    if not separator:
        recover(places_of(None))
        return name
    path = Path(file + ".py")
    recover(places_of(path))
    names = attach(package_of(path), path)
    full = short if short.partition(".")[0] in names or not names else f"{names[0]}.{short}"
    if path.is_file():  # a package may be handed on without its file
        require_current(path, full)
    return full


def argued(name: str) -> tuple[str, ...]:
    """What is argued in words behind a quantity, as its catalogue says."""
    from numerics.catalogue import quantity

    return quantity(name).record.argued


def status(name: str) -> str:
    """What is known of a quantity, as its catalogue says."""
    from numerics.catalogue import quantity

    return quantity(name).record.status


def published(selections: Sequence[Selection]) -> dict[str, str]:
    """What the catalogues of the published code say of each quantity of these theories."""
    from derive.errors import DeriveError
    from derive.laboratory.attaching import attach, package_of
    from numerics import quantities

    for file in dict.fromkeys(s.file for s in selections if s.file is not None):
        with suppress(DeriveError):  # nothing that can be used is published
            attach(package_of(file), file)
    return {record.name: record.status for record in quantities()}


def enclosed(name: str, given: Mapping[str, str], digits: int) -> Any:
    """The enclosed value of a quantity by its full name."""
    from numerics.catalogue import quantity
    from numerics.evaluate import evaluate

    taken = {"name", "digits"} & set(given)
    if taken:  # they would collide with the evaluator's own arguments
        quantity(name)._refuse(given)
    return evaluate(name, digits=digits, **given)


def as_data(value: Any) -> dict[str, Any]:
    """A value as JSON-ready data: ``value`` and ``radius``, decimal strings for a real number.

    A complex number has ``value`` = {real, imag}, a vector a list, a support a list of pairs of ends; each
    component is again an object with ``value`` and ``radius``, and the outer ``radius`` is the largest.
    """
    if hasattr(value, "decimal"):
        text, radius = value.decimal()
        return {"value": text, "radius": radius}
    if hasattr(value, "imag") and hasattr(value.real, "decimal"):
        parts: Any = {"real": as_data(value.real), "imag": as_data(value.imag)}
        return {"value": parts, "radius": _largest(parts.values())}
    items = [_nested(item) for item in value]
    return {"value": items, "radius": _largest(_flat(items))}


def _nested(item: Any) -> Any:
    """Components of a vector, rows of a matrix, ends of an interval."""
    if isinstance(item, (tuple, list)) or hasattr(item, "shape"):
        return [_nested(part) for part in item]
    return as_data(item)


def _flat(items: Iterable[Any]) -> Iterable[Mapping[str, str]]:
    for item in items:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def _largest(parts: Iterable[Mapping[str, str]]) -> str:
    return max((part["radius"] for part in parts), key=Fraction, default="0")


def as_lines(value: Any) -> list[str]:
    """A value as text, all digits guaranteed: one line a number, or an interval, or a row."""
    if hasattr(value, "decimal") or hasattr(value, "digits"):
        return [str(value)]
    return [_row(item) for item in value]


def _row(item: Any) -> str:
    if isinstance(item, (tuple, list)):
        return f"[{', '.join(str(part) for part in item)}]"
    if hasattr(item, "shape"):
        return "  ".join(str(part) for part in item)
    return str(item)


def print_value(name: str, assignments: Iterable[str], digits: int, as_json: bool) -> None:
    """Evaluate and print."""
    from derive.checking.library import SHIPPED
    from derive.laboratory.attaching import short

    given = parameters(assignments)
    full = located(name)
    try:
        value, known = enclosed(full, given, digits), status(full)
    except LookupError as error:
        if ".py:" in name or full.partition(".")[0] in SHIPPED:
            raise
        told = f"{error}; a quantity of your own file is named {short(f'FILE.py:{name}')}"
        raise click.UsageError(told) from error
    if as_json:
        print_json({"name": name, "parameters": given, "digits": digits, "status": known, **as_data(value)})
        return
    for line in as_lines(value):
        click.echo(line)
    if known != "proved":
        said = "; ".join(argued(full)) or _MEANT.get(known, "")
        say(f"{full} is {known}" + (f": {said}" if said else ""))


def examples(theory: Theory, point: Mapping[str, str], digits: int = 15) -> list[dict[str, Any]]:
    """The quantities of a theory at one point, without published variants: call, value and radius.

    Parameters
    ----------
    theory : whose quantities are evaluated.
    point : values of parameters by name, for quantities without a point of their own; the others get a simple
        value inside their domain.
    digits : how many of each value.
    """
    found = []
    for quantity in theory.quantities.values():
        domains = {
            name: (quantity.domains.get(p.symbol, p.domain), p.whole)
            for name, p in ((s.name, theory.parameters[s.name]) for s in quantity.parameters)
        }
        at = {**point, **theory.example_of.get(quantity.name, {})}
        given = {name: at.get(name) or inside(*domain) for name, domain in domains.items()}
        if quantity.status != "proved" or None in given.values() or not _is_listed(quantity.name):
            continue
        # A simple point may be a singular one, where two parameters are equal, say.
        apart = {name: at.get(name) or inside(*d, k + 1) for k, (name, d) in enumerate(domains.items())}
        tried: list[dict[str, Any]] = []
        for chosen in (given, apart):
            exact = {name: str(value) for name, value in chosen.items()}
            entry = evaluated({"name": quantity.name, "parameters": exact, "digits": digits})
            if "error" not in entry:
                tried.insert(0, entry)
                break
            tried.append(entry)
        found.append(tried[0])
    return found


def evaluated(example: Mapping[str, Any]) -> dict[str, Any]:
    """A call with what came of it: value and radius, or the error, each also as text.

    Parameters
    ----------
    example : the name of a quantity, parameters as text, and how many digits.
    """
    from numerics.errors import RederiveError

    entry = {k: example[k] for k in ("name", "parameters", "digits")}
    entry |= {"status": status(entry["name"]), "argued": list(argued(entry["name"]))}
    try:
        value = enclosed(entry["name"], entry["parameters"], entry["digits"])
    except RederiveError as error:
        return entry | {"error": str(error), "text": f"not evaluated: {error}"}
    return entry | as_data(value) | {"text": "; ".join(as_lines(value))}


def _is_listed(name: str) -> bool:
    from numerics import quantities

    return any(record.name == name for record in quantities())


def inside(domain: sp.Set, integer: bool = False, further: int = 0) -> str | None:
    """A simple rational inside an interval, an integer if asked; None where its ends are not rational.

    Parameters
    ----------
    domain : an interval, or a single point.
    integer : whether an integer is wanted.
    further : 0 for the simplest one; other numbers give others, as far as the interval holds them.
    """
    low, high = domain.inf, domain.sup
    if low == high:  # a single point
        return str(low) if low.is_Rational else None
    if low.is_infinite and high.is_infinite:
        return str(1 + further) if integer else f"{1 + 2 * further}/2"
    if integer and low.is_Integer:
        last = high - 1 if further and domain.right_open and high.is_finite else high
        return str(min(low + 1 + further, last))
    if low.is_infinite or high.is_infinite:
        value = low + 1 + further if high.is_infinite else high - 1 - further
    else:
        value = low + (high - low) / (3 + further)
    return str(value) if value.is_Rational else None


def call(entry: Mapping[str, Any]) -> str:
    """The call that an example evaluates, ``spin_glass.density(lam=1/2, …)``."""
    arguments = ", ".join(f"{k}={v}" for k, v in entry["parameters"].items())
    return f"{entry['name']}({arguments})"
