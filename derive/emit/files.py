"""The emitted files as text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from derive.emit.accuracy import describe, load
from derive.emit.backends import ball, compiled, double_double, float64, multiprecision
from derive.emit.errors import NameClashError
from derive.emit.ir import program
from derive.emit.layout import MARK
from derive.emit.model import EmittedTheory
from derive.emit.plain_modules import catalogue_module, theory_list

BACKENDS = (float64, double_double, ball, multiprecision, compiled)


def render(theories: Sequence[EmittedTheory], accuracy: Mapping[str, object] | None = None) -> dict[str, str]:
    """All emitted files as text, the same on every machine.

    Parameters
    ----------
    theories : in the order in which they are listed.
    accuracy : recorded float64 accuracy by "theory.function"; by default what generated/accuracy.json
        holds.

    Returns
    -------
    Relative paths with forward slashes, sorted, and the text of each file.

    Raises
    ------
    EmitError
        Naming the offending function, symbol, number or entry.
    """
    names = [theory.name for theory in theories]
    for name in names:
        if names.count(name) > 1:
            raise NameClashError("theory", name, "is used twice")
    recorded = load() if accuracy is None else accuracy
    texts = {"__init__.py": theory_list(names)}
    for theory in theories:
        programs = [program(function) for function in theory.functions]
        said = {f.name: describe(recorded.get(f"{theory.name}.{f.name}")) for f in theory.functions}
        said = {name: text for name, text in said.items() if text}
        modules = {backend.NAME: backend.emit(theory, programs, said) for backend in BACKENDS}
        for name, text in theory.modules.items():
            if name in modules or name == "__init__":
                raise NameClashError(f"module of {theory.name}", name, "is the name of a backend")
            # Without the mark, a module that is no longer emitted would stay behind.
            if MARK not in text:
                raise NameClashError(f"module of {theory.name}", name, f"does not carry the mark {MARK!r}")
            modules[name] = text
        digests = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in sorted(modules.items())}
        texts[f"{theory.name}/__init__.py"] = catalogue_module(theory, digests)
        texts |= {f"{theory.name}/{name}.py": text for name, text in modules.items()}
    return dict(sorted(texts.items()))
