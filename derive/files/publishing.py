"""Publishing files and folders together: whatever interrupts it, all that was there or all that is new.

What is to be published is completed in a staging folder beside its target. A journal in that folder, written
whole, is the moment of decision: before it nothing has changed, and the staging folder of a process that has
died is swept away; after it the steps are taken, and the next start takes those that a dead process has left.
An error or an interrupt takes back the steps that were done.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path, PurePosixPath
from types import TracebackType

from derive.files.locks import locked, sync, sync_folders, turn
from derive.files.steps import CACHE, Step, aside, digest, require_same_kind, take, take_back, target_of

__all__ = ["CACHE", "JOURNAL", "Staging", "Step", "digest", "recover", "target_of"]
JOURNAL = "journal.json"
_STAGING = "staging"
_FORMAT = 1


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
        self._alive = locked(self.root, wait=False)

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
            require_same_kind(self.root / step.staged if step.staged else None, self._target(step))
            if step.staged:
                sync(self.root / step.staged)
        text = json.dumps({"format": _FORMAT, "steps": [asdict(step) for step in steps]}, indent=1)
        with turn(self.root.parent):
            unfinished = self.write(JOURNAL + ".unfinished", text.encode())
            sync(unfinished)
            os.replace(unfinished, self.root / JOURNAL)
            done: list[tuple[Step, bool]] = []
            made = {f for s in steps for f in self._target(s).parents if not f.exists()}
            try:
                for step in steps:
                    done.append((step, os.path.lexists(self._target(step))))
                    take(step, self._target(step), self.root)
            except BaseException:
                take_back(done, self.places, self.root)
                for folder in sorted(made, reverse=True):
                    with contextlib.suppress(OSError):
                        folder.rmdir()
                (self.root / JOURNAL).unlink(missing_ok=True)
                raise
            self.published = True
            sync_folders([self._target(step).parent for step in steps])
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
        with contextlib.suppress(OSError), turn(root.parent):
            alive = locked(root, wait=False)
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
                if os.path.lexists(target) and not os.path.lexists(root / aside(step)):
                    take(step, target, root)
            elif PurePosixPath(step.staged).is_absolute() or ".." in PurePosixPath(step.staged).parts:
                continue
            elif os.path.lexists(root / step.staged) and digest(root / step.staged) == step.digest:
                take(step, target, root)


def _prefix(first: Path) -> str:
    return f".{first.name[:100]}.{_STAGING}-"


def _parent(first: Path) -> Path:
    """Where the staging folder goes: beside its target, or inside one that is a device of its own."""
    if first.is_dir():
        beside = first.parent
        if beside.stat().st_dev != first.stat().st_dev or not os.access(beside, os.W_OK):
            return first
    return first.parent
