"""The recheck's own differentiation: FLINT fractions and the chain rule over a certificate's generators."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction

from flint import fmpq, fmpq_mpoly, fmpz
from flint.utils.flint_exceptions import DomainError

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck.bounds import power, times
from derive.recheck.flint_engine import Engine, Ratio, add, cancel
from derive.recheck.functions.registry import row_of
from derive.recheck.functions.row import Row
from derive.recheck.generators import Generator
from derive.recheck.trees import is_whole


class Differentiator:
    """d/dx in an engine.

    Parameters
    ----------
    engine : the engine.
    x : name of the variable.
    implicit : name of the derivative of each symbol that depends on x.
    positive : symbols whose domain holds positive numbers only.
    integers : symbols that are whole numbers.
    """

    def __init__(
        self,
        engine: Engine,
        x: str,
        implicit: Mapping[str, str],
        positive: Sequence[str] = (),
        integers: Collection[str] = (),
    ) -> None:
        self.engine, self.x, self.implicit, self.positive = engine, x, implicit, positive
        self._integers = frozenset(integers)
        self._found: dict[str, Ratio] = {}
        self.axioms: set[str] = set()

    def depends(self, name: str) -> bool:
        """Whether a symbol or generator changes with x."""
        g = self.engine.generator(name)
        if g is not None:
            return bool(g.tree.symbols() & {self.x, *self.implicit})
        return name == self.x or name in self.implicit

    def ratio(self, value: Ratio) -> Ratio:
        """Derivative of a fraction."""
        num, den = value
        (a, b), (c, d) = self.poly(num), self.poly(den)
        return add(cancel(a, times(b, den)), cancel(times(-num, c), times(d, power(den, 2))))

    def poly(self, p: fmpq_mpoly) -> Ratio:
        """Derivative of a polynomial."""
        total: Ratio = (self.engine.zero, self.engine.one)
        for index, name in enumerate(self.engine.names):
            slope = p.derivative(index)
            if slope != 0:
                n, d = self._name(name)
                if n != 0:
                    total = add(total, cancel(times(slope, n), d))
        return total

    def _name(self, name: str) -> Ratio:
        if name == self.x:
            return self.engine.one, self.engine.one
        if name in self.implicit:
            return self.engine.gen(self.implicit[name]), self.engine.one
        g = self.engine.generator(name)
        if g is None or not self.depends(name):
            return self.engine.zero, self.engine.one
        if name not in self._found:
            self._found[name] = self._generator(g)
        return self._found[name]

    def _generator(self, g: Generator) -> Ratio:
        own, tree = self.engine.gen(g.name), g.tree
        if g.kind == "root":
            n, d = self.ratio(self.engine.radicand(g.name))
            return n, times(d, g.index * own ** (g.index - 1))
        if g.kind == "exp":
            n, d = self.ratio(self.engine.radicand(g.name))
            return times(n, own), d
        row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
        if row is None or (row.slopes is None and row.partials is None):
            raise RecheckFailed(f"no rule for the derivative of {tree.text()[:60]}")
        return self._chain(tree, row)

    def _chain(self, tree: Tree, row: Row) -> Ratio:
        """The sum over the arguments that depend on the variable."""
        if row.whole_degree and not is_whole(tree.args[0], self._integers):
            raise RecheckFailed(f"{tree.args[0].text()[:40]} is not known to be whole, as a degree must be")
        arguments = [self.engine.fraction(a) for a in tree.args]
        total: Ratio = (self.engine.zero, self.engine.one)
        for position, u in enumerate(arguments):
            slope = self.ratio(u)
            if slope[0] == 0:
                continue
            if row.partials is not None:
                outer = row.partials(self, position, arguments)
            else:
                assert row.slopes is not None
                rule = row.slopes(*tree.args)[position]
                if rule is None:
                    raise RecheckFailed(f"no rule for the derivative of {tree.text()[:60]}")
                outer = self.engine.fraction(rule)
            self.axioms |= {row.slope_source} - {""}
            total = add(total, _times(outer, slope))
        return total

    # --- arithmetic for the rules of rows ------------------------------------------------------------------

    def square_root(self, rest: Ratio) -> Ratio:
        """√(1 - ρ²): of a number, of a perfect square, of half of one, or a generator."""
        engine = self.engine
        root = self.root_of_number(rest)
        if root is not None:
            return root
        for value, factor in ((rest, self.number(1)), ((2 * rest[0], rest[1]), self.root("2"))):
            num, den = cancel(engine.resolved(value[0]), engine.resolved(value[1]))
            try:
                root = cancel(times(num, den).sqrt(), den)
            except DomainError:
                continue
            if not all(engine.is_unit(p, (), self.positive) for p in root):
                continue
            if root[0].leading_coefficient() / root[1].leading_coefficient() < 0:
                root = -root[0], root[1]
            return _over(root, factor)
        return engine.root_of(rest)

    def root_of_number(self, square: Ratio) -> Ratio | None:
        """√(p/q) as √(pq)/q, square factors outside; what is left may be written by its primes."""
        num, den = cancel(*map(self.engine.resolved, square))
        if not (num.is_constant() and den.is_constant()):
            return None
        value = num.leading_coefficient() / den.leading_coefficient() if num != 0 else fmpq(0)
        if value <= 0:
            raise RecheckFailed("a correlation is not between -1 and 1")
        outside, primes = fmpq(1, value.q), []
        for prime, count in (value.p * value.q).factor():
            outside *= prime ** (int(count) // 2)
            primes += [prime] * (int(count) % 2)
        context, product = self.engine.context, fmpz(1)
        for prime in primes:
            product *= prime
        result: Ratio = (context.constant(outside), self.engine.one)
        with suppress(RecheckFailed):
            return _times(result, self.root(str(product)))
        for prime in primes:
            result = _times(result, self.root(str(prime)))
        return result

    def exponential(self, value: Ratio, factor: Fraction) -> Ratio:
        """exp(factor · value)."""
        constant = self.engine.context.constant(fmpq(factor.numerator, factor.denominator))
        return self.engine.exponential(constant * value[0], value[1])

    def root(self, of: str) -> Ratio:
        """The square root of a number."""
        return self.engine.fraction(Tree("pow", args=(parse(of), number(Fraction(1, 2)))))

    def number(self, n: int) -> Ratio:
        """A whole number."""
        return self.engine.context.constant(n), self.engine.one

    def tree(self, tree: Tree) -> Ratio:
        """A plain tree."""
        return self.engine.fraction(tree)

    def value_of(self, head: str, arguments: Sequence[Ratio]) -> Ratio:
        """A function value, looked up by the values of its arguments."""
        return self.engine.value_of(head, arguments)

    def product(self, a: Ratio, b: Ratio, scale: Fraction = Fraction(1)) -> Ratio:
        """A product with a rational number."""
        num, den = _times(a, b)
        return self.engine.context.constant(fmpq(scale.numerator, scale.denominator)) * num, den

    def over(self, a: Ratio, b: Ratio) -> Ratio:
        """A quotient."""
        return _over(a, b)

    def plus(self, a: Ratio, b: Ratio) -> Ratio:
        """A sum."""
        return add(a, b)

    def minus(self, a: Ratio, b: Ratio) -> Ratio:
        """A difference."""
        return add(a, (-b[0], b[1]))


def _times(a: Ratio, b: Ratio) -> Ratio:
    return cancel(times(a[0], b[0]), times(a[1], b[1]))


def _inverse(a: Ratio) -> Ratio:
    if a[0] == 0:
        raise RecheckFailed("division by zero in a derivative")
    return a[1], a[0]


def _over(a: Ratio, b: Ratio) -> Ratio:
    return _times(a, _inverse(b))
