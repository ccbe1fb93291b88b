"""The recheck's own differentiation: FLINT fractions and the chain rule over a certificate's generators."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.recheck.flint_engine import Engine, Ratio, add, cancel
from derive.text import Tree, number, parse


class Differentiator:
    """d/dx in an engine.

    Parameters
    ----------
    engine, table : the engine and the generators it was built from.
    x : name of the variable.
    implicit : name of the derivative of each symbol that depends on x.
    """

    def __init__(
        self, engine: Engine, table: Sequence[Mapping[str, Any]], x: str, implicit: Mapping[str, str]
    ) -> None:
        self.engine, self.x, self.implicit = engine, x, implicit
        self._table = {str(g["name"]): g for g in table}
        self._found: dict[str, Ratio] = {}

    def depends(self, name: str) -> bool:
        """Whether a symbol or generator changes with x."""
        if name in self._table:
            symbols = parse(self._table[name]["of"]).symbols()
            return bool(symbols & {self.x, *self.implicit})
        return name == self.x or name in self.implicit

    def ratio(self, value: Ratio) -> Ratio:
        """Derivative of a fraction."""
        num, den = value
        (a, b), (c, d) = self.poly(num), self.poly(den)
        return add(cancel(a, b * den), cancel(-num * c, d * den**2))

    def poly(self, p: fmpq_mpoly) -> Ratio:
        """Derivative of a polynomial."""
        total: Ratio = (self.engine.zero, self.engine.one)
        for index, name in enumerate(self.engine.names):
            slope = p.derivative(index)
            if slope != 0:
                n, d = self._name(name)
                if n != 0:
                    total = add(total, cancel(slope * n, d))
        return total

    def _name(self, name: str) -> Ratio:
        if name == self.x:
            return self.engine.one, self.engine.one
        if name in self.implicit:
            return self.engine.gen(self.implicit[name]), self.engine.one
        if name not in self._table or not self.depends(name):
            return self.engine.zero, self.engine.one
        if name not in self._found:
            self._found[name] = self._generator(self._table[name])
        return self._found[name]

    def _generator(self, g: Mapping[str, Any]) -> Ratio:
        own, tree = self.engine.gen(str(g["name"])), parse(g["of"])
        if g["kind"] == "root":
            n, d = self.ratio(self.engine.fraction(tree))
            return n, d * int(g["index"]) * own ** (int(g["index"]) - 1)
        if g["kind"] == "exp":
            n, d = self.ratio(self.engine.fraction(tree))
            return n * own, d
        if tree.kind != "call" or len(tree.args) != 1:
            raise RecheckFailed(f"no rule for the derivative of {tree.text()[:60]}")
        u = self.engine.fraction(tree.args[0])
        n, d = self.ratio(u)
        a, b = self._outer(tree, u)
        return cancel(a * n, b * d)

    def _outer(self, tree: Tree, u: Ratio) -> Ratio:
        engine = self.engine
        if tree.head == "log":
            return u[1], u[0]
        if tree.head == "atan":
            return u[1] ** 2, u[0] ** 2 + u[1] ** 2
        if tree.head == "sin":
            return engine.fraction(Tree("call", "cos", args=tree.args))
        if tree.head == "cos":
            n, d = engine.fraction(Tree("call", "sin", args=tree.args))
            return -n, d
        if tree.head in ("erf", "erfc"):
            # (2/√π) exp(-u²), with powers of roots in u² resolved before the exponential is looked up
            n, d = self.resolved(u[0] ** 2), self.resolved(u[1] ** 2)
            gaussian = engine.fraction(parse(f"exp(-({n})/({d}))"))
            root = engine.fraction(Tree("pow", args=(Tree("symbol", head="pi"), parse("1/2"))))
            sign = engine.context.constant(2 if tree.head == "erf" else -2)
            return cancel(sign * gaussian[0] * root[1], gaussian[1] * root[0])
        raise RecheckFailed(f"no rule for the derivative of {tree.head}")

    def resolved(self, p: fmpq_mpoly) -> str:
        """The polynomial with n-th powers of n-th roots replaced, as text."""
        engine = self.engine
        for g in self._table.values():
            if g["kind"] != "root":
                continue
            index, n = engine.names.index(str(g["name"])), int(g["index"])
            radicand, below = engine.fraction(parse(g["of"]))
            if below != 1:
                continue
            total = engine.zero
            for monomial, c in p.to_dict().items():
                power = int(monomial[index])
                m = (*monomial[:index], power % n, *monomial[index + 1 :])
                total = total + engine.context.from_dict({m: c}) * radicand ** (power // n)
            p = total
        return _text(p, engine)


def _text(p: fmpq_mpoly, engine: Engine) -> str:
    """A polynomial in plain symbols as text that `parse` reads; generators cannot be written."""
    terms = []
    for monomial, c in sorted(p.to_dict().items(), reverse=True):
        factors = [str(c) if c > 0 else f"({c})"]
        for name, k in zip(engine.names, monomial, strict=False):
            if k:
                factors.append(f"{name}**{int(k)}")
        terms.append("*".join(factors))
    return " + ".join(terms) or number(0).text()
