"""Macroscopic states: the overlaps of the true features, the generator's and the discriminator's weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, real_array, require
from numerics.errors import (
    DomainError,
    MissingParameterError,
    ParameterError,
    ShapeError,
    UnknownParameterError,
)
from numerics.solvable_gan.equations.parameters import ROUNDING, Parameters

NAMES = ("P", "q", "r", "S", "z")


@dataclass(frozen=True)
class State:
    """Overlaps, or their derivatives; further axes may stand in front.

    Attributes
    ----------
    P : UᵀV, shape (..., d, d). q : Uᵀw, shape (..., d). r : Vᵀw, shape (..., d).
    S : VᵀV, shape (..., d, d). z : wᵀw, shape (...).
    """

    P: Floats
    q: Floats
    r: Floats
    S: Floats
    z: Floats

    @property
    def d(self) -> int:
        """How many features there are."""
        return int(self.q.shape[-1])

    @property
    def gram(self) -> Floats:
        """The Gram matrix of U, V and w, shape (..., 2d + 1, 2d + 1)."""
        d, shape = self.d, self.z.shape
        matrix = np.zeros((*shape, 2 * d + 1, 2 * d + 1))
        matrix[..., :d, :d] = np.eye(d)
        matrix[..., :d, d:-1] = self.P
        matrix[..., d:-1, :d] = self.P.swapaxes(-1, -2)
        matrix[..., d:-1, d:-1] = self.S
        matrix[..., :d, -1] = matrix[..., -1, :d] = self.q
        matrix[..., d:-1, -1] = matrix[..., -1, d:-1] = self.r
        matrix[..., -1, -1] = self.z
        return matrix

    @property
    def vector(self) -> Floats:
        """P, q, r, S and z in one row, shape (..., 2d² + 2d + 1)."""
        d, shape = self.d, self.z.shape
        parts = (self.P.reshape(*shape, d * d), self.q, self.r, self.S.reshape(*shape, d * d))
        return np.concatenate([*parts, self.z[..., None]], axis=-1)

    def __getitem__(self, name: str) -> Floats:
        return {"P": self.P, "q": self.q, "r": self.r, "S": self.S, "z": self.z}[name]


def from_vector(row: Floats, d: int) -> State:
    """The state whose `vector` is this row."""
    shape, n = row.shape[:-1], d * d
    return State(
        row[..., :n].reshape(*shape, d, d), row[..., n : n + d], row[..., n + d : n + 2 * d],
        row[..., n + 2 * d : 2 * n + 2 * d].reshape(*shape, d, d), row[..., -1],
    )  # fmt: skip


def checked_state(given: State | Mapping[str, Any], of: Parameters, name: str = "initial") -> State:
    """The state with the batch shape of the parameters and its own broadcast together.

    Parameters
    ----------
    given : a State, or a mapping with P, q, r and S, and for finite λ also z; with norms kept z is 1, and S
        is the identity where it is left out. For d = 1 all may be numbers.
    of : the model's parameters.
    name : of the argument, in errors.

    Returns
    -------
    State.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For names that are missing or unknown, sizes that do not fit d, numbers that are not finite, norms
        other than 1 where they are kept, and a Gram matrix that is indefinite.
    """
    if isinstance(given, State):
        given = {key: given[key] for key in NAMES}
    if not isinstance(given, Mapping):
        raise ParameterError(name, given, "a mapping with P, q, r, S and z, or a State")
    for key in given:
        if key not in NAMES:
            raise UnknownParameterError(str(key), given[key], f"a state has {', '.join(NAMES)}")
    d = of.d
    arrays: dict[str, Floats] = {}
    for key in NAMES:
        own = {"P": (d, d), "S": (d, d), "z": ()}.get(key, (d,))
        if key not in given:
            if not of.constrained or key not in "Sz":
                raise MissingParameterError(f"{name}[{key!r}]", None, f"of shape {own}")
            arrays[key] = np.eye(d) if key == "S" else np.array(1.0)
            continue
        array = real_array(f"{name}[{key!r}]", given[key])
        if d == 1 and array.ndim == 0 and own:
            array = array.reshape(own)
        if array.shape[array.ndim - len(own) :] != own:
            raise ShapeError(
                f"{name}[{key!r}]", array.shape, f"(..., {', '.join(map(str, own))}) for d = {d}"
            )
        require(f"{name}[{key!r}]", array, ~np.isfinite(array), "finite")
        arrays[key] = array
    state = _together(name, arrays, of)
    _check_gram(name, state, of.constrained)
    return state


def _together(name: str, arrays: dict[str, Floats], of: Parameters) -> State:
    own = {"P": 2, "S": 2, "q": 1, "r": 1, "z": 0}
    fronts = [arrays[key].shape[: arrays[key].ndim - own[key]] for key in NAMES]
    try:
        shape = np.broadcast_shapes(of.shape, *fronts)
    except ValueError:
        raise ShapeError(name, tuple(fronts), f"batch shapes that broadcast with {of.shape}") from None
    if all(front == shape for front in fronts):
        return State(*(arrays[key] for key in NAMES))
    full = {
        key: np.broadcast_to(array, (*shape, *array.shape[array.ndim - own[key] :]))
        for key, array in arrays.items()
    }
    return State(full["P"], full["q"], full["r"], full["S"], full["z"])


def _check_gram(name: str, state: State, constrained: bool) -> None:
    if not np.array_equal(state.S, state.S.swapaxes(-1, -2)):
        raise DomainError(f"{name}['S']", state.S.tolist(), "a symmetric matrix")
    if constrained:
        norms = np.diagonal(state.S, axis1=-2, axis2=-1)
        require(
            f"the diagonal of {name}['S']", norms, np.abs(norms - 1.0) > ROUNDING, "1, where norms are kept"
        )
        require(f"{name}['z']", state.z, np.abs(state.z - 1.0) > ROUNDING, "1, where norms are kept")
    values: Floats = np.linalg.eigvalsh(state.gram).astype(np.float64)
    low = values[..., 0] < -ROUNDING * values[..., -1]
    require(f"the least eigenvalue of the Gram matrix of {name}", values[..., 0], low, ">= 0")
