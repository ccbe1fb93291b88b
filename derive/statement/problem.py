"""What a procedure works on: a statement with all that it may use, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Protocol, TypeAlias

import sympy as sp

from derive.errors import StatementError
from derive.exact.expressions import to_text
from derive.exact.memo import Memo

Relation: TypeAlias = Any  # a SymPy relational; SymPy has no types
INEQUALITIES = (sp.StrictGreaterThan, sp.GreaterThan, sp.StrictLessThan, sp.LessThan)


class Laboratory(Protocol):
    """What numerical experiments need from the outside; `derive` itself computes no quantity in floats.

    The command line attaches the evaluator and the samplers of `numerics`; a caller from Python may attach
    any object with these three methods. Without one the checker takes that of `derive.laboratory`.
    """

    def evaluate(self, name: str, bits: int, parameters: Mapping[str, Any]) -> Any:
        """An enclosure (FLINT ``arb`` or ``acb``) of a quantity, relative radius below 2**-bits.

        Raises ValueError outside the domain and ArithmeticError where the bits cannot be reached.
        """

    def sample(self, name: str, options: Mapping[str, Any], seed: int) -> Mapping[str, float]:
        """One seeded run of a simulation: the value of each statistic."""

    def code_of(self, quantities: Iterable[str], sampler: str | None) -> Sequence[str]:
        """The modules that evaluate these quantities and draw these samples, for fingerprints."""


@dataclass(frozen=True)
class Problem:
    """One statement to be settled.

    statement : relations that must all hold.
    given : equations that may be used (the model, definitions, earlier claims).
    assumptions : inequalities that restrict the symbols beyond their domains.
    domains : interval of each real symbol that has one.
    nonzero : expressions known not to vanish.
    laboratory : attached only where a claim rests on evaluation or simulation.
    memo : intermediate results; twins of a problem share it.

    Raises
    ------
    StatementError
        For anything but relations, an equation among the assumptions or an inequality among what is given,
        two symbols of one name, and assumptions of symbols that plain text could not repeat.
    """

    statement: tuple[Relation, ...]
    given: tuple[sp.Eq, ...] = ()
    assumptions: tuple[Relation, ...] = ()
    domains: Mapping[sp.Symbol, sp.Set] = field(default_factory=dict)
    nonzero: tuple[sp.Expr, ...] = ()
    laboratory: Laboratory | None = None
    memo: Memo = field(default_factory=Memo, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse names that plain text cannot tell apart; record the intervals that symbols assume."""
        for r in (*self.statement, *self.given, *self.assumptions):
            if not isinstance(r, sp.core.relational.Relational):
                raise StatementError(
                    f"{r} is not a relation; write Eq(..., evaluate=False) to keep SymPy from deciding it"
                )
        for r in self.given:
            if not isinstance(r, sp.Eq):
                raise StatementError(f"{r} is not an equation; what is given are equations")
        for r in self.assumptions:
            if not isinstance(r, INEQUALITIES):
                raise StatementError(f"{r} is not an inequality; what is assumed are inequalities")
        named: dict[str, sp.Symbol] = {}
        for s in self.symbols:
            if s.name.startswith("_"):
                raise StatementError(
                    f"the symbol {s.name!r} has a reserved name: it starts with an underscore"
                )
            if named.setdefault(s.name, s) != s:
                raise StatementError(
                    f"two different symbols are called {s.name}; a claim must use each name once"
                )
            require_plain_assumptions(s)
        assumed = {s: d for s in self.symbols if (d := assumed_interval(s)) is not None}
        object.__setattr__(self, "domains", {**assumed, **self.domains})

    def with_statement(self, statement: tuple[Relation, ...]) -> Problem:
        """The same problem about another statement (a wrong twin, say)."""
        return replace(self, statement=statement)

    @cached_property
    def symbols(self) -> tuple[sp.Symbol, ...]:
        """All symbols that occur, by name."""
        found: set[sp.Symbol] = set()
        for e in (*self.statement, *self.given, *self.assumptions, *self.nonzero):
            found |= e.free_symbols
        return tuple(sorted(found, key=lambda s: s.name))

    @property
    def integers(self) -> list[sp.Symbol]:
        """The symbols that are whole numbers, by name."""
        return [s for s in self.symbols if s.is_integer]

    def plain(self) -> dict[str, Any]:
        """The problem as text, for certificates; complete, with what each quantity in it means."""
        return {
            "statement": [to_text(r) for r in self.statement],
            **self.plain_hypotheses(),
            "quantities": self._definitions(),
        }

    def plain_hypotheses(self) -> dict[str, list[str]]:
        """What is granted, as text."""
        nonvanishing = [s.name for s in self.symbols if s.is_zero is False]
        return {
            "given": [to_text(r) for r in self.given],
            "assumptions": [to_text(r) for r in self.assumptions],
            "domains": [
                f"{s.name} in {interval_text(self.domains[s])}" for s in self.symbols if s in self.domains
            ],
            "nonzero": nonvanishing + [to_text(e) for e in self.nonzero],
            "integers": [s.name for s in self.integers],
        }

    def _definitions(self) -> list[dict[str, Any]]:
        calls: set[type] = set()
        for r in (*self.statement, *self.assumptions):
            calls |= {type(f) for f in r.atoms(sp.Function) if hasattr(type(f), "meaning")}
        return [f.definition() for f in sorted(calls, key=lambda f: f.__name__)]  # type: ignore[attr-defined]


