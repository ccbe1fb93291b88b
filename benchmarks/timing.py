"""How long a call takes."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from time import perf_counter


def seconds(run: Callable[[], object], repeats: int = 3) -> float:
    """Return the median time of a call, after one call that is not counted."""
    run()
    times = []
    for _ in range(repeats):
        begin = perf_counter()
        run()
        times.append(perf_counter() - begin)
    return statistics.median(times)
