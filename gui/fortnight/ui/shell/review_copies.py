"""What the window does with review copies: makes one, lists the answers in it, merges what comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from fortnight.domain.messages import word
from fortnight.domain.record.course import Course
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.services.context import Context
from fortnight.ui.shell.background_work import Worker
from fortnight.ui.shell.dialogs import Dialogs
from fortnight.ui.shell.file_saver import FileSaver
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import column
from fortnight.ui.widgets.page import Toast

if TYPE_CHECKING:
    from fortnight.operations.review_copy.making import Made, Wanted
    from fortnight.ui.forms.make_copy import MakeCopy

FILES = word("Review copies (*.fortnight)")


class ReviewCopies(FileSaver):
    """Opens the dialogs of review copies. `undo_asked` carries the id of an answer to take back."""

    undo_asked = Signal(str)

    def __init__(
        self, window: QWidget, context: Context, worker: Worker, toast: Toast, dialogs: Dialogs
    ) -> None:
        super().__init__(window, context, toast)
        self._worker, self._open = worker, dialogs.open_one

    def frame(self, whole: QBoxLayout) -> QBoxLayout:
        """Return the layout of the window: below the strip if a review copy is open."""
        if self._context.session.review is None:
            return whole
        from fortnight.ui.widgets.copy_strip import CopyStrip

        strip = CopyStrip(self._context)
        strip.answers_asked.connect(self.show_answers)
        framed = column(strip, whole, spacing=0)
        framed.setStretch(1, 1)
        return framed

    # On the ward --------------------------------------------------------------------------------

    def make(self) -> None:
        """Ask for everything that a copy needs."""
        from fortnight.ui.forms.make_copy import MakeCopy

        dialog = MakeCopy(self._window, self._context)
        dialog.chosen.connect(lambda wanted: self._ask_place(dialog, wanted))
        self._open(dialog)

    def _ask_place(self, dialog: MakeCopy, wanted: Wanted) -> None:
        from fortnight.operations.review_copy.making import suggested_name

        name = suggested_name(self._context.session)
        path = self.ask(tr("Save the review copy"), name, tr_word(FILES))
        if path is not None:
            self.write(dialog, wanted, path)

    def write(self, dialog: MakeCopy, wanted: Wanted, path: Path) -> None:
        """Make the copy in the background; why it was not made is said in the dialog."""
        from fortnight.operations.review_copy import making

        session = self._context.session
        try:
            work = making.begin(session, wanted, path)
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            dialog.say(say(refused.sentence))
            return

        def failed(refused: Invalid | StoreProblem) -> None:
            making.note_failed(session, work)
            dialog.say(say(refused.sentence))

        self._worker.begin(
            tr("Writing the review copy"),
            lambda progress: making.seal(work, progress),
            lambda made: self._show_made(dialog, made, making.codes(session, wanted)),
            failed,
            can_stop=True,
        )

    def _show_made(self, dialog: MakeCopy, made: Made, codes: Mapping[str, str]) -> None:
        from fortnight.ui.forms.make_copy import CopyMade

        dialog.accept()
        self._open(CopyMade(self._window, made, codes))

    def ask_answers(self) -> None:
        """Ask for a file of answers and show what it holds."""
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Merge answers"), "", tr_word(FILES))
        if name:
            self.merge(Path(name))

    def merge(self, path: Path) -> None:
        """Show what a file of answers holds, to be merged."""
        from fortnight.operations.review_copy.merge_plan import read_answers
        from fortnight.ui.forms.merge_answers import MergeAnswers

        try:
            plan = read_answers(self._context.session, path)
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self._toast.say(say(refused.sentence))
            return
        dialog = MergeAnswers(self._window, self._context, plan)
        dialog.accepted.connect(lambda: self._say_merged(dialog.merged))
        self._open(dialog)

    def _say_merged(self, merged: object) -> None:
        held, beside = getattr(merged, "held", 0), getattr(merged, "beside", 0)
        words = tr("%n answer(s) merged", "", held)
        if beside:
            words = tr("{merged}, %n kept in the history only", "", beside).format(merged=words)
        self._toast.say(words)

    # In the copy --------------------------------------------------------------------------------

    def show_answers(self) -> None:
        """Show the answers that were given in the copy."""
        from fortnight.ui.forms.copy_answers import CopyAnswers

        dialog = CopyAnswers(self._window, self._context)
        dialog.undo.connect(self.undo_asked)
        dialog.save_asked.connect(self._ask_answers_file)
        self._open(dialog)

    def _ask_answers_file(self) -> None:
        from fortnight.operations.review_copy import answering

        session = self._context.session
        path = self.ask(tr("Save the answers"), answering.suggested_name(session), tr_word(FILES))
        if path is not None:
            self.save_answers(path)

    def save_answers(self, path: Path) -> None:
        """Save the answers for the ward."""
        from fortnight.operations.review_copy import answering

        try:
            self.save(path, lambda: answering.save_answers(self._context.session, path))
        except Invalid as refused:
            self._toast.say(say(refused.sentence))

    def write_note(self, course: Course | None, saved: Callable[[str, str], object]) -> None:
        """Open the dialog of a note about a child."""
        from fortnight.ui.forms.note import WriteNote

        if course is not None:
            dialog = WriteNote(self._window, self._context, course)
            dialog.accepted.connect(lambda: saved(dialog.entry, tr("Note saved")))
            self._open(dialog)
