"""What patterns name: claims and quantities whose names begin so, or are like ``solvable_gan.cycle.*``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from derive.checking.library import SHIPPED, Selection, find, is_file
from derive.errors import UnknownClaimError

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity


@dataclass(frozen=True)
class Matched:
    """What of one theory is named.

    selection : its claims.
    quantities : its quantities.
    """

    selection: Selection
    quantities: tuple[Quantity, ...]

    @property
    def is_whole(self) -> bool:
        """Whether that is all of the theory."""
        return self.selection.is_whole and len(self.quantities) == len(self.selection.theory.quantities)


def is_pattern(target: str) -> bool:
    """Whether a target holds ``*``, ``?`` or ``[``."""
    return any(sign in target for sign in "*?[")


def matching(target: str | None = None) -> tuple[Matched, ...]:
    """Claims and quantities by a theory, by the beginning of their names, or by a pattern.

    Parameters
    ----------
    target : as for `find`; or what a name begins with, or a pattern with ``*``, ``?`` and ``[...]``, each
        with the theory's name before a dot or a file before a colon. A pattern may leave the theory out.

    Raises
    ------
    UnknownClaimError
        When nothing is named so.
    TheoryError
        As `find`.
    """
    if target is None or target in SHIPPED or (is_file(target) and ".py:" not in target):
        return tuple(_all(find(target)))
    if is_file(target):
        file, _, name = target.partition(".py:")
        found = _named(find(f"{file}.py"), name)
    elif target.partition(".")[0] in SHIPPED:
        found = _named(find(target.partition(".")[0]), target)
    else:
        found = _named(find(), target) if is_pattern(target) else ()
    if not found and not is_pattern(target):
        (one,) = find(target)  # tells of names that are close
        found = (Matched(one, ()),)
    if not found:
        raise UnknownClaimError(f"no claim or quantity is like {target[:200]!r}; `rederive list` shows all")
    return found


def _all(selections: Iterable[Selection]) -> Iterable[Matched]:
    return (Matched(s, tuple(s.theory.quantities.values())) for s in selections)


def _named(selections: Iterable[Selection], name: str) -> tuple[Matched, ...]:
    """What of these theories is named so, without those of which nothing is."""
    pattern = name if is_pattern(name) else f"{name}*"
    found = []
    for whole in _all(selections):
        prefix = f"{whole.selection.theory.name}."

        def fits(full: str, prefix: str = prefix) -> bool:
            return any(fnmatchcase(spelled, pattern) for spelled in (full, full.removeprefix(prefix)))

        claims = tuple(c for c in whole.selection.claims if fits(c.id))
        quantities = tuple(q for q in whole.quantities if fits(q.name))
        if claims or quantities:
            found.append(Matched(replace(whole.selection, claims=claims), quantities))
    return tuple(found)
