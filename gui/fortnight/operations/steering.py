"""Which computer steers an infusion that runs: the one that started it, or the last one that took it over.

On the others it can be read. What two computers did without knowing of each other stays in the record: the
acts of both count, and the later take-over by (Lamport time, device) decides who steers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fortnight.domain.infusion.act_bodies import as_body
from fortnight.domain.infusion.acts import ActKind, TakeOver
from fortnight.domain.infusion.infusion_record import InfusionRecord, happened_at
from fortnight.domain.infusion.steering import former_device, steering
from fortnight.domain.messages import Text, filled, text, word
from fortnight.operations.lookup import entries_before
from fortnight.operations.session import Invalid, Session
from fortnight.store.files.layout import read_device
from fortnight.store.journal.folding import infusion_of, live
from fortnight.store.journal.ward_entries import ward_of

HERE = text("This computer steers the infusion already.")
NOT_FLOWING = text("Only an infusion that runs or is paused can be taken over.")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where an infusion is steered that cannot be steered here: on which computer, since when, by whom.

    `reason` is why it was taken over, `was_here` whether it was taken over from this computer.
    """

    computer: str
    since: datetime
    by: str
    taken_over: bool = False
    was_here: bool = False
    reason: str = ""

    @property
    def sentence(self) -> Text:
        """Why nothing about the infusion can be written here."""
        words = _TAKEN_FROM_HERE if self.was_here else _TAKEN if self.taken_over else _STARTED
        return filled(words, computer=self.computer, who=self.by)


_STARTED = word("{who} started this infusion on {computer}. It is steered there, and can only be read here.")
_TAKEN = word("{who} took this infusion over on {computer}. It is steered there, and can only be read here.")
_TAKEN_FROM_HERE = word(
    "{who} took this infusion over from this computer on {computer}. It can only be read here now."
)


class SteeredElsewhere(Invalid):
    """An act on an infusion that another computer steers. It can be taken over."""

    def __init__(self, elsewhere: Elsewhere) -> None:
        super().__init__(elsewhere.sentence)
        self.elsewhere = elsewhere


def elsewhere(session: Session, record: InfusionRecord | None) -> Elsewhere | None:
    """Return where an infusion is steered, or `None` if it does not run or is steered here."""
    since = steering(record) if record is not None else None
    if record is None or since is None or _is_here(session, since.device):
        return None
    computer = computer_name(session, since.device)
    if not isinstance(since.body, TakeOver):
        return Elsewhere(computer, happened_at(since), since.by)
    was_here = _is_here(session, former_device(record, since))
    return Elsewhere(computer, since.written_at, since.by, True, was_here, since.body.reason)


def _is_here(session: Session, device: str) -> bool:
    """Whether an id is that of this installation, or was before a restore."""
    return device == session.store.device or device in read_device(session.store.files).before


def computer_name(session: Session, device: str) -> str:
    """Return the name of a computer: its login role at the hub, else the id of its installation."""
    member = ward_of(session.store.db).members.get(device)
    return member.role if member is not None else device


def require_here(session: Session, record: InfusionRecord | None) -> None:
    """Refuse an act on an infusion that another computer steers.

    :raises SteeredElsewhere: if it does.
    """
    found = elsewhere(session, record)
    if found is not None:
        raise SteeredElsewhere(found)


def take_over(session: Session, entry: str, infusion: str, child: str, reason: str = "") -> None:
    """Steer an infusion from this computer from now on. The other computer can only read it then.

    :raises Invalid: if it does not run, or is steered here already.
    """
    record = infusion_of(live(entries_before(session, entry, infusion)))
    if record is None or steering(record) is None:
        raise Invalid(NOT_FLOWING)
    found = elsewhere(session, record)
    if found is None:
        raise Invalid(HERE)
    body = TakeOver(computer_name(session, session.store.device), found.computer, reason.strip())
    with session.store.transaction(session.act()) as transaction:
        verb = f"infusion.{ActKind.TAKE_OVER.value}"
        transaction.append(entry, verb, infusion, child, as_body(body))
