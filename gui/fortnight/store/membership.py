"""Membership: what an installation that shares its record through a hub stores, encrypted with the record.

The address of the hub, the keys of the ward, this installation's own key pair and how far the hub had
received
each chain. The journal says which keys of the ward there are and in which order; the keys themselves are
here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fortnight.store.engine import Database
from fortnight.store.journal import local_values

_NAME = "membership of a hub"


@dataclass(frozen=True, slots=True)
class Membership:
    """The membership of this installation. Bytes are hexadecimal digits.

    `keys`: the secret of each key of the ward, by its id. `receipts`: the number up to which the hub had each
    chain at the last exchange, which was `exchanged_at` (ISO text). `people`: hash and key of each name.
    """

    url: str
    password: str = field(repr=False)
    ward: str
    keys: Mapping[str, str] = field(repr=False)
    receipts: Mapping[str, int] = field(default_factory=dict[str, int])
    people: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]], repr=False)
    exchanged_at: str = ""
    problems: tuple[str, ...] = ()


def membership(db: Database) -> Membership | None:
    """Return the membership of this record, or `None` if it is on one computer alone."""
    stored = local_values.get(db, _NAME)
    if stored is None:
        return None
    raw: dict[str, Any] = json.loads(stored)
    people = {name: (hashed, key) for name, (hashed, key) in raw.pop("people").items()}
    raw["problems"] = tuple(raw["problems"])
    return Membership(**raw, people=people)


def put_membership(db: Database, member: Membership) -> None:
    """Store the membership; within a transaction it is stored with it.

    :raises sqlite3.Error: if the disk cannot be written.
    """
    fields = {name: getattr(member, name) for name in Membership.__slots__}
    local_values.put(db, _NAME, json.dumps(fields, sort_keys=True))


def with_key(member: Membership, id: str, secret: str) -> Membership:
    """Return the membership with one more key of the ward."""
    return replace(member, keys={**member.keys, id: secret})


def private_key(db: Database, device: str) -> str | None:
    """Return the private key of this installation (hexadecimal), or `None` if it has none yet."""
    return local_values.get(db, f"hub key of {device}")


def put_private_key(db: Database, device: str, private: str) -> None:
    """Store the private key of this installation."""
    local_values.put(db, f"hub key of {device}", private)
