"""The NumPy engine: the kernel on blocks that stay in the cache, and a second look at the elements that
need one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.arrays.arithmetic import Lane
from numerics.spin_glass.spectrum import factors as _factors
from numerics.spin_glass.spectrum import root as _root
from numerics.spin_glass.spectrum import values as _values
from numerics.spin_glass.spectrum.exact import physical_roots

BLOCK = 4096
"""Elements a block: some forty temporaries of this size fit the second-level cache."""

RETRIES = 6

Finish = Callable[[tuple[Lane, ...], tuple[Lane, ...]], tuple[Lane, ...]]
"""((re, im, re_t, im_t), (lam, kappa, b, b1, x1, scale)) -> (value, ...)."""


def _density(root: tuple[Lane, ...], point: tuple[Lane, ...]) -> tuple[Lane, ...]:
    re, im, re_t, im_t = root
    return (_values.density_value(re, im, re_t, im_t, point[1]),)


def _stieltjes(root: tuple[Lane, ...], point: tuple[Lane, ...]) -> tuple[Lane, ...]:
    return (*_values.inverse(root[0], root[1]), *_values.inverse(root[2], root[3]))


def _cdf(root: tuple[Lane, ...], point: tuple[Lane, ...]) -> tuple[Lane, ...]:
    lam, kappa, _, _, x1, _ = point
    re, im, re_t, im_t = root
    return (_values.cdf_value(re, im, re_t, im_t, lam, kappa, x1),)


def _log_potential(root: tuple[Lane, ...], point: tuple[Lane, ...]) -> tuple[Lane, ...]:
    lam, kappa, _, _, x1, scale = point
    re, im, re_t, im_t = root
    return (_values.log_potential_value(re, im, re_t, im_t, lam, kappa, x1, scale),)


FINISH: dict[str, Finish] = {
    "density": _density,
    "stieltjes": _stieltjes,
    "cdf": _cdf,
    "log_potential": _log_potential,
}

OUTPUTS = {"density": 1, "stieltjes": 4, "cdf": 1, "log_potential": 1}


def _evaluate(
    name: str, factors: _factors.Lanes, known: _factors.Lanes, point: tuple[Lane, ...], settled: float
) -> tuple[tuple[Lane, ...], Lane]:
    """Return the values of one block and where they need more care."""
    if name == "density" and settled == _root.SETTLED:
        value, careful = _root.density_of(factors, known, settled)
        return (value,), careful
    *root, careful = _root.root_of(factors, point[1], point[4], known, settled)
    return FINISH[name](tuple(root), point), careful


def pick(value: Lane, where: Any) -> Lane:
    """Return the chosen elements of an array; a scalar is common to all elements."""
    return value[where] if isinstance(value, np.ndarray) and value.ndim else value


def block(name: str, point: tuple[Lane, ...], known: _factors.Lanes | None) -> tuple[Floats, ...]:
    """Return the outputs of one block of finite scaled points; `known` are the constants if common to all."""
    lam, kappa, b, b1, x1, _ = point
    if known is None:
        known = _factors.constants(kappa, b, b1, x1)
    factors = _factors.first_factors(lam, x1, known)
    values, careful = _evaluate(name, factors, known, point, _root.SETTLED)
    outputs = tuple(np.asarray(v) for v in values)
    where = np.flatnonzero(careful)
    if where.size:
        repaired = hard_points(name, tuple(pick(v, where) for v in point))
        for output, value in zip(outputs, repaired, strict=True):
            output[where] = value
    return outputs


def hard_points(name: str, point: tuple[Lane, ...]) -> tuple[Floats, ...]:
    """Return the outputs at points near edges and extremes: more double-double steps, then ball
    arithmetic."""
    n = point[0].size
    outputs = tuple(np.empty(n) for _ in range(OUTPUTS[name]))
    rest = np.arange(n)
    lam, kappa, b, b1, x1, _ = point
    known = _factors.constants(kappa, b, b1, x1)
    factors = _factors.first_factors(lam, x1, known)
    for _ in range(RETRIES):
        lam, x1 = point[0], point[4]
        factors = _factors.refine(lam, x1, known, factors[:8])
        noise1, noise2 = _factors.noise(lam, x1, known, factors[:8])
        sizes = (np.maximum(factors[8], noise1), np.maximum(factors[9], noise2))
        measured = (*factors[:8], *sizes, *factors[10:])
        values, careful = _evaluate(name, measured, known, point, _root.NEGLIGIBLE)
        done = ~careful
        for output, value in zip(outputs, values, strict=True):
            output[rest[done]] = value[done]
        rest = rest[careful]
        if rest.size == 0:
            return outputs
        factors = tuple(pick(v, careful) for v in factors)
        known = tuple(pick(v, careful) for v in known)
        point = tuple(pick(v, careful) for v in point)
    columns = [np.broadcast_to(v, rest.shape) for v in point]
    roots = physical_roots(*columns[:5])
    for output, value in zip(outputs, FINISH[name](tuple(roots), tuple(columns)), strict=True):
        output[rest] = value
    return outputs


def run(name: str, point: tuple[Lane, ...]) -> tuple[Floats, ...]:
    """Return the outputs for flat arrays of finite scaled points; parameters may be scalars common to all."""
    lam, kappa, b, b1, x1, _ = point
    n = lam.size
    outputs = tuple(np.empty(n) for _ in range(OUTPUTS[name]))
    common = not any(isinstance(v, np.ndarray) for v in point[1:])
    known = _factors.constants(kappa, b, b1, x1) if common else None
    with np.errstate(all="ignore"):
        for first in range(0, n, BLOCK):
            part = slice(first, min(first + BLOCK, n))
            values = block(name, tuple(pick(v, part) for v in point), known)
            for output, value in zip(outputs, values, strict=True):
                output[part] = value
    return outputs
