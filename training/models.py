"""The models that are shipped: licence, languages and data, as their files tell them.

Not for: which texts an epoch sees; see `mixture`.
"""

from typing import Final

LANGUAGES: Final = ("de", "en")
_OPEN: Final = (
    "lagebild's own corpus of invented reports (CC BY 4.0)",
    "GermEval 2014, four fifths of dev (CC BY 4.0)",
    "SmartData, train (CC BY 4.0)",
    "German Legal Entity Recognition, dev (CC BY 4.0)",
    "speeches of the Bundestag (CC BY-SA 4.0)",
    "base encoder: multilingual-e5-small (MIT)",
)
LICENCES: Final = {"news-open": "CC-BY-SA-4.0", "news-nc": "CC-BY-NC-SA-4.0"}
TRAINED_ON: Final = {
    "news-open": _OPEN,
    "news-nc": (*_OPEN, "German news quotations, train (Petersen-Frey and Biemann 2024; CC BY-NC-SA 4.0)"),
}
