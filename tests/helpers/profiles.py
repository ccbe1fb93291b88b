"""How many examples a property gets: its own number in the quick profile, many times that in the long one."""

from __future__ import annotations

import os

from hypothesis import settings

LONGER = 25
LONG = os.environ.get("REDERIVE_PROFILE") == "long"


def examples(count: int) -> settings:
    """Settings for a property that wants `count` examples in the quick profile.

    Everything else comes from the profile that tests/conftest.py loads.
    """
    return settings(max_examples=scaled(count))


def scaled(count: int) -> int:
    """A number of points for the quick profile, many times that in the long one."""
    return count * (LONGER if LONG else 1)
