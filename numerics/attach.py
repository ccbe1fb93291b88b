"""Generated code of a user's own theory, made known to the evaluator for one process."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

from numerics import catalogue
from numerics.errors import DomainError, ParameterError

_ALLOWED = "a folder of generated code, as `rederive generate FILE.py` writes it"


def attach(folder: str | Path) -> tuple[str, ...]:
    """Let ``evaluate`` and ``quantities`` find the theories of another folder of generated code.

    Parameters
    ----------
    folder : the package that ``rederive generate FILE.py`` or ``rederive run FILE.py`` wrote beside FILE.py.
        Attaching it again loads it anew.

    Returns
    -------
    The names of its theories.

    Raises
    ------
    ParameterError
        When the folder holds no generated code.
    DomainError
        When a theory in it has the name of a shipped one.
    """
    import generated

    place = Path(folder).resolve()
    names = _theories(place)
    shipped = _theories(Path(str(generated.__file__)).parent)
    for name in names:
        if name in shipped:
            raise DomainError("folder", str(folder), f"theories not called {name!r} like a shipped one")
        for module in [
            m for m in sys.modules if m == f"generated.{name}" or m.startswith(f"generated.{name}.")
        ]:
            del sys.modules[module]
    if str(place) in generated.__path__:
        generated.__path__.remove(str(place))
    # The last folder attached comes first among the users' own; the shipped one stays in front.
    generated.__path__.insert(1, str(place))
    known: tuple[str, ...] = generated.THEORIES
    generated.__dict__["THEORIES"] = (*(t for t in known if t not in names), *names)
    catalogue.forget()
    return names


def _theories(folder: Path) -> tuple[str, ...]:
    """The list of theories in a folder's generated __init__.py, read without running it."""
    try:
        tree = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
        for statement in tree.body:
            if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "THEORIES":
                return tuple(str(name) for name in ast.literal_eval(statement.value))
    except (OSError, SyntaxError, ValueError) as error:
        raise ParameterError("folder", str(folder), _ALLOWED) from error
    raise ParameterError("folder", str(folder), _ALLOWED)
