"""The exchange in the background of a window, and how the hub says that it has news."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from fortnight.domain.messages import Text
from fortnight.operations.session import Invalid, Session, StoreProblem
from fortnight.program_log.writing import note
from fortnight.store.database import Store
from fortnight.store.membership import membership
from fortnight.store.opening import connect


@dataclass(frozen=True, slots=True)
class Done:
    """The outcome of one exchange in the background: what hindered it, or how many entries came and went."""

    pushed: int = 0
    pulled: int = 0
    trouble: Text | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What the window shows: when the last exchange was (`None`: never), what waits, and what is wrong."""

    exchanged_at: datetime | None
    waiting: int
    newer: int
    problems: tuple[str, ...]


def is_member(session: Session) -> bool:
    """Whether the record is shared and may be written."""
    return session.store.read_only is None and membership(session.store.db) is not None


def state(session: Session) -> State | None:
    """Return what the window shows of the exchange; `None` if the record is on one computer alone."""
    if membership(session.store.db) is None:
        return None
    from fortnight.operations.sync.status import status

    found = status(session)
    return State(found.exchanged_at, found.waiting, found.newer, found.problems)


def waiting(session: Session) -> bool:
    """Whether this computer has written something since the last exchange."""
    from fortnight.operations.sync.status import waiting_here

    return waiting_here(session) > 0


class Outage:
    """What has hindered exchanges since the last one that succeeded. Each cause is one line of the log."""

    def __init__(self) -> None:
        self._causes: set[str] = set()

    def failed(self, error: Exception) -> None:
        """Log the cause of a failure, unless it is known."""
        cause = str(getattr(error, "trouble", type(error).__name__))
        if cause not in self._causes:
            self._causes.add(cause)
            note("hub", error=error)

    def over(self) -> None:
        """Log that exchanges succeed again, if one had failed."""
        if self._causes:
            self._causes.clear()
            note("hub-back")


def carry_out(session: Session, outage: Outage) -> Done:
    """Exchange once, in the thread that calls this, over a connection of its own to the record."""
    from fortnight.exchange.hub.errors import HubError
    from fortnight.operations.sync.exchanging import exchange

    try:
        with beside(session.store) as store:
            own = replace(session, store=store, judgement_cache=type(session.judgement_cache)())
            done = exchange(own)
    except (HubError, Invalid, StoreProblem) as hindered:
        outage.failed(hindered)
        return Done(trouble=hindered.sentence)
    outage.over()
    return Done(done.pushed, done.pulled)


def beside(store: Store) -> Store:
    """Open one more connection to a record that is open and was checked, for the thread that calls this."""
    return Store(store.files, connect(store.files.ward, store.key), store.key, store.device)


class Listener:
    """A connection on which the hub says that another computer has sent entries (LISTEN)."""

    def __init__(self, url: str, password: str) -> None:
        from fortnight.exchange.hub.address import Address
        from fortnight.exchange.hub.listening import listening

        self._connection = listening(Address(url, password))

    @property
    def descriptor(self) -> int:
        """The descriptor that can be read when the hub says something."""
        return self._connection.fileno()

    def has_news(self) -> bool:
        """Whether another computer sent something, without waiting.

        :raises OSError: if the connection ended.
        """
        from fortnight.exchange.hub.listening import news

        return news(self._connection)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def listen(session_url: tuple[str, str]) -> Listener | None:
    """Connect to listen; `None` if the hub does not answer now. Polling goes on meanwhile."""
    from fortnight.exchange.hub.errors import HubError

    try:
        return Listener(*session_url)
    except HubError:
        return None


def address_of(session: Session) -> tuple[str, str]:
    """Return the URL of the hub and the password of the role, for `listen` in another thread."""
    member = membership(session.store.db)
    assert member is not None
    return member.url, member.password
