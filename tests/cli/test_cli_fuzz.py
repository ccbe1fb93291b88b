"""Random arguments: an exit code of 0, 1 or 2, at most one line of complaint, never a traceback."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from tests.helpers.command import invoke

QUANTITIES = ("density", "stieltjes_D", "cdf", "log_potential", "support", "moments", "critical_shift")
numbers = st.one_of(
    st.fractions().map(str),
    st.floats().map(str),
    st.integers(-(10**30), 10**30).map(str),
    st.sampled_from(["0", "1", "-0", "1/0", "1e9999999", "1e-400", "nan", "inf", "0x1", "½", "1_0", "1e"]),
    st.just(""),
    st.text(max_size=8),
)
names = st.sampled_from(["lam", "kappa", "b", "b1", "x1", "digits", "name", "q", "", "b b", "\u03ba"])
signs = st.sampled_from(["=", "=", "=", "==", ""])
assignments = st.builds(lambda n, v, s: f"{n}{s}{v}", names, numbers, signs)
flags = st.sampled_from(
    ["--json", "--digits", "--digits=7", "--latex", "-h", "--help", "--", "-", "--no", "-x"]
)
quantities = st.one_of(st.sampled_from([f"spin_glass.{q}" for q in QUANTITIES]), st.text(max_size=12))
claims = st.one_of(
    st.sampled_from(
        ["spin_glass.quartic", "quartic.total", "spin_glass.", ".", "nowhere.py", "a/b", "x.py:y"]
    ),
    st.text(max_size=12),
)
# What would settle a whole theory is not started at random.
commands = st.one_of(
    st.tuples(st.just("eval"), quantities, *[assignments] * 5),
    st.tuples(st.just("eval"), st.lists(st.one_of(quantities, assignments, flags), max_size=7)),
    st.tuples(st.just("show"), claims, st.lists(flags, max_size=2)),
    st.tuples(
        st.sampled_from(["list", "errata", "recheck", "run", "check", "generate"]), st.text(min_size=1)
    ),
    st.lists(st.one_of(st.text(max_size=8), flags), min_size=1, max_size=5).map(tuple),
)


def flat(arguments: Any) -> list[str]:
    """Nested arguments in order; operating systems pass no zero characters."""
    found: list[str] = []
    for a in arguments:
        found += flat(a) if isinstance(a, (list, tuple)) else [a.replace("\x00", "0")]
    return found


@given(commands)
@example(("eval", "spin_glass.density", "lam=1", "kappa=1/2", "b=1", "b1=0", "x1=0", "--digits", "-1"))
@example(("eval", "spin_glass.density", "lam=1e-5000", "kappa=1e-3000", "b=1", "b1=0", "x1=0"))
@example(("eval", "\ud800", "lam=\ud800"))
@example(("show", "\u202e.py"))
def test_random_arguments(arguments: Any) -> None:
    words = flat(arguments)
    if words and words[0] in ("run", "check", "recheck", "errata", "list", "generate"):
        targets = [w for w in words[1:] if not w.startswith("-")]
        if not targets or any(w in ("spin_glass",) for w in targets):
            return
    result = invoke(*words)
    assert result.exit_code in (0, 1, 2)
    if result.exit_code:
        assert result.stderr.startswith("rederive: ")


valid = st.fixed_dictionaries(
    {
        "lam": st.fractions(-5, 5, max_denominator=1000),
        "kappa": st.fractions(0, 1, max_denominator=1000).filter(lambda k: 0 < k < 1),
        "b": st.fractions(0, 5, max_denominator=1000).filter(bool),
        "b1": st.fractions(0, 5, max_denominator=1000),
        "x1": st.fractions(-5, 5, max_denominator=1000),
    }
)


@given(valid, st.sampled_from(QUANTITIES[:4]), st.integers(1, 60))
def test_every_point_of_the_domain_has_a_value(point: dict[str, Any], name: str, digits: int) -> None:
    words = [f"{k}={v}" for k, v in point.items()]
    result = invoke("eval", f"spin_glass.{name}", *words, "--digits", digits, "--json")
    assert result.exit_code == 0, result.output
