"""What a call of a quantity means, enclosed from its definition in the certificate.

A closed form, one root of a polynomial picked by a rule, an integral, or the largest modulus of the roots.
Roots are isolated exactly where the coefficients are rational.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flint import acb, ctx

from derive.errors import RecheckFailed
from derive.exact.text import RESERVED, Tree, parse
from derive.recheck import schema
from derive.recheck.allowed import KEYS, Allowed
from derive.recheck.ball_engine import Values, enclose
from derive.recheck.ball_functions import ball
from derive.recheck.branches import chosen_roots
from derive.recheck.exact import Exact, Value
from derive.recheck.improper import enclosed
from derive.recheck.mp_engine import infinite
from derive.recheck.quadrature import Integrand
from derive.recheck.root_radii import without_radii

_RULES = ("herglotz", "largest_imaginary_part")


class Definitions(Mapping[str, Callable[[list[Value]], Value]]):
    """The quantities of a certificate, as functions of their arguments at the working precision.

    Parameters
    ----------
    plain : the certificate's "quantities".
    """

    def __init__(self, plain: Any) -> None:
        self._of: dict[str, _Quantity] = {}
        for item in schema.listed(plain):
            quantity = _Quantity(item)
            if quantity.name in self._of or not quantity.name.isidentifier():
                raise RecheckFailed(f"the quantity {quantity.name[:60]!r} is defined twice, or is no name")
            self._of[quantity.name] = quantity

    def __getitem__(self, name: str) -> Callable[[list[Value]], Value]:
        return self._of[name].value

    def __iter__(self) -> Any:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)


class _Quantity:
    """One definition, read strictly."""

    def __init__(self, plain: Any) -> None:
        data = schema.fields(
            plain, ("name", "parameters", "value"), ("at_zero", "branch", "integral", "flow", *KEYS)
        )
        self.name = schema.text(data["name"])
        self.parameters = schema.texts(data["parameters"])
        self.allowed = Allowed(data)
        self.formula = parse(schema.text(data["value"]))
        self.at_zero = _limits(data.get("at_zero", {}), self.parameters)
        self.branch = _branch(data["branch"]) if "branch" in data else None
        self.integral = _integral(data["integral"]) if "integral" in data else None
        self.flows = "flow" in data
        bound = [self.branch["root"]] if self.branch else []
        bound += [self.integral["symbol"], self.integral["variable"]] if self.integral else []
        names = [*self.parameters, *bound]
        if len(set(names)) < len(names) or not RESERVED.isdisjoint([self.name, *names]):
            raise RecheckFailed(f"two names in the definition of {self.name} are one, or that of a constant")

    def value(self, args: list[Value]) -> Value:
        """The value at these arguments."""
        if len(args) != len(self.parameters):
            raise RecheckFailed(f"{self.name} takes {len(self.parameters)} arguments, not {len(args)}")
        if self.flows:
            raise RecheckFailed(f"{self.name} is a value along a flow, which only a validated flow encloses")
        values = dict(zip(self.parameters, args, strict=True))
        self.allowed.require(values)
        for name, limit in self.at_zero.items():
            if isinstance(values[name], Exact) and values[name].is_zero:
                return _plain(limit, values)
        if self.integral is not None:
            values[self.integral["symbol"]] = self._integrated(values)
        if self.branch is None:
            return _plain(self.formula, values)
        root = self.branch["root"]
        return hull([_plain(self.formula, values | {root: r}) for r in chosen_roots(self.branch, values)])

    def _integrated(self, values: Values) -> acb:
        """The integral, told where the integrand is not analytic."""
        assert self.integral is not None
        variable, integrand, low, high = (
            self.integral[k] for k in ("variable", "integrand", "lower", "upper")
        )
        if infinite(low) or infinite(high):
            return enclosed(integrand, variable, (low, high), values)
        first, last = (ball(_plain(end, values)) for end in (low, high))
        if not all(end.is_finite() and end.imag.is_zero() for end in (first, last)):
            raise RecheckFailed(f"the ends of the integral of {self.name} are not real numbers")
        f = Integrand(integrand, variable, values)
        if not f.regular(first) or not f.regular(last):
            return enclosed(integrand, variable, (low, high), values)
        return f.over(first, last, int(ctx.prec), f"the integral of {self.name}")


def _limits(plain: Any, parameters: list[str]) -> dict[str, Tree]:
    limits = schema.fields(plain, (), parameters)
    return {name: parse(schema.text(limit)) for name, limit in limits.items()}


def _branch(plain: Any) -> dict[str, Any]:
    data = schema.fields(plain, ("coefficients", "root", "at", "rule", "herglotz"))
    if data["rule"] not in _RULES:
        raise RecheckFailed(f"a branch's rule is {str(data['rule'])[:40]!r}; known are {_RULES}")
    return {
        "coefficients": [parse(t) for t in schema.texts(data["coefficients"])],
        "herglotz": [parse(t) for t in schema.texts(data["herglotz"])],
        "root": schema.text(data["root"]),
        "at": schema.text(data["at"]),
        "rule": data["rule"],
    }


def _integral(plain: Any) -> dict[str, Any]:
    data = schema.fields(plain, ("symbol", "variable", "integrand", "lower", "upper"))
    read: dict[str, Any] = {k: parse(schema.text(data[k])) for k in ("integrand", "lower", "upper")}
    return {**read, "symbol": schema.text(data["symbol"]), "variable": schema.text(data["variable"])}


def _plain(tree: Tree, values: Values) -> Value:
    """The value of a tree without quantities; root radii are evaluated first."""
    tree, values = without_radii(tree, values)
    return enclose(tree, values)


def value_of(tree: Tree, values: Values, definitions: Definitions) -> Value:
    """The value of a tree that may hold quantities and root radii."""
    tree, values = without_radii(tree, values)
    return enclose(tree, values, definitions)


def hull(values: list[Value]) -> Value:
    """One enclosure of several values."""
    if len(values) == 1:
        return values[0]
    result = ball(values[0])
    for v in values[1:]:
        result = result.union(ball(v))
    return result
