"""Packages of generated code: read as data, checked before they are registered, never from a stale cache."""

from __future__ import annotations

import hashlib
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flint import arb

import generated
import numerics
from derive import Theory
from derive.emit.generation import refresh
from numerics import catalogue

ENTRY = {
    "kind": "closed form",
    "type": "real",
    "summary": "a third",
    "parameters": [
        {"name": "x", "description": "", "lower": "0", "upper": None, "lower_open": True, "upper_open": True}
    ],
    "value": "third",
    "source": "",
    "claims": [],
    "status": "stated, not proved",
    "accuracy": "",
}
BALL = "def third(x):\n    return x / 3\n"
PAIR = "def third(x):\n    return (x, x)\n"
LISTED = "THEORIES = ('toll',)\n"
MARKER = "executed.txt"


@pytest.fixture(autouse=True)
def detached() -> Iterator[None]:
    """What a test attaches is forgotten after it, and shipped values are what they were."""
    theories, modules = generated.THEORIES, set(sys.modules)
    yield
    assert shipped_value() == SHIPPED
    generated.__dict__["THEORIES"] = theories
    catalogue.forget()
    for name in set(sys.modules) - modules:
        if name.startswith("generated."):
            del sys.modules[name]


def shipped_value() -> str:
    return str(numerics.evaluate("spin_glass.critical_shift", kappa="1/2", b=1, b1=1, digits=8))


SHIPPED = shipped_value()


def package(folder: Path, entry: Any = None, ball: str = BALL, name: str = "toll", **more: Any) -> Path:
    """A small package; `entry` replaces the entry of its quantity, `more` adds quantities or lines."""
    quantities = {f"{name}.third": ENTRY if entry is None else entry, **more.get("quantities", {})}
    (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "__init__.py").write_text(more.get("listed", f'"""A package."""\n\nTHEORIES = ("{name}",)\n'))
    text = f'"""A catalogue."""\n\nQUANTITIES = {quantities!r}\n'
    modules = {"ball": ball, **more.get("modules", {})}
    if more.get("digests", True):
        digests = {key: hashlib.sha256(value.encode()).hexdigest() for key, value in modules.items()}
        text += f"\nMODULES = {digests!r}\n"
    (folder / name / "__init__.py").write_text(text + more.get("lines", ""))
    for key, value in modules.items():
        (folder / name / f"{key}.py").write_text(value)
    return folder


def touched(folder: Path, module: str, text: str) -> None:
    """One more module, or other text in one, behind the catalogue's back."""
    (folder / "toll" / f"{module}.py").write_text(text)


def third() -> str:
    return str(numerics.evaluate("toll.third", x=1, digits=5))


def state() -> tuple[object, ...]:
    """What attaching may change."""
    names = tuple(q.name for q in numerics.quantities())
    return generated.THEORIES, names, tuple(generated.__path__), third() if "toll.third" in names else None


def test_a_sound_package_is_attached(tmp_path: Path) -> None:
    assert numerics.attach(package(tmp_path)) == ("toll",)
    assert third() == "0.33333"
    (record,) = [q for q in numerics.quantities() if q.name == "toll.third"]
    assert record.status == "stated, not proved"


@pytest.mark.parametrize("kind", ["support", "root radius", "algebraic branch"])
def test_kinds_with_their_own_types_are_attached(tmp_path: Path, kind: str) -> None:
    made = {"support": support, "root radius": radius, "algebraic branch": branch}[kind]()
    assert numerics.attach(package(tmp_path, made, SEVERAL)) == ("toll",)
    (record,) = [q for q in numerics.quantities() if q.name == "toll.third"]
    assert (record.kind, record.type) == (made["kind"], made["type"])


def entry(**changes: Any) -> dict[str, Any]:
    return {**ENTRY, **changes}


def parameter(**changes: Any) -> dict[str, Any]:
    return entry(parameters=[{**ENTRY["parameters"][0], **changes}])  # type: ignore[index]


