"""Gradient, momentum and alternating operators on differentiable games: rational functions and roots of
pairs (hi, lo) of float64, on NumPy arrays or scalars.

Emitted by `rederive generate`; do not edit.

Claims: games.jacobians.heavy_ball, games.jacobians.heavy_ball_any_size, games.jacobians.gradient,
    games.jacobians.alternating_bilinear, games.jacobians.extragradient,
    games.jacobians.optimistic_gradient, games.heavy_ball.no_cancellation, games.gradient.sufficient,
    games.gradient.necessary, games.heavy_ball.sufficient, games.heavy_ball.necessary,
    games.heavy_ball.sign_of_the_step, games.alternating.sufficient, games.alternating.necessary,
    games.extragradient.sufficient, games.extragradient.necessary, games.optimistic.sufficient,
    games.optimistic.necessary, games.momentum.best_lower_bound, games.momentum.half_angle,
    games.momentum.best_attained, games.alternating.best_real, games.alternating.best_real_attained,
    games.alternating.best_one_player, games.alternating.best_one_player_attained,
    games.alternating.best_any, games.alternating.best_any_attained.

Operations of one evaluation:
    heavy_ball_radius_polynomial: 8 additions, 14 multiplications
    gradient_radius_polynomial: 4 additions, 8 multiplications
    alternating_radius_polynomial: 8 additions, 4 multiplications, 1 negation
    extragradient_radius_polynomial: 13 additions, 29 multiplications
    optimistic_radius_polynomial: 7 additions, 18 multiplications
    heavy_ball_terms: 10 additions, 10 multiplications, 2 negations
    gradient_conditions: 2 additions, 6 multiplications
    heavy_ball_conditions: 5 additions, 13 multiplications
    alternating_conditions: 9 additions, 8 multiplications
    extragradient_conditions: 6 additions, 11 multiplications
    optimistic_conditions: 5 additions, 11 multiplications
    best_alternating_equal: 3 additions, 3 multiplications, 1 division, 2 function calls
    best_alternating_first: 1 multiplication, 1 division, 1 function call, 1 negation
    best_alternating_complex: 1 division, 1 negation

Not in this module:
    best_heavy_ball: not a rational function, nor one of square roots
"""

import numpy as _np


def _two_sum(a, b):
    """a + b = s + e exactly (Knuth)."""
    s = a + b
    c = s - a
    return s, (a - (s - c)) + (b - c)


def _quick_two_sum(a, b):
    """a + b = s + e exactly, for |a| >= |b| (Dekker)."""
    s = a + b
    return s, b - (s - a)


def _two_prod(a, b):
    """a * b = p + e exactly, with both factors split in halves of 26 bits (Veltkamp, Dekker)."""
    c = 134217729.0 * a
    a_hi = c - (c - a)
    a_lo = a - a_hi
    d = 134217729.0 * b
    b_hi = d - (d - b)
    b_lo = b - b_hi
    p = a * b
    return p, ((a_hi * b_hi - p) + a_hi * b_lo + a_lo * b_hi) + a_lo * b_lo


def _add(a_hi, a_lo, b_hi, b_lo):
    s, e = _two_sum(a_hi, b_hi)
    t, f = _two_sum(a_lo, b_lo)
    s, e = _quick_two_sum(s, e + t)
    return _quick_two_sum(s, e + f)


def _sub(a_hi, a_lo, b_hi, b_lo):
    return _add(a_hi, a_lo, -b_hi, -b_lo)


def _mul(a_hi, a_lo, b_hi, b_lo):
    p, e = _two_prod(a_hi, b_hi)
    return _quick_two_sum(p, e + (a_hi * b_lo + a_lo * b_hi))


def _div(a_hi, a_lo, b_hi, b_lo):
    """Long division: two digits of 53 bits and a third for the rounding."""
    q1 = a_hi / b_hi
    p_hi, p_lo = _mul(b_hi, b_lo, q1, 0.0)
    r_hi, r_lo = _sub(a_hi, a_lo, p_hi, p_lo)
    q2 = r_hi / b_hi
    p_hi, p_lo = _mul(b_hi, b_lo, q2, 0.0)
    r_hi, r_lo = _sub(r_hi, r_lo, p_hi, p_lo)
    q3 = r_hi / b_hi
    q1, q2 = _quick_two_sum(q1, q2)
    return _add(q1, q2, q3, 0.0)


