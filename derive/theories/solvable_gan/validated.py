"""Two statements about the flow itself, by validated integration: a limit cycle, and a basin of attraction.

The cycle: where (q, r) turns, its angle θ can be the time. With σ = 12/5, q = ρ(σ cos θ - sin θ) and
r = ρ(σ cos θ + sin θ) the reduced system becomes one for P and ρ² along θ, and as (P, -q, -r) is mirrored
motion, half a turn is a map of (P, ρ²). A box that it carries strictly into itself holds a fixed point
(Brouwer): an orbit that closes after a whole turn.

The basin: V is a quadratic form in the deviation from an informative fixed point. Within a cube V' < -V/4,
off the point; the set V < 1/200 lies in the cube, so that what is in it stays and converges. A box of
initial states is carried into it.
"""

from sympy import Expr, Integer, Interval, Matrix, Rational, cancel, expand, pi

from derive import by
from derive.quantities.flow import Flow
from derive.statement.equation import Eq
from derive.theories.solvable_gan.flow_quantities import along, overlaps, parameters
from derive.theories.solvable_gan.linear import claims as derived
from derive.theories.solvable_gan.model import P, e_G, e_T, gan, kappa, nonnegative, nu, q, r, real
from derive.theories.solvable_gan.reduced import field

noise = Rational(1, 20)

# --- the angle as the time -------------------------------------------------------------------------------

sigma = Rational(12, 5)
half_turns = gan.parameter("half_turns", "how far (q, r) has turned: θ/π", nonnegative)
amplitude = gan.parameter("amplitude", "ρ²; q = ρ(σ cos θ - sin θ), r = ρ(σ cos θ + sin θ), σ = 12/5", real)
rho = gan.unknown("rho", "the root of the amplitude", real)
cosine = gan.unknown("cosine", "cos θ", real)
sine = gan.unknown("sine", "sin θ", real)

Q, R = sigma * cosine - sine, sigma * cosine + sine
wide, narrow = sigma * (P - 1 + kappa / 2), (1 + P - kappa / 2) / sigma


def turning(amplitude: Expr) -> Expr:
    """The angular velocity θ'."""
    return wide * cosine**2 + narrow * sine**2 - kappa * amplitude * R**3 * Q / (2 * sigma)


def growth(amplitude: Expr) -> Expr:
    """The rate ρ'/ρ."""
    lost = kappa * amplitude * R**3 * (cosine + sigma * sine) / (2 * sigma)
    radial = (1 - e_G) * R**2 - (1 + e_T) * Q**2
    return kappa / 2 - nu + cosine * sine * (wide - narrow) + amplitude * radial - lost


turned = [Eq(cosine**2 + sine**2, 1), Eq(q, rho * Q), Eq(r, rho * R)]
moved = (
    kappa * rho**2 * R * (Q - P * R),
    rho * growth(rho**2) * Q - rho * turning(rho**2) * (sigma * sine + cosine),
    rho * growth(rho**2) * R - rho * turning(rho**2) * (sigma * sine - cosine),
)
turns = [
    gan.claim(
        f"turned.{x.name}",
        f"{x.name}' in the coordinates P, ρ and θ: with this θ' and this ρ' it is that of the reduced system",
        Eq(velocity, motion),
        given=turned,
        proof=by.identity(q, r, cosine),
    )
    for x, velocity, motion in zip((P, q, r), field(P, q, r), moved, strict=True)
]
by_angle = Flow(
    {
        P: pi * kappa * amplitude * R * (Q - P * R) / turning(amplitude),
        amplitude: 2 * pi * amplitude * growth(amplitude) / turning(amplitude),
        cosine: -pi * sine,
        sine: pi * cosine,
    },
    half_turns,
    {cosine: Integer(1), sine: Integer(0)},
)
after_turn = {
    x: gan.quantity(
        f"turned_{x.name}",
        f"{what} when (q, r) has turned, from q = r = σρ",
        parameters=[half_turns, P, amplitude, kappa, nu, e_T, e_G],
        value=x,
        domains={P: overlaps[P], amplitude: nonnegative},
        claims=[*derived.values(), *turns],
        flow=by_angle,
    )
    for x, what in ((P, "P"), (amplitude, "The amplitude ρ²"))
}

# --- a limit cycle ---------------------------------------------------------------------------------------

