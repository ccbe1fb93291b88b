"""The README's commands are the ones that are checked, and what it names exists."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_ci_runs_the_readme_test_command() -> None:
    (command,) = re.findall(r"^python3\.11 (-m venv .*pytest.*)$", README, re.MULTILINE)
    assert f'"$python" {command}' in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_main_job_is_one_command() -> None:
    (command,) = re.findall(r"^python3\.11 -m venv .*rederive run$", README, re.MULTILINE)
    assert command.count("&&") == 2


def test_named_paths_exist() -> None:
    for document in (README, CONTRIBUTING):
        for name in re.findall(r"`((?:derive|numerics|generated|tests|benchmarks|\.ci)/[^`<>*]*)`", document):
            assert (ROOT / name).exists(), name


def test_every_declared_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    table = CONTRIBUTING.partition("## Dependencies")[2].lower()
    extras = [name for group in project["optional-dependencies"].values() for name in group]
    for requirement in [*project["dependencies"], *extras]:
        (name,) = re.findall(r"^[A-Za-z0-9-]+", requirement)
        assert name.lower() in table, name
