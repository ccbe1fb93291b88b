"""Values of the phases to 40 digits, against the field and its eigenvalues in multiprecision, coded apart."""

from __future__ import annotations

import mpmath as mp
import pytest

from derive.emit.folders import write
from derive.emit.quantities import emitted
from derive.theories.solvable_gan import theory
from numerics import evaluate, quantities
from numerics.attach import attach
from numerics.errors import DomainError, PrecisionError

WEAK = {"kappa": "1/5", "nu": "0.0081", "e_T": "0.045", "e_G": "0.045"}
UNEQUAL = {"kappa": "3/4", "nu": "1/50", "e_T": "0.01", "e_G": "0.12"}


@pytest.fixture(scope="module", autouse=True)
def served(tmp_path_factory):
    """The theory's quantities as they would be emitted now, unless they are shipped already."""
    folder = tmp_path_factory.mktemp("emitted") / "phases"
    write([emitted(theory)], folder)
    try:
        attach(folder)
    except DomainError:
        assert "solvable_gan" in __import__("generated").THEORIES


@pytest.fixture(autouse=True)
def digits():
    with mp.workdps(60):
        yield


def number(text):
    a, _, b = str(text).partition("/")
    return mp.mpf(a) / mp.mpf(b or 1)


def values(name, **parameters):
    found = evaluate(f"solvable_gan.{name}", digits=40, **parameters)
    return [mp.mpf(str(v)) for v in found] if hasattr(found, "__len__") else mp.mpf(str(found))


def field(y, kappa, nu, e_T, e_G):
    P, q, r = y
    h = r * r - q * q - (e_T * q * q + e_G * r * r + nu)
    return [kappa * (q * r - P * r * r), q - P * r + h * q, P * q - r + h * r + kappa * (r - r**3)]


def jacobian(y, *p):
    def entry(i, j):
        def along(t):
            return field([v + t * (k == j) for k, v in enumerate(y)], *p)[i]

        return mp.diff(along, 0)

    return mp.matrix(3, 3) + mp.matrix([[entry(i, j) for j in range(3)] for i in range(3)])


def eigenvalues(y, *p):
    return list(mp.eig(jacobian(y, *p), left=False, right=False))


@pytest.mark.parametrize("given", [WEAK, UNEQUAL], ids=["equal noise", "unequal noise"])
def test_the_informative_point_rests_at_the_larger_root(given):
    p = [number(given[k]) for k in ("kappa", "nu", "e_T", "e_G")]
    k, v, eT, eG = p
    P, q, r = values("informative", **given)
    larger = max(mp.polyroots([k * (1 + eT), -(k * (1 + eT) - eT - eG), v], maxsteps=200, extraprec=200))
    assert abs(r**2 - larger) < mp.mpf(10) ** -38
    assert max(map(abs, field((P, q, r), *p))) < mp.mpf(10) ** -38
    assert P > 0 < r


@pytest.mark.parametrize("given", [WEAK, UNEQUAL], ids=["equal noise", "unequal noise"])
def test_conditions_are_the_coefficients_of_the_characteristic_polynomial(given):
    p = [number(given[k]) for k in ("kappa", "nu", "e_T", "e_G")]
    x, square, _, a1, gap = values("informative_conditions", **given)
    J = jacobian((mp.sqrt(square), mp.sqrt(square * x), mp.sqrt(x)), *p)
    trace = J[0, 0] + J[1, 1] + J[2, 2]
    minors = sum(J[i, i] * J[j, j] - J[i, j] * J[j, i] for i, j in ((0, 1), (0, 2), (1, 2)))
    assert abs(a1 + trace) < mp.mpf(10) ** -30
    assert abs(gap - (a1 * minors + mp.det(J))) < mp.mpf(10) ** -30


def test_at_the_fold_an_eigenvalue_vanishes():
    p = [number("1/5"), number("0.045"), number("0.02")]
    nu, *y = values("fold", kappa="1/5", e_T="0.045", e_G="0.02")
    assert max(map(abs, field(y, p[0], nu, *p[1:]))) < mp.mpf(10) ** -38
    assert min(map(abs, eigenvalues(y, p[0], nu, *p[1:]))) < mp.mpf(10) ** -15
    assert abs(mp.det(jacobian(y, p[0], nu, *p[1:]))) < mp.mpf(10) ** -30


