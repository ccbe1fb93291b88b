"""The solvable GAN: solutions against SciPy, simulations, phases, digits, errors of closed forms."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import numpy as np
from scipy.integrate import solve_ivp

from benchmarks import solvable_gan_accuracy as accuracy
from benchmarks.timing import processor_seconds as seconds
from numerics.arrays.engines import numba_installed
from numerics.solvable_gan import Model, State
from numerics.solvable_gan.equations.right_hand_side import derivative
from numerics.solvable_gan.equations.state import from_vector
from numerics.solvable_gan.figure_data.phase_diagram import phase_diagram
from numerics.solvable_gan.flow import numpy_engine, solve

START: dict[str, Any] = {"P": 0.1 * np.eye(2), "q": [0.1, 0.1], "r": [0.01, 0.01], "S": np.eye(2)}
END, NOISES = 200.0, (1.0, 2.0, 4.0)
ERROR = 1e-12
"""Promised for overlaps at t = 200."""
FASTER, BATCH, STEP, CHAIN, STREAM, DIAGRAM, DIGITS = 10.0, 0.5e-3, 3e-6, 300.0, 2.0, 60.0, 5.0
"""Promised: against SciPy; seconds a point, a step; reduced against vectors; vectors against what they draw
and move; seconds for 200 by 200 phases, and for 30 digits at t = 20."""

Array = Any


@dataclass(frozen=True)
class Row:
    """One line of the table: what was compared, seconds of both, what was promised, and the error."""

    what: str
    alternative: str
    seconds_ours: float
    seconds_alternative: float
    most_seconds: float
    least_ratio: float
    error: float
    note: str

    @property
    def ratio(self) -> float:
        return self.seconds_alternative / self.seconds_ours

    @property
    def kept(self) -> bool:
        fast = self.seconds_ours <= self.most_seconds and self.ratio >= self.least_ratio
        return fast and self.error <= ERROR


def model(eta: Any) -> Model:
    """Two features as in the source's figure."""
    return Model(2, 0.2, 0.04, [5.0, 3.0], [5.0, 3.0], eta, eta)


def plain(t: float, x: Array, tau: float, rate: float, across: Array, eta: float) -> Array:
    """The right-hand side for d = 2, f = x and norms kept, as it is written; compiled below."""
    P, q, r, S = x[:4].reshape(2, 2), x[4:6], x[6:8], x[8:12].reshape(2, 2)
    g, tilde = across * q, across * r
    signal, answer = q[0] * g[0] + q[1] * g[1], r[0] * tilde[0] + r[1] * tilde[1]
    h = answer - signal - 0.5 * tau * eta * (signal + answer + 2.0 * eta)
    out = np.zeros(13)
    for i in range(2):
        out[4 + i] = tau * (g[i] - P[i, 0] * tilde[0] - P[i, 1] * tilde[1] + h * q[i])
        out[6 + i] = tau * (
            P[0, i] * g[0] + P[1, i] * g[1] - S[i, 0] * tilde[0] - S[i, 1] * tilde[1] + h * r[i]
        )
        out[6 + i] += rate * (tilde[i] - r[i] * tilde[i] * r[i])
        for j in range(2):
            out[2 * i + j] = rate * (q[i] * tilde[j] - P[i, j] * r[j] * tilde[j])
            if i != j:
                own = r[i] * tilde[j] + tilde[i] * r[j] - S[i, j] * (r[i] * tilde[i] + r[j] * tilde[j])
                out[8 + 2 * i + j] = rate * own
    return out


def by_ours(of: Model) -> State:
    """The overlaps at t = 200 by one solution."""
    return of.solve(START, [END]).last


def reference(eta: float, enclosed: bool) -> Array:
    """The overlaps at t = 200: enclosed to 20 digits, or by another order and other steps, in NumPy."""
    state: Any = START
    if enclosed:
        proved = model(eta).solve(START, [END], digits=20)
        middles = [np.vectorize(lambda x: float(x.mid), otypes=[float])(part[0]) for part in parts(proved)]
        return State(*middles).vector
    before, numpy_engine.ORDER = numpy_engine.ORDER, 26
    try:
        for _ in range(400):
            last = model(eta).solve(state, [END / 400], engine="numpy").last
            state = State(last.P, last.q, last.r, (last.S + last.S.T) / 2, last.z)
    finally:
        numpy_engine.ORDER = before
    return state.vector


def parts(path: Any) -> tuple[Array, ...]:
    """P, q, r, S and z."""
    return path.P, path.q, path.r, path.S, path.z


def solutions(enclosed: bool) -> list[Row]:
    """One solution at each noise against DOP853 and LSODA with the same right-hand side compiled."""
    if numba_installed():
        from numba import njit

        compiled: Any = njit(plain)
    else:
        compiled = plain
    rows = []
    for eta in NOISES:
        ours = model(eta)
        start = ours.solve(START, [0.0]).last.vector
        slope = derivative(ours.parameters, from_vector(start, 2)).vector
        settings = (0.2, 0.04, np.array([5.0, 3.0]), eta)
        assert np.allclose(compiled(0.0, start, *settings), slope, atol=1e-15)
        known = reference(eta, enclosed)
        error = float(np.abs(by_ours(ours).vector - known).max())
        own = seconds(partial(by_ours, ours), 9)
        for method in ("DOP853", "LSODA"):

            def theirs(method: str = method, start: Array = start, settings: Any = settings) -> Any:
                return solve_ivp(
                    compiled, (0.0, END), start, method=method, rtol=1e-10, atol=1e-12, args=settings
                )

            gap = np.abs(theirs().y[:, -1] - known).max()
            note = f"error {error:.1g}; theirs {gap:.1g} at rtol 1e-10"
            alternative = seconds(theirs)
            rows.append(Row(f"solve, eta = {eta:g}", method, own, alternative, np.inf, FASTER, error, note))
    return rows


