"""What each figure of game dynamics shows, computed: a function for each, by the figure's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, log

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.errors import DomainError
from numerics.games import (
    BilinearRun,
    DiracGan,
    DiracRun,
    HeavyBallMap,
    HeavyBallSpectrum,
    MixtureMap,
    MomentumSign,
    SmallGan,
    Training,
    WorstCase,
    best_heavy_ball_over_set,
    dirac_field,
    dirac_run,
    heavy_ball_map,
    heavy_ball_spectrum,
    linear_radius,
    method,
    mixture_map,
    small_gan,
    train_small_gan,
    training_methods,
    worst_case_rates,
)
from numerics.games import bilinear_methods as runs_of_methods
from numerics.games import bilinear_momentum as runs_with_momentum
from numerics.games import momentum_sign as rates_over_angles

# --- heavy ball on a pair of eigenvalues


def stability() -> list[HeavyBallMap]:
    """Maps for a real eigenvalue, for the pair of [[1, -1], [1, 0]], and for a nearly imaginary pair."""
    eta, beta = np.linspace(0.005, 3.0, 480), np.linspace(-0.999, 0.999, 400)
    return [heavy_ball_map(complex(np.exp(1j * np.radians(angle))), eta, beta) for angle in (0, 60, 80)]


def mixture() -> list[MixtureMap]:
    """Mixtures with negative, no and positive momentum."""
    alpha, eta = np.linspace(0.0, 1.0, 301), np.linspace(0.005, 2.0, 400)
    return [mixture_map(alpha, eta, beta) for beta in (-0.25, 0.0, 0.25)]


def eigenvalues() -> dict[str, HeavyBallSpectrum]:
    """Eigenvalues of heavy ball over steps, for two games and momenta of either sign."""
    eta, beta = np.linspace(0.0, 2.0, 161), np.array([-0.3, 0.0, 0.3])
    games = {
        "∇v = [[1, −1], [1, 0]],  λ = exp(±iπ/3)": [[1.0, -1.0], [1.0, 0.0]],
        "∇v = [[1, −1], [1, 1]],  λ = 1 ± i": [[1.0, -1.0], [1.0, 1.0]],
    }
    return {title: heavy_ball_spectrum(matrix, eta, beta) for title, matrix in games.items()}


# --- best rates

# Where the best rate of heavy ball is also certified.
_CERTIFIED = (1.25, 2.5, 6.0, 20.0, 100.0, 1000.0)


def momentum_sign() -> MomentumSign:
    """Best rates against the angle for fixed, best and nonnegative momenta."""
    return rates_over_angles(np.radians(np.linspace(0.0, 89.5, 180)), [-0.5, -0.25, 0.25, 0.5])


def worst_case() -> tuple[WorstCase, Floats]:
    """Best rates over a disc cut by a half-plane, and pairs of κ and a rate certified from both sides."""
    found = worst_case_rates(np.geomspace(1.25, 1e4, 80))
    certified = []
    for kappa in _CERTIFIED:
        corner = complex(1 / kappa, np.sqrt(1 - kappa**-2))
        certified.append((kappa, float(best_heavy_ball_over_set([corner, 1.0]).radius.mid)))
    return found, np.array(certified)


# --- the bilinear game

_ETA = (0.1, 0.001, 0.0001)
_BETA = (-0.9, -0.5, -0.1, 0.0, 0.1, 0.5, 0.9)
_STEP = 0.3
# Coefficients of each method for the step 0.3; those of the last two are about the best for it.
_COEFFICIENTS: dict[str, dict[str, float]] = {
    "gradient": {},
    "alternating_gradient": {},
    "heavy_ball": {"beta": -0.5},
    "alternating_heavy_ball": {"beta1": -0.5, "beta2": -0.5},
    "extragradient": {},
    "optimistic_gradient": {},
    "consensus": {"gamma": 1.0},
    "symplectic_adjustment": {"gamma": 1.0},
    "complex_momentum": {"beta_re": 0.5, "beta_im": 0.5},
    "lead": {"beta": 0.2, "alpha": 0.5},
}


@dataclass(frozen=True)
class MomentumRuns:
    """Runs on the bilinear game over steps and momenta, for each order of play.

    eta, beta : of the rows and of the columns of runs.
    runs : by order of play.
    """

    eta: tuple[float, ...]
    beta: tuple[float, ...]
    runs: dict[str, list[list[BilinearRun]]]


@dataclass(frozen=True)
class MomentumRates:
    """Spectral radii on the bilinear game.

    eta : the steps. beta : the momenta, shape (n,).
    radius : for each order of play, shape (len(eta), n).
    """

    eta: tuple[float, ...]
    beta: Floats
    radius: dict[str, Floats]


_ORDERS = {"simultaneous": False, "alternating": True}


def bilinear_momentum() -> MomentumRuns:
    """Runs for three steps and seven momenta, simultaneous and alternating."""
    runs = {o: runs_with_momentum(_ETA, _BETA, alternating=a) for o, a in _ORDERS.items()}
    return MomentumRuns(_ETA, _BETA, runs)


def bilinear_rates() -> MomentumRates:
    """Radii over momenta for two steps, with negative and positive momentum."""
    eta, beta = _ETA[:2], np.linspace(-0.94, 0.5, 73)
    runs = {o: runs_with_momentum(eta, beta, alternating=a, turns=0.1) for o, a in _ORDERS.items()}
    radius = {o: np.array([[run.radius for run in row] for row in rows]) for o, rows in runs.items()}
    return MomentumRates(eta, beta, radius)


def bilinear_methods() -> Mapping[str, BilinearRun]:
    """All methods with the same step."""
    made = []
    for name, coefficients in _COEFFICIENTS.items():
        if name.startswith("alternating"):
            sizes = {"eta1": _STEP, "eta2": _STEP}
        elif name == "extragradient":
            sizes = {"eta": _STEP, "eta_extrap": _STEP}
        else:
            sizes = {"eta": _STEP}
        made.append(method(name, **sizes, **coefficients))
    return runs_of_methods(made, 60)


# --- the Dirac-GAN

_REACH = 2.0
_CRITICAL = 1.0  # 2 f'(0): where the eigenvalues of the R1 penalty become real
_VARIANTS: tuple[tuple[str, dict[str, float]], ...] = (
    ("unregularised", {}),
    ("non_saturating", {}),
    ("wgan", {}),
    ("wgan_clipped", {}),
    ("wgan_gp", {}),
    ("instance_noise", {}),
    ("r1", {}),
    ("r1", {"gamma": _CRITICAL}),
    ("consensus", {}),
)


@dataclass(frozen=True)
class DiracStudy:
    """A variant of the Dirac-GAN.

    gan : the variant.
    eigenvalues : of ∇v at the equilibrium, None where it is not differentiable there.
    axis, field : of dirac_field on axis × axis.
    runs : simultaneous and alternating.
    """

    gan: DiracGan
    eigenvalues: npt.NDArray[np.complex128] | None
    axis: Floats
    field: Floats
    runs: tuple[DiracRun, DiracRun]


def dirac_gan() -> list[DiracStudy]:
    """The field of each variant, and its simultaneous and alternating runs."""
    axis = np.linspace(-_REACH, _REACH, 17)
    found = []
    for name, parameters in _VARIANTS:
        gan = DiracGan(name, **parameters)
        try:
            jacobian = gan.jacobian(np.zeros(2))
            eigenvalues = np.linalg.eigvals(jacobian).astype(np.complex128)
        except DomainError:
            eigenvalues = None
        runs = dirac_run(gan, alternating=False), dirac_run(gan, alternating=True)
        found.append(DiracStudy(gan, eigenvalues, axis, dirac_field(gan, axis, axis), runs))
    return found


# --- training a small GAN

# As many iterations as the predicted rate needs for this reduction of the distance, within bounds.
_REDUCTION = 1e-12
_FEWEST, _MOST = 800, 20000
_SHOWN = 1500
_BATCH = 256


@dataclass(frozen=True)
class TrainingStudy:
    """Runs of a small GAN.

    gan : what is trained.
    runs : by method, then by start: near, untrained, and batch, untrained with samples.
    shown : the iterations of the last one. batch : its samples each time.
    """

    gan: SmallGan
    runs: dict[str, dict[str, Training]]
    shown: int
    batch: int


def training_wgan() -> TrainingStudy:
    """Runs of the small GAN with Wasserstein losses."""
    return _training("wgan")


def training_lsgan() -> TrainingStudy:
    """Runs of the small GAN with least-squares losses."""
    return _training("lsgan")


def _training(loss: str) -> TrainingStudy:
    gan = small_gan(loss)
    runs = {}
    for title, by in training_methods(gan).items():
        needed = _iterations(linear_radius(gan.jacobian(gan.equilibrium), gan.split, by))
        runs[title] = {
            "near": train_small_gan(by, needed, gan=gan),
            "untrained": train_small_gan(by, needed, gan=gan, start="untrained"),
            "batch": train_small_gan(by, _SHOWN, gan=gan, start="untrained", batch=_BATCH, seed=1),
        }
    return TrainingStudy(gan, runs, _SHOWN, _BATCH)


def _iterations(radius: float) -> int:
    return min(max(ceil(log(_REDUCTION) / log(radius)), _FEWEST), _MOST) if radius < 1 else _FEWEST
