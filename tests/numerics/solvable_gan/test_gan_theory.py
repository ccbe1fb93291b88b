"""Numbers against the theory: derived right-hand sides, quantities, claims that are named, and samplers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy as sp

from derive.errors import ProofFailed
from derive.laboratory.evaluator import NumericsLaboratory
from derive.theories.solvable_gan import ode, theory
from numerics.solvable_gan import Model, State, cycle_amplitude, fold, informative, learning_time

LABORATORY = NumericsLaboratory()
REDUCED: dict[str, Any] = {"kappa": "1/2", "nu": "1/5", "e_T": "1/4", "e_G": sp.Rational(1, 8)}
START: dict[str, Any] = {"P": "1/2", "q": "0.4", "r": "1/5"}
OVERLAPS = ("solvable_gan.overlaps", {**START, "n": 200, "end": 2})
CHAINS = ("solvable_gan.chains", {**START, "n": 20, "steps": 6, "runs": 3})
LINE = ("solvable_gan.line", {"P": "9/10", "n": 100, "begin": 1, "end": 4})


def drawn(d: int, rng: np.random.Generator, constrained: bool) -> State:
    X = rng.standard_normal((3 * d + 2, 2 * d + 1))
    X[:, :d] = np.linalg.qr(X[:, :d])[0]
    X[:, d:] *= (1.0 if constrained else rng.uniform(0.6, 1.4, d + 1)) / np.sqrt((X[:, d:] ** 2).sum(0))
    G = X.T @ X
    S = (G[d:-1, d:-1] + G[d:-1, d:-1].T) / 2
    if constrained:
        np.fill_diagonal(S, 1.0)
    return State(G[:d, d:-1], G[:d, -1], G[d:-1, -1], S, np.array(1.0 if constrained else G[-1, -1]))


def derived(d: int, model: Model, state: State) -> dict[str, float]:
    """The derived drift of each entry, with numbers in place of its symbols."""
    of = model.parameters
    across, tilde = of.Lambda @ state.q, of.Lambda_tilde @ state.r
    v, u = state.q @ across + of.eta_T * state.z, state.r @ tilde + of.eta_G * state.z
    slope, slope_tilde = float(of.f.slope(v)), float(of.f.slope(u))
    power, power_tilde = float(of.f.square(v)), float(of.f.square(u))
    g, g_tilde = across * slope, tilde * slope_tilde
    strength = 1.0 if of.constrained else float(of.regularization)  # type: ignore[arg-type]
    H, H_z = np.diag(state.S) - 1.0, float(state.z) - 1.0
    if of.constrained:  # the multipliers of kept norms take the place of λH'
        b = of.eta_T * power + of.eta_G * power_tilde
        H, plain = state.r * g_tilde, of.eta_T * slope - of.eta_G * slope_tilde
        H_z = float(plain - (state.r @ g_tilde - state.q @ g - 0.5 * of.tau * b))
    numbers = {
        "tau": of.tau, "tau_tilde": of.tau_tilde, "eta_T": of.eta_T, "eta_G": of.eta_G, "lam": strength,
        "z": state.z, "H_z": H_z, "slope": slope, "slope_tilde": slope_tilde, "power": power,
        "power_tilde": power_tilde,
    }  # fmt: skip
    for i in range(d):
        end = f"_{i + 1}" if d > 1 else ""
        vectors = {"q": state.q, "r": state.r, "g": g, "g_tilde": g_tilde, "H": H}
        numbers |= {f"{name}{end}": values[i] for name, values in vectors.items()}
        for j in range(d):
            end = f"_{i + 1}{j + 1}" if d > 1 else ""
            numbers |= {f"P{end}": state.P[i, j], f"S{end}": state.S[i, j]}
    made = {}
    for (size, name), claim in ode.by_entry.items():
        if size == d:
            drift = claim.statement[0].args[1]
            values = {symbol: float(numbers[symbol.name]) for symbol in drift.free_symbols}
            made[name] = float(drift.subs(values))
    return made


@pytest.mark.parametrize("d", [1, 2, 3])
@pytest.mark.parametrize("f", ["linear", "erf", "tanh"])
@pytest.mark.parametrize("regularization", [None, 1.3])
def test_the_right_hand_side_is_the_derived_one(d: int, f: str, regularization: float | None) -> None:
    model = Model(d, 0.4, 0.3, np.arange(1.0, d + 1), np.arange(2.0, d + 2), 0.6, 1.1, regularization, f)
    state = drawn(d, np.random.default_rng(d), regularization is None)
    rates, wanted = model.rhs(state), derived(d, model, state)
    assert len(wanted) == d * d + 2 * d + d * (d + 1) // 2 + 1
    for name, value in wanted.items():
        letter, _, place = name.partition("_")
        index = tuple(int(digit) - 1 for digit in place) if place else (0,) * (rates[letter].ndim)
        assert rates[letter][index] == pytest.approx(value, abs=1e-13), name


def test_fixed_points_name_claims_of_the_theory() -> None:
    named = set()
    for eta, ratio in ((0.3, 0.2), (0.4, 2.5), (2.0, 0.2)):
        for point in Model(1, 0.2, 0.2 * ratio, 5.0, 5.0, eta, eta).fixed_points():
            assert point.claims
            named |= set(point.claims)
    assert len(named) >= 10 and named <= set(theory.claims)


def value_of(name: str, **numbers: float) -> list[float]:
    """A quantity of the theory by its expression, to 40 digits."""
    quantity = theory.quantities[f"solvable_gan.{name}"]
    value = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
    exact = {theory.symbols[key]: sp.Rational(number) for key, number in numbers.items()}
    return [float(sp.sympify(part).subs(exact).evalf(40)) for part in value]


@pytest.mark.parametrize(
    "numbers", [(0.5, 0.01, 0.02, 0.03), (1.25, 0.03, 0.1, 0.05), (0.2, 0.001, 0.0, 0.01)]
)
def test_array_functions_are_the_quantities_of_the_theory(numbers: tuple[float, ...]) -> None:
    kappa, nu, e_T, e_G = numbers
    given = {"kappa": kappa, "nu": nu, "e_T": e_T, "e_G": e_G}
    point = informative(**given)
    assert [point.P, point.q, point.r] == pytest.approx(value_of("informative", **given), rel=1e-15)
    cycle = cycle_amplitude(**given)
    assert [cycle.P, cycle.amplitude, cycle.omega] == pytest.approx(
        value_of("cycle_amplitude", **given), rel=1e-15
    )
    del given["nu"]
    at = fold(**given)
    assert [at.nu, at.P, at.q, at.r] == pytest.approx(value_of("fold", **given), rel=1e-15)
    time = learning_time(kappa, nu, e_T, 1000.0)
    assert [time] == pytest.approx(
        value_of("learning_time", kappa=kappa, nu=nu, e_T=e_T, n=1000.0), rel=1e-14
    )


def sample(of: tuple[str, dict[str, Any]], seed: int = 3, **options: Any) -> dict[str, float]:
    name, given = of
    return dict(LABORATORY.sample(name, REDUCED | given | options, seed))


@pytest.mark.parametrize("of", [OVERLAPS, CHAINS, LINE])
def test_the_seed_alone_decides(of: tuple[str, dict[str, Any]]) -> None:
    assert sample(of) == sample(of) != sample(of, 4)


def test_samplers_are_simulations_in_reduced_units() -> None:
    across = (0.25 + 0.0625) / 0.4 * 1.0  # (η_T² + η_G²)/(2ν), η = 2e
    model = Model(1, 1.0, 0.5, across, across, 0.5, 0.25)
    start = {"P": 0.5, "q": 0.4, "r": 0.2}
    steps = round(2 / across * 200)
    run, wanted = model.simulate(200, start, steps, 3).last, model.solve(start, [steps / 200]).last
    assert sample(OVERLAPS)["gap_q"] == pytest.approx(run.q[0] - wanted.q[0], abs=1e-13)
    both = sample(CHAINS)
    for number, method in enumerate(("reduced", "vectors")):
        found = model.simulate(20, start, 6, [3, number], method, runs=3)
        assert both[f"{method}_P"] == pytest.approx(found.P[:, -1].mean(), abs=1e-13)
    line = sample(LINE, statistics="qq, rr")
    assert set(line) == {"qq", "rr"} and min(line.values()) > 0.0


@pytest.mark.parametrize(
    ("of", "options", "said"),
    [
        (OVERLAPS, {"statistics": "gap_z"}, "no statistic is called 'gap_z'; known are gap_P"),
        (OVERLAPS, {"colour": 1}, r"unknown \['colour'\]"),
        (OVERLAPS, {"n": "1/2"}, "n='1/2' is no whole number"),
        (OVERLAPS, {"nu": 0}, "no noise"),
        (OVERLAPS, {"q": 2}, "least eigenvalue of the Gram matrix"),
        (CHAINS, {"end": 2}, r"unknown \['end'\]"),
        (LINE, {"P": "many"}, "P='many' is not an exact number"),
    ],
)
def test_what_cannot_be_sampled_is_named(
    of: tuple[str, dict[str, Any]], options: dict[str, Any], said: str
) -> None:
    with pytest.raises(ProofFailed, match=said):
        sample(of, **options)
