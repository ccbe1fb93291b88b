"""Certified counts of critical points: against other ways of counting, and where they are hard."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import pytest
from flint import fmpq, fmpq_mat, fmpq_poly

from numerics.errors import PrecisionError
from numerics.spin_glass.counting import balls as _counting_balls
from numerics.spin_glass.counting import count as _counting
from numerics.spin_glass.counting.charts import charts
from numerics.spin_glass.counting.count import count_critical_points, count_drawn, count_many
from numerics.spin_glass.counting.expected import expected_critical_points
from numerics.spin_glass.counting.fields import fields
from numerics.spin_glass.counting.instance import Model, circle, draw, exponents


def gradients(model: Model, data: Any, game: Any, angles: Any) -> list[Any]:
    """The equations from the monomials themselves; `angles` may be complex, shape (d, n)."""
    a, b = angles[:-1], angles[-1]
    if model.N_D == 2:
        w_D = [np.cos(a[0]), np.sin(a[0])]
        tangents = [[-w_D[1], w_D[0]]]
    else:
        w_D = [np.sin(a[0]) * np.cos(a[1]), np.sin(a[0]) * np.sin(a[1]), np.cos(a[0])]
        east = [-w_D[1], w_D[0], 0 * w_D[2]]
        tangents = [[np.cos(a[0]) * np.cos(a[1]), np.cos(a[0]) * np.sin(a[1]), -np.sin(a[0])], east]
    w = [*w_D, np.cos(b), np.sin(b)]

    powers = [np.cumprod([np.ones_like(x)] + [x] * model.m, axis=0) for x in w]

    def slope(degree: int, variables: int, coefficients: Any, k: int) -> Any:
        total = 0
        for alpha, c in zip(exponents(degree, variables), coefficients, strict=True):
            if alpha[k]:
                factors = [powers[i][e - (i == k)] for i, e in enumerate(alpha) if e]
                total = total + c * alpha[k] * functools.reduce(np.multiply, factors)
        return total

    def along(k: int) -> Any:
        return slope(model.p, model.N_D, data, k) - model.sigma_z * slope(model.m, len(w), game, k)

    found = [sum(t[k] * along(k) for k in range(model.N_D)) for t in tangents]
    last = [slope(model.m, len(w), game, k) for k in (model.N_D, model.N_D + 1)]
    return [*found, last[1] * w[-2] - last[0] * w[-1]]


def newton_count(model: Model, data: Any, game: Any, points: int) -> int:
    """Distinct zeros reached by Newton's method from a grid, with derivatives by complex steps."""
    d = model.N_D
    axes = [np.arange(points) * (2 * np.pi / points) + 0.1 for _ in range(d)]
    if d == 3:
        axes[0] = (np.arange(points // 2) + 0.5) * (2 * np.pi / points)
    x = np.array([part.ravel() for part in np.meshgrid(*axes)])
    for _ in range(25):
        f = np.array(gradients(model, data, game, x))
        slopes = np.empty((d, d, x.shape[1]))
        for k in range(d):
            turned = x.astype(complex)
            turned[k] += 1e-30j
            slopes[:, k] = np.imag(gradients(model, data, game, turned)) / 1e-30
        step = np.linalg.solve(np.moveaxis(slopes, 2, 0) + 1e-12 * np.eye(d), f.T[..., None])[..., 0].T
        step *= 0.3 / np.maximum(0.3, np.abs(step).max(axis=0))
        x = x - step
    x = x[:, np.abs(gradients(model, data, game, x)).max(axis=0) < 1e-9]
    if d == 2:
        places = np.concatenate([np.cos(x), np.sin(x)]).T
    else:
        x = x[:, np.abs(np.sin(x[0])) > 1e-6]
        sphere = [np.sin(x[0]) * np.cos(x[1]), np.sin(x[0]) * np.sin(x[1]), np.cos(x[0])]
        places = np.array([*sphere, np.cos(x[2]), np.sin(x[2])]).T
    return len(np.unique(np.round(places, 5) + 0.0, axis=0))


@pytest.mark.parametrize(("p", "q", "sigma"), [(2, 1, 1.0), (2, 2, 0.4), (3, 2, 2.0)])
def test_newton_from_a_grid_finds_as_many_on_two_circles(p: int, q: int, sigma: float) -> None:
    model = Model(p, q, sigma, 2, 2)
    data, game = draw(model, np.random.default_rng(5), 4)
    found = [newton_count(model, data[i], game[i], 20) for i in range(4)]
    assert found == count_many(p, q, sigma, 5, 4).tolist()


def test_newton_from_a_grid_finds_as_many_on_a_sphere() -> None:
    model = Model(2, 1, 1.0, 3, 2)
    data, game = draw(model, np.random.default_rng(2), 2)
    found = [newton_count(model, data[i], game[i], 12) for i in range(2)]
    assert found == count_many(2, 1, 1.0, 2, 2, N_D=3).tolist()


def test_resultants_have_as_many_real_roots() -> None:
    """With t and u the tangents of half the angles, the zeros are those of two polynomials; the resultant in
    u is exact, and each of its real roots belongs to one zero."""
    model = Model(2, 1, 1.0, 2, 2)
    for seed in range(2):
        data, game = draw(model, np.random.default_rng(seed), 1)
        assert real_roots_of_resultant(model, data[0], game[0]) == count_critical_points(2, 1, 1.0, seed)


def real_roots_of_resultant(model: Model, data: Any, game: Any) -> int:
    exact = [[fmpq(*float(c).as_integer_ratio()) for c in part] for part in (data, game)]
    m = model.m

    def waves(cosines: int, sines: int, degree: int) -> list[fmpq]:
        """The derivative of cos^c sin^s, in the basis of the circle."""
        base = [fmpq(*c.as_integer_ratio()) for c in circle(cosines, sines, degree)]
        turned = [fmpq(0)]
        for k in range(1, degree + 1):
            turned += [k * base[2 * k], -k * base[2 * k - 1]]
        return turned

    def plain(cosines: int, sines: int, degree: int) -> list[fmpq]:
        return [fmpq(*c.as_integer_ratio()) for c in circle(cosines, sines, degree)]

    def rational(row: list[fmpq], degree: int) -> fmpq_poly:
        """(1 + t^2)^degree times a trigonometric polynomial, by (1 + i t)^2 = (1 + t^2) exp(i x)."""
        square = fmpq_poly([1, 0, 1])
        total = row[0] * square**degree
        cos, sin = fmpq_poly([1]), fmpq_poly([0])
        for k in range(1, degree + 1):
            cos, sin = (
                cos * fmpq_poly([1, 0, -1]) - sin * fmpq_poly([0, 2]),
                sin * fmpq_poly([1, 0, -1]) + cos * fmpq_poly([0, 2]),
            )
            total += (row[2 * k - 1] * cos + row[2 * k] * sin) * square ** (degree - k)
        return total

    first: dict[int, fmpq_poly] = {}  # by the power of u
    second: dict[int, fmpq_poly] = {}

    def add(target: dict[int, fmpq_poly], c: fmpq, in_t: fmpq_poly, in_u: fmpq_poly) -> None:
        for k in range(len(in_u)):
            target[k] = target.get(k, fmpq_poly([0])) + c * in_u[k] * in_t

    for alpha, c in zip(exponents(model.p, 2), exact[0], strict=True):
        add(first, c, rational(waves(*alpha, m), m), fmpq_poly([1, 0, 1]) ** m)
    for alpha, c in zip(exponents(m, 4), exact[1], strict=True):
        in_u = rational(plain(*alpha[2:], m), m)
        add(first, -c, rational(waves(*alpha[:2], m), m), in_u)
        add(second, c, rational(plain(*alpha[:2], m), m), rational(waves(*alpha[2:], m), m))
    # the first has frequency m - 1 in the second angle at most: one factor 1 + u^2 is superfluous
    square = fmpq_poly([1, 0, 1])
    points, values = range(-60, 61), []
    for t in points:
        f, g = (fmpq_poly([part[k](fmpq(t)) for k in range(2 * m + 1)]) for part in (first, second))
        values.append(resultant(f // square, 2 * m - 2, g, 2 * m))
    found = interpolated(list(points), values)
    assert found.degree() < 100, "enough points"
    squarefree = found // found.gcd(found.derivative())
    return sum(1 for root, _ in squarefree.numer().complex_roots() if root.imag == 0)


def resultant(f: fmpq_poly, n: int, g: fmpq_poly, m: int) -> fmpq:
    """Sylvester's determinant for formal degrees n and m."""
    rows = [[f[n - k + i] if 0 <= k - i <= n else 0 for k in range(n + m)] for i in range(m)]
    rows += [[g[m - k + i] if 0 <= k - i <= m else 0 for k in range(n + m)] for i in range(n)]
    return fmpq_mat(rows).det()


def interpolated(points: list[int], values: list[fmpq]) -> fmpq_poly:
    """Newton's divided differences."""
    table = list(values)
    for order in range(1, len(points)):
        for k in range(len(points) - 1, order - 1, -1):
            table[k] = (table[k] - table[k - 1]) / (points[k] - points[k - order])
    found = fmpq_poly([0])
    for point, value in zip(reversed(points), reversed(table), strict=True):
        found = found * fmpq_poly([-point, 1]) + value
    return found


def test_instances_are_drawn_in_turn_from_a_generator() -> None:
    generator = np.random.default_rng(11)
    one_by_one = [count_critical_points(2, 2, 0.7, generator) for _ in range(6)]
    assert one_by_one == count_many(2, 2, 0.7, 11, 6).tolist()
    assert len(set(one_by_one)) > 1
    assert count_many(2, 2, 0.7, [11, 1], 6).tolist() != one_by_one


def test_blocks_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = count_many(2, 1, 1.0, 4, 40)
    monkeypatch.setattr(_counting, "_BLOCK", 30_000)
    np.testing.assert_array_equal(count_many(2, 1, 1.0, 4, 40), whole)


def test_counts_are_even() -> None:
    """The indices of the zeros add up to the Euler characteristic of the torus, 0."""
    assert not (count_many(2, 1, 1.0, 1, 200) % 2).any()
    assert not (count_many(2, 1, 1.0, 1, 4, N_D=3) % 2).any()


@pytest.mark.parametrize("turn", [(1, 2, 0, 3, 4), (2, 1, 0, 3, 4), (0, 1, 2, 4, 3)])
def test_names_of_coordinates_do_not_matter_on_the_sphere(turn: tuple[int, ...]) -> None:
    """They do to the charts: caps become parts of the belt."""
    model = Model(2, 1, 1.0, 3, 2)
    data, game = draw(model, np.random.default_rng(9), 2)

    def turned(degree: int, coefficients: Any, places: tuple[int, ...]) -> Any:
        order = {alpha: k for k, alpha in enumerate(exponents(degree, len(places)))}
        columns = [order[tuple(alpha[k] for k in places)] for alpha in order]
        return coefficients[:, columns]

    other = count_drawn(model, turned(2, data, turn[:3]), turned(3, game, turn))
    np.testing.assert_array_equal(other, count_drawn(model, data, game))


def test_means_agree_with_kac_rice_and_not_with_other_laws() -> None:
    counts = count_many(2, 1, 1.0, 2026, 2000)
    error = counts.std(ddof=1) / np.sqrt(len(counts))

    def z(law: str) -> float:
        return float((counts.mean() - expected_critical_points(2, 2, 2, 1, 1, law=law).value) / error)

    assert abs(z("exact")) < 4
    assert z("tied") > 12
    assert z("authors_code") < -1000


# ---- near degeneracies --------------------------------------------------------------------------------


def family(model: Model, seed: int, s: float) -> int:
    """The count on the segment between two instances; where two critical points meet it jumps by 2."""
    data, game = draw(model, np.random.default_rng(seed), 2)
    return int(count_drawn(model, *(part[:1] * (1 - s) + part[1:] * s for part in (data, game)))[0])


def test_merging_critical_points_are_told_apart_up_to_the_last_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    original = _counting_balls.count_in_cell
    monkeypatch.setattr(
        _counting_balls, "count_in_cell", lambda *given: asked.append(given) or original(*given)
    )
    model = Model(2, 1, 1.0, 2, 2)
    left, right = 0.2803932, 0.2803933
    assert (family(model, 7, left), family(model, 7, right)) == (10, 8)
    assert not asked, "float64 decides this far away"
    while (middle := (left + right) / 2) not in (left, right):
        found = family(model, 7, middle)
        assert found in (8, 10)
        left, right = (middle, right) if found == 10 else (left, middle)
    assert asked, "the last bits need ball arithmetic"


def test_merging_critical_points_on_the_sphere() -> None:
    model = Model(2, 1, 1.0, 3, 2)
    near = 0.05649950584
    assert (family(model, 7, near - 4e-10), family(model, 7, near + 4e-10)) == (22, 20)


def test_balls_alone_count_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    found = count_many(2, 1, 1.3, 0, 2)
    monkeypatch.setattr(_counting, "_DEEPEST", 0)
    monkeypatch.setattr(_counting, "_STEPS", 1)
    np.testing.assert_array_equal(count_many(2, 1, 1.3, 0, 2), found)


def special(data: dict[tuple[int, ...], float], game: dict[tuple[int, ...], float]) -> tuple[Any, Any]:
    return (
        np.array([[data.get(alpha, 0.0) for alpha in exponents(2, 2)]]),
        np.array([[game.get(alpha, 0.0) for alpha in exponents(3, 4)]]),
    )


def test_degenerate_critical_points_are_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    """l_G = y^3 + u^2 v of w_D = (x, y), w_G = (u, v) and l_D = 0: the slope is y^2 x at y = 0."""
    monkeypatch.setattr(_counting_balls, "PRECISIONS", (64, 96))
    with pytest.raises(PrecisionError, match="96 bits") as caught:
        count_drawn(Model(2, 1, 1.0, 2, 2), *special({}, {(0, 3, 0, 0): 1.0, (0, 0, 2, 1): 1.0}))
    assert caught.value.limit == 96


def test_curves_of_critical_points_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_counting, "_MOST", 6_000)
    with pytest.raises(PrecisionError, match="not isolated"):
        count_drawn(Model(2, 1, 1.0, 2, 2), *special({(2, 0): 1.0}, {}))


def test_a_product_of_losses_has_the_product_of_the_numbers() -> None:
    """l_D = x y and l_G = u^2 v: four critical angles times six, at simple fractions of pi."""
    data, game = special({(1, 1): 1.0}, {(0, 0, 2, 1): 1.0})
    assert count_drawn(Model(2, 1, 1.0, 2, 2), data, game).tolist() == [24]


def test_balls_count_the_same_in_coarse_cells() -> None:
    """Cells so large that the curvature decides how often they are divided."""
    model = Model(2, 1, 1.0, 2, 2)
    data, game = draw(model, np.random.default_rng(3), 1)
    curvature = fields(model, data, game).curvature[0]
    (chart,) = charts(2, 6)
    found = [
        _counting_balls.count_in_cell(model, data[0], game[0], curvature, chart, cell, 0)
        for cell in np.ndindex(6, 6)
    ]
    assert sum(found) == count_drawn(model, data, game)[0]
