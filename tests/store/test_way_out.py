"""The documented export: the exported key opens the record with another program."""

from __future__ import annotations

import apsw
import pytest

from fortnight.operations import backups, people
from fortnight.store.errors import Denied, Refused
from helpers.people import OTHER, logged_in, record_with_lead
from helpers.stores import registered


def in_another_client(path, key):
    """The commands of README, run with SQLite3 Multiple Ciphers."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        connection.pragma("cipher", "sqlcipher")
        connection.pragma("legacy", 4)
        connection.pragma("key", f"x'{key}'")
        return list(connection.execute("SELECT number, name FROM child"))
    finally:
        connection.close()


def test_the_exported_key_opens_record_and_backup_with_another_program(tmp_path):
    record_with_lead(tmp_path / "ward")
    with logged_in(tmp_path / "ward") as session:
        registered(session)
        people.export_key(session, tmp_path / "key")
        backup = backups.back_up(session).backup.path
    key = (tmp_path / "key").read_text().strip()
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0
    for path in (tmp_path / "ward" / "ward.db", backup):
        assert in_another_client(path, key) == [("0001", "Case 1")]
    with pytest.raises(apsw.NotADBError):
        in_another_client(tmp_path / "ward" / "ward.db", "00" * 32)


def test_only_a_lead_can_export_the_key_and_no_file_is_overwritten(tmp_path):
    record_with_lead(tmp_path / "ward")
    with logged_in(tmp_path / "ward") as session:
        people.add(session, "Nurse B", "nurse", OTHER)
        (tmp_path / "there").write_text("mine")
        with pytest.raises(Refused, match="there already"):
            people.export_key(session, tmp_path / "there")
    with logged_in(tmp_path / "ward", "Nurse B", OTHER) as session, pytest.raises(Denied):
        people.export_key(session, tmp_path / "key")
    assert not (tmp_path / "key").exists()
    assert (tmp_path / "there").read_text() == "mine"
