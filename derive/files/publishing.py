"""Publishing files and folders together: whatever interrupts it, all that was there or all that is new.

What is to be published is completed in a staging folder beside its target. A journal in that folder, written
whole, is the moment of decision: before it nothing has changed, and the staging folder of a process that has
died is swept away; after it the steps are taken, and the next start takes those that a dead process has left.
An error or an interrupt takes back the steps that were done.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType

from derive.files.exchange import exchange, move

JOURNAL = "journal.json"
CACHE = "__pycache__"
_STAGING = "staging"
_FORMAT = 1


@dataclass(frozen=True)
class Step:
    """One path that is given new content, or none.

    place : which of the places the path belongs to.
    path : inside that place, with forward slashes; "." for the place itself.
    staged : where the new content lies in the staging folder; "" when the path is removed.
    digest : of the new content.
    """

    place: str
    path: str
    staged: str = ""
    digest: str = ""


class Staging:
    """A folder in which something is completed before it is published.

    Parameters
    ----------
    places : the folders that may be changed, by name. The staging folder is made beside the first one.

    Raises
    ------
    OSError
        When no folder can be made there.
    """

    def __init__(self, places: Mapping[str, Path]) -> None:
        self.places = dict(places)
        self.published = False
        self._steps: list[Step] = []
        first = next(iter(self.places.values()))
        parent = _parent(first)
        self._made = [folder for folder in (parent, *parent.parents) if not folder.exists()]
        parent.mkdir(parents=True, exist_ok=True)
        self.root = Path(tempfile.mkdtemp(prefix=_prefix(first), dir=parent))
        self._alive = _locked(self.root, wait=False)

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove the staging folder and folders made for nothing; one with a journal waits for `recover`."""
        if not (self.root / JOURNAL).exists():
            shutil.rmtree(self.root, ignore_errors=True)
        if self._alive is not None:
            os.close(self._alive)
            self._alive = None
        for folder in self._made:
            with contextlib.suppress(OSError):
                folder.rmdir()

    def write(self, name: str, content: bytes) -> Path:
        """A file in the staging folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def inside(self, path: Path) -> tuple[str, str]:
        """The place that a path belongs to, the innermost one, and the path inside it.

        Raises
        ------
        OSError
            When it is in none.
        """
        holding = [(folder, k) for k, folder in self.places.items() if path.is_relative_to(folder)]
        if not holding:
            raise OSError(f"{path.parent} is no folder that may be changed")
        folder, place = max(holding, key=lambda entry: len(entry[0].parts))
        return place, path.relative_to(folder).as_posix()

    def put(self, place: str, path: str, staged: str) -> None:
        """Plan that a path gets what lies at `staged` in the staging folder."""
        self._steps.append(Step(place, path, staged))

    def remove(self, place: str, path: str) -> None:
        """Plan that a path is removed."""
        self._steps.append(Step(place, path))

    def forget(self, keep: int) -> None:
        """Plan only the first so many steps."""
        del self._steps[keep:]

    @property
    def planned(self) -> list[Step]:
        """The steps so far."""
        return list(self._steps)

    def publish(self) -> None:
        """Take all planned steps, or none.

        Raises
        ------
        OSError
            When a path cannot be changed; all is then as it was.
        """
        if not self._steps:
            return
        steps = [
            Step(s.place, s.path, s.staged, digest(self.root / s.staged) if s.staged else "")
            for s in self._steps
        ]
        for step in steps:
            _require_same_kind(self.root / step.staged if step.staged else None, self._target(step))
            if step.staged:
                _sync(self.root / step.staged)
        text = json.dumps({"format": _FORMAT, "steps": [asdict(step) for step in steps]}, indent=1)
        with _turn(self.root.parent):
            unfinished = self.write(JOURNAL + ".unfinished", text.encode())
            _sync(unfinished)
            os.replace(unfinished, self.root / JOURNAL)
            done: list[tuple[Step, bool]] = []
            made = {f for s in steps for f in self._target(s).parents if not f.exists()}
            try:
                for step in steps:
                    done.append((step, os.path.lexists(self._target(step))))
                    _take(step, self._target(step), self.root)
            except BaseException:
                _take_back(done, self.places, self.root)
                for folder in sorted(made, reverse=True):
                    with contextlib.suppress(OSError):
                        folder.rmdir()
                (self.root / JOURNAL).unlink(missing_ok=True)
                raise
            self.published = True
            _sync_folders([self._target(step).parent for step in steps])
            (self.root / JOURNAL).unlink()

    def _target(self, step: Step) -> Path:
        return target_of(step, self.places)


def recover(places: Mapping[str, Path]) -> list[str]:
    """Finish what a dead process had decided to publish, and sweep away what it had not.

    Parameters
    ----------
    places : as for `Staging`; steps of a journal that lead anywhere else are not taken.

    Returns
    -------
    One sentence for each staging folder that was found.
    """
    told = []
    first = next(iter(places.values()))
    try:
        parents = dict.fromkeys((first.parent, first))
        found = [p for parent in parents if parent.is_dir() for p in _leftovers(parent, first)]
    except OSError:
        return []
    for root in found:
        with contextlib.suppress(OSError), _turn(root.parent):
            alive = _locked(root, wait=False)
            if alive is None:
                continue  # its process is at work
            try:
                if (root / JOURNAL).is_file():
                    _resume(root, places)
                    told.append(f"{first.name}: what an earlier run had begun to publish is now complete")
                else:
                    told.append(f"{first.name}: what an earlier run had left unfinished was removed")
                shutil.rmtree(root, ignore_errors=True)
            finally:
                os.close(alive)
    return told


def _leftovers(parent: Path, first: Path) -> list[Path]:
    prefix = _prefix(first)
    with os.scandir(parent) as entries:
        folders = [e.name for e in entries if e.is_dir(follow_symlinks=False)]
    return [parent / name for name in sorted(folders) if name.startswith(prefix)]


def target_of(step: Step, places: Mapping[str, Path]) -> Path:
    """Where a step leads.

    Raises
    ------
    OSError
        When that is outside its place.
    """
    path = PurePosixPath(step.path)
    if step.place not in places or path.is_absolute() or ".." in path.parts:
        raise OSError(f"{step.path!r} is not inside a place that may be changed")
    return places[step.place] / path


def digest(path: Path) -> str:
    """SHA-256 of a file, or of all files of a folder with their names, without caches of bytecode."""
    if path.is_symlink():
        return hashlib.sha256(os.fsencode(os.readlink(path))).hexdigest()
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    names = sorted(entry.name for entry in path.iterdir() if entry.name != CACHE)
    text = json.dumps([[name, digest(path / name)] for name in names])
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _take(step: Step, target: Path, root: Path) -> None:
    if not step.staged:
        os.rename(target, root / _aside(step))
    elif os.path.lexists(target):
        exchange(root / step.staged, target)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        move(root / step.staged, target)


def _take_back(done: Sequence[tuple[Step, bool]], places: Mapping[str, Path], root: Path) -> None:
    """Undo steps, the last one of which may not have been taken; each with whether its target existed."""
    for step, existed in reversed(done):
        target = target_of(step, places)
        with contextlib.suppress(OSError):
            if not step.staged:
                if (root / _aside(step)).exists():
                    os.rename(root / _aside(step), target)
            elif not existed:
                if not os.path.lexists(root / step.staged):
                    move(target, root / step.staged)
            elif digest(root / step.staged) != step.digest:
                exchange(root / step.staged, target)


def _resume(root: Path, places: Mapping[str, Path]) -> None:
    """Take the steps of a journal that were not taken yet; one that cannot be taken is left out."""
    try:
        data = json.loads((root / JOURNAL).read_text(encoding="utf-8"))
        steps = [Step(**{key: str(entry[key]) for key in asdict(Step("", ""))}) for entry in data["steps"]]
    except (ValueError, KeyError, TypeError):
        return
    for step in steps:
        with contextlib.suppress(OSError):
            target = target_of(step, places)
            if not step.staged:
                if os.path.lexists(target) and not os.path.lexists(root / _aside(step)):
                    _take(step, target, root)
            elif PurePosixPath(step.staged).is_absolute() or ".." in PurePosixPath(step.staged).parts:
                continue
            elif os.path.lexists(root / step.staged) and digest(root / step.staged) == step.digest:
                _take(step, target, root)


def _aside(step: Step) -> str:
    return f"removed-{hashlib.sha256(f'{step.place}/{step.path}'.encode()).hexdigest()[:16]}"


def _require_same_kind(staged: Path | None, target: Path) -> None:
    """A folder never takes the place of a file, or a file that of a folder."""
    if staged is None or not os.path.lexists(target):
        return
    if staged.is_dir() and not target.is_dir():
        raise NotADirectoryError(f"{target} is in the way: it is not a folder")
    if target.is_dir() and not staged.is_dir():
        raise IsADirectoryError(f"{target} is in the way: it is a folder")


def _prefix(first: Path) -> str:
    return f".{first.name[:100]}.{_STAGING}-"


def _parent(first: Path) -> Path:
    """Where the staging folder goes: beside its target, or inside one that is a device of its own."""
    if first.is_dir():
        beside = first.parent
        if beside.stat().st_dev != first.stat().st_dev or not os.access(beside, os.W_OK):
            return first
    return first.parent


def _sync(path: Path) -> None:
    """Have the content of a file, or of all files of a folder, on disk."""
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]
    for file in files:
        descriptor = os.open(file, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sync_folders(folders: Sequence[Path]) -> None:
    # Folders cannot be opened for syncing on every platform; the files themselves are on disk already.
    for folder in dict.fromkeys(folders):
        with contextlib.suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _locked(folder: Path, wait: bool) -> int | None:
    """A descriptor that holds the lock of a folder until it is closed; None while another process has it."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # where folders cannot be opened
        return None
    try:
        import fcntl
    except ImportError:  # no such locks here
        return descriptor
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        os.close(descriptor)
        return None
    except OSError:  # a file system without locks
        pass
    return descriptor


@contextlib.contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """One process publishes beside a folder at a time."""
    descriptor = _locked(folder, wait=True)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)
