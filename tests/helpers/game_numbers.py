"""Numbers about the methods that owe nothing to the theory: Jacobians of the update maps that really run.

A method's update is applied to the unit vectors of its whole state, which gives its Jacobian on a linear game
column by column; NumPy then finds the eigenvalues. Statements of claims are evaluated in floating point, with
such a radius in place of every `RootRadius`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import numpy as np
import sympy as sp
from hypothesis import strategies as st

from derive.quantities.root_radius import RootRadius
from derive.theories.games import theory
from generated.games import updates
from numerics.games import Game

Point = Mapping[str, float]


def pair(a: float, b: float) -> np.ndarray:
    """∇v with the eigenvalues a ± ib."""
    return np.array([[a, -b], [b, a]])


def bilinear(sigma: float) -> np.ndarray:
    """∇v of the bilinear game σ, the first player minimising θσφ in φ."""
    return np.array([[0.0, sigma], [-sigma, 0.0]])


def update_matrix(name: str, M: np.ndarray, split: tuple[int, ...] = (1, 1), **steps: float) -> np.ndarray:
    """The Jacobian of a method's update on v = Mω, from the images of the unit vectors of its state."""
    n, parts = len(M), len(updates.METHODS[name]["state"])
    unit = np.eye(parts * n)
    state = tuple(unit[:, i * n : (i + 1) * n] for i in range(parts))
    new = getattr(updates, name)(Game.from_matrix(M, split), state, **steps)
    return np.concatenate(new, axis=-1).T


def radius(name: str, M: np.ndarray, split: tuple[int, ...] = (1, 1), **steps: float) -> float:
    """The largest modulus of the eigenvalues of that Jacobian."""
    return float(np.abs(np.linalg.eigvals(update_matrix(name, M, split, **steps))).max())


def alternating_radius(k: float, beta1: float, beta2: float) -> float:
    """Of the alternating heavy ball on a bilinear game, with three different ways to make up k = η1 η2 σ²."""
    return radius("alternating_heavy_ball", bilinear(1.25), eta1=1.6, eta2=k * 0.4, beta1=beta1, beta2=beta2)


@cache
def function(expression: sp.Expr) -> Callable[[Point], float]:
    """An expression as a function of floats by the names of its symbols."""
    value = complex_function(expression)
    return lambda point: float(value(point))


@cache
def complex_function(expression: sp.Expr) -> Callable[[Point], complex]:
    """The same for an expression that may hold the imaginary unit."""
    symbols = sorted(expression.free_symbols, key=lambda s: s.name)
    compiled = sp.lambdify(symbols, expression, "math")
    return lambda point: compiled(*(point[s.name] for s in symbols))


def margin(relation: sp.Basic, point: Point, rho: Callable[[RootRadius], float] | None = None) -> float:
    """How much an inequality holds by, negative where it fails; of an equation minus the distance."""
    sides = [relation.lhs, relation.rhs]
    values = [
        rho(side) if isinstance(side, RootRadius) and rho is not None else function(side)(point)
        for side in sides
    ]
    if isinstance(relation, sp.Eq):
        return -abs(values[0] - values[1])
    greater = isinstance(relation, sp.StrictGreaterThan | sp.GreaterThan)
    return values[0] - values[1] if greater else values[1] - values[0]


def claim(name: str) -> Any:
    """A claim of the theory, without the theory's name in front."""
    return theory.claims[f"games.{name}"]


def hundredths(low: float, high: float) -> st.SearchStrategy[float]:
    """Floats k/100 + 1/987 of an interval: spread out, and next to simple numbers without meeting them."""
    return st.integers(round(low * 100), round(high * 100)).map(lambda k: k / 100 + 1 / 987)
