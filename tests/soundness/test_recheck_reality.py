"""Forged orders: sides, squares and bounds that are no real numbers."""

from __future__ import annotations

import pytest

from tests.helpers.forging import (
    EVEN,
    POSITIVE,
    certificate,
    changed,
    factors,
    generator,
    honest,
    refused,
    relation,
    signs,
    target,
    total,
)

REAL = ["x in (-oo, oo)"]
IMAGINARY = generator("_i", "imaginary", "-1")
I_SQUARED = [relation("_i**2 + 1")]
SQUARE = total(("x**2", factors(("x", 2, EVEN))), ("1", POSITIVE))


@pytest.mark.parametrize(
    ("statement", "generators", "relations", "domains"),
    [
        ("z + 1 > z", [], [], []),
        ("z > z - 1", [], [], []),
        ("I*x + 1 >= I*x", [IMAGINARY], I_SQUARED, REAL),
        ("I + 1 > I", [IMAGINARY], I_SQUARED, []),
        ("sqrt(x) + 1 > sqrt(x)", [generator("_g", "root", "x", 2)], [relation("_g**2 - x")], REAL),
        ("log(x) + 2 > log(x) + 1", [generator("_g", "opaque", "log(x)")], [], REAL),
        ("f(x) + 1 > f(x)", [generator("_g", "opaque", "f(x)")], [], REAL),
        ("x**y + 1 > x**y", [generator("_g", "opaque", "x**y")], [], [*REAL, "y in (-oo, oo)"]),
        ("erf(z) + 1 > erf(z)", [generator("_g", "opaque", "erf(z)")], [], []),
    ],
)
def test_order_is_between_real_numbers(statement, generators, relations, domains):
    forged = signs(target("1", POSITIVE), generators=generators, relations=relations, learned=[])
    refused(certificate("sign", statement, forged, domains=domains), "not known to be real")


def test_what_becomes_real_by_multiplying_out_is_real():
    norm = signs(target("x**2 + 1", SQUARE), generators=[IMAGINARY], relations=I_SQUARED)
    honest(certificate("sign", "(x + I)*(x - I) > 0", norm, domains=REAL))
    refused(certificate("sign", "(x + I)*(x - I) > 1", norm, domains=REAL), "the stored fraction is not")
    refused(certificate("sign", "(x + I)*(x + I) > 0", norm, domains=REAL), "real|the stored fraction is not")
    plain = signs(
        target("x**2 - _i**2", total(("x**2", factors(("x", 2, EVEN))), ("-_i**2", POSITIVE))),
        generators=[IMAGINARY],
        relations=I_SQUARED,
    )
    refused(certificate("sign", "(x + I)*(x - I) > 0", plain, domains=REAL), "not known to be real")


@pytest.mark.parametrize(
    ("square", "generators", "relations", "domains"),
    [
        ("z**2", [], [], []),
        ("(z - 1)**2", [], [], []),
        ("(I*x)**2", [IMAGINARY], I_SQUARED, REAL),
        ("sqrt(x)**4", [generator("_g", "root", "x", 2)], [relation("_g**2 - x")], REAL),
        ("log(x)**2", [generator("_g", "opaque", "log(x)")], [], REAL),
    ],
)
def test_a_square_is_nonnegative_of_what_is_real(square, generators, relations, domains):
    base, power = {
        "z**2": ("z", 2), "(z - 1)**2": ("z - 1", 2), "(I*x)**2": ("_i*x", 2), "sqrt(x)**4": ("_g", 4),
        "log(x)**2": ("_g", 2),
    }[square]  # fmt: skip
    forged = signs(
        target(f"({base})**{power}", factors((base, power, EVEN))),
        generators=generators,
        relations=relations,
        learned=[],
    )
    refused(certificate("sign", f"{square} >= 0", forged, domains=domains), "not known to be real")


def test_an_assumption_between_complex_numbers_is_no_fact():
    # log(t**2 - 3)**2 = -pi**2 at t = sqrt(2), so x = -5 satisfies what is assumed.
    g = [generator("_g", "opaque", "log(t**2 - 3)")]
    bounds = [{"symbol": "x", "lower": 0, "upper": -1}]
    forged = signs(target("x", {"by": "orthant", "bounds": bounds}), generators=g, learned=[])
    made = certificate(
        "sign",
        "x >= 0",
        forged,
        domains=["t in (-oo, oo)", "x in (-oo, oo)"],
        assumptions=["x >= log(t**2 - 3)**2"],
    )
    refused(made, "not affine|one sign")
    for assumed in ("x >= z**2", "x > z**2", "x >= (z + 1)**2", "z**2 <= x"):
        forged = signs(target("x", {"by": "orthant", "bounds": bounds}))
        refused(
            certificate("sign", "x >= 0", forged, domains=REAL, assumptions=[assumed]), "not affine|one sign"
        )
    honest(
        certificate(
            "sign",
            "x >= 0",
            signs(target("x", {"by": "orthant", "bounds": bounds})),
            domains=["x in (-oo, oo)", "z in (-oo, oo)"],
            assumptions=["x >= z**2"],
        )
    )


@pytest.mark.parametrize("assumed", ["z > w", "z + 1 > 0", "z > I*y", "I*z > 0", "z**2 > 1", "f(y) < z"])
def test_an_assumption_makes_nothing_real_that_it_does_not_set_beside_a_real_number(assumed):
    table = [IMAGINARY] if "I" in assumed else []
    known = I_SQUARED if table else []
    if "f(" in assumed:
        table = [generator("_f", "opaque", "f(y)")]
    forged = signs(
        target("z**2 + 1", total(("z**2", factors(("z", 2, EVEN))), ("1", POSITIVE))),
        generators=table,
        relations=known,
        learned=[],
    )
    refused(
        certificate(
            "sign",
            "z**2 + 1 > 0",
            forged,
            domains=["y in (-oo, oo)"] if "y" in assumed else [],
            assumptions=[assumed],
        ),
        "not known to be real",
    )


def test_a_symbol_beside_a_real_number_is_real():
    forged = signs(target("z**2 + 1", total(("z**2", factors(("z", 2, EVEN))), ("1", POSITIVE))))
    made = certificate("sign", "z**2 + 1 > 0", forged, assumptions=["z < 5"])
    honest(made)
    refused(changed(made, ("assumptions",), []), "not known to be real")


@pytest.mark.parametrize(
    ("bound", "domains"),
    [
        ("z", ["x in (-oo, oo)"]),
        ("I*y", ["y in (0, oo)"]),
        ("sqrt(y)", ["y in (-oo, oo)"]),
        ("f(y)", ["y in (0, oo)"]),
    ],
)
def test_the_bound_of_a_root_radius_is_real(bound, domains):
    stated = f"RootRadius(w**2 - 1/4, w) < {bound}"
    refused(
        certificate("sign", stated, signs({"all": []}), domains=domains if bound != "z" else []),
        "real|contains I",
    )


def test_coefficients_of_a_root_radius_are_real_but_for_i():
    for polynomial in ("w**2 - z", "w**2 - sqrt(y)*w", "w**2 - log(y)", "w**2 - exp(I*y)"):
        stated = f"RootRadius({polynomial}, w) < 1"
        refused(
            certificate(
                "sign", stated, signs({"all": []}), domains=["y in (-oo, oo)"] if "y" in polynomial else []
            ),
            "real",
        )
