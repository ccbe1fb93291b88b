"""Least-squares GAN with an erf discriminator: mpmath functions at the precision of mpmath.mp.

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

from builtins import isinstance as _isinstance

from generated.special import kernels_multiprecision as _kernels_multiprecision
from mpmath import mp as _mp


def _numbers(*values):
    """Each value as mpf or mpc; integers and binary floats are taken exactly."""
    return [_mp.convert(x) for x in values]


def _sqrt(x):
    if _isinstance(x, _mp.mpf) and x < 0:
        return _mp.mpf("nan")
    return _mp.sqrt(x)


def data_term(a, b, c):
    """E D(X)² of the discriminator's output on the data.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 3 additions, 15 multiplications, 7 divisions, 5 function calls, 3 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _mp.erfc(-b)
    v1 = _sqrt(_mp.mpf(2))
    v2 = _mp.fabs(a)
    v3 = a*v1
    v4 = -(_mp.mpf(1)/2*(c*v1/v2) + b*v3/v2)
    v5 = -(_mp.mpf(1)/2*(c/a))
    v6 = _kernels_multiprecision.bivariate_normal_cdf(v5, v4, _mp.mpf(1)/2*(v3/v2))
    # outputs
    return _mp.mpf(1)/4*(v0*v0) + _mp.mpf(2)*(a*_mp.exp(b*c/a + _mp.mpf(1)/4*(c*c/(a*a)))*v6/v2)


def data_term_at_zero_a(a, b, c):
    """E D(X)² of the discriminator's output on the data, where a = 0.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _mp.erfc(-b)
    # outputs
    return _mp.mpf(1)/4*(v0*v0)


def generator_term(a, b, g, h):
    """E(1 - D(G(Z)))² of the discriminator's output on generated points.

    Parameters
    ----------
    a, b, g, h : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 6 additions, 17 multiplications, 9 divisions, 5 function calls, 2 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    a, b, g, h = _numbers(a, b, g, h)
    # intermediate terms
    v0 = _mp.erfc(b + a*h)
    v1 = a*g
    v2 = a*a
    v3 = _sqrt(_mp.mpf(2))
    v4 = _mp.fabs(a)
    v5 = a*v3
    v6 = -(_mp.mpf(1)/2*(v3/(g*v4)) + b*v5/v4 + h*v3*v2/v4)
    v7 = -(_mp.mpf(1)/2*(v5/v4))
    v8 = _kernels_multiprecision.bivariate_normal_cdf(_mp.mpf(1)/2/v1, v6, v7)
    v9 = _mp.mpf(2)*(a*_mp.exp(h/g + b/v1 + _mp.mpf(1)/4/(v2*(g*g)))*v8/v4)
    # outputs
    return _mp.mpf(1)/4*(v0*v0) - v9


def generator_term_at_zero_a(a, b, g, h):
    """E(1 - D(G(Z)))² of the discriminator's output on generated points, where a = 0.

    Parameters
    ----------
    a, b, g, h : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 multiplications, 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _mp.erfc(b)
    # outputs
    return _mp.mpf(1)/4*(v0*v0)


def cost(a, b, g, h, c):
    """Cost J = E D(X)² + E(1 - D(G(Z)))².

    Parameters
    ----------
    a, b, g, h, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 10 additions, 28 multiplications, 14 divisions, 8 function calls, 5 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    a, b, g, h, c = _numbers(a, b, g, h, c)
    # intermediate terms
    v0 = _mp.erfc(-b)
    v1 = _mp.erfc(b + a*h)
    v2 = a*a
    v3 = _sqrt(_mp.mpf(2))
    v4 = _mp.fabs(a)
    v5 = a*v3
    v6 = b*v5/v4
    v7 = _mp.mpf(1)/2*(v5/v4)
    v8 = -(_mp.mpf(1)/2*(c*v3/v4) + v6)
    v9 = _kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*(c/a)), v8, v7)
    v10 = a*g
    v11 = -(_mp.mpf(1)/2*(v3/(g*v4)) + v6 + h*v3*v2/v4)
    v12 = _kernels_multiprecision.bivariate_normal_cdf(_mp.mpf(1)/2/v10, v11, -v7)
    v13 = _mp.mpf(2)*(a*_mp.exp(b*c/a + _mp.mpf(1)/4*(c*c/v2))*v9/v4)
    v14 = _mp.mpf(2)*(a*_mp.exp(h/g + b/v10 + _mp.mpf(1)/4/(v2*(g*g)))*v12/v4)
    # outputs
    return _mp.mpf(1)/4*(v0*v0) + _mp.mpf(1)/4*(v1*v1) + v13 - v14


