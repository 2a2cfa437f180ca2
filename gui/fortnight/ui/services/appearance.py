"""The appearance of the window: its theme and the units in which values are shown.

Both can change while the window is open. Widgets that the style sheet does not reach connect to the signals.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from fortnight.domain.messages import SI
from fortnight.ui import theme as themes
from fortnight.ui import translation
from fortnight.ui.theme import Theme


class Appearance(QObject):
    """The theme and the units of one window, with a signal for each change."""

    theme_changed = Signal()
    units_changed = Signal()

    def __init__(self, theme: Theme, units: str = SI, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.set_units(units)

    @property
    def theme(self) -> Theme:
        """The current theme with its colours."""
        return self._theme

    @property
    def units(self) -> str:
        """The name of the units in which values are shown: `si` or `japan`."""
        return translation.units()

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme to the whole application, then notify the widgets."""
        changed, self._theme = theme is not self._theme, theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            themes.apply(app, theme)
        if changed:
            self.theme_changed.emit()

    def set_units(self, units: str) -> None:
        """Change the units in which every value is shown."""
        if units != translation.units():
            translation.use_units(units)
            self.units_changed.emit()
