"""Texts that do not fit into their widget, or into the title of their column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QWidget,
)

from fortnight.ui.models.today import DUE, PATIENT, ROW, STEP
from fortnight.ui.theme import ui_font
from fortnight.ui.widgets.today_delegate import MARGIN, RIGHT_MARGIN, TodayDelegate


def cut_texts(shown: QWidget) -> Iterator[str]:
    """Yield every text of labels, buttons and empty fields on a widget that needs more room than it has."""
    for part in shown.findChildren(QWidget):
        if part.isVisibleTo(shown) and part.width() > 0 and _is_cut(part):
            yield part.placeholderText() if isinstance(part, QLineEdit) else part.property("text")


def cut_areas(shown: QWidget) -> Iterator[str]:
    """Yield the scroll areas whose right edge can never be seen: they are too wide and have no bar for it."""
    for area in shown.findChildren(QAbstractScrollArea):
        is_off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        hidden = area.horizontalScrollBar().maximum()
        if is_off and hidden > 0 and area.isVisibleTo(shown):
            inner = area.widget() if isinstance(area, QScrollArea) else area
            yield f"{type(inner).__name__}: {hidden} pixels at the right"


# Where Qt goes on in the next line, and the padding of the pseudo-language.
PLACES_TO_BREAK = r"\s|(?<=[-/])|~"
TITLE_PADDING = 28  # pixels at both sides of a title, in the style sheet


def cut_titles(shown: QWidget) -> Iterator[str]:
    """Yield the titles of the visible tables that are wider than their column."""
    metrics = QFontMetrics(ui_font(11, QFont.Weight.Bold))  # as in the style sheet
    for view in shown.findChildren(QTableView):
        head, model = view.horizontalHeader(), view.model()
        if view.isVisibleTo(shown) and model is not None:
            for n in range(head.count()):
                title = str(model.headerData(n, Qt.Orientation.Horizontal) or "")
                widths = [metrics.horizontalAdvance(line) for line in title.split("\n")]
                if title and max(widths) + TITLE_PADDING > head.sectionSize(n):
                    yield title


def _shows_only_its_icon(part: QAbstractButton) -> bool:
    """Return whether the text of a button is for screen readers alone."""
    style = part.toolButtonStyle() if isinstance(part, QToolButton) else None
    return style is Qt.ToolButtonStyle.ToolButtonIconOnly and not part.icon().isNull()


def _is_cut(part: QWidget) -> bool:
    if isinstance(part, QLabel) and part.text() and part.wordWrap():
        words = re.split(PLACES_TO_BREAK, part.text())
        longest = max(map(part.fontMetrics().horizontalAdvance, words))
        is_japanese = any(ord(letter) > 0x2E80 for letter in part.text())  # it is wrapped within words
        too_wide = not is_japanese and longest > part.contentsRect().width() - part.indent() + 1
        return too_wide or part.heightForWidth(part.width()) > part.height() + 1
    if isinstance(part, QLabel) and part.text():
        return part.sizeHint().width() > part.width() + 1
    if isinstance(part, QLineEdit):
        return part.fontMetrics().horizontalAdvance(part.placeholderText()) > part.width() - 8
    if isinstance(part, QAbstractButton) and part.text() and not _shows_only_its_icon(part):
        needed = part.sizeHint() if isinstance(part, QPushButton) else part.minimumSizeHint()
        return needed.width() > part.width() + 1
    return False


def cut_cells(shown: QWidget) -> Iterator[str]:
    """Yield the lines of Today that are wider than their column."""
    for view in shown.findChildren(QTableView):
        delegate = view.itemDelegate()
        if not isinstance(delegate, TodayDelegate) or not view.isVisibleTo(shown):
            continue
        for n in range(view.model().rowCount()):
            row = view.model().index(n, 0).data(ROW)
            for column in (STEP, PATIENT, DUE):
                lines, room = delegate.lines_of(column, row), view.columnWidth(column) - MARGIN - RIGHT_MARGIN
                weight = QFont.Weight.DemiBold if lines.bold else QFont.Weight.Normal
                for words, bold in ((lines.first, weight), (lines.second, QFont.Weight.Normal)):
                    if QFontMetrics(ui_font(13, bold)).horizontalAdvance(words) > room:
                        yield words
