"""Gradient, momentum and alternating operators on differentiable games: the catalogue of quantities.

Emitted by `rederive generate`; do not edit.
"""

QUANTITIES = {
    "games.heavy_ball_radius": {
        "kind": "root radius",
        "summary": "Spectral radius of heavy ball for one eigenvalue",
        "type": "real",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta",
                "description": "step size η",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "beta",
                "description": "momentum β",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "polynomial": "heavy_ball_radius_polynomial",
        "source": (
            "Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative "
            "momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 "
            "(2019), eigenvalues of the momentum operator"
        ),
        "claims": ["games.jacobians.heavy_ball", "games.jacobians.heavy_ball_any_size"],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "games.gradient_radius": {
        "kind": "root radius",
        "summary": "Spectral radius of simultaneous gradient for one eigenvalue",
        "type": "real",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta",
                "description": "step size η",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "polynomial": "gradient_radius_polynomial",
        "source": "derived here",
        "claims": ["games.jacobians.gradient"],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "games.alternating_radius": {
        "kind": "root radius",
        "summary": (
            "Spectral radius of alternating heavy ball on a bilinear game, for one singular value"
        ),
        "type": "real",
        "parameters": [
            {
                "name": "k",
                "description": "η1 η2 σ², σ a singular value of the bilinear game",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "beta1",
                "description": "momentum of the first player",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "beta2",
                "description": "momentum of the second player",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "polynomial": "alternating_radius_polynomial",
        "source": (
            "Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative "
            "momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 "
            "(2019), alternating momentum on bilinear games"
        ),
        "claims": ["games.jacobians.alternating_bilinear"],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "games.extragradient_radius": {
        "kind": "root radius",
        "summary": "Spectral radius of extragradient for one eigenvalue",
        "type": "real",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta_extrap",
                "description": "step size of the extrapolation",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta",
                "description": "step size η",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "polynomial": "extragradient_radius_polynomial",
        "source": "derived here",
        "claims": ["games.jacobians.extragradient"],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "games.optimistic_radius": {
        "kind": "root radius",
        "summary": "Spectral radius of optimistic gradient for one eigenvalue",
        "type": "real",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta",
                "description": "step size η",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "polynomial": "optimistic_radius_polynomial",
        "source": "derived here",
        "claims": ["games.jacobians.optimistic_gradient"],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "games.heavy_ball_terms": {
        "kind": "closed form",
        "summary": (
            "p = 1 + β - ηλ, Δ = p² - 4β and |p|² ∓ 4β as (Re p, Im p, Re Δ, Im Δ, |p|² - 4β, |p|² + "
            "4β)"
        ),
        "type": "vector",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta",
                "description": "step size η",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "beta",
                "description": "momentum β",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "heavy_ball_terms",
        "source": "derived here",
        "claims": ["games.heavy_ball.no_cancellation"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 3600.0 "
            "ulp, or 1.2 times what rounding explains, at 2016 points with beta in [-1, 1], eta in "
            "[1/1024, 2], im in [-16, 16], re in [1/64, 16]"
        ),
    },
    "games.gradient_conditions": {
        "kind": "closed form",
        "summary": "Positive exactly where simultaneous gradient is stable",
        "type": "vector",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta",
                "description": "step size η",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "gradient_conditions",
        "source": "derived here",
        "claims": ["games.gradient.sufficient", "games.gradient.necessary"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 420.0 "
            "ulp, or 1.0 times what rounding explains, at 2008 points with eta in [1/1024, 2], im in "
            "[-16, 16], re in [1/64, 16]"
        ),
    },
    "games.heavy_ball_conditions": {
        "kind": "closed form",
        "summary": "All positive exactly where heavy ball is stable",
        "type": "vector",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta",
                "description": "step size η",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "beta",
                "description": "momentum β",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "heavy_ball_conditions",
        "source": "derived here",
        "claims": [
            "games.heavy_ball.sufficient",
            "games.heavy_ball.necessary",
            "games.heavy_ball.sign_of_the_step",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 410.0 "
            "ulp, or 1.2 times what rounding explains, at 2016 points with beta in [-1, 1], eta in "
            "[1/1024, 2], im in [-16, 16], re in [1/64, 16]"
        ),
    },
    "games.alternating_conditions": {
        "kind": "closed form",
        "summary": "All positive exactly where alternating heavy ball on a bilinear game is stable",
        "type": "vector",
        "parameters": [
            {
                "name": "k",
                "description": "η1 η2 σ², σ a singular value of the bilinear game",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "beta1",
                "description": "momentum of the first player",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "beta2",
                "description": "momentum of the second player",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "alternating_conditions",
        "source": "derived here",
        "claims": ["games.alternating.sufficient", "games.alternating.necessary"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen "
            "33000.0 ulp, or 1.2 times what rounding explains, at 2008 points with beta1 in [-1, 1], "
            "beta2 in [-1, 1], k in [1/1024, 16]"
        ),
    },
    "games.extragradient_conditions": {
        "kind": "closed form",
        "summary": "Positive exactly where extragradient is stable",
        "type": "vector",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta_extrap",
                "description": "step size of the extrapolation",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta",
                "description": "step size η",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "extragradient_conditions",
        "source": "derived here",
        "claims": ["games.extragradient.sufficient", "games.extragradient.necessary"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 1500.0 "
            "ulp, or 1.0 times what rounding explains, at 2016 points with eta in [1/1024, 2], "
            "eta_extrap in [1/1024, 2], im in [-16, 16], re in [1/64, 16]"
        ),
    },
    "games.optimistic_conditions": {
        "kind": "closed form",
        "summary": "All positive exactly where optimistic gradient is stable",
        "type": "vector",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta",
                "description": "step size η",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "optimistic_conditions",
        "source": "derived here",
        "claims": ["games.optimistic.sufficient", "games.optimistic.necessary"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 1300.0 "
            "ulp, or 1.0 times what rounding explains, at 2008 points with eta in [1/1024, 2], im in "
            "[-16, 16], re in [1/64, 16]"
        ),
    },
    "games.best_heavy_ball": {
        "kind": "closed form",
        "summary": (
            "Best step, momentum and spectral radius of heavy ball for a pair a ± ib: (η*, β*, ρ*)"
        ),
        "type": "vector",
        "parameters": [
            {
                "name": "re",
                "description": "real part a of the eigenvalue λ of ∇v",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "im",
                "description": "imaginary part b of the eigenvalue λ of ∇v",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "best_heavy_ball",
        "source": "derived here",
        "claims": [
            "games.momentum.best_lower_bound",
            "games.momentum.half_angle",
            "games.momentum.best_attained",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 5.9 "
            "ulp, or 1.3 times what rounding explains, at 2004 points with im in [-16, 16], re in "
            "[1/64, 16]"
        ),
    },
    "games.best_alternating_equal": {
        "kind": "closed form",
        "summary": "Best alternating heavy ball with one step and one momentum: (η, β, ρ)",
        "type": "vector",
        "parameters": [
            {
                "name": "sigma",
                "description": "singular value σ of the bilinear game",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "best_alternating_equal",
        "source": "derived here",
        "claims": ["games.alternating.best_real", "games.alternating.best_real_attained"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 44.0 "
            "ulp, or 1.0 times what rounding explains, at 2002 points with sigma in [1/64, 64]"
        ),
    },
    "games.best_alternating_first": {
        "kind": "closed form",
        "summary": "Best alternating heavy ball with momentum for the first player only: (η, β1, ρ)",
        "type": "vector",
        "parameters": [
            {
                "name": "sigma",
                "description": "singular value σ of the bilinear game",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "best_alternating_first",
        "source": "derived here",
        "claims": ["games.alternating.best_one_player", "games.alternating.best_one_player_attained"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 3.0 "
            "ulp, or 1.3 times what rounding explains, at 2002 points with sigma in [1/64, 64]"
        ),
    },
    "games.best_alternating_complex": {
        "kind": "closed form",
        "summary": "Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ)",
        "type": "vector",
        "parameters": [
            {
                "name": "sigma",
                "description": "singular value σ of the bilinear game",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "best_alternating_complex",
        "source": "derived here",
        "claims": ["games.alternating.best_any", "games.alternating.best_any_attained"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 1.5 "
            "ulp, or 1.0 times what rounding explains, at 2002 points with sigma in [1/64, 64]"
        ),
    },
}
