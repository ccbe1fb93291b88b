"""Least-squares GAN with an erf discriminator: enclosures with python-flint at the current precision.

Emitted by `rederive generate`; do not edit.

Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
    lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
    lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
    lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
    lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
    lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
    lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
    lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
    lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
    lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
    lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
    lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
    lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
    lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
    lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
    lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
    lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
    lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
    lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative, lsgan.ladder.data_a.zero,
    lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero, lsgan.ladder.data_ab.zero,
    lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1, lsgan.ladder.generator_moment_2,
    lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero, lsgan.expectation_erf.positive,
    lsgan.expectation_erf.negative, lsgan.expectation_erf_squared.positive,
    lsgan.expectation_erf_squared.negative, lsgan.forms.at_origin,
    lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
    lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative,
    lsgan.variants.latent.positive, lsgan.variants.latent.negative, lsgan.variants.erlang_2.positive,
    lsgan.variants.erlang_2.negative, lsgan.variants.erlang_3.positive,
    lsgan.variants.erlang_3.negative, lsgan.variants.mixture.positive, lsgan.variants.mixture.negative.

Operations of one evaluation:
    data_term: 3 additions, 15 multiplications, 7 divisions, 5 function calls, 3 negations
    data_term_at_zero_a: 2 multiplications, 1 function call, 1 negation
    generator_term: 6 additions, 17 multiplications, 9 divisions, 5 function calls, 2 negations
    generator_term_at_zero_a: 2 multiplications, 1 function call
    cost: 10 additions, 28 multiplications, 14 divisions, 8 function calls, 5 negations
    cost_at_zero_a: 1 addition, 4 multiplications, 2 function calls, 1 negation
    gradient: 24 additions, 59 multiplications, 26 divisions, 15 function calls, 12 negations
    gradient_at_zero_a: 5 additions, 5 multiplications, 3 divisions, 3 function calls, 1 negation
    hessian: 47 additions, 91 multiplications, 49 divisions, 15 function calls, 11 negations
    hessian_at_zero_a: 10 additions, 19 multiplications, 6 divisions, 5 function calls, 4 negations
    expectation_erf: 3 additions, 8 multiplications, 5 divisions, 4 function calls
    expectation_erf_at_zero_a: 1 function call
    expectation_erf_squared: 5 additions, 18 multiplications, 9 divisions, 6 function calls, 2 negations
    expectation_erf_squared_at_zero_a: 1 multiplication, 1 function call
    discriminator_loss: 22 additions, 38 multiplications, 20 divisions, 12 function calls, 5 negations
    discriminator_loss_at_zero_a: 5 additions, 5 multiplications, 1 function call
    generator_loss: 13 additions, 22 multiplications, 13 divisions, 7 function calls, 2 negations
    generator_loss_at_zero_a: 2 additions, 3 multiplications, 1 function call
    cost_latent: 10 additions, 34 multiplications, 14 divisions, 8 function calls, 5 negations
    cost_latent_at_zero_a: 1 addition, 4 multiplications, 2 function calls, 1 negation
    data_term_erlang2: 8 additions, 28 multiplications, 11 divisions, 9 function calls, 5 negations
    data_term_erlang2_at_zero_a: 2 multiplications, 1 function call, 1 negation
    data_term_erlang3: 13 additions, 36 multiplications, 14 divisions, 9 function calls, 5 negations
    data_term_erlang3_at_zero_a: 2 multiplications, 1 function call, 1 negation
    cost_mixture: 15 additions, 39 multiplications, 19 divisions, 10 function calls, 7 negations
    cost_mixture_at_zero_a: 1 addition, 4 multiplications, 2 function calls, 1 negation
"""

from builtins import TypeError as _TypeError
from builtins import abs as _abs
from builtins import frozenset as _frozenset
from builtins import int as _int
from builtins import isinstance as _isinstance
from builtins import type as _type
from fractions import Fraction as _Fraction

from flint import acb as _acb, arb as _arb, fmpq as _fmpq, fmpz as _fmpz
from generated.special import kernels_ball as _kernels_ball


_Q1_4 = _fmpq(1, 4)
_Q2 = _fmpq(2)
_Q1_2 = _fmpq(1, 2)
_Q4 = _fmpq(4)
_Q1 = _fmpq(1)
_Q0 = _fmpq(0)
_Q1_8 = _fmpq(1, 8)
_Q1_16 = _fmpq(1, 16)


_KNOWN = _frozenset((_arb, _acb, _fmpq))


def _numbers(*values):
    """Balls as they are, integers and fractions as exact fmpq; nothing inexact is accepted."""
    for x in values:
        if _type(x) not in _KNOWN:
            return [x if _isinstance(x, (_arb, _acb, _fmpq)) else _rational(x) for x in values]
    return values


