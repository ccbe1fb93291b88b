"""The parameters of the model, checked: rates, covariances, noise variances, regularisation, batches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, real_array, require, whole
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.parameters import parse_number
from numerics.solvable_gan.equations.activations import Activation, activation

ROUNDING = 1e-12
"""Of eigenvalues: how far below zero, relative to the largest, rounding alone can bring them."""
MOST_FEATURES, MOST_COUNTED = 1000, 10**15
"""Of d, whose matrices must fit into memory, and of whole numbers that enter the equations as floats."""


@dataclass(frozen=True)
class Parameters:
    """What the equations need, with arrays of one batch shape in front of the matrices' own axes.

    Attributes
    ----------
    d : features. shape : of the batch of parameter points, () for a single one.
    tau, tau_tilde : learning rates of discriminator and generator, the latter per discriminator step.
    Lambda, Lambda_tilde : covariances of the features, shape (*shape, d, d).
    eta_T, eta_G : variances of the noise.
    regularization : λ, or None where w and the columns of V keep their norms.
    f : of the discriminator.
    batch : samples in each step, whose mean is taken. discriminator_steps : for one of the generator.
    """

    d: int
    shape: tuple[int, ...]
    tau: Floats
    tau_tilde: Floats
    Lambda: Floats
    Lambda_tilde: Floats
    eta_T: Floats
    eta_G: Floats
    regularization: Floats | None
    f: Activation
    batch: int
    discriminator_steps: int

    @property
    def constrained(self) -> bool:
        """Whether norms are kept."""
        return self.regularization is None

    def require_single(self, what: str) -> None:
        """Raise ShapeError where there is a batch of parameter points."""
        if self.shape:
            raise ShapeError("the batch of parameters", self.shape, f"a single point, for {what}")


def parameters(
    d: object, tau: object, tau_tilde: object, Lambda: object, Lambda_tilde: object,
    eta_T: object, eta_G: object, regularization: object, f: object, batch: object,
    discriminator_steps: object,
) -> Parameters:  # fmt: skip
    """The checked parameters.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        Naming the parameter, its value and what is allowed.
    """
    features = whole("d", d, 1, MOST_FEATURES)
    scalars = {"tau": tau, "tau_tilde": tau_tilde, "eta_T": eta_T, "eta_G": eta_G}
    if regularization is not None:
        scalars["regularization"] = regularization
    arrays = {name: real_array(name, value) for name, value in scalars.items()}
    for name, array in arrays.items():
        low = array <= 0.0 if name == "tau" else array < 0.0
        allowed = f"0 {'<' if name == 'tau' else '<='} {name} < ∞"
        require(name, array, low | ~np.isfinite(array), allowed)
    matrices = {
        name: covariance(name, value, features)
        for name, value in (("Lambda", Lambda), ("Lambda_tilde", Lambda_tilde))
    }
    shapes = [array.shape for array in arrays.values()] + [m.shape[:-2] for m in matrices.values()]
    try:
        shape = np.broadcast_shapes(*shapes)
    except ValueError:
        names = ", ".join((*arrays, *matrices))
        raise ShapeError(names, tuple(shapes), "batch shapes that broadcast together") from None
    for name, one in zip((*arrays, *matrices), shapes, strict=True):
        if 0 in one:
            raise ShapeError(name, one, "at least one parameter point")
    spread = {name: np.broadcast_to(array, shape) for name, array in arrays.items()}
    full = {name: np.broadcast_to(m, (*shape, features, features)) for name, m in matrices.items()}
    chosen, size, steps = (
        activation(f),
        whole("batch", batch, 1, MOST_COUNTED),
        whole("discriminator_steps", discriminator_steps, 1, MOST_COUNTED),
    )
    return Parameters(
        features, shape, spread["tau"], spread["tau_tilde"], full["Lambda"], full["Lambda_tilde"],
        spread["eta_T"], spread["eta_G"], spread.get("regularization"), chosen, size, steps,
    )  # fmt: skip


def covariance(name: str, value: object, d: int) -> Floats:
    """A covariance of d features: a number for all, d variances, or matrices in the last two axes.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For what is not finite, not symmetric, not positive semidefinite, or of another size.
    """
    given = real_array(name, value)
    require(name, given, ~np.isfinite(given), "finite")
    if given.ndim < 2:
        if given.ndim and given.shape != (d,):
            raise ShapeError(name, given.shape, f"a number, ({d},), or (..., {d}, {d}) for d = {d}")
        require(name, given, given < 0.0, "variances >= 0")
        return np.broadcast_to(given, (d,))[:, None] * np.eye(d)
    if given.shape[-2:] != (d, d):
        raise ShapeError(name, given.shape, f"a number, ({d},), or (..., {d}, {d}) for d = {d}")
    if not np.array_equal(given, given.swapaxes(-1, -2)):
        raise DomainError(name, given.tolist(), "a symmetric matrix")
    values: Floats = np.linalg.eigvalsh(given).astype(np.float64)
    low = values[..., 0] < -ROUNDING * np.abs(values).max(axis=-1)
    require(f"the least eigenvalue of {name}", values[..., 0], low, ">= 0")
    return given


def rounded(name: str, value: Any) -> Any:
    """The value with numbers in text and Fractions as the nearest floats; anything else as it is.

    Raises
    ------
    ParameterError, DomainError
        For text that is no number, and numbers beyond the range of float64.
    """
    if isinstance(value, Mapping):
        return {key: rounded(f"{name}[{key!r}]", each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(name, each) for each in value]
    if not isinstance(value, (str, Fraction)):
        return value
    try:
        return float(Fraction(str(parse_number(name, value))))
    except OverflowError:
        raise DomainError(name, value, "within the range of float64") from None


def seeds(seed: Any) -> np.random.SeedSequence:
    """Where the random numbers of runs come from.

    Raises
    ------
    ParameterError, DomainError
        For what is neither an integer >= 0 nor several.
    """
    given = list(seed) if isinstance(seed, (list, tuple)) else [seed]
    if not given:
        raise ParameterError("seed", seed, "an integer >= 0, or several")
    return np.random.SeedSequence([whole("seed", each, 0) for each in given])
