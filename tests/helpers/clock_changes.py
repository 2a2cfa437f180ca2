"""The time zone of this computer for a test, and moments as its clock shows them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime


@contextmanager
def time_zone(name: str) -> Iterator[None]:
    """Let this computer be in a time zone."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


def here(utc: str) -> datetime:
    """Return a moment in UTC, such as `2027-03-28 00:30`, as the program's clock returns it."""
    return datetime.fromisoformat(f"{utc}+00:00").astimezone()
