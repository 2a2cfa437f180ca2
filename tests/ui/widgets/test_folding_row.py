"""A row that does not fit on one line has its second group below the first."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from fortnight.ui.widgets.folding_row import FoldingRow


@pytest.fixture
def parts(qtbot):
    page = QWidget()
    made = FoldingRow((QPushButton("All"), QPushButton("Legend")), (QPushButton("Save picture…"),))
    made.setParent(page)
    qtbot.addWidget(page)
    page.resize(600, 200)
    page.show()
    yield made
    page.hide()


def shown_at(parts, width):
    parts.resize(width, parts.sizeHint().height())
    for _ in range(3):
        QApplication.processEvents()
    return parts


def test_it_folds_where_both_groups_do_not_fit(parts):
    needed = parts.unfolded_width()
    assert not shown_at(parts, needed).is_folded
    assert shown_at(parts, needed - 1).is_folded
    assert not shown_at(parts, needed).is_folded


def test_it_can_be_as_narrow_as_its_wider_group(parts):
    assert parts.minimumSizeHint().width() < parts.unfolded_width()
    shown_at(parts, parts.minimumSizeHint().width())
    for each in parts.findChildren(QPushButton):
        assert each.width() >= each.minimumSizeHint().width()


def test_a_longer_text_folds_it(parts):
    shown_at(parts, parts.unfolded_width())
    parts.findChildren(QPushButton)[0].setText("Everything that was ever recorded")
    for _ in range(3):
        QApplication.processEvents()
    assert parts.is_folded


def test_a_hidden_part_needs_no_room(parts):
    shown_at(parts, parts.unfolded_width() - 1)
    parts.findChildren(QPushButton)[1].hide()
    for _ in range(3):
        QApplication.processEvents()
    assert not parts.is_folded


def test_parts_keep_their_width_when_they_are_folded(parts):
    wide = parts.unfolded_width()
    shown_at(parts, wide - 1)
    first = parts.findChildren(QPushButton)[0]
    assert parts.is_folded
    assert first.width() <= first.sizeHint().width()
