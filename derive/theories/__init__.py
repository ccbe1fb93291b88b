"""The theories that are shipped, a folder each; every one reads like the argument on paper.

The list below is the only place that names them all. A folder holds the claims with their certificates, the
samplers of its experiments, and what is shown of it (`showing.py`).
"""

SHIPPED = ("spin_glass", "games", "special", "lsgan", "solvable_gan")
