"""The emitted files as text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from derive.emit.accuracy import describe, load
from derive.emit.backends.registry import BACKENDS, require_names
from derive.emit.errors import NameClashError
from derive.emit.ir import program
from derive.emit.layout import MARK, is_marked
from derive.emit.model import EmittedTheory
from derive.emit.plain_modules import CATALOGUE, catalogue_module, theory_list


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
    texts = {CATALOGUE: theory_list(names)}
    for theory in theories:
        for function in theory.functions:
            require_names(function)
        programs = [program(function) for function in theory.functions]
        said = {f.name: describe(recorded.get(f"{theory.name}.{f.name}")) for f in theory.functions}
        said = {name: text for name, text in said.items() if text}
        made = {b.name + b.suffix: b.emit(theory, programs, said) for b in BACKENDS}
        stems = {backend.name for backend in BACKENDS}
        for name, text in theory.modules.items():
            if name in stems or name == "__init__":
                raise NameClashError(f"module of {theory.name}", name, "is the name of a backend")
            made[f"{name}.py"] = text
        for name, text in made.items():
            # Without the mark, a file that is no longer emitted would stay behind.
            if not is_marked(text):
                raise NameClashError(f"file of {theory.name}", name, f"does not carry the mark {MARK!r}")
        digests = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in sorted(made.items())}
        texts[f"{theory.name}/{CATALOGUE}"] = catalogue_module(theory, digests)
        texts |= {f"{theory.name}/{name}": text for name, text in made.items()}
    return dict(sorted(texts.items()))
