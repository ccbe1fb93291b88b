"""Running a map on values that record what is done with them: scalars, vectors, matrices, and a game."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from derive.emit.errors import EmitError

SCALAR, VECTOR, MATRIX = "scalar", "vector", "matrix"


class UpdateMapError(EmitError, TypeError):
    """An update map uses something that cannot be emitted."""

    def __init__(self, method: str, why: str) -> None:
        self.method = method
        super().__init__(f"update map {method}: {why}")


@dataclass(frozen=True)
class Node:
    """One operation; operands are indices of earlier nodes, `text` is the name of an argument or a number."""

    kind: str
    operation: str
    operands: tuple[int, ...] = ()
    text: str = ""


@dataclass
class Record:
    """The operations of one map, each distinct one once; it plays the game for the map that is recorded."""

    method: str
    nodes: list[Node] = field(default_factory=list)

    def value(self, kind: str, operation: str, *operands: Value, text: str = "") -> Value:
        """The recorded value of an operation."""
        if any(operand.record is not self for operand in operands):
            self.refuse("a value of another record")
        node = Node(kind, operation, tuple(operand.index for operand in operands), text)
        if node not in self.nodes:
            self.nodes.append(node)
        return Value(self, self.nodes.index(node))

    def read(self, other: object) -> Value:
        """An operand: a recorded value, or an integer."""
        if isinstance(other, Value):
            return other
        if type(other) is not int:
            self.refuse(f"{type(other).__name__} {other!r}; allowed are vectors, matrices, steps, integers")
        return self.value(SCALAR, "constant", text=str(other))

    def refuse(self, why: str) -> None:
        raise UpdateMapError(self.method, f"cannot be emitted with {why}")

    def need(self, kind: str, value: object, where: str) -> Value:
        """The value, which must be of this kind."""
        read = self.read(value)
        if read.kind != kind:
            self.refuse(f"a {read.kind} where {where} needs a {kind}")
        return read

    def v(self, x: Value) -> Value:
        return self.value(VECTOR, "v", self.need(VECTOR, x, "v"))

    def jacobian(self, x: Value) -> Value:
        return self.value(MATRIX, "jacobian", self.need(VECTOR, x, "jacobian"))

    def assemble(self, *vectors: Value) -> Value:
        return self.value(VECTOR, "assemble", *(self.need(VECTOR, x, "assemble") for x in vectors))

    def between_players(self, matrix: Value) -> Value:
        return self.value(MATRIX, "between", self.need(MATRIX, matrix, "between_players"))


@dataclass(frozen=True, eq=False)
class Value:
    """A value that records what is done with it."""

    record: Record
    index: int

    @property
    def kind(self) -> str:
        return self.record.nodes[self.index].kind

    def _sum(self, operation: str, first: object, second: object) -> Value:
        a, b = self.record.read(first), self.record.read(second)
        if a.kind != b.kind:
            self.record.refuse(f"{operation} of a {a.kind} and a {b.kind}")
        return self.record.value(a.kind, operation, a, b)

    def __add__(self, other: object) -> Value:
        return self._sum("add", self, other)

    def __radd__(self, other: object) -> Value:
        return self._sum("add", other, self)

    def __sub__(self, other: object) -> Value:
        return self._sum("sub", self, other)

    def __rsub__(self, other: object) -> Value:
        return self._sum("sub", other, self)

    def __neg__(self) -> Value:
        return self.record.value(self.kind, "neg", self)

    def _product(self, first: object, second: object) -> Value:
        a, b = self.record.read(first), self.record.read(second)
        if a.kind != SCALAR and b.kind != SCALAR:
            self.record.refuse(f"the product * of a {a.kind} and a {b.kind}")
        return self.record.value(b.kind if a.kind == SCALAR else a.kind, "mul", a, b)

    def __mul__(self, other: object) -> Value:
        return self._product(self, other)

    def __rmul__(self, other: object) -> Value:
        return self._product(other, self)

    def __truediv__(self, other: object) -> Value:
        return self.record.value(self.kind, "div", self, self.record.need(SCALAR, other, "a divisor"))

    def __matmul__(self, other: object) -> Value:
        matrix = self.record.need(MATRIX, self, "the product @")
        return self.record.value(VECTOR, "apply", matrix, self.record.need(VECTOR, other, "the product @"))

    @property
    def T(self) -> Value:
        return self.record.value(MATRIX, "transpose", self.record.need(MATRIX, self, "a transpose"))


def uses(record: Record, outputs: Sequence[int]) -> Counter[int]:
    """How often each node that matters is used, by others and as an output."""
    used: Counter[int] = Counter(outputs)
    for index in range(len(record.nodes) - 1, -1, -1):
        if used[index]:
            used.update(record.nodes[index].operands)
    return +used
