"""What is shipped is the same for every hash seed and integer type: code, certificates, wrong twins."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from derive.checking.certificates import certificate_of, to_json
from derive.checking.checker import attempt
from derive.checking.library import SHIPPED, load
from derive.checking.standing import standings
from derive.checking.twins import twins
from derive.emit.generation import GENERATED, out_of_date
from tests.helpers.profiles import LONG

ROOT = Path(__file__).resolve().parents[2]
PROVED_ANEW = ("quartic", "moments.start", "edges.cusp_root", "branch.factor_D")
# The others in the long profile: they cost 12 s to build and emit, and tests/cli compares the texts of all as
# its process emits them, with whatever hash seed it has.
EMITTED = SHIPPED if LONG else ("spin_glass", "special")
ELSEWHERE = "from tests.emit.test_shipped_bytes import code, proofs\nprint(code())\nprint(proofs())"


def code() -> str:
    """How the code of these theories differs from the shipped one, claims being what they declare."""
    theories = [load(name) for name in EMITTED]
    found = {t.name: standings(t, lambda claim: claim.expect) for t in theories}
    return out_of_date(theories, found, GENERATED, EMITTED == SHIPPED)


def proofs() -> str:
    """Digests of certificates that are made now, with the wrong twins of their claims."""
    lines = []
    for name in PROVED_ANEW:
        claim = load("spin_glass").find(name)
        certificate = to_json(certificate_of(claim, attempt(claim, claim.problem())))
        labels = [t.label for t in twins(claim.statement, None, claim.matrices)]
        lines.append(f"{name} {hashlib.sha256((certificate + str(labels)).encode()).hexdigest()}")
    return "\n".join(lines)


# One of them in the quick profile: the code as it is emitted here is compared in tests/cli.
@pytest.mark.parametrize(("seed", "ground"), [("3", "python"), ("11", "flint")][: 2 if LONG else 1])
def test_code_and_certificates_do_not_depend_on_hash_seed_or_integer_type(seed: str, ground: str) -> None:
    """In another process, with both; the text of every file is that of the shipped one."""
    path = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
    chosen = {"PYTHONHASHSEED": seed, "SYMPY_GROUND_TYPES": ground, "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE], env={**os.environ, **chosen}, capture_output=True, text=True,
        check=False, cwd=ROOT, timeout=600,
    )  # fmt: skip
    assert done.stdout == f"\n{proofs()}\n", done.stdout + done.stderr
    assert done.stdout.count("\n") == 1 + len(PROVED_ANEW)
