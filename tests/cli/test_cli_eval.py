"""`rederive eval`: values with all their digits, strict arguments, typed complaints."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from derive.cli.values import as_data, parameters

# Semicircle of b = 1 without own block or shift: the density at 0 is sqrt(2)/pi.
SEMICIRCLE = ("lam=0", "kappa=1/2", "b=1", "b1=0", "x1=0")
DENSITY_AT_0 = "0.4501581580785530347775995955"
POINT = ("lam=1/2", "kappa=9/10", "b=1", "b1=1/2", "x1=3/2")


def test_value_is_printed_with_all_digits(run: Callable[..., Any]) -> None:
    result = run("eval", "spin_glass.density", *SEMICIRCLE, "--digits", 28)
    assert (result.exit_code, result.stdout, result.stderr) == (0, DENSITY_AT_0 + "\n", "")


def test_default_is_fifteen_digits(run: Callable[..., Any]) -> None:
    assert run("eval", "spin_glass.density", *SEMICIRCLE).stdout == "0.450158158078553\n"


def test_json_of_a_real_value_encloses_it(run_json: Callable[..., Any]) -> None:
    data = run_json("eval", "spin_glass.density", *SEMICIRCLE, "--digits", 12)
    assert data["name"] == "spin_glass.density" and data["digits"] == 12
    assert data["parameters"] == dict(a.split("=") for a in SEMICIRCLE)
    assert data["value"] == DENSITY_AT_0[:13] + "9"
    off = abs(Fraction(data["value"]) - Fraction(DENSITY_AT_0))
    assert 0 < off <= Fraction(data["radius"]) < Fraction(1, 10**12)


def test_json_of_a_complex_value(run_json: Callable[..., Any]) -> None:
    data = run_json("eval", "spin_glass.stieltjes_G", *SEMICIRCLE)
    assert set(data["value"]) == {"real", "imag"}
    assert data["value"]["real"] == {"value": "0", "radius": "0"}
    assert data["value"]["imag"]["value"] == "-1.41421356237310"
    assert Fraction(data["radius"]) == Fraction(data["value"]["imag"]["radius"]) > 0


def test_json_of_intervals_and_vectors(run_json: Callable[..., Any]) -> None:
    data = run_json("eval", "spin_glass.support", "kappa=9/10", "b=1", "b1=1/2", "x1=3/2")
    assert [len(cut) for cut in data["value"]] == [2, 2]
    ends = [Fraction(end["value"]) for cut in data["value"] for end in cut]
    assert ends == sorted(ends)
    radii = [Fraction(end["radius"]) for cut in data["value"] for end in cut]
    assert Fraction(data["radius"]) == max(radii)
    moments = run_json("eval", "spin_glass.moments", "kappa=1/2", "b=2", "b1=0", "x1=0")["value"]
    assert [Fraction(m["value"]) for m in moments] == [1, 0, 2, 0, 8, 0, 40, 0, 224]


def test_text_of_complex_values_intervals_and_vectors(run: Callable[..., Any]) -> None:
    text = run("eval", "spin_glass.stieltjes_D", "lam=1/2", *POINT[1:4], "x1=-3/2", "--digits", 4).stdout
    assert text == "-0.8898 - 0.9344j\n"
    text = run("eval", "spin_glass.support", *POINT[1:], "--digits", 4).stdout
    assert text == "[-3.037, -0.07356]\n[-0.05178, 0.7185]\n"
    text = run("eval", "spin_glass.moments", *POINT[1:], "--digits", 3).stdout
    assert text.splitlines()[:2] == ["1.00", "-1.35"]


def test_a_matrix_becomes_nested_lists() -> None:
    import numpy as np

    import numerics

    entries = np.array([[numerics.Enclosure("1/4"), numerics.Enclosure("2", "1/8")]], dtype=object)
    data = as_data(entries)
    assert data["value"][0][0] == {"value": "0.25", "radius": "0"}
    assert Fraction(1, 8) <= Fraction(data["radius"]) <= Fraction(14, 100)


def test_negative_and_scientific_values(run: Callable[..., Any]) -> None:
    names = ("kappa=0.9", "b=1e0", "b1=5e-1", "x1=-3")
    assert run("eval", "spin_glass.density", "lam=-0.5", *names).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("spin_glass.density", "kappa"), "'kappa' is not of the form name=value"),
        (("spin_glass.density", "=1"), "'' in '=1' is not the name"),
        (("spin_glass.density", "kappa="), "'kappa' has no value"),
        (("spin_glass.density", "b=1", "b=1"), "'b' is given twice"),
        (("spin_glass.density", *SEMICIRCLE[1:]), "missing parameter lam"),
        (("spin_glass.density", *SEMICIRCLE, "foo=1"), "unknown parameter 'foo'"),
        (("spin_glass.density", *SEMICIRCLE, "digits=3"), "unknown parameter 'digits'"),
        (("spin_glass.density", *SEMICIRCLE, "name=3"), "unknown parameter 'name'"),
        (("spin_glass.densty", *SEMICIRCLE), "did you mean spin_glass.density"),
        (("spin_glass.density", "lam=0", "kappa=1", *SEMICIRCLE[2:]), "0 < kappa < 1"),
        (("spin_glass.density", "lam=0", "kappa=1/2", "b=0", "b1=0", "x1=0"), "b > 0"),
        (("spin_glass.density", "lam=0", "kappa=1/2", "b=1", "b1=-1", "x1=0"), "b1 >= 0"),
        (("spin_glass.density", "lam=nan", *SEMICIRCLE[1:]), "lam = 'nan'"),
        (("spin_glass.density", "lam=-inf", *SEMICIRCLE[1:]), "finite"),
        (("spin_glass.density", "lam=1+1j", *SEMICIRCLE[1:]), "lam = '1+1j'"),
        (("spin_glass.density", "lam=__import__('os')", *SEMICIRCLE[1:]), "a real number"),
        (("spin_glass.density", "lam=1/0", *SEMICIRCLE[1:]), "denominator"),
        (("spin_glass.density", *SEMICIRCLE, "--digits", "0"), "1 to 10000"),
        (("spin_glass.density", *SEMICIRCLE, "--digits", "10001"), "1 to 10000"),
        (("spin_glass.density", *SEMICIRCLE, "--digits", "x"), "not a valid integer"),
        (("spin_glass.density", *SEMICIRCLE, "--precision", "3"), "--precision"),
        ((), "QUANTITY"),
        (("moment", "t=1"), "a quantity of your own file is named FILE.py:moment"),
        (("nowhere.py:share", "t=1"), "no generated code; `rederive generate nowhere.py` writes it"),
    ],
)
def test_wrong_usage_is_named_in_one_line(
    run: Callable[..., Any], arguments: tuple[str, ...], said: str
) -> None:
    result = run("eval", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr and result.stderr.startswith("rederive: ")


def test_digits_that_cannot_be_guaranteed_are_a_failure(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    import numerics

    def refuse(*arguments: Any, **parameters: Any) -> None:
        raise numerics.PrecisionError("15 digits could not be guaranteed: 7 bits were reached", 7)

    monkeypatch.setattr(sys.modules["numerics.evaluate"], "evaluate", refuse)
    result = run("eval", "spin_glass.density", *SEMICIRCLE)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "7 bits were reached" in result.stderr


def test_long_arguments_are_cut_in_messages() -> None:
    from click import UsageError

    with pytest.raises(UsageError) as caught:
        parameters(["x" * 10_000])
    assert len(str(caught.value)) < 200


def test_control_characters_are_shown_and_not_sent(run: Callable[..., Any]) -> None:
    result = run("eval", "spin\x1b[31m\n_glass", "a=1")
    assert result.exit_code == 2 and "\x1b" not in result.stderr


def test_json_is_plain_ascii_structure(run: Callable[..., Any]) -> None:
    result = run("eval", "spin_glass.density", *SEMICIRCLE, "--json")
    assert isinstance(json.loads(result.stdout)["value"], str)


def test_code_of_another_text_is_not_evaluated(run: Callable[..., Any], tmp_path: Path) -> None:
    text = """
