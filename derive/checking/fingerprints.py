"""Fingerprints of claims: all that a verdict depends on, so that what has not changed is not settled again.

A fingerprint covers what the claim states with its hypotheses and its reading, its premises, the settings of
its procedure, the text of the code that settles it and rechecks it, and the versions of SymPy and FLINT. Of a
claim about values or samples it also covers the code that computes those.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from types import FunctionType
from typing import Any

import flint
import sympy as sp
from sympy.core.function import AppliedUndef

from derive.checking.certificates import digest, stated
from derive.checking.code_digest import ROOT, Changed, CodeDigests
from derive.errors import RecheckFailed, StatementError
from derive.exact.expressions import to_text
from derive.recheck import module_of
from derive.statement.claim import Claim
from derive.statement.problem import Laboratory
from derive.statement.procedure import Procedure

# What settles every claim, whatever its procedure: the checker, its twins, and the look at accepted ones.
_CHECKING = tuple(f"derive.checking.{name}" for name in ("checker", "twins", "second_look", "certificates"))
# Code of these is known to the end; a user's own is not.
_KNOWN = ("sympy", "derive")
# What emitted code says of itself: its docstrings, and how far its quantities are proved.
_SAID = re.compile(r'"""(?:[^\\]|\\.)*?"""|"status": "[^"]*"', re.DOTALL)
# Rooms that are not followed: procedures count where they are used, the others settle nothing, and what gives
# values counts where a claim is about values. How a notebook shows something counts nowhere.
_SHOWING = ("derive.notebook",)
_OUTSIDE = (
    *_SHOWING, "derive.emit", "derive.cli", "derive.laboratory", "derive.theories", "numerics", "generated",
)  # fmt: skip
_APART = ("derive.proofs", "derive.recheck", *_OUTSIDE)


class Unknown(Exception):
    """A setting of a procedure that has no text of its own: its claim is settled anew each time."""


@dataclasses.dataclass
class Fingerprints:
    """Fingerprints of claims, with the code that they depend on read once.

    Parameters
    ----------
    laboratory : that of the run; what evaluates and samples is asked which code it is.
    packages : where the code of each theory's quantities is that this run evaluates.
    code : digests of the modules of this project.
    """

    laboratory: Laboratory | None = None
    packages: Mapping[str, Path] = dataclasses.field(default_factory=dict)
    code: CodeDigests = dataclasses.field(default_factory=CodeDigests)

    def __post_init__(self) -> None:
        self._checking = ""
        self._engines = f"SymPy {sp.__version__}, FLINT {flint.__FLINT_VERSION__}, {flint.__version__}"
        self._packages: dict[str, str] = {}
        self._settling: dict[tuple[str, ...], str] = {}

    def of(self, claim: Claim) -> str | None:
        """The fingerprint of a claim; None where something that matters is not known."""
        try:
            if not is_ours(claim):
                return None
            settings = [described(claim.proof), *map(_place, claim.proof.functions())]
            self._checking = self._checking or self.code.of(_CHECKING, _APART)
            settling, values = self._code_of(claim), self._values_of(claim)
        except (Unknown, Changed):
            return None
        parts = {
            "stated": digest(stated(claim)),
            "premises": [[p.id, digest(stated(p))] for p in claim.premises],
            "lent": [p.id for p in claim.given_claims],
            "corrected by": claim.corrected_by and digest(stated(claim.corrected_by)),
            "matrices": [described(m) for m in claim.matrices],
            "equal twins": sorted(claim.equal_twins.items()),
            "expected": claim.expect.value,
            "settings": settings,
            "checking": self._checking,
            "settling": settling,
            "values": values,
            "engines": self._engines,
        }
        text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def _code_of(self, claim: Claim) -> str:
        """The code of the procedure and of its recheck."""
        try:
            recheck = module_of(claim.proof.name, claim.expect.value)
        except RecheckFailed:  # a procedure that nothing rechecks
            recheck = "verification"
        # What is common to all rechecks runs each time that a claim is remembered.
        key = (type(claim.proof).__module__, f"derive.recheck.{recheck}")
        if key not in self._settling:
            self._settling[key] = self.code.of(key, _OUTSIDE)
        return self._settling[key]

    def _values_of(self, claim: Claim) -> Any:
        """The code of the quantities and of the sampler that a claim is about."""
        sampler, names = claim.proof.experiment(), sorted(claim.quantities)
        if not names and sampler is None:
            return None
        theories = sorted({name.partition(".")[0] for name in names})
        shipped = _modules(claim.proof)
        asked: Sequence[str] = ()
        if self.laboratory is not None and (names or not claim.proof.functions()):
            asked = self.laboratory.code_of(names, sampler)
        return [
            [self._emitted(theory) for theory in theories],
            [f["name"] for f in stated(claim)["quantities"]],
            self.code.of([*asked, *shipped], _SHOWING),
        ]

    def _emitted(self, theory: str) -> str:
        """A digest of the emitted code of a theory, without what it says of itself."""
        if theory not in self._packages:
            folder = self.packages.get(theory)
            files = sorted(folder.glob("*.py")) if folder is not None else []
            texts = [[f.name, _SAID.sub("", f.read_text(encoding="utf-8"))] for f in files]
            self._packages[theory] = hashlib.sha256(json.dumps(texts).encode()).hexdigest()
        return self._packages[theory]


def is_ours(claim: Claim) -> bool:
    """Whether only code of this project and of SymPy settles a claim.

    What a user's own procedure, sampler or function class reads cannot be known: such a claim is settled
    each time.
    """
    own = {type(claim.proof).__module__, *_modules(claim.proof)}
    own |= {f.__code__.co_filename for f in claim.proof.functions() if isinstance(f, FunctionType)}
    roots = (f"{ROOT / 'derive'}/", f"{ROOT / 'numerics'}/")
    problem = claim.problem()
    said = (*problem.statement, *problem.given, *problem.assumptions, *problem.nonzero)
    return all(map(_is_known, said)) and all(
        m.partition(".")[0] in _KNOWN or m.startswith(roots) for m in own
    )


def _is_known(e: sp.Basic) -> bool:
    """Whether an expression holds no function of a user's own making; a mere name does nothing."""
    calls = (f for f in e.atoms(sp.Function) if not isinstance(f, AppliedUndef))
    return all(str(type(f).__module__).partition(".")[0] in _KNOWN for f in calls)


