"""Certificates that would run away: powers, numbers and nesting are bounded before anything is computed."""

from __future__ import annotations

import random

import pytest
from flint import fmpq, fmpq_mpoly, fmpq_mpoly_ctx

from derive.errors import RecheckFailed
from derive.recheck import bounds
from tests.helpers.forging import (
    EVEN,
    POSITIVE,
    certificate,
    equations,
    fact,
    factors,
    generator,
    honest,
    refused,
    relation,
    signs,
    target,
    total,
    zero,
)

REAL = ["x in (-oo, oo)"]
BIG = 10**9
SUM = " + ".join(f"x**{k}" for k in range(200))
NESTED = "((((x + 1)**90)**90)**90)"
WIDE = " + ".join(f"x{i}" for i in range(40))
TOO_MUCH = "too large|too many|degree|whole number|cannot read|malformed|more work"


@pytest.mark.parametrize(
    "text",
    [
        f"x**{BIG}",
        f"(x + 1)**{BIG}",
        f"(x + y)**{10**5}",
        f"x**(-{BIG})",
        f"2**{BIG}",
        f"(2**{10**5})**{10**5}",
        f"2**(2**{10**4})",
        f"(3/2)**(-{BIG})",
        "10**10**10",
        NESTED,
        f"({WIDE})**12",
        f"({WIDE})**6*({WIDE})**6",
        f"x**{10**4}*x**{10**4}",
    ],
)
def test_powers_in_texts(text):
    names = sorted({f"x{i}" for i in range(40)} if "x39" in text else {"x", "y"} & set(text) | {"x"})
    made = certificate("identity", f"x + {text} == x + {text} + x - x + 1", equations(zero("0")))
    refused(made, TOO_MUCH)
    signed = certificate(
        "sign",
        f"x**2 + {text} >= x**2 + {text} - 1",
        signs(target("1", POSITIVE)),
        domains=[f"{n} in (-oo, oo)" for n in names],
    )
    refused(signed, TOO_MUCH + "|not known to be real")


@pytest.mark.parametrize(
    "poly",
    [
        f"x**{BIG}",
        f"(x + 1)**{10**5}",
        NESTED,
        f"2**{BIG}*x",
        f"({SUM})**9",
    ],
)
def test_powers_in_evidence(poly):
    refused(certificate("identity", "x == x + 1", equations(zero(poly))), TOO_MUCH + "|fraction|combine")
    refused(
        certificate("identity", "x == x + 1", equations(zero("-1", multiplier=poly))), TOO_MUCH + "|combine"
    )
    refused(certificate("sign", "x > 0", signs(target("x", total((poly, POSITIVE)))), domains=REAL), TOO_MUCH)
    refused(
        certificate("sign", "x > 0", signs(target("x", factors((poly, 1, POSITIVE)))), domains=REAL), TOO_MUCH
    )


@pytest.mark.parametrize("power", [BIG, 10**5, 10_000, -1, 0, "2", 10**40])
def test_powers_of_factors(power):
    forged = signs(target("x**2 + 1", factors(("x**2 + 1", power, EVEN))))
    refused(certificate("sign", "x**2 + 1 > 0", forged, domains=REAL), TOO_MUCH + "|multiply")


@pytest.mark.parametrize("index", [BIG, 65, 10**40])
def test_indices_of_roots(index):
    table = [generator("_g", "root", "x", index)]
    forged = equations(zero("0", "0"), generators=table, relations=[relation("_g")])
    refused(certificate("identity", "x == x + 1", forged), "whole number")


def test_exponentials_of_large_multiples():
    table = [generator("_e", "exp", "x")]
    for text in (f"exp({BIG}*x)", f"exp(-{BIG}*x)", f"exp(x)**{BIG}", f"exp({BIG}*x**2)*exp({BIG}*x)"):
        made = certificate("identity", f"{text} == 1 + {text}", equations(zero("0"), generators=table))
        refused(made, TOO_MUCH + "|fraction")


@pytest.mark.parametrize(
    "constant", ["1e999999999", "1" + "0" * 5000, "1/0", "2/4", "0x10", " 1", "nan", "1.5", "+1", "-0"]
)
def test_numbers_in_evidence(constant):
    forged = signs(target("1", factors(constant=constant)))
    refused(certificate("sign", "x + 1 > x", forged, domains=REAL), "rational number|lowest terms")


