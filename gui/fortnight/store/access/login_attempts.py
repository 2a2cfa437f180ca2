"""Wrong passphrases, remembered outside the encrypted record: each makes the next try wait longer.

The file holds names and counts alone; it is read before anything is unlocked and told to the journal at the
next log-in. The recovery code has a line of its own, so that a ward is never locked out as a whole.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from fortnight.domain.people import LONGEST_NAME
from fortnight.store.files.layout import read_json, write_whole

FREE_TRIES = 5
LONGEST_WAIT_S = 60.0
MOST_NAMES = 200


@dataclass(frozen=True, slots=True)
class Attempts:
    """How often a name was refused since it last got in, when last, and how many of it the journal knows."""

    failed: int = 0
    last: str = ""

    def wait(self, now: datetime) -> float:
        """Seconds until the next try: none after five, then 1, 2, 4 … 60. A clock put back gains nothing."""
        if self.failed < FREE_TRIES or not self.last:
            return 0.0
        whole = min(LONGEST_WAIT_S, 2.0 ** min(self.failed - FREE_TRIES, 10))
        gone = (now - datetime.fromisoformat(self.last)).total_seconds()
        return max(0.0, whole - gone) if gone >= 0 else whole


def read_attempts(path: Path) -> dict[str, Attempts]:
    """Attempts by name in lower case; an unreadable file holds none."""
    try:
        raw = read_json(path)
        return {str(name): _attempts(told) for name, told in raw.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError):
        return {}


def _attempts(told: dict[str, Any]) -> Attempts:
    failed, last = int(told["failed"]), str(told["last"])
    if failed < 0 or datetime.fromisoformat(last).utcoffset() is None:
        raise ValueError("no count, or a time without its offset")
    return Attempts(failed, last)


def waiting(path: Path, name: str, now: datetime) -> float:
    """Seconds until a name may be tried again.

    A refusal from the future was counted by a clock that was wrong: the wait begins now, and ends.
    """
    known = read_attempts(path)
    key = _key(name)
    counted = known.get(key, Attempts())
    wait = counted.wait(now)
    if wait and datetime.fromisoformat(counted.last) > now:
        _write(path, {**known, key: Attempts(counted.failed, now.isoformat())})
    return wait


def refused(path: Path, name: str, now: datetime) -> Attempts:
    """Count one more refusal. A disk that cannot take it does not stop anybody."""
    known = read_attempts(path)
    key = _key(name)
    counted = Attempts(known.get(key, Attempts()).failed + 1, now.isoformat())
    known.pop(key, None)
    most_refused = sorted(known, key=lambda each: known[each].failed, reverse=True)
    _write(path, {each: known[each] for each in most_refused[: MOST_NAMES - 1]} | {key: counted})
    return counted


def forget(path: Path, name: str) -> int:
    """The name got in: forget its refusals and give how many there were."""
    known = read_attempts(path)
    gone = known.pop(_key(name), Attempts())
    if gone.failed:
        _write(path, known)
    return gone.failed


def _key(name: str) -> str:
    """A name without regard to case, as short as a name may be: no file grows by what is typed."""
    return name.strip().casefold()[:LONGEST_NAME]


def _write(path: Path, known: dict[str, Attempts]) -> None:
    with suppress(OSError):
        write_whole(path, json.dumps({name: asdict(a) for name, a in known.items()}, indent=1).encode())
