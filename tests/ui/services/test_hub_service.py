"""The exchange in the background of two windows."""

from __future__ import annotations

import time

import pytest

from fortnight.operations.session import Session
from fortnight.operations.sync.status import waiting_here
from fortnight.store.recovery.verify import verify
from fortnight.ui.services.hub_service import HubService
from fortnight.ui.services.live import Live
from helpers.stores import open_session, registered
from helpers.wards_of_computers import database, pair, server

__all__ = ["database", "pair", "server"]
LONG_MS = 20_000


@pytest.fixture
def services(qapp, pair):
    """The service of each of two computers, with what a window has beside it."""
    made = [(HubService(session), Live(session)) for session in pair]
    for service, live in made:
        service.follow(live)
        service.start()
    yield [service for service, _ in made]
    for service, live in made:
        live.stop()
        service.stop()


def children(session: Session) -> int:
    return session.store.db.execute("SELECT count(*) FROM child").fetchone()[0]


def test_what_is_entered_on_one_computer_is_soon_on_the_other(qtbot, pair, services):
    one, two = pair
    qtbot.waitUntil(lambda: all(service.is_listening for service in services), timeout=LONG_MS)
    took = []
    for number in range(5):
        qtbot.waitUntil(lambda: not any(service.busy for service in services), timeout=LONG_MS)
        began = time.monotonic()
        registered(one, f"000{number}", f"Case {number}")
        qtbot.waitUntil(lambda expected=number + 1: children(two) == expected, timeout=LONG_MS)
        took.append(time.monotonic() - began)
    print("seconds from entry to entry:", [round(each, 2) for each in took])
    assert sorted(took)[2] < 5
    qtbot.waitUntil(lambda: not any(service.busy for service in services), timeout=LONG_MS)
    assert waiting_here(one) == 0
    assert verify(two.store).findings == ()


def test_a_hub_that_is_down_is_said_and_caught_up_with_later(qtbot, pair, services, server):
    one, two = pair
    first, second = services
    qtbot.waitUntil(lambda: all(service.is_listening for service in services), timeout=LONG_MS)
    server.stop()
    try:
        registered(one)
        qtbot.waitUntil(lambda: first.trouble is not None and not first.busy, timeout=LONG_MS)
        short, whole, is_warning = first.line() or ("", "", False)
        assert is_warning
        assert "offline" in short
        assert "1 waiting" in short
        assert "does not answer" in whole
        assert children(two) == 0
    finally:
        server.start()
    for service in services:
        service.begin_if_due()
    qtbot.waitUntil(lambda: waiting_here(one) == 0, timeout=LONG_MS)
    second.begin_if_due()
    qtbot.waitUntil(lambda: children(two) == 1, timeout=LONG_MS)
    qtbot.waitUntil(lambda: first.trouble is None and not first.busy, timeout=LONG_MS)
    short, whole, is_warning = first.line() or ("", "", True)
    assert not is_warning
    assert "waiting" not in short
    assert whole.startswith("Last exchange with the other computers: ")


def test_a_record_on_one_computer_has_no_line_and_exchanges_nothing(qapp, tmp_path):
    with open_session(tmp_path / "ward") as session:
        service = HubService(session)
        service.start()
        service.begin_if_due()
        assert not service.busy
        assert service.line() is None
        service.stop()
