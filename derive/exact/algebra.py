"""Exact algebra behind the proofs: expressions as fractions of polynomials, relations, cofactors.

Radicals, exponentials, logarithms, error functions and the imaginary unit become extra generators; what is
known about them (``s**2 = radicand``, ``I**2 = -1``) becomes a relation. An identity that holds for the
generators holds for the functions, so the step is sound; it is not complete, and a failure to prove is
UNDECIDED, never a refutation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import comb, lcm
from typing import Any

import sympy as sp
from sympy.polys.domains import QQ
from sympy.polys.rings import PolyElement, PolyRing

from derive.errors import ProofFailed, StatementError
from derive.exact.expressions import to_text
from derive.exact.polynomials import cancel, factor_list, gcd
from derive.functions.classes import spread
from derive.functions.registry import row_of
from derive.functions.row import Relation

Fraction_ = tuple[PolyElement, PolyElement]


@dataclass(frozen=True)
class Generator:
    """One generator that is not a plain symbol.

    kind : ``root`` (index-th root of `of`), ``exp`` (exponential of `of`), ``imaginary``, or ``opaque``
        (a function value about which nothing but its name is used; sine and cosine keep their square sum).
    """

    name: str
    kind: str
    of: str = ""
    index: int = 0

    def plain(self) -> dict[str, Any]:
        return {"name": self.name, "kind": self.kind, "of": self.of, "index": self.index}


@dataclass
class Algebra:
    """The polynomial ring over the rationals in which one claim lives.

    Parameters
    ----------
    expressions : every expression that will be used, so that the ring is fixed from the start.
    first : symbols that come first in the lexicographic order (those to be eliminated).
    generators : those made so far, for radicals, exponentials and other functions.
    """

    expressions: Sequence[sp.Expr]
    first: Sequence[sp.Symbol] = ()
    generators: list[Generator] = field(default_factory=list)
    ring: PolyRing = field(init=False)

    def __post_init__(self) -> None:
        self._of: dict[sp.Basic, str] = {}
        self._expressions_of: dict[str, sp.Expr] = {}
        self._exp_scale: dict[sp.Expr, int] = {}
        self._has_e = False
        self._factors: dict[PolyElement, list[PolyElement]] = {}
        symbols: set[sp.Symbol] = set()
        for e in self.expressions:
            self._collect(sp.sympify(e), symbols)
        if self._has_e and sp.Integer(1) not in self._exp_scale:
            self._add("opaque", sp.E, key=sp.E)
        for monomial, scale in sorted(self._exp_scale.items(), key=lambda item: to_text(item[0])):
            self._add("exp", monomial / scale, key=_exponential_key(monomial))
        names = {s.name for s in symbols}
        if len(names) != len(symbols):
            raise StatementError("two different symbols share a name; a claim must use each name once")
        lead = [s.name for s in self.first if s.name in names]
        rest = sorted(names - set(lead))
        made = sorted((g.name for g in self.generators), reverse=True)
        self.symbols = {s.name: s for s in symbols}
        self.ring = PolyRing([*made, *lead, *rest] or ["_"], QQ, "lex")
        self._gens = dict(zip([str(s) for s in self.ring.symbols], self.ring.gens, strict=True))
        self.generators = self._ordered()

    def _ordered(self) -> list[Generator]:
        """The generators so that each comes after those in its own radicand or exponent."""
        names = [str(s) for s in self.ring.symbols]
        stands_on: dict[str, set[str]] = {}
        for g in self.generators:
            parts = self.fraction(self.meaning(g.name)) if g.kind in ("root", "exp") else ()
            used = {names[i] for p in parts for m in p.monoms() for i, k in enumerate(m) if k}
            stands_on[g.name] = used & self._expressions_of.keys() - {g.name}
        waiting, done = list(self.generators), list[Generator]()
        while waiting:
            placed = {g.name for g in done}
            following = next((g for g in waiting if stands_on[g.name] <= placed), waiting[0])
            waiting.remove(following)
            done.append(following)
        return done

    def _collect(self, e: sp.Basic, symbols: set[sp.Symbol]) -> None:
        if isinstance(e, sp.Symbol):
            symbols.add(e)
        elif isinstance(e, sp.Float):
            raise StatementError(f"inexact float {e} in an exact expression; write it as a Rational")
        elif e.is_Rational:
            return
        elif e is sp.I:
            self._add("imaginary", sp.Integer(-1), key=e)
        elif isinstance(e, (sp.Add, sp.Mul)):
            for a in e.args:
                self._collect(a, symbols)
        elif e is sp.E:
            self._has_e = True
        elif (other := _by_others(e)) is not None:
            self._collect(other, symbols)
        elif isinstance(e, sp.exp):
            for scale, monomial in _exponent(e):
                self._exp_scale[monomial] = lcm(self._exp_scale.get(monomial, 1), int(scale.q))
                self._collect(monomial, symbols)
        elif isinstance(e, sp.Pow) and e.exp.is_Integer:
            self._collect(e.base, symbols)
        elif isinstance(e, sp.Pow) and e.exp.is_Rational:
            self._collect(e.base, symbols)
            self._add("root", e.base, key=sp.Tuple(e.base, sp.Integer(e.exp.q)), index=int(e.exp.q))
        elif isinstance(e, (sp.Function, sp.NumberSymbol, sp.Pow)):
            self._add("opaque", e, key=e)
            relation = _relation(e)
            if relation is not None and relation.always:
                self._collect(relation.partner(*e.args), symbols)
        else:
            raise StatementError(f"{type(e).__name__} cannot be handled algebraically: {e}")

    def _add(self, kind: str, of: sp.Expr, key: sp.Basic, index: int = 0) -> None:
        if key not in self._of:
            name = f"_{kind}{len(self.generators)}"
            self._of[key] = name
            self._expressions_of[name] = of
            self.generators.append(Generator(name, kind, to_text(of), index))

    def meaning(self, name: str) -> sp.Expr:
        """What a generator is made of: the radicand of a root, an exponent, or the function value itself."""
        return self._expressions_of[name]

    def relations(self) -> list[tuple[str, Fraction_]]:
        """What is known about the generators: the generator's name, and a fraction that vanishes."""
        found: list[tuple[str, Fraction_]] = []
        for g in self.generators:
            x = self._gens[g.name]
            if g.kind == "imaginary":
                found.append((g.name, (x**2 + 1, self.ring.one)))
            elif g.kind == "root":
                num, den = self.fraction(self._expressions_of[g.name])
                found.append((g.name, (den * x**g.index - num, den)))
            else:
                e = self._expressions_of[g.name]
                relation = _relation(e)
                partner = self._of.get(relation.partner(*e.args)) if relation is not None else None
                if relation is not None and partner is not None:
                    found.append((g.name, (relation.polynomial(x, self._gens[partner]), self.ring.one)))
        return found

    def fraction(self, e: Any) -> Fraction_:
        """The expression as (numerator, denominator) in lowest terms where that is cheap."""
        e = sp.sympify(e)
        one = self.ring.one
        if e.is_Rational:
            return self.ring.ground_new(QQ(int(e.p), int(e.q))), one
        if isinstance(e, sp.Symbol):
            return self._gens[e.name], one
        if isinstance(e, sp.Add):
            total: Fraction_ = (self.ring.zero, one)
            for a in e.args:
                total = add_fractions(total, self.fraction(a))
            return total
        if isinstance(e, sp.Mul):
            num, den = one, one
            for a in e.args:
                n, d = self.fraction(a)
                num, den = num * n, den * d
            return reduce_fraction(num, den)
        other = _by_others(e)
        if other is not None:
            return self.fraction(other)
        if isinstance(e, sp.exp) or (e is sp.E and sp.Integer(1) in self._exp_scale):
            num, den = one, one
            for scale, monomial in _exponent(e):
                power = int(scale * self._exp_scale[monomial])
                g = self._gens[self._of[_exponential_key(monomial)]]
                num, den = (num * g**power, den) if power > 0 else (num, den * g**-power)
            return num, den
        if isinstance(e, sp.Pow) and e.exp.is_Rational:
            base = self._root(e) if not e.exp.is_Integer else self.fraction(e.base)
            power = int(e.exp.p)
            return _power(base, power)
        return self._gens[self._of[e]], one

    def _root(self, e: sp.Pow) -> Fraction_:
        return self._gens[self._of[sp.Tuple(e.base, sp.Integer(e.exp.q))]], self.ring.one

    def resolved(self, p: PolyElement) -> PolyElement:
        """The polynomial with n-th powers of n-th roots replaced by their radicands."""
        names = [str(s) for s in self.ring.symbols]
        for g in self.generators:
            if g.kind != "root":
                continue
            radicand, below = self.fraction(self._expressions_of[g.name])
            if not below.is_ground:
                continue
            radicand, index = radicand * (1 / below.LC), names.index(g.name)
            total = self.ring.zero
            for power, coefficient in coefficients_in(p, index).items():
                total += (
                    coefficient * self._gens[g.name] ** (power % g.index) * radicand ** (power // g.index)
                )
            p = total
        return p

    def text(self, p: PolyElement) -> str:
        """Plain text of a polynomial, terms in the ring's order."""
        if not p:
            return "0"
        names = [str(s) for s in self.ring.symbols]
        terms = []
        for monomial, coefficient in p.terms():
            powers = [n if k == 1 else f"{n}**{k}" for n, k in zip(names, monomial, strict=True) if k]
            number = str(sp.Rational(int(coefficient.numerator), int(coefficient.denominator)))
            terms.append("*".join([*([number] if number != "1" or not powers else []), *powers]))
        return " + ".join(terms)

    def expression(self, p: PolyElement) -> sp.Expr:
        """A polynomial as an expression in the problem's own symbols, its radicals and functions."""
        values = [self._value(str(s)) for s in self.ring.symbols]
        terms = []
        for monomial, c in p.terms():
            powers = [v**k for v, k in zip(values, monomial, strict=True) if k]
            terms.append(sp.Mul(sp.Rational(int(c.numerator), int(c.denominator)), *powers))
        return sp.Add(*terms)

    def _value(self, name: str) -> sp.Expr:
        """What a variable of the ring stands for."""
        if name not in self._expressions_of:
            return self.symbols.get(name, sp.Symbol(name))
        generator = next(g for g in self.generators if g.name == name)
        of = self._expressions_of[name]
        if generator.kind == "imaginary":
            return sp.I
        if generator.kind == "root":
            return sp.Pow(of, sp.Rational(1, generator.index))
        return sp.exp(of) if generator.kind == "exp" else of

    def shown(self, p: PolyElement, longest: int = 160) -> str:
        """A polynomial for a message: generators are shown as what they stand for."""
        text = str(self.expression(p)) if len(p) <= 40 else f"a polynomial of {len(p)} terms"
        return text if len(text) <= longest else text[: longest - 3] + "..."

    def is_unit(self, p: PolyElement, nonzero: Iterable[PolyElement]) -> bool:
        """Whether every irreducible factor of p is known not to vanish."""
        return not self.doubtful_factors(p, nonzero)

    def doubtful_factors(self, p: PolyElement, nonzero: Iterable[PolyElement]) -> list[PolyElement]:
        """The irreducible factors of p that are not known to be nonzero.

        Known are nonzero constants, symbols declared nonzero or positive, exponentials, the factors of the
        polynomials in `nonzero`, and sums of terms of one sign in positive symbols.
        """
        if not p:
            return [p]
        allowed = set()
        for name, x in self._gens.items():
            symbol = self.symbols.get(name)
            if (symbol is not None and symbol.is_zero is False) or name.startswith(("_exp", "_imaginary")):
                allowed.add(x)
        factors = [f for f in self.factors(p) if f.monic() not in allowed and not self._one_sign(f)]
        for q in dict.fromkeys(nonzero):
            if not factors:
                break
            known = {f.monic() for f in self.factors(q)}
            factors = [f for f in factors if f.monic() not in known]
        return factors

    def factors(self, p: PolyElement) -> list[PolyElement]:
        """The irreducible factors of a polynomial; factored once in an algebra."""
        if p not in self._factors:
            self._factors[p] = [f for f, _ in factor_list(p)[1]]
        return self._factors[p]

    def _one_sign(self, p: PolyElement) -> bool:
        """All coefficients of one sign in positive symbols only: such a polynomial cannot vanish."""
        names = [str(s) for s in self.ring.symbols]
        positive = {n for n, s in self.symbols.items() if s.is_positive}
        used = {n for monomial in p for n, k in zip(names, monomial, strict=True) if k}
        signs = {c > 0 for c in p.values()}
        return used <= positive and len(signs) == 1


def _by_others(e: sp.Basic) -> sp.Expr | None:
    """A function value through functions that have generators, where its row writes it so."""
    row = row_of(e)
    return row.by_others(*e.args) if row is not None and row.by_others is not None else None


def _relation(e: sp.Basic) -> Relation | None:
    row = row_of(e)
    return row.relation if row is not None else None


def _exponential_key(monomial: sp.Expr) -> sp.Tuple:
    """Key of an exponential: not exp(monomial) itself, which SymPy may turn into another known function."""
    return sp.Tuple(sp.Symbol("exp"), monomial)


def _exponent(e: sp.Expr) -> list[tuple[sp.Rational, sp.Expr]]:
    """The exponent of exp(...) or of e itself as rational multiples of monomials."""
    exponent = sp.Integer(1) if e is sp.E else spread(e.args[0])
    return [_unit_monomial(term) for term in sp.Add.make_args(exponent)]


def _unit_monomial(term: sp.Expr) -> tuple[sp.Rational, sp.Expr]:
    """Split a term of an exponent into a rational factor and the rest."""
    scale, monomial = term.as_coeff_Mul()
    if not scale.is_Rational:
        raise StatementError(f"{scale} in an exponent is not an exact number")
    return sp.Rational(scale), monomial


def add_fractions(a: Fraction_, b: Fraction_) -> Fraction_:
    """Sum over the least common denominator."""
    if a[1] == b[1]:
        return a[0] + b[0], a[1]
    common = gcd(a[1], b[1])
    left, right = a[1].quo(common), b[1].quo(common)
    return a[0] * right + b[0] * left, left * b[1]


def reduce_fraction(num: PolyElement, den: PolyElement) -> Fraction_:
    """Cancel the common factor."""
    if den.is_ground:
        return num * (1 / den.LC), den.ring.one
    return cancel(num, den)


def _power(base: Fraction_, power: int) -> Fraction_:
    num, den = base
    if power < 0:
        num, den, power = den, num, -power
        if not den:
            raise ProofFailed("division by zero in the statement")
    for p in (num, den):
        _require_small(p, power)
    return num**power, den**power


_MOST_TERMS, _HIGHEST_DEGREE, _MOST_BITS = 200_000, 20_000, 4_000_000


def _require_small(p: PolyElement, power: int) -> None:
    """Refuse a power that could not be multiplied out.

    Raises
    ------
    ProofFailed
        With the exponent, and what is allowed.
    """
    if power < 2 or not p:
        return
    degree = max(sum(m) for m in p) * power
    largest = max(abs(int(n)).bit_length() for c in p.values() for n in (c.numerator, c.denominator))
    if degree > _HIGHEST_DEGREE:
        raise ProofFailed(f"the exponent {power} is too large: allowed are degrees up to {_HIGHEST_DEGREE}")
    bits = (largest - 1) * power  # a bound from below is enough: 1 has one bit
    if bits > _MOST_BITS or (len(p) > 1 and comb(len(p) + power - 1, power) > _MOST_TERMS):
        raise ProofFailed(f"the exponent {power} is too large: the power cannot be multiplied out")


# --- division that remembers ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Member:
    """A polynomial together with the cofactors that show it lies in the ideal of the relations."""

    poly: PolyElement
    cofactors: tuple[PolyElement, ...]

    def combine(self, u: PolyElement, other: Member, v: PolyElement) -> Member:
        """u·self + v·other."""
        both = zip(self.cofactors, other.cofactors, strict=True)
        return Member(u * self.poly + v * other.poly, tuple(u * a + v * b for a, b in both))


def unit_members(relations: Sequence[PolyElement]) -> list[Member]:
    """Each relation as a member of the ideal, with its unit vector of cofactors."""
    one, zero = relations[0].ring.one, relations[0].ring.zero
    return [
        Member(p, tuple(one if i == j else zero for j in range(len(relations))))
        for i, p in enumerate(relations)
    ]


def coefficients_in(p: PolyElement, index: int) -> dict[int, PolyElement]:
    """Coefficients of p as a polynomial in the ring's variable number `index`."""
    found: dict[int, dict[tuple[int, ...], Any]] = {}
    for monomial, c in p.terms():
        k = monomial[index]
        found.setdefault(k, {})[(*monomial[:index], 0, *monomial[index + 1 :])] = c
    return {k: p.ring.from_dict(d) for k, d in found.items()}


def pseudo_reduce(f: Member, g: Member, index: int) -> tuple[Member, PolyElement]:
    """Remainder of u·f by g in one variable, and the multiplier u (a power of g's leading coefficient)."""
    x = f.poly.ring.gens[index]
    cg = coefficients_in(g.poly, index)
    n = max(cg)
    multiplier = f.poly.ring.one
    while f.poly:
        cf = coefficients_in(f.poly, index)
        m = max(cf)
        if m < n or n == 0:
            break
        common = gcd(cf[m], cg[n])
        u, v = cg[n].quo(common), cf[m].quo(common)
        f = f.combine(u, g, -v * x ** (m - n))
        multiplier *= u
    return f, multiplier
