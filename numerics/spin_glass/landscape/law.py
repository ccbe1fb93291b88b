"""The Gaussian law of gradients and Hessians at a point, as derived and as in the authors' public code.

With the rows of the discriminator turned in sign, the Jacobian of the game at a point is symmetric,

    W = sigma G - (G' (+) 0) + diag((p l_D - sigma y_D) I, -sigma y_G I),

G and G' symmetric with independent entries, whose variance on the diagonal is twice the one off it, and
y_D, y_G the radial derivatives of l_G.
"""

from __future__ import annotations

from dataclasses import dataclass

from numerics.errors import DomainError, ParameterError
from numerics.spin_glass.counting.instance import Model

LAWS = ("exact", "tied", "authors_code")


@dataclass(frozen=True)
class LandscapeLaw:
    """Variances at a point; sigma and p are not yet multiplied in, but for the gradients.

    game : off-diagonal variance of G. data : that of G'. radial, radial_between : variance of y_D and of y_G,
    and their covariance. gradient_D, gradient_G : variance of the components of the gradients of L_D and L_G.
    """

    game: float
    data: float
    radial: float
    radial_between: float
    gradient_D: float
    gradient_G: float


def landscape_law(model: Model, law: object) -> LandscapeLaw:
    """Return the variances.

    Parameters
    ----------
    model : the parameters.
    law : "exact"; "tied", exact but for y_D = y_G = m l_G/2; or "authors_code", that and a factor 2^m in
        place of 2^(m-1) and 2^(m-2), and 2^(3m) in the variance of the common shift.

    Raises
    ------
    ParameterError, DomainError
        For a law that is none of these.
    """
    if not isinstance(law, str):
        raise ParameterError("law", law, " or ".join(repr(name) for name in LAWS))
    if law not in LAWS:
        raise DomainError("law", law, " or ".join(repr(name) for name in LAWS))
    p, m, square = model.p, model.m, model.sigma_z**2
    game, slope = m * (m - 1) * 2.0 ** (m - 2), m * 2.0 ** (m - 1)
    radial, between = m * (m + 1) * 2.0 ** (m - 2), m * (m - 1) * 2.0 ** (m - 2)
    if law == "tied":
        radial = between = m**2 * 2.0 ** (m - 2)
    elif law == "authors_code":
        game, slope = m * (m - 1) * 2.0**m, m * 2.0**m
        radial = between = m**2 * 2.0 ** (3 * m)
    return LandscapeLaw(game, p * (p - 1.0), radial, between, p + square * slope, square * slope)
