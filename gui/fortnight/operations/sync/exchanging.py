"""One exchange with the hub: pull, let the same people log in, judge again, push."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fortnight.domain.messages import Text, text
from fortnight.domain.people import may_write
from fortnight.exchange.hub.address import Address
from fortnight.exchange.hub.client import Hub, HubHead, connected
from fortnight.exchange.hub.errors import HubError
from fortnight.exchange.hub.watchdog import LONGEST_S
from fortnight.operations import alert_cards
from fortnight.operations.session import SILENT, Invalid, Progress, Session
from fortnight.operations.sync.keys import give_keys, own_public_key
from fortnight.operations.sync.outcome import Exchanged
from fortnight.operations.sync.pulling import pull
from fortnight.operations.sync.pushing import push, sent_again, waiting_count
from fortnight.operations.sync.slots import apply_people, publish_slots
from fortnight.store.errors import ReadOnly
from fortnight.store.journal.entries import Entry, utc_text
from fortnight.store.journal.verbs import HUB
from fortnight.store.journal.ward_entries import JOIN, ward_of
from fortnight.store.membership import Membership, membership, put_membership

DAY = len("2026-11-22")
NO_MEMBER = text("This record is on this computer alone. To share it, join a hub: fortnight hub join.")


def required_membership(session: Session) -> Membership:
    """Return the membership of the record. :raises Invalid: if it is not shared."""
    member = membership(session.store.db)
    if member is None:
        raise Invalid(NO_MEMBER)
    return member


def exchange(session: Session, longest_s: float = LONGEST_S, thorough: bool = False) -> Exchanged:
    """Push and pull once. What was stored before an error stays, and the next exchange goes on from there.

    :param thorough: look for entries that the hub has lost in the middle of the own chain. Otherwise this is
        done once a day, because the server counts the whole chain for it.
    :raises HubError: if the hub cannot be used now; work here goes on.
    :raises Invalid: if the record is not shared.
    """
    if session.store.read_only is not None:
        raise ReadOnly(session.store.read_only)
    member = required_membership(session)
    address = Address(member.url, member.password)
    with connected(address, longest_s) as hub:
        hub.check()
        _check_ward(hub, member)
        is_new_day = member.exchanged_at[:DAY] != utc_text(session.clock())[:DAY]
        return exchange_on(session, hub, address.role, thorough=thorough or is_new_day)


def _check_ward(hub: Hub, member: Membership) -> None:
    mark = bytes.fromhex(member.ward)
    if (hub.ward() or hub.claim_ward(mark)) != mark:
        raise HubError(text("The database at this URL belongs to another ward. Nothing was sent or taken."))


def exchange_on(
    session: Session, hub: Hub, role: str, progress: Progress = SILENT, thorough: bool = True
) -> Exchanged:
    """Push and pull once over an open connection."""
    pulled = pull(session, hub, progress, ensure_member(session, hub, role))
    notices = apply_people(session)
    judge_again(session, pulled.entries)
    member = required_membership(session)
    give_keys(session.store, hub, member, ward_of(session.store.db))
    publish_slots(session, hub)
    pushed = push(session, hub, member, role, progress, thorough)
    problems = tuple({**pulled.problems, **pushed.problems}.values())
    if pushed.again:
        notices.append(sent_again(pushed.again))
    _remember(session, pushed.receipts, problems)
    waiting = waiting_count(session, pushed.receipts, pushed.heads, role)
    return Exchanged(session, pushed.count, len(pulled.entries), waiting, problems, tuple(notices))


def ensure_member(session: Session, hub: Hub, role: str) -> dict[str, HubHead]:
    """Register this installation on the hub and in the journal, unless it is registered; return all heads.

    After a restore it has a new id.
    """
    device, public = session.store.device, own_public_key(session.store)
    known = ward_of(session.store.db).members.get(device)
    if known is None or (known.public, known.role) != (public.hex(), role):
        with session.store.transaction(session.act()) as transaction:
            transaction.append(session.new_id(), JOIN, HUB, None, {"public": public.hex(), "role": role})
    heads = hub.heads()
    head = heads.get(device)
    if head is None or not head.role:  # unknown, or known from another computer that sent its entries
        head = heads[device] = hub.register(device, public)
    if head.role != role:
        raise HubError(
            text(
                "This computer ({device}) was registered by the role {role}. Use that role, or join again "
                "in an empty folder.",
                device=device,
                role=head.role,
            )
        )
    return heads


def judge_again(session: Session, arrived: Iterable[Entry]) -> None:
    """Judge the children again whose courses changed, if the person may write alert cards."""
    by_child: dict[str, list[Entry]] = {}
    for entry in arrived:
        if entry.child is not None and alert_cards.is_judged(entry):
            by_child.setdefault(entry.child, []).append(entry)
    if not may_write(session.role, "alert.record"):
        return
    for child, entries in sorted(by_child.items()):
        with session.store.transaction(session.act()) as transaction:
            alert_cards.refresh_after(session, transaction, child, entries)


def _remember(session: Session, receipts: dict[str, int], problems: Iterable[Text]) -> None:
    member = required_membership(session)
    said = tuple(map(str, problems))
    at = utc_text(session.clock())
    put_membership(session.store.db, replace(member, receipts=receipts, exchanged_at=at, problems=said))
