"""The text size of the desktop, and a screen at 200 %: every page can be read, and no text is cut."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from fortnight.app import user_window
from fortnight.ui import theme
from fortnight.ui.style import SHEET
from helpers.cut import cut_texts
from helpers.pages import PAGES, ill_child, show_every_page
from helpers.stores import ROOT

POINTS, PIXELS = 14, 19  # 14 points at 96 dots an inch
LARGE = PIXELS / theme.USUAL_PIXELS


@pytest.fixture
def large_text(qapp):
    """A desktop whose text has 14 points."""
    theme.use_text_scale(LARGE)
    qapp.setProperty("theme", "another")  # so that the next theme is applied, and the size is left
    yield
    theme.use_text_scale(1.0)
    qapp.setProperty("theme", "")
    theme.apply(qapp, theme.LIGHT)


def test_no_text_is_cut_with_the_text_of_the_desktop_at_14_points(bedside_large):
    window, child = bedside_large.window, ill_child(bedside_large, "si")
    window.resize(1366, 768)
    window.open_child(child)
    cut, pages = {}, 0
    for name, shown in show_every_page(window, child):
        pages += 1
        cut[name] = sorted(set(cut_texts(shown)))
    assert pages == PAGES
    assert {name: words for name, words in cut.items() if words} == {}
    assert QFontInfo(QApplication.font()).pixelSize() == round(13 * LARGE)


@pytest.fixture
def bedside_large(large_text, bedside):
    return bedside


def test_text_of_the_usual_size_or_smaller_leaves_ours_as_it_is(qapp):
    for scale in (0.5, 1.0):
        theme.use_text_scale(scale)
        assert theme.ui_font().pixelSize() == 13
    theme.use_text_scale(9)
    assert theme.text_scale() == theme.MOST_SCALE == 1.6
    theme.use_text_scale(1.0)


def test_the_style_sheet_grows_with_the_text_and_that_of_paper_does_not(large_text):
    assert "font-size: 13px" in SHEET
    assert f"font-size: {round(13 * LARGE)}px" in theme.style_sheet(theme.LIGHT)
    assert "font-size: 13px" in theme.style_sheet(theme.PRINT)
    assert theme.ui_font(tabular=False).pixelSize() == 13


def test_the_size_of_the_desktop_is_taken_at_the_start(qapp, monkeypatch):
    font = QFont()
    font.setPixelSize(PIXELS)
    monkeypatch.setattr(theme.QFontDatabase, "systemFont", lambda kind: font)
    before = qapp.property("theme")
    qapp.setProperty("theme", "")
    user_window.application()
    assert theme.text_scale() == pytest.approx(LARGE)
    qapp.setProperty("theme", before)
    theme.use_text_scale(1.0)


def test_no_text_is_cut_on_a_screen_at_200_percent(tmp_path):
    """Every page has two pixels for each, in a process of its own because the scale is set at its start."""
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    wanted = "tests/journeys/test_large_text.py::test_at_the_scale_of_this_process"
    quiet = ("-q", "-p", "no:randomly", "-p", "no:cacheprovider")
    command = [sys.executable, "-m", "pytest", *quiet, wanted, "--basetemp", str(tmp_path / "pages")]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    assert "1 passed" in done.stdout


@pytest.mark.skipif(os.environ.get("QT_SCALE_FACTOR") != "2", reason="runs within the test at 200 %")
def test_at_the_scale_of_this_process(bedside):
    window, child = bedside.window, ill_child(bedside, "si")
    window.resize(1280, 800)
    window.open_child(child)
    assert window.devicePixelRatioF() == 2
    cut = {name: sorted(set(cut_texts(shown))) for name, shown in show_every_page(window, child)}
    assert len(cut) == PAGES
    assert {name: words for name, words in cut.items() if words} == {}


def test_nothing_moves_by_itself(qapp):
    """There is no setting of the desktop to follow, because there is no movement."""
    user_window.application()
    assert not any(QApplication.isEffectEnabled(effect) for effect in user_window.MOTION)
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "gui/fortnight/ui").rglob("*.py")]
    moving = ("Animation", "QTimeLine", "QMovie", "QGraphicsOpacityEffect")
    assert [word for word in moving for code in sources if word in code] == []
    assert QCoreApplication.instance() is not None
