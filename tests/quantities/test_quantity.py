"""Quantities: what a branch may promise, and values that belong to one laboratory."""

import pytest
import sympy as sp
from flint import arb

from derive.errors import TheoryError
from derive.exact.balls import precision
from derive.quantities.branch import Branch
from derive.quantities.quantity import evaluate_with_quantities
from tests.helpers.own_theory import two_roots
from tests.helpers.support import small_theory

root = sp.Symbol("root")


class Constant:
    """A laboratory in which every quantity has one value."""

    def __init__(self, value: int) -> None:
        self.value = value

    def evaluate(self, name, bits, parameters):
        return arb(self.value)

    def sample(self, name, options, seed):
        raise LookupError(name)


def test_values_of_one_laboratory_are_not_those_of_another():
    theory = small_theory()
    x = theory.parameter("x", "a number")
    square = theory.quantity("square", "x squared", parameters=[x], value=x**2)
    with precision(64):
        for value in (1, 2, 1):
            assert evaluate_with_quantities(square(x=3), {}, Constant(value), 53) == value


def test_uniqueness_rests_on_a_claim_of_the_quantity():
    theory = small_theory()
    x = theory.parameter("x", "a number")
    proof = two_roots(theory, root**2 + x, root)
    branch = Branch("square", root**2 + x, root, x, herglotz=(root,), unique=proof.id)
    theory.quantity(
        "good", "a root", parameters=[x], value=root, branch=branch, type="complex", claims=[proof]
    )
    with pytest.raises(TheoryError, match=r"toy\.two_roots is said to make the root unique"):
        theory.quantity("bad", "a root", parameters=[x], value=root, branch=branch, type="complex")
