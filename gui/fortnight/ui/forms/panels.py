"""The dialog in which the panels of the timeline are chosen, ordered and made higher or lower."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from fortnight.ui.charts.kinds import PANELS, menu_words
from fortnight.ui.charts.panel_choice import PanelChoice
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, column, label, row, shortcut

NAME = Qt.ItemDataRole.UserRole
TALLER = 2  # shares of one press


class PanelsDialog(QDialog):
    """Lists all panels, those that are shown first. `changed` carries each new choice; it applies at once."""

    changed = Signal(object)

    def __init__(self, parent: QWidget, choice: PanelChoice) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setWindowTitle(tr("Panels of the timeline"))
        self.setModal(True)
        self.setMinimumSize(460, 480)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Panels, from top to bottom"))
        self.list.setSpacing(5)
        self.list.itemChanged.connect(self._toggle)
        self.buttons = {
            "up": button(tr("Up"), lambda: self._change(self._moved(-1)), tip="Alt+↑"),
            "down": button(tr("Down"), lambda: self._change(self._moved(1)), tip="Alt+↓"),
            "taller": button(tr("Taller"), lambda: self._change(self._resized(TALLER))),
            "lower": button(tr("Lower"), lambda: self._change(self._resized(-TALLER))),
            "reset": button(tr("As at first"), lambda: self._change(PanelChoice())),
        }
        shortcut(self, "Alt+Up", self.buttons["up"].click)
        shortcut(self, "Alt+Down", self.buttons["down"].click)
        hint = label(tr("The height can also be dragged at the lower edge of a panel."), "muted", wrap=True)
        body = row(self.list, column(*self.buttons.values(), None, spacing=8), spacing=12)
        body.setStretch(0, 1)
        whole = column(
            label(tr("Panels of the timeline"), "h2"),
            body,
            hint,
            row(None, button(tr("Close"), self.accept, "primary")),
            margins=(22, 18, 22, 18),
            spacing=12,
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._fill(choice.names[0])

    def _fill(self, current: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for name in (*self.choice.names, *_others(self.choice)):
            item = QListWidgetItem(menu_words(PANELS[name]))
            item.setData(NAME, name)
            shown = name in self.choice.names
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
            if name == current:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    @property
    def current(self) -> str:
        """The name of the panel with the cursor."""
        return str(self.list.currentItem().data(NAME))

    def _moved(self, by: int) -> PanelChoice:
        return self.choice.moved(self.current, by) if self.current in self.choice.names else self.choice

    def _resized(self, by: int) -> PanelChoice:
        return self.choice.resized(self.current, self.choice.share(self.current) + by)

    def _toggle(self, item: QListWidgetItem) -> None:
        name = str(item.data(NAME))
        toggled = self.choice.toggled(name)
        self._change(toggled if toggled.names else self.choice, name)  # one panel is always shown

    def _change(self, choice: PanelChoice, current: str = "") -> None:
        self.choice = choice
        self._fill(current or self.current)
        self.changed.emit(choice)


def _others(choice: PanelChoice) -> Iterable[str]:
    return (name for name in PANELS if name not in choice.names)
