"""Hypothesis strategies for the block ensemble, biased to edges, touching cuts, and kappa near 0 and 1."""

from __future__ import annotations

import math
from typing import Any

from hypothesis import strategies as st

import numerics.spin_glass as spin_glass

tiny = st.builds(lambda k, sign: sign * 2.0**-k, st.floats(1.0, 52.0), st.sampled_from([-1.0, 1.0]))

kappas = st.one_of(
    st.floats(0.01, 0.99),
    st.floats(1.0, 12.0).map(lambda e: 10.0**-e),
    st.floats(1.0, 12.0).map(lambda e: 1.0 - 10.0**-e),
)
scales = st.floats(0.25, 4.0)
ratios = st.one_of(st.just(0.0), st.floats(1e-9, 3.0), st.floats(-7.0, 7.0).map(lambda e: 10.0**e))


@st.composite
def parameters(draw: st.DrawFn) -> dict[str, float]:
    """kappa, b, b1 and a shift that is 0, free, or within 2**-k of the critical one."""
    kappa, b = draw(kappas), draw(scales)
    b1 = b * draw(ratios)
    critical = float(spin_glass.critical_shift(kappa, b, b1))
    size = max(b, b1)
    x1 = draw(
        st.one_of(
            st.just(0.0),
            st.floats(1e-9, 6.0).map(lambda x: x * size),
            st.floats(-6.0, -1e-9).map(lambda x: x * size),
            st.floats(-6.0, 5.0).map(lambda e: size * 10.0**e),
            tiny.map(lambda e: critical * (1.0 + e)),
            tiny.map(lambda e: -critical * (1.0 + e)),
        )
    )
    return {"kappa": kappa, "b": b, "b1": b1, "x1": x1}


@st.composite
def points(draw: st.DrawFn) -> tuple[float, dict[str, Any]]:
    """An argument in or around the support, or within 2**-k of one of its edges; and parameters."""
    given = draw(parameters())
    intervals = spin_glass.support(**given)
    left, right = intervals[0][0], intervals[-1][1]
    width = right - left
    edges = [end for interval in intervals for end in interval]
    lam = draw(
        st.one_of(
            st.floats(-0.2, 1.2).map(lambda u: left + u * width),
            st.sampled_from(intervals).flatmap(lambda cut: st.floats(*cut)),
            st.tuples(st.sampled_from(edges), tiny).map(lambda pair: pair[0] + pair[1] * width),
            st.sampled_from(edges),
        )
    )
    assert math.isfinite(lam)
    return lam, given
