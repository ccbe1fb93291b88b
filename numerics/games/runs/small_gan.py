"""A small GAN with polynomial losses: Gaussian data, linear generator, quadratic discriminator."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, require
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.games.numbers import as_floats
from numerics.games.runs.game import Game

LOSSES = ("wgan", "lsgan")
# The step of differentiation along the imaginary axis: so small that only rounding of v itself remains.
_TINY = 1e-150


@dataclass(frozen=True)
class _Parts:
    """The parameters in their matrix form, and the covariance of what the generator makes."""

    a0: Any
    b: npt.NDArray[Any]
    a: npt.NDArray[Any]
    c: npt.NDArray[Any]
    w: npt.NDArray[Any]

    @property
    def covariance(self) -> npt.NDArray[Any]:
        return np.asarray(self.w @ self.w.T)


class SmallGan:
    """Gaussian data, a linear generator and a quadratic discriminator in d dimensions.

    Data x ~ N(m, FFᵀ). Generator G(z) = Wz + c with z ~ N(0, I) and W lower triangular. Discriminator
    D(x) = bᵀx + xᵀAx with A symmetric, for "lsgan" also a constant a0. The discriminator is the first player;
    ω = ([a0,] b, A, c, W), of A and W the lower triangles row by row.

    "wgan": L_D = E D(G(z)) - E D(x) + (penalty/2)(|b|² + ‖A‖²), L_G = -E D(G(z)), ‖·‖ the Frobenius norm.
    "lsgan": L_D = ½E(D(x) - 1)² + ½E D(G(z))², L_G = ½E(D(G(z)) - 1)².

    The generator matches the data at the equilibrium c = m, W = F, b = 0, A = 0, a0 = ½, and at the 2^d - 1
    others with signs of columns of W flipped; z → ±z carries them and all rates into each other. Each is
    isolated: W with positive diagonal is the only Cholesky factor of the covariance. A full W would leave a
    flat direction for every rotation of z.

    Parameters
    ----------
    mean : m, d real numbers.
    factor : F, d by d, lower triangular with positive diagonal.
    loss : "wgan" or "lsgan".
    penalty : at least 0, of "wgan" only. With 0 the eigenvalues of ∇v are purely imaginary.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For anything else.
    """

    def __init__(
        self, mean: npt.ArrayLike, factor: npt.ArrayLike, loss: str = "wgan", penalty: float = 0.0
    ) -> None:
        self.mean, self.factor = as_floats("mean", mean), as_floats("factor", factor)
        if self.mean.ndim != 1 or not self.mean.size:
            raise ShapeError("mean", self.mean.shape, "(d,) with d >= 1")
        d = self.dimension = self.mean.size
        if self.factor.shape != (d, d):
            raise ShapeError("factor", self.factor.shape, f"({d}, {d}), as the mean has {d} entries")
        require("mean", self.mean, ~np.isfinite(self.mean), "finite")
        require("factor", self.factor, ~np.isfinite(self.factor), "finite")
        require("factor", self.factor, np.triu(self.factor, 1) != 0, "zero above the diagonal")
        diagonal = np.diag(self.factor)
        require("factor", diagonal, diagonal <= 0, "positive on the diagonal")
        if loss not in LOSSES:
            raise ParameterError("loss", loss, " or ".join(map(repr, LOSSES)))
        self.loss = loss
        self.penalty = float(as_floats("penalty", penalty))
        if not 0 <= self.penalty < np.inf:
            raise DomainError("penalty", penalty, "0 <= penalty < infinity")
        if self.penalty and loss != "wgan":
            raise DomainError("penalty", penalty, "0 for 'lsgan', whose losses curve by themselves")
        self._rows, self._columns = np.tril_indices(d)
        self.triangle = len(self._rows)
        self.constant = int(loss == "lsgan")
        self.split = (self.constant + d + self.triangle, d + self.triangle)
        self.covariance = self.factor @ self.factor.T

    @property
    def size(self) -> int:
        """The number of parameters of both players."""
        return sum(self.split)

    @cached_property
    def equilibrium(self) -> Floats:
        """ω where the generator matches the data and v = 0."""
        omega = np.zeros(self.size)
        omega[: self.constant] = 0.5
        omega[self.split[0] :] = [*self.mean, *self.factor[self._rows, self._columns]]
        return omega

    @property
    def untrained(self) -> Floats:
        """A start that knows nothing of the data: standard normal samples and D = 0, for "lsgan" D = ½."""
        omega = np.zeros(self.size)
        omega[: self.constant] = 0.5
        omega[self.split[0] + self.dimension :] = (self._rows == self._columns).astype(np.float64)
        return omega

    def mirror(self, omega: Floats) -> Floats:
        """The signs, of the shape of ω, (..., n), that carry it to where `equilibrium` is the nearest one."""
        signs = np.ones_like(omega)
        first = self.size - self.triangle
        for column in range(self.dimension):
            here = first + np.flatnonzero(self._columns == column)
            against = np.sum(omega[..., here] * self.equilibrium[here], axis=-1) < 0
            signs[..., here] = np.where(against, -1.0, 1.0)[..., np.newaxis]
        return signs

    def distance(self, omega: Floats) -> Floats:
        """The Euclidean distance of points of shape (..., n) from the nearest equilibrium, shape (...)."""
        return np.asarray(np.linalg.norm(self.mirror(omega) * omega - self.equilibrium, axis=-1))

    def game(self) -> Game:
        """The game of exact expectations, with its Jacobian."""
        return Game(self.v, self.split, self.jacobian)

    def v(self, omega: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """v at one point of shape (n,), from moments of Gaussians up to order 4; complex points allowed."""
        p = self._parts(omega)
        made = p.covariance
        if self.loss == "wgan":
            to_b, to_a = p.c - self.mean, np.outer(p.c, p.c) + made - self._second_moment
            first = self._packed((), to_b + self.penalty * p.b, to_a + self.penalty * p.a)
            to_c, to_w = -(p.b + 2 * p.a @ p.c), -2 * p.a @ p.w
            return np.concatenate([first, to_c, self._lower(to_w)])
        at_data = _Values(p, self.mean, self.covariance, self._second_moment)
        at_made = _Values(p, p.c, made, np.outer(p.c, p.c) + made)
        real, fake, fooled = at_data.average - 1.0, at_made.average, at_made.average - 1.0
        first = self._packed(
            (real + fake,),
            real * self.mean + at_data.s_g + fake * p.c + at_made.s_g,
            real * at_data.second + at_data.to_a + fake * at_made.second + at_made.to_a,
        )
        to_c = fooled * at_made.g + 2 * p.a @ at_made.s_g
        to_covariance = fooled * p.a + np.outer(at_made.g, at_made.g) / 2 + 2 * p.a @ made @ p.a
        return np.concatenate([first, to_c, self._lower(2 * to_covariance @ p.w)])

    def jacobian(self, omega: Floats) -> Floats:
        """∇v at one point, to rounding: v is a polynomial, differentiated along the imaginary axis."""
        columns = [self.v(omega + 1j * _TINY * unit).imag / _TINY for unit in np.eye(self.size)]
        return np.array(columns).T

    def sampled_v(self, omega: Floats, data: Floats, noise: Floats) -> Floats:
        """v with means over samples in place of expectations.

        Parameters
        ----------
        omega : shape (n,).
        data, noise : shape (batch, d), samples x of the data and z of the generator's noise.
        """
        p = self._parts(omega)
        made = noise @ p.w.T + p.c
        value_data, value_made = self._discriminator(p, data), self._discriminator(p, made)
        if self.loss == "wgan":
            weights = (-np.ones(len(data)), np.ones(len(made)), -np.ones(len(made)))
        else:
            weights = (value_data - 1.0, value_made, value_made - 1.0)
        first = np.zeros(self.split[0])
        for weight, x in ((weights[0], data), (weights[1], made)):
            constant = (weight.mean(),) * self.constant
            first += self._packed(constant, weight @ x / len(x), (x.T * weight) @ x / len(x))
        first += self._packed((0.0,) * self.constant, self.penalty * p.b, self.penalty * p.a)
        slope = weights[2][:, np.newaxis] * (p.b + 2 * made @ p.a)
        return np.concatenate([first, slope.mean(axis=0), self._lower(slope.T @ noise / len(noise))])

    @cached_property
    def _second_moment(self) -> Floats:
        return np.outer(self.mean, self.mean) + self.covariance

    def _discriminator(self, p: _Parts, x: Floats) -> Floats:
        return np.asarray(p.a0 + x @ p.b + np.einsum("ni,ij,nj->n", x, p.a, x))

    def _parts(self, omega: npt.NDArray[Any]) -> _Parts:
        """The parameters in matrix form."""
        d = self.dimension
        ends = np.cumsum([self.constant, d, self.triangle, d])
        a0, b, a, c, w = np.split(omega, ends)
        square = np.zeros((2, d, d), dtype=omega.dtype)
        square[:, self._rows, self._columns] = a, w
        symmetric = square[0] + np.tril(square[0], -1).T
        return _Parts(a0[0] if self.constant else 0.0, b, symmetric, c, square[1])

    def _packed(self, a0: tuple[Any, ...], b: npt.NDArray[Any], a: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """A gradient in the discriminator's parameters: an entry of A off the diagonal counts twice."""
        twice = np.where(self._rows == self._columns, 1.0, 2.0)
        return np.concatenate([a0, b, twice * self._lower(a)])

    def _lower(self, matrix: npt.NDArray[Any]) -> npt.NDArray[Any]:
        return np.asarray(matrix[self._rows, self._columns])