def _rational(x):
    if _isinstance(x, (_int, _fmpz)):
        return _fmpq(x)
    if _isinstance(x, _Fraction):
        return _fmpq(x.numerator, x.denominator)
    allowed = "fmpq, arb, acb, int and Fraction"
    raise _TypeError(f"argument {x!r} of type {_type(x).__name__}; allowed are {allowed}")


def _inexact(x):
    """A ball around an exact rational; balls as they are."""
    return _arb(x) if _type(x) is _fmpq else x


def _is_zero(x):
    return _isinstance(x, _fmpq) and not x


def _is_finite(x):
    return _isinstance(x, _fmpq) or x.is_finite()


def _quotient(x, y):
    """x/y, not a number where y may be zero; an exact zero over a nonzero ball stays an exact zero."""
    if x and y:
        return x/y
    if _is_zero(y):
        return _acb(_arb("nan"), _arb("nan")) if _isinstance(x, _acb) else _arb("nan")
    if _is_zero(x) and not _isinstance(y, _fmpq) and y.is_finite() and not y.contains(0):
        return _fmpq(0)
    return x / y


def _modulus(x):
    if _isinstance(x, _acb) and x.imag.is_zero():
        return _abs(x.real)
    return _abs(x)


def _erf(x):
    return _inexact(x).erf()


def _erfc(x):
    x = _inexact(x)
    if _isinstance(x, _acb) or not x.is_finite() or x.is_exact():
        return x.erfc()
    nearest = x.abs_lower()
    slope = 2*(-nearest*nearest).exp() / _arb.pi().sqrt()
    return x.mid().erfc() + _arb(0, (slope*x.rad()).abs_upper())


def _exp(x):
    return _inexact(x).exp()


def _sqrt(x):
    return _inexact(x).sqrt()


def data_term(a, b, c):
    """E D(X)² of the discriminator's output on the data.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 3 additions, 15 multiplications, 7 divisions, 5 function calls, 3 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = _sqrt(_Q2)
    v2 = _modulus(a)
    v3 = a*v1
    v4 = -(_quotient(_Q1_2*(c*v1), v2) + _quotient(b*v3, v2))
    v5 = _kernels_ball.bivariate_normal_cdf(-_quotient(_Q1_2*c, a), v4, _quotient(_Q1_2*v3, v2))
    v6 = _quotient(_Q2*(a*_exp(_quotient(b*c, a) + _quotient(_Q1_4*(c*c), a*a))*v5), v2)
    # outputs
    return _Q1_4*(v0*v0) + v6


def data_term_at_zero_a(a, b, c):
    """E D(X)² of the discriminator's output on the data, where a = 0.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _erfc(-b)
    # outputs
    return _Q1_4*(v0*v0)


def generator_term(a, b, g, h):
    """E(1 - D(G(Z)))² of the discriminator's output on generated points.

    Parameters
    ----------
    a, b, g, h : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 6 additions, 17 multiplications, 9 divisions, 5 function calls, 2 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    a, b, g, h = _numbers(a, b, g, h)
    # intermediate terms
    v0 = _erfc(b + a*h)
    v1 = a*g
    v2 = a*a
    v3 = _sqrt(_Q2)
    v4 = _modulus(a)
    v5 = a*v3
    v6 = -(_quotient(_Q1_2*v3, g*v4) + _quotient(b*v5, v4) + _quotient(h*v3*v2, v4))
    v7 = _kernels_ball.bivariate_normal_cdf(_quotient(_Q1_2, v1), v6, -_quotient(_Q1_2*v5, v4))
    v8 = a*_exp(_quotient(h, g) + _quotient(b, v1) + _quotient(_Q1_4, v2*(g*g)))*v7
    # outputs
    return _Q1_4*(v0*v0) - _quotient(_Q2*v8, v4)


def generator_term_at_zero_a(a, b, g, h):
    """E(1 - D(G(Z)))² of the discriminator's output on generated points, where a = 0.

    Parameters
    ----------
    a, b, g, h : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 multiplications, 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _erfc(b)
    # outputs
    return _Q1_4*(v0*v0)


def cost(a, b, g, h, c):
    """Cost J = E D(X)² + E(1 - D(G(Z)))².

    Parameters
    ----------
    a, b, g, h, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 10 additions, 28 multiplications, 14 divisions, 8 function calls, 5 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    a, b, g, h, c = _numbers(a, b, g, h, c)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = _erfc(b + a*h)
    v2 = a*a
    v3 = _sqrt(_Q2)
    v4 = _modulus(a)
    v5 = a*v3
    v6 = _quotient(b*v5, v4)
    v7 = _quotient(_Q1_2*v5, v4)
    v8 = -(_quotient(_Q1_2*(c*v3), v4) + v6)
    v9 = _kernels_ball.bivariate_normal_cdf(-_quotient(_Q1_2*c, a), v8, v7)
    v10 = a*g
    v11 = -(_quotient(_Q1_2*v3, g*v4) + v6 + _quotient(h*v3*v2, v4))
    v12 = a*_exp(_quotient(h, g) + _quotient(b, v10) + _quotient(_Q1_4, v2*(g*g)))
    v13 = _quotient(v12*_kernels_ball.bivariate_normal_cdf(_quotient(_Q1_2, v10), v11, -v7), v4)
    v14 = _quotient(_Q2*(a*_exp(_quotient(b*c, a) + _quotient(_Q1_4*(c*c), v2))*v9), v4)
    # outputs
    return _Q1_4*(v0*v0) + _Q1_4*(v1*v1) + v14 - _Q2*v13


def cost_at_zero_a(a, b, g, h, c):
    """Cost J = E D(X)² + E(1 - D(G(Z)))², where a = 0.

    Parameters
    ----------
    a, b, g, h, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _erfc(b)
    v1 = _erfc(-b)
    # outputs
    return _Q1_4*(v0*v0) + _Q1_4*(v1*v1)


