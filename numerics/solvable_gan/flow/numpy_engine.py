"""Taylor series of many solutions at once in NumPy, from the equation of the whole Gram matrix.

With M = [[0, 0, τg], [0, τ̃L, -τg̃], [0, τ̃g̃ᵀ, τh]] in the order U, V, w, G' = MᵀG + GM + τ²b e eᵀ, e the unit
vector of w: the coefficients of G follow from Cauchy products with those of M.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.solvable_gan.equations.parameters import Parameters
from numerics.solvable_gan.equations.state import State

Counts = npt.NDArray[np.int64]

Mask = npt.NDArray[np.bool_]

ORDER, MOST_STEPS = 16, 30_000
SHORTEST, LARGEST, TINY = 1e-13, 1e6, 1e-290


class Series:
    """The coefficients of all solutions, filled order by order."""

    def __init__(self, of: Parameters, size: int) -> None:
        d, n = of.d, ORDER + 1
        self.of, self.d = of, d
        self.G = np.zeros((n, size, 2 * d + 1, 2 * d + 1))
        self.M = np.zeros((n, size, 2 * d + 1, 2 * d + 1))
        self.g, self.g_tilde = np.zeros((n, size, d)), np.zeros((n, size, d))
        self.across, self.tilde = np.zeros((n, size, d)), np.zeros((n, size, d))
        self.answers = np.zeros((2 * d + 1, 2 * d + 1), dtype=np.bool_)  # where q and r stand
        self.answers[-1, :-1] = self.answers[:-1, -1] = True
        self.erf = (_ErrorFunction(n, size), _ErrorFunction(n, size)) if of.f.name == "erf" else None

    def expand(self, start: Floats) -> None:
        """Fill all coefficients from those of order 0."""
        of, d = self.of, self.d
        self.G[0] = start
        keep = np.append(np.repeat(False, d), np.repeat(of.constrained, d + 1))
        for n in range(ORDER):
            b = self._factors(n)
            product = np.einsum("kbxy,kbxz->byz", self.M[: n + 1], self.G[n::-1])
            change = product + product.swapaxes(-1, -2)
            change[:, -1, -1] += of.tau**2 * b
            change[:, keep, keep] = 0.0
            self.G[n + 1] = change / (n + 1)

    def _factors(self, n: int) -> Floats:
        """Place M of order n; the coefficient of b."""
        of, d, G = self.of, self.d, self.G
        q, r = G[:, :, :d, -1], G[:, :, d:-1, -1]
        z = G[n, :, -1, -1]
        self.across[n] = (of.Lambda @ q[n, :, :, None])[..., 0]
        self.tilde[n] = (of.Lambda_tilde @ r[n, :, :, None])[..., 0]
        one = 1.0 if n == 0 else 0.0
        slopes = (np.full(len(z), one), np.full(len(z), one))
        self.g[n], self.g_tilde[n] = self.across[n], self.tilde[n]
        squares = (np.zeros(len(z)), np.zeros(len(z)))
        if self.erf is not None:
            v = _product(q, self.across, n).sum(-1) + of.eta_T * z
            w = _product(r, self.tilde, n).sum(-1) + of.eta_G * z
            slopes, squares = zip(
                *(side.next(n, x) for side, x in zip(self.erf, (v, w), strict=True)), strict=True
            )
            self.g[n] = _product(self.across, self.erf[0].slope[:, :, None], n)
            self.g_tilde[n] = _product(self.tilde, self.erf[1].slope[:, :, None], n)
        signal, answers = _product(q, self.g, n).sum(-1), _product(r, self.g_tilde, n)
        if self.erf is None:
            squares = (signal + of.eta_T * z, answers.sum(-1) + of.eta_G * z)
        b = (of.eta_T * squares[0] + of.eta_G * squares[1]) / of.batch
        if of.regularization is None:
            multipliers = -answers
            h = answers.sum(-1) - signal - 0.5 * of.tau * b
        else:
            norms = np.diagonal(G[n, :, d:-1, d:-1], axis1=-2, axis2=-1)
            multipliers = -of.regularization[:, None] * (norms - one)
            h = of.eta_T * slopes[0] - of.eta_G * slopes[1] - of.regularization * (z - one)
        rate = (of.tau_tilde / of.discriminator_steps)[:, None]
        M = self.M[n]
        M[:, :d, -1] = of.tau[:, None] * self.g[n]
        M[:, d:-1, -1] = -of.tau[:, None] * self.g_tilde[n]
        M[:, -1, d:-1] = rate * self.g_tilde[n]
        M[:, np.arange(d, 2 * d), np.arange(d, 2 * d)] = rate * multipliers
        M[:, -1, -1] = of.tau * h
        return np.asarray(b)

    def radius(self) -> Floats:
        """How far each series converges, from the last two coefficients; q and r against themselves.

        Where the last coefficients are too small for floats, earlier ones tell; where none does, a group
        stays where it is, q and r at zero where they are so themselves.
        """
        found = np.full(self.G.shape[1], np.inf)
        with np.errstate(all="ignore"):
            for group in (~self.answers, self.answers):
                sizes = np.abs(self.G[:, :, group]).max(axis=-1)
                told = sizes[1:] >= TINY
                last = ORDER - np.argmax(told[::-1], axis=0)
                self._hold(~told.any(axis=0), group)
                for order in (last, np.where(last == ORDER, ORDER - 1, last)):
                    there = np.take_along_axis(sizes, order[None], axis=0)[0]
                    nothing = (there < TINY) | (sizes[0] == 0.0)
                    ratio = np.where(nothing, np.inf, (sizes[0] / there) ** (1.0 / order))
                    found = np.minimum(found, ratio)
                found = np.where(np.isfinite(sizes[ORDER] + sizes[ORDER - 1]), found, np.nan)
        return found

    def _hold(self, still: Mask, group: Mask) -> None:
        """Drop coefficients of a group that are too small for floats, in the solutions where all are."""
        if still.any():
            kept = self.G[:, still]
            kept[1:, :, group] = 0.0
            start = kept[0]
            start[(np.abs(start) < TINY) & group & self.answers] = 0.0
            self.G[:, still] = kept

    def at(self, distance: Floats) -> Floats:
        """The Gram matrices at a distance in time of each."""
        total = np.zeros(self.G.shape[1:])
        for coefficient in self.G[::-1]:
            total = total * distance[:, None, None] + coefficient
        return total


class _ErrorFunction:
    """Series of E f' and E f² of f(x) = erf(x/√2) from that of the variance; see `erf_series`."""

    def __init__(self, n: int, size: int) -> None:
        self.v, self.a, self.s, self.w, self.slope = (np.zeros((n, size)) for _ in range(5))

    def next(self, n: int, variance: Floats) -> tuple[Floats, Floats]:
        v, a, s, w = self.v, self.a, self.s, self.w
        v[n] = variance
        if n == 0:
            a[0], s[0] = 1.0 / np.sqrt(1.0 + variance), 1.0 / np.sqrt(1.0 + 2.0 * variance)
            square = (2.0 / np.pi) * np.arctan2(variance, np.sqrt(1.0 + 2.0 * variance))
        else:
            k = np.arange(1.0, n + 1.0)[:, None]
            weight = (0.5 * k - n) * v[1 : n + 1]
            a[n] = (weight * a[n - 1 :: -1][:n]).sum(0) / (n * (1.0 + v[0]))
            s[n] = 2.0 * (weight * s[n - 1 :: -1][:n]).sum(0) / (n * (1.0 + 2.0 * v[0]))
            square = (2.0 / np.pi) * (k * v[1 : n + 1] * w[n - 1 :: -1][:n]).sum(0) / n
        w[n] = sum(_product(a, a, n - k) * s[k] for k in range(n + 1))
        self.slope[n] = np.sqrt(2.0 / np.pi) * a[n]
        return self.slope[n], np.asarray(square)


