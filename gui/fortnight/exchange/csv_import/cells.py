"""Reading of cells that more than one form has: numbers, days, moments, values with their unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache

from fortnight.domain.entry.check_infusion import read_infusion
from fortnight.domain.entry.check_labs import limit_problem
from fortnight.domain.entry.drafts import InfusionDraft, Severity
from fortnight.domain.labs.catalogue import UnknownAnalyte, convert, find
from fortnight.domain.labs.units import UnknownUnit
from fortnight.domain.messages import Text, text
from fortnight.exchange.csv_import.reader import Line
from fortnight.exchange.refusals import BadCell

YEARS = (1900, 2200)  # outside these a moment is a slip of the pen, and may be one that no clock can tell
Localise = Callable[[datetime], datetime]
"""Gives a local time its offset, for either `fold` of it: the only thing that knows where the ward is."""


def number(line: Line, column: str) -> float:
    """A cell as a number with a decimal point. :raises BadCell:"""
    value = line.needed(column)
    if "," in value:
        raise BadCell(column, text("“{value}” has a comma. Files use a decimal point.", value=value))
    if not _is_plain_number(value):
        raise BadCell(column, text("“{value}” is not a number.", value=value))
    return float(value)


def _is_plain_number(value: str) -> bool:
    whole, _, rest = value.removeprefix("-").partition(".")
    return value.isascii() and whole.isdigit() and (rest.isdigit() or "." not in value) and len(value) < 20


def canonical(name: str, value: float, unit: str) -> tuple[str, float]:
    """The code of an analyte and its value in the canonical unit. :raises BadCell:"""
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


def check_by_itself(draft: InfusionDraft, columns: Mapping[str, str]) -> None:
    """:raises BadCell: for what is wrong with an infusion whoever the child is."""
    for problem in read_infusion(draft).errors:
        raise BadCell(columns.get(problem.field, problem.field), problem.message)


def notes(line: Line, extra: Iterable[str]) -> str:
    """The columns that a form does not know, kept as words."""
    return "; ".join(f"{column}={line.cell(column)}" for column in extra if line.cell(column))


def moment(line: Line, column: str, localise: Localise) -> datetime:
    """A cell as an instant: ISO 8601, local time unless it names its offset. :raises BadCell:"""
    value = line.needed(column)
    try:
        if not (len(value) >= 10 and value[4] == "-" and value[7] == "-"):
            raise ValueError
        found = datetime.fromisoformat(value)
    except ValueError:
        raise BadCell(
            column, text("“{value}” is not a date and time. Write 2026-11-22T09:30.", value=value)
        ) from None
    return _checked_year(found, column) if found.tzinfo else in_zone(found, column, localise)


def in_zone(naive: datetime, column: str, localise: Localise) -> datetime:
    """A local time as an instant. :raises BadCell: where the clocks were changed and it is none or two."""
    instant, wrong = _placed(_checked_year(naive, column), localise)
    if wrong is not None:
        raise BadCell(column, wrong)
    return instant


@lru_cache(maxsize=1024)
def _placed(naive: datetime, localise: Localise) -> tuple[datetime, Text | None]:
    """The instant, and what is wrong with it: its two readings differ where the clocks were changed."""
    first, second = localise(naive), localise(naive.replace(fold=1))
    if first.utcoffset() == second.utcoffset():
        return first, None
    written = naive.isoformat(timespec="minutes")
    if naive not in (_shown_by_the_clock(first), _shown_by_the_clock(second)):
        return first, text(
            "{moment} does not exist: the clocks were put forward over it. Write the time that was meant.",
            moment=written,
        )
    return first, text(
        "{moment} exists twice: the clocks were put back. Write which: {first} or {second}.",
        moment=written,
        first=first.isoformat(timespec="minutes"),
        second=second.isoformat(timespec="minutes"),
    )


def _shown_by_the_clock(moment: datetime) -> datetime:
    """What the clocks show at an instant: another time than was asked for, where that was left out."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(tzinfo=None)


def _checked_year(found: datetime, column: str) -> datetime:
    if not YEARS[0] <= found.year <= YEARS[1]:
        raise BadCell(column, text("The year {year} lies too far away.", year=found.year))
    return found


def day(line: Line, column: str) -> date:
    """A cell as a date. :raises BadCell:"""
    value = line.needed(column)
    try:
        if len(value) != 10:
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise BadCell(column, text("“{value}” is not a date. Write 2026-11-22.", value=value)) from None
