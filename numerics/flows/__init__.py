"""Flows of ordinary differential equations, enclosed rigorously to any number of digits.

`integrate` is what most callers want: a vector field as a Python function of jets, an initial state, times.
`tape` and `recording` record the field, `rational` makes its functions components, `variation`
differentiates it, `field` keeps these together; `taylor` runs power series and `tails` bounds what they
leave; `cloud` holds sets of states, `step` validates one step, `integrator` takes one after the other.
`plain` reads the fields of catalogues.
"""

from __future__ import annotations

from numerics.flows.integrator import Flow, integrate
from numerics.flows.tape import Jet

__all__ = ["Flow", "Jet", "integrate"]
