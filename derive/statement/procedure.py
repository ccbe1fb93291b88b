"""Procedures: ways to settle a statement; each says itself what the checker must know of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Self, TypeAlias

import sympy as sp

from derive.errors import ProofFailed
from derive.statement.problem import Problem
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import Outcome

Sampler: TypeAlias = Callable[[Mapping[str, Any], int], Mapping[str, float]]
"""One seeded run of an experiment: from its options and a seed to the value of each statistic."""


class Procedure(ABC):
    """A way to settle a statement. Implementations hold hints (which variables to eliminate, say).

    A procedure has a `name`, a `reading` and `attempt`; all else has a default that suits most of them.

    Attributes
    ----------
    name : what certificates call it, which also says who rechecks them.
    pointwise : whether what it settles holds exactly at each point, so that a witness search is a control.
    refutes : whether it looks for a witness itself; then no other search is made, and its witness is the
        point that meets the hypotheses.
    """

    name: ClassVar[str] = ""
    pointwise: ClassVar[bool] = False
    refutes: ClassVar[bool] = False

    @property
    @abstractmethod
    def reading(self) -> Reading:
        """What the statement means when this procedure settles it."""

    @abstractmethod
    def attempt(self, problem: Problem) -> Outcome:
        """Settle the problem, or raise `ProofFailed` with the reason."""

    @property
    def word(self) -> str:
        """What a theory calls it by: its name in `derive.by`, where several may make one procedure."""
        return self.name

    def declared(self) -> dict[str, Any]:
        """Settings that a certificate must agree with, as plain data."""
        return {}

    def pinned(self) -> Mapping[sp.Symbol, sp.Expr]:
        """Coordinates of the point at which it looks for a witness."""
        return {}

    def start_values(self) -> Mapping[sp.Symbol, sp.Expr]:
        """Of an asymptotic statement: the values at the point of what the given equations define."""
        return {}

    def placeholders(self) -> tuple[sp.Symbol, ...]:
        """Symbols of the statement that stand for something of the procedure, and need no declaration."""
        return ()

    def closing(self) -> Any:
        """How integrals and derivatives come to closed form for a witness search; None for the usual way."""
        return None

    def experiment(self) -> str | None:
        """The name of the sampler that it runs; None where nothing is sampled."""
        return None

    def functions(self) -> tuple[Callable[..., Any], ...]:
        """Functions of others that it calls: the text of their modules counts in fingerprints."""
        return ()

    def with_samplers(self, samplers: Mapping[str, Sampler]) -> Self:
        """The same procedure, running the sampler that its theory brings under this name."""
        return self


class Missing(Procedure):
    """Stands where a claim that could not be built names no procedure; it settles nothing."""

    name: ClassVar[str] = "none"
    reading: ClassVar[Reading] = EXACT

    def attempt(self, problem: Problem) -> Outcome:
        """Settle nothing.

        Raises
        ------
        ProofFailed
        """
        raise ProofFailed("there is no procedure")
