"""`rederive completion`: what a shell needs to complete the words of this command."""

from __future__ import annotations

import os
from pathlib import Path

import click
from click.shell_completion import BashComplete, CompletionItem, add_completion_class, get_completion_class

from derive.cli.names import COMPLETE

_NAME = "rederive"
_MARK = f"# completion of {_NAME}"
_BREAKS = (":", "=")
_BASH = """\
%(complete_func)s() {
    local IFS=$'\\n' response completion type value
    response=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD \
%(complete_var)s=bash_complete $1)
    COMPREPLY=()
    for completion in $response; do
        IFS=',' read type value <<< "$completion"
        if [[ $type == 'dir' ]]; then
            compopt -o dirnames
        elif [[ $type == 'file' ]]; then
            compopt -o default
        else
            COMPREPLY+=("$value")
            [[ $type == 'partial' ]] && compopt -o nospace
        fi
    done
    return 0
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""


@add_completion_class
class Bash(BashComplete):
    """Bash, which takes ``FILE.py:CLAIM`` and ``key=value`` for several words and replaces the last alone."""

    source_template = _BASH
    _before = ""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one that is completed, and that one, each as it was typed."""
        words, last = super().get_completion_args()
        joined: list[str] = []
        for word in (*words, last):
            if joined and (word in _BREAKS or joined[-1].endswith(_BREAKS)):
                joined[-1] += word
            else:
                joined.append(word)
        incomplete = joined.pop()
        self._before = incomplete if last in _BREAKS else incomplete.removesuffix(last)
        return joined, incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """What the shell is told: only what it puts in the place of its last word."""
        kind = "partial" if item.partial else item.type
        return f"{kind},{str(item.value).removeprefix(self._before)}"


def script(shell: str, command: click.Command) -> str:
    """The script that defines the completion in a shell.

    Parameters
    ----------
    shell : bash, zsh or fish.
    command : whose words are completed.
    """
    kind = get_completion_class(shell)
    assert kind is not None
    made = kind(command, {}, _NAME, COMPLETE)
    # Not by source(), which asks the shell that is installed for its version.
    return made.source_template % made.source_vars()


def print_completion(shell: str, command: click.Command, install: bool) -> int:
    """Print the script, or install it and say where; the exit code.

    Parameters
    ----------
    shell : bash, zsh or fish.
    command : whose words are completed.
    install : whether the shell is to load it from now on; doing that again changes nothing.
    """
    text = script(shell, command)
    if not install:
        click.echo(text)
        return 0
    if shell == "fish":
        target = _base("XDG_CONFIG_HOME", ".config") / "fish" / "completions" / f"{_NAME}.fish"
        _write(target, text)
        click.echo(f"{target} is written; new shells load it")
        return 0
    target = _base("XDG_DATA_HOME", ".local/share") / _NAME / f"completion.{shell}"
    _write(target, text)
    start = _start(shell)
    line = f'[ -f "{target}" ] && . "{target}"  {_MARK}\n'
    before = start.read_text(encoding="utf-8", errors="surrogateescape") if start.exists() else ""
    if line in before.splitlines(keepends=True):
        click.echo(f"{start} loads {target} already")
        return 0
    kept = [old for old in before.splitlines(keepends=True) if not old.rstrip().endswith(_MARK)]
    apart = "\n" if kept and not kept[-1].endswith("\n") else ""
    start.parent.mkdir(parents=True, exist_ok=True)
    start.write_text("".join(kept) + apart + line, encoding="utf-8", errors="surrogateescape")
    click.echo(f"{start} loads {target} from now on; new shells complete")
    return 0


def _start(shell: str) -> Path:
    """What a shell reads when it starts."""
    if shell == "zsh":
        return Path(os.environ.get("ZDOTDIR") or Path.home()) / ".zshrc"
    return Path.home() / ".bashrc"


def _base(variable: str, otherwise: str) -> Path:
    base = os.environ.get(variable, "")
    return Path(base) if os.path.isabs(base) else Path.home() / otherwise


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
