"""The magic `%%claim`: a cell that states something, and below it how far that was settled."""

from __future__ import annotations

import ast
from typing import Any

from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_cell_magic, magics_class
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring
from IPython.display import display

from derive.checking.checker import TWINS, Checker
from derive.checking.patience import DEFAULT_SECONDS
from derive.errors import DeriveError, TheoryError
from derive.notebook.cell import claims_of
from derive.notebook.session import SessionMemory

HELP = """%%claim [NAME] [--by PROCEDURE] [--seconds N] [--twins] [--anew]

Runs the cell and settles what it claims: the claims that it makes on theories, or else the relation that is
its last line, such as Eq((x + 1)**2, x**2 + 2*x + 1). Symbols are what the theory at hand declares of them,
or what SymPy assumes. The report shows the verdict and, where the statement is false, a point at which it
fails.

NAME         the claim's name; of claims that the cell makes, only this one is settled
--by         what settles a relation: identity, sign, membership, agreement, schur_cohn, routh_hurwitz
--seconds N  of processor time that a claim may take
--twins      try every wrong twin, not only the first ones
--anew       settle also what has not changed in this session"""


@magics_class
class ClaimMagics(Magics):  # type: ignore[misc]
    """The magics of a notebook, with what its session has settled."""

    def __init__(self, shell: Any) -> None:
        super().__init__(shell)
        self._memory = SessionMemory()

    @magic_arguments()
    @argument("name", nargs="?", default="", help="the claim's name; the only one that is settled")
    @argument("--by", default="", help="the procedure for a relation")
    @argument(
        "--seconds", type=float, default=DEFAULT_SECONDS, help="of processor time that a claim may take"
    )
    @argument("--twins", action="store_true", help="try every wrong twin")
    @argument("--anew", action="store_true", help="settle also what has not changed in this session")
    @line_cell_magic
    def claim(self, line: str, cell: str | None = None) -> None:
        """Settle what a cell claims, and show the reports.

        Parameters
        ----------
        line : the options.
        cell : the cell's code; without it the options are told.

        Raises
        ------
        UsageError
            In one line: for wrong options, a cell that claims nothing, and a claim that cannot be built.
        """
        if cell is None:
            print(HELP)
            return
        options = parse_argstring(self.claim, line)
        if not options.seconds > 0:
            raise UsageError(f"%%claim: --seconds {options.seconds:g} is not allowed; it must be above 0")
        try:
            tree, filename = self._parsed(cell)
            claims = claims_of(tree, filename, self.shell.user_ns, options.name, options.by)
            checker = Checker(
                seconds=options.seconds,
                twin_limit=None if options.twins else TWINS,
                memory=None if options.anew else self._memory,
            )
            for claim in claims:
                display(checker.check(claim))
        except DeriveError as error:
            raise UsageError(f"%%claim: {' '.join(str(error).split())}") from None
        for report in checker.reports.values():
            self._memory.know(report)

    def _parsed(self, cell: str) -> tuple[ast.Module, str]:
        """The cell's tree, and the name under which tracebacks find its lines."""
        text = self.shell.transform_cell(cell)
        filename = self.shell.compile.cache(text, self.shell.execution_count)
        try:
            return ast.parse(text, filename), filename
        except (SyntaxError, ValueError) as error:
            where = f"line {error.lineno}: " if isinstance(error, SyntaxError) else ""
            raise TheoryError(f"{where}{type(error).__name__}: {getattr(error, 'msg', error)}") from error


def load(shell: Any) -> None:
    """Give a shell the magics."""
    shell.register_magics(ClaimMagics(shell))
