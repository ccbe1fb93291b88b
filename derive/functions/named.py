"""Functions that people name and SymPy does not: classes with their definitions in SymPy's own functions.

Derivatives and values of any precision follow from the definition.
"""

from __future__ import annotations

from typing import ClassVar

import sympy as sp

from derive.functions.classes import SpecialFunction


class Defined(SpecialFunction):
    """A function that has a definition; subclasses say it, and what SymPy cannot see of special values."""

    def definition(self) -> sp.Expr:
        """The value through functions that SymPy knows."""
        raise NotImplementedError

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """The partial derivative, from the definition."""
        if not 1 <= argindex <= len(self.args):
            raise sp.core.function.ArgumentIndexError(self, argindex)
        places = [sp.Dummy(f"x{k}", real=True) for k in range(len(self.args))]
        slope = sp.diff(self.func(*places).definition(), places[argindex - 1])
        return slope.xreplace(dict(zip(places, self.args, strict=True)))

    def _eval_evalf(self, prec: int) -> sp.Expr | None:
        if not all(a.is_number for a in self.args):
            return None
        value = self.definition().evalf(sp.core.evalf.prec_to_dps(prec) + 3, maxn=20_000)
        return value if value.is_number and not value.has(Defined) else None

    def doit(self, **hints: object) -> sp.Expr:
        """The definition."""
        return self.func(*(a.doit(**hints) for a in self.args)).definition()


class log1p(Defined):
    """log(1 + x) for x > -1, with all its digits next to 0."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The logarithm."""
        return sp.log(1 + self.args[0])


class log1pmx(Defined):
    """log(1 + x) - x for x > -1, with all its digits next to 0."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The difference."""
        return sp.log(1 + self.args[0]) - self.args[0]


class log1mexp(Defined):
    """log(1 - exp(x)) for x < 0."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The logarithm."""
        return sp.log(1 - sp.exp(self.args[0]))


class expm1(Defined):
    """exp(x) - 1, with all its digits next to 0."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The difference."""
        return sp.exp(self.args[0]) - 1


class sigmoid(Defined):
    """The logistic function 1/(1 + exp(-x))."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The quotient."""
        return 1 / (1 + sp.exp(-self.args[0]))


class softplus(Defined):
    """log(1 + exp(x)), an integral of the logistic function."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The logarithm."""
        return sp.log(1 + sp.exp(self.args[0]))


class logsumexp(Defined):
    """log(exp(x) + exp(y) + ...) of one or more numbers; the order does not matter."""

    @classmethod
    def eval(cls, *args: sp.Expr) -> sp.Expr | None:
        """One number is its own; several are put in order."""
        if len(args) == 1:
            return args[0]
        ordered = tuple(sorted(args, key=sp.default_sort_key))
        return None if ordered == args else cls(*ordered)

    def definition(self) -> sp.Expr:
        """The logarithm."""
        return sp.log(sp.Add(*map(sp.exp, self.args)))


class xlogx(Defined):
    """x log(x) for x >= 0, which is 0 at 0."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    @classmethod
    def eval(cls, x: sp.Expr) -> sp.Expr | None:
        """The limits 0 at 0, and the value at 1."""
        return sp.S.Zero if x.is_zero or x is sp.S.One else None

    def definition(self) -> sp.Expr:
        """The product, for x > 0."""
        return self.args[0] * sp.log(self.args[0])


class xlogy(Defined):
    """x log(y) for y > 0, or x = 0 <= y, where it is 0."""

    nargs: ClassVar[tuple[int, ...]] = (2,)

    @classmethod
    def eval(cls, x: sp.Expr, y: sp.Expr) -> sp.Expr | None:
        """0 where x = 0, and at y = 1."""
        return sp.S.Zero if (x.is_zero and y.is_nonnegative) or y is sp.S.One else None

    def definition(self) -> sp.Expr:
        """The product, for y > 0."""
        return self.args[0] * sp.log(self.args[1])


class relative_entropy(Defined):
    """x log(x/y) for x, y > 0, and 0 where x = 0: a term of the Kullback-Leibler divergence."""

    nargs: ClassVar[tuple[int, ...]] = (2,)

    @classmethod
    def eval(cls, x: sp.Expr, y: sp.Expr) -> sp.Expr | None:
        """0 at x = 0 and at x = y."""
        return sp.S.Zero if (x.is_zero and y.is_positive) or (x == y and x.is_positive) else None

    def definition(self) -> sp.Expr:
        """The product, for x > 0."""
        return self.args[0] * sp.log(self.args[0] / self.args[1])


class log_normal_cdf(Defined):
    """The logarithm of the standard normal distribution function."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The logarithm of erfc(-x/√2)/2."""
        return sp.log(sp.erfc(-self.args[0] / sp.sqrt(2)) / 2)


class normal_quantile(Defined):
    """The inverse of the standard normal distribution function, of 0 < p < 1."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    @classmethod
    def eval(cls, p: sp.Expr) -> sp.Expr | None:
        """The median."""
        return sp.S.Zero if p == sp.Rational(1, 2) else None

    def definition(self) -> sp.Expr:
        """√2 erfinv(2p - 1)."""
        return sp.sqrt(2) * sp.erfinv(2 * self.args[0] - 1)


class dawson(Defined):
    """Dawson's integral exp(-x²) ∫₀ˣ exp(t²) dt."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    @classmethod
    def eval(cls, x: sp.Expr) -> sp.Expr | None:
        """It is odd."""
        if x.is_zero:
            return sp.S.Zero
        return -cls(-x) if x.could_extract_minus_sign() else None

    def definition(self) -> sp.Expr:
        """√π/2 exp(-x²) erfi(x)."""
        x = self.args[0]
        return sp.sqrt(sp.pi) / 2 * sp.exp(-(x**2)) * sp.erfi(x)


class sin_pi(Defined):
    """sin(πx), with all its digits next to whole numbers."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The sine."""
        return sp.sin(sp.pi * self.args[0])


class sinc_pi(Defined):
    """sin(πx)/(πx), which is 1 at 0, with all its digits next to whole numbers."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    @classmethod
    def eval(cls, x: sp.Expr) -> sp.Expr | None:
        """The value at 0; it is even."""
        if x.is_zero:
            return sp.S.One
        return cls(-x) if x.could_extract_minus_sign() else None

    def definition(self) -> sp.Expr:
        """The quotient, for x other than 0."""
        return sp.sin(sp.pi * self.args[0]) / (sp.pi * self.args[0])


class cos_pi(Defined):
    """cos(πx), with all its digits next to its zeros."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The cosine."""
        return sp.cos(sp.pi * self.args[0])


class tan_pi(Defined):
    """tan(πx), with all its digits next to whole numbers and poles."""

    nargs: ClassVar[tuple[int, ...]] = (1,)

    def definition(self) -> sp.Expr:
        """The tangent."""
        return sp.tan(sp.pi * self.args[0])
