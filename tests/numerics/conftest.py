"""Both engines run every test that asks for `engine`."""

from __future__ import annotations

import importlib.util

import pytest

NUMBA = importlib.util.find_spec("numba") is not None


@pytest.fixture(
    params=[
        "numpy",
        pytest.param(
            "numba", marks=pytest.mark.skipif(not NUMBA, reason="the extra `fast` is not installed")
        ),
    ]
)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of an engine."""
    return str(request.param)
