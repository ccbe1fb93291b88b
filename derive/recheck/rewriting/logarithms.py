"""Logarithms of products, powers, exponentials and numbers, and exponentials of logarithms.

The principal logarithm is meant: log(r z) = log r + log z for r > 0 and any complex z other than zero, and
the logarithm of a power comes apart only where the base is positive.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from flint import fmpz

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.functions.forms import PI, call, negative, power, product, total
from derive.recheck.ratios import constant_of
from derive.recheck.rewriting.ground import Ground
from derive.recheck.rewriting.reading import same
from derive.recheck.rewriting.step import Rule, Step

_MOST_BITS = 128
_I = Tree("symbol", head="I")


def _argument(step: Step) -> Tree:
    if step.left.kind != "call" or step.left.head != "log" or len(step.left.args) != 1:
        raise step.fails()
    return step.left.args[0]


def _product(step: Step, ground: Ground) -> None:
    """The logarithm of a product of which all factors but one are positive."""
    u = _argument(step)
    if u.kind != "mul" or sum(not ground.positive(a) for a in u.args) > 1:
        raise step.fails()
    step.require(total([call("log", a) for a in u.args]))


def _factors(step: Step, ground: Ground) -> None:
    """log(Π fᵢ**kᵢ) = Σ kᵢ log fᵢ for positive fᵢ and whole kᵢ; one f with k = 1 may be any complex number.

    The arguments are each f with its k.
    """
    u, pairs = _argument(step), step.arguments
    if len(pairs) % 2 or not pairs:
        raise step.fails()
    factors, terms, free = [], [], 0
    for f, k in zip(pairs[::2], pairs[1::2], strict=True):
        exponent = constant_of(k)
        if exponent is None or exponent.denominator != 1:
            raise step.fails()
        if not ground.positive(f):
            free += 1 if exponent == 1 else 2
        factors.append(power(f, exponent))
        terms.append(product([number(exponent), call("log", f)]))
    if free > 1 or not ground.equal(u, product(factors)):
        raise step.fails()
    step.require(total(terms))
    # Their product is the old argument and so not zero: no factor is.
    for f in factors:
        ground.require_defined(f, step.left)


def _power(step: Step, ground: Ground) -> None:
    """The logarithm of a real power of something positive."""
    u = _argument(step)
    if u.kind != "pow" or not ground.positive(u.args[0]) or not ground.real(u.args[1]):
        raise step.fails()
    step.require(product([u.args[1], call("log", u.args[0])]))


def _exponential(step: Step, ground: Ground) -> None:
    """The logarithm of the exponential of a real number."""
    u = _argument(step)
    if u.kind != "call" or u.head != "exp" or not ground.real(u.args[0]):
        raise step.fails()
    step.require(u.args[0])


def _negative(step: Step, ground: Ground) -> None:
    """The principal logarithm of a negative number: log u = log(-u) + I π."""
    u, opposite = _argument(step), step.argument(0)
    if not ground.positive(opposite) or not ground.equal(opposite, negative(u)):
        raise step.fails()
    step.require(total([call("log", opposite), product([_I, PI])]))
    ground.require_defined(step.right, step.left)


def _number(step: Step, ground: Ground) -> None:
    """The logarithm of a positive rational number by those of its primes."""
    value = constant_of(_argument(step))
    if value is None or value <= 0:
        raise step.fails()
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > _MOST_BITS:
        raise RecheckFailed("a logarithm of a number that is too large to be factored")
    powers = [(int(p), int(k)) for p, k in fmpz(value.numerator).factor()]
    powers += [(int(p), -int(k)) for p, k in fmpz(value.denominator).factor()]
    step.require(total([product([number(k), call("log", number(p))]) for p, k in powers]))


def _of_logarithms(step: Step, ground: Ground) -> None:
    """exp(rest + Σ qᵢ log vᵢ) = exp(rest) Π vᵢ**qᵢ for rational qᵢ and complex vᵢ other than zero.

    The arguments are the rest, and then each v with its q.
    """
    rest, pairs = step.argument(0), step.arguments[1:]
    if step.left.kind != "call" or step.left.head != "exp" or len(pairs) % 2 or not pairs:
        raise step.fails()
    terms, factors = [rest], [] if rest == number(0) else [call("exp", rest)]
    for v, q in zip(pairs[::2], pairs[1::2], strict=True):
        exponent = constant_of(q)
        if exponent is None or not ground.nonzero(v):
            raise step.fails()
        terms.append(product([number(exponent), call("log", v)]))
        factors.append(power(v, Fraction(exponent)))
    if not same(step.left.args[0], total(terms)):
        raise step.fails()
    step.require(product(factors))
    ground.require_defined(step.right, step.left)


RULES: Mapping[str, Rule] = {
    "logarithm of a product": _product,
    "logarithm of factors": _factors,
    "logarithm of a power": _power,
    "logarithm of an exponential": _exponential,
    "logarithm of a negative number": _negative,
    "logarithm of a number": _number,
    "exponential of logarithms": _of_logarithms,
}
