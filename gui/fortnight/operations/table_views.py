"""What the window shows of a table that is imported: its columns, and its values in groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.exchange.hl7v2.codes import key_of
from fortnight.exchange.tables.headers import units_of
from fortnight.exchange.tables.mapping import Column
from fortnight.exchange.tables.roles import Role
from fortnight.operations.table_plan import LEFT_OUT, Asks, PlannedValue, is_number_alone

ANALYTE = "analyte:"  # what precedes the code of an analyte in the choice of a column


@dataclass(frozen=True, slots=True)
class ColumnView:
    """One column: its header, what it is chosen to be, its unit, those it may have, whether it is doubtful.

    The choice is a role, or `analyte:` with a code.
    """

    name: str
    choice: str
    unit: str = ""
    units: tuple[str, ...] = ()
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Values with one outcome for one reason, in one column or of one child: they are answered together."""

    values: tuple[PlannedValue, ...]
    is_left_out: bool = False

    @property
    def first(self) -> PlannedValue:
        """The first of the values."""
        return self.values[0]

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of the values."""
        return frozenset(value.cell.number for value in self.values)

    @property
    def names(self) -> tuple[str, ...]:
        """What was measured, each once: the columns of a wide table, the tests of a long one."""
        return tuple(dict.fromkeys(value.cell.name for value in self.values))

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows of the values, each once."""
        return tuple(dict.fromkeys(value.cell.row for value in self.values))


def grouped(values: Iterable[PlannedValue]) -> list[Group]:
    """Return values in groups that are answered together."""
    found: dict[tuple[object, ...], list[PlannedValue]] = {}
    for value in values:
        column = "" if value.asks is Asks.CHILD else value.cell.column
        key = (value.outcome, value.asks, column, str(value.sentence), _what(value))
        found.setdefault(key, []).append(value)
    return [Group(tuple(v), is_left_out=v[0].sentence == LEFT_OUT) for v in found.values()]


def column_view(name: str, column: Column) -> ColumnView:
    """Return a column as it is shown."""
    if column.role is not Role.RESULT:
        return ColumnView(name, column.role.value, is_doubtful=column.role is Role.UNKNOWN)
    units = units_of(column.analyte)
    is_doubtful = not column.unit and "" not in ANALYTES[column.analyte].conversions
    return ColumnView(name, ANALYTE + column.analyte, column.unit, units, is_doubtful)


def _what(value: PlannedValue) -> str:
    """Return what tells values apart that are asked about for the same reason: the test, or the child."""
    codes = value.cell.reading.observation.codes
    if value.asks in (Asks.CODE, Asks.UNIT) and codes:
        return key_of(codes[0])
    if value.asks is Asks.CHILD and not is_number_alone(value.cell.patient):
        return str(value.cell.patient)
    return ""
