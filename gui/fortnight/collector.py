"""Python's cycle collector rests while another thread than the main one works.

It runs in whatever thread happens to allocate. There it would destroy widgets and timers that belong to the
window's thread, which ends the process.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


class _Rest:
    """How many threads work now, and whether the collector was on before the first of them."""

    def __init__(self) -> None:
        self.threads, self.was_on = 0, True


_rest = _Rest()


def rest() -> None:
    """No collection from now on. For the main thread, before it starts another; `resume` follows once."""
    if not _rest.threads:
        _rest.was_on = gc.isenabled()
        gc.disable()
    _rest.threads += 1


def resume() -> None:
    """Collect again, when no other thread works. For the main thread, after the other has ended."""
    _rest.threads -= 1
    if not _rest.threads and _rest.was_on:
        gc.enable()


@contextmanager
def resting() -> Iterator[None]:
    """No collection until the end of the block."""
    rest()
    try:
        yield
    finally:
        resume()
