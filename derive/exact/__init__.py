"""Exact mathematics under the provers: text, polynomials, balls, and points that meet hypotheses."""