def cost_at_zero_a(a, b, g, h, c):
    """Cost J = E D(X)² + E(1 - D(G(Z)))², where a = 0.

    Parameters
    ----------
    a, b, g, h, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _mp.erfc(b)
    v1 = _mp.erfc(-b)
    # outputs
    return _mp.mpf(1)/4*(v0*v0) + _mp.mpf(1)/4*(v1*v1)


def gradient(a, b, g, h, c):
    """Gradient of the cost in the order a, b, g, h.

    Parameters
    ----------
    a, b, g, h, c : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 4 : real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
    v3 = _sqrt(_mp.mpf(2))
    v4 = _mp.fabs(a)
    v5 = g*v4
    v6 = v3/v5
    v7 = a*v3
    v8 = b*v7/v4
    v9 = h*v3*v1/v4
    v10 = _mp.mpf(1)/2*(v7/v4)
    v11 = -(_mp.mpf(1)/2*v6 + v8 + v9)
    v12 = _kernels_multiprecision.bivariate_normal_cdf(_mp.mpf(1)/2/v0, v11, -v10)
    v13 = _mp.exp(h/g + b/v0 + _mp.mpf(1)/4/(v1*v2))*v12
    v14 = _mp.mpf(2)*b
    v15 = c/a
    v16 = c*v3/v4
    v17 = -(_mp.mpf(1)/2*v16 + v8)
    v18 = _kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*v15), v17, v10)
    v19 = _mp.exp(b*c/a + _mp.mpf(1)/4*(c*c/v1))*v18
    v20 = b*b
    v21 = _sqrt(_mp.mpf(_mp.pi))
    v22 = _mp.mpf(2)*v20
    v23 = v4*v21
    v24 = _mp.mpf(1)/2*(_mp.exp(-v22)*v7*_kernels_multiprecision.erfcx(_mp.mpf(1)/4*v16 + v8)/v23)
    v25 = c*(_mp.mpf(2)*(a*(v14 + v15)*v19/v4) - _mp.erfc(-b)*_mp.exp(-v20)/v21 - v24)/v1
    v26 = a*h
    v27 = b*v26
    v28 = v1*(h*h)
    v29 = _kernels_multiprecision.erfcx(_mp.mpf(1)/4*v6 + v8 + v9)
    v30 = a*v13
    v31 = _mp.mpf(1)/2*(v7*_mp.exp(-(v22 + _mp.mpf(4)*v27 + _mp.mpf(2)*v28))*v29/v23)
    v32 = _mp.erfc(b + v26)*_mp.exp(-(v20 + _mp.mpf(2)*v27 + v28))/v21 - v31
    v33 = v32 - _mp.mpf(2)*((v14 + _mp.mpf(2)*v26 + _mp.mpf(1)/v0)*v30/v4)
    # outputs
    return (
        -(_mp.mpf(2)*(h*v13/v5) + _mp.mpf(1)/2*v25 + _mp.mpf(1)/2*(v33/(g*v1))),
        _mp.mpf(2)*(c*v19/v4) - _mp.mpf(2)*(v13/v5),
        -(_mp.mpf(1)/2*(v33/(a*v2))),
        -(_mp.mpf(2)*(v30/v5)),
    )


