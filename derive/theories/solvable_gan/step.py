"""One step of stochastic gradients: its exact mean effect on the overlaps, for every n.

Both updates start from the old iterate, with λH' from the regularisation and a fresh fake point ỹ' of which
the generator sees c̃' and f̃' = f̃(ỹ'ᵀw):

    w   += (τ/n) [y f(yᵀw) - ỹ f̃(ỹᵀw) - λH'(z) w],
    V_j += (τ̃/n) [w c̃'_j f̃' - λH'(S_jj) V_j].

The overlap x·x' of two of U_i, V_j, w changes by Δx·x' + x·Δx' + Δx·Δx'. Means of the changes are vectors in
the span of U, V and w: E[y f] = Σ g_i U_i + η_T E f' w by Stein's lemma in the noise, whatever the law of c.
Sums over features occur in E[y f] and E[ỹ f̃] only; where their overlaps have names of their own, the claims
hold for every d.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sympy import Expr, Integer, Symbol, expand, sqrt

from derive.theories.solvable_gan.gaussian import pair, stein
from derive.theories.solvable_gan.model import (
    eta_G,
    eta_T,
    gan,
    lam,
    n,
    nonnegative,
    real,
    tau,
    tau_tilde,
)

unknown = gan.unknown
H_z = unknown("H_z", "H'(z)", real)


@dataclass(frozen=True)
class Named:
    """The expectations of f that a mean change contains, at the argument u = cᵀq + √(η_T z) e.

    slope : E f'. power : E f². inside : E[|Uc|² f²]. tilt : E[cᵀq (f²)']. bend : E (f²)''.
    """

    slope: Symbol
    power: Symbol
    inside: Symbol
    tilt: Symbol
    bend: Symbol

    @staticmethod
    def declared(end: str, what: str, point: str) -> "Named":
        """The symbols, whose names end like this."""
        return Named(
            unknown(f"slope{end}", f"E {what}'", real),
            unknown(f"power{end}", f"E {what}²", nonnegative),
            unknown(f"inside{end}", f"E[|{point} - noise|² {what}²]", nonnegative),
            unknown(f"tilt{end}", f"E[(argument without noise) ({what}²)']", real),
            unknown(f"bend{end}", f"E ({what}²)''", real),
        )


real_point = Named.declared("", "f", "y")
fake_point = Named.declared("_tilde", "f̃", "ỹ")
b = eta_T * real_point.power + eta_G * fake_point.power


@dataclass(frozen=True)
class Vector:
    """A vector in the span of U, V and w, by its coefficients."""

    parts: Mapping[str, Expr]

    def __add__(self, other: "Vector") -> "Vector":
        labels = [*self.parts, *(label for label in other.parts if label not in self.parts)]
        zero = Integer(0)
        return Vector({k: self.parts.get(k, zero) + other.parts.get(k, zero) for k in labels})

    def times(self, factor: Expr) -> "Vector":
        """The vector scaled."""
        return Vector({k: factor * v for k, v in self.parts.items()})


def basis(label: str) -> Vector:
    """One of U_i, V_j, w by its label."""
    return Vector({label: Integer(1)})


W = basis("w")


@dataclass(frozen=True)
class Step:
    """The mean of one step.

    Parameters
    ----------
    inner : the overlap of two vectors by their labels.
    real_mean, fake_mean : E[Uc f] and E[Vc̃ f̃] as vectors.
    generator : by the label of a column of V: its g̃_j and H'(S_jj).
    moment : E[c̃_j c̃_k f̃²] by the labels of two columns.
    points : B, over how many points of each kind every gradient is averaged.
    """

    inner: Callable[[str, str], Expr]
    real_mean: Vector
    fake_mean: Vector
    generator: Mapping[str, tuple[Expr, Expr]]
    moment: Callable[[str, str], Expr]
    points: Expr = field(default_factory=lambda: Integer(1))

    def dot(self, x: Vector, y: Vector) -> Expr:
        """The overlap of two vectors."""
        terms = [a * c * self.inner(i, j) for i, a in x.parts.items() for j, c in y.parts.items()]
        return expand(sum(terms, Integer(0)))

    # --- expectations over the points --------------------------------------------------------------------

    @cached_property
    def mean_real(self) -> Vector:
        """E[y f(yᵀw)]."""
        return self._mean_point(self.real_mean, eta_T, real_point)

    @cached_property
    def mean_fake(self) -> Vector:
        """E[ỹ f̃(ỹᵀw)]."""
        return self._mean_point(self.fake_mean, eta_G, fake_point)

    def _mean_point(self, inside: Vector, eta: Expr, named: Named) -> Vector:
        """The part without noise, and √η E[a f]: along w, where a·x has the covariance √η x·w with u."""
        x_a = Symbol("x_a")
        _, along = stein(x_a, {pair(x_a, x_a): Integer(1)}, {x_a: sqrt(eta)})
        return inside + W.times(sqrt(eta) * along * named.slope)

    def energy(self, eta: Expr, named: Named) -> Expr:
        """E[|y|² f(yᵀw)²], where |y|² = |Uc|² + 2√η a·Uc + η|a|².

        |a|² is e² for the component e along w, and in the mean n - 1 for those across it, which u does not
        depend on. E[(a·Uc) (f²)] and E[e² f²] are Stein's, with Cov(a·Uc, u) = √η cᵀq and Cov(e, u) = √(ηz).
        """
        along_c, e, cc, cq = (Symbol(s) for s in ("along_c", "e", "cc", "cq"))
        square = cc + 2 * sqrt(eta) * along_c + eta * (e**2 + n - 1)
        # No monomial holds both components, so that their covariance does not enter.
        orders = stein(
            square, {pair(e, e): Integer(1)}, {along_c: sqrt(eta) * cq, e: sqrt(eta) * self.root_z}
        )
        plain, first, second = orders
        total = plain.coeff(cc) * named.inside + plain.subs(cc, 0) * named.power
        return expand(total + first.coeff(cq) * named.tilt + second * named.bend)

    @property
    def root_z(self) -> Expr:
        """|w|."""
        return sqrt(self.inner("w", "w"))

    # --- changes ------------------------------------------------------------------------------------------

    def change(self, label: str) -> Vector:
        """E Δx for one of U_i, V_j, w."""
        if label in self.generator:
            g_tilde, H = self.generator[label]
            return (W.times(g_tilde) + basis(label).times(-lam * H)).times(tau_tilde / n)
        if label == "w":
            return (self.mean_real + self.mean_fake.times(Integer(-1)) + W.times(-lam * H_z)).times(tau / n)
        return Vector({})

    def product(self, first: str, second: str) -> Expr:
        """E[Δx·Δx']."""
        if first == second == "w":
            return self._discriminator()
        if first in self.generator and second in self.generator:
            return self._generator(first, second)
        return self.dot(self.change(first), self.change(second))  # independent: the fake point is fresh

    def _discriminator(self) -> Expr:
        """E |Δw|²: B points correlate with themselves, and B(B-1) ordered pairs of them are independent."""
        B, weight = self.points, W.times(-lam * H_z)
        mean = self.mean_real + self.mean_fake.times(Integer(-1))
        own = self.energy(eta_T, real_point) + self.energy(eta_G, fake_point)
        own -= 2 * self.dot(self.mean_real, self.mean_fake)
        square = own / B + (B - 1) / B * self.dot(mean, mean)
        return tau**2 / n**2 * (square + 2 * self.dot(mean, weight) + self.dot(weight, weight))

    def _generator(self, first: str, second: str) -> Expr:
        """E[ΔV_j·ΔV_k]: both columns see the same c̃' and f̃', of one point or of B points."""
        (g_j, H_j), (g_k, H_k) = self.generator[first], self.generator[second]
        v_j, v_k = basis(first), basis(second)
        B = self.points
        moment = self.moment(first, second) / B + (B - 1) / B * g_j * g_k
        terms = self.inner("w", "w") * moment
        terms -= lam * H_k * g_j * self.dot(W, v_k) + lam * H_j * g_k * self.dot(W, v_j)
        terms += lam**2 * H_j * H_k * self.dot(v_j, v_k)
        return tau_tilde**2 / n**2 * terms

    def overlap(self, first: str, second: str) -> Expr:
        """n E[x⁺·x'⁺ - x·x'], exactly."""
        linear = self.dot(self.change(first), basis(second)) + self.dot(basis(first), self.change(second))
        return n * linear + n * self.product(first, second)
