"""Freshly emitted code in the place of the published one, for the time of a block."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

_ROOT = "generated"


class _FromSource(SourceFileLoader):
    """Compiles the text that is there, and neither reads nor writes a cache of bytecode."""

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        return compile(self.get_data(path), path, "exec", dont_inherit=True)


class _Staged(MetaPathFinder):
    """Finds the modules of some theories in a folder."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self._folder, self._names = folder, frozenset(names)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        root, *rest = fullname.split(".")
        if root != _ROOT or not rest or rest[0] not in self._names:
            return None
        file = self._folder.joinpath(*rest)
        within = [str(file)] if len(rest) == 1 else None
        file = file / "__init__.py" if len(rest) == 1 else file.with_suffix(".py")
        if not file.is_file():
            return None
        loader = _FromSource(fullname, str(file))
        return spec_from_file_location(fullname, file, loader=loader, submodule_search_locations=within)


@contextmanager
def serving(folder: Path, names: Sequence[str]) -> Iterator[None]:
    """Let ``generated.NAME`` be the package NAME of another folder, for these names.

    Afterwards the modules of these theories are loaded again when they are next needed. Modules that were
    imported before keep what they imported.

    Parameters
    ----------
    folder : a complete package of emitted code.
    names : the theories that are served from it; all others stay as they are.
    """
    root = importlib.import_module(_ROOT)
    theories = root.THEORIES
    finder = _Staged(folder, names)
    _drop(names)
    sys.meta_path.insert(0, finder)
    root.__dict__["THEORIES"] = (*theories, *(name for name in names if name not in theories))
    try:
        yield
    finally:
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)
        _drop(names)
        root.__dict__["THEORIES"] = theories


def _drop(names: Sequence[str]) -> None:
    """Take the modules of these theories away."""
    prefixes = tuple(f"{_ROOT}.{name}" for name in names)
    for key in [k for k in sys.modules if any(k == p or k.startswith(p + ".") for p in prefixes)]:
        del sys.modules[key]
    root = importlib.import_module(_ROOT)
    for name in names:
        root.__dict__.pop(name, None)
