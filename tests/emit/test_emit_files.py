"""Emitted files: the same bytes everywhere, written whole or not at all, compared line by line."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sympy as sp

from derive.emit import CatalogueError, EmittedTheory, OutputError, compare, render, write
from derive.emit.plain_modules import formatted
from derive.files import publishing
from tests.helpers.emit_expressions import THEORY, load

SMALL = EmittedTheory("small", "A small theory", THEORY.functions[:3], {"small.f": {"kind": "closed form"}})
OTHER = EmittedTheory("other", "Another theory", THEORY.functions[3:4], {})
PRINT_DIGEST = """
import hashlib, sympy
from derive.emit import render
from tests.helpers.emit_expressions import THEORY
texts = render([THEORY], {})
whole = "".join(name + chr(0) + text + chr(0) for name, text in texts.items())
print(sympy.external.gmpy.GROUND_TYPES, hashlib.sha256(whole.encode()).hexdigest())
"""


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def digest_elsewhere(seed: str, ground_types: str) -> list[str]:
    here = Path(__file__).resolve()
    path = os.pathsep.join([str(here.parents[2]), *filter(None, sys.path)])
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "SYMPY_GROUND_TYPES": ground_types,
        "PYTHONPATH": path,
    }
    run = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST], env=environment, capture_output=True, text=True, check=True
    )
    return run.stdout.split()


GROUND_TYPES = ["python", "flint", *(["gmpy"] if importlib.util.find_spec("gmpy2") else [])]


@pytest.mark.parametrize("ground_types", GROUND_TYPES)
@pytest.mark.parametrize("seed", ["0", "4242"])
def test_bytes_do_not_depend_on_hash_seed_or_ground_types(seed: str, ground_types: str) -> None:
    whole = "".join(name + "\0" + text + "\0" for name, text in render([THEORY], {}).items())
    used, digest = digest_elsewhere(seed, ground_types)
    assert used.startswith(ground_types)
    assert digest == hashlib.sha256(whole.encode()).hexdigest()


def test_order_of_terms_as_written_does_not_matter() -> None:
    x, y = sp.symbols("x y")
    base = THEORY.functions[0]

    def text(*terms: Any) -> str:
        output = sp.Add(*terms, evaluate=False)
        return render([EmittedTheory("t", "T", (replace(base, outputs=(output,), is_tuple=False),))], {})[
            "t/ball.py"
        ]

    assert text(x**2, y * x, sp.Integer(3)) == text(sp.Integer(3), x * y, x**2)


def test_emitted_text_is_valid_and_fits_the_page() -> None:
    for name, text in render([THEORY, SMALL], {}).items():
        assert text.endswith("\n") and not text.endswith("\n\n") and "\t" not in text
        assert all(len(line) <= 110 for line in text.splitlines()), name
        assert "do not edit" in text.split('"""')[1]
        command = [sys.executable, "-W", "error", "-c", "import sys; compile(sys.stdin.read(), 'x', 'exec')"]
        subprocess.run(command, input=text, text=True, check=True)


def test_hostile_text_stays_inside_the_docstring() -> None:
    nasty = 'quote """ backslash \\N{x} and\nnewline'
    f = replace(SMALL.functions[0], summary=nasty, domain=nasty, source=nasty, claims=(nasty,))
    texts = render([EmittedTheory("small", nasty, (f,), {"q": {"summary": nasty}})], {})
    for text in texts.values():
        assert isinstance(ast.parse(text).body[0], ast.Expr)
    assert {"q": {"summary": nasty}} == load(texts["small/__init__.py"], "q").QUANTITIES


def test_catalogue_reads_back_and_rejects_what_is_not_plain() -> None:
    data = {
        "kind": "x" * 300, "words": "many words " * 40, "nested": {"a": [1, None, True, ("b",), ()], "e": {}},
        "list": [{"name": "lam", "lower": None, "upper": "1/2", "text": "a 'quoted' and \"quoted\" é"}] * 3,
    }  # fmt: skip
    text = formatted(data, "data")
    assert ast.literal_eval(text) == data
    assert list(ast.literal_eval(text)) == list(data)
    with pytest.raises(CatalogueError, match=r"data\['a'\]\[1\]: float 0.5"):
        formatted({"a": [1, 0.5]}, "data")
    with pytest.raises(CatalogueError, match="a key of data"):
        formatted({1: 2}, "data")


def test_write_then_compare_is_clean(tmp_path: Path) -> None:
    into = tmp_path / "new" / "generated"
    written = write([SMALL, OTHER], into)
    assert written == sorted(into / name for name in render([SMALL, OTHER]))
    assert compare([SMALL, OTHER], into) == ""
    before = {path: path.stat().st_mtime_ns for path in written}
    assert write([SMALL, OTHER], into) == written
    assert {path: path.stat().st_mtime_ns for path in written} == before
    assert {path.suffix for path in into.rglob("*") if path.is_file()} == {".py"}


