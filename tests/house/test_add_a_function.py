"""A special function is its rows, here, in the recheck and under integrals, and its kernels; nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("derive", "numerics", "generated")

ROW = '''"""The logistic function 1/(1 + exp(-x))."""

from __future__ import annotations

import sympy as sp

from derive.functions.classes import SpecialFunction
from derive.functions.row import Derivative, Range, Row, Way
from derive.functions.spelling import kernels
from derive.functions.values import kernel


class logistic(SpecialFunction):
    """The logistic function of a real number."""

    nargs = (1,)

    @classmethod
    def eval(cls, x: sp.Expr) -> sp.Expr | None:
        """The value at 0."""
        return sp.Rational(1, 2) if x.is_zero else None

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """Itself times what it lacks to 1."""
        return self * (1 - self)


def _at_infinity(node: logistic, way: Way) -> sp.Expr:
    return sp.Integer((1 + way.direction(node.args[0])) // 2)


ROWS = (
    Row(
        name="logistic",
        head=logistic,
        readable=True,
        integrand=True,
        ball=kernel("logistic"),
        spelled=kernels("logistic"),
        valued="real of real",
        range=Range(0, 1, strict=True),
        real_only=True,
        analytic="at real arguments",
        total="at real arguments",
        derivative=Derivative(),
        at_infinity=_at_infinity,
    ),
)
'''
KERNELS = {
    "ball": '''

def logistic(x: Any) -> arb:
    """Return 1/(1 + exp(-x)) enclosed."""
    return 1 / (1 + (-arb(x)).exp())
''',
    "multiprecision": '''

def logistic(x: Any) -> Any:
    """Return 1/(1 + exp(-x))."""
    return 1 / (1 + mp.exp(-mp.convert(x)))
''',
    "float64": '''

def logistic(x: Any) -> Any:
    """Return 1/(1 + exp(-x))."""
    return 1.0 / (1.0 + np.exp(-x))
''',
    "compiled": '''

@_jit
def logistic(x):  # type: ignore[no-untyped-def]
    """Return 1/(1 + exp(-x))."""
    return 1.0 / (1.0 + math.exp(-x))
''',
}
RECHECK = '''"""The logistic function, for the recheck."""

from __future__ import annotations

from flint import acb, arb
from mpmath import iv, mp

from derive.exact.text import Tree, number
from derive.recheck.exact import exact
from derive.recheck.functions.forms import ONE, call, negative, product, total
from derive.recheck.functions.row import Range, Row, Way


def _slope(u: Tree) -> tuple[Tree]:
    value = call("logistic", u)
    return (product([value, total([ONE, negative(value)])]),)


def _at_infinity(tree: Tree, way: Way) -> Tree:
    return number((1 + way.direction(tree.args[0])) // 2)


def _growing(ways, g):
    """exp(-|g|) and less, or what it lacks to one."""
    if ways.sign(g) > 0:
        return g.constant(exact(1)) + -_growing(ways, -g)
    return ways.exp(g) * g.constant(acb(arb(0).union(arb(1))))


ROWS = (
    Row(
        name="logistic",
        mp=lambda x: 1 / (1 + mp.exp(-x)),
        value=lambda z: 1 / (1 + (-z).exp()),
        interval=lambda x: 1 / (1 + iv.exp(-x)),
        series=lambda s: 1 / (1 + (-s).exp()),
        growing=_growing,
        reserved=True,
        range=Range(0, 1, strict=True),
        real=True,
        total="at real arguments",
        smooth=True,
        real_only=True,
        slopes=_slope,
        at_infinity=_at_infinity,
    ),
)
'''
THEORY = '''"""A theory that uses the added function."""

from sympy import Derivative, Eq, Integral, Rational, Symbol, log, oo

from derive import ENCLOSED, Integrated, Interval, Theory, by
from derive.functions.logistic import logistic

own = Theory("own", "The logistic function")
x = own.parameter("x", "a number", Interval.open(-oo, oo))
t = own.unknown("t", "variable of an integral")
steepness = logistic(x) * (1 - logistic(x))
slope = own.claim(
    "slope",
    "Its derivative is itself times what it lacks to 1",
    Eq(Derivative(logistic(x), x), steepness),
    proof=by.derivative(x),
)
bound = own.claim("bound", "It is never as steep as one", steepness < 1, proof=by.sign())
whole = own.claim(
    "whole",
    "It rises from 0 to 1",
    Eq(Integral(steepness.xreplace({x: t}), (t, -oo, oo)), 1, evaluate=False),
    proof=by.antiderivative(logistic(t)),
)
own.quantity("steepness", "Its derivative", parameters=(x,), value=steepness, claims=[slope])
y, area = own.parameter("y", "a number of an interval", Interval(0, 2)), Symbol("area", real=True)
below = own.claim(
    "below",
    "It lies below its tangent at 0",
    logistic(y) < (2 + y) / 4 + Rational(1, 100),
    proof=by.subdivision({y: (0, 2)}),
)
tail = own.quantity(
    "tail",
    "Its integral up to -x",
    parameters=(x,),
    value=area,
    integral=Integrated(area, logistic(-t), t, x, oo),
)
own.claim(
    "area",
    "Up to 0 it is log 2",
    Eq(tail(0), log(2)),
    proof=by.agreement(bits=100, points=1),
    expect=ENCLOSED,
)
'''
EVALUATED = """
import importlib
from pathlib import Path

from flint import arb, fmpq
from mpmath import mp, mpf

