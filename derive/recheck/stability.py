"""Root radii in certificates, turned into polynomial inequalities again, on plain trees.

The criteria are those of `derive.proofs.stability`, written a second time: polynomials in the unknown are
lists of coefficient trees, and nothing is multiplied out here (FLINT does that when it reads the trees).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import comb
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck.complex_trees import (
    MINUS_ONE,
    ZERO,
    Pair,
    Reals,
    add,
    cartesian,
    constants,
    mul,
    plus,
    power,
    reals,
    require_plain,
    times,
)
from derive.recheck.trees import folded, nodes

HEAD = "RootRadius"
_MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_MAX_DEGREE = 8


@dataclass(frozen=True)
class Goal:
    """What one stated relation asks for: ``all`` of the inequalities, or ``one`` of them."""

    how: str
    texts: list[str]


def translated(certificate: Mapping[str, Any], test: str = "") -> tuple[dict[str, Any], list[Goal]]:
    """The certificate without root radii, and what each stated relation asks for.

    That a root radius is large is shown by contradiction: the opposites of what is asked for are supposed, as
    the last of the assumptions, and one of them is refuted.
    """
    real = reals(certificate["domains"])
    trees = {k: [parse(t) for t in certificate[k]] for k in ("statement", "assumptions", "given", "nonzero")}
    stated = list(zip(certificate["statement"], trees["statement"], strict=True))
    goals = [goal(tree, real, test) if nodes(tree, HEAD) else Goal("all", [text]) for text, tree in stated]
    assumptions: list[str] = []
    for text, tree in zip(certificate["assumptions"], trees["assumptions"], strict=True):
        assumptions += assumed(tree, real, test) if nodes(tree, HEAD) else [text]
    if any(nodes(tree, HEAD) for k in ("given", "nonzero") for tree in trees[k]):
        raise RecheckFailed("a root radius may stand in the statement and in assumptions only")
    if any(g.how == "one" for g in goals):
        if len(goals) > 1:
            raise RecheckFailed("that a root radius is large is shown for one relation at a time")
        assumptions += [opposite(text) for text in goals[0].texts]
    flat = [text for g in goals for text in g.texts]
    return {**certificate, "statement": flat, "assumptions": assumptions}, goals


def read(tree: Tree) -> tuple[list[Tree], Tree, str]:
    """Coefficients of the polynomial, the bound, and the sense of ``radius <sense> bound``."""
    if tree.kind != "relation":
        raise RecheckFailed(f"{tree.text()[:60]} is no relation")
    left, right = tree.args
    sense = tree.head
    if right.kind == "call" and right.head == HEAD:
        left, right, sense = right, left, _MIRRORED.get(sense, sense)
    if (
        left.head != HEAD
        or left.kind != "call"
        or len(left.args) != 2
        or nodes(right, HEAD)
        or nodes(left.args[0], HEAD)
    ):
        raise RecheckFailed("a root radius must stand alone on one side")
    polynomial, unknown = left.args
    if unknown.kind != "symbol" or unknown.head in right.symbols():
        raise RecheckFailed("the unknown of a root radius is not bound")
    return coefficients(polynomial, unknown.head), right, sense


def goal(tree: Tree, real: Reals, test: str) -> Goal:
    """What a stated relation about a root radius asks for."""
    a, bound, sense = read(tree)
    sufficient, necessary = criterion(a, bound, real, test)
    if sense == "<":
        return Goal("all", [_relation(e, ">") for e in (bound, *sufficient)])
    if sense in (">", ">="):
        return Goal("one", [_relation(e, "<" if sense == ">" else "<=") for e in (bound, *necessary)])
    raise RecheckFailed(f"the criteria do not decide {sense}")


def opposite(text: str) -> str:
    """The negation of e <= 0 or e < 0."""
    tree = parse(text)
    return Tree("relation", head={"<=": ">", "<": ">="}[tree.head], args=tree.args).text()


def assumed(tree: Tree, real: Reals, test: str) -> list[str]:
    """What an assumption about a root radius says."""
    a, bound, sense = read(tree)
    if sense not in ("<", "<="):
        raise RecheckFailed("a root radius can be assumed to be small, not to be large")
    head = ">" if sense == "<" else ">="
    return [_relation(e, head) for e in (bound, *criterion(a, bound, real, test)[1])]


def criterion(a: Sequence[Tree], bound: Tree, real: Reals, test: str) -> tuple[list[Tree], list[Tree]]:
    """Sufficient and necessary polynomials of the test, for the roots of Σ a_j (bound·x)^j.

    Raises
    ------
    RecheckFailed
        Where the domains alone do not show that the bound, and all but I in the coefficients, is real.
    """
    if "I" in constants(bound):
        raise RecheckFailed("the bound of a root radius contains I")
    for c in (bound, *a):
        require_plain(c, real)
    if a[-1].value < 0:
        a = [mul(MINUS_ONE, c) for c in a]
    complex_ = any("I" in constants(c) for c in a)
    test = test or ("schur_cohn" if complex_ else "hurwitz")
    if test == "schur_cohn":
        powers = [power(bound, j) for j in range(len(a))]
        pairs = [times(cartesian(c, real), (power, ZERO)) for c, power in zip(a, powers, strict=True)]
        minors = schur_cohn_minors(pairs)
        return minors, minors
    scaled = [mul(c, power(bound, j)) for j, c in enumerate(a)]
    if test != "hurwitz" or complex_:
        raise RecheckFailed(f"the test {test!r} does not apply")
    q = moebius(scaled)
    n = len(a) - 1
    determinants = {
        k: _determinant([[(_hurwitz(q, i, j), ZERO) for j in range(k)] for i in range(k)])[0]
        for k in range(2, n)
    }
    chosen = [d for k, d in determinants.items() if (n - 1 - k) % 2 == 0]
    return [scaled[-1], *q, *chosen], [*q, *determinants.values()]


def _hurwitz(q: Sequence[Tree], i: int, j: int) -> Tree:
    n = len(q) - 1
    k = n - 2 * (j + 1) + (i + 1)
    return q[k] if 0 <= k <= n else number(0)


def schur_cohn_minors(a: Sequence[Pair]) -> list[Tree]:
    """Leading principal minors of the Schur–Cohn matrix, which is Hermitian: their real parts."""
    n = len(a) - 1
    bar = [(re, mul(MINUS_ONE, im)) for re, im in a]
    rows = []
    for i in range(1, n + 1):
        row = []
        for j in range(1, n + 1):
            pairs = range(1, min(i, j) + 1)
            here = [times(a[n - i + k], bar[n - j + k]) for k in pairs]
            there = [times((MINUS_ONE, ZERO), times(bar[i - k], a[j - k])) for k in pairs]
            row.append(plus(*here, *there))
        rows.append(row)
    return [_determinant([row[:k] for row in rows[:k]])[0] for k in range(1, n + 1)]


def _determinant(rows: Sequence[Sequence[Pair]]) -> Pair:
    """The determinant of a complex matrix by Leibniz' formula."""
    terms = []
    for order, sign in _permutations(len(rows)):
        term: Pair = (number(sign), ZERO)
        for i, j in enumerate(order):
            term = times(term, rows[i][j])
        terms.append(term)
    return plus(*terms)


