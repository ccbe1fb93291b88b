"""The compiled engine: one point at a time, the nodes of its integrals several at a time.

Windows and terms are the same source as the NumPy engine's. Importing this module imports numba.
"""

from __future__ import annotations

import hashlib
import math
from pathlib import Path
from typing import Any

import numpy as np
from numba.extending import register_jitable

from numerics.arrays.arguments import Floats
from numerics.arrays.compiled import compiled, in_pieces, register
from numerics.lsgan.quadrature import nodes, numba_functions, polynomials, terms, windows

DATA, GENERATOR = 1, 2
PARTS = {"data_term": DATA, "generator_term": GENERATOR, "cost": DATA + GENERATOR}
ROOT_PI = math.sqrt(math.pi)


def _digest() -> str:
    """Return a digest of all sources that the compiled loop is made from."""
    digest = hashlib.sha256(register((windows, terms)).encode())
    for module in (nodes, polynomials, numba_functions):
        digest.update(Path(str(module.__file__)).read_bytes())
    return digest.hexdigest()


def _integrals() -> Any:
    """Return the function that integrates over one window.

    All arrays are rows of one buffer: place, weight, offset, tail, gauss, first. LLVM then sees that they
    do not overlap, and makes vector code of the first two loops.
    """
    n = nodes.COUNT
    exponential, scaled_complement = numba_functions.exponential, numba_functions.scaled_complement
    window, shift = windows.window, windows.shift
    edge_values, cancels, direct_value = terms.edge_values, terms.cancels, terms.direct_value
    by_parts = terms.BY_PARTS

    @register_jitable
    def integrals(beta, beta_lo, rho, rho_lo, order, buffer):  # type: ignore[no-untyped-def]
        """Return E F(β + ρT), the window's origin and start, (m0, m1, m2, n0, n1, n2), and F'(β)."""
        origin, start, step_u, step_t, low, high, decay, scale = window(beta, rho)
        whole, edge = edge_values(beta)
        span = high - low
        if origin < 0.0:
            for j in range(n):
                y = low + span * buffer[j]
                move, t = step_u * y, step_t * y
                u = origin + move
                common = buffer[n + j] * exponential(-2.0 * (2.0 * origin + move) * move - t)
                tail = scaled_complement(abs(u))
                tail = 2.0 * exponential(u * u) - tail if u > 0.0 else tail
                buffer[2 * n + j] = t
                buffer[3 * n + j] = tail
                buffer[4 * n + j] = common
                buffer[5 * n + j] = common * tail
        else:
            for j in range(n):
                y = low + span * buffer[j]
                move, t = step_u * y, step_t * y
                u = origin + move
                common = buffer[n + j] * exponential(-(2.0 * origin + move) * move - t)
                gauss = exponential(-u * u)
                tail = gauss * scaled_complement(abs(u))
                tail = tail if u < 0.0 else 2.0 - tail
                buffer[2 * n + j] = t
                buffer[3 * n + j] = tail
                buffer[4 * n + j] = common * gauss
                buffer[5 * n + j] = common * tail
        m0 = m1 = m2 = n0 = n1 = n2 = 0.0
        for j in range(n):
            t, part = buffer[2 * n + j], buffer[5 * n + j]
            m0 += part
            part *= t
            m1 += part
            m2 += part * t
        if order == 2 and abs(rho) < by_parts:
            for j in range(n):
                t = buffer[2 * n + j]
                u = origin + step_u * (low + span * buffer[j])
                part = buffer[4 * n + j] * (2.0 / ROOT_PI) - 2.0 * u * buffer[5 * n + j]
                n0 += part
                part *= t
                n1 += part
                n2 += part * t
        length = span * step_t
        unit = length * scale / ROOT_PI
        m0, m1 = m0 * unit, m1 * unit
        value = whole + rho * m0
        if cancels(beta, rho, whole, m0):
            inside = 0.0
            if origin < 0.0:
                for j in range(n):
                    inside += buffer[5 * n + j] * buffer[3 * n + j]
                inside *= scale
            else:
                for j in range(n):
                    tail = buffer[3 * n + j]
                    inside += buffer[n + j] * exponential(-buffer[2 * n + j]) * tail * tail
                inside *= np.exp(-start)
            value = direct_value(low, start, step_t, 0.25 * length * inside)
        value += m0 * beta_lo + (start * m0 + m1) * rho_lo
        change = shift(origin, start, decay, beta_lo, rho, rho_lo)
        edge *= shift(beta, 0.0, decay, beta_lo, rho, rho_lo)
        unit *= change
        moments = (m0 * change, m1 * change, m2 * unit, n0 * unit, n1 * unit, n2 * unit)
        return value, origin, start, moments, edge

    return integrals


def _loop(digest: str) -> Any:
    """Return the compiled loop over points; numba's cache sees all sources by the digest it closes over."""
    place, weight = nodes.nodes()
    n = place.size
    integrals = _integrals()
    data_arguments, generator_arguments = terms.data_arguments, terms.generator_arguments
    data_gradient, data_hessian = terms.data_gradient, terms.data_hessian
    generator_gradient, generator_hessian = terms.generator_gradient, terms.generator_hessian
    latent = terms.latent

    def loop(parts, order, a, b, g, h, c, out):  # type: ignore[no-untyped-def]
        _ = digest
        buffer = np.empty(6 * n)
        buffer[:n] = place
        buffer[n : 2 * n] = weight
        for i in range(a.size):
            row = out[i]
            row[:] = 0.0
            if parts & DATA:
                beta, rho, rho_lo = data_arguments(a[i], b[i], c[i])
                value, _, start, moments, edge = integrals(beta, 0.0, rho, rho_lo, order, buffer)
                row[0] += value
                if order >= 1:
                    row[1], row[2] = data_gradient(c[i], start, moments)
                if order == 2:
                    row[5], row[6], row[9] = data_hessian(c[i], start, moments, edge, rho)
            if parts & GENERATOR:
                beta, beta_lo, rho, rho_lo = generator_arguments(a[i], b[i], g[i], h[i])
                value, origin, start, moments, edge = integrals(beta, beta_lo, rho, rho_lo, order, buffer)
                row[0] += value
                v = latent(a[i], b[i], h[i], origin, start)
                if order >= 1:
                    slopes = generator_gradient(a[i], g[i], start, v, moments)
                    for k in range(4):
                        row[1 + k] += slopes[k]
                if order == 2:
                    bends = generator_hessian(a[i], g[i], h[i], start, v, moments, edge, rho)
                    for k in range(10):
                        row[5 + k] += bends[k]

    return compiled(loop)


LOOP = _loop(_digest())


def run(name: str, point: tuple[Floats, ...], order: int) -> Floats:
    """Return an array of shape (points, columns) for flat arrays of finite points."""
    parts = PARTS[name]
    unused = np.ones_like(point[0])
    if parts == DATA:
        a, b, c = point
        point = (a, b, unused, unused, c)
    elif parts == GENERATOR:
        point = (*point, unused)
    output = np.empty((unused.size, terms.OUTPUTS[order]))

    def over(*pieces: Any) -> None:
        LOOP(parts, order, *pieces)

    in_pieces(over, [np.ascontiguousarray(column) for column in point], (output,))
    return output
