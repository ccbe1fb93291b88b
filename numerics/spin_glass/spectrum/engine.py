"""Choice of engine, exact scaling, and the values that need no root: infinite arguments and NaN."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.arrays.arithmetic import Lane
from numerics.arrays.engines import chosen_engine
from numerics.spin_glass.spectrum import numpy_engine
from numerics.spin_glass.spectrum.parameters import Parameters, exponent

AT_INFINITY: dict[str, Callable[[Floats], tuple[Floats, ...]]] = {
    "density": lambda lam: (np.zeros_like(lam),),
    "stieltjes": lambda lam: (np.zeros_like(lam),) * 4,
    "cdf": lambda lam: (np.where(lam > 0, 1.0, 0.0),),
    "log_potential": lambda lam: (np.full_like(lam, np.inf),),
}


def compute(name: str, given: Parameters, engine: str | None) -> tuple[Floats, ...]:
    """Return the outputs of the quantity, each of the broadcast shape."""
    kind = chosen_engine(engine)
    outputs = tuple(np.full(given.shape, np.nan).reshape(-1) for _ in range(numpy_engine.OUTPUTS[name]))
    size = outputs[0].size
    if size == 0:
        return tuple(output.reshape(given.shape) for output in outputs)
    parameters: tuple[Lane, ...] = (given.kappa, given.b, given.b1, given.x1)
    valid = np.isfinite(given.lam)
    infinite = np.isinf(given.lam)
    if all(v.ndim == 0 for v in parameters):
        lam = np.broadcast_to(given.lam, given.shape).reshape(-1)
        known = not any(np.isnan(v) for v in parameters)
        valid, infinite = valid.reshape(-1) & known, infinite.reshape(-1) & known
        power: Lane = int(exponent(given.b, given.b1)) if known else 0
        parameters = tuple(float(v) for v in parameters)
    else:
        lam, *columns = (np.broadcast_to(v, given.shape).reshape(-1) for v in (given.lam, *parameters))
        known_all = ~np.isnan(sum(columns))
        valid, infinite = (np.broadcast_to(v, given.shape).reshape(-1) & known_all for v in (valid, infinite))
        power = exponent(columns[1], columns[2])
        parameters = tuple(columns)
    whole = bool(valid.all())
    if not whole:
        lam = lam[valid]
        parameters = tuple(v[valid] if isinstance(v, np.ndarray) else v for v in parameters)
        power = power[valid] if isinstance(power, np.ndarray) else power
    if lam.size:
        kappa, b, b1, x1 = parameters
        scaled = tuple(np.ldexp(v, -power) for v in (lam, b, b1, x1))
        scaled = (scaled[0], *(v if isinstance(v, np.ndarray) else float(v) for v in scaled[1:]))
        scale = np.ldexp(1.0, power)
        scale = scale if isinstance(power, np.ndarray) else float(scale)
        point = (scaled[0], kappa, scaled[1], scaled[2], scaled[3], scale)
        if kind == "numba":
            from numerics.spin_glass.spectrum import numba_engine

            values = numba_engine.run(name, point)
        else:
            values = numpy_engine.run(name, point)
        if name in ("density", "stieltjes"):
            values = tuple(np.ldexp(v, -power) for v in values)
        for output, value in zip(outputs, values, strict=True):
            output[valid] = value
    if infinite.any():
        at_infinity = AT_INFINITY[name](np.broadcast_to(given.lam, given.shape).reshape(-1)[infinite])
        for output, value in zip(outputs, at_infinity, strict=True):
            output[infinite] = value
    return tuple(output.reshape(given.shape) for output in outputs)
