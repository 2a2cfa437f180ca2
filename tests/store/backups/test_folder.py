"""A folder of backups: its backups are listed, and all other files in it are reported and left alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import timedelta

import pytest

from fortnight.cli import main
from fortnight.operations import backups as safety
from fortnight.store.backups import backup as making
from fortnight.store.backups.backup import Source, back_up, put_copy
from fortnight.store.backups.folder import (
    backups,
    foreign_files,
    head_file,
    newest_good,
    prune,
    read_head_file,
    remedy,
)
from fortnight.store.backups.retention import ASKED_KEPT
from fortnight.store.database import Store
from fortnight.store.errors import NotBackedUp
from fortnight.store.files.locks import locked
from fortnight.store.recovery.verify import verify
from helpers.disks import flip_bit
from helpers.entries import labs, with_child, write
from helpers.people import LEAD_A, passphrase_file, record_with_lead
from helpers.stores import KEY, NOW, ROOT, Clock, present, session_at

NAME = "2026-11-{day:02}T093000Z-daily.db"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


def made(store, at=NOW, reason="daily"):
    return back_up(Source(store.db, store.files, KEY, store.device, {}), reason, at)


def plant(folder) -> set[str]:
    """Create every kind of file that is not a backup, and return the names."""
    folder.mkdir(exist_ok=True)
    (folder / NAME.format(day=1)).symlink_to(folder / "nowhere.db")
    os.mkfifo(folder / NAME.format(day=2))
    (folder / NAME.format(day=3)).mkdir()
    os.mkfifo(folder / NAME.format(day=4).replace(".db", ".json"))
    (folder / NAME.format(day=5).replace(".db", ".json")).symlink_to("/dev/zero")
    (folder / "2026-13-45T996199Z-daily.db").write_bytes(b"x")
    (folder / "2026-11-22T093000Z-daily-١.db").write_bytes(b"x")
    (folder / NAME.format(day=6).replace(".db", ".json")).write_text("{}")
    (folder / "notes\n\x1b[31m.txt").write_bytes(b"x")
    os.mkfifo(folder / ".0a.part")
    return {path.name for path in folder.iterdir()}


# Those there are ----------------------------------------------------------------------------------


def test_unknown_files_in_the_folder_are_listed_and_left_alone(store):
    good = made(store)
    planted = plant(store.files.backups)
    ours = {good.path.name, head_file(good.path).name}
    assert backups(store.files.backups) == [good]
    assert {path.name for path, _ in foreign_files(store.files.backups)} == planted - ours
    assert newest_good(store.files.backups) == good
    prune(store.files.backups, NOW + timedelta(days=400))
    assert {path.name for path in store.files.backups.iterdir()} >= planted - ours
    assert verify(store).sound


def test_each_kind_is_named(store):
    plant(store.files.backups)
    kinds = {path.name[:10] + path.suffix: str(what) for path, what in foreign_files(store.files.backups)}
    assert kinds["2026-11-01.db"] == "a link"
    assert kinds["2026-11-02.db"] == "a named pipe"
    assert kinds["2026-11-03.db"] == "a folder"
    assert kinds["2026-11-04.json"] == "a named pipe"
    assert kinds["2026-11-06.json"] == "the head file of a missing backup"
    assert kinds["2026-13-45.db"] == "another file"


def test_a_backup_is_made_although_unknown_files_are_in_the_folder(store):
    """This holds although another file has the name that the backup would get."""
    plant(store.files.backups)
    for day in (1, 2, 3, 4, 5):
        fresh = made(store, NOW.replace(day=day))
        assert fresh.path.name == NAME.format(day=day).replace(".db", "-2.db")
        assert fresh.reach == read_head_file(fresh.path)


def test_a_pipe_instead_of_a_head_file_does_not_block(store):
    good = made(store)
    head_file(good.path).unlink()
    os.mkfifo(head_file(good.path))
    assert backups(store.files.backups)[0].reach is None
    assert newest_good(store.files.backups) is None


HEADS = {
    "nested too deeply": b"[" * 200_000,
    "half a character": b'{"device": "\\ud800"}',
    "a list": b"[]",
    "too large": b'"' + b"x" * (5 << 20) + b'"',
}


@pytest.mark.parametrize("head", HEADS.values(), ids=list(HEADS))
def test_an_invalid_head_file_is_ignored(store, head):
    good = made(store)
    head_file(good.path).write_bytes(head)
    assert read_head_file(good.path) is None
    assert verify(store).sound


ODD = ("x", "\ud800", None, [], {}, -1, 1.5, True, 2**70)
FIELDS = ("device", "seq", "hash", "at", "version", "sha256", "signed", "slots")


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_of_the_wrong_type_never_causes_a_traceback(store, field):
    good = made(store)
    told = json.loads(head_file(good.path).read_text())
    for odd in ODD:
        head_file(good.path).write_text(json.dumps({**told, field: odd}))
        for backup in backups(store.files.backups):
            assert backup.reach is None or backup.reach.ways is None
        verify(store)
        remedy(store.files.backups)
        with Store.open(store.files.folder, KEY):
            pass


# What to do where the record is damaged -----------------------------------------------------------


def test_the_newest_good_backup_is_named_with_its_date_and_folder(store):
    assert "There is no good one in" in str(remedy(store.files.backups))
    first, second = made(store), made(store, NOW + timedelta(days=1))
    flip_bit(second.path, 80_000)
    assert str(remedy(store.files.backups)) == (
        f"Restore a backup. The newest good one is {first.path.name} of 22 Nov 2026 09:30 UTC, in "
        f"{store.files.backups}."
    )


# One at a time ------------------------------------------------------------------------------------

MAKER = """
import sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from fortnight.operations import backups
from fortnight.store.database import Store
from helpers.stores import KEY, session_at
with Store.open(Path(sys.argv[1]), KEY) as store:
    work = backups.job(session_at(store), sys.argv[2], sys.argv[3])
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(4):
        made = backups.carry_out(work)
        print(made.backup.path.name, made.trouble or "")
