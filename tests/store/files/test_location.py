"""Where a record may be stored: not on a network drive, not in a folder that is synchronised."""

from __future__ import annotations

import sys

import pytest

from fortnight.store import database
from fortnight.store.access.setting_up import set_up
from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, ReadOnly, Refused
from fortnight.store.files import location
from fortnight.store.files.location import (
    LocationProblems,
    Mount,
    kind_at,
    location_problems,
    read_mount_output,
    read_mountinfo,
)
from helpers.disks import tiny_disk
from helpers.entries import ACT, with_child
from helpers.people import CHEAP, LEAD_A, PASSPHRASE
from helpers.stores import KEY

LINUX = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 27 0:50 / /mnt/ward\\040share rw shared:7 master:1 - nfs4 server:/ward rw,vers=4.2
41 27 0:51 / /mnt/old rw - cifs //server/old rw
42 27 0:52 / /mnt/old rw - tmpfs tmpfs rw
43 27 0:53 / /home/a/far rw - fuse.sshfs a@b: rw
no line of this table
"""
MACOS = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//a@server/ward on /Volumes/ward (smbfs, nodev, nosuid, mounted by a)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/a/ward", "ext4"),
        ("/mnt/ward share/ward", "nfs4"),
        ("/mnt/ward share", "nfs4"),
        ("/mnt/ward sharing", "ext4"),
        ("/mnt/old/ward", "tmpfs"),
        ("/home/a/far/away/ward", "fuse.sshfs"),
    ],
)
def test_the_mount_table_of_linux_is_read(folder, kind):
    from pathlib import PurePosixPath

    assert kind_at(PurePosixPath(folder), read_mountinfo(LINUX)) == kind


def test_the_mount_table_of_macos_is_read():
    from pathlib import PurePosixPath

    mounts = read_mount_output(MACOS)
    assert kind_at(PurePosixPath("/Volumes/ward/a"), mounts) == "smbfs"
    assert kind_at(PurePosixPath("/Users/a"), mounts) == "apfs"


def test_windows_reports_the_drive_type_and_a_share_is_known_by_its_name(monkeypatch):
    from pathlib import PureWindowsPath
    from types import SimpleNamespace

    asked = {"C:\\": 3, "W:\\": 4}
    windows = SimpleNamespace(kernel32=SimpleNamespace(GetDriveTypeW=asked.__getitem__))
    monkeypatch.setattr("ctypes.windll", windows, raising=False)
    assert location.windows_kind(PureWindowsPath("C:\\Users\\a\\ward")) is None
    assert location.windows_kind(PureWindowsPath("W:\\ward")) == "W:"
    assert location.windows_kind(PureWindowsPath("\\\\server\\ward\\a")) == "\\\\server\\ward"


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone", "ceph", "davfs"]
)
def test_a_network_drive_is_named(tmp_path, kind):
    mounts = [Mount("/", "ext4"), Mount(str(tmp_path.resolve()), kind)]
    assert f"network drive ({kind})" in str(location_problems(tmp_path / "ward", mounts).network)


@pytest.mark.parametrize(
    "kind", ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "apfs", "fuseblk", "exfat", "fuse.ntfs"]
)
def test_a_local_disk_is_not_a_network_drive(tmp_path, kind):
    assert location_problems(tmp_path / "ward", [Mount("/", kind)]) == LocationProblems()


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Dropbox", True),
        ("Dropbox (Clinic)", True),
        ("OneDrive - University Hospital", True),
        ("Google Drive", True),
        ("iCloudDrive", True),
        ("com~apple~CloudDocs", True),
        ("nextcloud", True),
        ("Dropboxer", False),
        ("ward", False),
        ("My Drives", False),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(tmp_path, name, is_one):
    assert (location_problems(tmp_path / name / "ward", []).synchronised is not None) == is_one


@pytest.mark.skipif(sys.platform != "linux", reason="asks the table of Linux")
def test_the_mount_table_of_this_computer_is_read(tmp_path):
    with tiny_disk(tmp_path / "a disk of its own") as disk:
        assert kind_at(disk.resolve() / "ward", location.mount_table()) == "tmpfs"
    assert location_problems(tmp_path) == LocationProblems()


# A record there -----------------------------------------------------------------------------------


@pytest.fixture
def networked(monkeypatch):
    def mount(folder):
        mounts = [Mount("/", "ext4"), Mount(str(folder.resolve()), "nfs4")]
        monkeypatch.setattr(database, "location_problems", lambda asked: location_problems(asked, mounts))

    return mount


def test_A15_no_record_is_made_on_a_network_drive(tmp_path, networked):
    networked(tmp_path)
    with pytest.raises(
        CannotOpen, match=r"network drive \(nfs4\).*Choose a folder on this computer's own disk"
    ):
        Store.open(tmp_path / "ward", KEY)
    assert not (tmp_path / "ward").exists()


def test_A15_a_record_on_a_network_drive_opens_read_only_with_the_reason(tmp_path, networked):
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
    networked(tmp_path)
    with Store.open(tmp_path / "ward", KEY) as store:
        assert store.db.execute("SELECT name FROM child").fetchone()[0] == "Case 1"
        with pytest.raises(ReadOnly, match="network drive"), store.transaction(ACT):
            pass


def test_A15_no_record_is_made_in_a_synchronised_folder_and_an_existing_one_gets_a_warning(tmp_path):
    folder = tmp_path / "Dropbox" / "ward"
    with pytest.raises(CannotOpen, match="“Dropbox”, which another program synchronises"):
        Store.open(folder, KEY)
    with pytest.raises(Refused, match="“Dropbox”, which another program synchronises"):
        set_up(folder, LEAD_A, PASSPHRASE, CHEAP)
    assert not folder.exists()
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
    folder.parent.mkdir()
    (tmp_path / "ward").rename(folder)
    with Store.open(folder, KEY) as store:
        assert (store.read_only, "synchronises" in str(store.notices[0])) == (None, True)


def test_a_system_without_a_mount_table_refuses_nothing(monkeypatch, tmp_path):
    monkeypatch.setattr(
        location.Path, "read_text", lambda *_, **__: (_ for _ in ()).throw(FileNotFoundError())
    )
    assert location_problems(tmp_path) == LocationProblems()


def test_windows_is_asked_if_no_mount_table_is_given(monkeypatch, tmp_path):
    monkeypatch.setattr(location.sys, "platform", "win32")
    monkeypatch.setattr(location, "windows_kind", lambda folder: "W:")
    assert "network drive (W:)" in str(location_problems(tmp_path).network)
    monkeypatch.setattr(location.sys, "platform", "darwin")
    monkeypatch.setattr(location.subprocess, "run", lambda *_, **__: type("Done", (), {"stdout": MACOS}))
    assert location.mount_table()[1] == Mount("/Volumes/ward", "smbfs")


def test_the_root_of_a_virtual_machine_is_a_local_disk(tmp_path):
    assert location_problems(tmp_path, [Mount("/", "9p")]).problem is None
    assert location_problems(tmp_path, [Mount("/", "nfs")]).problem is not None
    assert location_problems(tmp_path, [Mount("/", "ext4"), Mount(str(tmp_path), "9p")]).problem is not None
