"""What a file is, told by its text: a theory, a module of tests, or both. Nothing is run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

_STATING = ("claim", "published")


def is_theory(path: Path) -> bool:
    """Whether a file makes a `Theory` of this project; true also where it cannot be read as Python."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    if "Theory" not in text or "derive" not in text:
        return False
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return True  # it is loaded, and the error is shown with its line
    imported = any(_takes_from_us(node) for node in ast.walk(tree))
    made = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return imported and any(_last(function) == "Theory" for function in made)


def states_claims(path: Path) -> bool:
    """Whether a module of tests makes a `Theory` and states claims of it, when it is imported."""
    if not is_theory(path):
        return False
    try:
        body = ast.parse(path.read_text(encoding="utf-8", errors="replace")).body
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return False  # pytest, which imports it, says what is wrong
    if any(isinstance(n, ast.Assign) and _is_refusal(n) for n in body):
        return False
    top = [n for n in body if isinstance(n, (ast.Assign, ast.AnnAssign, ast.Expr))]
    calls = [n.value for n in top if isinstance(n.value, ast.Call)]
    return any(_last(c.func) == "Theory" for c in calls) and any(_last(c.func) in _STATING for c in calls)


def _is_refusal(node: ast.Assign) -> bool:
    """Whether a module says ``__theory_test__ = False``: its claims are not to be settled here."""
    named = any(isinstance(t, ast.Name) and t.id == "__theory_test__" for t in node.targets)
    return named and isinstance(node.value, ast.Constant) and node.value.value is False


def _takes_from_us(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return str(node.module).partition(".")[0] == "derive"
    return isinstance(node, ast.Import) and any(a.name.partition(".")[0] == "derive" for a in node.names)


def _last(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def has_tests(path: Path, config: pytest.Config) -> bool:
    """Whether pytest may find tests of its own in a file: by their names, or by what decorates them."""
    patterns = [*config.getini("python_functions"), *config.getini("python_classes")]
    try:
        tree = ast.parse(path.read_text(encoding="utf-8", errors="replace"))
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return any(
        decorated or name == "*" or any(name.startswith(p) or fnmatch(name, p) for p in patterns)
        for name, decorated in _names(tree)
    )


def _names(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """What a text defines or imports under a name, and whether it is decorated."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name, bool(node.decorator_list)
        elif isinstance(node, ast.ImportFrom):
            yield from ((alias.asname or alias.name, False) for alias in node.names)
