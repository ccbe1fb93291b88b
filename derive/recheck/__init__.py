"""Rechecking of stored certificates, by another engine than the one that found them."""
