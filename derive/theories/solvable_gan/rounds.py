"""More steps of the discriminator for one of the generator: τ̃ → τ̃/m and nothing else.

Time counts steps of the discriminator, so that a round of m of them and one step of the generator takes the
time m/n. By induction m steps change an overlap by m times its drift over n, up to O(1/n²): if k steps have
changed it by k times that, whatever the rest, one more makes it k+1 times. This is for d = 1 and f = x, where
the drifts are polynomials. V does not move meanwhile.
"""

from sympy import Expr, Interval, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import ode
from derive.theories.solvable_gan.linear import closed
from derive.theories.solvable_gan.model import gan, n, one, real, tau_tilde, z

claim, unknown = gan.claim, gan.unknown

m = gan.parameter(
    "discriminator_steps",
    "steps m of the discriminator for one of the generator",
    Interval(1, oo),
    whole_arguments=True,
)
done = unknown("done", "k, how many steps of the discriminator were made", Interval(0, oo))
overlaps = {"q": one.q[0], "r": one.r[0], "z": z}
rest = {
    name: unknown(f"rest_{name}", f"n² times what is left out of {name} after k steps", real)
    for name in overlaps
}


def by_discriminator(made: ode.Drift) -> dict[str, Expr]:
    """The drift with V at rest."""
    return {"q": made.q[0], "r": made.r[0].subs(tau_tilde, 0), "z": made.z}


drifts = {name: closed(rate, one) for name, rate in by_discriminator(ode.drift(one)).items()}


def after(steps: Expr) -> dict[Expr, Expr]:
    """The overlaps after so many steps of the discriminator, with any rest of order 1/n²."""
    return {x: x + steps * drifts[k] / n + rest[k] / n**2 for k, x in overlaps.items()}


induction = {
    name: claim(
        f"rounds.{name}",
        f"After k steps that changed q, r, z by k/n times their drifts the next makes it k+1, here {name}",
        Eq(
            n * (after(done)[x] + drifts[name].subs(after(done), simultaneous=True) / n - x),
            (done + 1) * drifts[name],
        ),
        proof=by.series(n, oo, 1),
        note="The mean of a drift is the drift of the means up to O(1/n²), as overlaps fluctuate by O(1/n).",
    )
    for name, x in overlaps.items()
}

made = ode.drift(one)
slower = ode.drift(one, tau_tilde=tau_tilde / m)
generator = {
    "P": (one.P[0], made.P[0], slower.P[0], 0),
    "r": (one.r[0], made.r[0] - by_discriminator(made)["r"], slower.r[0], drifts["r"]),
    "S": (one.S[0], made.S[0], slower.S[0], 0),
}
whole = {
    name: claim(
        f"rounds.{name}_slower",
        f"A round of m + 1 steps changes {name} in the time m/n as one of the rate τ̃/m would",
        Eq(
            n / m * (m * moved / n + closed(change, one).subs(after(m), simultaneous=True) / n),
            closed(drift, one),
        ),
        uses=[induction["q"], induction["r"], induction["z"]],
        proof=by.series(n, oo, 1),
    )
    for name, (_, change, drift, moved) in generator.items()
}