def gradient_at_zero_a(a, b, g, h, c):
    """Gradient of the cost in the order a, b, g, h, where a = 0.

    Parameters
    ----------
    a, b, g, h, c : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 4 : real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
    v0 = _mp.exp(-(b*b))
    v1 = _mp.mpf(1)/c
    v2 = _mp.erf(b)
    v3 = _sqrt(_mp.mpf(_mp.pi))
    # outputs
    return (v0*(v1 - g - h + v2*(g + h + v1))/v3, _mp.mpf(2)*(v2*v0/v3), _mp.mpf(0), _mp.mpf(0))


def hessian(a, b, g, h, c):
    """Hessian of the cost, rows and columns in the order a, b, g, h; the entries of a 4×4 matrix, row by
    row.

    Parameters
    ----------
    a, b, g, h, c : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 16 : real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
    v6 = _sqrt(_mp.mpf(_mp.pi))
    v7 = _mp.erfc(b + v1)*_mp.exp(-(v2 + _mp.mpf(2)*v3 + v5))/v6
    v8 = a*g
    v9 = g*g
    v10 = v4*v9
    v11 = _sqrt(_mp.mpf(2))
    v12 = _mp.fabs(a)
    v13 = g*v12
    v14 = v11/v13
    v15 = _mp.mpf(1)/2*v14
    v16 = a*v11
    v17 = b*v16/v12
    v18 = h*v11*v4/v12
    v19 = _mp.mpf(1)/2*(v16/v12)
    v20 = _kernels_multiprecision.bivariate_normal_cdf(_mp.mpf(1)/2/v8, -(v15 + v17 + v18), -v19)
    v21 = _mp.exp(h/g + b/v8 + _mp.mpf(1)/4/v10)*v20
    v22 = _mp.mpf(2)*(v21/v13)
    v23 = v7 - v22
    v24 = _mp.mpf(2)*b
    v25 = c/a
    v26 = v24 + v25
    v27 = c*c
    v28 = c*v11/v12
    v29 = _mp.mpf(1)/2*v28
    v30 = _kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*v25), -(v29 + v17), v19)
    v31 = _mp.exp(b*c/a + _mp.mpf(1)/4*(v27/v4))*v30
    v32 = a*v31
    v33 = _mp.erfc(-b)*_mp.exp(-v2)/v6
    v34 = _mp.mpf(2)*v2
    v35 = _mp.exp(-v34)
    v36 = _kernels_multiprecision.erfcx(_mp.mpf(1)/4*v28 + v17)
    v37 = v12*v6
    v38 = _mp.mpf(2)*(v26*v32/v12) - v33 - _mp.mpf(1)/2*(v35*v16*v36/v37)
    v39 = c*v38
    v40 = v4*a
    v41 = _mp.exp(-(v34 + _mp.mpf(4)*v3 + _mp.mpf(2)*v5))
    v42 = _kernels_multiprecision.erfcx(_mp.mpf(1)/4*v14 + v17 + v18)
    v43 = v24 + _mp.mpf(2)*v1 + _mp.mpf(1)/v8
    v44 = a*v21
    v45 = v7 - _mp.mpf(1)/2*(v16*v41*v42/v37) - _mp.mpf(2)*(v43*v44/v12)
    v46 = _mp.mpf(4)*(v32/v12)
    v47 = _mp.mpf(2)*v17
    v48 = _mp.mpf(2)/v6
    v49 = v4*v4
    v50 = _mp.mpf(4)*(v44/v12)
    v51 = v45/v8 - v50
    v52 = g*v4
    v53 = v43*v45 - v50 - _mp.mpf(1)/2*(v41*((v15 + v47 + _mp.mpf(2)*v18)*v42 - v48)/v6)
    v54 = _mp.mpf(1)/4*(v27*(v46 - _mp.mpf(1)/2*(v35*((v29 + v47)*v36 - v48)/v6) + v26*v38)/v49)
    v55 = h*v23
    v56 = v55/v8 - _mp.mpf(1)/2*(c*(v46 + v39/a)/v4) - _mp.mpf(1)/2*(v51/v52)
    v57 = _mp.mpf(1)/2*((v45 - v1*v51 + _mp.mpf(1)/2*(v53/v8))/v10)
    v58 = v55/g - v22 - _mp.mpf(1)/2*(v51/v8)
    v59 = -(_mp.mpf(1)/2*(v51/(a*v9)))
    v60 = v23/g
    v61 = -(_mp.mpf(1)/2*(v51/v9))
    # outputs
    return (
        v0*v23/v8 + v39/v40 + v45/(g*v40) + v54 - h*v51/v52 + _mp.mpf(1)/4*(v53/(v9*v49)),
        v56,
        v57,
        v58,
        v56,
        c*(_mp.mpf(2)*(c*v31/v12) - v33)/a + v23/v8,
        v59,
        v60,
        v57,
        v59,
        v45/(a*(v9*g)) + _mp.mpf(1)/4*(v53/(v4*(v9*v9))),
        v61,
        v58,
        v60,
        v61,
        a*v23/g,
    )


