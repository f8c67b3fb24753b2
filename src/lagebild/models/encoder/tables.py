"""What the encoder says of a text: tags of words, roles and labels of quotations and transfers; its hints.

The order of each row is part of the model files. Not for: how it is decided; see `decode`.
"""

from typing import Final

LAYERS: Final[dict[str, tuple[str, ...]]] = {
    "name": ("PER", "LOC", "ORG", "OTH"),
    "mention": (
        "Person",
        "Organization",
        "PublicBody",
        "Company",
        "Country",
        "Address",
        "Group",
        "Medium",
    ),
    "time": ("time",),
    "amount": ("amount",),
    "trigger": ("trigger",),
    "content": ("content",),
    "nested": ("content",),
}
"""Tags of every word: each layer has "outside", and "begin" and "inside" of every type."""

ROLES: Final = ("rest", "source", "cue", "frame", "addressee", "supplier", "recipient", "item", "amount")
"""What a word is to a quotation or transfer; `rest` are its own words outside of the run that was found."""

LABELS: Final[dict[str, tuple[str, ...]]] = {
    "kind": ("direct", "indirect", "reported", "free_indirect", "indirect_free_indirect"),
    "medium": ("speech", "writing", "thought", "speech writing", "speech thought", "thought writing"),
    "stance": (
        "assert",
        "allege",
        "speculate",
        "deny",
        "decline",
        "pledge",
        "request",
        "warn",
        "retract",
        "admit",
    ),
    "status": ("delivered", "agreed", "offered", "sought", "possible", "refused"),
    "negated": ("false", "true"),
}

QUOTATION_ROLES: Final = ("rest", "source", "cue", "frame", "addressee")
TRANSFER_ROLES: Final = ("rest", "supplier", "recipient", "item", "amount")
SEEDS: Final = ("content", "nested", "trigger")
"""Layers whose runs are looked at once more, each with an embedding of its own."""


HINTS: Final[dict[str, tuple[str, ...]]] = {
    "said": ("none", "direct", "direct on", "content", "content on", "cue", "source", "addressee", "frame"),
    "named": (
        "none",
        *(f"{label}{on}" for label in LAYERS["mention"] for on in ("", " on")),
        "pronoun",
    ),
    "when": ("none", "time", "time on", "transfer"),
}
"""What the rules found, told to the network word by word: a value a channel; " on" is not the first word."""


def width(layer: str) -> int:
    """Number of tags of a layer."""
    return 1 + 2 * len(LAYERS[layer])


def tag(layer: str, label: str, first: bool) -> int:
    """Number of a tag: 0 is outside."""
    return 1 + 2 * LAYERS[layer].index(label) + (0 if first else 1)
