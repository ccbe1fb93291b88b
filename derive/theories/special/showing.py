"""What is shown of the special functions: the point at which a run evaluates them."""

from __future__ import annotations

from derive.theories.special.model import special

special.evaluate_at(h="1/2", a="3/4", x="-1/2", y=1, rho="3/5")
