"""Forged premises: none at all, not proved, in circles, or under hypotheses that nobody grants."""

from __future__ import annotations

import pytest

from derive.errors import RecheckFailed
from derive.recheck import Verifier, digest, verify
from tests.helpers.forging import (
    EVEN,
    POSITIVE,
    certificate,
    changed,
    equations,
    fact,
    factors,
    finder,
    generator,
    honest,
    refused,
    relation,
    sealed,
    signs,
    target,
    total,
    zero,
)


def resting(premise: dict, role: str = "given", hypotheses: tuple = ()) -> list[dict]:
    """What a certificate says of one premise."""
    return [
        {"claim": premise["claim"], "role": role, "digest": digest(premise), "hypotheses": list(hypotheses)}
    ]


def lemma(**more) -> dict:
    """x = z**3 + 2 from x*y = (z**3 + 2)*y, where y does not vanish."""
    evidence = equations(
        zero("x - z**3 - 2", "1", multiplier="y"), relations=[relation("x*y - y*z**3 - 2*y")]
    )
    more = {"given": ["x*y == (z**3 + 2)*y"], "nonzero": ["y"], **more}
    return honest(certificate("identity", "x == z**3 + 2", evidence, **more))


def using(premise: dict, **more) -> dict:
    """x**2 = (z**3 + 2)**2, from the lemma alone."""
    evidence = equations(
        zero("x**2 - (z**3 + 2)**2", *["0"] * (len(more.get("given", ())) - 1), "x + z**3 + 2"),
        relations=[relation("x*y - y*z**3 - 2*y")] * (len(more.get("given", ())) - 1)
        + [relation("x - z**3 - 2")],
    )
    more.setdefault("given", ["x == z**3 + 2"])
    return certificate(
        "identity", "x**2 == (z**3 + 2)**2", evidence, claim="forge.b", premises=resting(premise), **more
    )


def test_an_honest_premise_is_followed():
    a = lemma()
    b = using(a, given=["x*y == (z**3 + 2)*y", "x == z**3 + 2"], nonzero=["y"])
    honest(b, a)


@pytest.mark.parametrize("value", ["ENCLOSED", "SIMULATED", "REFUTED", "UNDECIDED", "MAYBE"])
def test_a_premise_is_proved(value):
    a = lemma()
    b = using(a, given=["x*y == (z**3 + 2)*y", "x == z**3 + 2"], nonzero=["y"])
    refused(b, "not PROVED|cannot carry|wrong fields", changed(a, ("verdict",), value))


def test_agreement_at_points_is_no_premise():
    # Two roots that differ by less than 1e-150: x = x + 1 would follow.
    a = lemma()
    claim = {
        **a,
        "procedure": "agreement",
        "verdict": "ENCLOSED",
        "reading": {"kind": "sampled"},
        "settings": {"bits": 200, "asked": 12},
        "evidence": {"points": []},
    }
    a = sealed(claim)
    refused(using(a, given=["x*y == (z**3 + 2)*y", "x == z**3 + 2"], nonzero=["y"]), "not PROVED", a)


def test_a_premise_exists_and_is_the_one_that_was_meant():
    a = lemma()
    more = {"given": ["x*y == (z**3 + 2)*y", "x == z**3 + 2"], "nonzero": ["y"]}
    b = using(a, **more)
    refused(b, "no certificate of forge.a")
    other = honest(changed(a, ("claim",), "forge.c"))
    with pytest.raises(RecheckFailed, match="another claim"):
        verify(b, lambda claim: other)
    # The same name, another statement.
    false = changed(changed(a, ("nonzero",), ["y", "z"]), ("detail",), a["detail"])
    refused(b, "not the statement that this claim rests on", false)
    refused(changed(b, ("premises", 0, "digest"), "0" * 64), "not the statement", a)
    refused(changed(b, ("premises", 0, "digest"), "x"), "no digest", a)


