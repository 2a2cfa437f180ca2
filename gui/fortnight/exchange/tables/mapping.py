"""The mapping of a table, kept for its source: what each column holds, how dates and numbers are written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import SentenceError, Text, text
from fortnight.exchange.tables.dates import DateForm, form_of, is_time
from fortnight.exchange.tables.decimals import COMMA, POINT, UNKNOWN, mark_of
from fortnight.exchange.tables.delimited import DELIMITERS, ENCODINGS
from fortnight.exchange.tables.grid import Grid
from fortnight.exchange.tables.headers import is_unit, understood
from fortnight.exchange.tables.roles import Role, is_general_date, role_named

SAMPLE = 1_000  # rows that are looked at to propose a mapping
CODES = (Role.CODE, Role.LOINC, Role.JLAC10, Role.JLAC11, Role.TEST)
ONCE = (
    Role.NUMBER,
    Role.BORN,
    Role.SEX,
    Role.DRAWN,
    Role.CLOCK,
    Role.VALUE,
    Role.SIGN,
    Role.UNIT,
    Role.STATE,
)


class BadMapping(SentenceError):
    """A mapping is not written as it should be."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds. `analyte` and `unit` (as written, empty if not known) belong to results."""

    role: Role
    analyte: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """How the tables of one source are read. `columns` has one entry for each column that has a header.

    `clock` is the time of day for dates that have none, `unit_row` says that the row below the header holds
    units. `codes` and `units` are what a person mapped in long
    tables, by the keys of `hl7v2.codes.key_of` and `hl7v2.units.unit_key`.
    """

    columns: Mapping[str, Column]
    name: str = ""
    decimal: str = UNKNOWN
    dates: DateForm = DateForm.UNKNOWN
    clock: str = ""
    delimiter: str = ""
    encoding: str = ""
    sheet: str = ""
    unit_row: bool = False
    codes: Mapping[str, str] = field(default_factory=dict[str, str])
    units: Mapping[str, str] = field(default_factory=dict[str, str])

    def first(self, role: Role) -> str | None:
        """Return the header of the first column with a role."""
        return next((name for name, column in self.columns.items() if column.role is role), None)

    def all(self, *roles: Role) -> list[str]:
        """Return the headers of the columns with any of these roles, in the order of the file."""
        return [name for name, column in self.columns.items() if column.role in roles]

    @property
    def is_long(self) -> bool:
        """Whether a row is one result; otherwise a row is one specimen."""
        return self.first(Role.VALUE) is not None and bool(self.all(*CODES))

    def with_column(self, name: str, column: Column) -> TableMapping:
        """Return the mapping with another meaning of one column."""
        return replace(self, columns={**self.columns, name: column})


def signature(header: Iterable[str]) -> str:
    """Return by what a source is recognised: the names of its columns in their order."""
    return hashlib.sha256("\n".join(each for each in header if each).encode()).hexdigest()[:40]


# Proposing ----------------------------------------------------------------------------------------


def proposed(grid: Grid) -> TableMapping:
    """Return the mapping that the header and the cells of a table show by themselves."""
    columns = {name: _column(name) for name in grid.header if name}
    columns = _with_one_draw(columns, grid)
    if not (
        any(c.role is Role.VALUE for c in columns.values()) and any(c.role in CODES for c in columns.values())
    ):
        columns = {name: _only_wide(name, column) for name, column in columns.items()}
    else:
        columns = {name: _only_long(column) for name, column in columns.items()}
    mapping = _with_unit_row(TableMapping(columns, sheet=grid.sheet), grid)
    dated = mapping.all(Role.DRAWN, Role.BORN)
    valued = mapping.all(Role.RESULT, Role.VALUE)
    return replace(
        mapping,
        decimal=mark_of(_cells(grid, valued), grid.delimiter),
        dates=form_of(_cells(grid, dated)),
    )


def _column(name: str) -> Column:
    role = role_named(name)
    if role is not Role.UNKNOWN:
        return Column(role)
    heading = understood(name)
    return Column(Role.RESULT, heading.analyte, heading.unit) if heading else Column(Role.UNKNOWN)


def _only_wide(name: str, column: Column) -> Column:
    """Return a column of a wide table: words such as “test” or “value” alone say nothing in it."""
    long_only = (*CODES, Role.VALUE, Role.SIGN, Role.UNIT, Role.STATE)
    if column.role not in long_only:
        return column
    heading = understood(name)
    return Column(Role.RESULT, heading.analyte, heading.unit) if heading else Column(Role.UNKNOWN)


def _only_long(column: Column) -> Column:
    """Return a column of a long table, whose only values are those of one column."""
    return Column(Role.NOTHING) if column.role in (Role.RESULT, Role.UNKNOWN) else column


def _with_one_draw(columns: dict[str, Column], grid: Grid) -> dict[str, Column]:
    """Tell dates from times of day by their cells. If there are more, keep the collection time."""
    dated = [name for name, column in columns.items() if column.role in (Role.DRAWN, Role.CLOCK)]
    clocks = [name for name in dated if _is_clock(grid, name)]
    moments = [name for name in dated if name not in clocks]
    sure = [name for name in moments if not is_general_date(name) and columns[name].role is Role.DRAWN]
    known = columns
    for names, role, preferred in ((moments, Role.DRAWN, sure), (clocks, Role.CLOCK, [])):
        chosen = preferred if len(preferred) == 1 else names
        for name in names:
            role_of_it = role if chosen == [name] else Role.NOTHING if len(chosen) == 1 else Role.UNKNOWN
            known = {**known, name: Column(role_of_it)}
    return known


