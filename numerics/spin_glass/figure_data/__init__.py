"""What the figures of the spin glass show, as arrays."""
