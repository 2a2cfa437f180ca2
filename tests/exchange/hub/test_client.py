"""The client of the hub, against a real PostgreSQL."""

from __future__ import annotations

import psycopg
import pytest

from fortnight.exchange.hub.address import Address
from fortnight.exchange.hub.client import Row, connected
from fortnight.exchange.hub.errors import HubError, Trouble
from helpers import hubs


def rows(device: str, numbers: range, content: bytes = b"sealed") -> list[Row]:
    return [Row(device, n, n.to_bytes(32, "big"), content) for n in numbers]


def test_rows_are_pushed_once_and_pulled_in_order(database):
    address = database.address("pc")
    with connected(address) as hub:
        hub.check()
        assert hub.register("D1", None).number == 0
        stored = hub.push(rows("D1", range(1, 6)))
        assert stored == {n: n.to_bytes(32, "big") for n in range(1, 6)}
        assert hub.push(rows("D1", range(4, 8)))[4] == (4).to_bytes(32, "big")
        assert [row.number for row in hub.pull("D1", 2, 3)] == [3, 4, 5]
        assert hub.pull("D1", 6, 10) == rows("D1", range(7, 8))
        head = hub.heads()["D1"]
        assert (head.number, head.hash, head.role) == (7, (7).to_bytes(32, "big"), address.role)


def test_a_different_hash_is_read_back_and_nothing_is_replaced(database):
    with connected(database.address("pc")) as hub:
        hub.check()
        hub.register("D1", None)
        hub.push(rows("D1", range(1, 3)))
        stored = hub.push([Row("D1", 2, b"x" * 32, b"other")])
        assert stored == {2: (2).to_bytes(32, "big")}


def test_without_temporary_tables_rows_are_pushed_as_arrays(database):
    with database.admin() as admin:
        hubs.execute(admin, f"REVOKE TEMPORARY ON DATABASE {database.name} FROM PUBLIC")
    with connected(database.address("pc")) as hub:
        assert not hub.check().may_make_temporary
        hub.register("D1", None)
        assert len(hub.push(rows("D1", range(1, 6)))) == 5
        assert hub.pull("D1", 0, 10) == rows("D1", range(1, 6))


def test_a_number_that_the_hub_lost_is_named(database):
    with connected(database.address("pc")) as hub:
        hub.check()
        hub.register("D1", None)
        hub.push(rows("D1", range(1, 8)))
        assert hub.missing("D1", 7) == []
        with database.admin() as admin:
            hubs.execute(admin, "DELETE FROM fortnight.entry WHERE number IN (3, 4)")
        assert hub.missing("D1", 7) == [3, 4]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE fortnight.entry SET sealed = 'x'",
        "DELETE FROM fortnight.entry",
        "TRUNCATE fortnight.entry",
        "INSERT INTO fortnight.entry (device, number, hash, sealed) VALUES ('D2', 9, decode(repeat('00', "
        "32), 'hex'), 'x')",
        "INSERT INTO fortnight.entry (device, number, hash, sealed) VALUES ('D3', 9, decode(repeat('00', "
        "32), 'hex'), 'x')",
        "INSERT INTO fortnight.entry (device, number, hash, sealed, received) "
        "VALUES ('D1', 9, decode(repeat('00', 32), 'hex'), 'x', now())",
        "INSERT INTO fortnight.device (device, role) VALUES ('D4', 'postgres')",
        "UPDATE fortnight.device SET role = session_user",
        "DELETE FROM fortnight.device",
        "UPDATE fortnight.ward SET mark = decode(repeat('00', 16), 'hex')",
        "DELETE FROM fortnight.slot",
        "DELETE FROM fortnight.ward_key",
        "INSERT INTO fortnight.slot (device, person, mark, lamport, content) "
        "VALUES ('D2', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'), 1, 'x')",
        "INSERT INTO fortnight.hub (version) VALUES (99)",
        "SET ROLE fortnight_owner",
        "CREATE TABLE fortnight.more (x int)",
        "DROP TABLE fortnight.entry",
        "ALTER TABLE fortnight.entry DISABLE ROW LEVEL SECURITY",
        "DROP POLICY adds_its_own ON fortnight.entry",
        "SET ROLE fortnight_device; INSERT INTO fortnight.entry (device, number, hash, sealed) "
        "VALUES ('D2', 9, decode(repeat('00', 32), 'hex'), 'x')",
    ],
)
def test_a_role_can_only_add_rows_of_its_own(database, statement):
    mine, other = database.address("pc"), database.address("other")
    for address, device in ((mine, "D1"), (other, "D2")):
        with connected(address) as hub:
            hub.check()
            hub.register(device, None)
            hub.push(rows(device, range(1, 3)))
    before = database.all("SELECT * FROM fortnight.entry ORDER BY device, number")
    with (
        psycopg.connect(**mine.parameters(), autocommit=True) as connection,
        pytest.raises(psycopg.Error),
    ):
        hubs.execute(connection, statement)
    assert database.all("SELECT * FROM fortnight.entry ORDER BY device, number") == before


