"""What is said: theories with their symbols, claims with their hypotheses, sources, readings and verdicts."""
