"""Special functions that SymPy lacks: Owen's T, the bivariate normal distribution function, scaled erfc.

Each knows its derivatives, symmetries and special values, and evaluates to any precision through mpmath. The
rules used here are claims of the theory ``special``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import mpmath
import sympy as sp


class SpecialFunction(sp.Function):  # type: ignore[misc]
    """Real for real arguments, and evaluated by the multiprecision kernel of the same name."""

    def _eval_is_real(self) -> bool | None:
        return True if all(a.is_real for a in self.args) else None

    def _eval_evalf(self, prec: int) -> sp.Expr | None:
        values = [a._eval_evalf(prec + 10) if not a.is_Number else a for a in self.args]
        if not all(v is not None and v.is_number and v.is_real for v in values):
            return None
        from derive.functions.kernels import multiprecision

        kernel = getattr(multiprecision, type(self).__name__)
        with mpmath.workprec(prec + 10):
            found = kernel(*(v._to_mpmath(prec + 10) for v in values))
        return sp.Expr._from_mpmath(found, prec)


def spread(e: sp.Expr) -> sp.Expr:
    """A rational expression as a sum of monomials over one denominator, in lowest terms.

    Function arguments are compared in this form.
    """
    expanded = _expanded(e)
    if not any(p.exp.is_negative and p.base.is_Add for p in expanded.atoms(sp.Pow)):
        return expanded
    num, den = sp.fraction(sp.cancel(sp.together(e)))
    if not den.is_Add:
        return _expanded(num / den)
    return sp.Add(*(term / den for term in sp.Add.make_args(_expanded(num))))


def _expanded(e: sp.Expr) -> sp.Expr:
    """Multiplied out, with logarithms and powers of products as they are."""
    return sp.expand(e, log=False, power_base=False)


def one_and_square(u: sp.Expr) -> sp.Expr:
    """1 + u², the square of a radical left as it is; atan(u) and T(h, u) have no value where it vanishes."""
    return sp.Add(1, sp.Pow(u, 2, evaluate=False), evaluate=False)


def normal_cdf(x: sp.Expr) -> sp.Expr:
    """The standard normal distribution function (1 + erf(x/√2))/2."""
    return (1 + sp.erf(spread(x / sp.sqrt(2)))) / 2


def normal_density(x: sp.Expr) -> sp.Expr:
    """The standard normal density exp(-x²/2)/√(2π)."""
    return sp.exp(-spread(x**2 / 2)) / sp.sqrt(2 * sp.pi)


class owens_t(SpecialFunction):
    """Owen's T: ``owens_t(h, a)`` = (1/2π) ∫_0^a exp(-h²(1+x²)/2)/(1+x²) dx.

    Parameters
    ----------
    h, a : real numbers; even in h, odd in a.

    Source
    ------
    D. B. Owen, Tables for computing bivariate normal probabilities, Ann. Math. Statist. 27 (1956).
    """

    nargs = (2,)

    @classmethod
    def eval(cls, h: sp.Expr, a: sp.Expr) -> sp.Expr | None:
        """Symmetries, and the values at h = 0 and a = 0."""
        if a.is_zero:
            return sp.S.Zero
        if h.is_zero:
            return sp.atan(a) / (2 * sp.pi)
        if h.could_extract_minus_sign():
            return cls(-h, a)
        if a.could_extract_minus_sign():
            return -cls(h, -a)
        return None

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """Partial derivatives in h and a."""
        h, a = self.args
        if argindex == 1:
            return -normal_density(h) * sp.erf(spread(a * h / sp.sqrt(2))) / 2
        if argindex == 2:
            return sp.exp(-spread(h**2 * (1 + a**2) / 2)) / (2 * sp.pi * (1 + a**2))
        raise sp.core.function.ArgumentIndexError(self, argindex)

    def reflected(self) -> sp.Expr:
        """The same value through ``owens_t(a h, 1/a)``, for h >= 0 and a > 0."""
        h, a = self.args
        first, second = (sp.erfc(spread(x / sp.sqrt(2))) / 2 for x in (h, a * h))
        return (first + second) / 2 - first * second - owens_t(a * h, 1 / a)

    def _eval_rewrite_as_erf(self, h: sp.Expr, a: sp.Expr, **_: Any) -> sp.Expr | None:
        return (1 - sp.erf(spread(h / sp.sqrt(2))) ** 2) / 8 if a is sp.S.One else None

    def _eval_rewrite_as_Integral(self, h: sp.Expr, a: sp.Expr, **_: Any) -> sp.Expr:
        x = sp.Dummy("x", real=True)
        return sp.Integral(sp.exp(-(h**2) * (1 + x**2) / 2) / (1 + x**2), (x, 0, a)) / (2 * sp.pi)


@lru_cache(maxsize=256)
def complementary_root(rho: sp.Expr) -> sp.Expr:
    """√(1 - ρ²), as a rational expression where SymPy sees that it is one."""
    plain = sp.sqrt(sp.factor(1 - rho**2))
    return plain if plain.is_rational_function(*plain.free_symbols) else sp.sqrt(1 - rho**2)


class bivariate_normal_cdf(SpecialFunction):
    """``bivariate_normal_cdf(x, y, rho)`` = P(U < x, V < y) for standard normal U, V with correlation rho.

    Parameters
    ----------
    x, y : real numbers or infinities.
    rho : in [-1, 1].

    Source
    ------
    Definition; the derivative in rho is Plackett's (Biometrika 41, 1954).
    """

    nargs = (3,)

    @classmethod
    def eval(cls, x: sp.Expr, y: sp.Expr, rho: sp.Expr) -> sp.Expr | None:
        """Infinite arguments, and no correlation."""
        if x is sp.S.NegativeInfinity or y is sp.S.NegativeInfinity:
            return sp.S.Zero
        if x is sp.S.Infinity:
            return normal_cdf(y) if y is not sp.S.Infinity else sp.S.One
        if y is sp.S.Infinity:
            return normal_cdf(x)
        if rho.is_zero:
            return normal_cdf(x) * normal_cdf(y)
        return None

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """Partial derivatives: a density times a conditional probability; in rho the joint density."""
        x, y, rho = self.args
        s = complementary_root(rho)
        if argindex == 1:
            return normal_density(x) * normal_cdf((y - rho * x) / s)
        if argindex == 2:
            return normal_density(y) * normal_cdf((x - rho * y) / s)
        if argindex == 3:
            return sp.exp(-spread((x**2 - 2 * rho * x * y + y**2) / (2 * s**2))) / (2 * sp.pi * s)
        raise sp.core.function.ArgumentIndexError(self, argindex)

    def _eval_rewrite_as_Integral(self, x: sp.Expr, y: sp.Expr, rho: sp.Expr, **_: Any) -> sp.Expr:
        t = sp.Dummy("t", real=True)
        inner = normal_density(t) * normal_cdf((y - rho * t) / complementary_root(rho))
        return sp.Integral(inner, (t, -sp.oo, x))


class erfcx(SpecialFunction):
    """The scaled complementary error function exp(x²) erfc(x) of a real number."""

    nargs = (1,)

    @classmethod
    def eval(cls, x: sp.Expr) -> sp.Expr | None:
        """The values at 0 and +∞."""
        if x.is_zero:
            return sp.S.One
        return sp.S.Zero if x is sp.S.Infinity else None

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """2 x erfcx(x) - 2/√π."""
        if argindex != 1:
            raise sp.core.function.ArgumentIndexError(self, argindex)
        x = self.args[0]
        return 2 * x * erfcx(x) - 2 / sp.sqrt(sp.pi)

    def unscaled(self) -> sp.Expr:
        """The value as exp(x²) erfc(x)."""
        x = self.args[0]
        return sp.exp(spread(x**2)) * sp.erfc(x)

    def _eval_rewrite_as_erfc(self, x: sp.Expr, **_: Any) -> sp.Expr:
        return self.unscaled()
