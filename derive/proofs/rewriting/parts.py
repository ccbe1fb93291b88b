"""Parts and moduli of complex numbers by conjugates; moduli, signs and extremes by their order."""

from __future__ import annotations

from derive.exact.text import Tree, number
from derive.proofs.rewriting.conditions import Conditions
from derive.proofs.rewriting.terms import (
    HALF,
    IMAGINARY,
    ONE,
    ZERO,
    Step,
    call,
    is_call,
    minus,
    plus,
    raised,
    rational,
    times,
)

_REFLECTING = ("exp", "sin", "cos", "sinh", "cosh", "erf", "erfc")


def conjugate(tree: Tree, known: Conditions) -> Step | None:
    """The conjugate of a sum, a product, a whole power, an entire function, a real number."""
    if not is_call(tree, "conjugate"):
        return None
    u, right = tree.args[0], None
    if known.real(u):
        right = u
    elif u == IMAGINARY:
        right = minus(IMAGINARY)
    elif u.kind in ("add", "mul"):
        right = (plus if u.kind == "add" else times)(*(call("conjugate", a) for a in u.args))
    elif u.kind == "pow" and (n := rational(u.args[1])) is not None and n.denominator == 1:
        right = raised(call("conjugate", u.args[0]), n)
    elif is_call(u, *_REFLECTING):
        right = call(u.head, call("conjugate", u.args[0]))
    elif is_call(u, "conjugate"):
        right = u.args[0]
    return Step("conjugate", tree, right) if right is not None else None


def part(tree: Tree, known: Conditions) -> Step | None:
    """Real and imaginary parts by the conjugate."""
    if not is_call(tree, "re", "im"):
        return None
    u, real = tree.args[0], tree.head == "re"
    if known.real(u):
        right = u if real else ZERO
    elif real:
        right = times(number(HALF), plus(u, call("conjugate", u)))
    else:
        right = times(number(-HALF), IMAGINARY, plus(u, minus(call("conjugate", u))))
    return Step("real or imaginary part", tree, right)


def modulus(tree: Tree, known: Conditions) -> Step | None:
    """The modulus of a real number whose sign is known, of a product, of a number that is not real."""
    if not is_call(tree, "Abs"):
        return None
    u = tree.args[0]
    if known.nonnegative(u):
        return Step("modulus of a real number", tree, u)
    if known.nonpositive(u):
        return Step("modulus of a real number", tree, minus(u))
    if u.kind == "mul":
        return Step("modulus of a product", tree, times(*(call("Abs", a) for a in u.args)))
    if u.kind == "pow" and known.real(u.args[1]):
        return Step("modulus of a product", tree, raised(call("Abs", u.args[0]), u.args[1]))
    if known.real(u):
        return None
    return Step("modulus of a complex number", tree, raised(times(u, call("conjugate", u)), HALF))


def sign(tree: Tree, known: Conditions) -> Step | None:
    """Signs and steps of what is positive, negative or zero."""
    if not is_call(tree, "sign", "Heaviside"):
        return None
    u, step, right = tree.args[0], tree.head == "Heaviside", None
    if known.positive(u):
        right = ONE
    elif known.negative(u):
        right = ZERO if step else number(-1)
    elif known.equal(u, ZERO):
        right = tree.args[1] if step else ZERO
    return Step("sign of a real number", tree, right) if right is not None else None


def extreme(tree: Tree, known: Conditions) -> Step | None:
    """The largest or smallest of several numbers, where one is shown to be that."""
    if not is_call(tree, "Max", "Min"):
        return None
    for chosen in tree.args:
        others = [a for a in tree.args if a is not chosen]
        pairs = [(chosen, a) if tree.head == "Max" else (a, chosen) for a in others]
        if all(known.at_least(*pair) for pair in pairs):
            return Step("extreme of real numbers", tree, chosen)
    return None
