"""The outcome of each observation of a message as it is stored, and the results that a message changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.labs.serialization import pack
from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.exchange.hl7v2.framing import Broken
from fortnight.exchange.hl7v2.message import LONGEST_SEGMENT, SUPPORTED, Message
from fortnight.exchange.hl7v2.reading import ACTIONS, Action, Reading
from fortnight.exchange.hl7v2.times import read_time
from fortnight.exchange.hl7v2.values import short
from fortnight.exchange.refusals import BadCell
from fortnight.operations.checking import named
from fortnight.operations.lab_known import ImportCache, known_now
from fortnight.operations.lab_matching import match
from fortnight.operations.lab_plan import Earlier, plan_results
from fortnight.operations.message_plan import Key, MessagePlan
from fortnight.operations.session import Session
from fortnight.store.journal import entries as journal
from fortnight.store.journal.bodies import result_body, specimen_body
from fortnight.store.journal.entries import utc_text
from fortnight.store.journal.folding import fold
from fortnight.store.queries import courses, lab_messages
from fortnight.store.queries.lab_messages import StoredObservation
from fortnight.store.transaction import Transaction

TESTING = frozenset({"T", "D"})  # MSH-11: training and debugging
RESULT_MESSAGES = frozenset({"ORU", "ORU^R01"})
LONGEST_SHOWN = 200  # characters of an observation in a list
LONGEST_NOTE = 2_000  # characters


@dataclass(frozen=True, slots=True)
class Planned:
    """The readings of a message with their outcomes, the child they are about and what they change."""

    readings: tuple[Reading, ...]
    course: Course | None = None
    plan: MessagePlan | None = None

    @property
    def child(self) -> str | None:
        """The id of the child, or `None` if it is not certain."""
        return self.course.child.id if self.course else None

    def shown(self, reading: Reading) -> str:
        """Return an observation in short, as the message gives it."""
        return shown(reading)


def shown(reading: Reading) -> str:
    """Return an observation in short, as the message gives it: code, name, value, unit."""
    observation = reading.observation
    codes = [part for coded in observation.codes[:1] for part in (coded.code, coded.name) if part]
    value = " ".join(filter(None, observation.values[0])) if observation.values else ""
    unit = next((coded.code or coded.name for coded in observation.units), "")
    return " ".join(filter(None, (*dict.fromkeys(codes), value, unit))).replace("\n", " ")[:LONGEST_SHOWN]


def refusal_of(message: Message) -> Text | None:
    """Return why no result of a message can be stored: its kind, its version, or that it is a test."""
    if message.kind not in RESULT_MESSAGES:
        return text("It is a message “{kind}”. Only ORU^R01 is read.", kind=short(message.kind))
    if message.version and not SUPPORTED.fullmatch(message.version):
        return text("HL7 version “{version}” is not read.", version=short(message.version))
    if message.processing in TESTING:
        return text("The laboratory marked the message as a test (MSH-11).")
    return None


def plan_message(
    session: Session,
    message: Message,
    readings: Sequence[Reading],
    child: str | None = None,
    accepted: frozenset[int] = frozenset(),
    known: ImportCache | None = None,
) -> Planned:
    """Return what becomes of a message; `child` is the one that a person chose."""
    known = known or known_now(session)
    found = courses.child(session.store, child) if child else None
    matched = found or match(message.patient, known.children)
    if not isinstance(matched, Child):
        return Planned(
            tuple(each if each.outcome else each.waiting(Waits.CHILD, matched) for each in readings)
        )
    return plan_for_course(session, message, readings, known.course(matched.id), accepted)


def plan_for_course(
    session: Session,
    message: Message,
    readings: Sequence[Reading],
    course: Course,
    accepted: frozenset[int] = frozenset(),
) -> Planned:
    """Return what becomes of a message about the child of a course."""

    def origin(key: Key) -> Earlier | None:
        return _earlier(session, message.source, course.child.id, key)

    def reported(reading: Reading) -> str:
        return reported_text(message, reading)

    plan = plan_results(readings, course, origin, reported, session.clock(), accepted)
    return Planned(tuple(plan.readings), course, plan)


def _earlier(session: Session, source: str, child: str, key: Key) -> Earlier | None:
    """Return what a laboratory last said about a result; `None` if it never said anything that holds."""
    at, analyte = key
    known = lab_messages.about_result(session.store, child, analyte, at)
    said = [each for sender, each in known if sender == source and _holds(each)]
    if not said:
        return None
    last = max(enumerate(said), key=lambda pair: (pair[1].reported, pair[0]))[1]
    return Earlier(ACTIONS.get(last.status, Action.STORE), last.reported)


def _holds(each: StoredObservation) -> bool:
    """Return whether an observation says what the record has: it was stored, is there, or was withdrawn."""
    if each.outcome is Outcome.IGNORED:
        return ACTIONS.get(each.status) in (Action.WITHDRAW, Action.CANCEL)
    return each.outcome in (Outcome.STORED, Outcome.ALREADY_THERE)


def reported_text(message: Message, reading: Reading) -> str:
    """Return when a result was reported, as UTC text; empty if the message does not say so."""
    zone = reading.at.tzinfo if reading.at else None
    for written in (reading.observation.reported, message.sent):
        try:
            return utc_text(read_time(written, lambda naive: naive.replace(tzinfo=zone)))
        except (BadCell, ValueError, OverflowError):
            continue
    return ""


# As it is stored ----------------------------------------------------------------------------------


def message_body(message: Message, planned: Planned, file: str, encoding: str) -> dict[str, Any]:
    """Return the body of `message.record`: the message as it came, and the outcome of each observation."""
    return {
        "source": message.source,
        "control": message.control,
        "file": file,
        "encoding": encoding,
        "segments": [segment[:LONGEST_SEGMENT] for segment in message.segments],
        "observations": [observation_body(message, planned, each) for each in planned.readings],
    }


def observation_body(message: Message, planned: Planned, reading: Reading) -> dict[str, Any]:
    """Return one observation as it is stored with its message."""
    body = {
        "number": reading.observation.number,
        "outcome": reading.outcome,
        "waits": reading.waits,
        "why": pack(reading.sentence) if reading.sentence else None,
        "shown": shown(reading),
        "child": planned.child,
        "analyte": reading.analyte,
        "at": reading.at.isoformat() if reading.at else None,
        "status": reading.observation.status,
        "reported": reported_text(message, reading),
    }
    return {name: value for name, value in body.items() if value not in (None, "")}


def broken_body(raw: Broken, file: str) -> dict[str, Any]:
    """Return the body of `message.record` for a message that cannot be read."""
    refused = {"outcome": Outcome.REFUSED, "why": pack(raw.sentence)}
    return {
        "source": "",
        "control": "",
        "file": file,
        "broken": pack(raw.sentence),
        "segments": [line[:LONGEST_SEGMENT] for line in raw.shown.splitlines()],
        "observations": [
            {"number": number, "shown": segment[:LONGEST_SHOWN], **refused}
            for number, segment in enumerate(raw.observations, 1)
        ],
    }


# The results --------------------------------------------------------------------------------------


Complete = Callable[[Specimen], tuple[Specimen, dict[str, Any]]]
"""Adds to a new specimen what its source says beside the results, and returns it with its body."""


def as_received(specimen: Specimen) -> tuple[Specimen, dict[str, Any]]:
    """Return a new specimen as the message has it, and its body."""
    return specimen, specimen_body(specimen)


def write_results(
    session: Session,
    transaction: Transaction,
    message: Message,
    planned: Planned,
    complete: Complete = as_received,
) -> set[str]:
    """Write the results of a message; return the children whose course it changed."""
    if planned.plan is None or planned.child is None:
        return set()
    named_source = f"{message.source}, message {message.control}".strip(", ")
    for at, results in sorted(planned.plan.new.items()):
        asked = planned.plan.questions.get(at, ())
        id = _specimen_id(session, planned.child, at)
        specimen, body = complete(_specimen(id, at, results, planned.readings))
        reason = "; ".join((named_source, *map(_unasked, asked)))
        transaction.append(
            session.new_id(), "specimen.record", specimen.id, planned.child, body, reason=reason
        )
    for specimen, results in sorted(planned.plan.changed.items()):
        amend_results(session, transaction, specimen, planned.child, results, named_source)
    return {planned.child} if planned.plan.new or planned.plan.changed else set()


def _specimen_id(session: Session, child: str, at: datetime) -> str:
    """Return the id of a specimen from a laboratory: that of the child and the draw on every computer.

    So a result that reaches two computers is stored once. A specimen that was voided keeps its id for itself.
    """
    id = f"lab:{hashlib.sha256(f'{child} {utc_text(at)}'.encode()).hexdigest()[:32]}"
    return session.new_id() if journal.of_target(session.store.db, id) else id


def _unasked(problem: Problem) -> str:
    return f"not asked: {named(problem)}"


def _specimen(id: str, at: datetime, results: Mapping[str, Result], readings: Sequence[Reading]) -> Specimen:
    notes = [
        f"{each.analyte}: {note}"
        for each in readings
        if each.analyte in results and each.at == at
        for note in each.observation.notes
        if note
    ]
    return Specimen(id, at, tuple(results.values()), note="; ".join(notes)[:LONGEST_NOTE])


def amend_results(
    session: Session,
    transaction: Transaction,
    specimen: str,
    child: str,
    results: Mapping[str, Result | None],
    named_source: str,
) -> None:
    """Replace results of a specimen that is recorded, or remove them; the source is the reason."""
    record = fold(journal.of_target(session.store.db, specimen))
    assert record is not None
    method = record.fields.get("method", "")
    change = {code: result_body(each, method) if each else None for code, each in results.items()}
    transaction.append(
        session.new_id(),
        "specimen.amend",
        specimen,
        child,
        {"results": change},
        base=record.last.id,
        reason=named_source,
    )