"""


@pytest.mark.slow
@pytest.mark.parametrize("reason", ["asked", "daily"])
def test_backups_made_at_the_same_time_get_different_names(store, tmp_path, reason):
    """Four processes make sixteen backups, each with its own name, copied and complete."""
    (tmp_path / "second").mkdir()
    program = MAKER.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
    command = [sys.executable, "-c", program, str(store.files.folder), reason, str(tmp_path / "second")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    makers = [subprocess.Popen(command, **pipes) for _ in range(4)]
    assert [present(maker.stdout).readline() for maker in makers] == ["ready\n"] * 4
    for maker in makers:
        present(maker.stdin).write("\n")
        present(maker.stdin).flush()
    said = [maker.communicate(timeout=120) for maker in makers]
    assert [err for _, err in said] == [""] * 4
    lines = [line.strip() for out, _ in said for line in out.splitlines()]
    assert len(lines) == 16
    assert all(line.endswith(".db") for line in lines), "a second copy failed"
    left = backups(store.files.backups)
    assert len(left) == (16 if reason == "asked" else 1)
    assert all(backup.reach is not None for backup in left)
    assert foreign_files(store.files.backups) == foreign_files(tmp_path / "second") == []


def test_a_backup_waits_for_another_one_with_a_time_limit(store, monkeypatch):
    monkeypatch.setattr(making, "LONGEST_WAIT_S", 0)
    store.files.backups.mkdir()
    with locked(store.files.backups, 0), pytest.raises(NotBackedUp, match="another process holds its lock"):
        safety.back_up(session_at(store))
    assert safety.back_up(session_at(store)).backup.reach is not None


def test_the_backup_folder_cannot_be_the_second_folder(store):
    made = safety.back_up(session_at(store), second=str(store.files.backups))
    assert "is the backup folder itself" in str(made.trouble)
    assert len(backups(store.files.backups)) == 1


def test_copies_with_the_same_time_do_not_overwrite_each_other(store, tmp_path):
    (tmp_path / "second").mkdir()
    one = made(store)
    copies = [put_copy(one, tmp_path / "second") for _ in range(3)]
    assert len({copy.path for copy in copies}) == 3


# Those that were asked for ------------------------------------------------------------------------


def test_every_backup_made_on_request_is_kept_for_three_months(store):
    clock = Clock()
    session = session_at(store, clock)
    for _ in range(3):
        safety.back_up(session)
        clock.forward(minutes=5)
    assert len(backups(store.files.backups)) == 3
    clock.forward(days=1)
    write(store, "s1", "specimen.record", "s1", labs(IL6=3))
    safety.back_up(session, safety.DAILY)
    safety.back_up(session, safety.DAILY)
    assert [backup.reason for backup in backups(store.files.backups)] == ["asked"] * 3 + ["daily"]
    clock.now = NOW + ASKED_KEPT + timedelta(hours=1)
    safety.back_up(session, safety.DAILY)
    assert [b.reason for b in backups(store.files.backups)].count("asked") == 1  # the newest of its day


# The command line ---------------------------------------------------------------------------------


def test_the_commands_list_unknown_files_and_continue(tmp_path, capsys):
    folder = tmp_path / "ward"
    record_with_lead(folder)
    planted = plant(folder / "backups")
    who = ("--data", folder, "--user", LEAD_A.name, "--passphrase-file", passphrase_file(tmp_path))

    def run(*argv) -> tuple[int, str, str]:
        code = main.main([str(each) for each in (*who, *argv)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    assert run("backup")[0] == 0
    assert run("verify")[0] == 0
    code, out, err = run("backup", "--list")
    assert code == 0
    assert len(out.splitlines()) == 2
    assert err.count("It is left as it is") == len(planted)
    assert "\x1b" not in err
    code, out, err = run("backup", "--list", "--json")
    assert len(json.loads(out)) == 1
    (name,) = (each["file"] for each in json.loads(out))
    flip_bit(folder / "ward.db", 800)
    assert f"The newest good one is {name.rpartition('/')[2]}" in run("audit")[2]
