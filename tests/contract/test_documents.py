"""The README's commands are the ones that are checked, and what the documents name exists."""

from __future__ import annotations

import re
import tomllib

import pytest

from derive.cli import main
from tests.helpers.documents import DOCUMENTS, ROOT, text_of

PAGES = {
    **DOCUMENTS,
    **{name: ROOT / name for name in ("CONTRIBUTING.md", "tests/README.md", "benchmarks/README.md")},
}
README = text_of("README.md")
PATH = re.compile(r"`((?:derive|numerics|generated|tests|benchmarks|docs|\.ci)/[^`<>*{}]*)`")


def test_ci_runs_the_readme_test_command() -> None:
    (command,) = re.findall(r"^python3\.11 (-m venv .*pytest.*)$", README, re.MULTILINE)
    assert f'"$python" {command}' in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_main_job_is_one_command() -> None:
    (command,) = re.findall(r"^python3\.11 -m venv .*rederive run$", README, re.MULTILINE)
    assert command.count("&&") == 2


def test_the_readme_is_a_door() -> None:
    assert len(README.splitlines()) <= 150
    for page in DOCUMENTS:
        assert page == "README.md" or f"]({page})" in README, page


@pytest.mark.parametrize("page", PAGES)
def test_named_paths_exist(page: str) -> None:
    """Paths in backquotes are seen from the project's root, links from the page."""
    text = PAGES[page].read_text(encoding="utf-8")
    for name in PATH.findall(text):
        assert (ROOT / name).exists(), name
    for target in re.findall(r"\]\(([^)#:]+)\)", re.sub(r"```.*?```", "", text, flags=re.DOTALL)):
        assert (PAGES[page].parent / target).exists(), target


def test_the_page_on_commands_has_them_all() -> None:
    page = text_of("docs/commands.md")
    for name, command in main.commands.items():
        assert f"| `rederive {name}" in page, name
        for option in command.params:
            long = [o for o in option.opts if o.startswith("--") and o != "--help"]
            assert all(o in page for o in long), (name, long)


def test_the_page_on_ones_own_theory_has_every_procedure() -> None:
    from derive import by

    page = text_of("docs/own_theory.md")
    table = page.partition("## Procedures")[2].partition("\n## ")[0]
    public = {
        name
        for name, made in vars(by).items()
        if getattr(made, "__module__", "") == by.__name__ and name[0] != "_"
    }
    assert public and {name for name in public if f"`{name}(" not in table} == set()


def test_every_declared_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = contributing.partition("## Dependencies")[2].lower()
    extras = [name for group in project["optional-dependencies"].values() for name in group]
    for requirement in [*project["dependencies"], *extras]:
        (name,) = re.findall(r"^[A-Za-z0-9-]+", requirement)
        assert name.lower() in table, name