def gradient(a, b, g, h, c):
    """Gradient of the cost in the order a, b, g, h.

    Parameters
    ----------
    a, b, g, h, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 4 : real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 24 additions, 59 multiplications, 26 divisions, 15 function calls, 12 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
        lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
        lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
        lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
        lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
        lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
        lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
        lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
        lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
        lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
        lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
        lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
        lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
        lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
        lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
        lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
        lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
        lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative,
        lsgan.ladder.data_a.zero, lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero,
        lsgan.ladder.data_ab.zero, lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1,
        lsgan.ladder.generator_moment_2, lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero.
    """
    a, b, g, h, c = _numbers(a, b, g, h, c)
    # intermediate terms
    v0 = a*g
    v1 = a*a
    v2 = g*g
    v3 = _sqrt(_Q2)
    v4 = _modulus(a)
    v5 = g*v4
    v6 = _quotient(v3, v5)
    v7 = a*v3
    v8 = _quotient(b*v7, v4)
    v9 = _quotient(h*v3*v1, v4)
    v10 = _quotient(_Q1_2*v7, v4)
    v11 = _kernels_ball.bivariate_normal_cdf(_quotient(_Q1_2, v0), -(_Q1_2*v6 + v8 + v9), -v10)
    v12 = _exp(_quotient(h, g) + _quotient(b, v0) + _quotient(_Q1_4, v1*v2))*v11
    v13 = _Q2*b
    v14 = _quotient(c, a)
    v15 = _quotient(c*v3, v4)
    v16 = _kernels_ball.bivariate_normal_cdf(-(_Q1_2*v14), -(_Q1_2*v15 + v8), v10)
    v17 = _exp(_quotient(b*c, a) + _quotient(_Q1_4*(c*c), v1))*v16
    v18 = b*b
    v19 = _sqrt(_arb.pi())
    v20 = _Q2*v18
    v21 = v4*v19
    v22 = _quotient(_Q2*(a*(v13 + v14)*v17), v4) - _quotient(_erfc(-b)*_exp(-v18), v19)
    v23 = c*(v22 - _quotient(_Q1_2*(_exp(-v20)*v7*_kernels_ball.erfcx(_Q1_4*v15 + v8)), v21))
    v24 = a*h
    v25 = b*v24
    v26 = v1*(h*h)
    v27 = v7*_exp(-(v20 + _Q4*v25 + _Q2*v26))*_kernels_ball.erfcx(_Q1_4*v6 + v8 + v9)
    v28 = a*v12
    v29 = _quotient(_erfc(b + v24)*_exp(-(v18 + _Q2*v25 + v26)), v19) - _quotient(_Q1_2*v27, v21)
    v30 = v29 - _quotient(_Q2*((v13 + _Q2*v24 + _quotient(_Q1, v0))*v28), v4)
    # outputs
    return (
        -(_quotient(_Q2*(h*v12), v5) + _quotient(_Q1_2*v23, v1) + _quotient(_Q1_2*v30, g*v1)),
        _quotient(_Q2*(c*v17), v4) - _quotient(_Q2*v12, v5),
        -_quotient(_Q1_2*v30, a*v2),
        -_quotient(_Q2*v28, v5),
    )


def gradient_at_zero_a(a, b, g, h, c):
    """Gradient of the cost in the order a, b, g, h, where a = 0.

    Parameters
    ----------
    a, b, g, h, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 4 : real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 5 additions, 5 multiplications, 3 divisions, 3 function calls, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
        lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
        lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
        lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
        lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
        lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
        lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
        lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
        lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
        lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
        lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
        lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
        lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
        lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
        lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
        lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
        lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
        lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative,
        lsgan.ladder.data_a.zero, lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero,
        lsgan.ladder.data_ab.zero, lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1,
        lsgan.ladder.generator_moment_2, lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero.
    """
    b, g, h, c = _numbers(b, g, h, c)
    # intermediate terms
    v0 = _exp(-(b*b))
    v1 = _quotient(_Q1, c)
    v2 = _erf(b)
    v3 = _sqrt(_arb.pi())
    # outputs
    return (_quotient(v0*(v1 - g - h + v2*(g + h + v1)), v3), _quotient(_Q2*(v2*v0), v3), _Q0, _Q0)


