"""A limit on the time that one step may take, also inside code that is not ours."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType

DEFAULT_SECONDS = 60.0
# Other work on the same processor must not change a verdict, so the limit is on processor time; what waits
# without computing is stopped as well, so many times later.
_WAITING = 8
_AGAIN = 1e-3
"""Seconds after which an alarm that nobody could hear rings again."""


class OutOfTime(BaseException):
    """The time is over. It is no Exception, so that nothing that handles errors takes it for one."""


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise `OutOfTime` inside the block once so many seconds of processor time have been spent.

    Timers of the operating system interrupt the main thread between two steps of the interpreter, so that a
    single call into compiled code is not cut short. Where there are no such timers, and in other threads,
    there is no limit.

    Parameters
    ----------
    seconds : None or infinity for no limit. A limit that is already in force ends no later than before.
    """
    unlimited = seconds is None or seconds == float("inf") or not hasattr(signal, "setitimer")
    if unlimited or threading.current_thread() is not threading.main_thread():
        yield
        return
    limit = max(1e-3, float(seconds or 0))
    with ExitStack() as stack:
        stack.enter_context(_Hearing())
        stack.enter_context(_timer(signal.ITIMER_REAL, signal.SIGALRM, _WAITING * limit, time.monotonic))
        stack.enter_context(_timer(signal.ITIMER_PROF, signal.SIGPROF, limit, time.process_time))
        yield


class _Hearing:
    """Lets an alarm ring again where the interpreter would only print what is raised, and go on.

    So it does in callbacks of the garbage collector and of weak references, in `__del__`, and in compiled
    code that cannot raise.
    """

    def __enter__(self) -> None:
        self._before = sys.unraisablehook
        sys.unraisablehook = self

    def __exit__(self, *_: object) -> None:
        sys.unraisablehook = self._before

    def __call__(self, unraisable: sys.UnraisableHookArgs, /) -> None:
        if unraisable.exc_type is OutOfTime:
            signal.setitimer(signal.ITIMER_REAL, _AGAIN)
        else:
            self._before(unraisable)


def _is_hearing(frame: FrameType | None) -> bool:
    """Whether an alarm rings while another one is being heard: what is raised then is lost."""
    while frame is not None:
        if frame.f_code is _Hearing.__call__.__code__:
            return True
        frame = frame.f_back
    return False


@contextmanager
def _timer(which: int, number: signal.Signals, limit: float, clock: object) -> Iterator[None]:
    """One timer; a shorter one that is running keeps its end, and goes on afterwards."""

    def stop(number: int, frame: FrameType | None) -> None:
        if _is_hearing(frame):
            signal.setitimer(which, _AGAIN)
        else:
            raise OutOfTime

    assert callable(clock)
    started = clock()
    former = signal.signal(number, stop)
    left, _ = signal.setitimer(which, limit)
    try:
        if left and left < limit:
            signal.setitimer(which, left)
        yield
    finally:
        signal.setitimer(which, 0)
        signal.signal(number, former)
        if left:
            signal.setitimer(which, max(1e-3, left - (clock() - started)))
