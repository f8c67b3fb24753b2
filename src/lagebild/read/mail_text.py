"""Plain text of a mail as its writer had it: lines cut for the way are joined, the signature set apart.

Not for: quoted mails and greetings, which the words have to show.
"""

import re
from typing import Final

_SIGNATURE: Final = re.compile(r"^-- ?\n", re.M)
_QUOTING: Final = re.compile(r"^>*")


def unflow(text: str, delete_space: bool) -> str:
    """Text of `format=flowed` (RFC 3676) with each paragraph on one line, whatever it quotes.

    A line that ends in a space goes on in the next of the same depth of quoting; `delete_space` takes that
    space out, for languages that write none.
    """
    lines: list[str] = []
    goes_on = ""  # the marks of quoting of a line that goes on; lines that do not are told by `open_line`
    open_line = False
    for line in text.split("\n"):
        found = _QUOTING.match(line)
        quoting = found.group() if found else ""
        words = line[len(quoting) :].removeprefix(" ")
        if open_line and quoting == goes_on and words.rstrip() != "--":
            lines[-1] = (lines[-1][:-1] if delete_space else lines[-1]) + words
        else:
            lines.append(f"{quoting} {words}" if quoting else words)
        open_line = words.endswith(" ") and words != "-- "
        goes_on = quoting
    return "\n".join(lines)


def split_signature(text: str) -> tuple[str, str]:
    """(words, signature): what stands below a line of two hyphens, as mail programs set it."""
    found = list(_SIGNATURE.finditer(text))
    if not found or not text[: found[-1].start()].strip():
        return text, ""
    return text[: found[-1].start()], text[found[-1].start() :]
