"""Tasks shared out over processes have the results that one process finds, in their order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from derive.checking.tasks import Tasks, can_fork, together
from derive.errors import RecheckFailed

pytestmark = pytest.mark.skipif(not can_fork(), reason="processes are not forked here")


def squared(k: int) -> int:
    time.sleep(0.01 * (k % 3))  # tasks do not end in the order in which they begin
    return k * k


@pytest.mark.parametrize("jobs", [0, 1, 2, 5, 40])
def test_results_stand_in_the_order_of_the_tasks(jobs: int) -> None:
    assert together([partial(squared, k) for k in range(20)], jobs) == [k * k for k in range(20)]


def test_errors_are_results() -> None:
    first, second = together([lambda: RecheckFailed("no"), lambda: RecheckFailed("nor this")], 2)
    assert (str(first), str(second)) == ("no", "nor this")


def test_what_a_process_that_dies_has_left_is_done_here() -> None:
    here = os.getpid()

    def work(k: int) -> int:
        if os.getpid() != here and k == 2:
            os._exit(1)
        return k

    assert together([partial(work, k) for k in range(6)], 2) == list(range(6))


def test_no_task_is_done_twice() -> None:
    shared = Tasks([os.getpid] * 12)
    reached: list[int] = []
    try:
        shared.start(2)
        shared.start(1)
        found = shared.results(reached.append)
    finally:
        shared.stop()
    assert sorted(found) == list(range(12)) and os.getpid() not in found.values()
    assert reached[-1] == 12


PARENT = """
import os, time
from derive.checking.tasks import Tasks

def wait():
    os.write(1, f"{os.getpid()} ".ljust(15).encode() + b"\\n")  # in one piece
    time.sleep(600)

shared = Tasks([wait, wait])
shared.start(2)
time.sleep(600)
"""


def _runs(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.is_file() or status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent is gone")
def test_workers_end_with_a_parent_that_is_killed() -> None:
    """Without a word: the tasks would go on for ten minutes."""
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    workers = [int(parent.stdout.readline()) for _ in range(2)]
    assert all(map(_runs, workers))
    parent.kill()
    parent.wait()
    for _ in range(600):
        if not any(map(_runs, workers)):
            break
        time.sleep(0.1)
    left = [pid for pid in workers if _runs(pid)]
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    parent.stdout.close()
    assert not left
