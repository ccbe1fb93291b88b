"""What the model refuses: each error names the parameter, its value and what is allowed."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from numerics.errors import DomainError, MissingParameterError, ParameterError, RederiveError, ShapeError
from numerics.solvable_gan import BlowUpError, Model, hopf, informative, learning_time

GOOD: dict[str, Any] = {
    "d": 2, "tau": 0.2, "tau_tilde": 0.04, "Lambda": [5.0, 3.0], "Lambda_tilde": [5.0, 3.0], "eta_T": 1.0,
    "eta_G": 1.0,
}  # fmt: skip
STATE: dict[str, Any] = {"P": 0.1 * np.eye(2), "q": [0.1, 0.1], "r": [0.0, 0.0], "S": np.eye(2)}


@pytest.mark.parametrize(
    ("changed", "kind", "said"),
    [
        ({"eta_T": -1.0}, DomainError, "eta_T = -1.0"),
        ({"eta_G": [0.1, -2.0]}, DomainError, "eta_G = -2.0"),
        ({"eta_G": np.nan}, DomainError, "eta_G = nan"),
        ({"tau": 0.0}, DomainError, "tau = 0.0"),
        ({"tau": np.inf}, DomainError, "tau = inf"),
        ({"tau_tilde": -1e-9}, DomainError, "tau_tilde"),
        ({"tau": "a fifth"}, ParameterError, "tau"),
        ({"d": 0}, DomainError, "d = 0"),
        ({"d": 1.5}, ParameterError, "d = 1.5"),
        ({"Lambda": [5.0, 3.0, 1.0]}, ShapeError, r"Lambda has shape \(3,\)"),
        ({"Lambda": np.ones((2, 3))}, ShapeError, r"Lambda has shape \(2, 3\)"),
        ({"Lambda": [[1.0, 2.0], [2.0, 1.0]]}, DomainError, "least eigenvalue of Lambda = -1"),
        ({"Lambda_tilde": [[1.0, 2.0], [0.0, 1.0]]}, DomainError, "a symmetric matrix"),
        ({"Lambda": [1.0, -1.0]}, DomainError, "variances >= 0"),
        ({"Lambda": [1.0, np.nan]}, DomainError, "Lambda = nan"),
        ({"f": "relu"}, ParameterError, "f = 'relu'"),
        ({"regularization": -1.0}, DomainError, "regularization = -1.0"),
        ({"batch": 0}, DomainError, "batch = 0"),
        ({"discriminator_steps": True}, ParameterError, "discriminator_steps = True"),
        ({"tau": "1e400"}, DomainError, "tau = '1e400' is outside the allowed domain: within the range of"),
        ({"eta_T": Fraction(10) ** 400}, DomainError, "eta_T = .* within the range of float64"),
        ({"tau": 10**400}, ParameterError, "tau = .*within the range of float64"),
        ({"Lambda": ["1e400", 1]}, DomainError, "Lambda = '1e400'"),
        ({"tau": []}, ShapeError, r"tau has shape \(0,\); allowed: at least one parameter point"),
        ({"eta_T": np.ones((0, 3))}, ShapeError, "eta_T has shape"),
        ({"d": 10**30}, DomainError, "d = .* and at most 1000"),
        ({"batch": 10**400}, DomainError, "batch = an integer of 1329 bits"),
        ({"discriminator_steps": 10**16}, DomainError, "discriminator_steps = .* at most"),
        ({"tau": [0.1, 0.2], "eta_T": [1.0, 2.0, 3.0]}, ShapeError, "broadcast together"),
    ],
)
def test_parameters(changed: dict[str, Any], kind: type[Exception], said: str) -> None:
    with pytest.raises(kind, match=said):
        Model(**(GOOD | changed))


@pytest.mark.parametrize(
    ("changed", "kind", "said"),
    [
        ({"P": np.eye(3)}, ShapeError, r"initial\['P'\]"),
        ({"q": [0.1]}, ShapeError, r"initial\['q'\]"),
        ({"q": 0.1}, ShapeError, r"initial\['q'\]"),
        ({"r": [0.0, np.nan]}, DomainError, r"initial\['r'\] = nan"),
        ({"q": [0.9, 0.9]}, DomainError, "least eigenvalue of the Gram matrix"),
        ({"P": 1.1 * np.eye(2)}, DomainError, "least eigenvalue of the Gram matrix"),
        ({"S": [[1.0, 0.5], [0.4, 1.0]]}, DomainError, "a symmetric matrix"),
        ({"S": 2.0 * np.eye(2)}, DomainError, "diagonal of initial"),
        ({"z": 2.0}, DomainError, r"initial\['z'\] = 2.0"),
        ({"P": [["1e400", 0], [0, 0]]}, DomainError, r"initial\['P'\] = '1e400'"),
        ({"w": 1.0}, ParameterError, "unknown parameter 'w'"),
    ],
)
def test_states(changed: dict[str, Any], kind: type[Exception], said: str) -> None:
    model = Model(**GOOD)
    with pytest.raises(kind, match=said):
        model.solve(STATE | changed, [1.0])
    with pytest.raises(kind):
        model.simulate(50, STATE | changed, 3, 0)


def test_what_is_missing_is_named() -> None:
    without = {name: value for name, value in STATE.items() if name != "r"}
    with pytest.raises(MissingParameterError, match=r"initial\['r'\]"):
        Model(**GOOD).solve(without, [1.0])
    with pytest.raises(MissingParameterError, match=r"initial\['z'\]"):
        Model(**GOOD, regularization=1.0).solve(STATE, [1.0])
    with pytest.raises(ParameterError, match="a mapping"):
        Model(**GOOD).solve([1.0], [1.0])  # type: ignore[arg-type]
    kept = {name: value for name, value in STATE.items() if name != "S"}
    assert np.array_equal(Model(**GOOD).solve(kept, [1.0]).P, Model(**GOOD).solve(STATE, [1.0]).P)


@pytest.mark.parametrize(
    ("times", "kind", "said"),
    [
        ([1.0, 0.5], DomainError, "in rising order"),
        ([-1.0], DomainError, "times = -1.0"),
        ([np.nan], DomainError, "times = nan"),
        (1.0, ShapeError, "times"),
        ([], ShapeError, "times"),
    ],
)
def test_times(times: Any, kind: type[Exception], said: str) -> None:
    with pytest.raises(kind, match=said):
        Model(**GOOD).solve(STATE, times)


@pytest.mark.parametrize(
    ("options", "kind", "said"),
    [
        ({"n": 4}, DomainError, "2d \\+ 1 = 5"),
        ({"steps": -1}, DomainError, "steps = -1"),
        ({"steps": 7, "every": 2}, DomainError, "a multiple of every = 2"),
        ({"seed": -1}, DomainError, "seed = -1"),
        ({"seed": "x"}, ParameterError, "seed = 'x'"),
        ({"seed": []}, ParameterError, "seed"),
        ({"method": "exact"}, ParameterError, '"reduced" or "vectors"'),
        ({"runs": 0}, DomainError, "runs = 0"),
        ({"n": 10**40}, DomainError, "n = .* and at most"),
        ({"n": 10**12, "method": "vectors"}, DomainError, "n = 1000000000000 .* for vectors"),
        ({"steps": 10**40}, DomainError, "steps = .* at most 100000000000"),
        ({"steps": 10**40, "every": 10**40}, DomainError, "every = .* at most"),
        ({"steps": 10**10}, DomainError, "steps / every = 10000000000 .* raise every"),
        ({"runs": 10**40}, DomainError, "runs = .* at most 100000"),
        ({"steps": 10**8, "every": 10**8, "runs": 10**4}, DomainError, r"steps \* runs = 1000000000000"),
        ({"engine": "fortran"}, ParameterError, "engine = 'fortran'"),
    ],
)
def test_simulations(options: dict[str, Any], kind: type[Exception], said: str) -> None:
    given = {"n": 50, "steps": 4, "seed": 0} | options
    with pytest.raises(kind, match=said):
        Model(**GOOD).simulate(initial=STATE, **given)


@pytest.mark.parametrize(
    ("starts", "said"),
    [
        (3, "starts = 3"),
        (STATE, "starts = .* in a list"),
        ("P", "starts = 'P'"),
        ([], r"starts = \[\] .* at least one state"),
        ([STATE, 3], r"starts\[1\] = 3"),
        ([{**STATE, "P": np.full((2, 2), np.nan)}], r"starts\[0\]\['P'\] = nan"),
        ([{**STATE, "q": np.full((3, 2), 0.1)}], r"starts\[0\] has shape \(3,\); allowed: a single state"),
    ],
)
def test_starts_of_a_search_for_fixed_points(starts: Any, said: str) -> None:
    with pytest.raises(RederiveError, match=said):
        Model(**GOOD).fixed_points(starts)


def test_single_coordinates() -> None:
    model, good = Model(**GOOD), {"u": [1.0, 0.0], "v": [0.0, 0.0], "w": 1.0}
    for coordinate, said in (
        (3, "coordinate = 3 .* a mapping with u, v and w"),
        (good | {"x": 1.0}, r"unknown parameter .*coordinate\['x'\]"),
        (good | {"v": [0.0, np.nan]}, r"coordinate\['v'\] = nan"),
        ({"u": [1.0, 0.0]}, r"coordinate\['v'\]"),
    ):
        with pytest.raises(RederiveError, match=said):
            model.microscopic(STATE, [1.0], coordinate)  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="state = 3"):
        model.microscopic(3)  # type: ignore[arg-type]
    one = Model(1, 0.2, 0.04, 5, 5, 2, 2)
    with pytest.raises(DomainError, match="v keeps its value"):
        one.microscopic({"P": 1, "q": 0, "r": 0}).stationary()  # type: ignore[union-attr]
    with pytest.raises(DomainError, match="only at a fixed point"):
        one.microscopic({"P": 0.1, "q": 0.1, "r": 0}).stationary()  # type: ignore[union-attr]


def test_rates_beyond_floats_are_told() -> None:
    model = Model(**(GOOD | {"tau": 1e300, "eta_T": 1e300}))
    with pytest.raises(DomainError, match=r"a derivative of the state = .* the range of float64"):
        model.rhs(STATE)


def test_batches_are_not_simulated() -> None:
    many = Model(**(GOOD | {"tau": [0.1, 0.2]}))
    for call in (
        lambda: many.simulate(50, STATE, 3, 0), many.phase, many.fixed_points,
        lambda: many.microscopic(STATE), lambda: many.slow_flow(0.9, [1.0]),
    ):  # fmt: skip
        with pytest.raises(ShapeError, match="a single point"):
            call()


def test_other_models_have_no_closed_forms() -> None:
    for changed in ({"f": "erf"}, {"regularization": 1.0}, {"Lambda_tilde": [3.0, 3.0]}):
        with pytest.raises(ParameterError, match="the model"):
            Model(**(GOOD | changed)).phase()
    with pytest.raises(ParameterError, match="the model"):
        Model(**GOOD).slow_flow(0.9, [1.0])


def test_growth_without_bound_ends_with_everything_up_to_there(engine: str) -> None:
    """Without signal and with λ = 0, S = 1 rests and z' = 2τ(η_T - η_G)z + τ²(η_T² + η_G²)z."""
    rate, times = 2.0 + 5.0, np.linspace(0.0, 10.0, 101)
    model = Model(1, 1.0, 0.1, 0.0, 0.0, 2.0, 1.0, regularization=0.0)
    with pytest.raises(BlowUpError, match="the solution grows beyond bounds after t = ") as caught:
        model.solve({"P": 0.3, "q": 0.0, "r": 0.0, "S": 1.0, "z": 1.0}, times, engine=engine)
    reached, error = caught.value.reached, caught.value
    assert isinstance(error, RederiveError) and np.log(1e6) / rate < error.time < 4.0
    assert len(reached.times) == np.searchsorted(times, error.time, side="right")
    assert np.allclose(reached.z, np.exp(rate * reached.times), rtol=1e-12)
    many = Model(1, 1.0, 0.1, 0.0, 0.0, [2.0, 0.1], [1.0, 2.0], regularization=0.0)
    with pytest.raises(BlowUpError) as caught:
        many.solve({"P": 0.3, "q": 0.0, "r": 0.0, "S": 1.0, "z": 1.0}, times, engine=engine)
    found = caught.value.reached.z
    assert np.isnan(found[0, -1]) and found[1, -1] == pytest.approx(np.exp((-3.8 + 4.01) * 10.0), rel=1e-12)


