"""A backend is added by the files that CONTRIBUTING lists, and no others: done in a scratch copy."""

from __future__ import annotations

import hashlib
import math
import os
import re
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
WALK = "## Add a backend"
NAME = "s_expressions"

BACKEND = '''"""The backend of S-expressions: one definition a function, in prefix notation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from derive.emit.backends.backend import Backend
from derive.emit.functions import Call
from derive.emit.ir import Operation, Program
from derive.emit.layout import story
from derive.emit.model import EmittedTheory

_SIGNS = {"add": "+", "sub": "-", "mul": "*", "div": "/", "neg": "-"}
_SPELLED = {"exp": Call("exp"), "sqrt": Call("sqrt"), "log": Call("ln")}


class SExpressions(Backend):
    """s_expressions.sexp."""

    name: ClassVar[str] = "s_expressions"
    suffix: ClassVar[str] = ".sexp"
    keywords: ClassVar[frozenset[str]] = frozenset({"define", "let*", "values"})

    def spelling(self, function: str) -> Call | None:
        return _SPELLED.get(function)

    def emit(self, theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
        kept, skipped = self.split(programs)
        lines = story(theory, kept, "definitions as S-expressions.", skipped)
        opening = [f";; {line}".rstrip() for line in lines]
        return "\\n".join([*opening, *map(self._definition, kept)]) + "\\n"

    def _definition(self, program: Program) -> str:
        steps = [f"(t{k} {self._step(step)})" for k, step in enumerate(program.operations)]
        names = " ".join(f"t{k}" for k in program.outputs)
        head = " ".join((program.function.name, *program.function.argument_names))
        return f"(define ({head}) (let* ({' '.join(steps)}) (values {names})))"

    def _step(self, step: Operation) -> str:
        operands = " ".join(f"t{k}" for k in step.operands)
        if step.kind == "argument":
            return step.name
        if step.kind == "constant":
            return str(step.value)
        if step.kind == "call":
            call = self.spelling(step.name)
            return f"({call.name if call else step.name} {operands})"
        return f"({_SIGNS[step.kind]} {operands})" if step.kind in _SIGNS else step.kind
'''

THEORY = """
from sympy import Rational, cos, exp, sqrt

from derive import Theory

theory = Theory("toy", "Toys")
x = theory.parameter("x", "a number")
y = theory.parameter("y", "another")
theory.quantity("root", "a root", parameters=[x, y], value=sqrt(x**2 + y**2 + 1) - x / 3 + Rational(5, 7))
theory.quantity("pair", "two", parameters=[x, y], value=(x * y - 2, exp(-x) / (y + 4)), type="vector")
theory.quantity("wave", "no S-expression spells cosines", parameters=[x], value=cos(x))
"""

EVALUATE = """
import sys
import numerics

numerics.attach(sys.argv[1])
print(numerics.evaluate("toy.root", x="1/2", y="3/4", digits=30))
"""


def files(folder: Path) -> dict[str, str]:
    """The digest of every file that somebody wrote."""
    found = (p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}


def listed_files() -> set[str]:
    """The files of the code that the walk in CONTRIBUTING names as new or to be changed."""
    section = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition(WALK)[2].partition("\n## ")[0]
    said = re.findall(
        r"^\d\. `(derive/[\w/<>]+\.py)`|Register it in `(derive/[\w/]+\.py)`", section, re.MULTILINE
    )
    return {path.replace("<name>", NAME) for pair in said for path in pair if path}


def registered(text: str) -> str:
    """The registration with one more backend: its import, and its place in the list."""
    line = f"from derive.emit.backends.{NAME} import SExpressions\n"
    changed = text.replace("from derive.emit.errors", f"{line}from derive.emit.errors", 1)
    changed = re.sub(r"^(BACKENDS: .*)\)$", r"\1, SExpressions())", changed, count=1, flags=re.MULTILINE)
    assert changed.count("SExpressions") == 2
    return changed