@pytest.mark.parametrize(
    "side",
    [
        ["0", "1e999999999"],
        ["0", "1/0"],
        ["1", "0"],
        ["0", "1.5"],
        ["0"],
        ["0", "1", "2"],
        [0, 1],
        "01",
        ["-oo", "1"],
    ],
)
def test_sides_of_boxes(side):
    evidence = {"symbols": ["x"], "box": [side], "targets": [[[[side], -1]]]}
    made = certificate("subdivision", "x < 2", evidence, domains=["x in [0, 1]"])
    refused(made, "rational number|not a list|covers? x|runs from|not a text|malformed")


@pytest.mark.parametrize(
    "text",
    [f"exp({BIG}*x) > 0", f"x**{10**6} >= 0", f"exp(exp(exp({BIG} + x))) > 0", f"sin(2**{10**4}*x + 2) < 2"],
)
def test_large_numbers_in_intervals(text):
    evidence = {"symbols": ["x"], "box": [["0", "1"]], "targets": [[[[["0", "1"]], -1]]]}
    refused(
        certificate("subdivision", text, evidence, domains=["x in [0, 1]"]), TOO_MUCH + "|enclosure|interval"
    )


def test_large_and_deep_data():
    deep: list = []
    for _ in range(200):
        deep = [deep]
    made = certificate("sign", "x > 0", signs(target("x", fact(0))), domains=["x in (0, oo)"])
    refused({**made, "evidence": {**made["evidence"], "steps": deep}}, "too deep")
    refused({**made, "evidence": {**made["evidence"], "steps": [0] * 300_000}}, "too large")
    refused({**made, "detail": "x" * 7_000_000}, "too large")
    many = [generator(f"_g{i}", "opaque", f"f(x + {i})") for i in range(500)]
    refused(
        certificate("sign", "x > 0", signs(target("x", fact(0)), generators=many), domains=["x in (0, oo)"]),
        "500 generators",
    )
    tower = "x"
    for _ in range(150):
        tower = f"exp({tower} + 1)"
    refused(certificate("identity", "x == x + 1", equations(zero("0"), generators=[])), "fraction")
    made = certificate("identity", "x == 0", equations(zero("0")))
    refused({**made, "statement": [f"{tower} == 0"]}, "seal")


def test_root_radii_of_high_degree():
    for polynomial in ("w**9 - 1/2", f"w**{BIG} - 1/2", "(w**3 + 1)**3"):
        made = certificate("sign", f"RootRadius({polynomial}, w) < 1", signs({"all": []}))
        refused(made, "degree|not a polynomial|real")


def test_work_is_counted(monkeypatch):
    # Steps that are each allowed are too much together.
    entry = zero("(x + 1)**2 - (y + 1)**2", "x + y + 2")
    evidence = equations(entry, relations=[relation("x - y")])
    made = honest(certificate("identity", "(x + 1)**2 == (y + 1)**2", evidence, given=["x == y"]))
    monkeypatch.setattr(bounds, "_MAX_WORK", 20)
    refused(made, "more work")


def polynomial(names: int, terms: int, degree: int, bits: int) -> fmpq_mpoly:
    rng = random.Random(terms)
    context = fmpq_mpoly_ctx.get([f"x{i}" for i in range(names)])
    powers = [tuple(rng.randrange(degree // names + 1) for _ in range(names)) for _ in range(terms)]
    return context.from_dict(
        {p: fmpq(rng.getrandbits(bits) | 1) for p in [*powers, (degree, *[0] * (names - 1))]}
    )


@pytest.mark.parametrize(
    "size",
    [(8, 100, 100, 100), (2, 400, 400, 6), (4, 450, 900, 200), (1, 400, 900, 20_000), (6, 196, 200, 24)],
)
def test_terms_degree_and_digits_are_bounded_together_where_one_factors(size: tuple[int, ...]) -> None:
    with pytest.raises(RecheckFailed, match="too large"):
        bounds.factors(polynomial(*size))


@pytest.mark.parametrize("size", [(3, 2_600, 900, 2_000), (2, 2_600, 900, 50_000), (3, 900, 900, 20)])
def test_terms_degree_and_digits_are_bounded_together_where_one_divides(size: tuple[int, ...]) -> None:
    with pytest.raises(RecheckFailed, match="too large"):
        bounds.common(polynomial(*size), polynomial(*size))


@pytest.mark.parametrize("size", [(2, 40, 40, 60), (1, 60, 500, 30), (8, 100, 20, 60)])
def test_what_an_honest_certificate_needs_is_allowed(size: tuple[int, ...]) -> None:
    p = polynomial(*size)
    assert bounds.factors(p)[1]
    assert bounds.common(p, p) != 0
