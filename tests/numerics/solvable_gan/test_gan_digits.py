"""Solutions with guaranteed digits: against mpmath, against floats, and with exact numbers taken exactly."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import mpmath
import numpy as np
import pytest

import numerics
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.solvable_gan import Model


def test_thirty_digits_against_mpmath() -> None:
    """One feature, with parameters that are no floats."""
    model = Model(1, "1/5", Fraction(1, 10), 5, 5, "0.3", "0.7")
    found = model.solve({"P": "1/10", "q": "0.1", "r": 0}, ["3.5"], digits=30)
    with mpmath.workdps(45):
        tau, eta_T, eta_G = mpmath.mpf(1) / 5, mpmath.mpf(3) / 10, mpmath.mpf(7) / 10
        nu, e_T, e_G = tau * (eta_T**2 + eta_G**2) / 10, tau * eta_T / 2, tau * eta_G / 2

        def slope(t: Any, x: Any) -> Any:
            P, q, r = x
            h = (1 - e_G) * r**2 - (1 + e_T) * q**2 - nu
            return [
                r * (q - P * r) / 2,
                q - P * r + h * q,
                P * q - r + h * r + r * (1 - r**2) / 2,
            ]

        begin = [mpmath.mpf(1) / 10, mpmath.mpf(1) / 10, mpmath.mpf(0)]
        wanted = mpmath.odefun(slope, 0, begin, tol=mpmath.mpf(10) ** -38)(mpmath.mpf("3.5"))
        for enclosure, exact in zip((found.P[0, 0, 0], found.q[0, 0], found.r[0, 0]), wanted, strict=True):
            assert abs(enclosure.to_mpf() - exact) < abs(exact) * mpmath.mpf(10) ** -29
    assert found.S[0, 0, 0].mid == 1 and found.z[0].mid == 1


@pytest.mark.parametrize("f", ["linear", "erf"])
@pytest.mark.parametrize("regularization", [None, "3/2"])
def test_digits_and_floats_agree(f: str, regularization: str | None) -> None:
    model = Model(2, "0.2", "0.04", [5, 3], [[5, 1], [1, 3]], 1, 2, regularization, f, 2, 3)
    start = {
        "P": [["1/10", 0], [0, "1/10"]],
        "q": [0.1, 0.1],
        "r": [0.01, 0.02],
        "S": [[1, 0.25], [0.25, 1]],
        "z": 1,
    }
    found, floats = model.solve(start, [0.5, 2.0], digits=20), model.solve(start, [0.5, 2.0])
    for name in "PqrSz":
        certified = np.array([float(each.mid) for each in getattr(found, name).reshape(-1)])
        assert np.abs(certified - getattr(floats, name).reshape(-1)).max() < 1e-13, name
    assert found.P.shape == (2, 2, 2) and found.z.shape == (2,)


def test_what_has_no_digits() -> None:
    start = {"P": 0.1, "q": 0.1, "r": 0.0}
    with pytest.raises(ParameterError, match="digits = \"with f = 'tanh'\""):
        Model(1, 0.2, 0.1, 5.0, 5.0, 1.0, 1.0, f="tanh").solve(start, [1.0], digits=20)
    with pytest.raises(ShapeError, match="a single point"):
        Model(1, [0.2, 0.3], 0.1, 5.0, 5.0, 1.0, 1.0).solve(start, [1.0], digits=20)
    with pytest.raises(ParameterError, match="digits"):
        Model(1, 0.2, 0.1, 5.0, 5.0, 1.0, 1.0).solve(start, [1.0], digits=True)


def test_the_quantity_of_two_features_is_the_solution_of_the_model() -> None:
    P, q, r, S = [["1/10", "0"], ["1/50", "1/10"]], ["1/10", "1/20"], ["1/100", "1/30"], "1/40"
    rates = {"tau": "1/5", "tau_tilde": "1/25", "eta_T": 2, "eta_G": "3/2"}
    model = Model(2, **rates, Lambda=[5, 3], Lambda_tilde=[4, 2])
    start = {"P": P, "q": q, "r": r, "S": [["1", S], [S, "1"]]}
    path = model.solve(start, [1], digits=10)
    spectra = {"Lambda_1": 5, "Lambda_2": 3, "Lambda_tilde_1": 4, "Lambda_tilde_2": 2}
    entries = {f"P_{i + 1}{j + 1}": P[i][j] for i in range(2) for j in range(2)}
    entries |= {f"{name}_{i + 1}": x[i] for name, x in (("q", q), ("r", r)) for i in range(2)} | {"S_12": S}
    found = numerics.evaluate("solvable_gan.state_2", t=1, digits=10, **entries, **rates, **spectra)
    wanted = [*path.P[0].ravel(), *path.q[0], *path.r[0], path.S[0, 0, 1]]
    assert all(a.overlaps(b) and a.rad < Fraction(1, 10**10) for a, b in zip(found, wanted, strict=True))
    with pytest.raises(DomainError, match="q_1"):
        numerics.evaluate("solvable_gan.state_2", t=5, **(entries | {"q_1": 1, "q_2": 1}), **rates, **spectra)
