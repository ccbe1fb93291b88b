"""`rederive plot`: what is listed and written, the same bytes every time, whole files or none."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from derive.checking.library import SHIPPED, load
from derive.figures import figures_of, theories
from numerics.games import figure_data

Run = Callable[..., Any]
GAMES = tuple(figures_of("games"))
QUICK = ("mixture", "bilinear_methods")  # drawn soonest of all
# Figures whose axes are of one kind, so that circles must look like circles.
PLANES = ("eigenvalues", "bilinear_momentum", "bilinear_methods", "dirac_gan")


def test_every_theory_with_figures_is_shipped_and_names_can_be_typed() -> None:
    assert set(theories()) < set(SHIPPED)
    for theory in theories():
        for name, drawing in figures_of(theory).items():
            assert name.isidentifier() and name.islower() and drawing.title
    for theory in SHIPPED:  # what is listed without the theories is what they show
        assert load(theory).figures == (figures_of(theory) if theory in theories() else {})


def test_without_a_theory_the_figures_are_listed(run: Run, run_json: Run) -> None:
    result = run("plot")
    assert result.exit_code == 0
    listed = {theory: figures_of(theory) for theory in theories()}
    wanted = [word for theory, figures in listed.items() for word in (theory, *figures)]
    assert [line.split()[0] for line in result.stdout.splitlines()] == wanted
    titles = {theory: {name: d.title for name, d in figures.items()} for theory, figures in listed.items()}
    assert run_json("plot")["theories"] == titles


def test_chosen_figures_are_written_in_the_order_of_the_theory(run: Run, tmp_path: Path) -> None:
    result = run(
        "plot", "games", "--out", tmp_path / "new" / "folder", "--figure", QUICK[1], "--figure", QUICK[0]
    )
    assert result.exit_code == 0, result.output
    files = [tmp_path / "new" / "folder" / f"{name}.svg" for name in QUICK]
    titles = [figures_of("games")[name].title for name in QUICK]
    assert result.stdout.splitlines() == [f"{f}: {t}" for f, t in zip(files, titles, strict=True)]
    assert sorted((tmp_path / "new" / "folder").iterdir()) == sorted(files)
    for file in files:
        assert ElementTree.parse(file).getroot().tag.endswith("svg")


def test_json_names_the_files(run_json: Run, tmp_path: Path) -> None:
    data = run_json("plot", "games", "--out", tmp_path, "--figure", QUICK[0], "--format", "png")
    assert data["theory"] == "games"
    ((file,),) = [[f["file"] for f in data["files"]]]
    assert Path(file).read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_the_default_folder_is_under_the_current_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("plot", "games", "--figure", QUICK[0]).exit_code == 0
    assert [p.as_posix() for p in Path().rglob("*.*")] == [f"figures/games/{QUICK[0]}.svg"]


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_the_same_bytes_every_time_whatever_the_user_has_set(run: Run, tmp_path: Path, kind: str) -> None:
    import matplotlib

    arguments = ("--format", kind, "--figure", "bilinear_methods")
    assert run("plot", "games", "--out", tmp_path / "a", *arguments).exit_code == 0
    with matplotlib.rc_context({"axes.facecolor": "red", "svg.hashsalt": "another", "font.size": 30}):
        assert run("plot", "games", "--out", tmp_path / "b", *arguments).exit_code == 0
        assert matplotlib.rcParams["font.size"] == 30
    first, second = ((tmp_path / d / f"bilinear_methods.{kind}").read_bytes() for d in "ab")
    assert first == second
    assert b"Matplotlib v" not in first and b"dc:date" not in first


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("game",), "did you mean games?"),
        (("special",), "there are games"),
        (("games", "--figure", "worst_cases"), "did you mean worst_case?"),
        (("games", "--figure", "worst_case", "--figure", "nothing_like_it"), "there are"),
        (("games", "--format", "pdf"), "'pdf'"),
        (("--figure", "worst_case"), "THEORY"),
        (("--out", "somewhere"), "THEORY"),
    ],
)
def test_wrong_usage_writes_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("plot", *arguments)
    assert result.exit_code == 2 and said in result.stderr
    assert not list(tmp_path.iterdir())


def test_close_names_are_those_of_the_figures(run: Run) -> None:
    result = run("plot", "games", "--figure", "bilinear")
    close = difflib.get_close_matches("bilinear", GAMES, n=3, cutoff=0.5)
    assert close and f"did you mean {' or '.join(close)}?" in result.stderr


def test_a_figure_that_cannot_be_written_whole_is_not_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from matplotlib.figure import Figure

    arguments = ("plot", "games", "--out", tmp_path, "--figure", QUICK[0])
    assert run(*arguments).exit_code == 0
    before = (tmp_path / f"{QUICK[0]}.svg").read_bytes()

    def breaks(self: Figure, stream: Any, **settings: Any) -> None:
        stream.write(b"<svg>half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Figure, "savefig", breaks)
    result = run(*arguments)
    assert result.exit_code == 1 and "No space left on device" in result.stderr
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {f"{QUICK[0]}.svg": before}


def test_a_folder_that_is_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    result = run("plot", "games", "--out", tmp_path / "taken" / "figures", "--figure", QUICK[0])
    assert result.exit_code == 1 and "taken" in result.stderr
    assert (tmp_path / "taken").read_text() == "mine"


def test_without_matplotlib_the_extra_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    result = run("plot", "games", "--out", tmp_path, "--figure", "worst_case")
    assert result.exit_code == 1 and "pip install 'rederivation[plot]'" in result.stderr
    assert run("plot").exit_code == 0
    assert not list(tmp_path.iterdir())


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Training figures with few iterations: they are drawn all the same."""
    monkeypatch.setattr(figure_data, "_FEWEST", 150)
    monkeypatch.setattr(figure_data, "_MOST", 300)
    monkeypatch.setattr(figure_data, "_SHOWN", 150)


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("name", GAMES)
def test_every_figure_is_drawn_with_titles_and_labels(name: str) -> None:
    from derive.figures.style import styled

    drawing = figures_of("games")[name]
    with styled():
        figure = drawing.draw(drawing.data())
        figure.draw_without_rendering()
    assert figure.get_suptitle()
    panels = [ax for ax in figure.axes if ax.axison and ax.get_label() != "<colorbar>"]
    assert panels
    # Shared axes carry their label once, on the outer panels.
    assert any(ax.get_xlabel() for ax in panels) and any(ax.get_ylabel() for ax in panels)
    for ax in panels:
        assert ax.has_data()
    if name in PLANES:
        assert all(ax.get_aspect() == 1.0 for ax in panels)
