"""What Enclosures can do: arithmetic and functions that never lose the true value, formats, how they look."""