def _with_unit_row(mapping: TableMapping, grid: Grid) -> TableMapping:
    """Take the units of results from the row below the header, if it holds nothing else of theirs."""
    row = grid.body[0]
    below = {name: row.cell(grid.header.index(name)) for name in mapping.all(Role.RESULT)}
    number = mapping.first(Role.NUMBER)
    if not any(below.values()) or number is None or row.cell(grid.header.index(number)):
        return mapping
    columns = dict(mapping.columns)
    for name, written in below.items():
        column = columns[name]
        if written and not is_unit(column.analyte, written):
            return mapping
        columns[name] = replace(column, unit=written or column.unit)
    return replace(mapping, columns=columns, unit_row=True)


def _is_clock(grid: Grid, name: str) -> bool:
    cells = [each for each in _cells(grid, [name]) if each]
    return bool(cells) and all(is_time(each) for each in cells)


def _cells(grid: Grid, names: Iterable[str]) -> list[str]:
    places = [grid.header.index(name) for name in names]
    return [row.cell(place) for row in grid.body[:SAMPLE] for place in places]


def missing(mapping: TableMapping) -> Text | None:
    """Return what a mapping lacks to be used; `None` if it can be."""
    repeated = next((role for role in ONCE if len(mapping.all(role)) > 1), None)
    if repeated is not None:
        names = ", ".join(mapping.all(repeated))
        return text("Several columns are “{what}”: {names}.", what=repeated.value, names=names)
    if mapping.first(Role.NUMBER) is None:
        return text("No column is understood as the number of the patient.")
    if mapping.first(Role.DRAWN) is None:
        return text("No column is understood as the date on which the specimen was drawn.")
    if not mapping.is_long and not mapping.all(Role.RESULT):
        return text("No column is understood as values of an analyte.")
    return None


# As it is stored, and as a file for the command line -----------------------------------------------

_OPTIONS = ("name", "decimal", "dates", "clock", "delimiter", "encoding", "sheet")


def as_data(mapping: TableMapping) -> dict[str, Any]:
    """Return a mapping as JSON: a column is a role, or its analyte and unit."""
    columns = {
        name: {"analyte": c.analyte, "unit": c.unit} if c.role is Role.RESULT else c.role.value
        for name, c in mapping.columns.items()
    }
    options = {name: str(getattr(mapping, name)) for name in _OPTIONS if getattr(mapping, name)}
    maps = {name: dict(getattr(mapping, name)) for name in ("codes", "units") if getattr(mapping, name)}
    unit_row = {"unit_row": True} if mapping.unit_row else {}
    return {"columns": columns, **options, **unit_row, **maps}


def from_data(data: Any, base: TableMapping | None = None) -> TableMapping:
    """Return a mapping from JSON; what it does not state is as in `base`.

    :raises BadMapping: if it is wrong.
    """
    known = {"columns", "codes", "units", "unit_row", *_OPTIONS}
    if not isinstance(data, dict) or not isinstance(data.get("columns", {}), dict):
        raise BadMapping(text("A mapping is a JSON object with the columns of the file."))
    unknown = next((each for each in data if each not in known), None)
    if unknown is not None:
        raise BadMapping(text("“{name}” is no part of a mapping.", name=unknown))
    start = base or TableMapping({})
    columns = {name: _column_from(name, each) for name, each in data.get("columns", {}).items()}
    stranger = next((name for name in columns if base is not None and name not in base.columns), None)
    if stranger is not None:
        raise BadMapping(text("The file has no column “{name}”, which the mapping names.", name=stranger))
    options = {name: _option(name, data[name]) for name in _OPTIONS if name in data}
    maps = {
        name: {**getattr(start, name), **_texts(name, data[name])}
        for name in ("codes", "units")
        if name in data
    }
    if not isinstance(data.get("unit_row", False), bool):
        raise BadMapping(
            text("“{value}” is not possible as {name}.", value=data["unit_row"], name="unit_row")
        )
    unit_row = data.get("unit_row", start.unit_row)
    return replace(start, columns={**start.columns, **columns}, unit_row=unit_row, **options, **maps)


def _column_from(name: str, each: Any) -> Column:
    if isinstance(each, str) and each in set(Role) - {Role.RESULT}:
        return Column(Role(each))
    if isinstance(each, dict) and each.get("analyte") in ANALYTES:
        analyte, unit = each["analyte"], each.get("unit", "")
        if isinstance(unit, str) and (not unit or is_unit(analyte, unit)):
            return Column(Role.RESULT, analyte, unit)
    roles = ", ".join(each.value for each in Role if each and each is not Role.RESULT)
    raise BadMapping(
        text(
            "The column “{name}” must be one of {roles}, or an analyte with its unit, such as {example}.",
            name=name,
            roles=roles,
            example='{"analyte": "CRP", "unit": "mg/dL"}',
        )
    )


_ALLOWED: Mapping[str, Callable[[str], bool]] = {
    "decimal": lambda each: each in (POINT, COMMA, UNKNOWN),
    "dates": lambda each: each in set(DateForm),
    "clock": lambda each: not each or is_time(each),
    "delimiter": lambda each: each in ("", *DELIMITERS),
    "encoding": lambda each: each in ("", "utf-16", *ENCODINGS),
}


def _option(name: str, value: Any) -> Any:
    if not isinstance(value, str) or not _ALLOWED.get(name, lambda _: True)(value):
        raise BadMapping(text("“{value}” is not possible as {name}.", value=str(value), name=name))
    return DateForm(value) if name == "dates" else value


def _texts(name: str, value: Any) -> dict[str, str]:
    if isinstance(value, dict) and all(isinstance(each, str) for each in (*value, *value.values())):
        return value
    raise BadMapping(text("“{value}” is not possible as {name}.", value=str(value), name=name))
