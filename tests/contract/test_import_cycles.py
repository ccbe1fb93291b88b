"""No module imports itself by way of others, inside functions neither; types for checkers do not count."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("derive", "numerics")


def texts() -> dict[str, str]:
    """The text of each module by its name; a package is its ``__init__``."""
    found = {}
    for path in (p for layer in LAYERS for p in (ROOT / layer).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path.read_text(encoding="utf-8")
    return found


def imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Modules and the names taken out of them, also inside functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, "relative imports hide the module"
            yield from ((node.module, alias.name) for alias in node.names)
        yield from imported(node)


@lru_cache(maxsize=2000)
def pairs_of(text: str) -> tuple[tuple[str, str], ...]:
    """What a text imports; each text of the project is read once for all tests."""
    return tuple(imported(ast.parse(text)))


def graph(modules: Mapping[str, str]) -> dict[str, set[str]]:
    """Which module imports which; what is taken out of a package is a module where there is one."""
    found: dict[str, set[str]] = {}
    for module, text in modules.items():
        both = ((name, f"{name}.{taken}") for name, taken in pairs_of(text))
        inner = (whole if whole in modules else name for name, whole in both)
        found[module] = {name for name in inner if name in modules and name != module}
    return found


def cycle(modules: Mapping[str, str]) -> list[str]:
    """A circle of modules, each imported by the next; empty where there is none."""
    try:
        TopologicalSorter(graph(modules)).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_imports_itself_by_way_of_others() -> None:
    modules = texts()
    edges = graph(modules)
    assert "derive.statement.claim" in edges["derive.statement.theory"] and len(edges) > 400
    assert cycle(modules) == []


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("derive.statement.claim", "from derive.statement.theory import Theory"),
        ("derive.errors", "def f():\n    from derive.checking import checker"),
        ("numerics.errors", "if True:\n    import numerics.enclosure"),
        ("derive.quantities.quantity", "from derive.statement import claim"),
    ],
)
def test_a_circle_would_be_seen(module: str, text: str) -> None:
    modules = texts()
    modules[module] += f"\n{text}\n"
    assert module in cycle(modules)


def test_types_for_checkers_are_no_imports() -> None:
    text = "if TYPE_CHECKING:\n    from b import x"
    assert cycle({"a": text, "b": "import a"}) == []
    assert sorted(set(cycle({"a": "from b import x", "b": "import a"}))) == ["a", "b"]
