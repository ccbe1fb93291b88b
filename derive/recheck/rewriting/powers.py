"""Powers and roots: of products, of powers, of exponentials, with exponents that are sums; equal arguments.

The principal power b**e = exp(e log b) is meant, and 0**e for e = 0 or a positive real part.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from derive.exact.text import Tree, number
from derive.recheck.functions.forms import call, power, product
from derive.recheck.ratios import constant_of
from derive.recheck.rewriting.ground import Ground
from derive.recheck.rewriting.reading import same
from derive.recheck.rewriting.step import Rule, Step

_I = Tree("symbol", head="I")


def _parts(step: Step) -> tuple[Tree, Tree]:
    if step.left.kind != "pow":
        raise step.fails()
    return step.left.args[0], step.left.args[1]


def _as_exponential(step: Step, ground: Ground) -> None:
    """b**e = exp(e log b) for complex b other than zero, and any e: the definition of the principal power."""
    base, exponent = _parts(step)
    if not ground.nonzero(base):
        raise step.fails()
    step.require(call("exp", product([exponent, call("log", base)])))


def _of_a_product(step: Step, ground: Ground) -> None:
    """(a b)**e = a**e b**e for a >= 0 and complex b, or for a whole e."""
    base, exponent = _parts(step)
    if base.kind != "mul":
        raise step.fails()
    if not ground.whole(exponent) and sum(not ground.nonnegative(a) for a in base.args) > 1:
        raise step.fails()
    step.require(product([power(a, exponent) for a in base.args]))


def _of_factors(step: Step, ground: Ground) -> None:
    """(Π fᵢ**kᵢ)**q = Π fᵢ**(kᵢ q) for fᵢ >= 0 and whole kᵢ; one f with k = 1 may be any complex number.

    The arguments are each f with its k; q is a number.
    """
    base, exponent = _parts(step)
    q, pairs = constant_of(exponent), step.arguments
    if q is None or len(pairs) % 2 or not pairs:
        raise step.fails()
    factors, parts, free = [], [], 0
    for f, k in zip(pairs[::2], pairs[1::2], strict=True):
        count = constant_of(k)
        if count is None or count.denominator != 1:
            raise step.fails()
        if not ground.nonnegative(f):
            free += 1 if count == 1 else 2
        factors.append(power(f, count))
        parts.append(power(f, count * q))
    if free > 1 or not ground.equal(base, product(factors)):
        raise step.fails()
    step.require(product(parts))
    for f in factors:
        ground.require_defined(f, step.left)


def _of_a_power(step: Step, ground: Ground) -> None:
    """(b**m)**n = b**(m n) for b > 0 and real m, or for a whole n; n is the outer exponent."""
    base, exponent = _parts(step)
    if base.kind != "pow":
        raise step.fails()
    inner, m = base.args
    if not ground.whole(exponent) and not (ground.positive(inner) and ground.real(m)):
        raise step.fails()
    constants = constant_of(m), constant_of(exponent)
    if None not in constants:
        value = Fraction(constants[0] or 0) * Fraction(constants[1] or 0)
        step.require(power(inner, value))
    else:
        step.require(power(inner, product([m, exponent])))


def _of_an_exponential(step: Step, ground: Ground) -> None:
    """exp(u)**n = exp(n u) for real u, or for a whole n."""
    base, exponent = _parts(step)
    if base.kind != "call" or base.head != "exp":
        raise step.fails()
    if not ground.whole(exponent) and not ground.real(base.args[0]):
        raise step.fails()
    step.require(call("exp", product([exponent, base.args[0]])))


def _sum_of_exponents(step: Step, ground: Ground) -> None:
    """b**(m + n) = b**m b**n where both are defined, complex b, m and n."""
    base, exponent = _parts(step)
    m, n = step.argument(0), step.argument(1)
    if not same(exponent, Tree("add", args=(m, n))):
        raise step.fails()
    step.require(product([power(base, m), power(base, n)]))
    ground.require_defined(step.right, step.left)


def _root(step: Step, ground: Ground) -> None:
    """(s**q)**(p/q) = s**p for s >= 0; the argument is s, and the base is shown to be its q-th power."""
    base, exponent = _parts(step)
    value, s = constant_of(exponent), step.argument(0)
    if value is None or value.denominator == 1 or not ground.nonnegative(s):
        raise step.fails()
    if not ground.equal(base, power(s, value.denominator)):
        raise step.fails()
    step.require(power(s, value.numerator))
    ground.require_defined(s, step.left)


def _root_of_negative(step: Step, ground: Ground) -> None:
    """(-s²)**(k/2) = (I s)**k for s >= 0 and odd k: the principal square root of what is not positive."""
    base, exponent = _parts(step)
    value, s = constant_of(exponent), step.argument(0)
    if value is None or value.denominator != 2 or not ground.nonnegative(s):
        raise step.fails()
    if not ground.equal(base, product([number(-1), power(s, 2)])):
        raise step.fails()
    step.require(power(product([_I, s]), value.numerator))
    ground.require_defined(s, step.left)


def _equal_arguments(step: Step, ground: Ground) -> None:
    """f(a) = f(b) where a = b: any function or power, any complex arguments."""
    one, other = step.left, step.right
    if (one.kind, one.head, len(one.args)) != (other.kind, other.head, len(other.args)):
        raise step.fails()
    if not all(ground.equal(a, b) for a, b in zip(one.args, other.args, strict=True)):
        raise step.fails()
    for b in other.args:
        ground.require_defined(b, one)


RULES: Mapping[str, Rule] = {
    "power as an exponential": _as_exponential,
    "power of a product": _of_a_product,
    "power of factors": _of_factors,
    "power of a power": _of_a_power,
    "power of an exponential": _of_an_exponential,
    "sum of exponents": _sum_of_exponents,
    "root of a power": _root,
    "root of a negative number": _root_of_negative,
    "equal arguments": _equal_arguments,
}
