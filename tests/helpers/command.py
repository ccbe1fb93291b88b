"""Commands run in this process."""

from __future__ import annotations

from click.testing import CliRunner, Result

from derive.cli import main


def invoke(*arguments: object) -> Result:
    """Run a command; it must end with an exit code and, when it fails, at most one line of complaint."""
    result = CliRunner().invoke(main, [str(a) for a in arguments], prog_name="rederive")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output and "internal error" not in result.output, result.output
    assert len(result.stderr.splitlines()) <= 1, result.stderr
    return result
