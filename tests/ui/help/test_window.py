"""The help window: contents, search, links, back; the key that opens it; the HTML folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidgetItemIterator

from fortnight.domain.entry.languages import LANGUAGES
from fortnight.ui.help import pages
from fortnight.ui.help.actions import ManualActions
from fortnight.ui.help.folder import write_folder
from fortnight.ui.help.helper import helper
from fortnight.ui.help.window import PAGE
from helpers.pdf_text import text_of
from helpers.stores import present


@pytest.fixture
def help_window(qtbot, window):
    """The manual, opened over the window of a nurse."""
    close_manual()  # which another test may have left open
    helper().open("labs")
    yield present(helper().window)
    close_manual()


def close_manual() -> None:
    left, helper().window = helper().window, None
    if left is not None:
        left.close()
        left.deleteLater()


def listed(tree) -> list[str]:
    walk, found = QTreeWidgetItemIterator(tree), []
    while (item := walk.value()) is not None:
        if page := item.data(0, PAGE):
            found.append(page)
        walk += 1
    return found


def test_it_lists_every_page_and_marks_the_one_that_is_shown(help_window):
    assert listed(help_window.tree) == list(pages.pages("en"))
    assert help_window.tree.currentItem().data(0, PAGE) == "labs"
    assert "not measured" in help_window.page.toPlainText()


def test_every_page_can_be_shown(help_window):
    for page in pages.pages("en"):
        help_window.page.show_page(page)
        assert pages.title(page, "en") in help_window.page.toPlainText()
        assert help_window.tree.currentItem().data(0, PAGE) == page


def test_a_link_opens_its_page_and_back_returns(help_window, qtbot):
    assert not help_window.back.isEnabled()
    help_window.page.setSource(QUrl("corrections.html"))
    assert help_window.page.shown == "corrections"
    qtbot.mouseClick(help_window.back, Qt.MouseButton.LeftButton)
    assert help_window.page.shown == "labs"


def test_search_leaves_the_pages_that_hold_all_words(help_window, qtbot):
    qtbot.keyClicks(help_window.search, "adrenals")
    assert listed(help_window.tree) == ["medication"]
    qtbot.keyClicks(help_window.search, "zzz")
    assert listed(help_window.tree) == []
    assert help_window.none.isVisible()
    help_window.search.clear()
    assert listed(help_window.tree) == list(pages.pages("en"))


def test_it_does_not_keep_the_program_running(help_window):
    assert not help_window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_the_theme_is_followed(help_window, qapp):
    from fortnight.ui import theme

    before = help_window.page.toHtml()
    theme.apply(qapp, theme.DARK)
    try:
        assert theme.DARK.ink.lower() in help_window.page.toHtml()
        assert help_window.page.toHtml() != before
    finally:
        theme.apply(qapp, theme.LIGHT)


def test_f1_opens_the_page_of_the_window_and_of_a_dialog(qtbot, window):
    window.today.table.setFocus()
    qtbot.keyClick(window.today.table, Qt.Key.Key_F1)
    opened = present(helper().window)
    assert opened.page.shown == "today"
    window.activateWindow()
    window.dialogs.register_child()
    dialog = window.dialogs.current
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=30_000)
    field = dialog.findChildren(QLineEdit)[0]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F1)
    assert opened.page.shown == "register"
    assert opened.isVisible()
    dialog.close()
    opened.close()


def test_the_button_of_the_sidebar_opens_it(qtbot, window):
    button = next(each for each in window.sidebar.children() if getattr(each, "text", str)() == "Help")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert present(helper().window).isVisible()
    present(helper().window).close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_folder_holds_every_page_and_its_links_lead_to_files(qapp, tmp_path, code):
    written = write_folder(tmp_path, code)
    assert {path.stem for path in written} == {pages.INDEX, *pages.pages(code)}
    for path in written:
        html = path.read_text(encoding="utf-8")
        for target in re.findall(r'href="([^"]+)"', html):
            assert (tmp_path / target).is_file()
        assert ".md" not in html.replace("README.md", "")


def test_the_browser_is_given_the_page_that_is_shown(help_window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    help_window.browser_asked.emit()
    assert opened[0].endswith("/labs.html")
    assert Path(opened[0]).is_file()


def test_no_browser_is_said_with_the_folder(help_window, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    help_window.browser_asked.emit()
    assert help_window.said.isVisible()
    assert "No browser" in help_window.said.text()


def actions_of(_help_window) -> ManualActions:
    return present(helper().actions)


def test_a_pack_that_cannot_be_written_is_said(help_window, qtbot, tmp_path):
    actions = actions_of(help_window)
    with qtbot.waitSignal(actions.finished, timeout=600_000) as ended:
        actions.write_pack(tmp_path / "no" / "pack.pdf")
        actions.write_pack(tmp_path / "second.pdf")  # only one is written at a time
    assert ended.args == [2]
    assert "was not written" in help_window.said.text()


def test_a_pack_is_completed_when_the_manual_is_opened_in_another_language(help_window, qtbot, tmp_path):
    actions = actions_of(help_window)
    with qtbot.waitSignal(actions.finished, timeout=600_000) as ended:
        actions.write_pack(tmp_path / "no" / "pack.pdf")
        help_window.code = "xx"
        helper().open()
        QApplication.sendPostedEvents(help_window, QEvent.Type.DeferredDelete)
        other = present(helper().window)
        assert other is not help_window
        assert "Checking this installation" in other.said.text()
    assert ended.args == [2]
    assert "was not written" in other.said.text()
    other.close()
    other.deleteLater()


def test_a_pack_is_completed_when_the_program_ends(help_window, tmp_path):
    actions, codes = actions_of(help_window), []
    actions.finished.connect(codes.append)
    actions.write_pack(tmp_path / "no" / "pack.pdf")
    helper().finish()
    assert codes == [2]
    assert actions.process is None
    assert not help_window.isVisible()


@pytest.mark.slow
def test_the_pack_is_written_in_a_process_of_its_own(help_window, qtbot, tmp_path):
    actions, path = actions_of(help_window), tmp_path / "pack.pdf"
    with qtbot.waitSignal(actions.finished, timeout=900_000) as ended:
        actions.write_pack(path)
    assert ended.args == [0]
    assert "All checks passed" in help_window.said.text()
    assert "Installation qualification" in text_of(path)
