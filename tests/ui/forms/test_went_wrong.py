"""What went wrong is listed in words, and its report can be copied."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from fortnight.app.user_window import now
from fortnight.domain.messages import text
from fortnight.program_log.writing import NAME, ProgramLog, note, note_error
from fortnight.store.errors import DiskFull
from fortnight.ui.forms.went_wrong import WentWrong
from helpers.accessible import nameless

EARLIER = "2026-01-02T09:30:00.123Z WARNING hub HubError fortnight.exchange.hub.client:88 -\n"


@pytest.fixture
def log(tmp_path):
    (tmp_path / NAME).write_text(EARLIER)
    made = ProgramLog(tmp_path, now() - timedelta(seconds=1))
    made.open()
    yield made
    made.close()


def shown(qtbot) -> WentWrong:
    dialog = WentWrong(None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def words(dialog: WentWrong) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel) if not each.isHidden()]


def test_problems_of_this_start_and_earlier_ones_say_what_to_do(qtbot, log):
    note_error(DiskFull(text("{what}", what="Case 1"), reserve_freed=True))
    note("message-taken")
    found = words(shown(qtbot))
    assert found.index("Since the start of the program") < found.index("The disk is full.")
    assert "Free some space on the disk, then save again. What was typed is still there." in found
    assert found.index("The disk is full.") < found.index("Earlier")
    assert found.index("Earlier") < found.index("The exchange with the other computers failed.")
    assert not [each for each in found if "Case 1" in each]


def test_the_report_is_copied(qtbot, log):
    dialog = shown(qtbot)
    dialog.copy.click()
    report = QGuiApplication.clipboard().text()
    assert report.startswith("Fortnight ")
    assert "\nQt 6." in report
    assert "2026-01-02T09:30:00Z hub HubError fortnight.exchange.hub.client:88" in report
    assert dialog.said.isVisible()


def test_everything_has_a_name(qtbot, log):
    assert nameless(shown(qtbot)) == []


@pytest.mark.parametrize("has_log", [True, False])
def test_without_problems_it_says_so(qtbot, tmp_path, has_log):
    log = ProgramLog(tmp_path, now())
    if has_log:
        log.open()
    dialog = shown(qtbot)
    assert "Nothing went wrong since the log was begun." in words(dialog)
    assert not dialog.copy.isVisible()
    log.close()
