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
                        "-2*kappa*(e_G + e_T + nu)/(e_G + e_T + kappa*(e_T + 1) + "
                        "sqrt(-4*kappa*nu*(e_T + 1) + (-e_G - e_T + kappa*(e_T + 1))**2)) + 1 > 0, "
                        "else P² would not be positive, and there is no such point"
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
            "solvable_gan.fixed.beside",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 6.8 "
            "ulp at e_G=0.029032145732317893, e_T=0.018036175386132277, kappa=0.7054384701173788, "
            "nu=0.001065809941327715, or 1.0 times what rounding explains, at 2016 points with e_G "
            "in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu in [1/1024, 1/128]"
        ),
    },
    "solvable_gan.informative_lower": {
        "kind": "closed form",
        "summary": (
            "The informative fixed point of the smaller x = r², as (P, q, r), P, r > 0; it is never "
            "stable"
        ),
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
        "value": "informative_lower",
        "where": {
            "function": "informative_lower_where",
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
                        "-kappa*(-2*nu/(-e_G - e_T + kappa*(e_T + 1) + sqrt(-4*kappa*nu*(e_T + 1) + "
                        "(-e_G - e_T + kappa*(e_T + 1))**2)) + 1) + 1 > 0, else P² would not be "
                        "positive, and there is no such point"
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
            "solvable_gan.fixed.beside",
            "solvable_gan.informative.lower_unstable",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 150.0 "
            "ulp at e_G=0.03125, e_T=0.0, kappa=1.0, nu=0.0009765625, or 1.0 times what rounding "
            "explains, at 2016 points with e_G in [0, 1/32], e_T in [0, 1/32], kappa in [1/2, 1], nu "
            "in [1/1024, 1/128]"
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
                "averages over one turn, and that averaging gives the cycle is a theorem that is "
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
    "solvable_gan.state_2": {
        "kind": "flow",
        "summary": (
            "Overlaps P_11, P_12, P_21, P_22, q_1, q_2, r_1, r_2, S_12 at a time, from those at time "
            "zero: two features, f = x, weights kept normalised; t counts steps over n"
        ),
        "type": "vector",
        "shape": [9],
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
                "name": "P_11",
                "description": "P = UᵀV, entry 11",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "P_12",
                "description": "P = UᵀV, entry 12",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "P_21",
                "description": "P = UᵀV, entry 21",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "P_22",
                "description": "P = UᵀV, entry 22",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "q_1",
                "description": "q = Uᵀw, entry 1",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "q_2",
                "description": "q = Uᵀw, entry 2",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "r_1",
                "description": "r = Vᵀw, entry 1",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "r_2",
                "description": "r = Vᵀw, entry 2",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "S_12",
                "description": "S = VᵀV, entry 12",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
            {
                "name": "tau",
                "description": "learning rate τ of the discriminator",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "tau_tilde",
                "description": "learning rate τ̃ of the generator",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "eta_T",
                "description": "variance of the noise in real points",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "eta_G",
                "description": "variance of the noise in fake points",
                "lower": "0",
                "upper": None,
                "lower_open": False,
                "upper_open": True,
            },
            {
                "name": "Lambda_1",
                "description": "variance of a feature of real points, entry 1",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "Lambda_2",
                "description": "variance of a feature of real points, entry 2",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "Lambda_tilde_1",
                "description": "variance of a feature of fake points, entry 1",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "Lambda_tilde_2",
                "description": "variance of a feature of fake points, entry 2",
                "lower": "0",
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "flow": {
            "steps": (
                "parameter 11; number -1; parameter 16; state 0; state 6; power 4 2; mul 1 2 3 5; "
                "state 4; mul 2 7 4; add 6 8; mul 0 9; parameter 17; state 1; state 7; power 13 2; "
                "mul 1 11 12 14; mul 11 7 13; add 15 16; mul 0 17; state 2; mul 1 2 19 5; state 5; "
                "mul 2 21 4; add 20 22; mul 0 23; state 3; mul 1 11 25 14; mul 11 21 13; add 26 27; "
                "mul 0 28; parameter 10; parameter 14; mul 31 7; power 7 2; mul 1 31 33; parameter "
                "15; power 21 2; mul 1 35 36; mul 2 5; mul 11 14; number -1/2; parameter 13; add 41 "
                "38 39; mul 41 42; parameter 12; mul 31 33; mul 35 36; add 44 45 46; mul 44 47; add "
                "43 48; mul 40 30 49; add 34 37 38 39 50; mul 7 51; mul 1 2 3 4; mul 1 11 12 13; add "
                "32 52 53 54; mul 30 55; mul 35 21; mul 21 51; mul 1 2 19 4; mul 1 11 25 13; add 57 "
                "58 59 60; mul 30 61; mul 1 2 4; mul 4 51; mul 31 3 7; mul 35 19 21; state 8; mul 1 "
                "11 67 13; add 63 64 65 66 68; mul 30 69; mul 2 4; power 4 3; mul 1 2 72; add 71 73; "
                "mul 0 74; add 70 75; mul 1 11 13; mul 13 51; mul 31 12 7; mul 35 25 21; mul 1 2 67 "
                "4; add 77 78 79 80 81; mul 30 82; mul 11 13; power 13 3; mul 1 11 85; add 84 86; "
                "mul 0 87; add 83 88; mul 1 2 67 5; mul 2 4 13; mul 1 11 67 14; mul 11 4 13; add 90 "
                "91 92 93; mul 0 94"
            ),
            "outputs": [10, 18, 24, 29, 56, 62, 76, 89, 95],
            "time": 0,
            "state": [1, 2, 3, 4, 5, 6, 7, 8, 9],
            "conditions": [
                {
                    "text": "-P_11**2 - P_21**2 + 1 >= 0",
                    "strict": False,
                    "parameters": ["P_11", "P_21"],
                },
                {
                    "text": "-P_12**2 - P_22**2 + 1 >= 0",
                    "strict": False,
                    "parameters": ["P_12", "P_22"],
                },
                {"text": "-q_1**2 - q_2**2 + 1 >= 0", "strict": False, "parameters": ["q_1", "q_2"]},
                {
                    "text": (
                        "P_11**2*P_22**2 - P_11**2 - 2*P_11*P_12*P_21*P_22 + 2*P_11*P_12*S_12 + "
                        "P_12**2*P_21**2 - P_12**2 - P_21**2 + 2*P_21*P_22*S_12 - P_22**2 - S_12**2 "
                        "+ 1 >= 0"
                    ),
                    "strict": False,
                    "parameters": ["P_11", "P_12", "P_21", "P_22", "S_12"],
                },
                {
                    "text": (
                        "P_11**2*q_2**2 - P_11**2 - 2*P_11*P_21*q_1*q_2 + 2*P_11*q_1*r_1 + "
                        "P_21**2*q_1**2 - P_21**2 + 2*P_21*q_2*r_1 - q_1**2 - q_2**2 - r_1**2 + 1 >= "
                        "0"
                    ),
                    "strict": False,
                    "parameters": ["P_11", "P_21", "q_1", "q_2", "r_1"],
                },
                {
                    "text": (
                        "P_12**2*q_2**2 - P_12**2 - 2*P_12*P_22*q_1*q_2 + 2*P_12*q_1*r_2 + "
                        "P_22**2*q_1**2 - P_22**2 + 2*P_22*q_2*r_2 - q_1**2 - q_2**2 - r_2**2 + 1 >= "
                        "0"
                    ),
                    "strict": False,
                    "parameters": ["P_12", "P_22", "q_1", "q_2", "r_2"],
                },
                {
                    "text": (
                        "P_11**2*P_22**2 - 2*P_11**2*P_22*q_2*r_2 + P_11**2*q_2**2 + P_11**2*r_2**2 "
                        "- P_11**2 - 2*P_11*P_12*P_21*P_22 + 2*P_11*P_12*P_21*q_2*r_2 + "
                        "2*P_11*P_12*P_22*q_2*r_1 - 2*P_11*P_12*S_12*q_2**2 + 2*P_11*P_12*S_12 - "
                        "2*P_11*P_12*r_1*r_2 + 2*P_11*P_21*P_22*q_1*r_2 - 2*P_11*P_21*q_1*q_2 - "
                        "2*P_11*P_22**2*q_1*r_1 + 2*P_11*P_22*S_12*q_1*q_2 - 2*P_11*S_12*q_1*r_2 + "
                        "2*P_11*q_1*r_1 + P_12**2*P_21**2 - 2*P_12**2*P_21*q_2*r_1 + P_12**2*q_2**2 "
                        "+ P_12**2*r_1**2 - P_12**2 - 2*P_12*P_21**2*q_1*r_2 + "
                        "2*P_12*P_21*P_22*q_1*r_1 + 2*P_12*P_21*S_12*q_1*q_2 - 2*P_12*P_22*q_1*q_2 - "
                        "2*P_12*S_12*q_1*r_1 + 2*P_12*q_1*r_2 + P_21**2*q_1**2 + P_21**2*r_2**2 - "
                        "P_21**2 - 2*P_21*P_22*S_12*q_1**2 + 2*P_21*P_22*S_12 - 2*P_21*P_22*r_1*r_2 "
                        "- 2*P_21*S_12*q_2*r_2 + 2*P_21*q_2*r_1 + P_22**2*q_1**2 + P_22**2*r_1**2 - "
                        "P_22**2 - 2*P_22*S_12*q_2*r_1 + 2*P_22*q_2*r_2 + S_12**2*q_1**2 + "
                        "S_12**2*q_2**2 - S_12**2 + 2*S_12*r_1*r_2 - q_1**2 - q_2**2 - r_1**2 - "
                        "r_2**2 + 1 >= 0"
                    ),
                    "strict": False,
                    "parameters": ["P_11", "P_12", "P_21", "P_22", "q_1", "q_2", "r_1", "r_2", "S_12"],
                },
            ],
        },
        "field": "state_2_field",
        "initial": None,
        "conditions": "state_2_conditions",
        "value": "state_2",
        "source": "derived here",
        "claims": [
            "solvable_gan.constrained.h",
            "solvable_gan.constrained.L",
            "solvable_gan.constrained.P",
            "solvable_gan.constrained.q",
            "solvable_gan.constrained.r",
            "solvable_gan.constrained.S",
            "solvable_gan.linear.d2.noise",
            "solvable_gan.ode.d2.P_11",
            "solvable_gan.ode.d2.P_12",
            "solvable_gan.ode.d2.P_21",
            "solvable_gan.ode.d2.P_22",
            "solvable_gan.ode.d2.q_1",
            "solvable_gan.ode.d2.q_2",
            "solvable_gan.ode.d2.r_1",
            "solvable_gan.ode.d2.r_2",
            "solvable_gan.ode.d2.S_11",
            "solvable_gan.ode.d2.S_12",
            "solvable_gan.ode.d2.S_22",
            "solvable_gan.ode.d2.z",
        ],
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
        "field": "turned_P_field",
        "initial": "turned_P_initial",
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
        "field": "state_field",
        "initial": None,
        "conditions": "state_conditions",
        "value": "height",
        "source": "derived here",
        "claims": ["solvable_gan.reduced.P", "solvable_gan.reduced.q", "solvable_gan.reduced.r"],
        "status": "proved",
        "accuracy": "enclosed to the digits asked for",
    },
}

MODULES = {
    "ball": "27ece024106ed19ee67bc9d086eb5856594d62cb93057f93864e92cad6985cdc",
    "compiled": "d7a96f94896370d0490bd886bb0fc21895d45409151714853a0aa6653ac5fba4",
    "double_double": "bef27970eb852d1af33106c7c9b30cd8915fafc261a000b927c6bb7a3ee1c6ef",
    "float64": "7274db8264577615ab7a0233509f14475fa38f8ae0d19c3cb785063e97d26a53",
    "multiprecision": "4b6be379601f16291b588f9e4010c6a677dc3340473c982b006ecc39b78cc617",
}
