"""Quantities: what a user can evaluate, and how it is computed from proved expressions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import sympy as sp
from flint import fmpq

from derive.errors import ProofFailed, TheoryError
from derive.exact.balls import Value, evaluate
from derive.exact.expressions import to_text
from derive.quantities.checks import HERGLOTZ, LARGEST_IMAGINARY_PART
from derive.quantities.extremum import Extremum
from derive.quantities.integrated import Integrated
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Laboratory

__all__ = ["LARGEST_IMAGINARY_PART"]


def coefficients_in(polynomial: sp.Expr, root: sp.Symbol) -> tuple[sp.Expr, ...]:
    """Coefficients of a polynomial expression, constant term first, in the form in which they are emitted."""
    coefficients = sp.Poly(sp.expand(polynomial), root).all_coeffs()
    return tuple(sp.factor_terms(c) for c in reversed(coefficients))


@dataclass(frozen=True)
class Branch:
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
        return coefficients_in(self.polynomial, self.root)

    def slopes(self) -> tuple[sp.Expr, ...]:
        """Numbers with the signs of the Herglotz functions' derivatives along the branch."""
        if self.slope_signs:
            return self.slope_signs
        step = -sp.diff(self.polynomial, self.at) / sp.diff(self.polynomial, self.root)
        return tuple(sp.diff(f, self.at) + sp.diff(f, self.root) * step for f in self.herglotz)

    def catalogue(self) -> dict[str, Any]:
        """The branch as plain data for the generated catalogue."""
        has_rule = bool(self.herglotz)
        return {
            "polynomial": f"{self.name}_polynomial",
            "conditions": f"{self.name}_conditions" if has_rule else None,
            "slopes": f"{self.name}_slopes" if has_rule else None,
            "rule": self.rule,
            "at": self.at.name,
            "unique": self.unique or None,
        }


@dataclass(frozen=True)
class Support:
    """The support of a measure, from the real critical points of a rational uniformisation.

    Parameters
    ----------
    polynomial : expression polynomial in `root` whose real roots are the candidates.
    root : the uniformising parameter, a real symbol.
    edge : the spectral argument as a function of the root; it need not keep the order of the roots.
    gap : functions that are all positive exactly at the two ends of the gap, where there is one.
    """

    polynomial: sp.Expr
    root: sp.Symbol
    edge: sp.Expr
    gap: tuple[sp.Expr, ...]

    def coefficients(self) -> tuple[sp.Expr, ...]:
        """Coefficients of the polynomial in the root, constant term first."""
        return coefficients_in(self.polynomial, self.root)


