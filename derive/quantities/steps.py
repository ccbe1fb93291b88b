"""An expression as plain data for the evaluator of integrals: steps that name earlier ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sympy as sp

from derive.errors import TheoryError
from derive.functions.registry import BY_HEAD
from derive.quantities.switches import modulus

CALLS: dict[type, str] = {head: row.name for head, row in BY_HEAD.items() if row.integrand}
"""What a step can call. The evaluator knows where each is analytic; Abs and so on take constants only."""


class Steps:
    """The steps of several expressions, with equal subexpressions shared.

    Parameters
    ----------
    names : text of a step for each symbol: the variable, the signs and the parameters.
    where : begins error messages.
    """

    def __init__(self, names: Mapping[sp.Symbol, str], where: str) -> None:
        self.names, self.where = names, where
        self.lines: list[str] = []
        self._index: dict[str, int] = {}
        self._seen: dict[sp.Basic, int] = {}

    def add(self, e: sp.Expr) -> int:
        """The number of the step whose value is that of the expression.

        Raises
        ------
        TheoryError
            For a function whose enclosures next to the real line are not known, and for what is not exact.
        """
        if e not in self._seen:
            self._seen[e] = self._add(sp.sympify(e))
        return self._seen[e]

    def _step(self, *words: object) -> int:
        line = " ".join(map(str, words))
        if line not in self._index:
            self._index[line] = len(self.lines)
            self.lines.append(line)
        return self._index[line]

    def _all(self, args: Sequence[sp.Basic]) -> list[int]:
        # The order of a sum must not depend on hash seeds.
        return [self.add(a) for a in sorted(args, key=sp.default_sort_key)]

    def _add(self, e: sp.Expr) -> int:
        if isinstance(e, sp.Rational) and e.is_finite:
            return self._step("number", f"{e.p}/{e.q}" if e.q != 1 else e.p)
        if isinstance(e, sp.Float):
            raise TheoryError(f"{self.where}: inexact float {e} in an integrand; write it as a Rational")
        if isinstance(e, sp.Symbol):
            if e not in self.names:
                raise TheoryError(
                    f"{self.where}: {e} is neither the variable of the integral nor a parameter"
                )
            return self._step(self.names[e])
        if e in (sp.pi, sp.I, sp.E):
            return self._step({sp.pi: "pi", sp.I: "I", sp.E: "E"}[e])
        if isinstance(e, sp.Add):
            return self._step("add", *self._all(e.args))
        if isinstance(e, sp.Mul):
            return self._step("mul", *self._all(e.args))
        if isinstance(e, sp.Pow):
            return self._power(e)
        if isinstance(e, modulus):
            return self._step("modulus", *map(self.add, e.args))
        name = CALLS.get(type(e))
        if name is None or (name == "log" and len(e.args) != 1):
            raise TheoryError(
                f"{self.where}: no enclosure of {type(e).__name__} next to the real line is known, so it "
                f"cannot be integrated; known are {', '.join(sorted(CALLS.values()))}"
            )
        return self._step("call", name, *map(self.add, e.args))

    def _power(self, e: sp.Pow) -> int:
        base, exponent = e.base, e.exp
        if base is sp.E:
            return self._step("call", "exp", self.add(exponent))
        if isinstance(exponent, sp.Integer):
            return self._step("power", self.add(base), int(exponent))
        if isinstance(exponent, sp.Rational):
            return self._step("root", self.add(base), f"{exponent.p}/{exponent.q}")
        if base.is_positive and base.is_number:
            return self._step("call", "exp", self.add(exponent * sp.log(base)))
        logarithm = self._step("call", "log", self.add(base))
        return self._step("call", "exp", self._step("mul", self.add(exponent), logarithm))
