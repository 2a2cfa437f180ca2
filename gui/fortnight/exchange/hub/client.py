"""The client of the hub: one connection, short transactions, and nothing that can wait for ever.

Rows are pushed by COPY into a temporary table and one INSERT that ignores what is there; a role without the
right to temporary tables sends arrays instead. After each push the stored hashes are read back. Rows are
pulled
by the number within each device's chain, never by a sequence of the whole hub: a transaction that commits
late
would be missed.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any, NamedTuple

import psycopg

from fortnight.domain.messages import text
from fortnight.exchange.hub.address import Address
from fortnight.exchange.hub.errors import NO_TABLES, HubError, Trouble, said
from fortnight.exchange.hub.slots import HubSlot
from fortnight.exchange.hub.watchdog import LONGEST_S, within

SCHEMA_VERSION = 1
SERVER_VERSIONS = (140000, 190000)  # from 14 up to, and without, 19
CHANNEL = "fortnight"
# Of every transaction, not of the connection: a pooler hands a connection on to other clients. Sent together
# with its begin, because each answer that is waited for is a way through the network and back.
_BEGIN = (
    b"BEGIN; SET LOCAL statement_timeout = '20s'; SET LOCAL lock_timeout = '2s'; "
    b"SET LOCAL idle_in_transaction_session_timeout = '10s'"
)
_INCOMING = (
    "CREATE TEMPORARY TABLE IF NOT EXISTS incoming (device text, number bigint, hash bytea, sealed bytea) "
    "ON COMMIT DELETE ROWS"
)
_COLUMNS = "device, number, hash, sealed"
_COPY_IN = f"COPY pg_temp.incoming ({_COLUMNS}) FROM STDIN (FORMAT BINARY)"
_FROM_INCOMING = (
    f"INSERT INTO fortnight.entry ({_COLUMNS}) SELECT {_COLUMNS} FROM pg_temp.incoming ON CONFLICT DO NOTHING"
)
_FROM_ARRAYS = (
    f"INSERT INTO fortnight.entry ({_COLUMNS}) SELECT * FROM "
    "unnest(%s::text[], %s::bigint[], %s::bytea[], %s::bytea[]) ON CONFLICT DO NOTHING"
)
_STORED = "SELECT number, hash FROM fortnight.entry WHERE device = %s AND number BETWEEN %s AND %s"
_HEADS = (
    "SELECT d.device, d.role, d.carried, coalesce(newest.number, 0), newest.hash FROM fortnight.device AS d "
    "LEFT JOIN LATERAL (SELECT number, hash FROM fortnight.entry AS e WHERE e.device = d.device "
    "ORDER BY number DESC LIMIT 1) AS newest ON true ORDER BY d.carried DESC"
)
_PULL = (
    "COPY (SELECT number, hash, sealed FROM fortnight.entry WHERE device = %s AND number > %s "
    "ORDER BY number LIMIT %s) TO STDOUT (FORMAT BINARY)"
)
_COUNT = "SELECT count(*) FROM fortnight.entry WHERE device = %s"
_NUMBERS = "SELECT number FROM fortnight.entry WHERE device = %s ORDER BY number"


class HubHead(NamedTuple):
    """How far the chain of a device goes on the hub, and to which login role it belongs.

    A chain whose installation is no member has no role. `carried`: every computer may send its entries.
    """

    device: str
    role: str
    carried: bool
    number: int
    hash: bytes


class Row(NamedTuple):
    """One row of the journal on the hub."""

    device: str
    number: int
    hash: bytes
    sealed: bytes


class ServerState(NamedTuple):
    """What the server says about itself and this role."""

    version: int
    schema: int
    now: datetime
    is_device: bool
    may_make_temporary: bool


class Hub:
    """An open connection to the hub."""

    def __init__(self, connection: psycopg.Connection, longest_s: float) -> None:
        self.connection = connection
        self._longest_s = longest_s
        self._temporary: bool | None = None

    @contextmanager
    def _transaction(self) -> Generator[psycopg.Cursor[Any]]:
        """One short transaction with time-outs, or `HubError`."""
        with said(), within(self.connection, self._longest_s):
            self.connection.execute(_BEGIN)
            try:
                yield self.connection.cursor()
                self.connection.execute(b"COMMIT")
            except BaseException:
                with suppress(psycopg.Error):  # the first error is the one that says what is wrong
                    self.connection.execute(b"ROLLBACK")
                raise

    def _all(self, query: str, parameters: Sequence[Any] = ()) -> list[Any]:
        with self._transaction() as cursor:
            return cursor.execute(query.encode(), parameters).fetchall()

    # What is there ------------------------------------------------------------------------------

    def state(self) -> ServerState:
        """Return versions, time and rights. :raises HubError: if there are no tables of Fortnight."""
        query = (
            "SELECT current_setting('server_version_num')::int, clock_timestamp(), "
            "pg_has_role(session_user, oid, 'MEMBER'), has_database_privilege(current_database(), 'TEMP'), "
            "(SELECT max(version) FROM fortnight.hub) FROM pg_roles WHERE rolname = 'fortnight_device'"
        )
        found = self._all(query)
        if not found:
            raise HubError(NO_TABLES, Trouble.VERSION)
        version, now, is_device, temporary, schema = found[0]
        return ServerState(version, schema, now, is_device, temporary)

    def check(self) -> ServerState:
        """Return the state of a server that this program can use. :raises HubError: for another one."""
        state = self.state()
        low, high = SERVER_VERSIONS
        if not low <= state.version < high:
            raise HubError(
                text(
                    "The server is PostgreSQL {version}; 14 to 18 are supported.",
                    version=state.version // 10000,
                ),
                Trouble.VERSION,
            )
        if state.schema > SCHEMA_VERSION:
            raise HubError(text("The tables of the hub need a newer version of Fortnight."), Trouble.VERSION)
        self._temporary = state.may_make_temporary
        return state

    def salt(self) -> bytes:
        """Return the salt of the hashes of names."""
        ((salt,),) = self._all("SELECT salt FROM fortnight.hub ORDER BY version DESC LIMIT 1")
        return salt

    def ward(self) -> bytes | None:
        """Return the mark of the ward to which this hub belongs; `None` if it belongs to none yet."""
        found = self._all("SELECT mark FROM fortnight.ward")
        return found[0][0] if found else None

    def heads(self) -> dict[str, HubHead]:
        """Return the head of each chain."""
        found: dict[str, HubHead] = {}
        for device, role, carried, number, hash in self._all(_HEADS):  # its own registration comes last
            was_carried = device in found
            owner = "" if carried else role
            found[device] = HubHead(device, owner, carried or was_carried, number, hash or bytes(32))
        return found

    def hash_of(self, device: str, number: int) -> bytes | None:
        """Return the hash of one entry; `None` if the hub lacks it."""
        found = self._all(_STORED, (device, number, number))
        return found[0][1] if found else None

    def missing(self, device: str, head: int) -> list[int]:
        """Return the numbers up to the head that the hub lacks, as after a damaged disk. Usually none."""
        ((count,),) = self._all(_COUNT, (device,))
        if count >= head:
            return []
        return sorted(set(range(1, head + 1)) - {number for (number,) in self._all(_NUMBERS, (device,))})

    # Pushing ------------------------------------------------------------------------------------

    def claim_ward(self, mark: bytes) -> bytes:
        """Make a new hub that of this ward, and return the mark of the ward that it belongs to now."""
        with self._transaction() as cursor:
            cursor.execute("INSERT INTO fortnight.ward (mark) VALUES (%s) ON CONFLICT DO NOTHING", [mark])
            return cursor.execute("SELECT mark FROM fortnight.ward").fetchall()[0][0]

    def register(self, device: str, public_key: bytes | None, carried: bool = False) -> HubHead:
        """Register a chain, unless it is; return its head."""
        with self._transaction() as cursor:
            cursor.execute(
                "INSERT INTO fortnight.device (device, carried, public_key) VALUES (%s, %s, %s) "
                "ON CONFLICT DO NOTHING",
                (device, carried, public_key),
            )
        return self.heads()[device]

    def push(self, rows: Sequence[Row]) -> dict[int, bytes]:
        """Store rows of one device in one transaction; return the hashes stored under their numbers."""
        if not rows:
            return {}
        numbers = [row.number for row in rows]
        with self._transaction() as cursor:
            if self._temporary:
                cursor.execute(_INCOMING)
                with cursor.copy(_COPY_IN) as copy:
                    copy.set_types(("text", "int8", "bytea", "bytea"))
                    for row in rows:
                        copy.write_row(row)
                cursor.execute(_FROM_INCOMING)
            else:
                cursor.execute(_FROM_ARRAYS, [list(column) for column in zip(*rows, strict=True)])
            stored = cursor.execute(_STORED, (rows[0].device, min(numbers), max(numbers))).fetchall()
            cursor.execute("SELECT pg_notify(%s, %s)", (CHANNEL, rows[0].device))
        wanted = set(numbers)
        return {number: hash for number, hash in stored if number in wanted}

    # Pulling ------------------------------------------------------------------------------------

    def pull(self, device: str, after: int, limit: int) -> list[Row]:
        """Return the next rows of a device's chain."""
        with self._transaction() as cursor, cursor.copy(_PULL.encode(), (device, after, limit)) as copy:
            copy.set_types(("int8", "bytea", "bytea"))
            return [Row(device, *row) for row in copy.rows()]

    # Keys ---------------------------------------------------------------------------------------

    def wrapped_keys(self, recipient: str) -> list[tuple[bytes, bytes]]:
        """Return id and wrapped key of every key of the ward for this installation."""
        query = "SELECT key_id, wrapped FROM fortnight.ward_key WHERE recipient = %s"
        return self._all(query, (recipient,))

    def key_authors(self, recipient: str) -> set[tuple[bytes, str]]:
        """Return the id of every key of the ward for this installation, with the device that gave it."""
        return set(
            self._all("SELECT key_id, device FROM fortnight.ward_key WHERE recipient = %s", (recipient,))
        )

    def given_keys(self) -> set[tuple[str, bytes]]:
        """Return which installation was given which key of the ward."""
        return set(self._all("SELECT recipient, key_id FROM fortnight.ward_key"))

    def give_keys(self, device: str, given: Iterable[tuple[str, bytes, bytes]]) -> None:
        """Store wrapped keys: recipient, id of the key, wrapped key."""
        with self._transaction() as cursor:
            cursor.executemany(
                "INSERT INTO fortnight.ward_key (device, recipient, key_id, wrapped) VALUES (%s, %s, %s, %s) "
                "ON CONFLICT DO NOTHING",
                [(device, *each) for each in given],
            )

    def slots(self, person: bytes) -> list[HubSlot]:
        """Return the slots of a person, the newest first."""
        query = (
            "SELECT person, mark, lamport, content FROM fortnight.slot WHERE person = %s "
            "ORDER BY lamport DESC, device DESC, mark"
        )
        return [HubSlot(*row) for row in self._all(query, (person,))]

    def slot_marks(self) -> set[bytes]:
        """Return the marks of all slots."""
        return {mark for (mark,) in self._all("SELECT mark FROM fortnight.slot")}

    def put_slots(self, device: str, slots: Iterable[HubSlot]) -> None:
        """Store slots of people."""
        with self._transaction() as cursor:
            cursor.executemany(
                "INSERT INTO fortnight.slot (device, person, mark, lamport, content) VALUES (%s, %s, %s, "
                "%s, %s) "
                "ON CONFLICT DO NOTHING",
                [(device, each.person, each.mark, each.lamport, each.content) for each in slots],
            )

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


@contextmanager
def connected(address: Address, longest_s: float = LONGEST_S) -> Generator[Hub]:
    """Connect to the hub. :raises HubError: if that is not possible."""
    with said():
        connection = psycopg.connect(**address.parameters(), autocommit=True, prepare_threshold=None)
    hub = Hub(connection, longest_s)
    try:
        yield hub
    finally:
        hub.close()
