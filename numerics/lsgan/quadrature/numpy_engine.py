"""The NumPy engine: points in blocks, each block cut into groups that are integrated alike."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.lsgan.quadrature import terms
from numerics.lsgan.quadrature.numpy_kernel import COLUMNS, Window, sums
from numerics.lsgan.quadrature.windows import shift, window

BLOCK = 2048
"""Points whose windows are found together."""


def _integrals(
    beta: Floats, beta_lo: Floats, rho: Floats, rho_lo: Floats, order: int
) -> tuple[Floats, Window, Floats, Floats]:
    """Return E F(β + ρT); the windows; m0, m1, m2, n0, n1, n2 as rows; and F'(β)."""
    where = Window(*window(beta, rho))
    rows = np.zeros((6, beta.size))
    whole, edge = terms.edge_values(beta)
    value = np.empty(beta.size)
    count = 3 if order == 2 else 2
    negative = where.origin < 0.0
    direct = (np.abs(rho) < terms.BY_PARTS) & (order == 2)
    for second in (True, False):
        for side in (negative, ~negative):
            chosen = np.flatnonzero(side & (direct == second))
            for first in range(0, chosen.size, COLUMNS):
                part = chosen[first : first + COLUMNS]
                inner = Window(*(column[part] for column in where))
                falling = bool((rho[part] < 0.0).any())
                found = sums(inner, count, second, falling)
                rows[:count, part] = found[:count]
                total = whole[part] + rho[part] * found[0]
                if second:
                    rows[3:, part] = found[count : count + 3]
                if falling:
                    cancels = terms.cancels(beta[part], rho[part], whole[part], found[0])
                    straight = terms.direct_value(inner.low, inner.start, inner.step_t, found[-1])
                    total = np.where(cancels, straight, total)
                value[part] = total
    value += rows[0] * beta_lo + (where.start * rows[0] + rows[1]) * rho_lo
    rows *= shift(where.origin, where.start, where.decay, beta_lo, rho, rho_lo)
    edge *= shift(beta, np.zeros_like(beta), where.decay, beta_lo, rho, rho_lo)
    return value, where, rows, edge


def data_block(point: tuple[Floats, ...], order: int) -> list[Floats]:
    """Return the data term and its derivatives in a, b, g and h at a, b, c."""
    a, b, c = point
    beta, rho, rho_lo = terms.data_arguments(a, b, c)
    zero = np.zeros_like(a)
    value, where, rows, edge = _integrals(beta, zero, rho, rho_lo, order)
    columns = [value]
    if order >= 1:
        columns += [*terms.data_gradient(c, where.start, rows), zero, zero]
    if order == 2:
        aa, ab, bb = terms.data_hessian(c, where.start, rows, edge, rho)
        columns += [aa, ab, zero, zero, bb, zero, zero, zero, zero, zero]
    return columns


def generator_block(point: tuple[Floats, ...], order: int) -> list[Floats]:
    """Return the generator term and its derivatives in a, b, g and h at a, b, g, h."""
    a, b, g, h = point
    beta, beta_lo, rho, rho_lo = terms.generator_arguments(a, b, g, h)
    value, where, rows, edge = _integrals(beta, beta_lo, rho, rho_lo, order)
    v = terms.latent(a, b, h, where.origin, where.start)
    columns = [value]
    if order >= 1:
        columns += terms.generator_gradient(a, g, where.start, v, rows)
    if order == 2:
        columns += terms.generator_hessian(a, g, h, where.start, v, rows, edge, rho)
    return columns


def cost_block(point: tuple[Floats, ...], order: int) -> list[Floats]:
    """Return the cost and its derivatives at a, b, g, h, c."""
    a, b, g, h, c = point
    data, generator = data_block((a, b, c), order), generator_block((a, b, g, h), order)
    return [x + y for x, y in zip(data, generator, strict=True)]


BLOCKS: dict[str, Callable[[tuple[Floats, ...], int], list[Floats]]] = {
    "data_term": data_block,
    "generator_term": generator_block,
    "cost": cost_block,
}


def run(name: str, point: tuple[Floats, ...], order: int) -> Floats:
    """Return an array of shape (points, columns) for flat arrays of finite points."""
    n = point[0].size
    output = np.empty((n, terms.OUTPUTS[order]))
    with np.errstate(all="ignore"):
        for first in range(0, n, BLOCK):
            part = slice(first, first + BLOCK)
            for k, column in enumerate(BLOCKS[name](tuple(v[part] for v in point), order)):
                output[part, k] = column
    return output
