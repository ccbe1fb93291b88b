"""A proof procedure is added to a copy of the house with its recheck, and nothing else changes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.helpers.scratch import Scratch, unlisted, walk

PROOF = '''"""Squares are not negative, seen from the way they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import sympy as sp

from derive.errors import ProofFailed
from derive.exact.expressions import to_text
from derive.proofs.guard import guarded
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import PROVED, Outcome


@dataclass(frozen=True)
class Square(Procedure):
    """Settle ``u**2 >= 0`` for real symbols. Hypotheses are not needed, so it is sound to ignore them."""

    name: ClassVar[str] = "square"
    reading: ClassVar[Reading] = EXACT
    pointwise: ClassVar[bool] = True

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Settle it, or raise ProofFailed."""
        (relation,) = problem.statement
        lhs = relation.lhs
        plain = isinstance(relation, sp.GreaterThan) and relation.rhs == 0 and lhs.is_Pow and lhs.exp == 2
        if not plain or not all(s.is_real for s in lhs.free_symbols) or not lhs.base.is_polynomial():
            raise ProofFailed("not a square of a real polynomial")
        return Outcome(PROVED, "a square", {"base": to_text(lhs.base)})
'''
RECHECK = '''"""Recheck of squares: the statement is read again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import parse
from derive.recheck.schema import fields, listed, text
from derive.recheck.verified import Verified


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify that what is stated is a square of this base, of real symbols."""
    fields(certificate["settings"], ())
    base = text(fields(certificate["evidence"], ("base",))["base"])
    stated = listed(certificate["statement"], 1)[0]
    if stated != f"({base})**2 >= 0" or parse(base).text() != base:
        raise RecheckFailed("not the square of this base")
    real = {entry.partition(" in ")[0] for entry in certificate["domains"]}
    if not set(parse(base).symbols()) <= real:
        raise RecheckFailed("a symbol is not real")
    return Verified("read again", "a square")
'''
THEORY = """from sympy import GreaterThan
from derive import Theory, by

t = Theory("squares", "Squares")
x, y = t.parameter("x", "a number"), t.parameter("y", "a number")
t.claim("one", "A square", GreaterThan((x - 2 * y + 1) ** 2, 0, evaluate=False), proof=by.square())
t.claim("no", "No square", GreaterThan((x - 2 * y + 1) ** 3, 0, evaluate=False), proof=by.square())
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """A house with the procedure in it."""
    house = Scratch(tmp_path_factory.mktemp("house"))
    house.write("derive/proofs/square.py", PROOF)
    house.write("derive/recheck/square.py", RECHECK)
    row = '    "sign": Row("sign"),\n'
    house.edit("derive/recheck/procedures.py", row, f'{row}    "square": Row("square"),\n')
    house.edit(
        "derive/by.py",
        "from derive.proofs.subdivision import",
        "from derive.proofs.square import Square as square\nfrom derive.proofs.subdivision import",
    )
    return house


def test_a_claim_is_settled_by_it_and_rechecked(house: Scratch, tmp_path: Path) -> None:
    file = tmp_path / "squares.py"
    file.write_text(THEORY, encoding="utf-8")
    done = house.rederive("run", str(file))
    assert re.search(r"PROVED +squares.one .*read again", done.stdout), done.stdout + done.stderr
    assert re.search(r"REFUTED +squares.no ", done.stdout) and done.returncode == 1
    assert house.rederive("recheck", f"{file}:one").returncode == 0
    assert "verified just now" in house.rederive("run", str(file)).stdout
    stored = tmp_path / "certificates" / "squares.one.json"
    data = json.loads(stored.read_text(encoding="utf-8"))
    data["evidence"]["base"] = "x"
    stored.write_text(json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    assert house.rederive("recheck", f"{file}:one").returncode == 1


def test_the_contracts_hold_with_it(house: Scratch) -> None:
    done = house.lint()
    assert done.returncode == 0, done.stdout


def test_nothing_changed_but_what_contributing_names(house: Scratch) -> None:
    listed = walk("Add a proof procedure", "square")
    assert house.touched() == listed & house.touched() == listed
    assert not unlisted(house.touched(), listed)
