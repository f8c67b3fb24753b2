"""The version of all steps together. Apart from `steps`, so that reading a dossier need not load them."""

VERSION = "9"
"""Raise it with any change of the steps' output. Documents that were annotated under another version are
annotated again."""
