"""A search box that finds a child by name, number or scanned wristband, and the list of matches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QWidget

from fortnight.domain.record.child import Child
from fortnight.operations import views
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import column, icon, label
from fortnight.ui.widgets.sizes import digits_width, line_height, text_width

ROWS_SHOWN = 8
STEPS = {  # rows by which a key moves the selection
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class ListSearchBox(QLineEdit):
    """A search box whose arrow keys move through a list; `stepped` carries the number of rows to move."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `stepped` for the keys of `STEPS`."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class FoundChildren(QFrame):
    """Lists the children that match a search, with the first selected. `picked` carries a child's id."""

    picked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.listed: Sequence[Child] = ()
        self.rows = QStringListModel(self)
        self.view = QListView()
        self.view.setModel(self.rows)
        self.view.setAccessibleName(tr("Children found"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_kind(self.view, "found")
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.clicked.connect(self._clicked)
        self.nobody: QLabel = label(style="muted", wrap=True)
        set_kind(self, "card")
        self.setLayout(column(self.view, self.nobody, margins=(6, 6, 6, 6), spacing=0))

    def search(self, words: str, leave_out: str = "") -> None:
        """List the children that match `words`, except the child `leave_out`; none for empty text."""
        found = views.find(self._context.session, words) if words.strip() else []
        self.listed = [child for child in found if child.id != leave_out]
        today = self._context.session.clock().date()
        self.rows.setStringList([formats.person_line(child, today) for child in self.listed])
        self.view.setCurrentIndex(self.rows.index(0))
        self.view.setVisible(bool(self.listed))
        self.view.setFixedHeight(min(len(self.listed), ROWS_SHOWN) * (line_height() + 14))
        self.nobody.setText(tr("No child found for “{words}”.").format(words=words.strip()))
        self.nobody.setVisible(bool(words.strip()) and not self.listed)

    @property
    def chosen(self) -> Child | None:
        """The selected child, which Enter opens."""
        row = self.view.currentIndex().row()
        return self.listed[row] if 0 <= row < len(self.listed) else None

    def step(self, rows: int) -> None:
        """Move the selection down by this number of rows, or up if it is negative."""
        last = len(self.listed) - 1
        row = max(0, min(last, self.view.currentIndex().row() + rows))
        self.view.setCurrentIndex(self.rows.index(row))

    def _clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self.listed[index.row()].id)


class FindBox(ListSearchBox):
    """A search box with the list of matches below it, over the page. `chosen` carries the id of a child."""

    chosen = Signal(str)
    LIST_DIGITS = 52  # width of the list of matches, in digits
    BESIDE = 52  # pixels beside the text, for the icon and the margins

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.found = FoundChildren(context)
        self.found.hide()
        self.setPlaceholderText(tr("Find patient or scan wristband (Ctrl+K)"))
        self.setAccessibleName(tr("Find patient"))
        self.setFixedWidth(max(digits_width(34.5), text_width(self.placeholderText()) + self.BESIDE))
        self.setMinimumHeight(line_height() + 18)
        self._search_icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._search_icon.setText(tr("Open the child found"))
        self._search_icon.triggered.connect(self._entered)
        context.appearance.theme_changed.connect(self._follow_theme)
        self._follow_theme()
        self.textChanged.connect(self._search)
        self.stepped.connect(self.found.step)
        self.returnPressed.connect(self._entered)
        self.found.picked.connect(self._choose)

    def _follow_theme(self) -> None:
        self._search_icon.setIcon(icon("search", self._context.theme.muted, self.devicePixelRatioF(), 16))

    def event(self, event: QEvent) -> bool:
        """Draw the icon again on a screen with another density."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._follow_theme()
        return super().event(event)

    def reach(self) -> None:
        """Take the focus and select the text, so that typing replaces it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _search(self, words: str) -> None:
        self.found.search(words)
        self._show_found(bool(words.strip()))

    def _show_found(self, shown: bool) -> None:
        """Show or hide the list below the box, over the page, aligned with the right edge of the box."""
        if self.found.parent() is not self.window():
            self.found.setParent(self.window())
            self.window().installEventFilter(self)
        self.found.setVisible(shown)
        if not shown:
            return
        corner = self.mapTo(self.window(), self.rect().bottomRight())
        height = self.found.sizeHint().height()
        width = max(digits_width(self.LIST_DIGITS), self.width())
        self.found.setGeometry(QRect(corner.x() - width + 1, corner.y() + 4, width, height))
        self.found.raise_()

    def _entered(self) -> None:
        child = self.found.chosen
        if child is not None:
            self._choose(child.id)

    def _choose(self, child: str) -> None:
        self.clear()
        self.chosen.emit(child)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the box on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the matches of the text in the box."""
        super().focusInEvent(event)
        self._show_found(bool(self.text().strip()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the matches."""
        super().focusOutEvent(event)
        self.found.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the list below the box when the window is resized."""
        if event.type() == QEvent.Type.Resize and self.found.isVisible():
            self._show_found(True)
        return False
