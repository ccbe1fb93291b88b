"""A float is no exact number: whatever an author hands one to refuses it, and says that it is a float."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import sympy as sp
from sympy import Interval, Rational, oo

from derive import Theory, TheoryError, by
from derive.errors import StatementError
from derive.proofs.antiderivative import Antiderivative
from derive.quantities.branch import Branch
from derive.quantities.extremum import Extremum
from derive.quantities.root_radius import RootRadius
from derive.quantities.support import Support

x = sp.Symbol("x", real=True)
s, m = sp.symbols("s m")
Build = Callable[[Any], object]

HINTS: dict[str, Build] = {
    "refutation": lambda v: by.refutation(at={x: v}),
    "agreement": lambda v: by.agreement(at=({x: v},)),
    "equal derivatives": lambda v: by.equal_derivatives(x, v),
    "antiderivative": lambda v: by.antiderivative(v),
    "series at": lambda v: by.series(x, v, 2),
    "start": lambda v: by.series(x, 0, 2, start={s: v}),
    "box": lambda v: by.subdivision({x: (0, v)}),
    "term": lambda v: by.sign(terms=[v]),
    "multiplier": lambda v: by.schur_cohn(multiplier=v),
    "root": lambda v: by.roots(v),
    "integrand": lambda v: by.integrand(sp.Integral(s, (s, 0, 1)), v),
    "sampler's option": lambda v: by.simulation("s", {"N": v}),
    "sigmas": lambda v: by.simulation("s", max_z=v),
    "seed": lambda v: by.simulation("s", seeds=[1, v]),
}


@pytest.mark.parametrize(
    "value", [0.5, 1.0, np.float64(0.5), np.float32(0.5), sp.Float("0.5"), float("inf")], ids=repr
)
@pytest.mark.parametrize("hint", HINTS)
def test_hints_of_a_procedure(hint: str, value: Any) -> None:
    with pytest.raises(StatementError, match="float"):
        HINTS[hint](value)


@pytest.mark.parametrize("hint", [h for h in HINTS if h not in ("sampler's option", "sigmas", "seed")])
def test_text_is_never_read(hint: str) -> None:
    with pytest.raises(StatementError, match="of type str"):
        HINTS[hint]("__import__('os')")


@pytest.mark.parametrize(
    "build",
    [lambda: by.agreement(bits=100.5), lambda: by.agreement(points=3.0), lambda: by.agreement(bits=0),
     lambda: by.agreement(at={x: Rational(1, 2)}), lambda: by.refutation(at=[(x, 1)]),
     lambda: by.refutation(at={"x": 1}), lambda: by.identity("x"), lambda: by.elimination(0.5),
     lambda: by.derivative("x"), lambda: by.derivative(x, implicit=["y"]),
     lambda: Antiderivative(solve=(0.5,)), lambda: by.subdivision({x: (0, 1)}, max_boxes=10.0),
     lambda: by.series(x, 0, 2.0)],
    ids=range(13),
)  # fmt: skip
def test_hints_of_another_kind(build: Callable[[], object]) -> None:
    with pytest.raises(StatementError):
        build()


def test_exact_hints_stay() -> None:
    half = Rational(1, 2)
    for hint, build in HINTS.items():
        if hint != "seed":
            build(half)


def largest(t: sp.Symbol, equations: Any, positive: Any = (), **details: Any) -> dict[str, Any]:
    return {"value": t, "extremum": Extremum("e", (t,), equations, (), positive, **details)}


def root(branch: Branch) -> dict[str, Any]:
    return {"value": m, "type": "complex", "branch": branch}


QUANTITIES: dict[str, Callable[[sp.Symbol, sp.Symbol], dict[str, Any]]] = {
    "domain": lambda x, t: {"value": x, "domains": {x: Interval(0, 0.5)}},
    "value": lambda x, t: {"value": 0.5 * x},
    "known": lambda x, t: largest(t, (t - x,), known={t: 0.5}),
    "start": lambda x, t: largest(t, (t - x,), start={t: sp.Float(1)}),
    "equation": lambda x, t: largest(t, (t - 0.5 * x,)),
    "sign": lambda x, t: largest(t, (t - x,), (t + 0.5,)),
    "polynomial": lambda x, t: root(Branch("b", m**2 + 0.5 * x, m, x, herglotz=(m,))),
    "rule": lambda x, t: root(Branch("b", m**2 + x, m, x, herglotz=(0.5 * m,))),
    "edge": lambda x, t: {"type": "intervals", "support": Support(t**2 - x, t, 0.5 * t, ())},
    "root radius": lambda x, t: {"value": RootRadius(m**2 - 0.5 * x, m)},
}  # fmt: skip


@pytest.mark.parametrize("part", QUANTITIES)
def test_parts_of_a_quantity(part: str) -> None:
    theory = Theory("floats", "")
    own = theory.parameter("x", "", Interval(0, oo))
    t = sp.Symbol("t", real=True)
    with pytest.raises(TheoryError, match="float"):
        theory.quantity("q", "", parameters=[own], **QUANTITIES[part](own, t))


@pytest.mark.parametrize("patience", [0.5, 2.0, 0, -1, True, "3"])
def test_patience_is_a_whole_number(patience: Any) -> None:
    theory = Theory("patient", "")
    own = theory.parameter("x", "")
    with pytest.raises(TheoryError, match="allowed are whole numbers from 1"):
        theory.claim(
            "c", "", sp.Eq((own + 1) ** 2, own**2 + 2 * own + 1), proof=by.identity(), patience=patience
        )
