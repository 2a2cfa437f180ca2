"""The answers to an item of the inbox: map its code or unit, choose the child, accept, discard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from fortnight.domain.labs.catalogue import ANALYTES, unit_label
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.labs.lab_message import Waits
from fortnight.domain.messages import text
from fortnight.operations import lab_inbox as inbox
from fortnight.operations import views
from fortnight.operations.lab_waiting import Item, same_code
from fortnight.operations.session import Invalid, Session
from fortnight.ui import formats
from fortnight.ui.forms.dates import from_qt, moment_box
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr, tr_word
from fortnight.ui.widgets.basics import card, clear, column, label, row
from fortnight.ui.widgets.choice import Choice, choice
from fortnight.ui.widgets.sizes import digits_width

REASON_DIGITS = 44  # width of the box for a reason, in digits
Answer = Callable[[Session, str], object]  # answers in a session; the text is the id of the entry


def ward_time(naive: datetime) -> datetime:
    """Return a local time with the offset that this computer had then."""
    return naive.astimezone()


class Answers(QWidget):
    """Offers the answers to one item. `changed` is emitted when another answer is chosen."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._item: Item | None = None
        self.group = QButtonGroup(self)
        self.group.idToggled.connect(lambda _id, on: self.changed.emit() if on else None)
        self._answers: list[Answer] = []
        self._words: list[str] = []
        self._rows = column(spacing=8)
        self.setLayout(self._rows)

    def show_item(self, item: Item | None) -> None:
        """Offer the answers to an item; the first is chosen."""
        self._item = item
        for each in self.group.buttons():
            self.group.removeButton(each)
        clear(self._rows)
        self._answers, self._words = [], []
        if item is not None:
            offers: dict[Waits | None, Callable[[Item], None]] = {
                Waits.CODE: self._offer_code,
                Waits.UNIT: self._offer_unit,
                Waits.CHILD: self._offer_child,
                Waits.TIME: self._offer_time,
                Waits.CORRECTION: self._offer_acceptance,
            }
            if item.waits in offers:
                offers[item.waits](item)
            self._offer_discard(item)
            self.group.button(0).setChecked(True)

    @property
    def words(self) -> str:
        """The words for the button that gives the chosen answer."""
        chosen = self.group.checkedId()
        return self._words[chosen] if 0 <= chosen < len(self._words) else ""

    def give(self, session: Session, entry: str) -> None:
        """Give the chosen answer. :raises Invalid: if something is missing."""
        self._answers[self.group.checkedId()](session, entry)

    def _offer(self, words: str, meaning: str, do: str, answer: Answer, *editors: QWidget) -> None:
        chosen = QRadioButton(words)
        self.group.addButton(chosen, len(self._answers))
        self._answers.append(answer)
        self._words.append(do)
        said = label(meaning, "muted", wrap=True)
        parts = [row(chosen, said, spacing=10)]
        parts[0].setStretch(1, 1)
        if editors:
            parts.append(row(26, *_named(editors), None, spacing=8))
        for each in editors:
            _choose_with(each, chosen)
        self._rows.addWidget(card(*parts))

    # The answers ----------------------------------------------------------------------------------

    def _offer_code(self, item: Item) -> None:
        names = {code: tr_word(analyte_name(code)) for code in ANALYTES}
        ordered = dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))
        analyte = choice({"": tr("Choose…"), **ordered, "-": tr("Not recorded here")})
        analyte.setAccessibleName(tr("What the code means"))
        waits = same_code(self._context.session, item)

        def answer(session: Session, entry: str) -> None:
            if not analyte.currentData():
                raise Invalid(text("Choose what the code means."))
            code = inbox.OF_NO_CONCERN if analyte.currentData() == "-" else analyte.currentData()
            inbox.map_code(session, entry, item.message.id, item.observation.number, code, ward_time)

        meaning = tr("for %n result(s) waiting, and all to come from this laboratory", "", waits)
        self._offer(tr("Map the code"), meaning, tr("Map %n result(s)", "", waits), answer, analyte)

    def _offer_unit(self, item: Item) -> None:
        units = ANALYTES[item.observation.analyte].conversions
        unit = _unit_choice(list(units))

        def answer(session: Session, entry: str) -> None:
            if not unit.currentData():
                raise Invalid(text("Choose what the unit means."))
            number = item.observation.number
            inbox.map_unit(session, entry, item.message.id, number, unit.currentData(), ward_time)

        meaning = tr("for this result, and all to come from this laboratory")
        self._offer(tr("Map the unit"), meaning, tr("Map the unit"), answer, unit)

    def _offer_child(self, item: Item) -> None:
        session = self._context.session
        today = session.clock().date()
        known = {each.id: formats.person_line(each, today) for each in views.children(session)}
        child = choice({"": tr("Choose…"), **known})
        child.setAccessibleName(tr("The child"))

        def answer(session: Session, entry: str) -> None:
            if not child.currentData():
                raise Invalid(text("Choose the child."))
            inbox.choose_child(session, entry, item.message.id, child.currentData(), ward_time)

        meaning = tr("the message's own number and name stay beside it")
        words = tr("Store %n result(s) for this child", "", len(item.observations))
        self._offer(tr("Choose the child"), meaning, words, answer, child)

    def _offer_time(self, item: Item) -> None:
        now = self._context.session.clock()
        drawn = moment_box(now)
        drawn.setAccessibleName(tr("Drawn"))

        def answer(session: Session, entry: str) -> None:
            inbox.state_time(session, entry, item.message.id, from_qt(drawn, now), ward_time)

        self._offer(tr("State the time"), tr("of the draw"), tr("Store with this time"), answer, drawn)

    def _offer_acceptance(self, item: Item) -> None:
        def answer(session: Session, entry: str) -> None:
            inbox.accept(session, entry, item.message.id, item.observation.number, ward_time)

        meaning = tr("it replaces the value in the record, which stays in the history")
        self._offer(tr("Accept the result"), meaning, tr("Accept the result"), answer)

    def _offer_discard(self, item: Item) -> None:
        reason = QLineEdit()
        reason.setAccessibleName(tr("Reason"))
        reason.setPlaceholderText(tr("Reason"))
        reason.setMinimumWidth(digits_width(REASON_DIGITS))

        def answer(session: Session, entry: str) -> None:
            inbox.discard(session, entry, item.message.id, item.numbers, reason.text())

        meaning = tr("with a reason; the message stays in the journal")
        self._offer(tr("Discard"), meaning, tr("Discard"), answer, reason)


def _unit_choice(units: list[str]) -> Choice:
    labels = {unit: unit_label(unit) or tr("no unit") for unit in units}
    apart = {unit: words for unit, words in labels.items() if list(labels.values()).count(words) == 1}
    made = choice({"": tr("Choose…"), **apart})
    made.setAccessibleName(tr("What the unit means"))
    return made


def _named(editors: Iterable[QWidget]) -> Iterator[QWidget]:
    """Return editors, each choice after a label with its name: screen readers read the label of a choice."""
    for editor in editors:
        if isinstance(editor, Choice):
            name = label(editor.accessibleName(), "muted")
            name.setBuddy(editor)
            yield name
        yield editor


def _choose_with(editor: QWidget, chosen: QRadioButton) -> None:
    """Choose an answer when its editor is used."""
    for name in ("activated", "textEdited", "dateTimeChanged"):
        if hasattr(editor, name):
            getattr(editor, name).connect(lambda *_: chosen.setChecked(True))
