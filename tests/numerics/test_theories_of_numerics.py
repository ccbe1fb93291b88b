"""What `numerics` has of each theory, and what it says where it has nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

import generated
import numerics
from derive import Theory
from numerics.kinds.starts import REGISTERED, Starts, register, starts_of
from numerics.parts import part_of
from tests.helpers.own_theory import served


def test_what_is_nothing_is_no_attribute() -> None:
    assert not hasattr(numerics, "nothing")
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        numerics.nothing  # noqa: B018


@pytest.mark.parametrize("theory", generated.THEORIES)
def test_each_shipped_theory_has_its_part(theory: str) -> None:
    assert getattr(numerics, theory) is part_of(theory)


def test_a_theory_without_array_functions_says_so(tmp_path: Path) -> None:
    plain = Theory("plain_numbers", "A theory for tests")
    x = plain.parameter("x", "a number")
    plain.quantity("twice", "two times x", parameters=[x], value=2 * x, status="stated, not proved")
    with served(plain, tmp_path / "emitted"):
        assert numerics.evaluate("plain_numbers.twice", x=2).mid == 4
        assert not hasattr(numerics, "plain_numbers") and part_of("plain_numbers") is None
        with pytest.raises(AttributeError, match=r"'plain_numbers'.*no array functions"):
            numerics.plain_numbers  # noqa: B018
    with pytest.raises(AttributeError, match="has no attribute 'plain_numbers'"):
        numerics.plain_numbers  # noqa: B018


def test_rooms_of_numerics_are_no_parts() -> None:
    assert part_of("roots") is None and part_of("kinds") is None


def test_starters_belong_to_the_theory_that_registers_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert set(starts_of("spin_glass").near) == set(starts_of("spin_glass").wide) != set()
    assert starts_of("games") == starts_of("nothing") == Starts()
    monkeypatch.setattr("numerics.kinds.starts.REGISTERED", dict(REGISTERED))
    mine = Starts(near={"largest": lambda x: [((), [x])]})
    register("mine", mine)
    assert starts_of("mine") is mine
