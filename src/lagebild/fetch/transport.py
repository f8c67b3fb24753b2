"""httpx over the guarded network: what httpx asks goes to a pool of connections that `guard` makes.

Not for: policy; see `fetcher`.
"""

from collections.abc import Iterator
from typing import Any

import httpcore
import httpx

from lagebild.fetch.guard import GuardedNetwork


class GuardedTransport(httpx.BaseTransport):
    """Sends requests of httpx over connections of one guarded network; past the proxies of the machine."""

    def __init__(self, network: GuardedNetwork) -> None:
        context = httpx.create_ssl_context()
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=network, max_connections=4)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """One request; its body streams. Raises what httpcore raises."""
        url = request.url
        asked = httpcore.Request(
            request.method,
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        answer = self._pool.handle_request(asked)
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer.stream), extensions=answer.extensions
        )

    def close(self) -> None:
        """Ends all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._stream.close()
