"""Whether the generated code beside a user's file is that of the theory as the file states it now."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from derive.errors import RecheckFailed, TheoryError, UnknownClaimError
from derive.laboratory.attaching import package_of

if TYPE_CHECKING:
    from derive.statement.theory import Theory


def require_current(file: Path, name: str) -> None:
    """Refuse a quantity whose code, or a claim behind it, is not what the file says.

    Stored certificates are compared with what the claims state; they are not verified again.

    Raises
    ------
    TheoryError
        When the code or a certificate is of another text, or the quantity was left out of the code.
    """
    from derive.checking.certificates import load, path_of, require_stated
    from derive.checking.library import find
    from derive.checking.standing import resting_on
    from numerics import quantities

    selection = next((s for s in find(str(file)) if s.theory.name == name.partition(".")[0]), None)
    if selection is None or name not in selection.theory.quantities:
        return  # the evaluator says which names there are
    theory, again = selection.theory, f"`rederive run {file}` says why"
    known = {q.name: q.status for q in quantities() if q.name in theory.quantities}
    if name not in known:
        raise TheoryError(f"{name}: it is in {file}, and not in its generated code; {again}")
    if _changed(theory, known, package_of(file)):
        raise TheoryError(f"{name}: {file} has changed since its code was generated; {again}")
    try:
        behind, about = resting_on(theory, theory.quantities[name])
        for claim in (*behind, *about):
            if claim.id in theory.claims and path_of(claim.id, selection.certificates).exists():
                require_stated(claim, load(claim.id, selection.certificates))
    except (RecheckFailed, UnknownClaimError) as error:
        raise TheoryError(f"{name}: a claim it rests on has changed since ({error}); {again}") from error


def _changed(theory: Theory, known: Mapping[str, str], folder: Path) -> bool:
    """Whether some file of the theory's package is not what its quantities would give now."""
    from derive.checking.standing import Standing
    from derive.emit.generation import out_of_date

    found = {theory.name: {q: Standing(known.get(q, "")) for q in theory.quantities}}
    return bool(out_of_date([theory], found, folder, whole=False))
