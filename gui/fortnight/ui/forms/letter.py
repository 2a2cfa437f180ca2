"""The dialog of a course letter: proposed paragraphs that a physician edits, seen as they will be printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from fortnight.domain.record.course import Course
from fortnight.domain.record.letter import PARAGRAPHS, Letter
from fortnight.operations.course_review import course_review
from fortnight.operations.letters import draft_letter, letters_of, may_write_letters
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.fields import line
from fortnight.ui.reports.letter import proposed_letter, text_pages
from fortnight.ui.reports.preview import PagePreview
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.accessible import name_field
from fortnight.ui.widgets.basics import button, column, label, row, scrolling
from fortnight.ui.widgets.choice import choice, set_options
from fortnight.ui.widgets.sizes import line_height

FORM = "letter"
NEW = ""  # in place of the id of a recorded letter: the one that is typed
PREVIEW_MS = 600  # after the last key press
WIDTH, HEIGHT = 1100, 600  # pixels; the smallest window has 1160 × 640
LINES = {"course": 8, "state": 5}  # heights of the editors in lines; of the others four
AROUND = 26  # pixels above and below the lines of an editor


class Editor(QPlainTextEdit):
    """The text of one paragraph; Tab leaves it."""

    def __init__(self, name: str, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of its lines."""
        return QSize(super().sizeHint().width(), self._lines * line_height() + AROUND)


