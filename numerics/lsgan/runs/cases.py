"""The two cases that the source reports, and the numbers it reports for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Case:
    """A start, the axes of its cost surface, and the ends that the source reports for b and h.

    name : of the case. start : a, b, g, h. c : rate of the data.
    b_axis, h_axis : ends of the axes of the surface.
    monte_carlo : b and h at the end of the trajectory driven by Monte Carlo estimates of the key integral, as
        a number and the scatter given with it, 0 where none is given; the point after 249 steps, as the start
        is counted among the 250 iterations.
    stochastic : mean and spread of b and h at the ends of 100 stochastic runs of 1000 samples.
    """

    name: str
    start: Mapping[str, float]
    c: float
    b_axis: tuple[float, float]
    h_axis: tuple[float, float]
    monte_carlo: Mapping[str, tuple[float, float]]
    stochastic: Mapping[str, tuple[float, float]]


CASES: Mapping[str, Case] = MappingProxyType(
    {
        "A": Case(
            name="A",
            start=MappingProxyType({"a": 2.2, "b": -3.0, "g": 1.5, "h": -2.0}),
            c=0.5,
            b_axis=(-4.0, 2.0),
            h_axis=(-2.1, 3.1),
            monte_carlo=MappingProxyType({"b": (1.6029, 0.0), "h": (1.4333, 0.0003)}),
            stochastic=MappingProxyType({"b": (1.6023, 0.026), "h": (1.4263, 0.061)}),
        ),
        "B": Case(
            name="B",
            start=MappingProxyType({"a": 1.21, "b": -1.0, "g": 0.35, "h": -4.0}),
            c=4.04,
            b_axis=(-2.0, 3.0),
            h_axis=(-5.0, 1.0),
            monte_carlo=MappingProxyType({"b": (2.1646, 0.0), "h": (-0.1317, 0.0005)}),
            stochastic=MappingProxyType({"b": (2.1653, 0.012), "h": (-0.1316, 0.008)}),
        ),
    }
)
"""By name. Source: Pulford and Kondrashov, IEEE Access 9 (2021), cases A and B."""
