"""The plugin's options, and what one session of pytest has loaded: each file once in a process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from derive.checking.patience import DEFAULT_SECONDS

if TYPE_CHECKING:
    from derive.checking.referee import Referee

SETTING = "rederive_theories"


@dataclass
class Options:
    """What the command line and the settings say, and the theories that are loaded.

    config : of the session.
    """

    config: pytest.Config
    _loaded: dict[str, Referee] = field(default_factory=dict)

    @cached_property
    def files(self) -> list[Path]:
        """The files that the setting lists, each pattern in the order of names."""
        return list(dict.fromkeys(path for name in self._patterns() for path in self._matching(name)))

    def is_listed(self, path: Path) -> bool:
        """Whether the setting lists a file."""
        return path.suffix == ".py" and path in self.files

    @cached_property
    def shipped(self) -> list[str]:
        """The shipped theories that the setting lists."""
        from derive.checking.mending import close
        from derive.theories import SHIPPED

        names = [name for name in self._listed() if not _is_path(name)]
        for name in names:
            if name not in SHIPPED:
                hint = close(name, SHIPPED) or f"they are {', '.join(SHIPPED)}"
                told = f"{SETTING}: no theory is called {name!r:.200}; {hint} A file ends in .py"
                raise pytest.UsageError(told)
        return names

    def referee(self, target: str) -> Referee:
        """What settles the claims of a file or of a shipped theory, loaded when it is asked for first.

        Parameters
        ----------
        target : as `derive.checking.library.find` takes it.

        Raises
        ------
        DeriveError
            As `find` does.
        """
        if target not in self._loaded:
            from derive.checking.library import find
            from derive.checking.referee import Referee

            option = self.config.option
            self._loaded[target] = Referee(
                find(target),
                seconds=option.rederive_seconds,
                all_twins=option.rederive_twins,
                anew=option.rederive_anew,
            )
        return self._loaded[target]

    def close(self) -> None:
        """Remove what was emitted for claims about values."""
        for referee in self._loaded.values():
            referee.close()

    def _listed(self) -> list[str]:
        return [name for name in self.config.getini(SETTING) if name.strip()]

    def _patterns(self) -> Iterator[str]:
        return (name for name in self._listed() if _is_path(name))

    def _matching(self, pattern: str) -> list[Path]:
        """The files of a pattern, seen from the folder of the settings; it must match one."""
        home = self.config.inipath.parent if self.config.inipath else self.config.rootpath
        whole = Path(pattern)
        found = [whole] if whole.is_absolute() else sorted(home.glob(pattern))
        found = [path for path in found if path.is_file()]
        if not found:
            raise pytest.UsageError(f"{SETTING}: no file in {home} is called {pattern!r:.200}")
        return found


def _is_path(name: str) -> bool:
    """Whether an entry of the setting is a file or a pattern of files, instead of a shipped theory."""
    return not name.isidentifier()


_KEY = pytest.StashKey[Options]()


def options_of(config: pytest.Config) -> Options:
    """The options of a session, the same object each time."""
    if _KEY not in config.stash:
        config.stash[_KEY] = Options(config)
    return config.stash[_KEY]


def add_options(parser: pytest.Parser) -> None:
    """Declare the options and the setting."""
    group = parser.getgroup("rederive", "claims of theories")
    group.addoption("--rederive-anew", action="store_true", help="settle every claim anew")
    group.addoption(
        "--rederive-twins",
        action="store_true",
        help="try every wrong twin of each claim, and show what became of it; settles anew",
    )
    group.addoption(
        "--rederive-seconds",
        type=_seconds,
        default=DEFAULT_SECONDS,
        metavar="N",
        help=f"how long a claim may take, in seconds of processor time (default: {DEFAULT_SECONDS:g})",
    )
    parser.addini(
        SETTING, "theory files, patterns of files, and shipped theories to collect", "linelist", default=[]
    )


def _seconds(text: str) -> float:
    """A number of seconds: positive; infinity is no limit."""
    import argparse

    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not value > 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number of seconds")
    return value
