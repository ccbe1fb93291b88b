"""Packages of generated code that are not shipped: read as data, checked, and run from the checked text."""
