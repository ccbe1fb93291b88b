"""Recheck of series: the truncation solves the given equations, the statement holds to its order."""

from __future__ import annotations

from typing import Any

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.recheck.flint_engine import Engine, positive_symbols
from derive.recheck.identity import difference
from derive.text import Tree, parse

LOCAL = "_zeta"


def recheck(certificate: dict[str, Any]) -> str:
    """Verify existence and uniqueness of the series, then the order of the stated difference."""
    evidence = certificate["evidence"]
    order, terms = int(evidence["order"]), int(evidence["terms"])
    given = [difference(parse(t)) for t in certificate["given"]]
    stated = [difference(parse(t)) for t in certificate["statement"]]
    variable = evidence["variable"]
    names = set().union(*(t.symbols() for t in (*given, *stated))) - {variable}
    unknowns = sorted(evidence["start"])
    if sorted(evidence["series"]) != unknowns or len(given) != len(unknowns) or not stated:
        raise RecheckFailed("the series do not match the given equations")
    if order < 1 or terms < 1:
        raise RecheckFailed(f"order {order} from {terms} terms claims nothing")
    logs = sorted({t.text(): t for tree in stated for t in _logarithms(tree)}.items())
    if len(logs) != len(evidence["logarithms"]):
        raise RecheckFailed("not every logarithm has a series")
    marks = {text: f"_log{i}" for i, (text, _) in enumerate(logs)}
    start = {n: parse(evidence["start"][n]) for n in unknowns}
    names = names.union(*(t.symbols() for t in start.values())) - {variable}
    engine = Engine(names | {LOCAL, *marks.values()}, evidence["generators"])
    zeta = engine.gen(LOCAL)
    if evidence["point"] == "oo":
        engine.bindings[variable] = (engine.one, zeta)
    else:
        engine.bindings[variable] = (engine.poly(evidence["point"]) + zeta, engine.one)

    system = [engine.fraction(t)[0] for t in given]
    series = {n: engine.poly(evidence["series"][n]) for n in unknowns}
    nonzero = [engine.fraction(parse(t))[0] for t in certificate["nonzero"] if parse(t).symbols() <= names]
    determinant = _determined(engine, system, unknowns, evidence["start"], series)
    if not engine.is_unit(determinant, nonzero, positive_symbols(certificate["domains"])):
        raise RecheckFailed("the Jacobian at the point may vanish")
    for f, t in zip(system, given, strict=True):
        if _valuation(engine, _compose(engine, f, series)) < terms:
            raise RecheckFailed(f"the stored series does not solve {t.text()[:60]}")
    # The fractions are formed before the series are put in: cutting those at `terms` then changes a
    # numerator or a denominator by O(zeta**terms) only. Nothing may cancel between the two afterwards.
    known = terms
    values = dict(series)
    for (text, h), stored in zip(logs, evidence["logarithms"], strict=True):
        log = engine.poly(stored)
        num, den = (_compose(engine, p, series) for p in engine.fraction(h))
        values[marks[text]] = log
        known = min(known, _log_order(engine, num, den, log, terms))
    for tree in stated:
        num, den = engine.fraction(_named(tree, marks))
        if _order(engine, _compose(engine, num, values), _compose(engine, den, values), known) < order:
            raise RecheckFailed("the two sides differ below the stated order")
    return f"series substituted by FLINT, residual O(zeta^{terms})"


def _log_order(engine: Engine, num: fmpq_mpoly, den: fmpq_mpoly, log: fmpq_mpoly, terms: int) -> int:
    """Order to which `log` is the logarithm of num/den: it vanishes at 0 and log'·h = h'."""
    index = engine.names.index(LOCAL)
    low = _valuation(engine, den)
    if low >= terms or _valuation(engine, log) < 1 or min(_valuation(engine, num - den), terms) <= low:
        raise RecheckFailed("a logarithm's argument does not tend to 1")
    # log' - h'/h over the common denominator num·den, whose order is 2·low.
    residual = log.derivative(index) * num * den - (num.derivative(index) * den - num * den.derivative(index))
    return min(_valuation(engine, residual), terms + low - 1) - 2 * low + 1


def _logarithms(tree: Tree) -> list[Tree]:
    """Arguments of the logarithms in a tree."""
    if tree.kind == "call" and tree.head == "log":
        return [tree.args[0]]
    return [h for a in tree.args for h in _logarithms(a)]


def _named(tree: Tree, marks: dict[str, str]) -> Tree:
    """Each log(h) replaced by the symbol that stands for it."""
    if tree.kind == "call" and tree.head == "log":
        return Tree("symbol", head=marks[tree.args[0].text()])
    return Tree(tree.kind, tree.head, tree.value, tuple(_named(a, marks) for a in tree.args))


def _determined(
    engine: Engine,
    system: list[fmpq_mpoly],
    unknowns: list[str],
    start: dict[str, str],
    series: dict[str, fmpq_mpoly],
) -> fmpq_mpoly:
    """Jacobian determinant at the start; the series begin there."""
    at_point = {n: engine.poly(start[n]) for n in unknowns} | {LOCAL: engine.zero}
    for n in unknowns:
        if _compose(engine, series[n], {LOCAL: engine.zero}) != at_point[n]:
            raise RecheckFailed(f"the series of {n} does not begin at the stated start")
    index = {n: engine.names.index(n) for n in unknowns}
    rows = [[_compose(engine, f.derivative(index[n]), at_point) for n in unknowns] for f in system]
    return _determinant(engine, rows)


def _determinant(engine: Engine, rows: list[list[fmpq_mpoly]]) -> fmpq_mpoly:
    if not rows:
        return engine.one
    total = engine.zero
    for j, entry in enumerate(rows[0]):
        minor = _determinant(engine, [[*r[:j], *r[j + 1 :]] for r in rows[1:]])
        total = total + (entry * minor if j % 2 == 0 else -entry * minor)
    return total


def _compose(engine: Engine, f: fmpq_mpoly, values: dict[str, fmpq_mpoly]) -> fmpq_mpoly:
    gens = [values.get(n, engine.gen(n)) for n in engine.names]
    return f.compose(*gens)


def _valuation(engine: Engine, p: fmpq_mpoly) -> int:
    index = engine.names.index(LOCAL)
    return min((m[index] for m in p.to_dict()), default=10**9)


def _order(engine: Engine, num: fmpq_mpoly, den: fmpq_mpoly, known: int) -> int:
    """Order to which a fraction vanishes whose two parts are known to O(zeta**known)."""
    low = _valuation(engine, den)
    if low >= known:
        raise RecheckFailed("the series is too short for the denominators")
    return min(_valuation(engine, num), known) - low