def extremum(**changes: Any) -> dict[str, Any]:
    names = {"rows": "third", "slopes": "third", "conditions": None, "known": None, "start": None}
    numbers = {"unknowns": ["t"], "always": 1, "choices": [], "positive": [], "unique": "toll.claim"}
    return entry(kind="extremum", extremum={**names, **numbers, **changes})


def integral(**changes: Any) -> dict[str, Any]:
    chart = {"steps": "variable", "branches": [0], "switches": [], "slopes": [], **changes}
    data = {"real": True, "reversed": False, "infinite": [False, False], "switches": 0, "conditions": []}
    charts = dict.fromkeys(("plain", "lower", "upper"), chart)
    return entry(kind="integral", integral={**data, "choice": {"": 0}, "charts": charts}, ends=None)


SEVERAL = BALL + "\n\ndef edges(t, x):\n    return (t, x)\n\n\ndef edge(t, x):\n    return t * x\n"


def without_value(**changes: Any) -> dict[str, Any]:
    return {k: v for k, v in ENTRY.items() if k != "value"} | changes


def support(**changes: Any) -> dict[str, Any]:
    parts = {"kind": "support", "type": "intervals", "polynomial": "third", "edge": "edge", "gap": "edges"}
    return without_value(**{**parts, **changes})


def radius(**changes: Any) -> dict[str, Any]:
    return without_value(**{"kind": "root radius", "polynomial": "third", **changes})


def branch(**changes: Any) -> dict[str, Any]:
    parts = {"kind": "algebraic branch", "branch": {"polynomial": "third"}, "value": "edge"}
    return entry(**{**parts, **changes})


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def link(path: Path, to: str) -> None:
    path.unlink()
    path.symlink_to(to)


