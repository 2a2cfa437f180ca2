"""Opens the manual: F1 in every window of the program, the button of the sidebar, and a link in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.ui.help.topics import START, topic_of
from fortnight.ui.language import language

if TYPE_CHECKING:
    from fortnight.ui.help.actions import ManualActions
    from fortnight.ui.help.window import HelpWindow

_HAS_KEY = "helpKey"  # property of a window in which F1 opens the manual


class Helper(QObject):
    """Opens the page of the manual about what one sees. There is one for the whole program.

    A window gets the key when it first has the focus, so no dialog has to know of the manual.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.window: HelpWindow | None = None
        self.actions: ManualActions | None = None
        app.focusChanged.connect(self._add_key)

    def _add_key(self, _former: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if window is None or window is self.window or window.property(_HAS_KEY):
            return
        window.setProperty(_HAS_KEY, True)
        QShortcut(QKeySequence("F1"), window).activated.connect(self.open_here)

    def open_here(self) -> None:
        """Open the page about what has the focus, or what the window shows."""
        focused = QApplication.focusWidget()
        self.open(topic_of(focused, QApplication.activeWindow()))

    def open(self, page: str = START) -> None:
        """Open a page of the manual, in the language of the window."""
        from fortnight.ui.help.actions import ManualActions  # here: most days nobody opens the manual
        from fortnight.ui.help.window import HelpWindow

        if self.window is not None and self.window.code != language():
            self.window.close()
            self.window.deleteLater()
            self.window = None
        if self.window is None:
            self.window = HelpWindow()
            self.actions = self.actions or ManualActions(self, lambda: self.window)
            self.actions.serve(self.window)
        self.window.open(page)

    def finish(self) -> None:
        """Close the manual and complete what was begun in it, because the program ends."""
        if self.window is not None:
            self.window.close()
        if self.actions is not None:
            self.actions.finish()


def helper() -> Helper:
    """Return the helper of this program; it is made when it is first asked for."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app.findChild(Helper) or Helper(app)
