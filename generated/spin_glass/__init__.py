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
            "ulp, or 1.0 times what rounding explains, at 2064 points on the branch"
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
            "ulp, or 1.1 times what rounding explains, at 2064 points on the branch"
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
            "ulp, or 1.0 times what rounding explains, at 2064 points on the branch"
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
            "ulp, or 1.0 times what rounding explains, at 2064 points on the branch"
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
            "ulp, or 1.0 times what rounding explains, at 2064 points on the branch"
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
            "ulp, or 1.0 times what rounding explains, at 2008 points with b in [1/64, 64], b1 in "
            "[1/64, 64], kappa in [1/1024, 1023/1024]"
        ),
    },
    "spin_glass.moments": {
        "kind": "closed form",
        "summary": "Moments 0 to 8 of the spectral density",
        "type": "vector",
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
            "ulp, or 1.0 times what rounding explains, at 2016 points with b in [1/64, 64], b1 in "
            "[1/64, 64], kappa in [1/1024, 1023/1024], x1 in [-16, 16]"
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
            "ulp, or 1.0 times what rounding explains, at 2064 points on the branch"
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
            "ulp, or 1.0 times what rounding explains, at 2064 points on the branch"
        ),
    },
}