def test_a_premise_is_verified_itself():
    a = lemma()
    b = using(a, given=["x*y == (z**3 + 2)*y", "x == z**3 + 2"], nonzero=["y"])
    refused(b, "combine", changed(a, ("evidence", "targets", 0, "cofactors"), ["2"]))
    refused(b, "seal", {**a, "seal": "0" * 64})
    refused(b, "of itself", changed(a, ("detail",), "identity modulo 2 relations"))
    refused(b, "wrong fields", changed(a, ("evidence", "more"), "x"))


def test_what_a_premise_lends_is_what_it_states():
    a = lemma()
    more = {"given": ["x*y == (z**3 + 2)*y", "x == z**3 + 3"], "nonzero": ["y"]}
    evidence = equations(
        zero("x - z**3 - 3", "0", "1"), relations=[relation("x*y - y*z**3 - 2*y"), relation("x - z**3 - 3")]
    )
    b = certificate("identity", "x == z**3 + 3", evidence, claim="forge.b", premises=resting(a), **more)
    refused(b, "is not among what is given", a)


@pytest.mark.parametrize(
    ("given", "nonzero", "reason"),
    [
        (["x == z**3 + 2"], [], "needs .*x\\*y|needs .*z"),
        (["x == z**3 + 2"], ["y"], "needs"),
        (["x*y == (z**3 + 2)*y", "x == z**3 + 2"], [], "needs y not to vanish"),
        (["x*y == (z**3 + 2)*y", "x == z**3 + 2"], ["z"], "needs y not to vanish"),
        (["x*y == (z**3 + 2)*y", "x == z**3 + 2"], ["x*y"], "."),
    ],
)
def test_hypotheses_of_a_premise_are_granted(given, nonzero, reason):
    a = lemma()
    b = using(a, given=given, nonzero=nonzero)
    if nonzero == ["x*y"]:
        honest(b, a)  # what divides something that does not vanish does not vanish
    else:
        refused(b, reason, a)


def positive(domain: str, **more) -> dict:
    """x > 0 on a domain of positive numbers."""
    above = {"by": "orthant", "bounds": [{"symbol": "x", "lower": 0, "upper": -1}]}
    evidence = signs(target("x", above))
    return honest(certificate("sign", "x > 0", evidence, domains=[domain], **more))


@pytest.mark.parametrize(
    ("premise", "claim", "granted"),
    [
        ("x in (0, oo)", "x in (-oo, oo)", False),
        ("x in (0, oo)", "x in [0, oo)", False),
        ("x in (0, 1)", "x in (0, 2)", False),
        ("x in (0, 3)", "x in (0, pi)", False),
        ("x in (0, pi)", "x in (0, 22/7)", False),
        ("x in (0, 1)", "x in (0, 1]", False),
        ("x in (0, pi)", "x in (0, 3)", True),
        ("x in (0, oo)", "x in (1, 2]", True),
        ("x in (0, 2**(1/2)]", "x in (0, 7/5]", True),
        ("x in (0, 7/5]", "x in (0, 2**(1/2)]", False),
    ],
)
def test_the_domain_of_a_premise_contains_the_claim_s(premise, claim, granted):
    a = positive(premise)
    # The fact after those of the finite ends is the inequality that the premise lends.
    evidence = signs(target("x", fact(2 - claim.count("oo"))))
    b = certificate(
        "sign",
        "2*x > x",
        evidence,
        claim="forge.b",
        domains=[claim],
        assumptions=["x > 0"],
        premises=resting(a),
    )
    if granted:
        honest(b, a)
    else:
        refused(b, "needs x in", a)


def test_a_complex_symbol_lies_in_no_domain():
    a = positive("x in (0, oo)")
    b = certificate(
        "sign",
        "2*x > x",
        signs(target("x", fact(0))),
        claim="forge.b",
        assumptions=["x > 0"],
        premises=resting(a),
    )
    refused(b, "needs x in", a)


def test_whole_numbers_travel():
    a = positive("x in [1, oo)", integers=["x"])
    more = {"claim": "forge.b", "assumptions": ["x > 0"], "premises": resting(a)}
    whole = certificate(
        "sign", "2*x > x", signs(target("x", fact(1))), domains=["x in (0, oo)"], integers=["x"], **more
    )
    honest(whole, a)  # the whole numbers above 0 are those from 1 on
    refused(changed(whole, ("integers",), []), "needs x in|whole number", a)
    refused(changed(changed(whole, ("integers",), []), ("domains",), ["x in [1, oo)"]), "whole number", a)


