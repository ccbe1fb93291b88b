"""Forged integrals and derivatives: poles, jumps and cuts passed over, functions that nothing determines."""

from __future__ import annotations

from typing import Any

import pytest

from tests.helpers.forging import (
    EVEN,
    POSITIVE,
    certificate,
    changed,
    fact,
    factors,
    generator,
    honest,
    refused,
    relation,
    signs,
    target,
    text,
    total,
    zero,
)

IMAGINARY = generator("_i", "imaginary", "-1")
PI = generator("_pi", "opaque", "pi")


def sign_of(statement: str, shown: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A sign that is proved inside another certificate."""
    made = {key: list(map(text, more.pop(key, ()))) for key in ("given", "assumptions", "nonzero")}
    return {"statement": [text(statement)], "domains": [], **made, **more, "evidence": shown}


def integral(
    function: str, ends: tuple[str, str], value: str, primitive: str, gap: dict, closing: dict, **more: Any
) -> dict[str, Any]:
    """∫ function dx = value, from an antiderivative and its terms at the ends."""
    evidence = {
        "kind": "integral",
        "generators": more.pop("generators", []),
        "relations": more.pop("relations", []),
        "antiderivative": text(primitive),
        "ends": [{"terms": [text(primitive)]} for _ in ends],
        "conditions": more.pop("conditions", []),
        "targets": [gap, closing],
    }
    return certificate(
        "antiderivative", f"Integral({function}, x, {ends[0]}, {ends[1]}) == {value}", evidence, **more
    )


def square(**more: Any) -> dict[str, Any]:
    """∫_0^1 x² dx = 1/3."""
    return integral("x**2", ("0", "1"), "1/3", "x**3/3", zero("0"), zero("0"), **more)


def test_an_honest_integral_and_its_neighbours():
    made = honest(square())
    assert made["detail"] == "derivative of an antiderivative; 0 signs"
    refused(
        changed(made, ("statement",), [text("Integral(x**2, x, 0, 1) == 1/2")]), "stored difference|combine"
    )
    refused(changed(made, ("statement",), [text("Integral(x**2, x, 1, 0) == 1/3")]), "reversed|not certified")
    refused(
        changed(made, ("statement",), [text("Integral(x**2, x, 1, 0) == -1/3")]), "reversed|not certified"
    )
    refused(changed(made, ("statement",), [text("Integral(x**2, x, 0, 0) == 0")]), "not certified")
    refused(
        changed(made, ("statement",), [text("Integral(x**2, x, 0, 2) == 1/3")]), "stored difference|combine"
    )
    refused(changed(made, ("statement",), [text("Integral(x**2, x, 0, I) == 1/3")]), "not known to be real")
    refused(changed(made, ("statement",), [text("Integral(x**2, x, oo, 1) == 1/3")]), "not known to be real")
    refused(changed(made, ("statement",), [text("Integral(x**2, x, 0, x) == 1/3")]), "occurs freely")
    refused(changed(made, ("statement",), [text("x + Integral(x**2, x, 0, 1) == 1/3 + x")]), "occurs freely")
    refused(changed(made, ("statement",), [text("Integral(x**2, x, 0, 1, y, 0, 1) == 1/3")]), "one simple")
    refused(
        changed(made, ("statement",), [text("Integral(x**2, x, 0, 1) + Integral(x**3, x, 0, 1) == 1/3")]),
        "one simple",
    )
    refused(
        changed(made, ("statement",), [text("Integral(Integral(x**2, y, 0, 1), x, 0, 1) == 1/3")]),
        "simple|another|generator|fraction",
    )
    refused(changed(made, ("statement",), [text("Integral(x**2, pi, 0, 1) == 1/3")]), "reserved|freely|real")
    refused(changed(made, ("domains",), ["x in (-oo, oo)"]), "has a domain")
    refused(changed(made, ("given",), ["x == 0"]), "occurs freely")
    refused(changed(made, ("settings",), {"variable": "x"}), "wrong fields")
    refused(changed(made, ("evidence", "kind"), "functions"), "wrong fields")
    refused(changed(made, ("evidence", "kind"), "magic"), "unknown kind")
    refused(changed(made, ("evidence", "antiderivative"), text("x**3/3 + x")), "stored difference|combine")
    refused(changed(made, ("evidence", "ends", 0, "terms"), [text("x**2")]), "not those of the function")
    refused(changed(made, ("evidence", "ends"), made["evidence"]["ends"][:1]), "list of 2")
    refused(changed(made, ("evidence", "targets"), made["evidence"]["targets"][:1]), "list of 2")


@pytest.mark.parametrize(
    ("function", "ends", "value", "primitive"),
    [
        ("x**(-2)", ("-1", "1"), "-2", "-1*x**(-1)"),
        ("x**(-1)", ("-1", "1"), "0", "log(x**2)/2"),
        ("x**(-3)", ("-1", "2"), "3/8", "-1/2*x**(-2)"),
        ("(x - y)**(-2)", ("0", "1"), "1/y - 1/(y - 1)", "-1*(x - y)**(-1)"),
    ],
)
def test_a_pole_between_the_ends(function, ends, value, primitive):
    table = [generator("_g", "opaque", "log(x**2)")] if "log" in primitive else []
    made = integral(function, ends, value, primitive, zero("0"), zero("0"), generators=table)
    refused(made, "not certified")


@pytest.mark.parametrize(
    ("shown", "reason"),
    [
        # Each claims x > 0 between -1 and 1.
        (sign_of("x > 0", signs(target("x", fact(0)))), "not known to be real"),
        (sign_of("x > 0", signs(target("x", fact(0))), domains=["x in (-oo, oo)"]), "no fact"),
        (sign_of("x > 0", signs(target("x", fact(0))), domains=["x in (0, oo)"]), "rests on other domains"),
        (sign_of("x > 0", signs(target("x", fact(0))), assumptions=["x > 0"]), "rests on other assumptions"),
        (sign_of("x > 0", signs(target("x", fact(0))), nonzero=["x"]), "rests on other nonzero"),
        (sign_of("x > 0", signs(target("x", fact(0))), given=["x == 1"]), "rests on other given"),
        (
            sign_of(
                "x > -2", signs(target("x + 2", fact(0))), assumptions=["x > -1"], domains=["x in (-oo, oo)"]
            ),
            "not a multiple|strict sign",
        ),
        (
            sign_of("x**2 >= 0", signs(target("x**2", factors(("x", 2, EVEN)))), domains=["x in (-oo, oo)"]),
            "strict sign",
        ),
        (
            sign_of("x**2 > 0", signs(target("x**2", factors(("x", 2, EVEN)))), domains=["x in (-oo, oo)"]),
            "equality",
        ),
        (
            sign_of("x**3/x > 0", signs(target("x**2", factors(("x", 2, EVEN)))), domains=["x in (-oo, oo)"]),
            "equality",
        ),
        ({}, "wrong fields"),
        ([], "not an object"),
        ({**sign_of("x > 0", signs(target("x", fact(0)))), "more": 1}, "wrong fields"),
        ({**sign_of("x > 0", signs(target("x", fact(0)))), "quantities": [{}]}, "quantity"),
        ({**sign_of("x > 0", signs(target("x", fact(0)))), "integers": ["x"]}, "rests on other integers"),
    ],
)
def test_signs_that_are_not_shown_inside(shown, reason):
    made = integral("x**(-2)", ("-1", "1"), "-2", "-1*x**(-1)", zero("0"), zero("0"), conditions=[shown])
    refused(made, reason)


def test_the_order_of_the_ends_does_not_follow_from_a_point_between_them():
    # x > 1 and x < c give c > 1, but only where there is such a point.
    between = ["x > 1", "x < c"]
    above = {
        "by": "sum",
        "multiplier": {"poly": "1", "proof": POSITIVE},
        "terms": [{"poly": "x - 1", "proof": fact(0)}, {"poly": "c - x", "proof": fact(1)}],
    }
    circular = sign_of(
        "c - 1 > 0",
        signs(target("c - 1", above)),
        assumptions=between,
        domains=["c in (-oo, oo)", "x in (-oo, oo)"],
    )
    made = integral(
        "2*x",
        ("1", "c"),
        "c**2 - 1",
        "x**2",
        zero("0"),
        zero("0"),
        conditions=[circular],
        domains=["c in (-oo, oo)"],
    )
    refused(made, "not certified")
    honest(
        integral(
            "2*x",
            ("1", "c"),
            "c**2 - 1",
            "x**2",
            zero("0"),
            zero("0"),
            conditions=[sign_of("c - 1 > 0", signs(target("c - 1", fact(0))), domains=["c in (1, oo)"])],
            domains=["c in (1, oo)"],
        )
    )


def test_what_an_antiderivative_divides_by_is_not_presupposed():
    # The primitive x/c - (1/c - 1)*x = x divides by c, which is zero where this is asked.
    made = integral(
        "1 + 0*c",
        ("0", "1"),
        "1 + 0*c",
        "c*c**(-1)*x",
        zero("0"),
        zero("0"),
        given=["c == 0"],
        relations=[relation("c")],
    )
    refused(made, "may vanish|list of 1")


def equal(left: str, right: str, at: str, slope: dict, value: dict, **more: Any) -> dict[str, Any]:
    """Two functions of x with the same derivative, equal at a point."""
    evidence = {
        "kind": "functions",
        "generators": more.pop("generators", []),
        "relations": more.pop("relations", []),
        "terms": more.pop("terms", []),
        "conditions": more.pop("conditions", []),
        "targets": [slope, value],
    }
    return certificate(
        "antiderivative", f"{left} == {right}", evidence, settings={"variable": "x", "at": at}, **more
    )


ATAN = [PI, generator("_a", "opaque", "atan(x)"), generator("_b", "opaque", "atan(1/x)")]


@pytest.mark.parametrize(
    ("domain", "at", "value", "reason"),
    [
        ("(-oo, oo)", "1", "pi/2", "not certified"),
        ("[-1, 1]", "1", "pi/2", "not certified"),
        ("(0, oo)", "-1", "-pi/2", "not in the domain"),
        ("(0, oo)", "0", "pi/2", "."),
        ("(-oo, 0)", "1", "pi/2", "not in the domain"),
        ("(0, 1)", "oo", "pi/2", "not in the domain"),
        ("(0, oo)", "2", "pi/2", "difference|combine"),
        ("(0, oo)", "pi", "pi/2", "not rational|difference"),
        ("(0, oo)", "y", "pi/2", "not rational"),
    ],
)
def test_a_jump_is_not_crossed(domain, at, value, reason):
    # atan(x) + atan(1/x) is pi/2 for x > 0 and -pi/2 for x < 0.
    stated = f"atan(x) + atan(1/x) - ({value})"
    made = equal(stated, "0", at, zero("0"), zero("0"), generators=ATAN, domains=[f"x in {domain}"])
    refused(made, reason)
    assert made["settings"]["at"] == at


def test_two_honest_functions():
    positive = sign_of("x > 0", signs(target("x", fact(0))), domains=["x in (0, oo)"])
    table = [generator("_a", "opaque", "atan(x)"), generator("_b", "opaque", "atan(1/x)"), PI]
    made = equal(
        "y*(atan(x) + atan(1/x))",
        "y*pi/2",
        "1",
        zero("0"),
        zero("0"),
        generators=table,
        conditions=[positive],
        domains=["x in (0, oo)"],
    )
    done = honest(made)
    assert done["detail"] == "equal derivatives in x, equal at x = 1"
    refused(changed(done, ("domains",), ["x in (-oo, oo)"]), "rests on other domains")
    refused(changed(done, ("domains",), []), "no interval")
    refused(changed(done, ("settings", "variable"), "y"), "no interval")
    refused(changed(done, ("evidence", "terms"), [text("y*x")]), "terms are listed")


def derivative(statement: str, entry: dict, implicit: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    """A statement about a derivative in x."""
    evidence = {
        "kind": "derivative",
        "generators": more.pop("generators", []),
        "relations": more.pop("relations", []),
        "conditions": more.pop("conditions", []),
        "targets": [entry],
    }
    if implicit:
        evidence["jacobian"] = more.pop("jacobian")
    settings = {"variable": "x", "implicit": list(implicit)}
    return certificate("antiderivative", statement, evidence, settings=settings, **more)


def test_an_honest_derivative_and_its_neighbours():
    made = honest(derivative("Derivative(x**2, x, 1) == 2*x", zero("0")))
    assert made["detail"] == "derivative in x"
    refused(changed(made, ("statement",), [text("Derivative(x**2, x, 1) == 3*x")]), "difference|combine")
    refused(
        changed(made, ("statement",), [text("Derivative(x**2, x, 2) == 2*x")]), "not the one of the statement"
    )
    refused(
        changed(made, ("statement",), [text("Derivative(x**2, y, 1) == 2*x")]), "not the one of the statement"
    )
    refused(changed(made, ("statement",), [text("2*x == 2*x")]), "one first derivative")
    refused(changed(made, ("settings", "variable"), "y"), "not the one of the statement")
    refused(changed(made, ("settings", "implicit"), ["y"]), "wrong fields|determine")
    refused(changed(made, ("settings",), {"variable": "x"}), "wrong fields")


@pytest.mark.parametrize(
    ("function", "slope", "domains", "nonzero"),
    [
        ("sqrt(I*x - 1)", "I/(2*sqrt(I*x - 1))", ["x in (-oo, oo)"], []),
        ("sqrt(x)", "1/(2*sqrt(x))", [], []),
        ("sqrt(x)", "1/(2*sqrt(x))", [], ["x"]),
        ("sqrt(x)", "1/(2*sqrt(x))", ["x in [0, oo)"], []),
        ("sqrt(x)", "1/(2*sqrt(x))", ["x in (-oo, oo)"], ["x"]),
        ("sqrt(x + I*y)", "1/(2*sqrt(x + I*y))", ["x in (-oo, oo)", "y in (-oo, oo)"], []),
        ("log(x)", "1/x", [], ["x"]),
        ("log(I*x)", "1/x", ["x in (-oo, oo)"], []),
    ],
)
def test_a_branch_cut_is_not_crossed(function, slope, domains, nonzero):
    table = [IMAGINARY] * ("I" in function)
    known = [relation("_i**2 + 1")] * ("I" in function)
    if "sqrt" in function:
        inner = function[5:-1]
        table = [*table, generator("_g", "root", inner, 2)]
        known = [*known, relation(f"_g**2 - ({inner})".replace("I", "_i"))]
    made = derivative(
        f"Derivative({function}, x, 1) == {slope}",
        zero("0", *["0"] * len(known)),
        generators=table,
        relations=known,
        domains=domains,
        nonzero=nonzero,
    )
    refused(made, "branch cut")


def test_off_the_cut_a_root_is_differentiable():
    above = sign_of("y > 0", signs(target("y", fact(0))), domains=["y in (0, oo)"])
    table = [IMAGINARY, generator("_g", "root", "x + I*y", 2)]
    known = [relation("_i**2 + 1"), relation("_g**2 - x - _i*y")]
    stated = "Derivative(sqrt(x + I*y), x, 1) == 1/(2*sqrt(x + I*y))"
    made = derivative(
        stated,
        zero("0", "0", "0"),
        generators=table,
        relations=known,
        conditions=[above],
        domains=["x in (-oo, oo)", "y in (0, oo)"],
    )
    honest(made)
    real = derivative(
        "Derivative(sqrt(x), x, 1) == 1/(2*sqrt(x))",
        zero("0", "0"),
        generators=[generator("_g", "root", "x", 2)],
        relations=[relation("_g**2 - x")],
        domains=["x in (-oo, 0)"],
        conditions=[sign_of("x < 0", signs(target("-x", fact(0))), domains=["x in (-oo, 0)"])],
    )
    honest(real)


@pytest.mark.parametrize(
    ("function", "slope"),
    [
        ("Abs(x)", "1"),
        ("re(x)", "1"),
        ("conjugate(x)", "1"),
        ("x**x", "x**x"),
        ("f(x)", "0"),
        ("atan(z*x)", "z/(1 + z**2*x**2)"),
    ],
)
def test_functions_without_a_rule(function, slope):
    made = derivative(
        f"Derivative({function}, x, 1) == {slope}",
        zero("0"),
        generators=[generator("_g", "opaque", function)],
        domains=["x in (-oo, oo)"],
    )
    refused(made, "no rule|not known to be real")


CIRCLE = {
    "given": ["x**2 + y**2 == 1"],
    "relations": [relation("x**2 + y**2 - 1"), relation("2*x + 2*y*y_prime")],
}


def on_the_circle(**more: Any) -> dict[str, Any]:
    jacobian = {"multiplier": "1", "cofactors": ["0", "0"], "unit": "2*y"}
    made = {**CIRCLE, "nonzero": ["y"], "jacobian": jacobian, **more}
    return derivative("y*Derivative(y, x, 1) == -x", zero("x + y*y_prime", "0", "1/2"), ("y",), **made)


def test_functions_that_equations_determine():
    made = honest(on_the_circle())
    assert made["detail"] == "derivative in x, y through the given equations"
    refused(changed(made, ("nonzero",), []), "Jacobian may vanish")
    refused(changed(made, ("evidence", "jacobian", "unit"), "1"), "Jacobian")
    refused(changed(made, ("evidence", "jacobian", "unit"), "0"), "Jacobian")
    refused(changed(made, ("evidence", "jacobian", "cofactors"), ["1", "0"]), "Jacobian")
    refused(changed(made, ("evidence", "jacobian", "more"), "1"), "wrong fields")
    refused(changed(made, ("evidence", "relations", 1), relation("2*x")), "not the derivative")
    refused(changed(made, ("settings", "implicit"), []), "wrong fields|determine")
    refused(changed(made, ("settings", "implicit"), ["y", "y"]), "determine")
    refused(changed(made, ("settings", "implicit"), ["x"]), "determine|not the one")
    refused(changed(made, ("given",), []), "determine")


def test_equations_that_determine_nothing():
    # z*(x - 3) = 0 says nothing of y; differentiated it would say that z is zero.
    made = derivative(
        "Derivative(z*x, x, 1) == 0", zero("z", "0", "1"), ("y",), given=["z*(x - 3) == 0"],
        relations=[relation("z*x - 3*z"), relation("z")],
        jacobian={"multiplier": "1", "cofactors": ["0", "0"], "unit": "1"}, nonzero=["y"],
    )  # fmt: skip
    refused(made, "Jacobian|reserved|claim's")
    square = derivative(
        "Derivative(y, x, 1) == 5", zero("y_prime - 5", "0", "0"), ("y",), given=["(y - x)**2 == 0"],
        relations=[relation("(y - x)**2"), relation("2*(y - x)*(y_prime - 1)")],
        jacobian={"multiplier": "1", "cofactors": ["0", "0"], "unit": "2*(y - x)"},
    )  # fmt: skip
    refused(square, "Jacobian may vanish")


@pytest.mark.parametrize("given", [["u == 2*x"], ["u*x == 1"], ["u == v", "v == x"]])
def test_a_symbol_that_an_equation_ties_to_the_variable_does_not_stand_still(given):
    relations = {"u == 2*x": ["u - 2*x"], "u*x == 1": ["u*x - 1"], "u == v": ["u - v", "v - x"]}[given[0]]
    made = derivative(
        "Derivative(u*x, x, 1) == u",
        zero("0", *["0"] * len(given)),
        given=given,
        relations=list(map(relation, relations)),
    )
    refused(made, "do not determine")


def test_an_equation_among_the_assumptions_is_refused():
    made = derivative("Derivative(u*x, x, 1) == u", zero("0"))
    honest(made)
    refused(changed(made, ("assumptions",), ["u == 2*x"]), "not allowed among assumptions")
    refused(changed(made, ("assumptions",), ["u != 2*x"]), "not allowed among assumptions")


def test_derivatives_enter_no_algebra():
    # The derivative at fixed u and the one along u = 2x have the same text.
    stated = "Derivative(u*x, x, 1)"
    g = [{"name": "_g0", "kind": "opaque", "of": text(stated), "index": 0}]
    evidence = {
        "generators": g,
        "relations": [relation("_g0 - u"), relation("_g0 - 4*x"), relation("u - 2*x")],
        "targets": [zero("x", "1", "-1", "1", multiplier="2")],
    }
    made = certificate(
        "identity", "x == 0", evidence, given=[f"{stated} == u", f"{stated} == 4*x", "u == 2*x"]
    )
    refused(made, "cannot be the opaque")
    without = changed(made, ("evidence", "generators"), [])
    refused(without, "no generator|unknown symbol")


def test_the_sign_of_an_integral():
    positive = sign_of(
        "x**2 > 0",
        signs(target("x**2", factors(("x", 2, fact(0))))),
        assumptions=["x > 0"],
        domains=["x in (-oo, oo)"],
    )
    value = square()["evidence"]
    evidence = {"integral": "Integral(x**2, x, 0, 1)", "value": value, "sign": positive}
    made = honest(certificate("integrand", "1/3 > 0", evidence))
    assert made["detail"] == "an integrand of one sign"
    refused(changed(made, ("statement",), ["1/3 < 0"]), "not that of the integrand")
    refused(changed(made, ("statement",), ["1/2 > 0"]), "difference|combine")
    refused(changed(made, ("statement",), ["-1/3 > 0"]), "difference|combine")
    refused(changed(made, ("statement",), ["1/3 > 1"]), "not a sign")
    refused(changed(made, ("evidence", "integral"), "Integral(x**2, x, -1, 1)"), "difference|combine")
    refused(changed(made, ("evidence", "sign", "statement"), ["x**2 >= 0"]), "not that of the integrand")
    refused(
        changed(made, ("evidence", "sign", "assumptions"), ["x > 1"]),
        "rests on other assumptions|not a multiple",
    )


LINE = {"domains": ["x in (-oo, oo)"]}
AT = generator("_a", "opaque", "atan(x)")


def test_no_limit_hides_inside_a_root():
    """∫_0^oo of the derivative of x(√(1+atan²x) − √(1+π²/4)) is -(π/2)/√(1+π²/4), not 0."""
    function = (
        "(1 + atan(x)**2)**(1/2) - (1 + pi**2/4)**(1/2) + x*atan(x)/((1 + x**2)*(1 + atan(x)**2)**(1/2))"
    )
    primitive = "x*((1 + atan(x)**2)**(1/2) - (1 + pi**2/4)**(1/2))"

    def one_more(name: str) -> dict[str, Any]:
        return total((f"{name}**2", factors((name, 2, EVEN))), ("1", POSITIVE))

    conditions = [
        sign_of("atan(x)**2 + 1 > 0", signs(target("_a**2 + 1", one_more("_a")), generators=[AT]), **LINE),
        sign_of("x**2 + 1 > 0", signs(target("x**2 + 1", one_more("x"))), **LINE),
    ]
    made = integral(
        function, ("0", "oo"), "0", primitive, zero("0", "0", "0"), zero("0", "0", "0"),
        conditions=conditions,
        generators=[
            AT, generator("_r", "root", "1 + atan(x)**2", 2), PI, generator("_s", "root", "1 + pi**2/4", 2),
        ],
        relations=[relation("_r**2 - _a**2 - 1"), relation("_s**2 - 1 - _pi**2/4")],
    )  # fmt: skip
    terms = text("x*(1 + atan(x)**2)**(1/2)"), text("-x*(1 + pi**2/4)**(1/2)")
    made = changed(made, ("evidence", "ends", 0), {"terms": list(terms)})
    refused(made, "inside another function")


def test_an_integral_about_nothing():
    refused(square(nonzero=["0"]), "the claim is about nothing")
