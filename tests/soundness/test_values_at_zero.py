"""Values at zero stand on certificates: proved once, stored, verified by the other engine, or not served."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from sympy import Abs, Derivative, Eq, Integral, Interval, erf, exp, oo, pi, sqrt

from derive import Theory, by
from derive.checking import at_zero
from derive.checking.at_zero import FOLDER, path_at_zero, verify
from derive.checking.certificates import load, to_json
from derive.checking.checker import Checker, attempt
from derive.checking.library import certificates_of
from derive.checking.library import load as shipped
from derive.checking.settlement import Settlement
from derive.checking.shelf import Shelf
from derive.errors import RecheckFailed
from derive.quantities.quantity import Quantity
from derive.quantities.under_integral import UnderIntegral, steps
from derive.recheck import Verifier, seal
from derive.recheck.verification import checked
from tests.helpers.mutations import changed_bytes, mutated, places
from tests.helpers.profiles import scaled

x, y, p = (*sp.symbols("x y", real=True), sp.Symbol("p", positive=True))
LSGAN = certificates_of("lsgan")
LIMIT = erf(y)
VALUE = erf(y) + x / Abs(x) * exp(p**2 / (4 * x**2) + p * y / x) * sp.erfc(x / Abs(x) * (y + p / (2 * x)))


def expectation(limit: sp.Expr = LIMIT, value: sp.Expr = VALUE) -> tuple[Theory, Quantity, Quantity]:
    """E erf(xT + y) for T exponential with rate p, and its derivative in y."""
    theory = Theory("zero_own", "")
    for name, domain in (("x", None), ("y", None), ("p", Interval.open(0, oo))):
        theory.parameter(name, "", *[domain] * (domain is not None))
    t = theory.unknown("t", "", Interval(-oo, oo))
    mean = Integral(p * exp(-p * t) * erf(x * t + y), (t, 0, oo))
    sides = []
    for name, sign in (("up", 1), ("down", -1)):
        tilt, end = exp(p**2 / (4 * x**2) + p * y / x), sp.expand(sign * (x * t + y + p / (2 * x)))
        primitive = -exp(-p * t) * erf(x * t + y) - sign * tilt * sp.erfc(end)
        said = Eq(mean, erf(y) + sign * tilt * sp.erfc(end.subs(t, 0)))
        proof = by.antiderivative(primitive)
        sides.append(theory.claim(name, "", said, assuming=[sign * x > 0], proof=proof))
    one = theory.quantity("mean", "", parameters=[x, y, p], value=value, claims=sides,
                          at_zero={x: UnderIntegral(limit, mean)})  # fmt: skip
    slope = UnderIntegral(2 * exp(-(y**2)) / sqrt(pi), Derivative(mean, y))
    two = theory.quantity("slope", "", parameters=[x, y, p], value=sp.diff(VALUE, y), claims=sides,
                          at_zero={x: slope})  # fmt: skip
    return theory, one, two


def settlement(folder: Path, proving: bool = True) -> Settlement:
    checker = Checker(twin_limit=0) if proving else None
    return Settlement(Shelf({"zero_own": folder}, folder), checker)


def stored(folder: Path) -> tuple[Theory, Quantity, Quantity]:
    """The certificates of the theory, as a run stores them."""
    theory, one, two = expectation()
    made = settlement(folder)
    made.settle([theory])
    for path, certificate in made.to_store().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(to_json(dict(certificate)).encode())
    return theory, one, two


def test_what_is_stored_is_verified_and_not_proved_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theory, one, two = stored(tmp_path)
    assert sorted(f.stem for f in (tmp_path / FOLDER).iterdir()) == [one.name, two.name]
    again = settlement(tmp_path, proving=False).standings(theory)
    assert [again[q.name].status for q in (one, two)] == ["proved"] * 2

    def proving(*_: Any) -> Any:
        raise AssertionError("proved anew")

    monkeypatch.setattr("derive.checking.settlement.proved", proving)
    later = settlement(tmp_path)
    later.settle([theory])
    assert not any(FOLDER in path.parts for path in later.to_store())


def test_a_first_run_proves_and_verifies_each_step_and_claim_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proved, verified = [], []

    def proving(claim: Any, *arguments: Any, **options: Any) -> Any:
        proved.append(claim.id)
        return attempt(claim, *arguments, **options)

    def verifying(certificate: Any) -> Any:
        verified.append(certificate["claim"])
        return checked(certificate)

    monkeypatch.setattr("derive.checking.checker.attempt", proving)
    monkeypatch.setattr("derive.recheck.verification.checked", verifying)
    theory, one, two = expectation()
    made = settlement(tmp_path)
    made.settle([theory])
    assert [made.standings(theory)[q.name].status for q in (one, two)] == ["proved"] * 2
    needed = {step.id for q in (one, two) for step in steps(theory, q)}
    assert sorted(proved) == sorted(verified) == sorted({*theory.claims, *needed})


def test_without_certificates_nothing_is_served(tmp_path: Path) -> None:
    theory, one, two = stored(tmp_path)
    path_at_zero(one.name, tmp_path).unlink()
    found = settlement(tmp_path, proving=False).standings(theory)
    assert not found[one.name].status and "no stored certificate" in found[one.name].reason
    assert found[two.name].status == "proved"


@pytest.mark.parametrize(
    ("limit", "value", "words"),
    [
        (erf(y) + 1, VALUE, "not shown to be the limit: it is erf"),
        (-erf(y), VALUE, "not shown to be the limit: it is erf"),
        (erf(2 * y), VALUE, "not shown to be the limit: it is erf"),
        (erf(y), VALUE + x, "the closed form is another one"),
        (erf(y), 2 * VALUE, "the closed form is another one"),
        (erf(y), VALUE + Abs(x) - x, "the closed form is another one"),
    ],
)
def test_what_is_false_is_not_served(limit: sp.Expr, value: sp.Expr, words: str, tmp_path: Path) -> None:
    """Not even with the certificates of what is true."""
    stored(tmp_path)
    theory, one, _ = expectation(limit, value)
    for proving in (False, True):
        tried = settlement(tmp_path, proving)
        tried.settle([theory])
        standing = tried.standings(theory)[one.name]
        assert not standing.status and standing.faulty
        assert (words in standing.reason) is proving
        assert path_at_zero(one.name, tmp_path) not in tried.to_store()


def test_another_closed_form_of_the_claims_changes_the_steps() -> None:
    """What a claim says of the integral is in the steps: it cannot be changed behind them."""
    (theory, one, _), (other, same, _) = expectation(), expectation()
    before = [str(s.statement) for s in steps(theory, one)]
    claim = other.claims["zero_own.up"]
    (equation,) = claim.statement
    object.__setattr__(claim, "statement", (Eq(equation.lhs, equation.rhs + 1, evaluate=False),))
    after = [str(s.statement) for s in steps(other, same)]
    assert before != after


def seals(forged: dict[str, Any]) -> dict[str, Any]:
    for certificate in forged["steps"]:
        if isinstance(certificate, dict):
            certificate["seal"] = seal(certificate)
    return forged


FORGERIES: dict[str, Callable[[dict[str, Any], dict[str, Any]], Any]] = {
    "a step dropped": lambda f, g: f["steps"].pop(),
    "a step twice": lambda f, g: f["steps"].append(f["steps"][0]),
    "no steps": lambda f, g: f["steps"].clear(),
    "in another order": lambda f, g: f["steps"].reverse(),
    "steps of another quantity": lambda f, g: f.update(steps=g["steps"]),
    "another quantity": lambda f, g: f.update(quantity=g["quantity"]),
    "another format": lambda f, g: f.update(format=2),
    "a field that nobody reads": lambda f, g: f.update(more=1),
    "no list": lambda f, g: f.update(steps=dict(enumerate(f["steps"]))),
    "no object": lambda f, g: f.update(steps=[1] * len(f["steps"])),
    "refuted": lambda f, g: f["steps"][0].update(verdict="REFUTED"),
    "another statement": lambda f, g: f["steps"][0].update(statement=f["steps"][-1]["statement"]),
    "another antiderivative": lambda f, g: f["steps"][-2]["evidence"].update(antiderivative="x"),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_forged_certificates_are_refused(forgery: str) -> None:
    theory = shipped("lsgan")
    one, two = (theory.quantities[f"lsgan.{name}"] for name in ("data_term_erlang2", "cost_mixture"))
    found = {q.name: dict(load(q.name, LSGAN / FOLDER)) for q in (one, two)}
    forged = copy.deepcopy(found[one.name])
    FORGERIES[forgery](forged, found[two.name])
    with pytest.raises(RecheckFailed):
        verify(one, steps(theory, one), seals(forged), Verifier(_none))
    verify(one, steps(theory, one), found[one.name], Verifier(_none))


def _none(claim: str) -> dict[str, Any]:
    raise RecheckFailed(claim)


def test_changed_bytes_and_fields_are_refused(tmp_path: Path) -> None:
    """Of the shipped certificates: any byte; any field with the seals made anew, unless it says the same."""
    theory, rng = shipped("lsgan"), random.Random("values at zero")
    names = sorted(f.stem for f in (LSGAN / FOLDER).iterdir())
    small = [n for n in names if (LSGAN / FOLDER / f"{n}.json").stat().st_size < 6_000]
    for _ in range(scaled(100)):
        name = rng.choice(names)
        text = (LSGAN / FOLDER / f"{name}.json").read_bytes()
        forged = changed_bytes(text, rng)
        (tmp_path / f"{name}.json").write_bytes(forged)
        q = theory.quantities[name]
        if forged != text:
            with pytest.raises(RecheckFailed):
                verify(q, steps(theory, q), load(name, tmp_path), Verifier(_none))
    accepted = 0
    for _ in range(scaled(100)):
        name = rng.choice(small)
        original, q = dict(load(name, LSGAN / FOLDER)), theory.quantities[name]
        forged, _said = mutated(original, rng.choice(list(places(original))), rng)
        if isinstance(forged.get("steps"), list):
            seals(forged)
        try:
            verify(q, steps(theory, q), forged, Verifier(_none))
        except RecheckFailed:
            continue
        accepted += json.dumps(forged, sort_keys=True) != json.dumps(original, sort_keys=True)
        for key in ("claim", "statement", "domains", "verdict", "detail"):
            assert [c[key] for c in forged["steps"]] == [c[key] for c in original["steps"]]
    assert accepted < scaled(100) / 10


def test_every_shipped_value_at_zero_has_its_certificates() -> None:
    theory = shipped("lsgan")
    known = {q.name for q in theory.quantities.values() if q.means}
    assert {f.stem for f in (LSGAN / FOLDER).iterdir()} == known and len(known) == 13
    ids = {s.id for name in known for s in steps(theory, theory.quantities[name])}
    assert len(ids) > 50 and not ids & set(theory.claims)
    assert at_zero.FORMAT == 1
