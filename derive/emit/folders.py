"""Emitted files in a folder: what differs there, and which steps bring it up to date."""

from __future__ import annotations

import ast
import contextlib
import difflib
import json
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from derive.emit.backends.registry import SUFFIXES
from derive.emit.errors import OutputError
from derive.emit.files import render
from derive.emit.layout import is_marked
from derive.emit.model import EmittedTheory
from derive.emit.plain_modules import CATALOGUE, theory_list
from derive.files.publishing import CACHE, Staging, recover

CODE = "code"
RECORD = "accuracy.json"
_START = 16_000
"""Bytes of a file in which its mark is looked for."""


def write(theories: Sequence[EmittedTheory], into: Path, whole: bool = False) -> list[Path]:
    """Write all emitted files, and remove those of the same theories that are no longer emitted.

    All files are written together; if anything fails, interrupts or kills the process, the folder holds what
    it held before.

    Parameters
    ----------
    theories : what is emitted.
    into : the folder that becomes the package `generated`; made if missing.
    whole : whether these are all theories of the folder. Else the packages of others stay, and stay listed.

    Returns
    -------
    Paths of all emitted files, sorted.

    Raises
    ------
    OutputError
        If the folder cannot be written; its files are as they were.
    EmitError
        As `render`; nothing is written.
    """
    into = Path(into)
    texts = listed(render(theories), into, whole)
    try:
        recover({CODE: into})
        with Staging({CODE: into}) as staging:
            fill(staging, texts)
            plan(staging, texts, into, whole)
            staging.publish()
    except OSError as error:
        raise OutputError(into, error.strerror or str(error)) from error
    return sorted(into / name for name in texts)


def fill(staging: Staging, texts: Mapping[str, str]) -> Path:
    """The package that these texts make, complete in the staging folder.

    Returns
    -------
    Its folder.
    """
    for name, text in texts.items():
        staging.write(f"{CODE}/{name}", text.encode())
    return staging.root / CODE


def plan(staging: Staging, texts: Mapping[str, str], into: Path, whole: bool) -> list[str]:
    """Plan the steps that bring a folder up to date with what `fill` has made.

    Files that were not emitted stay. Where nothing else is in the folder, it changes as one.

    Returns
    -------
    The paths in the folder whose content changes, sorted.

    Raises
    ------
    OSError
        Where a file that was not emitted has the name of one that is.
    """
    require_ours(texts, into)
    if not into.exists():
        staging.put(CODE, ".", CODE)
        return sorted(texts)
    if not into.is_dir():
        raise NotADirectoryError(20, "it is not a folder", str(into))
    packages = _packages(texts)
    changed: list[str] = []
    before = len(staging.planned)
    for name in packages:
        mine = {path: text for path, text in texts.items() if path.startswith(f"{name}/")}
        different = _difference(into / name, mine, into)
        if different:
            changed += different
            _keep_others(into / name, staging.root / CODE / name)
            staging.put(CODE, name, f"{CODE}/{name}")
    for name in _obsolete(into, packages) if whole else ():
        emitted = [p.relative_to(into).as_posix() for p in _code_files(into / name) if _is_emitted(p)]
        if not emitted:
            continue
        changed += emitted
        _keep_others(into / name, staging.root / "others" / name)
        if (staging.root / "others" / name).is_dir():
            staging.put(CODE, name, f"others/{name}")
        else:
            staging.remove(CODE, name)
    for name in (CATALOGUE, RECORD):
        if name in texts and not _same(into / name, texts[name]):
            changed.append(name)
            staging.put(CODE, name, f"{CODE}/{name}")
    if CATALOGUE in changed and (into / CACHE).is_dir():
        staging.remove(CODE, CACHE)
    if len(staging.planned) > before + 1 and whole and _is_ours(into, texts):
        _as_one(staging, texts, into, before)
    return sorted(changed)


def require_ours(names: Iterable[str], into: Path) -> None:
    """Refuse a folder in which one of these files is there and was not emitted.

    Raises
    ------
    OSError
        Naming it.
    """
    for name in sorted(names):
        path = into / name
        if os.path.lexists(path) and not (_is_record(path) if name == RECORD else _is_emitted(path)):
            told = f"{name} there was not written by Rederive and would be overwritten; choose another folder"
            raise FileExistsError(17, told, str(path))


def _is_record(path: Path) -> bool:
    """Whether a file is a record of accuracy, each entry of which says of which code it is."""
    try:
        found = json.loads(path.read_bytes()) if path.is_file() else None
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and all(isinstance(e, dict) and "code" in e for e in found.values())


def _as_one(staging: Staging, texts: Mapping[str, str], into: Path, before: int) -> None:
    """Replace the steps by a single one for the whole folder, which is complete in the staging folder."""
    for name in _packages(texts):
        _keep_others(into / name, staging.root / CODE / name)
    staging.forget(before)
    staging.put(CODE, ".", CODE)