def test_compare_names_missing_extra_and_changed_files(tmp_path: Path) -> None:
    write([SMALL], tmp_path)
    (tmp_path / "small" / "ball.py").unlink()
    (tmp_path / "small" / "more.py").write_text("pass\n")
    path = tmp_path / "small" / "float64.py"
    path.write_text(path.read_text().replace("import numpy as _np", "import numpy as numpy", 1))
    catalogue = tmp_path / "small" / "__init__.py"
    catalogue.write_bytes(catalogue.read_bytes().replace(b"\n", b"\r\n"))
    report = compare([SMALL], tmp_path)
    assert "missing: small/ball.py\n" in report and "extra: small/more.py\n" in report
    assert "--- committed/small/float64.py\n+++ emitted/small/float64.py\n@@" in report
    assert "-import numpy as numpy\n+import numpy as _np\n" in report
    assert "--- committed/small/__init__.py" in report
    assert "small/multiprecision.py" not in report


def test_compare_with_a_missing_folder_lists_every_file(tmp_path: Path) -> None:
    report = compare([SMALL], tmp_path / "nowhere")
    assert report.count("missing: ") == len(render([SMALL], {}))


def test_stale_files_go_and_foreign_files_stay(tmp_path: Path) -> None:
    write([SMALL, OTHER], tmp_path)
    (tmp_path / "accuracy.json").write_text("{}")
    (tmp_path / "small" / "mine.py").write_text("pass\n")
    cache = tmp_path / "other" / "__pycache__"
    cache.mkdir()
    (cache / "ball.cpython-311.pyc").write_bytes(b"")
    write([SMALL], tmp_path, whole=True)
    assert not (tmp_path / "other").exists()
    assert (tmp_path / "accuracy.json").exists() and (tmp_path / "small" / "mine.py").exists()
    assert compare([SMALL], tmp_path) == "extra: small/mine.py\n"


def test_other_theories_of_a_folder_stay_and_stay_listed(tmp_path: Path) -> None:
    write([OTHER], tmp_path)
    other = {k: v for k, v in snapshot(tmp_path).items() if k.startswith("other/")}
    write([SMALL], tmp_path)
    assert {k: v for k, v in snapshot(tmp_path).items() if k.startswith("other/")} == other
    assert load((tmp_path / "__init__.py").read_text(), "listed").THEORIES == ("other", "small")
    assert compare([SMALL], tmp_path) == compare([OTHER], tmp_path) == ""
    assert compare([SMALL], tmp_path, whole=True).count("extra: other/") == len(other)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize(
    ("place", "step", "at"),
    [
        (os, "fsync", 1),
        (os, "fsync", 4),
        (os, "replace", 1),
        (publishing, "take", 1),
        (publishing, "take", 2),
    ],
)
def test_failure_in_the_middle_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, place: Any, step: str, at: int
) -> None:
    (tmp_path / "mine.txt").write_text("so that the folder is not replaced as one")
    write([SMALL], tmp_path)
    old = snapshot(tmp_path)
    changed = replace(SMALL, title="Another title")
    original, calls = getattr(place, step), 0

    def failing(*arguments: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == at:
            raise error
        return original(*arguments)

    monkeypatch.setattr(place, step, failing)
    with pytest.raises(OutputError if isinstance(error, OSError) else KeyboardInterrupt):
        write([changed, OTHER], tmp_path)
    monkeypatch.undo()
    assert calls >= at
    assert snapshot(tmp_path) == old and not (tmp_path / "other").exists()


def test_a_folder_that_cannot_be_written_is_a_typed_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(OutputError, match="file"):
        write([SMALL], blocked)
    with pytest.raises(OutputError):
        write([SMALL], blocked / "below")
    assert blocked.read_text() == "not a folder"
    (tmp_path / "generated").mkdir()
    (tmp_path / "generated" / "small").write_text("in the way")
    with pytest.raises(OutputError):
        write([SMALL], tmp_path / "generated")
    assert snapshot(tmp_path / "generated") == {"small": b"in the way"}


def test_an_error_in_one_theory_writes_nothing(tmp_path: Path) -> None:
    bad = replace(SMALL.functions[0], outputs=(sp.riemann_xi(sp.Symbol("x")),), is_tuple=False)
    with pytest.raises(LookupError):
        write([OTHER, EmittedTheory("bad", "Bad", (bad,), {})], tmp_path)
    assert snapshot(tmp_path) == {}


def test_compiled_says_how_to_get_numba(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numba", None)
    with pytest.raises(ImportError, match=r"rederivation\[fast\]"):
        load(render([SMALL], {})["small/compiled.py"], "compiled")


def test_compiled_works_without_a_folder_to_cache_in(tmp_path: Path) -> None:
    module = load(render([SMALL], {})["small/compiled.py"], "compiled")  # no file, hence no cache
    assert module.polynomial(2.0, 1.0)[1] == 128.0


def test_importing_the_emitter_does_not_import_numeric_libraries() -> None:
    numeric = "{'numpy', 'scipy', 'numba', 'numerics'}"
    code = f"import sys, derive.emit; sys.exit(', '.join({numeric} & set(sys.modules)))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).resolve().parents[2], capture_output=True, text=True
    )
    assert run.stderr.strip() == ""
