"""Times as HL7 writes them (`20261126080700+0900`), with the precision that they have."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from fortnight.domain.messages import text
from fortnight.domain.record.dates import Localise
from fortnight.exchange.csv_import.cells import YEARS, in_zone
from fortnight.exchange.hl7v2.values import short
from fortnight.exchange.refusals import BadCell

_TIME = re.compile(r"(\d{8})(\d{2})(\d{2})(?:(\d{2})(?:\.\d{1,4})?)?([+-]\d{4})?", re.ASCII)
_DAY = re.compile(r"(\d{8})(?:0{4,6})?", re.ASCII)


def read_time(written: str, localise: Localise) -> datetime:
    """Return a time of at least minutes; without an offset it is the ward's.

    :raises BadCell: if it is shorter, impossible, or stands twice or not at all because of a clock change.
    """
    found = _TIME.fullmatch(written)
    if found is None:
        raise BadCell("time", text("“{time}” is not a date with a time of day.", time=short(written)))
    day, hour, minute, second, offset = found.groups()
    try:
        naive = datetime(*_date(day), int(hour), int(minute), int(second or 0))  # noqa: DTZ001
    except ValueError:
        raise BadCell(
            "time", text("“{time}” is not a possible date and time.", time=short(written))
        ) from None
    if offset is None:
        return in_zone(naive, "time", localise)
    ahead = timedelta(hours=int(offset[1:3]), minutes=int(offset[3:]))
    if not YEARS[0] <= naive.year <= YEARS[1] or ahead >= timedelta(hours=15):
        raise BadCell("time", text("“{time}” is not a possible date and time.", time=short(written)))
    return naive.replace(tzinfo=timezone(ahead if offset[0] == "+" else -ahead))


def _date(digits: str) -> tuple[int, int, int]:
    return int(digits[:4]), int(digits[4:6]), int(digits[6:])


def read_day(written: str) -> date | None:
    """Return a date, also of a birth with a time of day; `None` if it is shorter, empty or impossible."""
    found = _DAY.fullmatch(written) or _TIME.fullmatch(written)
    try:
        return date(*_date(found[1])) if found else None
    except ValueError:
        return None
