"""The tables of a research export: each column with its type, unit and meaning. The dictionary is made of it.

Nothing that a person typed as free text is in a table, and nobody is named: texts may name a child.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Sex
from fortnight.domain.record.event_kinds import KINDS
from fortnight.domain.record.visit import FEATURE_WORDS, SCALES, Feature


class Kind(StrEnum):
    """The type of a column."""

    TEXT = "text"
    NUMBER = "number"
    INTEGER = "integer"
    DATE = "date"
    MOMENT = "datetime"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """One column. `identifies` marks what is written only if a ward lead asks for it."""

    name: str
    kind: Kind
    meaning: Text
    unit: str = ""
    loinc: str = ""
    choices: Mapping[str, Text] = field(default_factory=dict[str, Text], hash=False)
    identifies: bool = False

    @property
    def header(self) -> str:
        """The name of the column with its unit."""
        return f"{self.name} [{self.unit}]" if self.unit else self.name


Cells = Sequence[object]


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns, and its rows in the same order; the first column is the code of the child.

    If it `repeats`, a child may have several rows.
    """

    name: str
    fields: tuple[Field, ...]
    rows: tuple[Cells, ...]
    repeats: bool = True


CHILD = Field("child", Kind.TEXT, text("Code of the child, the same in every export of this record"))
AT = Field("at", Kind.MOMENT, text("When, on the clock of the place, with the date moved"))
DAY = Field("day", Kind.INTEGER, text("Day of treatment: 0 is the day of the first infusion"), "d")
SINCE = Field("since_infusion", Kind.NUMBER, text("Days since the start of the infusion before"), "d")
SIGNS = {"<": text("below"), ">": text("above")}
SEX_CHOICES = {
    str(Sex.FEMALE): text("female"),
    str(Sex.MALE): text("male"),
    str(Sex.UNKNOWN): text("unknown"),
}
STOPPED = Field("stopped", Kind.INTEGER, text("1 if the infusion was stopped before its end"))

CHILD_FIELDS = (
    CHILD,
    Field("sex", Kind.CHOICE, text("Sex"), choices=SEX_CHOICES),
    Field("age_first_infusion", Kind.NUMBER, text("Age at the first infusion"), "a"),
    Field("first_infusion", Kind.DATE, text("Day of the first infusion, moved")),
    Field("infusions", Kind.INTEGER, text("Number of infusions")),
    Field("last_infusion", Kind.DATE, text("Day of the last infusion, moved")),
    Field("interval", Kind.INTEGER, text("Planned days between infusions"), "d"),
    Field("number", Kind.TEXT, text("Hospital number"), identifies=True),
    Field("name", Kind.TEXT, text("Name"), identifies=True),
    Field("birth_date", Kind.DATE, text("Date of birth"), identifies=True),
)
RESULT_FIELDS = (
    CHILD,
    AT,
    DAY,
    SINCE,
    Field(
        "analyte",
        Kind.CHOICE,
        text("What was measured"),
        choices={code: text("{name}", name=row.name) for code, row in ANALYTES.items()},
    ),
    Field("loinc", Kind.TEXT, text("LOINC code of what was measured")),
    Field("comparator", Kind.CHOICE, text("Empty, or below or above the limit of the assay"), choices=SIGNS),
    Field("value", Kind.NUMBER, text("Value in the unit of its row")),
    Field("unit", Kind.TEXT, text("Unit of the value (UCUM)")),
    Field("reported_value", Kind.NUMBER, text("Value as the laboratory reported it")),
    Field("reported_unit", Kind.TEXT, text("Unit of the value as reported (UCUM)")),
    Field("age", Kind.NUMBER, text("Age when it was measured"), "a"),
)
INFUSION_FIELDS = (
    CHILD,
    AT,
    DAY,
    Field("infusion", Kind.INTEGER, text("Number of the infusion, from 1")),
    Field("dose", Kind.NUMBER, text("Dose of tocilizumab given"), "mg"),
    Field("weight", Kind.NUMBER, text("Weight"), "kg"),
    Field("dose_per_kg", Kind.NUMBER, text("Dose for each kg of weight"), "mg/kg"),
    Field("duration", Kind.NUMBER, text("Length of the infusion"), "min"),
    STOPPED,
    Field("reaction", Kind.INTEGER, text("1 if a reaction is recorded")),
)
MEDICATION_FIELDS = (
    CHILD,
    Field("from", Kind.DATE, text("From which day on, moved")),
    DAY,
    Field("drug", Kind.TEXT, text("Substance; “not listed” if it is not in the program's list")),
    Field("dose", Kind.NUMBER, text("Mean dose of a day; 0 if it is stopped, empty if not known"), "mg/d"),
    STOPPED,
)
EVENT_FIELDS = (
    CHILD,
    AT,
    DAY,
    Field(
        "kind",
        Kind.CHOICE,
        text("What happened"),
        choices={str(kind): row.word for kind, row in KINDS.items()},
    ),
    Field("until", Kind.DATE, text("Last day, moved")),
    Field("details", Kind.TEXT, text("Details that were chosen or are numbers, as name=value")),
)
VISIT_FIELDS = (
    CHILD,
    AT,
    DAY,
    Field("joints_examined", Kind.INTEGER, text("Number of joints that were examined")),
    Field("joints_active", Kind.INTEGER, text("Number of active joints")),
    Field("joints_limited", Kind.INTEGER, text("Number of joints with limited motion")),
    *(
        Field(name, Kind.NUMBER, scale.name, "min" if name.endswith("_min") else "")
        for name, scale in SCALES.items()
    ),
    *(
        Field(str(f), Kind.INTEGER, text("1 if present, 0 if not: {what}", what=FEATURE_WORDS[f]))
        for f in Feature
    ),
)
ALERT_FIELDS = (
    CHILD,
    AT,
    DAY,
    Field("level", Kind.TEXT, text("Level of the alert on IL-6")),
    Field("suggests", Kind.TEXT, text("What the alert suggests")),
    Field("outcome", Kind.TEXT, text("Outcome that a physician recorded")),
)


def without_identity(table: Table) -> Table:
    """Return a table without the columns that identify a child."""
    kept = [n for n, each in enumerate(table.fields) if not each.identifies]
    fields = tuple(table.fields[n] for n in kept)
    return Table(table.name, fields, tuple(tuple(row[n] for n in kept) for row in table.rows), table.repeats)


def used_analytes(codes: Iterable[str]) -> list[str]:
    """Return the analytes that occur, in the order of the catalogue."""
    present = set(codes)
    return [code for code in ANALYTES if code in present]
