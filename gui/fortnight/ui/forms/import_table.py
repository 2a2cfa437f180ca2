"""The dialog that imports a table: what its columns are, what will happen to each value, then store it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget

from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations.reading_copy import Reader
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.operations.table_draft import ENCODING_WORDS, TableDraft, may_remember, open_draft
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, card, chip, column, label, row
from fortnight.ui.widgets.choice import choice
from fortnight.ui.widgets.import_columns import ImportColumns
from fortnight.ui.widgets.import_outcomes import ImportOutcomes
from fortnight.ui.widgets.import_reading import ImportReading
from fortnight.ui.widgets.inbox_answers import ward_time
from fortnight.ui.widgets.sizes import digits_width

SIZE, MARGIN = QSize(1220, 760), 24  # of the dialog, and what is left of the window round it
NAME_DIGITS = 22
READ_AT_ONCE = 30_000  # bytes: about a thousand values, a third of a second
SHOWN = (None, Outcome.STORED, Outcome.ALREADY_THERE, Outcome.WAITING, Outcome.REFUSED, Outcome.IGNORED)


class ImportTable(QDialog):
    """Imports one table. `stored` carries the words about what was stored."""

    stored = Signal(str)

    def __init__(self, parent: QWidget, context: Context, path: Path) -> None:
        super().__init__(parent)
        self._context, self._path, self.worker = context, path, Worker(self)
        self.draft: TableDraft | None = None
        self._shown: Outcome | None = None
        self.setWindowTitle(tr("Import a file"))
        self.setModal(True)
        self.resize(SIZE.boundedTo(parent.window().size() - QSize(2 * MARGIN, 2 * MARGIN)))
        self.title, self.about = label(tr("Import a file"), "h1"), label(style="muted")
        self.sum = label(style="muted")
        self.reading, self.columns, self.outcomes = ImportReading(), ImportColumns(), ImportOutcomes(context)
        self.how = chip(tr("How it is read"), self._toggle_reading)
        self.filters = {shown: chip("", lambda s=shown: self.show_only(s)) for shown in SHOWN}
        self.trouble = label(style="wrong", wrap=True)
        self.encoding = choice({"": tr("State the encoding…"), **_encodings()})
        self.encoding.setAccessibleName(tr("Encoding"))
        self.remember, self.name = QCheckBox(tr("remember the columns as")), QLineEdit(path.stem)
        self.rest: QPushButton = button(tr("Leave out the rest"), self._leave_out_rest)
        self.save: QPushButton = button(tr("Save the list…"), self._ask_list)
        self.again: QPushButton = button(tr("Start again"), self._start_again)
        self.do: QPushButton = button("", self.give, "primary")
        self._connect()
        self._lay_out()
        self.reading.hide()
        self.refresh()
        self.read()

    def _connect(self) -> None:
        self.reading.read_again.connect(self._read_as_stated)
        self.reading.changed.connect(self._read_numbers)
        self.columns.column_chosen.connect(self._column)
        self.columns.unit_chosen.connect(self._unit)
        self.outcomes.changed.connect(self.refresh)
        self.encoding.activated.connect(lambda _: self.read(encoding=self.encoding.currentData()))
        self.name.setAccessibleName(tr("Name of the source"))
        self.name.setFixedWidth(digits_width(NAME_DIGITS))
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self.do.click)

    def _lay_out(self) -> None:
        head = row(column(self.title, self.about, spacing=2), None, self.how)
        nothing_yet = label(tr("Nothing is stored yet. All of it is stored, or nothing."), "muted", wrap=True)
        foot = row(
            *(button(tr("Cancel"), self.reject), self.again, nothing_yet),
            *(self.remember, self.name, self.rest, self.do),
        )
        foot.setStretch(2, 1)
        self._below = QWidget()  # takes the height while there is no table
        self._frames = [card(self.columns, margins=(1, 1, 1, 1)), card(self.outcomes, margins=(1, 1, 1, 1))]
        whole = column(
            head,
            self.reading,
            self._frames[0],
            row(*self.filters.values(), self.sum, None, self.save, spacing=8),
            self._frames[1],
            row(self.trouble, self.encoding),
            self._below,
            foot,
            margins=(20, 16, 20, 16),
            spacing=10,
        )
        whole.setStretch(4, 1)
        whole.setStretch(6, 1)
        self.setLayout(whole)
        self._parts = (*self._frames, *self.filters.values(), self.sum, self.remember, self.name)
        self._parts += (self.rest, self.again, self.save)

    # Reading --------------------------------------------------------------------------------------

    def read(self, delimiter: str = "", encoding: str = "", sheet: str = "") -> None:
        """Read the file as stated, a large one in another thread; a file that cannot be read says why."""
        stated = {"delimiter": delimiter, "encoding": encoding, "sheet": sheet}
        if _is_large(self._path):
            reader = Reader.of(self._context.session)
            title = tr("Reading {file}").format(file=self._path.name)
            self.worker.begin(
                title, lambda _: _read_elsewhere(reader, self._path, stated), self._take, self._refuse
            )
            return
        try:
            with _busy():
                draft = open_draft(self._context.session, self._path, ward_time, **stated)
        except Invalid as refused:
            self._refuse(refused)
        else:
            self._take(draft)

    def _take(self, draft: TableDraft) -> None:
        is_first = self.draft is None
        self.draft = draft.on(self._context.session)
        if draft.is_remembered:
            self.name.setText(draft.mapping.name)
        self.refresh()
        if is_first and len(draft.grid.sheets) > 1 and not self.how.isChecked():
            self.how.click()  # the workbook has more than one sheet: show which of them this is

    def _refuse(self, refused: Invalid | StoreProblem) -> None:
        self.draft = None
        self.refresh()
        self.trouble.setText(say(refused.sentence))

    def done(self, result: int) -> None:
        """Close the dialog; what another thread has read is not needed any more."""
        self.worker.drop()
        super().done(result)

    def _read_as_stated(self) -> None:
        stated = (self.reading.delimiter, self.reading.encoding, self.reading.sheet)
        self.read(*(each.currentData() or "" for each in stated))

    def _read_numbers(self) -> None:
        if self.draft is not None:
            stated = (self.reading.decimal.currentData(), self.reading.dates.currentData())
            self._with(lambda draft: draft.choose_reading(*stated, self.reading.clock.text().strip()))

    def _with(self, do) -> None:  # noqa: ANN001
        if self.draft is not None and not self.worker.busy:
            with _busy():
                do(self.draft)
            self.refresh()

    def _column(self, name: str, chosen: str) -> None:
        self._with(lambda draft: draft.choose_column(name, chosen))

    def _unit(self, name: str, unit: str) -> None:
        self._with(lambda draft: draft.choose_unit(name, unit))

    def _leave_out_rest(self) -> None:
        self._with(lambda draft: draft.leave_out_rest())

    def _start_again(self) -> None:
        self._with(lambda draft: draft.start_again())

    def _toggle_reading(self) -> None:
        self.reading.setVisible(self.how.isChecked() and self.draft is not None)

    # Showing --------------------------------------------------------------------------------------

    def show_only(self, shown: Outcome | None) -> None:
        """List the values with one outcome, or what is asked and refused."""
        self._shown = shown
        self.refresh()

    def refresh(self) -> None:
        """Show the table as it would be imported now."""
        draft = self.draft
        for part in self._parts:
            part.setVisible(draft is not None)
        for part in (self.encoding, self._below):
            part.setVisible(draft is None)
        self.how.setEnabled(draft is not None)
        self._toggle_reading()
        self.do.setEnabled(draft is not None and draft.is_ready)
        if draft is None:
            self.about.setText(self._path.name)
            self.do.setText(tr("Store"))
            return
        self._show(draft)

    def _show(self, draft: TableDraft) -> None:
        counts, total = draft.counts, sum(draft.counts.values())
        rows, columns = tr("%n row(s)", "", len(draft.grid.body)), tr("%n column(s)", "", len(draft.columns))
        values = tr("%n value(s)", "", total)
        known = tr("columns as of “{name}”").format(name=draft.mapping.name) if draft.is_remembered else ""
        self.about.setText(" · ".join(filter(None, (draft.grid.file, rows, columns, values, known))))
        self.reading.show_draft(draft)
        self.columns.show_draft(draft)
        for shown, each in self.filters.items():
            number = counts[Outcome.WAITING] + counts[Outcome.REFUSED] if shown is None else counts[shown]
            each.setText(_filter_words(shown, number))
            each.setVisible(shown is None or number > 0)
            each.setChecked(shown is self._shown)
        parts = [str(counts[each]) for each in Outcome if counts[each]]
        self.sum.setText(f"{total} = {' + '.join(parts)}" if parts else "")
        self.outcomes.show_groups(draft, self._shown)
        self.trouble.setText(say(draft.found.lacks) if draft.found.lacks else "")
        self.rest.setEnabled(bool(draft.found.plan.open_numbers))
        self.remember.setEnabled(may_remember(draft.session))
        new = counts[Outcome.STORED]
        self.do.setText(tr("Store %n result(s)", "", new) if new else tr("Store"))

    def _ask_list(self) -> None:
        kinds = tr("Tables (*.csv)")
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the list"), f"{self._path.stem} list.csv", kinds)
        if name:
            self.save_list(Path(name))

    def save_list(self, path: Path) -> None:
        """Write what will happen to each value as a file, or say why it was not written."""
        if self.draft is None:
            return
        try:
            self.draft.save_list(path)
            words = tr("Saved {file}").format(file=path)
        except OSError as error:
            words = tr("{file} was not written: {why}").format(file=path, why=error.strerror or error)
        except StoreProblem as refused:
            words = say(refused.sentence)
        self.trouble.setText(words)

    # Storing --------------------------------------------------------------------------------------

    def give(self) -> None:
        """Store the table; a refusal is shown and keeps every answer."""
        draft = self.draft
        if draft is None or self.worker.busy or not self.do.isEnabled():
            return
        session = draft.session
        try:
            with _busy():
                count = draft.store(session.new_id())
                if self.remember.isChecked() and may_remember(session):
                    draft.remember(session.new_id(), self.name.text())
        except (Invalid, StoreProblem) as refused:
            draft.plan()  # the record may have changed since it was planned
            self.refresh()
            self.trouble.setText(say(refused.sentence))
            return
        time, what = formats.clock(session.clock()), tr("%n result(s)", "", count)
        words = tr("Saved {time} · {what} from {file}").format(time=time, what=what, file=draft.grid.file)
        self.stored.emit(words)
        self.accept()


def _encodings() -> dict[str, str]:
    return {each: say(words) for each, words in ENCODING_WORDS.items()}


def _filter_words(shown: Outcome | None, n: int) -> str:
    words = {
        None: tr("%n to answer", "", n),
        Outcome.STORED: tr("%n will be stored", "", n),
        Outcome.ALREADY_THERE: tr("%n (is|are) there already", "", n),
        Outcome.WAITING: tr("%n (is|are) asked about", "", n),
        Outcome.REFUSED: tr("%n (is|are) refused", "", n),
        Outcome.IGNORED: tr("%n of no concern", "", n),
    }
    return words[shown]


def _is_large(path: Path) -> bool:
    try:
        return path.stat().st_size > READ_AT_ONCE
    except OSError:
        return False  # reading it says why


def _read_elsewhere(reader: Reader, path: Path, stated: Mapping[str, str]) -> TableDraft:
    """Read and plan a table in another thread, on a copy of the record."""
    with reader.session() as session:
        return open_draft(session, path, ward_time, **stated)


@contextmanager
def _busy() -> Iterator[None]:
    QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()
