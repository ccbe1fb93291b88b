"""What is known of each quantity: its status, from certificates that were rechecked and from nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from derive.checking.library import SHIPPED, load
from derive.errors import RecheckFailed, UnknownClaimError
from derive.quantities.quantity import Quantity
from derive.statement.claim import Claim, expects_refutation
from derive.statement.theory import Theory
from derive.statement.verdict import ENCLOSED, PROVED, REFUTED, SIMULATED, Verdict

STATED = "stated, not proved"
PUBLISHED = "published, refuted"
ARGUED = "argued, not proved"
_WEAKEST_FIRST = {SIMULATED: "simulated", ENCLOSED: "enclosed", PROVED: "proved"}

Settled = Callable[[Claim], Verdict]


@dataclass(frozen=True)
class Standing:
    """What is known of a quantity.

    status : for the catalogue; "" for a quantity that is not to be served.
    reason : why it is not served.
    faulty : whether that is the quantity itself, and not a claim.
    """

    status: str
    reason: str = ""
    faulty: bool = False


def standings(theory: Theory, settled: Settled) -> dict[str, Standing]:
    """The standing of every quantity of a theory.

    A quantity stands only when all claims that it rests on, and all that are about it, are settled. It is
    "proved" when each of those it rests on is PROVED, else as good as the weakest of them, and "argued, not
    proved" where beyond them something is argued in words; "published,
    refuted" when it was declared as a published variant and a refutation of it is among them; "stated, not
    proved" when it rests on no claim.

    Parameters
    ----------
    theory : whose quantities are meant.
    settled : the verdict of a claim's certificate, which reaches what the claim declares and was rechecked;
        raises RecheckFailed with the reason where there is none.
    """
    return {name: _standing(theory, quantity, settled) for name, quantity in theory.quantities.items()}


def statuses(found: Mapping[str, Standing]) -> dict[str, str]:
    """The statuses of the quantities that may be served."""
    return {name: standing.status for name, standing in found.items() if standing.status}


def resting_on(theory: Theory, quantity: Quantity) -> tuple[list[Claim], list[Claim]]:
    """The claims that a quantity rests on, and those that are about its values.

    Raises
    ------
    UnknownClaimError
        When it names a claim that neither its theory, nor one that this rests on, nor a shipped one makes.
    """
    behind = [_claim(theory, name) for name in quantity.claims]
    return behind, [c for c in theory.claims.values() if quantity.name in c.quantities]


def _standing(theory: Theory, quantity: Quantity, settled: Settled) -> Standing:
    if quantity.fault:
        return Standing("", quantity.fault, faulty=True)
    try:
        behind, about = resting_on(theory, quantity)
    except UnknownClaimError as error:
        return Standing("", str(error))
    verdicts: dict[Claim, Verdict] = {}
    for claim in (*behind, *about):
        try:
            verdicts[claim] = settled(claim)
        except RecheckFailed as error:
            return Standing("", str(error))
    refuted = [c for c, verdict in verdicts.items() if verdict is REFUTED and expects_refutation(c)]
    if quantity.status == PUBLISHED:
        if refuted:
            return Standing(PUBLISHED)
        return Standing("", "it is declared as refuted, and no claim refutes it")
    if any(claim in refuted for claim in behind):
        return Standing(PUBLISHED)
    if not behind:
        return Standing(STATED)
    worst = next(v for v in _WEAKEST_FIRST if v in [verdicts[claim] for claim in behind])
    if worst is PROVED and quantity.argued:
        return Standing(ARGUED)
    return Standing(_WEAKEST_FIRST[worst])


def _claim(theory: Theory, name: str) -> Claim:
    prefix = name.partition(".")[0]
    if name in theory.claims:
        return theory.claims[name]
    if prefix in SHIPPED and name in (claims := load(prefix).claims):
        return claims[name]
    for claim in reachable(theory.claims.values()):
        if claim.id == name:
            return claim
    raise UnknownClaimError(f"it rests on {name}, which is no claim of {theory.name}")


def reachable(claims: Iterable[Claim]) -> list[Claim]:
    """Claims and all that they rest on, each after its premises."""
    found: dict[Claim, None] = {}
    visited: set[Claim] = set()
    waiting = [(claim, False) for claim in reversed(list(claims))]
    while waiting:
        claim, ready = waiting.pop()
        if ready:
            found[claim] = None
        elif claim not in visited:
            visited.add(claim)
            waiting.append((claim, True))
            waiting += [(premise, False) for premise in reversed(claim.premises)]
    return list(found)
