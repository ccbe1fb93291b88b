"""`rederive doctor` and `rederive completion`: what is installed, and words for the shell."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from derive.cli import examining
from derive.cli.examining import fits

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., Any]


def test_what_is_needed_is_here(run: Run, run_json: Run) -> None:
    found = run_json("doctor")
    assert found["ok"] and found["processors"] >= 1 and found["records_can_be_written"]
    versions = {p["name"]: p["version"] for p in found["needed"]}
    for name in ("sympy", "python-flint", "mpmath", "numpy", "scipy"):
        assert versions[name] == importlib.metadata.version(name)
    assert "ipython" in {part["name"] for part in found["optional"]}
    said = run("doctor").stdout
    assert "good" in said and found["folders"]["records"] in said


def test_what_is_missing_is_said_with_what_installs_it(
    run: Run, run_json: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    optional = {"numba": ("no_such_module", "fast", "compiled array functions")}
    really = examining._version
    monkeypatch.setattr(examining, "_OPTIONAL", optional)
    monkeypatch.setattr(examining, "_version", lambda name: "" if name == "numba" else really(name))
    assert "missing: pip install 'rederivation[fast]'" in run("doctor").stdout
    assert run_json("doctor")["ok"]  # nobody needs it
    monkeypatch.setattr(examining, "_NEEDED", {"nothing-of-this-name": "nothing_of_this_name"})
    result = run("doctor")
    assert result.exit_code == 1 and "FAILED  nothing-of-this-name: pip install" in result.stdout
    assert not run_json("doctor", code=1)["ok"]


def test_what_is_said_to_install_installs_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[\[<>=!~ ;]", r)[0].lower() for r in requirements}

    extras = {extra: names(needed) for extra, needed in project["optional-dependencies"].items()}
    assert set(examining._NEEDED) == names(project["dependencies"])
    said = {(name, extra) for name, (_, extra, _) in examining._OPTIONAL.items()}
    # All that a user may want, by the smallest extra that has it; what only our own tests need is not theirs.
    assert said == {(name, extra) for extra, held in extras.items() if extra != "test" for name in held}


def test_what_is_too_old_or_broken_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining, "_requirements", lambda: iter([("sympy", "<1.15,>=9.0")]))
    assert "needs <1.15,>=9.0" in run("doctor").stdout

    def broken(module: str) -> object:
        raise OSError("a library is missing")

    monkeypatch.setattr(examining, "import_module", broken)
    result = run("doctor")
    assert result.exit_code == 1 and "broken: OSError: a library is missing" in result.stdout


@pytest.mark.parametrize(
    ("known", "allowed", "fit"),
    [
        ("1.14.0", "<1.15,>=1.14", True),
        ("1.15", "<1.15,>=1.14", False),
        ("1.13.3", "<1.15,>=1.14", False),
        ("2.4.6", "<3,>=1.26", True),
        ("1.4.0rc1", ">=1.4", True),
        ("1.14", "", True),
        ("0.9.0", "~=0.9", True),
    ],
)
def test_versions_are_compared_as_numbers(known: str, allowed: str, fit: bool) -> None:
    assert fits(known, allowed) is fit


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell(run: Run, shell: str) -> None:
    text = run("completion", shell).stdout
    assert f"_REDERIVE_COMPLETE={shell}_complete" in text and "rederive" in text
    if shell == "bash" and (bash := shutil.which("bash")):
        assert subprocess.run([bash, "-n"], input=text, text=True, check=False).returncode == 0


def test_an_unknown_shell(run: Run) -> None:
    result = run("completion", "tcsh")
    assert result.exit_code == 2 and "'bash', 'zsh', 'fish'" in result.stderr


@pytest.mark.parametrize(("shell", "start"), [("bash", ".bashrc"), ("zsh", ".zshrc")])
def test_installing_twice_changes_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: str, start: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("ZDOTDIR", raising=False)
    (tmp_path / start).write_text("alias ll='ls -l'")
    assert run("completion", shell, "--install").exit_code == 0
    text = (tmp_path / start).read_text()
    first, line = text.splitlines()
    assert first == "alias ll='ls -l'" and line.endswith("# completion of rederive")
    script = tmp_path / ".local" / "share" / "rederive" / f"completion.{shell}"
    assert script.read_text().strip() == run("completion", shell).stdout.strip() and str(script) in line
    assert "already" in run("completion", shell, "--install").stdout
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    run("completion", shell, "--install")
    assert len((tmp_path / start).read_text().splitlines()) == 2  # the former place is loaded no more


def test_fish_finds_it_by_itself(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    run("completion", "fish", "--install")
    assert (tmp_path / "fish" / "completions" / "rederive.fish").is_file()


def said_by(code: str, folder: Path, **environment: str) -> list[str]:
    """The lines that code prints in a process of its own."""
    whole = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=folder, env=whole, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


ASKING = (
    "import atexit, sys\n"
    "atexit.register(lambda: print('heavy', *sorted({'sympy', 'numpy'} & set(sys.modules))))\n"
    "from derive.cli import main\nmain(prog_name='rederive')"
)
STATED = """
from sympy import Eq
from derive import Theory, by
growth = Theory("growth", "")
x = growth.parameter("x", "")
odds = growth.claim("odds", "", Eq((x + 1)**2, x**2 + 2*x + 1), proof=by.identity())
growth.published(
    name="misprint", title="", statement=odds.statement, proof=by.refutation(), corrected_by=odds
)
for k in range(2):
    growth.claim(f"odds_{k}", "", Eq((x + k)**2, x**2 + 2*k*x + k**2), proof=by.identity())
