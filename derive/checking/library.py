"""Where theories are found: the shipped ones by name, a user's own by the path of a Python file."""

from __future__ import annotations

import difflib
import hashlib
import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from derive.checking.mending import close, told
from derive.errors import TheoryError, UnknownClaimError
from derive.theories import SHIPPED as SHIPPED

if TYPE_CHECKING:
    from derive.statement.claim import Claim
    from derive.statement.theory import Theory


_LONGEST = 2000  # characters of an error in a user's file


@dataclass(frozen=True)
class Selection:
    """Claims of one theory, with the folder of its certificates.

    theory : the theory.
    claims : those that were asked for, in the order of the argument.
    certificates : the folder in which their certificates are stored.
    file : the user's file that defines the theory; None for a shipped one.
    """

    theory: Theory
    claims: tuple[Claim, ...]
    certificates: Path
    file: Path | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all claims of the theory are selected."""
        return len(self.claims) == len(self.theory.claims)


def load(name: str) -> Theory:
    """A shipped theory by name.

    Raises
    ------
    UnknownClaimError
        When there is none, with the names that exist.
    """
    if name not in SHIPPED:
        raise UnknownClaimError(f"no theory is called {_cut(name)}; {_hint(name, SHIPPED)}")
    theory: Theory = importlib.import_module(_module(name)).theory
    return theory


def _module(name: str) -> str:
    """The package of a shipped theory."""
    return f"derive.theories.{name}"


def load_file(path: Path | str) -> tuple[Theory, ...]:
    """The theories that a Python file defines, in order.

    Parameters
    ----------
    path : a Python file that makes one or more `Theory` objects. Its code is run.

    Raises
    ------
    TheoryError
        When the file cannot be read or run, defines no theory, or takes the name of a shipped one.
    """
    from derive.statement.theory import Theory

    path = Path(path)
    module = _run(path)
    shipped = [t for n in SHIPPED if (m := sys.modules.get(_module(n))) and (t := m.theory)]
    found: dict[str, Theory] = {}
    for value in vars(module).values():
        if not isinstance(value, Theory) or any(value is t for t in shipped):
            continue
        if found.setdefault(value.name, value) is not value:
            raise TheoryError(f"{path}: two theories are called {value.name!r}")
        if value.name in SHIPPED:
            raise TheoryError(f"{path}: {value.name!r} is the name of a shipped theory; choose another")
    if not found:
        raise TheoryError(f"{path}: the file defines no Theory")
    return tuple(found.values())


def _run(path: Path) -> object:
    """The module that a file makes when it is run."""
    from derive.statement.theory import collecting

    try:
        source = path.read_bytes()
        whole = path.resolve()
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: links in a circle
        reason = getattr(error, "strerror", None) or "its name or its links lead nowhere"
        hint = _neighbours(path) if isinstance(error, FileNotFoundError) else ""
        raise TheoryError(
            f"{_cut(str(path))[1:-1]}: the theory file cannot be read: {reason}{hint}"
        ) from error
    name = f"_rederive_{hashlib.sha256(str(whole).encode()).hexdigest()[:16]}"
    spec = importlib.util.spec_from_file_location(name, whole)
    if spec is None or spec.loader is None:
        raise TheoryError(f"{path}: not a Python file; its name must end in .py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    # Neighbouring modules may be imported, but they never hide an installed package.
    sys.path.append(str(whole.parent))
    # A claim that is badly built must not keep the others of the file from being settled.
    recording = collecting.set(True)
    try:
        exec(compile(source, str(whole), "exec"), vars(module))
    except Exception as error:
        del sys.modules[name]
        raise TheoryError(told(error, whole, path)) from error
    except SystemExit as error:
        del sys.modules[name]
        raise TheoryError(f"{path}: the theory file ended the program ({error})") from error
    except BaseException as error:
        del sys.modules[name]
        if type(error).__module__ != name:
            raise  # it comes from outside, such as an interrupt
        raise TheoryError(f"{path}: {type(error).__name__}: {error}"[:_LONGEST]) from error
    finally:
        collecting.reset(recording)
        sys.path.remove(str(whole.parent))
    return module


def _neighbours(path: Path) -> str:
    """Files whose names are near to one that does not exist, as a question."""
    try:
        near = close(path.name, sorted(p.name for p in path.parent.glob("*.py")))
    except (OSError, ValueError):
        return ""
    return f"; {near}" if near else ""


def is_file(target: str) -> bool:
    """Whether a target names a user's file instead of a shipped theory or claim."""
    path = target.partition(".py:")[0]
    return target.endswith(".py") or ".py:" in target or "/" in path or "\\" in path


