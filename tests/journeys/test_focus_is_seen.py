"""Wherever the focus is, it is seen: a picture of the widget with the focus differs from one without."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from fortnight.ui import theme
from helpers.accessible import focusable, name_of
from helpers.pages import PAGES, ill_child, show_every_page

AROUND = QMargins(3, 3, 3, 3)
LEAST_PIXELS = 12  # that change: a caret alone is not enough, and it is hidden here


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    area = QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size()).marginsAdded(AROUND)
    return widget.window().grab(area).toImage()


def changed(one: QImage, other: QImage) -> int:
    """Return how many pixels differ, counted up to the limit."""
    found = 0
    for y in range(min(one.height(), other.height())):
        for x in range(min(one.width(), other.width())):
            found += one.pixel(x, y) != other.pixel(x, y)
            if found >= LEAST_PIXELS:
                return found
    return found


def kind_of(widget: QWidget) -> tuple[str, str, bool]:
    checked: Callable[[], bool] = getattr(widget, "isChecked", lambda: False)
    return type(widget).__name__, str(widget.property("kind") or ""), bool(checked())


def is_seen(widget: QWidget) -> bool:
    widget.window().activateWindow()
    other = QWidget(widget.window())
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    if not widget.hasFocus():
        other.deleteLater()
        return True  # it passes the focus on to a part of it, which is looked at itself
    with_focus = picture(widget)
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    without = picture(widget)
    other.hide()
    other.deleteLater()
    return changed(with_focus, without) >= LEAST_PIXELS


@pytest.fixture
def no_caret(qapp):
    time = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(time)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_focus_is_seen_on_every_kind_of_widget(bedside, no_caret, name):
    child, window = ill_child(bedside, "si"), bedside.window
    bedside.user_window.appearance.set_theme(theme.THEMES[name])
    window.open_child(child)
    looked, unseen, pages = set(), {}, 0
    for page, shown in show_every_page(window, child):
        pages += 1
        for widget in list(focusable(shown)):
            kind = kind_of(widget)
            if kind in looked or not widget.isEnabled() or widget.visibleRegion().isEmpty():
                continue
            looked.add(kind)
            if not is_seen(widget):
                unseen[kind] = (page, name_of(widget))
    assert pages == PAGES
    assert len(looked) > 25
    assert unseen == {}


def test_a_focus_that_is_not_seen_is_found(qtbot, qapp, no_caret):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(300, 200)
    box, hidden = QLineEdit(holder), QWidget(holder)
    hidden.setGeometry(0, 60, 200, 60)
    hidden.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    with qtbot.waitExposed(holder):
        holder.show()
    qtbot.waitUntil(holder.isActiveWindow)
    assert is_seen(box)
    assert not is_seen(hidden)
