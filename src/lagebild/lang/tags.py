"""Part-of-speech tags by what they are for, over the tag sets of both languages.

The tagger gives STTS tags for German (`VV(FIN)`, `NE`) and C5 tags of the British National Corpus for English
(`VVD`, `NP0`); a layer asks for the class and need not know either. Marks are `$.` `$,` `$(` in both.
"""

from typing import Final

NAMES: Final = frozenset({"NE", "NP0"})
FOREIGN: Final = frozenset({"FM", "UNC"})
"""Words that the tagger takes for another language's, rare names among them."""
NOUNS: Final = frozenset({"NN", "NNI", "NNA", "NN0", "NN1", "NN2"})
FINITE: Final = frozenset(
    {"VV(FIN)", "VA(FIN)", "VM(FIN)", "VV(IMP)"}
    | {"VBZ", "VBD", "VBB", "VHZ", "VHD", "VHB", "VDZ", "VDD", "VDB", "VVZ", "VVD", "VVB", "VM0"}
)
INFINITE: Final = frozenset(
    {"VV(PP)", "VA(PP)", "VM(PP)", "VV(INF)", "VA(INF)", "VM(INF)", "VV(IZU)"}
    | {"VVN", "VVI", "VVG", "VBI", "VBN", "VHI", "VHN", "VDI", "VDN"}
)
ADJECTIVES: Final = frozenset({"ADJ(A)", "ADJ(D)", "AJ0", "AJC", "AJS"})
ARTICLES: Final = frozenset({"ART", "PDAT", "PIAT", "PPOSAT", "AT0", "DT0", "DPS"})
PREPOSITIONS: Final = frozenset({"APPR", "APPRART", "PRP", "PRF"})
CONJUNCTIONS: Final = frozenset({"KON", "CJC"})
SUBORDINATORS: Final = frozenset(
    {"KOUS", "KOUI", "KOKOM", "PRELS", "PRELAT", "PWS", "PWAT", "PWAV", "CJS", "CJT", "DTQ", "PNQ"}
)
RELATIVE: Final = frozenset({"PRELS", "PRELAT", "DTQ", "PNQ"})
"""Pronouns that open a relative clause, genitives among them."""
NUMBERS: Final = frozenset({"CARD", "CRD", "ORD"})
PRONOUNS: Final = frozenset({"PPER", "PDS", "PIS", "PWS", "PNP", "PNI"})
PARTICLES: Final = frozenset({"PTKVZ", "AVP"})
"""Split verb prefixes, which close a German clause."""
