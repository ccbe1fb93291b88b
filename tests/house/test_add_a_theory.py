"""A theory is one folder and one registration: a toy is added to a copy of the house."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.scratch import Scratch, unlisted, walk

MODEL = '''"""A die with faces 1 to n."""

from sympy import Eq, Interval, Symbol, oo

from derive.statement.theory import Theory

die = Theory("die", "A fair die")
n = die.parameter("n", "number of faces", Interval(1, oo))
total = die.unknown("total", "sum of the faces")
faces = die.model("faces", "The faces add up", Eq(2 * total, n * (n + 1)))
thrown = Symbol("thrown")
'''
SAMPLERS = '''"""Throws of the die."""

from derive.theories.die.model import die


def throws(options, seed):
    """The mean of some throws."""
    from numerics.die import mean_of_throws

    return {"mean": mean_of_throws(int(options["n"]), int(options["throws"]), seed)}


die.sampler("throws", throws)
'''
THROWS = '''"""The mean of a throw, derived and thrown."""

from sympy import Eq

from derive import by
from derive.statement.verdict import SIMULATED
from derive.theories.die.model import die, faces, n, thrown, total

mean = die.claim("mean", "The mean", Eq(total / n, (n + 1) / 2), given=[faces], proof=by.identity())
die.claim(
    "thrown",
    "The mean of many throws",
    Eq(thrown, (n + 1) / 2),
    proof=by.simulation("die.throws", {"n": 6, "throws": 500}, seeds=8, statistics={thrown: "mean"}),
    uses=[mean],
    expect=SIMULATED,
)
die.quantity("mean", "mean of a throw", parameters=[n], value=(n + 1) / 2, claims=[mean])
'''
SHOWING = '''"""What is shown of the die."""

from derive.figures.die.shown import FIGURES
from derive.theories.die.model import die

die.evaluate_at(n=6)
die.show(FIGURES)
'''
SHOWN = '''"""The figures of the die."""

from derive.figures.die.bars import draw_bars
from derive.statement.figure import Figure

FIGURES = {"bars": Figure("the faces of a die", lambda: range(1, 7), draw_bars)}
'''
PACKAGE = '''"""A fair die."""

from derive.theories.die.model import die as theory

from derive.theories.die import samplers  # isort: skip
from derive.theories.die import throws, showing  # isort: skip

__all__ = ["samplers", "showing", "theory", "throws"]
'''
NUMERICS = '''"""Throws of a fair die."""

import random


def mean_of_throws(n, throws, seed):
    """The mean of some throws."""
    source = random.Random(seed)
    return sum(source.randint(1, n) for _ in range(throws)) / throws
'''
DRAWING = '''"""Bars."""

from derive.figures.style import new_figure


def draw_bars(faces):
    """A bar for each face."""
    figure, axes = new_figure("Faces", 4, 3)
    axes[0, 0].bar(faces, [1 for _ in faces])
    return figure
'''


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """A house with the die in it."""
    house = Scratch(tmp_path_factory.mktemp("house"))
    folder = "derive/theories/die"
    texts = {"model": MODEL, "samplers": SAMPLERS, "throws": THROWS, "showing": SHOWING, "__init__": PACKAGE}
    for name, text in texts.items():
        house.write(f"{folder}/{name}.py", text)
    house.write("numerics/die/__init__.py", NUMERICS)
    house.write("derive/figures/die/__init__.py", '"""Figures of the die."""\n')
    house.write("derive/figures/die/bars.py", DRAWING)
    house.write("derive/figures/die/shown.py", SHOWN)
    house.edit("derive/theories/__init__.py", "SHIPPED = (", 'SHIPPED = ("die", ')
    return house


def test_a_theory_is_run_rechecked_and_evaluated(house: Scratch) -> None:
    done = house.rederive("run", "die")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "PROVED     die.mean" in done.stdout and "SIMULATED  die.thrown" in done.stdout
    assert "die.mean(n=6)  = 3.5" in done.stdout
    again = house.rederive("run", "die")
    assert again.returncode == 0 and again.stdout.count("verified just now") == 2, again.stdout
    assert house.rederive("recheck", "die").returncode == 0
    assert house.rederive("eval", "die.mean", "n=20").stdout.strip() == "10.5000000000000"
    checked = house.rederive("generate", "--check", "die")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    part = house.python("-c", "import numerics; print(numerics.die.mean_of_throws(1, 5, 0))")
    assert part.stdout.strip() == "1.0", part.stderr


def test_its_figures_are_drawn(house: Scratch, tmp_path: Path) -> None:
    done = house.rederive("plot", "die", "--out", str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the faces of a die" in done.stdout and (tmp_path / "bars.svg").is_file()


def test_the_contracts_hold_with_it(house: Scratch) -> None:
    done = house.lint()
    assert done.returncode == 0, done.stdout


def test_nothing_changed_but_what_contributing_names(house: Scratch) -> None:
    listed = walk("Add a theory", "die")
    assert {"derive/theories/die/", "derive/theories/__init__.py", "numerics/die/"} <= listed
    # The figure is an addition of its own, with a walk of its own.
    figure = walk("Add a figure", "die")
    assert "derive/figures/die/" in figure
    touched = house.touched()
    assert not unlisted(touched, listed | figure), touched
    assert "derive/theories/__init__.py" in touched
    assert unlisted({"derive/theories/__init__.py"}, {"derive/theories/die/"})