BROKEN: dict[str, Callable[[Path], Any]] = {
    # the list
    "no list": lambda f: package(f, listed="x = 1\n"),
    "a call": lambda f: package(f, listed=f"THEORIES = open({str(f / MARKER)!r}, 'w') and ()\n"),
    "code before the list": lambda f: package(f, listed=f"open({str(f / MARKER)!r}, 'w')\n{LISTED}"),
    "a path": lambda f: package(f, listed="THEORIES = ('../toll',)\n"),
    "a keyword": lambda f: package(f, listed="THEORIES = ('class',)\n"),
    "a number": lambda f: package(f, listed="THEORIES = (1,)\n"),
    "text": lambda f: package(f, listed="THEORIES = 'toll'\n"),
    "twice": lambda f: package(f, listed="THEORIES = ('toll', 'toll')\n"),
    "not there": lambda f: package(f, listed="THEORIES = ('toll', 'missing')\n"),
    "nested": lambda f: package(f, listed=f"THEORIES = {'(' * 5000}{')' * 5000}\n"),
    "a null": lambda f: package(f, listed="THEORIES = ('toll',)\x00\n"),
    # the catalogue
    "code in the catalogue": lambda f: package(f, lines=f"open({str(f / MARKER)!r}, 'w')\n"),
    "a computed catalogue": lambda f: package(f, lines="QUANTITIES = dict(QUANTITIES)\n"),
    "no dictionary": lambda f: package(f, lines="QUANTITIES = []\n"),
    "entries of another kind": lambda f: package(f, lines="QUANTITIES = {'toll.third': 1}\n"),
    "the name of a shipped quantity": lambda f: package(f, quantities={"spin_glass.density": ENTRY}),
    "a name without the theory": lambda f: package(f, quantities={"third": ENTRY}),
    "the prefix alone": lambda f: package(f, quantities={"toll.": ENTRY}),
    "a name with spaces": lambda f: package(f, quantities={"toll.a b": ENTRY}),
    "a number as name": lambda f: package(f, quantities={1: ENTRY}),
    "no kind": lambda f: package(f, entry(kind=None)),
    "an unknown kind": lambda f: package(f, entry(kind="oracle")),
    "an unknown type": lambda f: package(f, entry(type="Complex")),
    "a list as type": lambda f: package(f, entry(type=["real"])),
    "claims that are text": lambda f: package(f, entry(claims="toll.claim")),
    "a summary that is none": lambda f: package(f, entry(summary=3)),
    "an unknown status": lambda f: package(f, entry(status="certified")),
    "proved by nothing": lambda f: package(f, entry(status="proved")),
    "proved without digests": lambda f: package(f, entry(status="proved", claims=["toll.c"]), digests=False),
    # parameters and shapes
    "no parameters": lambda f: package(f, {k: v for k, v in ENTRY.items() if k != "parameters"}),
    "parameters that are text": lambda f: package(f, entry(parameters="x")),
    "a parameter called digits": lambda f: package(f, parameter(name="digits")),
    "a parameter called lambda": lambda f: package(f, parameter(name="lambda")),
    "a parameter twice": lambda f: package(f, entry(parameters=ENTRY["parameters"] * 2)),  # type: ignore[operator]
    "an end that is no number": lambda f: package(f, parameter(lower="sqrt(2)*x")),
    "an end that is a call": lambda f: package(f, parameter(lower="__import__('os')")),
    "no end": lambda f: package(f, parameter(lower=...)),
    "a reversed domain": lambda f: package(f, parameter(upper="-1")),
    "an empty domain": lambda f: package(f, parameter(upper="0")),
    "a shape for a number": lambda f: package(f, entry(shape=[2])),
    "a shape of another size": lambda f: package(f, entry(type="vector", shape=[3]), PAIR),
    "a shape that is none": lambda f: package(f, entry(type="matrix", shape=[0, 2])),
    "a vector called real": lambda f: package(f, None, PAIR),
    "a vector without its shape": lambda f: package(f, entry(type="vector"), PAIR),
    # kinds, types and parts that do not go together
    "a closed form of intervals": lambda f: package(f, entry(type="intervals")),
    "a support that is a number": lambda f: package(f, support(type="real"), SEVERAL),
    "a support that is a vector": lambda f: package(f, support(type="vector", shape=[2]), SEVERAL),
    "a radius that is complex": lambda f: package(f, radius(type="complex"), SEVERAL),
    "a radius that is a vector": lambda f: package(f, radius(type="vector", shape=[1]), SEVERAL),
    "a branch of intervals": lambda f: package(f, branch(type="intervals"), SEVERAL),
    "a branch that is a vector": lambda f: package(f, branch(type="vector", shape=[1]), SEVERAL),
    "an extremum of intervals": lambda f: package(f, extremum() | {"type": "intervals"}),
    "an integral of intervals": lambda f: package(f, integral() | {"type": "intervals"}),
    "a closed form with a branch": lambda f: package(f, entry(branch={"polynomial": "third"})),
    "a closed form with a gap": lambda f: package(f, entry(gap="third")),
    "a support with a value": lambda f: package(f, support(value="third"), SEVERAL),
    "a branch with values at zero": lambda f: package(f, branch(at_zero={"x": "third"}), SEVERAL),
    "a radius with an integral": lambda f: package(f, radius(integral={}), SEVERAL),
    "a part that nothing reads": lambda f: package(f, entry(colour="blue")),
    # functions
    "a missing function": lambda f: package(f, entry(value="fourth")),
    "no function named": lambda f: package(f, {k: v for k, v in ENTRY.items() if k != "value"}),
    "a dotted function": lambda f: package(f, entry(value="os.system")),
    "a builtin": lambda f: package(f, entry(value="__import__")),
    "something else than a function": lambda f: package(f, None, "third = 3\n"),
    "too many arguments": lambda f: package(f, None, "def third(x, y):\n    return x\n"),
    "a branch without its data": lambda f: package(f, entry(kind="algebraic branch")),
    "an extremum of the wrong shape": lambda f: package(f, entry(kind="extremum", extremum=3)),
    "an integral without ends": lambda f: package(f, entry(kind="integral")),
    "at zero": lambda f: package(f, entry(at_zero={"x": "nothing"})),
    "zero of another parameter": lambda f: package(f, entry(at_zero={"x,y": "third"})),
    "zeros apart of nothing": lambda f: package(f, entry(apart=[["y"]])),
    "options without numbers": lambda f: package(f, extremum(choices=[[{"rows": [0], "conditions": ["0"]}]])),
    "an extremum of nothing": lambda f: package(f, extremum(unknowns=[])),
    "a program that is none": lambda f: package(f, integral(steps="call system 0")),
    "a step that does not exist": lambda f: package(f, integral(branches=[7])),
    # modules
    "a module that fails": lambda f: package(f, None, "1 / 0\n" + BALL),
    "a module that ends the program": lambda f: package(f, None, "raise ImportError('no')\n"),
    "a module that ends the process": lambda f: package(f, None, "raise SystemExit\n" + BALL),
    "a module with a mistake": lambda f: package(f, None, "def third(x:\n"),
    "an edited module": lambda f: package(f) / "toll" / "ball.py",
    "no module": lambda f: package(f) / "toll" / "ball.py",
    "one more module": lambda f: touched(package(f), "helper", "VALUE = 7\n"),
    "one more byte": lambda f: touched(package(f), "ball", BALL + "\n"),
    "one more byte elsewhere": lambda f: touched(package(f, modules={"helper": "A = 7"}), "helper", "A = 8"),
    "code behind the catalogue's back": lambda f: touched(
        package(f, modules={"helper": ""}), "ball", f"open({str(f / MARKER)!r}, 'w')\n{BALL}"
    ),
    "stated without digests": lambda f: package(f, digests=False),
    "digests of something else": lambda f: package(f, lines="MODULES = {}\n"),
    "digests that are none": lambda f: package(f, lines="MODULES = {'ball': 3}\n"),
    "a pipe": lambda f: pipe(package(f) / "toll" / "ball.py"),
    "a pipe for a catalogue": lambda f: pipe(package(f) / "toll" / "__init__.py"),
    "a pipe for the list": lambda f: pipe(package(f) / "__init__.py"),
    "a link to a device": lambda f: link(package(f) / "toll" / "ball.py", "/dev/zero"),
}  # fmt: skip


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_or_forged_package_changes_nothing(tmp_path: Path, how: str, before: bool) -> None:
    if before:
        numerics.attach(package(tmp_path / "sound", None, "def third(x):\n    return x / 3 + 1\n"))
    earlier = state()
    folder = tmp_path / "broken"
    made = BROKEN[how](folder)
    if how == "an edited module":
        made.write_text("def third(x):\n    return x / 2\n")
    if how == "no module":
        made.unlink()
    with pytest.raises(numerics.RederiveError) as caught:
        numerics.attach(folder)
    assert len(str(caught.value)) < 600 and isinstance(caught.value, numerics.PackageError)
    assert state() == earlier and not (folder / MARKER).exists()


