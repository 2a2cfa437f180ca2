"""The files of this installation, compared with the list that the package was built with.

The frozen program holds such a list beside its executable, made by packaging/file_list.py; an installed wheel
has its RECORD. A checkout has none, so nothing is compared there.
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import file_digest, sha256
from importlib import metadata
from importlib.resources import files
from pathlib import Path

LIST = "files.sha256"
"""The name of the list in the folder of the frozen program; its lines are those of `sha256sum`."""
AS_BUILT, CHANGED, ADDED, MISSING = "as built", "CHANGED", "not part of the package", "MISSING"
BAD = (CHANGED, MISSING)


@dataclass(frozen=True, slots=True)
class InstalledFile:
    """A file of the program: its name, its SHA-256, and its state beside the list of the package."""

    name: str
    sha256: str
    state: str = ""


def installed_files() -> tuple[tuple[InstalledFile, ...], bool]:
    """Return the installed files, and whether they were compared with the list of the package."""
    known = listed()
    return compared(dict(hashes(folder())), known), bool(known)


def compared(found: Mapping[str, str], known: Mapping[str, str]) -> tuple[InstalledFile, ...]:
    """Compare the hashes of files with those of a list; without a list they have no state."""
    there = [InstalledFile(name, hash, _state(name, hash, known)) for name, hash in found.items()]
    missing = [InstalledFile(name, known[name], MISSING) for name in sorted(known) if name not in found]
    return (*there, *missing)


def _state(name: str, hash: str, known: Mapping[str, str]) -> str:
    if not known:
        return ""
    return ADDED if name not in known else AS_BUILT if known[name] == hash else CHANGED


def digest(found: Iterable[InstalledFile]) -> str:
    """Return one hash over the names and hashes of all files: equal installations have the same."""
    whole = sha256()
    for each in found:
        whole.update(f"{each.sha256}  {each.name}\n".encode())
    return whole.hexdigest()


def folder() -> Path:
    """Return the folder of the frozen program, or that of the package."""
    return Path(sys.executable).parent if _is_frozen() else Path(str(files("fortnight")))


def _is_frozen() -> bool:
    return getattr(sys, "frozen", False)


def hashes(whole: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the SHA-256 of each file in a folder, sorted by name, except of the list itself."""
    names = {path.relative_to(whole).as_posix(): path for path in whole.rglob("*") if path.is_file()}
    for name in sorted(names):
        if name != LIST and "__pycache__" not in names[name].parts:
            with names[name].open("rb") as file:
                yield name, file_digest(file, "sha256").hexdigest()


def listed() -> dict[str, str]:
    """Return the hashes with which the package was built, by name within it; none for a checkout."""
    return read_list(folder() / LIST) if _is_frozen() else _of_wheel()


def read_list(path: Path) -> dict[str, str]:
    """Return the hashes of a list by the names of the files; none if there is no list."""
    if not path.is_file():
        return {}
    lines = (line.partition("  ") for line in path.read_text(encoding="utf-8").splitlines())
    return {name: hash for hash, _, name in lines}


def _of_wheel() -> dict[str, str]:
    try:
        package = metadata.distribution("fortnight")
    except metadata.PackageNotFoundError:
        return {}
    if Path(str(package.locate_file("fortnight"))).resolve() != folder().resolve():
        return {}  # a checkout, beside an installed package
    named = package.files or []
    return {
        "/".join(each.parts[1:]): _hex(each.hash.value)
        for each in named
        if each.parts[0] == "fortnight" and each.hash is not None
    }


def _hex(value: str) -> str:
    """Return a hash as it stands in the list of a package, without its padding, in hexadecimal digits."""
    return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).hex()
