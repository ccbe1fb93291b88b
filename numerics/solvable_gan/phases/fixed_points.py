"""Fixed points of the macroscopic equations and their stability: all for one feature, found ones else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.errors import ParameterError, ShapeError
from numerics.solvable_gan.equations.parameters import Parameters
from numerics.solvable_gan.equations.state import State, checked_state
from numerics.solvable_gan.phases.informative import informative, stability
from numerics.solvable_gan.phases.linearised import Coordinates
from numerics.solvable_gan.phases.reduced import Reduced, is_reduced, reduced

RESTING = 1e-11
"""A velocity that counts as none, relative to the rates."""
NEARBY = 1e-4
"""Answers q and r this small are rounded to q = r = 0, where all states rest if norms are kept."""
BLIND = "blind discriminator"
NEUTRAL = 1e-9
"""Real parts of eigenvalues this near zero, relative to the rates, decide nothing."""


@dataclass(frozen=True)
class FixedPoint:
    """A fixed point, or one of a family of them.

    Attributes
    ----------
    name : "informative, upper", "informative, lower", "discriminator alone" (0, ±q, 0), "generator alone"
        (0, 0, ±r), "blind discriminator" (q = r = 0, where P is whatever has been learned), else "found".
    state : the overlaps; the other signs are fixed points as well.
    eigenvalues : of the linearised equations, in 1/t.
    stable : whether all eigenvalues across the family have negative real parts; None where they decide
        nothing.
    family : whether it is one of a continuum, along which eigenvalues vanish.
    claims : ids of the claims of the theory that say so; empty where only numbers do.
    """

    name: str
    state: State
    eigenvalues: npt.NDArray[np.complex128]
    stable: bool | None
    family: bool
    claims: tuple[str, ...]


def fixed_points(
    of: Parameters, starts: Iterable[State | Mapping[str, Any]] | None
) -> tuple[FixedPoint, ...]:
    """All fixed points of one feature up to signs, or those that Newton's method finds from the starts."""
    if starts is None and is_reduced(of):
        return _of_one_feature(of, reduced(of))
    return _found(of, starts)


def _of_one_feature(of: Parameters, by: Reduced) -> tuple[FixedPoint, ...]:
    """By the closed forms; (P, 0, 0) is shown at P = 1, from where stability reaches down to P_c."""
    k, v, t, g = by.kappa, by.nu, by.e_T, by.e_G
    found = [_point(of, BLIND, 1.0, 0.0, 0.0, _signed(2.0 * v - k, 1.0 - by.critical_overlap), LINE)]
    if v < 1.0:
        found.append(
            _point(of, "discriminator alone", 0.0, np.sqrt((1.0 - v) / (1.0 + t)), 0.0, False, Q_AXIS)
        )
    above, below = k - 1.0 - v, k - 1.0 + g
    if above * below > 0.0 and abs(above) <= abs(below):
        margins = (k - max(2.0, 1.0 + v), (1.0 - g) - k * (1.0 - v - g))
        found.append(
            _point(of, "generator alone", 0.0, 0.0, np.sqrt(above / below), _signed(*margins), R_AXIS)
        )
    for root in ("upper", "lower") if k > 0.0 else ():
        at = informative(k, v, t, g, root)
        if np.isfinite(at.P):
            minors = stability(*np.array([k, v, t, g]))
            stable = _signed(*(float(each) for each in minors)) if root == "upper" else False
            claims = UPPER if root == "upper" else LOWER
            found.append(
                _point(of, f"informative, {root}", float(at.P), float(at.q), float(at.r), stable, claims)
            )
    return tuple(found)


def _ids(*names: str) -> tuple[str, ...]:
    return tuple(f"solvable_gan.{name}" for name in names)


LINE = _ids("reduced.line", "line.stable", "line.stable_necessary")
Q_AXIS = _ids("fixed.q_axis", "q_axis.saddle", "q_axis.unstable")
R_AXIS = _ids("fixed.r_axis", "r_axis.stable", "r_axis.stable_necessary")
UPPER = _ids("fixed.informative_rests", "fixed.roots", "informative.stable", "informative.stable_necessary")
LOWER = _ids("fixed.informative_rests", "fixed.roots", "informative.lower_unstable")


def _signed(*margins: float) -> bool | None:
    """Whether all are positive; None where the least is exactly zero."""
    least = min(margins)
    return None if least == 0.0 else least > 0.0


