"""The failsafe PDF: switched on with a reason, written whole or not at all, private, the last three kept."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from fortnight.operations import audit, backups, failsafe, settings
from fortnight.operations.failsafe import KEPT
from fortnight.operations.session import Invalid, Progress, Stopped
from fortnight.store.errors import Denied, NotExported, ReadOnly
from fortnight.store.journal import entries
from helpers.stores import ROOT, open_session, registered

PROGRESS = Progress()


@pytest.fixture
def session(session):
    """A ward lead's session on a record with one child."""
    registered(session)
    return replace(session, role="lead", actor="Lead A")


@pytest.fixture
def folder(tmp_path, session):
    made = tmp_path / "failsafe"
    made.mkdir()
    settings.change(session, "f1", "failsafe_folder", str(made), "the network fails twice a month")
    return made


def numbers(session, path, progress):
    """Write who is in the record, as a PDF would."""
    progress.step(failsafe.NOT_ENCRYPTED)
    rows = session.store.db.execute("SELECT number FROM child").fetchall()
    path.write_text(" ".join(number for (number,) in rows))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".lock")


# The setting --------------------------------------------------------------------------------------


def test_it_is_off_until_a_lead_switches_it_on_with_a_reason(session, tmp_path):
    assert failsafe.folder_of(session) is None
    assert not failsafe.is_due(session)
    with pytest.raises(Invalid, match="needs a reason"):
        settings.change(session, "f1", "failsafe_folder", str(tmp_path))
    with pytest.raises(Invalid, match="NOT encrypted"):
        settings.change_all(session, {"failsafe_folder": str(tmp_path)}, reason="  ")
    for role in ("nurse", "physician"):
        with pytest.raises((Invalid, Denied)):
            settings.change_all(replace(session, role=role), {"failsafe_folder": str(tmp_path)}, reason="why")
    assert failsafe.folder_of(session) is None
    settings.change_all(session, {"failsafe_folder": str(tmp_path)}, reason="the network fails")
    assert failsafe.folder_of(session) == tmp_path
    (entry,) = entries.entries(session.store.db, "verb = 'setting.record'")
    assert (entry.actor, entry.reason) == ("Lead A", "the network fails")


def test_it_is_switched_off_without_a_reason(session, folder):
    settings.change(session, "f2", "failsafe_folder", "")
    assert failsafe.folder_of(session) is None
    with pytest.raises(NotExported, match="No folder is chosen"):
        failsafe.write_now(session, numbers, None, PROGRESS)


# Writing ------------------------------------------------------------------------------------------


def test_the_file_is_private_whole_and_recorded(session, folder):
    path = failsafe.write_now(session, numbers, None, PROGRESS)
    assert path.name == "fortnight-record-20261122T093000Z.pdf"
    assert path.read_text() == "0001"
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    lines = audit.trail(session, audit.AuditQuery(views=True)).lines
    assert [str(line.what) for line in lines] == ["exported from the record"]


def test_the_last_three_are_kept_and_other_files_stay(session, folder, clock):
    (folder / "fortnight-record-notes.pdf").write_text("of somebody else")
    for _ in range(KEPT + 2):
        failsafe.write_now(session, numbers, None, PROGRESS)
        clock.forward(hours=24)
    assert names(folder) == [
        "fortnight-record-20261124T093000Z.pdf",
        "fortnight-record-20261125T093000Z.pdf",
        "fortnight-record-20261126T093000Z.pdf",
        "fortnight-record-notes.pdf",
    ]


def test_it_is_due_when_the_newest_is_older_than_the_interval(session, folder, clock):
    assert failsafe.is_due(session)
    failsafe.write_now(session, numbers, None, PROGRESS)
    clock.forward(hours=23, minutes=59)
    assert not failsafe.is_due(session)
    clock.forward(minutes=1)
    assert failsafe.is_due(session)
    settings.change(session, "h", "failsafe_hours", "4")
    failsafe.write_now(session, numbers, None, PROGRESS)
    clock.forward(hours=4)
    assert failsafe.is_due(session)


def test_two_windows_that_are_due_at_once_write_one(session, folder, clock):
    both = [failsafe.job(session, if_due=True) for _ in range(2)]
    failsafe.carry_out(both[0], numbers, PROGRESS)
    with pytest.raises(Stopped):
        failsafe.carry_out(both[1], numbers, PROGRESS)
    assert len(names(folder)) == 1
    clock.forward(hours=1)
    failsafe.carry_out(failsafe.job(session), numbers, PROGRESS)
    assert len(names(folder)) == 2, "one that is asked for is written"


def test_an_empty_record_is_not_written(tmp_path):
    with open_session(tmp_path / "empty") as nurse:
        lead = replace(nurse, role="lead")
        assert not failsafe.is_due(lead)


