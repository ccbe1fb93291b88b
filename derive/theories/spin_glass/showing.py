"""What is shown of the spin glass: where a run evaluates it, and its figures."""

from __future__ import annotations

from derive.figures.spin_glass.shown import FIGURES
from derive.theories.spin_glass.model import spin_glass

spin_glass.evaluate_at(
    lam="1/2", kappa="9/10", b=1, b1="1/2", x1="3/2",
    u_D="-1/2", u_G="-1/2", k_D=1, k_G=1, p=3, q=3, sigma_z=1,
)  # fmt: skip
spin_glass.show(FIGURES)
