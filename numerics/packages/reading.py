"""A package of generated code read as data: its theories, their catalogues and the text of their modules.

Nothing of the package is executed here.
"""

from __future__ import annotations

import ast
import hashlib
import keyword
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from numerics.errors import PackageError, shown

LARGEST = 64_000_000
"""Bytes of the largest file that is read."""
_FILE = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)+")
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


@dataclass(frozen=True)
class Package:
    """The generated code of one theory.

    name : of the theory.
    place : its folder.
    quantities : the catalogue, as the folder's __init__.py holds it.
    sources : the text of each module.
    digests : SHA-256 of each module's text, as the catalogue gives it and the text has it.
    """

    name: str
    place: Path
    quantities: Mapping[str, Mapping[str, Any]]
    sources: Mapping[str, str] = field(repr=False)
    digests: Mapping[str, str] = field(repr=False)


def read_names(folder: Path) -> tuple[str, ...]:
    """The theories of a package, from the list in its __init__.py.

    Raises
    ------
    PackageError
        When there is no such list, or it names what cannot be the name of a theory.
    """
    found = _literals(folder / "__init__.py", folder)
    if "THEORIES" not in found:
        raise PackageError(folder, "its __init__.py lists no THEORIES")
    names = found["THEORIES"]
    if not isinstance(names, (tuple, list)) or not all(is_name(name) for name in names):
        raise PackageError(folder, f"THEORIES = {shown(names)} are not names of theories")
    if len(set(names)) != len(names):
        raise PackageError(folder, f"THEORIES = {shown(names)} names a theory twice")
    return tuple(names)


def read_quantities(folder: Path, name: str) -> Mapping[str, Mapping[str, Any]]:
    """The catalogue of one theory alone; whether the modules are those that it was emitted with is not asked.

    Parameters
    ----------
    folder : of the package.
    name : of the theory.

    Raises
    ------
    PackageError
        When the file is missing, or is no plain data where it must be.
    """
    return _quantities(_literals(folder / name / "__init__.py", folder), folder, name)


def _quantities(found: Mapping[str, Any], folder: Path, name: str) -> Mapping[str, Mapping[str, Any]]:
    quantities = found.get("QUANTITIES")
    if not isinstance(quantities, dict) or not all(isinstance(q, dict) for q in quantities.values()):
        raise PackageError(folder, f"{name}/__init__.py has no dictionary QUANTITIES of dictionaries")
    return quantities


def read_package(folder: Path, name: str) -> Package:
    """The catalogue and the modules of one theory: each has the digest that the catalogue gives.

    Raises
    ------
    PackageError
        When a file is missing, is no plain data where it must be, or is not the one that was emitted with the
        catalogue.
    """
    place = folder / name
    found = _literals(place / "__init__.py", folder)
    quantities = _quantities(found, folder, name)
    if "MODULES" not in found:
        told = f"{name}/__init__.py gives no digests of its modules; `rederive generate` writes it anew"
        raise PackageError(folder, told)
    digests, others = found["MODULES"], found.get("FILES", {})
    if not _are_digests(digests) or not all(map(is_name, digests)):
        raise PackageError(folder, f"MODULES of {name}/__init__.py are not the digests of modules")
    if not _are_digests(others) or not all(map(_is_file_name, others)):
        raise PackageError(folder, f"FILES of {name}/__init__.py are not the digests of files")
    try:
        files = sorted(p for p in place.glob("*.py") if p.stem != "__init__" and is_name(p.stem))
        files += [place / other for other in others if (place / other).exists()]
    except OSError as error:
        raise PackageError(folder, f"{name}/ cannot be read: {error.strerror}") from error
    read = {path.name: _read(path, folder) for path in files}
    for file, digest in {**{f"{module}.py": digests[module] for module in digests}, **others}.items():
        if file not in read:
            raise PackageError(folder, f"{name}/{file} is missing")
        if hashlib.sha256(read[file]).hexdigest() != digest:
            raise PackageError(folder, f"{name}/{file} is not the one that was emitted with its catalogue")
    texts = {file.removesuffix(".py"): text for file, text in read.items() if file not in others}
    strange = sorted(set(texts) - set(digests))
    if strange:
        raise PackageError(folder, f"{name}/{strange[0]}.py was not emitted with its catalogue")
    try:
        sources = {module: text.decode("utf-8") for module, text in texts.items()}
    except UnicodeDecodeError as error:
        raise PackageError(folder, f"a module of {name} is not text: {error.reason}") from error
    return Package(name, place, quantities, sources, digests)


def _are_digests(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(digest, str) for digest in value.values())


def _is_file_name(value: object) -> bool:
    """Whether something can name a file that is emitted beside the modules, in the same folder."""
    return isinstance(value, str) and not value.endswith(".py") and bool(_FILE.fullmatch(value))


def is_name(value: object) -> bool:
    """Whether something can name a theory, a module, a function or a parameter."""
    return isinstance(value, str) and bool(_IDENTIFIER.fullmatch(value)) and not keyword.iskeyword(value)


def _literals(path: Path, folder: Path) -> dict[str, Any]:
    """The names that a module gives to plain data; a module that does anything else is refused."""
    short = path.relative_to(folder).as_posix()
    found: dict[str, Any] = {}
    try:
        body = ast.parse(_read(path, folder)).body
        for statement in body:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                continue
            if not isinstance(statement, ast.Assign) or not all(
                isinstance(target, ast.Name) for target in statement.targets
            ):
                raise PackageError(folder, f"{short} holds more than plain data in line {statement.lineno}")
            for target in statement.targets:
                found[target.id] = ast.literal_eval(statement.value)  # type: ignore[attr-defined]
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError) as error:
        if isinstance(error, PackageError):
            raise
        raise PackageError(folder, f"{short} is not plain data: {type(error).__name__}") from error
    return found


def _read(path: Path, folder: Path) -> bytes:
    short = path.relative_to(folder).as_posix()
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # opening a pipe would wait for its other end
            raise PackageError(folder, f"{short} is not a regular file")
        if about.st_size > LARGEST:
            raise PackageError(folder, f"{short} is larger than {LARGEST} bytes")
        return path.read_bytes()
    except OSError as error:
        raise PackageError(folder, f"{short} cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a name that no file can have
        if isinstance(error, PackageError):
            raise
        raise PackageError(folder, f"{shown(short)} cannot be read: {error}") from error
