"""What a theory shows beside its argument: experiments, figures, where values are shown, own modules."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

import sympy as sp

from derive.errors import TheoryError
from derive.quantities.quantity import Quantity
from derive.statement.figure import Figure
from derive.statement.parameter import Parameter
from derive.statement.procedure import Sampler

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*\Z")


class Showing:
    """What is declared of a theory beyond symbols, claims and quantities; a `Theory` is one."""

    name: str
    parameters: dict[str, Parameter]
    spans: dict[str, dict[str, str]]
    modules: dict[str, Callable[[], str]]
    samplers: dict[str, Sampler]
    example: dict[str, str]
    example_of: dict[str, dict[str, str]]
    figures: dict[str, Figure]

    def measure_over(
        self, symbol: sp.Symbol, lower: sp.Expr, upper: sp.Expr, spacing: str = "linear"
    ) -> None:
        """Where the float64 accuracy of generated functions is measured: interval, evenly or log spaced."""
        self.spans[symbol.name] = {"lower": str(lower), "upper": str(upper), "spacing": spacing}

    def module(self, name: str, text: Callable[[], str]) -> None:
        """Let the theory emit one more module, beside the functions of its quantities.

        Parameters
        ----------
        name : of the module, in generated/<theory>/.
        text : makes the module's text, the same on every machine; called whenever code is emitted.

        Raises
        ------
        TheoryError
            When two modules have one name. A name that the backends use stops the emission.
        """
        if name in self.modules:
            raise TheoryError(f"{self.name}: the module {name} is declared twice")
        self.modules[name] = text

    def sampler(self, name: str, run: Sampler) -> str:
        """Declare an experiment that claims of this theory may name, before the first of them does.

        Parameters
        ----------
        name : of the sampler, without the theory's name.
        run : called with the options and a seed, of which the same gives the same numbers; it returns the
            value of each statistic. What a user's own function reads cannot be known, so its claims are
            settled at each run.

        Returns
        -------
        The whole name, for ``by.simulation``.

        Raises
        ------
        TheoryError
            For a name that is no id or is taken, and for what cannot be called.
        """
        made = f"{self.name}.{name}"
        if not isinstance(name, str) or not NAME.match(name) or made in self.samplers:
            raise TheoryError(f"{self.name}: {name!r:.80} cannot name a sampler: no id, or used twice")
        if not callable(run):
            raise TheoryError(f"{made}: {run!r:.80} cannot be called with options and a seed")
        self.samplers[made] = run
        return made

    def evaluate_at(self, quantity: Quantity | None = None, /, **values: object) -> None:
        """Exact numbers by the names of parameters: the point at which a run shows the quantities.

        Parameters
        ----------
        quantity : the one that is shown there; None for all, as far as they have no point of their own.
        values : of parameters, exact numbers.

        Raises
        ------
        TheoryError
            For what is no exact number, or names no parameter that is declared by then.
        """
        point = self.example if quantity is None else self.example_of.setdefault(quantity.name, {})
        for name, value in values.items():
            if name not in self.parameters:
                raise TheoryError(f"{self.name}: {name} is no parameter, so it has no example value")
            try:
                point[name] = str(Fraction(str(value)))
            except (ValueError, ZeroDivisionError) as error:
                raise TheoryError(f"{self.name}: {name}={value!r:.80} is not an exact number") from error

    def figure(self, name: str, title: str, data: Callable[[], Any], draw: Callable[[Any], Any]) -> None:
        """A figure of the theory.

        Parameters
        ----------
        name : by which it is asked for.
        title : what it shows, one line.
        data : computes what is drawn.
        draw : makes a matplotlib figure from the data.

        Raises
        ------
        TheoryError
            As `show`.
        """
        self.show({name: Figure(title, data, draw)})

    def show(self, figures: Mapping[str, Figure]) -> None:
        """Figures of the theory.

        Parameters
        ----------
        figures : by the name by which each is asked for; a figure is its title, which is one line, what
            computes the data, and what makes a matplotlib figure from them.

        Raises
        ------
        TheoryError
            For a name that is no name in lower case, or is taken.
        """
        for name, figure in figures.items():
            if not name.isidentifier() or not name.islower() or name in self.figures:
                raise TheoryError(
                    f"{self.name}: {name!r:.80} cannot name a figure: not in lower case, or used twice"
                )
            self.figures[name] = figure
