"""Exact algebra behind the proofs: expressions as fractions of polynomials, and relations between them.

Radicals, exponentials, logarithms, error functions and the imaginary unit become extra generators; what is
known about them (``s**2 = radicand``, ``I**2 = -1``) becomes a relation. An identity that holds for the
generators holds for the functions, so the step is sound; it is not complete, and a failure to prove is
UNDECIDED, never a refutation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import lcm
from typing import Any

import sympy as sp
from sympy.polys.domains import QQ
from sympy.polys.rings import PolyElement, PolyRing

from derive.errors import StatementError
from derive.exact.division import coefficients_in
from derive.exact.exponents import exponent, exponential_key
from derive.exact.expressions import to_text
from derive.exact.fractions import Fraction_, add_fractions, raised, reduce_fraction
from derive.exact.polynomials import factor_list
from derive.exact.primes import prime_factors
from derive.functions.registry import arguments_of, row_of


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
        self._count = 0
        self._of: dict[sp.Basic, str] = {}
        self._expressions_of: dict[str, sp.Expr] = {}
        self._exp_scale: dict[sp.Expr, int] = {}
        self._composite: dict[sp.Tuple, list[tuple[int, int]]] = {}
        self._has_e = False
        self._factors: dict[PolyElement, list[PolyElement]] = {}
        symbols: set[sp.Symbol] = set()
        for e in self.expressions:
            self._collect(sp.sympify(e), symbols)
        if self._has_e and sp.Integer(1) not in self._exp_scale:
            self._add("opaque", sp.E, key=sp.E)
        for monomial, scale in sorted(self._exp_scale.items(), key=lambda item: to_text(item[0])):
            self._add("exp", monomial / scale, key=exponential_key(monomial))
        self._split_numbers()
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

    def _split_numbers(self) -> None:
        """Write √6 beside √2 by the roots of primes: as generators of their own they would look unrelated."""
        numbers = {k: n for k, n in self._of.items() if isinstance(k, sp.Tuple) and _is_natural_root(k)}
        # A number that is too large to be factored stays whole.
        parts_of = {key: prime_factors(int(key[0])) or [(int(key[0]), 1)] for key in numbers}
        primes = {key: {p for p, _ in parts} for key, parts in parts_of.items()}
        for key, name in numbers.items():
            alike = [primes[k] for k in numbers if k != key and k[1] == key[1]]
            if len(primes[key]) > 1 and any(primes[key] & others for others in alike):
                self._composite[key] = parts_of[key]
                self.generators = [g for g in self.generators if g.name != name]
                del self._of[key], self._expressions_of[name]
        for (_, index), parts in self._composite.items():
            for prime, _ in parts:
                self._add("root", sp.Integer(prime), key=sp.Tuple(prime, index), index=int(index))

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
            for scale, monomial in exponent(e):
                if isinstance(monomial, sp.log):
                    self._collect(_power_of(monomial, scale), symbols)
                    continue
                self._exp_scale[monomial] = lcm(self._exp_scale.get(monomial, 1), int(scale.q))
                self._collect(monomial, symbols)
        elif isinstance(e, sp.Pow) and e.exp.is_Integer:
            self._collect(e.base, symbols)
        elif isinstance(e, sp.Pow) and e.exp.is_Rational:
            self._collect(e.base, symbols)
            self._add("root", e.base, key=sp.Tuple(e.base, sp.Integer(e.exp.q)), index=int(e.exp.q))
        elif isinstance(e, (sp.Function, sp.NumberSymbol, sp.Pow)):
            self._add("opaque", e, key=e)
            for partner in _joining(e):
                self._collect(partner, symbols)
        else:
            raise StatementError(f"{type(e).__name__} cannot be handled algebraically: {e}")

    def _add(self, kind: str, of: sp.Expr, key: sp.Basic, index: int = 0) -> None:
        if key not in self._of:
            name = f"_{kind}{self._count}"
            self._count += 1
            self._of[key] = name
            self._expressions_of[name] = of
            self.generators.append(Generator(name, kind, to_text(of), index))

    def meaning(self, name: str) -> sp.Expr:
        """What a generator is made of: the radicand of a root, an exponent, or the function value itself."""
        return self._expressions_of[name]

    def relations(self) -> list[tuple[str, Fraction_]]:
        """What is known of roots and of I: the generator's name, and a fraction that vanishes."""
        found: list[tuple[str, Fraction_]] = []
        for g in self.generators:
            x = self._gens[g.name]
            if g.kind == "imaginary":
                found.append((g.name, (x**2 + 1, self.ring.one)))
            elif g.kind == "root":
                num, den = self.fraction(self._expressions_of[g.name])
                found.append((g.name, (den * x**g.index - num, den)))
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
            for scale, monomial in exponent(e):
                if isinstance(monomial, sp.log):
                    n, d = self.fraction(_power_of(monomial, scale))
                    num, den = num * n, den * d
                    continue
                power = scale * self._exp_scale[monomial]
                if not power.is_Integer:
                    raise KeyError(monomial)
                g = self._gens[self._of[exponential_key(monomial)]]
                num, den = (num * g ** int(power), den) if power > 0 else (num, den * g ** int(-power))
            return num, den
        if isinstance(e, sp.Pow) and e.exp.is_Rational:
            base = self._root(e) if not e.exp.is_Integer else self.fraction(e.base)
            return raised(base, int(e.exp.p))
        return self._gens[self._of[e]], one

    def _root(self, e: sp.Pow) -> Fraction_:
        key = sp.Tuple(e.base, sp.Integer(e.exp.q))
        if key not in self._composite:
            return self._gens[self._of[key]], self.ring.one
        product = self.ring.one
        for prime, power in self._composite[key]:
            product *= self._gens[self._of[sp.Tuple(prime, key[1])]] ** power
        return product, self.ring.one

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
            elif name in self._expressions_of and (row := row_of(self._expressions_of[name])) is not None:
                allowed |= {x} if row.never_zero else set()
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


def _power_of(logarithm: sp.log, scale: sp.Rational) -> sp.Expr:
    """exp(q log v) as v**q, which it is wherever the logarithm has a value."""
    return sp.Pow(logarithm.args[0], scale)


def _is_natural_root(key: sp.Tuple) -> bool:
    """Whether a generator's key is that of a root of a whole number above one."""
    return len(key) == 2 and key[0].is_Integer and key[0] > 1


def _by_others(e: sp.Basic) -> sp.Expr | None:
    """A function value through functions that have generators, where its row writes it so."""
    row = row_of(e)
    return row.by_others(*arguments_of(e)) if row is not None and row.by_others is not None else None


def _joining(e: sp.Basic) -> list[sp.Expr]:
    """The function values that join an algebra with one."""
    row = row_of(e)
    joins = [r.joins for r in row.relations if r.joins is not None] if row is not None else []
    return [value for join in joins for value in join(*arguments_of(e))]
