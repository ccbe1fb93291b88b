"""The generated code of a user's own theory, made known to the evaluator for one process."""

from __future__ import annotations

from pathlib import Path

from derive.errors import TheoryError, UnknownClaimError


def package_of(file: Path) -> Path:
    """The package of generated code beside a user's theory file."""
    return file.resolve().with_name(f"{file.stem}_generated")


def attach(folder: Path) -> tuple[str, ...]:
    """Let `numerics` find the theories of another folder of generated code.

    Returns
    -------
    The names of its theories.

    Raises
    ------
    UnknownClaimError
        When the folder holds no generated code.
    TheoryError
        When a theory in it has the name of a shipped one.
    """
    from numerics import DomainError, ParameterError
    from numerics import attach as attach_folder

    try:
        return attach_folder(folder)
    except ParameterError as error:
        raise UnknownClaimError(
            f"{folder}: no generated code; `rederive generate FILE.py` writes it"
        ) from error
    except DomainError as error:
        raise TheoryError(f"{folder}: it has a theory of a shipped one's name") from error
