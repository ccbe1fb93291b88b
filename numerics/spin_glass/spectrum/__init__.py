"""The spectrum of the block ensemble on arrays: roots of the quartic, supports and sampled matrices."""