def test_steps_that_are_too_large_end_a_simulation(engine: str) -> None:
    model = Model(1, 40.0, 1.0, 3.0, 3.0, 1.0, 1.0, regularization=3.0)
    start = {"P": 0.1, "q": 0.1, "r": 0.1, "S": 1.0, "z": 1.0}
    for method in ("reduced", "vectors"):
        with pytest.raises(BlowUpError, match="the simulation") as caught:
            model.simulate(20, start, 400, 0, method, every=1, engine=engine)
        kept = round(caught.value.time * 20) + 1
        z = caught.value.reached.z[0]
        assert np.isfinite(z[:kept]).all() and np.isnan(z[kept:]).all() and kept > 1


def test_closed_forms_name_their_parameters() -> None:
    with pytest.raises(DomainError, match=r"kappa = 0\.0"):
        informative(0.0, 0.1, 0.1, 0.1)
    with pytest.raises(DomainError, match=r"nu = -1\.0"):
        informative(1.0, [0.1, -1.0], 0.1, 0.1)
    with pytest.raises(ParameterError, match="root = 'middle'"):
        informative(1.0, 0.1, 0.1, 0.1, "middle")
    with pytest.raises(DomainError, match=r"nu = 1\.0"):
        learning_time(1.0, 1.0, 0.1, 100)
    with pytest.raises(DomainError, match="0 < kappa < 2"):
        learning_time([1.0, 2.0], 0.5, 0.1, 100)
    with pytest.raises(DomainError, match=r"e_T = 0\.2"):
        hopf(1.0, 0.2, 0.1)
    with pytest.raises(ShapeError, match="broadcast"):
        informative([1.0, 2.0], [0.1, 0.2, 0.3], 0.1, 0.1)
