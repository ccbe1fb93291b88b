"""The generated code of a user's own theory, made known to the evaluator for one process."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

from derive.errors import TheoryError, UnknownClaimError
from derive.library import SHIPPED

_ABSENT = "no generated code; `rederive generate FILE.py` writes it"


def package_of(file: Path) -> Path:
    """The package of generated code beside a user's theory file."""
    return file.resolve().with_name(f"{file.stem}_generated")


def attach(folder: Path) -> tuple[str, ...]:
    """Let `numerics` find the theories of another folder of generated code.

    Returns
    -------
    The names of its theories.

    Raises
    ------
    UnknownClaimError
        When the folder holds no generated code.
    TheoryError
        When a theory in it has the name of a shipped one.
    """
    import generated
    from numerics import catalogue

    names = _theories(folder)
    for name in names:
        if name in SHIPPED:
            raise TheoryError(f"{folder}: {name!r} is the name of a shipped theory")
        for module in [
            m for m in sys.modules if m == f"generated.{name}" or m.startswith(f"generated.{name}.")
        ]:
            del sys.modules[module]
    if str(folder) in generated.__path__:
        generated.__path__.remove(str(folder))
    # The last folder attached comes first among the users' own; the shipped one stays in front.
    generated.__path__.insert(1, str(folder))
    known: tuple[str, ...] = generated.THEORIES
    generated.__dict__["THEORIES"] = (*(t for t in known if t not in names), *names)
    catalogue.quantities.cache_clear()
    catalogue._listing.cache_clear()
    catalogue._known.clear()
    return names


def _theories(folder: Path) -> tuple[str, ...]:
    """The list of theories in a folder's generated __init__.py, read without running it."""
    try:
        tree = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
        for statement in tree.body:
            if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "THEORIES":
                return tuple(str(name) for name in ast.literal_eval(statement.value))
    except (OSError, SyntaxError, ValueError) as error:
        raise UnknownClaimError(
            f"{folder}: no generated code; `rederive generate FILE.py` writes it"
        ) from error
    raise UnknownClaimError(f"{folder}: no generated code; `rederive generate FILE.py` writes it")
