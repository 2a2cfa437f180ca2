"""Limits of the log."""

from __future__ import annotations

FILE_BYTES = 500_000
"""Bytes after which a new file is begun."""
OLDER_FILES = 4
"""Files that are kept beside the one that is written; the oldest is deleted."""
LISTED = 200
"""Problems that are listed, newest first."""
REPORTED = 20
"""Problems in a report, newest first."""
