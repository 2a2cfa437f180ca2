"""The invented wards that are opened from the log-in window: the demonstration and training."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from fortnight.app.user_window import new_id, now
from fortnight.domain.messages import text
from fortnight.operations import training
from fortnight.operations.first_run import Start
from fortnight.operations.session import SILENT, Invalid, Progress, Session, StoreProblem
from fortnight.paths import data_folder
from fortnight.ui.shell.training_frame import ask_reset
from fortnight.ui.translation import say, tr

if TYPE_CHECKING:
    from fortnight.app.lifecycle import Lifecycle

WARD = "ward"


class InventedWard:
    """A folder with an invented ward: that of training is kept, that of the demonstration is deleted."""

    def __init__(self, start: Start, record: Path, clock: Callable[[], datetime]) -> None:
        self.is_training = start is Start.TRAINING
        self._clock = clock
        self._temporary = None if self.is_training else Path(tempfile.mkdtemp(prefix="fortnight-demo-"))
        self.folder = training.training_folder(record) if self._temporary is None else self._temporary / WARD

    def prepare(self, progress: Progress, again: bool = False) -> None:
        """Make the ward unless it is there. It may run in any thread.

        :param again: whether a ward that is there is made again.
        :raises Invalid: with a sentence, if it cannot be made.
        """
        if again or not training.is_made(self.folder):
            progress.step(text("Inventing a ward of 24 children"))
            try:
                training.make(self.folder, self._fill, self._clock, new_id)
            except OSError as error:
                why = error.strerror or error
                raise Invalid(
                    text("The folder {folder} cannot be used: {why}.", folder=self.folder, why=why)
                ) from error

    def _fill(self, session: Session, folder: Path) -> None:
        from fortnight.app import demo  # imported here so that a real record does not pay for the simulation

        mark = training.NUMBER_MARK if self.is_training else ""
        demo.fill(session, self._clock().date(), folder, lambda naive: naive.astimezone(), mark)

    def open(self) -> Session:
        """Open the ward."""
        session = training.open_ward(self.folder, self._clock, new_id)
        if not self.is_training:  # without its key file it is a demonstration
            (self.folder / training.KEY_FILE).unlink()
        return session

    def discard(self) -> None:
        """Delete the ward of a demonstration."""
        if self._temporary is not None:
            with suppress(OSError):
                shutil.rmtree(self._temporary)


@contextmanager
def opened_demo() -> Iterator[Session]:
    """Open a demonstration ward without a window to wait in; it is deleted at the end.

    :raises Invalid: with a sentence, if it cannot be made.
    """
    ward = InventedWard(Start.DEMONSTRATION, data_folder(), now)
    try:
        ward.prepare(SILENT)
        session = ward.open()
        with session.store:
            yield session
    finally:
        ward.discard()


class Practice:
    """Opens an invented ward in place of the log-in window, and goes back to it."""

    def __init__(self, lifecycle: Lifecycle, clock: Callable[[], datetime]) -> None:
        self._lifecycle, self._clock = lifecycle, clock
        self.ward: InventedWard | None = None

    def begin(self, start: Start, again: bool = False) -> None:
        """Make the ward in the background if it is not there, and open it.

        One that cannot be opened is made again if that is confirmed.
        """
        window = self._lifecycle.login_window
        if window is None or window.worker.busy:
            return
        ward = InventedWard(start, self._lifecycle.login_service.folder, self._clock)

        def refused(why: Invalid | StoreProblem) -> None:
            ward.discard()
            window.set_waiting(False)
            window.show_login_form("log-in", say(why.sentence))
            if isinstance(why, training.Damaged):
                ask_reset(window, lambda: self.begin(start, again=True), say(why.sentence))

        def opened() -> None:
            session, self.ward = ward.open(), ward
            self._lifecycle.welcome(session)

        title = tr("Preparing the training ward") if ward.is_training else tr("Preparing the demonstration")
        window.set_waiting(True)
        window.worker.begin(
            title,
            lambda progress: ward.prepare(progress, again),
            lambda _done: opened(),
            refused,
            show_after_ms=0,
        )

    def reset(self) -> None:
        """Leave training, make its ward again and open it."""
        self._lifecycle.lock(then=lambda: self.begin(Start.TRAINING, again=True))

    def leave(self) -> None:
        """Delete what is not kept of the ward that was open."""
        ward, self.ward = self.ward, None
        if ward is not None:
            ward.discard()
