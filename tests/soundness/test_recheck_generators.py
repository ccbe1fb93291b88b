"""Forged generators: functions told by their names, kinds that do not fit, definitions that hold too much."""

from __future__ import annotations

import pytest

from tests.helpers.forging import (
    EVEN,
    POSITIVE,
    certificate,
    changed,
    equations,
    fact,
    factors,
    generator,
    honest,
    refused,
    relation,
    signs,
    target,
    zero,
)

REAL = ["x in (-oo, oo)"]


@pytest.mark.parametrize("name", ["erf", "sin", "cos", "exp", "Abs", "erfc", "x"])
def test_a_symbol_is_no_function(name):
    # A parameter may be called erf; it is not below 1 for that.
    g = [{"name": "_g0", "kind": "opaque", "of": name, "index": 0}]
    forged = signs(target("1 - _g0", fact(1)), generators=g)
    made = certificate("sign", f"{name} < 1", forged, domains=[f"{name} in (-oo, oo)"])
    refused(made, "cannot be the opaque of a generator")


@pytest.mark.parametrize("call", ["erf(x, y)", "sin(x, y)", "cos(x, y)", "owens_t(x)", "erf()"])
def test_a_known_function_has_its_number_of_arguments(call):
    forged = signs(target("2 - _g0", fact(0)), generators=[generator("_g0", "opaque", call)])
    made = certificate(
        "sign", f"{call} < 2", forged, domains=[f"{s} in (-oo, oo)" for s in "xy" if s in call]
    )
    refused(made, "not known to be real")


@pytest.mark.parametrize(
    ("call", "argument_domain"),
    [
        ("erf(x)", []),
        ("erf(I*x)", REAL),
        ("sin(I*x)", REAL),
        ("cos(x)", []),
        ("atan(I)", []),
        ("erf(f(x))", REAL),
    ],
)
def test_a_range_holds_at_real_arguments_only(call, argument_domain):
    table = [generator("_g0", "opaque", call)]
    table += [generator("_i", "imaginary", "-1")] if "I" in call else []
    forged = signs(target("2 - _g0", fact(0)), generators=table[::-1])
    forged["relations"] = [relation("_i**2 + 1")] if "I" in call else []
    refused(certificate("sign", f"{call} < 2", forged, domains=argument_domain), "not known to be real")


def test_an_exponential_is_at_least_one_of_squares_only():
    for exponent, domain in (("x**2", "x in (-oo, oo)"), ("2*x**2*y**4", "x in (-oo, oo)")):
        g = [generator("_e", "exp", exponent)]
        domains = [domain, "y in (-oo, oo)"] if "y" in exponent else [domain]
        honest(
            certificate(
                "sign",
                f"exp({exponent}) >= 1",
                signs(target("_e - 1", fact(1)), generators=g),
                domains=domains,
            )
        )
    for exponent in ("x", "-x**2", "x**3", "x**2*y"):
        g = [generator("_e", "exp", exponent)]
        domains = ["x in (-oo, oo)", "y in (-oo, oo)"] if "y" in exponent else REAL
        made = certificate(
            "sign", f"exp({exponent}) >= 1", signs(target("_e - 1", fact(1)), generators=g), domains=domains
        )
        refused(made, "no fact|not a multiple")
    table = [generator("_i", "imaginary", "-1"), generator("_e", "exp", "I**2")]
    forged = signs(target("_e - 1", fact(1)), generators=table, relations=[relation("_i**2 + 1")])
    refused(certificate("sign", "exp(I**2) >= 1", forged), "not known to be real")


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"name": "_g", "kind": "root", "of": "x", "index": 1}, "cannot be the root"),
        ({"name": "_g", "kind": "root", "of": "x", "index": 0}, "cannot be the root"),
        ({"name": "_g", "kind": "root", "of": "x", "index": 10**9}, "whole number"),
        ({"name": "_g", "kind": "root", "of": "x", "index": -2}, "whole number"),
        ({"name": "_g", "kind": "root", "of": "x", "index": "2"}, "whole number"),
        ({"name": "_g", "kind": "imaginary", "of": "1", "index": 0}, "cannot be the imaginary"),
        ({"name": "_g", "kind": "imaginary", "of": "x", "index": 0}, "cannot be the imaginary"),
        ({"name": "_g", "kind": "opaque", "of": "x", "index": 0}, "cannot be the opaque"),
        ({"name": "_g", "kind": "opaque", "of": "2", "index": 0}, "cannot be the opaque"),
        ({"name": "_g", "kind": "opaque", "of": "x + 1", "index": 0}, "not written|cannot be the opaque"),
        ({"name": "_g", "kind": "opaque", "of": "I", "index": 0}, "cannot be the opaque"),
        ({"name": "_g", "kind": "opaque", "of": "x**(1/2)", "index": 0}, "cannot be the opaque"),
        ({"name": "_g", "kind": "opaque", "of": "exp(x)", "index": 0}, "cannot be the opaque"),
        ({"name": "_g", "kind": "opaque", "of": "Derivative(x, x, 1)", "index": 0}, "cannot be the opaque"),
        ({"name": "_g", "kind": "opaque", "of": "Integral(x, x, 0, 1)", "index": 0}, "cannot be the opaque"),
        ({"name": "_g", "kind": "opaque", "of": "Limit(x, x, 0, 1)", "index": 0}, "cannot be the opaque"),
        ({"name": "_g", "kind": "root", "of": "Derivative(x, x, 1)", "index": 2}, "cannot be the root"),
        ({"name": "_g", "kind": "magic", "of": "x", "index": 0}, "cannot be the magic"),
        ({"name": "_g", "kind": "root", "of": "y", "index": 2}, "claim's symbols"),
        ({"name": "_g", "kind": "root", "of": "_h", "index": 2}, "claim's symbols"),
        ({"name": "_g", "kind": "root", "of": "1+x", "index": 2}, "claim's symbols"),
        ({"name": "x", "kind": "root", "of": "x", "index": 2}, "name of a generator"),
        ({"name": "g", "kind": "root", "of": "x", "index": 2}, "name of a generator"),
        ({"name": "_spare0", "kind": "root", "of": "x", "index": 2}, "reserved name"),
        ({"name": "_g", "kind": "root", "of": "x", "index": 2, "more": 1}, "wrong fields"),
        ({"name": "_g", "kind": "root", "of": "x"}, "wrong fields"),
        ({"name": "_g", "kind": "root", "of": 2, "index": 2}, "not a text"),
    ],
)
def test_entries_that_make_no_sense(entry, reason):
    forged = signs(target("x**2 + 1", POSITIVE), generators=[entry], learned=[])
    refused(certificate("sign", "x**2 + 1 > 0", forged, domains=REAL), reason)


