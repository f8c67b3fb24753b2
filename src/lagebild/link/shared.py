"""Reads of all passages only those that may stand in several documents, so that memory holds no more of them.

Not for: saying which do; see `reuse`.
"""

from array import array
from collections.abc import Callable, Iterable

import numpy as np

from lagebild.link.resemblance import FEWEST_SHARED
from lagebild.records import Passage

_SEVERAL = ""


def keep_shared(read: Callable[[], Iterable[Passage]]) -> list[Passage]:
    """Passages whose key stands in two documents or that have a few shingles which stand elsewhere too.

    `read` is called twice: most passages of a pile stand nowhere else, and are never held.
    """
    documents: dict[str, str] = {}
    shingles = array("q")
    for passage in read():
        if documents.setdefault(passage.key, passage.document) != passage.document:
            documents[passage.key] = _SEVERAL
        shingles.extend(passage.shingles)
    several = {key for key, document in documents.items() if document == _SEVERAL}
    del documents
    found, counts = np.unique(np.array(shingles, dtype=np.int64), return_counts=True)
    shared = frozenset(found[counts > 1].tolist())
    return [p for p in read() if p.key in several or len(shared.intersection(p.shingles)) >= FEWEST_SHARED]
