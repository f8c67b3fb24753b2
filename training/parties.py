"""The loss of a transfer's parties: each role's words against all words around, one party against the other.

The loss over all words (`loop`) leaves two words in a hundred next to nothing, and so supplier and recipient
were hardly told apart, even in texts that were learned from. Here each transfer counts alike.
Not for: which words are looked at; see `batches`.
"""

from typing import Final

import torch
from torch import Tensor
from torch.nn import functional as fn

from lagebild.models.encoder.tables import ROLES

SUPPLIER, RECIPIENT, ITEM = (ROLES.index(role) for role in ("supplier", "recipient", "item"))
_NEVER: Final = -1e4


def party_loss(scores: Tensor, gold: Tensor, shown: Tensor) -> Tensor:
    """Scores [N, W, roles]; what is marked, and where marks count, alike: 1 and 0."""
    marked, counted = (gold > 0) & (shown > 0), shown > 0
    parts = [_pointed(scores[..., p], marked[..., p], counted[..., p]) for p in (SUPPLIER, RECIPIENT, ITEM)]
    return sum(parts, _apart(scores, marked))


def _pointed(scores: Tensor, marked: Tensor, counted: Tensor) -> Tensor:
    """How far the marked words are from having all of the probability among the words [N, W] around."""
    named = marked.any(1)
    if not bool(named.any()):
        return torch.zeros(())
    scores = scores[named]
    every = scores.masked_fill(~counted[named], _NEVER).logsumexp(1)
    right = scores.masked_fill(~marked[named], _NEVER).logsumexp(1)
    return (every - right).mean()


def _apart(scores: Tensor, marked: Tensor) -> Tensor:
    """How far a word that is one party is from being that one rather than the other."""
    more = scores[..., SUPPLIER] - scores[..., RECIPIENT]
    one, other = marked[..., SUPPLIER], marked[..., RECIPIENT]
    right = torch.where(one, more, -more)[one ^ other]
    return fn.softplus(-right).mean() if len(right) else torch.zeros(())
