"""The Hessian law once more, without the provers: derivatives as linear forms in the couplings."""

import itertools
from fractions import Fraction
from math import prod

import pytest
import sympy as sp

from derive.checking.checker import Checker
from derive.statement.claim import expects_refutation
from derive.statement.verdict import PROVED, REFUTED
from derive.theories.spin_glass import covariances, glass, hessian, hessian_published
from derive.theories.spin_glass.model import b, b1, kappa, spin_glass

CLAIMS = [c for c in spin_glass.claims.values() if c.id.startswith("spin_glass.hessian.")]
# Those on which the complexity rests; `test_claims` tries some twins of every claim.
MAIN = (
    hessian.gradient_D,
    hessian.gradient_G,
    hessian.goe_part,
    hessian.radial_difference,
    hessian.common_shift,
    covariances.sphere,
    covariances.second_derivative,
    covariances.values_G,
)
ORDERS = [(2, 1), (2, 2), (3, 1), (2, 3)]
# Ambient directions 0, 1, 2 of block D and 3, 4, 5 of block G; the point is (e0, e3).
BLOCK_D, BLOCK_G = (1, 2), (4, 5)
TANGENTIAL = (*BLOCK_D, *BLOCK_G)
POLE = (0, 3)


@pytest.fixture(scope="module")
def settled():
    """Settles premises without their twins, which are tried where the premise itself is the case."""
    return Checker(twin_limit=0)


@pytest.mark.parametrize("claim", MAIN, ids=lambda c: c.id)
def test_every_twin_is_rejected(claim, settled):
    for premise in claim.premises:
        settled.check(premise)
    # The claim itself may be settled as a premise of another one, without its twins.
    reports = {c: r for c, r in settled.reports.items() if c is not claim}
    report = Checker(twin_limit=None, reports=reports).check(claim)
    assert report.problems == ()
    assert report.verdict is PROVED
    assert report.rechecked
    rejected, tried = report.rejected
    assert rejected == tried > 0


@pytest.mark.parametrize("claim", [c for c in CLAIMS if expects_refutation(c)], ids=lambda c: c.id)
def test_the_authors_constants_are_refuted(claim):
    report = Checker(twin_limit=0).check(claim)
    assert report.problems == ()
    assert report.verdict is REFUTED
    assert report.rechecked


def test_the_exact_claims_and_the_errata_are_counted():
    assert len([c for c in CLAIMS if not expects_refutation(c)]) >= 20
    refuted = [c for c in CLAIMS if expects_refutation(c)]
    errata = {c.id.removeprefix("spin_glass.hessian."): c.corrected_by for c in refuted}
    assert errata == {
        "gradient_D.authors_code": hessian.gradient_D,
        "gradient_G.authors_code": hessian.gradient_G,
        "goe_part.authors_code": hessian.goe_part,
        "common_shift.authors_code": hessian.common_shift,
        "radial_difference.authors_code": hessian.radial_difference,
    }
    assert hessian_published.published_shift.corrected_by is hessian.common_shift


# --- a homogeneous polynomial with independent couplings, differentiated slot by slot -----------------


class Form:
    """A linear form in the couplings Z_j, j a tuple of `order` ambient directions."""

    def __init__(self, coefficients):
        self.coefficients = coefficients

    def __sub__(self, other):
        keys = self.coefficients.keys() | other.coefficients.keys()
        a, b = self.coefficients, other.coefficients
        return Form({j: a.get(j, 0) - b.get(j, 0) for j in keys})

    def covariance(self, other):
        return sum(c * other.coefficients.get(j, 0) for j, c in self.coefficients.items())


def derivative(order, pole, *directions):
    """Ambient derivative of Σ Z_j Π w_{j_k} along the given directions, each a tuple of unit vectors."""
    found = {}
    for slots in itertools.permutations(range(order), len(directions)):
        choices = [pole] * order
        for slot, direction in zip(slots, directions, strict=True):
            choices[slot] = direction
        for j in itertools.product(*choices):
            found[j] = found.get(j, 0) + 1
    return Form(found)


def zero():
    return Form({})


