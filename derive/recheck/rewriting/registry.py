"""The one table of rules of the recheck, by name; none of it is shared with the provers.

To add a rule, write it in a file of its family: it raises unless both terms are equal, and the new one is
defined, wherever the old one is defined and the claim is made.
"""

from __future__ import annotations

from collections.abc import Mapping

from derive.recheck.rewriting import angles, hyperbolic, inverses, logarithms, order, parts, powers
from derive.recheck.rewriting.step import Rule

FAMILIES = (angles, hyperbolic, inverses, logarithms, powers, parts, order)
RULES: Mapping[str, Rule] = {name: rule for family in FAMILIES for name, rule in family.RULES.items()}
