"""How emitted code spells one function in each backend, and the short ways to write that down.

Names that start with an underscore are those of emitted modules, so that no name of a theory can hide one of
them. Real arguments mean the real function (not a number outside its domain), complex arguments the principal
branch, which on a cut is what balls give there: the limit from above for roots and logarithms.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """How one backend spells one function.

    Parameters
    ----------
    name : what the emitted code calls.
    source : definition of a helper that the emitted file carries, "" for library functions.
    imports : import lines that the call needs.
    real_only : the backend has it for real arguments only.
    fresh : the result never shares memory with the argument.
    of_complex : how the backend spells it for complex arguments, where that differs.
    """

    name: str
    source: str = ""
    imports: tuple[str, ...] = ()
    real_only: bool = False
    fresh: bool = True
    of_complex: Call | None = None

    def at(self, is_complex: bool) -> Call:
        """The spelling for real or for complex arguments."""
        return self.of_complex if is_complex and self.of_complex else self


@dataclass(frozen=True)
class Spelling:
    """One function in each backend.

    Parameters
    ----------
    float64, ball, multiprecision : how these backends call it.
    compiled, double_double : how these do; None where they do not.
    real_valued, complex_valued : what a value is, whatever the arguments; else as the arguments are.
    cut : discontinuous along the negative real axis; the value there is the limit from above.
    reflects : f(conjugate(z)) = conjugate(f(z)) everywhere.
    real_only : of real arguments only, in every backend.
    arguments, defined : their names, and where the function is defined in words; "" for all real arguments.
    """

    float64: Call
    ball: Call
    multiprecision: Call
    compiled: Call | None = None
    double_double: Call | None = None
    real_valued: bool = False
    complex_valued: bool = False
    cut: bool = False
    reflects: bool = False
    real_only: bool = False
    arguments: tuple[str, ...] = ()
    defined: str = ""


SCIPY = ("from scipy import special as _special",)
MATH = ("import math as _math",)


def builtin(*names: str) -> tuple[str, ...]:
    """Import lines that give builtins a name that no function or argument of a theory can take."""
    return tuple(f"from builtins import {name} as _{name}" for name in names)


def ball(name: str, body: str) -> Call:
    """A helper of one argument x in ball arithmetic."""
    return Call(name, f"def {name}(x):\n{body}")


def ball_method(name: str, method: str) -> Call:
    """A method of balls."""
    return ball(name, f"    return _inexact(x).{method}\n")


def everywhere_so_called(name: str, defined: str = "") -> Spelling:
    """A function that FLINT, mpmath, NumPy and the compiler all have, by this name.

    Parameters
    ----------
    name : of the function of one argument.
    defined : where, in words; "" for everywhere.
    """
    return Spelling(
        float64=Call(f"_np.{name}"),
        ball=ball_method(f"_{name}", f"{name}()"),
        multiprecision=Call(f"_mp.{name}"),
        compiled=Call(f"_np.{name}"),
        reflects=True,
        defined=defined,
    )


def multiprecision_root(name: str, library: str) -> Call:
    """A function with a cut in mpmath, real for real arguments."""
    # mpmath leaves the real line by itself; the other backends do not, so neither does this one.
    body = '    if _isinstance(x, _mp.mpf) and x < 0:\n        return _mp.mpf("nan")\n'
    return Call(name, f"def {name}(x):\n{body}    return {library}(x)\n", builtin("isinstance"))


def kernels(name: str) -> Spelling:
    """A function with a kernel of its name in each file of `derive.functions.kernels`.

    The kernels are emitted once, with the theory ``special``, and called there.
    """

    def call(backend: str) -> Call:
        module = f"kernels_{backend}"
        line = f"from generated.special import {module} as _{module}"
        return Call(f"_{module}.{name}", imports=(line,), real_only=True)

    return Spelling(call("float64"), call("ball"), call("multiprecision"), call("compiled"), real_valued=True)