class Glass:
    """Value, gradient, radial derivatives and Riemannian Hessian of one spin glass at the pole."""

    def __init__(self, order, pole):
        blocks = [(unit, block) for unit, block in zip(POLE, (BLOCK_D, BLOCK_G), strict=True) if unit in pole]
        self.value = derivative(order, pole)
        self.radial = {unit: derivative(order, pole, (unit,)) for unit, _ in blocks}
        inside = [i for _, block in blocks for i in block]
        home = {i: unit for unit, block in blocks for i in block}
        self.gradient = {i: derivative(order, pole, (i,)) for i in inside}
        self.tangential = {(i, j): derivative(order, pole, (i,), (j,)) for i in inside for j in inside}
        self.hessian = {
            (i, j): d - (self.radial[home[i]] if i == j else zero()) for (i, j), d in self.tangential.items()
        }


def at(expression, p, q, **values):
    numbers = {glass.p: p, glass.q: q} | {spin_glass.parameters[n].symbol: v for n, v in values.items()}
    found = sp.sympify(expression).subs(numbers)
    assert found.is_Rational
    return Fraction(int(found.p), int(found.q))


def goe(first, second):
    """Covariance of two entries in units of the off-diagonal variance."""
    return (first == second) + (first == second[::-1])


@pytest.mark.parametrize(("p", "q"), ORDERS)
def test_the_generators_spin_glass(p, q):
    glass_G = Glass(p + q, POLE)
    two_m, v = at(glass.two_m, p, q), at(glass.v_hessian, p, q)
    m = p + q
    assert glass_G.value.covariance(glass_G.value) == two_m
    slope = at(glass.v_G, p, q, sigma_z=1)
    for i, j in itertools.product(TANGENTIAL, repeat=2):
        assert glass_G.gradient[i].covariance(glass_G.gradient[j]) == slope * (i == j)
        assert glass_G.gradient[i].covariance(glass_G.value) == 0
    y_D, y_G = glass_G.radial[0], glass_G.radial[3]
    assert y_D.covariance(y_D) == y_G.covariance(y_G) == Fraction(m * (m + 1) * two_m, 4)
    assert y_D.covariance(y_G) == Fraction(m * (m - 1) * two_m, 4)
    difference = y_D - y_G
    assert difference.covariance(difference) == m * two_m
    assert difference.covariance(glass_G.value) == 0
    pairs = list(itertools.combinations_with_replacement(TANGENTIAL, 2))
    for first, second in itertools.product(pairs, repeat=2):
        assert glass_G.tangential[first].covariance(glass_G.tangential[second]) == v * goe(first, second)
    for entry in pairs:
        for other in (glass_G.value, y_D, y_G, *glass_G.gradient.values()):
            assert glass_G.tangential[entry].covariance(other) == 0
        for slope_form in glass_G.gradient.values():
            assert glass_G.hessian[entry].covariance(slope_form) == 0


@pytest.mark.parametrize(("p", "q"), ORDERS)
def test_the_stated_covariance_of_the_hessians(p, q):
    glass_G = Glass(p + q, POLE)
    slope, bend = at(glass.v_G, p, q, sigma_z=1), at(glass.v_hessian, p, q)
    vectors = [(1, 0, 0, 0), (1, 0, 2, 0), (0, 3, -1, 1), (1, -1, 0, 2)]

    def along(v):
        found = {}
        for (i, x), (j, y) in itertools.product(zip(TANGENTIAL, v, strict=True), repeat=2):
            for key, c in glass_G.hessian[i, j].coefficients.items():
                found[key] = found.get(key, 0) + x * y * c
        return Form(found)

    for v, w in itertools.product(vectors, repeat=2):
        stated = covariances.hessian_covariance(sum(x * y for x, y in zip(v, w, strict=True)), slope, bend)
        squares = [sum(x * x for x in part) for part in (v[:2], v[2:], w[:2], w[2:])]
        names = ("square_D", "square_G", "square_D2", "square_G2")
        numbers = {getattr(covariances, n): s for n, s in zip(names, squares, strict=True)}
        assert along(v).covariance(along(w)) == stated.subs(numbers)


@pytest.mark.parametrize("p", [2, 3, 4])
def test_the_discriminators_spin_glass(p):
    own = Glass(p, POLE[:1])
    y = own.radial[0]
    assert own.value.covariance(own.value) == 1
    assert (y - Form({j: p * c for j, c in own.value.coefficients.items()})).coefficients.keys() <= {(0,) * p}
    assert y.covariance(y) == p**2
    for i, j in itertools.product(BLOCK_D, repeat=2):
        assert own.gradient[i].covariance(own.gradient[j]) == p * (i == j)
    for first, second in itertools.product([(1, 1), (1, 2), (2, 2)], repeat=2):
        assert own.tangential[first].covariance(own.tangential[second]) == p * (p - 1) * goe(first, second)


