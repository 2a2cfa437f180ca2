"""Plain tables: a list of columns over a list of rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from fortnight.ui.theme import letters

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says, and how: struck through, in a colour, bold, with a hint."""

    words: str
    colour: str = ""
    struck: bool = False
    bold: bool = False
    tip: str = ""


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: title, width (0 takes what is left), and the cell of a row."""

    title: str
    width: int
    cell: Callable[[Row], Cell]
    right: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows of any kind under columns that know how to read them."""

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self.columns = list(columns)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row], columns: Sequence[Column[Row]] | None = None) -> None:
        """List other rows, if wanted under other columns."""
        self.beginResetModel()
        self.rows = rows
        if columns is not None:
            self.columns = list(columns)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, section: int) -> int:
        side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        cell = self.columns[index.column()].cell(self.rows[index.row()])
        return _ROLES[role](cell) if role in _ROLES else None


def _font(cell: Cell) -> QFont:
    font = letters(13, QFont.Weight.DemiBold if cell.bold else QFont.Weight.Normal)
    font.setStrikeOut(cell.struck)
    return font


_ROLES: dict[int, Callable[[Cell], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda cell: cell.words,
    Qt.ItemDataRole.FontRole: _font,
    Qt.ItemDataRole.ForegroundRole: lambda cell: QColor(cell.colour) if cell.colour else None,
    Qt.ItemDataRole.ToolTipRole: lambda cell: cell.tip or None,
}


def table(model: RowsModel, name: str, row_height: int = 36) -> QTableView:
    """A quiet table view over a model."""
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setShowGrid(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(row_height)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setSectionsClickable(False)
    widths(view, model)
    return view


def widths(view: QTableView, model: RowsModel) -> None:
    """Give the columns their widths; those of width 0 share what is left."""
    for n, column in enumerate(model.columns):
        if column.width:
            view.horizontalHeader().setSectionResizeMode(n, QHeaderView.ResizeMode.Interactive)
            view.setColumnWidth(n, column.width)
        else:
            view.horizontalHeader().setSectionResizeMode(n, QHeaderView.ResizeMode.Stretch)
