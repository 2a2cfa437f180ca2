"""Who is let in: what the doors ask of the record, bound to one folder, one clock and the PINs of today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from fortnight.domain.people import Person
from fortnight.operations import people, restoring
from fortnight.operations.desk import Desk
from fortnight.operations.people import Pins


class Reception:
    """Knows the folder of the record and who came last; opens nothing by itself."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self.folder = folder
        self.pins = Pins()
        self.last_name = ""
        self._clock, self._new_id = clock, new_id

    @property
    def is_set_up(self) -> bool:
        return people.is_set_up(self.folder)

    def names(self) -> tuple[str, ...]:
        """Who may log in; nobody where the key slots cannot be read (logging in says why)."""
        try:
            return people.names(self.folder)
        except people.Locked:
            return ()

    @property
    def likely_name(self) -> str:
        """Who came last; on a machine of one person, that one."""
        known = self.names()
        return known[0] if len(known) == 1 else self.last_name

    def log_in(self, name: str, secret: str, pin_for_today: str = "") -> Desk:
        """:raises StoreProblem: with a sentence."""
        way = people.unlock(self.folder, name, secret, self.pins, self._clock(), pin_for_today)
        return self._seated(people.sit_down(self.folder, way, self._clock, self._new_id))

    def set_up(self, person: Person, passphrase: str) -> tuple[Desk, str]:
        """A new record. :raises Invalid: and StoreProblem, with a sentence."""
        desk, code = people.set_up(self.folder, person, passphrase, self._clock, self._new_id)
        return self._seated(desk), code

    def recover(self, code: str, name: str, passphrase: str) -> tuple[Desk, str]:
        """In by the recovery code. :raises Invalid: and StoreProblem, with a sentence."""
        desk, following = people.recover(self.folder, code, name, passphrase, self._clock, self._new_id)
        return self._seated(desk), following

    def restore(self, backup: Path, name: str, passphrase: str, move: bool = False) -> Desk:
        """Put a backup in the place of the record, then log in. `move`: also one of another record.

        :raises StoreProblem: with a sentence.
        """
        restoring.restore_as(self.folder, backup, name, passphrase, self._clock(), self._new_id(), move)
        return self.log_in(name, passphrase)

    def vouch(self, desk: Desk, name: str, secret: str) -> str:
        """The second check, by somebody's own PIN or passphrase. :raises Invalid: and StoreProblem."""
        return people.second_person(desk, name, secret, self.pins).name

    def look_at(self, backup: Path, name: str, passphrase: str) -> Desk:
        """A backup, to look at only. :raises StoreProblem: with a sentence."""
        looked = restoring.look_at(self.folder, backup, name, passphrase, self._clock())
        return self._seated(replace(looked, clock=self._clock, new_id=self._new_id))

    def _seated(self, desk: Desk) -> Desk:
        self.last_name = desk.actor
        return desk
