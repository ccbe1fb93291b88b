"""The figures of the spin glass: each is drawn from small data and says what it shows."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from derive.figures import figures_of
from derive.figures.spin_glass import complexity, counts, exponent
from derive.figures.spin_glass.words import VERSIONS, said, typeset
from derive.figures.style import styled
from numerics.spin_glass.figure_data import shown

Run = Callable[..., Any]
FIGURES = tuple(figures_of("spin_glass"))
# Figures that hold the published version beside the exact one, and the axes that belong to it.
BOTH = ("exponent", "log_determinant", "complexity", "index", "bands", "noise", "share", "counts")


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few matrices, coarse grids: the figures are drawn all the same."""
    monkeypatch.setattr(shown, "_MATRICES", 2)
    monkeypatch.setattr(shown, "_SIZE", 50)
    monkeypatch.setattr(shown, "_DETERMINANTS", 3)
    monkeypatch.setattr(shown, "_EXPONENTS", 17)
    monkeypatch.setattr(shown, "_POINTS", {False: 24, True: 8})
    monkeypatch.setattr(shown, "_INDEX_POINTS", (10, 8, 8))
    monkeypatch.setattr(shown, "_BAND_POINTS", (10, 8, 8))
    monkeypatch.setattr(shown, "_EQUILIBRIUM_NOISES", (1e-4, 1.0, 12))
    monkeypatch.setattr(shown, "_DEEPEST", 2)
    monkeypatch.setattr(shown, "_NOISES", (0.1, 0.4, 3))
    monkeypatch.setattr(shown, "_SHARES", 4)
    monkeypatch.setattr(shown, "_INSTANCES", 20)
    monkeypatch.setattr(shown, "_COUNTED", ((2, 1, 1.0), (2, 2, 1.0)))
    monkeypatch.setattr(shown, "_SIZES", {8: 100, 12: 100, 16: 100})


def drawn(name: str) -> Any:
    drawing = figures_of("spin_glass")[name]
    with styled():
        figure = drawing.draw(drawing.data())
        figure.draw_without_rendering()
    return figure


def words(figure: Any) -> str:
    """All that a figure says."""
    from matplotlib.text import Text

    return "\n".join(text.get_text() for text in figure.findobj(Text))


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_drawn_with_titles_and_labels(name: str) -> None:
    figure = drawn(name)
    panels = [ax for ax in figure.axes if ax.axison and ax.get_label() != "<colorbar>"]
    assert figure.get_suptitle() and panels
    assert all(ax.has_data() for ax in panels)
    assert all(ax.get_title() for ax in panels) or name in ("noise", "growth")
    assert any(ax.get_xlabel() for ax in panels) and any(ax.get_ylabel() for ax in panels)
    for bar in (ax for ax in figure.axes if ax.get_label() == "<colorbar>"):
        assert bar.get_ylabel()
    shown = words(figure)
    outside = re.sub(r"\$[^$]*\$", "", shown)
    assert "_D" not in outside and "_G" not in outside
    assert "-" not in "".join(ax.get_title() for ax in panels)
    for version in VERSIONS if name in BOTH else ():
        assert version in shown


def test_the_published_version_is_called_the_authors_code() -> None:
    for drawing in figures_of("spin_glass").values():
        assert "paper" not in drawing.title
    assert VERSIONS[1].startswith("authors' code")


@pytest.mark.parametrize(("name", "kind"), [("exponent", "svg"), ("spectra", "png"), ("counts", "png")])
def test_the_same_bytes_every_time(run: Run, tmp_path: Path, name: str, kind: str) -> None:
    for folder in "ab":
        result = run("plot", "spin_glass", "--out", tmp_path / folder, "--format", kind, "--figure", name)
        assert result.exit_code == 0, result.output
    first, second = ((tmp_path / folder / f"{name}.{kind}").read_bytes() for folder in "ab")
    assert first == second


def test_spectra_name_their_support_and_the_shift_at_which_it_splits() -> None:
    titles = [ax.get_title() for ax in drawn("spectra").axes]
    assert [title.count("∪") for title in titles] == [0, 1, 1, 0]
    assert all("|x₁| > 1.4200" in title for title in titles[:3])


def test_only_what_the_bounds_leave_is_unveiled() -> None:
    from matplotlib.collections import PolyCollection
    from matplotlib.patches import Rectangle

    found = shown.exponent()
    with styled():
        figure = exponent.draw_exponent(found)
    for ax, made in zip(figure.axes, found.maps, strict=False):
        (veil,) = [c for c in ax.collections if isinstance(c, PolyCollection)]
        (beyond,) = [p for p in ax.patches if isinstance(p, Rectangle)]
        assert beyond.get_x() == pytest.approx(made.shift_bound)
        outline = veil.get_paths()[0]
        for k, shift in enumerate(made.shift[1:-1], 1):
            if shift < made.shift_bound:
                bound = made.x1_bound[k]
                if made.x1[0] < bound - 0.1:
                    assert outline.contains_point((shift, bound - 0.1))
                assert not outline.contains_point((shift, bound + 0.1))


def test_the_map_says_where_the_complexity_vanishes() -> None:
    found = shown.complexity()
    with styled():
        figure = complexity.draw_complexity(found)
    panels = [ax for ax in figure.axes if ax.get_label() != "<colorbar>"]
    for row, made in zip((panels[:3], panels[3:]), found.maps, strict=True):
        assert f"{made.total:.4g}" in row[0].get_title()
        for ax, curves in zip(row[1:], (made.over_D, made.over_G), strict=True):
            lines = [line for line in ax.lines if len(line.get_xdata()) == curves.shape[1]]
            np.testing.assert_array_equal([line.get_ydata() for line in lines], curves)
            assert len(ax.get_legend().get_texts()) == len(curves)


def test_the_sign_of_the_equilibria_is_said() -> None:
    shown = words(drawn("equilibria"))
    assert "nowhere positive" in shown and "zero at σ = 0.00" in shown


def test_counted_dots_are_beside_the_bars() -> None:
    weights = ((2, 1, 1.0), (3, 3, 0.5))
    found = SimpleNamespace(
        weights=weights, instances=9, mean=np.array([18.0, 40.0]), error=np.array([1.0, 2.0]),
        expected=np.array([[17.0, 41.0], [16.0, 38.0], [1e3, 1e5]]),
    )  # fmt: skip
    with styled():
        figure = counts.draw_counts(found)
    both, fine = figure.axes
    assert both.get_yscale() == "log" and fine.get_yscale() == "linear"
    assert len(both.patches) == 6 and len(fine.patches) == 4
    assert "1.0 exact, 2.0 with one shift" in fine.get_title()
    assert [bar.get_height() for bar in fine.patches] == [17.0, 41.0, 16.0, 38.0]


def test_words() -> None:
    assert said(shown.WEIGHTS) == "p = 3, q = 3, σ = 1, κ = 0.9"
    assert typeset("u_D = -2.5, max_δ, k_G") == "$u_D$ = −2.5, max_δ, $k_G$"
    assert math.isinf(shown._FIXED[False][0])