def _permutations(n: int) -> Iterator[tuple[tuple[int, ...], int]]:
    for order in permutations(range(n)):
        inversions = sum(order[i] > order[j] for i in range(n) for j in range(i + 1, n))
        yield order, (-1) ** inversions


def moebius(a: Sequence[Tree]) -> list[Tree]:
    """Coefficients of (1-s)^n p((1+s)/(1-s))."""
    n = len(a) - 1
    made = []
    for k in range(n + 1):
        terms = []
        for j, c in enumerate(a):
            weight = sum(
                comb(j, i) * comb(n - j, k - i) * (-1) ** (k - i) for i in range(k + 1) if k - i <= n - j
            )
            terms.append(mul(number(weight), c))
        made.append(add(*terms))
    return made


def coefficients(tree: Tree, unknown: str) -> list[Tree]:
    """Coefficients in the unknown, constant term first; the leading one must be a number other than zero."""
    made = [folded(c) for c in _coefficients(tree, unknown)]
    while len(made) > 1 and made[-1] == ZERO:
        made.pop()
    if made[-1].kind != "number":
        raise RecheckFailed("the leading coefficient of a polynomial with a root radius is not a number")
    if not 1 < len(made) <= _MAX_DEGREE + 1:
        raise RecheckFailed(f"degree {len(made) - 1} of a polynomial; allowed are 1 to {_MAX_DEGREE}")
    return made


def _coefficients(tree: Tree, unknown: str) -> list[Tree]:
    if unknown not in tree.symbols():
        return [tree]
    if tree.kind == "symbol":
        return [number(0), number(1)]
    if tree.kind == "add":
        parts = [_coefficients(a, unknown) for a in tree.args]
        return [add(*(p[k] for p in parts if k < len(p))) for k in range(max(map(len, parts)))]
    if tree.kind == "mul":
        product = [number(1)]
        for a in tree.args:
            product = _times(product, _coefficients(a, unknown))
        return product
    if tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value.denominator == 1:
        power = int(tree.args[1].value)
        if 0 <= power <= _MAX_DEGREE:
            product = [number(1)]
            for _ in range(power):
                product = _times(product, _coefficients(tree.args[0], unknown))
            return product
    raise RecheckFailed(f"{tree.text()[:60]} is not a polynomial in {unknown}")


def _times(a: Sequence[Tree], b: Sequence[Tree]) -> list[Tree]:
    size = len(a) + len(b) - 1
    return [add(*(mul(a[i], b[k - i]) for i in range(len(a)) if 0 <= k - i < len(b))) for k in range(size)]


def _relation(tree: Tree, head: str) -> str:
    return Tree("relation", head=head, args=(tree, number(0))).text()
