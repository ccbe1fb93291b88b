"""What is said of a user's file that cannot be loaded: the line, what is wrong, and how it is mended."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from derive.checking.library import find, load_file
from derive.checking.mending import close
from derive.checking.places import lines_of, place_of, place_of_quantity
from derive.errors import TheoryError

HEAD = """from sympy import Eq, oo
from derive import Interval, Theory, by
t = Theory("t", "T")
x = t.parameter("x", "a number")
good = t.claim("good", "", Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())
"""
QUANTITY = "t.quantity('q', '', parameters=(x,), value=x"


@pytest.fixture(autouse=True)
def _modules() -> Iterator[None]:
    """Neighbours that a file imports are forgotten."""
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if name.startswith("neighbour_"):
            del sys.modules[name]


def said(folder: Path, text: str) -> str:
    """What loading a file says."""
    file = folder / "mine.py"
    file.write_text(text)
    with pytest.raises(TheoryError) as caught:
        load_file(file)
    return str(caught.value).removeprefix(f"{folder}/")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("by.identiy()", "module 'derive.by' has no attribute 'identiy'; did you mean identity?"),
        ("t.clam('c', '', Eq(x, x))", "'Theory' object has no attribute 'clam'; did you mean claim"),
        ("Interval.opn(0, oo)", "type object 'Interval' has no attribute 'opn'; did you mean open"),
        (f"{QUANTITY}, claims=[goood])", "NameError: name 'goood' is not defined; did you mean good?"),
        (f"{QUANTITY}, claims=['good'])", "claims= holds the text 'good'; give the claim itself"),
        ("t.claim('c', '', Eq(x, x), prof=by.identity())", "keyword argument 'prof'; did you mean proof?"),
        ("by.derivative()", "'variable'; its parameters are variable, implicit, solve"),
        ("by.step()", "argument: 'relation'; its parameters are relation, terms, multiplier"),
        ("from derive import Theery", "cannot import name 'Theery' from 'derive'; did you mean Theory"),
        ("import sympi", "No module named 'sympi'; did you mean sympy"),
        ("Source('a', 'b', 1, 'c')", "NameError: name 'Source' is not defined; from derive import Source"),
        ("sqrt(x)", "NameError: name 'sqrt' is not defined; from sympy import sqrt"),
        ("import numpy as np; Eq(np.exp(x), x)", "functions of NumPy take numbers; from sympy import exp"),
        ("import numpy; numpy.arctan(x + 1)", "functions of NumPy take numbers; from sympy import atan"),
        ("import math; math.sqrt(x)", "functions of math take numbers; from sympy import sqrt"),
        ("t.find('god')", "no claim 'god' in the theory 't'; did you mean good"),
        ("t.evaluate_at(y=2)", "t: y is no parameter"),
        ("def f(:", "SyntaxError: invalid syntax"),
        ("  x = 3", "IndentationError: unexpected indent"),
    ],
)  # fmt: skip
def test_an_error_says_where_what_and_how(tmp_path: Path, line: str, what: str) -> None:
    told = said(tmp_path, HEAD + line + "\n")
    assert told.startswith("mine.py:6: ") and what in told, told
    assert "\n" not in told


def test_an_error_in_a_neighbour_names_both(tmp_path: Path) -> None:
    (tmp_path / "neighbour_one.py").write_text("\nX = nobody\n")
    (tmp_path / "neighbour_two.py").write_text("def f(:\n")
    one = said(tmp_path, HEAD + "from neighbour_one import X\n")
    assert "neighbour_one.py:2 (imported by " in one and "mine.py:6): NameError: name 'nobody' is" in one
    two = said(tmp_path, HEAD + "\nimport neighbour_two\n")
    assert "neighbour_two.py:1 (imported by " in two and "mine.py:7): SyntaxError: invalid syntax" in two


def test_an_error_of_a_library_is_at_the_users_line(tmp_path: Path) -> None:
    told = said(tmp_path, HEAD + "from sympy import Poly\nPoly(x + Interval(0, 1), x)\n")
    assert told.startswith("mine.py:7: ")


def test_a_missing_file_leads_on(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(HEAD)
    with pytest.raises(TheoryError, match=r"mime\.py: .* No such file.*; did you mean mine\.py\?"):
        find(str(tmp_path / "mime.py"))


def test_a_long_message_is_cut(tmp_path: Path) -> None:
    assert len(said(tmp_path, HEAD + "raise ValueError('x' * 100_000)\n")) < 2100


def test_nothing_near_is_no_hint() -> None:
    assert close("identity", ["sign"]) == "" and close("sgin", ["sign"]) == "did you mean sign?"


def test_claims_and_quantities_have_their_lines(tmp_path: Path) -> None:
    text = HEAD + "for k in 'ab':\n    t.claim(k, '', Eq((x - 1)**2, 0), proof=by.identity())\n"
    text += "t.quantity(\n    'q', '', parameters=(x,), value=x)\n"
    assert lines_of(text) == {"good": 5} and lines_of("def f(:") == {}
    file = tmp_path / "mine.py"
    file.write_text(text)
    selections = find(str(file))
    places = {c.id: place_of(c, selections) for c in selections[0].claims}
    assert places == {"t.good": f"{file}:5", "t.a": "", "t.b": ""}
    assert place_of_quantity("t.q", selections) == f"{file}:8"
    assert place_of(find("special.erfcx.slope")[0].claims[0], find("special.erfcx.slope")) == ""
