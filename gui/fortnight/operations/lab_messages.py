"""Importing HL7 files: no message is half stored, and each observation has exactly one outcome.

Nothing is guessed and nothing is dropped: what cannot be stored waits for a person or is refused, and stays
in the record as it came. Reading a message again stores nothing twice.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Specimen
from fortnight.domain.record.dates import Localise
from fortnight.exchange.hl7v2.framing import MOST_BYTES, Broken, RawMessage, Readable, frame, is_hl7
from fortnight.exchange.hl7v2.message import Message, Unparsable, parse
from fortnight.exchange.hl7v2.reading import read
from fortnight.operations import alert_cards, settings
from fortnight.operations.lab_known import ImportCache
from fortnight.operations.lab_outcomes import (
    Planned,
    as_received,
    broken_body,
    message_body,
    plan_message,
    refusal_of,
    write_results,
)
from fortnight.operations.session import Session
from fortnight.store.errors import Denied, Refused
from fortnight.store.queries import lab_messages as stored
from fortnight.store.transaction import Transaction

RECORD = "message.record"
NO_RESULT = text("The message holds no result (OBX).")
TOGETHER = 200  # messages of a file in one transaction, about a second: another window waits for its end [P]


@dataclass(frozen=True, slots=True)
class Detail:
    """One observation of a file: where it is, what it says, its outcome and why."""

    where: str
    what: str
    outcome: Outcome
    reason: Text | None
    waits: str = ""


@dataclass(slots=True)
class FileReport:
    """What became of the observations of one file, and what is wrong with messages that have none.

    Of a FHIR bundle the details are all its entries, and not results alone.
    """

    file: str
    details: list[Detail] = field(default_factory=list[Detail])
    remarks: list[Text] = field(default_factory=list[Text])
    is_bundle: bool = False

    @property
    def size(self) -> Text:
        """How many results or entries the file holds, in words."""
        n = len(self.details)
        return text("%n (entry|entries)", "", n) if self.is_bundle else text("%n result(s)", "", n)

    @property
    def counts(self) -> dict[Outcome, int]:
        """The number of observations by outcome."""
        found = Counter(detail.outcome for detail in self.details)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def clean(self) -> bool:
        """Whether nothing waits, nothing was refused and no message was broken."""
        return not (self.counts[Outcome.WAITING] or self.counts[Outcome.REFUSED] or self.remarks)


class _DryRun(Exception):
    """Ends the transaction of a dry run, so that everything is rolled back."""


def are_messages(paths: Sequence[Path]) -> list[bool]:
    """Return for each file whether it holds laboratory messages. :raises OSError: if it cannot be read."""
    found: list[bool] = []
    for path in paths:
        with path.open("rb") as file:
            found.append(is_hl7(file.read(64)))
    return found


def import_messages(
    session: Session, paths: Sequence[Path], localise: Localise, dry_run: bool = False
) -> list[FileReport]:
    """Import the messages of HL7 files, or say what an import would do.

    :param localise: adds the ward's UTC offset to a time that has none.
    :raises OSError: if a file cannot be read.
    :raises StoreProblem: if the record cannot be written; messages before the last few may be stored.
    """
    return import_contents(session, [(path.name, _content(path)) for path in paths], localise, dry_run)


def _content(path: Path) -> bytes:
    """Return a file, or as much of one that is too long as shows that it is."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def import_contents(
    session: Session, files: Sequence[tuple[str, bytes]], localise: Localise, dry_run: bool = False
) -> list[FileReport]:
    """Import the messages of files that are given by name and content."""
    if dry_run:
        return _without_storing(session, files, localise)

    known = ImportCache(session)

    def receive(messages: Sequence[RawMessage], report: FileReport) -> None:
        with session.store.transaction(session.act()) as transaction:
            receiving = Receiving(session, transaction, report, localise, known)
            changed = (receiving.take(raw) for raw in messages)
            for child in sorted(set[str]().union(*changed)):
                alert_cards.refresh(session, transaction, child)

    return _import(session, files, receive)


def _without_storing(
    session: Session, files: Sequence[tuple[str, bytes]], localise: Localise
) -> list[FileReport]:
    """Import everything in one transaction, so that later messages see earlier ones, and roll it back."""
    reports: list[FileReport] = []
    with suppress(_DryRun), session.store.transaction(session.act()) as transaction:
        known = ImportCache(session)

        def receive(messages: Sequence[RawMessage], report: FileReport) -> None:
            receiving = Receiving(session, transaction, report, localise, known)
            for raw in messages:
                receiving.take(raw)

        reports += _import(session, files, receive)
        _roll_back()
    return reports


def _roll_back() -> None:
    raise _DryRun


def _import(
    session: Session,
    files: Sequence[tuple[str, bytes]],
    receive: Callable[[Sequence[RawMessage], FileReport], object],
) -> list[FileReport]:
    configured = settings.value(session.store, "lab_encoding")
    reports: list[FileReport] = []
    for name, content in files:
        framed = frame(content, "" if configured == "none" else configured)
        reports.append(FileReport(name, remarks=list(framed.remarks)))
        for at in range(0, len(framed.messages), TOGETHER):
            receive(framed.messages[at : at + TOGETHER], reports[-1])
    return reports


