"""Functions and classes of a user's own that are checked against claims, as tests."""

from __future__ import annotations

import inspect
import re
import traceback
import unittest
from collections import Counter
from collections.abc import Iterator
from os import PathLike
from typing import Any, Protocol

import pytest

from derive.errors import DeriveError
from derive.testing import ATTRIBUTE
from derive.testing.collecting.told import told

_NOT_IN_IDS = re.compile(r"::|[\[\]]")  # pytest reads parts of a name there


class Checked(Protocol):
    """A claim that some code is checked against."""

    @property
    def id(self) -> str:
        """The id of the claim."""

    def run(self) -> object:
        """Check the code; raises AssertionError where it does not do what the claim says."""


def unwrapped(thing: object) -> object:
    """The function of a static or a class method, or of a property; anything else as it is."""
    if isinstance(thing, (staticmethod, classmethod)):
        return thing.__func__
    return thing.fget if isinstance(thing, property) else thing


def members_of(thing: object) -> list[tuple[str, object]]:
    """What a class defines itself that carries claims, or holds what does."""
    if not isinstance(thing, type):
        return []
    try:
        own = [(name, unwrapped(member)) for name, member in vars(thing).items()]
    except Exception:  # a class of others may refuse to be asked
        return []
    return [(n, m) for n, m in own if claims_of(m) or (_is_nested(m, thing) and members_of(m))]


def is_built(thing: object) -> bool:
    """Whether a class has a constructor of its own: it is code to be checked, and no class of tests."""
    if not isinstance(thing, type) or issubclass(thing, unittest.TestCase):
        return False
    return any(getattr(thing, name) is not getattr(object, name) for name in ("__init__", "__new__"))


def _is_nested(member: object, outer: type) -> bool:
    """Whether a class is defined inside another, so that looking into it comes to an end."""
    return isinstance(member, type) and member.__qualname__.startswith(f"{outer.__qualname__}.")


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


class CheckedCode(pytest.Collector):
    """A function or a class that carries claims, or a class with such members that is no class of tests.

    Parameters
    ----------
    checked : the function or class; what it is marked with holds for each of its checks.
    members : whether to look into a class.
    details : what pytest tells every collector.
    """

    def __init__(self, *, checked: Any, members: bool, **details: Any) -> None:
        super().__init__(**details)
        self.checked, self.members = checked, members
        marks = getattr(checked, "pytestmark", [])
        for mark in marks if isinstance(marks, list) else [marks]:
            plain: Any = getattr(mark, "mark", mark)
            self.own_markers.append(plain)
            self.keywords[plain.name] = plain

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """A test for each claim, then what the members carry."""
        taken: Counter[str] = Counter()
        for claim in claims_of(self.checked):
            name = _NOT_IN_IDS.sub(_other, claim.id)
            taken[name] += 1
            again = f" ({taken[name]})" if taken[name] > 1 else ""
            yield CheckedItem.from_parent(self, name=name + again, claim=claim, checked=self.checked)
        for name, member in members_of(self.checked) if self.members else ():
            yield CheckedCode.from_parent(self, name=name, checked=member, members=True)


def _other(found: re.Match[str]) -> str:
    return {"[": "(", "]": ")"}.get(found[0], ":")


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
        """Check the code against the claim; a check that the code ends before its time is a failure."""
        try:
            self.claim.run()
        except (pytest.skip.Exception, pytest.xfail.Exception, unittest.SkipTest) as error:
            told = f"{self.claim.id}: the code ended its check, which decided nothing: {error}"
            raise AssertionError(told) from None

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What the check says, with its notes; of an error that is neither its nor ours what pytest shows."""
        if not isinstance(excinfo.value, (AssertionError, DeriveError)):
            return super().repr_failure(excinfo, style)
        text = str(excinfo.value) or "".join(traceback.format_exception_only(excinfo.value))
        lines = [*text.splitlines(), *_notes(excinfo.value)]
        path, line, _ = self.location
        return told(lines[0], lines, path, (line or 0) + 1)

    def reportinfo(self) -> tuple[PathLike[str] | str, int | None, str]:
        """The file and the line at which the code stands, where it is known, and the test's name."""
        name = f"{self.parent.name}::{self.name}" if self.parent else self.name
        try:
            here = inspect.getsourcefile(self.checked) == str(self.path)
            line = inspect.findsource(self.checked)[1] if here else 0
        except (OSError, TypeError, IndexError):
            line = 0  # a mark that skips must have a line
        return self.path, line, name


def _notes(error: BaseException) -> list[str]:
    return [line for note in getattr(error, "__notes__", ()) for line in str(note).splitlines()]
