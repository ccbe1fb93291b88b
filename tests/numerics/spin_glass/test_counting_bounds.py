"""The bounds on which certified counts rest: rounding, curvature, boxes, and charts that cover everything."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from flint import arb

from numerics.precision import working_precision
from numerics.spin_glass.counting.balls import _Cells, _polynomials
from numerics.spin_glass.counting.boxes import Newton, excluded, isolated, newton, outside, refined
from numerics.spin_glass.counting.charts import CAP, charts
from numerics.spin_glass.counting.fields import Fields, basis, fields, grid_values, point_values
from numerics.spin_glass.counting.instance import Model, chart_matrices, circle, draw, exponents

MODELS = [Model(2, 1, 1.0, 2, 2), Model(3, 3, 0.3, 2, 2), Model(2, 1, 2.0, 3, 2), Model(2, 2, 0.5, 3, 2)]


def drawn(model: Model, instances: int = 2) -> tuple[Any, Any, list[Fields]]:
    data, game = draw(model, np.random.default_rng(3), instances)
    axes = (2,) if model.N_D == 2 else (2, 0)
    return data, game, [fields(model, data, game, axis) for axis in axes]


def at(given: Fields, instance: Any, angles: Any) -> tuple[Any, Any]:
    return point_values(given, instance, list(np.moveaxis(basis(angles, given.degree, 2), 1, 0)))


def test_powers_of_cosines_and_sines_in_waves() -> None:
    x = np.linspace(-2.0, 5.0, 40)
    for c, s in [(0, 0), (3, 0), (0, 4), (2, 3), (5, 2)]:
        np.testing.assert_allclose(
            basis(x, 7, 0)[..., 0] @ np.array(circle(c, s, 7)), np.cos(x) ** c * np.sin(x) ** s, atol=1e-14
        )


@pytest.mark.parametrize("model", MODELS)
def test_rounding_errors_are_within_their_bounds(model: Model) -> None:
    data, game, all_fields = drawn(model)
    generator = np.random.default_rng(1)
    for axis, given in zip((2, 0), all_fields, strict=False):
        d = given.dimension
        angles = generator.uniform(-1, 8, (6, d))
        values, slopes = at(given, np.arange(6) % 2, angles)
        for k in range(6):
            polynomials = _polynomials(model, data[k % 2], game[k % 2], axis)
            with working_precision(150):
                chart = charts(model.N_D, 24)[0]
                exact = _Cells(polynomials, model.m, given.curvature[k % 2], chart, 150)
                f, j = exact.values([arb(float(x)) for x in angles[k]])
                for i in range(d):
                    error = abs(float(f[i] - arb(float(values[k, i]))))
                    assert error < given.value_error[k % 2, i] < 1e-9
                    for n in range(d):
                        assert abs(float(j[i][n] - arb(float(slopes[k, i, n])))) < given.slope_error[k % 2, i]


@pytest.mark.parametrize("model", MODELS)
def test_curvature_bounds_hold_and_are_not_idle(model: Model) -> None:
    _, _, all_fields = drawn(model)
    generator = np.random.default_rng(2)
    for given in all_fields:
        d, h = given.dimension, 1e-5
        angles = generator.uniform(0, 2 * np.pi, (6000, d))
        instance = np.repeat([0, 1], 3000)
        total = np.zeros((len(angles), d))
        for k in range(d):
            shift = h * np.eye(d)[k]
            ahead, behind = at(given, instance, angles + shift)[1], at(given, instance, angles - shift)[1]
            total += np.abs((ahead - behind) / (2 * h)).sum(axis=-1)
        largest = total.reshape(2, -1, d).max(axis=1)
        assert (largest < given.curvature * (1 + 1e-7)).all()
        assert (largest > 0.3 * given.curvature).all()


@pytest.mark.parametrize("model", MODELS)
def test_grids_and_points_agree(model: Model) -> None:
    _, _, all_fields = drawn(model)
    given = all_fields[0]
    d = given.dimension
    axes = [np.array([0.3, 1.1, 4.0]), np.array([0.2, 5.0]), np.array([2.2])][:d]
    values, slopes = grid_values(given, axes)
    points = np.stack([part.ravel() for part in np.meshgrid(*axes, indexing="ij")], axis=-1)
    for i in range(2):
        f, j = at(given, np.full(len(points), i), points)
        np.testing.assert_allclose(values[:, i].reshape(d, -1).T, f, atol=1e-11)
        np.testing.assert_allclose(slopes[:, :, i].reshape(d, d, -1).transpose(2, 0, 1), j, atol=1e-10)


def test_runs_of_points_and_scattered_ones_agree() -> None:
    _, _, (given,) = drawn(MODELS[1], instances=5)
    angles = np.random.default_rng(4).uniform(0, 6, (300, 2))
    instance = np.sort(np.random.default_rng(5).integers(5, size=300))
    order = np.random.default_rng(6).permutation(300)
    scattered = at(given, instance[order], angles[order])
    for whole, part in zip(at(given, instance, angles), scattered, strict=True):
        np.testing.assert_allclose(whole[order], part, atol=1e-10)


def test_charts_show_each_point_of_the_sphere_once() -> None:
    generator = np.random.default_rng(0)
    points = generator.standard_normal((2000, 3))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    seen = np.zeros(len(points), dtype=int)
    for chart in charts(3, 24):
        first, second, third = (points[:, (chart.polar_axis + k) % 3] for k in range(3))
        angles = np.stack([np.arccos(first), np.arctan2(third, second)], axis=1)
        inside = np.ones(len(points), dtype=bool)
        for axis in range(2):
            width = 2 * chart.half(0) * chart.counts[axis]
            inside &= (angles[:, axis] - float(chart.origins[axis]) * np.pi) % (2 * np.pi) < width
        if chart.caps:
            inside &= np.abs(np.sin(angles[:, 0]) * np.sin(angles[:, 1])) > CAP
            np.testing.assert_allclose(np.sin(angles[:, 0]) * np.sin(angles[:, 1]), points[:, 2], atol=1e-12)
        seen += inside
    assert (seen == 1).all()


def test_chart_matrices_are_the_monomials_in_angles() -> None:
    for axis in range(3):
        _, matrices = chart_matrices((2, 1, 3, 2), axis)
        t, f, b = 0.7, 2.1, 4.4
        row = [basis(np.array(x), 3, 0)[:, 0] for x in (t, f, b)]
        w = np.empty(5)
        w[[axis, (axis + 1) % 3, (axis + 2) % 3]] = np.cos(t), np.sin(t) * np.cos(f), np.sin(t) * np.sin(f)
        w[3:] = np.cos(b), np.sin(b)
        values = np.einsum("nijk,i,j,k->n", matrices, *row)
        np.testing.assert_allclose(values, [np.prod(w ** np.array(e)) for e in exponents(3, 5)], atol=1e-14)


# ---- the tests on a box, for one equation system whose zeros are known ----------------------------------


@pytest.mark.parametrize("half", [0.02, 0.05, 0.1, 0.2, 0.4])
def test_boxes_say_nothing_false(half: float) -> None:
    """Boxes around every place near the zeros of one instance, against all of its zeros."""
    _, _, (given,) = drawn(MODELS[0], instances=1)
    zeros = all_zeros(given)
    generator = np.random.default_rng(1)
    near = zeros[generator.integers(len(zeros), size=4000)]
    centres = near + generator.uniform(-3, 3, (4000, 2)) * half
    instance = np.zeros(4000, dtype=np.int64)
    values, slopes = at(given, instance, centres)
    away = (zeros[None] - centres[:, None] + np.pi) % (2 * np.pi) - np.pi
    distance = np.abs(away).max(axis=-1) / half
    holds = (distance < 1).sum(axis=1)
    assert not holds[excluded(given, instance, values, slopes, half)].any()
    step: Newton = newton(given, instance, values, slopes, half)
    assert not holds[outside(step)].any()
    found, bound = isolated(step)
    assert ((distance < 1.25)[found].sum(axis=1) <= 1).all()
    reach = distance[found].min(axis=1)
    assert (reach <= bound[found] * (1 + 1e-9)).all()
    ends = centres[found] + half * step.step[found]
    nearest = away[found][np.arange(found.sum()), distance[found].argmin(axis=1)] + centres[found]
    error = np.abs(nearest - ends).max(axis=1) / half
    assert (error <= refined(step, bound)[found] + 1e-9).all()
    if half < 0.1:
        assert found.sum() > 200 and outside(step).sum() > 200


def all_zeros(given: Fields) -> Any:
    """The zeros reached by Newton's method from a fine grid."""
    side = (np.arange(60) + 0.5) * (2 * np.pi / 60)
    x = np.stack([part.ravel() for part in np.meshgrid(side, side)], axis=-1)
    instance = np.zeros(len(x), dtype=np.int64)
    for _ in range(40):
        f, j = at(given, instance, x)
        step = np.linalg.solve(j, f[..., None])[..., 0]
        x = (x - step * 0.2 / np.maximum(0.2, np.abs(step).max(axis=1, keepdims=True))) % (2 * np.pi)
    x = x[np.abs(at(given, instance, x)[0]).max(axis=1) < 1e-10]
    _, first = np.unique(np.round(np.exp(1j * x), 6) + 0.0, axis=0, return_index=True)
    return x[first]
