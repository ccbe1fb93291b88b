"""What a notebook shows of theories, claims, reports, quantities, games and figures, and the magic `%%claim`.

What is shown knows none of the classes that it shows, beyond their names for a type checker: they import it,
and how a claim looks settles nothing about it.
"""
