"""Modules of attached packages, run from the text that was checked; no cache of bytecode is ever asked."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable, Sequence
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from types import CodeType, ModuleType
from typing import Any

from flint import acb, arb, fmpq, fmpz

from numerics.errors import PackageError, shown
from numerics.packages.reading import Package

ROOT = "generated"
_NUMBERS = (arb, acb, fmpq, fmpz, int)
packages: dict[str, Package] = {}
"""The attached packages, by the name of their theory."""


class _Loader(InspectLoader):
    """Runs one module of a package; its catalogue is made from the data that was read, without running it."""

    def __init__(self, package: Package, module: str) -> None:
        self._package, self._module = package, module

    @property
    def path(self) -> str:
        return str(self._package.place / f"{self._module or '__init__'}.py")

    def is_package(self, fullname: str) -> bool:
        return not self._module

    def get_source(self, fullname: str) -> str:
        return self._package.sources[self._module] if self._module else ""

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.get_source(fullname), self.path, "exec", dont_inherit=True)

    def exec_module(self, module: ModuleType) -> None:
        if self._module:
            exec(self.get_code(module.__name__), module.__dict__)
        else:
            module.__dict__["QUANTITIES"] = self._package.quantities


class _Finder(MetaPathFinder):
    """Finds the modules of attached packages, and nothing else of their folders."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        root, _, rest = fullname.partition(".")
        theory, _, module = rest.partition(".")
        if root != ROOT or theory not in packages:
            return None
        package = packages[theory]
        if module and module not in package.sources:
            return None
        loader = _Loader(package, module)
        spec = spec_from_file_location(fullname, loader.path, loader=loader)
        if spec is not None:
            # Empty: no other finder looks into the folder, where caches of bytecode may lie.
            spec.submodule_search_locations = None if module else []
        return spec


class Functions:
    """The functions of an attached package's ball module, whose results are checked to be exact or balls."""

    def __init__(self, package: Package, module: ModuleType) -> None:
        self._package, self._module = package, module

    def __getattr__(self, name: str) -> Any:
        function = getattr(self._module, name)

        def call(*arguments: Any) -> Any:
            try:
                found = function(*arguments)
            except (AttributeError, TypeError, NameError, SystemExit) as error:
                told = f"{name} of {self._package.name}/ball.py fails: {type(error).__name__}"
                raise PackageError(self._package.place.parent, told) from error
            for number in found if isinstance(found, tuple) else (found,):
                if not isinstance(number, _NUMBERS):
                    told = f"{name} of {self._package.name}/ball.py returns {shown(number)}, which is no ball"
                    raise PackageError(self._package.place.parent, told)
            return found

        self.__dict__[name] = call
        return call


def functions_of(theory: str) -> Any:
    """The ball functions of a theory; those of an attached one with their results checked."""
    module = importlib.import_module(f"{ROOT}.{theory}.ball")
    return Functions(packages[theory], module) if theory in packages else module


_finder = _Finder()


def install(found: Iterable[Package]) -> dict[str, Any]:
    """Let the interpreter find these packages from now on.

    Returns
    -------
    What `restore` needs to bring back the state before.
    """
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
    found = list(found)
    names = {package.name for package in found}
    before = {
        "packages": dict(packages),
        "modules": {key: module for key, module in sys.modules.items() if _belongs(key, names)},
        "names": names,
    }
    _drop(names)
    packages.update({package.name: package for package in found})
    return before


def restore(before: dict[str, Any]) -> None:
    """Bring back what was there before `install`."""
    packages.clear()
    packages.update(before["packages"])
    _drop(before["names"])
    root = importlib.import_module(ROOT)
    for key, module in before["modules"].items():
        sys.modules[key] = module
        if key.count(".") == 1:
            setattr(root, key.partition(".")[2], module)


def _belongs(key: str, names: set[str]) -> bool:
    root, _, rest = key.partition(".")
    return root == ROOT and rest.partition(".")[0] in names


def _drop(names: set[str]) -> None:
    for key in [key for key in sys.modules if _belongs(key, names)]:
        del sys.modules[key]
    root = importlib.import_module(ROOT)
    for name in names:
        root.__dict__.pop(name, None)
