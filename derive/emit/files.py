"""Rendering, writing and comparing the emitted files."""

from __future__ import annotations

import contextlib
import difflib
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from derive.emit import ball, compiled, double_double, float64, multiprecision
from derive.emit.accuracy import describe, load
from derive.emit.catalogue import catalogue, theory_list
from derive.emit.errors import NameClashError, OutputError
from derive.emit.ir import program
from derive.emit.layout import MARK
from derive.emit.model import EmittedTheory

BACKENDS = (float64, double_double, ball, multiprecision, compiled)
_TEMPORARY = ".emitting-"


def render(theories: Sequence[EmittedTheory], accuracy: Mapping[str, object] | None = None) -> dict[str, str]:
    """All emitted files as text, the same on every machine.

    Parameters
    ----------
    theories : in the order in which they are listed.
    accuracy : recorded float64 accuracy by "theory.function"; by default what generated/accuracy.json
        holds.

    Returns
    -------
    Relative paths with forward slashes, sorted, and the text of each file.

    Raises
    ------
    EmitError
        Naming the offending function, symbol, number or entry.
    """
    names = [theory.name for theory in theories]
    for name in names:
        if names.count(name) > 1:
            raise NameClashError("theory", name, "is used twice")
    recorded = load() if accuracy is None else accuracy
    texts = {"__init__.py": theory_list(theories)}
    for theory in theories:
        programs = [program(function) for function in theory.functions]
        said = {f.name: describe(recorded.get(f"{theory.name}.{f.name}")) for f in theory.functions}
        said = {name: text for name, text in said.items() if text}
        texts[f"{theory.name}/__init__.py"] = catalogue(theory)
        for backend in BACKENDS:
            texts[f"{theory.name}/{backend.NAME}.py"] = backend.emit(theory, programs, said)
        for name, text in theory.modules.items():
            path = f"{theory.name}/{name}.py"
            if path in texts:
                raise NameClashError(f"module of {theory.name}", name, "is the name of a backend")
            # Without the mark, a module that is no longer emitted would stay behind.
            if MARK not in text:
                raise NameClashError(f"module of {theory.name}", name, f"does not carry the mark {MARK!r}")
            texts[path] = text
    return dict(sorted(texts.items()))


def write(theories: Sequence[EmittedTheory], into: Path) -> list[Path]:
    """Write all emitted files, and remove emitted files that are no longer among them.

    Every file is complete before the first one is replaced; if anything fails or interrupts the replacing,
    the files replaced so far get their former content back.

    Parameters
    ----------
    into : the folder that becomes the package `generated`; made if missing.

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
    contents = {into / name: text.encode() for name, text in render(theories).items()}
    try:
        _replace_all(into, contents)
    except OSError as error:
        raise OutputError(into, error.strerror or str(error)) from error
    return sorted(contents)


def _replace_all(into: Path, contents: Mapping[Path, bytes]) -> None:
    made = [folder for folder in sorted({path.parent for path in contents}) if not folder.exists()]
    staged: dict[Path, Path] = {}
    former: dict[Path, bytes | None] = {}
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.is_file() or path.read_bytes() != content:
                staged[path] = _stage(path, content)
        stale = [path for path in _python_files(into) if path not in contents and _is_emitted(path)]
        for path in [*staged, *stale]:
            former[path] = path.read_bytes() if path.is_file() else None
            if path in staged:
                os.replace(staged[path], path)
            else:
                path.unlink()
    except BaseException:
        _restore(former)
        for temporary in staged.values():
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        for folder in reversed(made):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    for folder in {path.parent for path in [*staged, *stale]}:
        _sync_folder(folder)
    for folder in sorted({path.parent for path in stale} - {into}):
        # Bytecode of removed modules would keep the folder alive as a namespace package.
        if not any(item.name != "__pycache__" for item in folder.iterdir()):
            for item in (folder / "__pycache__").glob("*.pyc"):
                item.unlink(missing_ok=True)
            with contextlib.suppress(OSError):
                (folder / "__pycache__").rmdir()
            with contextlib.suppress(OSError):
                folder.rmdir()


def _stage(path: Path, content: bytes) -> Path:
    """A complete temporary file beside the path, on disk."""
    descriptor, name = tempfile.mkstemp(prefix=_TEMPORARY, suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp makes private files; emitted modules are readable like any source file.
        os.chmod(name, 0o644)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    return Path(name)


def _restore(former: Mapping[Path, bytes | None]) -> None:
    for path, content in former.items():
        with contextlib.suppress(OSError):
            if content is None:
                path.unlink(missing_ok=True)
            elif not path.is_file() or path.read_bytes() != content:
                path.write_bytes(content)


def _sync_folder(folder: Path) -> None:
    # Folders cannot be opened for syncing on every platform; the files themselves are on disk already.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _python_files(into: Path) -> list[Path]:
    return sorted(path for path in into.rglob("*.py") if path.is_file())


def _is_emitted(path: Path) -> bool:
    return MARK in path.read_text(encoding="utf-8", errors="replace")[:4000]


def compare(theories: Sequence[EmittedTheory], against: Path) -> str:
    """What differs between a folder and what would be emitted into it.

    Parameters
    ----------
    against : the folder with the committed files.

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
    texts = render(theories)
    present = {path.relative_to(against).as_posix(): path for path in _python_files(against)}
    report: list[str] = []
    for name in sorted({*texts, *present}):
        if name not in present:
            report.append(f"missing: {name}\n")
        elif name not in texts:
            report.append(f"extra: {name}\n")
        else:
            old = present[name].read_bytes().decode("utf-8", errors="replace")
            if old != texts[name]:
                report += _diff(old, texts[name], name)
    return "".join(report)


def _diff(old: str, new: str, name: str) -> list[str]:
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"committed/{name}", f"emitted/{name}"
    )
    return [line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines]
