"""The compiled backend: numba kernels on scalars, also of the double-double functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import ClassVar

from derive.emit.backends import double_double
from derive.emit.backends.backend import Backend
from derive.emit.backends.checks import CHECKED, CHECKS
from derive.emit.backends.infix import Fragment, Infix, float_text
from derive.emit.backends.python import (
    define,
    docstring,
    floating,
    header,
    imports_of,
    module,
    used_arguments,
)
from derive.emit.functions import Call, builtin
from derive.emit.ir import Operation, Program
from derive.emit.model import PAIRS, EmittedTheory

_ACCURACY = "the operations of float64.py on scalars; the compiler's exp, log and erf may differ by an ulp"
_JIT, _ENTRY = "@_jit\n", "@_kernel\n"
_IMPORT = """try:
    from numba import njit as _njit
    from numba.core.errors import NumbaError as _NumbaError
except _ImportError as error:
    raise _ImportError("compiled kernels need numba: pip install 'rederivation[fast]'") from error


def _jit(function):
    try:
        return _njit(cache=True, error_model="numpy")(function)
    except _RuntimeError:  # no folder to cache in
        return _njit(error_model="numpy")(function)
"""
# Called from Python, a kernel says what is wrong with an argument, and arrays of any number of dimensions
# share one compilation; for other compiled functions it is a compiled function like theirs.
_KERNEL = '''_PLAIN = _frozenset((_float, _int, _complex, _bool, _np.float64, _np.complex128))


class _kernel:
    """A compiled function that checks its arguments when it is called from Python."""

    def __init__(self, function):
        self._compiled = _jit(function)
        _update_wrapper(self, function)

    @_property
    def _numba_type_(self):
        return self._compiled._numba_type_

    def __call__(self, *values, **named):
        for x in values:
            if _type(x) not in _PLAIN:
                break
        else:
            if not named:
                try:
                    return self._compiled(*values)
                except (_NumbaError, _OverflowError):  # an integer beyond the machine's, for instance
                    pass
        given = _signature(self.__wrapped__).bind(*values, **named).arguments
        arrays = [_array(name, value) for name, value in given.items()]
        try:
            return self._over(arrays)
        except _NumbaError:
            kinds = ", ".join(f"{x.dtype}[{x.ndim}]" if x.ndim else f"{x.dtype}" for x in arrays)
            told = f"{self.__name__} of ({kinds}) cannot be compiled; that of float64.py takes arrays"
            raise _TypeError(told) from None

    def _over(self, arrays):
        if not _any(x.ndim for x in arrays):
            return self._compiled(*(x[()] for x in arrays))
        arrays = _np.broadcast_arrays(*arrays)
        found = self._compiled(*(_np.array(x).reshape(-1) for x in arrays))
        several = _isinstance(found, _tuple)
        shape = arrays[0].shape
        found = found if several else (found,)
        found = [_np.reshape(x, shape) if _np.ndim(x) else _np.full(shape, x) for x in found]
        return _tuple(found) if several else found[0]
'''
_NAMES = ("any", "bool", "complex", "frozenset", "int", "map", "property")
# numba raises on complex division by zero whatever the error model; the other backends give not-a-number.
_QUOTIENT = '''def _quotient(x, y):
    """x/y of complex numbers, not a number at y = 0."""
    if y == 0:
        return (x + y) * _np.nan
    return x / y
'''


class Printer(Infix):
    """Arithmetic on float and complex scalars."""

    def __init__(self, spelling: Callable[[str], Call | None]) -> None:
        super().__init__(spelling)
        self.divides_complex = False

    def constant(self, value: Fraction) -> Fragment:
        return float_text(value)

    def pi(self) -> Fragment:
        return Fragment("_np.pi")

    def unit(self) -> Fragment:
        return Fragment("1j")

    def divide(self, program: Program, step: Operation, x: Fragment, y: Fragment) -> Fragment:
        if not program.operations[step.operands[1]].is_complex:
            return super().divide(program, step, x, y)
        self.divides_complex = True
        return Fragment(f"_quotient({x.text}, {y.text})")


class Compiled(Backend):
    """compiled.py: kernels on scalars, also those of double_double.py."""

    name: ClassVar[str] = "compiled"

    def lacks(self, program: Program) -> str:
        for step in program.operations:
            if step.kind == "call":
                call = self.spelling(step.name)
                if call is None:
                    return f"{step.name} is not available to numba"
                if call.real_only and any(program.operations[i].is_complex for i in step.operands):
                    return f"{step.name} of complex numbers is not available to numba"
        return ""

    def emit(self, theory: EmittedTheory, programs: Sequence[Program], accuracy: Mapping[str, str]) -> str:
        printer = Printer(self.spelling)
        kept, skipped = self.split(programs)
        pairs, _ = double_double.DoubleDouble().split(programs)
        always = ["import numpy as _np", *builtin("ImportError", "RuntimeError", *_NAMES), *CHECKS]
        always += ["from functools import update_wrapper as _update_wrapper"]
        always += ["from inspect import signature as _signature"]
        imports, helpers = imports_of(kept, self.spelling, always)
        functions = []
        for program in kept:
            doc = docstring(program, "scalar", _ACCURACY) + floating(used_arguments(program))
            names = program.function.argument_names
            functions.append(_ENTRY + define(program, names, doc, printer.body(program)))
        for program in pairs:
            said = double_double.ACCURACY
            doc = docstring(program, "pair (hi, lo) of scalars", said, "As in double_double.py.")
            doc += floating(double_double.used_halves(program))
            names, body = double_double.arguments_of(program), double_double.body_of(program)
            functions.append(_ENTRY + define(program, names, doc, body, PAIRS))
        runtime = [_QUOTIENT] if printer.divides_complex else []
        runtime += double_double.runtime(pairs)
        what = "scalar kernels compiled by numba on first use; f_double_double takes pairs."
        parts = [_IMPORT, CHECKED, _KERNEL, *(_JIT + text for text in runtime), helpers, *functions]
        return module(header(theory, kept, what, skipped), imports, parts)
