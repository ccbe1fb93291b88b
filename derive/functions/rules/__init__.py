"""What proofs may use of functions, a file a family; how they are spelled stands in other files."""
