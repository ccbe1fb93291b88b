"""The kinds of quantities, and which of them a declaration means."""

from __future__ import annotations

from collections.abc import Mapping

from derive.errors import TheoryError
from derive.quantities.branch import Branch
from derive.quantities.closed_form import ClosedForm
from derive.quantities.extremum import Extremum
from derive.quantities.flow import Flow
from derive.quantities.integrated import Integrated
from derive.quantities.kind import Kind
from derive.quantities.largest_modulus import LargestModulus
from derive.quantities.root import Root
from derive.quantities.support import Support

KINDS: tuple[type[Kind], ...] = (
    LargestModulus,
    Branch,
    Support,
    Extremum,
    Root,
    Flow,
    Integrated,
    ClosedForm,  # the last one: any value is a closed form where no kind before it knows better
)


def chosen(value: object, definition: Mapping[str, object], where: str) -> Kind:
    """The kind of a quantity: the one that is defined by keyword, or else the first that the value tells.

    Parameters
    ----------
    value : of the quantity, or None.
    definition : kinds by their keywords; None stands for nothing.
    where : the quantity's name, for messages.

    Raises
    ------
    TheoryError
        For a keyword that is none, something else than the kind that it is for, and several kinds.
    """
    by_keyword = {kind.keyword: kind for kind in KINDS if kind.keyword}
    given: list[Kind] = []
    for keyword, part in definition.items():
        if keyword not in by_keyword:
            raise TheoryError(
                f"{where}: {keyword}= is no part of a quantity; kinds are given by {', '.join(by_keyword)}"
            )
        kind = by_keyword[keyword]
        if isinstance(part, kind):
            given.append(part)
        elif part is not None:
            raise TheoryError(f"{where}: {keyword}={part!r:.80} is not a {kind.__name__}")
    if len(given) > 1:
        named = " and ".join(kind.keyword for kind in given)
        raise TheoryError(f"{where}: a quantity is one of {named}, not both")
    told = [made for kind in KINDS if (made := kind.of_value(value)) is not None]
    if given and len(told) > 1:
        raise TheoryError(f"{where}: a {told[0].kind} is a {' or '.join(told[0].types)} quantity by itself")
    return given[0] if given else told[0]
