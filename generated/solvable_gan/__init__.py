"""Solvable high-dimensional GAN: the catalogue of quantities.

Emitted by `rederive generate`; do not edit.
"""

QUANTITIES = {
    "solvable_gan.informative": {
        "kind": "closed form",
        "summary": "The informative fixed point of the larger x = r², as (P, q, r), P, r > 0",
        "type": "vector",
        "shape": [3],
        "parameters": [
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "nu",
                "description": "ν = τ(η_T² + η_G²)/(2Λ)",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_G",
                "description": "τη_G/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
        ],
        "value": "informative",
        "where": {
            "function": "informative_where",
            "conditions": [
                {
                    "text": (
                        "-e_G - e_T + kappa*(e_T + 1) > 0, else there is no informative point at any "
                        "noise"
                    ),
                    "strict": True,
                    "parameters": ["kappa", "e_T", "e_G"],
                },
                {
                    "text": (
                        "-4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0, else the "
                        "noise is beyond the fold, and there is no informative point"
                    ),
                    "strict": False,
                    "parameters": ["kappa", "nu", "e_T", "e_G"],
                },
                {
                    "text": (
                        "-kappa*(1 - (-e_G - e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + "
                        "(-e_G - e_T + kappa*(e_T + 1))**2))/(2*kappa*(e_T + 1))) + 1 > 0, else P² "
                        "would not be positive, and there is no such point"
                    ),
                    "strict": True,
                    "parameters": ["kappa", "nu", "e_T", "e_G"],
                },
            ],
        },
        "source": "derived here",
        "claims": [
            "solvable_gan.fixed.informative_rests",
            "solvable_gan.fixed.roots",
            "solvable_gan.fixed.none",
            "solvable_gan.fixed.fold_between",
            "solvable_gan.fixed.inside",
            "solvable_gan.fixed.slope_upper",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 7.1 "
            "ulp at e_G=0.02729704297827897, e_T=0.000983595255196694, kappa=0.7200480455404943, "
            "nu=0.005520287381906158, or 1.0 times what rounding explains, at 2016 points with e_G "
            "in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128]"
        ),
    },
    "solvable_gan.informative_conditions": {
        "kind": "closed form",
        "summary": (
            "(x, P², F'(x), a1, a1 a2 - a3) at the larger root: all positive where it is a stable "
            "point"
        ),
        "type": "vector",
        "shape": [5],
        "parameters": [
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "nu",
                "description": "ν = τ(η_T² + η_G²)/(2Λ)",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_G",
                "description": "τη_G/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
        ],
        "value": "informative_conditions",
        "where": {
            "function": "informative_conditions_where",
            "conditions": [
                {
                    "text": (
                        "-e_G - e_T + kappa*(e_T + 1) > 0, else there is no informative point at any "
                        "noise"
                    ),
                    "strict": True,
                    "parameters": ["kappa", "e_T", "e_G"],
                },
                {
                    "text": (
                        "-4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2 >= 0, else the "
                        "noise is beyond the fold, and there is no informative point"
                    ),
                    "strict": False,
                    "parameters": ["kappa", "nu", "e_T", "e_G"],
                },
            ],
        },
        "source": "derived here",
        "claims": [
            "solvable_gan.fixed.informative_rests",
            "solvable_gan.fixed.roots",
            "solvable_gan.fixed.none",
            "solvable_gan.fixed.fold_between",
            "solvable_gan.fixed.inside",
            "solvable_gan.fixed.slope_upper",
            "solvable_gan.informative.characteristic",
            "solvable_gan.informative.stable",
            "solvable_gan.informative.stable_necessary",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 22.0 "
            "ulp at e_G=0.014304615743881026, e_T=0.021079751596193408, kappa=0.6212684622746691, "
            "nu=0.0078125, or 1.1 times what rounding explains, at 2016 points with e_G in [0, "
            "1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128]"
        ),
    },
    "solvable_gan.fold": {
        "kind": "closed form",
        "summary": "The noise ν at which the two informative points meet, and where: (ν, P, q, r)",
        "type": "vector",
        "shape": [4],
        "parameters": [
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_G",
                "description": "τη_G/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
        ],
        "value": "fold",
        "where": {
            "function": "fold_where",
            "conditions": [
                {
                    "text": (
                        "-e_G - e_T + kappa*(e_T + 1) > 0, else there is no informative point at any "
                        "noise"
                    ),
                    "strict": True,
                    "parameters": ["kappa", "e_T", "e_G"],
                },
                {
                    "text": (
                        "-kappa*(1 - (-e_G - e_T + kappa*(e_T + 1))/(2*kappa*(e_T + 1))) + 1 > 0, "
                        "else P² would not be positive, and there is no such point"
                    ),
                    "strict": True,
                    "parameters": ["kappa", "e_T", "e_G"],
                },
            ],
        },
        "source": "derived here",
        "claims": [
            "solvable_gan.fixed.informative_rests",
            "solvable_gan.fixed.roots",
            "solvable_gan.fixed.none",
            "solvable_gan.fixed.fold_between",
            "solvable_gan.fixed.inside",
            "solvable_gan.fixed.slope_upper",
            "solvable_gan.fixed.fold",
            "solvable_gan.fixed.fold_noise",
            "solvable_gan.fixed.fold_noise_root",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 7.8 "
            "ulp at e_G=0.021678094761469598, e_T=0.021895549546436643, kappa=0.5699344657604286, or "
            "1.0 times what rounding explains, at 2008 points with e_G in [0, 1/32], e_T in [0, "
            "1/32], kappa in [1/2, 1]"
        ),
    },
    "solvable_gan.hopf": {
        "kind": "extremum",
        "summary": (
            "Where growing noise takes the informative point's stability, a1 a2 = a3 with a1 > 0: "
            "(ν, ω, P, q, r)"
        ),
        "type": "vector",
        "shape": [5],
        "parameters": [
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": "3/2",
                "lower_open": True,
                "upper_open": False,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": "1/8",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "e_G",
                "description": "τη_G/2",
                "lower": "0",
                "upper": "1/8",
                "lower_open": False,
                "upper_open": False,
            },
        ],
        "extremum": {
            "rows": "hopf_rows",
            "slopes": "hopf_slopes",
            "conditions": "hopf_conditions",
            "known": None,
            "start": "hopf_start",
            "unknowns": ["x"],
            "always": 1,
            "choices": [],
            "positive": [0, 1, 2, 3, 4, 5],
            "unique": "solvable_gan.informative.hopf_convex",
        },
        "value": "hopf",
        "argued": [
            (
                "that there is one solution only: a1 > 0 holds from one x on, where with F' > 0 and "
                "ν > 0 the polynomial h(x) is convex: it grows through zero once at most "
                "(solvable_gan.informative.hopf_convex)"
            ),
        ],
        "source": "derived here",
        "claims": [
            "solvable_gan.fixed.informative_rests",
            "solvable_gan.fixed.roots",
            "solvable_gan.fixed.none",
            "solvable_gan.fixed.fold_between",
            "solvable_gan.fixed.inside",
            "solvable_gan.fixed.slope_upper",
            "solvable_gan.informative.characteristic",
            "solvable_gan.informative.stable",
            "solvable_gan.informative.stable_necessary",
            "solvable_gan.informative.hopf",
            "solvable_gan.informative.hopf_frequency",
            "solvable_gan.informative.hopf_convex",
            "solvable_gan.informative.trace_form",
        ],
        "status": "argued, not proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "solvable_gan.cycle_amplitude": {
        "kind": "closed form",
        "summary": "The cycle born at κ = 2ν, to leading order in κ - 2ν: (P, √⟨q²⟩ = √⟨r²⟩, ω)",
        "type": "vector",
        "shape": [3],
        "parameters": [
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "nu",
                "description": "ν = τ(η_T² + η_G²)/(2Λ)",
                "lower": "0",
                "upper": "1",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_G",
                "description": "τη_G/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
        ],
        "value": "cycle_amplitude",
        "where": {
            "function": "cycle_amplitude_where",
            "conditions": [
                {
                    "text": (
                        "kappa >= 2*nu, else the line q = r = 0 does not oscillate, and no cycle is "
                        "born"
                    ),
                    "strict": False,
                    "parameters": ["kappa", "nu"],
                },
            ],
        },
        "argued": [
            (
                "the leading terms in κ - 2ν, at the birth of the cycle; its claims prove the "
                "averages over one turn, and that averaging gives the cycle is the theorem that is "
                "cited"
            ),
        ],
        "source": "derived here",
        "claims": [
            "solvable_gan.oscillation.one_P",
            "solvable_gan.oscillation.frequency",
            "solvable_gan.oscillation.supercritical",
            "solvable_gan.oscillation.supercritical_sign",
            "solvable_gan.oscillation.amplitude",
            "solvable_gan.oscillation.attracts_H",
            "solvable_gan.oscillation.attracts_P",
            "solvable_gan.threshold.below_low",
        ],
        "status": "argued, not proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 2.8 "
            "ulp at e_G=0.01366873291810939, e_T=0.027198351078497114, kappa=0.9227743245921534, "
            "nu=0.0078125, or 1.0 times what rounding explains, at 2016 points with e_G in [0, "
            "1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128]"
        ),
    },
    "solvable_gan.learning_time": {
        "kind": "closed form",
        "summary": (
            "Time in units of 1/(τΛ) until P is of order one from P, q of order n^(-1/2), to leading "
            "order in ln n"
        ),
        "type": "real",
        "parameters": [
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": "2",
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "nu",
                "description": "ν = τ(η_T² + η_G²)/(2Λ)",
                "lower": "0",
                "upper": "1",
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "n",
                "description": "dimension of the data space",
                "lower": "1",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "learning_time",
        "argued": [
            (
                "the leading term in ln n; its claims prove the two rates of growth, and that the "
                "time is ln n/2 over each of them is argued"
            ),
        ],
        "source": "derived here",
        "claims": [
            "solvable_gan.learning_time.origin",
            "solvable_gan.learning_time.q_first",
            "solvable_gan.learning_time.rate",
            "solvable_gan.learning_time.eigenvalue",
            "solvable_gan.learning_time.grows",
            "solvable_gan.learning_time.inverse",
        ],
        "status": "argued, not proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 4.6 "
            "ulp at e_T=0.0221288410309912, kappa=0.5866769702469307, n=50.5945742349693, "
            "nu=0.002339714035356998, or 1.0 times what rounding explains, at 2016 points with e_T "
            "in [0, 1/32], kappa in [1/2, 1], n in [10, 1000000], nu in [1/1024, 1/128]"
        ),
    },
    "solvable_gan.state": {
        "kind": "flow",
        "summary": (
            "Overlaps P, q and r at a time, from those at time zero: one feature, f = x, weights "
            "kept normalised"
        ),
        "type": "vector",
        "shape": [3],
        "parameters": [
            {
                "name": "t",
                "description": "time in units of 1/(τΛ)",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "P",
                "description": "P = UᵀV",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "q",
                "description": "q = Uᵀw",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "r",
                "description": "r = Vᵀw",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "nu",
                "description": "ν = τ(η_T² + η_G²)/(2Λ)",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_G",
                "description": "τη_G/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
        ],
        "flow": {
            "steps": (
                "parameter 4; state 2; state 1; number -1; state 0; mul 3 4 1; add 2 5; mul 0 1 6; "
                "parameter 5; mul 3 8; power 2 2; number 1; parameter 6; add 11 12; mul 3 10 13; "
                "power 1 2; parameter 7; mul 3 16; add 11 17; mul 15 18; add 9 14 19; mul 2 20; add "
                "2 5 21; mul 3 1; mul 4 2; mul 1 20; mul 3 15; add 11 26; mul 0 1 27; add 23 24 25 "
                "28"
            ),
            "outputs": [7, 22, 29],
            "time": 0,
            "state": [1, 2, 3],
            "conditions": [
                {
                    "text": "-P**2 + 2*P*q*r - q**2 - r**2 + 1 >= 0",
                    "strict": False,
                    "parameters": ["P", "q", "r"],
                },
            ],
        },
        "field": "state_field",
        "initial": None,
        "conditions": "state_conditions",
        "value": "state",
        "source": "derived here",
        "claims": ["solvable_gan.reduced.P", "solvable_gan.reduced.q", "solvable_gan.reduced.r"],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "solvable_gan.turned_P": {
        "kind": "flow",
        "summary": "P when (q, r) has turned, from q = r = σρ",
        "type": "real",
        "parameters": [
            {
                "name": "half_turns",
                "description": "how far (q, r) has turned: θ/π",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "P",
                "description": "P = UᵀV",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "amplitude",
                "description": "ρ²; q = ρ(σ cos θ - sin θ), r = ρ(σ cos θ + sin θ), σ = 12/5",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "nu",
                "description": "ν = τ(η_T² + η_G²)/(2Λ)",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_G",
                "description": "τη_G/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
        ],
        "flow": {
            "steps": (
                "pi; state 1; parameter 3; number 12/5; state 2; mul 3 4; state 3; add 5 6; number "
                "-1; mul 8 6; state 0; mul 8 10 7; add 5 9 11; power 4 2; number -12/5; mul 3 10; "
                "number 6/5; mul 16 2; add 14 15 17; mul 13 18; power 6 2; number 5/12; mul 21 10; "
                "number -5/24; mul 23 2; add 21 22 24; mul 20 25; add 5 9; power 7 3; mul 23 1 2 27 "
                "28; add 19 26 29; power 30 -1; mul 0 1 2 7 12 31; number 2; number 1/2; mul 34 2; "
                "parameter 4; mul 8 36; number 1; parameter 6; mul 8 39; add 38 40; power 7 2; mul "
                "41 42; power 27 2; parameter 5; add 38 45; mul 8 44 46; add 43 47; mul 1 48; number "
                "-169/60; number 119/60; mul 51 10; number 169/120; mul 53 2; add 50 52 54; mul 4 6 "
                "55; mul 3 6; add 4 57; mul 23 1 2 58 28; add 35 37 49 56 59; mul 33 0 1 31 60; mul "
                "8 0 6; mul 0 4"
            ),
            "outputs": [32, 61, 62, 63],
            "time": 0,
            "state": [1, 2, None, None],
            "conditions": [],
        },
        "field": "turned_P_field",
        "initial": "turned_P_initial",
        "conditions": None,
        "value": "turned_P",
        "source": "derived here",
        "claims": [
            "solvable_gan.reduced.P",
            "solvable_gan.reduced.q",
            "solvable_gan.reduced.r",
            "solvable_gan.turned.P",
            "solvable_gan.turned.q",
            "solvable_gan.turned.r",
        ],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "solvable_gan.turned_amplitude": {
        "kind": "flow",
        "summary": "The amplitude ρ² when (q, r) has turned, from q = r = σρ",
        "type": "real",
        "parameters": [
            {
                "name": "half_turns",
                "description": "how far (q, r) has turned: θ/π",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "P",
                "description": "P = UᵀV",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "amplitude",
                "description": "ρ²; q = ρ(σ cos θ - sin θ), r = ρ(σ cos θ + sin θ), σ = 12/5",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "nu",
                "description": "ν = τ(η_T² + η_G²)/(2Λ)",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_G",
                "description": "τη_G/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
        ],
        "flow": {
            "steps": (
                "pi; state 1; parameter 3; number 12/5; state 2; mul 3 4; state 3; add 5 6; number "
                "-1; mul 8 6; state 0; mul 8 10 7; add 5 9 11; power 4 2; number -12/5; mul 3 10; "
                "number 6/5; mul 16 2; add 14 15 17; mul 13 18; power 6 2; number 5/12; mul 21 10; "
                "number -5/24; mul 23 2; add 21 22 24; mul 20 25; add 5 9; power 7 3; mul 23 1 2 27 "
                "28; add 19 26 29; power 30 -1; mul 0 1 2 7 12 31; number 2; number 1/2; mul 34 2; "
                "parameter 4; mul 8 36; number 1; parameter 6; mul 8 39; add 38 40; power 7 2; mul "
                "41 42; power 27 2; parameter 5; add 38 45; mul 8 44 46; add 43 47; mul 1 48; number "
                "-169/60; number 119/60; mul 51 10; number 169/120; mul 53 2; add 50 52 54; mul 4 6 "
                "55; mul 3 6; add 4 57; mul 23 1 2 58 28; add 35 37 49 56 59; mul 33 0 1 31 60; mul "
                "8 0 6; mul 0 4"
            ),
            "outputs": [32, 61, 62, 63],
            "time": 0,
            "state": [1, 2, None, None],
            "conditions": [],
        },
        "field": "turned_amplitude_field",
        "initial": "turned_amplitude_initial",
        "conditions": None,
        "value": "turned_amplitude",
        "source": "derived here",
        "claims": [
            "solvable_gan.reduced.P",
            "solvable_gan.reduced.q",
            "solvable_gan.reduced.r",
            "solvable_gan.turned.P",
            "solvable_gan.turned.q",
            "solvable_gan.turned.r",
        ],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
    "solvable_gan.height": {
        "kind": "flow",
        "summary": "V, a quadratic form in the distance from (9/10, 81/100, 9/10), at a time",
        "type": "real",
        "parameters": [
            {
                "name": "t",
                "description": "time in units of 1/(τΛ)",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "P",
                "description": "P = UᵀV",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "q",
                "description": "q = Uᵀw",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "r",
                "description": "r = Vᵀw",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "kappa",
                "description": "κ = τ̃/τ",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "nu",
                "description": "ν = τ(η_T² + η_G²)/(2Λ)",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_T",
                "description": "τη_T/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "e_G",
                "description": "τη_G/2",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
        ],
        "flow": {
            "steps": (
                "parameter 4; state 2; state 1; number -1; state 0; mul 3 4 1; add 2 5; mul 0 1 6; "
                "parameter 5; mul 3 8; power 2 2; number 1; parameter 6; add 11 12; mul 3 10 13; "
                "power 1 2; parameter 7; mul 3 16; add 11 17; mul 15 18; add 9 14 19; mul 2 20; add "
                "2 5 21; mul 3 1; mul 4 2; mul 1 20; mul 3 15; add 11 26; mul 0 1 27; add 23 24 25 "
                "28"
            ),
            "outputs": [7, 22, 29],
            "time": 0,
            "state": [1, 2, 3],
            "conditions": [
                {
                    "text": "-P**2 + 2*P*q*r - q**2 - r**2 + 1 >= 0",
                    "strict": False,
                    "parameters": ["P", "q", "r"],
                },
            ],
        },
        "field": "height_field",
        "initial": None,
        "conditions": "height_conditions",
        "value": "height",
        "source": "derived here",
        "claims": ["solvable_gan.reduced.P", "solvable_gan.reduced.q", "solvable_gan.reduced.r"],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
}

MODULES = {
    "ball": "5c106d936cee983bee64fa1b8602a68f9bee0b2c9363e016b1389f6740de1422",
    "compiled": "d0329284e19edbf3b79b88e0432c68a34d07dd0915b5618ac140cc3f5ec09a82",
    "double_double": "cac741eeea78448cbfabfba540e42d265e2eb8f57f8e4f45fd950139bb339c99",
    "float64": "0a3001277a0f528a202d44048cfabcfe2a52c62759b9fc3ea638e2482f88f4bc",
    "multiprecision": "0edb244ae28643e481aa6975a618892c19eec9b54d1579abfb6f51d7d8769ae1",
}
