"""Pauses Python's cycle collector while a thread other than the main one works.

The collector runs in whichever thread happens to allocate. In a background thread it would destroy widgets
and timers that belong to the window's thread, and that crashes the process.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


class _PauseState:
    """The number of threads that work now, and whether the collector was on before the first one started."""

    def __init__(self) -> None:
        self.threads, self.was_on = 0, True


_state = _PauseState()


def rest() -> None:
    """Pause the collector. Called by the main thread before it starts another; `resume` must follow once."""
    if not _state.threads:
        _state.was_on = gc.isenabled()
        gc.disable()
    _state.threads += 1


def resume() -> None:
    """Resume collecting if no other thread works. Called by the main thread after the other has ended."""
    _state.threads -= 1
    if not _state.threads and _state.was_on:
        gc.enable()


@contextmanager
def paused() -> Iterator[None]:
    """Pause the collector for the duration of the block."""
    rest()
    try:
        yield
    finally:
        resume()
