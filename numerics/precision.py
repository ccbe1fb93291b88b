"""The one place where the working precision of python-flint is changed.

That precision is global to the process. ``working_precision`` therefore holds a lock while it is in force:
threads that evaluate at different precisions take turns, and the precision found is always put back.

"Always" includes exceptions that come from outside, at any instruction: a signal, or another thread's
``PyThreadState_SetAsyncExc``. The interpreter raises them when a Python function is entered, before its first
line, so an ``__exit__`` written in Python can be skipped altogether. Here leaving runs no Python code: the
``with`` statement is handed python-flint's own compiled ``__exit__``, wrapped in an object that nothing else
refers to, and the lock is released when that object goes, however the block ends.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from operator import call
from threading import RLock
from typing import Any
from weakref import ref

import flint

_lock = RLock()
_resting: int = flint.ctx.prec  # found by the outermost block; in force again when no block is


class _Leave:
    """What ``with`` finds as ``__exit__``: for each block a compiled callable of its own."""

    def __get__(self, block: working_precision | None, owner: type[working_precision]) -> Any:
        if block is None:
            return self
        if block._mine is not None:
            return partial(self, block)
        manager = flint.ctx.workprec(block._bits)
        leave = partial(manager.__exit__)
        leave.block = block  # type: ignore[attr-defined]  # whose record of the lock must not go first
        block._manager, block._leave, block._mine = manager, ref(leave), None
        return leave

    def __call__(self, block: working_precision, *why: Any) -> Any:
        """For callers that look ``__exit__`` up on the class, such as ``contextlib.ExitStack``."""
        leave, block._mine = block._mine, None
        return leave(*why) if leave is not None else None


class working_precision:
    """Context manager that sets python-flint's precision to ``bits`` for the enclosed block.

    Nesting is allowed; the previous precision returns on every way out, exceptions included. Other threads
    wait until the outermost block ends.

    Parameters
    ----------
    bits : int of at least 2.
    """

    __slots__ = ("_bits", "_held", "_leave", "_manager", "_mine")
    __exit__ = _Leave()

    def __init__(self, bits: int) -> None:
        self._bits = bits
        self._held: list[object] = []
        self._leave: Callable[[], Any] | None = None
        self._manager: Any = None
        self._mine: Any = None

    def __enter__(self) -> working_precision:
        global _resting
        leave = self._leave() if self._leave is not None else None
        if leave is None:  # not by a ``with`` statement: the block itself keeps what ends it
            leave = type(self).__exit__.__get__(self, type(self))
            self._mine = leave
        try:
            lock = _lock
            outermost = not lock._is_owned()  # type: ignore[attr-defined]
            if outermost:
                # One call from C: nothing can come between taking the lock and saying what gives it back.
                self._held.clear()
                give_back: Any = lock.__exit__
                steps: Any = (lock.acquire, partial(ref, leave, give_back))
                self._held.extend(map(call, steps))
            found = flint.ctx.prec
            try:
                self._manager.__enter__()
                if outermost:
                    _resting = found
                return self
            except BaseException:
                flint.ctx.prec = found
                raise
        except BaseException:
            # The traceback keeps this frame; the lock must not wait until that is forgotten.
            leave = steps = self._mine = None
            raise


_alone: bool = False


def _before_fork() -> None:
    global _alone
    _alone = _lock.acquire(blocking=False)


def _in_parent() -> None:
    if _alone:
        _lock.release()


def _in_child() -> None:
    """A thread that was inside a block does not exist in the child: its lock and its precision go with it."""
    global _lock
    if not _alone:
        flint.ctx.prec = _resting
    _lock = RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_before_fork, after_in_parent=_in_parent, after_in_child=_in_child)
