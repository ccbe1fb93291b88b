"""A kind of quantity is added by the files that CONTRIBUTING lists, and no others: done in a scratch copy."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mpmath import mp, mpf

ROOT = Path(__file__).resolve().parents[2]
KIND = "sum_of_two"
WALK = "## Add a kind of quantity"

DEFINITION = '''"""Sums of two closed forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import sympy as sp

from derive.errors import TheoryError
from derive.quantities.kind import Kind, Scope, Written
from derive.quantities.symbols import plainly_real

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity


@dataclass(frozen=True)
class SumOfTwo(Kind):
    """The sum of two closed forms."""

    kind: ClassVar[str] = "sum of two"
    keyword: ClassVar[str] = "sum_of_two"
    types: ClassVar[tuple[str, ...]] = ("real",)

    first: sp.Expr
    second: sp.Expr

    def check(self, q: Quantity) -> None:
        """It has no value beside its summands."""
        if q.value is not None or q.type not in self.types:
            raise TheoryError(f"{q.name}: a sum of two is real, and its value is the sum")

    def scopes(self, q: Quantity) -> list[Scope]:
        """Both summands contain parameters only."""
        return [("a summand", (self.first, self.second), q.parameters)]

    def check_real(self, q: Quantity) -> None:
        """Both are real."""
        if not (plainly_real(self.first) and plainly_real(self.second)):
            raise TheoryError(f"{q.name}: a summand is not plainly real")

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """One function for each summand."""
        return [
            Written(f"{short}_{word}", q.parameters, (e,), f"The {word} summand", several=False)
            for word, e in (("first", self.first), ("second", self.second))
        ]

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """The names of both."""
        return {"first": f"{short}_first", "second": f"{short}_second"}
'''

EVALUATOR = '''"""Sums of two generated functions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from numerics.catalogue import Evaluable
from numerics.kinds.components import obstacle_of, settled_value
from numerics.kinds.evaluator import Entry, Evaluator, Named, Values


class SumOfTwoEvaluator(Evaluator):
    """The sum of two functions of the parameters."""

    name: ClassVar[str] = "sum of two"
    types: ClassVar[tuple[str, ...]] = ("real",)
    keys: ClassVar[tuple[str, ...]] = ("first", "second")

    def enclose(self, known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
        """Both, added."""
        first, second = (known.function(known.data[key]) for key in self.keys)

        def compute(_: int) -> Any:
            return first(*values) + second(*values)

        obstacle = None if exact else obstacle_of(known, values)
        return settled_value(known, values, compute, digits, obstacle=obstacle)

    def functions(self, entry: Entry) -> Iterator[Named]:
        """Both."""
        for key in self.keys:
            yield Named(key, entry.get(key))
'''

# The life of a quantity of the new kind: declared, refused, emitted, attached, refused again, evaluated.
LIFE = """
import sys
from pathlib import Path

from sympy import I, cos, exp

from derive import Theory, TheoryError
from derive.emit import write
from derive.emit.quantities import emitted
from derive.quantities.sum_of_two import SumOfTwo
import numerics

theory = Theory("toy", "Toys")
x = theory.parameter("x", "a number")
theory.quantity("wave", "exp(x) + cos(x)", parameters=[x], sum_of_two=SumOfTwo(exp(x), cos(x)))
for wrong in (
    {"sum_of_two": SumOfTwo(I * x, x)}, {"sum_of_two": SumOfTwo(x, x), "value": x}, {"sum_of_two": x}
):
    try:
        theory.quantity("wrong", "", parameters=[x], **wrong)
    except TheoryError as error:
        print("refused", error)
made, folder = emitted(theory), Path(sys.argv[1])
assert made.quantities["toy.wave"]["kind"] == "sum of two"
write([made], folder)
catalogue = folder / "toy" / "__init__.py"
text = catalogue.read_text()
for change in (('"second": "wave_second"', '"second": "nothing"'), ('"first": ', '"third": ')):
    catalogue.write_text(text.replace(*change))
    try:
        numerics.attach(folder)
    except numerics.PackageError as error:
        print("refused", error)
catalogue.write_text(text)
numerics.attach(folder)
print(numerics.evaluate("toy.wave", x="1/2", digits=30))
"""


def registered(text: str, package: str, member: str) -> str:
    """The text of a registration with one more class: its import, and its line in the list."""
    first = re.search(rf"^from {re.escape(package)}\.", text, re.MULTILINE)
    opened = re.search(r"(?:KINDS|_ALL): tuple\[.*\] = \(\n", text)
    assert first and opened and first.start() < opened.start()
    line = f"    {member}{'()' if member.endswith('Evaluator') else ''},\n"
    listed = text[: opened.end()] + line + text[opened.end() :]
    return f"{listed[: first.start()]}from {package}.{KIND} import {member}\n{listed[first.start() :]}"


def files(house: Path) -> dict[str, str]:
    """The digest of every file that somebody wrote."""
    found = (p for p in house.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return {p.relative_to(house).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}


def listed_files() -> set[str]:
    """The files of the code that the walk in CONTRIBUTING names as new or to be changed."""
    section = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition(WALK)[2].partition("\n## ")[0]
    steps = section.partition("\n\nA closed form")[0]
    said = set(re.findall(r"`((?:derive|numerics)/[\w/<>]+\.py)`", steps))
    # The protocols are named to be read.
    return {path.replace("<kind>", KIND) for path in said if not path.endswith(("/kind.py", "/evaluator.py"))}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scratch") / "house"
    folder.mkdir()
    shutil.copy(ROOT / "pyproject.toml", folder)
    for room in ("derive", "numerics", "generated"):
        ignored = shutil.ignore_patterns("*.pyc.*", "certificates")
        shutil.copytree(ROOT / room, folder / room, ignore=ignored)
    return folder


def test_a_kind_is_two_files_and_two_registrations(house: Path, tmp_path: Path) -> None:
    before = files(house)
    (house / f"derive/quantities/{KIND}.py").write_text(DEFINITION, encoding="utf-8")
    (house / f"numerics/kinds/{KIND}.py").write_text(EVALUATOR, encoding="utf-8")
    for path, package, member in (
        ("derive/quantities/kinds.py", "derive.quantities", "SumOfTwo"),
        ("numerics/kinds/registry.py", "numerics.kinds", "SumOfTwoEvaluator"),
    ):
        text = (house / path).read_text(encoding="utf-8")
        (house / path).write_text(registered(text, package, member), encoding="utf-8")

    script = tmp_path / "life.py"
    script.write_text(LIFE, encoding="utf-8")
    command = [sys.executable, str(script), str(tmp_path / "generated_toys")]
    result = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(house)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    *refused, value = result.stdout.splitlines()
    with mp.workdps(30):
        assert value == str(mp.exp(mpf(1) / 2) + mp.cos(mpf(1) / 2))
    patterns = (
        "a summand is not plainly real",
        "its value is the sum",
        "sum_of_two=x is not a SumOfTwo",
        "second = 'nothing' is no function",
        "a quantity of the kind sum of two has no 'third'",
    )
    assert len(refused) == len(patterns)
    for line, pattern in zip(refused, patterns, strict=True):
        assert pattern in line, (line, pattern)

    after = files(house)
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == listed_files()
