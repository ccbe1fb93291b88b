"""Samples of the game at one point: from its derived law, and by differentiating drawn losses."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, whole
from numerics.errors import DomainError
from numerics.spin_glass.counting.instance import Model, checked_model
from numerics.spin_glass.landscape.law import landscape_law
from numerics.spin_glass.spectrum.sampler import generator_from

LARGEST_TENSOR = 2_000_000
LARGEST_ORDER = 2000
_BLOCK = 1_000_000
"""The numbers drawn at one time."""


@dataclass(frozen=True)
class PointSample:
    """The game at one point, for a number of instances; n = N_D + N_G - 2 tangential directions, D first.

    hessian : (instances, n, n), the symmetrised Jacobian W: its D rows are turned in sign.
    gradient : (instances, n), of L_D in the directions of D and of L_G in those of G.
    value_D, value_G : (instances,), l_D and l_G. radial_D, radial_G : y_D and y_G.
    """

    hessian: Floats
    gradient: Floats
    value_D: Floats
    value_G: Floats
    radial_D: Floats
    radial_G: Floats


def sample_hessian(
    N_D: Any, N_G: Any, p: Any, q: Any, sigma_z: Any, seed: Any, *, instances: Any = 1, law: Any = "exact"
) -> Floats:
    """Return symmetrised Jacobians W of the game at a point, from their law.

    Parameters
    ----------
    N_D, N_G : integers >= 1, with 3 <= N_D + N_G <= 2000.
    p, q : integers >= 2 and >= 1, p + q <= 100.
    sigma_z : number between 1e-6 and 1e6.
    seed : a non-negative integer, a sequence of them, or a numpy Generator.
    instances : an integer >= 0.
    law : "exact"; "tied", with the radial derivatives of both blocks held equal; or "authors_code", the
        variances of the authors' public code.

    Returns
    -------
    Array (instances, n, n), n = N_D + N_G - 2, symmetric. The first N_D - 1 directions are those of D; their
    block is minus the Hessian of L_D, the last block the Hessian of L_G.

    Raises
    ------
    ParameterError, DomainError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    The law is exact; entries are rounded.

    Source
    ------
    Covariances E l_D l_D' = (w_D.w_D')^p and E l_G l_G' = (w.w')^m, differentiated.
    """
    return sample_point(N_D, N_G, p, q, sigma_z, seed, instances=instances, law=law).hessian


def sample_point(
    N_D: Any, N_G: Any, p: Any, q: Any, sigma_z: Any, seed: Any, *, instances: Any = 1, law: Any = "exact"
) -> PointSample:
    """Return Jacobians, gradients, values and radial derivatives at a point, jointly, from their law.

    Errors, accuracy and source are those of `sample_hessian`.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z, seed, instances, law : as for `sample_hessian`.

    Returns
    -------
    A `PointSample`.
    """
    model, count, generator = _checked(N_D, N_G, p, q, sigma_z, seed, instances)
    constants = landscape_law(model, law)
    first, n = model.N_D - 1, model.N_D + model.N_G - 2
    hessian = model.sigma_z * _symmetric(generator, count, n, constants.game)
    hessian[:, :first, :first] -= _symmetric(generator, count, first, constants.data)
    value_D, common, apart = generator.standard_normal((3, count))
    # y_D and y_G are half of their sum plus and minus half of their difference, which are independent
    total = sqrt(2 * (constants.radial + constants.radial_between)) * common
    apart = sqrt(2 * (constants.radial - constants.radial_between)) * apart
    radial_D, radial_G = (total + apart) / 2, (total - apart) / 2
    rows = np.arange(n)
    hessian[:, rows[:first], rows[:first]] += (model.p * value_D - model.sigma_z * radial_D)[:, None]
    hessian[:, rows[first:], rows[first:]] -= model.sigma_z * radial_G[:, None]
    gradient = generator.standard_normal((count, n))
    gradient[:, :first] *= sqrt(constants.gradient_D)
    gradient[:, first:] *= sqrt(constants.gradient_G)
    return PointSample(hessian, gradient, value_D, total / model.m, radial_D, radial_G)


def sample_hessian_direct(
    N_D: Any, N_G: Any, p: Any, q: Any, sigma_z: Any, seed: Any, *, instances: Any = 1
) -> Floats:
    """Return symmetrised Jacobians W of drawn instances, differentiated at a random point.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z, seed, instances : as in `sample_hessian`, with (N_D + N_G)^(p + q) at most
        2000000, the size of the tensor.

    Returns
    -------
    Array (instances, n, n), as `sample_hessian`. All instances share one random point.

    Raises
    ------
    ParameterError, DomainError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Exact derivatives of the sums over all tuples of indices, rounded.

    Source
    ------
    The definition of the losses; Riemannian Hessian on a unit sphere: tangential second derivatives minus
    the radial first derivative.
    """
    return sample_point_direct(N_D, N_G, p, q, sigma_z, seed, instances=instances).hessian


def sample_point_direct(
    N_D: Any, N_G: Any, p: Any, q: Any, sigma_z: Any, seed: Any, *, instances: Any = 1
) -> PointSample:
    """Return Jacobians, gradients, values and radial derivatives of drawn instances, jointly.

    Errors, accuracy and source are those of `sample_hessian_direct`.

    Parameters
    ----------
    N_D, N_G, p, q, sigma_z, seed, instances : as for `sample_hessian_direct`.

    Returns
    -------
    A `PointSample`.
    """
    model, count, generator = _checked(N_D, N_G, p, q, sigma_z, seed, instances)
    n_D, n_G, sigma = model.N_D, model.N_G, model.sigma_z
    total = n_D + n_G
    if total**model.m > LARGEST_TENSOR:
        raise DomainError(
            "(N_D + N_G)^(p + q)", total**model.m, f"at most {LARGEST_TENSOR}, the size of the tensor"
        )
    w_D, tangent_D = _point(generator, n_D)
    w_G, tangent_G = _point(generator, n_G)
    w = np.concatenate([w_D, w_G])
    (value_D, slope_D, bend_D), (value_G, slope_G, bend_G) = _drawn(generator, model, count, w_D, w)
    radial_D, radial_G = slope_G[:, :n_D] @ w_D, slope_G[:, n_D:] @ w_G
    first, n = n_D - 1, total - 2
    tangent = np.zeros((total, n))
    tangent[:n_D, :first], tangent[n_D:, first:] = tangent_D, tangent_G
    hessian = sigma * (tangent.T @ bend_G @ tangent)
    hessian[:, :first, :first] -= tangent_D.T @ bend_D @ tangent_D
    rows = np.arange(n)
    hessian[:, rows[:first], rows[:first]] += (slope_D @ w_D - sigma * radial_D)[:, None]
    hessian[:, rows[first:], rows[first:]] -= sigma * radial_G[:, None]
    gradient = sigma * (slope_G @ tangent)
    gradient[:, :first] = slope_D @ tangent_D - gradient[:, :first]
    return PointSample(hessian, gradient, value_D, value_G, radial_D, radial_G)


def _checked(
    N_D: Any, N_G: Any, p: Any, q: Any, sigma_z: Any, seed: Any, instances: Any
) -> tuple[Model, int, np.random.Generator]:
    model = checked_model(p, q, sigma_z, N_D, N_G)
    if model.m > 100:
        raise DomainError("p + q", model.m, "an integer <= 100")
    size = model.N_D + model.N_G
    if not 3 <= size <= LARGEST_ORDER:
        raise DomainError("N_D + N_G", size, f"an integer between 3 and {LARGEST_ORDER}")
    return model, whole("instances", instances, 0), generator_from(seed)


def _symmetric(generator: np.random.Generator, count: int, n: int, variance: float) -> Floats:
    """Symmetric matrices with this variance off the diagonal and twice as much on it."""
    half = generator.standard_normal((count, n, n)) * sqrt(variance / 2)
    return np.asarray(half + half.transpose(0, 2, 1))


def _point(generator: np.random.Generator, n: int) -> tuple[Floats, Floats]:
    """A random point of the unit sphere, and an orthonormal basis (n, n - 1) of its tangent space."""
    frame, _ = np.linalg.qr(generator.standard_normal((n, n)))
    return frame[:, 0], frame[:, 1:]


def _drawn(
    generator: np.random.Generator, model: Model, count: int, w_D: Floats, w: Floats
) -> list[tuple[Floats, Floats, Floats]]:
    """Values, gradients and second derivatives of l_D and of l_G of all instances, in all coordinates."""
    losses = [(model.p, w_D), (model.m, w)]
    sizes = [len(point) ** degree for degree, point in losses]
    found = [
        (np.empty(count), np.empty((count, len(point))), np.empty((count, len(point), len(point))))
        for _, point in losses
    ]
    step = max(1, _BLOCK // sum(sizes))
    for start in range(0, count, step):
        part = slice(start, min(start + step, count))
        normals = generator.standard_normal((part.stop - start, sum(sizes)))
        tensors = np.split(normals, sizes[:1], axis=1)
        for (degree, point), tensor, results in zip(losses, tensors, found, strict=True):
            shaped = tensor.reshape(len(tensor), *[len(point)] * degree)
            for result, derivative in zip(results, _derivatives(shaped, point), strict=True):
                result[part] = derivative
    return found


def _derivatives(tensors: Floats, point: Floats) -> tuple[Floats, Floats, Floats]:
    """Value, gradient and second derivatives of sums of tensor entries times products of coordinates.

    tensors : (instances, n, ..., n). Each slot i, and each pair of slots i < j, is left open in turn while
    the point is put into the others.
    """
    count, degree, n = len(tensors), tensors.ndim - 1, len(point)
    value, gradient, hessian = tensors, np.zeros((count, n)), np.zeros((count, n, n))
    for i in range(degree):
        # `value` has the slots from i on; those before hold the point
        opened = np.moveaxis(value, 1, -1)  # slot i comes last and stays open
        for _ in range(i + 1, degree):
            pair = np.moveaxis(opened, 1, -2)  # a later slot comes before it and stays open
            while pair.ndim > 3:
                pair = np.tensordot(pair, point, axes=(1, 0))
            hessian += pair + pair.transpose(0, 2, 1)
            opened = np.tensordot(opened, point, axes=(1, 0))
        gradient += opened
        value = np.tensordot(value, point, axes=(1, 0))
    return value, gradient, hessian
