"""What was settled is remembered only as long as nothing that it depends on has changed."""

from __future__ import annotations

import ast
import json
import os
import shutil
from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import Any

import pytest
import sympy as sp

from derive import PROVED, REFUTED, SIMULATED, Theory, by
from derive.checking.certificates import store
from derive.checking.checker import Checker, Report
from derive.checking.code_digest import PACKAGES, ROOT, Changed, CodeDigests
from derive.checking.fingerprints import Fingerprints, Unknown, described
from derive.checking.memory import Memory, read, record_of
from derive.checking.shelf import Shelf
from derive.proofs.identity import Identity
from derive.statement.claim import Claim

x, y = sp.symbols("x y", real=True)
HALF_LINE = sp.Interval(0, sp.oo)


def theory(
    right: sp.Expr = x**2 + 2 * x * y + y**2,
    domain: sp.Set = HALF_LINE,
    assuming: list[Any] | None = None,
    given: str = "square",
    steps: list[Any] | None = None,
) -> Theory:
    """Two claims, the second of which rests on the first."""
    made = Theory("toy", "A theory for tests")
    made.parameter("x", "a number", domain)
    made.parameter("y", "a number", sp.Interval(1, sp.oo))
    p, q = (made.parameters[n].symbol for n in ("x", "y"))
    right = right.xreplace({x: p, y: q})
    square = sp.Eq((p + q) ** 2, right, evaluate=False)
    made.claim("square", "The square", square, proof=by.identity())
    other = sp.Eq((p - q) * (p + q), p**2 - q**2, evaluate=False)
    made.claim("other", "Another product", other, proof=by.identity())
    uses = [made.claims[f"toy.{given}"]] if given else []
    made.claim(
        "sign", "It is positive", sp.StrictGreaterThan((p + q) ** 2, 0, evaluate=False),
        assuming=[a.xreplace({x: p, y: q}) for a in assuming or []], uses=uses,
        proof=by.sign(steps=[s.xreplace({x: p, y: q}) for s in steps or []]),
    )  # fmt: skip
    return made


