"""Evaluators of the kinds of quantities, behind one registry."""
