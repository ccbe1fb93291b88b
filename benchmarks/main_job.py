"""The main job on whole theories: what is remembered against what is settled anew, in one run.

    python -m benchmarks.main_job

A copy of the project without caches of bytecode is settled anew; then it is run as from a clean clone, run
again, and its certificates are rechecked. Each time is given in seconds and as a ratio to the first. On a
machine that does other work only the ratios mean something.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("derive", "numerics", "generated")


def timed(folder: Path, *arguments: str) -> tuple[float, str]:
    """Seconds that a command takes in a folder, and the last line that it prints.

    Raises
    ------
    RuntimeError
        When it fails, with what it said.
    """
    command = [sys.executable, "-m", "derive.cli", *arguments]
    # What an unchanged run remembers stays with the copy.
    environment = {**os.environ, "PYTHONPATH": str(folder), "XDG_CACHE_HOME": str(folder / "caches")}
    started = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    if done.returncode:
        raise RuntimeError(f"rederive {' '.join(arguments)} failed: {done.stderr or done.stdout[-2000:]}")
    counted = [line for line in done.stdout.splitlines() if " claims: " in line or " certificates" in line]
    return seconds, counted[-1] if counted else ""


def without_caches(folder: Path) -> None:
    """Remove what Python and numba have kept of earlier runs."""
    for cache in folder.rglob("__pycache__"):
        shutil.rmtree(cache, ignore_errors=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the four jobs and print a line for each."""
    reader = argparse.ArgumentParser(
        prog="python -m benchmarks.main_job", description=(__doc__ or "").split("\n")[0]
    )
    reader.add_argument("theory", nargs="?", help="of all shipped theories, when left out")
    theory = reader.parse_args(arguments).theory
    only = [theory] if theory else []
    with tempfile.TemporaryDirectory(prefix="rederive-") as scratch:
        folder = Path(scratch)
        for package in PACKAGES:
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / package, folder / package, ignore=ignored)
        anew, said = timed(folder, "run", *only, "--anew")
        print(f"{'run --anew':24s} {anew:7.1f} s   1.000   {said}", flush=True)
        without_caches(folder)
        for name, command in (
            ("run, from a clean clone", ("run", *only)),
            ("run, again", ("run", *only)),
            ("recheck", ("recheck", *only)),
        ):
            seconds, said = timed(folder, *command)
            print(f"{name:24s} {seconds:7.1f} s   {seconds / anew:.3f}   {said}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