def _is_ours(into: Path, texts: Mapping[str, str]) -> bool:
    """Whether a folder holds nothing but emitted packages, and nobody is inside it."""
    with contextlib.suppress(OSError):
        if Path.cwd().is_relative_to(into.resolve()):
            return False
    known = {*_packages(texts), *(name for name in texts if "/" not in name), CATALOGUE, CACHE}
    for entry in into.iterdir():
        if entry.name in known and not entry.is_symlink():
            continue
        if entry.is_dir() and all(_is_emitted(p) for p in _files(entry)):
            continue
        return False
    return True


def compare(theories: Sequence[EmittedTheory], against: Path, whole: bool = False) -> str:
    """What differs between a folder and what would be emitted into it.

    Parameters
    ----------
    theories : what is emitted.
    against : the folder with the committed files.
    whole : as for `write`.

    Returns
    -------
    "" when file names and contents agree, else one line for each missing or extra file and a unified diff
    for each changed one.

    Raises
    ------
    EmitError
        As `render`.
    """
    against = Path(against)
    return difference(listed(render(theories), against, whole), against, whole)


def difference(texts: Mapping[str, str], against: Path, whole: bool) -> str:
    """`compare` for texts that are there already."""
    present = {path.relative_to(against).as_posix(): path for path in _code_files(against)}
    ours = (*(f"{name}/" for name in _packages(texts)), CATALOGUE)
    expected = {name for name in texts if name != RECORD}
    report: list[str] = []
    for name in sorted({*expected, *present}):
        if name not in present:
            report.append(f"missing: {name}\n")
        elif name not in texts:
            report += [f"extra: {name}\n"] if whole or name.startswith(ours) else []
        else:
            old = present[name].read_bytes().decode("utf-8", errors="replace")
            if old != texts[name]:
                report += _diff(old, texts[name], name)
    return "".join(report)


def listed(texts: Mapping[str, str], into: Path, whole: bool) -> dict[str, str]:
    """The texts, their list of theories completed with the other packages that stay in a folder."""
    names = list(_packages(texts))
    if not whole:
        there = [name for name in _listed_in(into) if (into / name / CATALOGUE).is_file() or name in names]
        names = [*there, *(name for name in names if name not in there)]
    return {**texts, CATALOGUE: theory_list(names)}


def _listed_in(folder: Path) -> tuple[str, ...]:
    """The theories that a folder lists; none where it is not an emitted package."""
    found = _literal(folder, "THEORIES")
    return tuple(map(str, found)) if isinstance(found, (tuple, list)) else ()


def _literal(folder: Path, name: str) -> object:
    """What a folder's catalogue calls by this name, without running it; None where it has no such thing."""
    try:
        for statement in ast.parse((folder / CATALOGUE).read_bytes()).body:
            if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == name:
                found: object = ast.literal_eval(statement.value)
                return found
    except (OSError, SyntaxError, ValueError, TypeError, RecursionError, MemoryError):
        pass
    return None


def _packages(texts: Mapping[str, str]) -> list[str]:
    """Names of the packages that texts are of, in the order of their catalogues."""
    return list(dict.fromkeys(name.partition("/")[0] for name in texts if "/" in name))


def _obsolete(into: Path, packages: Sequence[str]) -> list[str]:
    folders = (p for p in into.iterdir() if p.is_dir() and not p.is_symlink())
    return sorted(p.name for p in folders if p.name not in packages)


def _difference(folder: Path, texts: Mapping[str, str], into: Path) -> list[str]:
    """Paths of emitted files that are missing, changed or no longer emitted."""
    changed = [name for name, text in texts.items() if not _same(into / name, text)]
    present = {p.relative_to(into).as_posix(): p for p in _code_files(folder)}
    return changed + [name for name, path in present.items() if name not in texts and _is_emitted(path)]


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def _keep_others(folder: Path, into: Path) -> None:
    """Copy what was not emitted from a folder; caches of bytecode go with the modules that they are of."""
    if not folder.is_dir():
        if os.path.lexists(folder):
            raise NotADirectoryError(20, "it is not a folder", str(folder))
        return
    for path in sorted(folder.iterdir()):
        target = into / path.name
        if path.name == CACHE or target.exists() or (_is_emitted(path) and _may_be_emitted(path)):
            continue
        into.mkdir(parents=True, exist_ok=True)
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, target, symlinks=True)
        else:
            shutil.copy2(path, target, follow_symlinks=False)


def _files(into: Path) -> list[Path]:
    return [path for path in sorted(into.rglob("*")) if path.is_file() and CACHE not in path.parts]


def _code_files(into: Path) -> list[Path]:
    """All modules, and the other files that were emitted, also by a backend that is no more."""
    visible = [p for p in _files(into) if not any(part.startswith(".") for part in p.relative_to(into).parts)]
    return [p for p in visible if p.suffix == ".py" or (_may_be_emitted(p) and _is_emitted(p))]


def _may_be_emitted(path: Path) -> bool:
    """Whether a file has the suffix of a backend, or is listed in the catalogue beside it."""
    if path.suffix in SUFFIXES:
        return True
    names = _literal(path.parent, "FILES")
    return isinstance(names, dict) and path.name in names


def _is_emitted(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return is_marked(file.read(_START).decode("utf-8", errors="replace"))
    except OSError:
        return False


def _diff(old: str, new: str, name: str) -> list[str]:
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"committed/{name}", f"emitted/{name}"
    )
    return [line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines]
