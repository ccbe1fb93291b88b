"""Theories: one subject with its symbols, model, claims and quantities, in the order of the argument."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import sympy as sp

from derive.claim import Claim, MatrixEquation, ModelEquation
from derive.errors import TheoryError, UnknownClaimError
from derive.extremum import Extremum
from derive.integrated import Integrated
from derive.problem import Procedure, Relation
from derive.quantity import Branch, Quantity, Support
from derive.source import Derived, Source
from derive.text import RESERVED
from derive.verdict import PROVED, REFUTED, Verdict

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*\Z")


@dataclass(frozen=True)
class Parameter:
    """A symbol with its meaning and domain.

    integer : a user may give whole numbers only; claims may hold for all numbers of the domain.
    infinite : not empty where a user may give +inf; it says why -inf is not allowed.
    hint : added to the domain in error messages.
    """

    symbol: sp.Symbol
    description: str
    domain: sp.Set
    integer: bool = False
    infinite: str = ""
    hint: str = ""


@dataclass
class Theory:
    """A subject: symbols with domains, model equations, claims and quantities.

    Parameters
    ----------
    name : the prefix of every id.
    title : one line.
    source : where the model comes from.
    """

    name: str
    title: str
    source: Source | Derived = field(default_factory=Derived)
    parameters: dict[str, Parameter] = field(default_factory=dict)
    unknowns: dict[str, Parameter] = field(default_factory=dict)
    models: dict[str, ModelEquation] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    quantities: dict[str, Quantity] = field(default_factory=dict)
    spans: dict[str, dict[str, str]] = field(default_factory=dict)
    modules: dict[str, Callable[[], str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.name.isidentifier() or self.name.startswith("_"):
            raise TheoryError(f"{self.name!r} is not a theory's name: letters, digits and underscores")

    def parameter(
        self,
        name: str,
        description: str,
        domain: sp.Set = sp.S.Reals,
        *,
        integer: bool = False,
        infinite: str = "",
        hint: str = "",
    ) -> sp.Symbol:
        """A real parameter with an interval as its domain; see `Parameter` for the options."""
        positive = domain.inf >= 0 and (domain.inf > 0 or domain.left_open or None)
        nonnegative = True if domain.inf >= 0 else None
        symbol = sp.Symbol(name, real=True, positive=positive or None, nonnegative=nonnegative)
        self._new_symbol(name)
        self.parameters[name] = Parameter(symbol, description, domain, integer, infinite, hint)
        return symbol

    def unknown(
        self, name: str, description: str, domain: sp.Set = sp.S.Complexes, **assumptions: bool
    ) -> sp.Symbol:
        """A symbol that the model determines: complex unless `domain` is an interval."""
        real = domain != sp.S.Complexes
        if real and domain.inf >= 0 and (domain.inf > 0 or domain.left_open):
            assumptions["positive"] = True
        symbol = sp.Symbol(name, **({"real": True} if real else {}), **assumptions)
        self._new_symbol(name)
        self.unknowns[name] = Parameter(symbol, description, domain)
        return symbol

    def _new_symbol(self, name: str) -> None:
        if name in RESERVED or not name.isidentifier() or name.startswith("_"):
            raise TheoryError(f"{self.name}: {name!r} cannot name a symbol; reserved are {sorted(RESERVED)}")
        if name in self.parameters or name in self.unknowns:
            raise TheoryError(f"{self.name}: the symbol {name} is declared twice")

    def model(
        self, name: str, title: str, equation: sp.Eq, source: Source | Derived | None = None
    ) -> ModelEquation:
        """An equation of the model, or a definition."""
        if not isinstance(equation, sp.Eq):
            raise TheoryError(f"{self.name}.{name}: a model equation must be an equation, got {equation}")
        made = ModelEquation(self._new_id(name), title, equation, source or self.source)
        self.models[made.id] = made
        return made

    def claim(
        self,
        name: str,
        title: str,
        statement: Relation | sp.Eq | Iterable[Relation],
        *,
        proof: Procedure,
        given: Sequence[ModelEquation | Claim | sp.Eq] = (),
        uses: Sequence[Claim] = (),
        assuming: Sequence[Relation] = (),
        nonzero: Sequence[sp.Expr] = (),
        expect: Verdict = PROVED,
        source: Source | Derived | None = None,
        corrected_by: Claim | None = None,
        note: str = "",
        equal_twins: Mapping[str, str] | None = None,
    ) -> Claim:
        """State something and say how it is settled; nothing is computed yet."""
        stated, matrices = read_statement(statement, f"{self.name}.{name}")
        made = Claim(
            id=self._new_id(name),
            title=title,
            statement=stated,
            matrices=matrices,
            proof=proof,
            given=tuple(given),
            uses=tuple(uses),
            assumptions=relations(assuming, f"{self.name}.{name}") if assuming else (),
            nonzero=tuple(nonzero),
            domains=self.domains,
            expect=expect,
            source=source or Derived(),
            corrected_by=corrected_by,
            note=note,
            equal_twins=dict(equal_twins or {}),
        )
        if expect is REFUTED and corrected_by is None:
            raise TheoryError(f"{made.id}: a refuted statement must name the claim that corrects it")
        if expect is REFUTED and corrected_by is not None and corrected_by.expect is REFUTED:
            raise TheoryError(f"{made.id}: it is corrected by {corrected_by.id}, which is refuted itself")
        self.claims[made.id] = made
        return made

    def published(
        self, name: str, title: str, statement: Relation | Iterable[Relation], **details: object
    ) -> Claim:
        """A statement as printed or coded by others; by default one that is expected to be refuted."""
        details.setdefault("expect", REFUTED)
        details.setdefault("source", self.source)
        return self.claim(name, title, statement, **details)  # type: ignore[arg-type]

    def quantity(
        self,
        name: str,
        summary: str,
        *,
        parameters: Sequence[sp.Symbol],
        value: sp.Expr | Sequence[sp.Expr] | None = None,
        branch: Branch | None = None,
        support: Support | None = None,
        extremum: Extremum | None = None,
        integral: Integrated | None = None,
        type: str = "real",
        claims: Sequence[Claim] = (),
        source: Source | Derived | None = None,
        status: str = "proved",
        domains: Mapping[sp.Symbol, sp.Set] | None = None,
        at_zero: Mapping[sp.Symbol, sp.Expr | Sequence[sp.Expr]] | None = None,
    ) -> Quantity:
        """Declare something that can be evaluated, and the claims it rests on.

        `domains` narrows the domains of some parameters for this quantity alone; `at_zero` gives the value
        where a parameter is exactly zero and `value` divides by it.
        """
        undeclared = [s.name for s in parameters if s.name not in self.parameters]
        if undeclared:
            raise TheoryError(f"{self.name}.{name}: parameters {undeclared} are not declared")
        if branch is not None and branch.unique and branch.unique not in {c.id for c in claims}:
            raise TheoryError(
                f"{self.name}.{name}: {branch.unique} is said to make the root unique; "
                "it must be one of the claims that the quantity rests on"
            )
        if extremum is not None and extremum.unique not in {c.id for c in claims}:
            raise TheoryError(
                f"{self.name}.{name}: {extremum.unique} is said to make the extremum unique; "
                "it must be one of the claims that the quantity rests on"
            )
        made = Quantity(
            name=self._new_id(name, quantity=True),
            summary=summary,
            parameters=tuple(parameters),
            type=type,
            value=value if value is None or isinstance(value, sp.Expr) else tuple(value),
            branch=branch,
            support=support,
            extremum=extremum,
            integral=integral,
            claims=tuple(c.id for c in claims),
            source=str(source or Derived()),
            status=status,
            domains=dict(domains or {}),
            at_zero={s: v if isinstance(v, sp.Expr) else tuple(v) for s, v in (at_zero or {}).items()},
        )
        other = made.kind != "closed form" or value is None
        if made.at_zero and (other or set(made.at_zero) - set(parameters)):
            raise TheoryError(f"{made.name}: at_zero is for parameters of a closed form")
        self.quantities[made.name] = made
        return made

    def measure_over(
        self, symbol: sp.Symbol, lower: sp.Expr, upper: sp.Expr, spacing: str = "linear"
    ) -> None:
        """Where the float64 accuracy of generated functions is measured: interval, evenly or log spaced."""
        self.spans[symbol.name] = {"lower": str(lower), "upper": str(upper), "spacing": spacing}

    def module(self, name: str, text: Callable[[], str]) -> None:
        """Let the theory emit one more module, beside the functions of its quantities.

        Parameters
        ----------
        name : of the module, in generated/<theory>/.
        text : makes the module's text, the same on every machine; called whenever code is emitted.

        Raises
        ------
        TheoryError
            When two modules have one name. A name that the backends use stops the emission.
        """
        if name in self.modules:
            raise TheoryError(f"{self.name}: the module {name} is declared twice")
        self.modules[name] = text

    @property
    def domains(self) -> dict[sp.Symbol, sp.Set]:
        """Interval of every real symbol."""
        declared = [*self.parameters.values(), *self.unknowns.values()]
        return {p.symbol: p.domain for p in declared if p.domain != sp.S.Complexes}

    def find(self, claim_id: str) -> Claim:
        """A claim by its id, with or without the theory's name."""
        for key in (claim_id, f"{self.name}.{claim_id}"):
            if key in self.claims:
                return self.claims[key]
        raise UnknownClaimError(f"no claim {claim_id!r} in the theory {self.name!r}")

    def _new_id(self, name: str, quantity: bool = False) -> str:
        if not _NAME.match(name):
            raise TheoryError(f"{name!r} is not an id: letters, digits, underscores and dots")
        made = f"{self.name}.{name}"
        taken = self.quantities if quantity else {**self.models, **self.claims}
        if made in taken:
            raise TheoryError(f"the id {made} is used twice")
        return made


