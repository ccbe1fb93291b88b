"""Several shipped theories settled at the same time, a process for each as far as there are processors."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace
from typing import Any

from derive.check import Checker, Report
from derive.cli.screen import progress
from derive.library import Selection, load

# Starting a process costs more than a few quick claims.
_FEWEST = 50


def worthwhile(selections: Sequence[Selection]) -> bool:
    """Whether there is work for two processes: whole shipped theories, and more than one processor."""
    shipped = all(s.is_whole and s.file is None for s in selections)
    return shipped and sum(len(s.claims) >= _FEWEST for s in selections) > 1 and processors() > 1


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def settle_theories(
    selections: Sequence[Selection], twin_limit: int | None
) -> list[tuple[Selection, list[Report]]]:
    """Reports of all claims, theory by theory, in the order of the selections.

    Parameters
    ----------
    selections : whole shipped theories; each is loaded anew in the process that settles it.
    twin_limit : as for `Checker`.
    """
    context = multiprocessing.get_context("spawn")
    found: dict[str, list[Report]] = {}
    longest_first = sorted(selections, key=lambda s: -len(s.claims))
    with (
        progress("checking", sum(len(s.claims) for s in selections)) as shown,
        ProcessPoolExecutor(min(processors(), len(selections)), mp_context=context) as pool,
    ):
        shown.begin(", ".join(s.theory.name for s in longest_first))
        waiting = {pool.submit(_settled, s.theory.name, twin_limit): s for s in longest_first}
        try:
            for future in as_completed(waiting):
                selection = waiting[future]
                claims = selection.theory.claims
                found[selection.theory.name] = [
                    replace(report, claim=claims[claim_id]) for claim_id, report in future.result()
                ]
                for _ in selection.claims:
                    shown.end()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [(s, found[s.theory.name]) for s in selections]


def _settled(name: str, twin_limit: int | None) -> list[tuple[str, Any]]:
    """In a process of its own: a theory's reports without their claims, which stay where they are."""
    from derive.cli.laboratory import NumericsLaboratory
    from derive.cli.settling import settle_claim

    checker = Checker(NumericsLaboratory(), twin_limit)
    reports = [settle_claim(checker, claim) for claim in load(name).claims.values()]
    return [(r.claim.id, replace(r, claim=None)) for r in reports]  # type: ignore[arg-type]
