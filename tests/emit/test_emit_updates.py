"""Update maps as NumPy code: the same map as the definition, and no other operations get through."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from derive.emit import EmittedTheory, NameClashError, compare, render, write
from derive.emit.layout import MARK
from derive.emit.methods.recording import UpdateMapError
from derive.emit.methods.updates import updates_module
from derive.emit.quantities import emitted
from derive.errors import TheoryError
from derive.statement.theory import Theory
from derive.theories.games.updates import UPDATES, Update, emitted_updates
from tests.helpers.emit_expressions import THEORY, load

TEXT = emitted_updates()
SPLIT = (2, 1)


class Direct:
    """A game on plain arrays of shape (n,), on which the definitions themselves can run."""

    split = SPLIT

    def v(self, x: Any) -> Any:
        return np.array([np.sin(x[0] * x[2]), x[1] ** 2 - x[2], x[0] * x[1] + np.cos(x[2])])

    def jacobian(self, x: Any) -> Any:
        slope = np.cos(x[0] * x[2])
        return np.array([[x[2] * slope, 0, x[0] * slope], [0, 2 * x[1], -1], [x[1], x[0], -np.sin(x[2])]])

    def assemble(self, *vectors: Any) -> Any:
        return np.array([vectors[0][0], vectors[0][1], vectors[1][2]])

    def between_players(self, matrix: Any) -> Any:
        return matrix * np.array([[0, 0, 1], [0, 0, 1], [1, 1, 0]])


class Batched(Direct):
    """The same for arrays of shape (..., n)."""

    def v(self, x: Any) -> Any:
        return np.apply_along_axis(super().v, -1, x)

    def jacobian(self, x: Any) -> Any:
        rows = [super(Batched, self).jacobian(row) for row in x.reshape(-1, 3)]
        return np.reshape(rows, (*x.shape, 3))


@pytest.mark.parametrize("name", UPDATES)
def test_emitted_code_is_the_definition(name: str) -> None:
    rule, module = UPDATES[name], load(TEXT, "updates")
    rng = np.random.default_rng(3)
    state = tuple(rng.normal(size=3) for _ in rule.state)
    steps = [0.3, -0.7, 0.11, 1.9][: len(rule.steps)]
    made = getattr(module, name)(
        SimpleNamespace(v=Direct().v, jacobian=Direct().jacobian, split=SPLIT), state, *steps
    )
    wanted = rule.map(Direct(), state, *steps)
    assert len(made) == len(wanted) == len(rule.state)
    for ours, theirs in zip(made, wanted, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-15, atol=1e-15)


@pytest.mark.parametrize("name", UPDATES)
def test_emitted_code_takes_leading_dimensions(name: str) -> None:
    rule, module = UPDATES[name], load(TEXT, "updates")
    state = tuple(np.random.default_rng(4).normal(size=(4, 2, 3)) for _ in rule.state)
    before = [part.copy() for part in state]
    steps = dict(zip(rule.steps, [0.3, -0.7, 0.11, 1.9], strict=False))
    made = getattr(module, name)(Batched(), state, **steps)
    for index in np.ndindex(4, 2):
        single = getattr(module, name)(Batched(), tuple(part[index] for part in state), **steps)
        for ours, theirs in zip(made, single, strict=True):
            np.testing.assert_allclose(ours[index], theirs, rtol=1e-14)
    assert all(np.array_equal(a, b) for a, b in zip(state, before, strict=True)), "arguments were changed"


def test_the_table_says_what_the_methods_are() -> None:
    table = load(TEXT, "updates").METHODS
    assert list(table) == list(UPDATES)
    for name, rule in UPDATES.items():
        assert table[name]["steps"] == rule.steps and table[name]["players"] == rule.players
        assert table[name]["state"] == dict(rule.state) and table[name]["source"] == str(rule.source)
    assert {n for n, entry in table.items() if entry["jacobian"]} == {
        "consensus",
        "symplectic_adjustment",
        "lead",
    }
    assert table["extragradient"]["nonzero"] == ("eta_extrap", "eta")
    assert table["heavy_ball"]["nonzero"] == ("eta",)


def test_text_is_valid_marked_and_fits_the_page() -> None:
    assert TEXT.endswith("\n") and not TEXT.endswith("\n\n") and MARK in TEXT.split('"""')[1]
    assert all(len(line) <= 110 for line in TEXT.splitlines())
    tree = ast.parse(TEXT)
    assert [ast.unparse(n) for n in tree.body if isinstance(n, (ast.Import, ast.ImportFrom))] == [
        "from builtins import len as _len", "from builtins import zip as _zip", "import numpy as _np",
    ]  # fmt: skip
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            assert ast.get_docstring(node)
            stored = [
                n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
            ]
            if node.name in UPDATES:
                assert len(stored) == len(set(stored)), "a name is assigned twice"


def test_shared_values_are_computed_once() -> None:
    def twice(game: Any, state: Any, eta: Any) -> Any:
        (x,) = state
        return (x - eta * game.v(x) + eta * eta * game.v(x) - game.v(x - eta * game.v(x)),)

    text = updates_module("T", [replace(UPDATES["gradient"], name="twice", map=twice)])
    lines = [line.strip() for line in text.split(" = _floating(state)\n")[1].splitlines()]
    assert lines == ["t0 = game.v(x)", "t1 = x - eta*t0", "t2 = game.v(t1)", "return (t1 + eta*eta*t0 - t2,)"]


