"""The figures of the spin-glass model of a GAN: those of the source, exact and with published constants."""

from __future__ import annotations

from collections.abc import Mapping

from derive.figures import Drawing
from derive.figures import spin_glass_complexity as complexity
from derive.figures import spin_glass_counts as counts
from derive.figures import spin_glass_exponent as exponent
from derive.figures import spin_glass_index as index
from derive.figures import spin_glass_spectra as spectra
from derive.figures import spin_glass_thresholds as thresholds

FIGURES: Mapping[str, Drawing] = {
    "spectra": Drawing(
        "limiting spectra beside sampled matrices: merged, just split and separate",
        spectra.spectra_data, spectra.draw_spectra,
    ),
    "exponent": Drawing(
        "the exponent over the scaled losses, and what bounds on them leave",
        exponent.exponent_data, exponent.draw_exponent,
    ),
    "log_determinant": Drawing(
        "the logarithm of the determinant: closed form beside sampled matrices",
        spectra.determinant_data, spectra.draw_determinant,
    ),
    "complexity": Drawing(
        "the complexity over bounds on both losses, and sections of it",
        complexity.complexity_data, complexity.draw_complexity,
    ),
    "index": Drawing(
        "the complexity with up to three descent directions fixed", index.index_data, index.draw_index
    ),
    "bands": Drawing(
        "where the complexity becomes positive for up to 29 descent directions of either player",
        index.bands_data, index.draw_bands,
    ),
    "equilibria": Drawing(
        "the growth rate of local Nash equilibria over the noise",
        index.equilibria_data, index.draw_equilibria,
    ),
    "noise": Drawing(
        "the lowest losses over the noise", thresholds.noise_data, thresholds.draw_noise
    ),
    "share": Drawing(
        "the lowest losses over the share of discriminator weights",
        thresholds.share_data, thresholds.draw_share,
    ),
    "counts": Drawing(
        "critical points counted on random instances, and Kac-Rice under three laws",
        counts.counts_data, counts.draw_counts,
    ),
    "growth": Drawing(
        "the mean number of critical points at growing size against the complexity",
        counts.growth_data, counts.draw_growth,
    ),
}  # fmt: skip
