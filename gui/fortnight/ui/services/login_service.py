"""The operations behind the log-in forms, bound to one record folder, one clock and today's PINs.

Each way to log in has two steps: a slow one, which may run in another thread and leaves nothing open, and a
fast one, which opens the record in the thread that will use it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from fortnight.domain.people import Person
from fortnight.operations import people, restoring
from fortnight.operations.first_run import Answers
from fortnight.operations.people import NewRecord, Pins, Recovery, Unlocked
from fortnight.operations.restoring import UnlockedBackup
from fortnight.operations.session import SILENT, Progress, Session
from fortnight.operations.sync.join_request import JoinedWard, JoinRequest, join_new_computer
from fortnight.ui.services.copy_service import CopyService


class LoginService:
    """Holds the folder of the record and the name of the last user. It opens nothing by itself."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self.folder = folder
        self.copies = CopyService(folder, clock, new_id)
        self.pins = Pins()
        self.last_name = ""
        self.answers = Answers()  # to the questions of the first run
        self._clock, self._new_id = clock, new_id

    def now(self) -> datetime:
        """Return the time with its offset from UTC."""
        return self._clock()

    def forget_answers(self) -> None:
        """Forget what was typed in the first run, secrets too."""
        self.answers = Answers()

    @property
    def is_set_up(self) -> bool:
        """Whether the folder holds a record."""
        return people.is_set_up(self.folder)

    def names(self) -> tuple[str, ...]:
        """Return who may log in. Empty if the key slots cannot be read; logging in then reports why."""
        try:
            return people.names(self.folder)
        except people.Locked:
            return ()

    @property
    def suggested_name(self) -> str:
        """The name of the last user, or the only user if there is just one."""
        known = self.names()
        return known[0] if len(known) == 1 else self.last_name

    # Slow steps, for any thread. Each raises Invalid or StoreProblem with a message ------------------

    def unlock(
        self, name: str, secret: str, pin_for_today: str = "", progress: Progress = SILENT
    ) -> Unlocked:
        """Check a passphrase or PIN, and complete a key change that was interrupted."""
        way = people.unlock(self.folder, name, secret, self.pins, self._clock(), pin_for_today)
        return self.renew_key(way, progress)

    def renew_key(self, way: Unlocked, progress: Progress = SILENT) -> Unlocked:
        """Encrypt the record with its newest key, unless that has been done."""
        return people.renew_key(self.folder, way, progress)

    def make_record(self, new: NewRecord) -> people.SetUp:
        """Create a new record without a child."""
        return people.make_record(self.folder, new, self._clock, self._new_id)

    def unlock_to_recover(
        self, code: str, name: str, passphrase: str, progress: Progress = SILENT
    ) -> Recovery:
        """Check the recovery code."""
        return people.unlock_to_recover(self.folder, code, name, passphrase, self._clock(), progress=progress)

    def restore(
        self, backup: Path, name: str, passphrase: str, move: bool = False, progress: Progress = SILENT
    ) -> Unlocked:
        """Replace the record by a backup, then unlock it. With `move`, a backup of another record is allowed.

        It can be stopped until the backup has been verified.
        """
        restoring.restore_as(
            self.folder, backup, name, passphrase, self._clock(), self._new_id(), move, progress
        )
        return self.unlock(name, passphrase)

    def unlock_backup(self, backup: Path, name: str, passphrase: str) -> UnlockedBackup:
        """Check a passphrase for a backup that is to be opened read-only."""
        return restoring.unlock_backup(self.folder, backup, name, passphrase, self._clock())

    def join(
        self, request: JoinRequest, name: str, progress: Progress = SILENT
    ) -> tuple[Unlocked, JoinedWard]:
        """Make the empty folder a new computer of a ward, and unlock the record that it took from the hub."""
        joined = join_new_computer(self.folder, request, name, self._clock, self._new_id, progress)
        return self.unlock(name, request.passphrase), joined

    # Fast steps, for the thread that will use the record. Each raises StoreProblem -------------------

    def open_session(self, way: Unlocked) -> Session:
        """Open the record with the unlocked key."""
        return self._remember_name(people.start_session(self.folder, way, self._clock, self._new_id))

    def begin_record(self, made: people.SetUp) -> tuple[Session, str]:
        """Open a new record. Return the session and the recovery code."""
        session, code = people.begin_record(self.folder, made, self._clock, self._new_id)
        return self._remember_name(session), code

    def finish_recovery(self, found: Recovery) -> tuple[Session, str]:
        """Open the record after a recovery. Return the session and the next recovery code."""
        session, next_code = people.finish_recovery(self.folder, found, self._clock, self._new_id)
        return self._remember_name(session), next_code

    def open_backup(self, look: UnlockedBackup) -> Session:
        """Open a backup read-only."""
        return self._remember_name(restoring.show(look, self._clock))

    # Both steps at once, where blocking is acceptable -------------------------------------------------

    def log_in(self, name: str, secret: str) -> Session:
        """Check the passphrase or PIN and open the record.

        :raises StoreProblem: with a message.
        """
        return self.open_session(self.unlock(name, secret))

    def set_up(self, person: Person, passphrase: str) -> tuple[Session, str]:
        """Create and open a new record.

        :raises Invalid: and StoreProblem, with a message.
        """
        return self.begin_record(self.make_record(NewRecord(person, passphrase)))

    def second_person(self, session: Session, name: str, secret: str) -> Person:
        """Return another person who proved who they are with their own PIN or passphrase.

        :raises Invalid: and StoreProblem, with a message.
        """
        return people.second_person(session, name, secret, self.pins)

    def _remember_name(self, session: Session) -> Session:
        self.last_name = session.actor
        return session
