"""Times of journal entries as columns of the read tables: UTC text, and the UTC offset of the bedside."""

from __future__ import annotations

from datetime import UTC, datetime

from fortnight.store.journal.entries import offset_minutes, utc_text


def _read(value: str) -> datetime:
    """Read a time. Without an offset it is UTC, so that every computer makes the same rows of a journal."""
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def instant(value: str | None) -> str | None:
    """Return a time in ISO form as UTC text; `None` for none."""
    return None if value is None else utc_text(_read(value))


def moment_columns(value: str) -> tuple[str, int]:
    """Return a time in ISO form as UTC text and its UTC offset in minutes."""
    moment = _read(value)
    return utc_text(moment), offset_minutes(moment)
