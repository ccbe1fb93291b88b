"""The commands of the first steps: begin a file, watch it, look at the installation, complete words."""

from __future__ import annotations

from pathlib import Path

import click

from derive.cli.parameters import jobs_option, json_option, seconds_option


@click.command(short_help="Begin a theory file.")
@click.argument("name")
@click.option("--from", "formula", metavar="FORMULA", help="Begin with a formula, such as 'x**2*exp(-x)'.")
@click.pass_context
def new(ctx: click.Context, name: str, formula: str | None) -> None:
    """Write a small commented theory file, NAME.py, which runs. No file is ever overwritten.

    With a formula it holds the formula as a quantity, and claims about its derivatives, each proved where
    that is possible.
    """
    from derive.cli.beginning import print_new

    ctx.exit(print_new(name, formula))


@click.command(short_help="Settle a file's claims on each save.")
@click.argument("file", type=click.Path(path_type=Path))
@seconds_option
@jobs_option
@click.pass_context
def watch(ctx: click.Context, file: Path, seconds: float, jobs: int | None) -> None:
    """Settle what has changed in a theory file each time that it is saved; Ctrl-C ends.

    Claims that are as they were when they were settled are only verified. Nothing is written beside the file;
    `rederive run` does that.
    """
    from derive.cli.watching import print_watch

    ctx.exit(print_watch(file, seconds, jobs))


@click.command(short_help="Look at the installation.")
@json_option
@click.pass_context
def doctor(ctx: click.Context, as_json: bool) -> None:
    """Versions of what is needed, what is missing and how to install it, and where things are kept.

    Exit code 1 where something that is needed is missing or broken.
    """
    from derive.cli.examining import print_examination

    ctx.exit(print_examination(as_json))


@click.command(short_help="Completion of words for a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.option("--install", is_flag=True, help="Let the shell load it from now on, instead of printing it.")
@click.pass_context
def completion(ctx: click.Context, shell: str, install: bool) -> None:
    """Print the script that completes the words of this command in a shell, or install it.

    \b
    eval "$(rederive completion bash)"    in the shell that is open
    rederive completion bash --install    in all shells from now on
    """
    from derive.cli.completing import print_completion

    ctx.exit(print_completion(shell, ctx.find_root().command, install))
