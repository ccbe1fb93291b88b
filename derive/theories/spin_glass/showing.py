"""What is shown of the spin glass: where a run evaluates it, and the titles of its figures."""

from __future__ import annotations

from types import ModuleType

from derive.figures.spin_glass import complexity, counts, exponent, index, spectra, thresholds
from derive.theories.spin_glass.model import spin_glass


def _data() -> ModuleType:
    """What computes the figures' data, loaded when one is drawn."""
    from numerics.spin_glass.figure_data import shown

    return shown


spin_glass.evaluate_at(
    lam="1/2", kappa="9/10", b=1, b1="1/2", x1="3/2",
    u_D="-1/2", u_G="-1/2", k_D=1, k_G=1, p=3, q=3, sigma_z=1,
)  # fmt: skip

spin_glass.figure(
    "spectra", "limiting spectra beside sampled matrices: merged, just split and separate",
    lambda: _data().spectra(), spectra.draw_spectra,
)  # fmt: skip
spin_glass.figure(
    "exponent", "the exponent over the scaled losses, and what bounds on them leave",
    lambda: _data().exponent(), exponent.draw_exponent,
)  # fmt: skip
spin_glass.figure(
    "log_determinant", "the logarithm of the determinant: closed form beside sampled matrices",
    lambda: _data().log_determinant(), spectra.draw_determinant,
)  # fmt: skip
spin_glass.figure(
    "complexity", "the complexity over bounds on both losses, and sections of it",
    lambda: _data().complexity(), complexity.draw_complexity,
)  # fmt: skip
spin_glass.figure(
    "index", "the complexity with up to three descent directions fixed",
    lambda: _data().index(), index.draw_index,
)  # fmt: skip
spin_glass.figure(
    "bands", "where the complexity becomes positive for up to 29 descent directions of either player",
    lambda: _data().bands(), index.draw_bands,
)  # fmt: skip
spin_glass.figure(
    "equilibria", "the growth rate of local Nash equilibria over the noise",
    lambda: _data().equilibria(), index.draw_equilibria,
)  # fmt: skip
spin_glass.figure(
    "noise", "the lowest losses over the noise", lambda: _data().noise(), thresholds.draw_noise
)  # fmt: skip
spin_glass.figure(
    "share", "the lowest losses over the share of discriminator weights",
    lambda: _data().share(), thresholds.draw_share,
)  # fmt: skip
spin_glass.figure(
    "counts", "critical points counted on random instances, and Kac-Rice under three laws",
    lambda: _data().counts(), counts.draw_counts,
)  # fmt: skip
spin_glass.figure(
    "growth", "the mean number of critical points at growing size against the complexity",
    lambda: _data().growth(), counts.draw_growth,
)  # fmt: skip