class House:
    """A scratch copy of the code, and a theory file of a user's."""

    def __init__(self, folder: Path) -> None:
        self.code, self.work = folder / "house", folder / "work"
        self.code.mkdir()
        self.work.mkdir()
        shutil.copy(ROOT / "pyproject.toml", self.code)
        for room in ("derive", "numerics", "generated"):
            ignored = shutil.ignore_patterns("*.pyc.*", "certificates")
            shutil.copytree(ROOT / room, self.code / room, ignore=ignored)
        self.registry = self.code / "derive/emit/backends/registry.py"
        self.before = files(self.code)
        self.plain = self.registry.read_text(encoding="utf-8")
        (self.code / f"derive/emit/backends/{NAME}.py").write_text(BACKEND, encoding="utf-8")
        self.register()
        self.theory = self.work / "toy.py"
        self.theory.write_text(THEORY, encoding="utf-8")
        self.package = self.work / "toy_generated"
        self.file = self.package / "toy" / f"{NAME}.sexp"
        self.generate()
        self.emitted = {p: p.read_bytes() for p in sorted(self.package.rglob("*")) if p.is_file()}

    def register(self, present: bool = True) -> None:
        """Register the backend, or take it out again."""
        self.registry.write_text(registered(self.plain) if present else self.plain, encoding="utf-8")

    def restore(self) -> None:
        """The backend is registered, and the package is what was generated with it, whatever a test did."""
        self.register()
        shutil.rmtree(self.package)
        for path, content in self.emitted.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def run(self, *command: str, code: int = 0) -> str:
        """What a command prints, which must end with this exit code."""
        result = subprocess.run(
            [sys.executable, *command], cwd=self.work, capture_output=True, text=True, check=False,
            env=os.environ | {"PYTHONPATH": str(self.code), "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
        assert result.returncode == code, (command, result.stdout, result.stderr)
        return result.stdout + result.stderr

    def generate(self, *options: str, code: int = 0) -> str:
        """What `rederive generate` prints for the theory."""
        return self.run("-m", "derive.cli", "generate", str(self.theory), *options, code=code)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return House(tmp_path_factory.mktemp("scratch"))


@pytest.fixture
def emitted(house: House) -> House:
    house.restore()
    return house


def test_a_backend_is_one_file_and_one_registration(emitted: House) -> None:
    after = files(emitted.code)
    changed = {p for p in emitted.before.keys() | after.keys() if emitted.before.get(p) != after.get(p)}
    assert changed == listed_files()
    assert len(changed) == 2


def read(text: str) -> list[Any]:
    """The S-expressions of a text, comments left out."""
    tokens = re.findall(r"[()]|[^\s()]+", re.sub(r";.*", "", text))
    stack: list[list[Any]] = [[]]
    for token in tokens:
        if token == "(":
            stack.append([])
        elif token == ")":
            last = stack.pop()
            stack[-1].append(last)
        else:
            stack[-1].append(token)
    assert len(stack) == 1
    return stack[0]


def value(e: Any, known: dict[str, float]) -> float:
    if isinstance(e, str):
        return known[e] if e in known else float(Fraction(e))
    head, *rest = [e[0], *(value(operand, known) for operand in e[1:])]
    match head, rest:
        case "+", [a, b]:
            return float(a + b)
        case "-", [a, b]:
            return float(a - b)
        case "-", [a]:
            return float(-a)
        case "*", [a, b]:
            return float(a * b)
        case "/", [a, b]:
            return float(a / b)
    return float({"sqrt": math.sqrt, "exp": math.exp, "ln": math.log}[head](*rest))


def test_it_writes_the_same_functions(emitted: House) -> None:
    text = emitted.file.read_text(encoding="utf-8")
    definitions = {d[1][0]: d for d in read(text)}
    assert sorted(definitions) == ["pair", "root"] and "wave: cos is not available" in text
    found = {}
    for name, (_, (_, *arguments), (_, steps, (_, *outputs))) in definitions.items():
        known = dict(zip(arguments, (0.5, 0.75), strict=True))
        for step, e in steps:
            known[step] = value(e, known)
        found[name] = [known[output] for output in outputs]
    assert found["root"] == pytest.approx([math.sqrt(0.25 + 0.5625 + 1) - 0.5 / 3 + 5 / 7])
    assert found["pair"] == pytest.approx([0.5 * 0.75 - 2, math.exp(-0.5) / 4.75])


def test_the_package_is_attached_with_its_file(emitted: House) -> None:
    told = emitted.run("-c", EVALUATE, str(emitted.package))
    assert told.startswith("1.89391")
    text = emitted.file.read_text(encoding="utf-8")
    try:
        emitted.file.write_text(text.replace("5/7", "6/7"), encoding="utf-8")
        assert f"toy/{NAME}.sexp is not the one" in emitted.run("-c", EVALUATE, str(emitted.package), code=1)
        emitted.file.unlink()
        assert f"toy/{NAME}.sexp is missing" in emitted.run("-c", EVALUATE, str(emitted.package), code=1)
    finally:
        emitted.file.write_text(text, encoding="utf-8")


def test_comparing_and_generating_cope_with_the_file(emitted: House) -> None:
    assert "up to date" in emitted.generate("--check")
    text = emitted.file.read_text(encoding="utf-8")
    emitted.file.write_text(text.replace("5/7", "6/7"), encoding="utf-8")
    told = emitted.generate("--check", code=1)
    assert f"emitted/toy/{NAME}.sexp" in told and "+(define (root x y)" in told
    assert "1 file changed" in emitted.generate()
    assert emitted.file.read_text(encoding="utf-8") == text
    emitted.file.unlink()
    assert f"missing: toy/{NAME}.sexp" in emitted.generate("--check", code=1)
    emitted.generate()
    assert emitted.file.read_text(encoding="utf-8") == text


def test_another_folder_keeps_what_was_not_emitted(emitted: House, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    (folder / "toy").mkdir(parents=True)
    (folder / "toy" / "notes.sexp").write_text("(mine)", encoding="utf-8")
    emitted.generate("--folder", str(folder))
    assert (folder / "toy" / f"{NAME}.sexp").read_bytes() == emitted.file.read_bytes()
    assert (folder / "toy" / "notes.sexp").read_text(encoding="utf-8") == "(mine)"
    assert "up to date" in emitted.generate("--check", "--folder", str(folder))
    (folder / "toy" / f"{NAME}.sexp").write_text("(mine)", encoding="utf-8")
    assert "was not written by Rederive" in emitted.generate("--folder", str(folder), code=1)
    assert (folder / "toy" / f"{NAME}.sexp").read_text(encoding="utf-8") == "(mine)"


def test_the_file_is_swept_away_with_the_backend(emitted: House) -> None:
    notes = emitted.file.with_name("notes.sexp")
    notes.write_text("(mine)", encoding="utf-8")
    emitted.register(present=False)
    assert f"extra: toy/{NAME}.sexp" in emitted.generate("--check", code=1)
    emitted.generate()
    assert not emitted.file.exists() and notes.read_text(encoding="utf-8") == "(mine)"
    assert "FILES" not in (emitted.package / "toy" / "__init__.py").read_text(encoding="utf-8")
    assert emitted.run("-c", EVALUATE, str(emitted.package)).startswith("1.89391")


def test_its_words_are_no_names(emitted: House) -> None:
    other = emitted.work / "words.py"
    other.write_text(THEORY.replace('"toy"', '"words"').replace('"wave"', '"define"'), encoding="utf-8")
    told = emitted.run("-m", "derive.cli", "generate", str(other), code=1)
    assert "words.define" in told and f"is a word of the backend {NAME}" in told
