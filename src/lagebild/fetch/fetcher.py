"""One address to the response as it was received, politely: robots.txt, a pause between requests, bounds.

Redirects are followed by hand, a few, and each is checked like the first address.
Not for: the network itself; see `guard`.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from importlib.metadata import version
from typing import Final

import httpcore
import httpx

from lagebild.errors import ReadError
from lagebild.fetch.guard import GuardedNetwork, LocalAddressError
from lagebild.fetch.robots import Robots
from lagebild.fetch.transport import GuardedTransport

AGENT: Final = f"lagebild/{version('lagebild')}"
MOST_HOPS: Final = 5
PAUSE: Final = 1.0
"""Seconds between two requests to one host, where its robots.txt asks for no longer pause."""
LONGEST_PAUSE: Final = 30.0
_LATER: Final = "Try again later: lagebild retry."
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_ASKED: Final = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
    "Accept-Encoding": "identity",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A response. `address` is where the last redirect led, `fetched` when, in UTC."""

    address: str
    body: bytes
    headers: tuple[tuple[str, str], ...]
    fetched: str

    @property
    def media_type(self) -> str:
        """In lower case, without parameters; empty where the server does not say."""
        return self._message().get_content_type() if self._header("content-type") else ""

    @property
    def charset(self) -> str | None:
        """The encoding that the server names."""
        return self._message().get_content_charset()

    def _message(self) -> Message:
        message = Message()
        message["Content-Type"] = self._header("content-type")
        return message

    def _header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")


class Fetcher:
    """Fetches addresses one after the other. Closes itself at the end of a `with`."""

    def __init__(
        self,
        *,
        limit: int,
        seconds: float,
        local_network: bool = False,
        pause: float = PAUSE,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._limit = limit
        self._seconds = seconds
        self._pause = pause
        self._sleep = sleep
        self._network = GuardedNetwork(local_network)
        self._client = httpx.Client(
            transport=GuardedTransport(self._network), headers=_ASKED, timeout=seconds, follow_redirects=False
        )
        self._robots = Robots(AGENT, self._get_robots)
        self._asked_at: dict[str, float] = {}

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends all connections."""
        self._client.close()

    def fetch(self, address: str) -> Fetched:
        """The response at an address. Raises ReadError with the reason and the way out."""
        url = _parse(address)
        with self._explained():
            for _ in range(MOST_HOPS + 1):
                if not self._robots.allows(url):
                    raise ReadError("its robots.txt asks programs to stay away", "Save the page by hand.")
                answer = self._get(url, self._limit)
                if answer[0] not in _REDIRECTS:
                    return self._to_fetched(url, *answer)
                url = _parse(str(url.join(answer[1].get("location", ""))))
        raise ReadError(f"it redirects more than {MOST_HOPS} times", "Give the address that it leads to.")

    def _to_fetched(self, url: httpx.URL, status: int, headers: httpx.Headers, body: bytes) -> Fetched:
        if status != httpx.codes.OK:
            said = httpx.codes.get_reason_phrase(status)
            way_out = _LATER if status >= httpx.codes.INTERNAL_SERVER_ERROR else "Check the address."
            raise ReadError(f"the server answered {status} {said}".strip(), way_out)
        shown = tuple((key.decode("latin-1"), value.decode("latin-1")) for key, value in headers.raw)
        return Fetched(str(url), body, shown, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))

    def _get(self, url: httpx.URL, limit: int) -> tuple[int, httpx.Headers, bytes]:
        """Status, headers and body of one request, within the deadline and the limit of bytes."""
        self._wait(url)
        self._network.deadline = time.monotonic() + self._seconds
        with self._client.stream("GET", url) as answer:
            body = bytearray()
            if answer.status_code in _REDIRECTS:
                return answer.status_code, answer.headers, b""
            claimed = answer.headers.get("content-length", "")
            if claimed.isdecimal() and int(claimed) > limit:
                raise _too_long(limit)
            for piece in answer.iter_bytes():
                body += piece
                if len(body) > limit:
                    raise _too_long(limit)
            return answer.status_code, answer.headers, bytes(body)

    def _get_robots(self, url: httpx.URL, limit: int) -> tuple[int, bytes]:
        for _ in range(MOST_HOPS + 1):
            status, headers, body = self._get(url, limit)
            if status not in _REDIRECTS:
                return status, body
            url = _parse(str(url.join(headers.get("location", ""))))
        return httpx.codes.NOT_FOUND, b""

    def _wait(self, url: httpx.URL) -> None:
        """Until the host was left in peace for long enough."""
        host = url.netloc.decode("ascii")
        pause = min(max(self._pause, self._robots.pause(url)), LONGEST_PAUSE)
        left = self._asked_at.get(host, float("-inf")) + pause - time.monotonic()
        if left > 0:
            self._sleep(left)
        self._asked_at[host] = time.monotonic()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Errors of the network as one line for a user."""
        try:
            yield
        except LocalAddressError as error:
            raise ReadError(
                f"{error} is a machine of the local network, which is not asked",
                "If you want that: --local-network.",
            ) from error
        except (httpcore.TimeoutException, httpx.TimeoutException) as error:
            raise ReadError(f"it took longer than {self._seconds:g} seconds", _LATER) from error
        except (
            httpcore.NetworkError,
            httpcore.ProtocolError,
            httpx.HTTPError,
            httpx.InvalidURL,
            OSError,
        ) as error:
            said = " ".join(str(error).split())[:160] or type(error).__name__
            raise ReadError(
                f"it cannot be fetched: {said}", "Check the address and the connection."
            ) from error


def _too_long(limit: int) -> ReadError:
    return ReadError(
        f"it has more than the {limit:,} bytes of one document", "Raise the limit: max_file_bytes."
    )


def _parse(address: str) -> httpx.URL:
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise ReadError(f"it is no address: {error}", "Write it like https://example.org/page.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise ReadError(
            "it leads to no web address (http or https)", "Write it like https://example.org/page."
        )
    if url.userinfo:
        raise ReadError("it names a user or a password", "Save the page by hand; passwords are not kept.")
    return url
