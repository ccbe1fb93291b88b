"""Recheck of a stated derivative at each point: the functions are differentiable there, and so it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations
from typing import Any

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck.bounds import times
from derive.recheck.case import HOLE, Case
from derive.recheck.complex_trees import cartesian, constants, reals
from derive.recheck.functions.registry import ROWS, row_of
from derive.recheck.generators import operators
from derive.recheck.holes import filled, holed
from derive.recheck.radicals import by_powers
from derive.recheck.schema import fields, listed, text, texts
from derive.recheck.trees import nodes, replaced
from derive.recheck.verified import Verified

# Analytic wherever their arguments are defined.
_ENTIRE = frozenset(row.name for row in ROWS if row.entire and row.smooth)
_MOST_IMPLICIT = 6


def check(certificate: Mapping[str, Any], equation: Tree, granted: Iterable[Tree] | None = None) -> Verified:
    """Verify a statement about one first derivative, also along functions that given equations define.

    `granted` as for `sign.check`.
    """
    settings = fields(certificate["settings"], ("variable", "implicit"))
    implicit = texts(settings["implicit"])
    evidence = fields(
        certificate["evidence"],
        ("kind", "generators", "relations", "targets", "conditions", *["jacobian"] * bool(implicit)),
        ("axioms",),
    )
    found = nodes(equation, "Derivative")
    if not found or any(n.text() != found[0].text() for n in found) or len(found[0].args) != 3:
        raise RecheckFailed("one first derivative is needed")
    expression, variable, count = found[0].args
    x = variable.head
    if variable.kind != "symbol" or count != number(1) or text(settings["variable"]) != x or x in implicit:
        raise RecheckFailed("the derivative is not the one of the statement")
    outer = replaced(equation, holed(found[0], Tree("symbol", head=HOLE)))
    given = [parse(t) for t in certificate["given"]]
    if any(map(operators, [expression, outer, *given])):
        raise RecheckFailed("there is another integral, limit or derivative")
    moving = {x, *implicit}
    linked = [i for i, t in enumerate(given) if t.symbols() & moving]
    if len(set(implicit)) != len(implicit) or len(linked) != len(implicit) or len(implicit) > _MOST_IMPLICIT:
        raise RecheckFailed("the equations do not determine as many functions as are called implicit")
    case = Case(certificate, x, certificate["given"], moves=False, implicit=implicit, granted=granted)
    case.read_signs(**{k: certificate[k] for k in ("domains", "assumptions", "given", "nonzero")})
    sides = [side for i in linked for side in given[i].args]
    smooth = _Smooth(case, moving, sides)
    for tree in [expression, *sides]:
        smooth.require(tree)
    if implicit:
        case.nonzero.append(
            _jacobian(case, [case.derived[i] for i in linked], implicit, evidence["jacobian"])
        )
    value = case.calculus.ratio(case.engine.fraction(expression))
    (target,) = listed(evidence["targets"], 1)
    case.vanishes(filled(case, outer, value), target)
    case.close()
    through = f", with {', '.join(implicit)} as functions of it" * bool(implicit)
    said = f", {', '.join(implicit)} through the given equations" * bool(implicit)
    said += case.axioms()
    return Verified(f"differentiated in {x} again with FLINT{through}", f"derivative in {x}{said}")


def _jacobian(case: Case, rows: Sequence[fmpq_mpoly], implicit: Sequence[str], stored: object) -> fmpq_mpoly:
    """The determinant by which the given equations determine the derivatives; raises unless it is nonzero."""
    plain = fields(stored, ("multiplier", "cofactors", "unit"))
    engine = case.engine
    matrix = []
    for p in rows:
        indices = [engine.names.index(f"{s}_prime") for s in implicit]
        if any(sum(m[i] for i in indices) > 1 for m in p.monoms()):
            raise RecheckFailed("a differentiated equation is not affine in the derivatives")
        matrix.append([by_powers(p, i).get(1, engine.zero) for i in indices])
    determinant = engine.zero
    for order in permutations(range(len(implicit))):
        term = engine.one
        for i, j in enumerate(order):
            term = times(term, matrix[i][j])
        inversions = sum(order[i] > order[j] for i in range(len(order)) for j in range(i + 1, len(order)))
        determinant = determinant + (-1) ** inversions * term
    unit = engine.poly(plain["unit"])
    if times(engine.poly(plain["multiplier"]), determinant) != unit + case.combination(plain["cofactors"]):
        raise RecheckFailed("the cofactors do not combine to the Jacobian")
    if not case.is_unit(unit):
        raise RecheckFailed("the Jacobian may vanish: the equations do not determine the functions")
    return determinant


class _Smooth:
    """Whether expressions are differentiable in the variable and in the functions of it, off all branch cuts.

    Parameters
    ----------
    case : with the signs that are certified.
    moving : the variable and the symbols that are functions of it.
    sides : of the equations that define those.
    """

    def __init__(self, case: Case, moving: set[str], sides: Sequence[Tree]) -> None:
        self._case, self._moving = case, moving
        self._stay_real = all(map(case.is_real, sides)) and moving <= case.real
        self._apart = set(case.certificate["nonzero"])

    def require(self, tree: Tree) -> None:
        """Raise unless the tree is differentiable at every point of the claim."""
        if not tree.symbols() & self._moving:
            return
        for a in tree.args:
            self.require(a)
        if tree.kind in ("symbol", "add", "mul") or (tree.kind == "call" and tree.head in _ENTIRE):
            return
        if tree.kind == "pow" and tree.args[1].kind == "number":
            if tree.args[1].value.denominator != 1:
                self._off_the_cut(tree.args[0])
            return
        row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
        if row is not None and row.by_others is not None and row.slopes is None:
            self.require(row.by_others(*tree.args))
            return
        if row is not None and row.real_only:
            if not all(map(self._case.is_real, tree.args)):
                raise RecheckFailed(f"an argument of {tree.text()[:60]} is not known to be real")
            for needed in row.conditions(*tree.args):
                if self._case.sign(needed) < 0:
                    raise RecheckFailed(f"{needed.text()[:60]} > 0, for {tree.head}, is not certified")
            return
        if row is not None and row.meromorphic:
            return
        if row is not None and row.needs is not None:
            for needed in row.conditions(*tree.args):
                self._off_the_cut(needed)
            return
        raise RecheckFailed(f"no rule for where {tree.text()[:60]} is differentiable")

    def _off_the_cut(self, u: Tree) -> None:
        """Raise unless u is known to stay away from zero, and to cross the negative real axis nowhere."""
        if f"im({u.text()})" in self._apart:
            return
        if self._case.is_real(u):
            sign = self._sign(u)
            if sign > 0 or (sign < 0 and self._stay_real):
                return
        elif "I" in constants(u):
            real, imaginary = cartesian(u, reals(self._case.certificate["domains"]))
            square = Tree("pow", args=(imaginary, number(2)))
            if self._sign(real) > 0 or self._sign(imaginary) != 0 or self._sign(square) > 0:
                return
        raise RecheckFailed(f"{u.text()[:60]} may meet the branch cut along the negative real axis")

    def _sign(self, tree: Tree) -> int:
        """The certified strict sign, or 0 where there is none."""
        try:
            return self._case.sign(tree)
        except RecheckFailed:
            return 0
