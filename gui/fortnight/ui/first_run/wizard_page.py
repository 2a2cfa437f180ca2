"""The base class of the pages of the first run, and the large choices that some of them offer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QRadioButton, QWidget

from fortnight.operations.first_run import Answers
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.style import set_kind, set_state
from fortnight.ui.widgets.basics import column, label, row


class WizardPage(QWidget):
    """One page: it shows the answers, and keeps each as soon as it is typed or chosen."""

    entered = Signal()  # Enter was pressed: go to the next page
    language_asked = Signal(str)  # the code of another language

    def __init__(self, answers: Answers, login_service: LoginService) -> None:
        super().__init__()
        self.answers, self.login_service = answers, login_service

    def begin(self) -> None:
        """Put the cursor where something has to be typed or chosen. Overridden."""

    def refused(self) -> None:
        """React to a refusal of the answers: the cursor goes where they are typed."""
        self.begin()


class Tile(QFrame):
    """A large choice: a radio button with a second line below its name."""

    def __init__(self, name: str, more: str) -> None:
        super().__init__()
        set_kind(self, "tileFrame")
        self.radio = QRadioButton(name)
        self.more = label(more, "small", wrap=True)
        self.more.setIndent(24)
        self.radio.setAccessibleDescription(more)
        self.radio.toggled.connect(lambda on: set_state(self, "chosen", "true" if on else ""))
        self.setLayout(column(self.radio, self.more, margins=(12, 8, 10, 8), spacing=2))

    def mouseReleaseEvent(self, event: object) -> None:
        """Choose it, wherever it is pressed."""
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        self.radio.click()


class Tiles(QWidget):
    """Tiles of which one is chosen, each given as key, name and second line."""

    chosen = Signal(str)

    def __init__(self, options: Mapping[str, tuple[str, str]], chosen: str, upright: bool = False) -> None:
        super().__init__()
        self.tiles = {key: Tile(*words) for key, words in options.items()}
        self._group = QButtonGroup(self)
        for key, tile in self.tiles.items():
            self._group.addButton(tile.radio)
            tile.radio.setChecked(key == chosen)
            tile.radio.clicked.connect(lambda _on, key=key: self.chosen.emit(key))
        lines = (column if upright else row)(*self.tiles.values(), spacing=8)
        for place in range(0 if upright else len(self.tiles)):
            lines.setStretch(place, 1)
        self.setLayout(lines)

    def choose(self, key: str) -> None:
        """Choose a tile, as the program does."""
        self.tiles[key].radio.setChecked(True)

    def begin(self) -> None:
        """Put the cursor on the chosen tile."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)


def labelled(title: str, box: QWidget, *below: QWidget) -> QBoxLayout:
    """Return a box below its label, by which a screen reader names it, and what stands below both."""
    above = label(title, "muted")
    above.setBuddy(box)
    box.setAccessibleName(title)
    return column(above, box, *below, spacing=4)
