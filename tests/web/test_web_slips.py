"""What a server meets: a port that is taken, a reader who goes away, bytes that are no request."""

import socket
import struct
import time
from pathlib import Path
from threading import Thread

import pytest

from lagebild.errors import LagebildError
from lagebild.web import make_server


def test_a_taken_port_is_said_in_one_line(story: Path) -> None:
    with make_server(story, 0) as server, pytest.raises(LagebildError, match=r"Port \d+ .*--port"):
        make_server(story, server.server_port)


def test_a_reader_who_goes_away_is_no_error(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with make_server(story, 0) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        for sent in (b"GET / HTTP/1.0\r\nHost: localhost\r\n\r\n", b"\0\xff\n\n", b"A" * 70_000):
            with socket.create_connection(("127.0.0.1", server.server_port)) as reader:
                # Closing now resets the connection, and does not wait for what is still to come.
                reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                reader.sendall(sent)
        time.sleep(1)
        server.shutdown()
        thread.join()
    assert capfd.readouterr().err == ""
