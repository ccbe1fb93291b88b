"""Code generation: exact expressions of a theory become numeric modules under generated/.

The way through this room, a file or a folder a step:

    theory             `quantities`: what each quantity is emitted as, and its catalogue entry
    functions          `model`: functions with exact outputs; `functions` is the table of what they may call
    intermediate form  `expression` shares what is common, `ir` puts it in an order in which it can run
    files              `backends`: each writes that form in one language; `files` adds `plain_modules`
    folder             `folders`: what differs there and how it is brought up to date; `generation` publishes
                       what is settled

Beside it, `accuracy` measures the float64 functions, and `methods` writes the update maps of games.
"""

from derive.emit.errors import (
    AccuracyError,
    CatalogueError,
    ConstantRangeError,
    EmitError,
    InexactNumberError,
    NameClashError,
    NotFiniteError,
    OutputError,
    UnboundSymbolError,
    UnknownFunctionError,
)
from derive.emit.files import render
from derive.emit.folders import compare, write
from derive.emit.functions import argpi
from derive.emit.ir import Counts, Program, program
from derive.emit.model import EmittedFunction, EmittedTheory

__all__ = [
    "AccuracyError",
    "CatalogueError",
    "ConstantRangeError",
    "Counts",
    "EmitError",
    "EmittedFunction",
    "EmittedTheory",
    "InexactNumberError",
    "NameClashError",
    "NotFiniteError",
    "OutputError",
    "Program",
    "UnboundSymbolError",
    "UnknownFunctionError",
    "argpi",
    "compare",
    "program",
    "render",
    "write",
]
