"""Today: who is due, late or early, what is still missing, and which alerts wait."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from fortnight.operations import ward
from fortnight.ui import language
from fortnight.ui.context import Context
from fortnight.ui.language import tr
from fortnight.ui.models.today import COLUMNS, TREND, TodayModel
from fortnight.ui.widgets.basics import button, card, column, fill, label, row
from fortnight.ui.widgets.find import FindBox
from fortnight.ui.widgets.page import LivePage, header
from fortnight.ui.widgets.today_delegate import ROW_HEIGHT, TodayDelegate


class TodayPage(LivePage):
    """The first page. `opened` tells a child's id; `register` asks for the form of a new child."""

    opened = Signal(str)
    register = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._counts = label(style="muted")
        self.finder = FindBox(context.desk, context.appearance)
        self.finder.chosen.connect(self.opened)
        new = button(tr("Register child"), self.register.emit)
        top = header(column(label(tr("Today"), "h1"), self._counts, spacing=2), None, new, self.finder)
        self.model = TodayModel(lambda skip: ward.today(context.desk, skip=skip).rows)
        self.table = self._table()
        frame = card()
        fill(column(), margins=(0, 0, 0, 0))
        frame.setLayout(column(self.table, margins=(1, 1, 1, 1)))
        self._empty = label(tr("No child is registered yet. Begin with “Register child”."), "muted")
        self.setLayout(column(top, row(frame, margins=(20, 12, 20, 16)), spacing=0))
        self.refresh()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        self._delegate = TodayDelegate(self._context.appearance, self._context.desk.clock().date())
        table.setItemDelegate(self._delegate)
        table.setAccessibleName(tr("Children by due date"))
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        for n, each in enumerate(COLUMNS):
            table.setColumnWidth(n, each.width)
        heads.setSectionResizeMode(TREND, QHeaderView.ResizeMode.Stretch)
        table.clicked.connect(self._open)
        table.activated.connect(self._open)
        return table

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()].child.id)

    def refresh(self) -> None:
        """Read the ward again; the chosen row stays chosen."""
        chosen = self._chosen()
        today = ward.today(self._context.desk, max(ward.AT_ONCE, len(self.model.rows)))
        self.model.show(today.rows, today.children)
        when = language.weekday(self._context.desk.clock().date())
        self._counts.setText(
            tr("{when} · {due} due, {late} late, {alerts}").format(
                when=when,
                due=today.due,
                late=today.late,
                alerts=language.counted(today.alerts, tr("1 open alert"), tr("{n} open alerts")),
            )
        )
        for n, each in enumerate(today.rows):
            if each.child.id == chosen:
                self.table.selectRow(n)

    def _chosen(self) -> str | None:
        index = self.table.currentIndex()
        return self.model.rows[index.row()].child.id if index.isValid() else None
