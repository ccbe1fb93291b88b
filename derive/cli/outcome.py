"""How a command ends: exit code 0, 1, 2 or 130, and one line on the error stream."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType
from typing import Any

import click

from derive.cli.names import COMPLETE

FAILED, MISUSED, INTERRUPTED, TERMINATED = 1, 2, 130, 143
TRACEBACK = "REDERIVE_TRACEBACK"
_LONGEST = 2500  # characters of a message


class Terminated(BaseException):
    """The process was asked to end; what is half done is put back on the way out."""


STOPS: tuple[type[BaseException], ...] = (KeyboardInterrupt, Terminated)
"""What stops a run from outside."""


@dataclass(frozen=True)
class Stop:
    """How a run was stopped: the word for it, and the exit code."""

    word: str
    code: int

    @classmethod
    def of(cls, error: BaseException) -> Stop:
        """The stop that an exception stands for."""
        if isinstance(error, Terminated):
            return cls("terminated", TERMINATED)
        return cls("interrupted", INTERRUPTED)


class Commands(click.Group):
    """A group of commands that reports every failure in one line, with the exit code that fits."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command. With `standalone_mode` the process exits; otherwise the exit code is returned."""
        _tolerate()
        if os.environ.get(COMPLETE):
            import derive.cli.completing  # noqa: F401  # how bash is answered
        code: object = FAILED
        try:
            with _termination():
                extra |= {"complete_var": complete_var, "windows_expand_args": windows_expand_args}
                code = super().main(args, prog_name, standalone_mode=False, **extra)
                if sys.stdout is None:
                    say("the standard output is closed, so that nothing could be printed")
                    code = FAILED
                else:
                    sys.stdout.flush()
        except BrokenPipeError:
            # The reader has gone, as in `rederive list | head`; nothing can be said to it.
            _discard_output()
        except STOPS as stop:
            code = _stopped(stop)
        except Exception as error:
            if os.environ.get(TRACEBACK):
                raise
            message, code = explain(error)
            say(message)
            _discard_output(only_if_broken=True)
        exit_code = code if isinstance(code, int) else 0
        if standalone_mode:
            sys.exit(exit_code)
        return exit_code

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a stop becomes an exit code here, where click has not spoken yet."""
        try:
            return super().invoke(ctx)
        except STOPS as stop:
            raise click.exceptions.Exit(_stopped(stop)) from None


def _stopped(error: BaseException) -> int:
    """Say what was being done when a run was stopped, and what became of it; the exit code."""
    from derive.cli.screen import doing

    stop = Stop.of(error)
    told = [f"{stop.word} while {step}" if (step := doing()) else stop.word, *getattr(error, "__notes__", ())]
    say("; ".join(told))
    return stop.code


def _tolerate() -> None:
    """Let every text be printed: what an encoding does not have is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _discard_output(only_if_broken: bool = False) -> None:
    """Have the interpreter's last flush go nowhere, where the standard output takes nothing more."""
    if sys.stdout is None:
        return
    if only_if_broken:
        try:
            sys.stdout.flush()
            return
        except (OSError, ValueError):
            pass
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def say(message: str) -> None:
    """One line on the error stream; control characters are shown, not sent."""
    line = _cut(" ".join(message.split()), _LONGEST)
    shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)
    with suppress(OSError, ValueError):  # nobody may be there to hear it
        click.echo(f"rederive: {shown}", err=True)


def _cut(text: str, longest: int = 300) -> str:
    """Text as messages show it: cut in the middle when it is long."""
    return text if len(text) <= longest else text[: longest - 60] + "…" + text[-50:]


def explain(error: Exception) -> tuple[str, int]:
    """The line and the exit code for an error."""
    from derive.errors import StatementError, TheoryError, UnknownClaimError

    if isinstance(error, click.exceptions.Abort):
        return "interrupted", INTERRUPTED
    if isinstance(error, click.ClickException):
        return error.format_message(), error.exit_code
    if isinstance(error, (UnknownClaimError, TheoryError, StatementError)):
        return _text(error), MISUSED
    if _is_misuse(error):
        return _text(error), MISUSED
    if _is_known(error):
        return _text(error), FAILED
    if isinstance(error, OSError):
        return f"{_cut(str(error.filename or 'input or output'))}: {error.strerror or error}", FAILED
    if isinstance(error, (MemoryError, RecursionError)):
        what = "memory" if isinstance(error, MemoryError) else "recursion"
        return f"the limit of {what} was reached", FAILED
    if isinstance(error, ImportError):
        return f"{error}; install the project with all its dependencies", FAILED
    kind = type(error).__name__
    return f"internal error: {kind}: {error}; set {TRACEBACK}=1 to see where", FAILED


def _is_misuse(error: Exception) -> bool:
    """Whether the evaluator refused what it was given. Its errors exist only if it was loaded."""
    errors = sys.modules.get("numerics.errors")
    names = ("DomainError", "ParameterError", "ShapeError", "UnknownQuantityError")
    return errors is not None and isinstance(error, tuple(getattr(errors, n) for n in names))


def _is_known(error: Exception) -> bool:
    from derive.errors import DeriveError

    errors = sys.modules.get("numerics.errors")
    return isinstance(error, DeriveError) or (errors is not None and isinstance(error, errors.RederiveError))


def _text(error: Exception) -> str:
    # str() of a LookupError that is a KeyError would quote it; these are not, but a subclass may be.
    return str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)


@contextmanager
def _termination() -> Iterator[None]:
    """Turn a request to terminate into an exception, so that writers clean up."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Terminated

    try:
        former = signal.signal(signal.SIGTERM, stop)
    except ValueError:  # not the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)
