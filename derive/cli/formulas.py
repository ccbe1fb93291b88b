"""A formula in a line of text: read and bounded before anything is computed, and never run."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from derive.checking.mending import close
from derive.errors import StatementError
from derive.exact.text import Tree, number, parse
from derive.functions.registry import ROWS

LONGEST, MOST_SYMBOLS, MOST_EXPONENT, MOST_BITS = 2000, 8, 1000, 10_000
_ROOTS = {"sqrt": Fraction(1, 2), "cbrt": Fraction(1, 3)}
_COMPLEX = ("re", "im", "conjugate", "arg")
FUNCTIONS = frozenset({row.name for row in ROWS if row.readable and row.name not in _COMPLEX} | {*_ROOTS})
_DECIMAL = re.compile(r"(?<![\w.])(\d*)\.(\d+)(?![\w.])|(?<![\w.])(\d+)\.(?![\w.])")


def read(text: str) -> Tree:
    """Read a formula; ``^`` is a power, decimals are exact. The text is never run.

    Raises
    ------
    StatementError
        For what is no formula, with a hint where one is known.
    """
    if len(text) > LONGEST:
        raise StatementError(f"a formula of {len(text)} characters; allowed are {LONGEST}")
    shown = repr(text if len(text) <= 80 else text[:60] + "…" + text[-15:])
    if re.search(r"(?<![=<>!])=(?!=)", text):
        raise StatementError(f"{shown} is an equation; a formula is one side of it, such as x**2*exp(-x)")
    exact = _DECIMAL.sub(_fraction, text.replace("^", "**"))
    try:
        tree = parse(exact)
    except StatementError as error:
        raise StatementError(f"{shown} is no formula{_mended(text)}") from error
    checked = _checked(tree, shown)
    _size(checked)
    names = sorted(checked.symbols())
    for name in names:
        if not name.isascii():
            raise StatementError(f"{name[:60]!r} is no name in generated code; write {_spelled_out(name)}")
    if len(names) > MOST_SYMBOLS:
        raise StatementError(f"a formula of {len(names)} symbols; allowed are {MOST_SYMBOLS}")
    return checked


def _spelled_out(symbol: str) -> str:
    """A name in ASCII: Greek letters by theirs."""
    plain = "".join(
        c if c.isascii() else unicodedata.name(c, "letter").rpartition(" ")[2].lower() for c in symbol
    )
    return "lam" if plain == "lamda" else plain[:60]


def _size(tree: Tree) -> float:
    """A bound of the binary logarithm of a constant's modulus, before anything is computed.

    Raises
    ------
    StatementError
        For numbers and exponents that are too large.
    """
    sizes = [_size(a) for a in tree.args]
    found = 0.0
    if tree.kind == "number":
        found = float(max(abs(tree.value.numerator), tree.value.denominator).bit_length())
    elif tree.kind == "add":
        found = max(sizes) + len(sizes)
    elif tree.kind == "mul":
        found = sum(sizes)
    elif tree.kind == "pow" and not tree.args[1].symbols():
        exponent = tree.args[1]
        plain = exponent.kind == "number"
        power = float(abs(exponent.value)) if plain else 2.0 ** min(sizes[1], 64.0)
        if power > MOST_EXPONENT:
            raise StatementError(f"an exponent beyond {MOST_EXPONENT} in a formula; allowed are up to that")
        found = sizes[0] * power
    elif tree.kind in ("pow", "call", "symbol"):
        found = 2.0
    if found > MOST_BITS:
        raise StatementError(f"a number of more than {MOST_BITS} bits in a formula; allowed are {MOST_BITS}")
    return found


def _fraction(found: re.Match[str]) -> str:
    if found[3]:
        return found[3]
    return f"({int(found[1] + found[2])}/{10 ** len(found[2])})"


def _mended(text: str) -> str:
    """What is perhaps meant by a text that cannot be read."""
    if module := re.search(r"\b(np|numpy|math|sp|sympy|scipy|special)\.(\w+)", text):
        return f": write {module[2]} without {module[1]}. before it"
    if product := re.search(r"(\d)\s*([A-Za-z_(])", text):
        return f": write {product[1]}*{product[2]} for a product"
    if re.search(r"\b(lambda|is|in|as|for|if|not|and|or)\b", text):
        return ": keywords of Python name no symbol; write lam for lambda"
    return ": write it as in x**2*exp(-x), with *, /, ** or ^, and brackets"


def _checked(tree: Tree, shown: str) -> Tree:
    """A formula whose functions are known, with roots as powers."""
    if tree.kind == "relation":
        raise StatementError(f"{shown} is a relation; a formula is one side of it, such as x**2*exp(-x)")
    if tree.kind == "symbol" and tree.head in ("I", "oo"):
        meant = "; a symbol cannot be called I, which is the square root of -1" if tree.head == "I" else ""
        raise StatementError(f"{shown} holds {tree.head}; formulas are real and finite{meant}")
    args = tuple(_checked(a, shown) for a in tree.args)
    if tree.kind != "call":
        return Tree(tree.kind, tree.head, tree.value, args)
    if tree.head not in FUNCTIONS:
        meant = "write log" if tree.head == "ln" else close(tree.head, sorted(FUNCTIONS))
        known = meant or f"known are {', '.join(sorted(FUNCTIONS))}"
        raise StatementError(f"{shown} calls {tree.head[:60]}, which is no known function; {known}")
    if tree.head in _ROOTS and len(args) == 1:
        return Tree("pow", args=(args[0], number(_ROOTS[tree.head])))
    return Tree(tree.kind, tree.head, tree.value, args)
