"""The complexity of critical points: a concave programme, its thresholds, and the published variants."""
