"""What the recheck knows of functions: one row each, found again independently of the provers' rows."""
