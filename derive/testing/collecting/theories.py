"""Claims as tests: a test a claim, by its id, for the files and the shipped theories that pytest collects."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any

import pytest

from derive.checking.explanation import explained, laid_out
from derive.checking.mending import close
from derive.checking.places import line_of
from derive.checking.report import as_data
from derive.errors import DeriveError
from derive.statement.claim import Claim
from derive.testing.collecting.options import Options, options_of
from derive.testing.collecting.texts import has_tests
from derive.testing.collecting.told import told


class Short(Exception):
    """A claim ended below what it declares: a message in one line, and the lines that say why."""


class ClaimItem(pytest.Item):
    """One claim, settled by what settles its file.

    Parameters
    ----------
    claim : the claim.
    target : its file or shipped theory.
    details : what pytest tells every item.
    """

    def __init__(self, *, claim: Claim, target: str, **details: Any) -> None:
        super().__init__(**details)
        self.claim, self.target = claim, target

    def runtest(self) -> None:
        """Settle the claim.

        Raises
        ------
        Short
            Where it does not reach what it declares; what is wrong is said line by line.
        """
        referee = options_of(self.config).referee(self.target)
        report = referee.report(self.claim)
        data = as_data(report)
        self.user_properties += [(k, data[k]) for k in ("verdict", "procedure", "detail")]
        if self.config.option.rederive_twins:
            twins = [f"{t.fate:9} {t.label}  {t.reason}".rstrip() for t in report.twins]
            self.add_report_section("call", "twins", "\n".join(twins))
        if not report.ok:
            seconds = min(10.0, self.config.option.rederive_seconds)
            with referee.values_of(self.claim) as laboratory:
                lines = laid_out(explained(report, laboratory, seconds))
            title = f"{self.claim.id}: {self.claim.title}" if self.claim.title else self.claim.id
            message = f"{report.verdict.value}, declared {self.claim.expect.value}: {report.detail}"
            raise Short(message, (title, *(f"    {line}" for line in lines)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The lines of a claim that fell short; of anything else what pytest shows."""
        if not isinstance(excinfo.value, Short):
            return super().repr_failure(excinfo, style)
        path, line, _ = self.location
        message, lines = excinfo.value.args
        return told(message, lines, path, (line or 0) + 1)

    def reportinfo(self) -> tuple[PathLike[str] | str, int | None, str]:
        """The file, the line at which the claim is stated, and its id."""
        line = line_of(self.claim.id, self.path) if self.path.is_file() else None
        return self.path, None if line is None else line - 1, self.claim.id


class _Claims(pytest.Collector):
    """The claims of a file or of a shipped theory."""

    target: str

    def collect(self) -> Iterator[pytest.Item]:
        """Each claim, in the order of the argument.

        Raises
        ------
        CollectError
            Where the theory cannot be loaded; the message says where and why.
        """
        try:
            selections = options_of(self.config).referee(self.target).selections
        except DeriveError as error:
            raise self.CollectError(str(error)) from None
        for selection in selections:
            for claim in selection.claims:
                yield ClaimItem.from_parent(self, name=claim.id, claim=claim, target=self.target)


class TheoryFile(_Claims, pytest.File):
    """A theory file."""

    @property
    def target(self) -> str:  # type: ignore[override]
        """The path of the file, as messages show it."""
        return shown(self.path, self.config)


class ShippedTheory(_Claims):
    """A shipped theory, which the setting names."""

    @property
    def target(self) -> str:  # type: ignore[override]
        """The name of the theory."""
        return self.name


def shown(path: Path, config: pytest.Config) -> str:
    """A path from the folder in which pytest was called, where it lies there."""
    here = config.invocation_params.dir
    return str(path.relative_to(here)) if path.is_relative_to(here) and here == Path.cwd() else str(path)


def whole_id(options: Options, path: Path, name: str) -> str:
    """The id of a claim of a file that may be named without its theory.

    Parameters
    ----------
    options : of the session.
    path : of the file.
    name : of the claim.

    Raises
    ------
    UsageError
        Where the file has no such claim, with the nearest names.
    """
    try:
        selections = options.referee(shown(path, options.config)).selections
    except DeriveError:
        return name  # collecting the file says what is wrong
    known = [claim.id for s in selections for claim in s.claims]
    for whole in known:
        if name in (whole, whole.partition(".")[2]):
            return whole
    if has_tests(path, options.config):
        return name  # it may be one of these; pytest says where there is none
    near = close(name, [k.partition(".")[2] for k in known]) or close(name, known)
    raise pytest.UsageError(f"{path.name}: no claim is called {name!r:.200}; {near}".rstrip("; "))
