"""A TCP proxy on this computer that can be cut after some bytes, or swallow everything without a word."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress


class Proxy:
    """Forwards to a port. `cut_after`: bytes until all connections end; `swallows`: nothing is forwarded."""

    def __init__(self, to: int) -> None:
        self.to, self.cut_after, self.swallows = to, None, False
        self.passed, self.closing = 0, False
        self.connections: list[socket.socket] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listener.getsockname()[1]
        self.threads = [threading.Thread(target=self._accept, daemon=True)]
        self.threads[0].start()

    def _accept(self) -> None:
        while not self.closing:
            with suppress(OSError):
                near, _ = self.listener.accept()
                far = socket.create_connection(("127.0.0.1", self.to))
                self.connections += [near, far]
                for source, target in ((near, far), (far, near)):
                    thread = threading.Thread(target=self._pump, args=(source, target), daemon=True)
                    self.threads.append(thread)
                    thread.start()

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if self.swallows:
                    continue
                if self.cut_after is not None and self.passed + len(data) >= self.cut_after:
                    target.sendall(data[: max(0, self.cut_after - self.passed)])
                    break
                self.passed += len(data)
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self.closing = True
        for each in (self.listener, *self.connections):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self.threads:
            thread.join(5)
