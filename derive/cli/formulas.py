"""A formula in a line of text as a theory file: a quantity and its derivatives, proved where they can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import sympy as sp

from derive import by
from derive.checking.checker import Checker
from derive.checking.mending import close
from derive.checking.patience import OutOfTime, time_limit
from derive.errors import StatementError, TheoryError
from derive.exact.expressions import to_sympy
from derive.exact.text import RESERVED, Tree, number, parse
from derive.functions.registry import ROWS
from derive.statement.theory import Theory

LONGEST, MOST_SYMBOLS, MOST_EXPONENT, MOST_BITS, SECONDS = 2000, 8, 1000, 10_000, 20.0
_ROOTS = {"sqrt": Fraction(1, 2), "cbrt": Fraction(1, 3)}
_COMPLEX = ("re", "im", "conjugate", "arg")
FUNCTIONS = frozenset({row.name for row in ROWS if row.readable and row.name not in _COMPLEX} | {*_ROOTS})
_OURS = ("owens_t", "bivariate_normal_cdf", "erfcx")
_DECIMAL = re.compile(r"(?<![\w.])(\d*)\.(\d+)(?![\w.])|(?<![\w.])(\d+)\.(?![\w.])")
_DOMAINS = (
    ("", sp.S.Reals),
    ("Interval.open(0, oo)", sp.Interval.open(0, sp.oo)),
    ("Interval.open(0, 1)", sp.Interval.open(0, 1)),
)
"""Domains that are tried for all symbols, the widest first, as a file writes them."""


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
    return checked


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
        raise StatementError(f"{shown} holds {tree.head}; formulas are real and finite")
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


@dataclass(frozen=True)
class Slope:
    """The derivative in one symbol, and whether it was proved."""

    symbol: sp.Symbol
    value: sp.Expr
    proved: bool
    why: str = ""


def theory_file(name: str, text: str) -> str:
    """The text of a theory file about a formula.

    Parameters
    ----------
    name : of the theory.
    text : the formula.

    Raises
    ------
    StatementError, TheoryError
        For a formula that cannot be read, and symbols that cannot be parameters.
    """
    tree = read(text)
    names = sorted(tree.symbols())
    if len(names) > MOST_SYMBOLS:
        raise StatementError(f"a formula of {len(names)} symbols; allowed are {MOST_SYMBOLS}")
    tried = []
    for written, domain in _DOMAINS:
        try:
            with time_limit(SECONDS * max(1, len(names))):
                tried.append((written, *_settled(name, tree, names, domain)))
        except OutOfTime:
            raise StatementError(f"the derivatives were not found within {SECONDS:g} seconds each") from None
        if all(slope.proved for slope in tried[-1][2]):
            break
    written, value, slopes = max(tried, key=lambda t: sum(s.proved for s in t[2]))
    return "\n".join(_lines(name, text, written, value, slopes)) + "\n"


def _settled(name: str, tree: Tree, names: Sequence[str], domain: sp.Set) -> tuple[sp.Expr, list[Slope]]:
    """The formula over one domain of its symbols, with its derivatives."""
    theory = Theory(name, "")
    symbols = {n: theory.parameter(n, "", domain) for n in names}
    value, slopes = sp.sympify(to_sympy(tree, symbols)), []
    if value.has(sp.nan, sp.zoo, sp.oo, -sp.oo):
        raise StatementError(f"the formula is {value}, which is no number")
    for symbol in (s for s in symbols.values() if value.has(s)):
        found = [_slope(theory, value, symbol, slope) for slope in _spellings(value, symbol)]
        slopes.append(next((s for s in found if s.proved), found[0]))
    return value, slopes


def _spellings(value: sp.Expr, symbol: sp.Symbol) -> list[sp.Expr]:
    """The derivative as it is found and in factors, the shorter one first."""
    plain = sp.diff(value, symbol)
    return sorted(dict.fromkeys((sp.factor(plain), plain)), key=lambda e: len(str(e)))


def _slope(theory: Theory, value: sp.Expr, symbol: sp.Symbol, slope: sp.Expr) -> Slope:
    try:
        stated = sp.Eq(sp.Derivative(value, symbol), slope, evaluate=False)
        claim = theory.claim(f"slope_{len(theory.claims)}", "", stated, proof=by.derivative(symbol))
    except (StatementError, TheoryError) as error:
        return Slope(symbol, slope, False, str(error))
    report = Checker(seconds=SECONDS).check(claim)
    return Slope(symbol, slope, report.ok, "" if report.ok else report.detail)


def _lines(name: str, text: str, domain: str, value: sp.Expr, slopes: Sequence[Slope]) -> Iterator[str]:
    formula = _written(value)
    proved = [s for s in slopes if s.proved]
    about = " and its derivatives" if len(proved) > 1 else " and its derivative" if proved else ""
    yield f'"""{formula}{about}. `rederive run {name}.py` settles this file."""\n'
    ends = ["oo"] if domain.endswith("oo)") else []
    yield from _imports([value, *(s.value for s in slopes)], ends, bool(slopes))
    offered = [*(["Interval"] if domain else []), "Theory", *(["by"] if slopes else [])]
    yield f"from derive import {', '.join(offered)}\n"
    yield f'theory = Theory("{name}", "{formula}")'
    if slopes:
        yield "# What the symbols are, and their domains: every claim is about all numbers of these."
    for s in slopes:
        inside = f", {domain}" if domain else ""
        yield f'{_variable(s.symbol.name)} = theory.parameter("{s.symbol}", "a number"{inside})'
    yield f"\nformula = {formula}\n"
    for s in slopes:
        yield from _claim(s)
    claims = ", ".join(f"slope_in_{s.symbol.name}" for s in proved)
    parameters = ", ".join(_variable(s.symbol.name) for s in slopes) + "," * (len(slopes) == 1)
    yield "theory.quantity("
    yield f'    "value", "The formula", parameters=({parameters}),'
    yield f"    value=formula, claims=[{claims}],"
    yield ")"
    yield from _going_on(name)


def _claim(slope: Slope) -> Iterator[str]:
    """A claim about a derivative; as a comment where it could not be proved."""
    symbol = slope.symbol.name
    lines = [
        f"slope_in_{symbol} = theory.claim(",
        f'    "slope_in_{symbol}", "The derivative in {symbol}",',
        f"    Eq(Derivative(formula, {_variable(symbol)}), {_written(slope.value)}),",
        f"    proof=by.derivative({_variable(symbol)}),",
        ")",
    ]
    if slope.proved:
        yield "# A statement, the id that it keeps, and how it is settled."
        yield from lines
    else:
        yield f"# Not proved as it stands: {slope.why[:300]}"
        yield "# A smaller domain may help, or another procedure of `by`."
        yield from (f"# {line}" for line in lines)
    yield ""


def _going_on(name: str) -> Iterator[str]:
    yield f"""
