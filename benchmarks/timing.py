"""How long a call takes."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from time import perf_counter, process_time


def seconds(run: Callable[[], object], repeats: int = 3, clock: Callable[[], float] = perf_counter) -> float:
    """Return the median time of a call, after one call that is not counted."""
    run()
    times = []
    for _ in range(repeats):
        begin = clock()
        run()
        times.append(clock() - begin)
    return statistics.median(times)


def processor_seconds(run: Callable[[], object], repeats: int = 3) -> float:
    """The same in seconds of all processors together, which other programs hardly change."""
    return seconds(run, repeats, process_time)
