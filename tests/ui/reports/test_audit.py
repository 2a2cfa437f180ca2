"""The audit trail as a PDF file: drawn in a thread of its own."""

from __future__ import annotations

from threading import Thread, current_thread

import pytest
from PySide6.QtGui import QTextDocument

from fortnight.domain.messages import Text
from fortnight.operations import audit as audit_trail
from fortnight.operations.session import Progress, Stopped
from fortnight.ui.reports import audit, pdf
from helpers.stores import open_session, registered


@pytest.fixture
def destroyed_in(monkeypatch):
    """The threads in which documents were destroyed."""
    threads = []

    class Recorded(QTextDocument):
        def __init__(self) -> None:
            super().__init__()
            self.destroyed.connect(lambda: threads.append(current_thread()))

    monkeypatch.setattr(pdf, "QTextDocument", Recorded)
    return threads


class StoppedAtAPage(Progress):
    """Stops the work when the first page is drawn."""

    def step(self, what: Text, done: int = 0, total: int = 0) -> None:
        if total:
            raise Stopped(what)


def test_the_document_of_a_stopped_drawing_is_destroyed_in_its_thread(qapp, tmp_path, destroyed_in):
    """The exception keeps the document until it is handled elsewhere, but its timers belong to the thread."""
    with open_session(tmp_path / "ward") as session:
        registered(session)
        trail = audit_trail.trail(session, audit_trail.AuditQuery("0001"))
    stopped = []

    def draw() -> None:
        try:
            audit.draw(trail, tmp_path / "trail.pdf", StoppedAtAPage())
        except Stopped as error:
            stopped.append(error)

    drawing = Thread(target=draw)
    drawing.start()
    drawing.join()
    assert len(stopped) == 1
    assert destroyed_in == [drawing]
