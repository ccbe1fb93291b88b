"""Code generation: exact expressions of a theory become numeric modules under generated/.

One intermediate form feeds every backend: `float64` (NumPy arrays), `double_double` (pairs of float64),
`ball` (python-flint), `multiprecision` (mpmath) and `compiled` (numba).
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
