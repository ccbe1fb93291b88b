"""What each command takes on a theory of a few lines, against the import of SymPy, and a claim as a test.

Every command runs in a process of its own. The claims are remembered, so that no proof is measured.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.start import ROOT, started
from benchmarks.timing import seconds

LIGHT = 0.8
"""What a command that needs no SymPy may take, as a share of SymPy's import."""
COMMANDS: dict[str, tuple[Sequence[str], bool]] = {
    # The words of the command, and whether it does without SymPy.
    "--version": (["--version"], True),
    "--help": (["--help"], True),
    "new": (["new", "fresh{n}"], True),
    "completion": (["completion", "bash"], True),
    "doctor": (["doctor"], True),
    "eval": (["eval", "spin_glass.critical_shift", "kappa=1/2", "b=1", "b1=1"], True),
    "plot": (["plot"], True),
    "list": (["list", "mine.py"], False),
    "show": (["show", "mine.py:inverse"], False),
    "errata": (["errata", "mine.py"], False),
    "recheck": (["recheck", "mine.py"], False),
    "check": (["check", "mine.py"], False),
    "generate": (["generate", "mine.py", "--check"], False),
    "run": (["run", "mine.py"], False),
}
TAB = (
    "import os; os.environ |= {'_REDERIVE_COMPLETE': 'zsh_complete', 'COMP_CWORD': '2', 'COMP_WORDS': "
    "'rederive show lsgan.'}\nfrom derive.cli import main; main(prog_name='rederive')"
)
WATCH = (
    "from pathlib import Path; from derive.cli.watching import print_watch\n"
    "print_watch(Path('mine.py'), 60, 1, 1)"
)
CLAIMS = """from sympy import Eq
from derive import Theory, by
t = Theory("t", "T")
x = t.parameter("x", "a number")
for k in range({count}):
    t.claim(f"c{{k}}", "", Eq((x + k + 1)**2, x**2 + 2*(k + 1)*x + (k + 1)**2), proof=by.identity())
"""
ASKED = (
    "from derive.checking.library import find; from derive.checking.referee import Referee\n"
    "r = Referee(find('{name}.py')); [r.report(c) for s in r.selections for c in s.claims]"
)
FEW, MANY = 10, 110


def called(arguments: Sequence[str], folder: Path) -> Callable[[], object]:
    """A call that runs Python with these arguments in a folder, whatever its exit code.

    Parameters
    ----------
    arguments : of the interpreter.
    folder : where it runs.
    """
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "caches"),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }  # fmt: skip
    counter = iter(range(1000))

    def run() -> object:
        words = [word.replace("{n}", str(next(counter))) if "{n}" in word else word for word in arguments]
        return subprocess.run(
            [sys.executable, *words], cwd=folder, env=environment, capture_output=True, check=False
        )

    return run


def a_claim(arguments: Callable[[str], Sequence[str]], folder: Path) -> float:
    """Milliseconds that one more claim costs, of a process that settles few or many of them.

    Parameters
    ----------
    arguments : of the interpreter, for the name of a theory file without its ending.
    folder : which holds the files.
    """
    few, many = (seconds(called(arguments(f"claims{count}"), folder)) for count in (FEW, MANY))
    return 1000 * (many - few) / (MANY - FEW)


def main() -> int:
    """Print the ratios and what the plugin costs; 1 if a command that needs no SymPy takes too long."""
    bare = seconds(started("pass"), 5)
    sympy = seconds(started("import sympy"), 5)
    print(f"import sympy: {1000 * sympy:.0f} ms, of which the interpreter {1000 * bare:.0f} ms")
    slow = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        called(["-m", "derive.cli", "new", "mine"], folder)()
        for _ in range(2):
            called(["-m", "derive.cli", "run", "mine.py"], folder)()
        for name, (words, light) in COMMANDS.items():
            ratio = seconds(called(["-m", "derive.cli", *words], folder)) / sympy
            print(f"rederive {name:12} {ratio:5.2f} of import sympy{', which it does without' * light}")
            slow += [name] if light and ratio > LIGHT else []
        ratio = seconds(called(["-c", TAB], folder)) / sympy
        print(f"rederive {'show <TAB>':12} {ratio:5.2f} of import sympy, which it does without")
        slow += ["show <TAB>"] if ratio > LIGHT else []
        ratio = seconds(called(["-c", WATCH], folder)) / sympy
        print(
            f"rederive {'watch':12} {ratio:5.2f} of import sympy, until a file is settled for the first time"
        )
        for count in (FEW, MANY):
            (folder / f"claims{count}.py").write_text(CLAIMS.format(count=count))
        tested = a_claim(
            lambda name: ["-m", "pytest", "-q", "-p", "derive.testing.plugin", f"{name}.py"], folder
        )
        asked = a_claim(lambda name: ["-c", ASKED.format(name=name)], folder)
    print(f"a remembered claim: {asked:.1f} ms to verify, {tested:.1f} ms as a test of pytest")
    for name in slow:
        print(f"MISSED: rederive {name} takes more than {LIGHT} of the import of SymPy")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
