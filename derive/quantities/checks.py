"""What a quantity must satisfy when it is declared: the declared symbols, and the type of its value.

Each symbol of a quantity is therefore either a declared parameter, whose domain the
evaluator checks, or an unknown that assumes no more than the evaluator verifies.
"""

from __future__ import annotations

import keyword
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

import sympy as sp

from derive.errors import StatementError, TheoryError
from derive.exact.magnitudes import require_modest
from derive.functions.registry import BY_NAME
from derive.quantities.kind import MATRICES, TYPES, VECTORS, Scope, outputs, require_conditions
from derive.quantities.symbols import assumed, plainly_real

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.theory import Theory

Value: TypeAlias = Any  # an expression, a tuple of them, or None; SymPy has no types


def arranged(value: object, kind: str, where: str) -> tuple[Value, tuple[int, ...] | None]:
    """The entries of a value, row by row, and its shape: None for one number.

    Parameters
    ----------
    value : an expression, a sequence of them, or for a matrix a SymPy matrix or a sequence of rows.
    kind : one of `derive.quantities.kind.TYPES`.
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
    q.how.check(q)
    for what, expressions, symbols in _scopes(q):
        _check_exact(q.name, what, expressions)
        _check_symbols(q.name, what, expressions, symbols)
    _check_type(q)
    _check_name(theory, q)
    require_conditions(q, q.where)


def _check_parameters(theory: Theory, q: Quantity) -> None:
    for symbol in q.parameters:
        declared = theory.parameters.get(getattr(symbol, "name", ""))
        if declared is None:
            raise TheoryError(f"{q.name}: parameters {[str(symbol)]} are not declared")
        if declared.symbol != symbol:
            raise TheoryError(
                f"{q.name}: the parameter {symbol} is another symbol than the declared one: it assumes "
                f"{assumed(symbol)}, the declared one {assumed(declared.symbol)}. Use what parameter() gave"
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


def _scopes(q: Quantity) -> list[Scope]:
    """Each part of a quantity with the symbols that it may contain."""
    own = q.parameters
    made = q.how.scopes(q)
    if q.value is not None:
        made.append(("the value", outputs(q.value), (*q.how.own_symbols, *own)))
    if q.where:
        made.append(("a condition", tuple(side for r in q.where for side in getattr(r, "args", (r,))), own))
    for meaning in q.means.values():
        made.append(("what it means", meaning, own))
    for symbols, limit in q.zeros:
        others = tuple(p for p in own if p not in symbols)
        made.append(("a value at zero", outputs(limit), others))
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
                    f"{name}: {what} contains another symbol called {symbol}: it assumes {assumed(symbol)}, "
                    f"the declared one {assumed(known)}"
                )
            raise TheoryError(f"{name}: {what} contains {symbol}; declared are {', '.join(names)}")


def _check_type(q: Quantity) -> None:
    """A value typed real is real wherever it has a value."""
    q.how.check_real(q)
    for e in (side for r in q.where for side in r.args):
        if not plainly_real(e):
            raise TheoryError(f"{q.name}: {e} in where= is not plainly real")
    if q.value is None or q.type.startswith("complex"):
        return
    limits = [e for v in q.at_zero.values() for e in outputs(v)]
    for e in (*outputs(q.value), *limits):
        if not plainly_real(e):
            kind = {"real": "complex"}.get(q.type, f"complex {q.type}")
            shown = str(e) if len(str(e)) <= 80 else f"{str(e)[:60]}…"
            raise TheoryError(
                f"{q.name}: {shown} is declared {q.type} and not plainly real; "
                f"say type={kind!r}, or take re or im"
            )


def _check_name(theory: Theory, q: Quantity) -> None:
    """No two quantities may have one name where dots are not allowed: in certificates and emitted code."""
    mine = emitted_name(theory.name, q.name)
    if keyword.iskeyword(mine):
        raise TheoryError(f"{q.name}: {mine!r} is a Python keyword; no function can have that name")
    if (row := BY_NAME.get(plain := q.name.replace(".", "_"))) is not None and row.special and row.readable:
        raise TheoryError(f"{q.name}: its name in certificates, {plain}, is that of a known function")
    for other in theory.quantities:
        if other != q.name and emitted_name(theory.name, other) == mine:
            raise TheoryError(f"{q.name} and {other} are one name after '.' → '_': {mine}")


def emitted_name(theory: str, name: str) -> str:
    """What a quantity's emitted function is called: its name without the theory's, and without dots."""
    return name.removeprefix(f"{theory}.").replace(".", "_")
