"""Which function a series is about: its start is the only limit that it can have inside its domain.

A function with a domain is any function with values there that solves the given equations. So the start must
lie in the closed interval, the equation must have no other root there at the point, and none may come in from
infinity. A function without a domain is the complex branch that begins at its start.
"""

from __future__ import annotations

from flint import fmpq, fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.bounds import power, times
from derive.recheck.domains import Domain
from derive.recheck.expansions import LOCAL, Expansion, gap_of


def require_only_limits(expansion: Expansion) -> None:
    """Raise unless each function with a domain can have no limit but its start."""
    real = {d.name: d for d in expansion.conditions.domains if d.name in expansion.start}
    if set(expansion.start) & expansion.conditions.integers:
        raise RecheckFailed("an unknown function that takes whole numbers only has no series")
    for name, domain in real.items():
        _start_inside(expansion, name, domain)
        _only_root(expansion, name, domain, [n for n in real if n != name])


def _end(tree: Tree | None) -> fmpq | None:
    if tree is not None and tree.kind != "number":
        raise RecheckFailed("the domain of an unknown function has an end that is not rational")
    return None if tree is None else fmpq(tree.value.numerator, tree.value.denominator)


def _start_inside(expansion: Expansion, name: str, domain: Domain) -> None:
    """The start lies in the closed interval for all parameters."""
    start = expansion.start[name]
    for end, side in ((_end(domain.low), 1), (_end(domain.high), -1)):
        if end is None:
            continue
        gap = (start - expansion.ring.number(end)) * side
        found = expansion.signs.one_sign(gap)
        if gap != 0 and (found is None or found[0] < 0):
            raise RecheckFailed(f"the start of {name} is not shown to lie in its domain")


def _only_root(expansion: Expansion, name: str, domain: Domain, others: list[str]) -> None:
    """The one equation that holds the function, at the point, has no other root in the closed interval."""
    ring = expansion.ring
    holding = [e for e in expansion.system if name in e.symbols()]
    if len(holding) != 1 or holding[0].symbols() & set(others):
        raise RecheckFailed(f"{name} is not alone in one given equation: other roots are not excluded")
    f = ring.fraction(gap_of(holding[0]))[0]
    at_point = _at_point(expansion, f, name)
    quotient, rest = divmod(at_point, ring.gen(name) - expansion.start[name])
    if rest != 0 or quotient == 0:
        raise RecheckFailed(f"the start of {name} does not solve its equation at the point")
    if not _no_zero(expansion, quotient, name, domain):
        raise RecheckFailed(f"another limit of {name} inside its domain is not excluded")
    if domain.low is None or domain.high is None:
        parts = ring.coefficients(f, name)
        if not expansion.signs.is_unit(_at_point(expansion, parts[max(parts)], name)):
            raise RecheckFailed(f"{name} may tend to infinity")


def _at_point(expansion: Expansion, p: fmpq_mpoly, name: str) -> fmpq_mpoly:
    """A polynomial at the point, with the starts of the other functions."""
    ring = expansion.ring
    put = {LOCAL: ring.zero} | {n: s for n, s in expansion.start.items() if n != name}
    return p.compose(*(put.get(n, ring.gen(n)) for n in ring.names))


def _no_zero(expansion: Expansion, q: fmpq_mpoly, name: str, domain: Domain) -> bool:
    """Whether a polynomial has no zero on the closed interval: coefficients of one sign in t >= 0,

    where the function is low + t, high - t or (low + high·t)/(1 + t); at the ends it does not vanish.
    """
    ring, signs = expansion.ring, expansion.signs
    parts = ring.coefficients(q, name)
    degree = max(parts)
    if degree == 0:
        return signs.is_unit(q)
    low, high = _end(domain.low), _end(domain.high)
    t = ring.gen(name)
    if low is not None and high is not None:
        up, down = ring.number(low) + ring.number(high) * t, ring.one + t
    elif low is not None:
        up, down = ring.number(low) + t, ring.one
    elif high is not None:
        up, down = ring.number(high) - t, ring.one
    else:
        return False
    total = ring.zero
    for k, c in parts.items():
        total = total + times(times(c, power(up, k)), power(down, degree - k))
    moved = ring.coefficients(total, name)
    found = [signs.one_sign(c) for c in moved.values()]
    if any(f is None for f in found) or len({f[0] for f in found if f}) != 1:
        return False
    needed = [0] if low is None or high is None else [0, degree]
    return all(k in moved and signs.is_unit(moved[k]) for k in needed)
