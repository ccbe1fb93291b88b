"""The backends: each prints the intermediate form in one language, behind one protocol and one registry."""
