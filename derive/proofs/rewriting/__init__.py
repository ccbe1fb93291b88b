"""Normal forms of elementary functions: which terms of a claim are replaced, by which named rules."""
