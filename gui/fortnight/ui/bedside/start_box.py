"""The button that starts the drip, and the one that asks why the infusion is not given today."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from fortnight.ui.bedside.in_place import InPlace
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, row


class StartBox(InPlace):
    """Both buttons. `not_given` gets the reason and returns whether there was one."""

    def __init__(self, start: Callable[[], object], not_given: Callable[[str], bool]) -> None:
        buttons = QWidget()
        self.start = button(tr("Start infusion (Ctrl+Return)"), start, "primary")
        self.not_today = button(tr("Not today…"), lambda: self.ask("not-given"))
        layout = row(self.start, self.not_today, spacing=8)
        layout.setStretch(0, 1)
        buttons.setLayout(layout)
        super().__init__(buttons)
        title, do = tr("Why is the infusion not given today?"), tr("Not given")
        self.reason = self.add_box("not-given", title, do, not_given, "danger")
