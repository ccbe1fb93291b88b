"""What a quantity must satisfy when it is declared: the declared symbols, and the type of its value.

SymPy simplifies by what a symbol assumes, so an expression is right only where its symbols are what they
assume to be. Each symbol of a quantity is therefore either a declared parameter, whose domain the
evaluator checks, or an unknown that assumes no more than the evaluator verifies.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

import sympy as sp

from derive.emit import argpi
from derive.errors import StatementError, TheoryError
from derive.exact.magnitudes import require_modest
from derive.functions.classes import SPECIAL_FUNCTIONS
from derive.quantities.root_radius import RootRadius

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.theory import Theory

SCALARS = ("real", "complex")
VECTORS = ("vector", "complex vector")
MATRICES = ("matrix", "complex matrix")
HERGLOTZ, LARGEST_IMAGINARY_PART = RULES = ("herglotz", "largest_imaginary_part")
TYPES = (*SCALARS, *VECTORS, *MATRICES, "intervals")
Value: TypeAlias = Any  # an expression, a tuple of them, or None; SymPy has no types

_SIGNS = ("positive", "negative", "nonnegative", "nonpositive")
# Real for every argument that has a value; everything else in an expression is as real as its arguments.
_MAKE_REAL = (sp.re, sp.im, sp.Abs, sp.arg, argpi)


def arranged(value: object, kind: str, where: str) -> tuple[Value, tuple[int, ...] | None]:
    """The entries of a value, row by row, and its shape: None for one number.

    Parameters
    ----------
    value : an expression, a sequence of them, or for a matrix a SymPy matrix or a sequence of rows.
    kind : one of `TYPES`.
    where : the quantity's name, for messages.

    Raises
    ------
    TheoryError
        For a type that does not exist, a value of another shape than its type, and entries that are no exact
        expressions.
    """
    if kind not in TYPES:
        raise TheoryError(f"{where}: {kind!r} is not a type; a value is one of {', '.join(TYPES)}")
    if value is None:
        return None, None
    if kind in MATRICES:
        if isinstance(value, sp.MatrixBase):
            rows = [list(value.row(k)) for k in range(value.rows)]
        elif _is_sequence(value) and all(_is_sequence(row) for row in value):  # type: ignore[attr-defined]
            rows = [list(row) for row in value]  # type: ignore[attr-defined]
        else:
            raise TheoryError(f"{where}: a matrix is a SymPy matrix or a sequence of rows")
        lengths = sorted({len(row) for row in rows})
        if len(lengths) != 1 or not lengths[0]:
            raise TheoryError(f"{where}: a matrix needs rows of one length, at least one; got {lengths}")
        flat = tuple(_entry(e, where) for row in rows for e in row)
        return flat, (len(rows), lengths[0])
    if kind in VECTORS:
        if isinstance(value, sp.MatrixBase) and 1 in value.shape:
            value = list(value)
        if not _is_sequence(value) or not value:
            raise TheoryError(f"{where}: a vector is a sequence of expressions, at least one")
        entries = tuple(_entry(e, where) for e in value)  # type: ignore[attr-defined]
        return entries, (len(entries),)
    return _entry(value, where), None


def _is_sequence(value: object) -> bool:
    return isinstance(value, (tuple, list, sp.Tuple))


def _entry(e: object, where: str) -> sp.Expr:
    """One number of a value as an exact expression; text is never read."""
    if isinstance(e, Fraction):
        e = sp.Rational(e.numerator, e.denominator)
    elif isinstance(e, int) and not isinstance(e, bool):
        e = sp.Integer(e)
    if not isinstance(e, sp.Expr) or isinstance(e, sp.MatrixExpr):
        raise TheoryError(f"{where}: {e!r} is not an expression; type= says whether a value has several")
    floats = sorted(map(str, e.atoms(sp.Float)))
    if floats:
        raise TheoryError(f"{where}: {floats[0]} is a float, which is not exact; write Rational(...) instead")
    return e


def check(theory: Theory, q: Quantity) -> None:
    """Refuse a quantity that could not be evaluated as it is meant.

    Raises
    ------
    TheoryError
        Naming the quantity, and the symbol, the domain or the type that does not fit.
    """
    _check_parameters(theory, q)
    _check_domains(theory, q)
    _check_parts(q)
    _check_unknowns(q)
    for what, expressions, symbols in _scopes(q):
        _check_exact(q.name, what, expressions)
        _check_symbols(q.name, what, expressions, symbols)
    _check_type(q)
    _check_name(theory, q)


def _check_parameters(theory: Theory, q: Quantity) -> None:
    for symbol in q.parameters:
        declared = theory.parameters.get(getattr(symbol, "name", ""))
        if declared is None:
            raise TheoryError(f"{q.name}: parameters {[str(symbol)]} are not declared")
        if declared.symbol != symbol:
            raise TheoryError(
                f"{q.name}: the parameter {symbol} is another symbol than the declared one: it assumes "
                f"{_assumed(symbol)}, the declared one {_assumed(declared.symbol)}. Use what parameter() gave"
            )
    if len(set(q.parameters)) != len(q.parameters):
        raise TheoryError(f"{q.name}: a parameter is listed twice")


def _check_domains(theory: Theory, q: Quantity) -> None:
    """The domains may only be narrowed: the declared one is what the symbol assumes."""
    for symbol, domain in q.domains.items():
        if symbol not in q.parameters:
            raise TheoryError(f"{q.name}: domains= names {symbol}, which is not one of its parameters")
        declared = theory.parameters[symbol.name].domain
        single = isinstance(domain, sp.FiniteSet) and len(domain) == 1
        if not (single or isinstance(domain, sp.Interval) or domain == sp.S.Reals):
            raise TheoryError(f"{q.name}: the domain {domain} of {symbol} is not an interval")
        floats = sorted(map(str, domain.atoms(sp.Float)))
        if floats:
            raise TheoryError(
                f"{q.name}: the float {floats[0]} in the domain of {symbol}; write it as a Rational"
            )
        if domain.is_subset(declared) is not True:
            raise TheoryError(
                f"{q.name}: domains= may only narrow the domain of {symbol}, {declared}; "
                f"{domain} is not in it"
            )


def _check_parts(q: Quantity) -> None:
    """One kind each, with the type that it has."""
    kinds = [n for n in ("branch", "support", "extremum", "integral") if getattr(q, n) is not None]
    if len(kinds) > 1:
        raise TheoryError(f"{q.name}: a quantity is one of {' and '.join(kinds)}, not both")
    if (q.type == "intervals") != (q.support is not None):
        raise TheoryError(f"{q.name}: a support has type='intervals', and nothing else has")
    if q.support is not None and q.value is not None:
        raise TheoryError(f"{q.name}: a support has no value of its own")
    if q.support is None and q.value is None:
        raise TheoryError(f"{q.name}: neither a value nor a support")
    if q.branch is not None and q.type not in SCALARS:
        raise TheoryError(f"{q.name}: a branch quantity has one value; its type is real or complex")
    if q.branch is not None and q.branch.rule not in RULES:
        raise TheoryError(
            f"{q.name}: the branch's rule {q.branch.rule!r} is not known; it is one of {', '.join(RULES)}"
        )
    if q.branch is not None and q.branch.rule == HERGLOTZ and not q.branch.herglotz:
        raise TheoryError(
            f"{q.name}: the branch does not say which root is meant. Name in herglotz= the functions of the "
            f"root that map the upper half plane to itself, or give rule={LARGEST_IMAGINARY_PART!r}"
        )
    if isinstance(q.value, RootRadius) and (q.type != "real" or kinds):
        raise TheoryError(f"{q.name}: a root radius is a real quantity by itself")


def _check_unknowns(q: Quantity) -> None:
    """What is not a parameter assumes nothing but what the evaluator verifies."""
    if q.branch is not None:
        _assumes(q.name, "the root", q.branch.root, {})
    if q.support is not None and q.support.root.is_real:
        _assumes(q.name, "the root", q.support.root, {"real": True})
    elif q.support is not None:
        _assumes(q.name, "the root", q.support.root, {})


def _assumes(name: str, what: str, symbol: sp.Symbol, allowed: Mapping[str, bool]) -> None:
    if symbol.assumptions0 != sp.Symbol(symbol.name, **allowed).assumptions0:
        words = " and ".join(allowed) or "nothing"
        raise TheoryError(
            f"{name}: {what} {symbol} assumes {_assumed(symbol)}; it may assume {words}, "
            "for that is all that the evaluator verifies"
        )


def _assumed(symbol: sp.Symbol) -> str:
    """What a symbol was declared to assume, in words."""
    given = getattr(symbol, "_assumptions_orig", None)
    stated = given if given is not None else symbol.assumptions0
    words = [
        k if v else f"not {k}" for k, v in sorted(stated.items()) if v is not None and k != "commutative"
    ]
    return ", ".join(words) or "nothing"


def assumption_conditions(
    unknowns: Iterable[sp.Symbol], name: str
) -> tuple[tuple[sp.Expr, ...], tuple[sp.Expr, ...]]:
    """What is positive, and what is not negative, because an unknown's own assumptions say so.

    Raises
    ------
    TheoryError
        For an unknown that is not real, or assumes more than a sign.
    """
    strict: list[sp.Expr] = []
    weak: list[sp.Expr] = []
    for u in unknowns:
        sign = next((s for s in _SIGNS if getattr(u, f"is_{s}")), "real")
        _assumes(name, "the unknown", u, {sign: True})
        if sign != "real":
            inside = u if sign in ("positive", "nonnegative") else -u
            (strict if sign in ("positive", "negative") else weak).append(inside)
    return tuple(strict), tuple(weak)


def _scopes(q: Quantity) -> list[tuple[str, tuple[sp.Expr, ...], tuple[sp.Symbol, ...]]]:
    """Each part of a quantity with the symbols that it may contain."""
    own = q.parameters
    made: list[tuple[str, tuple[sp.Expr, ...], tuple[sp.Symbol, ...]]] = []
    inside: tuple[sp.Symbol, ...] = own
    if q.branch is not None:
        b = q.branch
        inside = (b.root, *own)
        made.append(("the polynomial", (b.polynomial,), inside))
        made.append(("the rule of the branch", (*b.herglotz, *b.slope_signs), inside))
        made.append(("the spectral argument", (b.at,), own))
    if q.support is not None:
        s = q.support
        made.append(("the support", (s.polynomial, s.edge, *s.gap), (s.root, *own)))
    if q.extremum is not None:
        x = q.extremum
        inside = (*x.unknowns, *own)
        made.append(("the extremum", (*x.rows(), *x.conditions()), inside))
        made.append(("a known or starting point", (*x.known.values(), *x.start.values()), own))
    if q.integral is not None:
        i = q.integral
        inside = (i.symbol, *own)
    if q.value is not None:
        made.append(("the value", q.value if isinstance(q.value, tuple) else (q.value,), inside))
    for meaning in q.means.values():
        made.append(("what it means", meaning, own))
    for symbols, limit in q.zeros:
        others = tuple(p for p in own if p not in symbols)
        made.append(("a value at zero", limit if isinstance(limit, tuple) else (limit,), others))
    return made


def _check_exact(name: str, what: str, expressions: Sequence[Any]) -> None:
    """Refuse floats, and text, which SymPy would evaluate."""
    for e in expressions:
        if isinstance(e, float):
            raise TheoryError(f"{name}: {what} contains the float {e!r}; write it as a Rational")
        if not isinstance(e, (sp.Basic, int, Fraction)) or isinstance(e, bool):
            raise TheoryError(f"{name}: {what} contains {e!r:.80}, which is no exact expression")
        try:
            require_modest(sp.sympify(e))
        except StatementError as error:
            raise TheoryError(f"{name}: {what} contains {error}") from None
        floats = sorted(map(str, e.atoms(sp.Float))) if isinstance(e, sp.Basic) else []
        if floats:
            raise TheoryError(f"{name}: {what} contains the float {floats[0]}; write it as a Rational")


def _check_symbols(name: str, what: str, expressions: Sequence[Any], allowed: Sequence[sp.Symbol]) -> None:
    names = [s.name for s in allowed]
    for twice in sorted({n for n in names if names.count(n) > 1}):
        raise TheoryError(f"{name}: two different symbols are called {twice}")
    for e in expressions:
        free = sp.sympify(e).free_symbols - set(allowed)
        for symbol in sorted(free, key=str):
            if symbol.name in names:
                known = allowed[names.index(symbol.name)]
                raise TheoryError(
                    f"{name}: {what} contains another symbol called {symbol}: it assumes {_assumed(symbol)}, "
                    f"the declared one {_assumed(known)}"
                )
            raise TheoryError(f"{name}: {what} contains {symbol}; declared are {', '.join(names)}")


def _check_type(q: Quantity) -> None:
    """A value typed real is real wherever it has a value."""
    if q.support is not None and not all(map(plainly_real, (q.support.edge, *q.support.gap))):
        raise TheoryError(f"{q.name}: the edges of a support must be real, with a real symbol as the root")
    if q.extremum is not None:
        x = q.extremum
        parts = (*x.rows(), *x.conditions(), *x.known.values(), *x.start.values())
        strange = [e for e in parts if not plainly_real(sp.sympify(e))]
        if strange:
            raise TheoryError(f"{q.name}: {strange[0]} in its extremum is not plainly real")
    if q.value is None or q.type.startswith("complex"):
        return
    values = q.value if isinstance(q.value, tuple) else (q.value,)
    limits = [e for v in q.at_zero.values() for e in (v if isinstance(v, tuple) else (v,))]
    for e in (*values, *limits):
        if not plainly_real(e):
            kind = {"real": "complex"}.get(q.type, f"complex {q.type}")
            shown = str(e) if len(str(e)) <= 80 else f"{str(e)[:60]}…"
            raise TheoryError(
                f"{q.name}: {shown} is declared {q.type} and not plainly real; "
                f"say type={kind!r}, or take re or im"
            )


def plainly_real(e: sp.Basic) -> bool:
    """Whether an expression is real wherever its emitted function has a value.

    Emitted functions of real arguments are real functions: outside their domain they have no value, as √x
    for x < 0. So an expression without I in real symbols is real; complex symbols may stand under re, im,
    | | or arg.
    """
    if isinstance(e, RootRadius):
        return True
    if isinstance(e, sp.Symbol):
        return bool(e.is_real)
    if isinstance(e, _MAKE_REAL):
        return True
    if not e.args:
        return bool(getattr(e, "is_real", False))
    return all(map(plainly_real, e.args))


def _check_name(theory: Theory, q: Quantity) -> None:
    """No two quantities may have one name where dots are not allowed: in certificates and emitted code."""
    mine = emitted_name(theory.name, q.name)
    if keyword.iskeyword(mine):
        raise TheoryError(f"{q.name}: {mine!r} is a Python keyword; no function can have that name")
    if (plain := q.name.replace(".", "_")) in SPECIAL_FUNCTIONS:
        raise TheoryError(f"{q.name}: its name in certificates, {plain}, is that of a known function")
    for other in theory.quantities:
        if other != q.name and emitted_name(theory.name, other) == mine:
            raise TheoryError(f"{q.name} and {other} are one name after '.' → '_': {mine}")


def emitted_name(theory: str, name: str) -> str:
    """What a quantity's emitted function is called: its name without the theory's, and without dots."""
    return name.removeprefix(f"{theory}.").replace(".", "_")
