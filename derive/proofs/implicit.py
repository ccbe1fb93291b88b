"""Functions that given equations define: their Jacobian does not vanish, so they have derivatives.

Where the determinant of the equations' derivatives in the unknown functions is not zero, the implicit
function theorem gives one smooth solution near the point, and the differentiated equations determine its
derivative. Without that an equation may hold for other reasons, or determine nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.division import Member, pseudo_reduce
from derive.proofs.denominators import Denominators
from derive.proofs.setting import Setting

_MOST = 5


def require_linked(given: Sequence[sp.Eq], x: sp.Symbol, implicit: Sequence[sp.Symbol]) -> list[int]:
    """Numbers of the given equations that contain the variable or an implicit symbol: one for each symbol.

    Raises
    ------
    ProofFailed
        Where there are more or fewer, a symbol is named twice or in none of them, or there are too many.
    """
    if len(set(implicit)) != len(implicit) or x in implicit or len(implicit) > _MOST:
        raise ProofFailed(
            f"implicit symbols are up to {_MOST} different ones other than {x}: {list(implicit)}"
        )
    linked = [i for i, e in enumerate(given) if e.has(x, *implicit)]
    if len(linked) != len(implicit):
        raise ProofFailed(
            f"{len(linked)} given equations contain {x} or an implicit symbol, "
            f"and {len(implicit)} symbols are called implicit"
        )
    absent = [s.name for s in implicit if not any(given[i].has(s) for i in linked)]
    if absent:
        raise ProofFailed(f"the given equations do not contain the implicit {', '.join(absent)}")
    return linked


def jacobian(
    setting: Setting,
    rows: Sequence[PolyElement],
    primes: Sequence[str],
    divided: Denominators,
    solve: Sequence[str],
    certify: Callable[[sp.Expr], PolyElement],
) -> dict[str, Any]:
    """Evidence that the determinant does not vanish: multiplier·J = unit + Σ c_i·relation_i.

    Parameters
    ----------
    setting : the algebra with its relations.
    rows : numerators of the differentiated equations, linear in the derivatives of the functions.
    primes : names of these derivatives.
    divided : what is known not to vanish.
    solve : symbols in which the relations are reduced; empty: found automatically.
    certify : shows the sign of an expression; returns its numerator.

    Raises
    ------
    ProofFailed
        Where the determinant vanishes identically or is not shown not to vanish.
    """
    ring, text = setting.algebra.ring, setting.algebra.text
    names = [str(s) for s in ring.symbols]
    indices = [names.index(p) for p in primes]
    # The coefficients of a linear form are its partial derivatives.
    matrix = [[row.diff(ring.gens[i]) for i in indices] for row in rows]
    determinant = _determinant(matrix, ring.one)
    if not determinant:
        raise ProofFailed("the given equations do not determine the implicit functions: no Jacobian")
    zero = tuple(ring.zero for _ in setting.fractions)
    candidates = [(Member(determinant, zero), ring.one)]
    if setting.fractions:
        for chain in setting.chains(solve):
            value, total = candidates[0]
            for relation, index in chain:
                value, u = pseudo_reduce(value, relation, index)
                total *= u
            if value.poly and value.poly != determinant:
                candidates.append((value, total))
    for value, total in candidates:
        if not divided.doubtful(value.poly):
            return _plain(text, value, total)
    for value, total in candidates:
        doubtful = divided.doubtful(value.poly)
        try:
            known = {certify(setting.algebra.expression(f)).monic() for f in doubtful}
        except ProofFailed:
            continue
        if known >= {f.monic() for f in doubtful}:
            return _plain(text, value, total)
    shown = setting.algebra.shown(min((v.poly for v, _ in candidates), key=len))
    raise ProofFailed(f"the given equations may not determine the implicit functions: {shown} may vanish")


def _plain(text: Callable[[PolyElement], str], value: Member, total: PolyElement) -> dict[str, Any]:
    return {
        "multiplier": text(total),
        # The member is multiplier·J plus these times the relations.
        "cofactors": [text(-c) for c in value.cofactors],
        "unit": text(value.poly),
    }


def _determinant(matrix: Sequence[Sequence[PolyElement]], one: PolyElement) -> PolyElement:
    if not matrix:
        return one
    total = one.ring.zero
    for j, entry in enumerate(matrix[0]):
        if entry:
            minor = _determinant([[*row[:j], *row[j + 1 :]] for row in matrix[1:]], one)
            total += entry * minor * (-1) ** j
    return total
