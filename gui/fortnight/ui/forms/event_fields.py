"""The boxes of one kind of event, made from the table of kinds."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QFormLayout, QPlainTextEdit

from fortnight.domain.entry.typed_event import EventDraft
from fortnight.domain.messages import Text
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Event
from fortnight.domain.record.event_fields import TIME, Input
from fortnight.domain.record.event_fields import Field as DetailField
from fortnight.domain.record.event_kinds import fields_of
from fortnight.ui import formats
from fortnight.ui.forms.fields import Editor, Field, Form, line
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.choice import choice
from fortnight.ui.widgets.sizes import line_height

OWN = ("at", "until", "text")
NUMBER_MINUS = "−"


class EventFields(Form):
    """The boxes of an event of one kind: its days, its details, and what happened in words.

    A detail that does not fit the chosen method is hidden and not read.
    """

    def __init__(self, kind: str, more: tuple[Field, ...] = ()) -> None:
        self.kind = kind
        self._details = fields_of(kind)
        details = {name: Field(name, _title(each), _maker(each)) for name, each in self._details.items()}
        times = [details.pop(TIME)] if TIME in details else []
        fields = (
            Field("at", tr("Start"), lambda: line(tr("for example 25 Nov 2026"))),
            *times,
            Field("until", tr("End"), lambda: line(tr("still going on, or one day"))),
            *details.values(),
            Field("text", tr("In words"), _words_box),
            *more,
        )
        super().__init__(fields)
        self._names = [field.name for field in fields]
        self.on_change(self._show_fitting)
        self._show_fitting()

    def _show_fitting(self) -> None:
        """Show only the details that fit the method."""
        layout, typed = self.layout(), self._typed()
        assert isinstance(layout, QFormLayout)
        for place, name in enumerate(self._names):
            field = self._details.get(name)
            if field is not None and field.methods:
                layout.setRowVisible(place, field.fits(typed))

    def _typed(self) -> dict[str, str]:
        return {name: self._value(name, field) for name, field in self._details.items()}

    def _value(self, name: str, field: DetailField) -> str:
        """Return a detail as it is stored: the key of an offered value, or what was typed."""
        editor = self.editors[name]
        if not isinstance(editor, QComboBox) or field.input is Input.CHOICE:
            return self.value(name)
        words = editor.currentText().strip()
        keys = {say(shown).casefold(): key for key, shown in (field.choices or {}).items()}
        return keys.get(words.casefold(), words)

    def draft(self) -> EventDraft:
        """Return what is typed."""
        return EventDraft(self.kind, self.value("at"), self.value("until"), self.value("text"), self._typed())

    def put(self, name: str, words: str) -> None:
        """Fill in a box, a detail by its stored value; a name that this kind does not have is left out."""
        field = self._details.get(name)
        if name not in self.editors:
            return
        if field is not None and field.input is Input.SUGGESTED and words in (field.choices or {}):
            words = say((field.choices or {})[words])
        self.set_value(name, words)

    def show_event(self, event: Event) -> None:
        """Fill in a recorded event."""
        self.put("at", formats.day(event.at.date()))
        self.put("until", formats.day(event.until.date()) if event.until else "")
        self.put("text", event.text)
        for name, value in event.details.items():
            self.put(
                name, plain(value).replace("-", NUMBER_MINUS) if isinstance(value, int | float) else value
            )


def values_of(draft: EventDraft) -> Mapping[str, str]:
    """Return what is typed in a draft by the names of its boxes, with its kind."""
    return {
        "kind": draft.kind,
        "at": draft.start,
        "until": draft.end,
        "text": draft.text,
        **{name: words for name, words in draft.details.items() if words},
    }


def _title(field: DetailField) -> str:
    if not field.unit:
        return say(field.title)
    return tr("{name}, {unit}").format(name=say(field.title), unit=field.unit)


def _maker(field: DetailField):  # noqa: ANN202 - a function that makes an editor
    words = {key: say(shown) for key, shown in (field.choices or {}).items()}

    def make() -> Editor:
        if field.input is Input.CHOICE:
            return choice({"": tr("not said"), **words})
        if field.input is Input.SUGGESTED:
            return _suggestions(words)
        return line(_EXAMPLES.get(field.input, str)())

    return make


_EXAMPLES = {
    Input.DAY: lambda: tr("for example 25 Nov 2026"),
    Input.TIME: lambda: tr("if it is known, for example 14:30"),
}


def _suggestions(words: Mapping[str, Text] | Mapping[str, str]) -> QComboBox:
    made = QComboBox(editable=True)
    made.addItems([str(each) for each in words.values()])
    made.setCurrentText("")
    edit = made.lineEdit()
    assert edit is not None
    edit.setPlaceholderText(tr("choose or type"))
    return made


def _words_box() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setPlaceholderText(tr("what was seen, and what was done"))
    made.setFixedHeight(3 * line_height() + 14)
    return made
