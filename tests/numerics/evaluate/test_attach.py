"""Generated code of other folders."""

import hashlib

import pytest

import numerics


@pytest.mark.parametrize("text", [None, "", "THEORIES = f()", "x = 1", "THEORIES = ("])
def test_a_folder_without_generated_code_is_refused(tmp_path, text):
    if text is not None:
        (tmp_path / "__init__.py").write_text(text)
    with pytest.raises(numerics.ParameterError, match="folder"):
        numerics.attach(tmp_path)


def test_a_shipped_name_is_refused(tmp_path):
    (tmp_path / "__init__.py").write_text('THEORIES = ("spin_glass",)\n')
    with pytest.raises(numerics.DomainError, match="spin_glass"):
        numerics.attach(tmp_path)


def write(folder, entry, ball):
    digest = hashlib.sha256(ball.encode()).hexdigest()
    text = f"QUANTITIES = {{'toll.third': {entry!r}}}\nMODULES = {{'ball': {digest!r}}}\n"
    (folder / "__init__.py").write_text(text)
    (folder / "ball.py").write_text(ball)


def test_quantities_of_an_attached_folder_are_listed_and_evaluated(tmp_path, detached):
    (tmp_path / "__init__.py").write_text('THEORIES = ("toll",)\n')
    (tmp_path / "toll").mkdir()
    parameter = {"name": "x", "lower": "0", "upper": None, "lower_open": True, "upper_open": True}
    entry = {"kind": "closed form", "type": "real", "parameters": [parameter], "value": "third"}
    write(tmp_path / "toll", entry, "def third(x):\n    return x / 3\n")
    assert numerics.attach(tmp_path) == ("toll",)
    assert "toll.third" in [q.name for q in numerics.quantities()]
    assert str(numerics.evaluate("toll.third", x=1, digits=5)) == "0.33333"
    with pytest.raises(numerics.DomainError, match="x > 0"):
        numerics.evaluate("toll.third", x=-1)
    write(tmp_path / "toll", entry, "def third(x):\n    return 2 * x / 3\n")
    numerics.attach(tmp_path)
    assert str(numerics.evaluate("toll.third", x=1, digits=5)) == "0.66667"
