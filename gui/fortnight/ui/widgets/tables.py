"""Read-only tables: a list of columns that each make a cell from a row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from fortnight.ui import formats
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import ui_font
from fortnight.ui.translation import tr
from fortnight.ui.widgets.sizes import digits_width

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


CELL_FONT, TITLE_FONT, MARK_FONT = 13, 11, 9  # font sizes in pixels
PADDING = 36  # pixels beside the text of a cell, both sides together
MARK_SPACE = "\u2007" * 4  # as wide as four digits
SAMPLED = 3  # the longest texts of a column, which decide its width
MARKS = Qt.ItemDataRole.UserRole + 1
MOST_DIGITS = 31  # width of a column that does not stretch; longer text is elided, and full in the tooltip


@dataclass(frozen=True, slots=True)
class CellMark:
    """A sign after the text of a cell; its colour is a name in the theme, such as `amber_ink`.

    `spoken` is what a screen reader says, if the tooltip of the cell does not explain the sign.
    """

    sign: str
    colour: str
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of one cell and its style: a colour name of the theme, marks, and a tooltip (`tip`)."""

    words: str
    colour: str = ""
    struck: bool = False
    bold: bool = False
    tip: str = ""
    marks: tuple[CellMark, ...] = ()


def new_mark(record: str, news: Collection[str]) -> tuple[CellMark, ...]:
    """Return the mark of a record that is among those that are new to the reader; empty if it is not."""
    return (CellMark(tr("new"), "accent", tr("new")),) if record in news else ()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its title, and the function that makes a cell from a row.

    It is as wide as its text, but at most as wide as `most` digits; one that stretches takes the rest.
    """

    title: str
    cell: Callable[[Row], Cell]
    right: bool = False
    stretch: bool = False
    most: float = MOST_DIGITS

    def made(self, row: Row) -> Cell:
        """Return the cell of a row; a number at the right has the decimal point of the language."""
        cell = self.cell(row)
        return replace(cell, words=formats.decimal_point(cell.words)) if self.right else cell


class RowsModel(QAbstractTableModel, Generic[Row]):
    """A table model over rows of any type; the columns make the cells.

    With `has_marks` cells may have marks. `pads_numbers` leaves space for them after every number.
    """

    def __init__(
        self,
        appearance: Appearance,
        columns: Sequence[Column[Row]],
        has_marks: bool = False,
        pads_numbers: bool = True,
    ) -> None:
        super().__init__()
        self.appearance, self.has_marks = appearance, has_marks
        self.pads_numbers = has_marks and pads_numbers
        self.columns = list(columns)
        self.rows: Sequence[Row] = ()
        self._cells: dict[tuple[int, int], Cell] = {}

    def show(self, rows: Sequence[Row], columns: Sequence[Column[Row]] | None = None) -> None:
        """Show these rows, and these columns if they are given."""
        self.beginResetModel()
        self.rows = rows
        self._cells.clear()
        if columns is not None:
            self.columns = list(columns)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column, or its alignment."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self.title_lines(section))
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, section: int) -> int:
        side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a property of a cell: text, font, colour, alignment, tooltip or marks."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        cell = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(getattr(self.appearance.theme, cell.colour)) if cell.colour else None
        return _ROLES[role](cell) if role in _ROLES else None

    def title_lines(self, column: int) -> list[str]:
        """Return the lines of a column's title, with the space for marks."""
        return [line + self.mark_space(column) for line in self.columns[column].title.split("\n")]

    def mark_space(self, column: int) -> str:
        """Return the space after a number, as wide as the marks that may be painted there."""
        return MARK_SPACE if self.pads_numbers and self.columns[column].right else ""

    def cell(self, row: int, column: int) -> Cell:
        """Return one cell, made when it is first needed and then kept."""
        if (row, column) not in self._cells:
            self._cells[row, column] = self.columns[column].made(self.rows[row])
        return self._cells[row, column]


