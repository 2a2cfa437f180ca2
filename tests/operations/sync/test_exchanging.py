"""The exchange: what travels, what an attacker with the database sees, cards and results stored once."""

from __future__ import annotations

import base64
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from fortnight.exchange.hub.errors import HubError
from fortnight.operations import backups, restoring, settings
from fortnight.operations.lab_messages import import_contents
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Invalid, Session
from fortnight.operations.sync.exchanging import exchange
from fortnight.operations.sync.status import doctor, status, waiting_here
from fortnight.store.database import Store
from fortnight.store.journal import entries as journal
from fortnight.store.membership import membership
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers import hubs
from helpers.carrying import carry, carry_and_judge, snapshot
from helpers.drafts import sheet
from helpers.lab_messages import scenarios, with_boy
from helpers.people import LEAD_A, PASSPHRASE, add, logged_in, new_id
from helpers.stores import KEY, Clock, localise, open_session, present, registered, session_at
from helpers.wards_of_computers import everything, settle_down, tables

SECRETS = ("Zebulon Quux", "MRN-7731", "2018-03-04", "otitis of the left ear", "Nurse Ypsilon", "ward-db-key")


def test_an_attacker_with_the_whole_database_finds_no_name_number_value_or_date(pair, database):
    one, two = pair
    add(one, "Nurse Ypsilon")
    child = registered(
        one, "MRN-7731", "Zebulon Quux", birth_date=date(2018, 3, 4), note="otitis of the left ear"
    )
    record_labs(one, new_id(), child, sheet(one.clock(), IL6="777.25"), confirmed=True)
    exchange(one)
    exchange(two)
    dump = dumped(database)
    raw = b"".join(
        bytes(value) if isinstance(value, (bytes, memoryview)) else str(value).encode()
        for table in ("entry", "slot", "ward_key", "device", "ward", "hub")
        for row in database.all(f"SELECT * FROM fortnight.{table}")
        for value in row
    )
    for secret in (*SECRETS, "777.25", child, "specimen.record", "session.open", LEAD_A.name, "IL6"):
        for form in (
            secret.encode(),
            secret.lower().encode(),
            base64.b64encode(secret.encode()).rstrip(b"=")[:-1],
        ):
            assert form not in raw
            assert form not in dump
        assert secret.encode().hex().encode() not in dump
    for secret in (PASSPHRASE, *present(membership(one.store.db)).keys.values(), one.store.key.hex()):
        assert secret.encode() not in dump
        assert bytes.fromhex(secret) not in raw if len(secret) == 64 else True
    assert journal.of_target(two.store.db, child)


def dumped(database: hubs.HubDatabase) -> bytes:
    server = database.server
    command = [
        server.bin / "pg_dump",
        "-h",
        "127.0.0.1",
        "-p",
        str(server.port),
        "-U",
        "postgres",
        database.name,
    ]
    environment = {"PGPASSWORD": server.password, "LC_ALL": "C.UTF-8"}
    return subprocess.run(list(map(str, command)), env=environment, capture_output=True, check=True).stdout


def test_nothing_new_means_nothing_sent(pair):
    one, two = pair
    settle_down(one, two)
    done = exchange(one)
    assert (done.pushed, done.pulled, done.waiting, done.problems) == (0, 0, 0, ())
    assert tables(one) == tables(two)


def test_what_waits_is_known_without_the_hub(pair, server):
    one, _ = pair
    assert waiting_here(one) == 0
    registered(one)
    assert waiting_here(one) == 1
    assert status(one).waiting == 1
    server.stop()
    try:
        with pytest.raises(HubError):
            exchange(one)
        assert [(check.name, check.right) for check in doctor(one)] == [("offline", False)]
        assert status(one).waiting == 1
    finally:
        server.start()
    assert exchange(one).waiting == 0


def test_a_clock_that_is_hours_off_is_named_and_orders_nothing(pair):
    one, two = pair
    clock = one.clock
    assert isinstance(clock, Clock)
    clock.forward(hours=-7)
    registered(one, "0001")
    registered(two, "0002")
    settle_down(one, two)
    assert everything(one) == everything(two)
    late = replace(one, clock=lambda: datetime.now(UTC) - timedelta(hours=7))
    assert [check.name for check in doctor(late) if not check.right] == ["clock"]
    right = replace(one, clock=lambda: datetime.now(UTC))
    assert all(check.right for check in doctor(right))


