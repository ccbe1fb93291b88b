"""Rewriting by named rules: each step replaces a term by an equal one, wherever the claim is made."""