def _font(cell: Cell) -> QFont:
    font = ui_font(CELL_FONT, QFont.Weight.DemiBold if cell.bold else QFont.Weight.Normal)
    font.setStrikeOut(cell.struck)
    return font


def _tip(cell: Cell) -> str | None:
    return cell.tip or cell.words or None


def _spoken(cell: Cell) -> str:
    """Return the text for a screen reader, with the marks that the tooltip does not explain."""
    marks = (mark.spoken for mark in cell.marks)
    return formats.listed(part for part in (cell.words, *marks, cell.tip) if part)


_ROLES: dict[int, Callable[[Cell], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda cell: cell.words,
    Qt.ItemDataRole.FontRole: _font,
    Qt.ItemDataRole.ToolTipRole: _tip,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    MARKS: lambda cell: cell.marks,
}


class MarkingDelegate(QStyledItemDelegate):
    """Paints the marks of a cell after its text, all at the same position, so that numbers stay aligned."""

    def __init__(self, appearance: Appearance, parent: QTableView) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Add the space for marks to the text of a right-aligned cell."""
        super().initStyleOption(option, index)
        if _is_right(index) and getattr(index.model(), "pads_numbers", False):
            option.text += MARK_SPACE  # pyright: ignore[reportAttributeAccessIssue]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, then its marks."""
        super().paint(painter, option, index)
        marks: tuple[CellMark, ...] = index.data(MARKS) or ()
        if not marks:
            return
        painter.save()
        font = ui_font(MARK_FONT, QFont.Weight.DemiBold)
        painter.setFont(font)
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        x = area.right() - QFontMetrics(ui_font(CELL_FONT)).horizontalAdvance(MARK_SPACE)
        for mark in marks:
            painter.setPen(QColor(getattr(self._appearance.theme, mark.colour)))
            painter.drawText(
                area.adjusted(x - area.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, mark.sign
            )
            x += QFontMetrics(font).horizontalAdvance(mark.sign)
        painter.restore()


def _is_right(index: Index) -> bool:
    return bool(index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight.value)


def table(model: RowsModel, name: str, row_height: int = 36) -> QTableView:
    """Return a read-only table view of a model; `name` is for screen readers."""
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
    if model.has_marks:
        view.setItemDelegate(MarkingDelegate(model.appearance, view))
    model.modelReset.connect(lambda: fit_columns(view, model))
    fit_columns(view, model)
    return view


def fit_columns(view: QTableView, model: RowsModel) -> None:
    """Make each column as wide as its title and longest text; columns that stretch share the rest."""
    for n, column in enumerate(model.columns):
        if column.stretch:
            view.horizontalHeader().setSectionResizeMode(n, QHeaderView.ResizeMode.Stretch)
            continue
        view.horizontalHeader().setSectionResizeMode(n, QHeaderView.ResizeMode.Interactive)
        view.setColumnWidth(n, max(_title_width(model, n), min(digits_width(column.most), _needed(model, n))))


def _needed(model: RowsModel, column: int) -> int:
    """Return the width in pixels that the longest texts of a column need."""
    space = model.mark_space(column)
    cells = (model.cell(row, column) for row in range(len(model.rows)))
    longest = nlargest(
        SAMPLED, {(cell.words + space, cell.bold) for cell in cells}, key=lambda each: (len(each[0]), each)
    )
    bold, normal = (
        QFontMetrics(ui_font(CELL_FONT, weight)) for weight in (QFont.Weight.DemiBold, QFont.Weight.Normal)
    )
    widths = [(bold if is_bold else normal).horizontalAdvance(words) for words, is_bold in longest]
    return PADDING + max(widths, default=0)


def _title_width(model: RowsModel, column: int) -> int:
    """Return the width in pixels that the title of a column needs; it is never cut."""
    title = QFontMetrics(ui_font(TITLE_FONT, QFont.Weight.Bold))
    return PADDING + max(title.horizontalAdvance(line) for line in model.title_lines(column))
