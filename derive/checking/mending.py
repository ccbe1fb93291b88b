"""What went wrong in a user's file, in one line: where, what, and how it is mended."""

from __future__ import annotations

import builtins
import difflib
import inspect
import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

from derive.errors import DeriveError, UnknownClaimError

_LONGEST = 2000  # characters of an error in a user's file
_KEYWORD = re.compile(r"([\w.]+)\(\) got an unexpected keyword argument '(\w+)'")
_MISSING = re.compile(r"([\w.]+)\(\) missing \d+ required")
_METHOD = re.compile(r"which has no callable (\w+) method")
_NUMERIC = re.compile(r"\b(np|numpy|math)\.(\w+)\(")
_SYMPY = {
    "arcsin": "asin", "arccos": "acos", "arctan": "atan", "arctan2": "atan2", "arcsinh": "asinh",
    "arccosh": "acosh", "arctanh": "atanh", "absolute": "Abs", "fabs": "Abs", "abs": "Abs", "ceil": "ceiling",
    "maximum": "Max", "minimum": "Min", "lgamma": "loggamma", "pow": "Pow", "power": "Pow",
}  # fmt: skip
"""Functions of NumPy and math that SymPy calls otherwise."""
_NAME = re.compile(r"cannot import name '(\w+)' from '([\w.]+)'")


def told(error: Exception, file: Path, shown: Path) -> str:
    """Where in a user's file, or in a neighbour that it imports, an error was raised, and how it is mended.

    Parameters
    ----------
    error : what was raised while the file was run.
    file : the whole path of the file.
    shown : the same as the user has named it.
    """
    what = str(error)
    if isinstance(error, SyntaxError):
        what = str(error.msg)
    elif isinstance(error, ImportError):
        what = re.sub(r" \([^()]*\)$", "", what)
    kind = "" if isinstance(error, DeriveError) else f"{type(error).__name__}: "
    hint = hint_of(error)
    line = f"{_where(error, file, shown)}: {kind}{what}"[:_LONGEST]
    return f"{line}; {hint}" if hint else line


def close(name: str, known: Iterable[str]) -> str:
    """The names that are nearest to one that is unknown, as a question; "" where none is near.

    Parameters
    ----------
    name : what was written.
    known : what could have been meant.
    """
    found = difflib.get_close_matches(name[:200], list(dict.fromkeys(known)), n=3, cutoff=0.6)
    return f"did you mean {' or '.join(found)}?" if found else ""


def _where(error: Exception, file: Path, shown: Path) -> str:
    """``FILE.py:12``; of a neighbour also where it is imported."""
    places = [(Path(f.filename), f.lineno) for f in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError) and error.filename:
        places.append((Path(error.filename), error.lineno))
    own = [(path, line) for path, line in places if path == file]
    near = [(path, line) for path, line in places if file.parent in path.parents and _is_a_neighbour(path)]
    last = f"{shown}:{own[-1][1]}" if own else str(shown)
    if not near or near[-1][0] == file:
        return last
    path, line = near[-1]
    return f"{shown.parent / path.relative_to(file.parent)}:{line} (imported by {last})"


def _is_a_neighbour(path: Path) -> bool:
    """Whether a file is a user's own: no installed package, and none of this project."""
    ours = Path(__file__).resolve().parents[1]
    return "site-packages" not in path.parts and ours not in path.parents


def hint_of(error: Exception) -> str:
    """How an error in a user's code is mended; "" where that is not known."""
    if isinstance(error, UnknownClaimError):
        return "" if "did you mean" in str(error) else _claim(error)
    if isinstance(error, NameError):
        return _unknown_name(error)
    if isinstance(error, ModuleNotFoundError):
        return close(str(error.name), {"derive", "numerics", "sympy", *sys.stdlib_module_names})
    if isinstance(error, ImportError):
        found = _NAME.match(str(error))
        module = sys.modules.get(found[2]) if found else None
        return close(found[1], _public(module)) if found and module is not None else ""
    if isinstance(error, AttributeError):
        named = _texts_for_claims(error)
        return named or (close(error.name, _public(error.obj)) if error.name else "")
    return _of_numbers(error) or _call(str(error)) if isinstance(error, TypeError) else ""


def _of_numbers(error: TypeError) -> str:
    """Said where a function of numbers was given a formula: which function of SymPy stands in a statement."""
    text = str(error)
    lines = [frame.line or "" for frame in traceback.extract_tb(error.__traceback__)]
    called = next((found for line in reversed(lines) if (found := _NUMERIC.search(line))), None)
    method = _METHOD.search(text)
    if method is None and "convert expression to float" not in text:
        return ""
    name = called[2] if called else method[1] if method else ""
    whose = "math" if called and called[1] == "math" else "NumPy"
    plain = _SYMPY.get(name, name)
    known = plain and plain in getattr(import_module("sympy"), "__all__", ())
    return f"functions of {whose} take numbers; " + (
        f"from sympy import {plain}" if known else "a statement takes those of sympy"
    )


def _public(thing: object) -> list[str]:
    """What a module says that it offers; of anything else all that has no underscore."""
    listed = getattr(thing, "__all__", None) if inspect.ismodule(thing) else None
    return [name for name in listed or dir(thing) if not name.startswith("_")]


def _frames(trace: TracebackType | None) -> Iterator[FrameType]:
    while trace is not None:
        yield trace.tb_frame
        trace = trace.tb_next


def _unknown_name(error: NameError) -> str:
    """What a name that is not defined may mean: something to import, or a name that is near."""
    name = str(error.name or "")
    for package in ("derive", "sympy"):
        if name and name in getattr(import_module(package), "__all__", ()):
            return f"from {package} import {name}"
    *_, frame = _frames(error.__traceback__)
    return close(name, [*frame.f_locals, *frame.f_globals]) or close(name, dir(builtins))


def _claim(error: UnknownClaimError) -> str:
    """Claims whose ids are near to one that a theory was asked for."""
    from derive.statement.theory import Theory

    *_, frame = _frames(error.__traceback__)
    theory, name = frame.f_locals.get("self"), frame.f_locals.get("claim_id")
    if not isinstance(theory, Theory) or not isinstance(name, str):
        return ""
    return close(name, [*(c.partition(".")[2] for c in theory.claims), *theory.claims])


def _texts_for_claims(error: AttributeError) -> str:
    """Said where claims were named by texts instead of being given."""
    for frame in _frames(error.__traceback__):
        for argument in ("claims", "given", "uses"):
            given = frame.f_locals.get(argument)
            texts = [x for x in given if isinstance(x, str)] if isinstance(given, (list, tuple)) else []
            if texts and error.obj is texts[0]:
                return f"{argument}= holds the text {texts[0]!r:.80}; give the claim itself, not its name"
    return ""


def _call(text: str) -> str:
    """The parameters of a function of this project that was called wrongly."""
    found = _KEYWORD.search(text) or _MISSING.search(text)
    function = _function(found[1]) if found else None
    if found is None or function is None:
        return ""
    names = [name for name in inspect.signature(function).parameters if name != "self"]
    near = close(found[2], names) if found.re is _KEYWORD else ""
    return near or f"its parameters are {', '.join(names)}"


def _function(qualified: str) -> Any:
    """A public function by the name that errors call it by; None where it is not of this project."""
    import derive

    first, *rest = qualified.removesuffix(".__init__").split(".")
    homes: tuple[object, ...] = (derive, derive.by)
    for home in homes:
        found = getattr(home, first, None) if first in getattr(home, "__all__", ()) else None
        for name in rest:
            found = getattr(found, name, None)
        if callable(found):
            return found
    return None
