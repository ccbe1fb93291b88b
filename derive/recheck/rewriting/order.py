"""Moduli, signs, extremes and steps of real numbers whose order is shown."""

from __future__ import annotations

from collections.abc import Mapping

from derive.exact.text import Tree, number
from derive.recheck.functions.forms import negative
from derive.recheck.rewriting.ground import ZERO, Ground
from derive.recheck.rewriting.step import Rule, Step


def _modulus(step: Step, ground: Ground) -> None:
    """|u| = u for u >= 0 and -u for u <= 0."""
    u = _single(step, "Abs")
    if ground.nonnegative(u):
        step.require(u)
    elif ground.at_least(ZERO, u):
        step.require(negative(u))
    else:
        raise step.fails()


def _sign(step: Step, ground: Ground) -> None:
    """sign u and the step function: constant for u > 0, for u < 0, and at u = 0."""
    if step.left.kind != "call" or step.left.head not in ("sign", "Heaviside"):
        raise step.fails()
    heaviside = step.left.head == "Heaviside"
    if len(step.left.args) != 1 + heaviside:
        raise step.fails()
    u = step.left.args[0]
    if ground.positive(u):
        step.require(number(1))
    elif ground.at_least(ZERO, u, True):
        step.require(number(0 if heaviside else -1))
    elif ground.equal(u, ZERO):
        step.require(step.left.args[1] if heaviside else ZERO)
    else:
        raise step.fails()


def _extreme(step: Step, ground: Ground) -> None:
    """The largest or the smallest of several real numbers is one that is shown to be."""
    if step.left.kind != "call" or step.left.head not in ("Max", "Min"):
        raise step.fails()
    chosen = step.right
    if chosen.text() not in [a.text() for a in step.left.args]:
        raise step.fails()
    for other in step.left.args:
        if other.text() == chosen.text():
            continue
        pair = (chosen, other) if step.left.head == "Max" else (other, chosen)
        if not ground.at_least(*pair):
            raise step.fails()


def _single(step: Step, head: str) -> Tree:
    if step.left.kind != "call" or step.left.head != head or len(step.left.args) != 1:
        raise step.fails()
    return step.left.args[0]


RULES: Mapping[str, Rule] = {
    "modulus of a real number": _modulus,
    "sign of a real number": _sign,
    "extreme of real numbers": _extreme,
}