def _point(
    of: Parameters, name: str, P: float, q: float, r: float, stable: bool | None, claims: tuple[str, ...]
) -> FixedPoint:
    one = np.ones((1, 1))
    state = State(P * one, np.array([q]), np.array([r]), one, np.array(1.0))
    values = np.linalg.eigvals(Coordinates(of).jacobian(state))
    return FixedPoint(
        name, state, np.sort_complex(values).astype(np.complex128), stable, name == BLIND, claims
    )


def _found(of: Parameters, starts: Iterable[State | Mapping[str, Any]] | None) -> tuple[FixedPoint, ...]:
    """By Newton's method; steps that would leave the possible Gram matrices end a search."""
    coordinates = Coordinates(of)
    begun = _default_starts(of) if starts is None else _checked_starts(of, starts)
    rates = float(np.maximum(of.tau, of.tau_tilde)) * (1.0 + float(np.abs(of.Lambda).max()))
    found: list[FixedPoint] = []
    for begin in begun:
        x = coordinates.of_state(begin)
        for _ in range(60):
            state = coordinates.to_state(x, begin)
            v = coordinates.velocity(x, begin)
            if np.abs(v).max() <= RESTING * rates:
                break
            step = np.linalg.lstsq(coordinates.jacobian(state), -v, rcond=1e-10)[0]
            x = x + step * min(1.0, 0.5 / max(np.abs(step).max(), 1e-300))
        state = coordinates.to_state(x, begin)
        if of.constrained and max(np.abs(state.q).max(), np.abs(state.r).max()) < NEARBY:
            state = State(state.P, 0.0 * state.q, 0.0 * state.r, state.S, state.z)
            x = coordinates.of_state(state)
        v = coordinates.velocity(x, begin)
        possible = np.linalg.eigvalsh(state.gram)[0] > -1e-8
        if np.abs(v).max() > RESTING * rates or not possible or not np.isfinite(x).all():
            continue
        if any(np.abs(np.abs(state.vector) - np.abs(other.state.vector)).max() < 1e-6 for other in found):
            continue
        point = _described(coordinates, state, rates)
        if starts is not None or not point.family or not any(other.family for other in found):
            found.append(point)
    return tuple(found)


def _checked_starts(of: Parameters, starts: object) -> list[State]:
    """The states from which is searched, each a single one."""
    if isinstance(starts, (State, Mapping, str)) or not isinstance(starts, Iterable):
        raise ParameterError("starts", starts, "None, or several states, in a list say")
    begun = [checked_state(each, of, f"starts[{k}]") for k, each in enumerate(starts)]
    if not begun:
        raise ParameterError("starts", starts, "None, or at least one state")
    for k, state in enumerate(begun):
        if state.z.shape:
            raise ShapeError(f"the batch of starts[{k}]", state.z.shape, "a single state")
    return begun


def _described(coordinates: Coordinates, state: State, rates: float) -> FixedPoint:
    values = np.sort_complex(np.linalg.eigvals(coordinates.jacobian(state))).astype(np.complex128)
    nothing = not (state.q.any() or state.r.any())
    real = values.real
    if nothing and coordinates.of.constrained:  # P and S stay where they are: as many zeros
        d = state.d
        real = np.delete(real, np.argsort(np.abs(values))[: len(values) - 2 * d])
    largest = float(real.max())
    stable = None if abs(largest) <= NEUTRAL * rates else largest < 0.0
    family = bool(nothing and coordinates.of.constrained)
    return FixedPoint(BLIND if nothing else "found", state, values, stable, family, ())


def _default_starts(of: Parameters) -> list[State]:
    """Perfect and partial recovery, feature by feature, and states that are drawn; always the same."""
    d, eye = of.d, np.eye(of.d)
    rng = np.random.default_rng(0)
    made = []
    for pattern in np.ndindex(*(2,) * min(d, 4)):
        chosen = np.append(np.array(pattern, dtype=float), np.zeros(d - len(pattern)))
        answers = 0.9 * chosen / max(1.0, np.sqrt(chosen.sum()))
        made.append(State(0.95 * eye * chosen, 0.95 * answers, answers, eye, np.array(1.0)))
    for _ in range(40):
        X = rng.standard_normal((3 * d + 2, 2 * d + 1))
        X[:, :d] = np.linalg.qr(X[:, :d])[0]
        X = X / np.sqrt((X * X).sum(axis=0))
        gram = X.T @ X
        made.append(State(gram[:d, d:-1], gram[:d, -1], gram[d:-1, -1], gram[d:-1, d:-1], np.array(1.0)))
    return made
