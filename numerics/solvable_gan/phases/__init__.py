"""Where the macroscopic equations lead: fixed points, thresholds, phases, in closed form where there is one."""
