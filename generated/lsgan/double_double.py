"""Least-squares GAN with an erf discriminator: rational functions and roots of pairs (hi, lo) of float64,
on NumPy arrays or scalars.

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

Not in this module:
    data_term: not a rational function, nor one of square roots
    data_term_at_zero_a: not a rational function, nor one of square roots
    generator_term: not a rational function, nor one of square roots
    generator_term_at_zero_a: not a rational function, nor one of square roots
    cost: not a rational function, nor one of square roots
    cost_at_zero_a: not a rational function, nor one of square roots
    gradient: not a rational function, nor one of square roots
    gradient_at_zero_a: not a rational function, nor one of square roots
    hessian: not a rational function, nor one of square roots
    hessian_at_zero_a: not a rational function, nor one of square roots
    expectation_erf: not a rational function, nor one of square roots
    expectation_erf_at_zero_a: not a rational function, nor one of square roots
    expectation_erf_squared: not a rational function, nor one of square roots
    expectation_erf_squared_at_zero_a: not a rational function, nor one of square roots
    discriminator_loss: not a rational function, nor one of square roots
    discriminator_loss_at_zero_a: not a rational function, nor one of square roots
    generator_loss: not a rational function, nor one of square roots
    generator_loss_at_zero_a: not a rational function, nor one of square roots
    cost_latent: not a rational function, nor one of square roots
    cost_latent_at_zero_a: not a rational function, nor one of square roots
    data_term_erlang2: not a rational function, nor one of square roots
    data_term_erlang2_at_zero_a: not a rational function, nor one of square roots
    data_term_erlang3: not a rational function, nor one of square roots
    data_term_erlang3_at_zero_a: not a rational function, nor one of square roots
    cost_mixture: not a rational function, nor one of square roots
    cost_mixture_at_zero_a: not a rational function, nor one of square roots
"""
