"""Ends a connection that nobody answers: libpq waits for ever for what a dead network swallows."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress

import psycopg

from fortnight.collector import paused

LONGEST_S = 5.0


@contextmanager
def within(connection: psycopg.Connection, seconds: float = LONGEST_S) -> Generator[None]:
    """Shut the socket down if the block takes longer; it then fails with `OperationalError`."""
    descriptor = os.dup(connection.fileno())
    ended = socket.socket(fileno=descriptor)

    def shut_down() -> None:
        with suppress(OSError):
            ended.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, shut_down)
    timer.daemon = True
    with paused():
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            ended.close()