def find(target: str | None = None) -> tuple[Selection, ...]:
    """What a target names.

    Parameters
    ----------
    target : None for all shipped theories; the name of a theory; the id of a claim, with or without the
        theory's name; the path of a Python file, or ``FILE.py:CLAIM``.

    Raises
    ------
    UnknownClaimError
        When nothing has that name, with close names.
    TheoryError
        As `load_file`.
    """
    if target is None:
        return tuple(_shipped(name) for name in SHIPPED)
    if is_file(target):
        return _in_file(target)
    if target in SHIPPED:
        return (_shipped(target),)
    prefix = target.partition(".")[0]
    if prefix not in SHIPPED:
        # No theory is loaded for a name that none has: the stored certificates tell the names of all claims.
        stored = {name: stored_ids(name) for name in SHIPPED}
        prefix = next((name for name, ids in stored.items() if f"{name}.{target}" in ids), "")
        if not prefix:
            if Path(f"{target[:200]}.py").is_file():
                raise UnknownClaimError(f"no theory is called {_cut(target)}; your own is named {target}.py")
            raise UnknownClaimError(
                f"no theory or claim is called {_cut(target)}; "
                f"{_hint(target, [*SHIPPED, *(i for ids in stored.values() for i in ids)])}"
            )
    whole = _shipped(prefix)
    return _only(target, [whole], [*SHIPPED, *(c.id for c in whole.claims)])


def certificates_of(name: str) -> Path:
    """The folder of a shipped theory's certificates."""
    return Path(__file__).resolve().parents[1] / "theories" / name / "certificates"


def stored_ids(name: str) -> list[str]:
    """Ids of the claims of a shipped theory whose certificates are stored."""
    return sorted(path.stem for path in certificates_of(name).glob(f"{name}.*.json"))


def _shipped(name: str) -> Selection:
    theory = load(name)
    return Selection(theory, tuple(theory.claims.values()), certificates_of(name))


def _in_file(target: str) -> tuple[Selection, ...]:
    head, separator, claim = target.partition(".py:")
    path = Path(head + ".py") if separator else Path(target)
    theories = load_file(path)
    folder = path.resolve().parent / "certificates"
    wholes = [Selection(t, tuple(t.claims.values()), folder, path) for t in theories]
    if not claim:
        return tuple(wholes)
    return _only(claim, wholes, [c.id for w in wholes for c in w.claims])


def _only(name: str, wholes: Sequence[Selection], known: list[str]) -> tuple[Selection, ...]:
    """The selection of a single claim."""
    for whole in wholes:
        for claim in whole.claims:
            if name in (claim.id, claim.id.removeprefix(f"{whole.theory.name}.")):
                return (Selection(whole.theory, (claim,), whole.certificates, whole.file),)
        for quantity in whole.theory.quantities:
            if name in (quantity, quantity.removeprefix(f"{whole.theory.name}.")):
                named = quantity if whole.file is None else f"{whole.file}:{name}"
                raise UnknownClaimError(
                    f"{quantity} is a quantity, not a claim; `rederive eval {named}` evaluates it"
                )
    listed = " ".join(dict.fromkeys(str(w.file or w.theory.name) for w in wholes))
    hint = _hint(name, known, listed, lambda claim: _as_written(wholes, claim))
    raise UnknownClaimError(f"no theory or claim is called {_cut(name)}; {hint}")


def _as_written(wholes: Sequence[Selection], claim: str) -> str:
    """How a claim is named on the command line: one of a file with the file's name."""
    for whole in wholes:
        short = claim.removeprefix(f"{whole.theory.name}.")
        if whole.file is not None and short != claim:
            return f"{whole.file}:{short}"
    return claim


def _cut(name: str) -> str:
    """A name in quotes, cut where it is long."""
    return repr(name if len(name) <= 200 else name[:150] + "…" + name[-40:])


def _hint(
    name: str, known: Iterable[str], listed: str = "", written: Callable[[str], str] = lambda claim: claim
) -> str:
    # Ids are also recognised without the theory's name.
    spelled = {k.partition(".")[2] or k: k for k in known} | {k: k for k in known}
    close = [spelled[k] for k in difflib.get_close_matches(name[:200], spelled, n=3, cutoff=0.6)]
    close = list(dict.fromkeys([k for k in known if k.endswith("." + name[:200])] + close))
    command = f"rederive list {listed}".strip()
    return f"did you mean {' or '.join(map(written, close[:3]))}?" if close else f"`{command}` shows all"
