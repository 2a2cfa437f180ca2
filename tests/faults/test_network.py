"""F: the network and the hub fail, lie or go back in time; the record here stays whole and catches up."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from fortnight.exchange.hub.address import Address
from fortnight.exchange.hub.errors import HubError, Trouble
from fortnight.operations.session import Session
from fortnight.operations.sync.exchanging import exchange
from fortnight.operations.sync.status import doctor
from fortnight.store.journal import entries as journal
from fortnight.store.membership import membership, put_membership
from fortnight.store.recovery.verify import verify
from helpers import hubs
from helpers.proxies import Proxy
from helpers.stores import present, registered
from helpers.wards_of_computers import database, everything, pair, server

__all__ = ["database", "pair", "server"]


@pytest.fixture
def proxy(server):
    proxy = Proxy(server.port)
    yield proxy
    proxy.close()


def through(session: Session, database: hubs.HubDatabase, port: int) -> None:
    """Let a session reach the hub through another port."""
    member = present(membership(session.store.db))
    put_membership(
        session.store.db, replace(member, url=member.url.replace(f":{database.server.port}/", f":{port}/"))
    )


def was_cut(session: Session) -> bool:
    """Exchange, and return whether the connection ended in the middle."""
    try:
        exchange(session)
    except HubError as error:
        return error.trouble == Trouble.OFFLINE
    return False


def test_F71_a_cut_at_any_byte_loses_and_doubles_nothing(pair, database, proxy):
    one, two = pair
    for number in range(6):
        registered(one, f"{number:04}", f"Case {number}")
        registered(two, f"1{number:03}", f"Case 1{number}")
    through(one, database, proxy.port)
    through(two, database, proxy.port)
    cuts = 0
    for after in (60, 400, 900, 1700, 2600, 4000, 6000, 9000, 13000, 18000):
        for session in (one, two):
            proxy.cut_after, proxy.passed = after, 0
            cuts += was_cut(session)
    assert cuts >= 8
    proxy.cut_after = None
    for session in (one, two, one):
        assert exchange(session).problems == ()
    assert everything(one) == everything(two)
    assert verify(one.store).findings == verify(two.store).findings == ()
    ((rows, ids),) = database.all("SELECT count(*), count(DISTINCT (device, number)) FROM fortnight.entry")
    assert rows == ids == len(everything(one))


def test_F72_a_connection_that_nobody_answers_is_ended(pair, database, proxy):
    one, _ = pair
    registered(one)
    through(one, database, proxy.port)
    before = everything(one)
    proxy.swallows = True
    began = time.monotonic()
    with pytest.raises(HubError) as refused:
        exchange(one, longest_s=0.5)
    assert refused.value.trouble == Trouble.OFFLINE
    assert time.monotonic() - began < 12  # the time-out of a connection; libpq itself would wait for ever
    assert everything(one) == before
    proxy.swallows = False
    assert exchange(one).waiting == 0


def test_F72_an_answer_that_stops_in_the_middle_is_not_waited_for(pair, database, proxy):
    one, _ = pair
    registered(one)
    through(one, database, proxy.port)
    from fortnight.operations.sync import exchanging

    address = Address(present(membership(one.store.db)).url, database.address("pc1").password)
    with hubs.connected(address, longest_s=0.5) as hub:
        hub.check()
        proxy.swallows = True
        began = time.monotonic()
        with pytest.raises(HubError) as refused:
            exchanging.exchange_on(one, hub, address.role)
    assert refused.value.trouble == Trouble.OFFLINE
    assert time.monotonic() - began < 5


def test_F73_a_server_that_is_down_full_or_too_new_stops_no_work(pair, database, server):
    one, two = pair
    server.stop()
    try:
        registered(one)
        with pytest.raises(HubError) as refused:
            exchange(one)
        assert refused.value.trouble == Trouble.OFFLINE
    finally:
        server.start()
    with database.admin() as admin:
        hubs.execute(
            admin,
            "CREATE FUNCTION fortnight.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; "
            "END $$;"
            "CREATE TRIGGER full_disk BEFORE INSERT ON fortnight.entry EXECUTE FUNCTION "
            "fortnight.full_disk()",
        )
    with pytest.raises(HubError, match="disk of the server is full"):
        exchange(one)
    with database.admin() as admin:
        hubs.execute(
            admin, "DROP TRIGGER full_disk ON fortnight.entry; INSERT INTO fortnight.hub VALUES (2, 'x')"
        )
    with pytest.raises(HubError) as refused:
        exchange(one)
    assert refused.value.trouble == Trouble.VERSION
    assert [check.right for check in doctor(one)] == [False]
    with database.admin() as admin:
        hubs.execute(admin, "DELETE FROM fortnight.hub WHERE version = 2")
    assert exchange(one).waiting == 0
    assert exchange(two).pulled > 0
    assert len(two.store.db.execute("SELECT id FROM child").fetchall()) == 1


def over_the_network(database: hubs.HubDatabase, more: str) -> Address:
    """Return the address of the hub under a name that is not this computer's own."""
    near = database.address("pc1")
    url = near.url.replace("127.0.0.1", "hub.example")
    return Address(f"{url}?hostaddr=127.0.0.1{more}", near.password)