def test_an_asymptotic_premise_enters_no_algebra():
    reading = {"kind": "asymptotic", "variable": "x", "point": "0", "order": 2}
    settings = {"variable": "x", "point": "0", "order": 2, "start": {}}
    a = sealed({**lemma(), "procedure": "series", "reading": reading, "settings": settings})
    b = using(a, given=["x*y == (z**3 + 2)*y", "x == z**3 + 2"], nonzero=["y"])
    with pytest.raises(RecheckFailed):
        verify(b, finder(a))


def test_premises_do_not_lend_each_other_their_hypotheses():
    # Each of u = v and u - v = 0 holds because of the other, so neither does.
    def one(name: str, stated: str, assumed: str, numerator: str, minus: str) -> dict:
        evidence = equations(
            zero(numerator, minus), relations=[relation(numerator if minus == "1" else f"-({numerator})")]
        )
        return honest(certificate("identity", stated, evidence, claim=name, given=[assumed]))

    a = one("forge.u", "u - v == 0", "u == v", "u - v", "1")
    c = one("forge.v", "u == v", "u - v == 0", "u - v", "1")
    both = [*resting(a), *resting(c)]
    twice = equations(zero("2*(u - v)", "2", "0"), relations=[relation("u - v")] * 2)
    more = {"claim": "forge.b", "premises": both}
    refused(
        certificate("identity", "2*u == 2*v", twice, given=["u - v == 0", "u == v"], **more), "needs", a, c
    )
    # With one of them assumed, both hold.
    thrice = equations(zero("2*(u - v)", "2", "0", "0"), relations=[relation("u - v")] * 3)
    honest(
        certificate("identity", "2*u == 2*v", thrice, given=["u == v", "u - v == 0", "u == v"], **more), a, c
    )


@pytest.mark.parametrize("length", [1, 2, 5])
def test_claims_that_rest_on_each_other(length):
    made = []
    for i in range(length):
        stated = certificate("identity", "x + 0 == x", equations(zero("0")), claim=f"ring.c{i}")
        made.append({**stated, "detail": "identity as rational functions"})
    for i in range(length):
        made[i]["premises"] = resting(made[(i + 1) % length], "uses")
        made[i] = sealed(made[i])
    refused(made[0], "rests on itself", *made)


def test_chains_have_any_length():
    found: list[dict] = []
    for i in range(1_200):
        premises = resting(found[-1], "uses") if found else []
        made = certificate(
            "identity", "x + 0 == x", equations(zero("0")), claim=f"chain.c{i}", premises=premises
        )
        found.append(sealed({**made, "detail": "identity as rational functions"}))
    known = {c["claim"]: c for c in found}
    assert verify(found[-1], known.__getitem__).detail == "identity as rational functions"
    asked: list[str] = []
    once = Verifier(lambda claim: (asked.append(claim), known[claim])[1])
    once.verify(found[50])
    once.verify(found[50])
    assert len(asked) == 50
    broken = {**known, "chain.c7": changed(found[7], ("evidence", "targets", 0, "cofactors"), ["1"])}
    with pytest.raises(RecheckFailed, match="not a list of 0"):
        verify(found[-1], broken.__getitem__)


@pytest.mark.parametrize(
    ("term", "domain"), [("x", "x in (-oo, oo)"), ("x - 1", "x in [0, 1]"), ("x + I*y", "x in (-oo, oo)")]
)
def test_a_premise_is_not_used_where_its_text_is_undefined(term, domain):
    # w = 0 wherever w/t = 0, and t = 0 is not excluded by the new claim.
    domains = [domain] + ["y in (-oo, oo)"] * ("y" in term)
    stated = f"w*({term})**(-1)*({term}) == w"
    table = [generator("_i", "imaginary", "-1")] * ("I" in term)
    known = [relation("_i**2 + 1")] * ("I" in term)
    a = honest(
        certificate(
            "identity",
            stated,
            equations(zero("0", *["0"] * len(known)), generators=table, relations=known),
            domains=domains,
        )
    )
    evidence = equations(
        zero("0", *["0"] * (1 + len(known))), generators=table, relations=[relation("0"), *known]
    )
    b = certificate(
        "identity",
        "2*w == w + w",
        evidence,
        claim="forge.b",
        given=[stated],
        domains=domains,
        premises=resting(a),
    )
    refused(b, "not to vanish", a)
    honest(changed(b, ("nonzero",), [certificate("identity", "1 == 1", {}, nonzero=[term])["nonzero"][0]]), a)


