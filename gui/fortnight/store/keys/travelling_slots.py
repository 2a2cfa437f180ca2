"""Key slots as entries of the journal, so that people can log in on every computer that shares the record.

An entry holds what a slot is made of, without the key of any record: each computer encrypts its own key to
the
public key of the slot.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fortnight.domain.people import folded
from fortnight.store.engine import Database
from fortnight.store.journal.entries import AS_THEY_TAKE_EFFECT, Entry, entries
from fortnight.store.keys.keyslots import PUBLIC_BYTES, Slot

SLOT, REMOVE = "person.slot", "person.remove"
_RETURNS = frozenset({"person.add", "person.recovered"})
_BYTES = ("salt", "public", "private")
_PLAIN = ("user", "role", "memory_kib", "passes", "lanes")


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What the journal says about a person: the newest slot, or `None` if the person was removed."""

    name: str
    slot: Slot | None
    lamport: int


def slot_body(slot: Slot, store: str) -> dict[str, Any]:
    """Return the body of `person.slot`."""
    plain = {name: getattr(slot, name) for name in _PLAIN}
    coded = {name: base64.b64encode(getattr(slot, name)).decode() for name in _BYTES}
    return {**plain, **coded, "store": slot.origin or store}


def slot_from(body: Mapping[str, Any], store: str) -> Slot:
    """Return the slot of an entry for the record `store`, without its keys.

    :raises ValueError: if the body is not that of a slot.
    """
    try:
        coded: dict[str, Any] = {name: base64.b64decode(body[name], validate=True) for name in _BYTES}
        plain = {name: body[name] for name in _PLAIN}
        texts = (plain["user"], plain["role"], body["store"])
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError("not a key slot") from error
    if not all(isinstance(each, str) for each in texts) or len(coded["public"]) != PUBLIC_BYTES:
        raise ValueError("not a key slot")
    return Slot(**plain, **coded, origin="" if body["store"] == store else body["store"])


def is_same(one: Slot, other: Slot) -> bool:
    """Whether two slots are the same way to log in, whichever key they hold."""
    return _identity(one) == _identity(other)


def _identity(slot: Slot) -> tuple[object, ...]:
    return (*(getattr(slot, name) for name in (*_PLAIN, *_BYTES)),)


def known_people(db: Database, store: str) -> dict[str, KnownPerson]:
    """Return everyone of whom the journal holds a key slot, by folded name.

    Somebody who was removed stays removed, whatever another computer changed meanwhile, until they are added
    again.
    """
    where = f"target >= 'person:' AND target < 'person;' AND verb IN {(SLOT, REMOVE, *sorted(_RETURNS))}"
    return _known(entries(db, where, order=AS_THEY_TAKE_EFFECT), store)


def _known(found: Iterable[Entry], store: str) -> dict[str, KnownPerson]:
    people: dict[str, KnownPerson] = {}
    removed: set[str] = set()
    for entry in found:
        name = entry.target.removeprefix("person:")
        before = people.get(name)
        if entry.verb == REMOVE:
            removed.add(name)
            people[name] = KnownPerson(before.name if before else name, None, entry.lamport)
        elif entry.verb in _RETURNS:
            removed.discard(name)
        elif name not in removed:
            try:
                slot = slot_from(entry.data, store)
            except ValueError:
                continue  # of a newer version, or not a slot
            if folded(slot.user) == name:
                people[name] = KnownPerson(slot.user, slot, entry.lamport)
    return people
