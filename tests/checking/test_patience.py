"""A time limit ends what it limits, wherever its alarm rings."""

from __future__ import annotations

import gc
import signal
import sys
import time
import weakref

import pytest

from derive.checking.patience import OutOfTime, time_limit


def busy(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


class WithFinaliser:
    def __del__(self) -> None:
        busy(0.05)


class Plain:
    pass


def in_a_finaliser() -> None:
    WithFinaliser()


def in_a_callback_of_a_weak_reference() -> None:
    class Slow(dict):  # type: ignore[type-arg]
        def __delitem__(self, key: object) -> None:
            busy(0.05)
            super().__delitem__(key)

    shelf: weakref.WeakKeyDictionary[Plain, str] = weakref.WeakKeyDictionary()
    shelf.data = Slow()
    shelf[Plain()] = "at once forgotten"


def in_any_callback_of_a_weak_reference() -> None:
    thing = Plain()
    kept = weakref.ref(thing, lambda reference: busy(0.05))
    del thing
    assert kept() is None


def in_the_collector() -> None:
    def callback(phase: str, info: dict[str, int]) -> None:
        if phase == "stop":
            busy(0.05)

    gc.callbacks.append(callback)
    try:
        gc.collect()
    finally:
        gc.callbacks.remove(callback)


@pytest.mark.parametrize(
    "place",
    [
        in_a_finaliser,
        in_a_callback_of_a_weak_reference,
        in_any_callback_of_a_weak_reference,
        in_the_collector,
    ],
)
def test_an_alarm_that_nobody_would_hear_rings_again(place, monkeypatch):
    unheard = []
    monkeypatch.setattr(sys, "unraisablehook", unheard.append)
    with pytest.raises(OutOfTime), time_limit(0.02):
        place()
        busy(0.5)
    assert not unheard


def test_an_alarm_that_rings_while_another_is_heard_rings_again(monkeypatch):
    """A machine with other work may let a long time pass inside of the hook."""
    set_timer, rung = signal.setitimer, []

    def slow(which: int, seconds: float) -> object:
        found = set_timer(which, seconds)
        if seconds == 1e-3:
            rung.append(seconds)
            end = time.monotonic() + 0.01
            while time.monotonic() < end and len(rung) < 4:
                pass
        return found

    monkeypatch.setattr(signal, "setitimer", slow)
    with pytest.raises(OutOfTime), time_limit(0.02):
        in_a_finaliser()
        busy(0.5)
    assert len(rung) > 1


def test_what_else_goes_wrong_in_a_callback_is_told(monkeypatch):
    told = []
    monkeypatch.setattr(sys, "unraisablehook", lambda unraisable: told.append(unraisable.exc_type))

    def wrong(reference: object) -> None:
        raise LookupError

    with time_limit(5):
        thing = Plain()
        kept = weakref.ref(thing, wrong)
        del thing
    assert kept() is None and told == [LookupError] and sys.unraisablehook.__name__ == "<lambda>"


def test_what_ends_in_time_is_not_disturbed():
    with time_limit(0.2):
        busy(0.01)
    busy(0.3)


def test_an_inner_limit_leaves_the_outer_one():
    with pytest.raises(OutOfTime), time_limit(0.1):
        with pytest.raises(OutOfTime), time_limit(0.02):
            busy(0.5)
        busy(0.5)
