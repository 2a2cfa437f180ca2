"""The form of a new event beside the list of events, and the dialog that corrects one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QPushButton, QStackedWidget, QWidget

from fortnight.domain.record.course import Course, Event
from fortnight.domain.record.event_kinds import KINDS, EventKind, kind_word
from fortnight.operations.events import correct_event, record_event
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui import formats
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.draft_keeper import DraftKeeper
from fortnight.ui.forms.event_fields import EventFields, values_of
from fortnight.ui.forms.fields import Field, line
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, chip, column, label, row, scrolling, shortcut
from fortnight.ui.widgets.choice import choice
from fortnight.ui.widgets.flow import FlowLayout

FORM = "event"
OFFERED: tuple[EventKind, ...] = (
    EventKind.INFECTION, EventKind.FEVER, EventKind.RASH, EventKind.ARTHRITIS, EventKind.TB_SCREEN,
    EventKind.VACCINE, EventKind.IMAGING, EventKind.EYE, EventKind.SURGERY, EventKind.CONTACT,
    EventKind.MAS, EventKind.ADMISSION, EventKind.LIVE_VACCINE, EventKind.SEROLOGY, EventKind.PUBERTY,
    EventKind.LUNG, EventKind.VACCINE_RECORD, EventKind.PREGNANCY_TEST, EventKind.FLARE,
    EventKind.VOMITING, EventKind.NOTE,
)  # fmt: skip
"""The kinds that can be entered; the first ones have a key."""
KEYS = "1234567890-+"


class KindChips(QWidget):
    """The kinds of events as buttons. While one of them has the focus, a key or an arrow chooses another.

    Those without a key are shown when they are asked for, or when one of them is chosen.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        flow = FlowLayout(self, 6)
        self.buttons: dict[str, QPushButton] = {}
        for place, kind in enumerate(OFFERED):
            key = KEYS[place] if place < len(KEYS) else ""
            words = say(kind_word(kind))
            made = chip(f"{key}  {words}" if key else words, lambda kind=kind: self.choose(kind))
            made.setAccessibleName(words)
            self._group.addButton(made)
            flow.addWidget(made)
            self.buttons[kind] = made
        self.more = button(tr("More kinds"), self._show_all, "link")
        flow.addWidget(self.more)
        for kind in OFFERED[len(KEYS) :]:
            self.buttons[kind].hide()

    def _show_all(self) -> None:
        for made in self.buttons.values():
            made.show()
        self.more.hide()
        self.buttons[OFFERED[len(KEYS)]].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, kind: str) -> None:
        """Choose a kind."""
        self.buttons[kind].show()
        self.buttons[kind].setChecked(True)
        self.chosen.emit(kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a kind by its key, or the next one by an arrow. Keys that a button leaves arrive here."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        place = KEYS.find(event.text()) if event.text() else -1
        focused = [n for n, kind in enumerate(OFFERED) if self.buttons[kind].hasFocus()]
        if place < 0 and event.key() in steps and focused:
            place = (focused[0] + steps[Qt.Key(event.key())]) % len(OFFERED)
        if place < 0:
            super().keyPressEvent(event)
            return
        self.choose(OFFERED[place])
        self.buttons[OFFERED[place]].setFocus(Qt.FocusReason.TabFocusReason)


class EventForm(QFrame):
    """A new event of one child. What is typed is kept as a draft at every key.

    `saved` carries the id of the journal entry and a sentence.
    """

    saved = Signal(str, str)

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__()
        set_kind(self, "card")
        self._context, self._child = context, course.child.id
        self.id = context.session.new_id()
        self._today = formats.day(context.session.clock().date())
        self.kinds = KindChips()
        self.holder = QStackedWidget()
        self.fields = EventFields(EventKind.INFECTION)
        self.holder.addWidget(self.fields)
        self.trouble, self.confirm = label(style="wrong", wrap=True), QCheckBox(tr("This is correct"))
        self.kept = label(style="small")
        self.discard_button = button(tr("Clear"), self.discard)
        self.save_button = button(tr("Save"), self.save, "primary", tip=tr("Ctrl+S"))
        inner = QWidget()
        inner.setLayout(column(self.kinds, self.holder, None, margins=(0, 0, 8, 0), spacing=12))
        self.area = scrolling(inner, tr("New event"))
        self.setLayout(
            column(
                row(label(tr("New event"), "h2"), None, self.kept),
                self.area,
                self.confirm,
                self.trouble,
                row(self.discard_button, None, self.save_button),
                margins=(16, 12, 12, 12),
                spacing=8,
            )
        )
        self.keeper = DraftKeeper(self, context.session, self._child, FORM, lambda: self.id, self._typed)
        shortcut(self, "Ctrl+S", self.save)
        self.kinds.chosen.connect(self._choose)
        self._empty()
        self._load()

    # What is typed ----------------------------------------------------------------------------------

    def _typed(self) -> Mapping[str, str] | None:
        """Return what is typed, or `None` while nothing was typed but the day that is filled in."""
        typed = {name: words for name, words in values_of(self.fields.draft()).items() if words}
        return None if typed.keys() <= {"kind", "at"} and typed.get("at") == self._today else typed

    def _load(self) -> None:
        draft = self.keeper.load()
        if draft is not None:
            self.id = draft.id
            self.kinds.choose(draft.typed.get("kind", EventKind.INFECTION))
            for name, words in draft.typed.items():
                self.fields.put(name, words)
            self._said_kept()

    def open_kind(self, kind: str, details: Mapping[str, str]) -> None:
        """Choose a kind and some of its details, and go to its first box; what was typed stays."""
        self.kinds.choose(kind)
        for name, words in details.items():
            self.fields.put(name, words)
        self._go_to("text" if "at" in details else "at")

    def _go_to(self, box: str) -> None:
        """Put the focus into a box and scroll to it."""
        editor = self.fields.editors[box]
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, editor, lambda: self.area.ensureWidgetVisible(editor))

    def _choose(self, kind: str) -> None:
        if kind == self.fields.kind:
            return
        typed = values_of(self.fields.draft())
        self._show_fields(EventFields(kind))
        for name, words in typed.items():
            self.fields.put(name, words)

    def _show_fields(self, fields: EventFields) -> None:
        old, self.fields = self.fields, fields
        self.holder.addWidget(fields)
        self.holder.setCurrentWidget(fields)
        self.holder.removeWidget(old)
        old.deleteLater()
        fields.on_change(self._changed)
        below = (self.confirm, self.discard_button, self.save_button)
        for one, other in pairwise((self.kinds.more, *fields.editors.values(), *below)):
            QWidget.setTabOrder(one, other)
        self.save_button.setText(tr("Save {kind}").format(kind=formats.within(say(kind_word(fields.kind)))))
        self._withdraw()

    def _changed(self) -> None:
        self._withdraw()
        self.keeper.schedule()
        self._said_kept()

    def _withdraw(self) -> None:
        """Withdraw a confirmation, because it was about what was typed before."""
        self.trouble.hide()
        self.confirm.hide()
        self.confirm.setChecked(False)

    def _said_kept(self) -> None:
        self.kept.setText("" if self._typed() is None else tr("kept as a draft, not saved"))

    def keep(self) -> None:
        """Keep what is typed as a draft at once."""
        self.keeper.now()

    def discard(self) -> None:
        """Empty the form and delete its draft."""
        self.keeper.discard()
        self._empty()

    def _empty(self) -> None:
        self.id = self._context.session.new_id()
        self.kinds.buttons[EventKind.INFECTION].setChecked(True)
        self._show_fields(EventFields(EventKind.INFECTION))
        self.fields.put("at", self._today)
        self._said_kept()

    # Saving -----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Record the event, or show what is wrong with it and keep what is typed."""
        draft = self.fields.draft()
        try:
            record_event(self._context.session, self.id, self._child, draft, self.confirm.isChecked())
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self._show_refusal(refused)
            return
        entry, words = self.id, tr("{kind} saved").format(kind=say(kind_word(draft.kind)))
        self.discard()
        self.kinds.buttons[EventKind.INFECTION].setFocus(Qt.FocusReason.OtherFocusReason)
        self.saved.emit(entry, words)

    def _show_refusal(self, refused: Invalid | StoreProblem) -> None:
        problems = refused.problems if isinstance(refused, Invalid) else ()
        self.fields.show_problems(problems)
        named = all(problem.field in self.fields.editors for problem in problems)
        self.trouble.setText(say(refused.sentence))
        self.trouble.setVisible(not problems or not named)
        self.confirm.setVisible(isinstance(refused, Invalid) and refused.question)
        wrong = next((p.field for p in problems if p.field in self.fields.editors), None)
        if wrong is not None:
            self._go_to(wrong)