def test_a_record_that_is_not_shared_is_not_exchanged(tmp_path):
    with open_session(tmp_path / "ward") as session, pytest.raises(Invalid, match="alone"):
        exchange(session)


def test_a_computer_that_was_restored_goes_on_under_a_new_id(pair, tmp_path):
    one, two = pair
    registered(one, "0001")
    backups.back_up(one)
    registered(one, "0002", "Case 2")
    exchange(one)
    folder, old = one.store.files.folder, one.store.device
    made = backups.backups_of(folder)[-1]
    one.store.close()
    restoring.restore_as(folder, made.path, LEAD_A.name, PASSPHRASE, Clock()(), new_id())
    with logged_in(folder) as again:
        assert again.store.device != old
        registered(again, "0003", "Case 3")
        got = exchange(again)
        assert got.problems == ()
        assert got.pulled > 0  # what the backup lacked came back from the hub
        settle_down(again, two)
        assert everything(again) == everything(two)
        found = again.store.db.execute("SELECT number FROM child ORDER BY number").fetchall()
        assert found == [("0001",), ("0002",), ("0003",)]
        assert verify(again.store).findings == ()


def test_backups_of_another_computer_in_a_shared_folder_are_no_evidence_against_this_one(pair, tmp_path):
    """The other one saved something after the exchange, and its backup is in the folder that both use."""
    one, two = pair
    shared = tmp_path / "shared"
    shared.mkdir()
    settings.change(one, new_id(), "backup_folder", str(shared))
    settle_down(one, two)
    registered(two, "0002")
    backups.back_up(two, second=str(shared))
    folder = one.store.files.folder
    one.store.close()
    with logged_in(folder) as again:
        assert again.store.read_only is None
        assert verify(again.store).findings == ()
        exchange(again)


def test_a_computer_that_is_lost_is_made_again_from_the_hub_alone(pair, tmp_path, database):
    one, two = pair
    registered(one)
    settle_down(one, two)
    one.store.close()
    shutil.rmtree(one.store.files.folder)
    again = hubs.another_computer(tmp_path / "a", database.address("pc1"))
    with again.store:
        settle_down(again, two)
        assert everything(again) == everything(two)
        assert tables(again) == tables(two)
        assert verify(again.store).findings == ()


# Cards and results --------------------------------------------------------------------------------


@pytest.fixture
def quiet_pair(tmp_path, quiet_record):
    """Two computers with the record of a child with quiet fortnights."""
    shutil.copytree(quiet_record, tmp_path / "a")
    with Store.open(tmp_path / "a", KEY) as a, Store.open(tmp_path / "b", KEY) as b:
        carry(a, b)
        yield session_at(a), session_at(b)


def cards(session: Session) -> list[tuple[str, str]]:
    return [(card.id, card.state.value) for card in courses.alerts(session.store)]


def test_one_episode_that_two_computers_saw_is_one_card(quiet_pair):
    a, b = quiet_pair
    record_labs(a, "sa", "child-0001", sheet(a.clock(), IL6=120, CRP="<0.3"), confirmed=True)
    clock = b.clock
    assert isinstance(clock, Clock)
    clock.forward(hours=6)
    record_labs(b, "sb", "child-0001", sheet(b.clock(), IL6=140, CRP="<0.3"), confirmed=True)
    assert len(cards(a)) == len(cards(b)) == 1
    carry_and_judge(a, b)
    assert cards(a) == cards(b)
    assert [state for _, state in cards(a)].count("open") == 1
    assert snapshot(a.store) == snapshot(b.store)
    assert verify(a.store).findings == verify(b.store).findings == ()


def test_a_message_of_the_laboratory_that_reaches_two_computers_is_stored_once(tmp_path):
    scenario = next(each for each in scenarios() if len(each.results) > 2)
    with Store.open(tmp_path / "a", KEY) as store_a, Store.open(tmp_path / "b", KEY) as store_b:
        a, b = session_at(store_a), session_at(store_b)
        with_boy(a, scenario.number)
        carry(store_a, store_b)
        for session in (a, b):
            import_contents(session, [("a.hl7", scenario.content)], localise)
        before = snapshot(store_a)
        carry_and_judge(a, b)
        assert snapshot(store_a) == snapshot(store_b)
        for table in ("specimen", "result", "message", "observation"):
            assert len(snapshot(store_a)[table]) == len(before[table])
        assert verify(store_a).findings == verify(store_b).findings == ()
