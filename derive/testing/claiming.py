"""``@claims``: a function or a class is held against a claim, at points of the claim's domains."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import sympy as sp

from derive.statement.claim import Claim
from derive.testing import ATTRIBUTE
from derive.testing.claim_points import chosen_space, float_points, simpler_floats
from derive.testing.code_check import CodeCheck
from derive.testing.errors import CheckError
from derive.testing.fitting import fit
from derive.testing.running import require_hypothesis, run_property
from derive.testing.settled import NAMED, settled_claim

if TYPE_CHECKING:
    from hypothesis import settings as Settings

T = TypeVar("T")
ULP = 4.0


@dataclass(frozen=True)
class ClaimCheck:
    """One claim that an object of the user's is held against; `run` does it.

    Parameters
    ----------
    claim : a `Claim`, or the name of one.
    target : the function or class.
    ulp : units in the last place by which each operation of a plain program may be off.
    names, side, arrays, examples : as `claims` says.
    """

    claim: str | Claim
    target: Any = field(repr=False)
    ulp: float = ULP
    names: Mapping[str, str | sp.Symbol] = field(default_factory=dict)
    side: str | None = None
    arrays: bool = True
    examples: int | None = None

    @property
    def id(self) -> str:
        """The id of the claim, or how a file and a claim in it were named."""
        return self.claim.id if isinstance(self.claim, Claim) else self.claim

    def run(self, settings: Settings | None = None) -> None:
        """Hold the code against the claim.

        Parameters
        ----------
        settings : of Hypothesis, instead of those that the object is decorated with or the profile.

        Raises
        ------
        AssertionError
            With the claim, the simplest arguments at which the code fails, what it gave and what is true.
        VacuousCheckError
            An AssertionError too: at no point could anything be said.
        CheckError, UnknownClaimError, TheoryError
            For a claim that is not settled, and code that does not fit it.
        """
        __tracebackhide__ = True
        require_hypothesis()
        claim = settled_claim(self.claim, _folder(self.target))
        check = CodeCheck(fit(claim, self.target, self.names, self.side), self.ulp, self.arrays)
        subject = f"{claim.id} for {getattr(self.target, '__qualname__', repr(self.target))}"
        space = chosen_space(check.fit)
        run_property(
            check,
            float_points(space),
            "claim",
            subject,
            settings=settings,
            examples=self.examples,
            decorated=self.target,
            simpler=partial(simpler_floats, space),
        )
        check.require_teeth()


def claims(
    *claim: str | Claim,
    ulp: float = ULP,
    names: Mapping[str, str | sp.Symbol] | None = None,
    side: str | None = None,
    arrays: bool = True,
    examples: int | None = None,
) -> Callable[[T], T]:
    """Decorate a function or a class with the claims that it is held against.

    The object is returned unchanged; pytest collects a test for each claim, and `assert_claims` runs them. A
    function takes symbols of the claim by their names,
    and computes the symbol that has its name, or a side of the claim's relation. Methods of a class compute
    the symbols that have their names, from what its constructor and they take. Agreement at many points is no
    proof that the code is right.

    Parameters
    ----------
    claim : ids of shipped claims, ``"file.py:claim"``, or `Claim` objects.
    ulp : units in the last place by which each operation of a plain program may be off.
    names : what parameters, functions and methods stand for, where their own names do not say it.
    side : ``"lhs"`` or ``"rhs"``, where a function computes a side and its parameters do not tell which.
    arrays : whether it is called with arrays too.
    examples : how many points are tried; what the profile of Hypothesis says without it.

    Raises
    ------
    CheckError
        For what names no claim, and options that are not allowed.
    """
    if not claim:
        raise CheckError(f"claims() names no claim; needed is {NAMED}")
    for c in claim:
        if not isinstance(c, (str, Claim)) or c == "":
            raise CheckError(f"claim={c!r:.80}; allowed is {NAMED}")
    require_ulp(ulp)

    def decorate(target: T) -> T:
        if not callable(target):
            raise CheckError(f"@claims decorates functions and classes, not {target!r:.80}")
        made = tuple(ClaimCheck(c, target, ulp, dict(names or {}), side, arrays, examples) for c in claim)
        own = vars(target).get(ATTRIBUTE, ()) if hasattr(target, "__dict__") else ()
        setattr(target, ATTRIBUTE, (*made, *own))
        return target

    return decorate


def assert_claims(target: object, settings: Settings | None = None) -> None:
    """Hold what `claims` has decorated against all its claims, one after the other.

    Parameters
    ----------
    target : the function or class.
    settings : of Hypothesis, instead of those that the object is decorated with or the profile.

    Raises
    ------
    AssertionError
        At the first claim with which the code does not agree, as `ClaimCheck.run` says.
    CheckError
        For what is not decorated with claims, and as `ClaimCheck.run`.
    """
    __tracebackhide__ = True
    found = vars(target).get(ATTRIBUTE, ()) if hasattr(target, "__dict__") else ()
    if not found:
        raise CheckError(
            f"{target!r:.80} is not decorated with @claims, so there is nothing to hold it against"
        )
    for check in found:
        check.run(settings)


def require_ulp(ulp: object) -> None:
    """Refuse a tolerance that is none.

    Raises
    ------
    CheckError
        Naming what is allowed.
    """
    if isinstance(ulp, bool) or not isinstance(ulp, (int, float)) or not 0 < ulp < 2**40:
        raise CheckError(f"ulp={ulp!r:.40}; allowed are numbers above 0 and below 2**40")


def _folder(target: object) -> Path | None:
    """Where the code of an object stands."""
    try:
        file = inspect.getsourcefile(target)  # type: ignore[arg-type]
    except TypeError:
        return None
    return Path(file).parent if file else None
