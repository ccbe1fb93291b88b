"""The backends: one module each prints the intermediate form as code."""
