"""What is said of code that does not agree with a claim: the call, what it gave, what is true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from derive.exact.balls import precision
from derive.statement.problem import Relation
from derive.testing.calls import Callee, Number, as_number, show_number
from derive.testing.fitting import Fit
from derive.testing.judging import Judge, Sentence
from derive.testing.rounding import BITS
from derive.testing.telling import show_units, show_units_of, show_value, told


@dataclass(frozen=True)
class Messages:
    """Messages about code that is held against a claim.

    Parameters
    ----------
    fit : the claim and the code.
    """

    fit: Fit

    def call(self, code: Callee, values: Mapping[str, Number]) -> str:
        """A call as it would be written; of a method with the object."""
        made = self.fit.make
        if made is None or code is made:
            return code.shown(values)
        return f"{made.shown(values)}.{code.shown(values).partition('.')[2]}"

    def head(self, code: Callee) -> str:
        """The first lines, which say what does not agree with what."""
        claim = self.fit.claim
        return f"{code.name} does not agree with the claim {claim.id}\n  claim      {claim.title}"

    def message(
        self, code: Callee, values: Mapping[str, Number], answer: Any, what: str,
        relation: Relation | None = None, more: str = "",
    ) -> str:  # fmt: skip
        """The message about an answer.

        Parameters
        ----------
        code : what was called.
        values : with which numbers, by name.
        answer : what it gave, or raised.
        what : is wrong with it, where the statement does not tell.
        relation : of the claim, which it breaks.
        more : further lines.
        """
        if isinstance(answer, Exception):
            gave = f"{type(answer).__name__}: {str(answer)[:200]}"
        else:
            gave = f"{show_number(answer)}{', ' + what if what else ''}"
        lines = [self.head(code)]
        lines += [f"  statement  {told(self.fit.stated(relation))}"] if relation is not None else []
        lines += [f"  at         {self.call(code, values)}", f"  gave       {gave}"]
        return "\n".join([*lines, *([more] if more else [])])

    def wrong(
        self, codes: list[Callee], values: Mapping[str, Number], answers: list[Any], relation: Relation,
        sentence: Sentence, judge: Judge,
    ) -> str:  # fmt: skip
        """The message where a number is wrong.

        Parameters
        ----------
        codes, values, answers : what was called, with which numbers, and what it gave.
        relation : of the claim, which the answers break.
        sentence : the judgement about them.
        judge : knows what is true there.
        """
        with precision(BITS):
            return self._wrong(codes, values, answers, relation, sentence, judge)

    def _wrong(
        self,
        codes: list[Callee],
        values: Mapping[str, Number],
        answers: list[Any],
        relation: Relation,
        sentence: Sentence,
        judge: Judge,
    ) -> str:
        if not self.fit.computes:
            more = "" if sentence.allowed is None else _off(answers[0], sentence)
            return self.message(codes[0], values, answers[0], "", relation, more)
        lines: list[str] = []
        for s, code, answer in zip(self.fit.computes, codes, answers, strict=True):
            if s not in relation.free_symbols:
                continue
            ways = (judge.solved(r, s) for r, _ in self.fit.judged) if len(self.fit.computes) == 1 else ()
            true = next((w for w in ways if w is not None), None)
            lines.append(self.message(code, values, answer, "", relation if not lines else None))
            lines += [f"  true       {show_value(true)}"] if true is not None else []
        left, right = map(show_value, sentence.sides)
        lines.append(f"  with it    left side {left}, right side {right}")
        return "\n".join(lines)


def _off(answer: Any, sentence: Sentence) -> str:
    """What is true, and by how much an answer is off."""
    (true,) = sentence.sides
    lines = [f"  true       {show_value(true)}"]
    number = as_number(answer)
    if number is not None and sentence.allowed is not None:
        explained = show_units_of(sentence.allowed, true)
        lines.append(f"  off by     {show_units(number, true)}; rounding explains {explained}")
    return "\n".join(lines)
