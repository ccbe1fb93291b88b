"""Certificates: plain data that another engine can recheck without the prover."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from derive.errors import RecheckFailed
from derive.recheck import Verifier
from derive.statement.claim import Claim
from derive.statement.premises import hypotheses
from derive.statement.verdict import Outcome, Verdict

FORMAT = 2
STATED = (
    "claim", "procedure", "reading", "statement", "given", "assumptions", "domains", "nonzero", "integers",
    "quantities", "settings",
)  # fmt: skip
LARGEST = 64_000_000
Find = Callable[[Claim], "dict[str, Any]"]


class Certificate(dict[str, Any]):
    """What settles a claim, as JSON-ready data: statement, procedure, verdict and evidence.

    A plain dictionary with names for what every certificate holds; nothing in it needs the prover.
    """

    @property
    def claim(self) -> str:
        """The id of the claim."""
        return str(self["claim"])

    @property
    def procedure(self) -> str:
        """The procedure that found it, which also says who rechecks it."""
        return str(self["procedure"])

    @property
    def verdict(self) -> str:
        """The verdict it supports."""
        return str(self["verdict"])

    @property
    def evidence(self) -> dict[str, Any]:
        """What the recheck verifies: cofactors, a series, a witness, samples and the like."""
        return dict(self["evidence"])


def stated(claim: Claim) -> dict[str, Any]:
    """What a claim states, as plain data: the part of its certificate that no prover touches."""
    return dict(claim.stated)


def digest(part: dict[str, Any]) -> str:
    """SHA-256 of plain data in its canonical form."""
    text = json.dumps(part, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def certificate_of(claim: Claim, outcome: Outcome) -> Certificate:
    """The certificate of an outcome, sealed by a digest of all that it holds."""
    granted = hypotheses(claim)
    made = {
        "format": FORMAT,
        **stated(claim),
        "premises": [{**named, "hypotheses": granted[named["claim"]]} for named in _premises(claim)],
        "verdict": outcome.verdict.value,
        "detail": outcome.detail,
        "evidence": outcome.evidence,
    }
    # Tuples and the like become what a stored certificate would be read back as.
    plain = json.loads(json.dumps(made, ensure_ascii=False))
    return Certificate({**plain, "seal": digest(plain)})


def _premises(claim: Claim) -> list[dict[str, str]]:
    """What a claim rests on, by name, role and digest."""
    lending = set(claim.given_claims)
    return [
        {"claim": p.id, "role": "given" if p in lending else "uses", "digest": digest(stated(p))}
        for p in claim.premises
    ]


def recheck(
    claim: Claim, certificate: dict[str, Any], find: Find | None = None, verifier: Verifier | None = None
) -> str:
    """Verify a certificate against the claim it is stored for, through the other engine.

    Parameters
    ----------
    claim : the claim.
    certificate : its certificate.
    find : gives the certificate of each premise, which is verified as well, or raises RecheckFailed.
    verifier : used instead, with what it has verified before; it looks premises up itself.

    Returns
    -------
    One line saying how it was verified.

    Raises
    ------
    RecheckFailed
        When the certificate is about another statement, does not support it, or rests on a premise that is
        not proved.
    """
    require_stated(claim, certificate)
    verdict = certificate.get("verdict")
    if verdict not in [v.value for v in Verdict] or not Verdict(verdict).reaches(claim.expect):
        raise RecheckFailed(f"{claim.id}: it says {verdict}, declared is {claim.expect.value}")
    known = {p.id: p for p in _resting(claim)}

    def lookup(claim_id: str) -> dict[str, Any]:
        if claim_id not in known or find is None:
            raise RecheckFailed(f"{claim.id}: no certificate of the premise {claim_id}")
        found = find(known[claim_id])
        require_stated(known[claim_id], found)
        return found

    try:
        return (verifier or Verifier(lookup)).verify(certificate).how
    except RecheckFailed as error:
        text = str(error)
        raise RecheckFailed(text if text.startswith(f"{claim.id}: ") else f"{claim.id}: {text}") from error


def require_stated(claim: Claim, certificate: dict[str, Any]) -> None:
    """Refuse a certificate that does not state what the claim does; raises RecheckFailed."""
    for key, value in {"format": FORMAT, **stated(claim)}.items():
        if certificate.get(key) != value:
            raise RecheckFailed(f"{claim.id}: the certificate's {key} is not the claim's")
    named = certificate.get("premises")
    entries = named if isinstance(named, list) and all(isinstance(p, dict) for p in named) else [{}]
    if [{k: v for k, v in p.items() if k != "hypotheses"} for p in entries] != _premises(claim):
        raise RecheckFailed(f"{claim.id}: the certificate's premises are not the claim's")


def _resting(claim: Claim) -> list[Claim]:
    """All claims that a claim rests on, to the end."""
    found: dict[Claim, None] = {}
    waiting = list(claim.premises)
    while waiting:
        premise = waiting.pop()
        if premise not in found:
            found[premise] = None
            waiting += premise.premises
    return list(found)


def to_json(certificate: dict[str, Any]) -> str:
    """Deterministic text of a certificate."""
    return json.dumps(certificate, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def path_of(claim_id: str, folder: Path) -> Path:
    """Where the certificate of a claim is stored."""
    return folder / f"{claim_id}.json"


def store(certificates: Iterable[dict[str, Any]], folder: Path) -> list[Path]:
    """Write certificates, each whole or not at all.

    Raises
    ------
    OSError
        When the folder cannot be written; what was there before is kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for certificate in certificates:
        target = path_of(certificate["claim"], folder)
        write_whole(target, to_json(certificate))
        written.append(target)
    return written


def write_whole(target: Path, text: str) -> None:
    """Write a file under a temporary name in the same folder, then rename it."""
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        os.chmod(temporary, 0o644)
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def load(claim_id: str, folder: Path, target: str = "") -> Certificate:
    """Read a stored certificate.

    Parameters
    ----------
    claim_id : whose certificate it is.
    folder : where it is stored.
    target : the theory or file that a run would store it from, where that is known.

    Raises
    ------
    RecheckFailed
        When there is none, or it is not valid JSON.
    """
    source = path_of(claim_id, folder)
    try:
        if source.stat().st_size > LARGEST:
            raise RecheckFailed(f"{claim_id}: the stored certificate is larger than {LARGEST} bytes")
        text = source.read_bytes().decode("utf-8")
        data = json.loads(text)
    except FileNotFoundError as error:
        command = f"rederive run {target}".rstrip()
        told = f"no stored certificate; `{command}` stores it once the claim stands"
        raise RecheckFailed(f"{claim_id}: {told}") from error
    except OSError as error:
        raise RecheckFailed(f"{claim_id}: the certificate cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise RecheckFailed(f"{claim_id}: the stored certificate is not readable JSON") from error
    if not isinstance(data, dict):
        raise RecheckFailed(f"{claim_id}: the stored certificate is not an object")
    if to_json(data) != text:
        raise RecheckFailed(f"{claim_id}: the stored certificate is not in its canonical form")
    return Certificate(data)
