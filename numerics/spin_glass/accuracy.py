"""Measured accuracy of the float64 functions against ball enclosures, over the whole domain and at its
edges."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from flint import acb, arb, ctx

import numerics.spin_glass as spin_glass
from generated.spin_glass import ball
from numerics.arrays.arguments import Floats
from numerics.precision import working_precision
from numerics.spin_glass.spectrum.exact import Arguments, isolated, rational

BITS = (192, 384, 768, 1536, 3072)
NAMES = ("lam", "kappa", "b", "b1", "x1")


def _kappa(generator: np.random.Generator, n: int) -> Floats:
    """Uniform, and log-uniform towards 0 and towards 1."""
    tiny = 10.0 ** generator.uniform(-12.0, -0.5, n)
    kind = generator.integers(0, 4, n)
    return np.select([kind == 0, kind == 1], [tiny, 1.0 - tiny], generator.uniform(0.02, 0.98, n))


def _edges(kappa: float, b: float, b1: float, x1: float) -> list[float]:
    return [end for interval in spin_glass.support(kappa=kappa, b=b, b1=b1, x1=x1) for end in interval]


def sample_points(seed: int, points: int) -> Floats:
    """Return an array of shape (5, points) with lam, kappa, b, b1, x1.

    kappa and 1 - kappa log-uniform from 1e-12, b1/b log-uniform from 1e-8 to 1e8 or 0, |x1| from 0 to 1e6
    or within a factor 1 +- 2**-k of the critical shift; lam anywhere in and around the support, or within a
    factor 1 +- 2**-k of one of its edges.
    """
    generator = np.random.default_rng(seed)
    kappa = _kappa(generator, points)
    b = np.exp2(generator.uniform(-1.0, 1.0, points))
    wide = b * 10.0 ** generator.uniform(-8.0, 8.0, points)
    kind = generator.integers(0, 5, points)
    b1 = np.select([kind == 0, kind == 1], [0.0 * b, wide], b * generator.uniform(0.0, 3.0, points))
    scale = np.maximum(b, b1)
    kind = generator.integers(0, 6, points)
    near = spin_glass.critical_shift(kappa, b, b1) * (1.0 + _tiny(generator, points))
    choices = [0.0 * b, scale * 10.0 ** generator.uniform(-6.0, 6.0, points), near]
    x1 = np.select([kind == 0, kind == 1, kind == 2], choices, scale * generator.uniform(0.0, 6.0, points))
    x1 *= generator.choice([-1.0, 1.0], points)
    lam = np.empty(points)
    for i in range(points):
        edges = _edges(kappa[i], b[i], b1[i], x1[i])
        width = max(edges) - min(edges)
        where = generator.integers(0, 4)
        if where == 0:
            lam[i] = generator.uniform(min(edges) - 0.2 * width, max(edges) + 0.2 * width)
        elif where == 1:
            j = 2 * generator.integers(0, len(edges) // 2)
            lam[i] = generator.uniform(edges[j], edges[j + 1])
        else:
            size = generator.choice([1.0, width])
            edge = generator.choice(edges)
            lam[i] = edge + _tiny(generator, 1)[0] * (edge if size == 1.0 else size)
    return np.stack([lam, kappa, b, b1, x1])


def _tiny(generator: np.random.Generator, n: int) -> Floats:
    """Return +-2**-k with k from 1 to 52, and sometimes 0."""
    value = np.exp2(-generator.uniform(1.0, 53.0, n)) * generator.choice([-1.0, 1.0], n)
    return np.where(generator.random(n) < 0.05, 0.0, value)


def _enclosures(r: Any, arguments: Arguments) -> dict[str, Any]:
    return {
        "density": ball.density(r, *arguments),
        "stieltjes_D": ball.stieltjes_D(r, *arguments),
        "stieltjes_G": ball.stieltjes_G(r, *arguments),
        "cdf": ball.cdf(r, *arguments),
        "log_potential": ball.log_potential(r, *arguments),
        "log_size": _log_size(r, arguments),
    }


def _log_size(r: Any, arguments: Arguments) -> arb:
    """Return kappa |log|r|| + (1 - kappa) |log|t||: what may cancel in the log-potential."""
    _, t = ball.resolvent_conditions(r, *arguments)
    kappa = arguments[1]
    return kappa * abs(abs(acb(r)).log()) + (1 - kappa) * abs(abs(acb(t)).log())


def reference(point: tuple[float, ...]) -> dict[str, complex]:
    """Return the true values at one point, rounded to float64, with `log_size`."""
    arguments = rational(*point)
    with working_precision(BITS[0]):
        root = isolated(arguments)
        for bits in BITS:
            box = root.refine(bits)
            ctx.prec = bits
            values = {name: acb(value) for name, value in _enclosures(box, arguments).items()}
            if all(_narrow(name, value) for name, value in values.items()):
                return {name: complex(value.mid()) for name, value in values.items()}
    raise ArithmeticError(f"no enclosure at {point!r}")


def _narrow(name: str, value: acb) -> bool:
    if value.rel_accuracy_bits() >= 70 or value == 0:
        return True
    absolute = name in ("cdf", "log_potential", "log_size")
    return absolute and value.real.rad() < arb(2) ** -70 and value.imag == 0


def _records(seed: int, points: int, engine: str | None) -> Iterator[tuple[str, Floats, Floats]]:
    """Yield each function's name, its errors in units in the last place, and the points."""
    sample = sample_points(seed, points)
    lam, kappa, b, b1, x1 = sample
    truth = [reference(tuple(sample[:, i])) for i in range(points)]
    true = {name: np.array([value[name] for value in truth]) for name in truth[0]}
    given = {"kappa": kappa, "b": b, "b1": b1, "x1": x1, "engine": engine}
    g_d, g_g = spin_glass.stieltjes(lam, **given)
    found = {
        "density": spin_glass.density(lam, **given),
        "stieltjes_D": g_d,
        "stieltjes_G": g_g,
        "cdf": spin_glass.cdf(lam, **given),
        "log_potential": spin_glass.log_potential(lam, **given),
    }
    units: dict[str, Callable[[], Floats]] = {
        "density": lambda: np.abs(true["density"]),
        "stieltjes_D": lambda: np.abs(true["stieltjes_D"]),
        "stieltjes_G": lambda: np.abs(true["stieltjes_G"]),
        "cdf": lambda: np.full(points, 0.75),
        "log_potential": lambda: np.maximum(0.75, true["log_size"].real),
    }
    for name, value in found.items():
        unit = np.spacing(np.maximum(units[name](), 1e-290))
        yield name, np.abs(value - true[name]) / unit, sample