def _sqrt(a_hi, a_lo):
    """The root of the first digit, and half of what its square leaves over it (Karp, Markstein)."""
    root = _np.sqrt(a_hi)
    p_hi, p_lo = _two_prod(root, root)
    r_hi, r_lo = _sub(a_hi, a_lo, p_hi, p_lo)
    # At zero nothing is left, and it is over 1.
    return _quick_two_sum(root, 0.5 * r_hi / (root + (root == 0.0)))


def heavy_ball_radius_polynomial(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo, beta_hi, beta_lo):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta, beta : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 5 : real pair (hi, lo); outputs are one flat tuple

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 8 additions, 14 multiplications.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        eigenvalues of the momentum operator.
    Claims: games.jacobians.heavy_ball, games.jacobians.heavy_ball_any_size.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    beta_hi = beta_hi - 0.0
    beta_lo = beta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(beta_hi, beta_lo, beta_hi, beta_lo)
    v1_hi, v1_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, beta_hi, beta_lo)
    v3_hi, v3_lo = _sub(v2_hi, v2_lo, 1.0, 0.0)
    v4_hi, v4_lo = _mul(beta_hi, beta_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = 2.0 * v4_hi, 2.0 * v4_lo
    v6_hi, v6_lo = 4.0 * beta_hi, 4.0 * beta_lo
    v7_hi, v7_lo = 2.0 * v1_hi, 2.0 * v1_lo
    v8_hi, v8_lo = _mul(beta_hi, beta_lo, v1_hi, v1_lo)
    v9_hi, v9_lo = 2.0 * v8_hi, 2.0 * v8_lo
    v10_hi, v10_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v11_hi, v11_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v12_hi, v12_lo = _mul(v10_hi, v10_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v14_hi, v14_lo = _mul(v10_hi, v10_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _add(v6_hi, v6_lo, 1.0, 0.0)
    v16_hi, v16_lo = _add(v15_hi, v15_lo, v0_hi, v0_lo)
    v17_hi, v17_lo = _sub(v16_hi, v16_lo, v7_hi, v7_lo)
    v18_hi, v18_lo = _sub(v17_hi, v17_lo, v9_hi, v9_lo)
    v19_hi, v19_lo = _add(v18_hi, v18_lo, v12_hi, v12_lo)
    v20_hi, v20_lo = _add(v19_hi, v19_lo, v14_hi, v14_lo)
    v21_hi, v21_lo = 2.0 * v3_hi, 2.0 * v3_lo
    # outputs
    return (v0_hi, v0_lo, v5_hi, v5_lo, v20_hi, v20_lo, v21_hi, v21_lo, 1.0, 0.0)


def gradient_radius_polynomial(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 4 additions, 8 multiplications.
    Source: derived here.
    Claims: games.jacobians.gradient.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v1_hi, v1_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v2_hi, v2_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v3_hi, v3_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v4_hi, v4_lo = _mul(v2_hi, v2_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v6_hi, v6_lo = _mul(v2_hi, v2_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _sub(1.0, 0.0, v1_hi, v1_lo)
    v8_hi, v8_lo = _add(v7_hi, v7_lo, v4_hi, v4_lo)
    v9_hi, v9_lo = _add(v8_hi, v8_lo, v6_hi, v6_lo)
    v10_hi, v10_lo = _sub(v0_hi, v0_lo, 1.0, 0.0)
    v11_hi, v11_lo = 2.0 * v10_hi, 2.0 * v10_lo
    # outputs
    return (v9_hi, v9_lo, v11_hi, v11_lo, 1.0, 0.0)


def alternating_radius_polynomial(k_hi, k_lo, beta1_hi, beta1_lo, beta2_hi, beta2_lo):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    k, beta1, beta2 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 5 : real pair (hi, lo); outputs are one flat tuple

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 8 additions, 4 multiplications, 1 negation.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        alternating momentum on bilinear games.
    Claims: games.jacobians.alternating_bilinear.
    """
    # products of integers would overflow
    k_hi = k_hi - 0.0
    k_lo = k_lo - 0.0
    beta1_hi = beta1_hi - 0.0
    beta1_lo = beta1_lo - 0.0
    beta2_hi = beta2_hi - 0.0
    beta2_lo = beta2_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(beta1_hi, beta1_lo, beta2_hi, beta2_lo)
    v1_hi, v1_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v2_hi, v2_lo = _add(beta1_hi, beta1_lo, beta2_hi, beta2_lo)
    v3_hi, v3_lo = _add(v2_hi, v2_lo, v1_hi, v1_lo)
    v4_hi, v4_lo = 2.0 * beta1_hi, 2.0 * beta1_lo
    v5_hi, v5_lo = 2.0 * beta2_hi, 2.0 * beta2_lo
    v6_hi, v6_lo = _add(v4_hi, v4_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _add(v6_hi, v6_lo, 1.0, 0.0)
    v8_hi, v8_lo = _add(v7_hi, v7_lo, v0_hi, v0_lo)
    v9_hi, v9_lo = _sub(k_hi, k_lo, beta1_hi, beta1_lo)
    v10_hi, v10_lo = _sub(v9_hi, v9_lo, beta2_hi, beta2_lo)
    v11_hi, v11_lo = _sub(v10_hi, v10_lo, 2.0, 0.0)
    # outputs
    return (v0_hi, v0_lo, -v3_hi, -v3_lo, v8_hi, v8_lo, v11_hi, v11_lo, 1.0, 0.0)


def extragradient_radius_polynomial(
    re_hi, re_lo, im_hi, im_lo, eta_extrap_hi, eta_extrap_lo, eta_hi, eta_lo,
):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta_extrap, eta : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 13 additions, 29 multiplications.
    Source: derived here.
    Claims: games.jacobians.extragradient.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_extrap_hi = eta_extrap_hi - 0.0
    eta_extrap_lo = eta_extrap_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v1_hi, v1_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v2_hi, v2_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v3_hi, v3_lo = _mul(eta_hi, eta_lo, eta_extrap_hi, eta_extrap_lo)
    v4_hi, v4_lo = _mul(v2_hi, v2_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = 2.0 * v4_hi, 2.0 * v4_lo
    v6_hi, v6_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v7_hi, v7_lo = _mul(v6_hi, v6_lo, v3_hi, v3_lo)
    v8_hi, v8_lo = 2.0 * v7_hi, 2.0 * v7_lo
    v9_hi, v9_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v10_hi, v10_lo = _mul(v9_hi, v9_lo, v2_hi, v2_lo)
    v11_hi, v11_lo = _mul(v9_hi, v9_lo, v6_hi, v6_lo)
    v12_hi, v12_lo = _mul(v6_hi, v6_lo, re_hi, re_lo)
    v13_hi, v13_lo = _mul(eta_extrap_hi, eta_extrap_lo, v9_hi, v9_lo)
    v14_hi, v14_lo = _mul(v12_hi, v12_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = 2.0 * v14_hi, 2.0 * v14_lo
    v16_hi, v16_lo = _mul(re_hi, re_lo, v2_hi, v2_lo)
    v17_hi, v17_lo = _mul(v16_hi, v16_lo, v13_hi, v13_lo)
    v18_hi, v18_lo = 2.0 * v17_hi, 2.0 * v17_lo
    v19_hi, v19_lo = _mul(v2_hi, v2_lo, v2_hi, v2_lo)
    v20_hi, v20_lo = _mul(eta_extrap_hi, eta_extrap_lo, eta_extrap_hi, eta_extrap_lo)
    v21_hi, v21_lo = _mul(v20_hi, v20_lo, v9_hi, v9_lo)
    v22_hi, v22_lo = _mul(v19_hi, v19_lo, v21_hi, v21_lo)
    v23_hi, v23_lo = _mul(v6_hi, v6_lo, v6_hi, v6_lo)
    v24_hi, v24_lo = _mul(v23_hi, v23_lo, v21_hi, v21_lo)
    v25_hi, v25_lo = _mul(v2_hi, v2_lo, v6_hi, v6_lo)
    v26_hi, v26_lo = _mul(v25_hi, v25_lo, v21_hi, v21_lo)
    v27_hi, v27_lo = 2.0 * v26_hi, 2.0 * v26_lo
    v28_hi, v28_lo = _sub(1.0, 0.0, v1_hi, v1_lo)
    v29_hi, v29_lo = _sub(v28_hi, v28_lo, v5_hi, v5_lo)
    v30_hi, v30_lo = _add(v29_hi, v29_lo, v8_hi, v8_lo)
    v31_hi, v31_lo = _add(v30_hi, v30_lo, v10_hi, v10_lo)
    v32_hi, v32_lo = _add(v31_hi, v31_lo, v11_hi, v11_lo)
    v33_hi, v33_lo = _sub(v32_hi, v32_lo, v15_hi, v15_lo)
    v34_hi, v34_lo = _sub(v33_hi, v33_lo, v18_hi, v18_lo)
    v35_hi, v35_lo = _add(v34_hi, v34_lo, v22_hi, v22_lo)
    v36_hi, v36_lo = _add(v35_hi, v35_lo, v24_hi, v24_lo)
    v37_hi, v37_lo = _add(v36_hi, v36_lo, v27_hi, v27_lo)
    v38_hi, v38_lo = _sub(v0_hi, v0_lo, 1.0, 0.0)
    v39_hi, v39_lo = _add(v38_hi, v38_lo, v4_hi, v4_lo)
    v40_hi, v40_lo = _sub(v39_hi, v39_lo, v7_hi, v7_lo)
    v41_hi, v41_lo = 2.0 * v40_hi, 2.0 * v40_lo
    # outputs
    return (v37_hi, v37_lo, v41_hi, v41_lo, 1.0, 0.0)


def optimistic_radius_polynomial(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo):
    """Real coefficients, constant term first, of a polynomial whose largest root modulus is the value.

    Parameters
    ----------
    re, im, eta : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 5 : real pair (hi, lo); outputs are one flat tuple

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 7 additions, 18 multiplications.
    Source: derived here.
    Claims: games.jacobians.optimistic_gradient.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v1_hi, v1_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v2_hi, v2_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v3_hi, v3_lo = _add(v1_hi, v1_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(v0_hi, v0_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _mul(eta_hi, eta_lo, v1_hi, v1_lo)
    v6_hi, v6_lo = 2.0 * v5_hi, 2.0 * v5_lo
    v7_hi, v7_lo = _mul(eta_hi, eta_lo, v2_hi, v2_lo)
    v8_hi, v8_lo = 2.0 * v7_hi, 2.0 * v7_lo
    v9_hi, v9_lo = _sub(re_hi, re_lo, v6_hi, v6_lo)
    v10_hi, v10_lo = _sub(v9_hi, v9_lo, v8_hi, v8_lo)
    v11_hi, v11_lo = _mul(eta_hi, eta_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = 2.0 * v11_hi, 2.0 * v11_lo
    v13_hi, v13_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v14_hi, v14_lo = _mul(6.0, 0.0, v13_hi, v13_lo)
    v15_hi, v15_lo = _mul(v0_hi, v0_lo, v1_hi, v1_lo)
    v16_hi, v16_lo = 4.0 * v15_hi, 4.0 * v15_lo
    v17_hi, v17_lo = _mul(v0_hi, v0_lo, v2_hi, v2_lo)
    v18_hi, v18_lo = 4.0 * v17_hi, 4.0 * v17_lo
    v19_hi, v19_lo = _sub(1.0, 0.0, v14_hi, v14_lo)
    v20_hi, v20_lo = _add(v19_hi, v19_lo, v16_hi, v16_lo)
    v21_hi, v21_lo = _add(v20_hi, v20_lo, v18_hi, v18_lo)
    v22_hi, v22_lo = 2.0 * v13_hi, 2.0 * v13_lo
    v23_hi, v23_lo = _sub(v22_hi, v22_lo, 1.0, 0.0)
    v24_hi, v24_lo = 2.0 * v23_hi, 2.0 * v23_lo
    # outputs
    return (v4_hi, v4_lo, v12_hi, v12_lo, v21_hi, v21_lo, v24_hi, v24_lo, 1.0, 0.0)


def heavy_ball_terms(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo, beta_hi, beta_lo):
    """p = 1 + β - ηλ, Δ = p² - 4β and |p|² ∓ 4β as (Re p, Im p, Re Δ, Im Δ, |p|² - 4β, |p|² + 4β).

    Parameters
    ----------
    re, im, eta, beta : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 6 : real pair (hi, lo); outputs are one flat tuple

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 10 additions, 10 multiplications, 2 negations.
    Source: derived here.
    Claims: games.heavy_ball.no_cancellation.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    beta_hi = beta_hi - 0.0
    beta_lo = beta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v1_hi, v1_lo = _add(beta_hi, beta_lo, 1.0, 0.0)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, v0_hi, v0_lo)
    v3_hi, v3_lo = _mul(eta_hi, eta_lo, im_hi, im_lo)
    v4_hi, v4_lo = _mul(v2_hi, v2_lo, v2_hi, v2_lo)
    v5_hi, v5_lo = 4.0 * beta_hi, 4.0 * beta_lo
    v6_hi, v6_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v7_hi, v7_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v8_hi, v8_lo = _mul(v6_hi, v6_lo, v7_hi, v7_lo)
    v9_hi, v9_lo = _sub(v4_hi, v4_lo, v5_hi, v5_lo)
    v10_hi, v10_lo = _sub(v9_hi, v9_lo, v8_hi, v8_lo)
    v11_hi, v11_lo = 2.0 * beta_hi, 2.0 * beta_lo
    v12_hi, v12_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v13_hi, v13_lo = _add(v11_hi, v11_lo, 2.0, 0.0)
    v14_hi, v14_lo = _sub(v13_hi, v13_lo, v12_hi, v12_lo)
    v15_hi, v15_lo = _mul(v3_hi, v3_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _sub(v8_hi, v8_lo, v5_hi, v5_lo)
    v17_hi, v17_lo = _add(v16_hi, v16_lo, v4_hi, v4_lo)
    v18_hi, v18_lo = _add(v5_hi, v5_lo, v8_hi, v8_lo)
    v19_hi, v19_lo = _add(v18_hi, v18_lo, v4_hi, v4_lo)
    # outputs
    return (
        v2_hi,
        v2_lo,
        -v3_hi,
        -v3_lo,
        v10_hi,
        v10_lo,
        -v15_hi,
        -v15_lo,
        v17_hi,
        v17_lo,
        v19_hi,
        v19_lo,
    )


def gradient_conditions(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo):
    """Positive exactly where simultaneous gradient is stable.

    Parameters
    ----------
    re, im, eta : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 1 : real pair (hi, lo); outputs are one flat tuple

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 2 additions, 6 multiplications.
    Source: derived here.
    Claims: games.gradient.sufficient, games.gradient.necessary.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v1_hi, v1_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v2_hi, v2_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v3_hi, v3_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v4_hi, v4_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v5_hi, v5_lo = _add(v3_hi, v3_lo, v4_hi, v4_lo)
    v6_hi, v6_lo = _mul(v2_hi, v2_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _sub(v1_hi, v1_lo, v6_hi, v6_lo)
    # outputs
    return (v7_hi, v7_lo)


def heavy_ball_conditions(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo, beta_hi, beta_lo):
    """All positive exactly where heavy ball is stable.

    Parameters
    ----------
    re, im, eta, beta : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo), beta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 5 additions, 13 multiplications.
    Source: derived here.
    Claims: games.heavy_ball.sufficient, games.heavy_ball.necessary, games.heavy_ball.sign_of_the_step.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    beta_hi = beta_hi - 0.0
    beta_lo = beta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(beta_hi, beta_lo, beta_hi, beta_lo)
    v1_hi, v1_lo = _sub(1.0, 0.0, v0_hi, v0_lo)
    v2_hi, v2_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v3_hi, v3_lo = _add(beta_hi, beta_lo, 1.0, 0.0)
    v4_hi, v4_lo = _mul(v2_hi, v2_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _sub(1.0, 0.0, beta_hi, beta_lo)
    v6_hi, v6_lo = _mul(v5_hi, v5_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _mul(v4_hi, v4_lo, v6_hi, v6_lo)
    v8_hi, v8_lo = 2.0 * v7_hi, 2.0 * v7_lo
    v9_hi, v9_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v10_hi, v10_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v11_hi, v11_lo = _mul(v3_hi, v3_lo, v3_hi, v3_lo)
    v12_hi, v12_lo = _mul(v10_hi, v10_lo, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v14_hi, v14_lo = _mul(v13_hi, v13_lo, v6_hi, v6_lo)
    v15_hi, v15_lo = _add(v12_hi, v12_lo, v14_hi, v14_lo)
    v16_hi, v16_lo = _mul(v9_hi, v9_lo, v15_hi, v15_lo)
    v17_hi, v17_lo = _sub(v8_hi, v8_lo, v16_hi, v16_lo)
    # outputs
    return (v1_hi, v1_lo, v17_hi, v17_lo)


def alternating_conditions(k_hi, k_lo, beta1_hi, beta1_lo, beta2_hi, beta2_lo):
    """All positive exactly where alternating heavy ball on a bilinear game is stable.

    Parameters
    ----------
    k, beta1, beta2 : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 5 : real pair (hi, lo); outputs are one flat tuple

    Domain: k in (-oo, oo), beta1 in (-oo, oo), beta2 in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 9 additions, 8 multiplications.
    Source: derived here.
    Claims: games.alternating.sufficient, games.alternating.necessary.
    """
    # products of integers would overflow
    k_hi = k_hi - 0.0
    k_lo = k_lo - 0.0
    beta1_hi = beta1_hi - 0.0
    beta1_lo = beta1_lo - 0.0
    beta2_hi = beta2_hi - 0.0
    beta2_lo = beta2_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(beta1_hi, beta1_lo, beta1_hi, beta1_lo)
    v1_hi, v1_lo = _sub(1.0, 0.0, v0_hi, v0_lo)
    v2_hi, v2_lo = _mul(beta2_hi, beta2_lo, beta2_hi, beta2_lo)
    v3_hi, v3_lo = _sub(1.0, 0.0, v2_hi, v2_lo)
    v4_hi, v4_lo = _add(beta1_hi, beta1_lo, 1.0, 0.0)
    v5_hi, v5_lo = _add(beta2_hi, beta2_lo, 1.0, 0.0)
    v6_hi, v6_lo = _mul(v4_hi, v4_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = 4.0 * v6_hi, 4.0 * v6_lo
    v8_hi, v8_lo = _sub(v7_hi, v7_lo, k_hi, k_lo)
    v9_hi, v9_lo = _mul(beta1_hi, beta1_lo, beta2_hi, beta2_lo)
    v10_hi, v10_lo = _sub(1.0, 0.0, v9_hi, v9_lo)
    v11_hi, v11_lo = 2.0 * v9_hi, 2.0 * v9_lo
    v12_hi, v12_lo = _sub(v11_hi, v11_lo, beta1_hi, beta1_lo)
    v13_hi, v13_lo = _sub(v12_hi, v12_lo, beta2_hi, beta2_lo)
    v14_hi, v14_lo = _mul(v10_hi, v10_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _mul(k_hi, k_lo, v9_hi, v9_lo)
    v16_hi, v16_lo = _sub(v14_hi, v14_lo, v15_hi, v15_lo)
    # outputs
    return (v1_hi, v1_lo, v3_hi, v3_lo, k_hi, k_lo, v8_hi, v8_lo, v16_hi, v16_lo)


def extragradient_conditions(re_hi, re_lo, im_hi, im_lo, eta_extrap_hi, eta_extrap_lo, eta_hi, eta_lo):
    """Positive exactly where extragradient is stable.

    Parameters
    ----------
    re, im, eta_extrap, eta : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 1 : real pair (hi, lo); outputs are one flat tuple

    Domain: re in (-oo, oo), im in (-oo, oo), eta_extrap in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 6 additions, 11 multiplications.
    Source: derived here.
    Claims: games.extragradient.sufficient, games.extragradient.necessary.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_extrap_hi = eta_extrap_hi - 0.0
    eta_extrap_lo = eta_extrap_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, im_hi, im_lo)
    v1_hi, v1_lo = _mul(im_hi, im_lo, re_hi, re_lo)
    v2_hi, v2_lo = _mul(eta_hi, eta_lo, eta_extrap_hi, eta_extrap_lo)
    v3_hi, v3_lo = _mul(v1_hi, v1_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = 2.0 * v3_hi, 2.0 * v3_lo
    v5_hi, v5_lo = _sub(v0_hi, v0_lo, v4_hi, v4_lo)
    v6_hi, v6_lo = _mul(v5_hi, v5_lo, v5_hi, v5_lo)
    v7_hi, v7_lo = _mul(eta_hi, eta_lo, re_hi, re_lo)
    v8_hi, v8_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v9_hi, v9_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v10_hi, v10_lo = _sub(v8_hi, v8_lo, v9_hi, v9_lo)
    v11_hi, v11_lo = _mul(v2_hi, v2_lo, v10_hi, v10_lo)
    v12_hi, v12_lo = _sub(1.0, 0.0, v7_hi, v7_lo)
    v13_hi, v13_lo = _add(v12_hi, v12_lo, v11_hi, v11_lo)
    v14_hi, v14_lo = _mul(v13_hi, v13_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _sub(1.0, 0.0, v6_hi, v6_lo)
    v16_hi, v16_lo = _sub(v15_hi, v15_lo, v14_hi, v14_lo)
    # outputs
    return (v16_hi, v16_lo)


def optimistic_conditions(re_hi, re_lo, im_hi, im_lo, eta_hi, eta_lo):
    """All positive exactly where optimistic gradient is stable.

    Parameters
    ----------
    re, im, eta : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 2 : real pair (hi, lo); outputs are one flat tuple

    Domain: re in (-oo, oo), im in (-oo, oo), eta in (-oo, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 5 additions, 11 multiplications.
    Source: derived here.
    Claims: games.optimistic.sufficient, games.optimistic.necessary.
    """
    # products of integers would overflow
    re_hi = re_hi - 0.0
    re_lo = re_lo - 0.0
    im_hi = im_hi - 0.0
    im_lo = im_lo - 0.0
    eta_hi = eta_hi - 0.0
    eta_lo = eta_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _mul(eta_hi, eta_lo, eta_hi, eta_lo)
    v1_hi, v1_lo = _mul(im_hi, im_lo, im_hi, im_lo)
    v2_hi, v2_lo = _mul(re_hi, re_lo, re_hi, re_lo)
    v3_hi, v3_lo = _add(v1_hi, v1_lo, v2_hi, v2_lo)
    v4_hi, v4_lo = _mul(v0_hi, v0_lo, v3_hi, v3_lo)
    v5_hi, v5_lo = _sub(1.0, 0.0, v4_hi, v4_lo)
    v6_hi, v6_lo = 2.0 * v4_hi, 2.0 * v4_lo
    v7_hi, v7_lo = _sub(1.0, 0.0, v6_hi, v6_lo)
    v8_hi, v8_lo = _mul(re_hi, re_lo, v7_hi, v7_lo)
    v9_hi, v9_lo = 2.0 * v8_hi, 2.0 * v8_lo
    v10_hi, v10_lo = _mul(eta_hi, eta_lo, v3_hi, v3_lo)
    v11_hi, v11_lo = _mul(3.0, 0.0, v4_hi, v4_lo)
    v12_hi, v12_lo = _sub(1.0, 0.0, v11_hi, v11_lo)
    v13_hi, v13_lo = _mul(v10_hi, v10_lo, v12_hi, v12_lo)
    v14_hi, v14_lo = _add(v9_hi, v9_lo, v13_hi, v13_lo)
    v15_hi, v15_lo = _mul(eta_hi, eta_lo, v14_hi, v14_lo)
    # outputs
    return (v5_hi, v5_lo, v15_hi, v15_lo)


def best_alternating_equal(sigma_hi, sigma_lo):
    """Best alternating heavy ball with one step and one momentum: (η, β, ρ).

    Parameters
    ----------
    sigma : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: sigma in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 3 additions, 3 multiplications, 1 division, 2 function calls.
    Source: derived here.
    Claims: games.alternating.best_real, games.alternating.best_real_attained.
    """
    # products of integers would overflow
    sigma_hi = sigma_hi - 0.0
    sigma_lo = sigma_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _sqrt(3.0, 0.0)
    v1_hi, v1_lo = _mul(14.222222222222221, 7.894919286223335e-16, v0_hi, v0_lo)
    v2_hi, v2_lo = _sub(v1_hi, v1_lo, 21.333333333333332, 1.1842378929335002e-15)
    v3_hi, v3_lo = _sqrt(v2_hi, v2_lo)
    v4_hi, v4_lo = _div(v3_hi, v3_lo, sigma_hi, sigma_lo)
    v5_hi, v5_lo = 4.0 * v0_hi, 4.0 * v0_lo
    v6_hi, v6_lo = _sub(v5_hi, v5_lo, 7.0, 0.0)
    v7_hi, v7_lo = 2.0 * v0_hi, 2.0 * v0_lo
    v8_hi, v8_lo = _sub(v7_hi, v7_lo, 3.0, 0.0)
    # outputs
    return (v4_hi, v4_lo, v6_hi, v6_lo, v8_hi, v8_lo)


def best_alternating_first(sigma_hi, sigma_lo):
    """Best alternating heavy ball with momentum for the first player only: (η, β1, ρ).

    Parameters
    ----------
    sigma : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 3 : real pair (hi, lo); outputs are one flat tuple

    Domain: sigma in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 multiplication, 1 division, 1 function call, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_one_player, games.alternating.best_one_player_attained.
    """
    # products of integers would overflow
    sigma_hi = sigma_hi - 0.0
    sigma_lo = sigma_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _sqrt(6.0, 0.0)
    v1_hi, v1_lo = _div(v0_hi, v0_lo, sigma_hi, sigma_lo)
    v2_hi, v2_lo = _mul(0.75, 0.0, v1_hi, v1_lo)
    # outputs
    return (v2_hi, v2_lo, -0.125, -0.0, 0.5, 0.0)


def best_alternating_complex(sigma_hi, sigma_lo):
    """Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ).

    Parameters
    ----------
    sigma : real pair (hi, lo); outputs are one flat tuple
    Each argument x is a pair x_hi, x_lo with x = x_hi + x_lo; a plain float64 has x_lo = 0.

    Returns
    -------
    tuple of 4 : real pair (hi, lo); outputs are one flat tuple

    Domain: sigma in (0, oo).
    Accuracy: each operation has a relative error of a few 2**-104; not a number where a factor exceeds
        2**996, less accurate where a product falls below 2**-969.
    Operations: 1 division, 1 negation.
    Source: derived here.
    Claims: games.alternating.best_any, games.alternating.best_any_attained.
    """
    # products of integers would overflow
    sigma_hi = sigma_hi - 0.0
    sigma_lo = sigma_lo - 0.0
    # intermediate terms
    v0_hi, v0_lo = _div(1.7777777777777777, 9.868649107779169e-17, sigma_hi, sigma_lo)
    # outputs
    return (
        v0_hi,
        v0_lo,
        -0.1728395061728395,
        -9.594519965896414e-18,
        0.012345679012345678,
        6.853228547068867e-19,
        0.3333333333333333,
        1.850371707708594e-17,
    )
