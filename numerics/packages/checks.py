"""What a package is checked for before it is attached: its catalogue entry by entry, and the functions."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from math import prod
from types import ModuleType
from typing import Any

from numerics.catalogue import PROVABLE, STATED, read_domain
from numerics.errors import PackageError, RederiveError, shown
from numerics.integrals.description import check_integral
from numerics.kinds.components import EVALUATORS
from numerics.packages.details import wrong_details
from numerics.packages.reading import Package, is_name

_SCALARS = ("real", "complex")
_ALL = (*_SCALARS, "vector", "matrix", "complex vector", "complex matrix")
# What a value of each kind can be.
_TYPES: Mapping[str, tuple[str, ...]] = {
    "closed form": _ALL,
    "algebraic branch": _SCALARS,
    "support": ("intervals",),
    "root radius": ("real",),
    "extremum": _ALL,
    "integral": _ALL,
}
_PARTS = {"extremum": ("extremum",), "integral": ("integral",), "closed form": ("at_zero", "apart")}
_ANY = frozenset(
    {"kind", "type", "shape", "parameters", "summary", "source", "claims", "status", "accuracy", "argued"}
)
_SEGMENTS = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*")
_TAKEN = frozenset({"digits", "name"})
_TEXTS = ("summary", "source", "accuracy", "status")
# For each kind the entries that name functions of the parameters, and how many numbers come before those.
_FUNCTIONS: Mapping[str, tuple[tuple[str, int], ...]] = {
    "closed form": (("value", 0),),
    "algebraic branch": (
        ("branch.polynomial", 0), ("branch.conditions?", 1), ("branch.slopes?", 1), ("value", 1),
    ),
    "support": (("polynomial", 0), ("edge", 1), ("gap", 1)),
    "root radius": (("polynomial", 0),),
    "extremum": (
        ("extremum.rows", -1), ("extremum.slopes", -1), ("extremum.conditions?", -1), ("value", -1),
        ("extremum.known?", 0), ("extremum.start?", 0),
    ),
    "integral": (("ends?", 0), ("value", 1)),
}  # fmt: skip


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
    kind, kinds = data.get("kind"), sorted(EVALUATORS.keys() & _TYPES.keys())
    if not isinstance(kind, str) or kind not in kinds:
        return f"kind = {shown(kind)} is none of {', '.join(kinds)}"
    if data.get("type") not in _TYPES[kind]:
        return f"type = {shown(data.get('type'))} of the kind {kind} is none of {', '.join(_TYPES[kind])}"
    strange = [key for key in data if key not in _ANY and key not in _keys_of(kind)]
    if strange:
        return f"a quantity of the kind {kind} has no {shown(strange[0])}"
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
        or wrong_details(data)
        or _wrong_integral(data)
    )


def _keys_of(kind: str) -> set[str]:
    """What an entry of this kind holds beyond what every one holds."""
    named = {path.partition(".")[0].removesuffix("?") for path, _ in _FUNCTIONS[kind]}
    return named | set(_PARTS.get(kind, ()))


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


def _wrong_integral(data: Mapping[str, Any]) -> str:
    if data["kind"] != "integral":
        return ""
    found = check_integral(data.get("integral"), len(data["parameters"]), bool(data.get("ends")))
    return f"{found}; `rederive generate` writes it anew" if found else ""


def check_functions(folder: object, package: Package, ball: ModuleType) -> None:
    """Refuse a package in which a function that the catalogue names is missing or takes something else.

    Raises
    ------
    PackageError
        Naming the first such function.
    """
    returned = _returned(package.sources["ball"])
    for name, data in package.quantities.items():
        for key, function, count in _named(name, data, folder):
            known = getattr(ball, function, None) if is_name(function) else None
            code = getattr(known, "__code__", None)
            if code is None:
                raise PackageError(folder, f"{name}: {key} = {shown(function)} is no function of ball.py")
            if code.co_argcount != count or code.co_kwonlyargcount:
                taken = code.co_argcount
                raise PackageError(folder, f"{name}: {function} takes {taken} arguments instead of {count}")
            if key == "value" or key.startswith("at_zero"):
                wrong = _wrong_size(data, returned.get(function))
                if wrong:
                    raise PackageError(folder, f"{name}: {function} returns {wrong}")


def _named(name: str, data: Mapping[str, Any], folder: object) -> Iterator[tuple[str, Any, int]]:
    """The functions that an entry names, each with the number of arguments it must take."""
    parameters = len(data["parameters"])
    unknowns = len(data["extremum"]["unknowns"]) if data["kind"] == "extremum" else 0
    for path, before in _FUNCTIONS.get(data["kind"], ()):
        key, optional = path.removesuffix("?"), path.endswith("?")
        found: Any = data
        for part in key.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        if found is None and optional:
            continue
        if found is None:
            raise PackageError(folder, f"{name}: a quantity of the kind {data['kind']} needs {key}")
        yield key, found, parameters + (unknowns if before < 0 else before)
    for key, found in (data.get("at_zero") or {}).items():
        yield f"at_zero[{key!r}]", found, parameters


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