def hessian(a, b, g, h, c):
    """Hessian of the cost, rows and columns in the order a, b, g, h; the entries of a 4×4 matrix, row by
    row.

    Parameters
    ----------
    a, b, g, h, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 16 : real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 47 additions, 91 multiplications, 49 divisions, 15 function calls, 11 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
        lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
        lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
        lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
        lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
        lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
        lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
        lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
        lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
        lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
        lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
        lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
        lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
        lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
        lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
        lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
        lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
        lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative,
        lsgan.ladder.data_a.zero, lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero,
        lsgan.ladder.data_ab.zero, lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1,
        lsgan.ladder.generator_moment_2, lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero.
    """
    a, b, g, h, c = _numbers(a, b, g, h, c)
    # intermediate terms
    v0 = h*h
    v1 = a*h
    v2 = b*b
    v3 = b*v1
    v4 = a*a
    v5 = v4*v0
    v6 = _sqrt(_arb.pi())
    v7 = _quotient(_erfc(b + v1)*_exp(-(v2 + _Q2*v3 + v5)), v6)
    v8 = a*g
    v9 = g*g
    v10 = v4*v9
    v11 = _sqrt(_Q2)
    v12 = _modulus(a)
    v13 = g*v12
    v14 = _quotient(v11, v13)
    v15 = _Q1_2*v14
    v16 = a*v11
    v17 = _quotient(b*v16, v12)
    v18 = _quotient(h*v11*v4, v12)
    v19 = _quotient(_Q1_2*v16, v12)
    v20 = _kernels_ball.bivariate_normal_cdf(_quotient(_Q1_2, v8), -(v15 + v17 + v18), -v19)
    v21 = _exp(_quotient(h, g) + _quotient(b, v8) + _quotient(_Q1_4, v10))*v20
    v22 = _quotient(_Q2*v21, v13)
    v23 = v7 - v22
    v24 = _Q2*b
    v25 = _quotient(c, a)
    v26 = v24 + v25
    v27 = c*c
    v28 = _quotient(c*v11, v12)
    v29 = _Q1_2*v28
    v30 = _kernels_ball.bivariate_normal_cdf(-(_Q1_2*v25), -(v29 + v17), v19)
    v31 = _exp(_quotient(b*c, a) + _quotient(_Q1_4*v27, v4))*v30
    v32 = a*v31
    v33 = _quotient(_erfc(-b)*_exp(-v2), v6)
    v34 = _Q2*v2
    v35 = _exp(-v34)
    v36 = _kernels_ball.erfcx(_Q1_4*v28 + v17)
    v37 = v12*v6
    v38 = _quotient(_Q2*(v26*v32), v12) - v33 - _quotient(_Q1_2*(v35*v16*v36), v37)
    v39 = c*v38
    v40 = v4*a
    v41 = _exp(-(v34 + _Q4*v3 + _Q2*v5))
    v42 = _kernels_ball.erfcx(_Q1_4*v14 + v17 + v18)
    v43 = v24 + _Q2*v1 + _quotient(_Q1, v8)
    v44 = a*v21
    v45 = v7 - _quotient(_Q1_2*(v16*v41*v42), v37) - _quotient(_Q2*(v43*v44), v12)
    v46 = _quotient(_Q4*v32, v12)
    v47 = _Q2*v17
    v48 = _quotient(_Q2, v6)
    v49 = v4*v4
    v50 = _quotient(v27*(v46 - _quotient(_Q1_2*(v35*((v29 + v47)*v36 - v48)), v6) + v26*v38), v49)
    v51 = _quotient(_Q4*v44, v12)
    v52 = _quotient(v45, v8) - v51
    v53 = g*v4
    v54 = v43*v45 - v51 - _quotient(_Q1_2*(v41*((v15 + v47 + _Q2*v18)*v42 - v48)), v6)
    v55 = _quotient(v0*v23, v8) + _quotient(v39, v40) + _quotient(v45, g*v40) + _Q1_4*v50
    v56 = h*v23
    v57 = _quotient(v56, v8) - _quotient(_Q1_2*(c*(v46 + _quotient(v39, a))), v4)
    v58 = v57 - _quotient(_Q1_2*v52, v53)
    v59 = _quotient(_Q1_2*(v45 - v1*v52 + _quotient(_Q1_2*v54, v8)), v10)
    v60 = _quotient(v56, g) - v22 - _quotient(_Q1_2*v52, v8)
    v61 = -_quotient(_Q1_2*v52, a*v9)
    v62 = _quotient(v23, g)
    v63 = -_quotient(_Q1_2*v52, v9)
    # outputs
    return (
        v55 - _quotient(h*v52, v53) + _quotient(_Q1_4*v54, v9*v49),
        v58,
        v59,
        v60,
        v58,
        _quotient(c*(_quotient(_Q2*(c*v31), v12) - v33), a) + _quotient(v23, v8),
        v61,
        v62,
        v59,
        v61,
        _quotient(v45, a*(v9*g)) + _quotient(_Q1_4*v54, v4*(v9*v9)),
        v63,
        v60,
        v62,
        v63,
        _quotient(a*v23, g),
    )