@pytest.mark.parametrize("e_G", ["0.045", "0.06"])
def test_at_the_hopf_point_a_pair_is_imaginary_and_noise_unstabilises(e_G):
    p = [number("1/5"), number("0.045"), number(e_G)]
    nu, omega, *y = values("hopf", kappa="1/5", e_T="0.045", e_G=e_G)
    assert max(map(abs, field(y, p[0], nu, *p[1:]))) < mp.mpf(10) ** -38
    found = sorted(eigenvalues(y, p[0], nu, *p[1:]), key=lambda z: mp.im(z))
    assert abs(found[0] + 1j * omega) + abs(found[2] - 1j * omega) < mp.mpf(10) ** -30
    assert mp.re(found[1]) < 0
    for shift, sign in ((-1, 1), (1, -1)):
        near = mp.nstr(nu * (1 + shift * mp.mpf(10) ** -5), 45)
        gap = values("informative_conditions", kappa="1/5", nu=near, e_T="0.045", e_G=e_G)[4]
        assert gap * sign > 0


def test_the_time_to_learn_is_of_two_rates():
    p = [number(t) for t in ("0.2", "0.16", "0.2", "0.1")]
    t = values("learning_time", kappa="0.2", nu="0.16", e_T="0.2", n=1000)
    at_origin = max(mp.re(z) for z in eigenvalues((0, 0, 0), *p))
    q = mp.sqrt((1 - p[1]) / (1 + p[2]))
    assert abs(field((0, q, 0), *p)[1]) < mp.mpf(10) ** -50
    second = max(mp.re(z) for z in eigenvalues((0, q, 0), *p))
    assert abs(t - mp.log(1000) / 2 * (1 / at_origin + 1 / second)) < mp.mpf(10) ** -30


def test_the_cycle_is_that_of_the_averaged_equations():
    P, size, omega = values("cycle_amplitude", kappa="0.201", nu="0.1", e_T="0.05", e_G="0.02")
    assert abs(P**2 - number("0.9")) < mp.mpf(10) ** -38
    assert abs(size**2 * number("0.341") - number("0.001")) < mp.mpf(10) ** -38
    assert abs(omega - number("0.3")) < mp.mpf(10) ** -38


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("informative", WEAK | {"nu": "1/2"}, "kappa, nu, e_T, e_G = .* beyond the fold"),
        ("informative", WEAK | {"kappa": "1/50", "nu": "1/100000"}, "kappa, e_T, e_G = .* at any noise"),
        ("informative", {"kappa": 3, "nu": "0.7", "e_T": 0, "e_G": 0}, "P² would not be positive"),
        ("informative_conditions", WEAK | {"nu": "1/2"}, "beyond the fold"),
        (
            "fold",
            {"kappa": "1/50", "e_T": "0.045", "e_G": "0.045"},
            "kappa, e_T, e_G = 1/50, 9/200, 9/200",
        ),
        ("fold", {"kappa": 2, "e_T": 0, "e_G": 0}, "P² would not be positive"),
        ("cycle_amplitude", WEAK | {"nu": "1/5"}, r"kappa, nu = 1/5, 1/5 is .* kappa >= 2\*nu"),
        ("cycle_amplitude", WEAK | {"nu": 0}, "nu = 0 is outside the allowed domain: 0 < nu < 1"),
    ],
)
def test_points_that_do_not_exist_are_refused(name, given, said):
    with pytest.raises(DomainError, match=said):
        evaluate(f"solvable_gan.{name}", **given)


def test_a_point_that_is_searched_for_and_not_found_is_told_with_its_parameters():
    with pytest.raises(PrecisionError, match=r"hopf at kappa = 1/5, e_T = 1/1000, e_G = 1/1000: .* no value"):
        evaluate("solvable_gan.hopf", kappa="1/5", e_T="0.001", e_G="0.001")


def test_leading_terms_are_served_as_argued():
    known = {q.name: q for q in quantities()}
    for name, said in (
        ("cycle_amplitude", "leading terms in κ - 2ν"),
        ("learning_time", "leading term in ln n"),
    ):
        record = known[f"solvable_gan.{name}"]
        assert record.status == "argued, not proved" and said in record.argued[0]
    assert known["solvable_gan.informative"].status == "proved"
    assert len(known["solvable_gan.informative"].where) == 3


@pytest.mark.parametrize(
    ("name", "changed", "parameter"),
    [
        ("informative", {"nu": "-1/100"}, "nu"),
        ("informative", {"kappa": 0}, "kappa"),
        ("cycle_amplitude", {"nu": 2}, "nu"),
        ("cycle_amplitude", {"e_G": "-1/9"}, "e_G"),
    ],
)
def test_parameters_outside_their_domain_are_named(name, changed, parameter):
    with pytest.raises(DomainError, match=parameter):
        evaluate(f"solvable_gan.{name}", **(WEAK | changed))
