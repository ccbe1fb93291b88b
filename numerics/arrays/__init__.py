"""What the array functions of all theories share: arguments, arithmetic, engines, compilation."""
