"""A limit on the time that one step may take, also inside code that is not ours."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

DEFAULT_SECONDS = 60.0


class OutOfTime(BaseException):
    """The time is over. It is no Exception, so that nothing that handles errors takes it for one."""


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise `OutOfTime` inside the block once so many seconds have passed.

    Parameters
    ----------
    seconds : None or infinity for no limit. A limit that is already in force ends no later than before.

    A timer of the operating system interrupts the main thread between two steps of the interpreter, so that a
    single call into compiled code is not cut short. Where there are no such timers, and in other threads,
    there is no limit.
    """
    unlimited = seconds is None or seconds == float("inf") or not hasattr(signal, "setitimer")
    if unlimited or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise OutOfTime

    started = time.monotonic()
    former = signal.signal(signal.SIGALRM, stop)
    left, _ = signal.setitimer(signal.ITIMER_REAL, max(1e-3, float(seconds or 0)))
    try:
        if left and left < float(seconds or 0):
            signal.setitimer(signal.ITIMER_REAL, left)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(1e-3, left - (time.monotonic() - started)))
