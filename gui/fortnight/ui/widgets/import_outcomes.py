"""What is asked about the values of a table that is imported, in groups, each with its answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QWidget

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations import views
from fortnight.operations.table_draft import TableDraft
from fortnight.operations.table_plan import Asks, is_number_alone
from fortnight.operations.table_views import Group
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, clear, column, label, row, scrolling
from fortnight.ui.widgets.choice import Choice, choice, narrow
from fortnight.ui.widgets.import_columns import unit_options

MOST_GROUPS = 60  # that are shown at once; the others are shown when these are answered
CHOICE_CHARACTERS = 16
MOST_ROWS = 4  # whose numbers are named in a group
LONGEST_SAYS = 20  # characters
LONGEST_COLUMNS = 22  # characters
NO_CONCERN = "-"


class ImportOutcomes(QWidget):
    """Lists groups of values. `changed` is emitted after an answer was given."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._draft: TableDraft | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(3, 1)
        self.more = label(style="muted", wrap=True)
        holder = QWidget()
        holder.setLayout(column(self._grid, self.more, None, margins=(14, 10, 14, 10)))
        self.area: QScrollArea = scrolling(holder, tr("What is asked and refused"))
        self.setLayout(column(self.area))
        self.answers: list[QWidget] = []

    def show_groups(self, draft: TableDraft, shown: Outcome | None) -> None:
        """Show what is asked and refused, or the values with one outcome."""
        self._draft = draft
        clear(self._grid)
        self.answers = []
        groups = draft.groups(shown)
        for place, words in enumerate((tr("Where"), tr("What"), tr("Says"), tr("Why"))):
            self._grid.addWidget(label(words if groups else "", "small"), 0, place)
        for line, group in enumerate(groups[:MOST_GROUPS], 1):
            self._add(line, group)
        left = len(groups) - MOST_GROUPS
        self.more.setText(tr("and %n more", "", left) if left > 0 else "" if groups else _nothing(shown))

    def _add(self, line: int, group: Group) -> None:
        style = "wrong" if group.first.outcome is Outcome.REFUSED else ""
        parts = (
            label(_where(group), "h3"),
            label(_cut(formats.listed(group.names), LONGEST_COLUMNS)),
            label(_says(group), "h3"),
            label(say(group.first.sentence) if group.first.sentence else "", style, wrap=True),
        )
        for place, part in enumerate(parts):
            self._grid.addWidget(part, line, place)
        answers = list(self._offers(group))
        self.answers += answers
        self._grid.addLayout(row(None, *answers, spacing=6), line, len(parts))

    # Answers --------------------------------------------------------------------------------------

    def _offers(self, group: Group) -> Iterator[QWidget]:
        draft = self._draft
        assert draft is not None
        if group.is_left_out:
            yield self._chip(tr("ask again"), partial(draft.take_back, group))
            return
        if group.first.outcome not in (Outcome.WAITING, Outcome.REFUSED):
            return
        if group.first.asks is not None:
            yield from _OFFERS[group.first.asks](self, draft, group)
        yield self._chip(tr("leave out"), partial(draft.leave_out, group))

    def _chip(self, words: str, do: Callable[[], object]) -> QPushButton:
        return button(words, lambda: self._give(do), "chip")

    def _give(self, do: Callable[[], object]) -> None:
        do()
        self.changed.emit()

    def _choose(self, name: str, options: dict[str, str], do: Callable[[str], object]) -> Choice:
        made = choice({"": name, **options})
        narrow(made, CHOICE_CHARACTERS)
        made.setAccessibleName(name)
        made.activated.connect(
            lambda _: self._give(lambda: do(made.currentData())) if made.currentData() else None
        )
        return made

    def _child(self, draft: TableDraft, group: Group) -> Iterator[QWidget]:
        if is_number_alone(group.first.cell.patient):
            yield self._chip(tr("all numbers are right"), draft.accept_numbers)
        today = draft.session.clock().date()
        known = {each.id: formats.person_line(each, today) for each in views.children(draft.session)}
        yield self._choose(tr("Choose the child…"), known, partial(draft.choose_child, group))

    def _code(self, draft: TableDraft, group: Group) -> Iterator[QWidget]:
        names = {code: tr_word(analyte_name(code)) for code in ANALYTES}
        ordered = dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))

        def answer(code: str) -> None:
            meaning = "" if code == NO_CONCERN else code
            if draft.mapping.is_long:
                draft.map_code(group, meaning)
            else:
                draft.choose_column(group.first.cell.column, f"analyte:{meaning}" if meaning else "nothing")

        options = {NO_CONCERN: tr("Not recorded here"), **ordered}
        yield self._choose(tr("What is it?"), options, answer)

    def _unit(self, draft: TableDraft, group: Group) -> Iterator[QWidget]:
        analyte = group.first.cell.reading.analyte
        known = unit_options(tuple(ANALYTES[analyte].conversions))
        units = {unit: words for unit, words in known.items() if unit}

        def answer(unit: str) -> None:
            if draft.mapping.is_long:
                draft.map_unit(group, unit)
            else:
                draft.choose_unit(group.first.cell.column, unit)

        yield self._choose(tr("Which unit?"), units, answer)

    def _accept(self, words: str, draft: TableDraft, group: Group) -> Iterator[QWidget]:
        yield self._chip(words, partial(draft.accept, group))

    def _correction(self, draft: TableDraft, group: Group) -> Iterator[QWidget]:
        yield from self._accept(tr("corrects it"), draft, group)

    def _confirmation(self, draft: TableDraft, group: Group) -> Iterator[QWidget]:
        yield from self._accept(tr("it is right"), draft, group)

    def _reading(self, draft: TableDraft, group: Group) -> Iterator[QWidget]:
        yield label(tr("state it under “How it is read”"), "muted")


_OFFERS: dict[Asks, Callable[[ImportOutcomes, TableDraft, Group], Iterator[QWidget]]] = {
    Asks.CHILD: ImportOutcomes._child,  # noqa: SLF001
    Asks.CODE: ImportOutcomes._code,  # noqa: SLF001
    Asks.UNIT: ImportOutcomes._unit,  # noqa: SLF001
    Asks.CORRECTION: ImportOutcomes._correction,  # noqa: SLF001
    Asks.CONFIRMATION: ImportOutcomes._confirmation,  # noqa: SLF001
    Asks.READING: ImportOutcomes._reading,  # noqa: SLF001
}


def _where(group: Group) -> str:
    rows = group.rows
    if len(rows) <= MOST_ROWS:
        return tr("row {n}").format(n=formats.listed(map(str, rows)))
    return tr("%n row(s) from {first}", "", len(rows)).format(first=rows[0])


def _says(group: Group) -> str:
    said = " · ".join(dict.fromkeys(value.cell.says for value in group.values[:MOST_ROWS]))
    return _cut(said, LONGEST_SAYS)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[:most]}…"


def _nothing(shown: Outcome | None) -> str:
    return tr("Nothing is asked, and nothing is refused.") if shown is None else tr("There is none.")