def hessian_at_zero_a(a, b, g, h, c):
    """Hessian of the cost, rows and columns in the order a, b, g, h, where a = 0; the entries of a 4×4
    matrix, row by row.

    Parameters
    ----------
    a, b, g, h, c : real number (mpf, mpc, int or float)

    Returns
    -------
    tuple of 16 : real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
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
    v1 = _mp.exp(-(_mp.mpf(2)*v0))/_mp.mpf(_mp.pi)
    v2 = _mp.mpf(4)*v1
    v3 = _mp.exp(-v0)
    v4 = b*v3
    v5 = _sqrt(_mp.mpf(_mp.pi))
    v6 = _mp.erfc(-b)*v4/v5
    v7 = _mp.mpf(2)*v1
    v8 = _mp.erfc(b)
    v9 = _mp.mpf(2)*(v8*v4/v5)
    v10 = v7 + v9
    v11 = _mp.mpf(2)*v6
    v12 = (v7 - v11)/c + (g + h)*v10
    v13 = -(v8*v3/v5)
    # outputs
    return (
        (v2 - _mp.mpf(4)*v6)/(c*c) + (_mp.mpf(2)*(g*g) + h*h + _mp.mpf(2)*(g*h))*v10,
        v12,
        v13,
        v13,
        v12,
        v2 + v9 - v11,
        _mp.mpf(0),
        _mp.mpf(0),
        v13,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
        v13,
        _mp.mpf(0),
        _mp.mpf(0),
        _mp.mpf(0),
    )


def expectation_erf(a, b, c):
    """E erf(aX + b) for X exponential with rate c.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 3 additions, 8 multiplications, 5 divisions, 4 function calls.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf.positive, lsgan.expectation_erf.negative.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _mp.fabs(a)
    v1 = a*_mp.erfc(_mp.mpf(1)/2*(c/v0) + a*b/v0)*_mp.exp(b*c/a + _mp.mpf(1)/4*(c*c/(a*a)))/v0
    # outputs
    return _mp.erf(b) + v1


def expectation_erf_at_zero_a(a, b, c):
    """E erf(aX + b) for X exponential with rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf.positive, lsgan.expectation_erf.negative.
    """
    (b,) = _numbers(b)
    return _mp.erf(b)


def expectation_erf_squared(a, b, c):
    """E erf(aX + b)² for X exponential with rate c.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 5 additions, 18 multiplications, 9 divisions, 6 function calls, 2 negations.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf_squared.positive, lsgan.expectation_erf_squared.negative,
        lsgan.forms.at_origin.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _mp.erf(b)
    v1 = _sqrt(_mp.mpf(2))
    v2 = _mp.fabs(a)
    v3 = a*b
    v4 = -(_mp.mpf(1)/2*(c*v1/v2) + v1*v3/v2)
    v5 = _mp.mpf(1)/2*(a*v1/v2)
    v6 = _mp.mpf(2)*_kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*(c/a)), v4, v5)
    v7 = v6 - _mp.mpf(1)/2*_mp.erfc(_mp.mpf(1)/2*(c/v2) + v3/v2)
    # outputs
    return v0*v0 + _mp.mpf(4)*(a*_mp.exp(b*c/a + _mp.mpf(1)/4*(c*c/(a*a)))*v7/v2)


def expectation_erf_squared_at_zero_a(a, b, c):
    """E erf(aX + b)² for X exponential with rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 multiplication, 1 function call.
    Source: Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using
        error function integrals”, IEEE Access 9 (2021).
    Claims: lsgan.expectation_erf_squared.positive, lsgan.expectation_erf_squared.negative,
        lsgan.forms.at_origin.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _mp.erf(b)
    # outputs
    return v0*v0


