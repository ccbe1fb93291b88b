"""An integrand as the catalogue holds it: steps as plain data, read and evaluated here, never executed as
code.

Each step is a few words, and "; " stands between two: ``number 1/2``, ``pi``, ``E``, ``I``, ``variable``,
``direction``, ``sign 0``, ``parameter 2``, ``add 3 4``, ``mul 3 4``, ``modulus 2 3`` (a sign times what it is
the sign of), ``power 3 -1``, ``root 3 1/2`` and ``call exp 5``, with the numbers of earlier steps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

from flint import acb, arb, fmpq

from numerics.errors import DomainError
from numerics.integrals.functions import COMPLEX, CONSTANT, NAN, REAL, complex_root, germ, real_root
from numerics.integrals.germ import Germ, Scale, constant, variable
from numerics.integrals.germ_functions import power

Ball: TypeAlias = Any  # fmpq, arb or acb; python-flint has no type stubs
EITHER = arb(0, 1)
"""Stands for a sign that is not known: -1, 0 or 1."""
_ARGUMENTS = {"number": 1, "pi": 0, "E": 0, "I": 0, "variable": 0, "direction": 0, "sign": 1, "parameter": 1}


@dataclass(frozen=True)
class Step:
    """One step: its word, the steps it uses, and a number or name where the word needs one."""

    word: str
    operands: tuple[int, ...]
    extra: Any = None


def _read(line: str, place: int) -> Step:
    """A step from its line.

    Raises
    ------
    ValueError, LookupError
        For what is no step.
    """
    word, *rest = line.split()
    if word in _ARGUMENTS:
        if len(rest) != _ARGUMENTS[word]:
            raise ValueError(line)
        return Step(
            word,
            (),
            fmpq(*map(int, rest[0].split("/"))) if word == "number" else int(*rest) if rest else None,
        )
    extra: Any = None
    if word == "call":
        extra, *rest = rest
        if extra not in REAL and extra not in CONSTANT:
            raise ValueError(line)
    elif word == "power":
        extra = int(rest.pop())
    elif word == "root":
        extra = Fraction(rest.pop())
    elif word not in ("add", "mul", "modulus"):
        raise ValueError(line)
    operands = tuple(map(int, rest))
    if not operands or not all(0 <= k < place for k in operands):
        raise ValueError(line)
    return Step(word, operands, extra)


class Program:
    """The steps of an integrand in one coordinate.

    Parameters
    ----------
    data : steps, and the steps that are branches, switches and slopes of switches (None where not known).
    parameters : how many there are.

    Raises
    ------
    DomainError
        Where the data is no program.
    """

    def __init__(self, data: Mapping[str, Any], parameters: int) -> None:
        try:
            self.steps = [_read(line, k) for k, line in enumerate(data["steps"].split("; "))]
            self.branches: list[int] = [int(k) for k in data["branches"]]
            self.switches: list[int] = [int(k) for k in data["switches"]]
            self.slopes: list[int | None] = [None if k is None else int(k) for k in data["slopes"]]
            known = [k for k in self.slopes if k is not None]
            if any(not 0 <= k < len(self.steps) for k in (*self.branches, *self.switches, *known)):
                raise ValueError("a step that does not exist")
            limits = {"sign": len(self.switches), "parameter": parameters}
            for step in self.steps:
                if not 0 <= step.extra < limits[step.word] if step.word in limits else False:
                    raise ValueError(f"{step.word} {step.extra}")
        except (ValueError, LookupError, TypeError, AttributeError, ZeroDivisionError) as error:
            raise DomainError("integral", str(error), "steps as `rederive generate` writes them") from None
        self.has_unit = any(step.word == "I" for step in self.steps)
        self.depends = [False] * len(self.steps)
        for k, step in enumerate(self.steps):
            self.depends[k] = step.word in ("variable", "sign") or any(self.depends[i] for i in step.operands)
            if self.depends[k] and step.word == "call" and step.extra in CONSTANT:
                raise DomainError("integral", step.extra, "analytic functions of the variable")

    def needed(self, output: int) -> list[int]:
        """The steps that a step rests on, itself included, in order."""
        used = {output}
        for k in range(output, -1, -1):
            if k in used:
                used.update(self.steps[k].operands)
        return sorted(used)

    def at(self, values: Sequence[Any], direction: int) -> Prepared:
        """The program for these parameters, with its constants at the current precision."""
        return Prepared(self, values, direction)


class Prepared:
    """A program at given parameters: on real balls, on rectangles, and next to t = 0."""

    def __init__(self, program: Program, values: Sequence[Any], direction: int) -> None:
        self.program = program
        self.fixed: list[Ball] = [None] * len(program.steps)
        self.values, self.direction = values, direction
        for k, step in enumerate(program.steps):
            if not program.depends[k]:
                self.fixed[k] = self._constant(step)

    def _constant(self, step: Step) -> Ball:
        word, extra = step.word, step.extra
        if word == "number":
            return extra
        if word == "parameter":
            return self.values[extra]
        if word == "direction":
            return fmpq(self.direction)
        if word in ("pi", "E", "I"):
            return arb.pi() if word == "pi" else arb(1).exp() if word == "E" else acb(0, 1)
        return _apply(step, [self.fixed[i] for i in step.operands])

    def function(self, output: int, signs: Sequence[Any]) -> Callable[[Ball, bool], Ball]:
        """One output as f(x, analytic): a ball for a ball; not finite where it is not analytic, when asked
        for.

        Real balls mean the real function; on acb all functions take their principal branches.
        """
        program, registers = self.program, list(self.fixed)
        if not program.depends[output]:
            known = _inexact(registers[output])
            return lambda x, analytic: known
        places, work = [], []
        for k in program.needed(output):
            step = program.steps[k]
            if step.word == "variable":
                places.append(k)
            elif step.word == "sign":
                sign = signs[step.extra]
                # Exact, and a ball like every other step: an integrand may be a sign and nothing else.
                registers[k] = sign if sign is EITHER else fmpq(sign)
            elif program.depends[k]:
                work.append((k, _action(step), step.operands))

        def call(x: Ball, analytic: bool) -> Ball:
            for k in places:
                registers[k] = x
            try:
                for k, action, operands in work:
                    registers[k] = action([registers[i] for i in operands], analytic)
            except ZeroDivisionError:
                return NAN if type(x) is acb else arb.nan()
            return _inexact(registers[output])

        return call

    def germ(self, output: int, signs: Sequence[int], scale: Scale) -> Germ:
        """One output next to t = 0.

        Raises
        ------
        Unbounded
        """
        registers: dict[int, Germ] = {}
        for k in self.program.needed(output):
            step = self.program.steps[k]
            if not self.program.depends[k]:
                registers[k] = constant(_real(self.fixed[k]), scale)
            elif step.word == "variable":
                registers[k] = variable(scale)
            elif step.word == "sign":
                registers[k] = constant(fmpq(signs[step.extra]), scale)
            else:
                registers[k] = _grown(step, [registers[i] for i in step.operands])
        return registers[output]


def _real(value: Ball) -> Ball:
    if isinstance(value, acb):
        return value.real if value.imag == 0 else arb.nan()
    return value


def _inexact(value: Ball) -> Ball:
    return arb(value) if type(value) is fmpq else value


def _action(step: Step) -> Callable[[list[Ball], bool], Ball]:
    """What a step does with balls."""
    word, extra = step.word, step.extra
    if word == "add":
        return lambda u, analytic: sum(u[1:], u[0])
    if word == "mul":
        return _product
    if word == "modulus":
        return _modulus
    if word == "power":
        return lambda u, analytic: _power(u[0], extra)
    if word == "root":
        return lambda u, analytic: _root(u[0], extra, analytic)
    return lambda u, analytic: _call(extra, u, analytic)


def _apply(step: Step, operands: list[Ball]) -> Ball:
    try:
        return _action(step)(operands, False)
    except ZeroDivisionError:
        return arb.nan()


def _product(factors: list[Ball], analytic: bool) -> Ball:
    result = factors[0]
    for factor in factors[1:]:
        result = result * factor
    return result


def _modulus(operands: list[Ball], analytic: bool) -> Ball:
    sign, u = operands
    if isinstance(u, acb):
        if sign is not EITHER:
            return sign * u
        return NAN if analytic else acb(abs(u).nonnegative_part())
    return (abs(_inexact(u)) if sign is EITHER else _inexact(sign * u)).nonnegative_part()


def _power(u: Ball, exponent: int) -> Ball:
    if exponent == -1:
        return 1 / u
    if exponent > 0 and type(u) is arb and u.contains(0):
        if exponent % 2:  # increasing; FLINT has no power of a ball around exactly zero
            return (u.lower() ** exponent).union(u.upper() ** exponent)
        top = u.abs_upper() ** exponent / 2
        return (top + arb(0, top.upper())).nonnegative_part()
    return u**exponent


def _root(u: Ball, exponent: Fraction, analytic: bool) -> Ball:
    top, bottom = exponent.numerator, exponent.denominator
    if isinstance(u, acb):
        return complex_root(u, top, bottom, analytic)
    return real_root(arb(u), top, bottom)


def _call(name: str, arguments: list[Ball], analytic: bool) -> Ball:
    if any(isinstance(u, acb) for u in arguments):
        if name in CONSTANT:
            arguments = [_real(u) for u in arguments]
            return CONSTANT[name](*map(arb, arguments))
        return COMPLEX[name](*map(acb, arguments), analytic)
    return (REAL.get(name) or CONSTANT[name])(*map(arb, arguments))


def _grown(step: Step, operands: list[Germ]) -> Germ:
    """What a step does with germs."""
    if step.word in ("add", "mul", "modulus"):
        total = operands[0]
        for other in operands[1:]:
            total = total + other if step.word == "add" else total * other
        return total
    if step.word in ("power", "root"):
        return power(operands[0], Fraction(step.extra))
    return germ(step.extra, operands)
