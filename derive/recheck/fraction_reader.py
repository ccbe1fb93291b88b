"""From trees to fractions of FLINT polynomials in symbols and generators, straight from plain text.

It shares no code with the prover's algebra. Generators (radicals, exponentials, function values) are
named in the certificate; what they stand for is read again from the statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from flint import fmpq, fmpq_mpoly, fmpq_mpoly_ctx

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck.bounds import power, times
from derive.recheck.constants import closed_form
from derive.recheck.functions.registry import row_of
from derive.recheck.generators import CONSTANTS, Generator, generator_table, operators
from derive.recheck.numeric_roots import numeric_root, primes_of
from derive.recheck.radicals import is_regular, monomial_parts, resolved
from derive.recheck.ratios import Ratio, add, cancel, constant_of, fmpq_of

_SPARES = 12


class FractionReader:
    """Polynomials over the rationals in named variables and declared generators.


    `bindings` may hold fractions that stand for symbols (a truncated series for an unknown function).

    The prover's algebra may be smaller than the texts: what cancels there before it is looked at (an
    exponential that stands only inside a logarithm, a root at an end of an interval) gets one of a few spare
    generators here.

    Parameters
    ----------
    names : plain symbols.
    generators : the certificate's table, each ``{"name", "kind", "of", "index"}``.
    """

    def __init__(self, names: Iterable[str], generators: Sequence[Mapping[str, Any]] = ()) -> None:
        plain = sorted(set(names))
        self.table: tuple[Generator, ...] = generator_table(generators, plain)
        self._spare = [f"_spare{i}" for i in range(_SPARES)]
        made = [g.name for g in self.table]
        if set(self._spare) & {*made, *plain}:
            raise RecheckFailed("a generator has a reserved name")
        constants = [c for c in CONSTANTS if c not in plain]
        names_ = [*made, *plain, *constants, *self._spare]
        self.context = fmpq_mpoly_ctx.get(names_, "lex")
        self._gens = dict(zip(names_, self.context.gens(), strict=True))
        self.zero, self.one = self.context.constant(0), self.context.constant(1)
        self.bindings: dict[str, Ratio] = {}
        self.positive: frozenset[str] = frozenset(CONSTANTS)
        self._divisors: list[fmpq_mpoly] = []
        self._admitted: list[Generator] = []
        self._of: dict[str, Ratio] = {}
        self._by_text: dict[str, str] = {}
        for g in self.table:
            # It may stand on earlier ones only, so that none is defined by itself.
            if g.kind in ("root", "exp"):
                self._of[g.name] = self.fraction(g.tree)
            elif g.kind == "opaque":
                self._by_text[g.of] = g.name
            self._admitted.append(g)

    def poly(self, text: str) -> fmpq_mpoly:
        """A polynomial from its text; anything that is not polynomial is refused."""
        if type(text) is not str:
            raise RecheckFailed(f"{str(text)[:60]} is not the text of a polynomial")
        num, den = self.fraction(parse(text))
        if not den.is_constant():
            raise RecheckFailed(f"not a polynomial: {text[:80]}")
        return num / den.leading_coefficient()

    def fraction(self, tree: Tree) -> Ratio:
        """Numerator and denominator of an expression tree."""
        if tree.kind == "number":
            return self.context.constant(fmpq_of(tree.value)), self.one
        if tree.kind == "symbol":
            if tree.head == "E" and "E" not in self._by_text:
                return self.exponential(self.one, self.one)
            return self.bindings.get(tree.head) or (self._symbol(tree.head), self.one)
        if tree.kind == "add":
            total: Ratio = (self.zero, self.one)
            for a in tree.args:
                total = add(total, self.fraction(a))
            return total
        if tree.kind == "mul":
            num, den = self.one, self.one
            for a in tree.args:
                n, d = self.fraction(a)
                num, den = times(num, n), times(den, d)
            return cancel(num, den)
        if tree.kind == "pow":
            return self._power(tree)
        if tree.kind == "call" and tree.head == "exp" and len(tree.args) == 1:
            return self._exponential(tree.args[0])
        if tree.kind == "call" and tree.text() in self._by_text:
            return self._gens[self._by_text[tree.text()]], self.one
        row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
        if row is not None and row.by_others is not None:
            return self.fraction(row.by_others(*tree.args))
        if tree.kind == "call" and not operators(tree):
            arguments = [self.fraction(a) for a in tree.args]
            constant = self._at_a_constant(tree.head, arguments)
            if constant is not None:
                return self.fraction(constant)
            try:
                return self.value_of(tree.head, arguments)
            except RecheckFailed:
                return self._new("opaque", tree, 0, None), self.one
        raise RecheckFailed(f"no generator for {tree.text()[:80]}")

    def known(self, tree: Tree) -> Ratio | None:
        """An expression in generators that there are already; None for any other."""
        spare, self._spare = self._spare, []
        try:
            return self.fraction(tree)
        except RecheckFailed:
            return None
        finally:
            self._spare = spare

    def _new(self, kind: str, tree: Tree, index: int, of: Ratio | None) -> fmpq_mpoly:
        """A spare generator for a number that the certificate's table does not hold."""
        if not self._spare:
            raise RecheckFailed(f"no generator for {tree.text()[:80]}")
        g = Generator(self._spare.pop(0), kind, tree.text(), index, tree)
        if of is not None:
            self._of[g.name] = of
        if kind == "opaque":
            self._by_text[g.of] = g.name
        self._admitted.append(g)
        return self._gens[g.name]

    def _at_a_constant(self, head: str, arguments: Sequence[Ratio]) -> Tree | None:
        """A function of one argument that cancels to a constant, in closed form; None for any other."""
        if len(arguments) != 1:
            return None
        num, den = cancel(*map(self.resolved, arguments[0]))
        for name in self.used(num) | self.used(den):
            g = self.generator(name)
            if name not in CONSTANTS and (g is None or g.kind == "imaginary" or g.tree.symbols()):
                return None
        quotient = Tree("mul", args=(self._tree(num), Tree("pow", args=(self._tree(den), number(-1)))))
        return closed_form(Tree("call", head, args=(quotient,)))

    def lowest(self, tree: Tree) -> Ratio:
        """An expression as a fraction in lowest terms."""
        return cancel(*self.fraction(tree))

    def value_of(self, head: str, arguments: Sequence[Ratio], mirrored: bool = False) -> Ratio:
        """The generator that stands for a function at these arguments, up to the function's symmetries.

        `mirrored` says that a rule such as erfc(x) = 2 - erfc(-x) has been used.
        """
        row = row_of(head, len(arguments))
        parities = row.parity if row is not None and row.parity else (0,) * len(arguments)
        if parities == (-1,) and self.resolved(arguments[0][0]) == 0:
            return self.zero, self.one
        for text, name in list(self._by_text.items()):
            tree = parse(text)
            if tree.kind != "call" or tree.head != head or len(tree.args) != len(arguments):
                continue
            sign = 1
            try:
                known = [self.fraction(a) for a in tree.args]
            except RecheckFailed:
                continue
            for a, own, parity in zip(arguments, known, parities, strict=True):
                if self.equal(a, own):
                    continue
                if parity and self.equal((-a[0], a[1]), own):
                    sign *= parity
                    continue
                break
            else:
                return sign * self._gens[name], self.one
        if row is not None and row.mirror is not None and not mirrored:
            num, den = self.value_of(head, [(-n, d) for n, d in arguments], mirrored=True)
            return row.mirror * den - num, den
        raise RecheckFailed(f"no generator for a value of {head}")

    def equal(self, a: Ratio, b: Ratio) -> bool:
        """Whether two fractions are the same number once powers of radicals are resolved."""
        if self.resolved(times(a[0], b[1]) - times(b[0], a[1])) != 0:
            return False
        return all(is_regular(d, self._admitted, self._of) for d in (a[1], b[1]))

    def resolved(self, p: fmpq_mpoly) -> fmpq_mpoly:
        """The polynomial with n-th powers of n-th roots replaced by their radicands."""
        return resolved(p, self._admitted, self._of)

    def root_of(self, value: Ratio) -> Ratio:
        """The square root generator of a fraction."""
        for g in self._admitted:
            if g.kind == "root" and g.index == 2 and self.equal(self._of[g.name], value):
                return self._gens[g.name], self.one
        raise RecheckFailed("no generator for a square root")

    def _symbol(self, name: str) -> fmpq_mpoly:
        if name == "I":
            for g in self._admitted:
                if g.kind == "imaginary":
                    return self._gens[g.name]
        # Of the opaque generators only constants are looked up by a bare name.
        if name in CONSTANTS:
            name = self._by_text.get(name, name)
        if name not in self._gens:
            raise RecheckFailed(f"unknown symbol {name}")
        return self._gens[name]

    def _power(self, tree: Tree) -> Ratio:
        exponent = constant_of(tree.args[1])
        if exponent is None:
            if tree.text() in self._by_text:
                return self._gens[self._by_text[tree.text()]], self.one
            raise RecheckFailed(f"exponent of {tree.text()[:60]} is not rational")
        num, den = self.fraction(tree.args[0])
        if exponent.denominator != 1:
            num, den = self._root(tree, num, den, exponent.denominator)
        n = exponent.numerator
        if n < 0:
            num, den, n = den, num, -n
            if den == 0:
                raise RecheckFailed("division by zero")
        return power(num, n), power(den, n)

    def _root(self, tree: Tree, num: fmpq_mpoly, den: fmpq_mpoly, index: int) -> Ratio:
        """The generator of a root, or the roots of smaller numbers that a number's root is made of."""
        for g in self._admitted:
            if g.kind == "root" and g.index == index:
                n, d = self._of[g.name]
                if times(n, den) == times(d, num):
                    return self._gens[g.name], self.one
        if num.is_constant() and den.is_constant() and num != 0:
            value = num.leading_coefficient() / den.leading_coefficient()
            known = {
                (Fraction(int(c.p), int(c.q)), g.index): g.name
                for g in self._admitted
                if g.kind == "root" and (c := self._number(g.name)) is not None and c > 0
            }
            imaginary = next((g.name for g in self._admitted if g.kind == "imaginary"), None)
            base = Fraction(int(value.p), int(value.q))
            found = numeric_root(base, index, known, imaginary is not None)
            if found is None and base > 0:
                for prime in primes_of(base):
                    if (Fraction(prime), index) not in known:
                        root = self._new(
                            "root", number(prime), index, (self.context.constant(prime), self.one)
                        )
                        known[Fraction(prime), index] = str(root)
                found = numeric_root(base, index, known, imaginary is not None)
            if found is not None:
                outside, parts, is_imaginary = found
                product = self.context.constant(fmpq_of(outside))
                for name, k in parts.items():
                    product = product * self._gens[name] ** k
                return product * self._gens[imaginary] if is_imaginary and imaginary else product, self.one
        return self._of_monomial(num, den, index) or (
            self._new("root", tree.args[0], index, cancel(num, den)),
            self.one,
        )

    def _of_monomial(self, num: fmpq_mpoly, den: fmpq_mpoly, index: int) -> Ratio | None:
        """The root of a product of powers of positive symbols, by the roots of those; None for any other."""
        result: Ratio = (self.one, self.one)
        parts = monomial_parts(*cancel(num, den), self.positive)
        for base, k in parts or ():
            above, below = self._power(Tree("pow", args=(base, number(Fraction(1, index)))))
            above, below = (above, below) if k > 0 else (below, above)
            result = times(result[0], power(above, abs(k))), times(result[1], power(below, abs(k)))
        return result if parts else None

    def _number(self, name: str) -> fmpq | None:
        """The radicand of a root where it is a number."""
        num, den = self._of[name]
        if not (num.is_constant() and den.is_constant()) or num == 0:
            return None
        return num.leading_coefficient() / den.leading_coefficient()

    def _exponential(self, argument: Tree) -> Ratio:
        num, den = self.fraction(argument)
        return self.exponential(num, den)

    def exponential(self, num: fmpq_mpoly, den: fmpq_mpoly) -> Ratio:
        """exp(num/den) as a product of powers of exponential generators."""
        num, den = cancel(self.resolved(num), self.resolved(den))
        result: Ratio = (self.one, self.one)
        for monomial, coefficient in num.to_dict().items():
            term = self.context.from_dict({monomial: coefficient})
            power_of = None if self._multiple(term, den) else self._of_logarithm(term, den)
            if power_of is not None:
                result = times(result[0], power_of[0]), times(result[1], power_of[1])
                continue
            base, n = self._multiple(term, den) or self._new_exponential(term, den)
            g = power(base, abs(n))
            result = (times(result[0], g), result[1]) if n > 0 else (result[0], times(result[1], g))
        return result

    def _of_logarithm(self, num: fmpq_mpoly, den: fmpq_mpoly) -> Ratio | None:
        """exp(q log v) as v**q, which it is wherever the logarithm has a value; None for another exponent."""
        num, den = cancel(num, den)
        used = list(self.used(num))
        if len(used) != 1 or num.total_degree() != 1 or not den.is_constant():
            return None
        g = self.generator(used[0])
        if g is None or g.kind != "opaque" or g.tree.kind != "call" or g.tree.head != "log":
            return None
        value = num.leading_coefficient() / den.leading_coefficient()
        exponent = number(Fraction(int(value.p), int(value.q)))
        return self._power(Tree("pow", args=(g.tree.args[0], exponent)))

    def _new_exponential(self, num: fmpq_mpoly, den: fmpq_mpoly) -> tuple[fmpq_mpoly, int]:
        """A power of e, or a spare generator."""
        num, den = cancel(num, den)
        if num.is_constant() and den == 1 and num.leading_coefficient().q == 1:
            if any(g.kind == "exp" and not g.tree.symbols() for g in self.table):
                raise RecheckFailed("e is not a power of the exponential that is listed for it")
            return self._gens[self._by_text.get("E", "E")], int(num.leading_coefficient().p)
        tree = Tree("mul", args=(self._tree(num), Tree("pow", args=(self._tree(den), number(-1)))))
        return self._new("exp", tree, 0, (num, den)), 1

    def _tree(self, p: fmpq_mpoly) -> Tree:
        """A polynomial as a tree in symbols: generators replaced by what they stand for."""
        meanings = {g.name: g for g in self._admitted}
        terms = [number(0)] if p == 0 else []
        for monomial, c in p.to_dict().items():
            parts = [number(Fraction(int(c.p), int(c.q)))]
            for name, k in zip(self.names, monomial, strict=True):
                if k:
                    base = meanings[name].meaning if name in meanings else Tree("symbol", head=name)
                    parts.append(Tree("pow", args=(base, number(int(k)))))
            terms.append(Tree("mul", args=tuple(parts)))
        return terms[0] if len(terms) == 1 else Tree("add", args=tuple(terms))

    def _multiple(self, num: fmpq_mpoly, den: fmpq_mpoly) -> tuple[fmpq_mpoly, int] | None:
        """The exponential generator of which exp(num/den) is an integer power."""
        for g in self._admitted:
            if g.kind != "exp":
                continue
            n, d = self._of[g.name]
            up, down = cancel(times(num, d), times(den, n)) if n != 0 else (self.zero, self.zero)
            if up.is_constant() and down.is_constant() and down != 0:
                ratio = up.leading_coefficient() / down.leading_coefficient()
                if ratio.denominator == 1:
                    return self._gens[g.name], int(ratio.numerator)
        return None

    @property
    def names(self) -> list[str]:
        """Variables in the order of the ring."""
        return list(self._gens)

    def used(self, p: fmpq_mpoly) -> set[str]:
        """Names of the variables that a polynomial contains."""
        return {n for n, k in zip(self.names, p.degrees(), strict=False) if k > 0}

    def gen(self, name: str) -> fmpq_mpoly:
        """One variable or generator."""
        return self._gens[name]

    def generator(self, name: str) -> Generator | None:
        """What a generator stands for; None for a symbol."""
        return next((g for g in self._admitted if g.name == name), None)

    def radicand(self, name: str) -> Ratio:
        """What a root or an exponential is taken of."""
        return self._of[name]
