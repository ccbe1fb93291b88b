"""The user's folder of caches, where what was found is kept on this computer and never in a project."""

from __future__ import annotations

import os
from pathlib import Path


def caches() -> Path:
    """The folder for this program: ``$XDG_CACHE_HOME/rederive``, or ``~/.cache/rederive``."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "rederive"
