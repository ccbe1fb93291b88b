"""The gamma function and its logarithm: under integrals only."""

from __future__ import annotations

import sympy as sp

from derive.functions.row import Row

ROWS = tuple(
    Row(name=head.__name__, head=head, integrand=True, valued="real of real")
    for head in (sp.gamma, sp.loggamma)
)
