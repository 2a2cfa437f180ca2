"""A window at a record with one child, and the page at its bedside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from fortnight.app.user_window import UserWindow
from fortnight.operations import infusions
from fortnight.store.database import Store
from helpers.stores import KEY, Clock, registered, session_at


class Bedside:
    """The page of one child's infusion in a real window, its clock and its keys."""

    def __init__(self, qtbot, session, clock, window) -> None:
        self.qtbot, self.session, self.clock, self.window = qtbot, session, clock, window
        self.child = registered(session)
        window.open_bedside(self.child)
        self.page = window.bedside

    @property
    def record(self):
        """The infusion as the record holds it."""
        return infusions.infusion(self.session, self.page.shown.record.id)

    def play(self, acts) -> None:
        """Write some acts into the infusion of the page."""
        for kind, body in acts:
            id = self.page.shown.record.id
            infusions.write_act(self.session, self.session.new_id(), id, self.child, kind, body, True)

    def after(self, minutes: float) -> None:
        """Let some minutes pass."""
        self.clock.forward(minutes=minutes)
        self.page.tick()

    def type(self, box, words: str, key=None) -> None:
        """Type into a box with real key presses."""
        box.setFocus()
        self.qtbot.keyClicks(box, words)
        if key is not None:
            self.qtbot.keyClick(box, key)

    def enter(self, box, words: str) -> None:
        """Type into a box and press Enter."""
        self.type(box, words, Qt.Key.Key_Return)

    def press(self, key, widget=None) -> None:
        """Press a key on the page."""
        self.qtbot.keyClick(widget or self.page, key)


@pytest.fixture
def bedside(qtbot, tmp_path):
    clock = Clock()
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store, clock)
        made = UserWindow(session)
        with qtbot.waitExposed(made.window):
            made.window.show()
        yield Bedside(qtbot, session, clock, made.window)
        made.close()
