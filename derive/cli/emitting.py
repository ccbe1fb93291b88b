"""`rederive generate`: publish generated code with the certificates behind it, or compare the two."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from derive.checking.checker import Checker
from derive.checking.drafting import Drafted
from derive.checking.library import SHIPPED, Selection
from derive.checking.patience import DEFAULT_SECONDS
from derive.checking.places import place_of_quantity
from derive.checking.settlement import Settlement
from derive.checking.shelf import shelf_of
from derive.cli.outcome import FAILED, STOPS
from derive.cli.screen import print_json, progress
from derive.emit import EmitError, OutputError
from derive.emit.accuracy.measurement import worrying
from derive.emit.folders import RECORD, difference, require_ours
from derive.emit.generation import (
    GENERATED,
    Standings,
    composed,
    draft,
    inaccurate,
    left_out,
    out_of_date,
    plan_certificates,
    plan_code,
    plan_texts,
)
from derive.errors import TheoryError
from derive.exact.text import counted
from derive.files.publishing import Staging, recover
from derive.laboratory.attaching import CODE, places_of, served, short
from derive.laboratory.evaluator import NumericsLaboratory


@dataclass(frozen=True)
class Emission:
    """What was published, or how the folder differs from what would be published.

    unsettled : quantities that are not in the code, with the reason.
    faulty : those of them that cannot be emitted, whatever is proved.
    kept : the theories none of whose quantities stand, so that what was published of them stays.
    written : whether anything was to be published at all.
    compared : whether nothing was to be written, only looked at.
    is_new : whether the folder held no generated code before.
    warnings : functions whose float64 code loses many digits, with the place.
    """

    folder: Path
    difference: str
    changed: tuple[str, ...] = ()
    inaccurate: tuple[str, ...] = ()
    unsettled: dict[str, str] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()
    kept: tuple[str, ...] = ()
    written: bool = True
    compared: bool = False
    is_new: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def up_to_date(self) -> bool:
        """Whether the folder held all files with the right contents already, as accurate as recorded."""
        return not (self.difference or self.changed or self.inaccurate)

    def data(self) -> dict[str, Any]:
        """As JSON-ready data."""
        return {
            "folder": str(self.folder), "up_to_date": self.up_to_date, "changed": list(self.changed),
            "difference": self.difference, "inaccurate": list(self.inaccurate), "unsettled": self.unsettled,
            "warnings": list(self.warnings),
        }  # fmt: skip

    @property
    def state(self) -> str:
        """In a few words what became of the folder."""
        if not self.written:
            return "left as it was" if self.folder.exists() else "nothing was written"
        return "up to date" if self.up_to_date else self._files

    @property
    def _files(self) -> str:
        return f"{counted(len(self.changed), 'file')} {'written' if self.is_new else 'changed'}"

    def not_served(self) -> str:
        """Under the summary of a run: which quantities have no value that is served; "" where all have."""
        if not self.unsettled:
            return ""
        total = counted(len(self.unsettled), "quantity", "quantities")
        return f"{total} not served: {', '.join(self.unsettled)}"

    def lines(self) -> list[str]:
        """What the report says of quantities that are not served."""
        found = []
        for name, why in self.unsettled.items():
            if name in self.faulty:
                found.append(f"FAILED  {name} cannot be emitted: {why}")
                continue
            kept = name.partition(".")[0] in self.kept
            what = "its code was left as it was" if kept else "it is not emitted"
            what = "" if self.compared else f"; {what}"
            found.append(f"FAILED  {name} rests on a claim that falls short{what}: {why}")
        return found


class Workplace:
    """The package of the selected theories, with the folders of their certificates.

    Parameters
    ----------
    selections : of one user's file, or of shipped theories.
    folder : where the code goes, instead of the package of the file or the shipped one.
    certificates : where certificates go, instead of the theories' own folder.
    """

    def __init__(
        self, selections: Sequence[Selection], folder: Path | None = None, certificates: Path | None = None
    ) -> None:
        file = selections[0].file
        self.selections = selections
        self.theories = [s.theory for s in selections]
        self.places = places_of(file, folder, certificates)
        self.folder = self.places[CODE] = _resolved(self.places[CODE])
        names = {t.name for t in self.theories}
        if file is not None and self.folder == GENERATED:
            raise TheoryError(f"{self.folder} holds the code of the shipped theories; choose another folder")
        shipped = self.folder == GENERATED and names == set(SHIPPED)
        self.whole = shipped or (file is not None and folder is None and all(s.is_whole for s in selections))

    @contextmanager
    def drafted(self) -> Iterator[tuple[Staging, Drafted]]:
        """A staging folder with the code of all quantities, which the evaluator does not use yet."""
        recover(self.places)
        try:
            staging = Staging(self.places)
        except OSError as error:
            raise OutputError(self.folder, error.strerror or str(error)) from error
        with staging:
            package = self._draft(staging)
            try:
                yield staging, Drafted(package, tuple(t.name for t in self.theories))
            except STOPS as stop:
                stop.add_note("all was written" if staging.published else "nothing was changed")
                raise

    def _draft(self, staging: Staging) -> Path:
        """The drafted package; refused before anything is settled where it could not be published."""
        try:
            require_ours([RECORD], self.folder)
            package = draft(self.theories, staging, self.folder)
            texts = (p for p in package.rglob("*") if p.is_file())
            require_ours([p.relative_to(package).as_posix() for p in texts], self.folder)
        except EmitError:
            raise
        except OSError as error:
            raise OutputError(self.folder, error.strerror or str(error)) from error
        return package

    def publish(
        self,
        staging: Staging,
        made: Drafted,
        settlement: Settlement,
        orphans: Sequence[Path] = (),
        records: Mapping[Path, str] | None = None,
    ) -> tuple[Emission, list[str], list[str]]:
        """Publish the certificates of a settlement and the code that stands on them, in one step.

        Parameters
        ----------
        staging : where the new files are laid out.
        made : the drafted code.
        settlement : the claims that were settled, with their certificates.
        orphans : stored certificates that are removed with it.
        records : what was settled, as text by path.

        Returns
        -------
        What was emitted, and the ids of the certificates that changed and of those that did not.

        Raises
        ------
        OSError
            When a folder cannot be written; then nothing has changed.
        """
        found = {t.name: settlement.standings(t) for t in self.theories}
        unsettled = _unsettled(found, self.selections)
        texts = composed(self.theories, found, self.folder, self.whole, measuring=True)
        missing = left_out(self.theories, texts)
        told = difference(texts, self.folder, self.whole and not missing)
        written, unchanged = plan_certificates(staging, settlement.to_store())
        changed = plan_code(staging, texts, self.theories, self.folder, self.whole)
        plan_texts(staging, records or {})
        is_new = not (self.folder / "__init__.py").exists()
        for path in orphans:
            staging.remove(*staging.inside(path))
        staging.publish()
        emission = Emission(
            self.folder,
            told if changed else "",
            tuple(changed),
            unsettled=unsettled,
            faulty=_faulty(found),
            kept=tuple(name for name in missing if (self.folder / name).is_dir()),
            written=len(missing) < len(self.theories),
            is_new=is_new,
            warnings=tuple(worrying(self.theories, json.loads(texts.get(RECORD, "{}")))),
        )
        return emission, written, unchanged


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: links in a circle
        raise OutputError(Path(short(str(folder))), "its links lead in a circle") from error


def generate(
    selections: Sequence[Selection], folder: Path | None = None, seconds: float | None = DEFAULT_SECONDS
) -> Emission:
    """Publish the code of all quantities that stand, settling claims that have no valid certificate.

    Raises
    ------
    EmitError
        For expressions that cannot be emitted; OutputError when the folder cannot be written.
    """
    place = Workplace(selections, folder)
    with place.drafted() as (staging, made):
        settlement = Settlement(shelf_of(selections), Checker(NumericsLaboratory(), seconds=seconds))
        with progress("generating", 0) as shown, served(made.folder, made.names):
            settlement.settle(place.theories, shown.begin)
        with progress("publishing", 0) as shown:
            shown.begin(", ".join(made.names))
            emission, _, _ = place.publish(staging, made, settlement)
    return emission


def compared(selections: Sequence[Selection], folder: Path | None = None) -> Emission:
    """How the folder differs from the code of all quantities that stand on stored certificates.

    The shipped code also carries its measured accuracy, which is held against the record.
    """
    place = Workplace(selections, folder)
    recover(place.places)
    settlement = Settlement(shelf_of(selections))
    with progress("comparing", 0) as shown:
        shown.begin(", ".join(t.name for t in place.theories))
        found = {t.name: settlement.standings(t) for t in place.theories}
        told = out_of_date(place.theories, found, place.folder, place.whole)
        names = [t.name for t in place.theories]
        violations = tuple(inaccurate(names) if place.folder == GENERATED else ())
    unsettled = _unsettled(found, selections)
    return Emission(
        place.folder, told, inaccurate=violations, unsettled=unsettled, faulty=_faulty(found), compared=True
    )


def _unsettled(found: Standings, selections: Sequence[Selection]) -> dict[str, str]:
    """Why quantities do not stand; of those of a user's file that cannot be emitted, with the place."""
    reasons = {n: s.reason for of_theory in found.values() for n, s in of_theory.items() if not s.status}
    for name in _faulty(found):
        if place := place_of_quantity(name, selections):
            reasons[name] = f"{place}: {reasons[name]}"
    return reasons


def _faulty(found: Standings) -> frozenset[str]:
    return frozenset(n for of_theory in found.values() for n, s in of_theory.items() if s.faulty)


def print_generate(
    selections: Sequence[Selection],
    folder: Path | None,
    check_only: bool,
    as_json: bool,
    seconds: float | None = DEFAULT_SECONDS,
) -> int:
    """Publish or compare, and say what was found; the exit code."""
    emission = compared(selections, folder) if check_only else generate(selections, folder, seconds)
    failed = bool(emission.unsettled) or (check_only and not emission.up_to_date)
    if as_json:
        print_json({"check": check_only, "folders": [emission.data()], "ok": not failed})
        return FAILED if failed else 0
    for line in emission.lines():
        click.echo(line)
    if check_only and not emission.up_to_date:
        click.echo(emission.difference, nl=False)
        for violation in emission.inaccurate:
            click.echo(f"FAILED  {violation}")
        click.echo(f"{emission.folder}: not up to date; `rederive generate` writes it")
    else:
        click.echo(f"{emission.folder}: {emission.state}")
    for warning in emission.warnings:
        click.echo(f"WARNING  {warning}")
    return FAILED if failed else 0
