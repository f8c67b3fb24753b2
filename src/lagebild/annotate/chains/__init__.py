"""The chain of voices of each attribution, from the publisher over those who relay it to its origin.

Agency lines of a page are recorded with the page and are no relays of its statements; an agency that a
sentence names is, and the one agency that a file format credits with the whole page (ninjs, NewsML-G2).
Where the words name nobody ("soll", a passive), the origin is a voice whose `name` is "".
"""

from lagebild.annotate.chains.layer import resolve_chains

__all__ = ["resolve_chains"]
