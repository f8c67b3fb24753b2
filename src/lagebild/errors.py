"""Every error that a user can meet. Each says what value was at fault and what to do about it.

Not for: bugs. A bug is a traceback for a developer; an Error is one line for a user.
"""


class LagebildError(Exception):
    """Base of all errors shown to a user as one line: what is wrong, then the way out."""

    def __init__(self, what: str, way_out: str = "") -> None:
        self.what = what
        self.way_out = way_out
        super().__init__(f"{what} {way_out}".strip())


class ReadError(LagebildError):
    """A file could not be read into a document. The rest of the pile goes on."""


class DossierError(LagebildError):
    """The dossier is missing, is not one, or was written by a newer version."""


class NotFoundError(LagebildError):
    """No row has the id or name that was asked for."""


class SettingError(LagebildError):
    """A setting or option has a value that is not allowed."""


class ModelError(LagebildError):
    """A model file is missing, is not the one that was shipped, or was made for other tables."""
