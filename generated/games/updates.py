"""Game dynamics: the methods' update maps on NumPy arrays.

Emitted by `rederive generate`; do not edit.

`game` has v(x), from arrays of shape (..., n) to arrays of the same shape; jacobian(x), to arrays of
shape (..., n, n), for the methods that use it; and split, the sizes of the players' blocks.
"""

from builtins import len as _len
from builtins import zip as _zip

import numpy as _np


METHODS = {
    "gradient": {
        "summary": "Simultaneous gradient: all players step at the same time.",
        "source": (
            "Mescheder, Nowozin, Geiger, “The numerics of GANs”, NeurIPS 30, arXiv:1705.10461 "
            "(2017), simultaneous gradient"
        ),
        "steps": ("eta",),
        "nonzero": ("eta",),
        "state": {"x": "iterate"},
        "players": None,
        "jacobian": False,
    },
    "alternating_gradient": {
        "summary": "Alternating gradient: the first player steps, the second sees it and steps.",
        "source": (
            "Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative "
            "momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 "
            "(2019), alternating gradient"
        ),
        "steps": ("eta1", "eta2"),
        "nonzero": ("eta1", "eta2"),
        "state": {"x": "iterate"},
        "players": 2,
        "jacobian": False,
    },
    "heavy_ball": {
        "summary": "Simultaneous gradient with momentum beta of either sign.",
        "source": (
            "Polyak, “Some methods of speeding up the convergence of iteration methods”, USSR "
            "Comput. Math. Math. Phys. 4(5):1 (1964), the method of a heavy ball"
        ),
        "steps": ("eta", "beta"),
        "nonzero": ("eta",),
        "state": {"x": "iterate", "x_previous": "previous"},
        "players": None,
        "jacobian": False,
    },
    "alternating_heavy_ball": {
        "summary": (
            "Alternating gradient with momentum: the first player steps, the second sees it and "
            "steps."
        ),
        "source": (
            "Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative "
            "momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 "
            "(2019), alternating gradient with momentum"
        ),
        "steps": ("eta1", "eta2", "beta1", "beta2"),
        "nonzero": ("eta1", "eta2"),
        "state": {"x": "iterate", "x_previous": "previous"},
        "players": 2,
        "jacobian": False,
    },
    "extragradient": {
        "summary": "Extragradient: a step with the gradient found at an extrapolated point.",
        "source": (
            "Korpelevich, “The extragradient method for finding saddle points and other problems”, "
            "Ekonomika i Matematicheskie Metody 12:747-756 (1976)"
        ),
        "steps": ("eta_extrap", "eta"),
        "nonzero": ("eta_extrap", "eta"),
        "state": {"x": "iterate"},
        "players": None,
        "jacobian": False,
    },
    "optimistic_gradient": {
        "summary": "Optimistic gradient: twice the gradient now, less the gradient before.",
        "source": (
            "Daskalakis, Ilyas, Syrgkanis, Zeng, “Training GANs with optimism”, ICLR 2018, "
            "arXiv:1711.00141 (2018)"
        ),
        "steps": ("eta",),
        "nonzero": ("eta",),
        "state": {"x": "iterate", "x_previous": "previous"},
        "players": None,
        "jacobian": False,
    },
    "consensus": {
        "summary": (
            "Gradient step along v plus gamma times the gradient of half the squared length of v."
        ),
        "source": (
            "Mescheder, Nowozin, Geiger, “The numerics of GANs”, NeurIPS 30, arXiv:1705.10461 "
            "(2017), consensus optimization"
        ),
        "steps": ("eta", "gamma"),
        "nonzero": ("eta",),
        "state": {"x": "iterate"},
        "players": None,
        "jacobian": True,
    },
    "symplectic_adjustment": {
        "summary": (
            "Gradient step along v plus gamma Aᵀv, where A is the antisymmetric part of the Jacobian "
            "of v."
        ),
        "source": (
            "Balduzzi, Racanière, Martens, Foerster, Tuyls, Graepel, “The mechanics of n-player "
            "differentiable games”, ICML 2018, PMLR 80:354-363, arXiv:1802.05642 (2018), symplectic "
            "gradient adjustment with a constant coefficient"
        ),
        "steps": ("eta", "gamma"),
        "nonzero": ("eta",),
        "state": {"x": "iterate"},
        "players": None,
        "jacobian": True,
    },
    "complex_momentum": {
        "summary": "Step along the real part of a momentum that decays by the complex factor beta.",
        "source": (
            "Lorraine, Acuna, Vicol, Duvenaud, “Complex momentum for optimization in games”, AISTATS "
            "2022, PMLR 151:7742-7765, arXiv:2102.08431 (2022), simultaneous updates with real step"
        ),
        "steps": ("eta", "beta_re", "beta_im"),
        "nonzero": ("eta",),
        "state": {"x": "iterate", "momentum_re": "momentum", "momentum_im": "momentum"},
        "players": None,
        "jacobian": False,
    },
    "lead": {
        "summary": (
            "Momentum, and a force from how the other players have moved, through the blocks between "
            "players."
        ),
        "source": (
            "Askari Hemmat, Mitra, Lajoie, Mitliagkas, “LEAD: min-max optimization from a physical "
            "perspective”, TMLR, arXiv:2010.13846 (2023)"
        ),
        "steps": ("eta", "beta", "alpha"),
        "nonzero": ("eta",),
        "state": {"x": "iterate", "x_previous": "previous"},
        "players": None,
        "jacobian": True,
    },
}


