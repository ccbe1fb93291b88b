"""The extension for notebooks: `%load_ext rederive` gives them the magic `%%claim`."""

from __future__ import annotations

from typing import Any

__all__ = ["load_ipython_extension"]


def load_ipython_extension(shell: Any) -> None:
    """Register the magics; IPython calls it.

    Parameters
    ----------
    shell : the interactive shell.
    """
    from derive.notebook.magics import load

    load(shell)
