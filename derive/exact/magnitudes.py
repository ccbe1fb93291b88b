"""Numbers of a size that nothing could compute or print: they are refused where they are declared."""

from __future__ import annotations

import sympy as sp

from derive.errors import StatementError
from derive.exact.traversal import parts

MOST_DIGITS = 4_000  # Python prints no whole number of more than 4,300
_MOST_BITS = 64  # of what stands in an exponential
_BITS_OF_A_DIGIT = 3.33


def require_modest(e: sp.Basic) -> None:
    """Refuse numbers of too many digits, and exponentials of constants that are too large.

    Raises
    ------
    StatementError
        In words, for the number itself is too long to be shown.
    """
    inside = parts(e)
    for number in (part for part in inside if isinstance(part, sp.Rational)):
        if max(int(number.p).bit_length(), int(number.q).bit_length()) > MOST_DIGITS * _BITS_OF_A_DIGIT:
            raise StatementError(f"a number of more than {MOST_DIGITS} digits; allowed are {MOST_DIGITS}")
    for call in (part for part in inside if isinstance(part, sp.exp)):
        if not call.free_symbols:
            _size(call)


def _size(e: sp.Basic) -> float:
    """A bound of the binary logarithm of a constant's modulus, or of its inverse's; 0 where none is known."""
    if isinstance(e, sp.Rational):
        return float(max(int(e.p).bit_length(), int(e.q).bit_length()))
    if isinstance(e, sp.Add):
        return max(map(_size, e.args)) + len(e.args)
    if isinstance(e, sp.Mul):
        return sum(map(_size, e.args))
    if isinstance(e, sp.exp):
        size = _size(e.args[0])
        if size > _MOST_BITS:
            raise StatementError(
                f"the exponential of a constant beyond 2**{_MOST_BITS}, too large to compute"
            )
        return 1.5 * float(2.0**size)
    if isinstance(e, sp.Pow) and e.exp.is_Rational:
        return _size(e.base) * float(min(2**_MOST_BITS, abs(e.exp)))
    return 2.0 if e in (sp.pi, sp.E) else 0.0
