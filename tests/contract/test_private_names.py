"""An underscore marks what is private to its folder: nothing else imports it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("derive", "numerics")


def borrowed(text: str, folder: str) -> Iterator[str]:
    """Private names and modules of other folders that a module in a folder imports."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        if node.module.partition(".")[0] not in LAYERS:
            continue
        is_room = (ROOT / node.module.replace(".", "/")).is_dir()
        home = node.module if is_room else node.module.rpartition(".")[0]
        for alias in node.names:
            path = [*node.module.split("."), alias.name]
            private = any(part.startswith("_") and not part.startswith("__") for part in path)
            if private and home != folder:
                yield f"{node.module}.{alias.name}"


def modules() -> list[Path]:
    return [p for layer in LAYERS for p in sorted((ROOT / layer).rglob("*.py"))]


@pytest.mark.parametrize("layer", LAYERS)
def test_private_names_stay_in_their_folder(layer: str) -> None:
    found = {}
    for path in modules():
        folder = ".".join(path.relative_to(ROOT).parent.parts)
        if folder.startswith(layer) and (names := list(borrowed(path.read_text(), folder))):
            found[str(path.relative_to(ROOT))] = names
    assert not found


def test_no_module_of_numerics_is_named_as_if_it_were_private() -> None:
    assert not [p for p in modules() if p.name.startswith("_") and not p.name.startswith("__")]


@pytest.mark.parametrize(
    ("text", "folder"),
    [
        ("from derive.proofs.sign import _proved", "derive.recheck"),
        ("def f():\n    from numerics.roots._isolate import isolate", "numerics.kinds"),
        ("from numerics.roots import _isolate", "numerics"),
    ],
)
def test_a_borrowed_name_would_be_seen(text: str, folder: str) -> None:
    assert list(borrowed(text, folder))
    assert not list(borrowed("from derive.proofs.sign import _proved", "derive.proofs"))
