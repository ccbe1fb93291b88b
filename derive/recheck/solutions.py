"""Points of a claim: exact coordinates, and true solutions of the given equations enclosed by a Newton test.

A stored enclosure is a hint. Krawczyk's operator shows that the equations have exactly one solution in a box
around it, at whatever precision is asked for; what is said of the point is said of that solution.

Source: R. Krawczyk, Newton-Algorithmen zur Bestimmung von Nullstellen mit Fehlerschranken, Computing 4
(1969).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flint import acb, acb_mat, arb, ctx

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.ball_engine import enclose, is_finite, working
from derive.recheck.ball_functions import ball, cut, on_cut
from derive.recheck.exact import Exact, Value
from derive.recheck.slopes import derivative

_MOST_UNKNOWNS = 12
_STEPS = 60


@dataclass
class Point:
    """A point with exact coordinates and, perhaps, solved ones.

    Parameters
    ----------
    exact : the coordinates that are exact numbers.
    solved : the system that encloses the others.
    """

    exact: Mapping[str, Exact]
    solved: System | None = None

    def values(self) -> Mapping[str, Value]:
        """All coordinates at the working precision."""
        if self.solved is None:
            return self.exact
        return {**self.exact, **self.solved.solution()}

    def satisfies(self, equation: Tree) -> bool:
        """Whether an equation is one of those that the enclosed coordinates solve."""
        return self.solved is not None and equation in (*self.solved.equations, *self.solved.implied)


@dataclass
class System:
    """As many equations as unknowns, at exact values of everything else.

    Parameters
    ----------
    equations : relations ``left == right``.
    unknowns : names.
    exact : values of the other symbols.
    near : a ball around the solution that is meant, for each unknown.
    implied : further equations, shown to hold wherever these do.
    """

    equations: Sequence[Tree]
    unknowns: Sequence[str]
    exact: Mapping[str, Exact]
    near: Mapping[str, acb]
    implied: Sequence[Tree] = ()
    _kept: dict[int, dict[str, Value]] = field(default_factory=dict)
    _jacobian: list[list[Tree]] = field(default_factory=list)

    def __post_init__(self) -> None:
        if len(self.equations) != len(self.unknowns) or not 0 < len(self.unknowns) <= _MOST_UNKNOWNS:
            raise RecheckFailed(
                f"{len(self.equations)} given equations for the {len(self.unknowns)} coordinates to be solved"
            )
        self._differences = [
            Tree("add", args=(e.args[0], Tree("mul", args=(number(-1), e.args[1])))) for e in self.equations
        ]
        self._jacobian = [[derivative(d, n) for n in self.unknowns] for d in self._differences]

    def solution(self) -> dict[str, Value]:
        """Enclosures of the solution at the working precision.

        Raises
        ------
        RecheckFailed
            When no single solution near the stored coordinates can be shown to exist.
        """
        bits = int(ctx.prec)
        if bits not in self._kept:
            with working(bits + 64):
                self._kept[bits] = self._solved()
        return self._kept[bits]

    def _solved(self) -> dict[str, Value]:
        real = all(self.near[n].imag.is_zero() for n in self.unknowns)
        middle = self._converged()
        radius = arb(2) ** (-int(ctx.prec) * 5 // 8)
        box = []
        for m in middle:
            r = radius * (1 + arb(abs(m)).mid())
            box.append(acb(arb(m.real.mid(), r), arb(0) if real else arb(m.imag.mid(), r)))
        self._require_analytic(box)
        first = self._krawczyk(middle, box)
        for k, x in zip(first, box, strict=True):
            inside = x.real.contains_interior(k.real)
            if not inside or not (k.imag.is_zero() if real else x.imag.contains_interior(k.imag)):
                raise RecheckFailed("the given equations have no solution near the stored coordinates")
        second = self._krawczyk(middle, first)
        found: dict[str, Value] = dict(zip(self.unknowns, second, strict=True))
        for n, ball_ in found.items():
            if not self.near[n].overlaps(ball_):
                raise RecheckFailed(f"no solution of the given equations has the stored {n}")
        for bits, other in self._kept.items():
            if not all(found[n].overlaps(other[n]) for n in found):
                raise RecheckFailed(f"the solution at {bits} bits is another one")
        return found

    def _values(self, box: Sequence[acb]) -> dict[str, Value]:
        return {**self.exact, **dict(zip(self.unknowns, box, strict=True))}

    def _differences_at(self, box: Sequence[acb]) -> acb_mat:
        return acb_mat([[self._number(d, box)] for d in self._differences])

    def _slopes_at(self, box: Sequence[acb]) -> acb_mat:
        return acb_mat([[self._number(d, box) for d in row] for row in self._jacobian])

    def _number(self, tree: Tree, box: Sequence[acb]) -> acb:
        value = enclose(tree, self._values(box))
        if not is_finite(value):
            raise RecheckFailed("a given equation has no value near the stored coordinates")
        return ball(value)

    def _require_analytic(self, box: Sequence[acb]) -> None:
        """Raise unless no logarithm or root jumps inside the box: the mean value theorem needs that."""
        values, waiting = self._values(box), list(self._differences)
        while waiting:
            tree = waiting.pop()
            waiting += tree.args
            if not tree.args or not tree.symbols() & set(self.unknowns):
                continue
            whole = tree.args[-1].kind == "number" and tree.args[-1].value.denominator == 1
            head = "log" if tree.kind == "pow" and not whole else tree.head
            if (
                (tree.kind == "call" or head == "log")
                and cut(head)
                and on_cut(head, ball(enclose(tree.args[0], values)))
            ):
                raise RecheckFailed("a given equation jumps near the stored coordinates")

    def _converged(self) -> list[acb]:
        """Newton's iteration, nothing rigorous."""
        middle = [_middle(self.near[n]) for n in self.unknowns]
        small = arb(2) ** (-int(ctx.prec) * 3 // 4)
        for _ in range(_STEPS):
            step = _inverse(self._slopes_at(middle)) * self._differences_at(middle)
            new = [_middle(m - step[i, 0]) for i, m in enumerate(middle)]
            done = all(abs(a - b) < small * (1 + abs(a)) for a, b in zip(new, middle, strict=True))
            middle = new
            if done:
                break
        return middle

    def _krawczyk(self, middle: Sequence[acb], box: Sequence[acb]) -> list[acb]:
        """m - A f(m) + (1 - A f'(X)) (X - m), with A an inverse of the slopes in the middle."""
        n = len(middle)
        inverse = _inverse(self._slopes_at(middle))
        inverse = acb_mat([[_middle(inverse[i, j]) for j in range(n)] for i in range(n)])
        unit = acb_mat([[int(i == j) for j in range(n)] for i in range(n)])
        rest = unit - inverse * self._slopes_at(box)
        shift = acb_mat([[x - m] for x, m in zip(box, middle, strict=True)])
        moved = inverse * self._differences_at(middle) * -1 + rest * shift
        return [m + moved[i, 0] for i, m in enumerate(middle)]


def _middle(z: acb) -> acb:
    """The exact midpoint of a ball."""
    return acb(z.real.mid(), z.imag.mid())


def _inverse(matrix: acb_mat) -> acb_mat:
    try:
        return matrix.inv()
    except ZeroDivisionError as error:
        raise RecheckFailed("the given equations are singular near the stored coordinates") from error
