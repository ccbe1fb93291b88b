"""Sampled instances: their critical points counted with certificates, their Hessians, and means over many."""
