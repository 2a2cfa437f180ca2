"""The notification of a new alert card for somebody who works in another window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.ui.shell import notifier as module
from fortnight.ui.shell.notifier import Notifier


class Tray:
    """The icon of a desktop: the platform of the tests has none."""

    made: list[Tray]
    is_there = True

    def __init__(self, *_: object) -> None:
        self.said: list[tuple[str, str]] = []
        self.is_shown = False
        type(self).made.append(self)

    @classmethod
    def isSystemTrayAvailable(cls) -> bool:
        return cls.is_there

    def show(self) -> None:
        self.is_shown = True

    def hide(self) -> None:
        self.is_shown = False

    def showMessage(self, title: str, words: str) -> None:
        self.said.append((title, words))


@pytest.fixture
def desktop(qtbot, monkeypatch):
    """The notifier of a window, and what it did with the task bar and the loudspeaker."""
    did: list[str] = []
    monkeypatch.setattr(QApplication, "alert", lambda window: did.append("task bar"))
    monkeypatch.setattr(QApplication, "beep", lambda: did.append("sound"))
    monkeypatch.setattr(Tray, "made", [], raising=False)
    monkeypatch.setattr(module, "QSystemTrayIcon", Tray)
    window = QWidget()
    qtbot.addWidget(window)
    return Notifier(window), did


def test_it_says_that_there_is_a_card_and_names_nobody(desktop):
    notifier, did = desktop
    notifier.notify(sound=False)
    (tray,) = Tray.made
    assert tray.said == [("Fortnight", "There is a new alert card. Open Alerts to see it.")]
    assert (did, tray.is_shown, notifier.notified) == (["task bar"], True, 1)


def test_a_sound_is_played_only_if_the_clinic_wants_it(desktop):
    notifier, did = desktop
    notifier.notify(sound=True)
    assert did == ["task bar", "sound"]


def test_a_second_card_uses_the_same_icon(desktop):
    notifier, _ = desktop
    for _ in range(2):
        notifier.notify(sound=False)
    assert [len(tray.said) for tray in Tray.made] == [2]
    assert notifier.notified == 2


def test_without_a_tray_the_task_bar_is_marked_alone(desktop, monkeypatch):
    notifier, did = desktop
    monkeypatch.setattr(Tray, "is_there", False)
    notifier.notify(sound=False)
    assert (did, Tray.made) == (["task bar"], [])
