"""The pictures of the manual: in true colours, and each number on what it explains."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPixmap

from fortnight.app.manual_pictures import few_colours, wanted
from fortnight.app.picture_marks import MARKS, draw, places
from fortnight.app.screenshots import settle
from helpers.pages import ill_child
from helpers.pages import pages as every_page

SHOWN = {"today": ("today", "window"), "labs form": ("labs-entry",), "bedside running": ("bedside-running",)}


def test_every_mark_is_within_the_window(window):
    child = ill_child(window.context, "si")
    window.open_child(child)
    seen = set()
    for name, show in every_page(window, child):
        if name not in SHOWN:
            continue
        show()
        settle()
        for picture in SHOWN[name]:
            found = places(window, MARKS[picture])
            assert all(window.rect().contains(point + QPoint(12, 0)) for point in found)
            seen.add(picture)
    assert seen == set(MARKS)


def test_a_widget_that_is_gone_is_an_error(window):
    with pytest.raises(AttributeError):
        places(window, ("today.no_such_part",))


def test_the_most_frequent_colours_are_kept(qapp):
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#E2F2EF"))
    image.setPixelColor(3, 3, QColor("#0B7A75"))
    small = few_colours(image)
    assert small.format() is QImage.Format.Format_Indexed8
    assert small.pixelColor(50, 50) == QColor("#E2F2EF")
    assert small.pixelColor(3, 3) == QColor("#0B7A75")


def test_the_numbers_are_drawn(qapp):
    picture = QPixmap(200, 100)
    picture.fill(QColor("white"))
    draw(picture, [QPoint(100, 50), QPoint(-50, 20)])
    image = picture.toImage()
    assert image.pixelColor(100, 42) != QColor("white")
    assert image.pixelColor(13, 12) != QColor("white")  # one outside is moved to the edge


def test_each_language_shows_the_same_pictures(qapp):
    assert set(MARKS) <= wanted("en")
    assert wanted("de") == wanted("ja") == wanted("en")