def test_proofs_of_hypotheses_are_verified():
    a = positive("x in (0, oo)")
    shown = {
        "statement": ["x > 0"], "given": [], "assumptions": ["-1 + x > 0"], "domains": ["x in (-oo, oo)"],
        "nonzero": [], "evidence": signs(target("x", {"by": "orthant", "bounds": [{"symbol": "x", "lower": 0,
        "upper": -1}]})),
    }  # fmt: skip
    evidence = signs(target("x", fact(1)))
    more = {"claim": "forge.b", "domains": ["x in (-oo, oo)"], "assumptions": ["-1 + x > 0", "x > 0"]}
    b = certificate("sign", "2*x > x", evidence, premises=resting(a, hypotheses=(shown,)), **more)
    honest(b, a)
    refused(changed(b, ("premises", 0, "hypotheses"), []), "needs x in", a)
    proof = ("premises", 0, "hypotheses", 0)
    refused(changed(b, (*proof, "statement"), ["x > 1"]), "the stored fraction is not", a)
    refused(changed(b, (*proof, "statement"), ["x > -1"]), "the stored fraction is not|not written", a)
    refused(changed(b, (*proof, "assumptions"), ["x > 5"]), "needs x in|rests on other", a)
    refused(changed(b, (*proof, "domains"), ["x in (0, oo)"]), "rests on other domains", a)
    refused(changed(b, (*proof, "nonzero"), ["x"]), "rests on other nonzero", a)
    refused(changed(b, (*proof, "evidence", "targets", 0, "numerator"), POSITIVE), "multiply", a)
    refused(changed(b, (*proof, "more"), 1), "wrong fields", a)


def test_a_premise_that_only_stands_behind_is_asked_about_shared_symbols():
    a = lemma()
    alone = certificate(
        "identity", "t + 0 == t", equations(zero("0")), claim="forge.b", premises=resting(a, "uses")
    )
    honest(alone, a)
    shared = certificate(
        "identity", "y + 0 == y", equations(zero("0")), claim="forge.b", premises=resting(a, "uses")
    )
    refused(shared, "needs y not to vanish", a)


@pytest.mark.parametrize("way", ["a single zero", "no whole number"])
def test_a_premise_about_nothing_lends_nothing(way):
    # s = 0 does not vanish: under such hypotheses anything is proved, x > 0 too.
    square = factors(("s", 2, EVEN))
    minus = factors(("s", 1, fact(0)), ("-s", 1, fact(1)))
    both = total(
        ("s**2*x**2", factors(("s", 2, EVEN), ("x", 2, EVEN))),
        ("-s**2", minus),
        multiplier="s**2",
        proof=square,
    )
    evidence = signs(target("x**2 - 1", both))
    domains = ["s in [0, 0]", "x in (-oo, oo)"]
    a = certificate("sign", "x**2 - 1 >= 0", evidence, domains=domains, nonzero=["s"])
    if way == "no whole number":
        a = changed(a, ("integers",), ["s"])
        a = changed(a, ("domains",), ["s in [1/4, 1/2]", "x in (-oo, oo)"])
    a = changed(a, ("detail",), "positivity certificate: even, fact, product, sum")
    more = {"claim": "forge.b", "assumptions": ["x**2 - 1 >= 0"], "premises": resting(a)}
    b = certificate("sign", "2*x**2 >= 2", signs(target("2*x**2 - 2", fact(0))), domains=domains[1:], **more)
    refused(b, "s vanishes" if way == "a single zero" else "whole number|fact|multiple", a)
