"""Bytes to Document: finds files, tells their format, reads each; one file a format.

Not for: what the text says about itself (see `clean`), nor for anything that needs a network.
"""

from lagebild.read.decode import decode
from lagebild.read.files import read_again, read_as, read_file, read_stream
from lagebild.read.flatten import flatten_html
from lagebild.read.formats import Format, all_formats
from lagebild.read.found import FoundFile, find_files
from lagebild.read.given import Given, Read, make_document
from lagebild.read.json_lines import read_json_lines
from lagebild.read.limits import DEFAULT_LIMIT
from lagebild.read.plain import document_from_text, read_text
from lagebild.read.web_page import read_html

__all__ = [
    "DEFAULT_LIMIT", "Format", "FoundFile", "Given", "Read", "all_formats", "decode",
    "document_from_text", "find_files", "flatten_html", "make_document", "read_again", "read_as", "read_file",
    "read_html", "read_json_lines", "read_stream", "read_text",
]  # fmt: skip
