"""One step along one draw: the new Gram matrix is a congruence of that of U, V, w, y and ỹ.

The step combines vectors linearly, so that G⁺ = TᵀΓT with the Gram matrix Γ of U_i, V_j, V_k, w, y, ỹ, and T
from the updates. Here for open indices, whatever the draw; `step` takes the means of what occurs.
"""

from sympy import Matrix, Symbol, zeros

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan import frames as f
from derive.theories.solvable_gan.model import gan, lam, n, nonnegative, real, tau, tau_tilde, z
from derive.theories.solvable_gan.step import H_z

claim, unknown = gan.claim, gan.unknown


def drawn(name: str, text: str) -> Symbol:
    """A number that the draw determines."""
    return unknown(name, text, real)


y_U, y_V, y_W, y_w = (drawn(f"y_{x}", f"yᵀ{x}") for x in ("U_i", "V_j", "V_k", "w"))
fake_U, fake_V, fake_W, fake_w = (drawn(f"fake_{x}", f"ỹᵀ{x}") for x in ("U_i", "V_j", "V_k", "w"))
y_y, fake_fake = (unknown(name, text, nonnegative) for name, text in (("y_y", "|y|²"), ("fake_fake", "|ỹ|²")))
y_fake = drawn("y_fake", "yᵀỹ")
f_y, f_fake, f_fresh = (
    drawn(name, text)
    for name, text in (("f_y", "f(yᵀw)"), ("f_fake", "f̃(ỹᵀw)"), ("f_fresh", "f̃ of the fresh point"))
)
c_j, c_k = (drawn(f"c_{x}", f"c̃'_{x} of the fresh point") for x in "jk")
P_ik, S_jj, S_kk = (drawn(name, f"an entry of {name[0]}") for name in ("P_ik", "S_jj_old", "S_kk_old"))

# Rows and columns: U_i, V_j, V_k, w, y, ỹ.
overlaps = Matrix(
    [
        [1, f.P_ij, P_ik, f.q_i, y_U, fake_U],
        [f.P_ij, S_jj, f.S_jk, f.r_j, y_V, fake_V],
        [P_ik, f.S_jk, S_kk, f.r_k, y_W, fake_W],
        [f.q_i, f.r_j, f.r_k, z, y_w, fake_w],
        [y_U, y_V, y_W, y_w, y_y, y_fake],
        [fake_U, fake_V, fake_W, fake_w, y_fake, fake_fake],
    ]
)
update = zeros(6, 4)
update[0, 0] = 1
update[1, 1], update[3, 1] = 1 - tau_tilde * lam * f.H_j / n, tau_tilde * c_j * f_fresh / n
update[2, 2], update[3, 2] = 1 - tau_tilde * lam * f.H_k / n, tau_tilde * c_k * f_fresh / n
update[3, 3], update[4, 3], update[5, 3] = 1 - tau * lam * H_z / n, tau * f_y / n, -tau * f_fake / n
new = update.T * overlaps * update

gain_w = {
    "U": y_U * f_y - fake_U * f_fake - lam * H_z * f.q_i,
    "V": y_V * f_y - fake_V * f_fake - lam * H_z * f.r_j,
    "w": y_w * f_y - fake_w * f_fake - lam * H_z * z,
}
gain_j, gain_k = (
    {"w": z * c * f_fresh - lam * H * r, "S": r_other * c * f_fresh - lam * H * f.S_jk}
    for c, H, r, r_other in ((c_j, f.H_j, f.r_j, f.r_k), (c_k, f.H_k, f.r_k, f.r_j))
)
square_w = (
    y_y * f_y**2
    + fake_fake * f_fake**2
    - 2 * y_fake * f_y * f_fake
    - 2 * lam * H_z * (y_w * f_y - fake_w * f_fake)
    + lam**2 * H_z**2 * z
)
square_jk = (
    z * c_j * c_k * f_fresh**2
    - lam * f_fresh * (f.H_k * c_j * f.r_k + f.H_j * c_k * f.r_j)
    + lam**2 * f.H_j * f.H_k * f.S_jk
)
changed = {
    "P": (0, 1, f.P_ij + tau_tilde / n * (f.q_i * c_j * f_fresh - lam * f.H_j * f.P_ij)),
    "q": (0, 3, f.q_i + tau / n * gain_w["U"]),
    "r": (
        1,
        3,
        f.r_j
        + (tau * gain_w["V"] + tau_tilde * gain_j["w"]) / n
        + tau * tau_tilde / n**2 * (c_j * f_fresh * gain_w["w"] - lam * f.H_j * gain_w["V"]),
    ),
    "S": (1, 2, f.S_jk + tau_tilde / n * (gain_j["S"] + gain_k["S"]) + tau_tilde**2 / n**2 * square_jk),
    "z": (3, 3, z + 2 * tau / n * gain_w["w"] + tau**2 / n**2 * square_w),
}
claims = {
    name: claim(
        f"step.{name}",
        f"{name} after one step, an entry of TᵀΓT",
        Eq(new[row, column], value),
        proof=by.identity(),
    )
    for name, (row, column, value) in changed.items()
}