class LetterDialog(FormDialog):
    """Writes a letter, or shows an earlier one. A closed dialog keeps what was typed as a draft.

    `void` carries the id of a letter that was entered in error, and its words.
    """

    void = Signal(str, str)

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        course: Course,
        print_letter: Callable[[Letter, bool], bool],
    ) -> None:
        session = context.session
        about = formats.identity(course.child, session.clock().date())
        super().__init__(parent, tr("Course letter"), tr("Print and record…"), about)
        self._context, self._course, self._print = context, course, print_letter
        self._review = course_review(session, course.child.id)
        self.proposal = proposed_letter(session, self._review)
        self.letters = letters_of(session, course.child.id)
        self.entry, self._corrects = session.new_id(), ""
        self._typed_before: Mapping[str, str] = {}
        self.recipient = line(tr("To whom"))
        self.editors = {
            name: Editor(tr_word(title), LINES.get(name, 4)) for name, title in PARAGRAPHS.items()
        }
        self.which = choice({})
        self.hint = label(style="muted", wrap=True)
        self.again_button = button(tr("Print again…"), self._print_again)
        self.correct_button = button(tr("Correct with a new letter"), self._correct)
        self.void_button = button(tr("Entered in error…"), self._ask_void)
        self.proposal_button = button(tr("Propose again"), self._propose)
        self.preview = PagePreview(tr("Preview"))
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._pause.timeout.connect(self.show_preview)
        self._arrange()
        self.keeper = DraftKeeper(self, session, course.child.id, FORM, lambda: self.entry, self._typed)
        self._fill(self.proposal)
        self._restore()
        self._offer()
        self._wire()
        self._show_chosen()
        self.resize(WIDTH, HEIGHT)

    def _arrange(self) -> None:
        paragraphs = QWidget()
        parts: list[QWidget | None] = []
        for name, title in PARAGRAPHS.items():
            parts += [label(tr_word(title), "h3"), self.editors[name]]
        paragraphs.setLayout(column(*parts, None, spacing=4, margins=(0, 0, 8, 0)))
        # the style sheet gives editors a least height of one line, to which the area would shrink them
        paragraphs.setMinimumHeight(paragraphs.sizeHint().height())
        head = row(self.which, self.recipient, spacing=8)
        head.setStretch(1, 1)
        acts = row(self.proposal_button, self.again_button, self.correct_button, self.void_button, None)
        left = column(head, self.hint, scrolling(paragraphs, tr("Paragraphs")), acts, spacing=8)
        left.setStretch(2, 1)
        both = row(left, self.preview, spacing=14)
        both.setStretch(0, 11)
        both.setStretch(1, 9)
        body = QWidget()
        body.setLayout(both)
        self.lay_out(body)
        name_field(self.which, tr("Letter"))
        name_field(self.recipient, tr("Recipient"))
        self.layout().setStretch(2, 1)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]

    def _wire(self) -> None:
        self.which.activated.connect(lambda _n: self._show_chosen())
        self.recipient.textChanged.connect(lambda _words: self._changed())
        for editor in self.editors.values():
            editor.textChanged.connect(self._changed)
        self.rejected.connect(self.keeper.now)

    # What is typed ----------------------------------------------------------------------------------

    @property
    def paragraphs(self) -> dict[str, str]:
        """The paragraphs as they are typed."""
        return {name: editor.toPlainText() for name, editor in self.editors.items()}

    @property
    def _contents(self) -> dict[str, str]:
        """What is in the boxes, with the id of the letter that this one corrects."""
        return {**self.paragraphs, "recipient": self.recipient.text(), "corrects": self._corrects}

    def _typed(self) -> Mapping[str, str] | None:
        """Return what is kept; nothing while the proposal is unchanged."""
        if self.chosen is not None:
            return self._typed_before or None
        typed = self._contents
        untouched = {**self._proposed_paragraphs, "recipient": "", "corrects": ""}
        return None if typed == untouched else typed

    @property
    def _proposed_paragraphs(self) -> dict[str, str]:
        return {name: self.proposal.paragraphs.get(name, "") for name in PARAGRAPHS}

    def _restore(self) -> None:
        draft = self.keeper.load()
        if draft is not None:
            self.entry = draft.id
            self._show_typed(draft.typed)

    def _show_typed(self, typed: Mapping[str, str]) -> None:
        self._corrects = typed.get("corrects", "")
        self.recipient.setText(typed.get("recipient", ""))
        for name, editor in self.editors.items():
            editor.setPlainText(typed.get(name, ""))

    def _fill(self, letter: Letter) -> None:
        self._show_typed({**letter.paragraphs, "recipient": letter.recipient})

    def _changed(self) -> None:
        self.trouble.hide()
        if self.chosen is None:
            self.keeper.schedule()
            self._pause.start()

    def _propose(self) -> None:
        """Put the proposal in place of what is typed; the recipient stays."""
        for name, words in self._proposed_paragraphs.items():
            self.editors[name].setPlainText(words)

    # Which letter -----------------------------------------------------------------------------------

    def _offer(self) -> None:
        options = {NEW: tr("New letter")}
        for each in self.letters:
            words = tr("{when}, {who}").format(when=formats.moment(each.at), who=each.by)
            options[each.id] = (
                tr("{letter} (corrected)").format(letter=words) if self._is_corrected(each) else words
            )
        set_options(self.which, options, NEW)

    def _is_corrected(self, letter: Letter) -> bool:
        return any(each.corrects == letter.id for each in self.letters)

    @property
    def chosen(self) -> Letter | None:
        """The recorded letter that is shown; `None` for the one that is typed."""
        return next((each for each in self.letters if each.id == self.which.currentData()), None)

    def choose(self, id: str) -> None:
        """Show a recorded letter, or the new one (`NEW`)."""
        self.which.setCurrentIndex(self.which.findData(id))
        self._show_chosen()

    def _show_chosen(self) -> None:
        found, may_write = self.chosen, may_write_letters(self._context.session)
        if found is not None:
            self._fill_read_only(found)
        elif self._typed_before:
            self._show_typed(self._typed_before)
            self._typed_before = {}
        is_new = found is None
        for box in (self.recipient, *self.editors.values()):
            box.setReadOnly(not (is_new and may_write))
        self.save_button.setVisible(is_new)
        self.save_button.setEnabled(may_write)
        self.proposal_button.setVisible(is_new and may_write)
        self.hint.setText(self._hint_words(found, may_write))
        for each in (self.again_button, self.correct_button, self.void_button):
            each.setVisible(not is_new)
        for each in (self.correct_button, self.void_button):
            each.setEnabled(may_write)
        self.show_preview()

    def _fill_read_only(self, letter: Letter) -> None:
        if not self._typed_before:
            self.keeper.now()
            self._typed_before = self._contents
        for box in (self.recipient, *self.editors.values()):
            box.blockSignals(True)
        self._fill(letter)
        for box in (self.recipient, *self.editors.values()):
            box.blockSignals(False)

    def _hint_words(self, found: Letter | None, may_write: bool) -> str:
        if found is not None:
            return tr("This letter is recorded and stays as it is.")
        if not may_write:
            return tr("Only a physician or a ward lead writes letters. Earlier ones can be read.")
        if self._corrects:
            return tr("This letter corrects an earlier one, which stays in the record.")
        return tr("The text was proposed from the record. Check it: what you print is yours.")

    def show_preview(self) -> None:
        """Show the text as it will be printed."""
        self._pause.stop()
        self.preview.show_pages(text_pages(self.chosen or self._letter(), self._review, self._context))

    # Acts -------------------------------------------------------------------------------------------

    def _letter(self) -> Letter:
        session = self._context.session
        return draft_letter(session, self.entry, self.recipient.text(), self.paragraphs, self._corrects)

    def save(self) -> None:
        """Record and print the letter, or say why not; what is typed stays until then."""
        if self.chosen is not None:
            return
        self.keeper.now()
        try:
            printed = self._print(self._letter(), True)
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self.trouble.setText(say(refused.sentence))
            self.trouble.show()
            return
        if printed:
            self.keeper.discard()
            self.accept()

    def _print_again(self) -> None:
        if self.chosen is not None:
            self._print(self.chosen, False)

    def _correct(self) -> None:
        """Begin a new letter with the text of the one that is shown; it replaces what was typed."""
        found = self.chosen
        if found is None:
            return
        self._typed_before = {**found.paragraphs, "recipient": found.recipient, "corrects": found.id}
        self.choose(NEW)
        self.keeper.now()

    def _ask_void(self) -> None:
        found = self.chosen
        if found is not None:
            self.reject()
            self.void.emit(found.id, tr("Letter of {when}").format(when=formats.moment(found.at)))
