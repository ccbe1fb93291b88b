"""The recheck's own differentiation: FLINT fractions and the chain rule over a certificate's generators."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction

from flint import fmpq, fmpq_mpoly, fmpz
from flint.utils.flint_exceptions import DomainError

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck.bounds import power, times
from derive.recheck.flint_engine import Engine, Ratio, add, cancel
from derive.recheck.generators import Generator
from derive.recheck.trees import PI


class Differentiator:
    """d/dx in an engine.

    Parameters
    ----------
    engine : the engine.
    x : name of the variable.
    implicit : name of the derivative of each symbol that depends on x.
    positive : symbols whose domain holds positive numbers only.
    """

    def __init__(
        self,
        engine: Engine,
        x: str,
        implicit: Mapping[str, str],
        positive: Sequence[str] = (),
    ) -> None:
        self.engine, self.x, self.implicit, self.positive = engine, x, implicit, positive
        self._found: dict[str, Ratio] = {}

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
        if tree.kind == "call" and tree.head in ("owens_t", "bivariate_normal_cdf"):
            return self._chain(tree)
        if tree.kind != "call" or len(tree.args) != 1:
            raise RecheckFailed(f"no rule for the derivative of {tree.text()[:60]}")
        u = self.engine.fraction(tree.args[0])
        n, d = self.ratio(u)
        a, b = self._outer(tree, u)
        return cancel(times(a, n), times(b, d))

    def _outer(self, tree: Tree, u: Ratio) -> Ratio:
        engine = self.engine
        if tree.head == "log":
            return u[1], u[0]
        if tree.head == "atan":
            below = power(u[1], 2)
            return below, power(u[0], 2) + below
        if tree.head == "sin":
            return engine.fraction(Tree("call", "cos", args=tree.args))
        if tree.head == "cos":
            n, d = engine.fraction(Tree("call", "sin", args=tree.args))
            return -n, d
        if tree.head in ("erf", "erfc"):
            slope = self._gaussian(u, Fraction(1))
            root = self._root("pi")
            sign = engine.context.constant(2 if tree.head == "erf" else -2)
            return cancel(times(sign * slope[0], root[1]), times(slope[1], root[0]))
        raise RecheckFailed(f"no rule for the derivative of {tree.head}")

    # --- functions of several arguments --------------------------------------------------------------------

    def _chain(self, tree: Tree) -> Ratio:
        """The sum over the arguments that depend on the variable."""
        arguments = [self.engine.fraction(a) for a in tree.args]
        partials: Callable[..., Ratio] = self._owens_t if tree.head == "owens_t" else self._bivariate
        total: Ratio = (self.engine.zero, self.engine.one)
        for position, u in enumerate(arguments):
            slope = self.ratio(u)
            if slope[0] != 0:
                total = add(total, _times(partials(position, *arguments), slope))
        return total

    def _owens_t(self, position: int, h: Ratio, a: Ratio) -> Ratio:
        """-φ(h) erf(a h/√2)/2, and exp(-h²(1+a²)/2)/(2π(1+a²))."""
        if position == 0:
            erf = self.engine.value_of("erf", [_over(_times(a, h), self._root("2"))])
            return self._scaled(Fraction(-1, 2), self._density(h), erf)
        square = self._plus(self._number(1), _times(a, a))
        gauss = self._exp(_times(_times(h, h), square), Fraction(-1, 2))
        pi = self.engine.fraction(PI)
        return self._scaled(Fraction(1, 2), gauss, _inverse(_times(pi, square)))

    def _bivariate(self, position: int, x: Ratio, y: Ratio, rho: Ratio) -> Ratio:
        """A density times a conditional probability; in the correlation the joint density."""
        rest = self._minus(self._number(1), _times(rho, rho))
        if position == 2:
            cross = self._scaled(Fraction(-2), _times(rho, x), y)
            form = self._plus(self._plus(_times(x, x), cross), _times(y, y))
            gauss = self._exp(_over(form, rest), Fraction(-1, 2))
            below = _times(self.engine.fraction(PI), self._square_root(rest))
            return self._scaled(Fraction(1, 2), gauss, _inverse(below))
        own, other = (x, y) if position == 0 else (y, x)
        # The width is √(2(1 - ρ²)); the argument of erf is looked up by its value.
        twice = self._scaled(Fraction(2), rest, self._number(1))
        width = self._root_of_number(twice) or _times(self._square_root(rest), self._root("2"))
        argument = _over(self._minus(other, _times(rho, own)), width)
        erf = self.engine.value_of("erf", [argument])
        return self._scaled(Fraction(1, 2), self._density(own), self._plus(self._number(1), erf))

    def _square_root(self, rest: Ratio) -> Ratio:
        """√(1 - ρ²): of a number, of a perfect square, of half of one, or a generator."""
        engine = self.engine
        root = self._root_of_number(rest)
        if root is not None:
            return root
        for value, factor in ((rest, self._number(1)), ((2 * rest[0], rest[1]), self._root("2"))):
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

    def _root_of_number(self, square: Ratio) -> Ratio | None:
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
            return _times(result, self._root(str(product)))
        for prime in primes:
            result = _times(result, self._root(str(prime)))
        return result

    def _density(self, x: Ratio) -> Ratio:
        # √2/(2√π), with the radical of a number in the numerator as SymPy has it
        constant = _over(self._root("2"), self._root("pi"))
        return self._scaled(Fraction(1, 2), self._gaussian(x, Fraction(1, 2)), constant)

    def _gaussian(self, x: Ratio, factor: Fraction) -> Ratio:
        """exp(-factor x²)."""
        return self._exp(_times(x, x), -factor)

    def _exp(self, value: Ratio, factor: Fraction) -> Ratio:
        constant = self.engine.context.constant(fmpq(factor.numerator, factor.denominator))
        return self.engine.exponential(constant * value[0], value[1])

    def _root(self, of: str) -> Ratio:
        return self.engine.fraction(Tree("pow", args=(parse(of), number(Fraction(1, 2)))))

    def _number(self, n: int) -> Ratio:
        return self.engine.context.constant(n), self.engine.one

    def _scaled(self, factor: Fraction, a: Ratio, b: Ratio) -> Ratio:
        num, den = _times(a, b)
        return self.engine.context.constant(fmpq(factor.numerator, factor.denominator)) * num, den

    def _plus(self, a: Ratio, b: Ratio) -> Ratio:
        return add(a, b)

    def _minus(self, a: Ratio, b: Ratio) -> Ratio:
        return add(a, (-b[0], b[1]))


def _times(a: Ratio, b: Ratio) -> Ratio:
    return cancel(times(a[0], b[0]), times(a[1], b[1]))


def _inverse(a: Ratio) -> Ratio:
    if a[0] == 0:
        raise RecheckFailed("division by zero in a derivative")
    return a[1], a[0]


def _over(a: Ratio, b: Ratio) -> Ratio:
    return _times(a, _inverse(b))
