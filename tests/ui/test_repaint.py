"""Repainting must not lose references to `None`.

PySide6 6.12.0 on Python 3.11 loses a reference to `None` with every paint call that Qt makes into
Python, and the process ends when none is left.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtWidgets import QApplication

from fortnight.app.user_window import UserWindow
from fortnight.store.database import Store
from helpers.stores import KEY, session_at
from journeys.conftest import treated

REPAINTS = 300


def test_hundreds_of_repaints_lose_no_reference_to_none(qtbot, tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store)
        child = treated(session, visits=8)
        user_window = UserWindow(session)
        window = user_window.window
        with qtbot.waitExposed(window):
            window.show()
        lost = []
        for show in (lambda: window.go(0), lambda: window.open_child(child), lambda: window.go(2)):
            show()
            lost.append(lost_references(window))
        user_window.close()
    assert max(lost) < REPAINTS, "each repaint loses references to None"


def lost_references(window) -> int:
    """Return how many references to `None` are lost over many repaints of everything visible.

    Garbage collection is off meanwhile: collecting objects of other tests would change the count.
    """
    repaint(window, 20)
    gc.collect()
    gc.disable()
    before = sys.getrefcount(None)
    repaint(window, REPAINTS)
    after = sys.getrefcount(None)
    gc.enable()
    return before - after


def repaint(window, times: int) -> None:
    for _ in range(times):
        window.today.table.viewport().repaint()
        window.patient.timeline.sheet.viewport().repaint()
        window.repaint()
        QApplication.processEvents()