def _floating(state):
    """The state in float64: products and differences of integers would overflow."""
    return [x - 0.0 for x in state]


def _assemble(split, *vectors):
    """The vector whose block for each player comes from the vector given for that player."""
    ends = _np.cumsum(split)
    return _np.concatenate([x[..., end - n : end] for x, n, end in _zip(vectors, split, ends)], axis=-1)


def _between_players(split, matrix):
    """The matrix with every player's own diagonal block replaced by zero."""
    player = _np.repeat(_np.arange(_len(split)), split)
    return _np.where(player[:, _np.newaxis] == player, 0.0, matrix)


def _apply(matrix, x):
    """Matrix times vector, over any leading dimensions."""
    return _np.matmul(matrix, x[..., _np.newaxis])[..., 0]


def _transpose(matrix):
    """The transposed matrix, over any leading dimensions."""
    return _np.swapaxes(matrix, -1, -2)


def gradient(game, state, eta):
    """Simultaneous gradient: all players step at the same time.

    Parameters
    ----------
    game : a game with v
    state : tuple of arrays of shape (..., n): x the iterate
    eta : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 1.
    Source: Mescheder, Nowozin, Geiger, “The numerics of GANs”, NeurIPS 30, arXiv:1705.10461 (2017),
        simultaneous gradient.
    """
    (x,) = _floating(state)
    t0 = game.v(x)
    return (x - eta*t0,)


def alternating_gradient(game, state, eta1, eta2):
    """Alternating gradient: the first player steps, the second sees it and steps.

    Parameters
    ----------
    game : a game of 2 players with v
    state : tuple of arrays of shape (..., n): x the iterate
    eta1, eta2 : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 2.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        alternating gradient.
    """
    (x,) = _floating(state)
    t0 = game.v(x)
    t1 = _assemble(game.split, x - eta1*t0, x)
    t2 = game.v(t1)
    t3 = _assemble(game.split, t1, x - eta2*t2)
    return (t3,)


def heavy_ball(game, state, eta, beta):
    """Simultaneous gradient with momentum beta of either sign.

    Parameters
    ----------
    game : a game with v
    state : tuple of arrays of shape (..., n): x the iterate, x_previous the iterate before
    eta, beta : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 1.
    Source: Polyak, “Some methods of speeding up the convergence of iteration methods”, USSR Comput.
        Math. Math. Phys. 4(5):1 (1964), the method of a heavy ball.
    """
    x, x_previous = _floating(state)
    t0 = game.v(x)
    return (x - eta*t0 + beta*(x - x_previous), x)


def alternating_heavy_ball(game, state, eta1, eta2, beta1, beta2):
    """Alternating gradient with momentum: the first player steps, the second sees it and steps.

    Parameters
    ----------
    game : a game of 2 players with v
    state : tuple of arrays of shape (..., n): x the iterate, x_previous the iterate before
    eta1, eta2, beta1, beta2 : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 2.
    Source: Gidel, Askari Hemmat, Pezeshki, Le Priol, Huang, Lacoste-Julien, Mitliagkas, “Negative
        momentum for improved game dynamics”, AISTATS 2019, PMLR 89:1802-1811, arXiv:1807.04740 (2019),
        alternating gradient with momentum.
    """
    x, x_previous = _floating(state)
    t0 = x - x_previous
    t1 = game.v(x)
    t2 = _assemble(game.split, x - eta1*t1 + beta1*t0, x)
    t3 = game.v(t2)
    t4 = _assemble(game.split, t2, x - eta2*t3 + beta2*t0)
    return (t4, x)


