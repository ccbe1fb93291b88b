"""The state of one feature at a time: the reduced system as a quantity that can be evaluated."""

from sympy import Interval

from derive.quantities.flow import Flow
from derive.theories.solvable_gan.linear import claims as derived
from derive.theories.solvable_gan.model import P, e_G, e_T, gan, kappa, nonnegative, nu, q, r
from derive.theories.solvable_gan.reduced import field

t = gan.parameter("t", "time in units of 1/(τΛ)", nonnegative)
parameters = [t, P, q, r, kappa, nu, e_T, e_G]
overlaps = {x: Interval(-1, 1) for x in (P, q, r)}
along = Flow(
    dict(zip((P, q, r), field(P, q, r), strict=True)),
    t,
    # The Gram matrix of u, v and w, all of length 1, is positive semidefinite.
    conditions=(1 + 2 * P * q * r - P**2 - q**2 - r**2 >= 0,),
)

state = gan.quantity(
    "state",
    "Overlaps P, q and r at a time, from those at time zero: one feature, f = x, weights kept normalised",
    parameters=parameters,
    value=[P, q, r],
    type="vector",
    domains=overlaps,
    claims=list(derived.values()),
    flow=along,
)
