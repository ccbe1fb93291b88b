"""`python -m derive.cli` is the same as `rederive`."""

from derive.cli import main

if __name__ == "__main__":
    main(prog_name="rederive")
