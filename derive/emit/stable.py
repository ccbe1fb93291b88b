"""Forms that keep their digits in float64: identities of real functions that remove a difference of equals.

Each rule is an identity wherever the expression it replaces has a value, and its new form loses at most a few
units in the last place where the old one can lose all digits. Nothing else of an expression is touched: its
form may have been chosen. Before that, quotients get a value where their zeros cancel (`removable`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection

import sympy as sp

from derive.emit.removable import continued
from derive.functions.named import (
    cos_pi,
    expm1,
    log1mexp,
    log1p,
    log1pmx,
    log_normal_cdf,
    sigmoid,
    sin_pi,
    sinc_pi,
    softplus,
    tan_pi,
)
from derive.functions.tails import Tail, sin_tail

_OF_PI = {sp.sin: sin_pi, sp.cos: cos_pi, sp.tan: tan_pi}
_STARTS = (sp.exp, sp.log, sp.erf, sp.erfc, sp.tanh, *_OF_PI, sp.cosh)
_MOST_OPERATIONS = 60
"""An expression larger than that is not put on one denominator, and not factored."""
_MOST_SYMBOLS = 3


def stable(e: sp.Expr, complex_names: Collection[str] = ()) -> sp.Expr:
    """The expression with the rules applied to its real parts, innermost first.

    Parameters
    ----------
    e : an expression in real symbols, and in complex ones.
    complex_names : names of the complex ones; what holds these stays.
    """
    rewriting = _Rewriting(frozenset(complex_names))
    return rewriting.of(continued(e) if rewriting.real(e) else e)


class _Rewriting:
    def __init__(self, complex_names: frozenset[str]) -> None:
        self.complex_names = complex_names
        self.seen: dict[sp.Basic, sp.Basic] = {}

    def of(self, e: sp.Basic) -> sp.Basic:
        if not e.args or isinstance(e, (sp.Integral, sp.Derivative, sp.Subs)):
            return e
        if e not in self.seen:
            self.seen[e] = self._of(e)
        return self.seen[e]

    def _of(self, e: sp.Basic) -> sp.Basic:
        if not self.real(e):
            return self._rebuilt(e)
        for rule in _RULES.get(type(e), ()):
            found = rule(e)
            if found is not None and found != e:
                return self.of(found)
        return self._rebuilt(e)

    def _rebuilt(self, e: sp.Basic) -> sp.Basic:
        args = [self.of(a) for a in e.args]
        if all(a is b for a, b in zip(args, e.args, strict=True)):
            return e
        keep = {"evaluate": False} if isinstance(e, (sp.Add, sp.Mul, sp.Pow, sp.erfc)) else {}
        return e.func(*args, **keep)

    def real(self, e: sp.Basic) -> bool:
        """Whether an expression holds neither the imaginary unit nor a complex symbol."""
        return not e.has(sp.I) and not (self.complex_names & {s.name for s in e.free_symbols})


def _is_exp(e: sp.Expr) -> sp.Expr | None:
    """The exponent of an exponential, None for anything else."""
    if isinstance(e, sp.exp) or (isinstance(e, sp.Pow) and e.base is sp.E):
        return e.exp
    return None


def _joined(c: sp.Rational, k: sp.Rational, f: sp.Expr) -> sp.Expr | None:
    """c + k f as one term, where the sum can lose digits that the term has."""
    u = _is_exp(f)
    if u is not None:
        return k * expm1(u) if k == -c else None
    if not isinstance(f, sp.Function) or len(f.args) != 1:
        return None
    (u,) = f.args
    if isinstance(f, sp.cos) and k == -c:
        return 2 * c * sp.sin(u / 2) ** 2
    if isinstance(f, sp.cosh) and k == -c:
        return 2 * k * sp.sinh(u / 2) ** 2
    if isinstance(f, sp.erf) and abs(k) == abs(c):
        return c * sp.erfc(u if k == -c else -u, evaluate=False)
    if isinstance(f, sp.erfc) and k == -c:
        return c * sp.erf(u)
    if isinstance(f, sp.erfc) and c == -2 * k:
        return -k * sp.erfc(-u, evaluate=False)
    if isinstance(f, sp.tanh) and abs(k) == abs(c):
        return 2 * c * sigmoid(2 * u if k == c else -2 * u)
    return None


def _constant_and_function(e: sp.Add) -> sp.Expr | None:
    """A constant and a multiple of a function that starts there: 1 - cos(u) is 2 sin(u/2)².

    Beside a third term neither form is better everywhere.
    """
    c, rest = e.as_coeff_Add()
    if c == 0 or not c.is_Rational or isinstance(rest, sp.Add):
        return None
    k, f = rest.as_coeff_Mul()
    return _joined(c, k, f) if k.is_Rational else None


def _roots(e: sp.Add) -> sp.Expr | None:
    """A difference of two roots, or of a root and what is not negative, over their sum."""
    if len(e.args) != 2:
        return None
    pairs = sorted((_root_term(t) for t in e.args), key=lambda p: bool(p[0] < 0))
    (k, a), (m, b) = pairs
    if not k > 0 > m or not any(isinstance(t.as_coeff_Mul()[1], sp.Pow) for t in e.args):
        return None
    if a is None or b is None:
        return None
    top = sp.expand(k**2 * a - m**2 * b)
    if isinstance(top, sp.Add):
        return None
    return top / (k * sp.sqrt(a) - m * sp.sqrt(b))


def _root_term(term: sp.Expr) -> tuple[sp.Rational, sp.Expr | None]:
    """k and a of k √a; a plain number or symbol that is not negative is the root of its square."""
    k, f = term.as_coeff_Mul()
    if isinstance(f, sp.Pow) and f.exp == sp.Rational(1, 2) and f.base.is_nonnegative:
        return k, f.base
    return (k, f**2) if f.is_Symbol and f.is_nonnegative else (sp.S.Zero if not k.is_Rational else k, None)


def _logarithm_and_its_argument(e: sp.Add) -> sp.Expr | None:
    """α log(1 + u) + β, which cancel next to u = 0: α (log(1 + u) - u) + (α u + β), if that is short."""
    logs = sorted((f for f in e.atoms(sp.log) if _above_one(f.args[0]) is not None), key=sp.default_sort_key)
    if len(logs) != 1 or e.count_ops() > _MOST_OPERATIONS:
        return None
    u = _above_one(logs[0].args[0])
    mark = sp.Dummy("log", real=True)
    marked = e.xreplace({logs[0]: mark})
    slope = sp.diff(marked, mark)
    if slope.has(mark) or slope.has(*_STARTS):
        return None
    rest = sp.cancel(slope * u + marked.xreplace({mark: sp.S.Zero}))
    if isinstance(rest, sp.Add) or isinstance(sp.fraction(rest)[0], sp.Add) or rest.has(*_STARTS):
        return None
    if marked.xreplace({mark: sp.S.Zero}) == 0:
        return None
    return sp.Add(sp.Mul(sp.factor(slope), log1pmx(u)), rest)


def _above_one(e: sp.Expr) -> sp.Expr | None:
    """u of a sum 1 + u."""
    return e - 1 if isinstance(e, sp.Add) and e.as_coeff_Add()[0] == 1 else None


def _logarithm(e: sp.log) -> sp.Expr | None:
    """Of 1 + u, of 1 ± exp(u), of their reciprocals, and of a multiple of erfc."""
    inside = e.args[0]
    if isinstance(inside, sp.Pow) and inside.exp == -1 and _above_one(inside.base) is not None:
        return -sp.log(inside.base)
    c, rest = inside.as_coeff_Add()
    if c and c.is_Rational and not isinstance(rest, sp.Add):
        inside = _joined(c, *rest.as_coeff_Mul()) or inside
    c, f = inside.as_coeff_Mul()
    if isinstance(f, sp.erfc) and c.is_Rational and c > 0:
        return sp.log(2 * c) + log_normal_cdf(sp.expand(-sp.sqrt(2) * f.args[0]))
    u = _above_one(e.args[0])
    if u is None:
        return None
    if (v := _is_exp(u)) is not None:
        return softplus(v)
    if (v := _is_exp(-u)) is not None:
        return log1mexp(v)
    return log1p(u)


def _factors(e: sp.Add) -> sp.Expr | None:
    """A polynomial in several symbols that is a product of differences and sums of two symbols or numbers.

    Each factor rounds once.
    """
    symbols = e.free_symbols
    if (
        len(e.args) < 3
        or not 2 <= len(symbols) <= _MOST_SYMBOLS
        or e.has(sp.Function)
        or e.count_ops() > _MOST_OPERATIONS
    ):
        return None
    if not (e.is_polynomial(*symbols) and all(n.is_Rational for n in e.atoms(sp.Number))):
        return None
    polynomial = sp.Poly(e, *sorted(symbols, key=str))
    if polynomial.total_degree() < 2 or len(polynomial.terms()) < 3:
        return None
    coefficient, factors = polynomial.factor_list()
    if not all(_rounds_once(f.as_expr()) for f, _ in factors):
        return None
    return sp.Mul(coefficient, *(f.as_expr() ** n for f, n in factors), evaluate=False)


def _rounds_once(f: sp.Expr) -> bool:
    """Whether a factor is a symbol, or a sum of two multiples of symbols or numbers by powers of two."""
    terms = sp.Add.make_args(f)
    return len(terms) <= 2 and all(
        (base.is_Symbol or base == 1) and (base == 1 or abs(int(k.p)).bit_count() == k.q == 1)
        for k, base in (t.as_coeff_Mul() for t in terms)
    )


def _of_pi(e: sp.Function) -> sp.Expr | None:
    """sin(πu) and its like, for what is no number."""
    u = e.args[0] / sp.pi
    return None if u.has(sp.pi) or u.is_number else _OF_PI[type(e)](u)


def _tail_of_pi(e: Tail) -> sp.Expr | None:
    """sin(πu)/(πu), for what is no number."""
    n, x = e.args
    u = x / sp.pi
    return sinc_pi(u) if n == 1 and not (u.has(sp.pi) or u.is_number) else None


_Rule = Callable[[sp.Expr], sp.Expr | None]
_RULES: dict[type, tuple[_Rule, ...]] = {
    sp.Add: (_logarithm_and_its_argument, _constant_and_function, _roots, _factors),
    sp.log: (_logarithm,),
    **dict.fromkeys(_OF_PI, (_of_pi,)),
    sin_tail: (_tail_of_pi,),
}