growth.quantity("reached", "", parameters=(x,), value=x, claims=[odds])
raise RuntimeError("it was run")
"""


def completed(folder: Path, *words: str, shell: str = "zsh") -> list[str]:
    """What a shell is offered for the last of these words, without anything that takes long to load."""
    asked = {"COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    *offered, heavy = said_by(ASKING, folder, _REDERIVE_COMPLETE=f"{shell}_complete", **asked)
    assert heavy == "heavy"
    return offered[1::3] if shell == "zsh" else offered


def test_words_are_completed_without_sympy(tmp_path: Path) -> None:
    assert completed(tmp_path, "rederive", "run", "spin", shell="bash") == ["plain,spin_glass"]
    assert completed(tmp_path, "rederive", "check", "spin") == ["spin_glass", "spin_glass."]
    assert "lsgan.expectation_erf.positive" in completed(tmp_path, "rederive", "show", "lsgan.exp")
    assert completed(tmp_path, "rederive", "eval", "special.erfc") == ["special.erfcx"]
    assert completed(tmp_path, "rederive", "list", "func") == ["functions"]
    named = ["rederive", "eval", "special.owens_t"]
    assert completed(tmp_path, *named, "h=1", "") == ["a="]


def test_what_a_file_states_is_completed_from_its_text_and_its_certificates(tmp_path: Path) -> None:
    (tmp_path / "growth.py").write_text(STATED)
    (tmp_path / "certificates").mkdir()
    for name in ("growth.odds", "growth.odds_0", "other.odds_9"):
        (tmp_path / "certificates" / f"{name}.json").write_text("{}")
    found = completed(tmp_path, "rederive", "show", "growth.py:od")
    assert found == ["growth.py:odds", "growth.py:odds_0"]
    assert completed(tmp_path, "rederive", "eval", "growth.py:") == ["growth.py:reached"]
    (tmp_path / "broken.py").write_text("def (")
    (tmp_path / "huge.py").write_text("#" * 3_000_000)
    for name in ("broken.py:", "huge.py:", "nothing.py:", "growth.py:z"):
        assert completed(tmp_path, "rederive", "show", name) == []


SAID = """
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
compopt() { :; }
_rederive_completion ./rederive
echo "${COMPREPLY[@]}"
"""


def test_bash_replaces_what_it_takes_for_a_word(run: Run, tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash")
    (tmp_path / "growth.py").write_text(STATED)
    command = tmp_path / "rederive"
    command.write_text(f'#!{bash}\nPYTHONPATH={ROOT} exec {sys.executable} -m derive.cli "$@"\n')
    command.chmod(0o755)
    script = run("completion", "bash").stdout.replace("complete -o nosort", "true") + SAID
    for words, offered in (
        (("show", "growth.py", ":", "od"), "odds"),  # as bash parts words at a colon
        (("show", "growth.py", ":"), "odds misprint"),
        (("show", "growth.py:od"), "growth.py:odds"),  # where it was told not to
        (("eval", "special.owens_t", "h", "=", "1", "a"), "a="),
    ):
        asked = [bash, "-c", script, "bash", "rederive", *words]
        done = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == offered and not done.stderr, words


PROBE = """
import sys
from derive.cli import main
main({arguments}, standalone_mode=False)
print("heavy", *sorted({{"sympy", "numba", "matplotlib"}} & set(sys.modules)))
"""


def test_what_needs_no_sympy_does_not_load_it(tmp_path: Path) -> None:
    for arguments in (["new", "mine"], ["doctor"], ["completion", "zsh"]):
        assert said_by(PROBE.format(arguments=arguments), tmp_path)[-1] == "heavy", arguments
