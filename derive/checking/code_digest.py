"""The text of code that a verdict depends on: a module with all that it imports, as one digest.

Imports are read from the text, also those inside functions, so that nothing has to be loaded to know them.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("derive", "numerics", "generated")
# A process has taken at least as long as it has computed; what is loaded first was loaded after that.
STARTED = time.time() - time.process_time()

_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]+)|import[ \t]+([\w., \t]+))",
    re.MULTILINE,
)
_NAME = re.compile(r"\w+")


class Changed(Exception):
    """Code has changed since it was loaded: its text does not say what this process runs."""


class CodeDigests:
    """Digests of modules of this project with all that they import.

    Each file is read once in the life of this object.

    Parameters
    ----------
    root : the folder that holds the packages.
    since : when the code was loaded, in seconds since the epoch; by default when this process began.
    """

    def __init__(self, root: Path = ROOT, since: float = STARTED) -> None:
        self._root, self._since = root, since
        self._texts: dict[str, bytes | None] = {}
        self._imports: dict[str, frozenset[str]] = {}

    def of(self, modules: Iterable[str], without: Iterable[str] = ()) -> str:
        """The digest of modules and of all modules of this project that they import, to the end.

        Parameters
        ----------
        modules : names of modules of this project.
        without : packages that are not followed.

        Raises
        ------
        FileNotFoundError
            For a module that has no text here: a digest without it would never change.
        Changed
            For a module whose text is younger than this process, which may run another one.
        """
        stops = tuple(without)
        found: dict[str, bytes] = {}
        waiting = list(modules)
        for name in waiting:
            if self._path(name) is None:
                raise FileNotFoundError(f"the text of the module {name} is not in {self._root}")
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            text = self._text(name)
            found[name] = hashlib.sha256(text or b"").digest()
            if text is not None:
                waiting += [m for m in self._imported(name, text) if not _within(m, stops)]
        whole = hashlib.sha256()
        for name in sorted(found):
            whole.update(name.encode() + b"\0" + found[name])
        return whole.hexdigest()

    def _text(self, name: str) -> bytes | None:
        if name not in self._texts:
            path = self._path(name)
            if path is not None and path.stat().st_mtime > self._since:
                raise Changed(f"the text of the module {name} is younger than this process")
            self._texts[name] = path.read_bytes() if path is not None else None
        return self._texts[name]

    def _path(self, name: str) -> Path | None:
        """The file of a module; None where there is none to read."""
        if name.partition(".")[0] not in PACKAGES:
            return None
        base = self._root.joinpath(*name.split("."))
        candidates = (base.with_suffix(".py"), base / "__init__.py")
        return next((p for p in candidates if p.is_file()), None)

    def _imported(self, name: str, text: bytes) -> frozenset[str]:
        """What a module imports of this project; a package counts where names of its own are used."""
        if name not in self._imports:
            found: set[str] = set()
            for package, names, plain in _IMPORT.findall(text.decode("utf-8", "replace")):
                if package.partition(".")[0] in PACKAGES:
                    found |= {package} if "*" in names else set()
                    for imported in _NAME.findall(re.sub(r"\bas\s+\w+", "", names)):
                        inner = f"{package}.{imported}"
                        found.add(inner if self._path(inner) is not None else package)
                found |= {m for m in re.findall(r"[\w.]+", plain) if m.partition(".")[0] in PACKAGES}
            # The table of public names imports nothing that whoever is asked about would use; nor does the
            # list of theories say what the code of one of them computes.
            self._imports[name] = frozenset(found - {name, "derive", "generated"})
        return self._imports[name]


def _within(module: str, packages: Iterable[str]) -> bool:
    return any(module == p or module.startswith(f"{p}.") for p in packages)
