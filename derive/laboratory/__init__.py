"""The evaluator and the samplers that claims may use; beside the command line, what knows numerics."""
