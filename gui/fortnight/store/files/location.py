"""Where a record may be stored: on a disk of this computer, outside any folder that is synchronised.

On a network drive SQLite's locks and flushes are not reliable. A program that synchronises a folder copies
the database without its write-ahead log, and may bring back old copies.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from fortnight.domain.messages import Text, text

# fmt: off
NETWORK = frozenset((
    "9p", "acfs", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.ceph", "fuse.cifs",
    "fuse.davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.google-drive-ocamlfuse", "fuse.onedriver",
    "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "fuse.vmhgfs-fuse", "glusterfs", "gpfs", "lustre",
    "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs", "prl_fs", "rclone", "smb2", "smb3", "smbfs", "vboxsf",
    "webdav",
))
# fmt: on
# A folder of one of these names anywhere above the record: "OneDrive - Clinic" and "Dropbox (Clinic)" too.
SYNCHRONISED = re.compile(
    r"(dropbox|onedrive|google ?drive|googledrive|my drive|icloud(drive)?|com~apple~clouddocs|nextcloud"
    r"|owncloud|pcloud ?drive|mega|syncthing|box sync|seafile)(\s*[-(].*)?",
    re.IGNORECASE,
)
DRIVE_REMOTE = 4  # the result of GetDriveTypeW for a network drive


@dataclass(frozen=True, slots=True)
class Mount:
    """A mounted file system: its mount point and its type, for example `ext4`."""

    point: str
    kind: str


@dataclass(frozen=True, slots=True)
class LocationProblems:
    """The reasons why a folder is not suitable for a record; both are `None` for a suitable one."""

    network: Text | None = None
    synchronised: Text | None = None

    @property
    def problem(self) -> Text | None:
        """The more severe of the two reasons."""
        return self.network or self.synchronised


def location_problems(folder: Path, mounts: Iterable[Mount] | None = None) -> LocationProblems:
    """Check whether a folder, which need not exist yet, is on a network drive or is synchronised."""
    whole = folder.expanduser().resolve()
    network = _network_kind(whole, mounts)
    cloud = next((part for part in whole.parts if SYNCHRONISED.fullmatch(part)), None)
    return LocationProblems(
        text(
            "{folder} is on a network drive ({kind}), where a record can be lost. Choose a folder on this "
            "computer's own disk.",
            folder=folder,
            kind=network,
        )
        if network
        else None,
        text(
            "{folder} is in “{cloud}”, which another program synchronises: a record can be lost there. "
            "Choose a folder outside it.",
            folder=folder,
            cloud=cloud,
        )
        if cloud
        else None,
    )


def _network_kind(folder: PurePath, mounts: Iterable[Mount] | None) -> str | None:
    if mounts is None and sys.platform == "win32":
        return windows_kind(folder)
    kind = kind_at(folder, mount_table() if mounts is None else mounts)
    return kind if kind in NETWORK else None


def kind_at(folder: PurePath, mounts: Iterable[Mount]) -> str:
    """Return the file system type at a folder: that of the deepest mount above it.

    If several are mounted there, the last one counts.
    """
    above = [mount for mount in mounts if folder.is_relative_to(mount.point) and not _own_root(mount)]
    deepest = max((len(PurePath(mount.point).parts) for mount in above), default=0)
    kinds = [mount.kind for mount in above if len(PurePath(mount.point).parts) == deepest]
    return kinds[-1] if kinds else ""


def _own_root(mount: Mount) -> bool:
    """Whether a mount is the root of a virtual machine or container, which counts as a local disk."""
    return mount.point == "/" and mount.kind in ("9p", "vboxsf", "prl_fs", "fuse.vmhgfs-fuse")


def windows_kind(folder: PurePath) -> str | None:
    r"""Return `\\server\share`, or the drive letter if Windows reports it as remote, else `None`."""
    if folder.drive.startswith("\\\\"):
        return folder.drive
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")  # type: ignore[attr-defined]
    return folder.drive if kind == DRIVE_REMOTE else None


def mount_table() -> list[Mount]:
    """Return the file systems that are mounted on this computer; none if they cannot be listed."""
    try:
        if sys.platform == "darwin":
            done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
            return read_mount_output(done.stdout)
        return read_mountinfo(Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return []


def read_mountinfo(table: str) -> list[Mount]:
    """Read Linux's mountinfo: the mount point is the fifth field, the type the first after a lone hyphen."""
    lines = (line.split(" - ", 1) for line in table.splitlines())
    return [
        Mount(_unescaped(before.split()[4]), after.split()[0])
        for before, after in (parts for parts in lines if len(parts) == 2)
    ]


def _unescaped(path: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), path)


def read_mount_output(output: str) -> list[Mount]:
    """Read what `mount` prints on macOS: `//server/share on /Volumes/share (smbfs, nodev)`."""
    found = re.finditer(r"^.+? on (.+) \((\w+)[,)]", output, re.MULTILINE)
    return [Mount(match[1], match[2]) for match in found]
