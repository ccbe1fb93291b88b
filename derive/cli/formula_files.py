"""A formula as a theory file: a quantity and claims about its derivatives, proved where they can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sympy as sp

from derive import by
from derive.checking.checker import Checker
from derive.checking.patience import OutOfTime, time_limit
from derive.cli.formulas import FUNCTIONS, read
from derive.emit.quantities import faults
from derive.errors import StatementError, TheoryError
from derive.exact.expressions import to_sympy
from derive.exact.text import RESERVED, Tree
from derive.statement.theory import Theory

SECONDS = 20.0
_OURS = ("owens_t", "bivariate_normal_cdf", "erfcx")
_DOMAINS = (
    ("", sp.S.Reals),
    ("Interval.open(0, oo)", sp.Interval.open(0, sp.oo)),
    ("Interval.open(0, 1)", sp.Interval.open(0, 1)),
)
"""Domains that are tried for all symbols, the widest first, as a file writes them."""


@dataclass(frozen=True)
class Slope:
    """The derivative in one symbol, and whether it was proved."""

    symbol: sp.Symbol
    value: sp.Expr
    proved: bool
    why: str = ""


@dataclass(frozen=True)
class Found:
    """A formula over one domain of its symbols.

    domain : as a file writes it.
    value : the formula.
    slopes : its derivatives.
    fault : why no code can be emitted for it; "" where it can.
    """

    domain: str
    value: sp.Expr
    slopes: tuple[Slope, ...]
    fault: str


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
    tried: list[Found] = []
    for written, domain in _DOMAINS:
        try:
            with time_limit(SECONDS * max(1, len(names))):
                tried.append(_found(name, tree, names, written, domain))
        except OutOfTime:
            raise StatementError(f"the derivatives were not found within {SECONDS:g} seconds each") from None
        if all(slope.proved for slope in tried[-1].slopes):
            break
    best = max(tried, key=lambda found: sum(s.proved for s in found.slopes))
    return "\n".join(_lines(name, best)) + "\n"


def _found(name: str, tree: Tree, names: Sequence[str], written: str, domain: sp.Set) -> Found:
    """The formula over one domain of its symbols, with its derivatives."""
    theory = Theory(name, "")
    symbols = {n: theory.parameter(n, "", domain) for n in names}
    value, slopes = sp.sympify(to_sympy(tree, symbols)), []
    if value.has(sp.nan, sp.zoo, sp.oo, -sp.oo):
        raise StatementError(f"the formula is {value}, which is no number")
    inside = [s for s in symbols.values() if value.has(s)]
    for symbol in inside:
        found = [_slope(theory, value, symbol, slope) for slope in _spellings(value, symbol)]
        slopes.append(next((s for s in found if s.proved), found[0]))
    try:
        theory.quantity("value", "", parameters=inside, value=value)
        fault = next(iter(faults(theory).values()), "")
    except (TheoryError, StatementError) as error:
        fault = str(error)
    return Found(written, value, tuple(slopes), fault)


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


def _lines(name: str, found: Found) -> Iterator[str]:
    domain, value, slopes = found.domain, found.value, found.slopes
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
    served = [
        "theory.quantity(",
        f'    "value", "The formula", parameters=({parameters}),',
        f"    value=formula, claims=[{claims}],",
        ")",
    ]
    if found.fault:
        yield f"# Not evaluated: {found.fault.removeprefix(f'{name}.value: ')[:300]}"
        served = [f"# {line}" for line in served]
    else:
        yield "# What can be evaluated, and the claims that it rests on."
    yield from served
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
