"""A theory file brings its own experiments: settled from the command line and from Python, with one word."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sympy as sp

from derive import SIMULATED, UNDECIDED, Checker, Theory, TheoryError, by
from derive.checking.fingerprints import Fingerprints
from derive.checking.library import SHIPPED, load, load_file
from derive.laboratory.evaluator import NumericsLaboratory
from derive.proofs.simulation import Simulation
from tests.helpers.command import invoke

ROOT = Path(__file__).resolve().parents[2]
FILE = '''"""A walk of plus and minus ones: the mean square of its end is its length."""

import random

from sympy import Eq, Interval, Symbol, oo

from derive import SIMULATED, Theory, by
{imports}
walks = Theory("walks", "Walks of plus and minus ones")
n = walks.parameter("n", "how many steps", Interval(1, oo))
square = Symbol("square")


def ends(options, seed):
    source = random.Random(seed)
    steps = int(options["n"])
    runs = [sum(source.choice((-1, 1)) for _ in range(steps)) for _ in range(int(options["runs"]))]
    return {{"square": {statistic}}}


walks.sampler("ends", ends)
walks.claim(
    "square",
    "The mean square of the end is the number of steps",
    Eq(square, {said}),
    proof=by.simulation("walks.ends", {{"n": 9, "runs": 2000}}, seeds=12, statistics={{square: "square"}}),
    expect=SIMULATED,
)
'''
MEAN = "sum(x * x for x in runs) / len(runs)"


def written(folder: Path, said: str = "n", statistic: str = MEAN, imports: str = "") -> Path:
    """The theory in a file of a folder."""
    file = folder / "walks.py"
    file.write_text(FILE.format(said=said, statistic=statistic, imports=imports))
    return file


def settled(file: Path) -> Any:
    """The report of its claim, from Python, with nothing attached by hand."""
    (theory,) = load_file(file)
    return Checker().check(theory.find("square"))


def test_the_command_line_settles_an_experiment_of_ones_own(tmp_path: Path) -> None:
    file = written(tmp_path)
    result = invoke("run", file)
    assert result.exit_code == 0, result.output
    assert "SIMULATED  walks.square" in result.stdout and "12 seeds" in result.stdout
    # Nobody knows what a function of one's own reads: the experiment is made again.
    again = invoke("run", file)
    assert "verified just now" not in again.stdout and again.exit_code == 0
    assert invoke("recheck", file).exit_code == 0


def test_python_needs_no_command_line(tmp_path: Path) -> None:
    report = settled(written(tmp_path))
    assert report.verdict is SIMULATED and report.ok, report.problems
    assert report.rejected[0] > 0


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"said": "n + 3"}, "disagrees with the simulation"),
        ({"statistic": "1 / 0"}, "the sampler walks.ends failed: ZeroDivisionError"),
        ({"statistic": "float('nan')"}, "square is nan"),
        ({"statistic": "5"}, "does not vary"),
    ],
)
def test_an_experiment_that_does_not_show_it_settles_nothing(
    tmp_path: Path, changed: dict[str, str], said: str
) -> None:
    report = settled(written(tmp_path, **changed))
    assert report.verdict is UNDECIDED and said in report.detail


# Ways for an experiment to depend on something beside its own text.
SOURCES = {
    "a module": "from drawing import SHARE",
    "a second module of a line": "import random; import drawing; SHARE = drawing.SHARE",
    "a module by name": "import importlib; SHARE = importlib.import_module('drawing').SHARE",
    "a file": "from pathlib import Path; SHARE = float((Path(__file__).parent / 'share.txt').read_text())",
    "the environment": "import os; SHARE = float(os.environ['REDERIVE_TEST_SHARE'])",
}


@pytest.mark.parametrize("source", SOURCES)
def test_a_changed_experiment_is_run_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    def share(value: int) -> None:
        (tmp_path / "drawing.py").write_text(f"SHARE = {value}\n")
        (tmp_path / "share.txt").write_text(f"{value}\n")
        monkeypatch.setenv("REDERIVE_TEST_SHARE", str(value))
        sys.modules.pop("drawing", None)
        importlib.invalidate_caches()

    share(1)
    file = written(tmp_path, statistic=f"SHARE * {MEAN}", imports=f"\n{SOURCES[source]}\n")
    assert invoke("run", file).exit_code == 0
    share(5)
    shutil.rmtree(tmp_path / "__pycache__", ignore_errors=True)
    assert invoke("run", file).exit_code == 1


def test_a_function_that_its_text_does_not_tell_is_run_each_time() -> None:
    def made(share: float) -> Callable[..., dict[str, float]]:
        return lambda options, seed: {"square": share}

    theory = Theory("walks", "Walks")
    square = sp.Symbol("square")
    theory.sampler("ends", made(0.5))
    proof = by.simulation("walks.ends", statistics={square: "square"})
    claim = theory.claim("square", "", sp.Eq(square, 1), proof=proof, expect=SIMULATED)
    assert Fingerprints(NumericsLaboratory()).of(claim) is None


def test_what_is_no_sampler_is_refused() -> None:
    theory = Theory("walks", "Walks")
    assert theory.sampler("ends", lambda options, seed: {}) == "walks.ends"
    with pytest.raises(TheoryError, match="used twice"):
        theory.sampler("ends", lambda options, seed: {})
    with pytest.raises(TheoryError, match="no id"):
        theory.sampler("an end", lambda options, seed: {})
    with pytest.raises(TheoryError, match="cannot be called"):
        theory.sampler("other", {})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_theories_bring_theirs_with_the_same_word(name: str) -> None:
    theory = load(name)
    for claim in theory.claims.values():
        if isinstance(claim.proof, Simulation):
            assert claim.proof.run is theory.samplers[claim.proof.sampler]
            assert claim.proof.run.__module__.startswith(f"derive.theories.{name}.samplers")


def test_a_sampler_of_a_shipped_theory_is_known_by_its_name() -> None:
    theory = Theory("mine", "A theory for tests")
    moment = sp.Symbol("moment")
    claim = theory.claim(
        "moment", "The second moment of a semicircle of radius √2 is 1/2", sp.Eq(moment, sp.Rational(1, 2)),
        proof=by.simulation(
            "spin_glass.spectrum", {"n": 40, "kappa": "1/2", "b": 1, "b1": 0, "x1": 0}, seeds=8,
            statistics={moment: "moment_2"},
        ),
        expect=SIMULATED,
    )  # fmt: skip
    report = Checker().check(claim)
    assert report.verdict is SIMULATED, report.detail


def test_values_of_shipped_quantities_need_no_command_line() -> None:
    claim = load("lsgan").find("experiments.samples.positive")
    report = Checker(twin_limit=1).check(claim)
    assert report.verdict.reaches(claim.expect), report.detail


def test_nothing_numeric_is_loaded_for_claims_that_need_none() -> None:
    body = (
        "import sys\nfrom sympy import Eq\nfrom derive import Checker, Theory, by\nt = Theory('t', '')\n"
        "x = t.parameter('x', '')\n"
        "c = t.claim('c', '', Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())\n"
        "assert Checker().check(c).ok\nprint(*(m for m in sys.modules if m.startswith('numerics')))"
    )
    done = subprocess.run([sys.executable, "-c", body], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
