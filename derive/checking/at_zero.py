"""Values at zero with certificates: the steps of each argument are proved, stored and rechecked like claims.

The steps are no claims of the theory: nobody may rest on them, and they have no twins. They are made anew
from the quantity whenever something is verified, and the certificates must state exactly those.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from derive.checking.certificates import recheck
from derive.checking.checker import Checker
from derive.errors import RecheckFailed
from derive.quantities.quantity import Quantity
from derive.quantities.under_integral import unshown
from derive.recheck import Verifier
from derive.statement.claim import Claim

FOLDER = "at_zero"
"""Inside the folder of a theory's certificates."""
FORMAT = 1


def path_at_zero(name: str, folder: Path) -> Path:
    """Where the certificates of a quantity's values at zero are stored, in the folder of its theory."""
    return folder / FOLDER / f"{name}.json"


def proved(q: Quantity, steps: Sequence[Claim], checker: Checker) -> dict[str, Any]:
    """The steps with their certificates, as JSON-ready data.

    Parameters
    ----------
    q : a quantity with values at zero.
    steps : what must be shown of them.
    checker : settles the steps; one that tries no twins.

    Raises
    ------
    RecheckFailed
        Where a step is not proved, or its certificate not verified, with what is wrong.
    """
    made = []
    for step in steps:
        report = checker.check(step)
        if not report.ok or report.certificate is None:
            why = "; ".join(dict.fromkeys((report.detail, *report.problems)))
            raise RecheckFailed(f"{unshown(q, _zeros(q))}: {step.title} ({why})")
        made.append(dict(report.certificate))
    return {"format": FORMAT, "quantity": q.name, "steps": made}


def verify(q: Quantity, steps: Sequence[Claim], stored: Mapping[str, Any], verifier: Verifier) -> str:
    """Verify certificates of the steps through the other engine; one line that says how.

    Parameters
    ----------
    q : a quantity with values at zero.
    steps : what must be shown of them.
    stored : the certificates of these steps.
    verifier : the other engine, with what it has verified before: quantities may share steps.

    Raises
    ------
    RecheckFailed
        When they are not of these steps, or one does not support its own.
    """
    if set(stored) != {"format", "quantity", "steps"} or stored["format"] != FORMAT:
        raise RecheckFailed(f"{q.name}: the certificates of its values at zero have another form")
    found = stored["steps"]
    if stored["quantity"] != q.name or not isinstance(found, list) or len(found) != len(steps):
        raise RecheckFailed(f"{q.name}: the certificates of its values at zero are of other steps")
    for step, certificate in zip(steps, found, strict=True):
        if not isinstance(certificate, dict):
            raise RecheckFailed(f"{step.id}: its certificate is not an object")
        recheck(step, certificate, verifier=verifier)
    return how(len(steps))


def how(count: int) -> str:
    """One line that says how values at zero were verified, of so many steps."""
    return f"the limit under the integral sign; {count} step{'s' * (count != 1)} verified like claims"


def _zeros(q: Quantity) -> str:
    return " or ".join(s.name for s in q.means)
