"""What a certificate may take for granted about signs, read again from its plain text with FLINT.

The order is that of `derive.proofs.facts`: domains, assumptions, generators. Nothing is taken from the
evidence except the proofs that radicands are nonnegative, and those are verified before they are used.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Any

import mpmath
from flint import fmpq, fmpq_mpoly

from derive.errors import RecheckFailed
from derive.recheck.flint_engine import Engine
from derive.text import Tree, number, parse

_DOMAIN = re.compile(r"(\w+) in ([(\[])(.+), (.+)([)\]])")
_RANGES: dict[str, tuple[int | None, int | None, bool]] = {
    "erf": (-1, 1, True), "erfc": (0, 2, True), "sin": (-1, 1, False), "cos": (-1, 1, False),
    "Abs": (0, None, False), "atan": (None, None, False), "bivariate_normal_cdf": (0, 1, True),
}  # fmt: skip
_CONSTANTS = {"pi": ("3141592/1000000", "3141593/1000000"), "E": ("2718281/1000000", "2718282/1000000")}

Verify = Callable[[dict[str, Any], fmpq_mpoly], tuple[int, bool]]


@dataclass
class Known:
    """Facts (polynomial, strict) and the names that stand for real numbers."""

    facts: list[tuple[fmpq_mpoly, bool]]
    real: set[str]


def minus(a: Tree, b: Tree) -> Tree:
    """The difference of two trees."""
    return Tree("add", args=(a, Tree("mul", args=(number(-1), b))))


def oriented(tree: Tree) -> tuple[Tree, bool]:
    """Larger side minus smaller side, and strictness."""
    if tree.kind == "relation" and tree.head in (">", ">="):
        return minus(tree.args[0], tree.args[1]), tree.head == ">"
    if tree.kind == "relation" and tree.head in ("<", "<="):
        return minus(tree.args[1], tree.args[0]), tree.head == "<"
    raise RecheckFailed(f"{tree.text()[:80]} is not an inequality")


def domain_of(text: str) -> tuple[str, str, str, bool, bool]:
    """Name, ends and openness of an interval such as ``x in (0, 1]``."""
    match = _DOMAIN.fullmatch(text)
    if match is None:
        raise RecheckFailed(f"cannot read the domain {text!r}")
    name, left, low, high, right = match.groups()
    return name, low, high, left == "(", right == ")"


def stated(certificate: dict[str, Any], engine: Engine) -> Known:
    """Facts from domains and assumptions, and the real symbols."""
    facts = []
    for text in certificate["domains"]:
        name, low, high, low_open, high_open = domain_of(text)
        x = Tree("symbol", head=name)
        if low not in ("-oo", "-1*oo"):
            facts.append((_product(engine, minus(x, parse(low))), low_open))
        if high != "oo":
            facts.append((_product(engine, minus(parse(high), x)), high_open))
    for tree in _inequalities(certificate):
        difference, strict = oriented(tree)
        facts.append((_product(engine, difference), strict))
    return Known(facts, real_symbols(certificate))


def _inequalities(certificate: dict[str, Any]) -> list[Tree]:
    return [t for t in map(parse, certificate["assumptions"]) if t.head in (">", ">=", "<", "<=")]


def real_symbols(certificate: dict[str, Any]) -> set[str]:
    """Names of the symbols that a domain or an inequality between real numbers makes real."""
    real = {domain_of(text)[0] for text in certificate["domains"]}
    grew = True
    while grew:
        before = len(real)
        for tree in _inequalities(certificate):
            for one, other in (tree.args, tree.args[::-1]):
                if one.kind == "symbol" and _polynomial(other) and other.symbols() <= real:
                    real |= one.symbols()
        grew = len(real) > before
    return real


def _product(engine: Engine, tree: Tree) -> fmpq_mpoly:
    num, den = engine.fraction(tree)
    return num * den


def _polynomial(tree: Tree) -> bool:
    """Numbers, real symbols, sums, products and natural powers only."""
    if tree.kind == "symbol":
        return tree.head not in ("I", "oo")
    if tree.kind == "pow":
        n = tree.args[1]
        return _polynomial(tree.args[0]) and n.kind == "number" and n.value.denominator == 1 and n.value >= 0
    return tree.kind == "number" or (tree.kind in ("add", "mul") and all(map(_polynomial, tree.args)))


def learn_generators(evidence: dict[str, Any], engine: Engine, known: Known, verify: Verify) -> None:
    """Add the ranges of the generators in the order of the certificate's table."""
    roots = evidence["roots"]
    real_roots: list[Tree] = []
    for g in evidence["generators"]:
        name, kind = str(g["name"]), g["kind"]
        if kind == "imaginary":
            continue
        tree, x = parse(g["of"]), engine.gen(name)
        if kind == "root":
            if name not in roots:
                continue
            engine.same_fraction(tree, *roots[name]["fraction"])
            num, den = map(engine.poly, roots[name]["fraction"])
            sign_num, strict = verify(roots[name]["numerator"], num)
            sign_den, den_strict = verify(roots[name]["denominator"], den)
            if sign_num * sign_den < 0 or not den_strict:
                raise RecheckFailed(f"the radicand {g['of'][:60]} is not shown to be nonnegative")
            known.facts.append((x, strict))
            real_roots.append(tree)
        else:
            arguments = (tree,) if kind == "exp" else tree.args if tree.kind == "call" else ()
            head = tree.head
            constant = tree.kind == "symbol" and head in _CONSTANTS
            if kind == "opaque" and not constant and head not in _RANGES:
                continue
            if not all(_real(a, known.real, real_roots) for a in arguments):
                continue
            if head == "bivariate_normal_cdf" and not _is_correlation(tree.args[2]):
                known.real.add(name)
                continue
            known.facts += _range(engine, x, kind, tree)
        known.real.add(name)