@pytest.mark.parametrize(("p", "q"), ORDERS)
@pytest.mark.parametrize("sigma", [Fraction(1), Fraction(3, 2)])
def test_the_flipped_jacobian_is_the_block_ensemble_with_two_shifts(p, q, sigma):
    """Cov of W's entries from both spin glasses against 2S, 2S_D and twice P."""
    glass_G, own = Glass(p + q, POLE), Glass(p, POLE[:1])
    S, S_D = (at(e, p, q, sigma_z=sp.Rational(sigma)) for e in (glass.S_glass, glass.S_D_glass))
    v_D, v_G = (at(e, p, q, sigma_z=sp.Rational(sigma)) for e in (glass.v_D, glass.v_G))
    P = {(0, 0): S_D + v_D / 2, (0, 3): S, (3, 0): S, (3, 3): S + v_G / 2}
    home = dict.fromkeys(BLOCK_D, 0) | dict.fromkeys(BLOCK_G, 3)
    for first, second in itertools.product(itertools.combinations_with_replacement(TANGENTIAL, 2), repeat=2):
        found = sigma**2 * glass_G.hessian[first].covariance(glass_G.hessian[second])
        both_D = {*first, *second} <= set(BLOCK_D)
        if both_D:
            found += own.hessian[first].covariance(own.hessian[second])
        wanted = 2 * (S_D if both_D else S) * goe(first, second)
        if first[0] == first[1] and second[0] == second[1]:
            wanted += 2 * P[home[first[0]], home[second[0]]]
        assert found == wanted
    for i in BLOCK_D:
        slope = own.gradient[i].covariance(own.gradient[i])
        assert slope + sigma**2 * glass_G.gradient[i].covariance(glass_G.gradient[i]) == v_D
    assert sigma**2 * glass_G.gradient[4].covariance(glass_G.gradient[4]) == v_G
    ensemble = {b: sp.sqrt(sp.Rational(2 * S)), b1: sp.sqrt(sp.Rational(p * (p - 1)) * kappa)}
    assert hessian.S_D.subs(ensemble) == sp.Rational(S_D)


# --- the game Jacobian of one sample ---------------------------------------------------------------------


def test_the_game_jacobian_of_a_sample_in_charts():
    """Losses with fixed couplings, differentiated by SymPy in charts of second order: 2 + 1 directions."""
    x1, x2, y1 = variables = sp.symbols("x1 x2 y1", real=True)
    w = [1 - (x1**2 + x2**2) / 2, x1, x2, 1 - y1**2 / 2, y1]
    pole = dict.fromkeys(variables, 0)

    def coupling(*j):
        return sp.Integer((7 * sum(k * 3**i for i, k in enumerate(j)) + 5) % 11 - 5)

    def spins(order, size):
        every = itertools.product(range(size), repeat=order)
        return sum(coupling(*j) * prod(w[k] for k in j) for j in every)

    own, whole, sigma = spins(2, 3), spins(3, 5), sp.Rational(3, 2)
    loss_D, loss_G = own - sigma * whole, sigma * whole

    def second(f, rows):
        return sp.Matrix(len(rows), 3, lambda i, j: sp.diff(f, rows[i], variables[j]).subs(pole))

    jacobian = second(loss_D, (x1, x2)).col_join(second(loss_G, (y1,)))
    flipped = sp.diag(-1, -1, 1) * jacobian
    wanted = sigma * second(whole, variables) - second(own, variables)
    assert flipped == wanted == wanted.T
    assert flipped.det() == jacobian.det() != 0


# --- wrong laws are refused --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        lambda e: e.subs(covariances.f2, 2 * covariances.f2),
        lambda e: e.subs(covariances.square_G2, 0),
        lambda e: e.subs(covariances.square_D2, 2 * covariances.square_D2),
        lambda e: e + covariances.eps * covariances.f1,
    ],
    ids=["variance", "one shift only", "length", "odd power"],
)
def test_wrong_laws_are_refused(wrong):
    claim = covariances.law_G
    (stated,) = claim.statement
    changed = claim.problem().with_statement((sp.Eq(stated.lhs, wrong(stated.rhs), evaluate=False),))
    outcome = claim.proof.attempt(changed)
    assert outcome.verdict is REFUTED
    assert "the sides differ at order" in outcome.detail
