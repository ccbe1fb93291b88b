"""Games that are played: maps, trajectories and training."""
