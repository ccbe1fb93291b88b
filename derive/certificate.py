"""Certificates: plain data that another engine can recheck without the prover."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from derive.claim import Claim
from derive.errors import RecheckFailed
from derive.recheck import CARRIES, rechecker
from derive.verdict import UNDECIDED, Outcome, Verdict

FORMAT = 1


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


def certificate_of(claim: Claim, outcome: Outcome) -> Certificate:
    """The certificate of an outcome."""
    return Certificate(
        {
            "format": FORMAT,
            "claim": claim.id,
            "procedure": claim.proof.name,
            "verdict": outcome.verdict.value,
            "detail": outcome.detail,
            **claim.problem().plain(),
            "evidence": outcome.evidence,
        }
    )


def recheck(claim: Claim, certificate: dict[str, Any]) -> str:
    """Verify a certificate against the claim it is stored for, through the other engine.

    Returns
    -------
    One line saying how it was verified.

    Raises
    ------
    RecheckFailed
        When the certificate is about another statement or does not support it.
    """
    expected = {"format": FORMAT, "claim": claim.id, "procedure": claim.proof.name, **claim.problem().plain()}
    for key, value in expected.items():
        if certificate.get(key) != value:
            raise RecheckFailed(f"{claim.id}: the certificate's {key} is not the claim's")
    carried = CARRIES.get(claim.proof.name, UNDECIDED.value)
    if certificate.get("verdict") != carried or not Verdict(carried).reaches(claim.expect):
        raise RecheckFailed(
            f"{claim.id}: it says {certificate.get('verdict')}, declared is {claim.expect.value}, "
            f"and {claim.proof.name} can carry {carried}"
        )
    evidence = certificate.get("evidence")
    if not isinstance(evidence, dict):
        raise RecheckFailed(f"{claim.id}: the certificate has no evidence")
    for key, value in getattr(claim.proof, "declared", dict)().items():
        if evidence.get(key) != value:
            raise RecheckFailed(f"{claim.id}: the certificate's {key} is not the claim's {value}")
    how: Callable[[dict[str, Any]], str] = rechecker(claim.proof.name)
    try:
        return how(certificate)
    except (
        KeyError,
        TypeError,
        ValueError,
        IndexError,
        AttributeError,
        ArithmeticError,
        RecursionError,
    ) as error:
        raise RecheckFailed(f"{claim.id}: malformed certificate ({type(error).__name__}: {error})") from error


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


def load(claim_id: str, folder: Path) -> Certificate:
    """Read a stored certificate.

    Raises
    ------
    RecheckFailed
        When there is none, or it is not valid JSON.
    """
    source = path_of(claim_id, folder)
    try:
        data = json.loads(source.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RecheckFailed(f"{claim_id}: no stored certificate; run `rederive run`") from error
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise RecheckFailed(f"{claim_id}: the stored certificate is not readable JSON") from error
    if not isinstance(data, dict):
        raise RecheckFailed(f"{claim_id}: the stored certificate is not an object")
    return Certificate(data)