from sympy import Eq, Interval
from derive import Theory, by
t = Theory("changed", "A file that changes")
a = t.parameter("a", "")
c = t.claim("c", "", Eq((a + 1) ** 2, a**2 + 2 * a + 1), proof=by.identity())
t.quantity("q", "", parameters=[a], value=a + 6, claims=[c])
"""
    file = tmp_path / "changed.py"

    def written(*change: str) -> Any:
        file.write_text(text.replace(*change) if change else text)
        return run("eval", f"{file}:q", "a=1/2")

    file.write_text(text)
    assert run("run", file).exit_code == 0
    assert written().stdout.startswith("6.5000")
    for old, new, said in [
        ("a + 6", "a + 9", "has changed since its code was generated"),
        ("2 * a + 1)", "2 * a + 2)", "a claim it rests on has changed since"),
        ('parameter("a", "")', 'parameter("a", "", Interval(0, 1))', "has changed since"),
    ]:
        result = written(old, new)
        assert result.exit_code == 2 and not result.stdout and said in result.stderr, new
    file.write_text(text + 't.quantity("more", "", parameters=[a], value=a, claims=[c])\n')
    result = run("eval", f"{file}:more", "a=1/2")
    assert result.exit_code == 2 and "not in its generated code" in result.stderr
    assert written("A file", "# A file").exit_code == 2  # the title is in the code
    assert written("\nfrom sympy", "# a remark\nfrom sympy").exit_code == 0
    file.unlink()
    assert run("eval", f"{file}:changed.q", "a=1/2").stdout.startswith("6.5000")
