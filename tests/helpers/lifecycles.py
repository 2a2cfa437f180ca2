"""Lifecycles of the program that are opened by a test and closed at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from fortnight.app.lifecycle import Lifecycle
from helpers.stores import Clock


@contextmanager
def lifecycles(clock: Clock) -> Iterator[Callable[[Path], Lifecycle]]:
    """Yield a function that opens the lifecycle of a folder; all are closed at the end."""
    made: list[Lifecycle] = []

    def open_lifecycle(folder: Path) -> Lifecycle:
        lifecycle = Lifecycle(folder, clock)
        made.append(lifecycle)
        lifecycle.open()
        return lifecycle

    yield open_lifecycle
    for lifecycle in made:
        lifecycle.close()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
