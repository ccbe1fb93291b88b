"""What the theory side hands to code generation: functions with exact outputs, and a catalogue."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sympy

from derive.emit.errors import NameClashError

PAIRS = "_double_double"
"""What the name of a compiled function of pairs ends with."""


@dataclass(frozen=True)
class EmittedFunction:
    """One function of an emitted module.

    Parameters
    ----------
    name : identifier, the same in every backend.
    arguments : symbols in the order of the emitted signature.
    outputs : exact expressions in these symbols.
    is_tuple : whether the function returns a tuple (also of one entry) or a plain value.
    complex_arguments : names of arguments that may be complex; all others are real.
    summary, domain, source, claims : text for the docstring and the header.
    domains : the sets that arguments are from, where they are known; accuracy is measured there.
    whole : names of arguments that are whole numbers.
    principal : roots and logarithms of real arguments are complex numbers too: where those are negative, the
        principal values, which on a cut are the limits from above.

    Raises
    ------
    NameClashError
        For names that are not identifiers, are taken, or occur twice.
    """

    name: str
    arguments: tuple[sympy.Symbol, ...]
    outputs: tuple[sympy.Expr, ...]
    is_tuple: bool
    complex_arguments: frozenset[str]
    summary: str
    domain: str
    source: str
    claims: tuple[str, ...]
    domains: Mapping[str, sympy.Set] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()
    principal: bool = False

    def __post_init__(self) -> None:
        check_name("function", self.name)
        names = self.argument_names
        for name in names:
            check_name(f"argument of {self.name}", name)
        for name in names:
            if names.count(name) > 1:
                raise NameClashError(f"argument of {self.name}", name, "is used twice")
            for tail in ("_hi", "_lo"):
                if name + tail in names:
                    raise NameClashError(
                        f"argument of {self.name}", name + tail, f"clashes with a half of {name!r} as a pair"
                    )
        for name in sorted(self.complex_arguments - set(names)):
            raise NameClashError(f"complex argument of {self.name}", name, "is not an argument")
        if not self.outputs or (len(self.outputs) > 1 and not self.is_tuple):
            raise NameClashError("function", self.name, "needs one output, or is_tuple for more")

    @property
    def argument_names(self) -> tuple[str, ...]:
        """The names of the arguments, in order."""
        return tuple(symbol.name for symbol in self.arguments)


@dataclass(frozen=True)
class EmittedTheory:
    """One folder under generated/: its functions, and its catalogue of quantities as plain data.

    `modules` are further modules by name, as text; each says in its docstring that it is emitted.
    """

    name: str
    title: str
    functions: tuple[EmittedFunction, ...]
    quantities: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    modules: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        check_name("theory", self.name)
        for name in self.modules:
            check_name(f"module of {self.name}", name)
        names = [function.name for function in self.functions]
        for name in names:
            if names.count(name) > 1:
                raise NameClashError(f"function of {self.name}", name, "is used twice")
            if name + PAIRS in names:
                raise NameClashError(f"function of {self.name}", name + PAIRS, f"is {name!r} of pairs")

    @property
    def claims(self) -> tuple[str, ...]:
        """All claims behind the functions, each once, in order of appearance."""
        return tuple(dict.fromkeys(claim for function in self.functions for claim in function.claims))


def check_name(where: str, name: str) -> None:
    """Accept only names that an emitted module can use: all that it uses itself start with an underscore.

    Raises
    ------
    NameClashError
        Otherwise.
    """
    if not (name.isidentifier() and name.isascii()):
        raise NameClashError(where, name, "is not an identifier of ASCII letters, digits and underscores")
    if keyword.iskeyword(name):
        raise NameClashError(where, name, "is a Python keyword")
    if name.startswith("_"):
        raise NameClashError(where, name, "is taken by the emitted modules themselves")
