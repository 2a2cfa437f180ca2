"""The Inbox page: results of laboratories that wait for a person, and the message that each came in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QListView, QPushButton

from fortnight.domain.labs.lab_message import OUTCOME_WORDS, Outcome, Waits
from fortnight.operations import lab_counts, lab_waiting, views
from fortnight.operations.lab_messages import FileReport
from fortnight.operations.received_files import are_received, import_received, to_confirm
from fortnight.operations.session import Changes, StoreProblem
from fortnight.operations.table_draft import may_import
from fortnight.program_log.writing import note_error
from fortnight.ui import formats
from fortnight.ui.forms.confirm_import import ConfirmImport
from fortnight.ui.forms.import_table import ImportTable
from fortnight.ui.models.inbox import InboxModel, kind_words
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, card, chip, column, label, row
from fortnight.ui.widgets.inbox_answers import ward_time
from fortnight.ui.widgets.inbox_delegate import InboxDelegate
from fortnight.ui.widgets.inbox_detail import InboxDetail
from fortnight.ui.widgets.page import LivePage, header
from fortnight.ui.widgets.sizes import digits_width

LIST_DIGITS = 40  # width of the list, in digits
ALL = "all"
KINDS: tuple[Waits | None, ...] = (*Waits, None)


class InboxPage(LivePage):
    """Lists what waits; `said` carries words about what was done, `shown` the number of items."""

    said = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._shown: Waits | str | None = ALL
        self._chosen = ""
        self.counts = label(style="muted", wrap=True)
        self.model = InboxModel(context.session.clock().date())
        self.list = self._list()
        self.detail = InboxDetail(context)
        self.detail.answered.connect(self._answered)
        self.detail.stepped.connect(self._step)
        empty = tr("Nothing waits. Results that are certain are stored when a message is imported.")
        self.nothing = card(label(empty, "h3", wrap=True), None, margins=(20, 18, 20, 18))
        self.filters = {kind: self._chip(kind) for kind in (ALL, *KINDS)}
        self.take = button(tr("Import a file…"), self.ask_file)
        self.question: ConfirmImport | None = None
        self.take.setEnabled(may_import(context.session))
        self.wizard: ImportTable | None = None
        words = column(label(tr("Inbox"), "h1"), self.counts, spacing=2)
        top = header(words, self.take)
        layout = top.layout()
        assert layout is not None
        layout.setStretch(0, 1)  # type: ignore[attr-defined]
        chips = row(*self.filters.values(), None, margins=(20, 10, 20, 0), spacing=8)
        body = row(self.nothing, self._framed_list(), self.detail, margins=(20, 10, 20, 16), spacing=12)
        body.setStretch(0, 1)
        body.setStretch(2, 1)
        whole = column(top, chips, body, spacing=0)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.refresh()

    def _list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        self._delegate = InboxDelegate(self._context.appearance, self.model)
        made.setItemDelegate(self._delegate)
        made.setAccessibleName(tr("What waits"))
        set_kind(made, "bare")
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        made.setUniformItemSizes(True)
        made.selectionModel().currentChanged.connect(self._moved)
        return made

    def _framed_list(self) -> QFrame:
        self._frame = card(self.list, margins=(1, 1, 1, 1))
        self._frame.setFixedWidth(digits_width(LIST_DIGITS))
        return self._frame

    def _chip(self, kind: Waits | str | None) -> QPushButton:
        return chip("", lambda: self.show_only(kind))

    # Showing ------------------------------------------------------------------------------------

    def is_affected_by(self, changes: Changes) -> bool:
        """Return whether a commit changed a message or a child."""
        return any(changes.touch(table) for table in ("observation", "child"))

    def show_only(self, kind: Waits | str | None) -> None:
        """Show only what waits for one thing, or all."""
        self._shown = kind
        self.refresh()

    def refresh(self) -> None:
        """Read what waits from the record and show it."""
        session = self._context.session
        items = lab_waiting.waiting(session)
        counts = Counter(item.waits for item in items)
        if self._shown is not ALL and not counts[self._shown]:  # type: ignore[index]
            self._shown = ALL
        for kind, made in self.filters.items():
            number = len(items) if kind is ALL else counts[kind]  # type: ignore[index]
            made.setText(f"{tr('All') if kind is ALL else kind_words(kind)} ({number})")  # type: ignore[arg-type]
            made.setVisible(kind is ALL or number > 0)
            made.setChecked(kind is self._shown)
        listed = [item for item in items if self._shown is ALL or item.waits is self._shown]
        children = views.children_of(session, [o.child for i in items for o in i.observations if o.child])
        place = max(0, self.model.place_of(self._chosen))
        self.model.show(listed, children, session.clock().date())
        self.counts.setText(_counts(len(items), *lab_counts.today(session)))
        for part in (self._frame, self.detail):
            part.setVisible(bool(listed))
        self.nothing.setVisible(not listed)
        self.setFocusProxy(self.list if listed else self.take)
        known = self.model.place_of(self._chosen)
        self._choose(known if known >= 0 else min(place, len(listed) - 1))

    def _choose(self, place: int) -> None:
        index = self.model.index(place) if place >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if place < 0:
            self._chosen = ""
            self.detail.show_item(None, -1, 0)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            item = self.model.items[current.row()]
            self._chosen = item.id
            self.detail.show_item(item, current.row(), len(self.model.items))

    def _step(self, by: int) -> None:
        place = self.model.place_of(self._chosen) + by
        if 0 <= place < len(self.model.items):
            self._choose(place)

    def _answered(self, words: str) -> None:
        time = formats.clock(self._context.session.clock())
        self.said.emit(tr("Saved {time} · {what}").format(time=time, what=words))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Importing ----------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask for files of laboratory messages, FHIR bundles or tables, and import them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self, tr("Import laboratory messages, FHIR bundles or tables")
        )
        if chosen:
            self.take_files([Path(each) for each in chosen])

    def take_files(self, paths: list[Path]) -> None:
        """Import laboratory messages and bundles, and show tables one after the other."""
        try:
            found = are_received(paths)
        except OSError as error:
            self.said.emit(tr("The file cannot be read: {why}.").format(why=error.strerror or error))
            return
        messages = [path for path, is_message in zip(paths, found, strict=True) if is_message]
        if messages:
            self.import_files(messages)
        self.show_tables([path for path in paths if path not in messages])

    def show_tables(self, paths: list[Path]) -> None:
        """Show the first of some tables; the next when it is closed."""
        if not paths:
            return
        self.wizard = ImportTable(self, self._context, paths[0])
        self.wizard.stored.connect(self.said)
        self.wizard.finished.connect(lambda _: self.show_tables(paths[1:]))
        self.wizard.finished.connect(self.wizard.deleteLater)
        self.wizard.open()

    def import_files(self, paths: list[Path], confirmed: bool = False) -> None:
        """Import files and say what became of their contents; ask about what is unusual in a bundle."""
        reports: list[FileReport] = []
        QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            reports = import_received(self._context.session, paths, ward_time, confirmed)
            words = _said(reports)
        except OSError as error:
            words = tr("The file cannot be read: {why}.").format(why=error.strerror or error)
        except StoreProblem as refused:
            note_error(refused)
            words = say(refused.sentence)
        finally:
            QApplication.restoreOverrideCursor()
        self.said.emit(words)
        asked = to_confirm(reports)
        if asked:
            self.question = ConfirmImport(self, asked, lambda: self.import_files(paths, confirmed=True))
            self.question.finished.connect(self.question.deleteLater)
            self.question.open()


def _said(reports: list[FileReport]) -> str:
    total = Counter[Outcome]()
    for report in reports:
        total.update(report.counts)
    remarks = [say(remark) for report in reports for remark in report.remarks]
    has_bundle = any(report.is_bundle for report in reports)
    return " ".join((_sum(total, has_bundle), *remarks[:1]))


def _sum(counts: Mapping[Outcome, int], has_bundle: bool = False) -> str:
    """Return the sum of observations by outcome, such as `4 results = 3 stored + 1 waiting`.

    A bundle has entries, which are children and infusions too.
    """
    parts = [f"{counts[each]} {say(OUTCOME_WORDS[each])}" for each in Outcome if counts.get(each)]
    n = sum(counts.values())
    total = tr("%n (entry|entries)", "", n) if has_bundle else tr("%n result(s)", "", n)
    return f"{total} = {' + '.join(parts)}" if parts else total


def _counts(items: int, messages: int, counts: Mapping[Outcome, int]) -> str:
    waiting = tr("%n (waits|wait)", "", items)
    if not messages:
        return tr("{waiting} · no messages today").format(waiting=waiting)
    today = tr("%n message(s)", "", messages)
    return tr("{waiting} · today {messages}: {sum}").format(waiting=waiting, messages=today, sum=_sum(counts))
