"""What is plain from the domains in a certificate: signs by coefficients, reality, whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, product

from flint import fmpq, fmpq_mpoly

from derive.exact.text import Tree
from derive.recheck.bounds import factors
from derive.recheck.domains import domains
from derive.recheck.flint_engine import Engine
from derive.recheck.ratios import fmpq_of

_MOST_WAYS = 64


class Plain:
    """Looks at trees that are rational in symbols with domains, and at nothing else.

    Parameters
    ----------
    engine : reads the trees.
    domains_, integers : of the certificate.
    """

    def __init__(self, engine: Engine, domains_: Iterable[str], integers: Iterable[str]) -> None:
        self._engine, self._domains, self._whole = engine, domains(list(domains_)), frozenset(integers)

    def real(self, tree: Tree) -> bool:
        """Whether a tree is rational in symbols with domains."""
        value = self._engine.known(tree)
        return value is not None and all(self._engine.used(p) <= set(self._domains) for p in value)

    def whole(self, tree: Tree) -> bool:
        """Whether a tree is a whole number, or a polynomial with such coefficients in symbols for these."""
        value = self._engine.known(tree)
        if value is None or not value[1].is_constant():
            return False
        p = value[0] / value[1].leading_coefficient()
        return self._engine.used(p) <= self._whole and all(c.q == 1 for c in p.to_dict().values())

    def positive(self, tree: Tree) -> bool:
        """Whether a tree is positive on the domains, factor by factor."""
        value = self._engine.known(tree)
        if value is None or 0 in value or not self.real(tree):
            return False
        sign = 1
        for p in value:
            constant, parts = factors(p)
            sign *= 1 if constant > 0 else -1
            for factor, count in parts:
                sign *= self._sign(factor) ** count
        return sign > 0

    def _sign(self, p: fmpq_mpoly) -> int:
        """1 or -1 where all coefficients have that sign, each symbol counted from an end of its domain."""
        used = sorted(self._engine.used(p))
        for ends in islice(product(*map(self._ends, used)), _MOST_WAYS):
            moves = {name: end for name, (end, _, _) in zip(used, ends, strict=True)}
            sides = {name: side for name, (_, side, _) in zip(used, ends, strict=True)}
            moved = p.compose(
                *(
                    self._engine.gen(n) * sides[n] + moves[n] if n in moves else self._engine.gen(n)
                    for n in self._engine.names
                )
            )
            coefficients = moved.to_dict()
            signs = {1 if c > 0 else -1 for c in coefficients.values()}
            closed = {n for n, (_, _, is_open) in zip(used, ends, strict=True) if not is_open}
            places = [i for i, n in enumerate(self._engine.names) if n in closed]
            if len(signs) == 1 and any(all(m[i] == 0 for i in places) for m in coefficients):
                return signs.pop()
        return 0

    def _ends(self, name: str) -> Iterator[tuple[fmpq, int, bool]]:
        """The rational ends of a domain: end, direction from it inside, whether it is left out."""
        domain = self._domains[name]
        for end, side, is_open in ((domain.low, 1, domain.low_open), (domain.high, -1, domain.high_open)):
            if end is not None and end.kind == "number":
                yield fmpq_of(end.value), side, is_open
