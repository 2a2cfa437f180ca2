"""The exchange in the background of two windows."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from fortnight.domain.messages import text
from fortnight.exchange.hub.errors import HubError, Trouble
from fortnight.operations.session import Invalid, Session
from fortnight.operations.sync.background import Outage
from fortnight.operations.sync.status import waiting_here
from fortnight.program_log.reading import lines
from fortnight.program_log.writing import ProgramLog
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


@pytest.fixture
def log(tmp_path):
    made = ProgramLog(tmp_path / "logs", datetime.now(UTC))
    made.open()
    yield made
    made.close()


def about_the_hub(log) -> list[str]:
    return [line.code for line in lines(log.folder) if line.code in ("hub", "hub-back")]


def test_a_hub_that_is_away_is_logged_once_and_that_it_is_back_once(qtbot, pair, server, log):
    session, _ = pair
    service = HubService(session)

    def exchange(times: int) -> None:
        for _ in range(times):
            service.begin_if_due()
            qtbot.waitUntil(lambda: not service.busy, timeout=LONG_MS)

    server.stop()
    try:
        exchange(3)
        assert about_the_hub(log) == ["hub"]
    finally:
        server.start()
    exchange(2)
    assert about_the_hub(log) == ["hub", "hub-back"]
    server.stop()
    try:
        exchange(2)
        assert about_the_hub(log) == ["hub", "hub-back", "hub"]
    finally:
        server.start()
    service.stop()


def test_each_cause_of_an_outage_is_logged_once(log):
    outage, causes = Outage(), (Trouble.OFFLINE, Trouble.ROLE)
    for _ in range(2):
        for cause in causes:
            outage.failed(HubError(text("The hub does not answer."), cause))
        outage.failed(Invalid(text("This record is not shared.")))
    assert about_the_hub(log) == ["hub"] * 3


def test_a_record_on_one_computer_has_no_line_and_exchanges_nothing(qapp, tmp_path):
    with open_session(tmp_path / "ward") as session:
        service = HubService(session)
        service.start()
        service.begin_if_due()
        assert not service.busy
        assert service.line() is None
        service.stop()
