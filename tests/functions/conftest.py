"""Precision of python-flint and mpmath is restored after every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flint import ctx
from mpmath import mp


@pytest.fixture(autouse=True)
def _precision() -> Iterator[None]:
    bits, working = ctx.prec, mp.prec
    yield
    ctx.prec, mp.prec = bits, working