def hessian_at_zero_a(a, b, g, h, c):
    """Hessian of the cost, rows and columns in the order a, b, g, h, where a = 0; the entries of a 4×4
    matrix, row by row.

    Parameters
    ----------
    a, b, g, h, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    tuple of 16 : real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 10 additions, 19 multiplications, 6 divisions, 5 function calls, 4 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero,
        lsgan.ladder.data_a.positive, lsgan.ladder.data_b.positive, lsgan.ladder.data_aa.positive,
        lsgan.ladder.data_ab.positive, lsgan.ladder.data_bb.positive, lsgan.ladder.generator_a.positive,
        lsgan.ladder.generator_b.positive, lsgan.ladder.generator_g.positive,
        lsgan.ladder.generator_h.positive, lsgan.ladder.generator_aa.positive,
        lsgan.ladder.generator_ab.positive, lsgan.ladder.generator_ag.positive,
        lsgan.ladder.generator_ah.positive, lsgan.ladder.generator_bb.positive,
        lsgan.ladder.generator_bg.positive, lsgan.ladder.generator_bh.positive,
        lsgan.ladder.generator_gg.positive, lsgan.ladder.generator_gh.positive,
        lsgan.ladder.generator_hh.positive, lsgan.ladder.data_a.negative, lsgan.ladder.data_b.negative,
        lsgan.ladder.data_aa.negative, lsgan.ladder.data_ab.negative, lsgan.ladder.data_bb.negative,
        lsgan.ladder.generator_a.negative, lsgan.ladder.generator_b.negative,
        lsgan.ladder.generator_g.negative, lsgan.ladder.generator_h.negative,
        lsgan.ladder.generator_aa.negative, lsgan.ladder.generator_ab.negative,
        lsgan.ladder.generator_ag.negative, lsgan.ladder.generator_ah.negative,
        lsgan.ladder.generator_bb.negative, lsgan.ladder.generator_bg.negative,
        lsgan.ladder.generator_bh.negative, lsgan.ladder.generator_gg.negative,
        lsgan.ladder.generator_gh.negative, lsgan.ladder.generator_hh.negative,
        lsgan.ladder.data_a.zero, lsgan.ladder.data_b.zero, lsgan.ladder.data_aa.zero,
        lsgan.ladder.data_ab.zero, lsgan.ladder.data_bb.zero, lsgan.ladder.generator_moment_1,
        lsgan.ladder.generator_moment_2, lsgan.ladder.gradient_a.zero, lsgan.ladder.gradient_b.zero.
    """
    b, g, h, c = _numbers(b, g, h, c)
    # intermediate terms
    v0 = b*b
    v1 = _quotient(_exp(-(_Q2*v0)), _arb.pi())
    v2 = _Q4*v1
    v3 = _exp(-v0)
    v4 = b*v3
    v5 = _sqrt(_arb.pi())
    v6 = _quotient(_erfc(-b)*v4, v5)
    v7 = _Q2*v1
    v8 = _erfc(b)
    v9 = _quotient(_Q2*(v8*v4), v5)
    v10 = v7 + v9
    v11 = _Q2*v6
    v12 = _quotient(v7 - v11, c) + (g + h)*v10
    v13 = -_quotient(v8*v3, v5)
    # outputs
    return (
        _quotient(v2 - _Q4*v6, c*c) + (_Q2*(g*g) + h*h + _Q2*(g*h))*v10,
        v12,
        v13,
        v13,
        v12,
        v2 + v9 - v11,
        _Q0,
        _Q0,
        v13,
        _Q0,
        _Q0,
        _Q0,
        v13,
        _Q0,
        _Q0,
        _Q0,
    )


def expectation_erf(a, b, c):
    """E erf(aX + b) for X exponential with rate c.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 3 additions, 8 multiplications, 5 divisions, 4 function calls.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf.positive, lsgan.expectation_erf.negative.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _modulus(a)
    v1 = _exp(_quotient(b*c, a) + _quotient(_Q1_4*(c*c), a*a))
    # outputs
    return _erf(b) + _quotient(a*_erfc(_quotient(_Q1_2*c, v0) + _quotient(a*b, v0))*v1, v0)


def expectation_erf_at_zero_a(a, b, c):
    """E erf(aX + b) for X exponential with rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf.positive, lsgan.expectation_erf.negative.
    """
    (b,) = _numbers(b)
    return _erf(b)


def expectation_erf_squared(a, b, c):
    """E erf(aX + b)² for X exponential with rate c.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 5 additions, 18 multiplications, 9 divisions, 6 function calls, 2 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf_squared.positive, lsgan.expectation_erf_squared.negative,
        lsgan.forms.at_origin.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _erf(b)
    v1 = _sqrt(_Q2)
    v2 = _modulus(a)
    v3 = a*b
    v4 = -(_quotient(_Q1_2*(c*v1), v2) + _quotient(v1*v3, v2))
    v5 = _quotient(_Q1_2*(a*v1), v2)
    v6 = _Q2*_kernels_ball.bivariate_normal_cdf(-_quotient(_Q1_2*c, a), v4, v5)
    v7 = v6 - _Q1_2*_erfc(_quotient(_Q1_2*c, v2) + _quotient(v3, v2))
    # outputs
    return v0*v0 + _quotient(_Q4*(a*_exp(_quotient(b*c, a) + _quotient(_Q1_4*(c*c), a*a))*v7), v2)


