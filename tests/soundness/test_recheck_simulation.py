"""Forged certificates of simulations, and a true one beside them."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from derive.recheck import simulation
from tests.helpers.forgeries import plain, refuse


def sampled() -> dict[str, Any]:
    """A true simulation: three samples of a mean that is compared with a/2 at a = 3."""
    rows = ["1.4", "1.5", "1.7"]
    settings = {
        "sampler": "some.sampler",
        "options": {"a": "3"},
        "seeds": [0, 1, 2],
        "statistics": {"m": "mean"},
        "max_z": "4",
    }
    target = {"error": "0.0881917103688197", "mean": "0.0333333333333333", "z": "0.329469147301625"}
    return plain(
        "simulation",
        "SIMULATED",
        ["m == 1/2*a"],
        domains=["a in (0, oo)", "m in (-oo, oo)"],
        settings=settings,
        evidence={"samples": {"mean": rows}, "targets": [target]},
        nonzero=["a"],
    )


def test_a_true_simulation_is_verified() -> None:
    assert simulation.recheck(sampled()).detail == "some.sampler: 3 seeds, largest |z| = 0.329"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("evidence", "targets", 0, "z"), "0.329469147301624"),
        (("evidence", "targets", 0, "z"), "0.3294691473016250"),
        (("evidence", "targets", 0, "mean"), "0.0333333333333334"),
        (("evidence", "targets", 0, "error"), "0.0881917103688198"),
        (("evidence", "targets", 0, "more"), "1"),
        (("evidence", "samples", "mean", 0), "1.40"),
        (("evidence", "samples", "mean", 0), "14e-1"),
        (("evidence", "samples", "mean", 0), "nan"),
        (("evidence", "samples", "mean", 0), "1.3"),
        (("evidence", "samples", "mean"), ["1.4", "1.5"]),
        (("evidence", "samples", "other"), ["1", "2", "3"]),
        (("evidence", "sampler"), "some.sampler"),
        (("settings", "options", "a"), "3/1"),
        (("settings", "options", "a"), "-3"),
        (("settings", "options", "a"), "4"),
        (("settings", "max_z"), "7"),
        (("settings", "max_z"), "1/100"),
        (("settings", "max_z"), "8/2"),
        (("settings", "seeds"), [0, 1, 1]),
        (("settings", "seeds"), [0, 1]),
        (("settings", "seeds"), [True, 0, 2]),
        (("settings", "statistics"), {}),
        (("settings", "statistics"), {"m": "mean", "n": "mean"}),
        (("statement",), ["m**2 == 1/2*a"]),
        (("statement",), ["sin(m) == 1/2*a"]),
        (("statement",), []),
        (("statement",), ["m >= 1/2*a"]),
        (("statement",), ["m*m**(-1) == 1/2*a"]),
        (("verdict",), "PROVED"),
        (("assumptions",), ["a > 3"]),
        (("given",), ["m == 2"]),
    ],
)
def test_a_forged_simulation_is_refused(path: tuple[Any, ...], value: Any) -> None:
    certificate = copy.deepcopy(sampled())
    place: Any = certificate
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    refuse(certificate, ".")


def test_statistics_without_scatter_say_nothing() -> None:
    certificate = sampled()
    certificate["evidence"]["samples"]["mean"] = ["1.5"] * 3
    refuse(certificate, "no scatter")
