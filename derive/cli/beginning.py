"""`rederive new`: a theory file to begin with, commented, and never over a file that is there."""

from __future__ import annotations

import difflib
import keyword
import sys
from pathlib import Path

import click

from derive.errors import TheoryError
from derive.theories import SHIPPED

_TAKEN = frozenset({"derive", "numerics", "generated", "sympy", "mpmath", "numpy", "scipy", "flint", "click"})

TEXT = '''"""Two resistors in parallel: a theory to begin with. `rederive run {name}.py` settles it."""

from sympy import Eq, oo

from derive import Derived, Interval, Theory, by

theory = Theory("{name}", "Two resistors in parallel")

# Symbols and their domains: every claim is about all numbers of these.
a = theory.parameter("a", "one resistance", Interval.open(0, oo))
b = theory.parameter("b", "the other resistance", Interval.open(0, oo))

total = a * b / (a + b)

# A claim: an id that it keeps, a sentence, the statement, and how it is settled. `by` has all the ways.
inverse = theory.claim(
    "inverse", "The inverses add up", Eq(1 / total, 1 / a + 1 / b, evaluate=False), proof=by.identity()
)
smaller = theory.claim("smaller", "Together they resist less than one of them", total < a, proof=by.sign())

# A statement that is wrong is refuted at a point, and named with the claim that says what is right.
misprint = theory.published(
    "misprint",
    "The same upside down",
    Eq(total, (a + b) / (a * b)),
    proof=by.refutation(),
    corrected_by=inverse,
    source=Derived("made up for this file"),
)

# What can be evaluated, and the claims that it rests on.
theory.quantity("total", "The resistance of both", parameters=(a, b), value=total, claims=[inverse])
theory.evaluate_at(a=2, b=3)

# How to go on:
#   rederive run {name}.py                     settles the claims, writes code, evaluates
#   rederive eval {name}.py:total a=1/3 b=2    a value to as many digits as you like
#   rederive watch {name}.py                   settles what changes on each save
#   pytest {name}.py                           a test a claim
'''


def print_new(name: str, formula: str | None) -> int:
    """Write the file and say how to go on; the exit code.

    Parameters
    ----------
    name : of the theory, or the path of its file.
    formula : what it begins with; None for an example.

    Raises
    ------
    TheoryError
        For a name that no theory can have, and a file that is there already.
    StatementError
        For a formula that cannot be read.
    """
    path = _path(name)
    text = TEXT.replace("{name}", path.stem)
    if formula is not None:
        from derive.cli.formula_files import theory_file

        text = theory_file(path.stem, formula)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise TheoryError(f"{path} exists already, and is left as it is; choose another name") from None
    click.echo(f"{path} is written; `rederive run {path}` settles it")
    return 0


def _path(name: str) -> Path:
    """The file for a name, which a theory and a module of Python can have."""
    path = Path(name)
    path = path if path.suffix == ".py" else path.with_name(f"{path.name}.py") if path.name else path
    stem = path.stem
    shown = repr(stem if len(stem) <= 80 else stem[:60] + "…")
    if not stem.isidentifier() or not stem.isascii() or stem.startswith("_") or keyword.iskeyword(stem):
        raise TheoryError(
            f"{shown} cannot name a theory: allowed are letters, digits and underscores, a letter first, "
            f"and no keyword of Python{_meant(stem)}"
        )
    if stem in SHIPPED:
        raise TheoryError(f"{shown} is the name of a shipped theory; choose another")
    if stem in _TAKEN or stem in sys.stdlib_module_names:
        raise TheoryError(f"{shown} is the name of a module that Python would no longer find; choose another")
    if not path.parent.is_dir():
        near = difflib.get_close_matches(path.parent.name, _folders(path.parent.parent), n=1)
        hint = f"; did you mean {path.parent.with_name(near[0])}?" if near else ""
        raise TheoryError(f"{path.parent} is no folder{hint}")
    return path


def _meant(stem: str) -> str:
    plain = "".join(c if c.isascii() and c.isalnum() else "_" for c in stem).strip("_")[:60]
    fits = plain.isidentifier() and not keyword.iskeyword(plain) and plain != stem
    return f"; {plain} would do" if fits else ""


def _folders(parent: Path) -> list[str]:
    return [p.name for p in parent.iterdir() if p.is_dir()] if parent.is_dir() else []