def test_a_carried_chain_is_open_to_every_computer(database):
    with connected(database.address("pc")) as hub:
        hub.check()
        hub.register("D9", None, carried=True)
        hub.push(rows("D9", range(1, 3)))
    with connected(database.address("other")) as hub:
        hub.check()
        assert len(hub.push(rows("D9", range(3, 5)))) == 2
        assert [row.number for row in hub.pull("D9", 0, 9)] == [1, 2, 3, 4]


def test_the_first_ward_owns_the_hub(database):
    with connected(database.address("pc")) as hub:
        assert hub.ward() is None
        assert hub.claim_ward(b"a" * 16) == b"a" * 16
        assert hub.claim_ward(b"b" * 16) == b"a" * 16


def test_the_file_may_be_run_again(database):
    with connected(database.address("pc")) as hub:
        hub.check()
        hub.register("D1", None)
        hub.push(rows("D1", range(1, 3)))
        salt = hub.salt()
    from fortnight.exchange.hub.roles import schema_sql

    with database.admin() as admin:
        hubs.execute(admin, schema_sql())
    with connected(database.address("pc")) as hub:
        assert hub.check().schema == 1
        assert hub.salt() == salt
        assert hub.pull("D1", 0, 9) == rows("D1", range(1, 3))


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (lambda a: Address(a.url, "wrong"), Trouble.ROLE),
        (lambda a: Address(a.url.replace("//pc", "//nobody"), a.password), Trouble.ROLE),
        (lambda a: Address(a.url.rpartition("/")[0] + "/none", a.password), Trouble.ADDRESS),
        (lambda a: Address("postgresql://pc@no.such.host.invalid/x", "x"), Trouble.ADDRESS),
        (lambda a: Address(f"postgresql://pc@127.0.0.1:{hubs.free_port()}/x", "x"), Trouble.OFFLINE),
        (lambda a: Address(a.url.replace("postgresql://", "mysql://"), "x"), Trouble.ADDRESS),
    ],
)
def test_what_is_wrong_is_said(database, change, trouble):
    address = change(database.address("pc"))
    with pytest.raises(HubError) as refused, connected(address) as hub:
        hub.check()
    assert refused.value.trouble == trouble
    assert "secret of" not in str(refused.value)


def test_a_database_without_tables_is_said(database):
    address = database.address("pc")
    with database.admin() as admin:
        hubs.execute(admin, "DROP SCHEMA fortnight CASCADE")
    with pytest.raises(HubError) as refused, connected(address) as hub:
        hub.check()
    assert refused.value.trouble == Trouble.VERSION


def test_newer_tables_are_not_used(database):
    with database.admin() as admin:
        hubs.execute(admin, "INSERT INTO fortnight.hub (version) VALUES (2)")
    with pytest.raises(HubError) as refused, connected(database.address("pc")) as hub:
        hub.check()
    assert refused.value.trouble == Trouble.VERSION


def test_a_connection_that_the_server_ended_is_said(database):
    with connected(database.address("pc")) as hub:
        hub.check()
        with database.admin() as admin:
            hubs.execute(
                admin, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'pc%'"
            )
        for _ in range(3):
            with pytest.raises(HubError) as refused:
                hub.heads()
            assert refused.value.trouble == Trouble.OFFLINE
        hub.connection.close()
        with pytest.raises(HubError):
            hub.heads()