def test_a_shipped_theory_is_not_replaced(tmp_path: Path) -> None:
    earlier = state()
    with pytest.raises(numerics.DomainError, match="spin_glass"):
        numerics.attach(package(tmp_path, name="spin_glass"))
    (tmp_path / "__init__.py").write_text('THEORIES = ("toll",)\n')
    package(tmp_path)  # beside it lies a package with a shipped name, which is not listed
    numerics.attach(tmp_path)
    assert state()[0] == (*earlier[0], "toll")  # type: ignore[misc]
    assert importlib.import_module("generated.spin_glass").__file__ == str(
        Path(generated.__path__[0]) / "spin_glass" / "__init__.py"
    )


def test_all_theories_of_a_folder_or_none(tmp_path: Path) -> None:
    package(tmp_path, name="good")
    package(tmp_path, entry(value="fourth"), listed='THEORIES = ("good", "toll")\n')
    earlier = state()
    with pytest.raises(numerics.PackageError, match="fourth"):
        numerics.attach(tmp_path)
    assert state() == earlier


def test_a_catalogue_is_never_executed(tmp_path: Path) -> None:
    package(tmp_path)
    numerics.attach(tmp_path)
    (tmp_path / "__init__.py").write_text("raise SystemExit\n")
    (tmp_path / "toll" / "__init__.py").write_text("raise SystemExit\n")
    catalogue.forget()
    assert third() == "0.33333"  # nothing is asked again, and what was read was data


