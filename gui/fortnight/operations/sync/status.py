"""What this computer knows of the exchange without asking the hub, and what is wrong when it asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from fortnight.domain.messages import Text, text
from fortnight.exchange.hub.address import Address
from fortnight.exchange.hub.client import Hub, connected
from fortnight.exchange.hub.errors import HubError
from fortnight.operations.session import Session
from fortnight.operations.sync.exchanging import required_membership
from fortnight.operations.sync.outcome import fingerprint
from fortnight.store.arrivals import newer_count
from fortnight.store.files.layout import read_device
from fortnight.store.journal import entries as journal
from fortnight.store.journal.ward_entries import ward_of
from fortnight.store.membership import Membership, membership

LARGEST_SKEW = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Chain:
    """One chain of the journal: how far it goes here, and on the hub at the last exchange."""

    device: str
    role: str
    here: int
    on_hub: int
    revoked: bool


@dataclass(frozen=True, slots=True)
class Status:
    """The state of the exchange. `exchanged_at` is `None` before the first one."""

    url: str
    ward: str
    device: str
    exchanged_at: datetime | None
    waiting: int
    newer: int
    chains: tuple[Chain, ...]
    problems: tuple[str, ...]


def status(session: Session) -> Status:
    """Return the state without asking the hub. :raises Invalid: if the record is not shared."""
    member, ward, store = required_membership(session), ward_of(session.store.db), session.store
    chains = [
        Chain(
            device,
            ward.members[device].role if device in ward.members else "",
            head.seq,
            member.receipts.get(device, 0),
            ward.last_taken(device, "") is not None,
        )
        for device, head in sorted(journal.heads(store.db).items())
    ]
    at = datetime.fromisoformat(member.exchanged_at) if member.exchanged_at else None
    waiting = waiting_here(session, member)
    ward_name, newer = fingerprint(member.ward), newer_count(store.db)
    return Status(member.url, ward_name, store.device, at, waiting, newer, tuple(chains), member.problems)


def waiting_here(session: Session, member: Membership | None = None) -> int:
    """Return how many entries of this computer the hub did not have at the last exchange."""
    member = member or membership(session.store.db)
    if member is None:
        return 0
    own, members = read_device(session.store.files), ward_of(session.store.db).members
    ours = {own.device, *own.before}
    heads = journal.heads(session.store.db)
    return sum(
        max(0, head.seq - member.receipts.get(device, 0))
        for device, head in heads.items()
        if device in ours or device not in members
    )


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: its name, whether it is right, and what was found or what to do."""

    name: str
    right: bool
    sentence: Text


def doctor(session: Session) -> list[Check]:
    """Look at address, certificate, role, version, clock and chains, and say what is wrong with each."""
    member = required_membership(session)
    address = Address(member.url, member.password)
    try:
        with connected(address) as hub:
            state = hub.check()
            checks = [Check("connection", True, text("The hub answers: {url}.", url=member.url))]
            return [*checks, *_checks(session, hub, member, address.role, state.now)]
    except HubError as error:
        return [Check(str(error.trouble), False, error.sentence)]


def _checks(session: Session, hub: Hub, member: Membership, role: str, now: datetime) -> Iterator[Check]:
    state = hub.state()
    shown = f"{state.version // 10000}.{state.version % 10000}"
    yield Check(
        "version", True, text("PostgreSQL {version}, tables of version {n}.", version=shown, n=state.schema)
    )
    rights = (
        text("The role {role} has the rights of a computer.", role=role)
        if state.is_device
        else text("The role {role} is not a member of fortnight_device.", role=role)
    )
    yield Check("role", state.is_device, rights)
    yield _ward(hub, member)
    yield _clock(session, now)
    yield from _chains(session, hub)


def _ward(hub: Hub, member: Membership) -> Check:
    mark = hub.ward()
    if mark is None:
        return Check("ward", True, text("The hub is empty. The next exchange sends everything to it."))
    right = mark.hex() == member.ward
    sentence = (
        text("The ward is {ward}.", ward=fingerprint(member.ward))
        if right
        else text("The database at this URL belongs to another ward ({ward}).", ward=fingerprint(mark.hex()))
    )
    return Check("ward", right, sentence)


def _clock(session: Session, now: datetime) -> Check:
    off = session.clock() - now
    minutes = round(abs(off).total_seconds() / 60)
    if abs(off) <= LARGEST_SKEW:
        return Check("clock", True, text("The clocks of this computer and of the server agree."))
    return Check(
        "clock",
        False,
        text(
            "The clocks of this computer and of the server differ by %n minute(s). Set the wrong one.",
            "",
            minutes,
        ),
    )


def _chains(session: Session, hub: Hub) -> Iterator[Check]:
    heads = hub.heads()
    here = journal.heads(session.store.db)
    problems = [
        text(
            "Entries up to {n} of {device} are here, and the hub has {m} of them.",
            n=mine.seq,
            device=d,
            m=found,
        )
        for d, mine in sorted(here.items())
        if (found := heads[d].number if d in heads else 0) < mine.seq
    ]
    behind = sum(max(0, head.number - (here[d].seq if d in here else 0)) for d, head in heads.items())
    yield Check("behind", True, text("%n entry/entries wait on the hub for this computer.", "", behind))
    for problem in problems:
        yield Check("waiting", True, problem)


def by_role(session: Session) -> Mapping[str, list[str]]:
    """Return the installations of each login role."""
    found: dict[str, list[str]] = {}
    for each in ward_of(session.store.db).members.values():
        found.setdefault(each.role, []).append(each.device)
    return found
