"""Reading of cells that several file types have: numbers, dates, times, values with their unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TypeVar

from fortnight.domain.entry.check_infusion import read_infusion
from fortnight.domain.entry.check_labs import limit_problem
from fortnight.domain.entry.drafts import InfusionDraft, Severity
from fortnight.domain.labs.catalogue import UnknownAnalyte, convert, find
from fortnight.domain.labs.units import UnknownUnit
from fortnight.domain.messages import Text, text
from fortnight.domain.record.dates import Localise
from fortnight.exchange.csv_import.reader import Line
from fortnight.exchange.refusals import BadCell

T = TypeVar("T")
YEARS = (1900, 2200)  # a year outside these is a typing error, and may be out of range for `datetime`


def number(line: Line, column: str) -> float:
    """Return a cell as a number with a decimal point. :raises BadCell: if it is not one."""
    value = line.needed(column)
    if "," in value:
        raise BadCell(column, text("“{value}” has a comma. Use a decimal point in files.", value=value))
    if not _is_plain_number(value):
        raise BadCell(column, text("“{value}” is not a number.", value=value))
    return float(value)


def _is_plain_number(value: str) -> bool:
    whole, _, rest = value.removeprefix("-").partition(".")
    return value.isascii() and whole.isdigit() and (rest.isdigit() or "." not in value) and len(value) < 20


def canonical(name: str, value: float, unit: str) -> tuple[str, float]:
    """Return the code of an analyte and its value in the canonical unit. :raises BadCell: if unknown."""
    try:
        code = find(name).code
        converted, _ = convert(code, value, unit)
    except UnknownAnalyte as unknown:
        raise BadCell("analyte", unknown.sentence, well_formed=True) from None
    except UnknownUnit as unknown:
        raise BadCell("unit", unknown.sentence, well_formed=True) from None
    problem = limit_problem(code, converted)
    if problem is not None and problem.severity is Severity.ERROR:
        raise BadCell("value", problem.message, well_formed=True)
    return code, converted


def check_infusion_alone(draft: InfusionDraft, columns: Mapping[str, str]) -> None:
    """Check an infusion as far as possible without the child. :raises BadCell: for the first error."""
    for problem in read_infusion(draft).errors:
        raise BadCell(columns.get(problem.field, problem.field), problem.message)


def notes(line: Line, extra: Iterable[str]) -> str:
    """Return the cells of unknown columns as text for a note."""
    return "; ".join(f"{column}={line.cell(column)}" for column in extra if line.cell(column))


def moment(line: Line, column: str, localise: Localise) -> datetime:
    """Return a cell in ISO 8601 as an instant; local time unless it has an offset.

    :raises BadCell: if it is not a date and time.
    """
    value = line.needed(column)
    has_dashes = len(value) >= 10 and value[4] == "-" and value[7] == "-"  # not the compact form 20261122
    found = _parsed(datetime.fromisoformat, value) if has_dashes else None
    if found is None:
        raise BadCell(column, text("“{value}” is not a date and time. Write 2026-11-22T09:30.", value=value))
    return _checked_year(found, column) if found.tzinfo else in_zone(found, column, localise)


def in_zone(naive: datetime, column: str, localise: Localise) -> datetime:
    """Return a local time as an instant. :raises BadCell: if a clock change makes it missing or ambiguous."""
    instant, wrong = _localised(_checked_year(naive, column), localise)
    if wrong is not None:
        raise BadCell(column, wrong)
    return instant


@lru_cache(maxsize=1024)
def _localised(naive: datetime, localise: Localise) -> tuple[datetime, Text | None]:
    """Return the instant and what is wrong with it: around a clock change its two readings differ."""
    first, second = localise(naive), localise(naive.replace(fold=1))
    if first.utcoffset() == second.utcoffset():
        return first, None
    written = naive.isoformat(timespec="minutes")
    if naive not in (_wall_clock(first), _wall_clock(second)):
        return first, text(
            "{moment} does not exist, because the clocks were put forward. Write the time that was meant.",
            moment=written,
        )
    return first, text(
        "{moment} exists twice, because the clocks were put back. Write {first} or {second}.",
        moment=written,
        first=first.isoformat(timespec="minutes"),
        second=second.isoformat(timespec="minutes"),
    )


def _wall_clock(moment: datetime) -> datetime:
    """Return what the clocks show at an instant; it differs from a local time that was skipped."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(tzinfo=None)


def _checked_year(found: datetime, column: str) -> datetime:
    if not YEARS[0] <= found.year <= YEARS[1]:
        raise BadCell(column, text("The year {year} is out of range.", year=found.year))
    return found


def day(line: Line, column: str) -> date:
    """Return a cell in ISO 8601 as a date. :raises BadCell: if it is not one."""
    value = line.needed(column)
    found = _parsed(date.fromisoformat, value) if len(value) == 10 else None
    if found is None:
        raise BadCell(column, text("“{value}” is not a date. Write 2026-11-22.", value=value))
    return found


def _parsed(parse: Callable[[str], T], value: str) -> T | None:
    try:
        return parse(value)
    except ValueError:
        return None