import numerics
from derive.emit import write
from derive.emit.quantities import emitted
from own import own

write([emitted(own)], Path("own_generated"))
numerics.attach("own_generated")
mp.dps = 50
truth = mp.exp(-mpf(1) / 3) / (1 + mp.exp(-mpf(1) / 3)) ** 2
found = numerics.evaluate("own.steepness", x="1/3", digits=40)
assert abs(mpf(found.decimal()[0]) - truth) < mpf(10) ** -39, found
backends = ("ball", "multiprecision", "float64", "compiled")
modules = {name: importlib.import_module(f"generated.own.{name}") for name in backends}
tail = numerics.evaluate("own.tail", x="1/3", digits=40)
assert abs(mpf(tail.decimal()[0]) - mp.log(1 + mp.exp(-mpf(1) / 3))) < mpf(10) ** -39, tail
assert modules["ball"].steepness(fmpq(1, 3)).overlaps(arb(str(truth)))
assert abs(modules["multiprecision"].steepness(mpf(1) / 3) - truth) < mpf(10) ** -45
for name in ("float64", "compiled"):
    assert abs(float(modules[name].steepness(1 / 3)) - float(truth)) < 1e-15, name
"""
INTEGRAND = """    Row(
        "logistic", _kernel("logistic"), lambda u, analytic: 1 / (1 + (-u).exp()), 1,
        germ=lambda u: inverse(plus(exponential(_negative(u)), 1)),
    ),
"""
REGISTRIES = ("derive/functions/registry.py", "derive/recheck/functions/registry.py")
TABLE = "numerics/integrals/functions.py"
ADDED = {"derive/functions/logistic.py": ROW, "derive/recheck/functions/logistic.py": RECHECK}
WRITTEN = {*ADDED, *REGISTRIES, TABLE, *(f"derive/functions/kernels/{name}.py" for name in KERNELS)}
EMITTED = {f"generated/special/kernels_{name}.py" for name in KERNELS}
BESIDE = "    normal,\n"


def contents(folder: Path) -> dict[str, bytes]:
    """The files of the rooms, without what Python leaves there."""
    files = [p for room in ROOMS for p in (folder / room).rglob("*") if p.is_file()]
    kept = [p for p in files if "__pycache__" not in p.parts]
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in kept}


class House:
    """A scratch copy of the repository, in which the command line is run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for room in ROOMS:
            shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("*.pyc.*"))
        shutil.copy(ROOT / "pyproject.toml", folder)
        self.before = contents(folder)
        for name, text in ADDED.items():
            (folder / name).write_text(text, encoding="utf-8")
        for name in REGISTRIES:
            path = folder / name
            text = path.read_text(encoding="utf-8")
            assert text.count(BESIDE) == 2  # it is imported, and stands in the table
            path.write_text(text.replace(BESIDE, f"    logistic,\n{BESIDE}"), encoding="utf-8")
        table = folder / TABLE
        first, rows, rest = table.read_text(encoding="utf-8").partition("ROWS = (\n")
        table.write_text(f"{first}{rows}{INTEGRAND}{rest}", encoding="utf-8")
        for name, text in KERNELS.items():
            with (folder / f"derive/functions/kernels/{name}.py").open("a", encoding="utf-8") as kernel:
                kernel.write(text)
        (folder / "own.py").write_text(THEORY, encoding="utf-8")

    def python(self, *arguments: str, code: int = 0) -> str:
        """What a run of Python says, which must end with this code."""
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**environment, "PYTHONPATH": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def rederive(self, *arguments: str, code: int = 0) -> str:
        """What the command line says."""
        return self.python("-m", "derive.cli", *arguments, code=code)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    house = House(tmp_path_factory.mktemp("house"))
    house.rederive("generate", "special")
    return house


def test_the_files_that_contributing_lists_are_all(house: House) -> None:
    after = contents(house.folder)
    changed = {
        name for name in house.before.keys() | after.keys() if house.before.get(name) != after.get(name)
    }
    # What is emitted is written by `rederive generate`, with digests of the modules in the catalogue.
    assert changed == WRITTEN | EMITTED | {"generated/special/__init__.py", "generated/accuracy.json"}


def test_claims_about_it_are_proved_and_rechecked(house: House) -> None:
    said = house.rederive("check", "own.py")
    assert "PROVED    own.slope  derivative in x; differentiated in x again with FLINT" in said
    assert "5 claims: 4 proved, 1 enclosed" in said and "0 short" in said


@pytest.mark.parametrize(
    ("claim", "written", "wrong", "said"),
    [
        ("slope", "[value, total(", "[value, value, total(", "recheck failed"),
        (
            "below",
            "        interval=lambda x: 1 / (1 + iv.exp(-x)),\n",
            "",
            "no interval evaluation for logistic",
        ),
        ("area", "        growing=_growing,\n", "", "nothing is known of logistic at an end of an integral"),
    ],
)
def test_what_the_recheck_gets_wrong_or_does_not_know_is_noticed(
    house: House, claim: str, written: str, wrong: str, said: str
) -> None:
    path = house.folder / "derive/recheck/functions/logistic.py"
    assert written in RECHECK
    path.write_text(RECHECK.replace(written, wrong), encoding="utf-8")
    try:
        shown = house.rederive("check", f"own.py:own.{claim}", code=1)
    finally:
        path.write_text(RECHECK, encoding="utf-8")
    assert said in shown and "1 short of what they declare" in shown


def test_it_is_emitted_and_evaluated_in_every_backend(house: House) -> None:
    house.python("-c", EVALUATED)