class _Values:
    """What D does to x ~ N(c, S), for gradients of ½E(D(x) - t)² = ½(E D - t)² + ½Var D.

    With g = b + 2Ac: E D = a0 + bᵀc + cᵀAc + tr AS and Var D = gᵀSg + 2 tr ASAS.

    average : E D, whose gradients in b, A, c and S are c, ccᵀ + S, g and A.
    g, s_g : g and Sg, the gradient of ½Var D in b.
    second : ccᵀ + S. to_a : the gradient of ½Var D in A.
    """

    def __init__(
        self,
        p: _Parts,
        c: npt.NDArray[Any],
        covariance: npt.NDArray[Any],
        second: npt.NDArray[Any],
    ) -> None:
        a_s = p.a @ covariance
        self.average = p.a0 + p.b @ c + c @ p.a @ c + a_s.trace()
        self.g = p.b + 2 * p.a @ c
        self.s_g = covariance @ self.g
        self.second = second
        mixed = np.outer(self.s_g, c)
        self.to_a = mixed + mixed.T + 2 * covariance @ a_s


def small_gan(loss: str = "wgan") -> SmallGan:
    """The GAN of the examples: two dimensions, correlated data away from the origin.

    Parameters
    ----------
    loss : "wgan", with penalty 1/4, or "lsgan".

    Raises
    ------
    ParameterError
        For another loss.
    """
    return SmallGan([0.5, -0.25], [[1.0, 0.0], [0.5, 0.75]], loss, 0.25 if loss == "wgan" else 0.0)
