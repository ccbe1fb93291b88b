"""The generated code of a user's own theory, and freshly emitted code, made known to the evaluator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from derive.errors import TheoryError, UnknownClaimError

CODE = "code"


def package_of(file: Path) -> Path:
    """The package of generated code beside a user's theory file."""
    return whole_path(file).with_name(f"{file.stem}_generated")


def whole_path(file: Path) -> Path:
    """The path from the root, links followed.

    Raises
    ------
    TheoryError
        For links in a circle and names that no file can have.
    """
    try:
        return file.resolve()
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: links in a circle
        reason = getattr(error, "strerror", None) or "its links lead in a circle"
        raise TheoryError(f"{short(str(file))}: the file cannot be read: {reason}") from error


def short(text: str) -> str:
    """A name as messages show it: cut in the middle when it is long."""
    return text if len(text) <= 200 else text[:150] + "…" + text[-40:]


def places_of(
    file: Path | None, folder: Path | None = None, certificates: Path | None = None
) -> dict[str, Path]:
    """The folders that a run may change: the package of generated code first, then those of certificates.

    Parameters
    ----------
    file : the user's theory file; None for the shipped theories.
    folder : where the code goes instead.
    certificates : where certificates go instead.
    """
    from derive.checking.library import SHIPPED, certificates_of

    if file is not None:
        stored = certificates or whole_path(file).parent / "certificates"
        return {CODE: folder or package_of(file), "certificates": stored}
    generated = Path(__file__).resolve().parents[2] / "generated"
    own = {f"certificates.{name}": certificates_of(name) for name in SHIPPED}
    return {CODE: folder or generated, **({"certificates": certificates} if certificates else own)}


def attach(folder: Path, file: Path | None = None) -> tuple[str, ...]:
    """Let `numerics` find the theories of another folder of generated code.

    Parameters
    ----------
    folder : the package.
    file : the theory file whose code it is, where that is known.

    Returns
    -------
    The names of its theories.

    Raises
    ------
    UnknownClaimError
        When the folder holds no generated code.
    TheoryError
        When a theory in it has the name of a shipped one, or the code is not what its catalogue says.
    """
    from numerics import DomainError, PackageError
    from numerics import attach as attach_folder

    try:
        return attach_folder(folder)
    except DomainError as error:
        raise TheoryError(f"{folder}: it has a theory of a shipped one's name") from error
    except PackageError as error:
        if not _is_package(folder):
            told = f"no generated code; `rederive generate {short(str(file or 'FILE.py'))}` writes it"
            raise UnknownClaimError(f"{short(str(folder))}: {told}") from error
        raise TheoryError(str(error)) from error


def _is_package(folder: Path) -> bool:
    try:
        return (folder / "__init__.py").is_file()
    except (OSError, ValueError):
        return False


@contextmanager
def served(folder: Path, names: Sequence[str]) -> Iterator[None]:
    """Let the evaluator use the freshly emitted code of these theories, in a folder that is not published."""
    from derive.laboratory.serving import serving
    from numerics import catalogue

    with serving(folder, names):
        catalogue.forget()
        try:
            yield
        finally:
            catalogue.forget()
    catalogue.forget()
