"""Theories: one subject with its symbols, model, claims and quantities, in the order of the argument."""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Unpack

import sympy as sp

from derive.errors import StatementError, TheoryError, UnknownClaimError
from derive.quantities.closed_form import ClosedForm
from derive.quantities.declaring import declared
from derive.quantities.kind import Kind
from derive.quantities.quantity import Quantity
from derive.statement.claim import Claim, ModelEquation
from derive.statement.claiming import Details, built, misbuilt
from derive.statement.fidelity import require_faithful
from derive.statement.figure import Figure
from derive.statement.parameter import Parameter, new_parameter, new_unknown
from derive.statement.problem import Relation
from derive.statement.procedure import Procedure, Sampler
from derive.statement.showing import NAME, Showing
from derive.statement.source import Derived, Source
from derive.statement.verdict import PROVED, REFUTED, Verdict

# While a file is loaded, claims that are badly built are recorded instead of raising.
collecting: ContextVar[bool] = ContextVar("collecting", default=False)
# While a cell of a notebook is run again, what it declares takes the place of what it declared before.
replacing: ContextVar[bool] = ContextVar("replacing", default=False)


@dataclass
class Theory(Showing):
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
    samplers: dict[str, Sampler] = field(default_factory=dict)
    example: dict[str, str] = field(default_factory=dict)
    example_of: dict[str, dict[str, str]] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.name.isidentifier() or self.name.startswith("_") or keyword.iskeyword(self.name):
            raise TheoryError(
                f"{self.name!r} is not a theory's name: letters, digits and underscores, no keyword of Python"
            )

    def parameter(
        self,
        name: str,
        description: str,
        domain: sp.Set = sp.S.Reals,
        *,
        integer: bool = False,
        whole_arguments: bool = False,
        infinite: str = "",
        hint: str = "",
    ) -> sp.Symbol:
        """A real parameter with an interval as its domain; see `Parameter` for the options.

        Raises
        ------
        TheoryError
            For a name that cannot be used, a domain that is not an interval, and both kinds of whole numbers.
        """
        made = new_parameter(
            f"{self.name}.{name}", name, description, domain,
            integer=integer, whole_arguments=whole_arguments, infinite=infinite, hint=hint,
        )  # fmt: skip
        self._require_free(name)
        self.parameters[name] = made
        return made.symbol

    def unknown(
        self, name: str, description: str, domain: sp.Set = sp.S.Complexes, **assumptions: bool
    ) -> sp.Symbol:
        """A symbol that the model determines: complex unless `domain` is an interval.

        Raises
        ------
        TheoryError
            For a name that cannot be used, and a domain that is neither an interval nor the complex plane.
        StatementError
            For assumptions that plain text could not repeat.
        """
        made = new_unknown(f"{self.name}.{name}", name, description, domain, assumptions)
        self._require_free(name)
        self.unknowns[name] = made
        return made.symbol

    def _require_free(self, name: str) -> None:
        if name in self.parameters or name in self.unknowns:
            raise TheoryError(f"{self.name}: the symbol {name} is declared twice")

    @property
    def symbols(self) -> dict[str, sp.Symbol]:
        """The declared symbols by name."""
        return {name: p.symbol for name, p in (*self.parameters.items(), *self.unknowns.items())}

    def model(
        self, name: str, title: str, equation: sp.Eq, source: Source | Derived | None = None
    ) -> ModelEquation:
        """An equation of the model, or a definition."""
        if not isinstance(equation, sp.Eq):
            raise TheoryError(f"{self.name}.{name}: a model equation must be an equation, got {equation}")
        require_faithful([equation], self.symbols, f"{self.name}.{name}")
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
        cites: str | Sequence[str] = (),
        equal_twins: Mapping[str, str] | None = None,
        patience: int = 1,
    ) -> Claim:
        """State something and say how it is settled; nothing is computed yet.

        `given` holds equations: of the model, of earlier claims, or plain ones. What is assumed beyond them
        are inequalities; an equation among them is given, and ``Ne`` says what does not vanish. `cites` names
        theorems that the title rests on beyond the statement; each verdict shows that they are cited.

        Raises
        ------
        TheoryError
            For a statement that is not read as it was written, for premises that cannot carry it, and for
            hypotheses of premises that are missing here. While a file is being loaded it is recorded instead,
            and the claim stands as one that settles nothing.
        """
        try:
            made = built(
                self, self._new_id(name), title, statement, proof=proof, given=given, uses=uses,
                assuming=assuming, nonzero=nonzero, expect=expect, source=source, corrected_by=corrected_by,
                note=note, cites=cites, equal_twins=equal_twins, patience=patience,
            )  # fmt: skip
        except (TheoryError, StatementError) as error:
            if not collecting.get():
                raise
            made = misbuilt(self, f"{self.name}.{name}", title, proof, expect, str(error))
        self.claims[made.id] = made
        return made

    def published(
        self,
        name: str,
        title: str,
        statement: Relation | sp.Eq | Iterable[Relation],
        **details: Unpack[Details],
    ) -> Claim:
        """A statement as printed or coded by others; by default one that is expected to be refuted."""
        details.setdefault("expect", REFUTED)
        details.setdefault("source", self.source)
        return self.claim(name, title, statement, **details)

    def quantity(
        self,
        name: str,
        summary: str,
        *,
        parameters: Sequence[sp.Symbol],
        value: sp.Expr | Sequence[sp.Expr] | None = None,
        type: str = "real",
        claims: Sequence[Claim] = (),
        source: Source | Derived | None = None,
        status: str = "proved",
        domains: Mapping[sp.Symbol, sp.Set] | None = None,
        at_zero: Mapping[sp.Symbol | tuple[sp.Symbol, ...], object] | None = None,
        where: Iterable[Relation] | Mapping[Relation, str] = (),
        argued: str | Sequence[str] = (),
        **definition: Kind | None,
    ) -> Quantity:
        """Declare something that can be evaluated, and the claims it rests on.

        Parameters
        ----------
        name : the part of the id after the theory's name.
        summary : one line.
        parameters : what it is evaluated at, in this order.
        value : an expression; for a vector a sequence of them, for a matrix a SymPy matrix or a sequence of
            rows.
        type : one of `derive.quantities.kind.TYPES`.
        claims : what it rests on.
        source : where it comes from; the theory's own without it.
        status : "proved", or "published, refuted" for a variant that serves comparison.
        domains : narrows the domains of some parameters for this quantity alone.
        at_zero : the value where a parameter, or each of a tuple of parameters, is exactly zero and `value`
            divides by it. It is shown to be the limit; where that is argued and not shown, it is `Argued`.
        where : inequalities in the parameters under which alone there is a value; or a mapping from them to
            words, which messages add. Elsewhere the quantity is not evaluated, and no claim is about it.
        argued : what is argued in words and not proved, that the value is a leading term say; the quantity is
            then served as argued, not as proved.
        definition : what the value contains beside its parameters, by the keyword of its kind:
            branch=`Branch`, root=`Root`, support=`Support`, extremum=`Extremum`, integral=`Integrated` or
            flow=`Flow`.
            With none of them the value is a closed form or a `RootRadius`.

        Raises
        ------
        TheoryError
            When symbols, domains, shape or type do not fit, a value at zero is not shown to be the limit, or
            nothing says that a solution of the equations of an extremum is the only one. While a file is
            being loaded it is recorded instead, and the quantity is not served.
        """
        try:
            made = declared(
                self, self._new_id(name, quantity=True), summary, parameters=parameters, value=value,
                type=type, claims=claims, source=source, status=status, domains=domains, at_zero=at_zero,
                where=where, argued=argued, definition=definition,
            )  # fmt: skip
        except (TheoryError, StatementError) as error:
            if not collecting.get():
                raise
            full = f"{self.name}.{name}"
            while full in self.quantities:
                full += "~"
            made = Quantity(full, str(summary), tuple(parameters), "real", ClosedForm(), fault=str(error))
        self.quantities[made.name] = made
        return made

    @property
    def domains(self) -> dict[sp.Symbol, sp.Set]:
        """Interval of every real symbol."""
        declared = [*self.parameters.values(), *self.unknowns.values()]
        return {p.symbol: p.domain for p in declared if p.domain is not sp.S.Complexes}

    def find(self, claim_id: str) -> Claim:
        """A claim by its id, with or without the theory's name."""
        for key in (claim_id, f"{self.name}.{claim_id}"):
            if key in self.claims:
                return self.claims[key]
        raise UnknownClaimError(f"no claim {claim_id!r} in the theory {self.name!r}")

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        from derive.notebook import theory

        return theory.bundle(self)

    def _new_id(self, name: str, quantity: bool = False) -> str:
        if not NAME.match(name):
            raise TheoryError(f"{name!r} is not an id: letters, digits, underscores and dots")
        made = f"{self.name}.{name}"
        taken = self.quantities if quantity else {**self.models, **self.claims}
        if made in taken and not replacing.get():
            raise TheoryError(f"the id {made} is used twice")
        return made
