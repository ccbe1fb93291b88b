"""What a package is checked for before it is attached: its catalogue entry by entry, and the functions."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from math import prod
from types import ModuleType
from typing import Any

from numerics.catalogue import PROVABLE, STATED, read_domain
from numerics.errors import PackageError, RederiveError, shown
from numerics.kinds.conditions import are_conditions
from numerics.kinds.evaluator import Named
from numerics.kinds.registry import EVALUATORS
from numerics.packages.reading import Package, is_name

_ANY = frozenset(
    {"kind", "type", "shape", "parameters", "summary", "source", "claims", "status", "accuracy", "argued"}
    | {"where"}
)
_SEGMENTS = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*")
_TAKEN = frozenset({"digits", "name"})
_TEXTS = ("summary", "source", "accuracy", "status")


def check_catalogue(folder: object, package: Package) -> None:
    """Refuse a catalogue with an entry that could not be listed or evaluated.

    Raises
    ------
    PackageError
        Naming the first such entry.
    """
    for name, data in package.quantities.items():
        reason = _wrong(package, name, data)
        if reason:
            raise PackageError(folder, f"{shown(name)}: {reason}")


def _wrong(package: Package, name: object, data: Mapping[str, Any]) -> str:
    """What is wrong with one entry; "" when nothing is."""
    prefix = f"{package.name}."
    if not isinstance(name, str) or not name.startswith(prefix):
        return f"the names of its quantities must start with {prefix}"
    if not _SEGMENTS.fullmatch(name):
        return "this is not the name of a quantity"
    evaluator = EVALUATORS.get(data["kind"]) if isinstance(data.get("kind"), str) else None
    if evaluator is None:
        return f"kind = {shown(data.get('kind'))} is none of {', '.join(sorted(EVALUATORS))}"
    if data.get("type") not in evaluator.types:
        listed = ", ".join(evaluator.types)
        return f"type = {shown(data.get('type'))} of the kind {evaluator.name} is none of {listed}"
    strange = [key for key in data if key not in _ANY and key not in evaluator.keys]
    if strange:
        return f"a quantity of the kind {evaluator.name} has no {shown(strange[0])}"
    for key in _TEXTS:
        if not isinstance(data.get(key, ""), str):
            return f"{key} = {shown(data[key])} is not text"
    claims = data.get("claims", ())
    if not isinstance(claims, (list, tuple)) or not all(isinstance(c, str) for c in claims):
        return f"claims = {shown(claims)} are not ids of claims"
    return (
        _wrong_status(package, data, claims)
        or _wrong_parameters(data)
        or _wrong_shape(data)
        or _wrong_words(data)
        or evaluator.wrong(data)
    )


def _wrong_status(package: Package, data: Mapping[str, Any], claims: Any) -> str:
    status = data.get("status", STATED)
    if status not in (*PROVABLE, STATED):
        return f"status = {shown(status)} is none of {', '.join((*PROVABLE, STATED))}"
    if status != STATED and not claims:
        return f"it says {status} and names no claim; `rederive generate` writes it anew"
    if status != STATED and "ball" not in package.digests:
        return f"it says {status} of modules that are not the catalogue's; `rederive generate` writes it anew"
    return ""


def _wrong_parameters(data: Mapping[str, Any]) -> str:
    parameters = data.get("parameters")
    if not isinstance(parameters, (list, tuple)):
        return f"parameters = {shown(parameters)} are not a list"
    seen: set[str] = set()
    for entry in parameters:
        name = entry.get("name") if isinstance(entry, dict) else None
        if not is_name(name) or name in _TAKEN or name in seen:
            return f"{shown(name)} cannot be the name of a parameter"
        seen.add(str(name))
        if not all(isinstance(entry.get(key, ""), str) for key in ("description", "infinite", "hint")):
            return f"the parameter {name} is described by something that is not text"
        try:
            domain = read_domain(entry)
            domain.text.encode()
        except (RederiveError, KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
            return f"the domain of {name} cannot be read: {type(error).__name__}: {shown(str(error))}"
        if domain.is_empty:
            return f"no number is in the domain {domain.text}"
    return ""


def _wrong_shape(data: Mapping[str, Any]) -> str:
    shape = data.get("shape")
    if shape is None:
        return f"a {data['type']} has a shape" if data["type"].endswith(("vector", "matrix")) else ""
    sizes = isinstance(shape, (list, tuple)) and all(type(size) is int and size > 0 for size in shape)
    wanted = 2 if data["type"].endswith("matrix") else 1
    if not sizes or len(shape) != wanted or not data["type"].endswith(("vector", "matrix")):
        return f"shape = {shown(shape)} does not fit the type {data['type']}"
    return ""


def _wrong_words(data: Mapping[str, Any]) -> str:
    """What is wrong with the conditions under which there is a value, and with what is argued."""
    argued, where = data.get("argued", ()), data.get("where")
    if not isinstance(argued, (list, tuple)) or not all(isinstance(told, str) for told in argued):
        return f"argued = {shown(argued)} is not a list of texts"
    names = {parameter["name"] for parameter in data["parameters"]}
    if where is None:
        return ""
    fits = isinstance(where, dict) and where.keys() == {"function", "conditions"} and where["conditions"]
    if not fits or not are_conditions(where["conditions"], names):
        return f"where = {shown(where)} are not inequalities of its parameters"
    return ""


def check_functions(folder: object, package: Package, ball: ModuleType) -> None:
    """Refuse a package in which a function that the catalogue names is missing or takes something else.

    Raises
    ------
    PackageError
        Naming the first such function.
    """
    returned = _returned(package.sources["ball"])
    for name, data in package.quantities.items():
        where = data.get("where") or {"function": None}
        conditions = Named("where", where["function"], optional="where" not in data)
        for named in (conditions, *EVALUATORS[data["kind"]].functions(data)):
            if named.function is None and named.optional:
                continue
            if named.function is None:
                raise PackageError(folder, f"{name}: a quantity of the kind {data['kind']} needs {named.key}")
            known = getattr(ball, named.function, None) if is_name(named.function) else None
            code = getattr(known, "__code__", None)
            if code is None:
                raise PackageError(
                    folder, f"{name}: {named.key} = {shown(named.function)} is no function of ball.py"
                )
            count, taken = named.before + len(data["parameters"]), code.co_argcount
            if taken != count or code.co_kwonlyargcount:
                raise PackageError(
                    folder, f"{name}: {named.function} takes {taken} arguments instead of {count}"
                )
            wrong = _wrong_size(data, returned.get(named.function)) if named.is_value else ""
            if wrong:
                raise PackageError(folder, f"{name}: {named.function} returns {wrong}")


def _returned(source: str) -> dict[str, int | None]:
    """How many numbers each function returns: None for a single one, absent where the text does not tell."""
    found: dict[str, int | None] = {}
    for node in ast.parse(source).body:
        last = node.body[-1] if isinstance(node, ast.FunctionDef) else None
        if isinstance(node, ast.FunctionDef) and isinstance(last, ast.Return):
            if isinstance(last.value, ast.Tuple):
                found[node.name] = len(last.value.elts)
            elif isinstance(last.value, (ast.BinOp, ast.UnaryOp, ast.Constant)):
                found[node.name] = None
    return found


def _wrong_size(data: Mapping[str, Any], returned: int | None) -> str:
    several = data["type"].endswith(("vector", "matrix"))
    if returned is None:
        return ""
    if not several and returned != 1:
        return f"{returned} numbers where the type is {data['type']}"
    if several and data.get("shape") and prod(data["shape"]) != returned:
        return f"{returned} numbers where the shape is {list(data['shape'])}"
    return ""
