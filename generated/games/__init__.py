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
        "shape": [6],
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
            "ulp at beta=0.32897476602302733, eta=0.02571682002225653, im=7.706425861904997, "
            "re=7.736064414719864, or 1.2 times what rounding explains, at 2016 points with beta in "
            "[-1, 1], eta in [1/1024, 2], im in [-16, 16], re in [1/64, 16]"
        ),
    },
    "games.gradient_conditions": {
        "kind": "closed form",
        "summary": "Positive exactly where simultaneous gradient is stable",
        "type": "vector",
        "shape": [1],
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
            "ulp at eta=0.18827545623542394, im=3.819081745103915, re=9.034104816250059, or 1.0 "
            "times what rounding explains, at 2008 points with eta in [1/1024, 2], im in [-16, 16], "
            "re in [1/64, 16]"
        ),
    },
    "games.heavy_ball_conditions": {
        "kind": "closed form",
        "summary": "All positive exactly where heavy ball is stable",
        "type": "vector",
        "shape": [2],
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
            "ulp at beta=-0.22003846924380688, eta=0.11795119699725533, im=10.000675957854384, "
            "re=8.241776083700032, or 1.2 times what rounding explains, at 2016 points with beta in "
            "[-1, 1], eta in [1/1024, 2], im in [-16, 16], re in [1/64, 16]"
        ),
    },
    "games.alternating_conditions": {
        "kind": "closed form",
        "summary": "All positive exactly where alternating heavy ball on a bilinear game is stable",
        "type": "vector",
        "shape": [5],
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
            "33000.0 ulp at beta1=-0.24453027408566186, beta2=0.7893985326683792, "
            "k=5.753836311549657, or 1.2 times what rounding explains, at 2008 points with beta1 in "
            "[-1, 1], beta2 in [-1, 1], k in [1/1024, 16]"
        ),
    },
    "games.extragradient_conditions": {
        "kind": "closed form",
        "summary": "Positive exactly where extragradient is stable",
        "type": "vector",
        "shape": [1],
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
            "ulp at eta=0.09367503777283535, eta_extrap=0.1969908871160276, im=-9.919271313277061, "
            "re=1.3958612382440818, or 1.0 times what rounding explains, at 2016 points with eta in "
            "[1/1024, 2], eta_extrap in [1/1024, 2], im in [-16, 16], re in [1/64, 16]"
        ),
    },
    "games.optimistic_conditions": {
        "kind": "closed form",
        "summary": "All positive exactly where optimistic gradient is stable",
        "type": "vector",
        "shape": [2],
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
            "ulp at eta=0.09181112729700934, im=-10.565044507102524, re=2.6382568178886436, or 1.0 "
            "times what rounding explains, at 2008 points with eta in [1/1024, 2], im in [-16, 16], "
            "re in [1/64, 16]"
        ),
    },
    "games.best_heavy_ball": {
        "kind": "closed form",
        "summary": (
            "Best step, momentum and spectral radius of heavy ball for a pair a ± ib: (η*, β*, ρ*)"
        ),
        "type": "vector",
        "shape": [3],
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
            "ulp at im=-0.730488524586093, re=0.9043270300661693, or 1.3 times what rounding "
            "explains, at 2004 points with im in [-16, 16], re in [1/64, 16]"
        ),
    },
    "games.best_alternating_equal": {
        "kind": "closed form",
        "summary": "Best alternating heavy ball with one step and one momentum: (η, β, ρ)",
        "type": "vector",
        "shape": [3],
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
            "ulp at sigma=0.015625, or 1.0 times what rounding explains, at 2002 points with sigma "
            "in [1/64, 64]"
        ),
    },
    "games.best_alternating_first": {
        "kind": "closed form",
        "summary": "Best alternating heavy ball with momentum for the first player only: (η, β1, ρ)",
        "type": "vector",
        "shape": [3],
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
            "ulp at sigma=29.965138533048723, or 1.3 times what rounding explains, at 2002 points "
            "with sigma in [1/64, 64]"
        ),
    },
    "games.best_alternating_complex": {
        "kind": "closed form",
        "summary": "Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ)",
        "type": "vector",
        "shape": [4],
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
            "ulp at sigma=28.637334761699698, or 1.0 times what rounding explains, at 2002 points "
            "with sigma in [1/64, 64]"
        ),
    },
}

MODULES = {
    "ball": "1023bd728da155d8668f0142496a407f05c7dfcf39631d89d0633c69a89478c6",
    "compiled": "f3cc6269bb62930bcaabe047f73d09201b5dce5ddd4e5c7648f2c5798165d4d2",
    "double_double": "431400b924e1a047514258bcd778c8649520684e04b1eded89bd85ddd5749746",
    "float64": "873d7ab05dcb8219a6ca0f44a270f03a9ce015d1d2c02bf1b3cd2c1f3b4b49a1",
    "multiprecision": "505149fc5eabbc50e0a8726ae7e98860f72729ad0e9ded1f9a627fc07f3817b0",
    "updates": "4701347433dc7053b585f8497f44e184577ea53e3198059b4b8a833d57e7b140",
}
