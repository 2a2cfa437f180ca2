"""What a person does about laboratory messages that wait: map a code or a unit, choose the child, discard.

A map holds for everything that waits from the same laboratory and for what it will send. Each answer is one
transaction: the answer, the results that it lets in, and their alert cards.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fortnight.domain.labs.catalogue import ANALYTES, UnknownAnalyte, UnknownUnit, convert, find
from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.labs.serialization import pack
from fortnight.domain.messages import text
from fortnight.domain.record.dates import Localise
from fortnight.exchange.fhir.lab_message import ENCODING, message_from
from fortnight.exchange.hl7v2.codes import key_of
from fortnight.exchange.hl7v2.framing import Readable
from fortnight.exchange.hl7v2.message import Message, Observation, parse
from fortnight.exchange.hl7v2.reading import read
from fortnight.exchange.hl7v2.units import unit_key
from fortnight.operations import alert_cards
from fortnight.operations.lab_counts import AMEND
from fortnight.operations.lab_known import own_maps
from fortnight.operations.lab_outcomes import observation_body, plan_message, write_results
from fortnight.operations.lookup import course_of, record_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal.folding import RecordState
from fortnight.store.queries import lab_messages as stored
from fortnight.store.transaction import Transaction

OF_NO_CONCERN = ""  # what a code is mapped to if its results are not recorded here


@dataclass(frozen=True, slots=True)
class Opened:
    """A message as it came: its segments and the observations in them."""

    record: RecordState
    message: Message

    def observation(self, number: int) -> Observation:
        """Return an observation by its number. :raises Invalid: if there is none."""
        found = [each for each in self.message.observations if each.number == number]
        if not found:
            raise Invalid(text("The message has no such result."))
        return found[0]


def opened(session: Session, message: str, entry: str = "") -> Opened:
    """Return a message as it came. :raises Invalid: if it is not in the record or cannot be read."""
    record = record_of(session, message, entry)
    if record.fields.get("broken"):
        raise Invalid(text("The message cannot be read."))
    segments, encoding = tuple(record.fields["segments"]), record.fields.get("encoding", "")
    if encoding == ENCODING:
        return Opened(record, message_from(segments))
    return Opened(record, parse(Readable(1, segments, encoding)))


# Answers ------------------------------------------------------------------------------------------


def map_code(
    session: Session, entry: str, message: str, number: int, analyte: str, localise: Localise
) -> int:
    """Map the code of an observation for its laboratory; return how many observations no longer wait.

    :param analyte: the code of an analyte, or `OF_NO_CONCERN`.
    :raises Invalid: for an unknown analyte, or an observation without a code.
    """
    if analyte != OF_NO_CONCERN and analyte not in ANALYTES:
        raise Invalid(text("“{name}” is not a known analyte.", name=analyte))
    found = opened(session, message, entry)
    codes = found.observation(number).codes
    if not codes:
        raise Invalid(text("The result has no code."))
    return _map(session, entry, found.message.source, "code", key_of(codes[0]), analyte, localise)


def map_unit(session: Session, entry: str, message: str, number: int, unit: str, localise: Localise) -> int:
    """Map the unit of an observation for its laboratory; return how many observations no longer wait.

    :raises Invalid: if the analyte is not known yet or does not have this unit.
    """
    found = opened(session, message, entry)
    analyte = next((o.analyte for o in stored.observations(session.store, message) if o.number == number), "")
    try:
        convert(find(analyte).code, 1.0, unit)
    except (UnknownAnalyte, UnknownUnit) as wrong:
        raise Invalid(wrong.sentence) from None
    units = found.observation(number).units
    written = (units[0].code or units[0].name) if units else ""
    key = unit_key(analyte, written)
    return _map(session, entry, found.message.source, "unit", key, unit, localise)


def choose_child(session: Session, entry: str, message: str, child: str, localise: Localise) -> int:
    """State which child a message is about; return how many of its observations no longer wait.

    :raises Invalid: if the child is not registered.
    """
    course_of(session, child)
    return _answer(session, entry, message, {"child": child}, localise)


def state_time(session: Session, entry: str, message: str, drawn: datetime, localise: Localise) -> int:
    """State when the specimens of a message were drawn; return how many observations no longer wait."""
    return _answer(session, entry, message, {"drawn": drawn.isoformat()}, localise)


def accept(session: Session, entry: str, message: str, number: int, localise: Localise) -> int:
    """Accept an observation that changes a result of the record; return how many no longer wait."""
    accepted = record_of(session, message, entry).fields.get("accepted", [])
    return _answer(session, entry, message, {"accepted": sorted({*accepted, number})}, localise)


def discard(session: Session, entry: str, message: str, numbers: Iterable[int], reason: str) -> None:
    """Discard observations of a message: they are of no concern, and stay in the record as they came.

    :raises Invalid: without a reason, or for an observation that does not wait.
    """
    if not reason.strip():
        raise Invalid(text("Enter why this result is discarded."))
    record, chosen = record_of(session, message, entry), set(numbers)
    before = record.fields["observations"]
    listed = {each["number"] for each in before if each["outcome"] in (Outcome.WAITING, Outcome.REFUSED)}
    if not chosen or chosen - listed:
        raise Invalid(text("This result no longer waits."))
    why = pack(text("Discarded by {who}: {reason}", who=session.actor, reason=reason.strip()))
    after = [_discarded(each, why) if each["number"] in chosen else each for each in before]
    with session.store.transaction(session.act()) as transaction:
        body = {"observations": after}
        transaction.append(entry, AMEND, message, None, body, base=record.last.id, reason=reason.strip())


def _discarded(observation: dict[str, Any], why: Any) -> dict[str, Any]:
    kept = {name: value for name, value in observation.items() if name != "waits"}
    return {**kept, "outcome": Outcome.IGNORED, "why": why}


# What an answer lets in ---------------------------------------------------------------------------


def _map(  # noqa: PLR0913
    session: Session, entry: str, source: str, subject: str, code: str, meaning: str, localise: Localise
) -> int:
    """Write a map, and read again whatever waits from that laboratory."""
    known = stored.maps(session.store, source, subject).get(code)
    with session.store.transaction(session.act()) as transaction:
        if known is None:
            body = {"source": source, "subject": subject, "code": code, "meaning": meaning}
            transaction.append(entry, "labmap.record", entry, None, body)
        else:
            transaction.append(entry, "labmap.amend", known[0], None, {"meaning": meaning})
        settled, children = 0, set[str]()
        for message in stored.with_waiting(session.store, source):
            count, changed = _read_again(session, transaction, session.new_id(), message, {}, localise)
            settled, children = settled + count, children | changed
        for child in sorted(children):
            alert_cards.refresh(session, transaction, child)
    return settled


def _answer(session: Session, entry: str, message: str, answer: dict[str, Any], localise: Localise) -> int:
    with session.store.transaction(session.act()) as transaction:
        settled, children = _read_again(session, transaction, entry, message, answer, localise)
        for child in sorted(children):
            alert_cards.refresh(session, transaction, child)
    return settled


def _read_again(
    session: Session,
    transaction: Transaction,
    entry: str,
    message: str,
    answer: dict[str, Any],
    localise: Localise,
) -> tuple[int, set[str]]:
    """Plan again what waits in a message; return how many no longer wait, and the changed children."""
    found = opened(session, message, entry)
    fields = {**found.record.fields, **answer}
    drawn = datetime.fromisoformat(fields["drawn"]) if fields.get("drawn") else None
    own = own_maps(session, found.message.source)
    before = {each["number"]: each for each in fields["observations"]}
    open_numbers = {n for n, each in before.items() if each["outcome"] == Outcome.WAITING}
    readings = [
        read(each, own, localise, drawn) for each in found.message.observations if each.number in open_numbers
    ]
    accepted = frozenset[int](fields.get("accepted", ()))
    planned = plan_message(session, found.message, readings, fields.get("child"), accepted)
    after = {**before}
    for reading in planned.readings:
        after[reading.observation.number] = observation_body(found.message, planned, reading)
    if not answer and after == before:
        return 0, set()
    body = {**answer, "observations": [after[number] for number in sorted(after)]}
    transaction.append(entry, AMEND, message, None, body, base=found.record.last.id)
    settled = sum(reading.outcome is not Outcome.WAITING for reading in planned.readings)
    return settled, write_results(session, transaction, found.message, planned)
