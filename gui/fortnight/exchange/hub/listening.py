"""A connection on which the hub says that somebody has sent entries (LISTEN), read without waiting."""

from __future__ import annotations

from typing import Any

import psycopg

from fortnight.exchange.hub.address import Address
from fortnight.exchange.hub.client import CHANNEL
from fortnight.exchange.hub.errors import said
from fortnight.exchange.hub.watchdog import within


def listening(address: Address) -> psycopg.Connection[Any]:
    """Return a connection that receives a notification when entries are sent.

    :raises HubError: if there is none.
    """
    with said():
        connection = psycopg.connect(**address.parameters(), autocommit=True, prepare_threshold=None)
        with within(connection):
            connection.execute(f"LISTEN {CHANNEL}".encode())
        return connection


def news(connection: psycopg.Connection[Any]) -> bool:
    """Whether something was sent since the last call, without waiting.

    :raises OSError: if the connection ended.
    """
    try:
        connection.pgconn.consume_input()
        found = False
        while connection.pgconn.notifies() is not None:
            found = True
    except psycopg.Error as error:
        raise ConnectionError(str(error)) from error
    return found
