"""Generated code follows proof: it is completed in a staging folder, and published with what was settled."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

from derive.checking.certificates import to_json
from derive.checking.checker import Checker
from derive.checking.library import SHIPPED, certificates_of
from derive.checking.patience import DEFAULT_SECONDS
from derive.checking.settlement import Settlement
from derive.checking.shelf import Shelf
from derive.checking.standing import Standing, statuses
from derive.emit import OutputError, accuracy, render
from derive.emit.accuracy.measurement import record, valid
from derive.emit.folders import CODE, RECORD, difference, fill, listed, plan, require_ours
from derive.emit.plain_modules import CATALOGUE
from derive.emit.quantities import emitted
from derive.errors import UnsettledWarning
from derive.files.publishing import Staging, recover
from derive.statement.theory import Theory

GENERATED = Path(__file__).resolve().parents[2] / "generated"
Standings = Mapping[str, Mapping[str, Standing]]
"""What is known of each quantity, theory by theory."""


def draft(theories: Sequence[Theory], staging: Staging, into: Path) -> Path:
    """The code of all quantities in the staging folder, so that claims about their values can be settled.

    Nothing is said to be proved there.

    Returns
    -------
    The folder of the package.
    """
    measured = accuracy.load(into / RECORD)
    return fill(staging, render([emitted(t, None, measured) for t in theories], measured))


def composed(
    theories: Sequence[Theory],
    found: Standings,
    into: Path,
    whole: bool,
    measuring: bool = False,
    bare: bool = False,
) -> dict[str, str]:
    """The texts of what may be served, with the list of theories that `into` will hold.

    Parameters
    ----------
    theories : whose code is wanted.
    found : what is known of the quantities; those that do not stand are left out. A theory none of whose
        quantities stands is left out altogether: what is published of it stays.
    into : the folder of the package.
    whole : whether these are all theories of the folder.
    measuring : whether the accuracy of functions that have changed is measured; else it is left out.
    bare : whether a theory that has nothing to serve, and no package yet, gets one without quantities.
    """
    standing = {name: statuses(of_theory) for name, of_theory in found.items()}
    served = [
        t for t in theories if standing[t.name] or not t.quantities or (bare and not (into / t.name).exists())
    ]
    whole = whole and len(served) == len(theories)
    every = {k: v for t in served for k, v in standing[t.name].items()}
    measured = accuracy.load(into / RECORD)
    measured = (record if measuring else valid)(served, measured, every)
    if whole:
        mine = tuple(f"{t.name}." for t in served)
        measured = {key: entry for key, entry in measured.items() if key.startswith(mine)}
    texts = render([emitted(t, every, measured) for t in served], measured)
    texts = listed(texts, into, whole)
    recorded = bool(measured) or (into / RECORD).is_file()
    return texts | ({RECORD: accuracy.text(measured)} if recorded else {})


def plan_code(
    staging: Staging, texts: Mapping[str, str], theories: Sequence[Theory], into: Path, whole: bool
) -> list[str]:
    """Plan the steps that publish these texts, as `composed` made them; the paths that change."""
    missing = left_out(theories, texts)
    if theories and len(missing) == len(theories):
        return []
    shutil.rmtree(staging.root / CODE, ignore_errors=True)  # what was drafted, and may not stand
    fill(staging, texts)
    return plan(staging, texts, into, whole and not missing)


def left_out(theories: Sequence[Theory], texts: Mapping[str, str]) -> list[str]:
    """The theories that these texts have no package of."""
    return [t.name for t in theories if f"{t.name}/{CATALOGUE}" not in texts]


def plan_certificates(
    staging: Staging, certificates: Mapping[Path, Mapping[str, object]]
) -> tuple[list[str], list[str]]:
    """Plan to store certificates by path; the ids of those that change, and of those that do not.

    Raises
    ------
    OSError
        For a path in no place of the staging folder.
    """
    changed, same = [], []
    for path, certificate in certificates.items():
        content = to_json(dict(certificate)).encode()
        name = str(certificate["claim"] if "claim" in certificate else certificate["quantity"])
        if path.is_file() and path.read_bytes() == content:
            same.append(name)
            continue
        changed.append(name)
        place, within = staging.inside(path)
        staged = f"certificates/{len(staging.planned)}.json"
        staging.write(staged, content)
        staging.put(place, within, staged)
    return changed, same


def plan_texts(staging: Staging, texts: Mapping[Path, str]) -> None:
    """Plan to write files by path, those that change; raises as `plan_certificates`."""
    for path, text in texts.items():
        content = text.encode()
        if not path.is_file() or path.read_bytes() != content:
            place, within = staging.inside(path)
            staged = f"records/{path.name}"
            staging.write(staged, content)
            staging.put(place, within, staged)


def refresh(
    theories: Sequence[Theory],
    into: Path = GENERATED,
    certificates: Path | None = None,
    seconds: float | None = DEFAULT_SECONDS,
) -> list[Path]:
    """Publish the code of the theories' quantities, as far as their claims are settled.

    Claims without a certificate that can be verified are settled first, without an evaluator.

    Parameters
    ----------
    theories : whose code is wanted.
    into : the folder of the package; packages of other theories in it stay.
    certificates : the folder of the theories' certificates, which new ones are stored in as well. Without it
        none is read and none is stored, except that shipped theories have theirs.
    seconds : how long a claim may take.

    Returns
    -------
    The emitted paths.

    Warns
    -----
    UnsettledWarning
        Naming quantities that are left out, and why.

    Raises
    ------
    OutputError
        When a folder cannot be written; nothing is left half-written.
    """
    into = Path(into)
    folders = {
        t.name: certificates or certificates_of(t.name) for t in theories if certificates or t.name in SHIPPED
    }
    whole = into.resolve() == GENERATED and {t.name for t in theories} == set(SHIPPED)
    settlement = Settlement(Shelf(folders, certificates), Checker(seconds=seconds))
    settlement.settle(theories)
    found = {t.name: settlement.standings(t) for t in theories}
    short = {q: s.reason for of_theory in found.values() for q, s in of_theory.items() if not s.status}
    places = {CODE: into} | {f"certificates.{name}": folder for name, folder in folders.items()}
    try:
        recover(places)
        with Staging(places) as staging:
            require_ours([RECORD], into)
            draft(theories, staging, into)
            texts = composed(theories, found, into, whole, measuring=True, bare=True)
            plan_certificates(staging, settlement.to_store())
            plan_code(staging, texts, theories, into, whole)
            staging.publish()
    except OSError as error:
        raise OutputError(into, error.strerror or str(error)) from error
    for name, reason in short.items():
        warnings.warn(f"{name} is not emitted: {reason}", UnsettledWarning, stacklevel=2)
    return sorted(into / name for name in texts if name != RECORD and (into / name).is_file())


def out_of_date(
    theories: Sequence[Theory], found: Standings, against: Path = GENERATED, whole: bool = True
) -> str:
    """Unified diff between what is published and what would be published now; empty when they agree.

    A theory whose code is there although nothing of it stands is named as unproved.
    """
    texts = composed(theories, found, against, whole)
    missing = left_out(theories, texts)
    told = [f"unproved: {name}/\n" for name in missing if (against / name).is_dir()]
    return "".join(told) + difference(texts, against, whole and not missing)


def inaccurate(names: Sequence[str], against: Path = accuracy.RECORD) -> list[str]:
    """Functions of these theories whose float64 error exceeds the record; or that there is no record."""
    recorded = accuracy.load(against)
    if not recorded:
        return [f"{against.name}: no accuracy has been recorded"]
    return accuracy.verify({key: entry for key, entry in recorded.items() if key.rpartition(".")[0] in names})
