"""Shared by the tests of certified values."""

from collections.abc import Iterator

import pytest

import generated
from numerics import catalogue


@pytest.fixture
def detached() -> Iterator[None]:
    """What a test attaches is forgotten after it."""
    path, theories = list(generated.__path__), generated.THEORIES
    yield
    generated.__path__[:] = path
    generated.__dict__["THEORIES"] = theories
    catalogue.forget()
