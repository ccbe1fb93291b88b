"""Solutions with guaranteed digits, from exact parameters and states, by the rigorous integrator of flows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from flint import fmpq

from numerics.enclosure import Enclosure
from numerics.errors import ParameterError
from numerics.flows import Jet, integrate
from numerics.parameters import parse_number
from numerics.solvable_gan.equations.parameters import Parameters

Objects = npt.NDArray[np.object_]


@dataclass(frozen=True)
class CertifiedSolution:
    """The overlaps at each time, in arrays of Enclosures.

    Attributes
    ----------
    times : as given.
    P : UᵀV, shape (T, d, d). q : Uᵀw, shape (T, d). r : Vᵀw, shape (T, d).
    S : VᵀV, shape (T, d, d). z : wᵀw, shape (T,).
    """

    times: tuple[Any, ...]
    P: Objects
    q: Objects
    r: Objects
    S: Objects
    z: Objects


class Field:
    """The right-hand side on jets of the overlaps that move, and these among all."""

    def __init__(self, of: Parameters, given: Mapping[str, Any]) -> None:
        """`given` holds the numbers as the user gave them: exact ones stay exact."""
        if of.f.name not in ("linear", "erf"):
            raise ParameterError("digits", f"with f = {of.f.name!r}", 'None, or f "linear" or "erf"')
        d = of.d
        self.of, self.d = of, d
        self.numbers = {
            name: parse_number(name, scalar(given[name])) for name in ("tau", "tau_tilde", "eta_T", "eta_G")
        }
        self.strength = None if of.constrained else parse_number("λ", scalar(given["regularization"]))
        self.across = exact_covariance("Lambda", given["Lambda"], d)
        self.tilde = exact_covariance("Lambda_tilde", given["Lambda_tilde"], d)
        rows, columns = np.triu_indices(d, 1 if of.constrained else 0)
        self.pairs = list(zip(rows.tolist(), columns.tolist(), strict=True))

    def pack(self, state: Mapping[str, Objects]) -> list[Any]:
        """The overlaps that move, in one list."""
        moving = [*state["P"].reshape(-1), *state["q"], *state["r"]]
        moving += [state["S"][pair] for pair in self.pairs]
        return moving if self.of.constrained else [*moving, state["z"][()]]

    def unpack(self, x: list[Any], one: Any) -> dict[str, Objects]:
        """All overlaps from those that move, and 1 for lengths that are kept."""
        d, n = self.d, self.d * self.d
        S = np.empty((d, d), dtype=object)
        S[np.diag_indices(d)] = one
        for pair, value in zip(self.pairs, x[n + 2 * d :], strict=False):
            S[pair] = S[pair[::-1]] = value
        return {
            "P": as_objects(x[:n]).reshape(d, d), "q": as_objects(x[n : n + d]),
            "r": as_objects(x[n + d : n + 2 * d]), "S": S,
            "z": as_objects([one if self.of.constrained else x[-1]]).reshape(()),
        }  # fmt: skip

    def __call__(self, x: list[Jet]) -> list[Any]:
        """The derivatives of the overlaps that move."""
        d, one = self.d, fmpq(1)
        state = self.unpack(list(x), one)
        P, q, r, S, z = (state[name] for name in ("P", "q", "r", "S", "z"))
        tau, eta_T, eta_G = (self.numbers[name] for name in ("tau", "eta_T", "eta_G"))
        rate = self.numbers["tau_tilde"] / self.of.discriminator_steps
        length = z[()] if not self.of.constrained else x[0] * 0 + 1  # a jet in any case
        linear, tilde = dot(self.across, q), dot(self.tilde, r)
        v, u = total(q * linear) + eta_T * length, total(r * tilde) + eta_G * length
        (slope, square), (slope_tilde, square_tilde) = self._expectations(v), self._expectations(u)
        g = as_objects([x * slope for x in linear])
        g_tilde = as_objects([x * slope_tilde for x in tilde])
        b = (eta_T * square + eta_G * square_tilde) / self.of.batch
        if self.strength is None:
            L = -r * g_tilde
            h = total(r * g_tilde) - total(q * g) - tau * b / 2
        else:
            L = np.array([-self.strength * (S[j, j] - one) for j in range(d)], dtype=object)
            h = eta_T * slope - eta_G * slope_tilde - self.strength * (length - one)
        dP = as_objects([rate * (q[i] * g_tilde[j] + P[i, j] * L[j]) for i in range(d) for j in range(d)])
        dq = [tau * (g[i] - total(P[i] * g_tilde) + h * q[i]) for i in range(d)]
        dr = [
            tau * (total(P[:, i] * g) - total(S[i] * g_tilde) + h * r[i])
            + rate * (length * g_tilde[i] + L[i] * r[i])
            for i in range(d)
        ]  # fmt: skip
        S_own = np.empty((d, d), dtype=object)
        for i, j in self.pairs:
            S_own[i, j] = rate * (r[i] * g_tilde[j] + g_tilde[i] * r[j] + S[i, j] * (L[i] + L[j]))
        dz = 2 * tau * (total(q * g) - total(r * g_tilde) + length * h) + tau * tau * b
        moved = {"P": dP.reshape(d, d), "q": as_objects(dq), "r": as_objects(dr), "S": S_own}
        return self.pack(moved | {"z": as_objects([dz]).reshape(())})

    def _expectations(self, v: Any) -> tuple[Any, Any]:
        """E f' and E f² at the variance v."""
        if self.of.f.name == "linear":
            return v * 0 + 1, v
        half_pi = v.tape.pi() / 2
        return 1 / (half_pi * (v + 1)).sqrt(), (v / (2 * v + 1).sqrt()).atan() / half_pi


