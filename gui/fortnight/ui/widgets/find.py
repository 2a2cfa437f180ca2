"""Find a child by name or number, or scan a wristband: type, choose, Enter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from fortnight.domain.children import Child
from fortnight.operations import ward
from fortnight.operations.desk import Desk
from fortnight.ui.appearance import Appearance
from fortnight.ui.language import tr
from fortnight.ui.widgets.basics import icon


class FindBox(QLineEdit):
    """Tells `chosen` with a child's id."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._appearance = appearance
        self._found: list[Child] = []
        self.setPlaceholderText(tr("Find patient or scan wristband   Ctrl K"))
        self.setAccessibleName(tr("Find patient"))
        self.setFixedWidth(290)
        self.setMinimumHeight(34)
        self._sign = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        appearance.theme_changed.connect(self._follow_theme)
        self._follow_theme()
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = QListView()
        popup.activated.connect(self._picked)
        popup.clicked.connect(self._picked)
        completer.setPopup(popup)
        self.setCompleter(completer)
        self.textEdited.connect(self._look)
        self.returnPressed.connect(self._entered)

    def _follow_theme(self) -> None:
        self._sign.setIcon(icon("search", self._appearance.theme.muted, 16))

    def reach(self) -> None:
        """Take the keys; what stands there is overwritten."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _look(self, words: str) -> None:
        self._found = ward.find(self._desk, words) if words.strip() else []
        self._names.setStringList([f"{child.name}   {child.number}" for child in self._found])

    def _picked(self, index: QModelIndex) -> None:
        if index.row() < len(self._found):
            self._choose(self._found[index.row()])

    def _entered(self) -> None:
        exact = ward.child_by_number(self._desk, self.text().strip())
        if exact is not None:
            self._choose(exact)
        elif len(self._found) == 1:
            self._choose(self._found[0])

    def _choose(self, child: Child) -> None:
        self._found = []
        self.clear()
        self.chosen.emit(child.id)
