"""A table that is being imported in the window: its columns, how it is read, what is asked, and the answers.

Every change plans the whole table again; nothing is written before `store`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, text
from fortnight.domain.people import may_write
from fortnight.domain.record.dates import Localise
from fortnight.exchange.csv_export import write_sheet
from fortnight.exchange.hl7v2.codes import key_of
from fortnight.exchange.hl7v2.units import unit_key
from fortnight.exchange.refusals import Unreadable
from fortnight.exchange.tables.dates import DateForm
from fortnight.exchange.tables.delimited import DELIMITER_WORDS, ENCODINGS
from fortnight.exchange.tables.grid import Grid
from fortnight.exchange.tables.mapping import Column, TableMapping
from fortnight.exchange.tables.roles import ROLE_WORDS, Role
from fortnight.operations import exports, table_maps
from fortnight.operations.lab_inbox import OF_NO_CONCERN
from fortnight.operations.session import Invalid, Session
from fortnight.operations.table_import import (
    Preview,
    TableSource,
    answered,
    preview,
    read_table,
    store,
    with_place,
)
from fortnight.operations.table_plan import Answers
from fortnight.operations.table_views import ANALYTE, ColumnView, Group, column_view, grouped

SHOWN_ROWS = 4  # of the preview
ROLES: Mapping[str, Text] = {role.value: words for role, words in ROLE_WORDS.items()}
DATE_FORMS: tuple[str, ...] = tuple(DateForm)
DELIMITERS, ENCODING_WORDS = DELIMITER_WORDS, ENCODINGS
UNKNOWN_ROLE = Role.UNKNOWN.value


@dataclass(slots=True)
class TableDraft:
    """One table in the window. `found` is what an import would do now."""

    session: Session
    source: TableSource
    localise: Localise
    grid: Grid
    mapping: TableMapping
    is_remembered: bool
    found: Preview
    answers: Answers = field(default_factory=Answers)

    def on(self, session: Session) -> TableDraft:
        """Return the same draft for another session on the same record."""
        return replace(self, session=session)

    # What is shown --------------------------------------------------------------------------------

    @property
    def columns(self) -> list[ColumnView]:
        """The columns with a header, in the order of the file."""
        return [column_view(name, self.mapping.columns[name]) for name in self.grid.header if name]

    @property
    def rows(self) -> list[tuple[int, list[str]]]:
        """The first rows: their numbers and the cells under a header."""
        places = [place for place, name in enumerate(self.grid.header) if name]
        return [(row.number, [row.cell(p) for p in places]) for row in self.grid.body[:SHOWN_ROWS]]

    @property
    def counts(self) -> dict[Outcome, int]:
        """The number of values by outcome."""
        return self.found.plan.counts

    @property
    def children(self) -> int:
        """The number of children of whom something would be stored."""
        return len({v.child for v in self.found.plan.values if v.outcome is Outcome.STORED})

    @property
    def is_ready(self) -> bool:
        """Whether the table can be stored: something is new, and nothing waits or is refused."""
        is_planned = self.found.lacks is None and not self.found.plan.open_numbers
        return is_planned and self.counts[Outcome.STORED] > 0

    def outcome_at(self, row: int, column: str) -> Outcome | None:
        """Return the outcome of the value in a cell; `None` if it is no value."""
        values = self.found.plan.values
        return next((v.outcome for v in values if (v.cell.row, v.cell.column) == (row, column)), None)

    def groups(self, shown: Outcome | None = None) -> list[Group]:
        """Return values with one outcome in groups; without an outcome what waits or is refused."""
        wanted = (Outcome.WAITING, Outcome.REFUSED) if shown is None else (shown,)
        return grouped(value for value in self.found.plan.values if value.outcome in wanted)

    # How it is read -------------------------------------------------------------------------------

    def choose_column(self, name: str, choice: str) -> None:
        """State what a column holds."""
        if choice.startswith(ANALYTE):
            analyte = choice.removeprefix(ANALYTE)
            before = self.mapping.columns[name]
            unit = before.unit if before.analyte == analyte else ""
            self._change(self.mapping.with_column(name, Column(Role.RESULT, analyte, unit)))
        else:
            self._change(self.mapping.with_column(name, Column(Role(choice))))

    def choose_unit(self, name: str, unit: str) -> None:
        """State the unit of a column."""
        column = self.mapping.columns[name]
        self._change(self.mapping.with_column(name, replace(column, unit=unit)))

    def choose_reading(self, decimal: str, dates: str, clock: str) -> None:
        """State the decimal mark, the form of dates and the time of day of dates without one."""
        self._change(replace(self.mapping, decimal=decimal, dates=DateForm(dates), clock=clock))

    def _change(self, mapping: TableMapping) -> None:
        self.mapping = mapping
        self.plan()

    def plan(self) -> None:
        """Plan the table again."""
        self.found = preview(self.session, self.grid, self.mapping, self.answers, self.localise)

    # Answers --------------------------------------------------------------------------------------

    def accept(self, group: Group) -> None:
        """State that values are right, or that they correct what is recorded."""
        self._answer(replace(self.answers, accepted=self.answers.accepted | group.numbers))

    def leave_out(self, group: Group) -> None:
        """Leave values out."""
        self._answer(replace(self.answers, left_out=self.answers.left_out | group.numbers))

    def leave_out_rest(self) -> None:
        """Leave out whatever waits or is refused."""
        self._answer(replace(self.answers, left_out=self.answers.left_out | self.found.plan.open_numbers))

    def take_back(self, group: Group) -> None:
        """Ask about values again that were left out."""
        self._answer(replace(self.answers, left_out=self.answers.left_out - group.numbers))

    def start_again(self) -> None:
        """Forget every answer; the meaning of the columns stays."""
        self._answer(Answers())

    def accept_numbers(self) -> None:
        """State that the children which the table names by number alone are those of the record."""
        self._answer(replace(self.answers, by_number=True))

    def choose_child(self, group: Group, child: str) -> None:
        """State whose the values are."""
        patients = {value.cell.patient: child for value in group.values}
        self._answer(replace(self.answers, children={**self.answers.children, **patients}))

    def map_code(self, group: Group, analyte: str) -> None:
        """State what a test of a long table is; empty text for one of no concern."""
        key = key_of(group.first.cell.reading.observation.codes[0])
        self._change(replace(self.mapping, codes={**self.mapping.codes, key: analyte or OF_NO_CONCERN}))

    def map_unit(self, group: Group, unit: str) -> None:
        """State what a unit of a long table is."""
        reading = group.first.cell.reading
        written = next((each.code for each in reading.observation.units), "")
        key = unit_key(reading.analyte, written)
        self._change(replace(self.mapping, units={**self.mapping.units, key: unit}))

    def _answer(self, answers: Answers) -> None:
        self.answers = answers
        self.found = answered(self.session, self.found, answers)

    # Storing --------------------------------------------------------------------------------------

    def store(self, entry: str) -> int:
        """Store the table; return the number of results.

        :raises Invalid: if something waits or is refused.
        """
        return store(self.session, self.found, self.answers, entry)

    def save_list(self, path: Path) -> None:
        """Write every value with its outcome and reason as a CSV file, and note that it was exported.

        :raises OSError: if it cannot be written.
        """
        rows = (
            (v.cell.row, v.cell.column, v.cell.says, str(v.outcome), str(v.sentence or ""))
            for v in self.found.plan.values
        )
        write_sheet(path, ("row", "column", "value", "outcome", "reason"), rows)
        exports.note(self.session, None, f"what an import of {self.grid.file} would do", path.name)

    def remember(self, entry: str, name: str) -> None:
        """Keep the meaning of the columns for tables like this one."""
        table_maps.remember(self.session, entry, self.grid, replace(self.mapping, name=name))


def open_draft(
    session: Session, path: Path, localise: Localise, delimiter: str = "", encoding: str = "", sheet: str = ""
) -> TableDraft:
    """Read a table and plan it as its columns show or as it is remembered.

    :raises Invalid: with the reason why it cannot be read.
    """
    source = TableSource(path, delimiter=delimiter, encoding=encoding, sheet=sheet, takes_first=True)
    try:
        grid = read_table(session, source)
    except Unreadable as wrong:
        raise Invalid(with_place(wrong.refusal)) from None
    except OSError as error:
        why = error.strerror or str(error)
        raise Invalid(text("The file cannot be read: {why}.", why=why)) from error
    known = table_maps.remembered(session, grid)
    mapping = table_maps.mapping_of(session, grid)
    answers = Answers()
    found = preview(session, grid, mapping, answers, localise)
    return TableDraft(session, source, localise, grid, mapping, known is not None, found, answers)


def may_import(session: Session) -> bool:
    """Return whether this person may import tables."""
    return may_write(session.role, "import.record") and may_write(session.role, "specimen.record")


def may_remember(session: Session) -> bool:
    """Return whether this person may keep the meaning of columns."""
    return may_write(session.role, "labmap.record")