def _modules(procedure: Procedure) -> list[str]:
    """The modules of functions that a procedure calls and that are not its own."""
    return [str(f.__module__) for f in procedure.functions()]


def _place(function: Callable[..., Any]) -> Any:
    """What tells a function from the others of its module, whose text is covered with the code.

    Raises
    ------
    Unknown
        For one that its text does not tell, such as one that holds values of its surroundings.
    """
    if not isinstance(function, FunctionType) or function.__closure__:
        raise Unknown(type(function).__name__)
    defaults = [described(function.__defaults__), described(function.__kwdefaults__)]
    return [function.__module__, function.__qualname__, function.__code__.co_firstlineno, *defaults]


def described(value: Any) -> Any:
    """A setting of a procedure as plain data that changes exactly when it does.

    Raises
    ------
    Unknown
        For anything whose text would not tell it from another thing.
    """
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, (float, Fraction)):
        return repr(value)
    if isinstance(value, Claim):
        return ["claim", value.id, digest(stated(value))]
    if isinstance(value, sp.Basic):
        if not _is_known(value):
            raise Unknown("a function of a user's own making")
        try:
            return ["expression", to_text(value)]
        except (StatementError, TypeError, ValueError, AttributeError):
            return ["expression", sp.srepr(value)]
    if isinstance(value, Mapping):
        entries = [[described(k), described(v)] for k, v in value.items()]
        return ["mapping", sorted(entries, key=json.dumps)]
    if isinstance(value, (set, frozenset)):
        return ["set", sorted((described(v) for v in value), key=json.dumps)]
    if isinstance(value, (list, tuple)):
        return [described(v) for v in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        settings = [f.name for f in dataclasses.fields(value) if f.compare]
        parts = {name: described(getattr(value, name)) for name in settings}
        return [f"{type(value).__module__}.{type(value).__qualname__}", parts]
    raise Unknown(type(value).__name__)
