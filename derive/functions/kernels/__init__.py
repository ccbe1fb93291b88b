"""Hand-written kernels of the special functions, one file a backend, copied as text into the generated code.

Each file imports only the numeric libraries of its backend, never another kernel. It stays whole, however
long: it is copied as one module, and its functions are one idea, made of the same wedges, tails and nodes.
"""
