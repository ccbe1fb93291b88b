"""The claims of a cell: those that its code makes, or the statement that its last expression is."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from typing import Any

import sympy as sp

from derive import by
from derive.checking.mending import hint_of
from derive.errors import DeriveError, TheoryError
from derive.statement.claim import Claim
from derive.statement.parameter import Parameter
from derive.statement.problem import INEQUALITIES, assumed_interval
from derive.statement.procedure import Procedure
from derive.statement.reading import ReadingKind
from derive.statement.theory import Theory, replacing
from derive.statement.verdict import ENCLOSED, PROVED

SCRATCH = "notebook"
_LONGEST = 2000  # characters of an error in a cell


def claims_of(
    tree: ast.Module, filename: str, namespace: MutableMapping[str, Any], name: str, procedure: str
) -> list[Claim]:
    """Run a cell and find what it claims.

    Parameters
    ----------
    tree : the cell; it is the user's own code, and runs as any other cell of the notebook.
    filename : under which its lines are known.
    namespace : the user's.
    name : of the claim that a relation becomes; of claims that the cell makes, the only one that counts. ""
        for all of them.
    procedure : the name in `derive.by` of what settles a relation; "" for the one that fits.

    Raises
    ------
    TheoryError
        For a cell that claims nothing, a statement that cannot be one, and whatever the cell raises, with its
        line.
    """
    before = {id(c) for theory in _theories(namespace) for c in theory.claims.values()}
    last = _run(tree, filename, namespace)
    made = [c for theory in _theories(namespace) for c in theory.claims.values() if id(c) not in before]
    if not made:
        if isinstance(last, Claim):
            return [last]
        if last is None:
            raise TheoryError(
                "the cell makes no claim, and its last line is no relation such as Eq(left, right)"
            )
        return [stated(last, namespace, name or "claim", procedure)]
    if procedure:
        raise TheoryError(f"--by {procedure}: the claims of this cell name their procedures by proof=")
    if not name:
        return made
    chosen = [c for c in made if c.id == name or c.id.partition(".")[2] == name]
    if not chosen:
        raise TheoryError(f"no claim {name!r:.80} in this cell; it makes {', '.join(c.id for c in made)}")
    return chosen


def _theories(namespace: Mapping[str, Any]) -> list[Theory]:
    found = {id(value): value for value in list(namespace.values()) if isinstance(value, Theory)}
    return list(found.values())


def _run(tree: ast.Module, filename: str, namespace: MutableMapping[str, Any]) -> Any:
    """Run the statements; the value of the last one where it is an expression."""
    *first, last = tree.body or [ast.Pass()]
    token = replacing.set(True)
    try:
        if not isinstance(last, ast.Expr):
            exec(compile(tree, filename, "exec"), namespace)  # type: ignore[arg-type]
            return None
        exec(compile(ast.Module(first, []), filename, "exec"), namespace)  # type: ignore[arg-type]
        return eval(compile(ast.Expression(last.value), filename, "eval"), namespace)  # type: ignore[arg-type]
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        where = [f"line {frame.lineno}: " for frame in frames if frame.filename == filename]
        told = f"{type(error).__name__}: {error}" if not isinstance(error, DeriveError) else str(error)
        mended = f"; {hint}" if (hint := hint_of(error)) else ""
        raise TheoryError(f"{where[-1] if where else ''}{told}{mended}"[:_LONGEST]) from error
    finally:
        replacing.reset(token)


def stated(statement: Any, namespace: Mapping[str, Any], name: str, procedure: str = "") -> Claim:
    """A relation as a claim about symbols of the theories at hand, or about what SymPy assumes of them.

    Parameters
    ----------
    statement : a relation, or several that hold together.
    namespace : where theories are looked for; the last that declares all symbols says what their domains are.
    name : of the claim.
    procedure : the name in `derive.by` of what settles it; "" for the one that fits.

    Raises
    ------
    TheoryError
        For what is no relation, and a procedure that cannot be called without arguments.
    """
    relations = statement if isinstance(statement, (list, tuple)) else [statement]
    free: set[sp.Symbol] = set().union(*(getattr(r, "free_symbols", ()) for r in relations))
    home = [t for t in _theories(namespace) if free <= set(t.symbols.values())]
    scratch = Theory(SCRATCH, "Statements of this notebook")
    if home and free:
        scratch.parameters.update(home[-1].parameters)
        scratch.unknowns.update(home[-1].unknowns)
    else:
        for s in sorted(free, key=str):
            interval = assumed_interval(s)
            kind = scratch.unknowns if interval is None else scratch.parameters
            kind[s.name] = Parameter(s, "", sp.S.Complexes if interval is None else interval)
    proof = _procedure(procedure, relations)
    sampled = proof.reading.kind is ReadingKind.SAMPLED
    return scratch.claim(
        name, "A statement of this notebook", statement, proof=proof, expect=ENCLOSED if sampled else PROVED
    )


def _fitting(relations: Sequence[Any]) -> Procedure:
    """What settles relations of this kind; a derivative by one symbol among them says by which."""
    derivatives = {d for r in relations if isinstance(r, sp.Basic) for d in r.atoms(sp.Derivative)}
    variables = {x for d in derivatives for x in d.variables}
    if len(variables) == 1 and all(isinstance(r, sp.Eq) for r in relations):
        return by.derivative(variables.pop())
    return by.sign() if any(isinstance(r, INEQUALITIES) for r in relations) else by.identity()


def _procedure(name: str, relations: Iterable[Any]) -> Procedure:
    if not name:
        return _fitting(list(relations))
    try:
        made = getattr(by, name)() if name in by.__all__ else None
    except TypeError:
        made = None
    if not isinstance(made, Procedure):
        raise TheoryError(
            f"--by {name} is not allowed; it must be one of agreement, identity, membership, routh_hurwitz, "
            "schur_cohn, sign: others belong into proof= of a theory's claim"
        )
    return made
