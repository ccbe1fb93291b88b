"""The commands and their options. Each loads what it needs when it runs, after it has found what is meant."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path

import click

from derive.cli.outcome import Commands
from derive.cli.parameters import (
    a_folder,
    certificates_option,
    claim_argument,
    jobs_option,
    json_option,
    listed_argument,
    quantity_argument,
    seconds_option,
    target_argument,
    theory_argument,
    values_argument,
)
from derive.cli.steps import completion, doctor, new, watch
from derive.laboratory.attaching import short

DEFAULT_DIGITS = 15


@click.group(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=False,
    invoke_without_command=True,
)  # fmt: skip
@click.option("--version", "wants_version", is_flag=True, help="Print the version and exit.")
@click.pass_context
def main(ctx: click.Context, wants_version: bool) -> None:
    """Settle formulas: verdicts with evidence, verified code, certified values.

    A THEORY is the name of a shipped theory or the path of a Python file that defines one; a CLAIM is an id
    such as spin_glass.quartic, or FILE.py:CLAIM. Exit codes: 0 good, 1 a check failed, 2 wrong usage.
    """
    # Threads of the linear algebra library wait for each other by spinning: with other work on the same
    # cores, sampling takes many times longer than with one thread. A user's own setting has precedence.
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    if wants_version:
        click.echo(f"rederive {_version()}")
        ctx.exit()
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("rederivation")
    except PackageNotFoundError:
        return "from a source tree that is not installed"


@main.command()
@theory_argument
@click.option("--anew", is_flag=True, help="Settle every claim anew, whatever was settled before.")
@certificates_option
@seconds_option
@jobs_option
@json_option
@click.pass_context
def run(
    ctx: click.Context,
    theory: str | None,
    anew: bool,
    certificates: Path | None,
    seconds: float,
    jobs: int | None,
    as_json: bool,
) -> None:
    """The main job: prove, recheck, generate, evaluate, report.

    Every claim of the theory (of all shipped theories, without THEORY) is proved and tried against its wrong
    twins, its certificate is stored and verified through another engine, the generated code is brought up
    to date, and sample values are evaluated. A claim that is as it was when it was settled, with all the code
    that settles it, is not proved again: its stored certificate is verified.
    """
    from derive.checking import unchanged
    from derive.checking.ahead import verified_ahead
    from derive.checking.library import SHIPPED, find

    simple = not anew and certificates is None
    now = unchanged.state() if simple and (theory is None or theory in SHIPPED) else None
    with verified_ahead(theory, jobs) if simple else nullcontext() as ahead:
        from derive.cli.again import print_again

        code = print_again((theory,) if theory else SHIPPED, now, ahead, as_json)
        if code is not None:
            ctx.exit(code)
        selections = find(theory)
        if not all(s.is_whole for s in selections):
            raise click.UsageError(
                f"{short(repr(theory))} is a claim; `rederive check` settles one claim and stores nothing"
            )
        from derive.cli.running import print_run

        code = print_run(selections, certificates, as_json, seconds, anew, jobs, ahead, now)
    ctx.exit(code)


@main.command(name="list")
@listed_argument
@json_option
@click.pass_context
def list_(ctx: click.Context, theory: str | None, as_json: bool) -> None:
    """Theories with their quantities and claims; or those whose names begin so, or are like a pattern.

    `functions` lists what quantities may call.
    """
    if theory == "functions":
        from derive.cli.function_table import print_functions

        ctx.exit(print_functions(as_json))
    from derive.checking.matching import matching

    matched = matching(theory)
    from derive.cli.looking import print_list

    ctx.exit(print_list(matched, as_json))


@main.command()
@target_argument
@click.option(
    "--twins", "all_twins", is_flag=True, help="Try every wrong twin, and list what became of each."
)
@seconds_option
@jobs_option
@json_option
@click.pass_context
def check(
    ctx: click.Context,
    target: str | None,
    all_twins: bool,
    seconds: float,
    jobs: int | None,
    as_json: bool,
) -> None:
    """Settle claims anew; nothing is written."""
    from derive.checking.library import find

    selections = find(target)
    from derive.cli.settling import print_check

    ctx.exit(print_check(selections, all_twins, as_json, seconds, jobs))


@main.command()
@target_argument
@certificates_option
@jobs_option
@json_option
@click.pass_context
def recheck(
    ctx: click.Context, target: str | None, certificates: Path | None, jobs: int | None, as_json: bool
) -> None:
    """Verify stored certificates through the other engine."""
    from dataclasses import replace

    from derive.checking import unchanged
    from derive.checking.ahead import verified_ahead
    from derive.checking.library import SHIPPED, find

    now = unchanged.state() if certificates is None and (target is None or target in SHIPPED) else None
    with nullcontext() if certificates else verified_ahead(target, jobs) as ahead:
        from derive.cli.again import print_recheck_again

        code = print_recheck_again((target,) if target else SHIPPED, now, ahead, as_json)
        if code is not None:
            ctx.exit(code)
        selections = find(target)
        from derive.cli.rechecking import print_recheck

        if certificates is not None:
            selections = tuple(replace(s, certificates=certificates) for s in selections)
        code = print_recheck(selections, as_json, jobs, ahead)
    ctx.exit(code)


@main.command()
@claim_argument
@click.option("--latex", "as_latex", is_flag=True, help="Print only the statement, as LaTeX.")
@json_option
@click.pass_context
def show(ctx: click.Context, claim: str, as_latex: bool, as_json: bool) -> None:
    """One claim: statement, premises, source, procedure, certificate; or all that are like a pattern."""
    from derive.checking.library import find
    from derive.checking.matching import is_pattern, matching
    from derive.cli.looking import print_claim, print_claims

    if is_pattern(claim):
        ctx.exit(print_claims([m.selection for m in matching(claim)], claim, as_latex, as_json))
    selections = find(claim)
    if len(selections) != 1 or len(selections[0].claims) != 1:
        raise click.UsageError(f"{claim!r} is a theory; `rederive list` shows its claims")
    ctx.exit(print_claim(selections[0], as_latex, as_json))


@main.command(short_help="Published statements that are wrong.")
@theory_argument
@json_option
@click.pass_context
def errata(ctx: click.Context, theory: str | None, as_json: bool) -> None:
    """Published statements that are wrong: what, a witness, and the correction."""
    from derive.checking.library import find

    selections = find(theory)
    from derive.cli.looking import print_errata

    ctx.exit(print_errata(selections, as_json))


@main.command(name="eval", short_help="Certified value of a quantity.")
@quantity_argument
@values_argument
@click.option("--digits", type=int, default=DEFAULT_DIGITS, show_default=True, help="Significant digits.")
@json_option
def eval_(name: str, parameters: tuple[str, ...], digits: int, as_json: bool) -> None:
    """Certified value of a quantity, such as

    \b
    rederive eval spin_glass.density lam=1/2 kappa=9/10 b=1 b1=0.5 x1=3/2 --digits 40
    """
    from derive.cli.screen import progress
    from derive.cli.values import print_value

    with progress("evaluating", 1) as shown:
        shown.begin(name)
        print_value(name, parameters, digits, as_json)


@main.command(short_help="Publish the generated code.")
@theory_argument
@click.option("--check", "check_only", is_flag=True, help="Only compare; print a unified diff.")
@click.option(
    "--folder",
    type=click.Path(file_okay=False),
    callback=a_folder,
    help="Where the code goes, instead of the package `generated`; what else is there stays.",
)
@seconds_option
@json_option
@click.pass_context
def generate(
    ctx: click.Context,
    theory: str | None,
    check_only: bool,
    folder: Path | None,
    seconds: float,
    as_json: bool,
) -> None:
    """Publish the generated code of all quantities whose claims are settled.

    Claims without a certificate that can be verified are settled first. Certificates and code change together
    or not at all. The code of a user's own file goes to FILE_generated beside it.
    """
    from derive.checking.library import find

    selections = find(theory)
    from derive.cli.emitting import print_generate

    if not all(s.is_whole for s in selections):
        raise click.UsageError(f"{short(repr(theory))} is a claim; code is generated for a theory")
    ctx.exit(print_generate(selections, folder, check_only, as_json, seconds))


@main.command()
@theory_argument
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Folder, instead of figures/THEORY."
)
@click.option(
    "--format", "kind", type=click.Choice(["svg", "png"]), default="svg", show_default=True,
    help="What is written.",
)  # fmt: skip
@click.option("--figure", "names", multiple=True, metavar="NAME", help="Only this one; can be repeated.")
@json_option
@click.pass_context
def plot(
    ctx: click.Context, theory: str | None, out: Path | None, kind: str, names: tuple[str, ...], as_json: bool
) -> None:
    """Draw the figures of a theory; without THEORY, list them.

    Needs matplotlib: pip install 'rederivation[plot]'.
    """
    from derive.cli.plotting import print_figures, print_plot

    if theory is None:
        if out is not None or names:
            raise click.UsageError(
                "--out and --figure need a THEORY; `rederive plot` alone lists the figures"
            )
        ctx.exit(print_figures(as_json))
    ctx.exit(print_plot(theory, out, kind, names, as_json))


for command in (new, watch, doctor, completion):
    main.add_command(command)
