"""Files that change together or not at all, whatever interrupts the change."""
