"""The window of the manual: contents and search at the left, the page at the right."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from fortnight import __version__
from fortnight.domain.entry.languages import OWN_NAMES
from fortnight.ui.forms.fields import line
from fortnight.ui.help import pages
from fortnight.ui.help.browser import PageBrowser
from fortnight.ui.style import set_kind
from fortnight.ui.theme import ui_font
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, card, column, label, row
from fortnight.ui.widgets.sizes import digits_width

USUAL_SIZE, LEAST_SIZE = QSize(1180, 780), QSize(820, 520)
CONTENTS_DIGITS = 39
PAGE = Qt.ItemDataRole.UserRole


class HelpWindow(QWidget):
    """Shows the manual beside the program. `browser_asked` and `pack_asked` are requests to its owner."""

    browser_asked = Signal()
    pack_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        set_kind(self, "page")
        self.code = pages.manual_language()
        self.setWindowTitle(tr("Help — Fortnight"))
        self.setMinimumSize(LEAST_SIZE)
        self.resize(USUAL_SIZE)
        self.search = line(tr("Search the manual"))
        self.search.setAccessibleName(tr("Search the manual"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_found)
        self.tree = QTreeWidget()
        set_kind(self.tree, "contents")
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(16)
        self.tree.setAccessibleName(tr("Contents"))
        self.tree.currentItemChanged.connect(self._choose)
        self.none = label(tr("No page holds these words."), "muted", wrap=True)
        self.none.hide()
        self.page = PageBrowser(self.code)
        self.page.sourceChanged.connect(self._follow)
        self._lay_out()
        self._fill(pages.contents(self.code))
        self._add_keys()

    def _lay_out(self) -> None:
        self.back = button(tr("Back"), self.page.backward, tip="Alt+Left")
        self.back.setEnabled(False)
        self.page.backwardAvailable.connect(self.back.setEnabled)
        self.print = button(tr("Print this page…"), self.page.ask_print)
        self.close_button = button(tr("Close"), self.close, tip="Esc")
        words = column(
            label(tr("Help"), "h1"), label(tr("F1 opens the page of what you see"), "muted"), spacing=2
        )
        head = row(words, None, self.back, self.print, self.close_button)
        version = tr("Version {version} · {language}").format(
            version=__version__, language=OWN_NAMES[self.code]
        )
        self.said = label(style="small", wrap=True)
        self.said.hide()
        foot = column(
            label(version, "small"),
            button(tr("Open in the browser"), self.browser_asked.emit, "link"),
            button(tr("Validation pack…"), self.pack_asked.emit, "link"),
            self.said,
            spacing=4,
        )
        side = card(self.search, self.tree, self.none, foot, margins=(10, 10, 10, 10))
        side.setFixedWidth(digits_width(CONTENTS_DIGITS))
        body = row(side, card(self.page, margins=(2, 2, 2, 2)), spacing=12)
        body.setStretch(1, 1)
        whole = column(head, body, margins=(20, 14, 20, 16), spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _add_keys(self) -> None:
        for keys, do in (("Esc", self.close), ("Alt+Left", self.page.backward), ("Ctrl+F", self._reach)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _reach(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _fill(self, groups: tuple[pages.Group, ...]) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        for group in groups:
            top = QTreeWidgetItem([group.title])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            top.setFont(0, ui_font(13, QFont.Weight.Bold))
            self.tree.addTopLevelItem(top)
            for page in group.pages:
                item = QTreeWidgetItem(top, [pages.title(page, self.code)])
                item.setData(0, PAGE, page)
            top.setExpanded(True)
        self.tree.blockSignals(False)

    def say(self, words: str) -> None:
        """Say something at the foot of the contents."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _show_found(self, typed: str) -> None:
        """Show the pages that hold the typed words, the best first; without words all of them."""
        found = pages.search(typed, self.code, plain_words)
        searching = bool(typed.strip())
        groups = (pages.Group(tr("Found"), found),) if searching else pages.contents(self.code)
        self._fill(groups)
        self.none.setVisible(searching and not found)
        self._mark(self.page.shown)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and (page := item.data(0, PAGE)):
            self.page.show_page(page)

    def _follow(self, url: QUrl) -> None:
        self._mark(url.fileName().removesuffix(".html"))

    def _mark(self, page: str) -> None:
        """Mark the page that is shown in the contents."""
        walk = QTreeWidgetItemIterator(self.tree)
        while (item := walk.value()) is not None:
            if item.data(0, PAGE) == page:
                self.tree.blockSignals(True)
                self.tree.setCurrentItem(item)
                self.tree.blockSignals(False)
                return
            walk += 1

    def open(self, page: str) -> None:
        """Show a page of the manual in front of the other windows."""
        self.search.clear()
        self.page.show_page(page)
        self._mark(page)
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the page again in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "page"):
            self.page.draw_again()


@lru_cache(maxsize=256)
def plain_words(page: str, code: str) -> str:
    """Return the words of a page, which are searched with each typed letter."""
    return pages.plain(page, code)
