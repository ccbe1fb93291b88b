"""How exact emitted float64 functions are: measured against balls, recorded, and held against the record."""

from derive.emit.accuracy.against_balls import measure, verify
from derive.emit.accuracy.record import RECORD, describe, load, text, warning
from derive.emit.accuracy.sampling import DEFAULT_POINTS, sample

__all__ = ["DEFAULT_POINTS", "RECORD", "describe", "load", "measure", "sample", "text", "verify", "warning"]
