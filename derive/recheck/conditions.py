"""Signs that are proved inside another certificate, under some of its hypotheses and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from derive.errors import RecheckFailed
from derive.exact.text import Tree, parse
from derive.recheck import sign
from derive.recheck.schema import fields, listed, texts

HYPOTHESES = ("given", "assumptions", "domains", "nonzero")


def embedded(data: object, allowed: Mapping[str, set[str]], granted: Iterable[Tree]) -> list[str]:
    """The inequalities that an embedded certificate shows.

    Parameters
    ----------
    data : statement, given, assumptions, domains, nonzero and evidence of a positivity certificate.
    allowed : the hypotheses that may be used, by kind; ``integers`` too.
    granted : expressions that are defined wherever the outer claim is made.

    Raises
    ------
    RecheckFailed
        When it rests on more than that, or does not show what it states.
    """
    found = fields(data, ("statement", *HYPOTHESES, "evidence"), ("integers", "quantities"))
    if listed(found.get("quantities", [])):
        raise RecheckFailed("an embedded sign is about a quantity")
    for key in (*HYPOTHESES, "integers"):
        if not set(texts(found.get(key, []))) <= allowed.get(key, set()):
            raise RecheckFailed(f"a sign rests on other {key} than the claim")
    stated = texts(found["statement"])
    for text in stated:
        if parse(text).text() != text:
            raise RecheckFailed(f"{text[:60]!r} is not written as usual")
    sign.check(found, granted=granted)
    return stated
