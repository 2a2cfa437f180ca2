"""The preview shows pages as they will be printed, as wide as it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from fortnight.ui.reports.preview import BORDER, PagePreview
from fortnight.ui.widgets.basics import column, label


def page(words: str, height: int) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(words), None))
    made.setFixedSize(400, height)
    return made


@pytest.fixture
def preview(qtbot, qapp):
    made = PagePreview("Preview")
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    return made


def test_all_pages_are_shown_below_each_other(preview):
    preview.show_pages([page("Case 1", 500), page("Case 2", 300)])
    assert preview.pages_height == 800


def test_the_picture_is_as_wide_as_there_is_room(preview, qtbot):
    preview.show_pages([page("Case 1", 500)])
    shown = preview.widget()
    assert isinstance(shown, QLabel)
    assert shown.pixmap().deviceIndependentSize().width() == preview.viewport().width() - BORDER
    preview.resize(500, 300)
    qtbot.waitUntil(
        lambda: shown.pixmap().deviceIndependentSize().width() == preview.viewport().width() - BORDER
    )


def test_the_pages_are_deleted(preview, qtbot):
    shown = page("Case 1", 500)
    with qtbot.waitSignal(shown.destroyed):
        preview.show_pages([shown])