def relations(statement: object, where: str) -> tuple[Relation, ...]:
    """Relations as a tuple; matrices become one equation an entry."""
    return read_statement(statement, where)[0]


def read_statement(statement: object, where: str) -> tuple[tuple[Relation, ...], tuple[MatrixEquation, ...]]:
    """A statement as relations between numbers, and which of them are the entries of matrix equations.

    Raises
    ------
    TheoryError
        For an empty statement, one that SymPy has evaluated to true or false, or matrices of two shapes.
    """
    if isinstance(statement, sp.core.relational.Relational):
        if isinstance(statement.lhs, (sp.MatrixBase, sp.MatrixExpr)):
            return _read_matrices(statement, where)
        return (statement,), ()
    if statement in (True, False, sp.true, sp.false):
        raise TheoryError(f"{where}: the statement evaluated to {statement}; write Eq(..., evaluate=False)")
    made: list[Relation] = []
    matrices: list[MatrixEquation] = []
    for item in statement:  # type: ignore[attr-defined]
        found, inside = read_statement(item, where)
        matrices += [replace(m, start=m.start + len(made)) for m in inside]
        made.extend(found)
    if not made:
        raise TheoryError(f"{where}: an empty statement claims nothing")
    return tuple(made), tuple(matrices)


def _read_matrices(equation: Relation, where: str) -> tuple[tuple[Relation, ...], tuple[MatrixEquation, ...]]:
    """A matrix equation entry by entry; the blocks are those of the side that is written in blocks."""
    if not isinstance(equation, sp.Eq):
        raise TheoryError(f"{where}: only equations between matrices are understood, got {equation}")
    if (
        not isinstance(equation.rhs, (sp.MatrixBase, sp.MatrixExpr))
        or equation.lhs.shape != equation.rhs.shape
    ):
        shape = getattr(equation.rhs, "shape", "none")
        raise TheoryError(f"{where}: matrices of shapes {equation.lhs.shape} and {shape}")
    left, right = equation.lhs.as_explicit(), equation.rhs.as_explicit()
    rows: tuple[int, ...] = (left.rows,)
    columns: tuple[int, ...] = (left.cols,)
    for side in (equation.lhs, equation.rhs):
        if isinstance(side, sp.BlockMatrix):
            rows, columns = tuple(map(int, side.rowblocksizes)), tuple(map(int, side.colblocksizes))
    entries = tuple(sp.Eq(a, b, evaluate=False) for a, b in zip(left, right, strict=True))
    return entries, (MatrixEquation(0, rows, columns),)
