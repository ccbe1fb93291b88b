"""Verification of a certificate with all that it rests on: premises are followed to the end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from derive.errors import DeriveError, RecheckFailed
from derive.recheck.bounds import budget
from derive.recheck.form import canonical, digest, well_formed
from derive.recheck.premises import Premise, check_premises, premises_of
from derive.recheck.procedures import module_of
from derive.recheck.vacuity import refuse_nothing
from derive.recheck.verified import Verified

Lookup = Callable[[str], Mapping[str, Any]]
"""The stored certificate of a claim by its id; raises RecheckFailed where there is none."""


def verify(certificate: Mapping[str, Any], lookup: Lookup) -> Verified:
    """Verify a certificate and everything that it rests on, from plain data alone.

    Parameters
    ----------
    certificate : the certificate as it is stored.
    lookup : the certificate of another claim by its id.

    Raises
    ------
    RecheckFailed
        When anything in it is unknown, unsupported or out of place; never another exception.
    """
    return Verifier(lookup).verify(certificate)


_BITS = 53


class Verifier:
    """Verifies certificates and remembers what it has verified; several calls share premises.

    Parameters
    ----------
    lookup : the certificate of a claim by its id. It is asked once for each id.
    known : what other verifiers have verified, by the mark of the certificate.
    apart : whether premises are verified elsewhere. What is found then counts only where that was done for
        all of them, without a circle.
    """

    def __init__(
        self, lookup: Lookup, known: Mapping[bytes, Verified] | None = None, apart: bool = False
    ) -> None:
        self._lookup, self._apart = lookup, apart
        self._found: dict[str, Mapping[str, Any]] = {}
        self._verified = dict(known or {})

    @staticmethod
    def mark(certificate: Mapping[str, Any]) -> bytes:
        """What tells a certificate from all others: a hash of the whole of it."""
        return hashlib.sha256(canonical(certificate)).digest()

    def verify(self, certificate: Mapping[str, Any]) -> Verified:
        """Verify a certificate, as the function of this name."""
        from derive.recheck.ball_engine import working

        # What is found may not depend on the precision at which the caller happens to work.
        with _typed_errors(), working(_BITS):
            return self._verify(certificate)

    def accept(self, certificate: Mapping[str, Any], verified: Verified) -> None:
        """Take over that another verifier has verified a certificate, with all that it rests on."""
        self._found.setdefault(str(certificate["claim"]), certificate)
        self._verified[self.mark(certificate)] = verified

    def _verify(self, certificate: Mapping[str, Any]) -> Verified:
        # A stack instead of recursion: chains of premises have any length.
        waiting: list[tuple[Mapping[str, Any], list[Premise] | None]] = [(certificate, None)]
        above: list[str] = []
        while waiting:
            current, premises = waiting.pop()
            if premises is None:
                if self.mark(current) in self._verified:
                    continue
                well_formed(current)
                claim = str(current["claim"])
                if claim in above:
                    raise RecheckFailed(f"{claim} rests on itself: {' -> '.join([*above, claim])[:200]}")
                above.append(claim)
                premises = premises_of(current)
                waiting.append((current, premises))
                found_for = [(self._premise(p), None) for p in premises]
                waiting += [] if self._apart else found_for
                continue
            above.pop()
            with budget():
                known = [(p, self._found[p.claim]) for p in premises]
                check_premises(current, known, self._rests_on)
                found = checked(current)
                refuse_nothing(current)
            if found.detail != current["detail"]:
                raise RecheckFailed(
                    f"{current['claim']}: it says {current['detail'][:80]!r} of itself, "
                    f"and {found.detail[:80]!r} was found"
                )
            self._verified[self.mark(current)] = found
        return self._verified[self.mark(certificate)]

    def _rests_on(self, claim: str) -> Mapping[str, Any]:
        """The certificate of a claim that a verified premise rests on in turn."""
        if claim not in self._found:
            self._found[claim] = self._lookup(claim)
        return self._found[claim]

    def _premise(self, premise: Premise) -> Mapping[str, Any]:
        """The certificate of a premise, about the statement that the new one rests on."""
        if premise.claim not in self._found:
            self._found[premise.claim] = self._lookup(premise.claim)
        found = self._found[premise.claim]
        if not isinstance(found, dict) or found.get("claim") != premise.claim:
            raise RecheckFailed(f"the certificate found for {premise.claim} is about another claim")
        if found.get("verdict") != "PROVED":
            raise RecheckFailed(f"the premise {premise.claim} is {found.get('verdict')}, not PROVED")
        if digest(found) != premise.digest:
            raise RecheckFailed(f"the premise {premise.claim} is not the statement that this claim rests on")
        return found


def checked(certificate: Mapping[str, Any]) -> Verified:
    """Recheck the evidence of one certificate; its outer form and its premises are looked at elsewhere.

    Raises
    ------
    RecheckFailed
        When the evidence does not support the statement; never another exception.
    """
    with _typed_errors():
        module = module_of(str(certificate["procedure"]), certificate["verdict"])
        return import_module(f"derive.recheck.{module}").recheck(certificate)  # type: ignore[no-any-return]


@contextmanager
def _typed_errors() -> Iterator[None]:
    """Whatever goes wrong inside is a recheck that failed."""
    try:
        yield
    except RecheckFailed:
        raise
    except DeriveError as error:
        raise RecheckFailed(str(error)) from error
    except Exception as error:
        said = f"{type(error).__name__}: {error}"[:200]
        raise RecheckFailed(f"the certificate is malformed ({said})") from error
