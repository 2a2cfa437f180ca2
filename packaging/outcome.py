"""What packaging/build.py hands out: its names, places and sizes."""

import platform
import re
import sys
from pathlib import Path

from dev import ROOT

DIST = ROOT / "dist"
PROGRAM = DIST / "fortnight"

# Debian's words for the processors that Qt has wheels for.
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

MEGABYTE = 1_000_000
LIMITS = {"program": 250 * MEGABYTE, "package": 90 * MEGABYTE}


def version() -> str:
    text = (ROOT / "gui" / "fortnight" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "(.+)"', text)
    assert found, "gui/fortnight/__init__.py holds the version"
    return found[1]


def architecture() -> str:
    return ARCHITECTURES[platform.machine()]


def wheel_path() -> Path:
    return DIST / f"fortnight-{version()}-py3-none-any.whl"


def package_path() -> Path:
    return DIST / f"fortnight_{version()}_{architecture()}.deb"


def folder_size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def sizes() -> dict[str, int]:
    """In bytes, of what has been made."""
    found = {"program": folder_size(PROGRAM)}
    if sys.platform.startswith("linux"):
        found["package"] = package_path().stat().st_size
    return found
