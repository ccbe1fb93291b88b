"""What a kind of quantity says of itself: what it checks, what it means, and what is emitted for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeAlias

import sympy as sp

from derive.errors import TheoryError

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.claim import Claim
    from derive.statement.problem import Relation
    from derive.statement.theory import Theory

SCALARS = ("real", "complex")
VECTORS = ("vector", "complex vector")
MATRICES = ("matrix", "complex matrix")
NUMBERS = (*SCALARS, *VECTORS, *MATRICES)
"""The types of values that are numbers, one or several."""
TYPES = (*NUMBERS, "intervals")

Scope: TypeAlias = tuple[str, tuple[sp.Expr, ...], tuple[sp.Symbol, ...]]
"""A part in words, its expressions, and the symbols that they may contain."""


@dataclass(frozen=True)
class Written:
    """A function that is emitted for a quantity.

    Parameters
    ----------
    name : the same in every backend.
    arguments : in the order of the emitted signature.
    outputs : exact expressions in the arguments.
    summary : opens its docstring.
    several : whether it returns a tuple, be it of one number.
    is_value : whether it returns the value of the quantity.
    """

    name: str
    arguments: tuple[sp.Symbol, ...]
    outputs: tuple[sp.Expr, ...]
    summary: str
    several: bool = True
    is_value: bool = False


class Kind(Protocol):
    """How a quantity is computed; each kind has a file here and is registered in `derive.quantities.kinds`.

    kind : its name, also in catalogues.
    keyword : of `Theory.quantity`; "" for a kind that the value itself tells.
    types : what a value of the kind can be.
    zeros : whether values may be declared where a parameter that is divided by is zero.
    measured : whether the float64 accuracy of the function that is called like the quantity is recorded.
    """

    kind: ClassVar[str]
    keyword: ClassVar[str] = ""
    types: ClassVar[tuple[str, ...]] = NUMBERS
    zeros: ClassVar[bool] = False
    measured: ClassVar[bool] = False

    @classmethod
    def of_value(cls, value: object) -> Kind | None:
        """The kind of a quantity that is given by this value alone; None where the value does not tell."""
        return None

    @property
    def own_symbols(self) -> tuple[sp.Symbol, ...]:
        """What the value may contain beside the parameters, in the order of the emitted arguments."""
        return ()

    @property
    def required(self) -> tuple[Relation, ...]:
        """Inequalities in the parameters under which there is a value, beyond their domains."""
        return ()

    def declared(self, theory: Theory, parameters: Sequence[sp.Symbol], where: str) -> Kind:
        """The same in a theory: with what the theory declares of its symbols; raises TheoryError."""
        return self

    def check(self, q: Quantity) -> None:
        """Refuse parts that do not fit: the type, a value that is missing, what an unknown assumes.

        Raises
        ------
        TheoryError
            Naming the quantity and what does not fit.
        """
        require_numbers(q)
        if q.type not in self.types:
            raise TheoryError(f"{q.name}: a quantity of the kind {self.kind} is {' or '.join(self.types)}")

    def scopes(self, q: Quantity) -> list[Scope]:
        """Each part but the value, with the symbols that it may contain."""
        return []

    def check_real(self, q: Quantity) -> None:
        """Refuse parts that must be real and are not plainly so; raises TheoryError."""
        return

    def settled(self, theory: Theory, q: Quantity, claims: Sequence[Claim]) -> Quantity:
        """The quantity once it is shown that it says what is meant, with what is argued only.

        Raises
        ------
        TheoryError
            Where that is not shown.
        """
        return q

    def meaning(self, q: Quantity) -> Mapping[str, Any]:
        """What the quantity means beyond its value, as plain data for certificates.

        Without a meaning that `derive.recheck.definitions` reads, no claim can contain the quantity.

        Raises
        ------
        TheoryError
            For a quantity that no claim can contain.
        """
        raise TheoryError(f"{q.name} is of the kind {self.kind}; a claim cannot contain it")

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """The functions that are emitted.

        Parameters
        ----------
        q : the quantity.
        short : its name in emitted code.
        """
        ...

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """What its catalogue entry holds beyond what every one holds, as plain data."""
        ...


def require_numbers(q: Quantity) -> None:
    """Refuse intervals, and a quantity without a value; raises TheoryError."""
    if q.type == "intervals":
        raise TheoryError(f"{q.name}: a support has type='intervals', and nothing else has")
    if q.value is None:
        raise TheoryError(f"{q.name}: neither a value nor a support")


def differences(conditions: Iterable[Relation]) -> tuple[sp.Expr, ...]:
    """What is not negative, or positive, where inequalities hold."""
    return tuple(r.gts - r.lts for r in conditions)


def described_conditions(conditions: Mapping[Relation, str], q: Quantity) -> list[dict[str, Any]]:
    """Inequalities in the parameters of a quantity as its catalogue entry lists them, with their words."""
    return [
        {
            "text": f"{r}, {words}" if words else str(r),
            "strict": isinstance(r, (sp.Gt, sp.Lt)),
            "parameters": [p.name for p in q.parameters if p in r.free_symbols],
        }
        for r, words in conditions.items()
    ]


def require_conditions(q: Quantity, conditions: Iterable[Relation]) -> None:
    """Refuse conditions that are no inequalities; raises TheoryError."""
    for relation in conditions:
        if not isinstance(relation, (sp.Ge, sp.Gt, sp.Le, sp.Lt)):
            raise TheoryError(f"{q.name}: the condition {relation} is no inequality")


def outputs(value: sp.Expr | tuple[sp.Expr, ...]) -> tuple[sp.Expr, ...]:
    """The numbers of a value, row by row."""
    return value if isinstance(value, tuple) else (value,)


def value_function(q: Quantity, name: str, summary: str) -> Written:
    """The function from the unknowns and the parameters to the value."""
    arguments = (*q.how.own_symbols, *q.parameters)
    several = q.shape is not None
    return Written(name, arguments, outputs(q.value), with_shape(summary, q), several, is_value=True)


def with_shape(summary: str, q: Quantity) -> str:
    """The summary with the shape of a matrix, whose entries an emitted function returns row by row."""
    if q.shape is None or len(q.shape) == 1:
        return summary
    return f"{summary}; the entries of a {q.shape[0]}×{q.shape[1]} matrix, row by row"
