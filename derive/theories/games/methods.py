"""Methods on games: the update of the whole state, its exact Jacobian and characteristic polynomial."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp

from derive.statement.source import Source
from derive.theories.games.errors import GameError, StepError, UnknownMethodError
from derive.theories.games.exact import expression, number, real_twins, replaced
from derive.theories.games.game import Game
from derive.theories.games.smooth import check_finite, without_impulses
from derive.theories.games.updates import ITERATE, MOMENTUM, UPDATES, State, Update


@dataclass(frozen=True)
class Method:
    """A method with its steps; `method` makes it.

    name : as in `method`.
    steps : every step by name, an exact real expression.
    """

    name: str
    steps: Mapping[str, sp.Expr]

    @property
    def memory(self) -> tuple[str, ...]:
        """The parts of the state, the iterate first; each is a vector as long as ω."""
        return tuple(self._rule.state)

    @property
    def summary(self) -> str:
        """What the method does, in one sentence."""
        return self._rule.summary

    @property
    def source(self) -> Source:
        """Where the method comes from."""
        return self._rule.source

    @property
    def _rule(self) -> Update:
        return UPDATES[self.name]

    def state(self, game: Game) -> sp.ImmutableMatrix:
        """The column of the state's symbols: the game's variables, then those of the other parts.

        Raises
        ------
        GameError
            When the method is not defined for the game.
        """
        self._check(game)
        taken = {*game.variables, *game.parameters, *self._symbols()}
        names = {s.name for s in taken}
        entries: list[sp.Symbol] = []
        for part, kind in self._rule.state.items():
            if kind == ITERATE:
                entries += game.variables
                continue
            suffix = part.removeprefix("x_")
            for x in game.variables:
                name = f"{x.name}_{suffix}"
                while name in names:
                    name += "_"
                names.add(name)
                assumptions = {"real": True} if kind == MOMENTUM else x.assumptions0
                entries.append(sp.Symbol(name, **assumptions))
        return sp.ImmutableMatrix(entries)

    def start(self, omega: Any) -> sp.ImmutableMatrix:
        """The column of a state in which all earlier iterates are ω and momenta are zero.

        Parameters
        ----------
        omega : values in the order of the variables.

        Raises
        ------
        NotExactError
            For values that are not exact and real.
        """
        values = [expression(e, f"omega[{i}]", text=True) for i, e in enumerate(omega)]
        parts = [[sp.S.Zero] * len(values) if k == MOMENTUM else values for k in self._rule.state.values()]
        return sp.ImmutableMatrix([e for part in parts for e in part])

    def update(self, game: Game) -> sp.ImmutableMatrix:
        """The column of the next state, in the symbols of `state`.

        Raises
        ------
        GameError
            When the method is not defined for the game.
        """
        _, new, back = self._updated(game)
        return replaced(new, back).as_immutable()

    def jacobian(self, game: Game, at: Any = None) -> sp.ImmutableMatrix:
        """The exact Jacobian of the update in the whole state, at a fixed point of the game.

        Parameters
        ----------
        game : the game.
        at : a fixed point, as values in the order of the variables or a mapping; by default the only one. An
            affine game may have several, as the Jacobian is the same everywhere.

        Returns
        -------
        A matrix of shape (s n, s n) for a state of s vectors, found by differentiating the update.

        Raises
        ------
        FixedPointError
            When the fixed point is not unique and none is given, or the one that is given is none.
        NotDifferentiableError
            When a loss is not smooth at the fixed point, or not known to be.
        GameError
            When the method is not defined for the game.
        """
        state, new, back = self._updated(game)
        point = game.real_fixed_point(at)
        there = dict(zip(state, self.start(point), strict=True))
        derivative = without_impulses(new.jacobian(state))
        made = replaced(derivative, there).doit().applyfunc(sp.expand)
        check_finite(made, f"the Jacobian of {self.name}", "the fixed point")
        return replaced(made, back).as_immutable()

    def charpoly(self, game: Game, x: sp.Symbol | None = None, at: Any = None) -> sp.Poly:
        """The characteristic polynomial det(x I - J) of the Jacobian at a fixed point, monic in x.

        Parameters
        ----------
        game, at : as for `jacobian`.
        x : the unknown; by default the symbol x, or x_ and so on where the game or the steps use that name.

        Raises
        ------
        GameError
            When x is a symbol of the Jacobian's entries, or not a symbol; and as `jacobian`.
        """
        matrix = self.jacobian(game, at)
        if x is None:
            name, names = "x", {s.name for s in matrix.free_symbols}
            while name in names:
                name += "_"
            x = sp.Symbol(name)
        if not isinstance(x, sp.Symbol) or x in matrix.free_symbols:
            raise GameError(f"x = {x} is not allowed; it must be a symbol that the Jacobian does not contain")
        return sp.Poly(matrix.charpoly(x).as_expr(), x)

    def _symbols(self) -> set[sp.Symbol]:
        return {s for e in self.steps.values() for s in e.free_symbols}

    def _check(self, game: Game) -> None:
        """Refuse games that the method is not defined for."""
        if not isinstance(game, Game):
            raise GameError(f"{self.name}: {game!r} is not a Game")
        players = self._rule.players
        if players is not None and len(game.players) != players:
            raise GameError(f"{self.name} is defined for {players} players; {game} has {len(game.players)}")
        variables = {x.name for x in game.variables}
        for name, value in self.steps.items():
            clash = sorted(s.name for s in value.free_symbols if s.name in variables)
            if clash:
                raise StepError(f"{name} = {value} of {self.name} contains variables of the game: {clash}")

    def _updated(self, game: Game) -> tuple[sp.Matrix, sp.Matrix, dict[sp.Symbol, sp.Symbol]]:
        """State and next state in real symbols, and the way back to the symbols that the user gave."""
        given = self.state(game)
        twins = game.real_symbols
        twins |= real_twins({*given, *self._symbols()} - set(twins))
        state = given.xreplace(twins)
        n = len(game.variables)
        parts = tuple(state[i * n : (i + 1) * n, :] for i in range(len(self.memory)))
        steps = [self.steps[name].subs(twins, simultaneous=True) for name in self._rule.steps]
        new: State = self._rule.map(game.field, parts, *steps)
        return state, sp.ImmutableMatrix.vstack(*new), {twin: s for s, twin in twins.items()}


def method(name: str, /, **steps: Any) -> Method:
    """A method by name, with its steps.

    Parameters
    ----------
    name : one of

        - gradient(eta): simultaneous gradient
        - alternating_gradient(eta1, eta2): the first player steps, the second sees it
        - heavy_ball(eta, beta): simultaneous gradient with momentum
        - alternating_heavy_ball(eta1, eta2, beta1, beta2)
        - extragradient(eta_extrap, eta)
        - optimistic_gradient(eta)
        - consensus(eta, gamma)
        - symplectic_adjustment(eta, gamma)
        - complex_momentum(eta, beta_re, beta_im)
        - lead(eta, beta, alpha)
    steps : all of them, real: SymPy expressions, ints, Fractions, text such as "1/10"; a float means its
        binary value. The step sizes eta... must not be zero.

    Raises
    ------
    UnknownMethodError
        For another name.
    StepError
        For steps that are missing, unknown, zero, or not exact and real.

    Source
    ------
    `Method.source` of each method.
    """
    if not isinstance(name, str) or name not in UPDATES:
        near = difflib.get_close_matches(str(name), UPDATES, 1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise UnknownMethodError(f"no method is called {name!r}; there are {', '.join(UPDATES)}{hint}")
    rule = UPDATES[name]
    allowed = f"the steps of {name} are {', '.join(rule.steps)}"
    unknown = [step for step in steps if step not in rule.steps]
    missing = [step for step in rule.steps if step not in steps]
    if unknown:
        raise StepError(f"unknown step {', '.join(unknown)}; {allowed}")
    if missing:
        raise StepError(f"missing step {', '.join(missing)}; {allowed}")
    values: dict[str, sp.Expr] = {}
    for step in rule.steps:
        try:
            values[step] = number(steps[step], f"{step} of {name}")
        except GameError as error:
            raise StepError(str(error)) from None
        if step in rule.nonzero and values[step].is_zero:
            raise StepError(f"{step} of {name} is zero; it must not be, as the method would not move")
    return Method(name, values)
