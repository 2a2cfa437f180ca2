"""The value cells of a table, each read as one observation: child, time, analyte, value, unit, or why not.

Codes, values and units are read by the same functions as those of laboratory messages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.messages import Text, text
from fortnight.domain.record.dates import Localise
from fortnight.exchange.hl7v2.codes import key_of, target_of_code
from fortnight.exchange.hl7v2.message import Coded, Observation, Patient
from fortnight.exchange.hl7v2.reading import OwnMaps, Reading, read
from fortnight.exchange.hl7v2.values import plain_width, short
from fortnight.exchange.refusals import BadCell
from fortnight.exchange.tables.cell_words import ERROR, MEASURED, NO_RESULT, SEXES, STATES
from fortnight.exchange.tables.dates import Ambiguous, read_day, read_moment
from fortnight.exchange.tables.decimals import with_point
from fortnight.exchange.tables.grid import Grid, GridRow
from fortnight.exchange.tables.headers import is_unit, understood
from fortnight.exchange.tables.mapping import Column, TableMapping
from fortnight.exchange.tables.roles import Role
from fortnight.exchange.tables.workbook_guard import NO_VALUE

_NEGATIVE = re.compile(r"[-−–‐]\s*[\d.,]")
_WITH_UNIT = re.compile(r"(?P<value>[<>≤≥≦≧=~]*\s*[\d.,]+(?:[eE][+-]?\d+)?)\s*(?P<unit>[^\d\s.,<>≤≥≦≧].*)")
_NO_TIME = datetime(1, 1, 1, tzinfo=UTC)  # of a value whose analyte is not known: its time is never used
_MIDNIGHT = re.compile(r"[ T]0?0:00(:00)?$")
_SYSTEMS = {Role.LOINC: "LN", Role.JLAC10: "JC10", Role.JLAC11: "JC11", Role.CODE: ""}


@dataclass(frozen=True, slots=True)
class ValueCell:
    """One value: its row and column in the file, what it says there, whose it is, and its reading.

    The number of its observation counts the values of the table from 1. `is_open` is true for what a setting
    of the mapping can answer: the form of dates, the time of day, the decimal mark.
    """

    row: int
    column: str
    says: str
    patient: Patient
    reading: Reading
    note: str = ""
    is_open: bool = False

    @property
    def name(self) -> str:
        """What was measured: the header of a wide table, or the name or code in the row of a long one."""
        codes = self.reading.observation.codes
        return (codes[0].name or codes[0].code) if codes else ""

    @property
    def number(self) -> int:
        """The number of the value in its table."""
        return self.reading.observation.number


@dataclass(frozen=True, slots=True)
class _Head:
    """What the values of a row have in common; `wrong` is why none of them can be used."""

    patient: Patient
    at: datetime | None
    wrong: BadCell | None


def value_cells(grid: Grid, mapping: TableMapping, localise: Localise) -> list[ValueCell]:
    """Return every value: of a long table one for each row, of a wide one each cell of a result."""
    reader = _Reader(grid, mapping, localise)
    return list(reader.long() if mapping.is_long else reader.wide())


class _Reader:
    """Reads the rows of one table by one mapping."""

    def __init__(self, grid: Grid, mapping: TableMapping, localise: Localise) -> None:
        self._grid, self._mapping, self._localise = grid, mapping, localise
        self._places = {name: place for place, name in enumerate(grid.header) if name}
        self._rows = grid.body[1:] if mapping.unit_row else grid.body
        self._number = 0

    def _cell(self, row: GridRow, role: Role) -> str:
        name = self._mapping.first(role)
        return row.cell(self._places[name]) if name is not None else ""

    def _all(self, row: GridRow, role: Role) -> list[str]:
        cells = (row.cell(self._places[name]) for name in self._mapping.all(role))
        return [each for each in cells if each]

    # The two shapes -------------------------------------------------------------------------------

    def wide(self) -> Iterator[ValueCell]:
        """Yield the values of a table with a column for each analyte."""
        for row in self._rows:
            head, note = self._head(row), self._note(row)
            for name, column in self._mapping.columns.items():
                written = row.cell(self._places[name])
                if not written or column.role not in (Role.RESULT, Role.UNKNOWN):
                    continue
                own = OwnMaps({key_of(Coded(name)): column.analyte}) if column.analyte else OwnMaps()
                units = (Coded(column.unit),) if column.unit else ()
                yield self._value(row, name, written, head, (Coded(name),), units, own, note)

    def long(self) -> Iterator[ValueCell]:
        """Yield the values of a table in which each row is one result."""
        column = self._mapping.first(Role.VALUE) or ""
        for row in self._rows:
            head, note = self._head(row), self._note(row)
            codes, named = self._codes(row)
            written_unit = self._cell(row, Role.UNIT)
            unit = written_unit or (named.unit if named else "")
            own = OwnMaps({**_named_codes(codes, named), **self._mapping.codes}, self._mapping.units)
            written = self._cell(row, Role.SIGN) + self._cell(row, Role.VALUE)
            units = (Coded(unit),) if unit else ()
            yield self._value(row, column, written, head, codes, units, own, note)

    def _codes(self, row: GridRow) -> tuple[tuple[Coded, ...], Column | None]:
        """Return the codes of a row with its name, and what the name means where no code is known."""
        name = self._cell(row, Role.TEST)
        found = [(self._cell(row, role), system) for role, system in _SYSTEMS.items()]
        codes = tuple(Coded(code, name, system) for code, system in found if code)
        heading = understood(name) if name else None
        named = Column(Role.RESULT, heading.analyte, heading.unit) if heading else None
        return codes or ((Coded(name),) if name else ()), named

    def _note(self, row: GridRow) -> str:
        return "; ".join(self._all(row, Role.NOTE))

    # The row --------------------------------------------------------------------------------------

    def _head(self, row: GridRow) -> _Head:
        patient, at, wrong = Patient(), None, None
        try:
            patient = self._patient(row)
            at = self._drawn(row)
        except BadCell as bad:
            wrong = bad
        return _Head(patient, at, wrong)

    def _patient(self, row: GridRow) -> Patient:
        number, born = self._cell(row, Role.NUMBER), self._cell(row, Role.BORN)
        sex = SEXES.get(plain_width(self._cell(row, Role.SEX)).casefold(), "")
        if not number:
            column = self._mapping.first(Role.NUMBER) or ""
            raise BadCell(column, text("The row has no patient number."))
        names = " ".join(self._all(row, Role.NAME))
        column = self._mapping.first(Role.BORN) or ""
        day = f"{read_day(born, self._mapping.dates, column):%Y%m%d}" if born else ""
        return Patient((plain_width(number),), (names,) if names else (), day, sex)

    def _drawn(self, row: GridRow) -> datetime:
        column, written = self._mapping.first(Role.DRAWN) or "", self._cell(row, Role.DRAWN)
        if not written:
            raise BadCell(column, text("The row has no collection time."))
        clock = self._cell(row, Role.CLOCK)
        if clock:  # a date that a spreadsheet keeps as midnight
            written = _MIDNIGHT.sub("", written)
        clock = clock or self._mapping.clock
        return read_moment(written, clock, self._mapping.dates, column, self._localise)

    # The value ------------------------------------------------------------------------------------

    def _value(  # noqa: PLR0913
        self,
        row: GridRow,
        column: str,
        written: str,
        head: _Head,
        codes: Sequence[Coded],
        units: Sequence[Coded],
        own: OwnMaps,
        note: str,
    ) -> ValueCell:
        self._number += 1
        observation = self._observation(row, column, written, codes, units)
        is_open = False
        try:
            reading = self._read(observation, written, own, head)
        except BadCell as bad:
            reading, is_open = Reading(observation), isinstance(bad, Ambiguous)
            waits = Waits.VALUE if bad is not head.wrong else Waits.TIME
            reading = _refused(reading, bad.sentence) if not is_open else reading.waiting(waits, bad.sentence)
        return ValueCell(row.number, column, written, head.patient, reading, note, is_open)

    def _observation(
        self, row: GridRow, column: str, written: str, codes: Sequence[Coded], units: Sequence[Coded]
    ) -> Observation:
        state = self._cell(row, Role.STATE)
        return Observation(
            number=self._number,
            line=row.number,
            segment="",
            set_id="",
            type="ST",
            codes=tuple(codes),
            values=((written,),),
            units=tuple(units),
            range="",
            flags=(),
            status=STATES.get(plain_width(state).casefold(), state),
            drawn=(),
            reported="",
            specimen=self._cell(row, Role.SPECIMEN),
            method=self._cell(row, Role.METHOD),
        )

    def _read(self, observation: Observation, written: str, own: OwnMaps, head: _Head) -> Reading:
        """Return the reading of a value. :raises BadCell: for what only a table can have wrong."""
        plain = plain_width(written).strip()
        if not plain and observation.status in MEASURED:
            return Reading(observation).ended(Outcome.IGNORED, text("It has no value."))
        if plain.casefold() in NO_RESULT:
            return Reading(observation).ended(
                Outcome.IGNORED, text("“{value}” is not a result.", value=short(written))
            )
        if ERROR.fullmatch(plain):
            raise BadCell(
                "", text("“{value}” is an error of the spreadsheet, not a value.", value=short(written))
            )
        if plain == NO_VALUE:
            raise BadCell("", text("The formula has no value. Save the file in a spreadsheet program."))
        if _NEGATIVE.match(plain):
            raise BadCell("", text("“{value}” is below zero.", value=short(written)))
        known = _identified(observation, own)
        if not known and not observation.codes:
            return Reading(observation).waiting(Waits.CODE, text("The row has neither a code nor a name."))
        if head.wrong is not None and known:
            raise head.wrong
        point = with_point(written, self._mapping.decimal, "") if known else plain
        observation = _with_unit_of_cell(replace(observation, values=((point,),)), known)
        return _settled(read(observation, own, self._localise, head.at or _NO_TIME))


def _named_codes(codes: Sequence[Coded], named: Column | None) -> dict[str, str]:
    """Return the map of a row whose codes are not known, but whose name is."""
    if named is None or any(target_of_code(each) for each in codes):
        return {}
    return {key_of(each): named.analyte for each in codes[:1]}


def _identified(observation: Observation, own: OwnMaps) -> str:
    """Return the analyte of an observation; empty if it is not known."""
    for each in observation.codes:
        if key_of(each) in own.codes:
            return own.codes[key_of(each)]
    return next((found.analyte for each in observation.codes if (found := target_of_code(each))), "")


def _with_unit_of_cell(observation: Observation, analyte: str) -> Observation:
    """Return an observation with the unit that stands beside the number in its cell, if one does."""
    found = _WITH_UNIT.fullmatch(observation.values[0][0]) if analyte else None
    if found is None or not is_unit(analyte, found["unit"]):
        return observation
    units = (Coded(found["unit"].strip()), *observation.units)
    return replace(observation, values=((found["value"].strip(),),), units=units)


def _settled(reading: Reading) -> Reading:
    """Return a reading: what has no number is refused, because nobody can say more about it than the file."""
    if reading.waits is Waits.VALUE and reading.sentence is not None:
        return _refused(reading, reading.sentence)
    if reading.waits is Waits.CODE and not reading.observation.codes[0].system:
        named = reading.observation.codes[0].name or reading.observation.codes[0].code
        sentence = text(
            "“{name}” is not understood. State what it is, or that it is of no concern.", name=short(named)
        )
        return reading.waiting(Waits.CODE, sentence)
    return reading


def _refused(reading: Reading, sentence: Text) -> Reading:
    return reading.ended(Outcome.REFUSED, sentence)
