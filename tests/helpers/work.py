"""Waiting for what is done beside a window, by its signals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

from fortnight.app.lifecycle import Gate
from fortnight.ui.login.login_form import Door
from fortnight.ui.shell.background_work import Worker

PATIENCE_MS = 120_000


def worker_of(gate: Gate) -> Worker | None:
    """What does the slow things of the window that is on the screen, if it is busy."""
    entrance, program = gate.entrance, gate.program
    found = [program.window.worker] if program is not None else []
    if entrance is not None:
        found += [entrance.worker, *([entrance.door.worker] if isinstance(entrance.door, Door) else [])]
    return next((worker for worker in found if worker.busy), None)


def until_ended(worker: Worker) -> None:
    """Run the event loop until the work of a window has ended."""
    loop, late = QEventLoop(), QTimer(singleShot=True, interval=PATIENCE_MS)
    worker.ended.connect(loop.quit)
    late.timeout.connect(lambda: loop.exit(1))
    late.start()
    assert not worker.busy or loop.exec() == 0, "the work did not end"


def until_idle(gate: Gate) -> None:
    """Run the event loop until nothing is being done beside the window."""
    while (worker := worker_of(gate)) is not None:
        until_ended(worker)


def attempt(gate: Gate) -> None:
    """Press the button of the door that is shown, and wait for what comes of it."""
    assert gate.entrance is not None
    assert isinstance(gate.entrance.door, Door)
    gate.entrance.door.attempt()
    until_idle(gate)


class Ticks:
    """Counts how often the event loop came round."""

    def __init__(self) -> None:
        self.count = 0
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        self.count += 1

    def during(self, do: Callable[[], object]) -> int:
        """How often it came round while something was done."""
        before = self.count
        self._timer.start()
        do()
        self._timer.stop()
        return self.count - before
