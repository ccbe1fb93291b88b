"""Supports of measures: intervals whose ends are images of the real roots of a polynomial."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import sympy as sp

from derive.errors import TheoryError
from derive.quantities.kind import Kind, Scope, Written
from derive.quantities.polynomials import emitted_coefficients
from derive.quantities.symbols import plainly_real, require_assumed

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity


@dataclass(frozen=True)
class Support(Kind):
    """The support of a measure, from the real critical points of a rational uniformisation.

    Parameters
    ----------
    polynomial : expression polynomial in `root` whose real roots are the candidates.
    root : the uniformising parameter, a real symbol.
    edge : the spectral argument as a function of the root; it need not keep the order of the roots.
    gap : functions that are all positive exactly at the two ends of the gap, where there is one.
    """

    kind: ClassVar[str] = "support"
    keyword: ClassVar[str] = "support"
    types: ClassVar[tuple[str, ...]] = ("intervals",)

    polynomial: sp.Expr
    root: sp.Symbol
    edge: sp.Expr
    gap: tuple[sp.Expr, ...]

    def coefficients(self) -> tuple[sp.Expr, ...]:
        """Coefficients of the polynomial in the root, constant term first."""
        return emitted_coefficients(self.polynomial, self.root)

    def check(self, q: Quantity) -> None:
        """Intervals without a value of their own, and a root that is real at most; see `Kind.check`."""
        if q.type not in self.types:
            raise TheoryError(f"{q.name}: a support has type='intervals', and nothing else has")
        if q.value is not None:
            raise TheoryError(f"{q.name}: a support has no value of its own")
        require_assumed(q.name, "the root", self.root, {"real": True} if self.root.is_real else {})

    def scopes(self, q: Quantity) -> list[Scope]:
        """All parts may contain the root."""
        return [("the support", (self.polynomial, self.edge, *self.gap), (self.root, *q.parameters))]

    def check_real(self, q: Quantity) -> None:
        """The edges are real."""
        if not all(map(plainly_real, (self.edge, *self.gap))):
            raise TheoryError(
                f"{q.name}: the edges of a support must be real, with a real symbol as the root"
            )

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """The polynomial, and at a root the spectral argument and the conditions of a gap."""
        with_root = (self.root, *q.parameters)
        what = "Coefficients, constant term first, of the polynomial whose roots give the edges"
        gap = "All positive exactly at the two ends of a gap"
        return [
            Written(f"{short}_polynomial", q.parameters, self.coefficients(), what),
            Written(f"{short}_edge", with_root, (self.edge,), "Spectral argument at a root", several=False),
            Written(f"{short}_gap", with_root, self.gap, gap),
        ]

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """The names of the functions."""
        return {"polynomial": f"{short}_polynomial", "edge": f"{short}_edge", "gap": f"{short}_gap"}