def measure(seed: int = 2, points: int = 4000, engine: str | None = None) -> dict[str, dict[str, Any]]:
    """Return each function's worst and mean error against balls, as plain data.

    Parameters
    ----------
    seed, points : they choose the sample (see `sample_points`).
    engine : as for the functions themselves.

    Returns
    -------
    {name: {"worst_ulp", "mean_ulp", "share_above_8_ulp", "point": {"lam": hex float, ...}, "points", "seed",
    "unit"}}. The unit is the spacing of floats at the true modulus for density, stieltjes_D and stieltjes_G,
    2**-53 for cdf, and for log_potential the spacing at kappa |log|r|| + (1 - kappa) |log|t||, at least
    2**-53.
    """
    units = {
        "cdf": "2**-53",
        "log_potential": "spacing at kappa |log|r|| + (1-kappa) |log|t||, at least 2**-53",
    }
    result = {}
    for name, errors, sample in _records(seed, points, engine):
        worst = int(np.argmax(errors))
        result[name] = {
            "worst_ulp": float(errors[worst]),
            "mean_ulp": float(errors.mean()),
            "share_above_8_ulp": float((errors > 8.0).mean()),
            "point": {key: float(sample[k, worst]).hex() for k, key in enumerate(NAMES)},
            "points": points,
            "seed": seed,
            "unit": units.get(name, "spacing at the true modulus"),
        }
    return result