def discriminator_loss(a, b, g, h, c, label_fake, label_real):
    """½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends.

    Parameters
    ----------
    a, b, g, h, c, label_fake, label_real : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), label_fake in
        (-oo, oo), label_real in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 22 additions, 38 multiplications, 20 divisions, 12 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    a, b, g, h, c, label_fake, label_real = _numbers(a, b, g, h, c, label_fake, label_real)
    # intermediate terms
    v0 = _mp.erfc(-b)
    v1 = _mp.mpf(1) - label_fake
    v2 = b + a*h
    v3 = _mp.erfc(v2)
    v4 = _mp.fabs(a)
    v5 = a*b
    v6 = v5/v4
    v7 = a*a
    v8 = a*_mp.exp(b*c/a + _mp.mpf(1)/4*(c*c/v7))
    v9 = label_real*(_mp.mpf(1) + _mp.erf(b) + _mp.erfc(_mp.mpf(1)/2*(c/v4) + v6)*v8/v4)
    v10 = _sqrt(_mp.mpf(2))
    v11 = v10*v5/v4
    v12 = _mp.mpf(1)/2*(a*v10/v4)
    v13 = -(_mp.mpf(1)/2*(c*v10/v4) + v11)
    v14 = a*g
    v15 = a*_mp.exp(h/g + b/v14 + _mp.mpf(1)/4/(v7*(g*g)))
    v16 = g*v4
    v17 = h*v7
    v18 = v1*(_mp.mpf(1) - _mp.erf(v2) - v15*_mp.erfc(_mp.mpf(1)/2/v16 + v6 + v17/v4)/v4)
    v19 = -(_mp.mpf(1)/2*(v10/v16) + v11 + v10*v17/v4)
    v20 = _mp.mpf(1)/2*(label_real*label_real) + _mp.mpf(1)/8*(v0*v0) + _mp.mpf(1)/2*(v1*v1)
    v21 = v8*_kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*(c/a)), v13, v12)/v4
    v22 = v15*_kernels_multiprecision.bivariate_normal_cdf(_mp.mpf(1)/2/v14, v19, -v12)/v4
    # outputs
    return v20 + _mp.mpf(1)/8*(v3*v3) - _mp.mpf(1)/2*v9 + v21 - _mp.mpf(1)/2*v18 - v22


def discriminator_loss_at_zero_a(a, b, g, h, c, label_fake, label_real):
    """½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends, where a = 0.

    Parameters
    ----------
    a, b, g, h, c, label_fake, label_real : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), label_fake in
        (-oo, oo), label_real in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 5 additions, 5 multiplications, 1 function call.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    b, label_fake, label_real = _numbers(b, label_fake, label_real)
    # intermediate terms
    v0 = _mp.mpf(1)/2*_mp.erf(b)
    v1 = _mp.mpf(1)/2 - label_fake + v0
    v2 = _mp.mpf(1)/2 - label_real + v0
    # outputs
    return _mp.mpf(1)/2*(v1*v1) + _mp.mpf(1)/2*(v2*v2)


