"""The state of two features at a time: the constrained equations of d = 2, f = x, as a quantity.

w and the columns of V have length one, so that one entry of S moves. Initial states are Gram matrices: the
Schur complement of UᵀU = 1, [[S - PᵀP, r - Pᵀq], [rᵀ - qᵀP, 1 - qᵀq]], has no negative principal minor.
"""

from itertools import combinations

from sympy import Interval, Matrix, eye

from derive.quantities.flow import Flow
from derive.theories.solvable_gan import constrained, ode
from derive.theories.solvable_gan.flow_quantities import t
from derive.theories.solvable_gan.linear import closed, noises
from derive.theories.solvable_gan.model import eta_G, eta_T, gan, sizes, tau, tau_tilde

x = sizes[2]
lengths = {x.z: 1, x.S[0, 0]: 1, x.S[1, 1]: 1}
multiplier = Matrix(x.r).dot(x.g_tilde) - Matrix(x.q).dot(x.g) - tau * ode.noise / 2
kept = Matrix.diag(*(-r * g for r, g in zip(x.r, x.g_tilde, strict=True)))
drift = ode.drift(x, h=multiplier, L=kept)
moving = {
    **dict(zip((*x.P, *x.q, *x.r), (*drift.P, *drift.q, *drift.r), strict=True)),
    x.S[0, 1]: drift.S[0, 1],
}
field = {s: closed(velocity, x).subs(lengths) for s, velocity in moving.items()}

S = Matrix(2, 2, [1, x.S[0, 1], x.S[0, 1], 1])
across = x.r - x.P.T * x.q
schur = Matrix.vstack(Matrix.hstack(S - x.P.T * x.P, across), Matrix.hstack(across.T, eye(1) - x.q.T * x.q))
minors = [
    schur.extract(list(rows), list(rows)).det() for size in (1, 2, 3) for rows in combinations(range(3), size)
]

state_2 = gan.quantity(
    "state_2",
    "Overlaps P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12 at a time, from those at time zero: two "
    "features, f = x, weights kept normalised; t counts steps over n",
    parameters=[
        t, *field, tau, tau_tilde, eta_T, eta_G, *x.Lambda.diagonal(), *x.Lambda_tilde.diagonal()
    ],
    value=list(field),
    type="vector",
    domains={s: Interval(-1, 1) for s in field},
    claims=[
        constrained.multiplier_h, constrained.multiplier_L, *constrained.drifts.values(), noises[2],
        *(claim for (d, _), claim in ode.by_entry.items() if d == 2),
    ],
    flow=Flow(field, t, conditions=tuple(minor >= 0 for minor in minors)),
)  # fmt: skip