class Receiving:
    """Records messages of one file in an open transaction."""

    def __init__(
        self,
        session: Session,
        transaction: Transaction,
        report: FileReport,
        localise: Localise,
        known: ImportCache,
    ) -> None:
        self._session, self._transaction, self._report = session, transaction, report
        self._localise, self._known = localise, known
        known.begin()

    def take(self, raw: RawMessage) -> set[str]:
        """Record one message; return the children whose course it changed.

        One that the record cannot hold is recorded as refused, and those before and after it are stored.

        :raises Denied: if the role may not import messages.
        """
        if isinstance(raw, Broken):
            return self._take_broken(raw)
        details, remarks = len(self._report.details), len(self._report.remarks)
        try:
            with self._transaction.part():
                return self._take_message(parse(raw), raw)
        except Unparsable as wrong:
            return self._take_broken(_as_broken(raw, wrong.sentence))
        except Denied:
            raise
        except Refused as refused:
            del self._report.details[details:], self._report.remarks[remarks:]
            why = text("The record cannot hold this message: {why}", why=refused.sentence)
            return self._take_broken(_as_broken(raw, why))

    def _take_broken(self, raw: Broken) -> set[str]:
        _receive_broken(self._session, self._transaction, raw, self._report)
        return set()

    def _take_message(self, message: Message, raw: Readable) -> set[str]:
        if not message.observations:
            self._report.remarks.append(_said(raw.number, refusal_of(message) or NO_RESULT))
        id = message_id(message)
        if stored.message(self._session.store, id) is not None:
            self._report.details += _again(self._session, id, message, raw.number)
            return set()
        return self._take_new(id, message, raw)

    def _take_new(self, id: str, message: Message, raw: Readable) -> set[str]:
        own = self._known.maps(message.source)
        readings = [read(each, own, self._localise) for each in message.observations]
        refused = refusal_of(message)
        if refused is not None:
            readings = [each.ended(Outcome.REFUSED, refused) for each in readings]
        planned = plan_message(self._session, message, readings, known=self._known)
        body = message_body(message, planned, self._report.file, raw.encoding)
        self._transaction.append(self._session.new_id(), RECORD, id, None, body)
        self._report.details += _details(planned, message, raw.number)
        return self._write(message, planned)

    def _write(self, message: Message, planned: Planned) -> set[str]:
        made: list[Specimen] = []

        def complete(specimen: Specimen) -> tuple[Specimen, dict[str, Any]]:
            made.append(specimen)
            return as_received(specimen)

        changed = write_results(self._session, self._transaction, message, planned, complete)
        for child in changed:
            if planned.plan is not None and planned.plan.changed:
                self._known.forget(child)
            else:
                self._known.add(child, made)
        return changed


def _as_broken(raw: Readable, sentence: Text) -> Broken:
    seen = tuple(each for each in raw.segments if each.startswith("OBX"))
    return Broken(raw.number, sentence, seen, "\n".join(raw.segments))


def _receive_broken(session: Session, transaction: Transaction, raw: Broken, report: FileReport) -> None:
    id = f"message:{_digest(raw.shown)}"
    if stored.message(session.store, id) is None:
        transaction.append(session.new_id(), RECORD, id, None, broken_body(raw, report.file))
    for number, segment in enumerate(raw.observations, 1):
        where = f"message {raw.number}, OBX {number}"
        report.details.append(Detail(where, segment[:80], Outcome.REFUSED, raw.sentence))
    if not raw.observations:
        report.remarks.append(_said(raw.number, raw.sentence))


def _said(number: int, sentence: Text) -> Text:
    return text("Message {number}: {sentence}", number=number, sentence=sentence)


def message_id(message: Message) -> str:
    """Return the id of a message: the same message has the same id, whatever its line ends are."""
    return f"message:{_digest(*message.segments)}"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\r".join(parts).encode()).hexdigest()[:40]


def _details(planned: Planned, message: Message, number: int) -> Iterator[Detail]:
    for reading in planned.readings:
        assert reading.outcome is not None
        where = _where(message, number, reading.observation.number)
        yield Detail(where, planned.shown(reading), reading.outcome, reading.sentence, reading.waits or "")


def _where(message: Message, number: int, observation: int) -> str:
    named = f" ({message.control})" if message.control else ""
    return f"message {number}{named}, OBX {observation}"


def _again(session: Session, id: str, message: Message, number: int) -> Iterator[Detail]:
    """Yield the observations of a message that was received before, as they are now."""
    for each in stored.observations(session.store, id):
        is_stored = each.outcome is Outcome.STORED
        outcome = Outcome.ALREADY_THERE if is_stored else each.outcome
        reason = text("This message was received before.") if is_stored else each.why
        yield Detail(_where(message, number, each.number), each.shown, outcome, reason, each.waits)
