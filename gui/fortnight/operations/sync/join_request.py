"""Joining a hub from a window: over a connection of its own, in any thread, with the outcome in words.

What needs PostgreSQL is imported when it is used, so that the start of the window does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from fortnight.domain.messages import Text, text
from fortnight.operations.session import Invalid, Progress, Session
from fortnight.operations.sync.background import beside

if TYPE_CHECKING:
    from fortnight.exchange.hub.address import Address
    from fortnight.operations.sync.outcome import Joined

CONNECTING = text("Asking the server")


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """What somebody typed to join: the URL of the hub, the password of its role, and their own passphrase."""

    url: str
    password: str = field(repr=False)
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class JoinedWard:
    """The fingerprint of the ward, how many entries came and went, and what else is to be said."""

    ward: str
    pulled: int
    pushed: int
    said: tuple[Text, ...] = ()


def join_new_computer(
    folder: Path,
    request: JoinRequest,
    user: str,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    progress: Progress,
) -> JoinedWard:
    """Make an empty folder a new computer of the ward. The record is closed again.

    :raises Invalid: and StoreProblem, with a sentence; the folder can be joined again.
    """
    from fortnight.operations.sync.joining import join_empty

    with _in_words():
        progress.step(CONNECTING)
        joined = join_empty(folder, _address(request), user, request.passphrase, clock, new_id, progress)
        joined.session.store.close()
        return _outcome(joined)


def join_this_record(session: Session, request: JoinRequest, progress: Progress) -> JoinedWard:
    """Make the record that is open a member.

    :raises Invalid: and StoreProblem, with a sentence.
    """
    from fortnight.operations.sync.joining import join_record

    with _in_words(), beside(session.store) as store:
        progress.step(CONNECTING)
        own = replace(session, store=store, judgement_cache=type(session.judgement_cache)())
        return _outcome(join_record(own, _address(request), request.passphrase, progress))


def _address(request: JoinRequest) -> Address:
    from fortnight.exchange.hub.address import Address, checked

    for value, sentence in ((request.url, NO_URL), (request.password, NO_PASSWORD)):
        if not value.strip():
            raise Invalid(sentence)
    url = request.url.strip()
    checked(url)
    return Address(url, request.password)


NO_URL = text("Enter the address of the hub, as your IT department gave it to you.")
NO_PASSWORD = text("Enter the password of this computer at the hub, or choose the file that holds it.")


@contextmanager
def _in_words() -> Generator[None]:
    """Turn errors of the hub into `Invalid`."""
    from fortnight.exchange.hub.address import BadAddress
    from fortnight.exchange.hub.errors import HubError

    try:
        yield
    except (HubError, BadAddress) as hindered:
        raise Invalid(hindered.sentence) from hindered


def _outcome(joined: Joined) -> JoinedWard:
    first = joined.first
    return JoinedWard(
        joined.ward, first.pulled, first.pushed, (*joined.notices, *first.notices, *first.problems)
    )
