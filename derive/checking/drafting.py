"""Freshly emitted code for claims about the values of quantities, where nothing is to be published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from derive.checking.library import SHIPPED, Selection
from derive.checking.standing import reachable
from derive.emit.generation import GENERATED, draft
from derive.errors import DeriveError
from derive.files.publishing import Staging


@dataclass(frozen=True)
class Drafted:
    """Freshly emitted code that is not published yet: its folder, and the theories in it."""

    folder: Path
    names: tuple[str, ...]


def packages_of(drafted: Drafted | None) -> dict[str, Path]:
    """Where the code of each theory's quantities is that a run evaluates."""
    found = {name: GENERATED / name for name in SHIPPED}
    return found | ({n: drafted.folder / n for n in drafted.names} if drafted is not None else {})


def needs_code(selections: Sequence[Selection]) -> bool:
    """Whether a selected claim, or one that it rests on, is about the values of quantities."""
    return any(claim.quantities for claim in reachable(c for s in selections for c in s.claims))


@contextmanager
def drafted(selections: Sequence[Selection]) -> Iterator[Drafted | None]:
    """Freshly emitted code of these theories, outside of any package; None where it cannot be emitted.

    Parameters
    ----------
    selections : of one user's file, or of shipped theories.
    """
    from derive.laboratory.attaching import CODE, places_of

    with TemporaryDirectory(prefix="rederive-") as scratch, ExitStack() as stack:
        made = None
        with suppress(DeriveError, LookupError):
            staging = stack.enter_context(Staging({CODE: Path(scratch) / "code"}))
            theories = [s.theory for s in selections]
            folder = draft(theories, staging, places_of(selections[0].file)[CODE])
            made = Drafted(folder, tuple(theory.name for theory in theories))
        yield made


@contextmanager
def drafted_for(selections: Sequence[Selection]) -> Iterator[Drafted | None]:
    """The same, served to the evaluator while it lasts; None also where no claim needs it.

    A claim that needs it where it cannot be emitted is left open.

    Parameters
    ----------
    selections : of one user's file, or of shipped theories.
    """
    from derive.laboratory.attaching import served

    if not needs_code(selections):
        yield None
        return
    with drafted(selections) as made, ExitStack() as stack:
        if made is not None:
            with suppress(DeriveError, LookupError):
                stack.enter_context(served(made.folder, made.names))
        yield made
