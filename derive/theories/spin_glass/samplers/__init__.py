"""The samplers that claims about the spin glass name: spectra of its matrices, landscapes of its game.

They say how an experiment is made of what `numerics.spin_glass` draws, so they may import that, inside
functions; the argument may not.
"""

from derive.theories.spin_glass.model import spin_glass
from derive.theories.spin_glass.samplers.landscapes import (
    critical_points,
    determinants,
    growth,
    jacobian_covariances,
)
from derive.theories.spin_glass.samplers.spectra import spectrum

spin_glass.sampler("spectrum", spectrum)
spin_glass.sampler("critical_points", critical_points)
spin_glass.sampler("jacobian", jacobian_covariances)
spin_glass.sampler("determinants", determinants)
spin_glass.sampler("growth", growth)