def _is_square(tree: Tree) -> bool:
    """A positive number times even powers of symbols: its exponential is at least 1."""
    if tree.kind == "mul":
        return all(map(_is_square, tree.args))
    if tree.kind == "pow":
        base, power = tree.args
        return base.kind == "symbol" and power.kind == "number" and power.value % 2 == 0
    return tree.kind == "number" and tree.value > 0


def _is_correlation(rho: Tree) -> bool:
    """Whether a number lies strictly between -1 and 1; nothing is said about symbols."""
    square = _square(rho)
    return square is not None and square < 1


def _square(tree: Tree) -> Fraction | None:
    """The square of a product of rational numbers and their square roots."""
    if tree.kind == "number":
        return tree.value**2
    if tree.kind == "pow" and all(a.kind == "number" for a in tree.args):
        base, twice = tree.args[0].value, 2 * tree.args[1].value
        if base > 0 and twice.denominator == 1 and abs(twice) <= 8:
            return base ** int(twice)
    if tree.kind == "mul":
        parts = [_square(a) for a in tree.args]
        return prod((p for p in parts if p is not None), start=Fraction(1)) if None not in parts else None
    return None


def _range(engine: Engine, x: fmpq_mpoly, kind: str, tree: Tree) -> list[tuple[fmpq_mpoly, bool]]:
    if kind == "exp":
        return [(x, True), *([(x - engine.one, False)] if _is_square(tree) else [])]
    constant, head = engine.context.constant, tree.head
    if head in _CONSTANTS:
        low, high = (Fraction(b) for b in _CONSTANTS[head])
        value = mpmath.iv.pi if head == "pi" else mpmath.iv.e
        if not (value > mpmath.iv.mpf(low.numerator) / low.denominator) or not (
            value < mpmath.iv.mpf(high.numerator) / high.denominator
        ):
            raise RecheckFailed(f"the bounds of {head} do not hold")
        ends = (fmpq(low.numerator, low.denominator), fmpq(high.numerator, high.denominator))
        return [(x - constant(ends[0]), True), (constant(ends[1]) - x, True)]
    least, most, strict = _RANGES[head]
    found = []
    if least is not None:
        found.append((x - constant(least), strict))
    if most is not None:
        found.append((constant(most) - x, strict))
    return found


def _real(tree: Tree, real: set[str], real_roots: list[Tree]) -> bool:
    """Whether an argument is plainly a real number."""
    if tree.kind == "number":
        return True
    if tree.kind == "symbol":
        return tree.head in real or tree.head in _CONSTANTS
    if tree.kind == "pow" and tree.args[1].kind == "number":
        if tree.args[1].value.denominator != 1:
            base = tree.args[0]
            return (base.kind == "number" and base.value > 0) or any(
                tree.args[0].text() == r.text() for r in real_roots
            )
        return _real(tree.args[0], real, real_roots)
    return tree.kind in ("add", "mul") and all(_real(a, real, real_roots) for a in tree.args)
