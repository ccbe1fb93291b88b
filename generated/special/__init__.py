"""Owen's T, the bivariate normal distribution function and the scaled erfc: the catalogue of quantities.

Emitted by `rederive generate`; do not edit.
"""

QUANTITIES = {
    "special.owens_t": {
        "kind": "closed form",
        "summary": "Owen's T function",
        "type": "real",
        "parameters": [
            {
                "name": "h",
                "description": "first argument of Owen's T",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "a",
                "description": "second argument of Owen's T",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "owens_t",
        "source": (
            "D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of "
            "Mathematical Statistics 27 (1956)"
        ),
        "claims": [
            "special.owens_t.definition",
            "special.owens_t.negative",
            "special.owens_t.slope",
            "special.owens_t.at_zero",
            "special.owens_t.reflection",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 5.1 "
            "ulp at a=-6.119308589293757, h=-5.901726309665399, or 5.1 times what rounding explains, "
            "at 2004 points with a in [-8, 8], h in [-8, 8]"
        ),
    },
    "special.bivariate_normal_cdf": {
        "kind": "closed form",
        "summary": "P(U < x, V < y) for standard normal U and V with correlation rho",
        "type": "real",
        "parameters": [
            {
                "name": "x",
                "description": "first argument",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "y",
                "description": "second argument",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
            {
                "name": "rho",
                "description": "correlation ρ",
                "lower": "-1",
                "upper": "1",
                "lower_open": False,
                "upper_open": False,
            },
        ],
        "value": "bivariate_normal_cdf",
        "source": (
            "D. B. Owen, “Tables for computing bivariate normal probabilities”, Annals of "
            "Mathematical Statistics 27 (1956)"
        ),
        "claims": [
            "special.bivariate_normal_cdf.definition",
            "special.bivariate_normal_cdf.plackett",
            "special.bivariate_normal_cdf.owen_positive",
            "special.bivariate_normal_cdf.owen_negative",
            "special.bivariate_normal_cdf.owen_mixed",
        ],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 9.0 "
            "ulp at rho=0.01394005489752653, x=-0.9943818081928129, y=-4.895032220349737, or 9.0 "
            "times what rounding explains, at 2008 points with rho in [0, 63/64], x in [-8, 8], y in "
            "[-8, 8]"
        ),
    },
    "special.erfcx": {
        "kind": "closed form",
        "summary": "Scaled complementary error function exp(x²) erfc(x)",
        "type": "real",
        "parameters": [
            {
                "name": "x",
                "description": "first argument",
                "lower": None,
                "upper": None,
                "lower_open": True,
                "upper_open": True,
            },
        ],
        "value": "erfcx",
        "source": "derived here",
        "claims": ["special.erfcx.integral", "special.erfcx.slope"],
        "status": "proved",
        "accuracy": (
            "enclosed to the digits asked for; generated float64 function: largest error seen 4.9 "
            "ulp at x=0.8075689405035309, or 4.9 times what rounding explains, at 2002 points with x "
            "in [-8, 8]"
        ),
    },
}

MODULES = {
    "ball": "25c44fae980f81c6e49280e9e07bf897d8af3dad6a8874ded0aa737cb9247f89",
    "compiled": "1b70d53f1f91712ace698d2d319025ceae21cbfa570d5ec93994d1ab1d60ab0d",
    "double_double": "0a2fbdd3f4929a7ba42195f4ed9bf784d362fdb266dc0cc02b0db523fbbccfe1",
    "float64": "8625cb11f7fcf38bf8097920bb9c6454bd6445e144c202b9be8db46218dda08b",
    "kernels_ball": "e75823eae4df82a3a3e72a32d3d49147751affc40d594b3eb42d290d27d47fa9",
    "kernels_compiled": "48059c651db129b6367b88357bc32a4db7d3ad3191967858d3aa26dcff50fac5",
    "kernels_enclosures": "fabeec1b71404bbaae89245dce30dc79ccd218d06fe5525b562156e9d600262e",
    "kernels_float64": "4cbed0ec01997b0b0f29563a8c640608df5b9ed1a236bc0ec70a6b1d856dd9df",
    "kernels_multiprecision": "08ebb515de004becc43e38af98e2396adfeb8182e48c4be6f650560bb88833d3",
    "kernels_tails": "eaaf79fae96cadf85539576a035aef58bed203624c1e298349417894c7eb4f52",
    "multiprecision": "d667ca81c07ec7f4573e6b34164795f96d8bb46cd1a2f83f333de794fd8f426a",
}
