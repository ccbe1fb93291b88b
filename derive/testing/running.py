"""Running a property under Hypothesis, by its own conventions: profiles, database, seeds, blobs."""

from __future__ import annotations

import hashlib
import sys
import unittest
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from derive.testing.errors import CheckError, MissingPartError, VacuousCheckError
from derive.testing.simplifying import simplest

if TYPE_CHECKING:
    from hypothesis import settings as Settings
    from hypothesis.strategies import SearchStrategy

# What Hypothesis' decorators leave on a function; a function that is checked hands it on to the property.
_DECORATED = ("_hypothesis_internal_use_settings", "_hypothesis_internal_use_seed",
              "_hypothesis_internal_use_reproduce_failure")  # fmt: skip


def require_hypothesis() -> None:
    """Refuse to go on where Hypothesis is not installed.

    Raises
    ------
    MissingPartError
        Saying what to install.
    """
    try:
        import hypothesis  # noqa: F401
    except ImportError as error:
        told = "derive.testing needs Hypothesis, which is not installed: pip install 'rederivation[testing]'"
        raise MissingPartError(told) from error


def run_property(
    test: Callable[[Any], None],
    strategy: SearchStrategy[Any],
    name: str,
    subject: str,
    *,
    settings: Settings | None = None,
    examples: int | None = None,
    decorated: object = None,
    simpler: Callable[[Any], Iterable[Any]] | None = None,
) -> None:
    """Try a property at examples of a strategy, and raise what it raises at the simplest that fails.

    Parameters
    ----------
    test : takes an example; fails by an AssertionError.
    strategy : where the examples come from.
    name : of the kind of property, in reports of Hypothesis.
    subject : what is tested, in words that tell it from everything else: failing examples are remembered in
        Hypothesis' database under it.
    settings : instead of the profile that is loaded.
    examples : how many, instead of what the settings say.
    simpler : candidates that are simpler than an example, tried once Hypothesis has shrunk it.
    decorated : a function whose decorators of Hypothesis (settings, seed, reproduce_failure) are honoured.

    Raises
    ------
    VacuousCheckError
        Where no example can be made, or Hypothesis is told to make none.
    AssertionError
        Where the code ends the test that it is tried in, as skipped say, which decides nothing.
    """
    __tracebackhide__ = True  # pytest shows the test that failed, not how it was run
    from hypothesis import given
    from hypothesis import settings as settings_of
    from hypothesis.errors import Unsatisfiable

    failing: list[Any] = []

    def example(value: Any) -> None:
        try:
            test(value)
        except AssertionError:
            failing[:] = [value]
            raise
        except _endings() as error:
            failing[:] = [value]
            told = f"{subject}: the code ended its check, which decided nothing: {error}"
            raise AssertionError(told) from None

    # Hypothesis tells properties apart by their code, which is the same for all of these, and by this digest.
    example.__name__ = name
    vars(example)["_hypothesis_internal_add_digest"] = hashlib.sha256(subject.encode()).digest()
    kept: Mapping[str, Any] = {k: v for k in _DECORATED if (v := getattr(decorated, k, None)) is not None}
    for name, value in kept.items():
        setattr(example, name, value)
    chosen = settings or kept.get("_hypothesis_internal_use_settings") or settings_of()
    if examples is not None and (type(examples) is not int or examples < 1):
        raise CheckError(f"examples={examples!r:.40}; allowed are whole numbers from 1")
    _require_points(chosen, subject)
    wanted: dict[str, Any] = {} if examples is None else {"max_examples": examples}
    patient: dict[str, Any] = {"deadline": None, "report_multiple_bugs": False}
    vars(example)["_hypothesis_internal_use_settings"] = settings_of(chosen, **patient, **wanted)
    try:
        given(strategy)(example)()
    except Unsatisfiable as error:
        raise VacuousCheckError(f"{subject}: no point was found that meets the hypotheses") from error
    except AssertionError as error:
        if not failing or simpler is None:
            raise
        least = simplest(failing[0], simpler, lambda v: _failure(test, v) is not None)
        shown = AssertionError(str(_failure(test, least) or error))
        for note in getattr(error, "__notes__", ()):
            if "reproduce_failure" in note:
                shown.add_note(note)
        raise shown from None


def _require_points(chosen: Settings, subject: str) -> None:
    """Refuse settings under which no new point is made: such a test would be skipped, or pass untried."""
    from hypothesis import Phase

    if Phase.generate not in chosen.phases:
        raise VacuousCheckError(
            f"{subject}: Hypothesis' phases leave out generate, so that no point would be tried"
        )


def _endings() -> tuple[type[BaseException], ...]:
    """What ends a test as skipped or as failing expectedly, or a program; pytest's own only where it runs."""
    outcomes: Any = sys.modules.get("_pytest.outcomes")
    found: tuple[type[BaseException], ...] = (unittest.SkipTest, SystemExit)
    if outcomes is not None:
        found += (outcomes.Skipped, outcomes.XFailed)
    return found


def _failure(test: Callable[[Any], None], value: Any) -> AssertionError | None:
    """How a property fails at a value, outside of Hypothesis; None where it does not."""
    try:
        test(value)
    except AssertionError as error:
        return error
    except _endings():
        return None
    return None


def aim(score: float, label: str) -> None:
    """Let Hypothesis look for examples with a larger score."""
    from hypothesis import currently_in_test_context, target

    if currently_in_test_context():
        target(min(score, 1e12), label=label)
