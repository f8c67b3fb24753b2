"""Bytes to Document: finds files, tells their format, reads each; one file a format.

Not for: what the text says about itself (see `clean`), nor for anything that needs a network.
"""

from lagebild.read.files import read_file
from lagebild.read.flatten import flatten_html
from lagebild.read.found import FoundFile, find_files
from lagebild.read.json_lines import read_json_lines
from lagebild.read.limits import DEFAULT_LIMIT
from lagebild.read.plain import document_from_text, read_text
from lagebild.read.web_page import read_html

__all__ = [
    "DEFAULT_LIMIT", "FoundFile", "document_from_text", "find_files", "flatten_html", "read_file",
    "read_html", "read_json_lines", "read_text",
]  # fmt: skip
