"""Batches: b → b/B and nothing else.

A batch averages every gradient over B independent points. Means do not change; of E|Δw|², the only square
that counts, the B points that meet themselves contribute b/B, the B(B-1) other pairs nothing of order n.
So big batches act like weak noise.
"""

from sympy import Interval, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import frames as f
from derive.theories.solvable_gan import ode
from derive.theories.solvable_gan.model import eta_G, eta_T, gan, n, tau
from derive.theories.solvable_gan.step import fake_point, real_point

claim, parameter = gan.claim, gan.parameter

B = parameter("batch", "size B of a batch", Interval(1, oo), whole_arguments=True)

noise = eta_T * real_point.power + eta_G * fake_point.power
averaged = f.open_frame(points=B)
limits = {
    "r": (averaged.overlap("V_j", "w"), ode.drift_r, "n E Δr_j does not depend on the size of the batch"),
    "S": (averaged.overlap("V_j", "V_k"), ode.drift_S, "nor does n E ΔS_jk"),
    "z": (
        averaged.overlap("w", "w"),
        ode.drift_z - tau**2 * noise + tau**2 * noise / B,
        "and of n E Δz only b does, which becomes b/B",
    ),
}
batches = {
    name: claim(f"batch.{name}", title, Eq(change, drift), proof=by.series(n, oo, 1))
    for name, (change, drift, title) in limits.items()
}
discriminator_noise = claim(
    "batch.noise",
    "n E|Δw|² → τ² b/B",
    Eq(n * averaged.product("w", "w"), tau**2 * noise / B),
    proof=by.series(n, oo, 1),
    note="P and q are linear in what changes: their mean changes are those of one point, ode.P and ode.q.",
)
