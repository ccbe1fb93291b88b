"""Rewriting by named rules: each step replaces a term by one that is equal to it wherever the claim is made."""
