"""The complexity against constrained maximisation by scipy of an exponent that is computed independently."""

from __future__ import annotations

import numpy as np
import pytest

import numerics.spin_glass as spin_glass
from numerics.spin_glass.landscape.complexity import complexity, complexity_maximiser
from numerics.spin_glass.landscape.index import complexity_index, complexity_index_maximiser
from tests.helpers.complexity_reference import Law, bounds, brute_force, exponent, potential

LAWS = [Law(3, 3, 1.0, 0.9), Law(2, 1, 0.3, 0.4), Law(4, 2, 0.05, 0.6), Law(2, 3, 2.0, 0.15)]
LEVELS = [(-1.0, -0.4), (-2.5, 3.0), (2.0, -0.7), (-0.3, -1.2), (-6.0, -0.1)]


def test_reference_agrees_with_the_array_function() -> None:
    """So that a failure below can be told from a failure of the reference."""
    for law in LAWS:
        for A, B in ((0.4, -0.3), (2.0, 1.5), (3.0, -2.0)):
            a, b = A * law.edge_D, B * law.edge_G
            given = {"kappa": law.kappa, "b": law.b, "b1": law.b1, "x1": a - b}
            assert abs(potential(a, b, law) - spin_glass.log_potential(b, **given)) < 1e-11


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize(("u_D", "u_G"), LEVELS)
def test_complexity(law: Law, u_D: float, u_G: float) -> None:
    u_G = u_G * law.sigma * 2 ** (law.m / 2)
    value = complexity(u_D, u_G, *law.arguments())
    found = np.array(complexity_maximiser(u_D, u_G, *law.arguments()))
    assert bounds(found, u_D, u_G, law).min() > -1e-12
    assert abs(exponent(found, law) - value) < 1e-12 * max(1.0, abs(value))
    slow = brute_force(u_D, u_G, law)
    assert abs(slow - value) < 1e-7 * max(1.0, abs(value))


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize(
    ("u_D", "u_G", "k_D", "k_G"),
    [(3.0, 3.0, 0, 0), (3.0, 3.0, 1, 2), (-1.0, -0.4, 2, 0), (-2.5, 3.0, 0, 3), (2.0, -0.7, 1, 1)],
)
def test_index_complexity(law: Law, u_D: float, u_G: float, k_D: int, k_G: int) -> None:
    u_G = u_G * law.sigma * 2 ** (law.m / 2)
    arguments = (u_D, u_G, k_D, k_G, *law.arguments())
    value = complexity_index(*arguments)
    found = np.array(complexity_index_maximiser(*arguments))
    assert bounds(found, u_D, u_G, law).min() > -1e-12
    x1, s, delta = found
    assert x1 + (s + delta) / 2 > law.edge_D * (1 - 1e-12)
    assert (s - delta) / 2 < -law.edge_G * (1 - 1e-12)
    assert abs(exponent(found, law, k_D, k_G) - value) < 1e-11 * max(1.0, abs(value))
    slow = brute_force(u_D, u_G, law, (k_D, k_G))
    assert slow < value + 1e-7 * max(1.0, abs(value))
    assert slow > value - 1e-5 * max(1.0, abs(value))
