"""A refuted statement without its integrals and derivatives.

An integral, and a derivative along functions that given equations define, is replaced by what an embedded
proof shows it to be, which is verified under the claim's own hypotheses. Any other derivative is the partial
one: it is taken here, and counts at points at which all that it differentiates is seen to be analytic.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, parse
from derive.recheck import antiderivative
from derive.recheck.ball_engine import enclose, excludes_zero, is_finite
from derive.recheck.ball_functions import ball, is_real, on_cut
from derive.recheck.exact import Exact, Value
from derive.recheck.functions.registry import row_of
from derive.recheck.generators import operators
from derive.recheck.holes import holed
from derive.recheck.schema import fields, listed, text
from derive.recheck.slopes import derivative
from derive.recheck.trees import free_symbols, nodes, replaced

_MOST_ORDERS = 8
_MOST_FORMS = 20


class Closed:
    """The statement of a certificate in closed form.

    Parameters
    ----------
    certificate : plain data, of a refutation.
    stored : the embedded proofs, each of what one operator is.

    Attributes
    ----------
    certificate : the same with a statement that can be evaluated.
    """

    def __init__(self, certificate: Mapping[str, Any], stored: object) -> None:
        self._plain = certificate
        self._analytic: list[tuple[Tree, str]] = []
        entries = listed(stored)
        if len(entries) > _MOST_FORMS:
            raise RecheckFailed(f"{len(entries)} closed forms; allowed are {_MOST_FORMS}")
        forms = dict(map(self._form, entries))
        if len(forms) != len(entries):
            raise RecheckFailed("an operator has two closed forms")
        stated = [parse(t) for t in certificate["statement"]]
        made = []
        for tree in stated:
            for node, value in forms.values():
                tree = replaced(tree, holed(node, value))
            made.append(self._taken(tree))
        self._open = {k for k, t in enumerate(made) if operators(t)}
        if set(forms) - {n.text() for t in stated for n in nodes(t, "Integral", "Derivative")}:
            raise RecheckFailed("a closed form is not one of the statement's")
        if any(nodes(a, "Integral") for t in stated for n in nodes(t, "Derivative") for a in n.args):
            raise RecheckFailed("a derivative of an integral has no closed form")
        left = [free_symbols(t) for k, t in enumerate(made) if k not in self._open]
        gone = set().union(*map(free_symbols, stated)) - set().union(*left)
        texts = ["0 == 0" if k in self._open else t.text() for k, t in enumerate(made)]
        texts += [f"{name} == {name}" for name in sorted(gone)]
        self.certificate = {**certificate, "statement": texts}

    def _form(self, entry: object) -> tuple[str, tuple[Tree, Tree]]:
        """An operator and what it is, once that is verified."""
        plain = fields(entry, ("statement", "evidence"))
        tree = parse(text(plain["statement"]))
        node = tree.args[0] if tree.kind == "relation" and tree.head == "==" else tree
        known = node.kind == "call" and node.head in ("Integral", "Derivative")
        if not known or tree.text() != plain["statement"]:
            raise RecheckFailed("a closed form is not written as one")
        along = node.head == "Derivative"
        if along and not self._plain["settings"].get("implicit"):
            raise RecheckFailed(f"no closed form of {node.text()[:60]} may be given")
        if operators(tree.args[1]) or not isinstance(plain["evidence"], dict):
            raise RecheckFailed("a closed form holds another operator, or has no proof")
        part = {**self._plain, "statement": [plain["statement"]], "evidence": plain["evidence"]}
        if not along:
            part["settings"] = {}
        antiderivative.check(part, "derivative" if along else "integral")
        return node.text(), (node, tree.args[1])

    def _taken(self, tree: Tree) -> Tree:
        """A tree with its partial derivatives taken, innermost first."""
        if not operators(tree):
            return tree
        args = tuple(map(self._taken, tree.args))
        if tree.kind != "call" or tree.head != "Derivative":
            return Tree(tree.kind, tree.head, tree.value, args)
        body, rest = args[0], args[1:]
        for variable, count in zip(rest[::2], rest[1::2], strict=True):
            self._require_free(variable, body)
            if count.kind != "number" or count.value not in range(1, _MOST_ORDERS + 1):
                raise RecheckFailed(f"{count.text()[:40]} is no order of a derivative")
            self._analytic.append((body, variable.head))
            for _ in range(int(count.value)):
                body = derivative(body, variable.head)
        return body

    def _require_free(self, variable: Tree, body: Tree) -> None:
        """Raise where it is not said which symbols a derivative holds fixed, or it is in no variable."""
        x = variable.head
        if variable.kind != "symbol" or x in self._plain["integers"] or operators(body):
            raise RecheckFailed(f"no derivative in {variable.text()[:40]} is known")
        if any(x in t.symbols() and len(t.symbols()) > 1 for t in map(parse, self._plain["given"])):
            raise RecheckFailed(
                f"a given equation ties {x}, in which a derivative is taken, to other symbols"
            )

    def require_closed(self, index: int) -> None:
        """Raise where a relation of the statement still holds an operator."""
        if index in self._open:
            raise RecheckFailed("an integral, derivative or limit of the statement has no closed form")

    def require_analytic(self, values: Mapping[str, Value]) -> None:
        """Raise unless all that is differentiated is analytic at a point."""
        for tree, x in self._analytic:
            if not is_finite(enclose(tree, values)) or not _analytic(tree, x, values):
                raise RecheckFailed(f"{tree.text()[:60]} is not seen to be analytic at the witness")


def _analytic(tree: Tree, x: str, values: Mapping[str, Value]) -> bool:
    """Whether a tree that has a value at a point is complex analytic in x there."""
    if x not in tree.symbols() or tree.kind == "symbol":
        return True
    if not all(_analytic(a, x, values) for a in tree.args):
        return False
    if tree.kind in ("add", "mul"):
        return True
    if tree.kind == "pow":
        base, exponent = tree.args
        if exponent.kind == "number" and exponent.value.denominator == 1:
            return exponent.value >= 0 or excludes_zero(enclose(base, values))
        return not on_cut("log", ball(enclose(base, values)))
    if tree.kind != "call":
        return False
    inner = [enclose(a, values) for a in tree.args]
    row = row_of(tree.head, len(tree.args))
    if row is None:
        return False
    if row.by_others is not None and row.slopes is None:
        return _analytic(row.by_others(*tree.args), x, values)
    if row.meromorphic:
        return True
    if row.needs is not None and row.cut is None:
        found = [ball(enclose(u, values)) for u in row.conditions(*tree.args)]
        return all(u.is_finite() and u.imag.is_zero() and u.real > 0 for u in found)
    if row.pole:
        return excludes_zero(enclose(Tree("call", row.pole, args=tree.args), values))
    if row.cut is not None:
        return not on_cut(tree.head, ball(inner[0]))
    if row.whole_degree and not (isinstance(inner[0], Exact) and inner[0].is_real and inner[0].real.q == 1):
        last = ball(inner[-1])
        return bool(last.real > -1)
    return row.entire or (row.real_only and all(map(is_real, inner)))
