"""What is shown of the solvable GAN: the point at which a run evaluates, and its figures."""

from __future__ import annotations

from derive.figures.solvable_gan.shown import FIGURES
from derive.theories.solvable_gan.model import gan
from derive.theories.solvable_gan.quantities import cycle
from derive.theories.solvable_gan.two_features import state_2

gan.evaluate_at(
    kappa="1/5", nu="81/10000", e_T="9/200", e_G="9/200", n=1000, t=20, P="19/20", q="1/10", r="1/100",
    half_turns=1, amplitude="1/100",
)  # fmt: skip
gan.evaluate_at(
    state_2, t=20, P_11="1/10", P_12=0, P_21=0, P_22="1/10", q_1="1/10", q_2="1/10", r_1="1/100", r_2="1/100",
    S_12=0, tau="1/5", tau_tilde="1/25", eta_T=2, eta_G=2, Lambda_1=5, Lambda_2=3, Lambda_tilde_1=5,
    Lambda_tilde_2=3,
)  # fmt: skip
gan.evaluate_at(cycle, kappa="1/5", nu="99/1000")  # near its birth at ν = 1/10
gan.show(FIGURES)