def test_no_two_generators_stand_for_the_same():
    for kind, of, index in (("root", "x", 2), ("exp", "x", 0), ("opaque", "erf(x)", 0)):
        twice = [generator("_a", kind, of, index), generator("_b", kind, of, index)]
        made = certificate(
            "sign",
            "x > 0",
            signs(target("x", fact(0)), generators=twice, learned=[]),
            domains=["x in (0, oo)"],
        )
        refused(made, "two generators stand for")
    same = [generator("_a", "root", "x", 2), generator("_a", "root", "x + 1", 2)]
    made = certificate(
        "sign", "x > 0", signs(target("x", fact(0)), generators=same, learned=[]), domains=["x in (0, oo)"]
    )
    refused(made, "used twice")


@pytest.mark.parametrize(
    ("of", "relations", "statement", "numerator", "cofactors"),
    [
        ("x", ["_g - 1"], "sqrt(x) == 1", "_g - 1", ["1"]),
        ("x", ["_g**2 + x"], "x == -x", "2*x", ["1"]),
        ("x**2", ["_g - x"], "sqrt(x**2) == x", "_g - x", ["1"]),
        ("x", ["0"], "x == 0", "x", ["1"]),
        ("x", ["_g**3 - x"], "x == 1", "x - 1", ["1"]),
    ],
)
def test_relations_are_those_of_the_definition(of, relations, statement, numerator, cofactors):
    table = [generator("_g", "root", of, 2)]
    forged = equations(
        zero(numerator, *cofactors), generators=table, relations=[relation(r) for r in relations]
    )
    refused(
        certificate("identity", statement, forged, domains=REAL),
        "not a known relation|relations are not those",
    )


def test_a_root_is_not_the_one_of_the_other_sign():
    table = [generator("_g", "root", "x**2", 2)]
    known = [relation("_g**2 - x**2")]
    honest(
        certificate(
            "identity",
            "sqrt(x**2)**2 == x**2",
            equations(zero("_g**2 - x**2", "1"), generators=table, relations=known),
            domains=REAL,
        )
    )
    forged = equations(zero("_g - x", "1", multiplier="_g + x"), generators=table, relations=known)
    refused(certificate("identity", "sqrt(x**2) == x", forged, domains=REAL), "multiplier may vanish")
    assumed = certificate("identity", "sqrt(x**2) == x", forged, domains=REAL, nonzero=["sqrt(x**2) + x"])
    honest(assumed)


def test_a_root_is_learned_only_with_a_proof_that_its_radicand_is_not_negative():
    g = [generator("_g", "root", "x", 2)]
    root = {"fraction": ["x", "1"], "numerator": fact(0), "denominator": POSITIVE}
    made = signs(target("_g", fact(1)), generators=g, roots={"_g": root}, relations=[relation("_g**2 - x")])
    good = certificate("sign", "sqrt(x) >= 0", made, domains=["x in [0, oo)"])
    honest(good)
    refused(changed(good, ("domains",), ["x in (-oo, oo)"]), "no fact|not a multiple|fact number")
    refused(changed(good, ("domains",), ["x in (-oo, 0]"]), "not shown to be nonnegative")
    refused(changed(good, ("evidence", "learned"), []), "wrong fields|not known to be real")
    refused(changed(good, ("evidence", "learned"), ["_g", "_g"]), "each once")
    refused(changed(good, ("evidence", "roots", "_g", "fraction"), ["x**2", "x"]), "lowest terms")
    even = {**root, "fraction": ["x**2", "1"], "numerator": factors(("x", 2, EVEN))}
    refused(changed(good, ("evidence", "roots", "_g"), even), "the stored fraction is not")
    refused(changed(good, ("statement",), ["x**(1/2) > 0"]), "equality is not excluded")


@pytest.mark.parametrize("of", ["x**(-1)", "x/y", "(x + 1)/(x - 1)"])
def test_a_radicand_is_defined_where_the_claim_is_made(of):
    num, den = {"x**(-1)": ("1", "x"), "x/y": ("x", "y"), "(x + 1)/(x - 1)": ("x + 1", "x - 1")}[of]
    table = [generator("_g", "root", of, 2)]
    stored = [relation(f"({den})*_g**2 - ({num})", den)]
    # Nothing in the claim says that the denominator does not vanish: its relation would say 0 = 1.
    forged = equations(zero("x**2 - x**2 + x - y", "0"), generators=table, relations=stored)
    refused(certificate("identity", "x + y == 2*y", forged, domains=[]), "may be undefined|combine")
    wrong = equations(zero(num, "-1", multiplier="1"), generators=table, relations=stored)
    refused(certificate("identity", f"{num} + x + y == x + y", wrong, domains=[]), "may be undefined|combine")
