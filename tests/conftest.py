"""Hypothesis profiles: `quick` by default, `long` with REDERIVE_PROFILE=long. Both are deterministic."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

PROFILE = os.environ.get("REDERIVE_PROFILE", "quick")
SEED = os.environ.get("REDERIVE_SEED", "0")
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)

# Quick: the same examples every time. Long: many more, drawn from the stated seed.
settings.register_profile(
    "quick",
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=False,
    suppress_health_check=SLOW,
)
settings.register_profile(
    "long", max_examples=2000, deadline=None, database=None, print_blob=True, suppress_health_check=SLOW
)
if PROFILE not in ("quick", "long"):
    raise pytest.UsageError(f"REDERIVE_PROFILE={PROFILE!r}; allowed are quick and long")
if not SEED.isdigit():
    raise pytest.UsageError(f"REDERIVE_SEED={SEED!r}; allowed are non-negative integers")
settings.load_profile(PROFILE)

# Before NumPy is imported: threads that wait for each other on one core cost several times the work.
for library in ("OPENBLAS", "OMP", "MKL"):
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """The seed reaches Hypothesis the way its own option does, unless that option is given."""
    if PROFILE == "long" and config.getoption("--hypothesis-seed", None) is None:
        config.option.hypothesis_seed = SEED


def pytest_report_header(config: pytest.Config) -> str:
    """The profile and how to repeat it."""
    if PROFILE == "quick":
        return "hypothesis profile quick: the same examples every time"
    return f"hypothesis profile long, seed {SEED}: repeat with REDERIVE_PROFILE=long REDERIVE_SEED={SEED}"


@pytest.fixture(autouse=True, scope="session")
def at_a_desk() -> Iterator[None]:
    """What tests start prints what it prints to a reader: pytest writes longer lines on a build server."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("CI", "BUILD_NUMBER"):
            environment.delenv(name, raising=False)
        yield


@pytest.fixture(autouse=True)
def precision() -> Iterator[None]:
    """FLINT works at its usual precision in each test, whatever another one has set."""
    from flint import ctx

    before, ctx.prec = ctx.prec, 53
    yield
    ctx.prec = before


@pytest.fixture
def detached() -> Iterator[None]:
    """What a test attaches is forgotten after it."""
    from tests.helpers.own_theory import (
        detached,  # imported here: Hypothesis comes first, and most tests attach nothing
    )

    with detached():
        yield
