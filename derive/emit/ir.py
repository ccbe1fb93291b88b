"""The intermediate form that every backend prints: a sorted, single-assignment program."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from fractions import Fraction

from derive.emit.errors import ConstantRangeError
from derive.emit.expression import Graph, Node
from derive.emit.functions import BY_NAME, COMPLEX
from derive.emit.model import EmittedFunction

_SMALLEST_NORMAL = Fraction(1, 2**1022)
_BEYOND_LARGEST = Fraction(2**1024 - 2**970)  # from here on, rounding to nearest gives infinity


@dataclass(frozen=True)
class Operation:
    """One step: ``kind`` is argument, constant, pi, unit, add, sub, mul, div, neg or call.

    `operands` are indices of earlier steps; `is_complex` says that the value may be complex.
    """

    kind: str
    operands: tuple[int, ...] = ()
    name: str = ""
    value: Fraction = Fraction(0)
    is_complex: bool = False


@dataclass(frozen=True)
class Counts:
    """How many operations one evaluation takes; subtractions count as additions."""

    additions: int
    multiplications: int
    divisions: int
    calls: int
    negations: int

    def __str__(self) -> str:
        named = (
            (self.additions, "addition"), (self.multiplications, "multiplication"),
            (self.divisions, "division"), (self.calls, "function call"), (self.negations, "negation"),
        )  # fmt: skip
        said = [f"{n} {word}{'s' if n != 1 else ''}" for n, word in named if n]
        return ", ".join(said) or "none"


@dataclass(frozen=True)
class Program:
    """The steps of one function in an order in which they can run, and the steps that are its outputs."""

    function: EmittedFunction
    operations: tuple[Operation, ...]
    outputs: tuple[int, ...]

    @property
    def counts(self) -> Counts:
        """Operation counts."""
        n = Counter(operation.kind for operation in self.operations if operation.name != COMPLEX)
        return Counts(n["add"] + n["sub"], n["mul"], n["div"], n["call"], n["neg"])

    @property
    def calls(self) -> tuple[str, ...]:
        """Names of the table functions that the program calls, sorted."""
        return tuple(sorted({operation.name for operation in self.operations if operation.kind == "call"}))

    def uses(self) -> Counter[int]:
        """How often each step is used, by later steps and as an output."""
        used: Counter[int] = Counter(self.outputs)
        for operation in self.operations:
            used.update(operation.operands)
        return used


def program(function: EmittedFunction) -> Program:
    """The program of a function, with subexpressions shared across its outputs.

    Parameters
    ----------
    function : what to emit; its expressions are neither expanded nor simplified.

    Returns
    -------
    The same program on every machine, hash seed and SymPy ground type.

    Raises
    ------
    UnknownFunctionError, UnboundSymbolError, InexactNumberError, NotFiniteError, ConstantRangeError
        Each names the offender and the function.
    """
    graph = Graph(function)
    return _Lowering(graph, _share_factors(graph)).finish()


def _share_factors(graph: Graph) -> dict[tuple[int, ...], tuple[int, ...]]:
    """Rewrite lists of factors so that the pairs that occur most often are multiplied once.

    Greedy: take the pair of factors that most lists contain, give it a node, repeat. Ties go to the pair
    that is first in canonical order.
    """
    lists = {
        side: side
        for node in graph.nodes
        if node.kind == "product"
        for side in (node.operands, node.below)
        if len(side) > 1
    }
    while True:
        found: Counter[tuple[int, int]] = Counter()
        for factors in lists.values():
            found.update(
                {(a, b) for i, a in enumerate(factors) for b in factors[i + 1 :]} if len(factors) > 1 else ()
            )
        candidates = [pair for pair, count in found.items() if count > 1]
        if not candidates:
            return lists
        best = min(candidates, key=lambda pair: (-found[pair], graph.keys[pair[0]], graph.keys[pair[1]]))
        joined = graph.add(Node("pair", best))
        for side, factors in lists.items():
            rest = list(factors)
            if best[0] in rest:
                rest.remove(best[0])
                if best[1] in rest:
                    rest.remove(best[1])
                    lists[side] = graph.ordered([*rest, joined])


class _Lowering:
    """Turns the graph into binary operations, sharing equal ones."""

    def __init__(self, graph: Graph, factors: dict[tuple[int, ...], tuple[int, ...]]) -> None:
        self.graph, self.factors = graph, factors
        self.operations: list[Operation] = []
        self._index: dict[Operation, int] = {}
        self._done: dict[int, int] = {}

    def finish(self) -> Program:
        outputs = [self.lower(index) for index in self.graph.outputs]
        used = set(outputs)
        for i in range(len(self.operations) - 1, -1, -1):
            if i in used:
                used.update(self.operations[i].operands)
        kept = sorted(used)
        place = {old: new for new, old in enumerate(kept)}
        steps = tuple(
            Operation(op.kind, tuple(place[j] for j in op.operands), op.name, op.value, op.is_complex)
            for op in (self.operations[i] for i in kept)
        )
        return Program(self.graph.function, steps, tuple(place[i] for i in outputs))

    # Binary operations; signs travel outwards, which changes no rounding.

    def step(self, kind: str, *operands: int, name: str = "", value: Fraction | None = None) -> int:
        is_complex = any(self.operations[i].is_complex for i in operands)
        if kind == "call":
            is_complex = (is_complex or BY_NAME[name].complex_valued) and not BY_NAME[name].real_valued
        if kind == "unit" or (kind == "argument" and name in self.graph.function.complex_arguments):
            is_complex = True
        operation = Operation(kind, operands, name, value or Fraction(0), is_complex)
        key = operation
        if kind in ("add", "mul"):
            key = replace(operation, operands=tuple(sorted(operands)))
        if key not in self._index:
            self._index[key] = len(self.operations)
            self.operations.append(operation)
        return self._index[key]

    def negated(self, i: int) -> int | None:
        """The step of which step i is the negative, if it is one."""
        return self.operations[i].operands[0] if self.operations[i].kind == "neg" else None

    def neg(self, i: int) -> int:
        inner = self.negated(i)
        return inner if inner is not None else self.step("neg", i)

    def add(self, i: int, j: int) -> int:
        a, b = self.negated(i), self.negated(j)
        if a is not None and b is not None:
            return self.neg(self.add(a, b))
        if b is not None:
            return self.step("sub", i, b)
        if a is not None:
            return self.step("sub", j, a)
        return self.step("add", i, j)

    def mul_or_div(self, kind: str, i: int, j: int) -> int:
        a, b = self.negated(i), self.negated(j)
        result = self.step(kind, i if a is None else a, j if b is None else b)
        return result if (a is None) == (b is None) else self.neg(result)

    def constant(self, value: Fraction) -> int:
        if value < 0:
            return self.neg(self.constant(-value))
        if value and not _SMALLEST_NORMAL <= value < _BEYOND_LARGEST:
            raise ConstantRangeError(self.graph.function.name, _short(value))
        return self.step("constant", value=value)

    # Nodes of the graph.

    def lower(self, index: int) -> int:
        if index not in self._done:
            self._done[index] = self._lower(index)
        return self._done[index]

    def _lower(self, index: int) -> int:
        node = self.graph.nodes[index]
        if node.kind == "constant":
            # A constant that stands alone keeps its sign; inside sums and products the sign travels outwards.
            return self.constant(node.value)
        if node.kind in ("argument", "pi", "unit"):
            return self.step(node.kind, name=node.name)
        if node.kind == "call":
            return self.step("call", *(self.lower(i) for i in node.operands), name=node.name)
        if node.kind == "scaled":
            return self.scaled(node.value, node.operands[0])
        if node.kind == "power":
            return self.power(self.lower(node.operands[0]), node.exponent)
        if node.kind == "product":
            return self.quotient(Fraction(1), node)
        if node.kind == "pair":
            return self.chain(node.operands)
        return self.sum(index, node)

    def scaled(self, value: Fraction, index: int) -> int:
        """Coefficient times node; a reciprocal takes the coefficient as its numerator, to round once."""
        node = self.graph.nodes[index]
        if index == self.graph.one:
            return self.constant(value)
        if node.kind == "product" and not node.operands:
            return self.quotient(value, node)
        if abs(value) == 1:
            return self.lower(index) if value > 0 else self.neg(self.lower(index))
        return self.mul_or_div("mul", self.constant(value), self.lower(index))

    def quotient(self, value: Fraction, node: Node) -> int:
        above = self.factors.get(node.operands, node.operands)
        below = self.factors.get(node.below, node.below)
        top = self.chain(above) if above else self.constant(value)
        return self.mul_or_div("div", top, self.chain(below)) if below else top

    def chain(self, indices: tuple[int, ...]) -> int:
        result = self.lower(indices[0])
        for index in indices[1:]:
            result = self.mul_or_div("mul", result, self.lower(index))
        return result

    def power(self, i: int, exponent: int) -> int:
        """Repeated squaring; the shorter powers on the way are shared."""
        if exponent == 1:
            return i
        half = self.power(i, exponent // 2)
        square = self.mul_or_div("mul", half, half)
        return self.mul_or_div("mul", square, i) if exponent % 2 else square

    def sum(self, index: int, node: Node) -> int:
        negated = tuple(-c for c in node.coefficients)
        flipped = self.graph.find(Node("sum", node.operands, coefficients=negated))
        if flipped is not None and node.coefficients[0] < 0:
            return self.neg(self.lower(flipped))
        terms = list(zip(node.coefficients, node.operands, strict=True))
        first = next((k for k, (c, _) in enumerate(terms) if c > 0), 0)
        terms.insert(0, terms.pop(first))
        parts = [self.scaled(c, i) for c, i in terms]
        result = parts[0]
        for part in parts[1:]:
            result = self.add(result, part)
        return result


def _short(value: Fraction) -> str:
    text = f"{value.numerator}/{value.denominator}" if value.denominator != 1 else str(value.numerator)
    return text if len(text) <= 60 else f"{text[:28]}...{text[-28:]} ({len(text)} characters)"
