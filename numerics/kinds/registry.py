"""The kinds of quantities that can be evaluated, each by the name that the catalogue gives it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from numerics.kinds.branch import Branch
from numerics.kinds.closed_form import ClosedForm
from numerics.kinds.extremum import Extremum
from numerics.kinds.integral import Integral
from numerics.kinds.kind import Kind
from numerics.kinds.root_radius import RootRadius
from numerics.kinds.support import Support

_KINDS: tuple[Kind, ...] = (
    ClosedForm(),
    Branch(),
    Support(),
    RootRadius(),
    Extremum(),
    Integral(),
)
KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _KINDS})