def test_F73_a_server_whose_certificate_is_not_valid_is_told_nothing(database, server, tmp_path):
    if not server.has_tls:
        pytest.skip("TLS is tried with Debian's PostgreSQL")
    with hubs.connected(over_the_network(database, f"&sslrootcert={server.authority}")) as hub:
        hub.check()
        ((is_encrypted,),) = hub.connection.execute(
            "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        ).fetchall()
        assert is_encrypted
    other = tmp_path / "other.crt"
    hubs.write_certificates(other, tmp_path / "s.crt", tmp_path / "s.key", None)
    wrong_name = over_the_network(database, f"&sslrootcert={server.authority}")
    wrong_name = Address(wrong_name.url.replace("hub.example", "another.example"), wrong_name.password)
    for address in (
        over_the_network(database, ""),
        over_the_network(database, f"&sslrootcert={other}"),
        wrong_name,
    ):
        with pytest.raises(HubError) as refused, hubs.connected(address):
            pass
        assert refused.value.trouble == Trouble.CERTIFICATE
    with pytest.raises(HubError) as refused, hubs.connected(over_the_network(database, "&sslmode=prefer")):
        pass
    assert refused.value.trouble == Trouble.ADDRESS


def test_F73_there_is_no_fallback_to_a_connection_without_tls(database, server):
    if not server.has_tls:
        pytest.skip("TLS is tried with Debian's PostgreSQL")
    with server.admin() as admin:
        hubs.execute(admin, "ALTER SYSTEM SET ssl = off")
        hubs.execute(admin, "SELECT pg_reload_conf()")
    server.stop()
    server.settings = tuple(each for each in server.settings if each != "ssl=on")
    server.start()
    try:
        address = over_the_network(database, f"&sslrootcert={server.authority}")
        with pytest.raises(HubError) as refused, hubs.connected(address):
            pass
        assert refused.value.trouble == Trouble.CERTIFICATE
    finally:
        with server.admin() as admin:
            hubs.execute(admin, "ALTER SYSTEM RESET ssl")
        server.stop()
        server.settings += ("ssl=on",)
        server.start()


def test_F74_what_is_committed_late_is_not_missed(pair, database):
    """A cursor over one sequence of the whole hub would have passed the late row already."""
    one, two = pair
    registered(one, "0001")
    late = journal.head(one.store.db, one.store.device).seq
    member = present(membership(one.store.db))
    with database.admin() as slow:
        slow.autocommit = False
        hubs.execute(slow, "SET LOCAL statement_timeout = 0")
        exchange(one)
        rows = slow.execute(
            "DELETE FROM fortnight.entry WHERE device = %s AND number = %s RETURNING *",
            [one.store.device, late],
        ).fetchall()
        slow.commit()
        marks = ", ".join(["%s"] * len(rows[0]))
        slow.execute(f"INSERT INTO fortnight.entry VALUES ({marks})".encode(), rows[0])  # not committed yet
        registered(two, "0002")
        exchange(two)
        assert two.store.db.execute("SELECT number FROM child").fetchall() == [("0002",)]
        slow.commit()
    assert exchange(two).pulled > 0
    assert two.store.db.execute("SELECT number FROM child ORDER BY number").fetchall() == [
        ("0001",),
        ("0002",),
    ]
    assert member.receipts[one.store.device] < late


def test_F75_a_hub_restored_from_an_older_backup_is_completed(pair, database):
    one, two = pair
    old = database.all("SELECT device, max(number) FROM fortnight.entry GROUP BY device")
    registered(one, "0001")
    registered(two, "0002")
    for session in (one, two, one):
        exchange(session)
    with database.admin() as admin:
        for device, number in old:
            admin.execute("DELETE FROM fortnight.entry WHERE device = %s AND number > %s", [device, number])
    again = exchange(one)
    assert again.pushed > 0
    assert any("older" in str(notice) for notice in again.notices)
    exchange(two)
    ((count,),) = database.all("SELECT count(*) FROM fortnight.entry")
    assert count == len(everything(one)) == len(everything(two))
    third = exchange(one)
    assert (third.pushed, third.pulled, third.notices) == (0, 0, ())


def test_F75_a_row_that_the_hub_lost_is_sent_again_by_its_computer(pair, database):
    one, two = pair
    for number in range(3):
        registered(one, f"000{number}")
    exchange(one)
    with database.admin() as admin:
        number = journal.head(one.store.db, one.store.device).seq - 1
        admin.execute(
            "DELETE FROM fortnight.entry WHERE device = %s AND number = %s", [one.store.device, number]
        )
    refused = exchange(two)
    assert any("missing on the hub" in str(problem) for problem in refused.problems)
    assert exchange(one).pushed == 0  # it has looked at its chain today
    assert exchange(one, thorough=True).pushed == 1
    assert exchange(two).problems == ()
    assert everything(one)[:-1] == everything(two)[:-1] or everything(one) == everything(two)


def test_F75_a_computer_looks_at_its_whole_chain_once_a_day(pair, database):
    one, _ = pair
    registered(one)
    exchange(one)
    with database.admin() as admin:
        number = journal.head(one.store.db, one.store.device).seq - 1
        admin.execute(
            "DELETE FROM fortnight.entry WHERE device = %s AND number = %s", [one.store.device, number]
        )
    assert exchange(one).pushed == 0
    one.clock.forward(hours=24)
    assert exchange(one).pushed == 1


def test_F75_entries_of_a_computer_that_is_gone_are_sent_by_another_one(pair, database):
    """The hub lost them, their computer is no more, and the administrator lets every computer send them."""
    one, two = pair
    registered(two, "0002")
    exchange(two)
    exchange(one)
    gone = two.store.device
    with database.admin() as admin:
        admin.execute("DELETE FROM fortnight.entry WHERE device = %s AND number > 2", [gone])
    assert exchange(one).problems == ()
    ((count,),) = database.all(f"SELECT count(*) FROM fortnight.entry WHERE device = '{gone}'")
    assert count == 2
    with database.admin() as admin:
        admin.execute("INSERT INTO fortnight.device (device, role, carried) VALUES (%s, 'pc2', true)", [gone])
    assert exchange(one).pushed >= journal.head(one.store.db, gone).seq - 2
    ((count,),) = database.all(f"SELECT count(*) FROM fortnight.entry WHERE device = '{gone}'")
    assert count == journal.head(one.store.db, gone).seq


def test_the_host_that_can_be_written_is_used(pair, database, server):
    """Several hosts in the URL: one is down, and a standby that only reads is not used."""
    one, _ = pair
    address = present(membership(one.store.db))
    here, down = f"127.0.0.1:{server.port}", f"127.0.0.1:{hubs.free_port()}"
    several = replace(address, url=address.url.replace(here, f"{down},{here}"))
    put_membership(one.store.db, several)
    registered(one)
    assert exchange(one).waiting == 0
    role = database.address("pc1").role
    with database.admin() as admin:
        hubs.execute(admin, f'ALTER ROLE "{role}" SET default_transaction_read_only = on')
    with pytest.raises(HubError) as refused:
        exchange(one)
    assert refused.value.trouble == Trouble.OFFLINE
    with database.admin() as admin:
        hubs.execute(admin, f'ALTER ROLE "{role}" RESET default_transaction_read_only')
    assert exchange(one).problems == ()


FORGERIES = {
    "changed": "UPDATE fortnight.entry SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) "
    "WHERE number = {n}",
    "another hash": "UPDATE fortnight.entry SET hash = decode(repeat('11', 32), 'hex') WHERE number = {n}",
    "cut": "UPDATE fortnight.entry SET sealed = substr(sealed, 1, 20) WHERE number = {n}",
    "empty": "UPDATE fortnight.entry SET sealed = '' WHERE number = {n}",
    "moved": "UPDATE fortnight.entry SET sealed = (SELECT sealed FROM fortnight.entry AS o "
    "WHERE o.number = {m} AND o.device = entry.device), hash = (SELECT hash FROM fortnight.entry AS o "
    "WHERE o.number = {m} AND "
    "o.device = entry.device) WHERE number = {n}",
}


@pytest.mark.parametrize("kind", FORGERIES)
def test_F76_forged_rows_are_named_and_not_taken(pair, database, kind):
    one, two = pair
    for number in range(3):
        registered(one, f"000{number}", f"Case {number}")
    exchange(one)
    last = journal.head(one.store.db, one.store.device).seq
    before = everything(two)
    with database.admin() as admin:
        statement = FORGERIES[kind].format(n=last - 1, m=last - 2)
        hubs.execute(admin, f"{statement} AND device = '{one.store.device}'")
    got = exchange(two)
    assert len(got.problems) == 1
    assert str(last - 1) in str(got.problems[0])
    assert one.store.device in str(got.problems[0])
    assert two.store.db.execute("SELECT count(*) FROM child").fetchone() == (1,)
    assert verify(two.store).findings == ()
    assert len(everything(two)) < len(before) + 4


def test_D52_F76_a_fork_is_named_and_not_taken(pair, database, tmp_path):
    """The folder of a computer is copied, and both go on under one id."""
    import shutil

    from helpers.people import logged_in

    one, two = pair
    one.store.checkpoint()
    shutil.copytree(one.store.files.folder, tmp_path / "clone")
    registered(one, "0001", "Case 1")
    exchange(one)
    with logged_in(tmp_path / "clone") as clone:
        registered(clone, "0009", "Case 9")
        found = exchange(clone)
        assert any("forks" in str(problem) for problem in found.problems)
        assert clone.store.db.execute("SELECT number FROM child").fetchall() == [("0009",)]
    assert exchange(two).problems == ()
    assert two.store.db.execute("SELECT number FROM child").fetchall() == [("0001",)]
