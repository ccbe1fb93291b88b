"""Generated code of a user's own theory, made known to the evaluator for one process."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

from numerics import catalogue
from numerics.errors import DomainError, PackageError, RederiveError, shown
from numerics.packages.code import install, restore
from numerics.packages.reading import read_names, read_package


def attach(folder: str | Path) -> tuple[str, ...]:
    """Let ``evaluate`` and ``quantities`` find the theories of another folder of generated code.

    Everything is read and checked first: the list of theories and the catalogues as data, which are never
    executed, and the text of each module, which must have the digest that its catalogue gives. Then the
    modules are run: attach only packages that you trust, for a digest tells a changed file and not an honest
    one. Where anything is wrong, nothing changes.

    Parameters
    ----------
    folder : the package that ``rederive generate FILE.py`` or ``rederive run FILE.py`` wrote beside FILE.py;
        a path that does not begin at the root is one from the current folder.
        Attaching it again loads it anew, from its text as it is now.

    Returns
    -------
    The names of its theories.

    Raises
    ------
    PackageError
        When the folder holds no generated code, or code that is not what its catalogue says.
    DomainError
        When a theory in it has the name of a shipped one.
    """
    import generated

    try:
        place = Path(folder).resolve()
    except (OSError, RuntimeError, ValueError, TypeError) as error:  # RuntimeError: links in a circle
        raise PackageError(folder, f"it cannot be read: {error}") from error
    names = read_names(place)
    shipped = read_names(Path(str(generated.__file__)).parent)
    for name in names:
        if name in shipped:
            raise DomainError("folder", str(folder), f"theories not called {name!r} like a shipped one")
    packages = [read_package(place, name) for name in names]
    from numerics.packages.checks import check_catalogue, check_functions

    for package in packages:
        check_catalogue(place, package)
    before = install(packages)
    try:
        for package in packages:
            if package.quantities:
                ball = _ball(place, package.name)
                check_functions(place, package, ball)
        known: tuple[str, ...] = generated.THEORIES
        generated.__dict__["THEORIES"] = (*(t for t in known if t not in names), *names)
    except BaseException:
        restore(before)
        raise
    finally:
        catalogue.forget()
    return names


def _ball(place: Path, name: str) -> ModuleType:
    try:
        return importlib.import_module(f"generated.{name}.ball")
    except RederiveError:
        raise
    except (Exception, SystemExit) as error:  # the module is somebody's code
        told = f"{type(error).__name__}: {shown(str(error))}"
        raise PackageError(place, f"{name}/ball.py cannot be loaded: {told}") from error
