"""The plugin of pytest: it collects theory files, a test a claim, and code that is checked against claims.

What is collected: a theory file that is named on the command line, the files and theories that the setting
``rederive_theories`` lists, and what carries claims in a module of tests (`derive.testing.claims`). Neither
SymPy nor a theory is loaded before the first of them is.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

import pytest

from derive.testing.collecting.options import Options, add_options, options_of
from derive.testing.collecting.texts import has_tests, is_theory, states_claims

Node = pytest.Item | pytest.Collector


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the command line and the setting that lists theories."""
    add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Add the listed files to what is collected when nothing is named, and complete the names of claims."""
    options = options_of(config)
    if config.option.help:
        return
    listed, _ = (
        options.files,
        options.shipped,
    )  # a mistake in the setting is told before anything is collected
    if getattr(config.option, "rederive_listed", None) is None:  # an xdist worker is told
        config.option.rederive_listed = config.args_source is not pytest.Config.ArgsSource.ARGS
        if config.option.rederive_listed:
            known = {str(Path(arg).absolute()) for arg in config.args}
            config.args += [str(file) for file in listed if str(file) not in known]
    config.args[:] = [_completed(config, options, arg) for arg in config.args]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove what was emitted for claims about values."""
    options_of(config).close()


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Generator[None, list[Node], list[Node]]:
    """Collect the claims of a theory file; as a module of tests only where it holds tests too."""
    found = yield
    options = options_of(parent.config)
    if not options.is_listed(file_path) and not _is_named(file_path, parent):
        return found
    from derive.testing.collecting.theories import TheoryFile

    others = [n for n in found if not isinstance(n, pytest.Module) or has_tests(file_path, parent.config)]
    return [TheoryFile.from_parent(parent, path=file_path), *others]


def _is_named(path: Path, parent: pytest.Collector) -> bool:
    """Whether a file with a theory was named on the command line."""
    return path.suffix == ".py" and parent.session.isinitpath(path) and _is_theory(path, parent.config)


def _is_theory(path: Path, config: pytest.Config) -> bool:
    """Whether a file holds a theory; a module of tests by its name only where it states claims itself."""
    return states_claims(path) if _is_module_of_tests(path, config) else is_theory(path)


def _is_module_of_tests(path: Path, config: pytest.Config) -> bool:
    return any(path.match(pattern) for pattern in config.getini("python_files"))


def _completed(config: pytest.Config, options: Options, arg: str) -> str:
    """An argument ``FILE.py::claim`` with the theory's name before the claim's."""
    name, separator, claim = arg.partition("::")
    path = Path(config.invocation_params.dir, name)
    if not separator or not claim or path.suffix != ".py" or not path.is_file():
        return arg
    if not options.is_listed(path) and not _is_theory(path, config):
        return arg
    from derive.testing.collecting.theories import whole_id

    return f"{name}::{whole_id(options, path, claim)}"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Add the claims of shipped theories that the setting lists, where nothing else was named."""
    names = options_of(config).shipped if config.option.rederive_listed else []
    if not names:
        return
    from derive.testing.collecting.theories import ShippedTheory

    for name in names:
        items.extend(session.genitems(ShippedTheory.from_parent(session, name=name, nodeid=name)))


@pytest.hookimpl(wrapper=True)
def pytest_pycollect_makeitem(
    collector: pytest.Module | pytest.Class, name: str, obj: object
) -> Generator[None, Any, Any]:
    """Collect what is checked against claims, beside what pytest itself makes of it."""
    found = yield
    from derive.testing.collecting.checked import CheckedCode, claims_of, is_built, members_of, unwrapped

    checked = unwrapped(obj)
    claimed = bool(claims_of(checked))
    # pytest itself looks into a class of tests; into one that takes arguments it does not, but warns of it.
    left = not found or (claimed and is_built(checked))
    inside = left and bool(members_of(checked))
    if not inside and not claimed:
        return found
    mine = CheckedCode.from_parent(collector, name=name, checked=checked, members=inside)
    return [mine] if left or not isinstance(checked, type) else [mine, *_as_list(found)]


def _as_list(found: object) -> Iterable[object]:
    if found is None:
        return []
    return found if isinstance(found, list) else [found]
