"""Which state a capital is the capital of: what is sent "nach Moskau" goes to the state.

Not for: capitals that stand for a government as an actor; mentions know those themselves.
"""

from functools import cache

from lagebild.lang.states import states
from lagebild.text.folding import fold


@cache
def load_capitals(language: str) -> dict[str, str]:
    """Key of the state (`country:RU`) by the key of its capital as a place (`place:moskau`)."""
    return {
        f"place:{fold(capital)}": f"country:{code}"
        for code, state in states(language).items()
        for capital in state.capital
    }
