"""The one place where the working precision of python-flint is changed.

That precision is global to the process. ``working_precision`` therefore holds a lock while it is in force:
threads that evaluate at different precisions take turns, and the precision found is always put back.
"""

from __future__ import annotations

from threading import RLock
from types import TracebackType

import flint

_lock = RLock()


class working_precision:
    """Context manager that sets python-flint's precision to ``bits`` for the enclosed block.

    Parameters: bits, int of at least 2. Nesting is allowed; the previous precision returns on every way out,
    exceptions included. Other threads wait until the outermost block ends.
    """

    __slots__ = ("_bits", "_found")

    def __init__(self, bits: int) -> None:
        self._bits = bits

    def __enter__(self) -> working_precision:
        _lock.acquire()
        try:
            self._found = flint.ctx.prec
            flint.ctx.prec = self._bits
        except BaseException:
            _lock.release()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        flint.ctx.prec = self._found
        _lock.release()