# How to go on:
#   rederive run {name}.py            settles the claims, writes code, evaluates
#   rederive eval {name}.py:value …   a value to as many digits as you like
#   rederive watch {name}.py          settles what changes on each save
#   pytest {name}.py                  a test a claim
# A statement of others that is wrong: theory.published(..., proof=by.refutation(), corrected_by=...).
# An inequality: theory.claim("positive", "...", formula > 0, proof=by.sign())."""


class _Written(sp.StrPrinter):  # type: ignore[misc]
    """Expressions as a file writes them: fractions stay exact, and symbols are called as their variables."""

    def _print_Symbol(self, expr: sp.Symbol) -> str:
        return _variable(expr.name)

    def _print_Rational(self, expr: sp.Rational) -> str:
        return f"Rational({expr.p}, {expr.q})"


def _written(e: sp.Expr) -> str:
    return str(_Written({"sympy_integers": False}).doprint(e))


_WORDS = frozenset(
    {"theory", "formula", "by", "Theory", "Interval", "Eq", "Derivative", "Rational", *FUNCTIONS, *RESERVED}
)


def _variable(name: str) -> str:
    """The variable of a symbol: its name, which must not hide a word of the file."""
    return f"{name}_" if name in _WORDS or name.startswith("slope_in_") else name


def _imports(expressions: Sequence[sp.Expr], ends: Sequence[str], claims: bool) -> Iterator[str]:
    """The lines that import what expressions are written with."""
    texts = " ".join(map(_written, expressions))
    words = set(re.findall(r"[^\W\d]\w*", texts)) & (FUNCTIONS | {"Rational", "pi", "E", "Max", "Min", "Abs"})
    words |= {*ends, *(("Derivative", "Eq") if claims else ())}
    for home, offered in (("sympy", words - set(_OURS)), ("derive.functions", words & set(_OURS))):
        if offered:
            yield f"from {home} import {', '.join(sorted(offered, key=str.lower))}\n"
