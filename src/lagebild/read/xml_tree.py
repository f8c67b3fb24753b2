"""XML to a tree, by lxml: no entity is expanded, nothing is fetched, no depth or size beyond its bounds.

Not for: what the elements mean; see the readers.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from lagebild.errors import ReadError
from lagebild.read.flatten import read_parts

Element = Any
"""An element of lxml, which brings no types of its own."""


def read_xml(raw: bytes, what: str = "it") -> Element:
    """The root element. Raises ReadError where `what` is not well-formed."""
    from lxml import etree  # only where XML is read

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root: Element = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = " ".join(str(error).split())[:160]
        raise ReadError(f"{what} is not well-formed XML: {said}", "Fetch or save it again.") from error
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for what is none, as an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def find_all(element: Element, *names: str) -> Iterator[Element]:
    """Elements at a path of names without namespaces, in document order."""
    if not names:
        yield element
        return
    for child in element:
        if local(child) == names[0]:
            yield from find_all(child, *names[1:])


def words(element: Element | None) -> str | None:
    """All text inside of an element in one line; None where there is none."""
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split()) or None


def first_words(element: Element, *names: str) -> str | None:
    """The words of the first element at a path that has any."""
    return next((found for e in find_all(element, *names) if (found := words(e))), None)


def flatten_element(element: Element) -> str:
    """Flat text of an element of XHTML or the like, as of a page."""
    from lxml import etree

    bare = deepcopy(element)
    bare.tail = None
    for inner in bare.iter():
        if isinstance(inner.tag, str):
            inner.tag = local(inner)
    etree.cleanup_namespaces(bare)
    return read_parts(etree.tostring(bare, encoding="unicode")).text
