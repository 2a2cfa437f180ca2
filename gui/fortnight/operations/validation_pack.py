"""The validation pack: what a hospital files as evidence that this installation is as it was built and works.

Installation qualification: version, machine, versions of the parts, the hash of every installed file,
compared with the list of the package.
Operation qualification: each check with what was expected and what was found. A check that fails is part of
the pack, as one that failed.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from fortnight import __version__
from fortnight.domain.alert.limits import RULE_VERSION
from fortnight.domain.messages import Text, text
from fortnight.domain.scores.worked_cases import check, found_of
from fortnight.operations.installed_files import BAD, InstalledFile, digest, folder, installed_files
from fortnight.store.engine import cipher_version, sqlite3

SelfCheck = tuple[Text, Sequence[str]]
"""A check in words, and what it found wrong."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the operation: what was expected, what was found, and whether that is enough."""

    name: Text | str
    expected: Text | str
    found: Text | str
    passed: bool


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that is written into the PDF."""

    made_at: datetime
    facts: tuple[tuple[Text, str], ...]
    files: tuple[InstalledFile, ...]
    listed: bool  # whether the package has a list to compare with
    checks: tuple[Check, ...]

    @property
    def wrong_files(self) -> tuple[InstalledFile, ...]:
        """The files that are missing or differ from the list of the package; none without a list."""
        return tuple(each for each in self.files if each.state in BAD)

    @property
    def passed(self) -> bool:
        """Whether no file is known to be missing or changed, and every check passed."""
        return not self.wrong_files and all(each.passed for each in self.checks)


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
        (text("Folder"), str(folder())),
        (text("Files"), str(len(found))),
        (text("SHA-256 over all files"), digest(found)),
    )


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
