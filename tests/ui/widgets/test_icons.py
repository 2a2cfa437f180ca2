"""Icons are drawn for the screen's own density: every pixel of it is drawn, none is stretched."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from fortnight.ui import theme
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.widgets.basics import Picture, drawing, icon
from helpers.stores import ROOT

INK = "#1B2430"
# Prints the ratio of the pixmap of each icon in the window on a screen of this density.
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QToolButton
from fortnight.app.user_window import UserWindow, application
from fortnight.store.database import Store
from helpers.stores import KEY, session_at
application()
with Store.open(Path(sys.argv[1]), KEY) as store:
    window = UserWindow(session_at(store))
    window.window.show()
    ratio = window.window.devicePixelRatioF()
    buttons = window.window.sidebar.findChildren(QToolButton)
    icons = [each.icon() for each in buttons if not each.icon().isNull()]
    icons += [action.icon() for action in window.window.today.finder.actions()]
    drawn = [each.availableSizes()[0].width() / size for each, size in zip(icons, [20] * 8 + [16])]
    print(ratio, len(icons), *drawn)
    window.close()
"""


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_every_icon_of_the_window_is_drawn_at_the_ratio_of_the_screen(tmp_path, ratio):
    paths = os.pathsep.join((str(ROOT / "gui"), str(ROOT / "tests")))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(ratio),
        "PYTHONPATH": paths,
    }
    command = [sys.executable, "-c", WINDOW, str(tmp_path / "ward")]
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    shown, count, *drawn = (float(each) for each in printed.split())
    assert (shown, count) == (ratio, 9)
    assert drawn == [ratio] * 9


def test_an_icon_says_its_ratio(qapp):
    pixmap = icon("search", INK, 2.0, 16).pixmap(QSize(16, 16), 2.0)
    assert (pixmap.devicePixelRatio(), pixmap.size()) == (2.0, QSize(32, 32))


def test_a_picture_is_painted_in_every_pixel(qtbot):
    """At ratio 2 a picture is what the drawing is in twice the size; a stretched one would be blurred."""
    picture = Picture(Appearance(theme.LIGHT), "triangle", "alert", 22)
    qtbot.addWidget(picture)
    pixmap = QPixmap(44, 44)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill("white")
    picture.render(pixmap, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    expected = QImage(44, 44, QImage.Format.Format_RGB32)
    expected.fill("white")
    painter = QPainter(expected)
    drawing("triangle", theme.LIGHT.alert).render(painter)
    painter.end()
    assert pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32) == expected
