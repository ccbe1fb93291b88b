"""The theories that are shipped, a folder each; every one reads like the argument on paper."""
