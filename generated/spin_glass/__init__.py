"""Limiting spectrum of the block ensemble of the GAN spin glass: the catalogue of quantities.

Emitted by `rederive generate`; do not edit.
"""

QUANTITIES = {
    "spin_glass.density": {
        "kind": "algebraic branch",
        "summary": "Spectral density of the block ensemble, limit from above the real axis",
        "type": "real",
        "parameters": [
            {
                "name": "lam",
                "description": "spectral argument on the real axis",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "x1",
                "description": "downward shift of the discriminator block",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "branch": {
            "polynomial": "resolvent_polynomial",
            "conditions": "resolvent_conditions",
            "slopes": "resolvent_slopes",
            "rule": "herglotz",
            "at": "lam",
            "unique": "spin_glass.branch.determinant",
        },
        "value": "density",
        "source": (
            "Baskerville, Keating, Mezzadri, Najnudel, “A spin glass model for the loss surfaces of "
            "generative adversarial networks”, J. Stat. Phys. 186:29, arXiv:2101.02524 (2022), "
            "spectral density, with the corrected quartic"
        ),
        "claims": [
            "spin_glass.quartic",
            "spin_glass.quartic.resolvent",
            "spin_glass.quartic.total",
            "spin_glass.branch.bound_D",
            "spin_glass.branch.determinant",
            "spin_glass.branch.real_axis",
            "spin_glass.edges.critical_points",
            "spin_glass.edges.slope_of_t",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 74.0 "
            "ulp at b=20.111408503482608, b1=16.545133600414516, kappa=0.03059426530452947, "
            "lam=7.203866125393997, root=(11.971580108339698+0.0002050041813044588j), "
            "x1=1.7381251690956283, or 1.0 times what rounding explains, at 2064 points on the "
            "branch"
        ),
    },
    "spin_glass.stieltjes_D": {
        "kind": "algebraic branch",
        "summary": "Stieltjes transform of the discriminator block, limit from above the real axis",
        "type": "complex",
        "parameters": [
            {
                "name": "lam",
                "description": "spectral argument on the real axis",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "x1",
                "description": "downward shift of the discriminator block",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "branch": {
            "polynomial": "resolvent_polynomial",
            "conditions": "resolvent_conditions",
            "slopes": "resolvent_slopes",
            "rule": "herglotz",
            "at": "lam",
            "unique": "spin_glass.branch.determinant",
        },
        "value": "stieltjes_D",
        "source": "derived here",
        "claims": [
            "spin_glass.quartic",
            "spin_glass.quartic.resolvent",
            "spin_glass.quartic.total",
            "spin_glass.branch.bound_D",
            "spin_glass.branch.determinant",
            "spin_glass.branch.real_axis",
            "spin_glass.edges.critical_points",
            "spin_glass.edges.slope_of_t",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 2.1 "
            "ulp at b=64.0, b1=20.999820193354566, kappa=0.547059911416545, lam=5.513081996947989, "
            "root=(4.1582466260732005+0.9031172648080101j), x1=-2.7229690082891445, or 1.1 times "
            "what rounding explains, at 2064 points on the branch"
        ),
    },
    "spin_glass.stieltjes_G": {
        "kind": "algebraic branch",
        "summary": "Stieltjes transform of the generator block, limit from above the real axis",
        "type": "complex",
        "parameters": [
            {
                "name": "lam",
                "description": "spectral argument on the real axis",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "x1",
                "description": "downward shift of the discriminator block",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "branch": {
            "polynomial": "resolvent_polynomial",
            "conditions": "resolvent_conditions",
            "slopes": "resolvent_slopes",
            "rule": "herglotz",
            "at": "lam",
            "unique": "spin_glass.branch.determinant",
        },
        "value": "stieltjes_G",
        "source": "derived here",
        "claims": [
            "spin_glass.quartic",
            "spin_glass.quartic.resolvent",
            "spin_glass.quartic.total",
            "spin_glass.branch.bound_D",
            "spin_glass.branch.determinant",
            "spin_glass.branch.real_axis",
            "spin_glass.edges.critical_points",
            "spin_glass.edges.slope_of_t",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 650.0 "
            "ulp at b=0.6141835673670615, b1=4.263676433310415, kappa=0.7690514561160525, "
            "lam=-11.635635273951756, root=(8.737107024227683+0.008321550899754532j), "
            "x1=9.775189997002787, or 1.0 times what rounding explains, at 2064 points on the branch"
        ),
    },
    "spin_glass.log_potential": {
        "kind": "algebraic branch",
        "summary": "Logarithmic potential ∫ log|lam - x| dμ(x), in closed form",
        "type": "real",
        "parameters": [
            {
                "name": "lam",
                "description": "spectral argument on the real axis",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "x1",
                "description": "downward shift of the discriminator block",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "branch": {
            "polynomial": "resolvent_polynomial",
            "conditions": "resolvent_conditions",
            "slopes": "resolvent_slopes",
            "rule": "herglotz",
            "at": "lam",
            "unique": "spin_glass.branch.determinant",
        },
        "value": "log_potential",
        "source": "derived here",
        "claims": [
            "spin_glass.quartic",
            "spin_glass.quartic.resolvent",
            "spin_glass.quartic.total",
            "spin_glass.branch.bound_D",
            "spin_glass.branch.determinant",
            "spin_glass.branch.real_axis",
            "spin_glass.edges.critical_points",
            "spin_glass.edges.slope_of_t",
            "spin_glass.potential.derivative",
            "spin_glass.potential.normalisation",
            "spin_glass.potential.dyson_form",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 110.0 "
            "ulp at b=9.609727989679882, b1=0.9007620424157072, kappa=0.9459685964451288, "
            "lam=-14.520386109976844, root=(8.470287303715793+0.011839477372148535j), "
            "x1=-14.680847004767624, or 1.0 times what rounding explains, at 2064 points on the "
            "branch"
        ),
    },
    "spin_glass.cdf": {
        "kind": "algebraic branch",
        "summary": "Distribution function μ((-∞, lam]), in closed form",
        "type": "real",
        "parameters": [
            {
                "name": "lam",
                "description": "spectral argument on the real axis",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "x1",
                "description": "downward shift of the discriminator block",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "branch": {
            "polynomial": "resolvent_polynomial",
            "conditions": "resolvent_conditions",
            "slopes": "resolvent_slopes",
            "rule": "herglotz",
            "at": "lam",
            "unique": "spin_glass.branch.determinant",
        },
        "value": "cdf",
        "source": "derived here",
        "claims": [
            "spin_glass.quartic",
            "spin_glass.quartic.resolvent",
            "spin_glass.quartic.total",
            "spin_glass.branch.bound_D",
            "spin_glass.branch.determinant",
            "spin_glass.branch.real_axis",
            "spin_glass.edges.critical_points",
            "spin_glass.edges.slope_of_t",
            "spin_glass.potential.derivative",
            "spin_glass.potential.normalisation",
            "spin_glass.potential.dyson_form",
            "spin_glass.edges.gap_D_left",
            "spin_glass.edges.gap_G_left",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 2100.0 "
            "ulp at b=2.4574587176172606, b1=64.0, kappa=0.5428809590033113, lam=-9.259375720364044, "
            "root=(13.975957892672444+9.540990598739711j), x1=-8.043521135078016, or 1.0 times what "
            "rounding explains, at 2064 points on the branch"
        ),
    },
    "spin_glass.support": {
        "kind": "support",
        "summary": "Support of the spectral density: one or two intervals",
        "type": "intervals",
        "parameters": [
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "x1",
                "description": "downward shift of the discriminator block",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "polynomial": "support_polynomial",
        "edge": "support_edge",
        "gap": "support_gap",
        "source": "derived here",
        "claims": [
            "spin_glass.edges.critical_points",
            "spin_glass.edges.outside",
            "spin_glass.edges.gap_D_left",
            "spin_glass.edges.gap_G_left",
            "spin_glass.edges.tangency",
        ],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "spin_glass.critical_shift": {
        "kind": "closed form",
        "summary": (
            "The shift |x1| at which the two cuts touch; beyond it the support has two intervals"
        ),
        "type": "real",
        "parameters": [
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
        ],
        "value": "critical_shift",
        "source": "derived here",
        "claims": ["spin_glass.edges.tangency", "spin_glass.edges.critical_shift"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 5.8 "
            "ulp at b=13.20796233168241, b1=0.07353850033382886, kappa=0.0801299239276054, or 1.0 "
            "times what rounding explains, at 2008 points with b in [1/64, 64], b1 in [1/64, 64], "
            "kappa in [1/1024, 1023/1024]"
        ),
    },
    "spin_glass.moments": {
        "kind": "closed form",
        "summary": "Moments 0 to 8 of the spectral density",
        "type": "vector",
        "shape": [9],
        "parameters": [
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "x1",
                "description": "downward shift of the discriminator block",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "moments",
        "source": "derived here",
        "claims": ["spin_glass.moments.trace_formula"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 11.0 "
            "ulp at b=0.20712653381182972, b1=0.20322471771518696, kappa=0.012789124326762233, "
            "x1=-12.446786220860634, or 1.0 times what rounding explains, at 2016 points with b in "
            "[1/64, 64], b1 in [1/64, 64], kappa in [1/1024, 1023/1024], x1 in [-16, 16]"
        ),
    },
    "spin_glass.density_authors_code": {
        "kind": "algebraic branch",
        "summary": (
            "Density as in the authors' code: their quartic, root of largest |Im t|. Refuted; for "
            "comparison only"
        ),
        "type": "real",
        "parameters": [
            {
                "name": "lam",
                "description": "spectral argument on the real axis",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "x1",
                "description": "downward shift of the discriminator block",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "branch": {
            "polynomial": "authors_polynomial",
            "conditions": None,
            "slopes": None,
            "rule": "largest_imaginary_part",
            "at": "lam",
            "unique": None,
        },
        "value": "density_authors_code",
        "source": (
            "Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans "
            "(2022), spectral density"
        ),
        "claims": ["spin_glass.quartic.authors_code"],
        "status": "published, refuted",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 2.7 "
            "ulp at b=34.85653452641549, b1=29.326396766218977, kappa=0.28202572841372825, "
            "lam=6.59992351320458, root=(7.441556014115175+0.057334300473947664j), "
            "x1=5.5260598721277425, or 1.0 times what rounding explains, at 2064 points on the "
            "branch"
        ),
    },
    "spin_glass.density_authors_rule": {
        "kind": "algebraic branch",
        "summary": (
            "Correct quartic, but the root of largest |Im t| as in the authors' code. Refuted; for "
            "comparison only"
        ),
        "type": "real",
        "parameters": [
            {
                "name": "lam",
                "description": "spectral argument on the real axis",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b",
                "description": "scale of the full GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "b1",
                "description": "scale of the discriminator block's own GOE matrix",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "x1",
                "description": "downward shift of the discriminator block",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "branch": {
            "polynomial": "master_polynomial",
            "conditions": None,
            "slopes": None,
            "rule": "largest_imaginary_part",
            "at": "lam",
            "unique": None,
        },
        "value": "density_authors_rule",
        "source": (
            "Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans "
            "(2022), spectral density"
        ),
        "claims": ["spin_glass.quartic"],
        "status": "published, refuted",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 3.0 "
            "ulp at b=54.59457950883973, b1=1.2616231869362657, kappa=0.7802651249359919, "
            "lam=1.4619416734449295, root=(-11.3573870845394+0.0005254420904681912j), "
            "x1=10.47862299826101, or 1.0 times what rounding explains, at 2064 points on the branch"
        ),
    },
    "spin_glass.complexity": {
        "kind": "extremum",
        "summary": (
            "Annealed complexity Θ = lim (1/N) log E # of the critical points with L_D ≤ √N u_D and "
            "L_G ≤ √N u_G"
        ),
        "type": "real",
        "parameters": [
            {
                "name": "u_D",
                "description": "bound on L_D/√N, the discriminator's loss",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
                "infinite": "at -inf no point satisfies the constraint, and the complexity is -inf",
            },
            {
                "name": "u_G",
                "description": "bound on L_G/√N, the generator's loss",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
                "infinite": "at -inf no point satisfies the constraint, and the complexity is -inf",
            },
            {
                "name": "p",
                "description": "order of the discriminator's spin glass",
                "lower": "2",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "q",
                "description": "order that the generator adds",
                "lower": "1",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "sigma_z",
                "description": "scale σ of the generator's loss",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "extremum": {
            "rows": "complexity_rows",
            "slopes": "complexity_slopes",
            "conditions": "complexity_conditions",
            "known": "complexity_known",
            "start": None,
            "unknowns": ["own", "s", "delta", "w_D", "w_G", "e_D", "e_G", "lam_D", "lam_G"],
            "always": 6,
            "choices": [
                [{"rows": [6], "conditions": [0]}, {"rows": [7], "conditions": [1]}],
                [{"rows": [8], "conditions": [2]}, {"rows": [9], "conditions": [3]}],
                [{"rows": [10], "conditions": [4]}, {"rows": [11], "conditions": [5]}],
            ],
            "positive": [6, 7, 8],
            "unique": "spin_glass.concavity.definite",
        },
        "value": "complexity",
        "argued": [
            (
                "that there is one solution only: the exponent is strictly concave in (x, s, δ), as "
                "Re X⁻¹ of the claim is negative definite (spin_glass.concavity.definite)"
            ),
        ],
        "source": "derived here",
        "claims": [
            "spin_glass.kac_rice.constant",
            "spin_glass.hessian.flipped",
            "spin_glass.hessian.goe_part",
            "spin_glass.hessian.gradient_D",
            "spin_glass.hessian.gradient_G",
            "spin_glass.hessian.shift_covariance",
            "spin_glass.landscape.gradient_A",
            "spin_glass.landscape.gradient_B",
            "spin_glass.landscape.real_A",
            "spin_glass.landscape.real_B",
            "spin_glass.landscape.inside",
            "spin_glass.landscape.balance",
            "spin_glass.landscape.half_form",
            "spin_glass.concavity.difference_determinant",
            "spin_glass.concavity.definite",
            "spin_glass.binding.losses",
            "spin_glass.binding.free",
            "spin_glass.binding.generator_alone",
            "spin_glass.binding.discriminator_alone",
            "spin_glass.total.stationary",
        ],
        "status": "argued, not proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "spin_glass.complexity_maximiser": {
        "kind": "extremum",
        "summary": (
            "Where Θ is attained: x = -p ℓ_D, s = σ (y_D + y_G) = m L_G and δ = σ (y_D - y_G), each "
            "over √(2N)"
        ),
        "type": "vector",
        "shape": [3],
        "parameters": [
            {
                "name": "u_D",
                "description": "bound on L_D/√N, the discriminator's loss",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
                "infinite": "at -inf no point satisfies the constraint, and the complexity is -inf",
            },
            {
                "name": "u_G",
                "description": "bound on L_G/√N, the generator's loss",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
                "infinite": "at -inf no point satisfies the constraint, and the complexity is -inf",
            },
            {
                "name": "p",
                "description": "order of the discriminator's spin glass",
                "lower": "2",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "q",
                "description": "order that the generator adds",
                "lower": "1",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "sigma_z",
                "description": "scale σ of the generator's loss",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "extremum": {
            "rows": "complexity_rows",
            "slopes": "complexity_slopes",
            "conditions": "complexity_conditions",
            "known": "complexity_known",
            "start": None,
            "unknowns": ["own", "s", "delta", "w_D", "w_G", "e_D", "e_G", "lam_D", "lam_G"],
            "always": 6,
            "choices": [
                [{"rows": [6], "conditions": [0]}, {"rows": [7], "conditions": [1]}],
                [{"rows": [8], "conditions": [2]}, {"rows": [9], "conditions": [3]}],
                [{"rows": [10], "conditions": [4]}, {"rows": [11], "conditions": [5]}],
            ],
            "positive": [6, 7, 8],
            "unique": "spin_glass.concavity.definite",
        },
        "value": "complexity_maximiser",
        "argued": [
            (
                "that there is one solution only: the exponent is strictly concave in (x, s, δ), as "
                "Re X⁻¹ of the claim is negative definite (spin_glass.concavity.definite)"
            ),
        ],
        "source": "derived here",
        "claims": [
            "spin_glass.kac_rice.constant",
            "spin_glass.hessian.flipped",
            "spin_glass.hessian.goe_part",
            "spin_glass.hessian.gradient_D",
            "spin_glass.hessian.gradient_G",
            "spin_glass.hessian.shift_covariance",
            "spin_glass.landscape.gradient_A",
            "spin_glass.landscape.gradient_B",
            "spin_glass.landscape.real_A",
            "spin_glass.landscape.real_B",
            "spin_glass.landscape.inside",
            "spin_glass.landscape.balance",
            "spin_glass.landscape.half_form",
            "spin_glass.concavity.difference_determinant",
            "spin_glass.concavity.definite",
            "spin_glass.binding.losses",
            "spin_glass.binding.free",
            "spin_glass.binding.generator_alone",
            "spin_glass.binding.discriminator_alone",
            "spin_glass.total.stationary",
        ],
        "status": "argued, not proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "spin_glass.total_complexity": {
        "kind": "closed form",
        "summary": "Complexity without constraints on the losses, in closed form; always positive",
        "type": "real",
        "parameters": [
            {
                "name": "p",
                "description": "order of the discriminator's spin glass",
                "lower": "2",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "q",
                "description": "order that the generator adds",
                "lower": "1",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "sigma_z",
                "description": "scale σ of the generator's loss",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "total_complexity",
        "source": "derived here",
        "claims": [
            "spin_glass.kac_rice.constant",
            "spin_glass.hessian.flipped",
            "spin_glass.hessian.goe_part",
            "spin_glass.hessian.gradient_D",
            "spin_glass.hessian.gradient_G",
            "spin_glass.hessian.shift_covariance",
            "spin_glass.total.stationary",
            "spin_glass.total.value",
            "spin_glass.total.above_D",
            "spin_glass.total.above_G",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen "
            "22000000.0 ulp at kappa=0.0009765625, p=2.0, q=1.0, sigma_z=9.5367431640625e-07, or 1.0 "
            "times what rounding explains, at 528 points with kappa in [1/1024, 1023/1024], p in [2, "
            "oo) and whole (tried up to 64), q in [1, oo) and whole (tried up to 64), sigma_z in (0, "
            "oo) (sizes 2**-20 to 2**10)"
        ),
    },
    "spin_glass.complexity_index": {
        "kind": "extremum",
        "summary": (
            "Complexity of critical points at which the players' own Hessians have k_D and k_G "
            "negative eigenvalues"
        ),
        "type": "real",
        "parameters": [
            {
                "name": "u_D",
                "description": "bound on L_D/√N, the discriminator's loss",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
                "infinite": "at -inf no point satisfies the constraint, and the complexity is -inf",
            },
            {
                "name": "u_G",
                "description": "bound on L_G/√N, the generator's loss",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
                "infinite": "at -inf no point satisfies the constraint, and the complexity is -inf",
            },
            {
                "name": "k_D",
                "description": "negative eigenvalues of the discriminator's own Hessian",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "k_G",
                "description": "negative eigenvalues of the generator's own Hessian",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "p",
                "description": "order of the discriminator's spin glass",
                "lower": "2",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "q",
                "description": "order that the generator adds",
                "lower": "1",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "sigma_z",
                "description": "scale σ of the generator's loss",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "extremum": {
            "rows": "complexity_index_rows",
            "slopes": "complexity_index_slopes",
            "conditions": "complexity_index_conditions",
            "known": None,
            "start": None,
            "unknowns": [
                "own",
                "s",
                "delta",
                "w_D",
                "w_G",
                "e_D",
                "e_G",
                "lam_D",
                "lam_G",
                "lam_A",
                "lam_B",
                "om_D",
                "om_G",
            ],
            "always": 6,
            "choices": [
                [{"rows": [6], "conditions": [0]}, {"rows": [7], "conditions": [1]}],
                [{"rows": [8], "conditions": [2]}, {"rows": [9], "conditions": [3]}],
                [{"rows": [10], "conditions": [4]}, {"rows": [11], "conditions": [5]}],
                [{"rows": [12, 13], "conditions": [6, 7]}, {"rows": [14, 15], "conditions": [8]}],
                [{"rows": [16, 17], "conditions": [9, 10]}, {"rows": [18, 19], "conditions": [11]}],
            ],
            "positive": [12, 13, 14],
            "unique": "spin_glass.index.convex",
        },
        "value": "complexity_index",
        "argued": [
            (
                "that there is one solution only: as without index, and each rate is convex in its "
                "shift beyond the edge (spin_glass.index.convex)"
            ),
        ],
        "source": "derived here",
        "claims": [
            "spin_glass.kac_rice.constant",
            "spin_glass.hessian.flipped",
            "spin_glass.hessian.goe_part",
            "spin_glass.hessian.gradient_D",
            "spin_glass.hessian.gradient_G",
            "spin_glass.hessian.shift_covariance",
            "spin_glass.landscape.gradient_A",
            "spin_glass.landscape.gradient_B",
            "spin_glass.landscape.real_A",
            "spin_glass.landscape.real_B",
            "spin_glass.landscape.inside",
            "spin_glass.landscape.balance",
            "spin_glass.landscape.half_form",
            "spin_glass.concavity.difference_determinant",
            "spin_glass.concavity.definite",
            "spin_glass.binding.losses",
            "spin_glass.binding.free",
            "spin_glass.binding.generator_alone",
            "spin_glass.binding.discriminator_alone",
            "spin_glass.index.edge_D",
            "spin_glass.index.edge_G",
            "spin_glass.index.inside",
            "spin_glass.index.closed_form",
            "spin_glass.index.convex",
            "spin_glass.index.weight_D",
            "spin_glass.index.weight_G",
        ],
        "status": "argued, not proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "spin_glass.threshold_D": {
        "kind": "extremum",
        "summary": "ϑ_D, the smallest u_D with Θ(u_D, inf) > 0 (above it Θ is positive)",
        "type": "real",
        "parameters": [
            {
                "name": "p",
                "description": "order of the discriminator's spin glass",
                "lower": "2",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "q",
                "description": "order that the generator adds",
                "lower": "1",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "sigma_z",
                "description": "scale σ of the generator's loss",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "extremum": {
            "rows": "threshold_D_rows",
            "slopes": "threshold_D_slopes",
            "conditions": "threshold_D_conditions",
            "known": None,
            "start": None,
            "unknowns": ["own", "s", "delta", "w_D", "w_G", "e_D", "e_G", "lam_D", "threshold"],
            "always": 8,
            "choices": [[{"rows": [8], "conditions": [0]}, {"rows": [9], "conditions": [1]}]],
            "positive": [2, 3, 4, 5],
            "unique": "spin_glass.concavity.definite",
        },
        "value": "threshold_D",
        "argued": [
            (
                "that there is one solution only: the exponent is strictly concave in (x, s, δ), as "
                "Re X⁻¹ of the claim is negative definite; so Θ grows strictly in the bound until "
                "the constraint stops binding (spin_glass.concavity.definite)"
            ),
        ],
        "source": "derived here",
        "claims": [
            "spin_glass.kac_rice.constant",
            "spin_glass.hessian.flipped",
            "spin_glass.hessian.goe_part",
            "spin_glass.hessian.gradient_D",
            "spin_glass.hessian.gradient_G",
            "spin_glass.hessian.shift_covariance",
            "spin_glass.landscape.gradient_A",
            "spin_glass.landscape.gradient_B",
            "spin_glass.landscape.real_A",
            "spin_glass.landscape.real_B",
            "spin_glass.landscape.inside",
            "spin_glass.landscape.balance",
            "spin_glass.landscape.half_form",
            "spin_glass.concavity.difference_determinant",
            "spin_glass.concavity.definite",
            "spin_glass.binding.losses",
            "spin_glass.binding.free",
            "spin_glass.binding.generator_alone",
            "spin_glass.binding.discriminator_alone",
            "spin_glass.total.above_D",
            "spin_glass.total.above_G",
        ],
        "status": "argued, not proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "spin_glass.threshold_G": {
        "kind": "extremum",
        "summary": "ϑ_G, the smallest u_G with Θ(inf, u_G) > 0 (above it Θ is positive)",
        "type": "real",
        "parameters": [
            {
                "name": "p",
                "description": "order of the discriminator's spin glass",
                "lower": "2",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "q",
                "description": "order that the generator adds",
                "lower": "1",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "sigma_z",
                "description": "scale σ of the generator's loss",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "share of discriminator weights, N_D/N",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "extremum": {
            "rows": "threshold_G_rows",
            "slopes": "threshold_G_slopes",
            "conditions": "threshold_G_conditions",
            "known": None,
            "start": None,
            "unknowns": ["own", "s", "delta", "w_D", "w_G", "e_D", "e_G", "lam_G", "threshold"],
            "always": 8,
            "choices": [[{"rows": [8], "conditions": [0]}, {"rows": [9], "conditions": [1]}]],
            "positive": [2, 3, 4, 5],
            "unique": "spin_glass.concavity.definite",
        },
        "value": "threshold_G",
        "argued": [
            (
                "that there is one solution only: the exponent is strictly concave in (x, s, δ), as "
                "Re X⁻¹ of the claim is negative definite; so Θ grows strictly in the bound until "
                "the constraint stops binding (spin_glass.concavity.definite)"
            ),
        ],
        "source": "derived here",
        "claims": [
            "spin_glass.kac_rice.constant",
            "spin_glass.hessian.flipped",
            "spin_glass.hessian.goe_part",
            "spin_glass.hessian.gradient_D",
            "spin_glass.hessian.gradient_G",
            "spin_glass.hessian.shift_covariance",
            "spin_glass.landscape.gradient_A",
            "spin_glass.landscape.gradient_B",
            "spin_glass.landscape.real_A",
            "spin_glass.landscape.real_B",
            "spin_glass.landscape.inside",
            "spin_glass.landscape.balance",
            "spin_glass.landscape.half_form",
            "spin_glass.concavity.difference_determinant",
            "spin_glass.concavity.definite",
            "spin_glass.binding.losses",
            "spin_glass.binding.free",
            "spin_glass.binding.generator_alone",
            "spin_glass.binding.discriminator_alone",
            "spin_glass.total.above_D",
            "spin_glass.total.above_G",
        ],
        "status": "argued, not proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "spin_glass.expected_critical_points": {
        "kind": "integral",
        "summary": "Mean number of critical points on S^1×S^1, from the Kac–Rice formula",
        "type": "real",
        "parameters": [
            {
                "name": "N_D",
                "description": "weights of the discriminator",
                "lower": "2",
                "upper": "2",
                "lower_open": False,
                "upper_open": False,
                "integer": True,
                "hint": "for other sizes there is numerics.spin_glass.expected_critical_points",
            },
            {
                "name": "N_G",
                "description": "weights of the generator",
                "lower": "2",
                "upper": "2",
                "lower_open": False,
                "upper_open": False,
                "integer": True,
                "hint": "for other sizes there is numerics.spin_glass.expected_critical_points",
            },
            {
                "name": "p",
                "description": "order of the discriminator's spin glass",
                "lower": "2",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "q",
                "description": "order that the generator adds",
                "lower": "1",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "sigma_z",
                "description": "scale σ of the generator's loss",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "integral": {
            "real": True,
            "reversed": False,
            "infinite": [False, False],
            "switches": 0,
            "conditions": [],
            "choice": {"": 0},
            "charts": {
                "plain": {
                    "branches": [41],
                    "switches": [],
                    "slopes": [],
                    "steps": (
                        "number 1/2; parameter 2; parameter 3; add 1 2; number 2; call log 4; mul 3 "
                        "5; call exp 6; parameter 4; power 8 2; mul 0 7 9 3; number 3/4; number -1; "
                        "add 12 1 2; mul 11 7 9 3 13; add 10 14; number 3; add 12 1; mul 16 1 17; "
                        "add 1 18 10 14; mul 15 19; root 20 1/2; mul 0 21; number -1/8; mul 23 7 9 3 "
                        "13; add 22 24; number 1/8; mul 26 7 9 3 13; add 22 27; power 28 -1; mul 25 "
                        "29; variable; call cos 31; power 32 2; add 30 33; root 34 -1/2; number 1/4; "
                        "mul 36 7 9 3 29 13; add 37 33; root 38 -1/2; power 32 4; mul 35 39 40"
                    ),
                },
                "lower": {
                    "branches": [43],
                    "switches": [],
                    "slopes": [],
                    "steps": (
                        "number 1/2; parameter 2; parameter 3; add 1 2; number 2; call log 4; mul 3 "
                        "5; call exp 6; parameter 4; power 8 2; mul 0 7 9 3; number 3/4; number -1; "
                        "add 12 1 2; mul 11 7 9 3 13; add 10 14; number 3; add 12 1; mul 16 1 17; "
                        "add 1 18 10 14; mul 15 19; root 20 1/2; mul 0 21; number -1/8; mul 23 7 9 3 "
                        "13; add 22 24; number 1/8; mul 26 7 9 3 13; add 22 27; power 28 -1; mul 25 "
                        "29; direction; variable; mul 31 32; call cos 33; power 34 2; add 30 35; "
                        "root 36 -1/2; number 1/4; mul 38 7 9 3 29 13; add 39 35; root 40 -1/2; "
                        "power 34 4; mul 37 41 42"
                    ),
                },
                "upper": {
                    "branches": [43],
                    "switches": [],
                    "slopes": [],
                    "steps": (
                        "number 1/2; parameter 2; parameter 3; add 1 2; number 2; call log 4; mul 3 "
                        "5; call exp 6; parameter 4; power 8 2; mul 0 7 9 3; number 3/4; number -1; "
                        "add 12 1 2; mul 11 7 9 3 13; add 10 14; number 3; add 12 1; mul 16 1 17; "
                        "add 1 18 10 14; mul 15 19; root 20 1/2; mul 0 21; number -1/8; mul 23 7 9 3 "
                        "13; add 22 24; number 1/8; mul 26 7 9 3 13; add 22 27; power 28 -1; mul 25 "
                        "29; direction; variable; mul 31 32; call sin 33; power 34 2; add 30 35; "
                        "root 36 -1/2; number 1/4; mul 38 7 9 3 29 13; add 39 35; root 40 -1/2; "
                        "power 34 4; mul 37 41 42"
                    ),
                },
            },
        },
        "ends": "expected_critical_points_ends",
        "value": "expected_critical_points",
        "source": "derived here",
        "claims": [
            "spin_glass.hessian.flipped",
            "spin_glass.hessian.gradient_D",
            "spin_glass.hessian.gradient_G",
            "spin_glass.kac_rice.small.entries",
            "spin_glass.kac_rice.small.mixed_entry",
            "spin_glass.kac_rice.small.eigenvalues",
            "spin_glass.kac_rice.small.indefinite",
            "spin_glass.kac_rice.small.count",
            "spin_glass.counts.integrand",
        ],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "spin_glass.expected_critical_points_authors_code": {
        "kind": "integral",
        "summary": "The same with the constants of the authors' code. Refuted; for comparison only",
        "type": "real",
        "parameters": [
            {
                "name": "N_D",
                "description": "weights of the discriminator",
                "lower": "2",
                "upper": "2",
                "lower_open": False,
                "upper_open": False,
                "integer": True,
                "hint": "for other sizes there is numerics.spin_glass.expected_critical_points",
            },
            {
                "name": "N_G",
                "description": "weights of the generator",
                "lower": "2",
                "upper": "2",
                "lower_open": False,
                "upper_open": False,
                "integer": True,
                "hint": "for other sizes there is numerics.spin_glass.expected_critical_points",
            },
            {
                "name": "p",
                "description": "order of the discriminator's spin glass",
                "lower": "2",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "q",
                "description": "order that the generator adds",
                "lower": "1",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "sigma_z",
                "description": "scale σ of the generator's loss",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "integral": {
            "real": True,
            "reversed": False,
            "infinite": [False, False],
            "switches": 0,
            "conditions": [],
            "choice": {"": 0},
            "charts": {
                "plain": {
                    "branches": [46],
                    "switches": [],
                    "slopes": [],
                    "steps": (
                        "number 1/2; number 3; parameter 2; mul 1 2; parameter 3; mul 1 4; add 3 5; "
                        "number 2; call log 7; mul 6 8; call exp 9; parameter 4; power 11 2; add 2 "
                        "4; power 13 2; mul 10 12 14; mul 13 8; call exp 16; number -1; add 18 2 4; "
                        "mul 7 17 12 13 19; add 15 20; number -2; mul 22 2; power 2 2; mul 1 24; add "
                        "23 25 15 20; mul 21 26; root 27 1/2; mul 0 28; number -1/2; mul 30 10 12 "
                        "14; add 29 31; mul 0 10 12 14; add 29 33; power 34 -1; mul 32 35; variable; "
                        "call cos 37; power 38 2; add 36 39; root 40 -1/2; mul 17 12 13 35 19; add "
                        "42 39; root 43 -1/2; power 38 4; mul 41 44 45"
                    ),
                },
                "lower": {
                    "branches": [48],
                    "switches": [],
                    "slopes": [],
                    "steps": (
                        "number 1/2; number 3; parameter 2; mul 1 2; parameter 3; mul 1 4; add 3 5; "
                        "number 2; call log 7; mul 6 8; call exp 9; parameter 4; power 11 2; add 2 "
                        "4; power 13 2; mul 10 12 14; mul 13 8; call exp 16; number -1; add 18 2 4; "
                        "mul 7 17 12 13 19; add 15 20; number -2; mul 22 2; power 2 2; mul 1 24; add "
                        "23 25 15 20; mul 21 26; root 27 1/2; mul 0 28; number -1/2; mul 30 10 12 "
                        "14; add 29 31; mul 0 10 12 14; add 29 33; power 34 -1; mul 32 35; "
                        "direction; variable; mul 37 38; call cos 39; power 40 2; add 36 41; root 42 "
                        "-1/2; mul 17 12 13 35 19; add 44 41; root 45 -1/2; power 40 4; mul 43 46 47"
                    ),
                },
                "upper": {
                    "branches": [48],
                    "switches": [],
                    "slopes": [],
                    "steps": (
                        "number 1/2; number 3; parameter 2; mul 1 2; parameter 3; mul 1 4; add 3 5; "
                        "number 2; call log 7; mul 6 8; call exp 9; parameter 4; power 11 2; add 2 "
                        "4; power 13 2; mul 10 12 14; mul 13 8; call exp 16; number -1; add 18 2 4; "
                        "mul 7 17 12 13 19; add 15 20; number -2; mul 22 2; power 2 2; mul 1 24; add "
                        "23 25 15 20; mul 21 26; root 27 1/2; mul 0 28; number -1/2; mul 30 10 12 "
                        "14; add 29 31; mul 0 10 12 14; add 29 33; power 34 -1; mul 32 35; "
                        "direction; variable; mul 37 38; call sin 39; power 40 2; add 36 41; root 42 "
                        "-1/2; mul 17 12 13 35 19; add 44 41; root 45 -1/2; power 40 4; mul 43 46 47"
                    ),
                },
            },
        },
        "ends": "expected_critical_points_authors_code_ends",
        "value": "expected_critical_points_authors_code",
        "source": (
            "Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans "
            "(2022), constants of the complexity"
        ),
        "claims": ["spin_glass.kac_rice.small.count"],
        "status": "published, refuted",
        "accuracy": "enclosed to the digits asked for",
    },
    "spin_glass.expected_critical_points_tied": {
        "kind": "integral",
        "summary": (
            "The same with exact constants but one shift for both blocks, δ = 0. Refuted; for "
            "comparison only"
        ),
        "type": "real",
        "parameters": [
            {
                "name": "N_D",
                "description": "weights of the discriminator",
                "lower": "2",
                "upper": "2",
                "lower_open": False,
                "upper_open": False,
                "integer": True,
                "hint": "for other sizes there is numerics.spin_glass.expected_critical_points",
            },
            {
                "name": "N_G",
                "description": "weights of the generator",
                "lower": "2",
                "upper": "2",
                "lower_open": False,
                "upper_open": False,
                "integer": True,
                "hint": "for other sizes there is numerics.spin_glass.expected_critical_points",
            },
            {
                "name": "p",
                "description": "order of the discriminator's spin glass",
                "lower": "2",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "q",
                "description": "order that the generator adds",
                "lower": "1",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
                "integer": True,
            },
            {
                "name": "sigma_z",
                "description": "scale σ of the generator's loss",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "integral": {
            "real": True,
            "reversed": False,
            "infinite": [False, False],
            "switches": 0,
            "conditions": [],
            "choice": {"": 0},
            "charts": {
                "plain": {
                    "branches": [43],
                    "switches": [],
                    "slopes": [],
                    "steps": (
                        "number 1/2; number 1/4; parameter 2; parameter 3; add 2 3; number 2; call "
                        "log 5; mul 4 6; call exp 7; parameter 4; power 9 2; power 4 2; mul 1 8 10 "
                        "11; number -1; add 13 2 3; mul 0 8 10 4 14; add 12 15; number -2; mul 17 2; "
                        "number 3; power 2 2; mul 19 20; add 18 21 12 15; mul 16 22; root 23 1/2; "
                        "mul 0 24; number -1/8; mul 26 8 10 11; add 25 27; number 1/8; mul 29 8 10 "
                        "11; add 25 30; power 31 -1; mul 28 32; variable; call cos 34; power 35 2; "
                        "add 33 36; root 37 -1/2; mul 1 8 10 4 32 14; add 39 36; root 40 -1/2; power "
                        "35 4; mul 38 41 42"
                    ),
                },
                "lower": {
                    "branches": [45],
                    "switches": [],
                    "slopes": [],
                    "steps": (
                        "number 1/2; number 1/4; parameter 2; parameter 3; add 2 3; number 2; call "
                        "log 5; mul 4 6; call exp 7; parameter 4; power 9 2; power 4 2; mul 1 8 10 "
                        "11; number -1; add 13 2 3; mul 0 8 10 4 14; add 12 15; number -2; mul 17 2; "
                        "number 3; power 2 2; mul 19 20; add 18 21 12 15; mul 16 22; root 23 1/2; "
                        "mul 0 24; number -1/8; mul 26 8 10 11; add 25 27; number 1/8; mul 29 8 10 "
                        "11; add 25 30; power 31 -1; mul 28 32; direction; variable; mul 34 35; call "
                        "cos 36; power 37 2; add 33 38; root 39 -1/2; mul 1 8 10 4 32 14; add 41 38; "
                        "root 42 -1/2; power 37 4; mul 40 43 44"
                    ),
                },
                "upper": {
                    "branches": [45],
                    "switches": [],
                    "slopes": [],
                    "steps": (
                        "number 1/2; number 1/4; parameter 2; parameter 3; add 2 3; number 2; call "
                        "log 5; mul 4 6; call exp 7; parameter 4; power 9 2; power 4 2; mul 1 8 10 "
                        "11; number -1; add 13 2 3; mul 0 8 10 4 14; add 12 15; number -2; mul 17 2; "
                        "number 3; power 2 2; mul 19 20; add 18 21 12 15; mul 16 22; root 23 1/2; "
                        "mul 0 24; number -1/8; mul 26 8 10 11; add 25 27; number 1/8; mul 29 8 10 "
                        "11; add 25 30; power 31 -1; mul 28 32; direction; variable; mul 34 35; call "
                        "sin 36; power 37 2; add 33 38; root 39 -1/2; mul 1 8 10 4 32 14; add 41 38; "
                        "root 42 -1/2; power 37 4; mul 40 43 44"
                    ),
                },
            },
        },
        "ends": "expected_critical_points_tied_ends",
        "value": "expected_critical_points_tied",
        "source": (
            "Baskerville, “loss-surfaces-of-gans”, public code npbaskerville/loss-surfaces-of-gans "
            "(2022), exponent in two variables"
        ),
        "claims": ["spin_glass.kac_rice.small.count"],
        "status": "published, refuted",
        "accuracy": "enclosed to the digits asked for",
    },
}

MODULES = {
    "ball": "67937d2fe74d0ffc70c7e1d8478b63a2d454235aa8f40f00bcdf54d36255e621",
    "compiled": "8e62016e269cf17e808b077ed81fe26403c2d4844134dade4acae1d42de01c2c",
    "double_double": "b4e29d4564d7ac73e47846f89d1c227d43c7470d1ba525dc1d24f04658aea0df",
    "float64": "3b4916d5dabd421d22dc17aa22c6b79bbb7f5f21825232c94be98b5316576852",
    "multiprecision": "3a1ae18c933aec54ca7378fcc054f2f8e184e3969f8d42929a50969082775154",
}
