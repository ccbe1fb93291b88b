"""What is plain from the domains of a claim's symbols: signs by coefficients, reality, whole numbers."""

from __future__ import annotations

from itertools import product

import sympy as sp

from derive.statement.problem import Problem

_MOST_WAYS = 64


class Plain:
    """Looks at expressions that are rational in symbols with domains, and at nothing else.

    Parameters
    ----------
    problem : whose domains hold.
    """

    def __init__(self, problem: Problem) -> None:
        self._domains = {s: _interval(d) for s, d in problem.domains.items()}
        self._whole = set(problem.integers) | {s for s in problem.symbols if s.is_integer}

    def real(self, e: sp.Expr) -> bool:
        """Whether an expression is rational in symbols that have domains."""
        return e.free_symbols <= set(self._domains) and bool(e.is_rational_function(*e.free_symbols))

    def whole(self, e: sp.Expr) -> bool:
        """Whether an expression is a whole number, or a polynomial with such coefficients in such symbols."""
        symbols = e.free_symbols
        if not symbols:
            return bool(e.is_Integer)
        if not symbols <= self._whole or not e.is_polynomial(*symbols):
            return False
        return all(c.is_Integer for c in sp.Poly(e, *symbols).coeffs())

    def positive(self, e: sp.Expr) -> bool:
        """Whether an expression is positive on the domains, factor by factor."""
        if not self.real(e) or not all(a.is_Rational for a in e.atoms(sp.Number, sp.NumberSymbol)):
            return False
        sign = 1
        for part in sp.fraction(sp.cancel(e)):
            constant, factors = sp.factor_list(part)
            sign *= 1 if constant > 0 else -1
            for factor, power in factors:
                found = self._sign(factor)
                if not found:
                    return False
                sign *= found**power
        return sign > 0

    def _sign(self, p: sp.Expr) -> int:
        """1 or -1 where all coefficients have that sign, each symbol counted from an end of its domain."""
        symbols = sorted(p.free_symbols, key=lambda s: s.name)
        ways = []
        for s in symbols:
            domain, beyond = self._domains[s], sp.Dummy(positive=True)
            if domain is None:
                return 0
            ends = [(domain.start, 1, domain.left_open), (domain.end, -1, domain.right_open)]
            ways.append([
                (s, end + side * beyond, beyond, bool(is_open))
                for end, side, is_open in ends
                if end.is_Rational
            ])  # fmt: skip
        if not symbols:
            return 1 if p > 0 else -1 if p < 0 else 0
        for chosen in list(product(*ways))[:_MOST_WAYS]:
            moved = sp.Poly(p.xreplace({s: e for s, e, _, _ in chosen}), *(b for _, _, b, _ in chosen))
            signs = {1 if c > 0 else -1 for c in moved.coeffs()}
            closed = [b for _, _, b, is_open in chosen if not is_open]
            rest = moved.as_expr().xreplace(dict.fromkeys(closed, sp.S.Zero))
            if len(signs) == 1 and rest != 0:
                return signs.pop()
        return 0


def _interval(domain: sp.Set) -> sp.Interval | None:
    if domain == sp.S.Reals:
        return sp.Interval(-sp.oo, sp.oo)
    return domain if isinstance(domain, sp.Interval) else None