def expectation_erf_squared_at_zero_a(a, b, c):
    """E erf(aX + b)² for X exponential with rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 multiplication, 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf_squared.positive, lsgan.expectation_erf_squared.negative,
        lsgan.forms.at_origin.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _erf(b)
    # outputs
    return v0*v0


def discriminator_loss(a, b, g, h, c, label_fake, label_real):
    """½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends.

    Parameters
    ----------
    a, b, g, h, c, label_fake, label_real : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), label_fake in
        (-oo, oo), label_real in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 22 additions, 38 multiplications, 20 divisions, 12 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    a, b, g, h, c, label_fake, label_real = _numbers(a, b, g, h, c, label_fake, label_real)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = _Q1 - label_fake
    v2 = b + a*h
    v3 = _erfc(v2)
    v4 = _modulus(a)
    v5 = a*b
    v6 = _quotient(v5, v4)
    v7 = a*a
    v8 = a*_exp(_quotient(b*c, a) + _quotient(_Q1_4*(c*c), v7))
    v9 = label_real*(_Q1 + _erf(b) + _quotient(_erfc(_quotient(_Q1_2*c, v4) + v6)*v8, v4))
    v10 = _sqrt(_Q2)
    v11 = _quotient(v10*v5, v4)
    v12 = _quotient(_Q1_2*(a*v10), v4)
    v13 = -(_quotient(_Q1_2*(c*v10), v4) + v11)
    v14 = a*g
    v15 = a*_exp(_quotient(h, g) + _quotient(b, v14) + _quotient(_Q1_4, v7*(g*g)))
    v16 = g*v4
    v17 = h*v7
    v18 = _quotient(v15*_erfc(_quotient(_Q1_2, v16) + v6 + _quotient(v17, v4)), v4)
    v19 = -(_quotient(_Q1_2*v10, v16) + v11 + _quotient(v10*v17, v4))
    v20 = _Q1_2*(label_real*label_real) + _Q1_8*(v0*v0) + _Q1_2*(v1*v1) + _Q1_8*(v3*v3) - _Q1_2*v9
    v21 = _quotient(v8*_kernels_ball.bivariate_normal_cdf(-_quotient(_Q1_2*c, a), v13, v12), v4)
    v22 = _quotient(v15*_kernels_ball.bivariate_normal_cdf(_quotient(_Q1_2, v14), v19, -v12), v4)
    # outputs
    return v20 + v21 - _Q1_2*(v1*(_Q1 - _erf(v2) - v18)) - v22


def discriminator_loss_at_zero_a(a, b, g, h, c, label_fake, label_real):
    """½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends, where a = 0.

    Parameters
    ----------
    a, b, g, h, c, label_fake, label_real : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), label_fake in
        (-oo, oo), label_real in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 5 additions, 5 multiplications, 1 function call.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    b, label_fake, label_real = _numbers(b, label_fake, label_real)
    # intermediate terms
    v0 = _Q1_2*_erf(b)
    v1 = _Q1_2 - label_fake + v0
    v2 = _Q1_2 - label_real + v0
    # outputs
    return _Q1_2*(v1*v1) + _Q1_2*(v2*v2)


def generator_loss(a, b, g, h, label_target):
    """½E(D(G(Z)) - label_target)², which G descends.

    Parameters
    ----------
    a, b, g, h, label_target : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), label_target in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 13 additions, 22 multiplications, 13 divisions, 7 function calls, 2 negations.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    a, b, g, h, label_target = _numbers(a, b, g, h, label_target)
    # intermediate terms
    v0 = _Q1 - label_target
    v1 = b + a*h
    v2 = _erfc(v1)
    v3 = a*g
    v4 = a*a
    v5 = a*_exp(_quotient(h, g) + _quotient(b, v3) + _quotient(_Q1_4, v4*(g*g)))
    v6 = _modulus(a)
    v7 = g*v6
    v8 = a*b
    v9 = h*v4
    v10 = _quotient(v5*_erfc(_quotient(_Q1_2, v7) + _quotient(v8, v6) + _quotient(v9, v6)), v6)
    v11 = _sqrt(_Q2)
    v12 = -(_quotient(_Q1_2*v11, v7) + _quotient(v11*v8, v6) + _quotient(v11*v9, v6))
    v13 = -_quotient(_Q1_2*(a*v11), v6)
    v14 = _quotient(v5*_kernels_ball.bivariate_normal_cdf(_quotient(_Q1_2, v3), v12, v13), v6)
    # outputs
    return _Q1_2*(v0*v0) + _Q1_8*(v2*v2) - _Q1_2*(v0*(_Q1 - _erf(v1) - v10)) - v14