def batch(points: int) -> Row:
    """Seconds a point on one processor, against one call for each."""
    rng = np.random.default_rng(0)
    tau, rate = rng.uniform(0.1, 0.3, points), rng.uniform(0.02, 0.06, points)
    eta = rng.uniform(0.5, 4.0, points)
    many = Model(2, tau, rate, [5.0, 3.0], [5.0, 3.0], eta, eta)
    found, solve.PIECE = solve.PIECE, sys.maxsize
    try:
        own = seconds(lambda: many.solve(START, [END]), 1) / points
    finally:
        solve.PIECE = found
    few = [Model(2, tau[i], rate[i], [5.0, 3.0], [5.0, 3.0], eta[i], eta[i]) for i in range(20)]
    alone = seconds(lambda: [each.solve(START, [END]) for each in few]) / len(few)
    return Row("solve, a batch", "one by one", own, alone, BATCH, 0.0, 0.0, f"{points} points, one processor")


def chains(steps: int) -> list[Row]:
    """Seconds a step of the reduced chain at several n, and of vectors against what they draw and move."""
    made, n = model(2.0), 8000

    def a_step(method: str, size: int, count: int) -> float:
        return seconds(lambda: made.simulate(size, START, count, 0, method, every=count)) / count

    vectors = a_step("vectors", n, max(steps // 100, 200))
    rows = [
        Row(
            f"reduced chain, n = {size}", "vectors, n = 8000", a_step("reduced", size, steps), vectors, STEP,
            CHAIN if size == n else 0.0, 0.0, "a step",
        )
        for size in (100, n, 1_000_000)
    ]  # fmt: skip
    rng = np.random.default_rng(0)
    U, w, y = rng.standard_normal((4, n)), rng.standard_normal(n), np.empty(n)
    copy = np.empty_like(U)

    def moved() -> None:
        """Three samples are drawn; U and V are read, V and w are written too."""
        for _ in range(100):
            for _ in range(3):
                rng.standard_normal(out=y)
            np.copyto(copy, U)
            np.copyto(y, w)

    least = seconds(moved) / 100
    note = "a step; the alternative draws as many numbers and copies the vectors"
    rows.append(Row("vectors, n = 8000", "bandwidth", vectors, least, np.inf, 1.0 / STREAM, 0.0, note))
    return rows


def diagram(fine: int) -> Row:
    """Seconds for the phase diagram by integration, scaled to 200 by 200 points."""
    own = seconds(
        lambda: phase_diagram(np.linspace(0.02, 6.0, fine), np.linspace(0.01, 1.5, fine)), 1
    ) * (200 / fine) ** 2  # fmt: skip
    return Row("phases, 200 x 200", "-", own, own, DIAGRAM, 0.0, 0.0, f"scaled from {fine} x {fine}")


def digits() -> Row:
    """Seconds for 30 guaranteed digits of all overlaps at t = 20."""
    exact = Model(2, "1/5", "1/25", [5, 3], [5, 3], 2, 2)
    own = seconds(lambda: exact.solve(START, [20], digits=30), 1)
    return Row("30 digits, t = 20", "-", own, own, DIGITS, 0.0, 0.0, "d = 2, proved")


def report(table: list[Row]) -> str:
    lines = [f"{'what':<28}{'alternative':<20}{'seconds':>12}{'seconds':>12}{'ratio':>9}{'error':>9}"]
    for row in table:
        lines.append(
            f"{row.what:<28}{row.alternative:<20}{row.seconds_ours:>12.3g}{row.seconds_alternative:>12.3g}"
            f"{row.ratio:>9.3g}{row.error:>9.1g}  {'' if row.kept else 'MISSED '}{row.note}"
        )
    lines.append(f"seconds of one processor, of {os.cpu_count()}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; return 1 if a promise is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the points")
    parser.add_argument("--enclosures", action="store_true", help="errors against proved values, for minutes")
    parser.add_argument("--json", action="store_true", help="print figures for machines")
    options = parser.parse_args(arguments)
    quick = options.quick
    table = [
        *solutions(options.enclosures),
        batch(1000 if quick else 10_000),
        *chains(20_000 if quick else 200_000),
    ]
    table += [diagram(40 if quick else 200), digits()]
    errors = accuracy.measured(200 if quick else 2000)
    if options.json:
        rows = [{**asdict(row), "ratio": row.ratio, "kept": row.kept} for row in table]
        print(json.dumps({"rows": rows, "closed_forms": [{**asdict(e), "kept": e.kept} for e in errors]}))
    else:
        print(report(table), accuracy.report(errors), sep="\n\n")
    return 0 if all(row.kept for row in table) and all(row.kept for row in errors) else 1


if __name__ == "__main__":
    sys.exit(main())