def test_a_folder_that_is_gone_is_reported_and_recorded_once_a_day_and_nothing_is_lost(
    session, folder, clock
):
    first = failsafe.write_now(session, numbers, None, PROGRESS)
    away = folder.rename(folder.with_name("away"))
    for _ in range(2):
        with pytest.raises(NotExported, match="is not there"):
            failsafe.write_now(session, numbers, None, PROGRESS)
    failed = list(entries.entries(session.store.db, "verb = 'export.failed'"))
    assert len(failed) == 1
    assert "is not there" in failed[0].data["why"]
    clock.forward(days=1)
    with pytest.raises(NotExported):
        failsafe.write_now(session, numbers, None, PROGRESS)
    assert len(list(entries.entries(session.store.db, "verb = 'export.failed'"))) == 2
    assert names(away) == [first.name]
    said = [str(line.what) for line in audit.trail(session, audit.AuditQuery(views=True)).lines]
    assert said.count("could not export from the record") == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_is_reported(session, folder):
    folder.chmod(0o500)
    try:
        with pytest.raises(NotExported, match="Permission denied"):
            failsafe.write_now(session, numbers, None, PROGRESS)
    finally:
        folder.chmod(0o700)
    assert names(folder) == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "is full"),
        (OSError(30, "Read-only file system"), "Read-only file system"),
        (OSError(), "the file is incomplete"),
    ],
)
def test_what_the_disk_refuses_is_a_sentence_and_the_former_file_stays(session, folder, clock, error, said):
    failsafe.write_now(session, numbers, None, PROGRESS)
    before = names(folder)
    clock.forward(hours=24)

    def fail(_session, path, _progress):
        path.write_text("half")
        raise error

    with pytest.raises(NotExported, match=said):
        failsafe.write_now(session, fail, None, PROGRESS)
    assert names(folder) == before
    assert failsafe.is_due(session)


def test_what_is_stopped_changes_nothing(session, folder):
    class Stopping(Progress):
        def step(self, what, done=0, total=0):
            raise Stopped(what)

    with pytest.raises(Stopped):
        failsafe.write_now(session, numbers, None, Stopping())
    assert names(folder) == []


KILLED = """
import os, sys
from datetime import datetime, timezone
from pathlib import Path
from fortnight.operations import failsafe
from fortnight.operations.reading_copy import Reader
from fortnight.operations.session import Progress
from fortnight.store.files.layout import StoreFiles, read_or_make_device
files = StoreFiles(Path(sys.argv[1]))
reader = Reader(files, bytes(range(32)), read_or_make_device(files), "Lead A", "lead",
                datetime(2026, 11, 22, 9, tzinfo=timezone.utc))
job = failsafe.Job(reader, Path(sys.argv[2]))
def half(session, path, progress):
    path.write_text("half of a child")
    os._exit(9)
failsafe.carry_out(job, half, Progress())
"""


def test_a_killed_run_leaves_no_file_that_can_be_taken_for_a_whole_one(session, folder, clock):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "gui")}
    command = [sys.executable, "-c", KILLED, str(session.store.files.folder), str(folder)]
    assert subprocess.run(command, env=environment, check=False).returncode == 9
    assert failsafe.written_files(folder) == []
    assert [name.startswith(".") for name in names(folder)] == [True], "hidden, under a name of its own"
    path = failsafe.write_now(session, numbers, None, PROGRESS)
    assert names(folder) == [path.name], "the next run cleans up"


def test_the_copy_is_that_of_the_moment_and_cannot_be_written(session, folder):
    def write(copy, path, _progress):
        registered(session, "0002", "Case 2")
        with pytest.raises(ReadOnly):
            registered(copy, "0003", "Case 3")
        numbers(copy, path, PROGRESS)

    assert failsafe.write_now(session, write, None, PROGRESS).read_text() == "0001"


# Notices ------------------------------------------------------------------------------------------


def test_a_pdf_that_is_missing_or_too_old_is_among_the_notices_of_the_record(session, folder, clock):
    assert failsafe.notice(session) in backups.notices(session)
    failsafe.write_now(session, numbers, None, PROGRESS)
    assert failsafe.notice(session) is None
    clock.forward(hours=47, minutes=59)
    assert failsafe.notice(session) is None
    clock.forward(minutes=1)
    assert "There is no failsafe PDF" in str(failsafe.notice(session))
    settings.change(session, "f2", "failsafe_folder", "")
    assert failsafe.notice(session) is None


def test_files_of_other_names_are_not_failsafe_pdfs(tmp_path):
    for name in (
        "fortnight-record-20261322T093000Z.pdf",
        "other.pdf",
        "fortnight-record-20261122T093000Z.txt",
    ):
        (tmp_path / name).touch()
    (tmp_path / "fortnight-record-20261122T093000Z.pdf").mkdir()
    assert failsafe.written_files(tmp_path) == []
    assert failsafe.written_files(tmp_path / "gone") == []