@pytest.mark.parametrize("missing", [".", "nowhere", "file.txt", "loop", "a" * 5000, "\ud800", "a\x00b"])
def test_folders_that_are_none(tmp_path: Path, missing: str) -> None:
    (tmp_path / "file.txt").write_text("text")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(numerics.PackageError, match="folder"):
        numerics.attach(f"{tmp_path}/{missing}")


def test_a_package_of_an_earlier_format_says_what_to_do(tmp_path: Path) -> None:
    old = entry(status="proved", claims=["toll.claim"])
    with pytest.raises(numerics.PackageError, match="rederive generate"):
        numerics.attach(package(tmp_path, old, digests=False))


# No stale bytecode


@pytest.mark.parametrize("written", [True, False])
def test_an_edit_within_a_second_and_of_equal_length_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: bool
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", not written)
    found = []
    for k in (1, 2, 3):
        theory = Theory("st", "A regenerated theory")
        x = theory.parameter("x", "a number")
        theory.quantity("f", "x + k", parameters=[x], value=x + k)
        refresh([theory], tmp_path)
        for path in tmp_path.rglob("*.py"):
            os.utime(path, (1_000_000_000, 1_000_000_000))
        numerics.attach(tmp_path)
        found.append(str(numerics.evaluate("st.f", 3, x=0)))
        module = importlib.import_module("generated.st.float64")
        found.append(str(module.f(0.0)))
    assert found == ["1.00", "1.0", "2.00", "2.0", "3.00", "3.0"]


def test_a_stale_cache_beside_the_module_is_not_read(tmp_path: Path) -> None:
    package(tmp_path, None, "def third(x):\n    return x / 9\n")
    import py_compile

    os.utime(tmp_path / "toll" / "ball.py", (1_000_000_000, 1_000_000_000))
    py_compile.compile(str(tmp_path / "toll" / "ball.py"), doraise=True)
    package(tmp_path)
    os.utime(tmp_path / "toll" / "ball.py", (1_000_000_000, 1_000_000_000))
    numerics.attach(tmp_path)
    assert third() == "0.33333"


def test_modules_of_a_package_are_found_and_nothing_else(tmp_path: Path) -> None:
    package(tmp_path, modules={"helper": "VALUE = 7\n"})
    (tmp_path / "toll" / "sub").mkdir()
    (tmp_path / "toll" / "sub" / "__init__.py").write_text("")
    numerics.attach(tmp_path)
    assert importlib.import_module("generated.toll.helper").VALUE == 7
    for name in ("generated.toll.nothing", "generated.toll.sub", "generated.nobody"):
        with pytest.raises(ImportError):
            importlib.import_module(name)
    with pytest.raises(AttributeError):
        numerics.toll  # noqa: B018


def test_a_value_beside_a_quantity_that_cannot_be_attached(tmp_path: Path) -> None:
    """The listing works whatever was tried before."""
    with pytest.raises(numerics.PackageError):
        numerics.attach(package(tmp_path, parameter(upper="sqrt(2)")))
    assert len(numerics.quantities()) > 40 and isinstance(arb(1), arb)


@pytest.mark.parametrize(
    "body",
    ["return None", "return 0.5", "return 'x'", "return x.boom", "return x + None", "raise SystemExit"],
)
@pytest.mark.parametrize("several", [False, True])
def test_a_function_that_gives_no_ball_is_an_error_of_the_package(
    tmp_path: Path, body: str, several: bool
) -> None:
    if several and body.startswith("return"):
        body = f"return (x, {body.removeprefix('return ')})"
    changes = {"type": "vector", "shape": [2]} if several else {}
    numerics.attach(package(tmp_path, entry(**changes), f"def third(x):\n    {body}\n"))
    with pytest.raises(numerics.PackageError, match=r"third of toll/ball\.py"):
        third()
