"""A full disk: the record still opens, and the user is told that the disk is full."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from fortnight.app.lifecycle import Lifecycle
from fortnight.cli import main
from fortnight.operations import backups, people
from fortnight.store.database import FULL_FOR_READING, Store
from fortnight.store.errors import CannotOpen, ReadOnly
from fortnight.store.files.disk_reserve import RESERVE_BYTES
from fortnight.store.journal import entries as journal
from fortnight.store.recovery.verify import verify
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.shell.main_window import TODAY, MainWindow
from helpers.disks import fill_up, tiny_disk
from helpers.entries import ACT, labs
from helpers.people import LEAD_A, PASSPHRASE, key_of, logged_in, passphrase_file, record_with_lead
from helpers.stores import ROOT, Clock, present, registered
from helpers.work import attempt

PAGE = 4096
ROOM = (0, 1, 4, 7, 8, 10, 14, 24)  # pages that are free: the shared memory alone takes eight

KILLED = """
import os, sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from helpers.people import logged_in
from helpers.stores import registered
with logged_in(Path(sys.argv[1])) as session:
    registered(session, "0002")
    os._exit(0)
"""


def closed(folder: Path) -> None:
    """Leave the record as a window that was closed does."""


def killed(folder: Path) -> None:
    """The newest entries are in the log, and the shared-memory file exists."""
    user_window = KILLED.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
    subprocess.run([sys.executable, "-c", user_window, str(folder)], check=True)


def cut(folder: Path) -> None:
    """The newest entries are in the log, and the shared-memory file is missing."""
    killed(folder)
    (folder / "ward.db-shm").unlink()


def shared_memory_alone(folder: Path) -> None:
    """There is no log, but the shared-memory file is left."""
    (folder / "ward.db-shm").write_bytes(bytes(8 * PAGE))


STATES = (closed, killed, cut, shared_memory_alone)


def filled(folder: Path, disk: Path, pages: int) -> Path:
    """Fill the disk except for n pages."""
    filler = fill_up(disk)
    os.truncate(filler, filler.stat().st_size - PAGE * pages)
    return filler


def entries(store: Store) -> set[str]:
    return {entry.id for entry in journal.entries(store.db)}


@pytest.mark.parametrize("reserve", [True, False], ids=["reserve", "no reserve"])
@pytest.mark.parametrize("state", STATES)
def test_A03_a_log_in_works_however_little_space_is_left(tmp_path, state, reserve):
    with tiny_disk(tmp_path / "disk", 4) as disk:
        folder, whole = disk / "ward", tmp_path / "whole"
        record_with_lead(folder)
        if reserve:
            (folder / "reserve.bin").write_bytes(bytes(RESERVE_BYTES))
        with logged_in(folder) as session:
            registered(session)
        state(folder)
        shutil.copytree(folder, whole)
        saved = ids(whole, tmp_path)
        for pages in ROOM:
            shutil.rmtree(folder)
            shutil.copytree(whole, folder)
            filler = filled(folder, disk, pages)
            with logged_in(folder) as session:
                assert saved <= entries(session.store)
                assert session.store.read_only in ((None,) if reserve else (None, FULL_FOR_READING))
                assert verify(session.store).sound
            filler.unlink()
            with logged_in(folder) as session:
                assert session.store.read_only is None
                registered(session, "0003")
                assert verify(session.store).sound


def ids(whole: Path, tmp_path: Path) -> set[str]:
    """Return the ids of the saved entries, read from a copy on another disk."""
    copy = tmp_path / "copy"
    shutil.copytree(whole, copy)
    with Store.open(copy, key_of(copy)) as store:
        return entries(store)


@pytest.fixture
def full(tmp_path):
    """A record on a disk without a free byte and without a reserve."""
    with tiny_disk(tmp_path / "disk", 4) as disk:
        record_with_lead(disk / "ward")
        with logged_in(disk / "ward") as session:
            registered(session)
        fill_up(disk)
        yield disk / "ward"


def test_A03_on_a_full_disk_everything_is_shown_and_nothing_is_written(full):
    before = (full / "ward.db").read_bytes()
    with logged_in(full) as session:
        assert backups.notices(session) == [FULL_FOR_READING]
        with pytest.raises(ReadOnly, match="The disk is full"), session.store.transaction(ACT) as transaction:
            transaction.append("s1", "specimen.record", "s1", "child-0001", labs(IL6=3))
        people.note(session, "lock")
    assert (full / "ward.db").read_bytes() == before


def test_A03_without_shared_memory_a_second_window_is_refused_with_a_sentence(full, monkeypatch):
    key = key_of(full)
    monkeypatch.setattr("fortnight.store.engine.TIMEOUT_S", 0)
    with (
        Store.open(full, key),
        pytest.raises(CannotOpen, match=r"Another program is using .*Close the other"),
    ):
        Store.open(full, key)


def test_A03_the_command_line_reads_on_a_full_disk_and_says_why_it_does_not_write(full, tmp_path, capsys):
    who = ("--data", full, "--user", LEAD_A.name, "--passphrase-file", passphrase_file(tmp_path))
    said = {}
    for verb in (("verify",), ("audit",), ("backup",), ("rebuild",)):
        code = main.main([str(each) for each in (*who, *verb)])
        said[verb[0]] = (code, *capsys.readouterr())
    assert (said["verify"][0], said["audit"][0]) == (0, 0)
    assert "no problems found" in said["verify"][1]
    assert "registered the child" in said["audit"][1]
    assert (said["backup"][0], said["rebuild"][0]) == (1, 1)
    assert all("full" in err and "damaged" not in err for *_, err in said.values())


def test_A03_the_window_opens_on_a_full_disk_and_shows_the_reason(full, qtbot):
    lifecycle = Lifecycle(full, Clock())
    lifecycle.open()
    try:
        for name, words in (("name", LEAD_A.name), ("secret", PASSPHRASE)):
            form = present(lifecycle.login_window).login_form
            assert isinstance(form, LoginForm)
            form.form.set_value(name, words)
        attempt(lifecycle)
        assert lifecycle.user_window is not None
        window = lifecycle.window
        assert isinstance(window, MainWindow)
        shown = {label.text() for label in window.findChildren(QLabel)}
        assert str(FULL_FOR_READING) in shown
        window.open_child("child-0001")
        window.go(TODAY)
        lifecycle.lock()
        assert lifecycle.login_window is not None
    finally:
        lifecycle.close()
