"""Seconds of a recording as players show them.

Not for: times of day in a text; see `annotate.timexes`.
"""


def clock(second: float) -> str:
    """ "12:34", from an hour on "1:02:03"; parts of a second are cut off."""
    minutes, seconds = divmod(max(0, int(second)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
