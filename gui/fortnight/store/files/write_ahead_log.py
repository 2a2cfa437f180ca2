"""The write-ahead log that SQLite keeps beside a database: its path, its size, and a copy as evidence."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.store.files.layout import write_atomically

LONGEST_LOG = 64 << 20  # bytes; normally a checkpoint empties the log every fifty pages


def log_of(ward: Path) -> Path:
    """Return the path of the write-ahead log beside a database."""
    return ward.with_name(f"{ward.name}-wal")


def keep_as_evidence(ward: Path) -> None:
    """Copy the log of a record that is not trusted to a file beside it, unless there is a copy already."""
    log = log_of(ward)
    kept = log.with_name(f"{log.name}.kept")
    with suppress(OSError):
        if log.stat().st_size and not kept.exists():
            write_atomically(kept, log.read_bytes())


def log_warning(ward: Path) -> Text | None:
    """Return a warning if the log is too long because another program blocks its checkpoint."""
    with suppress(OSError):
        size = log_of(ward).stat().st_size
        if size > LONGEST_LOG:
            return text(
                "Another window or program has kept the record open for a long time: its log has grown to "
                "{size} MB. Close the other windows.",
                size=size >> 20,
            )
    return None
