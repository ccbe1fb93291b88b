"""The evaluators of all kinds of quantities, each by the name that the catalogue gives the kind."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from numerics.kinds.branch import BranchEvaluator
from numerics.kinds.closed_form import ClosedFormEvaluator
from numerics.kinds.evaluator import Evaluator
from numerics.kinds.extremum import ExtremumEvaluator
from numerics.kinds.flow import FlowEvaluator
from numerics.kinds.integral import IntegralEvaluator
from numerics.kinds.root import RootEvaluator
from numerics.kinds.root_radius import RootRadiusEvaluator
from numerics.kinds.support import SupportEvaluator

_ALL: tuple[Evaluator, ...] = (
    ClosedFormEvaluator(),
    BranchEvaluator(),
    SupportEvaluator(),
    RootRadiusEvaluator(),
    RootEvaluator(),
    ExtremumEvaluator(),
    FlowEvaluator(),
    IntegralEvaluator(),
)
EVALUATORS: Mapping[str, Evaluator] = MappingProxyType({one.name: one for one in _ALL})
