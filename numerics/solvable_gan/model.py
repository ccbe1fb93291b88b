"""The model of the solvable GAN at one or many parameter points: equations, solutions, simulations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, overload

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import require
from numerics.errors import DomainError, MissingParameterError, ParameterError, ShapeError
from numerics.solvable_gan.chains.simulate import simulated
from numerics.solvable_gan.coordinates.microscopic import Coordinate, Moments, equation, moments
from numerics.solvable_gan.equations.parameters import Parameters, parameters, rounded
from numerics.solvable_gan.equations.right_hand_side import derivative
from numerics.solvable_gan.equations.state import NAMES, State, checked_state
from numerics.solvable_gan.flow.solution import Solution
from numerics.solvable_gan.flow.solve import checked_times, solve
from numerics.solvable_gan.phases.fixed_points import FixedPoint, fixed_points
from numerics.solvable_gan.phases.phase import Phase, phase
from numerics.solvable_gan.phases.slow_flow import SlowFlow, slow_flow

if TYPE_CHECKING:
    from numerics.solvable_gan.flow.certified import CertifiedSolution

Overlaps = State | Mapping[str, Any]


class Model:
    """A single-layer GAN that learns the features of y = U c + √η_T a by stochastic gradient steps.

    Arrays of parameters make a batch of points: all are solved in one call. Λ and Λ̃ are then one for all, or
    have matrices in their last two axes. Numbers may also be text or Fractions, which `solve` with digits
    takes exactly.

    Parameters
    ----------
    d : features, an integer >= 1.
    tau : learning rate of the discriminator, > 0.
    tau_tilde : learning rate of the generator, >= 0.
    Lambda, Lambda_tilde : covariances of the true and the generator's features: a number, d variances, or
        symmetric positive semidefinite matrices, shape (..., d, d).
    eta_T, eta_G : variances of the noise of true and of generated samples, >= 0.
    regularization : λ >= 0 of H with H'(x) = x - 1; None for λ → ∞, where the lengths of w and of the columns
        of V stay 1.
    f : of the discriminator: "linear" is x, "erf" is erf(x/√2), "tanh" is tanh(x).
    batch : samples whose mean each step takes, an integer >= 1.
    discriminator_steps : for each step of the generator, an integer >= 1; t counts the discriminator's.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        Naming the parameter, its value and what is allowed.

    Source
    ------
    Wang, Hu and Lu, "A Solvable High-Dimensional Model of GAN", NeurIPS 2019, arXiv:1805.08349.
    """

    def __init__(
        self, d: int, tau: Any, tau_tilde: Any, Lambda: Any, Lambda_tilde: Any, eta_T: Any, eta_G: Any,
        regularization: Any = None, f: str = "linear", batch: int = 1, discriminator_steps: int = 1,
    ) -> None:  # fmt: skip
        self._given = {
            "tau": tau, "tau_tilde": tau_tilde, "Lambda": Lambda, "Lambda_tilde": Lambda_tilde,
            "eta_T": eta_T, "eta_G": eta_G, "regularization": regularization,
        }  # fmt: skip
        tau, tau_tilde, Lambda, Lambda_tilde, eta_T, eta_G, regularization = (
            rounded(name, value) for name, value in self._given.items()
        )
        self.parameters: Parameters = parameters(
            d, tau, tau_tilde, Lambda, Lambda_tilde, eta_T, eta_G, regularization, f, batch,
            discriminator_steps,
        )  # fmt: skip

    def rhs(self, state: Overlaps) -> State:
        """The derivatives of the overlaps in t = steps/n.

        Parameters
        ----------
        state : a State, or a mapping with P, q, r and S, and for finite λ also z.

        Returns
        -------
        State of derivatives; z' and the diagonal of S' are exactly 0 for λ → ∞.

        Raises
        ------
        ParameterError, DomainError, ShapeError
            For states that are not as above, or whose Gram matrix is indefinite.

        Accuracy
        --------
        A few roundings; the expectations of tanh are trapezoidal sums, to 1e-15.
        """
        with np.errstate(all="ignore"):
            found = derivative(self.parameters, self._state(state, "state"))
        require("a derivative of the state", found.vector, ~np.isfinite(found.vector), "the range of float64")
        return found

    @overload
    def solve(
        self, initial: Overlaps, times: Any, digits: None = None, *, engine: str | None = None
    ) -> Solution: ...
    @overload
    def solve(
        self, initial: Overlaps, times: Any, digits: int, *, engine: str | None = None
    ) -> CertifiedSolution: ...
    def solve(
        self, initial: Overlaps, times: Any, digits: int | None = None, *, engine: str | None = None
    ) -> Solution | CertifiedSolution:
        """The overlaps at the times, from the state at t = 0.

        Parameters
        ----------
        initial : a State, or a mapping with P, q, r and S, and for finite λ also z; it may have axes in
            front that broadcast with those of the parameters.
        times : >= 0, shape (T,), none before the one that it follows.
        digits : to guarantee in each overlap; parameters, states and times are then exact numbers, where
            floats mean their binary values. None for float64.
        engine : "numpy" or "numba"; by default the fastest installed. It does not matter with digits.

        Returns
        -------
        Solution; with digits CertifiedSolution, of enclosures.

        Raises
        ------
        ParameterError, DomainError, ShapeError
            For arguments that are not as above, or a Gram matrix that is indefinite; digits for tanh, or for
            a batch.
        BlowUpError
            When a solution leaves the finite numbers or takes too many steps, with everything up to there.
        FlowError, PrecisionError
            With digits, where the solution ends or digits cannot be guaranteed.

        Accuracy
        --------
        The method loses about 1e-15 a step, which the equations may carry on; at most 1e-12 on [0, 200]
        where solutions do not depend on the start sensitively. For tanh local errors are 1e-13. With digits
        proved.
        """
        start = self._state(initial, "initial")
        moments = checked_times(rounded("times", times))
        if digits is None:
            return solve(self.parameters, start, moments, engine)
        from numerics.solvable_gan.flow.certified import solve_certified

        self.parameters.require_single("solutions with digits")
        if start.z.shape:
            raise ShapeError("initial", start.z.shape, "a single state, with digits")
        exact = {name: initial[name] for name in NAMES} if isinstance(initial, State) else initial
        return solve_certified(self.parameters, self._given, exact, times, digits)

    def simulate(
        self,
        n: int,
        initial: Overlaps,
        steps: int,
        seed: Any,
        method: str = "reduced",
        *,
        runs: int | None = None,
        every: int = 1,
        engine: str | None = None,
    ) -> Solution:
        """Stochastic gradient steps on Gaussian data of dimension n.

        Parameters
        ----------
        n : dimension of the samples, an integer >= 2d + 1.
        initial : as in `solve`, a single state.
        steps : how many, a multiple of `every`.
        seed : an integer >= 0, or several; the same gives the same run, on either engine up to rounding.
        method : "reduced" makes the steps on the overlaps alone, which is exact in law and costs the same at
            any n; "vectors" makes them on U, V and w.
        runs : how many, with random numbers of their own; None for one without an axis of runs.
        every : keep the overlaps after each so many steps.
        engine : "numpy" or "numba"; by default the fastest installed.

        Returns
        -------
        Solution at the times k/n of the start and of each kept step; runs in front.

        Raises
        ------
        ParameterError, DomainError, ShapeError
            For arguments that are not as above, or a batch of parameters.
        BlowUpError
            When steps are so large that a run leaves the finite numbers, with everything up to there.
        """
        self.parameters.require_single("simulations")
        start = self._single(initial, "simulations")
        return simulated(self.parameters, n, start, steps, seed, method, runs, every, engine)

    def fixed_points(self, starts: Iterable[Overlaps] | None = None) -> tuple[FixedPoint, ...]:
        """Fixed points of the macroscopic equations and their stability.

        Parameters
        ----------
        starts : states from which Newton's method searches. By default, for d = 1, f = x, norms kept and
            Λ̃ = Λ: all fixed points up to signs, by closed forms. For other models by default: what is found
            from a fixed list of starts, which need not be all.

        Returns
        -------
        Fixed points with their eigenvalues; the claims of the theory that say so, where closed forms do.

        Raises
        ------
        ParameterError, DomainError, ShapeError
            For starts that are no states, or a batch of parameters.

        Source
        ------
        The claims of the theory `solvable_gan` on fixed points of the reduced system.
        """
        self.parameters.require_single("fixed points")
        return fixed_points(self.parameters, starts)

    def phase(self) -> Phase:
        """The phase by the thresholds in closed form.

        Returns
        -------
        Phase: which features can be recovered, are lost, or oscillate.

        Raises
        ------
        ParameterError, ShapeError
            For models without closed forms (f = x, norms kept, Λ̃ = Λ diagonal), or a batch of parameters.
        """
        return phase(self.parameters)

    def slow_flow(self, P: float, s: npt.ArrayLike) -> SlowFlow:
        """The drift of P at times t = n s along the stable line q = r = 0 of one feature.

        Parameters
        ----------
        P : at s = 0, beyond the critical overlap.
        s : times t/n >= 0, shape (T,), none before the one that it follows.

        Returns
        -------
        SlowFlow: P, and n times the covariance of (q, r).

        Raises
        ------
        ParameterError, ShapeError, DomainError
            For other models than d = 1, f = x, norms kept, Λ̃ = Λ, κ < 2ν; P and times not as above.

        Accuracy
        --------
        Integrated to 1e-12; the flow itself is the limit n → ∞ at fixed t/n.
        """
        self.parameters.require_single("the slow flow")
        return slow_flow(self.parameters, P, s)

    def microscopic(
        self,
        state: Overlaps,
        times: npt.ArrayLike | None = None,
        coordinate: Mapping[str, Any] | None = None,
    ) -> Coordinate | Moments:
        """The law of one coordinate (u, v, w) of √n (U, V, w) as n → ∞.

        Parameters
        ----------
        state : macroscopic, a single one.
        times : as in `solve`; None for the stochastic equation at the state itself.
        coordinate : u, v and w at t = 0, with the times only.

        Returns
        -------
        Coordinate: drift, forcing by u and diffusion, whose `stationary()` is the law at a fixed point. With
        times Moments: mean and covariance of (v, w) while the overlaps move from the state.

        Raises
        ------
        ParameterError, ShapeError, DomainError
            For arguments that are not as above, or a batch of parameters.
        BlowUpError
            Where moments grow without bound, or take too many steps.

        Accuracy
        --------
        Moments are integrated to 1e-11.
        """
        self.parameters.require_single("single coordinates")
        begin = self._single(state, "single coordinates", "state")
        if times is None:
            if coordinate is not None:
                raise ParameterError("coordinate", coordinate, "left out without times")
            return equation(self.parameters, begin)
        if coordinate is None:
            raise MissingParameterError("coordinate", None, "u, v and w at t = 0, with times")
        return moments(self.parameters, begin, checked_times(times), coordinate)

    def _single(self, initial: Overlaps, what: str, name: str = "initial") -> State:
        state = self._state(initial, name)
        if state.z.shape:
            raise DomainError("the batch shape of the state", state.z.shape, f"a single state, for {what}")
        return state

    def _state(self, given: Overlaps, name: str) -> State:
        """A state as the user gave it, checked; numbers in text are the nearest floats."""
        begin = given if isinstance(given, State) else rounded(name, given)
        return checked_state(begin, self.parameters, name)
