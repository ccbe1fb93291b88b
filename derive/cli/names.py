"""Names that a shell completes: of theories, claims, quantities and parameters, read from files.

No theory is loaded and nothing of a user's is run, so that a key answers at once: claims are known by their
stored certificates or by the text that states them, quantities by their generated code or that text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from derive.theories import SHIPPED

COMPLETE = "_REDERIVE_COMPLETE"
"""The variable under which a shell asks for words."""
_LARGEST = 2_000_000  # bytes of a file whose text is read
_GENERATED = Path(__file__).resolve().parents[2] / "generated"
CLAIMS, QUANTITIES = ("claim", "published"), ("quantity",)


def theories(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Shipped theories that begin like this; else files."""
    found = [name for name in SHIPPED if name.startswith(incomplete)]
    return _items(found) or _files(incomplete)


def claims(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Claims of shipped theories and of files, after the name of the theory or the file."""
    return _named(incomplete, CLAIMS, whole=False)


def theories_and_claims(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The same, and the theories themselves."""
    return _named(incomplete, CLAIMS, whole=True)


def all_names(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Theories, claims and quantities, and the list of functions."""
    return _named(incomplete, (*CLAIMS, *QUANTITIES), whole=True, others=("functions",))


def quantities(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Quantities of shipped theories and of files."""
    return _named(incomplete, QUANTITIES, whole=False)


def arguments(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Parameters of the quantity that is named before, those without a value yet."""
    given = {str(text).partition("=")[0] for text in ctx.params.get("parameters") or ()}
    known = _parameters(str(ctx.params.get("name") or ""))
    return _items(f"{n}=" for n in known if n not in given and n.startswith(incomplete))


def _items(names: Iterable[str]) -> list[CompletionItem]:
    """Names as a shell is told them; one that goes on is followed by no space."""
    return [CompletionItem(n, partial=n.endswith((".", "="))) for n in names]


def _files(incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(incomplete, type="file")]


def _named(
    incomplete: str, words: Sequence[str], *, whole: bool, others: Sequence[str] = ()
) -> list[CompletionItem]:
    """What begins so: theories first, then what is in one of them, or in a file."""
    head, colon, _ = incomplete.partition(".py:")
    if colon:
        stated = (f"{head}.py:{name}" for name in _of_file(Path(f"{head}.py"), words))
        return _items(name for name in stated if name.startswith(incomplete))
    theory, dot, _ = incomplete.partition(".")
    if dot and theory in SHIPPED:
        return _items(name for name in _of_theory(theory, words) if name.startswith(incomplete))
    begun = [name for name in SHIPPED if name.startswith(incomplete)]
    plain = [*begun, *(name for name in others if name.startswith(incomplete))] if whole else []
    return _items([*plain, *(f"{name}." for name in begun)]) or _files(incomplete)


def _of_theory(name: str, words: Sequence[str]) -> list[str]:
    """Ids of a shipped theory's claims, by their certificates, and of its quantities, by the code."""
    from derive.checking.library import stored_ids

    found = stored_ids(name) if set(words) & set(CLAIMS) else []
    return sorted({*found, *(_served(name) if set(words) & set(QUANTITIES) else ())})


def _served(theory: str) -> Mapping[str, Any]:
    """The records of a shipped theory's quantities, as the generated code carries them."""
    from numerics.errors import PackageError
    from numerics.packages.reading import read_quantities

    try:
        return read_quantities(_GENERATED, theory) if theory in SHIPPED else {}
    except PackageError:
        return {}


def _of_file(file: Path, words: Sequence[str]) -> list[str]:
    """What the text of a file states under names that are written out, and what is stored beside it."""
    from derive.checking.places import lines_of, theories_of

    try:
        if file.stat().st_size > _LARGEST:
            return []
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    found = dict.fromkeys(lines_of(text, words))
    if set(words) & set(CLAIMS):
        for theory in theories_of(text):
            stored = sorted((file.parent / "certificates").glob(f"{theory}.*.json"))
            found |= dict.fromkeys(path.stem.removeprefix(f"{theory}.") for path in stored)
    return list(found)


def _parameters(quantity: str) -> list[str]:
    """The names of a quantity's parameters, in their order; of one in a file by its generated code."""
    head, colon, name = quantity.partition(".py:")
    if not colon:
        records: Mapping[str, Any] = _served(quantity.partition(".")[0])
        return _names_of(records.get(quantity))
    from numerics.errors import PackageError
    from numerics.packages.reading import read_names, read_quantities

    folder = Path(f"{head}_generated")
    try:
        found = [read_quantities(folder, theory) for theory in read_names(folder)]
    except PackageError:
        return []
    known = {full: q for of_theory in found for full, q in of_theory.items()}
    return _names_of(next((q for full, q in known.items() if name in (full, full.partition(".")[2])), None))


def _names_of(record: Mapping[str, Any] | None) -> list[str]:
    return [str(p["name"]) for p in record["parameters"]] if record is not None else []
