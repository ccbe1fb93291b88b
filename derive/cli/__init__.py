"""The command `rederive`. This is the only part of `derive` that meets `numerics`, inside functions.

Importing it starts neither SymPy nor NumPy, so that `rederive --help` answers at once; each command loads
what it needs.
"""

from derive.cli.app import main

__all__ = ["main"]
