"""The one registry of backends, in the order in which a theory is written.

To add a backend, write its class in a file of this folder and name it here.
"""

from __future__ import annotations

from derive.emit.backends.backend import Backend
from derive.emit.backends.ball import Ball
from derive.emit.backends.compiled import Compiled
from derive.emit.backends.double_double import DoubleDouble
from derive.emit.backends.float64 import Float64
from derive.emit.backends.multiprecision import Multiprecision
from derive.emit.errors import NameClashError
from derive.emit.model import EmittedFunction

BACKENDS: tuple[Backend, ...] = (Float64(), DoubleDouble(), Ball(), Multiprecision(), Compiled())
SUFFIXES = frozenset(backend.suffix for backend in BACKENDS)


def require_names(function: EmittedFunction) -> None:
    """Refuse names that some backend cannot use.

    Raises
    ------
    NameClashError
        Naming the function or its argument.
    """
    for backend in BACKENDS:
        places = [("function", function.name)]
        places += [(f"argument of {function.name}", name) for name in function.argument_names]
        for place, name in places:
            if name in backend.keywords:
                raise NameClashError(place, name, f"is a word of the backend {backend.name}")
