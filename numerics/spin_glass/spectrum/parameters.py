"""The domain of the block ensemble's parameters, and the exact scaling by a power of two."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, common_shape, real_array, require

LARGEST = 1e150
LARGEST_ARGUMENT = 1e152
BEYOND = "use numerics.evaluate beyond"
SMALLEST = 1e-150


@dataclass(frozen=True)
class Parameters:
    """Checked parameters, either all scalars (shape ()) or broadcast together with lam."""

    lam: Floats
    kappa: Floats
    b: Floats
    b1: Floats
    x1: Floats
    shape: tuple[int, ...]


def checked_shape_parameters(kappa: object, b: object, b1: object) -> dict[str, Floats]:
    """Return kappa, b and b1 as float64 arrays inside their domains; NaN passes."""
    arrays = {"kappa": real_array("kappa", kappa), "b": real_array("b", b), "b1": real_array("b1", b1)}
    with np.errstate(invalid="ignore"):
        k, s, s1 = arrays["kappa"], arrays["b"], arrays["b1"]
        require("kappa", k, (k <= 0.0) | (k >= 1.0), "0 < kappa < 1")
        require("b", s, (s <= 0.0) | np.isinf(s), "b > 0 and finite")
        require(
            "b",
            s,
            (s < SMALLEST) | (s > LARGEST),
            f"1e-150 <= b <= 1e150 in float64; {BEYOND}",
        )
        require("b1", s1, (s1 < 0.0) | np.isinf(s1), "b1 >= 0 and finite")
        require("b1", s1, s1 > LARGEST, f"b1 <= 1e150 in float64; {BEYOND}")
    return arrays


def checked_parameters(kappa: object, b: object, b1: object, x1: object) -> dict[str, Floats]:
    """Return the four parameters as float64 arrays inside their domains; NaN passes."""
    arrays = checked_shape_parameters(kappa, b, b1)
    shift = real_array("x1", x1)
    require("x1", shift, np.isinf(shift), "a finite real number")
    require("x1", shift, np.abs(shift) > LARGEST_ARGUMENT, f"|x1| <= 1e152 in float64; {BEYOND}")
    return {**arrays, "x1": shift}


def checked(lam: object, kappa: object, b: object, b1: object, x1: object) -> Parameters:
    """Check all five arguments and their shapes; lam may be infinite."""
    argument = real_array("lam", lam)
    finite = np.isfinite(argument)
    require(
        "lam",
        argument,
        finite & (np.abs(argument) > LARGEST_ARGUMENT),
        f"|lam| <= 1e152, or infinite, in float64; {BEYOND}",
    )
    arrays = {"lam": argument, **checked_parameters(kappa, b, b1, x1)}
    return Parameters(**arrays, shape=common_shape(arrays))


def exponent(b: Floats, b1: Floats) -> npt.NDArray[np.int32]:
    """Return e with max(b, b1) in [2**(e-1), 2**e): dividing by 2**e is exact and removes the scale."""
    return np.frexp(np.maximum(b, b1))[1].astype(np.int32)
