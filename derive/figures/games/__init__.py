"""The figures of game dynamics: updates, rates and trajectories as drawn from their data."""