def solve_certified(
    of: Parameters, given: Mapping[str, Any], initial: Mapping[str, Any], times: Any, digits: int
) -> CertifiedSolution:
    """The solution from the numbers as the user gave them; they have been checked as floats.

    Raises
    ------
    ParameterError
        For tanh, whose expectations have no closed form.
    FlowError, PrecisionError, DomainError
        As `numerics.flows.integrate`.
    """
    field, d = Field(of, given), of.d
    shapes = {"P": (d, d), "q": (d,), "r": (d,), "S": (d, d), "z": ()}
    state = {
        name: exact_array(f"initial[{name!r}]", initial[name], shape)
        for name, shape in shapes.items()
        if name in initial
    }
    eye = exact_array("S", np.eye(d), (d, d))
    state = {"S": eye, "z": exact_array("z", 1, ())} | state
    moments = list(np.asarray(times, dtype=object).reshape(-1))
    rows = [
        field.unpack(list(row), Enclosure(1)) for row in integrate(field, field.pack(state), moments, digits)
    ]
    stacked = {name: np.stack([row[name] for row in rows]) for name in shapes}
    return CertifiedSolution(tuple(moments), *(stacked[name] for name in shapes))


def exact_array(name: str, value: Any, shape: tuple[int, ...]) -> Objects:
    """The numbers, each as exact as it was given."""
    array = np.array(value, dtype=object)
    if array.ndim < len(shape):
        array = array.reshape(shape)
    return as_objects([parse_number(name, scalar(entry)) for entry in array.reshape(-1)]).reshape(shape)


def exact_covariance(name: str, value: Any, d: int) -> Objects:
    """The covariance as a matrix of exact numbers."""
    array = np.array(value, dtype=object)
    if array.ndim == 2:
        return exact_array(name, array, (d, d))
    diagonal = exact_array(name, np.broadcast_to(array, (d,)), (d,))
    matrix = as_objects([fmpq(0)] * (d * d)).reshape(d, d)
    matrix[np.diag_indices(d)] = diagonal
    return matrix


def scalar(value: Any) -> Any:
    """A number, taken out of an array that holds it alone."""
    return value.item() if isinstance(value, np.ndarray) else value


def as_objects(values: list[Any]) -> Objects:
    """An array of objects, whatever they are."""
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def dot(matrix: Objects, vector: Objects) -> Objects:
    """Their product, without the terms that are exactly zero."""
    return as_objects(
        [
            sum((m * v for m, v in zip(row, vector, strict=True) if m != 0), start=vector[0] * 0)
            for row in matrix
        ]
    )


def total(terms: Objects) -> Any:
    """Their sum."""
    return sum(terms[1:], start=terms[0])
