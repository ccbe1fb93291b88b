"""Proof procedures, one a file; `derive.by` names them for use in theories."""
