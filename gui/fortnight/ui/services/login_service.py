"""Who is let in: what the doors ask of the record, bound to one folder, one clock and the PINs of today.

Each way in has two parts: a slow one, which may run in another thread and opens nothing that stays open, and
a quick one, which opens the record for the thread that goes on with it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from fortnight.domain.people import Person
from fortnight.operations import people, restoring
from fortnight.operations.people import Pins, Recovery, Unlocked
from fortnight.operations.restoring import Look
from fortnight.operations.session import Progress, Session

SILENT = Progress()


class LoginService:
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

    # Slow, for any thread. Each raises Invalid or StoreProblem, with a sentence -----------------------

    def unlock(
        self, name: str, secret: str, pin_for_today: str = "", progress: Progress = SILENT
    ) -> Unlocked:
        """Try a passphrase or PIN; a change of key that was not finished is finished on the way."""
        way = people.unlock(self.folder, name, secret, self.pins, self._clock(), pin_for_today)
        return self.renew_key(way, progress)

    def renew_key(self, way: Unlocked, progress: Progress = SILENT) -> Unlocked:
        """Encrypt the record with its newest key, where that is not done yet."""
        return people.renew_key(self.folder, way, progress)

    def make_record(self, person: Person, passphrase: str) -> people.SetUp:
        """A new record, still empty."""
        return people.make_record(self.folder, person, passphrase)

    def unlock_to_recover(
        self, code: str, name: str, passphrase: str, progress: Progress = SILENT
    ) -> Recovery:
        """Try the recovery code."""
        return people.unlock_to_recover(self.folder, code, name, passphrase, self._clock(), progress=progress)

    def restore(
        self, backup: Path, name: str, passphrase: str, move: bool = False, progress: Progress = SILENT
    ) -> Unlocked:
        """Put a backup in the place of the record, then unlock it. `move`: also one of another record.

        It can be stopped until the backup is proved.
        """
        restoring.restore_as(
            self.folder, backup, name, passphrase, self._clock(), self._new_id(), move, progress
        )
        return self.unlock(name, passphrase)

    def unlock_to_look(self, backup: Path, name: str, passphrase: str) -> Look:
        """Try a passphrase at a backup that is to be looked at."""
        return restoring.unlock_to_look(self.folder, backup, name, passphrase, self._clock())

    # Quick, for the thread that goes on with the record. Each raises StoreProblem ---------------------

    def enter(self, way: Unlocked) -> Session:
        """Log in with what was unlocked."""
        return self._seated(people.sit_down(self.folder, way, self._clock, self._new_id))

    def begin_record(self, made: people.SetUp) -> tuple[Session, str]:
        """Open a new record; gives the recovery code too."""
        session, code = people.begin_record(self.folder, made, self._clock, self._new_id)
        return self._seated(session), code

    def finish_recovery(self, found: Recovery) -> tuple[Session, str]:
        """In by the recovery code; gives the next one."""
        session, following = people.finish_recovery(self.folder, found, self._clock, self._new_id)
        return self._seated(session), following

    def show(self, look: Look) -> Session:
        """A backup, to look at only."""
        return self._seated(restoring.show(look, self._clock))

    # Both at once, where nobody waits -----------------------------------------------------------------

    def log_in(self, name: str, secret: str) -> Session:
        """:raises StoreProblem: with a sentence."""
        return self.enter(self.unlock(name, secret))

    def set_up(self, person: Person, passphrase: str) -> tuple[Session, str]:
        """A new record. :raises Invalid: and StoreProblem, with a sentence."""
        return self.begin_record(self.make_record(person, passphrase))

    def vouch(self, session: Session, name: str, secret: str) -> str:
        """The second check, by somebody's own PIN or passphrase. :raises Invalid: and StoreProblem."""
        return people.second_person(session, name, secret, self.pins).name

    def _seated(self, session: Session) -> Session:
        self.last_name = session.actor
        return session
