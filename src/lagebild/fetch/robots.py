"""What a host's robots.txt says to a program (RFC 9309), asked once a host.

Not for: fetching it; that is done as any page is.
"""

from collections.abc import Callable
from typing import Final

import httpx
from protego import Protego

from lagebild.errors import ReadError

MOST_BYTES: Final = 512 * 1024
"""As the standard has it."""

Get = Callable[[httpx.URL, int], tuple[int, bytes]]
"""Status and body of a page of so many bytes at most."""


class Robots:
    """The rules of each host, by the name of this program."""

    def __init__(self, agent: str, get: Get) -> None:
        self._agent = agent
        self._get = get
        self._rules: dict[str, Protego] = {}

    def allows(self, url: httpx.URL) -> bool:
        """Whether the page may be asked for. Raises ReadError where the rules cannot be had."""
        return bool(self._rules_of(url).can_fetch(str(url), self._agent))

    def pause(self, url: httpx.URL) -> float:
        """Seconds that the host wants between two requests, as far as its rules are known."""
        known = self._rules.get(_host(url))
        return float((known.crawl_delay(self._agent) if known else None) or 0)

    def _rules_of(self, url: httpx.URL) -> Protego:
        host = _host(url)
        if host not in self._rules:
            self._rules[host] = Protego.parse(self._fetch(url))
        return self._rules[host]

    def _fetch(self, url: httpx.URL) -> str:
        """The rules; none where the host has no such page."""
        try:
            status, body = self._get(url.copy_with(path="/robots.txt", query=None, fragment=None), MOST_BYTES)
        except ReadError:
            return ""  # longer than it may be, or a redirect to nowhere: no rules
        if status >= httpx.codes.INTERNAL_SERVER_ERROR:
            raise ReadError(f"its robots.txt cannot be had ({status})", "Try again later: lagebild retry.")
        return body.decode("utf-8", "replace") if status == httpx.codes.OK else ""


def _host(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"
