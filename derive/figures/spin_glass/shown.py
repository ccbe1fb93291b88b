"""The figures of the spin glass: their titles, what computes them and what draws them."""

from __future__ import annotations

from types import ModuleType

from derive.figures.spin_glass import complexity, counts, exponent, index, spectra, thresholds
from derive.statement.figure import Figure


def _data() -> ModuleType:
    """What computes the figures' data, loaded when one is drawn."""
    from numerics.spin_glass.figure_data import shown

    return shown


FIGURES = {
    "spectra": Figure(
        "limiting spectra beside sampled matrices: merged, just split and separate",
        lambda: _data().spectra(),
        spectra.draw_spectra,
    ),
    "exponent": Figure(
        "the exponent over the scaled losses, and what bounds on them leave",
        lambda: _data().exponent(),
        exponent.draw_exponent,
    ),
    "log_determinant": Figure(
        "the logarithm of the determinant: closed form beside sampled matrices",
        lambda: _data().log_determinant(),
        spectra.draw_determinant,
    ),
    "complexity": Figure(
        "the complexity over bounds on both losses, and sections of it",
        lambda: _data().complexity(),
        complexity.draw_complexity,
    ),
    "index": Figure(
        "the complexity with up to three descent directions fixed",
        lambda: _data().index(),
        index.draw_index,
    ),
    "bands": Figure(
        "where the complexity becomes positive for up to 29 descent directions of either player",
        lambda: _data().bands(),
        index.draw_bands,
    ),
    "equilibria": Figure(
        "the growth rate of local Nash equilibria over the noise",
        lambda: _data().equilibria(),
        index.draw_equilibria,
    ),
    "noise": Figure(
        "the lowest losses over the noise",
        lambda: _data().noise(),
        thresholds.draw_noise,
    ),
    "share": Figure(
        "the lowest losses over the share of discriminator weights",
        lambda: _data().share(),
        thresholds.draw_share,
    ),
    "counts": Figure(
        "critical points counted on random instances, and Kac-Rice under three laws",
        lambda: _data().counts(),
        counts.draw_counts,
    ),
    "growth": Figure(
        "the mean number of critical points at growing size against the complexity",
        lambda: _data().growth(),
        counts.draw_growth,
    ),
}