# What SymPy may be told of a symbol: plain text repeats all of it, as a domain, as not vanishing, or as being
# a whole number.
_TOLD = frozenset(
    {"real", "complex", "positive", "negative", "nonnegative", "nonpositive"}
    | {"integer", "commutative", "zero"}
)


def require_plain_assumptions(symbol: sp.Symbol) -> None:
    """Refuse what SymPy was told of a symbol and plain text could not repeat (even, prime, rational, ...).

    Raises
    ------
    StatementError
        Naming the symbol, the assumption and what is allowed.
    """
    told = {name: value for name, value in symbol._assumptions_orig.items() if value is not None}
    strange = sorted(set(told) - _TOLD)
    plain = ("commutative", "complex", "real", "integer")
    strange += [f"not {name}" for name in plain if told.get(name) is False]
    if told.get("zero") is True:
        strange.append("zero")
    if strange:
        raise StatementError(
            f"the symbol {symbol.name} is assumed to be {', '.join(strange)}; allowed are an interval as its "
            "domain, zero=False and whole numbers: state the rest with given, assuming or nonzero"
        )


def assumed_interval(symbol: sp.Symbol) -> sp.Interval | None:
    """The interval in which a symbol's own assumptions put it; None for a complex symbol."""
    if symbol.is_positive:
        return sp.Interval.open(0, sp.oo)
    if symbol.is_negative:
        return sp.Interval.open(-sp.oo, 0)
    if symbol.is_nonnegative:
        return sp.Interval(0, sp.oo)
    if symbol.is_nonpositive:
        return sp.Interval(-sp.oo, 0)
    return sp.S.Reals if symbol.is_real else None


def interval_text(domain: sp.Set) -> str:
    """An interval as printed mathematics, ``(0, 1)`` or ``[0, oo)``."""
    if domain == sp.S.Reals:
        return "(-oo, oo)"
    if isinstance(domain, sp.FiniteSet) and len(domain) == 1:  # the interval [a, a], as SymPy builds it
        return f"[{to_text(domain.inf)}, {to_text(domain.sup)}]"
    if not isinstance(domain, sp.Interval):
        raise StatementError(f"domain {domain} is not an interval")
    left, right = "(" if domain.left_open else "[", ")" if domain.right_open else "]"
    start = "-oo" if domain.start is sp.S.NegativeInfinity else to_text(domain.start)
    return f"{left}{start}, {to_text(domain.end)}{right}"
