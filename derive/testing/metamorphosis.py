"""Metamorphic testing: an implementation is held against the properties of its quantity, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import sympy as sp

from derive.checking.library import SHIPPED, is_file, load, load_file
from derive.checking.mending import close
from derive.checking.patience import OutOfTime, time_limit
from derive.errors import UnknownClaimError
from derive.quantities.quantity import Quantity
from derive.statement.theory import Theory
from derive.testing.bounds import beginnings, signs
from derive.testing.claimed import claimed
from derive.testing.discovering import symmetries
from derive.testing.errors import CheckError, NoPropertyError
from derive.testing.exact_points import quantity_domains
from derive.testing.properties import ULP, Property
from derive.testing.recurring import recurrences
from derive.testing.values import space_of_quantity

if TYPE_CHECKING:
    from hypothesis import settings as Settings


_SECONDS = 30


@dataclass(frozen=True)
class Metamorphic:
    """The properties of one quantity.

    Parameters
    ----------
    quantity : its name.
    properties : each with its statement, its origin, and a check of its own.
    """

    quantity: str
    properties: tuple[Property, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.properties))

    def check(
        self,
        function: Callable[..., Any],
        *,
        ulp: float = ULP,
        names: Mapping[str, str] | None = None,
        arrays: bool = True,
        examples: int | None = None,
        settings: Settings | None = None,
    ) -> None:
        """Hold a function against each property in turn; see `Property.check`.

        Raises
        ------
        AssertionError
            For the first property that the function does not keep.
        VacuousCheckError
            An AssertionError too: of a property nothing could be said at any point.
        """
        __tracebackhide__ = True
        for held in self.properties:
            held.check(function, ulp=ulp, names=names, arrays=arrays, examples=examples, settings=settings)


def metamorphic(quantity: str | Quantity, *, theory: Theory | None = None) -> Metamorphic:
    """The properties of a quantity: what claims say of its values, its symmetries, scalings and recurrences.

    Claims speak of the values where they call the quantity, where its formula stands in them, or where an
    equation that is given defines a symbol by it. One about a derivative says, by the mean value theorem,
    between which bounds a difference of two values lies; one about a limit or an expansion, how fast an error
    falls where enclosures show that it does.

    A symmetry or a scaling is looked for by enclosures at exact points. Its origin says whether it was then
    proved from the quantity's formula, or is only enclosed at these points, which is no proof.

    Parameters
    ----------
    quantity : the name of a shipped quantity, ``"file.py:name"``, or a `Quantity`.
    theory : whose claims are looked through, where the quantity is given as an object that is not shipped.

    Returns
    -------
    An object with `properties`, each with `statement`, `origin` and `check`; its own `check` takes them all.

    Raises
    ------
    NoPropertyError
        Where none is found.
    UnknownClaimError, CheckError
        Where there is no such quantity.
    """
    found, own = _found(quantity)
    theory = theory or own
    domains = quantity_domains(found) if theory is None else _domains(found, theory)
    space = space_of_quantity(found, domains)
    properties = [*claimed(found, theory, space), *beginnings(found, domains, space)]
    try:
        with time_limit(_SECONDS):
            for held in (
                *signs(found, domains, space),
                *symmetries(found, domains, space),
                *recurrences(found, domains, space),
            ):
                properties.append(held)  # one by one: those that were found in time count
    except OutOfTime:
        pass
    if not properties:
        raise NoPropertyError(
            f"{found.name}: no claim speaks of its values alone, and no symmetry or scaling of it was found"
        )
    # A fact that is known and one that is proved now may say the same.
    kept = {p.statement: p for p in reversed(properties)}
    return Metamorphic(found.name, tuple(replace(p, quantity=found) for p in reversed(kept.values())))


def _found(quantity: str | Quantity) -> tuple[Quantity, Theory | None]:
    """The quantity, with its theory where that is shipped."""
    if isinstance(quantity, Quantity):
        name = quantity.name.partition(".")[0]
        return quantity, load(name) if name in SHIPPED else None
    if not isinstance(quantity, str):
        raise CheckError(
            f"quantity={quantity!r:.80}; allowed are a Quantity or a name such as 'special.owens_t'"
        )
    if is_file(quantity):
        path, _, name = quantity.partition(".py:")
        theories = load_file(f"{path.removesuffix('.py')}.py")
        name = name.removesuffix(".py")
    else:
        theories, name = (load(quantity.partition(".")[0]),), quantity
    known = {q.name: (q, theory) for theory in theories for q in theory.quantities.values()}
    known |= {q.name.partition(".")[2]: (q, theory) for q, theory in known.values() if is_file(quantity)}
    if name not in known:
        hint = close(name, known) or f"there are {', '.join(known)}"
        raise UnknownClaimError(f"no quantity is called {quantity!r:.100}; {hint}")
    return known[name]


def _domains(quantity: Quantity, theory: Theory) -> dict[sp.Symbol, sp.Set]:
    declared = theory.domains
    return {p: declared[p] for p in quantity.parameters if p in declared} | dict(quantity.domains)
