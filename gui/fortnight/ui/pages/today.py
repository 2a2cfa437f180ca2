"""The Today page: what each child needs next, findings before its infusion, and alerts that are waiting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHeaderView,
    QSizePolicy,
    QStackedLayout,
    QTableView,
    QWidget,
)

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.record.child import Child
from fortnight.operations import physician_sign_off, views
from fortnight.ui import formats
from fortnight.ui.bedside.live_strip import LiveStrip
from fortnight.ui.models.today import FINDINGS, TodayModel
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, card, clear, column, label, row
from fortnight.ui.widgets.find import FindBox
from fortnight.ui.widgets.page import LivePage, header
from fortnight.ui.widgets.sizes import digits_width
from fortnight.ui.widgets.today_delegate import TodayDelegate, row_height, shared_widths

SIDE_DIGITS = 28  # width of the planned repeats, in digits
SIDE_FROM = 1180  # page width in pixels from which the planned repeats fit beside the table


class PlannedRepeats(QFrame):
    """Lists the repeat IL-6 samples that were planned when alerts were acknowledged, earliest first.

    `opened` carries the id of the child whose name was clicked.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "card")
        self.setFixedWidth(digits_width(SIDE_DIGITS))
        self.is_empty = True
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(
            column(label(tr("Planned repeats"), "h3"), self._grid, margins=(14, 12, 14, 14), spacing=10)
        )

    def show_repeats(self, repeats: tuple[RaisedAlert, ...], names: Mapping[str, Child], today: date) -> None:
        """List the planned repeats that have not been drawn yet; overdue ones are highlighted."""
        clear(self._grid)
        for place, alert in enumerate(repeats):
            assert alert.repeat_due is not None
            late = alert.repeat_due < today
            style = "asked" if late else "muted"
            name = names[alert.child].name if alert.child in names else "–"
            who = button(name, lambda child=alert.child: self.opened.emit(child), "link")
            self._grid.addWidget(label(formats.short_day(alert.repeat_due), style), place, 0)
            self._grid.addWidget(who, place, 1)
            self._grid.addWidget(label(tr("late") if late else "IL-6", style), place, 2)
        self.is_empty = not repeats


class _TodayTable(QTableView):
    """The table of children. Its columns share its width, and the findings take what is left."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        for n, width in enumerate(shared_widths(self.viewport().width())):
            if n != FINDINGS:
                self.setColumnWidth(n, width)


class TodayPage(LivePage):
    """The first page. `opened` and `bedside_requested` carry a child's id, `register` asks for its form."""

    opened = Signal(str)
    register = Signal()
    bedside_requested = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.counts = label(style="muted", wrap=True)
        self.finder = FindBox(context)
        self.finder.chosen.connect(self.opened)
        new = button(tr("Register child"), self.register.emit)
        title = QWidget()
        title.setLayout(column(label(tr("Today"), "h1"), self.counts, spacing=2))
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        top = header(title, new, self.finder)
        new.setVisible(context.session.review is None)
        self.model = TodayModel(lambda skip: views.today(context.session, skip=skip).rows, self._day)
        self.table = self._table()
        frame = card()
        self._content = QStackedLayout(frame)
        self._content.setContentsMargins(1, 1, 1, 1)
        self._content.addWidget(self.table)
        self._content.addWidget(self._first_step())
        self.repeats = PlannedRepeats()
        self.repeats.opened.connect(self.opened)
        body = row(frame, column(self.repeats, None), margins=(20, 12, 20, 16), spacing=12)
        body.setStretch(0, 1)
        self.strip = LiveStrip(context)
        self.strip.chosen.connect(lambda _infusion, child: self.bedside_requested.emit(child))
        self.strip.emptied.connect(self.refresh)
        layout = column(top, self.strip, body, spacing=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.table)
        self.refresh()

    def _day(self) -> date:
        return self._context.session.clock().date()

    def _first_step(self) -> QWidget:
        """Return the text that is shown in place of the table while no child is registered."""
        holder = QWidget()
        words = tr(
            "No child is registered yet. Register the first one here, or import a list: "
            "fortnight import children.csv labs.csv infusions.csv"
        )
        about = label(words, "muted", wrap=True)
        about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        about.setMaximumWidth(digits_width(55))
        begin = button(tr("Register child"), self.register.emit, "primary")
        holder.setLayout(column(None, row(None, about, None), row(None, begin, None), None, spacing=16))
        return holder

    def _table(self) -> QTableView:
        table = _TodayTable()
        table.setModel(self.model)
        self._delegate = TodayDelegate(self._context.appearance, self._day)
        table.setItemDelegate(self._delegate)
        table.setAccessibleName(tr("Children, sorted by what they need next"))
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_height())
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setMinimumSectionSize(40)
        heads.setSectionResizeMode(FINDINGS, QHeaderView.ResizeMode.Stretch)
        table.clicked.connect(self._open)
        table.activated.connect(self._open)
        return table

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()].child.id)

    def refresh(self) -> None:
        """Read the children from the record again; the selected row stays selected."""
        chosen = self.chosen_child()
        today = views.today(self._context.session, max(views.AT_ONCE, len(self.model.rows)))
        self.model.show(today.rows, today.children)
        self._content.setCurrentIndex(0 if today.registered else 1)
        self.counts.setText(self._head(today))
        names = views.children_of(self._context.session, [alert.child for alert in today.repeats])
        self.repeats.show_repeats(today.repeats, names, self._day())
        self._place_repeats()
        self.strip.refresh()
        for n, each in enumerate(today.rows):
            if each.child.id == chosen:
                self.table.selectRow(n)

    def _head(self, today: views.Today) -> str:
        words = tr("{when} · {due} due, {late} late · {alerts}").format(
            when=formats.weekday(self._day()),
            due=today.due,
            late=today.late,
            alerts=tr("%n open alert(s)", "", today.open_cards),
        )
        parts = [words]
        if today.waiting_cards:
            parts.append(tr("%n (waits|wait) for a repeat or outcome", "", today.waiting_cards))
        unsigned = physician_sign_off.to_sign(self._context.session)
        if unsigned:
            parts.append(tr("%n record(s) to sign", "", unsigned))
        return formats.listed(parts)

    def chosen_child(self) -> str | None:
        """Return the id of the child in the selected row, or None."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()].child.id if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show or hide the planned repeats."""
        self._place_repeats()
        super().resizeEvent(event)

    def _place_repeats(self) -> None:
        """Hide the planned repeats if there are none, and on a narrow page: their rows show them too."""
        self.repeats.setVisible(self.width() >= SIDE_FROM and not self.repeats.is_empty)
