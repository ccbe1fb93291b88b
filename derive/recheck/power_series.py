"""Truncated power series in the local variable, with polynomial coefficients in the fixed parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.recheck.bounds import times
from derive.recheck.rationals import Field

Coefficients = list[fmpq_mpoly]


@dataclass(frozen=True)
class Lead:
    """The lowest power of the local variable in a series and its coefficient."""

    order: int
    coefficient: fmpq_mpoly


class PowerSeries:
    """Arithmetic of series modulo ζ^terms.

    Parameters
    ----------
    field : the ring of the coefficients, which holds the local variable too.
    local : its name.
    terms : how many coefficients are kept.
    """

    def __init__(self, field: Field, local: str, terms: int) -> None:
        self.field, self.local, self.terms = field, local, terms

    def read(self, p: fmpq_mpoly, apart: Sequence[str]) -> Coefficients:
        """A stored polynomial in ζ of degree below `terms`, free of some symbols."""
        if self.field.holds(p, apart):
            raise RecheckFailed("a stored series holds a symbol that is not a fixed parameter")
        parts = self.field.coefficients(p, self.local)
        if any(k >= self.terms for k in parts):
            raise RecheckFailed(f"a stored series has more than {self.terms} terms")
        return [parts.get(k, self.field.zero) for k in range(self.terms)]

    def compose(self, p: fmpq_mpoly, values: Mapping[str, Coefficients]) -> Coefficients:
        """A polynomial with series in place of symbols, and ζ as itself."""
        total = [self.field.zero] * self.terms
        powers: dict[tuple[str, int], Coefficients] = {}
        indices = {name: self.field.index(name) for name in values}
        local = self.field.index(self.local)
        for monomial, c in p.to_dict().items():
            rest = tuple(0 if i == local or i in indices.values() else k for i, k in enumerate(monomial))
            shift = int(monomial[local])
            term = [self.field.zero] * self.terms
            if shift < self.terms:
                term[shift] = self.field.context.from_dict({rest: c})
            for name, i in indices.items():
                if monomial[i]:
                    term = self.product(term, self._power(name, int(monomial[i]), values, powers))
            total = [a + b for a, b in zip(total, term, strict=True)]
        return total

    def _power(
        self,
        name: str,
        k: int,
        values: Mapping[str, Coefficients],
        powers: dict[tuple[str, int], Coefficients],
    ) -> Coefficients:
        if k == 1:
            return values[name]
        if (name, k) not in powers:
            half = self._power(name, k // 2, values, powers)
            square = self.product(half, half)
            powers[name, k] = self.product(square, values[name]) if k % 2 else square
        return powers[name, k]

    def product(self, a: Coefficients, b: Coefficients) -> Coefficients:
        """The product modulo ζ^terms."""
        result = [self.field.zero] * self.terms
        for i, p in enumerate(a):
            if p != 0:
                for j in range(self.terms - i):
                    if b[j] != 0:
                        result[i + j] = result[i + j] + times(p, b[j])
        return result

    def lead(self, a: Coefficients) -> Lead | None:
        """The first term that is not zero; None where all that is known vanish."""
        return next((Lead(k, p) for k, p in enumerate(a) if p != 0), None)

    def logarithm_order(self, num: Coefficients, den: Coefficients, log: Coefficients) -> int:
        """Order to which `log` is the logarithm of num/den, for a fraction that tends to 1.

        It vanishes at the point and log'·h = h', over the common denominator num·den whose order is twice
        that of den. The caller asks for the lowest coefficient of den to be a unit.
        """
        low = self.lead(den)
        gap = self.lead([a - b for a, b in zip(num, den, strict=True)])
        if low is None or log[0] != 0 or (gap is not None and gap.order <= low.order):
            raise RecheckFailed("a logarithm's argument does not tend to 1, or its series does not to 0")
        slope, up, down = (_derivative(a) for a in (log, num, den))
        first = _full(_full(slope, num), den)
        second = [a - b for a, b in zip(_full(up, den), _full(num, down), strict=True)]
        residual = [a - b for a, b in zip(first, [*second, *[0] * (len(first) - len(second))], strict=True)]
        known = self.terms + low.order - 1
        order = next((k for k, p in enumerate(residual[:known]) if p != 0), known)
        return order - 2 * low.order + 1


def _derivative(a: Coefficients) -> Coefficients:
    return [p * (k + 1) for k, p in enumerate(a[1:])] + [a[0] * 0]


def _full(a: Coefficients, b: Coefficients) -> Coefficients:
    """The whole product, nothing cut off."""
    result = [a[0] * 0] * (len(a) + len(b) - 1)
    for i, p in enumerate(a):
        if p != 0:
            for j, q in enumerate(b):
                if q != 0:
                    result[i + j] = result[i + j] + times(p, q)
    return result
