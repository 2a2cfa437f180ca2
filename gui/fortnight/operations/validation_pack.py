"""The validation pack: what a hospital files as evidence that this installation is complete and works.

Installation qualification: version, machine, versions of the parts, the hash of every installed file.
Operation qualification: each check with what was expected and what was found. A check that fails is part of
the pack, as one that failed.
"""

from __future__ import annotations

import base64
import json
import platform
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from importlib import metadata
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from fortnight import __version__
from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.messages import Text, text
from fortnight.domain.scores.worked_cases import check, found_of
from fortnight.store.engine import cipher_version, sqlite3

SelfCheck = tuple[Text, Sequence[str]]
"""A check in words, and what it found wrong."""
AS_BUILT, CHANGED, ADDED, MISSING = "as built", "CHANGED", "not part of the package", "MISSING"
BAD = (CHANGED, MISSING)


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the operation: what was expected, what was found, and whether that is enough."""

    name: Text | str
    expected: Text | str
    found: Text | str
    passed: bool


@dataclass(frozen=True, slots=True)
class InstalledFile:
    """A file of the program: its name, its SHA-256, and its state beside the list of the package."""

    name: str
    sha256: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that is written into the PDF."""

    made_at: datetime
    facts: tuple[tuple[Text, str], ...]
    files: tuple[InstalledFile, ...]
    listed: bool  # whether the package has a list to compare with
    checks: tuple[Check, ...]

    @property
    def complete(self) -> bool:
        """Whether no file is missing or differs from the list of the package."""
        return not any(each.state in BAD for each in self.files)

    @property
    def passed(self) -> bool:
        """Whether the installation is complete and every check passed."""
        return self.complete and all(each.passed for each in self.checks)


def make(
    now: datetime, parts: Mapping[str, str], self_checks: Iterable[SelfCheck], cases: Sequence[Any]
) -> Pack:
    """Check this installation. `parts` are versions that the caller knows, such as that of Qt."""
    found, listed = installed_files()
    checks = (*map(_self_check, self_checks), *map(_case, cases))
    return Pack(now, facts(parts, found), found, listed, checks)


# Installation -------------------------------------------------------------------------------------


def facts(parts: Mapping[str, str], found: Sequence[InstalledFile]) -> tuple[tuple[Text, str], ...]:
    """Return what identifies this installation: versions, machine, and one hash over all files."""
    versions = {
        "Python": platform.python_version(),
        **parts,
        "SQLite": sqlite3.sqlite_version,
        "SQLCipher": cipher_version() or "–",
    }
    return (
        (text("Fortnight"), __version__),
        (text("Rule of the alert"), RULE_VERSION),
        (text("Machine"), platform.node()),
        (text("Operating system"), platform.platform()),
        (text("Processor"), platform.machine()),
        *((text("{part}", part=name), version) for name, version in versions.items()),
        (text("Folder"), str(_folder())),
        (text("Files"), str(len(found))),
        (text("SHA-256 over all files"), digest(found)),
    )


def digest(found: Iterable[InstalledFile]) -> str:
    """Return one hash over the names and hashes of all files: equal installations have the same."""
    whole = sha256()
    for each in found:
        whole.update(f"{each.sha256}  {each.name}\n".encode())
    return whole.hexdigest()


def installed_files() -> tuple[tuple[InstalledFile, ...], bool]:
    """Return the installed files, and whether they were compared with the list of the package."""
    folder, listed = _folder(), _listed()
    names = {path.relative_to(folder).as_posix(): path for path in _files_in(folder)}
    found = [_compared(name, path, listed) for name, path in sorted(names.items())]
    missing = [
        InstalledFile(name, hash, MISSING) for name, hash in sorted(listed.items()) if name not in names
    ]
    return (*found, *missing), bool(listed)


def _folder() -> Path:
    """Return the folder of the frozen program, or that of the package."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).parent
    return Path(str(files("fortnight")))


def _files_in(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def _compared(name: str, path: Path, listed: Mapping[str, str]) -> InstalledFile:
    hash = sha256(path.read_bytes()).hexdigest()
    if not listed:
        return InstalledFile(name, hash)
    state = ADDED if name not in listed else AS_BUILT if listed[name] == hash else CHANGED
    return InstalledFile(name, hash, state)


def _listed() -> dict[str, str]:
    """Return the hashes with which the package was built, by name within it; none for a checkout."""
    try:
        package = metadata.distribution("fortnight")
    except metadata.PackageNotFoundError:
        return {}
    if Path(str(package.locate_file("fortnight"))).resolve() != _folder().resolve():
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


# Operation ----------------------------------------------------------------------------------------


def _self_check(done: SelfCheck) -> Check:
    name, problems = done
    return Check(name, text("no problem"), "; ".join(problems) or text("no problem"), not problems)


def _case(case: Any) -> Check:
    verdict = check(case)
    known: Mapping[str, Any] = cast("Mapping[str, Any]", case) if isinstance(case, Mapping) else {}
    expected, found = _written(known.get("expect", {})), _written(found_of(known))
    return Check(verdict.id, expected, found if verdict.passed else verdict.message, verdict.passed)


def _written(values: object) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, default=str).strip("{}").replace('"', "")