def generator_loss(a, b, g, h, label_target):
    """½E(D(G(Z)) - label_target)², which G descends.

    Parameters
    ----------
    a, b, g, h, label_target : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), label_target in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 13 additions, 22 multiplications, 13 divisions, 7 function calls, 2 negations.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    a, b, g, h, label_target = _numbers(a, b, g, h, label_target)
    # intermediate terms
    v0 = _mp.mpf(1) - label_target
    v1 = b + a*h
    v2 = _mp.erfc(v1)
    v3 = a*g
    v4 = a*a
    v5 = a*_mp.exp(h/g + b/v3 + _mp.mpf(1)/4/(v4*(g*g)))
    v6 = _mp.fabs(a)
    v7 = g*v6
    v8 = a*b
    v9 = h*v4
    v10 = v0*(_mp.mpf(1) - _mp.erf(v1) - v5*_mp.erfc(_mp.mpf(1)/2/v7 + v8/v6 + v9/v6)/v6)
    v11 = _sqrt(_mp.mpf(2))
    v12 = -(_mp.mpf(1)/2*(v11/v7) + v11*v8/v6 + v11*v9/v6)
    v13 = -(_mp.mpf(1)/2*(a*v11/v6))
    v14 = v5*_kernels_multiprecision.bivariate_normal_cdf(_mp.mpf(1)/2/v3, v12, v13)/v6
    # outputs
    return _mp.mpf(1)/2*(v0*v0) + _mp.mpf(1)/8*(v2*v2) - _mp.mpf(1)/2*v10 - v14


def generator_loss_at_zero_a(a, b, g, h, label_target):
    """½E(D(G(Z)) - label_target)², which G descends, where a = 0.

    Parameters
    ----------
    a, b, g, h, label_target : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), label_target in (-oo, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 additions, 3 multiplications, 1 function call.
    Source: derived here.
    Claims: lsgan.variants.quadratic_data.positive, lsgan.variants.quadratic_generator.positive,
        lsgan.variants.quadratic_data.negative, lsgan.variants.quadratic_generator.negative.
    """
    b, label_target = _numbers(b, label_target)
    # intermediate terms
    v0 = _mp.mpf(1)/2 - label_target + _mp.mpf(1)/2*_mp.erf(b)
    # outputs
    return _mp.mpf(1)/2*(v0*v0)


def cost_latent(a, b, g, h, c, sigma):
    """Cost for the latent density (z/σ²) exp(-z²/(2σ²)).

    Parameters
    ----------
    a, b, g, h, c, sigma : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), sigma in (0,
        oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 10 additions, 34 multiplications, 14 divisions, 8 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.variants.latent.positive, lsgan.variants.latent.negative.
    """
    a, b, g, h, c, sigma = _numbers(a, b, g, h, c, sigma)
    # intermediate terms
    v0 = _mp.erfc(-b)
    v1 = _mp.erfc(b + a*h)
    v2 = a*a
    v3 = _sqrt(_mp.mpf(2))
    v4 = _mp.fabs(a)
    v5 = a*v3
    v6 = b*v5/v4
    v7 = _mp.mpf(1)/2*(v5/v4)
    v8 = -(_mp.mpf(1)/2*(c*v3/v4) + v6)
    v9 = _kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*(c/a)), v8, v7)
    v10 = sigma*sigma
    v11 = g*v10
    v12 = a*v11
    v13 = _mp.mpf(1)/2*(h/v11) + _mp.mpf(1)/2*(b/v12) + _mp.mpf(1)/16/(v2*(g*g)*(v10*v10))
    v14 = -(v6 + _mp.mpf(1)/4*(v3/(v4*v11)) + h*v3*v2/v4)
    v15 = a*_mp.exp(v13)*_kernels_multiprecision.bivariate_normal_cdf(_mp.mpf(1)/4/v12, v14, -v7)
    v16 = _mp.mpf(2)*(a*_mp.exp(b*c/a + _mp.mpf(1)/4*(c*c/v2))*v9/v4)
    # outputs
    return _mp.mpf(1)/4*(v0*v0) + _mp.mpf(1)/4*(v1*v1) + v16 - _mp.mpf(2)*(v15/v4)


def cost_latent_at_zero_a(a, b, g, h, c, sigma):
    """Cost for the latent density (z/σ²) exp(-z²/(2σ²)), where a = 0.

    Parameters
    ----------
    a, b, g, h, c, sigma : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), sigma in (0,
        oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: derived here.
    Claims: lsgan.data_term.positive, lsgan.data_term.negative, lsgan.data_term.zero,
        lsgan.variants.latent.positive, lsgan.variants.latent.negative.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _mp.erfc(b)
    v1 = _mp.erfc(-b)
    # outputs
    return _mp.mpf(1)/4*(v0*v0) + _mp.mpf(1)/4*(v1*v1)


def data_term_erlang2(a, b, c):
    """E D(X)² for X Gamma distributed with shape 2 and rate c.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 8 additions, 28 multiplications, 11 divisions, 9 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.erlang_2.positive, lsgan.variants.erlang_2.negative.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _mp.erfc(-b)
    v1 = c/a
    v2 = _sqrt(_mp.mpf(2))
    v3 = _mp.fabs(a)
    v4 = c*v2/v3
    v5 = a*v2
    v6 = b*v5/v3
    v7 = -(_mp.mpf(1)/2*v4 + v6)
    v8 = _mp.mpf(1)/2*(v5/v3)
    v9 = _kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*v1), v7, v8)
    v10 = a*_mp.exp(b*c/a + _mp.mpf(1)/4*(c*c/(a*a)))*v9
    v11 = b*b
    v12 = _sqrt(_mp.mpf(_mp.pi))
    v13 = _mp.exp(-(_mp.mpf(2)*v11))*v5*_kernels_multiprecision.erfcx(_mp.mpf(1)/4*v4 + v6)
    v14 = _mp.mpf(2)*((_mp.mpf(2)*b + v1)*v10/v3) - v0*_mp.exp(-v11)/v12
    v15 = _mp.mpf(1)/2*(c*(v14 - _mp.mpf(1)/2*(v13/(v3*v12)))/a)
    # outputs
    return _mp.mpf(1)/4*(v0*v0) + _mp.mpf(2)*(v10/v3) - v15


def data_term_erlang2_at_zero_a(a, b, c):
    """E D(X)² for X Gamma distributed with shape 2 and rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.erlang_2.positive, lsgan.variants.erlang_2.negative.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _mp.erfc(-b)
    # outputs
    return _mp.mpf(1)/4*(v0*v0)


def data_term_erlang3(a, b, c):
    """E D(X)² for X Gamma distributed with shape 3 and rate c.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 13 additions, 36 multiplications, 14 divisions, 9 function calls, 5 negations.
    Source: derived here.
    Claims: lsgan.variants.erlang_3.positive, lsgan.variants.erlang_3.negative.
    """
    a, b, c = _numbers(a, b, c)
    # intermediate terms
    v0 = _mp.erfc(-b)
    v1 = c*c
    v2 = a*a
    v3 = c/a
    v4 = _sqrt(_mp.mpf(2))
    v5 = _mp.fabs(a)
    v6 = c*v4/v5
    v7 = _mp.mpf(1)/2*v6
    v8 = a*v4
    v9 = b*v8/v5
    v10 = _mp.mpf(1)/2*(v8/v5)
    v11 = _kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*v3), -(v7 + v9), v10)
    v12 = a*_mp.exp(b*c/a + _mp.mpf(1)/4*(v1/v2))*v11
    v13 = v12/v5
    v14 = _mp.mpf(2)*b + v3
    v15 = b*b
    v16 = _sqrt(_mp.mpf(_mp.pi))
    v17 = _mp.exp(-(_mp.mpf(2)*v15))
    v18 = _kernels_multiprecision.erfcx(_mp.mpf(1)/4*v6 + v9)
    v19 = _mp.mpf(2)*(v14*v12/v5) - v0*_mp.exp(-v15)/v16 - _mp.mpf(1)/2*(v17*v8*v18/(v5*v16))
    v20 = _mp.mpf(4)*v13 - _mp.mpf(1)/2*(v17*((v7 + _mp.mpf(2)*v9)*v18 - _mp.mpf(2)/v16)/v16)
    v21 = _mp.mpf(1)/4*(v0*v0) + _mp.mpf(2)*v13 - _mp.mpf(1)/2*(c*v19/a)
    # outputs
    return v21 + _mp.mpf(1)/8*(v1*(v20 + v14*v19)/v2)