class Run:
    """Runs over one folder of certificates."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.digests: CodeDigests | None = None

    def memory(self) -> Memory:
        fingerprints = Fingerprints(code=self.digests) if self.digests else Fingerprints()
        return Memory(Shelf({"toy": self.folder}, self.folder), fingerprints)

    def __call__(self, made: Theory) -> dict[str, Report]:
        """Settle all claims, store what was found, and return the reports by name."""
        memory = self.memory()
        checker = Checker(twin_limit=4, memory=memory)
        reports = {c.id.partition(".")[2]: checker.check(c) for c in made.claims.values()}
        store([r.certificate for r in reports.values() if r.certificate and r.ok], self.folder)
        for path, text in memory.records(reports.values(), {"toy": made.claims}).items():
            path.write_text(text)
        return reports

    def remembered(self, made: Theory) -> set[str]:
        return {name for name, report in self(made).items() if report.remembered}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    ready = Run(tmp_path / "certificates")
    assert ready.remembered(theory()) == set()
    assert ready.remembered(theory()) == {"square", "other", "sign"}
    return ready


def test_what_is_remembered_says_the_same(run: Run) -> None:
    anew, again = Run(run.folder.parent / "other")(theory()), run(theory())
    for name, report in again.items():
        assert report.remembered and report.ok and report.verdict is PROVED
        assert (report.detail, report.rechecked) == (anew[name].detail, anew[name].rechecked)
        assert report.rejected == anew[name].rejected and report.variants == anew[name].variants
        assert report.certificate == anew[name].certificate


CHANGES: dict[str, tuple[Callable[[], Theory], set[str]]] = {
    "a statement": (lambda: theory(right=(y + x) * (x + y)), {"other"}),
    "a domain": (lambda: theory(domain=sp.Interval(1, sp.oo)), set()),
    "a hypothesis": (lambda: theory(assuming=[x > 3]), {"square", "other"}),
    "a premise": (lambda: theory(given="other"), {"square", "other"}),
    "no premise": (lambda: theory(given=""), {"square", "other"}),
    "a lemma": (lambda: theory(steps=[sp.StrictGreaterThan(2 * x + 2 * y, 1)]), {"square", "other"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_the_theory_is_settled_anew(run: Run, change: str) -> None:
    made, same = CHANGES[change]
    first = run.memory()
    assert {c.id.partition(".")[2] for c in made().claims.values() if first.report(c)} == same


@pytest.mark.parametrize(
    ("file", "anew"),
    [
        ("derive/proofs/identity.py", {"square", "other"}),
        ("derive/proofs/setting.py", {"square", "other", "sign"}),  # the procedure by sign uses it as well
        ("derive/proofs/positivity.py", {"square", "other", "sign"}),  # so do the conditions of rewriting
        ("derive/recheck/orthant.py", {"square", "other", "sign"}),
        ("derive/recheck/rewriting/angles.py", {"square", "other"}),
        ("derive/recheck/premises.py", set()),  # it runs each time that a claim is remembered
        ("derive/proofs/series.py", set()),
        ("derive/recheck/series.py", set()),
        ("derive/checking/twins.py", {"square", "other", "sign"}),
        ("derive/checking/report.py", set()),
        ("numerics/evaluate.py", set()),
        ("derive/theories/games/momentum.py", set()),
    ],
)
def test_a_changed_line_costs_the_claims_that_depend_on_it(
    run: Run, tmp_path: Path, file: str, anew: set[str]
) -> None:
    for package in ("derive", "numerics"):
        ignored = shutil.ignore_patterns("__pycache__", "*.json")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=ignored)
    run.digests = CodeDigests(tmp_path, since=inf)
    assert run.remembered(theory()) == {"square", "other", "sign"}
    with (tmp_path / file).open("a") as stream:
        stream.write("\n# a line\n")
    run.digests = CodeDigests(tmp_path, since=inf)
    assert {"square", "other", "sign"} - run.remembered(theory()) == anew


def test_a_changed_version_is_settled_anew(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sp, "__version__", "1.14.99")
    assert run.remembered(theory()) == set()


@pytest.mark.parametrize("place", range(0, 2000, 157))
def test_a_changed_byte_of_a_certificate_is_never_believed(run: Run, place: int) -> None:
    path = run.folder / "toy.square.json"
    stored = path.read_bytes()
    place %= len(stored)
    path.write_bytes(stored[:place] + bytes([stored[place] ^ 1]) + stored[place + 1 :])
    memory, claims = run.memory(), theory().claims
    assert memory.report(claims["toy.square"]) is None and memory.report(claims["toy.sign"]) is None
    assert run(theory())["square"].ok and path.read_bytes() == stored


FORGERIES: dict[str, Callable[[dict[str, Any]], object]] = {
    "no fingerprint": lambda e: e.pop("fingerprint"),
    "another fingerprint": lambda e: e.update(fingerprint="0" * 64),
    "another seal": lambda e: e.update(seal="0" * 64),
    "no twins": lambda e: e.update(twins={}),
    "a survivor": lambda e: e["twins"].update(survived=["a twin"]),
    "an unknown fate": lambda e: e["twins"].update(forgiven=["a twin"]),
    "twins that are no texts": lambda e: e.update(twins={"rejected": [1]}),
    "one key more": lambda e: e.update(verdict="PROVED"),
    "a time that is no number": lambda e: e.update(seconds="soon"),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forged_entry_is_not_believed(run: Run, forgery: str) -> None:
    path = record_of("toy", run.folder)
    data = json.loads(path.read_text())
    FORGERIES[forgery](data["claims"]["toy.square"])
    path.write_text(json.dumps(data))
    assert run.memory().report(theory().claims["toy.square"]) is None
    assert run.remembered(theory()) == {"other", "sign"}
    assert run.remembered(theory()) == {"square", "other", "sign"}


NO_RECORDS = ["", "[]", "{}", '{"format": 2, "claims": {}}', '{"format": 1, "claims": []}', "[" * 100_000]


@pytest.mark.parametrize("text", [*NO_RECORDS, "\ud800"])
def test_a_record_that_cannot_be_read_holds_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settled-toy.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert read(path) == {}
    assert read(tmp_path / "nothing.json") == {}


def test_claims_that_are_gone_leave_the_record(run: Run) -> None:
    made = theory()
    del made.claims["toy.sign"]
    run(made)
    assert set(read(record_of("toy", run.folder))) == {"toy.square", "toy.other"}


def test_an_unchanged_run_changes_no_byte(run: Run) -> None:
    before = {p.name: p.read_bytes() for p in run.folder.iterdir()}
    run(theory())
    assert {p.name: p.read_bytes() for p in run.folder.iterdir()} == before


def test_a_claim_that_failed_is_not_remembered(run: Run) -> None:
    report = run(theory(right=x**2 + y**2))["square"]
    assert report.verdict is REFUTED and not report.ok
    assert not run(theory(right=x**2 + y**2))["square"].remembered


def test_settings_without_a_text_of_their_own_are_never_the_same() -> None:
    with pytest.raises(Unknown):
        described([lambda: 1])
    with pytest.raises(Unknown):
        described({"a": object()})
    assert described({x: 1, y: 2}) == described({y: 2, x: 1}) != described({x: 2, y: 1})
    assert described(True) != described("True") and described(1) is not True


def test_a_procedure_with_such_a_setting_is_settled_each_time(run: Run) -> None:
    made = theory()
    claim: Claim = made.claims["toy.square"]
    object.__setattr__(claim.proof, "solve", (object(),))
    assert Fingerprints().of(claim) is None and run.memory().report(claim) is None


class OwnIdentity(Identity):
    """A procedure that belongs to whoever wrote it."""


class own_function(sp.Function):
    """A function that belongs to whoever wrote it."""


def own_sampler(options: Any, seed: int) -> dict[str, float]:
    """A sampler that belongs to whoever wrote it."""
    return {"mean": 1.0 + seed / 100}


def test_what_a_users_own_code_settles_is_settled_each_time(run: Run) -> None:
    made = theory()
    p, q = (made.parameters[n].symbol for n in ("x", "y"))
    equal = sp.Eq((p - q) ** 2, p**2 - 2 * p * q + q**2, evaluate=False)
    made.claim("own_procedure", "", equal, proof=OwnIdentity())
    called = sp.Eq((own_function(p) + 1) ** 2, own_function(p) ** 2 + 2 * own_function(p) + 1, evaluate=False)
    made.claim("own_function", "", called, proof=by.identity())
    name = made.unknown("name", "what a function of one's own gives")
    of_given = sp.Eq(name**2 - 1, (name - 1) * (name + 1), evaluate=False)
    given = sp.Eq(name, own_function(p), evaluate=False)
    made.claim("own_premise", "", of_given, given=[given], proof=by.identity(name))
    made.sampler("own", own_sampler)
    mean = made.unknown("mean", "a mean")
    made.claim(
        "own_sampler", "", sp.Eq(mean, 1, evaluate=False), expect=SIMULATED,
        proof=by.simulation("toy.own", seeds=4, statistics={mean: "mean"}),
    )  # fmt: skip
    for which in ("own_procedure", "own_function", "own_premise", "own_sampler"):
        assert Fingerprints().of(made.claims[f"toy.{which}"]) is None


def test_a_function_that_is_only_a_name_changes_nothing(run: Run) -> None:
    made = theory()
    f, p = sp.Function("f"), made.parameters["x"].symbol
    square = sp.Eq((f(p) + 1) ** 2, f(p) ** 2 + 2 * f(p) + 1, evaluate=False)
    made.claim("named", "", square, proof=by.identity())
    assert run(made)["named"].ok and run(made)["named"].remembered


def test_code_that_is_younger_than_the_process_is_not_what_it_runs(tmp_path: Path) -> None:
    for package in ("derive", "numerics"):
        ignored = shutil.ignore_patterns("__pycache__", "*.json")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=ignored)
    claim = theory().claims["toy.square"]
    loaded = max(p.stat().st_mtime for p in tmp_path.rglob("*.py"))
    assert Fingerprints(code=CodeDigests(tmp_path, since=loaded)).of(claim) is not None
    os.utime(tmp_path / "derive" / "proofs" / "identity.py", (loaded + 1, loaded + 1))
    assert Fingerprints(code=CodeDigests(tmp_path, since=loaded)).of(claim) is None
    with pytest.raises(Changed):
        CodeDigests(tmp_path, since=loaded).of(["derive.proofs.identity"])


def test_every_import_of_the_project_is_seen_by_its_digests() -> None:
    """Digests read imports from the text by a pattern; the syntax tree must not know more of them."""
    digests = CodeDigests()
    for path in sorted((ROOT / "derive").rglob("*.py")) + sorted((ROOT / "numerics").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        seen = digests._imported(name, path.read_bytes()) | {name, "derive", "generated"}
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                wanted = {a.name for a in node.names}
            elif isinstance(node, ast.ImportFrom):
                package = str(node.module)
                inner = {f"{package}.{a.name}" for a in node.names}
                wanted = {m if digests._path(m) is not None else package for m in inner}
            else:
                continue
            assert {m for m in wanted if m.partition(".")[0] in PACKAGES} <= seen, path
