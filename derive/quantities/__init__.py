"""What can be evaluated: the kinds of quantities, what each is defined by, and what must be shown of it."""
