"""The exchange with the other computers while a window is open: after entries, on news, at intervals."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from fortnight.operations.session import Changes, Session
from fortnight.operations.sync import background
from fortnight.operations.sync.background import Done, Listener, Outage
from fortnight.ui import formats
from fortnight.ui.services.live import Live
from fortnight.ui.services.scheduled_work import ScheduledWork
from fortnight.ui.shell.background_work import Work
from fortnight.ui.translation import say, tr

POLL_MS = 30_000  # also because a pooler may not pass on what the hub says
AFTER_ENTRY_MS = 40  # entries of one act are sent together
FIRST_MS = 500


class HubService(ScheduledWork):
    """Exchanges in a background thread. `trouble` says why the last exchange failed; work goes on."""

    FAILURE = "hub"

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._poll = QTimer(self, interval=POLL_MS)
        self._soon = QTimer(self, interval=AFTER_ENTRY_MS, singleShot=True)
        self._poll.timeout.connect(self.begin_if_due)
        self._soon.timeout.connect(self.begin_if_due)
        self._again = False
        self._outage = Outage()
        self._listener: Listener | None = None
        self._notifier: QSocketNotifier | None = None
        self._connecting: Work | None = None

    def start(self) -> None:
        """Exchange soon, and from then on after entries, on news and at intervals; nothing if not shared."""
        if background.is_member(self._session):
            self._poll.start()
            self._soon.start(FIRST_MS)

    def follow(self, live: Live) -> None:
        """Exchange after entries of this computer."""
        live.changed.connect(self._entry_written)

    def _entry_written(self, changes: Changes) -> None:
        if self._poll.isActive() and background.waiting(self._session):
            self._soon.start(AFTER_ENTRY_MS)

    def stop(self) -> None:
        """Stop, or wait for an exchange in progress. The store may be closed after this."""
        self._poll.stop()
        self._soon.stop()
        self._end_connecting()
        self._stop_listening()
        super().stop()

    def begin_if_due(self) -> None:
        """Exchange now, or once more after the exchange in progress."""
        if self.busy:
            self._again = True
        elif background.is_member(self._session):
            self._again = False
            self.do(lambda _: background.carry_out(self._session, self._outage))

    def take(self, result: Done) -> None:
        """Take the outcome, and begin to listen once the hub answers."""
        self.trouble = result.trouble
        if result.trouble is None and self._listener is None and self._connecting is None:
            self._connect()
        if self._again and self._poll.isActive():
            self._soon.start(AFTER_ENTRY_MS)

    @property
    def is_listening(self) -> bool:
        """Whether the hub says at once when another computer sends something."""
        return self._notifier is not None

    # Listening ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        if not self._poll.isActive():
            return
        listen = partial(background.listen, background.address_of(self._session))
        self._connecting = Work(lambda _: listen(), can_stop=False, parent=self)
        self._connecting.finished.connect(self._connected)
        self._connecting.begin()

    def _end_connecting(self) -> Listener | None:
        work, self._connecting = self._connecting, None
        if work is None:
            return None
        work.end()
        self._listener = work.outcome()
        return self._listener

    def _connected(self) -> None:
        listener = self._end_connecting()
        if listener is not None:
            self._notifier = QSocketNotifier(listener.descriptor, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._heard)

    def _heard(self) -> None:
        try:
            if self._listener is not None and self._listener.has_news():
                self._soon.start(0)
        except OSError:
            self._stop_listening()  # the next exchange connects again

    def _stop_listening(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
        if self._listener is not None:
            self._listener.close()
        self._notifier = self._listener = None

    # What is shown ------------------------------------------------------------------------------

    def line(self) -> tuple[str, str, bool] | None:
        """Return a short line, all sentences, and whether it is a warning; `None` if not shared."""
        found = background.state(self._session)
        if found is None:
            return None
        now = self._session.clock()
        at = found.exchanged_at.astimezone(now.tzinfo) if found.exchanged_at else None
        last = tr("never") if at is None else formats.moment(at)
        short = tr("Hub: offline") if self.trouble is not None else tr("Hub")
        if at is not None and at.date() == now.date():
            short += f"\n{at:%H:%M}"
        if found.waiting:
            short += "\n" + tr("%n waiting", "", found.waiting)
        whole = [tr("Last exchange with the other computers: {when}.").format(when=last)]
        whole += (
            [tr("%n entry of this computer waits to be sent.", "", found.waiting)] if found.waiting else []
        )
        whole += [tr("%n entry needs a newer version of Fortnight.", "", found.newer)] if found.newer else []
        whole += [say(self.trouble)] if self.trouble is not None else []
        return short, "\n".join([*whole, *found.problems]), bool(found.problems) or self.trouble is not None
