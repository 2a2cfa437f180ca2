"""Failed log-in attempts, stored outside the encrypted record: each makes the next attempt wait longer.

The file holds only names, counts and times. It is read before anything is unlocked, and the count is recorded
in the journal at the next log-in. The recovery code is counted separately, so that a whole ward is never
locked out.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from fortnight.domain.people import LONGEST_NAME
from fortnight.store.files.layout import read_json, write_atomically

FREE_TRIES = 5
LONGEST_WAIT_S = 60.0
MAX_NAMES = 200


@dataclass(frozen=True, slots=True)
class Attempts:
    """How many log-ins of a name failed since its last successful one, and when the last one failed."""

    failed: int = 0
    last: str = ""

    def wait(self, now: datetime) -> float:
        """Return the seconds until the next attempt: none before the fifth failure, then 1, 2, 4 … 60.

        Setting the clock back does not shorten the wait.
        """
        if self.failed < FREE_TRIES or not self.last:
            return 0.0
        whole = min(LONGEST_WAIT_S, 2.0 ** min(self.failed - FREE_TRIES, 10))
        elapsed = (now - datetime.fromisoformat(self.last)).total_seconds()
        return max(0.0, whole - elapsed) if elapsed >= 0 else whole


def read_attempts(path: Path) -> dict[str, Attempts]:
    """Return the attempts by name in lower case; none if the file cannot be read."""
    try:
        raw = read_json(path)
        return {str(name): _attempts(each) for name, each in raw.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError):
        return {}


def _attempts(raw: dict[str, Any]) -> Attempts:
    failed, last = int(raw["failed"]), str(raw["last"])
    if failed < 0 or datetime.fromisoformat(last).utcoffset() is None:
        raise ValueError("a negative count, or a time without its UTC offset")
    return Attempts(failed, last)


def waiting(path: Path, name: str, now: datetime) -> float:
    """Return the seconds until this name may try again.

    A failure with a future time was recorded when the clock was wrong: its wait begins now.
    """
    known = read_attempts(path)
    key = _key(name)
    counted = known.get(key, Attempts())
    wait = counted.wait(now)
    if wait and datetime.fromisoformat(counted.last) > now:
        _write(path, {**known, key: Attempts(counted.failed, now.isoformat())})
    return wait


def refused(path: Path, name: str, now: datetime) -> Attempts:
    """Count one more failed attempt and return the new count. An error of the disk is ignored."""
    known = read_attempts(path)
    key = _key(name)
    counted = Attempts(known.get(key, Attempts()).failed + 1, now.isoformat())
    known.pop(key, None)
    most_refused = sorted(known, key=lambda each: known[each].failed, reverse=True)
    _write(path, {each: known[each] for each in most_refused[: MAX_NAMES - 1]} | {key: counted})
    return counted


def forget(path: Path, name: str) -> int:
    """Delete the failed attempts of a name after a successful log-in, and return how many there were."""
    known = read_attempts(path)
    deleted = known.pop(_key(name), Attempts())
    if deleted.failed:
        _write(path, known)
    return deleted.failed


def _key(name: str) -> str:
    """Return the name in lower case, cut to the longest allowed name, so typed text cannot grow the file."""
    return name.strip().casefold()[:LONGEST_NAME]


def _write(path: Path, known: dict[str, Attempts]) -> None:
    with suppress(OSError):
        write_atomically(path, json.dumps({name: asdict(a) for name, a in known.items()}, indent=1).encode())