def generator_loss_at_zero_a(a, b, g, h, label_target):
    """½E(D(G(Z)) - label_target)², which G descends, where a = 0.

    Parameters
    ----------
    a, b, g, h, label_target : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), label_target in (-oo, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 additions, 3 multiplications, 1 function call.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    b, label_target = _numbers(b, label_target)
    # intermediate terms
    v0 = _Q1_2 - label_target + _Q1_2*_erf(b)
    # outputs
    return _Q1_2*(v0*v0)


def cost_latent(a, b, g, h, c, sigma):
    """Cost for the latent density (z/σ²) exp(-z²/(2σ²)).

    Parameters
    ----------
    a, b, g, h, c, sigma : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), sigma in (0,
        oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 10 additions, 34 multiplications, 14 divisions, 8 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.variants.latent.positive, lsgan.variants.latent.negative.
    """
    a, b, g, h, c, sigma = _numbers(a, b, g, h, c, sigma)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = _erfc(b + a*h)
    v2 = a*a
    v3 = _sqrt(_Q2)
    v4 = _modulus(a)
    v5 = a*v3
    v6 = _quotient(b*v5, v4)
    v7 = _quotient(_Q1_2*v5, v4)
    v8 = -(_quotient(_Q1_2*(c*v3), v4) + v6)
    v9 = _kernels_ball.bivariate_normal_cdf(-_quotient(_Q1_2*c, a), v8, v7)
    v10 = sigma*sigma
    v11 = g*v10
    v12 = a*v11
    v13 = _quotient(_Q1_2*h, v11) + _quotient(_Q1_2*b, v12)
    v14 = -(v6 + _quotient(_Q1_4*v3, v4*v11) + _quotient(h*v3*v2, v4))
    v15 = _kernels_ball.bivariate_normal_cdf(_quotient(_Q1_4, v12), v14, -v7)
    v16 = _quotient(_Q2*(a*_exp(_quotient(b*c, a) + _quotient(_Q1_4*(c*c), v2))*v9), v4)
    v17 = _quotient(_Q2*(a*_exp(v13 + _quotient(_Q1_16, v2*(g*g)*(v10*v10)))*v15), v4)
    # outputs
    return _Q1_4*(v0*v0) + _Q1_4*(v1*v1) + v16 - v17


def cost_latent_at_zero_a(a, b, g, h, c, sigma):
    """Cost for the latent density (z/σ²) exp(-z²/(2σ²)), where a = 0.

    Parameters
    ----------
    a, b, g, h, c, sigma : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), sigma in (0,
        oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: derived here.
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.variants.latent.positive, lsgan.variants.latent.negative.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _erfc(b)
    v1 = _erfc(-b)
    # outputs
    return _Q1_4*(v0*v0) + _Q1_4*(v1*v1)


def data_term_erlang2(a, b, c):
    """E D(X)² for X Gamma distributed with shape 2 and rate c.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 8 additions, 28 multiplications, 11 divisions, 9 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.erlang_2.positive, lsgan.variants.erlang_2.negative.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = _quotient(c, a)
    v2 = _sqrt(_Q2)
    v3 = _modulus(a)
    v4 = _quotient(c*v2, v3)
    v5 = a*v2
    v6 = _quotient(b*v5, v3)
    v7 = _quotient(_Q1_2*v5, v3)
    v8 = _kernels_ball.bivariate_normal_cdf(-(_Q1_2*v1), -(_Q1_2*v4 + v6), v7)
    v9 = a*_exp(_quotient(b*c, a) + _quotient(_Q1_4*(c*c), a*a))*v8
    v10 = b*b
    v11 = _sqrt(_arb.pi())
    v12 = _quotient(_Q1_2*(_exp(-(_Q2*v10))*v5*_kernels_ball.erfcx(_Q1_4*v4 + v6)), v3*v11)
    v13 = c*(_quotient(_Q2*((_Q2*b + v1)*v9), v3) - _quotient(v0*_exp(-v10), v11) - v12)
    # outputs
    return _Q1_4*(v0*v0) + _quotient(_Q2*v9, v3) - _quotient(_Q1_2*v13, a)


def data_term_erlang2_at_zero_a(a, b, c):
    """E D(X)² for X Gamma distributed with shape 2 and rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.erlang_2.positive, lsgan.variants.erlang_2.negative.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _erfc(-b)
    # outputs
    return _Q1_4*(v0*v0)


def data_term_erlang3(a, b, c):
    """E D(X)² for X Gamma distributed with shape 3 and rate c.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 13 additions, 36 multiplications, 14 divisions, 9 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.erlang_3.positive, lsgan.variants.erlang_3.negative.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _erfc(-b)
    v1 = c*c
    v2 = a*a
    v3 = _quotient(c, a)
    v4 = _sqrt(_Q2)
    v5 = _modulus(a)
    v6 = _quotient(c*v4, v5)
    v7 = _Q1_2*v6
    v8 = a*v4
    v9 = _quotient(b*v8, v5)
    v10 = _kernels_ball.bivariate_normal_cdf(-(_Q1_2*v3), -(v7 + v9), _quotient(_Q1_2*v8, v5))
    v11 = a*_exp(_quotient(b*c, a) + _quotient(_Q1_4*v1, v2))*v10
    v12 = _quotient(v11, v5)
    v13 = _Q2*b + v3
    v14 = b*b
    v15 = _sqrt(_arb.pi())
    v16 = _exp(-(_Q2*v14))
    v17 = _kernels_ball.erfcx(_Q1_4*v6 + v9)
    v18 = _quotient(_Q2*(v13*v11), v5) - _quotient(v0*_exp(-v14), v15)
    v19 = v18 - _quotient(_Q1_2*(v16*v8*v17), v5*v15)
    v20 = _Q4*v12 - _quotient(_Q1_2*(v16*((v7 + _Q2*v9)*v17 - _quotient(_Q2, v15))), v15)
    v21 = _Q1_4*(v0*v0) + _Q2*v12 - _quotient(_Q1_2*(c*v19), a)
    # outputs
    return v21 + _quotient(_Q1_8*(v1*(v20 + v13*v19)), v2)


def data_term_erlang3_at_zero_a(a, b, c):
    """E D(X)² for X Gamma distributed with shape 3 and rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.erlang_3.positive, lsgan.variants.erlang_3.negative.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _erfc(-b)
    # outputs
    return _Q1_4*(v0*v0)


def cost_mixture(a, b, g, h, c, rate, weight):
    """Cost for data from a mixture of exponentials: rate c with the weight, the other rate with the rest.

    Parameters
    ----------
    a, b, g, h, c, rate, weight : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), rate in (0, oo),
        weight in [0, 1].
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 15 additions, 39 multiplications, 19 divisions, 10 function calls, 7 negations.
    Source: derived here.
    Claims: lsgan.variants.mixture.positive, lsgan.variants.mixture.negative,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    a, b, g, h, c, rate, weight = _numbers(a, b, g, h, c, rate, weight)
    # intermediate terms
    v0 = _erfc(b + a*h)
    v1 = _erfc(-b)
    v2 = _Q1_4*(v1*v1)
    v3 = a*a
    v4 = _sqrt(_Q2)
    v5 = _modulus(a)
    v6 = a*v4
    v7 = _quotient(b*v6, v5)
    v8 = _quotient(_Q1_2*v6, v5)
    v9 = -(_quotient(_Q1_2*(c*v4), v5) + v7)
    v10 = _kernels_ball.bivariate_normal_cdf(-_quotient(_Q1_2*c, a), v9, v8)
    v11 = v2 + _quotient(_Q2*(a*_exp(_quotient(b*c, a) + _quotient(_Q1_4*(c*c), v3))*v10), v5)
    v12 = -(_quotient(_Q1_2*(rate*v4), v5) + v7)
    v13 = _kernels_ball.bivariate_normal_cdf(-_quotient(_Q1_2*rate, a), v12, v8)
    v14 = _quotient(_Q2*(a*_exp(_quotient(b*rate, a) + _quotient(_Q1_4*(rate*rate), v3))*v13), v5)
    v15 = a*g
    v16 = -(_quotient(_Q1_2*v4, g*v5) + v7 + _quotient(h*v4*v3, v5))
    v17 = a*_exp(_quotient(h, g) + _quotient(b, v15) + _quotient(_Q1_4, v3*(g*g)))
    v18 = _quotient(v17*_kernels_ball.bivariate_normal_cdf(_quotient(_Q1_2, v15), v16, -v8), v5)
    # outputs
    return _Q1_4*(v0*v0) + weight*v11 + (_Q1 - weight)*(v2 + v14) - _Q2*v18


def cost_mixture_at_zero_a(a, b, g, h, c, rate, weight):
    """Cost for data from a mixture of exponentials: rate c with the weight, the other rate with the rest,
    where a = 0.

    Parameters
    ----------
    a, b, g, h, c, rate, weight : real number (fmpq, arb, int; acb where complex)

    Returns
    -------
    real number (fmpq, arb, int; acb where complex)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), rate in (0, oo),
        weight in [0, 1].
    Accuracy: rigorous enclosure at the current precision; exact where all operations are rational on
        fmpq.
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.mixture.positive, lsgan.variants.mixture.negative,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _erfc(b)
    v1 = _erfc(-b)
    # outputs
    return _Q1_4*(v0*v0) + _Q1_4*(v1*v1)
