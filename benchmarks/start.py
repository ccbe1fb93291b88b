"""What starting costs: the import of numerics, and a first certified value, against the import of SymPy.

Every piece runs in processes of its own, so that nothing is loaded before.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.timing import seconds

ROOT = Path(__file__).resolve().parents[1]
PROMISED = 0.5
"""The share of SymPy's import that the import of numerics may take."""

PIECES = {
    "the interpreter alone": "pass",
    "import sympy": "import sympy",
    "import numerics": "import numerics",
    "a first value": (
        "import numerics; numerics.evaluate('spin_glass.density', lam=0, kappa='1/2', b=1, b1=1, x1=0)"
    ),
}


def started(code: str) -> Callable[[], object]:
    """A call that runs code in a new process.

    Parameters
    ----------
    code : what the process runs.

    Returns
    -------
    Callable
        Without arguments; it returns when the process has ended.
    """
    return lambda: subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def main() -> int:
    """Print what each piece takes beyond the interpreter; 1 if the promise is not kept."""
    taken = {name: seconds(started(code), 5) for name, code in PIECES.items()}
    bare = taken.pop("the interpreter alone")
    for name, time in taken.items():
        print(f"{name:20} {1000 * (time - bare):6.0f} ms beyond the interpreter's {1000 * bare:.0f} ms")
    share = (taken["import numerics"] - bare) / (taken["import sympy"] - bare)
    print(f"numerics starts in {share:.2f} of the time that SymPy takes, promised below {PROMISED}")
    return 0 if share < PROMISED else 1


if __name__ == "__main__":
    sys.exit(main())
