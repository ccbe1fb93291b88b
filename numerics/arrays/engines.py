"""Which engine the array functions run on: NumPy, or compiled by numba where that is installed."""

from __future__ import annotations

import functools
import importlib.util
import os

from numerics.errors import ParameterError

ENGINES = ("numpy", "numba")
VARIABLE = "REDERIVE_ENGINE"


@functools.cache
def numba_installed() -> bool:
    """Whether the compiled engine can be used; looking does not import it."""
    return importlib.util.find_spec("numba") is not None


def chosen_engine(engine: str | None) -> str:
    """The engine to use: the argument, else the environment variable REDERIVE_ENGINE, else the fastest.

    Raises
    ------
    ParameterError
        For a name that is not an engine, or numba where it is not installed.
    """
    name = engine if engine is not None else os.environ.get(VARIABLE) or None
    parameter = "engine" if engine is not None else VARIABLE
    if name is None:
        return "numba" if numba_installed() else "numpy"
    if name not in ENGINES:
        raise ParameterError(parameter, name, '"numpy", "numba" or None')
    if name == "numba" and not numba_installed():
        raise ParameterError(parameter, name, '"numpy"; "numba" needs the extra rederivation[fast]')
    return name
