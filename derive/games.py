"""Games of your own, under the name that users know: all of it is `derive.theories.games`."""

from derive.theories.games import *  # noqa: F403
from derive.theories.games import __all__  # noqa: F401
