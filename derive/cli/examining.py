"""`rederive doctor`: what is installed, what is missing and how to get it, and where things are kept."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from derive.cli.outcome import FAILED
from derive.cli.screen import print_json, print_rows

PROJECT = "rederivation"
_NEEDED = {
    "sympy": "sympy", "mpmath": "mpmath", "numpy": "numpy", "scipy": "scipy", "python-flint": "flint",
    "click": "click", "rich": "rich",
}  # fmt: skip
_OPTIONAL = {
    "numba": ("numba", "fast", "compiled array functions"),
    "gmpy2": ("gmpy2", "fast", "faster multiprecision"),
    "matplotlib": ("matplotlib", "plot", "figures"),
    "pytest": ("pytest", "testing", "claims as tests"),
    "hypothesis": ("hypothesis", "testing", "code held against claims and values"),
    "pytest-xdist": ("xdist", "testing", "tests on several processors"),
    "ipython": ("IPython", "notebook", "magics of notebooks"),
    "ipykernel": ("ipykernel", "notebook", "runs notebooks"),
}
# Compiled: only loading them shows that they work. SymPy is not, and takes long to load.
_LOADED = ("flint", "numpy", "scipy")


@dataclass(frozen=True)
class Part:
    """One package: its name, its version, the versions that fit, and what is wrong with it."""

    name: str
    version: str
    allowed: str
    problem: str = ""


def examined() -> dict[str, Any]:
    """What was found, as JSON-ready data; ``ok`` says whether all that is needed works."""
    from derive.checking.caches import caches
    from derive.checking.tasks import can_fork, processors

    allowed = dict(_requirements())
    needed = [_part(name, module, allowed.get(name, "")) for name, module in _NEEDED.items()]
    optional = []
    for name, (module, extra, purpose) in _OPTIONAL.items():
        part = _part(name, module, allowed.get(name, ""))
        install = f"pip install '{PROJECT}[{extra}]'" if part.problem else ""
        optional.append({**asdict(part), "purpose": purpose, "install": install})
    python = Part(
        "python", platform.python_version(), ">=3.11", "" if sys.version_info >= (3, 11) else "too old"
    )
    home = Path(__file__).resolve().parents[2]
    records = caches()
    return {
        "rederive": _version(PROJECT) or "from a source tree that is not installed",
        "needed": [asdict(part) for part in (python, *needed)],
        "optional": optional,
        "processors": processors(),
        "several_processes": can_fork(),
        "folders": {"code": str(home), "records": str(records)},
        "records_can_be_written": _can_be_written(records),
        "ok": not any(part.problem for part in (python, *needed)),
    }


def print_examination(as_json: bool) -> int:
    """Print what was found; the exit code."""
    found = examined()
    if as_json:
        print_json(found)
        return 0 if found["ok"] else FAILED
    click.echo(f"rederive {found['rederive']}, in {found['folders']['code']}")
    click.echo("\nNeeded")
    print_rows([(f"  {p['name']}", p["version"] or "-", p["problem"] or "good") for p in found["needed"]])
    click.echo("\nOptional")
    print_rows(
        [
            (
                f"  {p['name']}",
                p["version"] or "-",
                p["purpose"],
                f"{p['problem']}: {p['install']}" if p["problem"] else "good",
            )
            for p in found["optional"]
        ]
    )
    several = "" if found["several_processes"] else ", of which one is used: this system cannot fork"
    click.echo(f"\nprocessors: {found['processors']}{several}")
    lost = "" if found["records_can_be_written"] else ", which cannot be written: nothing is remembered there"
    click.echo(f"kept on this computer: {found['folders']['records']}{lost}")
    broken = [p["name"] for p in found["needed"] if p["problem"]]
    if broken:
        click.echo(f"FAILED  {', '.join(broken)}: pip install --force-reinstall {PROJECT}")
    return 0 if found["ok"] else FAILED


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _requirements() -> Iterator[tuple[str, str]]:
    """The versions of each package that fit, as the project declares them."""
    with suppress(PackageNotFoundError):
        for requirement in requires(PROJECT) or ():
            if found := re.match(r"([\w.-]+)\s*(?:\[[^]]*\])?\s*([^;]*)", requirement):
                yield found[1].lower(), found[2].strip()


def _part(name: str, module: str, allowed: str) -> Part:
    known = _version(name)
    if not known and find_spec(module) is None:
        return Part(name, "", allowed, "missing")
    if known and not fits(known, allowed):
        return Part(name, known, allowed, f"needs {allowed}")
    if module in _LOADED:
        try:
            import_module(module)
        except Exception as error:  # whatever a broken library raises
            return Part(name, known, allowed, f"broken: {type(error).__name__}: {error}"[:200])
    return Part(name, known, allowed)


def fits(known: str, allowed: str) -> bool:
    """Whether a version lies between the bounds of a requirement, such as ``<1.15,>=1.14``.

    Parameters
    ----------
    known : the version.
    allowed : bounds with a comma between them; "" for any version.
    """
    for bound in filter(None, allowed.split(",")):
        sign, limit = re.fullmatch(r"\s*([<>=!~]+)\s*(\S+)\s*", bound).groups()  # type: ignore[union-attr]
        ours, theirs = _numbers(known), _numbers(limit)
        ours, theirs = (n + (0,) * (max(len(ours), len(theirs)) - len(n)) for n in (ours, theirs))
        if not {">=": ours >= theirs, "<": ours < theirs, "==": ours == theirs}.get(sign, True):
            return False
    return True


def _numbers(text: str) -> tuple[int, ...]:
    found = re.match(r"\d+(?:\.\d+)*", text)
    return tuple(int(n) for n in found[0].split(".")) if found else (0,)


def _can_be_written(folder: Path) -> bool:
    """Whether a folder, or the nearest one above it that exists, can be written."""
    here = next((p for p in (folder, *folder.parents) if p.exists()), folder)
    return here.is_dir() and os.access(here, os.W_OK)
