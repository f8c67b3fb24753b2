"""The way to the network: a name becomes an address here, is checked here, and is connected to here.

So no name can be checked as one machine and then lead to another, whatever its name server answers; and no
request takes longer than its deadline, however slowly the bytes come. Not for: what is asked; see `fetcher`.
"""

import socket
import ssl
import time
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any, Final

import httpcore

_TRANSLATED: Final = ip_network("64:ff9b::/96")
"""Addresses of version 6 that stand for one of version 4 (NAT64)."""


class LocalAddressError(Exception):
    """A name or address that leads into the local network, which is not asked unless the user says so."""


def is_local(address: str) -> bool:
    """Whether an IP address is not one of the public internet: loopback, private, link-local, reserved."""
    found: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if found in _TRANSLATED:
            inner = IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return is_local(str(inner))
    return not found.is_global or found.is_multicast or found.is_reserved


class GuardedNetwork(httpcore.NetworkBackend):
    """Connects to public addresses alone, unless `allow_local`; ends everything at `deadline`."""

    def __init__(self, allow_local: bool) -> None:
        self.allow_local = allow_local
        self.deadline = float("inf")
        """By the clock `time.monotonic`."""
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of a host that answers. Raises LocalAddressError."""
        addresses = self._resolve(host, port)
        for at, address in enumerate(addresses):
            try:
                left = self.shorten(timeout)
                stream = self._inner.connect_tcp(address, port, left, local_address, socket_options)
                return _Timed(stream, self)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if at + 1 == len(addresses):
                    raise
        raise httpcore.ConnectError(f"{host} has no address")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Never."""
        del timeout, socket_options
        raise LocalAddressError(path)

    def shorten(self, timeout: float | None) -> float:
        """The time that is left. Raises ReadTimeout where none is."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time is up")
        return left if timeout is None else min(timeout, left)

    def _resolve(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"the name {host} is not known") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not self.allow_local and any(map(is_local, addresses)):
            raise LocalAddressError(host)
        return addresses


class _Timed(httpcore.NetworkStream):
    """A connection that ends at the deadline of its network."""

    def __init__(self, inner: httpcore.NetworkStream, network: GuardedNetwork) -> None:
        self._inner = inner
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._network.shorten(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._network.shorten(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, self._network.shorten(timeout))
        return _Timed(secured, self._network)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
