"""The laboratory that claims use: certified values and seeded samples, both from `numerics`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from derive.errors import ProofFailed

if TYPE_CHECKING:
    from derive.statement.procedure import Sampler

_DIGITS_PER_BIT = 0.30103
_ROUNDS = 4
_REMEMBERED = 4096


class NumericsLaboratory:
    """Implements `derive.statement.problem.Laboratory` with `numerics`.

    It remembers the values that were asked for last: wrong twins ask for those of their claim again.
    """

    def __init__(self) -> None:
        self._remembered = lru_cache(maxsize=_REMEMBERED)(_enclosed)

    def evaluate(self, name: str, bits: int, parameters: Mapping[str, Any]) -> Any:
        """An enclosure of a quantity.

        Parameters
        ----------
        name : a quantity of the generated catalogue.
        bits : the radius of each component is below 2**-bits.
        parameters : exact numbers by name.

        Returns
        -------
        ``arb`` for a real quantity, ``acb`` for a complex one.

        Raises
        ------
        ProofFailed
            When the value cannot be certified, with the evaluator's reason.
        """
        return self._remembered(name, bits, tuple(parameters.items()))

    def code_of(self, quantities: Iterable[str], sampler: str | None) -> list[str]:
        """The modules that evaluate these quantities and draw these samples, for fingerprints."""
        found = {__name__}
        for name in quantities:
            found |= {"numerics.evaluate", *_package(name.partition(".")[0])}
        run = None if sampler is None else _samplers(sampler).get(sampler)
        return sorted(found | ({run.__module__} if run is not None else set()))

    def sample(self, name: str, options: Mapping[str, Any], seed: int) -> Mapping[str, float]:
        """One seeded run of a simulation.

        Parameters
        ----------
        name : a sampler, such as ``spin_glass.spectrum``.
        options : what the sampler needs.
        seed : a non-negative integer; the same seed gives the same numbers.

        Returns
        -------
        The value of each statistic.

        Raises
        ------
        ProofFailed
            For unknown samplers, options and statistics, naming what is known.
        """
        from numerics.errors import RederiveError

        known = _samplers(name)
        if name not in known:
            listed = (
                f"known are {', '.join(known)}" if known else "its theory declares none, or is not shipped"
            )
            raise ProofFailed(f"no sampler is called {name!r}; {listed}")
        try:
            return known[name](options, seed)
        except RederiveError as error:
            raise ProofFailed(f"{name}: {error}") from error


def _samplers(name: str) -> Mapping[str, Sampler]:
    """The samplers of the shipped theory whose name comes first; a theory's own come with its claims."""
    from derive.checking.library import SHIPPED, load

    theory = name.partition(".")[0]
    return load(theory).samplers if theory in SHIPPED else {}


def _enclosed(name: str, bits: int, given: tuple[tuple[str, Any], ...]) -> Any:
    """An enclosure of a quantity; see `NumericsLaboratory.evaluate`."""
    from fractions import Fraction

    from numerics import evaluate, working_precision
    from numerics.errors import RederiveError, UnknownQuantityError

    digits = max(1, int(bits * _DIGITS_PER_BIT) + 3)
    bound = Fraction(1, 2**bits)
    try:
        for _ in range(_ROUNDS):
            value = evaluate(name, digits=digits, **dict(given))
            radius = _radius(value)
            if radius < bound:
                with working_precision(bits + 64):
                    return _ball(value)
            # Digits are relative: a value above 1 needs more of them.
            excess = (radius / bound).numerator.bit_length() - (radius / bound).denominator.bit_length()
            digits += int(max(1, excess) * _DIGITS_PER_BIT) + 2
    except UnknownQuantityError as error:
        raise ProofFailed(
            f"{name} is declared and not served, for it cannot be emitted; the run says why"
        ) from error
    except RederiveError as error:
        raise ProofFailed(f"{name}: {error}") from error
    raise ProofFailed(f"{name}: no enclosure with a radius below 2^-{bits} was found")


def _package(theory: str) -> list[str]:
    """The array functions of a theory, which give an evaluator its starting points; none of a user's own."""
    from importlib.util import find_spec

    return [f"numerics.{theory}"] if find_spec(f"numerics.{theory}") is not None else []


def _radius(value: Any) -> Any:
    if hasattr(value, "rad"):
        return value.rad
    if hasattr(value, "imag") and hasattr(value.imag, "rad"):
        return max(value.real.rad, value.imag.rad)
    raise ProofFailed("a quantity with several values cannot stand for one number in a claim")


def _ball(value: Any) -> Any:
    if hasattr(value, "rad"):
        return value.to_arb()
    from flint import acb

    return acb(value.real.to_arb(), value.imag.to_arb())
