"""Flows of ordinary differential equations, enclosed rigorously to any number of digits.

`integrate` is what most callers want: a vector field as a Python function of jets, an initial state, times.
`tape` records the field, `taylor` runs power series on it, `variation` differentiates it, `field` keeps these
together; `cloud` holds sets of states, `step` validates one step, `integrator` takes one after the other.
"""

from __future__ import annotations

from numerics.flows.integrator import Flow, integrate
from numerics.flows.tape import Jet

__all__ = ["Flow", "Jet", "integrate"]
