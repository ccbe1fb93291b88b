"""Certified complexities against the variational problem itself, from other certified quantities."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

import numerics.spin_glass as spin_glass
from numerics import evaluate
from numerics.errors import DomainError, PrecisionError
from numerics.kinds.starts import REGISTERED
from numerics.spin_glass import sample_hessian
from tests.helpers.profiles import examples

FIGURE = {"p": 3, "q": 3, "sigma_z": 1, "kappa": "9/10"}
DIGITS = 40
BOUNDS = [("-1/2", "inf"), ("inf", -1), (-1, -1), (-3, -2), ("-1/10", -20), (-40, "-1/10"), (-9, -9), (-1, 5)]
HARD = [
    {"p": 2, "q": 1, "sigma_z": 1, "kappa": "1/2"},
    {"p": 2, "q": 1, "sigma_z": "1/100000", "kappa": "1/50"},
    {"p": 5, "q": 5, "sigma_z": 100, "kappa": "9/10"},
    {"p": 20, "q": 3, "sigma_z": "1/3", "kappa": "99/100"},
]


def number(value):
    """An exact number in mpmath."""
    value = Fraction(str(value))
    return mpf(value.numerator) / value.denominator


def value(name, **parameters):
    """A certified value as mpf."""
    found = evaluate(f"spin_glass.{name}", digits=DIGITS, **parameters)
    return [number(x.mid) for x in found] if hasattr(found, "shape") else number(found.mid)


class Exponent:
    """F(x, s, δ) of one model, from the certified log-potential of the block ensemble."""

    def __init__(self, p, q, sigma_z, kappa):
        self.p, self.m = mpf(p), mpf(p + q)
        self.sigma, self.kappa = number(sigma_z), number(kappa)
        self.exact = Fraction(str(kappa))
        self.power = mpf(2) ** (p + q)
        rest = 1 - self.kappa
        v_G = self.sigma**2 * self.m * self.power / 2
        logs = self.kappa * mp.log(self.kappa * (p + v_G)) + rest * mp.log(rest * v_G)
        self.K = (1 + mp.log(2) - logs) / 2
        self.b = self.sigma * mp.sqrt(self.m * (self.m - 1) * self.power / 4)
        self.b1 = mp.sqrt(self.p * (self.p - 1) * self.kappa)

    def potential(self, A, B):
        point = {"lam": B, "kappa": self.exact, "b": self.b, "b1": self.b1, "x1": A - B}
        return value("log_potential", **point)

    def __call__(self, x, s, delta):
        noise = self.sigma**2 * self.m * self.power
        rate = x**2 / self.p**2 + s**2 / (noise * self.m) + delta**2 / noise
        return self.K - rate + self.potential(x + (s + delta) / 2, (s - delta) / 2)


def limits(u_D, u_G, m):
    """h_D and h_G."""
    return tuple(mp.inf if u == "inf" else number(u) * f / mp.sqrt(2) for u, f in ((u_D, 1), (u_G, m)))


@pytest.mark.parametrize("bounds", BOUNDS, ids=str)
def test_the_value_is_the_exponent_at_the_maximiser_and_nothing_feasible_is_above(bounds):
    with mp.workdps(DIGITS + 10):
        F = Exponent(**FIGURE)
        parameters = {"u_D": bounds[0], "u_G": bounds[1], **FIGURE}
        theta, best = value("complexity", **parameters), value("complexity_maximiser", **parameters)
        h_D, h_G = limits(*bounds, F.m)
        x, s, delta = best
        assert s <= h_G + mpf(10) ** -30
        assert -x / F.p - s / F.m <= h_D + mpf(10) ** -30
        assert abs(F(x, s, delta) - theta) < mpf(10) ** -32 * max(1, abs(theta))
        tried = 0
        for step in (mpf("1e-3"), mpf(1), mpf(30)):
            for direction in product((-1, 0, 1), repeat=3):
                y, t, d = (a + step * e for a, e in zip(best, direction, strict=True))
                t = min(t, h_G)
                y = max(y, -F.p * (h_D + t / F.m))
                if abs(y - x) + abs(t - s) + abs(d - delta) > step / 10:
                    tried += 1
                    assert F(y, t, d) < theta
        assert tried > 30


@pytest.mark.parametrize("model", [FIGURE, *HARD], ids=str)
def test_bounds_that_are_not_negative_do_not_bind(model):
    total = evaluate("spin_glass.total_complexity", digits=30, **model)
    for u_D, u_G in ((0, 0), ("inf", "inf"), ("1/3", float("inf")), (0, "1e-30")):
        theta = evaluate("spin_glass.complexity", digits=30, u_D=u_D, u_G=u_G, **model)
        assert str(theta) == str(total)
    assert total.mid > 0


@pytest.mark.parametrize("model", [FIGURE, *HARD], ids=str)
@pytest.mark.parametrize("player", "DG")
def test_at_the_threshold_the_complexity_is_zero(model, player):
    place = evaluate(f"spin_glass.threshold_{player}", digits=30, **model)
    assert place.mid < 0
    other = "G" if player == "D" else "D"
    values = []
    for shift in (Fraction(1001, 1000), 1, Fraction(999, 1000)):
        parameters = {f"u_{player}": place.mid * shift, f"u_{other}": "inf", **model}
        values.append(evaluate("spin_glass.complexity", digits=5, **parameters).mid)
    assert values[0] < 0 < values[2]
    assert abs(values[1]) < 1e-20


@pytest.mark.parametrize("model", HARD, ids=str)
def test_extreme_parameters_have_thirty_digits_that_more_digits_confirm(model):
    for u_D, u_G in (("-1e-8", "-1e-8"), (-1000, -1000), ("-1/7", "inf"), ("inf", "-1/7")):
        parameters = {"u_D": u_D, "u_G": u_G, **model}
        found = [evaluate("spin_glass.complexity", digits=d, **parameters) for d in (30, 60)]
        assert abs(found[0].mid - found[1].mid) <= found[0].rad + found[1].rad
        assert found[0].rad <= abs(found[0].mid) * Fraction(1, 10**30)


def test_a_single_spin_glass_in_the_limit():
    for p in (3, 4, 9):
        found = evaluate(
            "spin_glass.complexity", u_D="inf", u_G="inf", p=p, q=1, sigma_z="1e-12", kappa="0.9999999999999"
        )
        assert abs(float(found.mid) - np.log(p - 1) / 2) < 1e-10


@examples(12)
@given(
    st.fractions(-6, 1, max_denominator=9),
    st.fractions(-6, 1, max_denominator=9),
    st.fractions(Fraction(1, 9), Fraction(8, 9), max_denominator=9),
    st.integers(2, 5),
    st.integers(1, 4),
)
def test_it_grows_with_each_bound_and_is_concave(u_D, u_G, kappa, p, q):
    model = {"p": p, "q": q, "sigma_z": "2/3", "kappa": kappa}
    at = [
        evaluate("spin_glass.complexity", digits=20, u_D=u_D + i, u_G=u_G + j, **model)
        for i, j in ((-1, 0), (0, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1))
    ]
    left, here, right, below, above, both_below, both_above = (x.mid for x in at)
    slack = sum(x.rad for x in at)
    assert left <= here + slack and here <= right + slack and below <= here + slack and here <= above + slack
    for a, b in ((left, right), (below, above), (both_below, both_above)):
        assert (a + b) / 2 <= here + slack


@pytest.mark.parametrize("bounds", BOUNDS, ids=str)
def test_a_wrong_proposal_is_corrected(bounds, monkeypatch):
    """Floats may take an active constraint for inactive, or a point inside the spectrum for one outside."""
    parameters = {"u_D": bounds[0], "u_G": bounds[1], **FIGURE}
    right = evaluate("spin_glass.complexity", digits=20, **parameters)
    starter = spin_glass.STARTS["complexity"]
    corrected = 0
    for wrong in range(3):

        def proposed(*values, wrong=wrong):
            ((choices, point),) = starter(*values)
            if np.isinf(values[:2][wrong - 1]) and wrong:
                return [(choices, point)]
            return [((*choices[:wrong], 1 - choices[wrong], *choices[wrong + 1 :]), point)]

        changed = replace(REGISTERED["spin_glass"], near={"complexity": proposed})
        monkeypatch.setitem(REGISTERED, "spin_glass", changed)
        try:
            found = evaluate("spin_glass.complexity", digits=20, **parameters)
        except PrecisionError:
            continue
        corrected += 1
        assert abs(found.mid - right.mid) <= found.rad + right.rad
    assert corrected > 0


# --- index constraints ------------------------------------------------------------------------------------


def rate(shift, edge):
    """The rate function by quadrature."""
    if shift == edge:
        return mpf(0)
    return 2 / edge**2 * mp.quad(lambda z: mp.sqrt(z**2 - edge**2), [edge, shift])


@pytest.mark.parametrize("k", [(0, 0), (1, 0), (0, 2), (3, 1)], ids=str)
@pytest.mark.parametrize("bounds", [("inf", "inf"), (-20, -5), (-2, "inf")], ids=str)
def test_the_index_constraint_takes_away_the_cost_of_the_eigenvalues(bounds, k):
    parameters = {"u_D": bounds[0], "u_G": bounds[1], "k_D": k[0], "k_G": k[1], **FIGURE}
    theta = evaluate("spin_glass.complexity_index", digits=30, **parameters)
    free = evaluate("spin_glass.complexity", digits=30, u_D=bounds[0], u_G=bounds[1], **FIGURE)
    assert theta.mid <= free.mid
    assert theta.mid < free.mid or k == (0, 0)
    with mp.workdps(DIGITS):
        F = Exponent(**FIGURE)
        E_D, E_G = mp.sqrt(2 * (F.kappa * F.b**2 + F.b1**2)), mp.sqrt(2 * (1 - F.kappa)) * F.b
        h_D, h_G = limits(*bounds, F.m)
        generator = np.random.default_rng(sum(k) + 7)
        best = -mp.inf
        for _ in range(60):
            A, B = E_D * (1 + mpf(generator.exponential(0.1))), -E_G * (1 + mpf(generator.exponential(0.3)))
            s = min(h_G, mpf(generator.normal(0, 40)))
            delta = s - 2 * B
            x = A - (s + delta) / 2
            if -x / F.p - s / F.m > h_D:
                continue
            costs = k[0] * F.kappa * rate(A, E_D) + k[1] * (1 - F.kappa) * rate(-B, E_G)
            found = F(x, s, delta) - costs
            best = max(best, found)
            assert found < number(theta.mid)
        assert best > -mp.inf


def test_more_eigenvalues_are_rarer_once_the_losses_are_bounded():
    found = [
        evaluate("spin_glass.complexity_index", u_D=-60, u_G=-5, k_D=k, k_G=0, **FIGURE).mid for k in range(4)
    ]
    assert all(a > b for a, b in pairwise(found))


# --- bad input --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"p": 1}, "p >= 2"), ({"q": 0}, "q >= 1"), ({"p": "5/2"}, "an integer"), ({"q": 1.5}, "an integer"),
        ({"sigma_z": 0}, "sigma_z > 0"), ({"sigma_z": -1}, "sigma_z > 0"), ({"kappa": 0}, "0 < kappa < 1"),
        ({"kappa": 1}, "0 < kappa < 1"), ({"kappa": "nan"}, "finite"), ({"u_D": "nan"}, "finite"),
        ({"u_D": "-inf"}, "the complexity is -inf"), ({"u_G": float("-inf")}, "no point satisfies"),
        ({"sigma_z": "inf"}, "finite"), ({"u_G": float("nan")}, "finite"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_outside_the_domain_is_named(change, words):
    ((name, given_value),) = change.items()
    with pytest.raises(DomainError, match=words) as caught:
        evaluate("spin_glass.complexity", **{"u_D": -1, "u_G": -1, **FIGURE, **change})
    assert caught.value.parameter == name
    assert caught.value.value is given_value


@pytest.mark.parametrize("huge", [10**400, -(10**400)])
def test_a_bound_beyond_floats_has_a_value(huge):
    found = evaluate("spin_glass.complexity", u_D=huge, u_G=huge, **FIGURE)
    if huge > 0:
        assert str(found) == str(evaluate("spin_glass.total_complexity", **FIGURE))
    else:  # the Gaussian cost of the bounds, of the order of their squares
        assert -(10**802) < found.mid < -(10**799) and found.digits == 15


@pytest.mark.parametrize(("name", "k"), [("k_D", -1), ("k_G", "1/2"), ("k_D", "-inf")])
def test_indices_are_whole_and_not_negative(name, k):
    with pytest.raises(DomainError):
        evaluate("spin_glass.complexity_index", **{"u_D": 1, "u_G": 1, "k_D": 0, "k_G": 0, **FIGURE, name: k})


def test_a_wide_input_is_the_obstacle():
    from flint import arb

    with pytest.raises(PrecisionError):
        evaluate("spin_glass.complexity", digits=30, u_D=arb(-1, "1e-5"), u_G=-1, **FIGURE)
    found = evaluate("spin_glass.complexity", digits=3, u_D=arb(-1, "1e-9"), u_G=-1, **FIGURE)
    assert abs(float(found.mid) + 1.3818) < 1e-2


# --- expected counts --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("p", "q", "sigma"), [(2, 1, 1), (3, 2, "1/4"), (5, 1, 7)])
def test_the_expected_count_is_that_of_sampled_matrices(p, q, sigma):
    exact = evaluate("spin_glass.expected_critical_points", N_D=2, N_G=2, p=p, q=q, sigma_z=sigma, digits=40)
    scale = float(Fraction(sigma))
    W = sample_hessian(2, 2, p, q, scale, 11, instances=400_000)
    moduli = np.abs(W[:, 0, 0] * W[:, 1, 1] - W[:, 0, 1] ** 2)
    v_G = scale**2 * (p + q) * 2.0 ** (p + q - 1)
    factor = 2 * np.pi / np.sqrt((p + v_G) * v_G)
    error = factor * moduli.std() / np.sqrt(len(moduli))
    assert abs(factor * moduli.mean() - float(exact.mid)) < 4 * error
    assert error < 0.01 * float(exact.mid)


def test_published_constants_give_other_counts():
    point = {"N_D": 2, "N_G": 2, "p": 2, "q": 1, "sigma_z": 1}
    names = ("", "_tied", "_authors_code")
    found = [float(evaluate(f"spin_glass.expected_critical_points{n}", **point).mid) for n in names]
    assert [round(x, 2) for x in found] == [17.96, 16.42, 1152.0]


def test_other_sizes_are_refused_with_the_domain():
    with pytest.raises(DomainError, match="N_D = 2"):
        evaluate("spin_glass.expected_critical_points", N_D=3, N_G=2, p=2, q=1, sigma_z=1)