def _product(x: Floats, y: Floats, n: int) -> Floats:
    """Coefficient n of a product of series."""
    return np.asarray((x[: n + 1] * y[n::-1]).sum(axis=0))


def follow(of: Parameters, state: State, times: Floats, out: Floats) -> tuple[Counts, Floats, Mask]:
    """Solve from flat states to out[:, 1:], shape (points, times + 1, 2d² + 2d + 1), flat parameters alike.

    Returns
    -------
    How many times each solution reached, how far it came, and whether it took too many steps; the rest of
    `out` is left as it is.
    """
    size, d = len(state.z), of.d
    series = Series(of, size)
    now, t = state.gram, np.zeros(size)
    made = np.full(size, np.searchsorted(times, 0.0, side="right"))
    out[:, 1 : made[0] + 1] = out[:, :1]
    alive, bound = made < len(times), LARGEST * np.maximum(np.abs(now).max(axis=(1, 2)), 1.0)
    for _ in range(MOST_STEPS):
        if not alive.any():
            break
        with np.errstate(all="ignore"):
            series.expand(now)
            step = np.exp(-2.0) * series.radius()
        alive &= (step > SHORTEST * t) & (np.abs(now).max(axis=(1, 2)) <= bound)
        ends = t + step >= times[-1]
        step = np.where(alive, np.where(ends, times[-1] - t, step), 0.0)
        while True:
            due = times[np.minimum(made, len(times) - 1)]
            here = alive & (made < len(times)) & (ends | (due <= t + step))
            if not here.any():
                break
            rows = _vectors(series.at(np.where(here, due - t, 0.0)), d)
            made[here] += 1
            out[here, made[here]] = rows[here]
        now = np.where(alive[:, None, None], series.at(step), now)
        t = t + step
        alive &= made < len(times)
    return made, t, alive


def _vectors(gram: Floats, d: int) -> Floats:
    state = State(gram[:, :d, d:-1], gram[:, :d, -1], gram[:, d:-1, -1], gram[:, d:-1, d:-1], gram[:, -1, -1])
    return state.vector
