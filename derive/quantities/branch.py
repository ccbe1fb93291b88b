"""Algebraic branches: quantities that are functions of the one root of a polynomial that a rule picks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import sympy as sp

from derive.errors import TheoryError
from derive.exact.expressions import to_text
from derive.quantities.kind import SCALARS, Kind, Scope, Written, require_numbers, value_function
from derive.quantities.polynomials import emitted_coefficients
from derive.quantities.single_root import require_single_root
from derive.quantities.symbols import require_assumed

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.claim import Claim
    from derive.statement.theory import Theory

HERGLOTZ, LARGEST_IMAGINARY_PART = RULES = ("herglotz", "largest_imaginary_part")


@dataclass(frozen=True)
class Branch(Kind):
    """One root of a polynomial, picked by a rule.

    Parameters
    ----------
    name : prefix of the generated functions.
    polynomial : expression polynomial in `root`.
    root : the unknown.
    at : the spectral argument; on the real axis the limit from above is meant.
    herglotz : functions of the root that map the upper half plane to itself; exactly one root does so.
    rule : ``herglotz``, or ``largest_imaginary_part`` for published variants that use it.
    slope_signs : expressions with the signs of the Herglotz functions' derivatives along the branch, where
        the theory has proved some that are cheaper than implicit differentiation.
    unique : id of the claim that argues, in the form of `derive.quantities.single_root`, why no two roots
        satisfy the rule. Nothing rests on it: an evaluator checks of every other root that it does not.
    """

    kind: ClassVar[str] = "algebraic branch"
    keyword: ClassVar[str] = "branch"
    types: ClassVar[tuple[str, ...]] = SCALARS
    measured: ClassVar[bool] = True

    name: str
    polynomial: sp.Expr
    root: sp.Symbol
    at: sp.Symbol
    herglotz: tuple[sp.Expr, ...] = ()
    rule: str = HERGLOTZ
    slope_signs: tuple[sp.Expr, ...] = ()
    unique: str = ""

    def coefficients(self) -> tuple[sp.Expr, ...]:
        """Coefficients of the polynomial in the root, constant term first."""
        return emitted_coefficients(self.polynomial, self.root)

    def slopes(self) -> tuple[sp.Expr, ...]:
        """Numbers with the signs of the Herglotz functions' derivatives along the branch."""
        if self.slope_signs:
            return self.slope_signs
        step = -sp.diff(self.polynomial, self.at) / sp.diff(self.polynomial, self.root)
        return tuple(sp.diff(f, self.at) + sp.diff(f, self.root) * step for f in self.herglotz)

    @property
    def own_symbols(self) -> tuple[sp.Symbol, ...]:
        """The root."""
        return (self.root,)

    def check(self, q: Quantity) -> None:
        """One value, a rule that is known, and a root that assumes nothing; see `Kind.check`."""
        require_numbers(q)
        if q.type not in self.types:
            raise TheoryError(f"{q.name}: a branch quantity has one value; its type is real or complex")
        if self.rule not in RULES:
            raise TheoryError(
                f"{q.name}: the branch's rule {self.rule!r} is not known; it is one of {', '.join(RULES)}"
            )
        if self.rule == HERGLOTZ and not self.herglotz:
            raise TheoryError(
                f"{q.name}: the branch does not say which root is meant. Name in herglotz= the functions of "
                "the root that map the upper half plane to itself, or give "
                f"rule={LARGEST_IMAGINARY_PART!r}"
            )
        require_assumed(q.name, "the root", self.root, {})

    def scopes(self, q: Quantity) -> list[Scope]:
        """The polynomial and the rule may contain the root, the spectral argument only parameters."""
        within = (self.root, *q.parameters)
        return [
            ("the polynomial", (self.polynomial,), within),
            ("the rule of the branch", (*self.herglotz, *self.slope_signs), within),
            ("the spectral argument", (self.at,), q.parameters),
        ]

    def settled(self, theory: Theory, q: Quantity, claims: Sequence[Claim]) -> Quantity:
        """The quantity once the claim that is named says that there is one root that is meant."""
        if self.unique:
            known = {c.id: c for c in claims}
            if self.unique not in known:
                raise TheoryError(
                    f"{q.name}: {self.unique} is said to make the root unique; "
                    "it must be one of the claims that the quantity rests on"
                )
            require_single_root(q, self, known[self.unique], claims)
        return q

    def meaning(self, q: Quantity) -> dict[str, Any]:
        """The polynomial and the rule."""
        plain = {
            "coefficients": [to_text(c) for c in self.coefficients()],
            "root": self.root.name,
            "at": self.at.name,
            "rule": self.rule,
            "herglotz": [to_text(f) for f in self.herglotz],
        }
        return {"branch": plain}

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """The polynomial, what the rule is decided by, and the value at a root."""
        with_root = (self.root, *q.parameters)
        what = "Coefficients of the polynomial of the branch, constant term first"
        made = [Written(f"{self.name}_polynomial", q.parameters, self.coefficients(), what)]
        if self.herglotz:
            what = "Functions of the physical root that map the upper half plane to itself"
            made.append(Written(f"{self.name}_conditions", with_root, self.herglotz, what))
            what = f"Numbers with the signs of their derivatives in {self.at.name} along the branch"
            made.append(Written(f"{self.name}_slopes", with_root, self.slopes(), what))
        return [*made, value_function(q, short, f"{q.summary}, from the root")]

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """The names of the functions, and the rule."""
        has_rule = bool(self.herglotz)
        plain = {
            "polynomial": f"{self.name}_polynomial",
            "conditions": f"{self.name}_conditions" if has_rule else None,
            "slopes": f"{self.name}_slopes" if has_rule else None,
            "rule": self.rule,
            "at": self.at.name,
            "unique": self.unique or None,
        }
        return {"branch": plain, "value": short}