@dataclass(frozen=True, eq=False)
class Quantity:
    """Something with a value: a name, its parameters, and a closed form, a branch or a support.

    `call(...)` gives a SymPy expression that stands for the value in claims about it. `shape` is that of
    a vector or a matrix, whose entries `value` holds row by row. `at_zero` holds the value where some
    parameters are exactly zero and the closed form, which divides by them, is not defined; `apart` those
    that may not be zero together, because nothing is known there. `means` holds, where a value at zero is the
    limit under an integral sign, what the quantity stands for. `argued` says in words what is argued and not
    proved; `fault` why the quantity is badly built, so that it is not served.
    """

    name: str
    summary: str
    parameters: tuple[sp.Symbol, ...]
    type: str
    value: sp.Expr | tuple[sp.Expr, ...] | None = None
    branch: Branch | None = None
    support: Support | None = None
    extremum: Extremum | None = None
    integral: Integrated | None = None
    claims: tuple[str, ...] = ()
    source: str = ""
    status: str = "proved"
    domains: Mapping[sp.Symbol, sp.Set] = field(default_factory=dict)
    at_zero: Mapping[sp.Symbol | tuple[sp.Symbol, ...], sp.Expr | tuple[sp.Expr, ...]] = field(
        default_factory=dict
    )
    shape: tuple[int, ...] | None = None
    apart: tuple[tuple[sp.Symbol, ...], ...] = ()
    means: Mapping[sp.Symbol, tuple[sp.Expr, ...]] = field(default_factory=dict)
    argued: tuple[str, ...] = ()
    fault: str = ""

    @property
    def kind(self) -> str:
        """The kind: closed form, algebraic branch, support, root radius, extremum or integral."""
        if isinstance(self.value, RootRadius):
            return "root radius"
        if self.extremum or self.integral:
            return "extremum" if self.extremum else "integral"
        return "algebraic branch" if self.branch else "support" if self.support else "closed form"

    @property
    def zeros(self) -> list[tuple[tuple[sp.Symbol, ...], sp.Expr | tuple[sp.Expr, ...]]]:
        """Which parameters are zero, and the value there."""
        return [(key if isinstance(key, tuple) else (key,), value) for key, value in self.at_zero.items()]

    def __call__(self, *arguments: sp.Expr, **named: sp.Expr) -> sp.Expr:
        """The value at these arguments, as an unevaluated SymPy function."""
        given = dict(zip((p.name for p in self.parameters), arguments, strict=False)) | named
        missing = [p.name for p in self.parameters if p.name not in given]
        if missing or len(given) != len(self.parameters):
            raise TheoryError(f"{self.name} takes {[p.name for p in self.parameters]}, got {sorted(given)}")
        return self.function(*(given[p.name] for p in self.parameters))

    @cached_property
    def function(self) -> Any:
        """The SymPy function that stands for the quantity."""
        return quantity_function(self)

    def definition(self) -> dict[str, Any]:
        """What the quantity means, as plain data for certificates."""
        if self.fault:
            raise TheoryError(f"{self.name} is badly declared: {self.fault}")
        if not isinstance(self.value, sp.Expr):
            raise TheoryError(f"{self.name} is not a single expression; a claim cannot contain it")
        if self.extremum:
            raise TheoryError(f"{self.name} is an extremum; a claim cannot contain it")
        plain: dict[str, Any] = {
            "name": self.name.replace(".", "_"),
            "parameters": [p.name for p in self.parameters],
            "value": to_text(self.value),
        }
        if self.apart or any(len(symbols) > 1 for symbols, _ in self.zeros):
            raise TheoryError(
                f"{self.name} is special where several parameters are zero; a claim cannot contain it"
            )
        if self.at_zero:
            plain["at_zero"] = {s.name: to_text(value) for (s,), value in self.zeros}
        if self.integral:
            plain["integral"] = self.integral.plain()
        if self.branch:
            plain["branch"] = {
                "coefficients": [to_text(c) for c in self.branch.coefficients()],
                "root": self.branch.root.name,
                "at": self.branch.at.name,
                "rule": self.branch.rule,
                "herglotz": [to_text(f) for f in self.branch.herglotz],
            }
        return plain


class QuantityFunction(sp.Function):  # type: ignore[misc]
    """Base of the SymPy functions that stand for quantities in claims."""

    meaning: Quantity

    @classmethod
    def definition(cls) -> dict[str, Any]:
        """Plain data that says what a call of this function means."""
        return cls.meaning.definition()


def quantity_function(quantity: Quantity) -> type[QuantityFunction]:
    """The SymPy function class that stands for one quantity."""
    body = {
        "meaning": quantity,
        "nargs": (len(quantity.parameters),),
        "is_real": True if quantity.type == "real" else None,
    }
    return type(quantity.name.replace(".", "_"), (QuantityFunction,), body)


# One value a (laboratory, bits, quantity, arguments): wrong twins ask for the same ones again. The laboratory
# is kept with the value, so that its identity is not given to another one.
_values: dict[tuple[int, int, type, tuple[tuple[str, str], ...]], tuple[Laboratory, Value]] = {}


def evaluate_with_quantities(
    expression: sp.Expr, values: Mapping[sp.Symbol, Value], laboratory: Laboratory | None, bits: int
) -> Value:
    """Ball value of an expression that may contain quantities, which the laboratory evaluates."""
    calls = sorted(sp.sympify(expression).atoms(QuantityFunction), key=str)
    extended = dict(values)
    stand_in = {}
    for call in calls:
        if call.meaning.fault:
            raise ProofFailed(f"{call.meaning.name} is badly declared: {call.meaning.fault}")
        if laboratory is None:
            raise ProofFailed(f"{call.meaning.name} needs an evaluator; run it through the rederive command")
        arguments = [evaluate(a, values) for a in call.args]
        if not all(isinstance(a, fmpq) for a in arguments):
            raise ProofFailed(f"{call.meaning.name} is only evaluated at exact arguments")
        parameters = dict(zip((p.name for p in call.meaning.parameters), arguments, strict=True))
        key = (id(laboratory), bits, call.func, tuple((n, str(v)) for n, v in parameters.items()))
        if key not in _values:
            try:
                _values[key] = laboratory, laboratory.evaluate(call.meaning.name, bits, parameters)
            except (ValueError, LookupError, ArithmeticError) as error:
                raise ProofFailed(f"{call.meaning.name} cannot be evaluated: {error}") from error
        dummy = sp.Dummy()
        stand_in[call] = dummy
        extended[dummy] = _values[key][1]
    return evaluate(sp.sympify(expression).xreplace(stand_in), extended)
