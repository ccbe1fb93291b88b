"""Roots of polynomials: isolated with certificates, refined to any precision, also of balls."""
