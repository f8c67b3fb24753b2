"""Addresses to bytes: one polite request at a time, each hop checked, to the local network only where asked.

Not for: reading what came (see `read`), nor for following links: nothing is fetched that was not asked for.
"""

from lagebild.fetch.fetcher import Fetched, Fetcher

__all__ = ["Fetched", "Fetcher"]
