"""Functions and classes of a user's own that are checked against claims, as tests."""

from __future__ import annotations

import traceback
from os import PathLike
from typing import Any, Protocol

import pytest

from derive.errors import DeriveError
from derive.testing.collecting.told import Told

ATTRIBUTE = "__rederive_claims__"


class Checked(Protocol):
    """A claim that some code is checked against."""

    @property
    def id(self) -> str:
        """The id of the claim."""

    def run(self) -> object:
        """Check the code; raises AssertionError where it does not do what the claim says."""


def claims_of(thing: object) -> tuple[Checked, ...]:
    """The claims that a function or a class is checked against; none for anything else."""
    if not callable(thing):
        return ()
    try:  # a class inherits no checks: they are about the one that was decorated
        found = vars(thing).get(ATTRIBUTE, ()) if isinstance(thing, type) else getattr(thing, ATTRIBUTE, ())
    except Exception:  # an object of others may refuse to be asked
        return ()
    if type(found) is not tuple:
        return ()
    return tuple(c for c in found if isinstance(getattr(c, "id", None), str) and callable(c.run))


class CheckedItem(pytest.Item):
    """One claim that a function or a class is checked against.

    Parameters
    ----------
    claim : runs the check.
    checked : the function or class.
    details : what pytest tells every item.
    """

    def __init__(self, *, claim: Checked, checked: Any, **details: Any) -> None:
        super().__init__(**details)
        self.claim, self.checked = claim, checked

    def runtest(self) -> None:
        """Check the code against the claim."""
        self.claim.run()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What the check says, with its notes; of an error that is neither its nor ours what pytest shows."""
        if not isinstance(excinfo.value, (AssertionError, DeriveError)):
            return super().repr_failure(excinfo, style)
        text = str(excinfo.value) or "".join(traceback.format_exception_only(excinfo.value))
        lines = [*text.splitlines(), *_notes(excinfo.value)]
        path, line, _ = self.location
        return Told(lines[0], tuple(lines), path, (line or 0) + 1)

    def reportinfo(self) -> tuple[PathLike[str] | str, int | None, str]:
        """The file and the line at which the code stands, where it is known, and the test's name."""
        code = getattr(self.checked, "__code__", None)
        if code is None or code.co_filename != str(self.path):
            return self.path, None, self.name
        return self.path, code.co_firstlineno - 1, self.name


def _notes(error: BaseException) -> list[str]:
    return [line for note in getattr(error, "__notes__", ()) for line in str(note).splitlines()]
