"""Make the packages of this system from the frozen program (packaging/build.py)."""

import gzip
import os
import shutil
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from dev import BUILD, ROOT, call, need
from outcome import (
    APP,
    DIST,
    ICONS,
    PROGRAM,
    architecture,
    date_files,
    deb_path,
    dmg_path,
    epoch,
    msi_path,
    repeatable,
    rpm_path,
    tarball_path,
    version,
)
from windows import msi

CONFIG = ROOT / "packaging" / "linux" / "nfpm.yaml"
STAGE = BUILD / "linux"  # the small files of the packages, with the date of the commit

# What the packages hold beside the program: where it is in the checkout, and where in the system's folders.
BESIDE = {
    "packaging/linux/fortnight.desktop": "share/applications/fortnight.desktop",
    "packaging/linux/fortnight.metainfo.xml": "share/metainfo/fortnight.metainfo.xml",
    "packaging/linux/fortnight-mime.xml": "share/mime/packages/fortnight.xml",
    "packaging/linux/fortnight-listen.service": "lib/systemd/user/fortnight-listen.service",
    "resources/icons/fortnight.svg": "share/icons/hicolor/scalable/apps/fortnight.svg",
    "packaging/linux/copyright": "share/doc/fortnight/copyright",
}


def make(tools: Path) -> None:
    """Make the packages of this system with the tools of the build environment."""
    DIST.mkdir(exist_ok=True)
    {"linux": make_linux, "win32": make_windows, "darwin": make_macos}[sys.platform](tools)


# Linux ------------------------------------------------------------------------------------------


def make_linux(tools: Path) -> None:
    stage()
    settings = {"FORTNIGHT_VERSION": version(), "FORTNIGHT_ARCH": architecture(), **repeatable()}
    for kind, target in (("deb", deb_path()), ("rpm", rpm_path())):
        command = [str(tools / "nfpm"), "package", "--packager", kind, "--config", str(CONFIG)]
        need(call([*command, "--target", str(target)], **settings), f"Making the {kind}")
    write_tarball(tarball_path())


def stage() -> None:
    shutil.rmtree(STAGE, ignore_errors=True)
    for source, place in BESIDE.items():
        target = STAGE / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / source, target)
        target.chmod(0o644)
    date_files(STAGE)


def members() -> Iterator[tuple[Path, str]]:
    """What the tarball holds, and where: the folders of a prefix such as /opt/fortnight or ~/.local."""
    for folder, place in ((PROGRAM, "lib/fortnight"), (STAGE, ".")):
        for path in sorted(folder.rglob("*")):
            if path.is_symlink() or path.is_file():
                yield path, os.path.normpath(f"{place}/{path.relative_to(folder)}")


def write_tarball(target: Path) -> None:
    top = f"fortnight-{version()}"
    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", fileobj=file, mtime=epoch()) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path, place in members():
            archive.add(path, f"{top}/{place}", recursive=False, filter=of_nobody)
        archive.addfile(of_nobody(link(f"{top}/bin/fortnight", "../lib/fortnight/fortnight")))


def link(name: str, target: str) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.linkname, made.mode = tarfile.SYMTYPE, target, 0o777
    return made


def of_nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = epoch()
    return member


# Windows ----------------------------------------------------------------------------------------


def make_windows(_tools: Path) -> None:
    """Needs WiX 3, whose folder is in the environment as WIX."""
    msi.write_files(PROGRAM, BUILD / "windows" / "files.wxs")
    wix = Path(os.environ.get("WIX", ""), "bin")
    settings = {"Version": version(), "Program": str(PROGRAM), "Icon": str(ICONS / "fortnight.ico")}
    for command in msi.wix_commands(wix, BUILD / "windows", msi_path(), settings):
        need(call(command), f"{Path(command[0]).name}")


# macOS ------------------------------------------------------------------------------------------


def make_macos(_tools: Path) -> None:
    """An image of a disk with the app and a link to the folder of applications."""
    folder = BUILD / "macos"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(APP, folder / APP.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    options = ["-volname", "Fortnight", "-fs", "HFS+", "-format", "UDZO", "-ov"]
    need(call(["hdiutil", "create", *options, "-srcfolder", str(folder), str(dmg_path())]), "Making the dmg")
