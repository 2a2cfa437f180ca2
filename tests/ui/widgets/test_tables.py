"""Tables: columns as wide as their text, numbers aligned, marks after them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from fortnight.app.user_window import application
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT, ui_font
from fortnight.ui.widgets.sizes import digits_width
from fortnight.ui.widgets.tables import MARK_SPACE, Cell, CellMark, Column, RowsModel, new_mark, table

LONG = "a text that is rather long"


@pytest.fixture
def appearance(qapp):
    application()
    return Appearance(LIGHT, "si")


def made(appearance, rows, **how):
    columns = (
        Column[str]("A title", Cell),
        Column[str](
            "Value\npg/mL",
            lambda row: Cell(row, "amber_ink", tip="why", marks=(CellMark("▲", "alert_ink"),)),
            **how,
        ),
    )
    model: RowsModel[str] = RowsModel(appearance, columns, has_marks=True)
    view = table(model, "Rows")
    model.show(rows)
    return view, model


def width_of(words):
    return QFontMetrics(ui_font(13)).horizontalAdvance(words)


def test_a_column_is_as_wide_as_its_longest_text(qtbot, appearance):
    view, model = made(appearance, ["7", LONG, "8"])
    qtbot.addWidget(view)
    assert width_of(LONG) < view.columnWidth(0) < width_of(LONG) + 60
    model.show(["7"])
    assert view.columnWidth(0) < width_of(LONG)
    assert view.columnWidth(0) > width_of("A title") * 0.8


def test_a_column_is_not_wider_than_its_maximum(qtbot, appearance):
    view, _ = made(appearance, [LONG * 20], most=14)
    qtbot.addWidget(view)
    assert view.columnWidth(1) == digits_width(14)


def test_a_new_record_is_marked_and_spoken(qtbot, appearance):
    def cell(row: str) -> Cell:
        return Cell(row, tip="day 3", marks=new_mark(row, {"b"}))

    columns = (Column[str]("From", cell),)
    model: RowsModel[str] = RowsModel(appearance, columns, has_marks=True, pads_numbers=False)
    model.show(["a", "b"])
    spoken = [model.data(model.index(n, 0), Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    assert spoken == ["a, day 3", "b, new, day 3"]


def test_numbers_are_not_padded_where_only_words_have_marks(appearance):
    column = Column[str]("Dose", Cell, right=True)
    for pads, space in ((True, MARK_SPACE), (False, "")):
        model: RowsModel[str] = RowsModel(appearance, (column,), has_marks=True, pads_numbers=pads)
        assert model.mark_space(0) == space
    assert RowsModel(appearance, (column,)).mark_space(0) == ""


def test_a_right_aligned_column_has_room_for_marks_and_aligned_numbers(qtbot, appearance):
    right, model = made(appearance, ["12"], right=True)
    left, _ = made(appearance, ["12"])
    for view in (right, left):
        qtbot.addWidget(view)
    assert right.columnWidth(1) > left.columnWidth(1) + 20
    lines = model.headerData(1, Qt.Orientation.Horizontal).split("\n")
    assert [line.rstrip("\u2007") for line in lines] == ["Value", "pg/mL"]
    assert all(line.endswith("\u2007" * 4) for line in lines)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_mark_is_painted_in_the_colour_of_the_theme(qtbot, appearance, theme):
    appearance.set_theme(theme)
    view, _ = made(appearance, ["12"], right=True)
    qtbot.addWidget(view)
    view.resize(400, 120)
    picture = view.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
    }
    assert theme.alert_ink.lower() in colours


def test_a_screen_reader_gets_the_meaning_of_a_mark(qtbot, appearance):
    view, model = made(appearance, ["12"])
    qtbot.addWidget(view)
    assert model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) == "12, why"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "12"


def test_the_colour_of_a_cell_follows_the_theme(qtbot, appearance):
    view, model = made(appearance, ["12"])
    qtbot.addWidget(view)
    assert model.data(model.index(0, 1), Qt.ItemDataRole.ForegroundRole).name() == LIGHT.amber_ink.lower()
    appearance.set_theme(DARK)
    assert model.data(model.index(0, 1), Qt.ItemDataRole.ForegroundRole).name() == DARK.amber_ink.lower()


def test_a_cell_is_made_once_for_each_list_of_rows(appearance, qtbot):
    asked = []

    def cell(row):
        asked.append(row)
        return Cell(row)

    model: RowsModel[str] = RowsModel(appearance, (Column("A", cell),))
    view = table(model, "Rows")
    qtbot.addWidget(view)
    model.show(["1", "2"])
    for _ in range(3):
        view.grab()
    assert asked == ["1", "2"]
    model.show(["1", "2"])
    view.grab()
    assert asked == ["1", "2", "1", "2"]
