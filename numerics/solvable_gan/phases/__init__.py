"""Where the macroscopic equations lead: fixed points, thresholds and phases, most of them in closed form."""