section = {
    P: (Rational(7169, 10000), Rational(7189, 10000)),
    amplitude: (Rational(499, 25000), Rational(509, 25000)),
}
starts = {
    x: gan.unknown(f"{x.name}_section", f"{x.name} where the orbit leaves the section", Interval(*section[x]))
    for x in (P, amplitude)
}
point = {"kappa": Rational(11, 10), "nu": Rational(1, 2), "e_T": noise, "e_G": noise}
half_turn = {
    x: value(half_turns=Integer(1), P=starts[P], amplitude=starts[amplitude], **point)
    for x, value in after_turn.items()
}
cycle = gan.claim(
    "cycle.enclosed",
    "A limit cycle at κ = 11/10, ν = 1/2, e_T = e_G = 1/20: half a turn carries a box of (P, ρ²) strictly "
    "into itself",
    [
        relation
        for x, (low, high) in section.items()
        for relation in (half_turn[x] > low, half_turn[x] < high)
    ],
    proof=by.validated_flow(),
    cites="Brouwer's fixed-point theorem",
    note="By Brouwer's theorem the map has a fixed point in the box; as (P, -q, -r) is mirrored motion, the "
    "orbit through it closes after two half turns. The angular velocity does not vanish on the way, or the "
    "field would not be defined.",
)

# --- the basin of an informative fixed point ------------------------------------------------------------

target = (Rational(9, 10), Rational(81, 100), Rational(9, 10))
stable = {kappa: Integer(1), nu: Rational(16119, 200000), e_T: noise, e_G: noise}
form = Matrix([[12, -3, -2], [-3, 17, 1], [-2, 1, 12]]) / 10
level, reach = Rational(1, 200), Rational(3, 40)


def lyapunov(deviation: Matrix) -> Expr:
    """V, positive definite."""
    return (deviation.T * form * deviation)[0]


def decay(deviation: Matrix) -> Expr:
    """V' + V/4 at the deviation."""
    here = [x + d for x, d in zip(target, deviation, strict=True)]
    velocity = Matrix(field(*here)).subs(stable)
    return 2 * (deviation.T * form * velocity)[0] + lyapunov(deviation) / 4


gan.claim(
    "basin.point",
    "(9/10, 81/100, 9/10) is a fixed point at κ = 1, ν = 16119/200000, e_T = e_G = 1/20",
    [Eq(x, 0) for x in field(P, q, r)],
    given=[
        *(Eq(x, value) for x, value in zip((P, q, r), target, strict=True)),
        *(Eq(*p) for p in stable.items()),
    ],
    proof=by.identity(P, q, r, kappa, nu, e_T, e_G),
)
depth = gan.unknown("depth", "the largest component of a deviation, with its sign", Interval(-reach, reach))
slant = [
    gan.unknown(f"slant_{k}", "another component, over the largest one", Interval(-1, 1)) for k in (1, 2)
]
ratios = {depth: (-reach, reach)} | dict.fromkeys(slant, (-1, 1))
for k, x in enumerate((P, q, r)):
    ray = [*slant[:k], Integer(1), *slant[k:]]
    deviation = depth * Matrix(ray)
    quotient = expand(cancel(expand(decay(deviation)) / depth**2))
    gan.claim(
        f"basin.divided_{x.name}",
        f"V' + V/4 is the square of {x.name}'s deviation times a polynomial, the others in proportion to it",
        Eq(depth**2 * quotient, decay(deviation)),
        proof=by.identity(),
    )
    gan.claim(
        f"basin.decay_{x.name}",
        f"V' < -V/4 in the cube around the fixed point, where {x.name} deviates most",
        quotient < 0,
        proof=by.subdivision(ratios),
    )
    gan.claim(
        f"basin.level_{x.name}",
        f"V > 1/200 on the two faces of the cube on which {x.name} deviates most",
        lyapunov(reach * Matrix(ray)) > level,
        proof=by.subdivision(dict.fromkeys(slant, (-1, 1))),
    )

height = gan.quantity(
    "height",
    "V, a quadratic form in the distance from (9/10, 81/100, 9/10), at a time",
    parameters=parameters,
    value=lyapunov(Matrix([x - y for x, y in zip((P, q, r), target, strict=True)])),
    domains=overlaps,
    claims=list(derived.values()),
    flow=along,
)
half, side = Rational(1, 2), Rational(1, 200)
initial = [
    gan.unknown(f"{x.name}_start", f"{x.name} at time zero", Interval(half - side, half + side))
    for x in (P, q, r)
]
basin = gan.claim(
    "basin.reached",
    "Every orbit from the box |P - 1/2|, |q - 1/2|, |r - 1/2| <= 1/200 is in the set V < 1/200 at t = 6, and "
    "so converges to the informative fixed point",
    height(6, *initial, *stable.values()) < level,
    proof=by.validated_flow(),
    cites="Grönwall's inequality",
)
