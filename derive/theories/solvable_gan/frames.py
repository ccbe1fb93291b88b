"""The vectors of one step with their overlaps: d features one by one, or any number with open indices.

With open indices the claims speak of U_i, V_j, V_k and w for any i, j, k and any d. The sums over features
Σ_i g_i U_i and Σ_j g̃_j V_j are vectors of their own; their overlaps are entries of P g̃, Pᵀg and S g̃, and
qᵀg, rᵀg̃, gᵀP g̃, |g|², g̃ᵀS g̃.
"""

from collections.abc import Callable, Mapping

from sympy import Expr, Integer, Matrix, Symbol

from derive.theories.solvable_gan.gaussian import ONE
from derive.theories.solvable_gan.model import HIGHEST, Letters, gan, nonnegative, real, sizes, z
from derive.theories.solvable_gan.step import Step, Vector

unknown = gan.unknown
Pair = frozenset[str]


def _table(entries: Mapping[tuple[str, str], Expr]) -> Callable[[str, str], Expr]:
    """Overlaps by unordered pairs of labels."""
    known = {frozenset(k): v for k, v in entries.items()}
    return lambda x, y: known[frozenset({x, y})]


# --- d = 1, 2, 3 ----------------------------------------------------------------------------------------


def _moments(d: int) -> dict[Pair, Symbol]:
    """E[c̃_j c̃_k f̃²] for columns of V."""
    made = {}
    for j in range(d):
        for k in range(j, d):
            end = "" if d == 1 else f"_{j + 1}{k + 1}"
            name, domain = f"moment{end}", nonnegative if j == k else real
            known = gan.unknowns.get(name)
            text = "E[c̃_j c̃_k f̃²]" + (f", entry {j + 1}{k + 1}" if end else "")
            made[frozenset({f"V{j}", f"V{k}"})] = known.symbol if known else unknown(name, text, domain)
    return made


def frame(letters: Letters, points: Expr = ONE) -> Step:
    """One step with d features, U0, U1, … and V0, V1, … being the columns of U and V."""
    d, moments = letters.d, _moments(letters.d)
    entries: dict[tuple[str, str], Expr] = {("w", "w"): z}
    for i in range(d):
        entries[f"U{i}", "w"], entries[f"V{i}", "w"] = letters.q[i], letters.r[i]
        for j in range(d):
            entries[f"U{i}", f"U{j}"] = Integer(int(i == j))
            entries[f"U{i}", f"V{j}"] = letters.P[i, j]
            entries[f"V{i}", f"V{j}"] = letters.S[i, j]
    return Step(
        inner=_table(entries),
        real_mean=Vector({f"U{i}": letters.g[i] for i in range(d)}),
        fake_mean=Vector({f"V{j}": letters.g_tilde[j] for j in range(d)}),
        generator={f"V{j}": (letters.g_tilde[j], letters.H[j]) for j in range(d)},
        moment=lambda x, y: moments[frozenset({x, y})],
        points=points,
    )


frames = {d: frame(sizes[d]) for d in range(1, HIGHEST + 1)}

# --- open indices ---------------------------------------------------------------------------------------

P_ij, q_i, r_j, r_k, S_jk = (
    unknown(name, text, real)
    for name, text in (
        ("P_ij", "an entry of P"), ("q_i", "an entry of q"), ("r_j", "an entry of r"),
        ("r_k", "another entry of r"), ("S_jk", "an entry of S, on the diagonal or not"),
    )
)  # fmt: skip
g_i, g_tilde_j, g_tilde_k, H_j, H_k = (
    unknown(name, text, real)
    for name, text in (
        ("g_i", "an entry of g"), ("g_tilde_j", "an entry of g̃"), ("g_tilde_k", "another entry of g̃"),
        ("H_j", "H'(S_jj)"), ("H_k", "H'(S_kk)"),
    )
)  # fmt: skip
P_g_tilde, P_g, S_g_tilde_j, S_g_tilde_k, q_g, r_g_tilde, g_P_g_tilde = (
    unknown(name, text, real)
    for name, text in (
        ("P_g_tilde", "entry i of P g̃"), ("P_g", "entry j of Pᵀg"), ("S_g_tilde_j", "entry j of S g̃"),
        ("S_g_tilde_k", "entry k of S g̃"), ("q_g", "qᵀg"), ("r_g_tilde", "rᵀg̃"), ("g_P_g_tilde", "gᵀP g̃"),
    )
)  # fmt: skip
g_g = unknown("g_g", "gᵀg", nonnegative)
g_S_g_tilde = unknown("g_S_g_tilde", "g̃ᵀS g̃", nonnegative)
moment_jk = unknown("moment_jk", "E[c̃_j c̃_k f̃²]", real)


def open_frame(points: Expr = ONE) -> Step:
    """One step for U_i, V_j, V_k, w, with Ug = Σ g_i U_i and Vg = Σ g̃_j V_j."""
    return Step(
        inner=_table(
            {
                ("U_i", "V_j"): P_ij, ("U_i", "w"): q_i, ("V_j", "w"): r_j, ("V_k", "w"): r_k,
                ("V_j", "V_k"): S_jk, ("w", "w"): z, ("U_i", "Ug"): g_i, ("U_i", "Vg"): P_g_tilde,
                ("V_j", "Ug"): P_g, ("V_j", "Vg"): S_g_tilde_j, ("V_k", "Vg"): S_g_tilde_k,
                ("w", "Ug"): q_g, ("w", "Vg"): r_g_tilde, ("Ug", "Ug"): g_g, ("Ug", "Vg"): g_P_g_tilde,
                ("Vg", "Vg"): g_S_g_tilde,
            }
        ),
        real_mean=Vector({"Ug": Integer(1)}),
        fake_mean=Vector({"Vg": Integer(1)}),
        generator={"V_j": (g_tilde_j, H_j), "V_k": (g_tilde_k, H_k)},
        moment=lambda _x, _y: moment_jk,
        points=points,
    )  # fmt: skip


def diagonal(entries: Matrix) -> Matrix:
    """The diagonal matrix with these entries."""
    return Matrix.diag(*entries)
