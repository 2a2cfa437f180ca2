"""What the journal says about the computers that share it: members, keys of the ward, and who was revoked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from fortnight.domain.people import LEAD
from fortnight.store.engine import Database
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.verbs import HUB

JOIN, KEY, REVOKE = "hub.join", "hub.key", "hub.revoke"


@dataclass(frozen=True, slots=True)
class Member:
    """An installation: its public key (hexadecimal digits), and its login role on the hub."""

    device: str
    public: str
    role: str


@dataclass(frozen=True, slots=True)
class Ward:
    """The computers and keys of a ward.

    `keys` are ids (hexadecimal), oldest first, each with device and number of the entry that announced
    it.

    `since` is the Lamport time of the newest. `revoked`: for each login role, the number of the last entry
    that is taken from each of its chains.
    """

    members: Mapping[str, Member] = field(default_factory=dict[str, Member])
    keys: Mapping[str, tuple[str, int]] = field(default_factory=dict[str, tuple[str, int]])
    revoked: Mapping[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])
    since: int = 0

    def last_taken(self, device: str, role: str) -> int | None:
        """Return the number of the last entry that is taken from a chain; `None` if it is not revoked."""
        limits = [
            limits.get(device, 0) for name, limits in self.revoked.items() if self._is_of(name, device, role)
        ]
        return min(limits, default=None)

    def _is_of(self, name: str, device: str, role: str) -> bool:
        member = self.members.get(device)
        return name == role or device in self.revoked[name] or (member is not None and member.role == name)

    @property
    def trusted(self) -> list[Member]:
        """The members that were not revoked."""
        return [m for m in self.members.values() if self.last_taken(m.device, m.role) is None]


def ward_of(db: Database) -> Ward:
    """Return what the journal says. Only a ward lead can change a key or revoke a computer."""
    return _folded(journal.of_target(db, HUB))


def _folded(found: Iterable[Entry]) -> Ward:
    members: dict[str, Member] = {}
    keys: dict[str, tuple[str, int]] = {}
    revoked: dict[str, dict[str, int]] = {}
    since = 0
    for entry in found:
        body = entry.data
        if entry.verb == JOIN:
            members[entry.device] = Member(entry.device, str(body["public"]), str(body["role"]))
        elif entry.verb == KEY and entry.role == LEAD:
            keys.setdefault(str(body["id"]), (entry.device, entry.seq))
            since = entry.lamport
        elif entry.verb == REVOKE and entry.role == LEAD:
            _add(revoked, str(body["name"]), body["heads"])
    return Ward(members, keys, revoked, since)


def _add(revoked: dict[str, dict[str, int]], name: str, heads: Mapping[str, int]) -> None:
    """Add a revocation. Of two, the one that takes less of a chain counts."""
    known = revoked.setdefault(name, {})
    for device, number in heads.items():
        known[device] = min(number, known.get(device, number))
