"""What packaging/build.py hands out: its names, places and sizes."""

import os
import platform
import re
import subprocess
import sys
from pathlib import Path

from dev import BUILD, ROOT

DIST = ROOT / "dist"
PROGRAM = DIST / "fortnight"
APP = DIST / "Fortnight.app"
PARTS = BUILD / "parts"  # the list of parts and the texts of their licences
ICONS = BUILD / "icons"
BUNDLE_ID = "org.fortnight-record.Fortnight"
SBOM, LICENCES_FOLDER = "fortnight.cdx.json", "licenses"

# Debian's words for the processors that Qt has wheels for, and those of other systems.
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64", "AMD64": "amd64", "arm64": "arm64"}
RPM_ARCHITECTURES = {"amd64": "x86_64", "arm64": "aarch64"}

MEGABYTE = 1_000_000
LIMITS = {"program": 250 * MEGABYTE, "deb": 90 * MEGABYTE}


def version() -> str:
    text = (ROOT / "gui" / "fortnight" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "(.+)"', text)
    assert found, "gui/fortnight/__init__.py holds the version"
    return found[1]


def architecture() -> str:
    return ARCHITECTURES[platform.machine()]


def wheel_path() -> Path:
    return DIST / f"fortnight-{version()}-py3-none-any.whl"


def deb_path() -> Path:
    return DIST / f"fortnight_{version()}_{architecture()}.deb"


def rpm_path() -> Path:
    return DIST / f"fortnight-{version()}-1.{RPM_ARCHITECTURES[architecture()]}.rpm"


def tarball_path() -> Path:
    return DIST / f"fortnight-{version()}-linux-{architecture()}.tar.gz"


def msi_path() -> Path:
    return DIST / f"fortnight-{version()}-{architecture()}.msi"


def dmg_path() -> Path:
    return DIST / f"fortnight-{version()}-{architecture()}.dmg"


def resources() -> Path:
    """The folder of the frozen program's own data."""
    return PROGRAM / "_internal" / "fortnight" / "resources"


def epoch() -> int:
    """The moment that everything made from this commit bears, in seconds, so that two builds are equal."""
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return int(asked.stdout) if asked.returncode == 0 else 0


def date_files(folder: Path) -> None:
    """Give every file the date of the commit."""
    moment, follow = epoch(), os.utime not in os.supports_follow_symlinks
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (moment, moment), follow_symlinks=follow)


def repeatable() -> dict[str, str]:
    """What makes tools write the same twice: the date of the commit, and no random order."""
    return {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0"}


def folder_size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def sizes() -> dict[str, int]:
    """In bytes, of what has been made here."""
    found = {"program": folder_size(PROGRAM)}
    if sys.platform.startswith("linux"):
        made = {"deb": deb_path(), "rpm": rpm_path(), "tarball": tarball_path()}
    else:
        made = {"msi": msi_path()} if sys.platform == "win32" else {"dmg": dmg_path()}
    return found | {name: path.stat().st_size for name, path in made.items() if path.exists()}