def test_brackets_keep_the_order_of_operations() -> None:
    """Emitted arithmetic against the same arithmetic done on arrays."""

    def tangled(game: Any, state: Any, eta: Any, beta: Any) -> Any:
        x, y = state
        moved = -(x - y) - (y - (x + y)) - (x - (y - eta * x) / beta) / (eta - beta)
        return moved * (eta - (beta - 1)) - (-(moved + x)) / (eta / beta), (x - y) * -(eta - beta) / (
            2 * beta
        ) + y

    update = replace(UPDATES["heavy_ball"], name="tangled", map=tangled)
    module = load(updates_module("T", [update]), "tangled")
    x, y = np.array([1.5, -0.25]), np.array([0.75, 3.0])
    for ours, theirs in zip(
        module.tangled(None, (x, y), 0.5, -0.75), tangled(None, (x, y), 0.5, -0.75), strict=True
    ):
        np.testing.assert_allclose(ours, theirs, rtol=1e-15)


def refused(map: Callable[..., Any], state: Mapping[str, str] = {"x": "iterate"}, **changes: Any) -> str:
    update = replace(UPDATES["gradient"], name="tried", map=map, state=state, **changes)
    with pytest.raises(UpdateMapError) as caught:
        updates_module("T", [update])
    assert "update map tried" in str(caught.value)
    return str(caught.value)


def test_operations_outside_the_table_stop_the_emission() -> None:
    assert "float 0.5" in refused(lambda game, state, eta: (state[0] * 0.5 * eta,))
    assert "bool True" in refused(lambda game, state, eta: (state[0] * True * eta,))
    assert "add of a vector and a scalar" in refused(lambda game, state, eta: (state[0] + eta,))
    assert "sub of a scalar and a vector" in refused(lambda game, state, eta: (1 - eta * state[0],))
    assert "product * of a vector and a vector" in refused(
        lambda game, state, eta: (state[0] * state[0] * eta,)
    )
    assert "vector where a divisor" in refused(lambda game, state, eta: (eta * state[0] / state[0],))
    assert "vector where a transpose" in refused(lambda game, state, eta: (state[0].T * eta,))
    assert "vector where the product @" in refused(lambda game, state, eta: (eta * (state[0] @ state[0]),))
    assert "scalar where the product @" in refused(lambda game, state, eta: (game.jacobian(state[0]) @ eta,))
    assert "scalar where v" in refused(lambda game, state, eta: (game.v(eta),))
    assert "vector where between_players" in refused(
        lambda game, state, eta: (game.between_players(state[0]),)
    )
    assert "matrix where the state" in refused(lambda game, state, eta: (game.jacobian(eta * state[0]),))
    assert "does not use eta" in refused(lambda game, state, eta: (game.v(state[0]),))
    assert "2 vectors for a state of 1" in refused(lambda game, state, eta: (state[0], eta * state[0]))
    assert "'t0' is taken" in refused(lambda game, state, t0: (t0 * state[0],), steps=("t0",))
    assert "'game' is taken" in refused(lambda game, state, eta: (eta * state[0],), {"game": "iterate"})


def test_values_of_two_records_do_not_mix() -> None:
    kept: list[Any] = []

    def keeping(game: Any, state: Any, eta: Any) -> Any:
        kept.append(state[0])
        return (eta * kept[0] + state[0],)

    first = replace(UPDATES["gradient"], name="first", map=keeping)
    with pytest.raises(UpdateMapError, match="another record"):
        updates_module("T", [first, replace(first, name="tried")])


def test_names_are_checked() -> None:
    base = UPDATES["gradient"]
    for name in ("not a name", "lambda", "_hidden"):
        with pytest.raises(NameClashError):
            updates_module("T", [replace(base, name=name)])
        with pytest.raises(NameClashError):
            updates_module("T", [replace(base, steps=(name,))])


@dataclass(frozen=True)
class Case:
    modules: Mapping[str, str]
    why: str


@pytest.mark.parametrize(
    "case",
    [
        Case({"float64": f'"""{MARK}"""\n'}, "is the name of a backend"),
        Case({"__init__": f'"""{MARK}"""\n'}, "taken"),
        Case({"more": '"""By hand."""\n'}, "does not carry the mark"),
        Case({"a-b": f'"""{MARK}"""\n'}, "identifier"),
    ],
)  # fmt: skip
def test_modules_that_cannot_be_emitted(case: Case) -> None:
    with pytest.raises(NameClashError, match=case.why):
        render([EmittedTheory("small", "Small", THEORY.functions[:1], {}, case.modules)], {})


def test_a_theorys_module_is_written_compared_and_removed(tmp_path: Path) -> None:
    theory = Theory("small", "A small theory")
    theory.module("updates", emitted_updates)
    with pytest.raises(TheoryError, match="updates is declared twice"):
        theory.module("updates", emitted_updates)
    made = emitted(theory)
    write([made], tmp_path)
    path = tmp_path / "small" / "updates.py"
    assert path.read_text() == TEXT and compare([made], tmp_path) == ""
    path.write_text(TEXT.replace("beta*(x - x_previous)", "beta*(x_previous - x)", 1))
    difference = compare([made], tmp_path)
    assert (
        "--- committed/small/updates.py" in difference
        and "+    return (x - eta*t0 + beta*(x - x_previous), x)" in difference
    )
    path.unlink()
    assert compare([made], tmp_path) == "missing: small/updates.py\n"
    write([made], tmp_path)
    write([replace(made, modules={})], tmp_path)
    assert not path.exists()


def test_updates_have_sources_and_sentences() -> None:
    for rule in UPDATES.values():
        assert isinstance(rule, Update) and rule.summary.endswith(".") and rule.source.year >= 1964
        assert next(iter(rule.state.values())) == "iterate"
