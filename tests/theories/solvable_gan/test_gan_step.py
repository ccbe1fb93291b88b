"""The macroscopic equations against one exact step: by quadrature, and with vectors drawn at n = 7."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import pytest
import sympy as sp
from numpy.polynomial.hermite_e import hermegauss
from scipy.special import erf

from derive.theories.solvable_gan import ode
from derive.theories.solvable_gan.frames import frame as frame_of
from derive.theories.solvable_gan.frames import frames
from derive.theories.solvable_gan.model import eta_G, eta_T, lam, n, sizes, tau, tau_tilde
from derive.theories.solvable_gan.step import H_z, Named, fake_point, real_point

Array = Any
RATES = {tau: 0.4, tau_tilde: 0.3, eta_T: 0.7, eta_G: 0.45, lam: 1.3, H_z: -0.35}
X = sp.Symbol("x")
FUNCTIONS = {"x": X, "erf": sp.erf(X / sp.sqrt(2)), "tanh": sp.tanh(X)}


@dataclass(frozen=True)
class State:
    """Vectors U, V, w as columns, and the spectra; n is the number of their entries."""

    U: Array
    V: Array
    w: Array
    spectrum: Array
    spectrum_tilde: Array

    def values(self) -> dict[sp.Symbol, float]:
        """The letters of the theory."""
        x, P, S = sizes[self.U.shape[1]], self.U.T @ self.V, self.V.T @ self.V
        found = dict(zip(x.P, P.ravel(), strict=True)) | dict(zip(x.S, S.ravel(), strict=True))
        found |= dict(zip(x.q, self.U.T @ self.w, strict=True))
        found |= dict(zip(x.r, self.V.T @ self.w, strict=True))
        found |= dict(zip(x.Lambda.diagonal(), self.spectrum, strict=True))
        found |= dict(zip(x.Lambda_tilde.diagonal(), self.spectrum_tilde, strict=True))
        return found | {x.z: self.w @ self.w} | {h: 0.4 - 0.3 * j for j, h in enumerate(x.H)}


def state(d: int, size: int, seed: int = 3) -> State:
    """Vectors of moderate length at random."""
    rng = np.random.default_rng(seed)
    U = np.linalg.qr(rng.standard_normal((size, d)))[0]
    V, w = rng.standard_normal((size, d)) / np.sqrt(size), rng.standard_normal(size) / np.sqrt(size)
    V += 0.3 * U
    return State(U, V, w + 0.4 * U[:, 0] - 0.2 * V[:, 0], np.array([1.4, 0.6])[:d], np.array([0.5, 1.1])[:d])


def derivatives(name: str, squared: bool = False) -> list[Callable[[Array], Array]]:
    """f and its first two derivatives, or f² and those."""
    f = FUNCTIONS[name] ** 2 if squared else FUNCTIONS[name]
    made = [sp.lambdify(X, sp.diff(f, X, k), [{"erf": erf}, "numpy"]) for k in range(3)]
    return [lambda u, g=g: g(u) * np.ones_like(u) for g in made]


def grid(counts: list[int]) -> tuple[Array, Array]:
    """Nodes and weights of independent standard Gaussian variables."""
    rules = [hermegauss(k) for k in counts]
    at = np.stack([g.ravel() for g in np.meshgrid(*(r[0] for r in rules), indexing="ij")], axis=1)
    weights = np.ones(1)
    for _, w in rules:
        weights = np.outer(weights, w / w.sum()).ravel()
    return at, weights


def named(
    columns: Array, w: Array, spectrum: Array, eta: float, name: str, symbols: Named, count: int
) -> tuple[dict[sp.Symbol, float], Array, Array]:
    """The named expectations of one kind of point, E[c f] and E[c cᵀ f²], by quadrature in c and e."""
    d = columns.shape[1]
    at, weights = grid([count] * (d + 1))
    c = at[:, :d] * np.sqrt(spectrum)
    inside = c @ (columns.T @ w)
    u = inside + np.sqrt(eta * (w @ w)) * at[:, d]
    f, squares = derivatives(name), derivatives(name, squared=True)
    found = {
        symbols.slope: weights @ f[1](u),
        symbols.power: weights @ squares[0](u),
        symbols.inside: weights @ (np.sum((c @ columns.T) ** 2, axis=1) * squares[0](u)),
        symbols.tilt: weights @ (inside * squares[1](u)),
        symbols.bend: weights @ squares[2](u),
    }
    return found, (c * f[0](u)[:, None]).T @ weights, (c * (weights * squares[0](u))[:, None]).T @ c


def substituted(s: State, name: str, size: float) -> dict[sp.Symbol, float]:
    """Numbers for all that a mean change contains."""
    d = s.U.shape[1]
    count = 60 if d == 1 else 40
    x, frame = sizes[d], frames[d]
    real, g, _ = named(s.U, s.w, s.spectrum, RATES[eta_T], name, real_point, count)
    fake, g_tilde, moments = named(s.V, s.w, s.spectrum_tilde, RATES[eta_G], name, fake_point, count)
    found = RATES | s.values() | real | fake | {n: size}
    found |= dict(zip(x.g, g, strict=True)) | dict(zip(x.g_tilde, g_tilde, strict=True))
    for j, k in product(range(d), repeat=2):
        found[frame.moment(f"V{j}", f"V{k}")] = moments[j, k]
    return found


def number(expression: sp.Expr, values: dict[sp.Symbol, float]) -> float:
    """An expression at floats."""
    return float(sp.lambdify(list(values), expression, "math")(*values.values()))


# --- by quadrature in a frame -----------------------------------------------------------------------------


def seen(columns: Array, w: Array, spectrum: Array, eta: float, name: str, size: float) -> dict[str, Array]:
    """E[y f], E|y|²f², E[c f] and E[c² f²] of one kind of point with d = 1, in a frame of three axes.

    The first axis is that of w: along the others the noise enters by polynomials of degree two, for which
    three nodes are exact. The n - 3 further components of the noise have the mean square η each.
    """
    at, weights = grid([60, 60, 3, 3])
    c = at[:, :1] * np.sqrt(spectrum)
    y = c @ columns.T + np.sqrt(eta) * at[:, 1:]
    f = derivatives(name)[0](y @ w)
    return {
        "mean": (y * f[:, None]).T @ weights,
        "energy": weights @ ((np.sum(y**2, axis=1) + eta * (size - 3)) * f**2),
        "feature": weights @ (c[:, 0] * f),
        "square": weights @ (c[:, 0] ** 2 * f**2),
    }


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("size", [5, 40])
def test_one_step_by_quadrature(name: str, size: float) -> None:
    """Every n E ΔG for d = 1, with its terms of order 1/n, against the step itself."""
    s = state(1, 3, seed=int(size))
    turn = np.linalg.qr(np.column_stack([s.w, s.U[:, 0], s.V[:, 0]]))[0]
    U, V, w = turn.T @ s.U, turn.T @ s.V, turn.T @ s.w
    real = seen(U, w, s.spectrum, RATES[eta_T], name, size)
    fake = seen(V, w, s.spectrum_tilde, RATES[eta_G], name, size)
    H, weight = s.values()[sizes[1].H[0]], RATES[lam] * RATES[H_z] * w
    mean_w = RATES[tau] / size * (real["mean"] - fake["mean"] - weight)
    mean_v = RATES[tau_tilde] / size * (w * fake["feature"] - RATES[lam] * H * V[:, 0])
    pull, z = real["mean"] - fake["mean"], w @ w
    square_w = real["energy"] + fake["energy"] - 2 * real["mean"] @ fake["mean"] - 2 * pull @ weight
    square_w = (RATES[tau] / size) ** 2 * (square_w + weight @ weight)
    square_v = z * fake["square"] - 2 * RATES[lam] * H * fake["feature"] * (V[:, 0] @ w)
    square_v = (RATES[tau_tilde] / size) ** 2 * (square_v + (RATES[lam] * H) ** 2 * V[:, 0] @ V[:, 0])
    expected = {
        ("U0", "V0"): U[:, 0] @ mean_v,
        ("U0", "w"): U[:, 0] @ mean_w,
        ("V0", "w"): V[:, 0] @ mean_w + w @ mean_v + mean_w @ mean_v,
        ("V0", "V0"): 2 * V[:, 0] @ mean_v + square_v,
        ("w", "w"): 2 * w @ mean_w + square_w,
    }
    values = substituted(s, name, size)
    for (first, second), change in expected.items():
        assert number(frames[1].overlap(first, second), values) == pytest.approx(size * change, abs=1e-7)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_square_of_the_generators_change(name: str) -> None:
    """n E[ΔV_j·ΔV_k] for both columns of d = 2, from the changes at the nodes."""
    size, s = 9, state(2, 9, seed=11)
    at, weights = grid([40, 40, 40])
    c = at[:, :2] * np.sqrt(s.spectrum_tilde)
    f = derivatives(name)[0](c @ (s.V.T @ s.w) + np.sqrt(RATES[eta_G] * (s.w @ s.w)) * at[:, 2])
    H = np.array([s.values()[h] for h in sizes[2].H])
    change = s.w[None, :, None] * (c * f[:, None])[:, None, :] - RATES[lam] * s.V * H
    square = np.einsum("b,bni,bnj->ij", weights, change, change) * RATES[tau_tilde] ** 2 / size
    values = substituted(s, name, size)
    for j, k in product(range(2), repeat=2):
        found = number(n * frames[2].product(f"V{j}", f"V{k}"), values)
        assert found == pytest.approx(square[j, k], abs=1e-8)


# --- with vectors -----------------------------------------------------------------------------------------


def drawn(s: State, name: str, count: int, seed: int, batch: int = 1) -> Array:
    """Changes of the Gram matrix of U, V, w in one step from s, gradients averaged over batches."""
    rng, (size, d) = np.random.default_rng(seed), s.U.shape
    f = derivatives(name)[0]

    def points(columns: Array, spectrum: Array, eta: float) -> tuple[Array, Array]:
        c = rng.standard_normal((count * batch, d)) * np.sqrt(spectrum)
        return c, c @ columns.T + np.sqrt(eta) * rng.standard_normal((count * batch, size))

    def averaged(gains: Array) -> Array:
        return gains.reshape(count, batch, *gains.shape[1:]).mean(axis=1)

    _, y = points(s.U, s.spectrum, RATES[eta_T])
    _, fake = points(s.V, s.spectrum_tilde, RATES[eta_G])
    c, fresh = points(s.V, s.spectrum_tilde, RATES[eta_G])
    H = np.array([s.values()[h] for h in sizes[d].H])
    gain = y * f(y @ s.w)[:, None] - fake * f(fake @ s.w)[:, None] - RATES[lam] * RATES[H_z] * s.w
    w = s.w + RATES[tau] / size * averaged(gain)
    gain_v = s.w[None, :, None] * (c * f(fresh @ s.w)[:, None])[:, None, :] - RATES[lam] * s.V * H
    V = s.V + RATES[tau_tilde] / size * averaged(gain_v)
    whole = np.concatenate([np.broadcast_to(s.U, V.shape), V, w[:, :, None]], axis=2)
    old = np.column_stack([s.U, s.V, s.w])
    return np.einsum("bni,bnj->bij", whole, whole) - old.T @ old


@pytest.mark.parametrize(
    ("d", "name", "batch"), [(1, "tanh", 1), (2, "x", 1), (2, "erf", 1), (2, "tanh", 1), (1, "erf", 3)]
)
def test_one_step_with_vectors(d: int, name: str, batch: int) -> None:
    """The mean change of the Gram matrix at n = 7, within four and a half standard errors."""
    size, s, frame = 7, state(d, 7), frame_of(sizes[d], points=sp.Integer(batch))
    changes = size * drawn(s, name, 200_000, seed=d, batch=batch)
    mean, error = changes.mean(axis=0), changes.std(axis=0) / np.sqrt(len(changes))
    labels = [*(f"U{i}" for i in range(d)), *(f"V{j}" for j in range(d)), "w"]
    values = substituted(s, name, size)
    for i, first in enumerate(labels):
        for j, second in enumerate(labels[i:], start=i):
            if first[0] == second[0] == "U":
                continue
            expected = number(frame.overlap(first, second), values)
            assert abs(mean[i, j] - expected) < 4.5 * error[i, j], (first, second)
            assert error[i, j] < 0.02


def test_a_batch_changes_the_noise() -> None:
    """At B = 3 the square of Δw is smaller by far more than the errors above."""
    values = substituted(state(1, 7), "erf", 7)
    whole, averaged = (
        number(n * frame_of(sizes[1], points=sp.Integer(B)).product("w", "w"), values) for B in (1, 3)
    )
    assert whole - averaged > 0.02
    assert averaged > whole / 3


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_limit(name: str) -> None:
    """The drift is what n E ΔG tends to: the difference falls like 1/n, also for z, whose noise stays."""
    s, made = state(2, 7, seed=5), ode.drift(sizes[2])
    drifts = {
        ("w", "w"): made.z,
        ("V0", "V1"): made.S[0, 1],
        ("V1", "w"): made.r[1],
        ("U0", "V1"): made.P[0, 1],
    }
    for (first, second), drift in drifts.items():
        off = []
        for size in (1e3, 1e5):
            values = substituted(s, name, size)
            off.append(abs(number(frames[2].overlap(first, second), values) - number(drift, values)))
        assert off[0] < 0.02
        assert off[1] == pytest.approx(off[0] / 100, rel=1e-3, abs=1e-9)


def test_noise_of_components_that_are_not_learned() -> None:
    """Without τ² b the rate of z would be off by more than a tenth: the check above has teeth."""
    values = substituted(state(2, 7, seed=5), "tanh", 1e5)
    assert number(tau**2 * ode.noise, values) > 0.05


# --- the matrix form --------------------------------------------------------------------------------------


@pytest.mark.parametrize("d", [1, 2, 3])
def test_matrix_form_in_numpy(d: int) -> None:
    """The equations as the brief writes them, at random numbers."""
    rng, x = np.random.default_rng(d), sizes[d]
    P, A, q, r, g, g_t = (rng.standard_normal(s) for s in ((d, d), (d, d), d, d, d, d))
    S, z, h, b, L = A @ A.T, 1.3, -0.7, 0.9, np.diag(rng.standard_normal(d))
    values = dict(zip([*x.P, *x.S, *x.q, *x.r], [*P.ravel(), *S.ravel(), *q, *r], strict=True))
    values |= dict(zip([*x.g, *x.g_tilde], [*g, *g_t], strict=True))
    values |= {x.z: z, tau: 0.3, tau_tilde: 0.2}
    made = ode.drift(x, h=sp.Float(h), L=sp.Matrix(L), b=sp.Float(b))
    expected = {
        "P": 0.2 * (np.outer(q, g_t) + P @ L),
        "q": 0.3 * (g - P @ g_t + h * q),
        "r": 0.3 * (P.T @ g - S @ g_t + h * r) + 0.2 * (z * g_t + L @ r),
        "S": 0.2 * (np.outer(r, g_t) + np.outer(g_t, r) + S @ L + L @ S),
    }
    for name, value in expected.items():
        found = np.array(vars(made)[name].subs(values), dtype=float).reshape(value.shape)
        assert found == pytest.approx(value, abs=1e-12)
    assert float(made.z.subs(values)) == pytest.approx(2 * 0.3 * (q @ g - r @ g_t + z * h) + 0.09 * b)
