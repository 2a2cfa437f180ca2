"""What waits in the inbox, for the page that shows it: items, counts, and one item with its message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.messages import Text, text
from fortnight.exchange.hl7v2.codes import key_of
from fortnight.exchange.hl7v2.times import read_day, read_time
from fortnight.exchange.refusals import BadCell
from fortnight.operations.lab_counts import JOINT
from fortnight.operations.lab_inbox import opened
from fortnight.operations.lookup import record_of
from fortnight.operations.session import Session
from fortnight.store.queries import lab_messages as stored
from fortnight.store.queries.courses import moment
from fortnight.store.queries.lab_messages import StoredMessage, StoredObservation

NOT_STATED = text("not stated")
STATES: Mapping[str, Text] = {
    **dict.fromkeys("FUV", text("final")),
    **dict.fromkeys("PRS", text("preliminary")),
    **dict.fromkeys("CAB", text("corrected")),
    **dict.fromkeys("DW", text("withdrawn")),
    **dict.fromkeys("XN", text("cancelled")),
}


@dataclass(frozen=True, slots=True)
class Item:
    """What a person answers at once: an observation, or all of a message that lack its child or its time."""

    message: StoredMessage
    observations: tuple[StoredObservation, ...]

    @property
    def observation(self) -> StoredObservation:
        """The first of the observations."""
        return self.observations[0]

    @property
    def waits(self) -> Waits | None:
        """What it waits for; `None` if it was refused."""
        return Waits(self.observation.waits) if self.observation.waits else None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the observations in their message."""
        return tuple(each.number for each in self.observations)

    @property
    def id(self) -> str:
        """A name that stays as long as the item waits."""
        return f"{self.message.id}/{self.observation.number}"


def waiting(session: Session) -> list[Item]:
    """Return what waits and what was refused, newest message first."""
    found = stored.open_observations(session.store)
    groups: dict[tuple[str, str], tuple[StoredMessage, list[StoredObservation]]] = {}
    for message, each in found:
        is_joint = each.waits in JOINT or message.broken is not None
        key = (message.id, each.waits if is_joint else f"{each.number}")
        groups.setdefault(key, (message, []))[1].append(each)
    return [Item(message, tuple(observations)) for message, observations in groups.values()]


def same_code(session: Session, item: Item) -> int:
    """Return how many observations of the laboratory wait with the same code as this one."""
    codes = opened(session, item.message.id).observation(item.observation.number).codes
    if not codes:
        return 0
    ids = stored.with_waiting(session.store, item.message.source)
    found = 0
    for id in ids:
        open_numbers = {
            each.number for each in stored.observations(session.store, id) if each.outcome is Outcome.WAITING
        }
        message = opened(session, id).message
        found += sum(
            each.number in open_numbers and bool(each.codes) and key_of(each.codes[0]) == key_of(codes[0])
            for each in message.observations
        )
    return found


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item with its message as it came. The texts are those of the message; `line` counts from 1.

    A date or a time that cannot be read is a text too.
    """

    item: Item
    segments: tuple[str, ...]
    encoding: str
    line: int = 1
    number: str = ""
    name: str = ""
    born: date | str = ""
    drawn: datetime | str = ""
    value: str = ""
    interval: str = ""
    state: Text = NOT_STATED
    others_stored: int = 0


def view_of(session: Session, item: Item) -> ItemView:
    """Return an item with its message. :raises Invalid: if it is no longer in the record."""
    record = record_of(session, item.message.id, "")
    segments, encoding = tuple(record.fields["segments"]), record.fields.get("encoding", "")
    if item.message.broken is not None:
        return ItemView(item, segments, encoding)
    message = opened(session, item.message.id).message
    first = next(each for each in message.observations if each.number == item.observation.number)
    unit = next((each.code or each.name for each in first.units), "")
    value = " ".join(filter(None, (*first.values[0], unit))) if first.values else ""
    known = stored.observations(session.store, item.message.id)
    return ItemView(
        item,
        segments,
        encoding,
        first.line,
        " / ".join(message.patient.numbers),
        " / ".join(message.patient.names),
        read_day(message.patient.born) or message.patient.born,
        _drawn(item, first.drawn),
        value,
        first.range,
        STATES.get(first.status, NOT_STATED),
        sum(each.outcome is Outcome.STORED for each in known),
    )


def _drawn(item: Item, written: Sequence[str]) -> datetime | str:
    """Return the time of the draw on the clock of the place where the message was received, or as written."""
    zone = item.message.received_at.tzinfo
    if item.observation.at:
        return moment(item.observation.at).astimezone(zone)
    try:
        return read_time(written[0], lambda naive: naive.replace(tzinfo=zone)).astimezone(zone)
    except (BadCell, IndexError):
        return next(iter(written), "")
