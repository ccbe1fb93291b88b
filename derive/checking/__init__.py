"""Settling claims: prove, recheck, try wrong twins, keep certificates, and report."""
