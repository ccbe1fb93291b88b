"""Processes, threads and signals: no lock is left held, no precision changed, and no child hangs."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import flint
import pytest

import numerics
from numerics import precision, working_precision


class Stopped(Exception):
    """What the tests raise out of the blue."""


def is_free() -> bool:
    """Whether another thread could enter a block now."""
    answers: list[bool] = []

    def attempt() -> None:
        with working_precision(64):
            answers.append(True)

    thread = threading.Thread(target=attempt, daemon=True)
    thread.start()
    thread.join(10)
    return bool(answers)


@pytest.fixture(autouse=True)
def resting() -> Iterator[int]:
    before = flint.ctx.prec
    yield before
    assert flint.ctx.prec == before and is_free()


def nested() -> None:
    with working_precision(100):
        assert flint.ctx.prec == 100
        with working_precision(200):
            assert flint.ctx.prec == 200
        assert flint.ctx.prec == 100


def evaluated() -> None:
    numerics.evaluate("spin_glass.critical_shift", kappa="1/2", b=1, b1=1, digits=30)


def entered_by_hand() -> None:
    with contextlib.ExitStack() as stack:
        stack.enter_context(working_precision(90))
        assert flint.ctx.prec == 90


def failing() -> None:
    with contextlib.suppress(ZeroDivisionError), working_precision(300):
        raise ZeroDivisionError


BLOCKS = (nested, evaluated, failing)


@pytest.mark.parametrize("block", [*BLOCKS, entered_by_hand])
def test_the_precision_returns(block: Callable[[], None], resting: int) -> None:
    block()
    assert flint.ctx.prec == resting and is_free()


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timers here")
@pytest.mark.parametrize("block", BLOCKS)
def test_a_signal_at_any_moment(block: Callable[[], None], resting: int) -> None:
    def stop(number: int, frame: FrameType | None) -> None:
        raise Stopped

    former = signal.signal(signal.SIGALRM, stop)
    hits = 0
    try:
        for k in range(2000):
            try:
                try:
                    signal.setitimer(signal.ITIMER_REAL, 1e-6 * (1 + 7 * k % 997))
                    while True:
                        block()
                finally:
                    signal.setitimer(signal.ITIMER_REAL, 0)
            except Stopped:
                hits += 1
                assert flint.ctx.prec == resting
                assert not precision._lock._is_owned()  # type: ignore[attr-defined]
    finally:
        signal.signal(signal.SIGALRM, former)
    assert hits == 2000


def raised_at(moment: int, block: Callable[[], None]) -> bool:
    """Run a block with an exception at one line of numerics.precision; whether that line was reached."""
    seen = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal seen
        if frame.f_code.co_filename != precision.__file__:
            return None
        if event in ("call", "line"):
            seen += 1
            if seen == moment:
                raise Stopped
        return trace

    former = sys.gettrace()
    sys.settrace(trace)
    try:
        block()
    except Stopped:
        return True
    finally:
        sys.settrace(former)
    return False


@pytest.mark.parametrize("block", [nested, failing])
def test_an_exception_at_every_line(block: Callable[[], None], resting: int) -> None:
    moment = 1
    while raised_at(moment, block):
        assert flint.ctx.prec == resting
        assert not precision._lock._is_owned()  # type: ignore[attr-defined]
        moment += 1
    assert moment > 10


def test_an_exception_from_another_thread(resting: int) -> None:
    raised, running = [0], [True]

    def work() -> None:
        while running[0]:
            try:
                while running[0]:
                    nested()
            except Stopped:
                raised[0] += 1

    thread = threading.Thread(target=work)
    thread.start()
    deadline = time.monotonic() + 60
    while raised[0] < 50 and time.monotonic() < deadline:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(thread.ident or 0), ctypes.py_object(Stopped)
        )
        time.sleep(0.002)
        assert is_free()
    running[0] = False
    with contextlib.suppress(Stopped):
        thread.join()
    assert raised[0] >= 50 and flint.ctx.prec == resting


def test_threads_take_turns(resting: int) -> None:
    wrong: list[int] = []

    def work(bits: int) -> None:
        for _ in range(300):
            with working_precision(bits):
                for _ in range(20):
                    if flint.ctx.prec != bits:
                        wrong.append(bits)

    threads = [threading.Thread(target=work, args=(bits,)) for bits in (70, 140, 210)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def in_a_child(work: Callable[[], bool]) -> bool:
    """Whether a forked child says yes; a child that hangs is killed and says no."""
    child = os.fork()
    if child == 0:
        answer = False
        try:
            answer = work()
        finally:
            os._exit(0 if answer else 1)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status == 0
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_child_of_a_fork_evaluates(inside: bool, resting: int) -> None:
    entered, finish = threading.Event(), threading.Event()

    def hold() -> None:
        with working_precision(700):
            entered.set()
            finish.wait(60)

    def work() -> bool:
        unchanged = flint.ctx.prec == resting
        evaluated()
        return unchanged and flint.ctx.prec == resting

    if not inside:
        assert in_a_child(work)
        return
    thread = threading.Thread(target=hold)
    thread.start()
    try:
        assert entered.wait(10)
        assert in_a_child(work)
    finally:
        finish.set()
        thread.join()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_child_forked_inside_a_block_keeps_its_precision() -> None:
    with working_precision(250):
        assert in_a_child(lambda: flint.ctx.prec == 250 and is_free_after(nested))
        assert flint.ctx.prec == 250


def is_free_after(block: Callable[[], None]) -> bool:
    try:
        block()
    except AssertionError:
        return False
    return is_free()
