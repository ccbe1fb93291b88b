"""Claims about nothing are refused, whichever generators the zero hides in."""

from __future__ import annotations

import pytest

from derive.errors import RecheckFailed
from derive.recheck.vacuity import refuse_nothing
from tests.helpers.forging import certificate, equations, honest, refused, target, zero
from tests.helpers.forging import signs as signs_of

REAL = ["x in (-oo, oo)", "y in (0, oo)"]
ZEROS = [
    "sqrt(8) - 2*sqrt(2)",
    "sqrt(2)*sqrt(3) - sqrt(6)",
    "x*(sqrt(8*y) - 2*sqrt(2)*sqrt(y))",
    "sin(x)**2 + cos(x)**2 - 1",
    "exp(x + y) - exp(x)*exp(y)",
    "log(y**2) - 2*log(y)",
    "sqrt(x**2) - Abs(x)",
    "erf(x) + erfc(x) - 1",
    "sqrt(3 + 2*sqrt(2)) - 1 - sqrt(2)",
]


def identity(**more):
    return certificate("identity", "x + y == x + y", equations(zero("0")), domains=REAL, **more)


@pytest.mark.parametrize("term", ZEROS)
def test_what_hides_a_zero_may_not_be_taken_for_nonzero(term):
    with pytest.raises(RecheckFailed, match="about nothing"):
        refuse_nothing(identity(nonzero=[term]))
    for more in ({"given": [f"x == 1/({term})"]}, {"assumptions": [f"1/({term})**2 > 0"]}):
        with pytest.raises(RecheckFailed, match="about nothing"):
            refuse_nothing(identity(**more))


@pytest.mark.parametrize("term", ZEROS)
def test_a_neighbour_of_a_zero_is_something(term):
    refuse_nothing(identity(nonzero=[f"{term} + 1/1000000"]))


@pytest.mark.parametrize(
    "term", ["im(z)", "z - conjugate(z)", "z + 1", "RootRadius(t**2 - y, t)", "besselj(0, x)"]
)
def test_what_is_zero_in_places_only_may_be_excluded(term):
    refuse_nothing(identity(nonzero=[term]))


@pytest.mark.parametrize(
    ("statement", "procedure", "evidence"),
    [
        ("x**2 >= 0", "sign", signs_of(target("x**2", {"by": "even"}))),
        (
            "2 - x**3 > 0",
            "subdivision",
            {"symbols": ["x"], "box": [["0", "1"]], "targets": [[[[["0", "1"]], -1]]]},
        ),
    ],
)
def test_every_procedure_asks(statement, procedure, evidence):
    made = certificate(
        procedure, statement, evidence, domains=["x in [0, 1/2]"], nonzero=["sqrt(8) - 2*sqrt(2)"]
    )
    refused(made, "about nothing")


@pytest.mark.parametrize("assumption", ["x >= 2", "x < -1/2", "exp(x) < 1/2"])
def test_assumptions_that_exclude_a_whole_box_leave_nothing(assumption):
    evidence = {"symbols": ["x"], "box": [["0", "1"]], "targets": [[[[["0", "1"]], 0]]]}
    made = certificate("subdivision", "x > 5", evidence, domains=["x in [0, 1]"], assumptions=[assumption])
    refused(made, "exclude the whole box")


def test_an_assumption_may_exclude_a_part():
    pieces = [[[["0", "1/2"]], 0], [[["1/2", "1"]], -1]]
    evidence = {"symbols": ["x"], "box": [["0", "1"]], "targets": [pieces]}
    honest(certificate("subdivision", "x > 1/3", evidence, domains=["x in [0, 1]"], assumptions=["x > 1/2"]))