def data_term_erlang3_at_zero_a(a, b, c):
    """E D(X)² for X Gamma distributed with shape 3 and rate c, where a = 0.

    Parameters
    ----------
    a, b, c : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), c in (0, oo).
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 2 multiplications, 1 function call, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.erlang_3.positive, lsgan.variants.erlang_3.negative.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _mp.erfc(-b)
    # outputs
    return _mp.mpf(1)/4*(v0*v0)


def cost_mixture(a, b, g, h, c, rate, weight):
    """Cost for data from a mixture of exponentials: rate c with the weight, the other rate with the rest.

    Parameters
    ----------
    a, b, g, h, c, rate, weight : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), rate in (0, oo),
        weight in [0, 1].
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 15 additions, 39 multiplications, 19 divisions, 10 function calls, 7 negations.
    Source: derived here.
    Claims: lsgan.variants.mixture.positive, lsgan.variants.mixture.negative,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    a, b, g, h, c, rate, weight = _numbers(a, b, g, h, c, rate, weight)
    # intermediate terms
    v0 = _mp.erfc(b + a*h)
    v1 = _mp.erfc(-b)
    v2 = _mp.mpf(1)/4*(v1*v1)
    v3 = a*a
    v4 = _sqrt(_mp.mpf(2))
    v5 = _mp.fabs(a)
    v6 = a*v4
    v7 = b*v6/v5
    v8 = _mp.mpf(1)/2*(v6/v5)
    v9 = -(_mp.mpf(1)/2*(c*v4/v5) + v7)
    v10 = _kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*(c/a)), v9, v8)
    v11 = -(_mp.mpf(1)/2*(rate*v4/v5) + v7)
    v12 = _kernels_multiprecision.bivariate_normal_cdf(-(_mp.mpf(1)/2*(rate/a)), v11, v8)
    v13 = v2 + _mp.mpf(2)*(a*_mp.exp(b*rate/a + _mp.mpf(1)/4*(rate*rate/v3))*v12/v5)
    v14 = a*g
    v15 = -(_mp.mpf(1)/2*(v4/(g*v5)) + v7 + h*v4*v3/v5)
    v16 = _kernels_multiprecision.bivariate_normal_cdf(_mp.mpf(1)/2/v14, v15, -v8)
    v17 = weight*(v2 + _mp.mpf(2)*(a*_mp.exp(b*c/a + _mp.mpf(1)/4*(c*c/v3))*v10/v5))
    v18 = _mp.mpf(2)*(a*_mp.exp(h/g + b/v14 + _mp.mpf(1)/4/(v3*(g*g)))*v16/v5)
    # outputs
    return _mp.mpf(1)/4*(v0*v0) + v17 + (_mp.mpf(1) - weight)*v13 - v18


def cost_mixture_at_zero_a(a, b, g, h, c, rate, weight):
    """Cost for data from a mixture of exponentials: rate c with the weight, the other rate with the rest,
    where a = 0.

    Parameters
    ----------
    a, b, g, h, c, rate, weight : real number (mpf, mpc, int or float)

    Returns
    -------
    real number (mpf, mpc, int or float)

    Domain: a in (-oo, oo), b in (-oo, oo), g in (0, oo), h in (-oo, oo), c in (0, oo), rate in (0, oo),
        weight in [0, 1].
    Accuracy: each operation rounds to the current precision; nothing is certified.
    Operations: 1 addition, 4 multiplications, 2 function calls, 1 negation.
    Source: derived here.
    Claims: lsgan.variants.mixture.positive, lsgan.variants.mixture.negative,
        lsgan.generator_term.positive, lsgan.generator_term.negative, lsgan.generator_term.zero.
    """
    (b,) = _numbers(b)
    # intermediate terms
    v0 = _mp.erfc(b)
    v1 = _mp.erfc(-b)
    # outputs
    return _mp.mpf(1)/4*(v0*v0) + _mp.mpf(1)/4*(v1*v1)
