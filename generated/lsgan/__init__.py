"""Least-squares GAN with an erf discriminator: the catalogue of quantities.

Emitted by `rederive generate`; do not edit.
"""

QUANTITIES = {
    "lsgan.data_term": {
        "kind": "closed form",
        "summary": "E D(X)² of the discriminator's output on the data",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "data_term",
        "at_zero": {"a": "data_term_at_zero_a"},
        "source": (
            "Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using "
            "error function integrals”, IEEE Access 9 (2021)"
        ),
        "claims": ["lsgan.data_term.positive", "lsgan.data_term.negative", "lsgan.data_term.zero"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 27.0 "
            "ulp at a=0.501477350648128, b=-2.997501246168625, c=2.979776223502059, or 1.0 times "
            "what rounding explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4]"
        ),
    },
    "lsgan.generator_term": {
        "kind": "closed form",
        "summary": "E(1 - D(G(Z)))² of the discriminator's output on generated points",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "g",
                "description": "scale of the generator G(z) = g z² + h",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "h",
                "description": "offset of the generator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "generator_term",
        "at_zero": {"a": "generator_term_at_zero_a"},
        "source": (
            "Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using "
            "error function integrals”, IEEE Access 9 (2021)"
        ),
        "claims": [
            "lsgan.generator_term.positive",
            "lsgan.generator_term.negative",
            "lsgan.generator_term.zero",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen "
            "1100000.0 ulp at a=4.0, b=2.4054127239844307, g=4.0, h=1.9025255120093334, or 1.0 times "
            "what rounding explains, at 2016 points with a in [1/2, 4], b in [-4, 4], g in [1/2, 4], "
            "h in [-2, 2]"
        ),
    },
    "lsgan.cost": {
        "kind": "closed form",
        "summary": "Cost J = E D(X)² + E(1 - D(G(Z)))²",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "g",
                "description": "scale of the generator G(z) = g z² + h",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "h",
                "description": "offset of the generator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "cost",
        "at_zero": {"a": "cost_at_zero_a"},
        "source": (
            "Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using "
            "error function integrals”, IEEE Access 9 (2021)"
        ),
        "claims": [
            "lsgan.data_term.positive",
            "lsgan.data_term.negative",
            "lsgan.data_term.zero",
            "lsgan.generator_term.positive",
            "lsgan.generator_term.negative",
            "lsgan.generator_term.zero",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 340.0 "
            "ulp at a=2.1944343999883484, b=-3.650450023041876, c=4.0, g=4.0, h=1.9325875060838404, "
            "or 1.0 times what rounding explains, at 2032 points with a in [1/2, 4], b in [-4, 4], c "
            "in [1/2, 4], g in [1/2, 4], h in [-2, 2]"
        ),
    },
    "lsgan.gradient": {
        "kind": "closed form",
        "summary": "Gradient of the cost in the order a, b, g, h",
        "type": "vector",
        "shape": [4],
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "g",
                "description": "scale of the generator G(z) = g z² + h",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "h",
                "description": "offset of the generator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "gradient",
        "at_zero": {"a": "gradient_at_zero_a"},
        "source": (
            "Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using "
            "error function integrals”, IEEE Access 9 (2021)"
        ),
        "claims": [
            "lsgan.data_term.positive",
            "lsgan.data_term.negative",
            "lsgan.data_term.zero",
            "lsgan.generator_term.positive",
            "lsgan.generator_term.negative",
            "lsgan.generator_term.zero",
            "lsgan.ladder.data_a.positive",
            "lsgan.ladder.data_b.positive",
            "lsgan.ladder.data_aa.positive",
            "lsgan.ladder.data_ab.positive",
            "lsgan.ladder.data_bb.positive",
            "lsgan.ladder.generator_a.positive",
            "lsgan.ladder.generator_b.positive",
            "lsgan.ladder.generator_g.positive",
            "lsgan.ladder.generator_h.positive",
            "lsgan.ladder.generator_aa.positive",
            "lsgan.ladder.generator_ab.positive",
            "lsgan.ladder.generator_ag.positive",
            "lsgan.ladder.generator_ah.positive",
            "lsgan.ladder.generator_bb.positive",
            "lsgan.ladder.generator_bg.positive",
            "lsgan.ladder.generator_bh.positive",
            "lsgan.ladder.generator_gg.positive",
            "lsgan.ladder.generator_gh.positive",
            "lsgan.ladder.generator_hh.positive",
            "lsgan.ladder.data_a.negative",
            "lsgan.ladder.data_b.negative",
            "lsgan.ladder.data_aa.negative",
            "lsgan.ladder.data_ab.negative",
            "lsgan.ladder.data_bb.negative",
            "lsgan.ladder.generator_a.negative",
            "lsgan.ladder.generator_b.negative",
            "lsgan.ladder.generator_g.negative",
            "lsgan.ladder.generator_h.negative",
            "lsgan.ladder.generator_aa.negative",
            "lsgan.ladder.generator_ab.negative",
            "lsgan.ladder.generator_ag.negative",
            "lsgan.ladder.generator_ah.negative",
            "lsgan.ladder.generator_bb.negative",
            "lsgan.ladder.generator_bg.negative",
            "lsgan.ladder.generator_bh.negative",
            "lsgan.ladder.generator_gg.negative",
            "lsgan.ladder.generator_gh.negative",
            "lsgan.ladder.generator_hh.negative",
            "lsgan.ladder.data_a.zero",
            "lsgan.ladder.data_b.zero",
            "lsgan.ladder.data_aa.zero",
            "lsgan.ladder.data_ab.zero",
            "lsgan.ladder.data_bb.zero",
            "lsgan.ladder.generator_moment_1",
            "lsgan.ladder.generator_moment_2",
            "lsgan.ladder.gradient_a.zero",
            "lsgan.ladder.gradient_b.zero",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen "
            "820000.0 ulp at a=4.0, b=2.834196202351687, c=1.579860276267702, g=4.0, "
            "h=1.9774818175481967, or 1.0 times what rounding explains, at 2032 points with a in "
            "[1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in [-2, 2]"
        ),
    },
    "lsgan.hessian": {
        "kind": "closed form",
        "summary": "Hessian of the cost, rows and columns in the order a, b, g, h",
        "type": "matrix",
        "shape": [4, 4],
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "g",
                "description": "scale of the generator G(z) = g z² + h",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "h",
                "description": "offset of the generator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "hessian",
        "at_zero": {"a": "hessian_at_zero_a"},
        "source": (
            "Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using "
            "error function integrals”, IEEE Access 9 (2021)"
        ),
        "claims": [
            "lsgan.data_term.positive",
            "lsgan.data_term.negative",
            "lsgan.data_term.zero",
            "lsgan.generator_term.positive",
            "lsgan.generator_term.negative",
            "lsgan.generator_term.zero",
            "lsgan.ladder.data_a.positive",
            "lsgan.ladder.data_b.positive",
            "lsgan.ladder.data_aa.positive",
            "lsgan.ladder.data_ab.positive",
            "lsgan.ladder.data_bb.positive",
            "lsgan.ladder.generator_a.positive",
            "lsgan.ladder.generator_b.positive",
            "lsgan.ladder.generator_g.positive",
            "lsgan.ladder.generator_h.positive",
            "lsgan.ladder.generator_aa.positive",
            "lsgan.ladder.generator_ab.positive",
            "lsgan.ladder.generator_ag.positive",
            "lsgan.ladder.generator_ah.positive",
            "lsgan.ladder.generator_bb.positive",
            "lsgan.ladder.generator_bg.positive",
            "lsgan.ladder.generator_bh.positive",
            "lsgan.ladder.generator_gg.positive",
            "lsgan.ladder.generator_gh.positive",
            "lsgan.ladder.generator_hh.positive",
            "lsgan.ladder.data_a.negative",
            "lsgan.ladder.data_b.negative",
            "lsgan.ladder.data_aa.negative",
            "lsgan.ladder.data_ab.negative",
            "lsgan.ladder.data_bb.negative",
            "lsgan.ladder.generator_a.negative",
            "lsgan.ladder.generator_b.negative",
            "lsgan.ladder.generator_g.negative",
            "lsgan.ladder.generator_h.negative",
            "lsgan.ladder.generator_aa.negative",
            "lsgan.ladder.generator_ab.negative",
            "lsgan.ladder.generator_ag.negative",
            "lsgan.ladder.generator_ah.negative",
            "lsgan.ladder.generator_bb.negative",
            "lsgan.ladder.generator_bg.negative",
            "lsgan.ladder.generator_bh.negative",
            "lsgan.ladder.generator_gg.negative",
            "lsgan.ladder.generator_gh.negative",
            "lsgan.ladder.generator_hh.negative",
            "lsgan.ladder.data_a.zero",
            "lsgan.ladder.data_b.zero",
            "lsgan.ladder.data_aa.zero",
            "lsgan.ladder.data_ab.zero",
            "lsgan.ladder.data_bb.zero",
            "lsgan.ladder.generator_moment_1",
            "lsgan.ladder.generator_moment_2",
            "lsgan.ladder.gradient_a.zero",
            "lsgan.ladder.gradient_b.zero",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen "
            "18000000.0 ulp at a=0.5, b=4.0, c=4.0, g=0.5, h=-2.0, or 1.2 times what rounding "
            "explains, at 2032 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2, "
            "4], h in [-2, 2]"
        ),
    },
    "lsgan.expectation_erf": {
        "kind": "closed form",
        "summary": "E erf(aX + b) for X exponential with rate c",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "expectation_erf",
        "at_zero": {"a": "expectation_erf_at_zero_a"},
        "source": (
            "Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using "
            "error function integrals”, IEEE Access 9 (2021)"
        ),
        "claims": ["lsgan.expectation_erf.positive", "lsgan.expectation_erf.negative"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 930.0 "
            "ulp at a=4.0, b=-3.43130326202468, c=0.8219696597067162, or 1.5 times what rounding "
            "explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4]"
        ),
    },
    "lsgan.expectation_erf_squared": {
        "kind": "closed form",
        "summary": "E erf(aX + b)² for X exponential with rate c",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "expectation_erf_squared",
        "at_zero": {"a": "expectation_erf_squared_at_zero_a"},
        "source": (
            "Pulford, Kondrashov, “Convergence and optimality analysis of low-dimensional GANs using "
            "error function integrals”, IEEE Access 9 (2021)"
        ),
        "claims": [
            "lsgan.expectation_erf_squared.positive",
            "lsgan.expectation_erf_squared.negative",
            "lsgan.forms.at_origin",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 560.0 "
            "ulp at a=0.5830960795833291, b=-0.12977619622363168, c=3.7608366156610655, or 1.0 times "
            "what rounding explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4]"
        ),
    },
    "lsgan.discriminator_loss": {
        "kind": "closed form",
        "summary": "½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "g",
                "description": "scale of the generator G(z) = g z² + h",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "h",
                "description": "offset of the generator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "label_fake",
                "description": "label of generated points in the discriminator's loss",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "label_real",
                "description": "label of data points in the discriminator's loss",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "discriminator_loss",
        "at_zero": {"a": "discriminator_loss_at_zero_a"},
        "source": "derived here",
        "claims": [
            "lsgan.variants.quadratic_data.positive",
            "lsgan.variants.quadratic_generator.positive",
            "lsgan.variants.quadratic_data.negative",
            "lsgan.variants.quadratic_generator.negative",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 630.0 "
            "ulp at a=2.850414937035131, b=2.7688984656913718, c=0.5584817854970587, "
            "g=2.6656019022573005, h=0.8204518886928147, label_fake=0.9994002665520929, "
            "label_real=1.0725245147933893, or 1.0 times what rounding explains, at 2064 points with "
            "a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in [-2, 2], label_fake in "
            "[-1, 2], label_real in [-1, 2]"
        ),
    },
    "lsgan.generator_loss": {
        "kind": "closed form",
        "summary": "½E(D(G(Z)) - label_target)², which G descends",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "g",
                "description": "scale of the generator G(z) = g z² + h",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "h",
                "description": "offset of the generator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "label_target",
                "description": "label that the generator wants for its points",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "generator_loss",
        "at_zero": {"a": "generator_loss_at_zero_a"},
        "source": "derived here",
        "claims": [
            "lsgan.variants.quadratic_data.positive",
            "lsgan.variants.quadratic_generator.positive",
            "lsgan.variants.quadratic_data.negative",
            "lsgan.variants.quadratic_generator.negative",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 400.0 "
            "ulp at a=1.8519185798840447, b=2.3964666307987184, g=4.0, h=-0.9979453367020978, "
            "label_target=1.0373449800283496, or 1.0 times what rounding explains, at 2032 points "
            "with a in [1/2, 4], b in [-4, 4], g in [1/2, 4], h in [-2, 2], label_target in [-1, 2]"
        ),
    },
    "lsgan.cost_latent": {
        "kind": "closed form",
        "summary": "Cost for the latent density (z/σ²) exp(-z²/(2σ²))",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "g",
                "description": "scale of the generator G(z) = g z² + h",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "h",
                "description": "offset of the generator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "sigma",
                "description": "scale of the latent density (z/σ²) exp(-z²/(2σ²))",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "cost_latent",
        "at_zero": {"a": "cost_latent_at_zero_a"},
        "source": "derived here",
        "claims": [
            "lsgan.data_term.positive",
            "lsgan.data_term.negative",
            "lsgan.data_term.zero",
            "lsgan.variants.latent.positive",
            "lsgan.variants.latent.negative",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 280.0 "
            "ulp at a=1.6177863552209777, b=-2.7108738041310163, c=3.2112058466314073, g=4.0, "
            "h=1.8078330077993674, sigma=1.0, or 1.0 times what rounding explains, at 2064 points "
            "with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], g in [1/2, 4], h in [-2, 2], sigma in "
            "[1/2, 1]"
        ),
    },
    "lsgan.data_term_erlang2": {
        "kind": "closed form",
        "summary": "E D(X)² for X Gamma distributed with shape 2 and rate c",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "data_term_erlang2",
        "at_zero": {"a": "data_term_erlang2_at_zero_a"},
        "source": "derived here",
        "claims": ["lsgan.variants.erlang_2.positive", "lsgan.variants.erlang_2.negative"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 160.0 "
            "ulp at a=0.5996728490470511, b=-0.11878982160561069, c=4.0, or 1.0 times what rounding "
            "explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4]"
        ),
    },
    "lsgan.data_term_erlang3": {
        "kind": "closed form",
        "summary": "E D(X)² for X Gamma distributed with shape 3 and rate c",
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "data_term_erlang3",
        "at_zero": {"a": "data_term_erlang3_at_zero_a"},
        "source": "derived here",
        "claims": ["lsgan.variants.erlang_3.positive", "lsgan.variants.erlang_3.negative"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 2500.0 "
            "ulp at a=0.5280381568525359, b=-0.1851130879818106, c=4.0, or 1.0 times what rounding "
            "explains, at 2008 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4]"
        ),
    },
    "lsgan.cost_mixture": {
        "kind": "closed form",
        "summary": (
            "Cost for data from a mixture of exponentials: rate c with the weight, the other rate "
            "with the rest"
        ),
        "type": "real",
        "parameters": [
            {
                "name": "a",
                "description": "slope of the discriminator D(x) = (1 + erf(ax + b))/2",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "offset of the discriminator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "g",
                "description": "scale of the generator G(z) = g z² + h",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "h",
                "description": "offset of the generator",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "c",
                "description": "rate of the exponential data",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "rate",
                "description": "rate of a second exponential in a mixture",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "weight",
                "description": "weight of the first exponential in a mixture",
                "lower": "0",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
        ],
        "value": "cost_mixture",
        "at_zero": {"a": "cost_mixture_at_zero_a"},
        "source": "derived here",
        "claims": [
            "lsgan.variants.mixture.positive",
            "lsgan.variants.mixture.negative",
            "lsgan.generator_term.positive",
            "lsgan.generator_term.negative",
            "lsgan.generator_term.zero",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 170.0 "
            "ulp at a=1.8601502202385756, b=-2.773081157175544, c=4.0, g=2.3522914189767175, "
            "h=1.9694954628473207, rate=3.4347082471307644, weight=0.9742719484554929, or 1.0 times "
            "what rounding explains, at 2064 points with a in [1/2, 4], b in [-4, 4], c in [1/2, 4], "
            "g in [1/2, 4], h in [-2, 2], rate in [1/2, 4], weight in [0, 1]"
        ),
    },
}

MODULES = {
    "ball": "832c74d38fb679ca83616b05574b873ca8770f515b70d79153fd0ff2a84a877b",
    "compiled": "033cb09dd9b3d8aa24ee2b9a9dcb327a90a6dc23f74f9789527a28fff8e87da7",
    "double_double": "31372d8b751ff880e578674d2927f5243976b6f6a87a9f40af707e40e11ab15c",
    "float64": "c159da5abe68787ed6723fac3670f3877b3ca8352310ee13c0ffa3983b80d8cc",
    "multiprecision": "3632ab3b97365d905ab0092ed332108f55d543f3415e16dbaf73a513b48ca36e",
}
