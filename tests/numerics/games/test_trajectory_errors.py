"""Games, methods and starts that are refused: each error names the parameter and what is allowed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy as sp

from derive.theories.games.errors import GameError
from derive.theories.games.game import Game as SymbolicGame
from derive.theories.games.methods import method as symbolic_method
from derive.theories.games.updates import UPDATES
from numerics.errors import (
    DomainError,
    MissingParameterError,
    ParameterError,
    ShapeError,
    UnknownParameterError,
)
from numerics.games.runs.trajectory import Game, method, trajectory

STEP = method("gradient", eta=1)
NAN = float("nan")


@pytest.mark.parametrize(
    ("matrix", "error", "why"),
    [
        ([[1, 2]], ShapeError, "square"), ([1, 2], ShapeError, "square"),
        ([[1, 2], [3]], ShapeError, "ragged"),
        ([], ShapeError, "square"), ([[NAN]], DomainError, "finite"), ([[1j]], ParameterError, "real"),
        ([["x"]], ParameterError, "real number"), ([[sp.Symbol("a")]], ParameterError, "real number"),
        ([[True]], ParameterError, "real"), ([[10**400]], DomainError, "finite"),
        ([[None]], ParameterError, "real"),
    ],
)  # fmt: skip
def test_matrices(matrix: Any, error: type[Exception], why: str) -> None:
    with pytest.raises(error, match=why):
        Game.from_matrix(matrix)
    with pytest.raises(error, match=why):
        trajectory(matrix, STEP, [1.0], 1)


@pytest.mark.parametrize("A", [[1, 2], [[]], [[NAN]], [[1], [2, 3]], 3.0])
def test_bilinear_needs_a_matrix(A: Any) -> None:
    with pytest.raises((ShapeError, DomainError), match="A"):
        Game.bilinear(A)


@pytest.mark.parametrize("split", [(1, 2), (0, 2), (3, -1), (1.0, 1.0), "11", 2, (), (True, 1)])
def test_splits(split: Any) -> None:
    with pytest.raises((ShapeError, ParameterError), match="split"):
        Game.from_matrix(np.eye(2), split)


def test_functions() -> None:
    with pytest.raises(ParameterError, match="v = 3"):
        Game(3, (1,))  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="jacobian = 3"):
        Game(lambda x: x, (1,), 3)  # type: ignore[arg-type]
    for wrong in (lambda x: x[:1], lambda x: 1.0, lambda x: [[1.0, 2.0]]):
        for batched in (False, True):
            with pytest.raises(ShapeError, match=r"v\(x\) has shape"):
                trajectory(Game(wrong, (1, 1), batched=batched), STEP, [1.0, 2.0], 1)
    with pytest.raises(ShapeError, match=r"v\(x\) has shape"):
        trajectory(Game(lambda x: x[..., :1], (1, 1)), STEP, [[1.0, 2.0]], 1)
    with pytest.raises(ParameterError, match=r"v\(x\)"):
        trajectory(Game(lambda x: 1j * x, (1, 1)), STEP, [1.0, 2.0], 1)
    with pytest.raises(ShapeError, match=r"jacobian\(x\) has shape"):
        lead = method("lead", eta=1, beta=0, alpha=1)
        trajectory(Game(lambda x: x, (1, 1), lambda x: np.eye(3)), lead, [1.0, 2.0], 1)


@pytest.mark.parametrize("game", [3, "heavy_ball", None, lambda x: x])
def test_what_is_no_game(game: Any) -> None:
    with pytest.raises((ParameterError, ShapeError)):
        trajectory(game, STEP, [1.0], 1)


@pytest.mark.parametrize("given", [3, "gradient", None, ("gradient", 0.1), ("gradient",), {"eta": 1}])
def test_what_is_no_method(given: Any) -> None:
    with pytest.raises(ParameterError, match="method"):
        trajectory([[1.0]], given, [1.0], 1)


@pytest.mark.parametrize(
    ("name", "steps", "error", "why"),
    [
        ("gradeint", {"eta": 1}, ParameterError, "did you mean gradient"),
        (3, {}, ParameterError, "one of gradient"),
        ("gradient", {}, MissingParameterError, "eta"),
        ("gradient", {"eta": 1, "b": 2}, UnknownParameterError, "'b'"),
        ("gradient", {"eta": 0}, DomainError, "eta != 0"),
        ("gradient", {"eta": "0"}, DomainError, "eta != 0"),
        ("gradient", {"eta": NAN}, DomainError, "finite"),
        ("gradient", {"eta": "1e400"}, DomainError, "finite"),
        ("gradient", {"eta": 1j}, ParameterError, "real"),
        ("gradient", {"eta": True}, ParameterError, "real"),
        ("gradient", {"eta": sp.Symbol("eta")}, ParameterError, "real"),
        ("gradient", {"eta": sp.I}, ParameterError, "real"),
        ("gradient", {"eta": sp.oo}, DomainError, "finite"),
        ("gradient", {"eta": [0.1]}, ParameterError, "real"),
        ("extragradient", {"eta": 1, "eta_extrap": 0}, DomainError, "eta_extrap != 0"),
    ],
)  # fmt: skip
def test_steps_of_methods(name: Any, steps: dict[str, Any], error: type[Exception], why: str) -> None:
    with pytest.raises(error, match=why):
        method(name, **steps)


def test_symbolic_steps_and_parameters_have_no_trajectory() -> None:
    eta, a, x = sp.symbols("eta a x")
    with pytest.raises(ParameterError, match="eta = eta"):
        trajectory([[1.0]], symbolic_method("gradient", eta=eta), [1.0], 1)
    with pytest.raises(GameError, match="missing a"):
        trajectory(SymbolicGame({"1": ([x], a * x**2)}, [a]), STEP, [1.0], 1)


@pytest.mark.parametrize(
    ("start", "error", "why"),
    [
        (1.0, ShapeError, "start has shape"), ([1.0], ShapeError, "2"), ([1.0, 2.0, 3.0], ShapeError, "2"),
        ([1.0, NAN], DomainError, "finite"), ([np.inf, 1.0], DomainError, "finite"),
        (["x", 1], ParameterError, "real"),
        ([1j, 1], ParameterError, "real"), ([[1.0, 2.0], [1.0]], ShapeError, "ragged"),
        (None, ParameterError, "real"),
    ],
)  # fmt: skip
def test_starts(start: Any, error: type[Exception], why: str) -> None:
    with pytest.raises(error, match=why):
        trajectory(np.eye(2), STEP, start, 1)


@pytest.mark.parametrize(
    ("steps", "error"),
    [(-1, DomainError), (1.0, ParameterError), ("3", ParameterError), (True, ParameterError)],
)
def test_number_of_steps(steps: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="an integer >= 0"):
        trajectory(np.eye(2), STEP, [1.0, 2.0], steps)


def test_methods_that_do_not_go_with_the_game() -> None:
    three = Game.from_matrix(np.eye(3), (1, 1, 1))
    blind = Game(lambda x: x, (1, 1))
    for name, rule in UPDATES.items():
        made = method(name, **dict.fromkeys(rule.steps, 0.5))
        if rule.players == 2:
            for game in (three, np.eye(3)):
                with pytest.raises(ParameterError, match=f"blocks of 2 players for {name}"):
                    trajectory(game, made, [1.0, 2.0, 3.0], 1)
        if name in ("consensus", "symplectic_adjustment", "lead"):
            assert made.uses_jacobian
            with pytest.raises(ParameterError, match=f"{name} uses it"):
                trajectory(blind, made, [1.0, 2.0], 1)
        else:
            assert not made.uses_jacobian
            assert trajectory(blind, made, [1.0, 2.0], 1).shape == (2, 2)
