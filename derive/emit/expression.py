"""From SymPy expressions to one shared graph of sums, products, powers and calls.

Nodes are interned by structure and ordered by a canonical text of their own, so the graph does not depend
on hash seeds, on SymPy's ground types or on the process. Nothing is expanded or simplified, because the form
of an expression may have been chosen for its accuracy: only exact rational coefficients are collected, and
the rules of `stable` replace differences that lose digits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction

import sympy
from sympy.logic.boolalg import Boolean

from derive.emit import cases
from derive.emit.conjugation import is_real
from derive.emit.errors import (
    InexactNumberError,
    NotFiniteError,
    UnboundSymbolError,
    UnknownFunctionError,
)
from derive.emit.functions import BY_NAME, COMPLEX, Function, allowed, function_of
from derive.emit.model import EmittedFunction
from derive.emit.powers import by_roots, power_of_two
from derive.emit.stable import stable
from derive.functions.flat import flattened

_LONGEST_KEY = 160
Scaled = tuple[Fraction, int]  # a rational coefficient and a node


@dataclass(frozen=True)
class Node:
    """One node of the graph; operands are indices of other nodes.

    ``kind`` is constant, argument, pi, unit, sum, product, pair, power, scaled or call. A sum has one
    coefficient for each operand; a product has its numerator in `operands` and its denominator in `below`;
    a pair is a shared part of longer products; a scaled node multiplies its operand by `value`; a power
    raises its operand to `exponent` >= 2.
    """

    kind: str
    operands: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    coefficients: tuple[Fraction, ...] = ()
    value: Fraction = Fraction(1)
    name: str = ""
    exponent: int = 1


class Graph:
    """The expressions of one function, with common subexpressions shared across its outputs."""

    def __init__(self, function: EmittedFunction) -> None:
        self.function = function
        self.nodes: list[Node] = []
        self.keys: list[tuple[int, str]] = []
        self.is_complex: list[bool] = []
        self._index: dict[Node, int] = {}
        self._seen: dict[sympy.Basic, Scaled] = {}
        self.one = self.add(Node("constant"))
        self._arguments = {
            symbol: self.add(Node("argument", name=symbol.name)) for symbol in function.arguments
        }
        self.outputs = tuple(self.whole(*self.read(self._stable(output))) for output in function.outputs)

    def add(self, node: Node) -> int:
        """Index of a node, shared with an equal one that exists already."""
        if node not in self._index:
            self._index[node] = len(self.nodes)
            self.nodes.append(node)
            self.keys.append(self._key(node))
            self.is_complex.append(self._may_be_complex(node))
        return self._index[node]

    def _may_be_complex(self, node: Node) -> bool:
        if node.kind == "call":
            rule = BY_NAME[node.name]
            if rule.real_valued or rule.complex_valued:
                return rule.complex_valued
        if node.kind == "unit" or (node.kind == "argument" and node.name in self.function.complex_arguments):
            return True
        return any(self.is_complex[i] for i in (*node.operands, *node.below))

    def call(self, name: str, *operands: int) -> int:
        """Index of a call of a function of the table."""
        return self.add(Node("call", operands, name=name))

    @contextmanager
    def trial(self) -> Iterator[None]:
        """Forget the nodes that are added inside."""
        size = len(self.nodes)
        yield
        for node in self.nodes[size:]:
            del self._index[node]
        del self.nodes[size:], self.keys[size:], self.is_complex[size:]

    def find(self, node: Node) -> int | None:
        """Index of an equal node, if there is one."""
        return self._index.get(node)

    def ordered(self, indices: Iterable[int]) -> tuple[int, ...]:
        """Indices in canonical order: small expressions first, then by text."""
        return tuple(sorted(indices, key=self.keys.__getitem__))

    def whole(self, coefficient: Fraction, index: int) -> int:
        """One node for coefficient times node."""
        if coefficient == 1:
            return index
        if index == self.one:
            return self.add(Node("constant", value=coefficient))
        return self.add(Node("scaled", (index,), value=coefficient))

    def _key(self, node: Node) -> tuple[int, str]:
        parts = [self.keys[i] for i in (*node.operands, *node.below)]
        size = 1 + sum(part[0] for part in parts)
        if node.kind == "argument":
            return size, node.name
        inner = [text for _, text in parts]
        cut = len(node.operands)
        if node.kind == "sum":
            inner = [f"{c}*{text}" for c, text in zip(node.coefficients, inner, strict=True)]
        above, below = ",".join(inner[:cut]), ",".join(inner[cut:])
        text = f"{node.kind}:{node.name}:{node.value}:{node.exponent}({above}|{below})"
        if len(text) > _LONGEST_KEY:
            text = "#" + hashlib.sha256(text.encode()).hexdigest()
        return size, text

    def _stable(self, output: object) -> sympy.Expr:
        """The output in a form that keeps its digits; principal values are left as they are."""
        plain = self._plain(output)
        return plain if self.function.principal else stable(plain, self.function.complex_arguments)

    def _plain(self, output: object) -> sympy.Expr:
        """The output as a SymPy expression with bound symbols and exact numbers only."""
        expression = output if isinstance(output, sympy.Basic) else sympy.sympify(output)
        name = self.function.name
        for number in sorted(expression.atoms(sympy.Float), key=str):
            raise InexactNumberError(name, str(number))
        free = expression.free_symbols - set(self.function.arguments)
        for symbol in sorted(free, key=str):
            hint = ""
            if str(symbol) in self.function.argument_names:
                hint = "; the argument of this name has other assumptions"
            raise UnboundSymbolError(name, str(symbol), self.function.argument_names, hint)
        return expression

    def read(self, e: sympy.Basic) -> Scaled:
        """Coefficient and node of a SymPy expression.

        Raises
        ------
        UnknownFunctionError, NotFiniteError
            Naming the offender and the function being emitted.
        """
        if e not in self._seen:
            self._seen[e] = self._read(e)
        return self._seen[e]

    def _read(self, e: sympy.Basic) -> Scaled:
        one = Fraction(1)
        if isinstance(e, sympy.Rational) and e.is_finite:
            value = Fraction(int(e.p), int(e.q))
            return value, self.one
        if isinstance(e, sympy.Symbol):
            return one, self._arguments[e]
        if e is sympy.pi:
            return one, self.add(Node("pi"))
        if e is sympy.EulerGamma:
            return -one, self.call("digamma", self.one)
        if e is sympy.GoldenRatio:
            return self.read((1 + sympy.sqrt(5)) / 2)
        if e is sympy.I:
            return one, self.add(Node("unit"))
        if isinstance(e, sympy.Add):
            return self.sum([self.read(term) for term in e.args])
        if isinstance(e, sympy.Mul):
            return self._product(e)
        if isinstance(e, sympy.Pow) and e.base is not sympy.E:
            return self._product(e)
        if e is sympy.E:
            return one, self.call("exp", self.one)
        if isinstance(e, sympy.Pow):
            return one, self.call("exp", self.whole(*self.read(e.exp)))
        if isinstance(e, (sympy.Piecewise, Boolean)):
            return one, cases.read(self, e)
        flat = flattened(e)
        rule = function_of(flat)
        if rule is not None:
            operands = tuple(self.whole(*self.read(argument)) for argument in flat.args)
            if rule.cut:
                operands = (self._principal(operands[0], e.args[0], rule.real_valued),)
            return one, self._called(rule, operands)
        if e in (sympy.oo, -sympy.oo, sympy.zoo, sympy.nan):
            raise NotFiniteError(self.function.name, str(e))
        what = str(type(e).__name__) if e.args else str(e)
        hint = ""
        if isinstance(e, sympy.Integral):
            hint = "; an integral is given as Integrated(J, integrand, x, lower, upper), with integral="
        raise UnknownFunctionError(self.function.name, what, allowed() + hint)

    def _called(self, rule: Function, operands: tuple[int, ...]) -> int:
        """A call: of two operands at a time where the function folds."""
        if rule.real_only:
            self.require_real(rule.name, operands)
            operands = tuple(self.call("re", i) if self.is_complex[i] else i for i in operands)
        if not rule.folds:
            return self.call(rule.name, *operands)
        first, *others = self.ordered(operands)
        for other in others:
            first = self.call(rule.name, first, other)
        return first

    def require_real(self, name: str, operands: Iterable[int]) -> None:
        """Refuse a function of real numbers that is asked of complex ones.

        Raises
        ------
        UnknownFunctionError
        """
        if any(self.is_complex[i] and not is_real(self, i) for i in operands):
            raise UnknownFunctionError(self.function.name, f"{name} of complex numbers", allowed())

    def sum(self, terms: Iterable[Scaled]) -> Scaled:
        """Coefficient and node of a sum."""
        merged: dict[int, Fraction] = {}
        for coefficient, index in terms:
            merged[index] = merged.get(index, Fraction(0)) + coefficient
        kept = self.ordered(index for index, coefficient in merged.items() if coefficient)
        if not kept:
            return Fraction(0), self.one
        if len(kept) == 1:
            return merged[kept[0]], kept[0]
        return Fraction(1), self.add(Node("sum", kept, coefficients=tuple(merged[i] for i in kept)))

    def _product(self, e: sympy.Expr) -> Scaled:
        coefficient = Fraction(1)
        above: list[int] = []
        below: list[int] = []
        for factor in e.args if isinstance(e, sympy.Mul) else (e,):
            is_power = isinstance(factor, sympy.Pow) and factor.base is not sympy.E
            base, exponent = (factor.base, factor.exp) if is_power else (factor, sympy.S.One)
            if not isinstance(exponent, sympy.Rational) and (doublings := power_of_two(base)):
                operand = self.whole(*self.read(doublings * exponent))
                above.append(self.call("exp2", operand))
                continue
            if not isinstance(exponent, sympy.Rational) or not by_roots(exponent):
                above.append(self._general_power(base, exponent))
                continue
            power = Fraction(int(exponent.p), int(exponent.q))
            scale, index = self.read(base)
            side = above if power > 0 else below
            whole = abs(power).numerator // abs(power).denominator
            rest = abs(power) - whole
            if rest:
                index, scale = self.whole(scale, index), Fraction(1)
                side.append(self._root(self._principal(index, base), rest))
            elif scale == 0 and power < 0:
                raise NotFiniteError(self.function.name, str(factor))
            coefficient *= scale ** (whole if power >= 0 else -whole)
            if whole and index != self.one:
                side.append(self.power(index, whole))
        over = [(coefficient, self.one), *((Fraction(1), i) for i in above)]
        return self.product(over, [(Fraction(1), i) for i in below])

    def product(self, above: Iterable[Scaled], below: Iterable[Scaled]) -> Scaled:
        """Coefficient and node of a product, with the factors `below` in the denominator."""
        coefficient = Fraction(1)
        over: list[int] = []
        under: list[int] = []
        for factor, index in above:
            coefficient *= factor
            over += [index] if index != self.one else []
        for factor, index in below:
            coefficient /= factor
            under += [index] if index != self.one else []
        if coefficient == 0 or not (over or under):
            return coefficient, self.one
        if len(over) == 1 and not under:
            return coefficient, over[0]
        return coefficient, self.add(Node("product", self.ordered(over), self.ordered(under)))

    def _principal(self, index: int, e: sympy.Expr, real_valued: bool = False) -> int:
        """The argument of a function with a cut, such that the value is the principal one in every backend.

        What equals its own conjugate is real however it rounds, and a negative number is meant as a complex
        one, as SymPy means it; where values are complex, so is whatever may be negative. Functions with real
        values look at the signs of zeros themselves.
        """
        may_be_negative = self.function.principal and not e.is_nonnegative
        promoted = self.is_complex[index] or may_be_negative or bool(e.is_number and e.is_negative)
        if self.is_complex[index] and is_real(self, index):
            index = self.call("re", index)
        return self.call(COMPLEX, index) if promoted and not real_valued else index

    def _general_power(self, base: sympy.Expr, exponent: sympy.Expr) -> int:
        """A power with any exponent: the real one, or the principal one where values are complex."""
        low, high = (self.whole(*self.read(e)) for e in (base, exponent))
        principal = self._principal(low, base)
        if not (self.is_complex[principal] or self.is_complex[high]):
            return self.call("power", low, high)
        log = self.call("log", principal if self.is_complex[principal] else self.call(COMPLEX, principal))
        return self.call("exp", self.whole(*self.product([(Fraction(1), high), (Fraction(1), log)], [])))

    def power(self, index: int, exponent: int) -> int:
        """Node ** exponent for exponent >= 1."""
        return index if exponent == 1 else self.add(Node("power", (index,), exponent=exponent))

    def _root(self, index: int, exponent: Fraction) -> int:
        """Node ** exponent for 0 < exponent < 1, by square and cube roots (principal branches compose)."""
        rest = exponent.denominator
        for name, order in (("cbrt", 3), ("sqrt", 2)):
            while rest % order == 0:
                index = self.call(name, index)
                rest //= order
        return self.power(index, exponent.numerator)
