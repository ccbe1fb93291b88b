"""The rechecking engine: FLINT multivariate polynomials built straight from plain text.

It shares no code with the prover's algebra. Generators (radicals, exponentials, function values) are
named in the certificate; what they stand for is read again from the statement, and what is known about
them is rebuilt here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from typing import Any

from flint import fmpq, fmpq_mpoly, fmpq_mpoly_ctx

from derive.errors import RecheckFailed
from derive.recheck.radicals import is_regular, resolved
from derive.text import Tree, parse

Ratio = tuple[fmpq_mpoly, fmpq_mpoly]
_CONSTANTS = ("pi", "E")
_BINDERS = ("Integral", "Limit", "RootRadius")  # their second argument is bound
# For each argument +1 where the function is even in it, -1 where it is odd, 0 where it is neither.
SYMMETRIES = {"erf": (-1,), "owens_t": (1, -1)}


class Engine:
    """Polynomials over the rationals in named variables and declared generators.

    Parameters
    ----------
    names : plain symbols.
    generators : the certificate's table, each ``{"name", "kind", "of", "index"}``.

    `bindings` may hold fractions that stand for symbols (a truncated series for an unknown function).
    """

    def __init__(self, names: Iterable[str], generators: Sequence[Mapping[str, Any]] = ()) -> None:
        made = [str(g["name"]) for g in generators]
        plain = sorted(set(names))
        if len(set(made)) != len(made) or set(made) & set(plain):
            raise RecheckFailed("a generator's name is used twice")
        if any(not n.startswith("_") for n in made):
            raise RecheckFailed("a generator's name must start with an underscore")
        self.context = fmpq_mpoly_ctx.get([*made, *plain] or ["_"], "lex")
        self._gens = dict(zip([*made, *plain], self.context.gens(), strict=False))
        self.zero, self.one = self.context.constant(0), self.context.constant(1)
        self.bindings: dict[str, Ratio] = {}
        self._divisors: list[fmpq_mpoly] | None = None
        self._table: list[Mapping[str, Any]] = []
        self._of: dict[str, Ratio] = {}
        self._by_text: dict[str, str] = {}
        for g in generators:
            self._declare(g, set(made))

    def _declare(self, g: Mapping[str, Any], made: set[str]) -> None:
        """Admit one generator. It may stand on earlier ones only, so that none is defined by itself."""
        tree = parse(str(g["of"]))
        if tree.symbols() & made:
            raise RecheckFailed(f"the generator {g['name']} is defined through a generator's name")
        if g["kind"] == "root":
            if type(g["index"]) is not int or g["index"] < 2:
                raise RecheckFailed(f"{g['index']!r} is not the index of a root")
            self._of[str(g["name"])] = self.fraction(tree)
        elif g["kind"] == "exp":
            self._of[str(g["name"])] = self.fraction(tree)
        elif g["kind"] == "opaque":
            self._by_text[str(g["of"])] = str(g["name"])
        elif g["kind"] != "imaginary":
            raise RecheckFailed(f"unknown kind of generator {g['kind']!r}")
        self._table.append(g)

    def poly(self, text: str) -> fmpq_mpoly:
        """A polynomial from its text; anything that is not polynomial is refused."""
        num, den = self.fraction(parse(text))
        if not den.is_constant():
            raise RecheckFailed(f"not a polynomial: {text[:80]}")
        return num / den.leading_coefficient()

    def fraction(self, tree: Tree) -> Ratio:
        """Numerator and denominator of an expression tree."""
        if tree.kind == "number":
            return self.context.constant(_fmpq(tree.value)), self.one
        if tree.kind == "symbol":
            if tree.head == "E" and "E" not in self._by_text:
                return self._exponential(Tree("number", value=Fraction(1)))
            return self.bindings.get(tree.head) or (self._symbol(tree.head), self.one)
        if tree.kind == "add":
            total: Ratio = (self.zero, self.one)
            for a in tree.args:
                total = add(total, self.fraction(a))
            return total
        if tree.kind == "mul":
            num, den = self.one, self.one
            for a in tree.args:
                n, d = self.fraction(a)
                num, den = num * n, den * d
            return cancel(num, den)
        if tree.kind == "pow":
            return self._power(tree)
        if tree.kind == "call" and tree.head == "exp":
            return self._exponential(tree.args[0])
        if tree.kind == "call" and tree.text() in self._by_text:
            return self._gens[self._by_text[tree.text()]], self.one
        if tree.kind == "call" and tree.head == "erfcx":
            square = self.exponential(*self._squared(self.fraction(tree.args[0])))
            tail = self.fraction(Tree("call", "erfc", args=tree.args))
            return square[0] * tail[0], square[1] * tail[1]
        if tree.kind == "call":
            return self.value_of(tree.head, [self.fraction(a) for a in tree.args])
        raise RecheckFailed(f"no generator for {tree.text()[:80]}")

    def value_of(self, head: str, arguments: Sequence[Ratio], mirrored: bool = False) -> Ratio:
        """The generator that stands for a function at these arguments, up to the function's symmetries.

        `mirrored` says that erfc(x) = 2 - erfc(-x) has been used.
        """
        if head == "erf" and self.resolved(arguments[0][0]) == 0:
            return self.zero, self.one
        for text, name in self._by_text.items():
            tree = parse(text)
            if tree.kind != "call" or tree.head != head or len(tree.args) != len(arguments):
                continue
            parities = SYMMETRIES.get(head, (0,) * len(arguments))
            sign = 1
            for a, own, parity in zip(arguments, map(self.fraction, tree.args), parities, strict=True):
                if self.equal(a, own):
                    continue
                if parity and self.equal((-a[0], a[1]), own):
                    sign *= parity
                    continue
                break
            else:
                return sign * self._gens[name], self.one
        if head == "erfc" and not mirrored:
            num, den = self.value_of(head, [(-n, d) for n, d in arguments], mirrored=True)
            return 2 * den - num, den
        raise RecheckFailed(f"no generator for a value of {head}")

    def equal(self, a: Ratio, b: Ratio) -> bool:
        """Whether two fractions are the same number once powers of radicals are resolved."""
        if self.resolved(a[0] * b[1] - b[0] * a[1]) != 0:
            return False
        return all(is_regular(d, self._table, self._of) for d in (a[1], b[1]))

    def resolved(self, p: fmpq_mpoly) -> fmpq_mpoly:
        """The polynomial with n-th powers of n-th roots replaced by their radicands."""
        return resolved(p, self._table, self._of)

    def root_of(self, value: Ratio) -> Ratio:
        """The square root generator of a fraction."""
        for g in self._table:
            if g["kind"] == "root" and g["index"] == 2 and self.equal(self._of[str(g["name"])], value):
                return self._gens[str(g["name"])], self.one
        raise RecheckFailed("no generator for a square root")

    def _squared(self, value: Ratio) -> Ratio:
        return self.resolved(value[0] ** 2), self.resolved(value[1] ** 2)

    def _symbol(self, name: str) -> fmpq_mpoly:
        if name == "I":
            for g in self._table:
                if g["kind"] == "imaginary":
                    return self._gens[str(g["name"])]
        name = self._by_text.get(name, name)
        if name not in self._gens:
            raise RecheckFailed(f"unknown symbol {name}")
        return self._gens[name]

    def _power(self, tree: Tree) -> Ratio:
        exponent = _constant(tree.args[1])
        if exponent is None:
            if tree.text() in self._by_text:
                return self._gens[self._by_text[tree.text()]], self.one
            raise RecheckFailed(f"exponent of {tree.text()[:60]} is not rational")
        num, den = self.fraction(tree.args[0])
        if exponent.denominator != 1:
            for g in self._table:
                if g["kind"] == "root" and g["index"] == exponent.denominator:
                    n, d = self._of[str(g["name"])]
                    if n * den == d * num:
                        num, den = self._gens[str(g["name"])], self.one
                        break
            else:
                raise RecheckFailed(f"no generator for {tree.text()[:80]}")
        n = exponent.numerator
        if n < 0:
            num, den, n = den, num, -n
            if den == 0:
                raise RecheckFailed("division by zero")
        return num**n, den**n

    def _exponential(self, argument: Tree) -> Ratio:
        num, den = self.fraction(argument)
        return self.exponential(num, den)

    def exponential(self, num: fmpq_mpoly, den: fmpq_mpoly) -> Ratio:
        """exp(num/den) as a product of powers of exponential generators."""
        num, den = cancel(self.resolved(num), self.resolved(den))
        result: Ratio = (self.one, self.one)
        for monomial, coefficient in num.to_dict().items():
            term = self.context.from_dict({monomial: coefficient})
            name, power = self._multiple(term, den)
            g = self._gens[name]
            result = (
                (result[0] * g**power, result[1]) if power > 0 else (result[0], result[1] * g ** (-power))
            )
        return result

    def _multiple(self, num: fmpq_mpoly, den: fmpq_mpoly) -> tuple[str, int]:
        """The exponential generator of which exp(num/den) is an integer power."""
        for g in self._table:
            if g["kind"] != "exp":
                continue
            n, d = self._of[str(g["name"])]
            up, down = cancel(num * d, den * n)
            if up.is_constant() and down.is_constant():
                ratio = up.leading_coefficient() / down.leading_coefficient()
                if ratio.denominator == 1:
                    return str(g["name"]), int(ratio.numerator)
        raise RecheckFailed("no generator for an exponential")

    def relations(self) -> list[fmpq_mpoly]:
        """What is known about the generators, rebuilt from their definitions."""
        found = []
        for g in self._table:
            x = self._gens[str(g["name"])]
            if g["kind"] == "imaginary":
                found.append(x**2 + 1)
            elif g["kind"] == "root":
                num, den = self._of[str(g["name"])]
                # Where den vanishes there is no such root: the claim's own text must exclude that.
                if self._divisors is not None and not self.is_unit(den, self._divisors):
                    raise RecheckFailed(f"the radicand {g['of'][:60]} may be undefined")
                found.append(den * x ** int(g["index"]) - num)
            elif g["kind"] == "opaque":
                tree = parse(g["of"])
                if tree.kind == "call" and tree.head in ("erfc", "sin"):
                    other = Tree("call", head={"erfc": "erf", "sin": "cos"}[tree.head], args=tree.args)
                    partner = self._by_text.get(other.text())
                    if partner:
                        y = self._gens[partner]
                        found.append(x + y - 1 if tree.head == "erfc" else x**2 + y**2 - 1)
        return found

    def presuppose(self, trees: Iterable[Tree]) -> None:
        """Take for granted that these expressions of the claim itself are defined: no division by zero."""
        self._divisors = [d for tree in trees for d in self.divisors(tree)]

    def divisors(self, tree: Tree) -> list[fmpq_mpoly]:
        """What does not vanish where an expression is defined, each before anything cancels.

        Those are what it divides by, the arguments of logarithms, and 1 + u² for atan(u) and Owen's T(h, u).
        """
        found = [d for a in tree.args for d in self.divisors(a)]
        if tree.kind == "call" and tree.head in _BINDERS:
            # Nothing is said about a free symbol that has the name of the bound one.
            found = [d for d in found if not self._mentions(d, tree.args[1].symbols())]
        # What has no algebra (an integral, say) adds nothing: fewer divisors are stricter.
        with suppress(RecheckFailed):
            if tree.kind == "pow":
                exponent = _constant(tree.args[1])
                if exponent is not None and exponent < 0:
                    found.append(self.fraction(tree)[1])
            elif tree.kind == "call" and tree.head == "log":
                found.append(self.fraction(tree.args[0])[0])
            elif tree.kind == "call" and tree.head in ("atan", "owens_t"):
                num, den = self.fraction(tree.args[-1])
                found.append(num**2 + den**2)
        return found

    def _mentions(self, p: fmpq_mpoly, symbols: set[str]) -> bool:
        """Whether a polynomial contains symbols, also inside its generators."""
        holds = {n: {n} for n in self.names}
        holds |= {str(g["name"]): parse(str(g["of"])).symbols() for g in self._table}
        degrees = p.degrees()
        return any(k > 0 and holds[n] & symbols for n, k in zip(self.names, degrees, strict=False))

    def same_fraction(self, tree: Tree, numerator: str, denominator: str) -> None:
        """Raise unless the expression equals the stored fraction, over a denominator of its own.

        A denominator counts as nonzero later on, so it may hold only what the expression divides by.
        """
        num, den = self.fraction(tree)
        stored_den = self.poly(denominator)
        if stored_den == 0 or num * stored_den != den * self.poly(numerator):
            raise RecheckFailed(f"the stored fraction is not {tree.text()[:80]}")
        if not self.is_unit(stored_den, self.divisors(tree)):
            raise RecheckFailed(f"the stored denominator of {tree.text()[:60]} has a factor of its own")

    def is_unit(self, p: fmpq_mpoly, nonzero: Iterable[fmpq_mpoly], positive: Iterable[str] = ()) -> bool:
        """Whether p is a product of factors known not to vanish.

        Known are nonzero constants, factors of the polynomials in `nonzero`, exponentials, the imaginary
        unit, constants and their roots, and sums of terms of one sign in the `positive` symbols.
        """
        if p == 0:
            return False
        allowed = list(nonzero) + [
            self._gens[str(g["name"])]
            for g in self._table
            if g["kind"] in ("exp", "imaginary") or g["of"] in _CONSTANTS or self._is_root_of_constant(g)
        ]
        for q in allowed:
            while q != 0 and not p.is_constant():
                common = p.gcd(q)
                if common.is_constant():
                    break
                p, remainder = divmod(p, common)
                if remainder != 0:
                    return False
        indices = {self.names.index(n) for n in positive if n in self._gens}
        return all(one_sign(factor, indices) for factor, _ in p.factor()[1])

    def _is_root_of_constant(self, g: Mapping[str, Any]) -> bool:
        """Whether a generator is a root of a number other than zero."""
        if g["kind"] != "root":
            return False
        num, den = self._of[str(g["name"])]
        return g["of"] in _CONSTANTS or bool(num.is_constant() and den.is_constant() and num != 0)

    @property
    def names(self) -> list[str]:
        """Variables in the order of the ring."""
        return list(self._gens)

    def gen(self, name: str) -> fmpq_mpoly:
        """One variable or generator."""
        return self._gens[name]


def one_sign(p: fmpq_mpoly, indices: set[int]) -> bool:
    """Whether p is a sum of terms of one sign in the positive variables with these numbers."""
    terms = p.to_dict()
    used = {i for monomial in terms for i, k in enumerate(monomial) if k}
    return used <= indices and len({c > 0 for c in terms.values()}) == 1


def positive_symbols(domains: Iterable[str]) -> list[str]:
    """Symbols whose stated domain contains positive numbers only."""
    found = []
    for line in domains:
        name, _, interval = line.partition(" in ")
        low = interval[1:].split(",")[0].strip()
        if low != "-oo" and (Fraction(low) > 0 or (Fraction(low) == 0 and interval[0] == "(")):
            found.append(name)
    return found


def _fmpq(value: Fraction) -> fmpq:
    return fmpq(value.numerator, value.denominator)


def _constant(tree: Tree) -> Fraction | None:
    """The rational value of a tree of numbers, if it is one."""
    if tree.kind == "number":
        return tree.value
    if tree.kind == "mul":
        product = Fraction(1)
        for a in tree.args:
            value = _constant(a)
            if value is None:
                return None
            product *= value
        return product
    if tree.kind == "pow":
        base, exponent = _constant(tree.args[0]), _constant(tree.args[1])
        if base is not None and exponent is not None and exponent.denominator == 1 and base:
            return Fraction(base ** int(exponent))
    return None


def cancel(num: fmpq_mpoly, den: fmpq_mpoly) -> Ratio:
    """Lowest terms."""
    if den == 0:
        raise RecheckFailed("division by zero")
    if den.is_constant():
        return num / den.leading_coefficient(), den.context().constant(1)
    common = num.gcd(den)
    if common.is_constant():
        return num, den
    return divmod(num, common)[0], divmod(den, common)[0]


def add(a: Ratio, b: Ratio) -> Ratio:
    """Sum of two fractions."""
    if a[1] == b[1]:
        return a[0] + b[0], a[1]
    return cancel(a[0] * b[1] + b[0] * a[1], a[1] * b[1])