class CorrectEvent(FormDialog):
    """Corrects an event, with a reason; the old values stay in the history."""

    def __init__(self, parent: QWidget, context: Context, event: Event, course: Course) -> None:
        today = context.session.clock().date()
        title = tr("Correct {what}").format(what=formats.within(say(kind_word(event.kind))))
        super().__init__(parent, title, tr("Correct"), formats.identity(course.child, today))
        self._context, self._event = context, event
        self.entry = context.session.new_id()
        kinds = {kind: say(KINDS[kind].word) for kind in KINDS}
        self.kind = choice(
            kinds if event.kind in kinds else {event.kind: say(kind_word(event.kind)), **kinds}
        )
        named = label(tr("Kind"), "muted")
        named.setBuddy(self.kind)
        self.kind.setCurrentIndex(self.kind.findData(event.kind))
        self.holder = QStackedWidget()
        self.fields = self._made(event.kind)
        self.fields.show_event(event)
        self.holder.addWidget(self.fields)
        self.kind.currentIndexChanged.connect(self._choose)
        self.lay_out(named, self.kind, self.holder)

    def _made(self, kind: str) -> EventFields:
        made = EventFields(kind, (Field("reason", tr("Reason"), line),))
        made.on_change(self.withdraw_confirmation)
        return made

    def _choose(self, _place: int) -> None:
        self.withdraw_confirmation()
        typed, reason = values_of(self.fields.draft()), self.fields.value("reason")
        old, self.fields = self.fields, self._made(str(self.kind.currentData()))
        self.holder.addWidget(self.fields)
        self.holder.setCurrentWidget(self.fields)
        self.holder.removeWidget(old)
        old.deleteLater()
        for name, words in {**typed, "reason": reason}.items():
            self.fields.put(name, words)

    def save(self) -> None:
        """Save the correction."""
        self.attempt(self._correct)

    def _correct(self) -> None:
        reason, confirmed = self.fields.value("reason"), self.confirm.isChecked()
        try:
            correct_event(
                self._context.session, self.entry, self._event.id, self.fields.draft(), reason, confirmed
            )
        except Invalid as refused:
            self.fields.show_problems(refused.problems)
            raise
