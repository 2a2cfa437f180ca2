"""Writes the acts of one infusion for the page: refusals and questions are shown on the page itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from fortnight.domain.infusion.acts import ActKind, Body, DripAct, Part
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.people import Person
from fortnight.operations import checklist, infusions
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.operations.steering import SteeredElsewhere
from fortnight.program_log.writing import note_error
from fortnight.ui.bedside.question import QuestionBar
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr


class ActWriter(QObject):
    """Writes acts of the infusion that `record` returns.

    `written` carries the id of the entry, the kind of act and a sentence. `steered_elsewhere` says that an
    act was refused because another computer steers the infusion.
    """

    written = Signal(str, object, str)
    steered_elsewhere = Signal()

    def __init__(
        self,
        parent: QObject,
        context: Context,
        question: QuestionBar,
        record: Callable[[], InfusionRecord | None],
    ) -> None:
        super().__init__(parent)
        self._context, self._question, self._record = context, question, record

    def write(self, kind: ActKind, body: Body, words: str) -> None:
        """Write one act; a question is asked on the page, and what was typed stays."""
        self._write(self._context.session.new_id(), kind, body, words, confirmed=False)

    def _write(self, entry: str, kind: ActKind, body: Body, words: str, confirmed: bool) -> None:
        record = self._record()
        if record is None:
            return
        try:
            infusions.write_act(self._context.session, entry, record.id, record.child, kind, body, confirmed)
        except SteeredElsewhere:
            self.steered_elsewhere.emit()
        except Invalid as refused:
            again = partial(self._write, entry, kind, body, words, confirmed=True)
            self._question.ask(say(refused.sentence), again if refused.question else None)
        except StoreProblem as refused:
            note_error(refused)
            self._question.ask(say(refused.sentence), None)
        else:
            self.written.emit(entry, kind, words)

    def start(self, body: DripAct) -> bool:
        """Start the drip unless the checklist still waits for something; return whether it was started."""
        session, words = self._context.session, tr("Infusion started")
        return self._do(ActKind.START, words, lambda e, r: checklist.start(session, e, r.id, r.child, body))

    def second_check(self, name: str, secret: str) -> None:
        """Write the second check by a person who proves who they are."""
        session, words = self._context.session, tr("Second check by {name}").format(name=name)

        def write(entry: str, record: InfusionRecord) -> None:
            person = self._person(name, secret)
            infusions.second_check(session, entry, record.id, record.child, person)

        self._do(ActKind.CHECK, words, write)

    def waste(self, mg: float, name: str, secret: str) -> None:
        """Record the waste, seen by a person who proves who they are."""
        session, words = self._context.session, tr("Waste seen by {name}").format(name=name)

        def write(entry: str, record: InfusionRecord) -> None:
            infusions.waste(session, entry, record.id, record.child, mg, self._person(name, secret))

        self._do(ActKind.WASTE, words, write)

    def sign(self, part: Part, name: str, secret: str) -> None:
        """Sign for one part: for giving as the person of the session, for checking as another person."""
        session, words = self._context.session, tr("Signed by {name}").format(name=name)

        def write(entry: str, record: InfusionRecord) -> None:
            own = Person(session.actor, session.role)
            person = own if part is Part.GAVE else self._person(name, secret)
            infusions.sign(session, entry, record.id, record.child, part, person)

        self._do(ActKind.SIGN, words, write)

    def _person(self, name: str, secret: str) -> Person:
        """Return another person who proved who they are; the invented ward has no log-in."""
        service = self._context.login_service
        if service is None:
            return Person(name, self._context.session.role)
        return service.second_person(self._context.session, name, secret)

    def _do(self, kind: ActKind, words: str, write: Callable[[str, InfusionRecord], None]) -> bool:
        record, entry = self._record(), self._context.session.new_id()
        if record is None:
            return False
        try:
            write(entry, record)
        except SteeredElsewhere:
            self.steered_elsewhere.emit()
            return False
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self._question.ask(say(refused.sentence), None)
            return False
        self.written.emit(entry, kind, words)
        return True