def extragradient(game, state, eta_extrap, eta):
    """Extragradient: a step with the gradient found at an extrapolated point.

    Parameters
    ----------
    game : a game with v
    state : tuple of arrays of shape (..., n): x the iterate
    eta_extrap, eta : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 2.
    Source: Korpelevich, “The extragradient method for finding saddle points and other problems”,
        Ekonomika i Matematicheskie Metody 12:747-756 (1976).
    """
    (x,) = _floating(state)
    t0 = game.v(x)
    t1 = game.v(x - eta_extrap*t0)
    return (x - eta*t1,)


def optimistic_gradient(game, state, eta):
    """Optimistic gradient: twice the gradient now, less the gradient before.

    Parameters
    ----------
    game : a game with v
    state : tuple of arrays of shape (..., n): x the iterate, x_previous the iterate before
    eta : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 2.
    Source: Daskalakis, Ilyas, Syrgkanis, Zeng, “Training GANs with optimism”, ICLR 2018,
        arXiv:1711.00141 (2018).
    """
    x, x_previous = _floating(state)
    t0 = game.v(x)
    t1 = game.v(x_previous)
    return (x - 2*eta*t0 + eta*t1, x)


def consensus(game, state, eta, gamma):
    """Gradient step along v plus gamma times the gradient of half the squared length of v.

    Parameters
    ----------
    game : a game with v and jacobian
    state : tuple of arrays of shape (..., n): x the iterate
    eta, gamma : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 1, jacobian 1.
    Source: Mescheder, Nowozin, Geiger, “The numerics of GANs”, NeurIPS 30, arXiv:1705.10461 (2017),
        consensus optimization.
    """
    (x,) = _floating(state)
    t0 = game.v(x)
    t1 = game.jacobian(x)
    return (x - eta*(t0 + gamma*_apply(_transpose(t1), t0)),)


def symplectic_adjustment(game, state, eta, gamma):
    """Gradient step along v plus gamma Aᵀv, where A is the antisymmetric part of the Jacobian of v.

    Parameters
    ----------
    game : a game with v and jacobian
    state : tuple of arrays of shape (..., n): x the iterate
    eta, gamma : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 1, jacobian 1.
    Source: Balduzzi, Racanière, Martens, Foerster, Tuyls, Graepel, “The mechanics of n-player
        differentiable games”, ICML 2018, PMLR 80:354-363, arXiv:1802.05642 (2018), symplectic gradient
        adjustment with a constant coefficient.
    """
    (x,) = _floating(state)
    t0 = game.v(x)
    t1 = game.jacobian(x)
    return (x - eta*(t0 + gamma*_apply(_transpose((t1 - _transpose(t1))/2), t0)),)


def complex_momentum(game, state, eta, beta_re, beta_im):
    """Step along the real part of a momentum that decays by the complex factor beta.

    Parameters
    ----------
    game : a game with v
    state : tuple of arrays of shape (..., n): x the iterate, momentum_re a momentum, momentum_im a
        momentum
    eta, beta_re, beta_im : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 1.
    Source: Lorraine, Acuna, Vicol, Duvenaud, “Complex momentum for optimization in games”, AISTATS
        2022, PMLR 151:7742-7765, arXiv:2102.08431 (2022), simultaneous updates with real step.
    """
    x, momentum_re, momentum_im = _floating(state)
    t0 = game.v(x)
    t1 = beta_re*momentum_re - beta_im*momentum_im - t0
    return (x + eta*t1, t1, beta_im*momentum_re + beta_re*momentum_im)


def lead(game, state, eta, beta, alpha):
    """Momentum, and a force from how the other players have moved, through the blocks between players.

    Parameters
    ----------
    game : a game with v and jacobian
    state : tuple of arrays of shape (..., n): x the iterate, x_previous the iterate before
    eta, beta, alpha : real numbers

    Returns
    -------
    the next state, a tuple like `state`; the two may share arrays

    Evaluations: v 1, jacobian 1.
    Source: Askari Hemmat, Mitra, Lajoie, Mitliagkas, “LEAD: min-max optimization from a physical
        perspective”, TMLR, arXiv:2010.13846 (2023).
    """
    x, x_previous = _floating(state)
    t0 = x - x_previous
    t1 = game.jacobian(x)
    t2 = game.v(x)
    return (x + beta*t0 - eta*t2 - alpha*_apply(_between_players(game.split, t1), t0), x)
