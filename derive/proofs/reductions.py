"""Signs modulo equations: a polynomial is reduced by what is given or known of roots, then certified."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sympy.polys.rings import PolyElement

from derive.exact.division import Member, pseudo_reduce
from derive.proofs.positivity import Certifier, Signed
from derive.proofs.setting import Setting

_MAX_REDUCTIONS = 24


def reduced(certifier: Certifier, num: PolyElement, solve: Sequence[str]) -> Signed | None:
    """The sign after reduction by the given equations."""
    ring, setting = certifier.algebra.ring, certifier.setting
    start = Member(num, tuple(ring.zero for _ in setting.fractions))
    for steps in _reductions(setting, solve):
        value, total = start, ring.one
        for relation, index in steps:
            value, u = pseudo_reduce(value, relation, index)
            total *= u
        if not value.poly or value.poly == num:
            continue
        signed, multiplier = certifier.certify(value.poly), certifier.certify(total)
        if signed is not None and multiplier is not None and multiplier.strict:
            modulo = ([-c for c in value.cofactors], ring.one)
            return certifier.sum_node([(value.poly, signed)], (total, multiplier), modulo)
    return _lifted(certifier, num)


def _lifted(certifier: Certifier, num: PolyElement) -> Signed | None:
    """The sign with the constant written as a power of a root: 2 - x² = (√2 - x)(√2 + x)."""
    ring, setting = certifier.algebra.ring, certifier.setting
    constant, unit = (
        ring(num.coeff(1)),
        Signed(1, True, {"by": "product", "constant": "1", "factors": []}),
    )
    own = setting.known
    for number, (relation, _) in enumerate(setting.fractions[-len(own) :] if own else (), start=-len(own)):
        radicand = relation.coeff(1)
        if not constant or not radicand or len(relation) != 2:
            continue
        factor = constant * (1 / radicand)
        lifted = num - factor * relation
        signed = certifier.certify(lifted)
        if signed is not None:
            cofactors = [ring.zero] * len(setting.fractions)
            cofactors[number] = factor
            return certifier.sum_node([(lifted, signed)], (ring.one, unit), (cofactors, ring.one))
    return None


def _reductions(setting: Setting, solve: Sequence[str]) -> Iterator[list[tuple[Member, int]]]:
    """Sequences of (relation, variable) to reduce by: the stated order, or single steps and pairs of them."""
    names = [str(s) for s in setting.algebra.ring.symbols]
    members = setting.members
    if solve:
        chain = []
        for name in solve:
            index = names.index(name) if name in names else -1
            holding = [m for m in members if index >= 0 and m.poly.degree(index) > 0]
            if holding:
                pivot = min(holding, key=lambda m: (m.poly.degree(index), len(m.poly)))
                members = [pseudo_reduce(m, pivot, index)[0] for m in members if m is not pivot]
                chain.append((pivot, index))
        yield chain
        return
    single = [(m, i) for m in members for i in range(len(names)) if m.poly.degree(i) > 0]
    yield from islice(([step] for step in single), _MAX_REDUCTIONS)
    pairs = ([a, b] for a in single for b in single if a[0] is not b[0] and a[1] != b[1])
    yield from islice(pairs, _MAX_REDUCTIONS)
