"""A note on a day of the timeline: by a key at the crosshair, or by the menu at the cursor."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from fortnight.ui import formats
from fortnight.ui.charts.sheet import CourseSheet
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr


class NotePin(QObject):
    """Asks for a note on a day of the sheet: `asked` carries the day. A day in the future is today."""

    asked = Signal(object)

    def __init__(self, context: Context, sheet: CourseSheet) -> None:
        super().__init__(sheet)
        self._context, self._sheet = context, sheet
        self.menu: QMenu | None = None
        sheet.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        sheet.customContextMenuRequested.connect(self._offer)

    def ask_at_crosshair(self) -> None:
        """Ask for a note on the day of the crosshair; without one, on the present day."""
        self._ask(self._sheet.cursor_time())

    def _ask(self, at: float | None) -> None:
        if self._sheet.course is not None:
            self.asked.emit(self._day(at))

    def _day(self, at: float | None) -> date:
        now = self._context.session.clock()
        return now.date() if at is None else min(now, datetime.fromtimestamp(at, now.tzinfo)).date()

    def _offer(self, place: QPoint) -> None:
        """Offer a note on the day at the cursor."""
        at = self._sheet.time_at(place)
        if at is None:
            return
        self.menu = QMenu(self._sheet)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = tr("Note on {day}… (P at the crosshair)").format(day=formats.day(self._day(at)))
        self.menu.addAction(words, partial(self._ask, at))
        self.menu.popup(self._sheet.mapToGlobal(place))
