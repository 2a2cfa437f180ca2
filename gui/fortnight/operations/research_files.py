"""The files of a research export: tables, their dictionary, and both in the form that REDCap reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.exchange.csv_export import write_sheet
from fortnight.operations.research_fields import Cells, Field, Kind, Table
from fortnight.store.files.layout import private_draft

Say = Callable[[Text], str]
DICTIONARY, REDCAP_DICTIONARY, REDCAP_RECORDS = "dictionary", "redcap_dictionary", "redcap_records"
DICTIONARY_HEADER = ("table", "column", "type", "unit", "meaning", "loinc", "values")
# The columns of a data dictionary of REDCap, as its own export has them.
REDCAP_HEADER = (
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
)
VALIDATIONS = {
    Kind.NUMBER: "number",
    Kind.INTEGER: "integer",
    Kind.DATE: "date_ymd",
    Kind.MOMENT: "datetime_ymd",
}
ABOUT = text(
    "Tables for research. Each child has a code, and its dates are moved into the past by a number of days "
    "that is the same for all its dates; both are made from a secret that is not in these files. Times of "
    "day are those of the clock of the place. Empty cells were not measured or are not known. The file "
    "dictionary.csv describes every column. redcap_dictionary.csv is uploaded first into a REDCap project "
    "with repeating instruments (all but “children” repeat), then redcap_records.csv is imported."
)
ABOUT_IDENTIFIED = text("These files identify the children: number, name, date of birth, dates as they were.")


def write_files(folder: Path, tables: Sequence[Table], identified: bool, say: Say) -> list[str]:
    """Write all files into a folder; return their names. :raises OSError: if one cannot be written."""
    sheets: list[tuple[str, Sequence[str], Iterator[Cells]]] = [
        *((table.name, [each.header for each in table.fields], iter(table.rows)) for table in tables),
        (DICTIONARY, DICTIONARY_HEADER, _dictionary(tables, say)),
        (REDCAP_DICTIONARY, REDCAP_HEADER, _redcap_dictionary(redcap_tables(tables), say)),
        (REDCAP_RECORDS, _redcap_columns(redcap_tables(tables)), _redcap_records(redcap_tables(tables))),
    ]
    for name, header, rows in sheets:
        write_sheet(folder / f"{name}.csv", header, rows)
    about = "\n".join(say(each) for each in ((ABOUT, ABOUT_IDENTIFIED) if identified else (ABOUT,)))
    with private_draft(folder / "README.txt") as draft:
        draft.write_text(f"{about}\n", encoding="utf-8")
    return [*(f"{name}.csv" for name, _, _ in sheets), "README.txt"]


def _dictionary(tables: Sequence[Table], say: Say) -> Iterator[Cells]:
    for table in tables:
        for each in table.fields:
            values = "; ".join(f"{value}={say(words)}" for value, words in each.choices.items())
            yield table.name, each.header, each.kind, each.unit, say(each.meaning), each.loinc, values


# REDCap -------------------------------------------------------------------------------------------


def redcap_tables(tables: Sequence[Table]) -> list[Table]:
    """Return the tables that become instruments: of the results the one with a row for each specimen."""
    return [table for table in tables if table.name != "results_long"]


def variable(table: Table, each: Field) -> str:
    """Return the name of a variable in REDCap: lower case, unique in the project; the code is its record."""
    if each.name == "child":
        return "record_id"
    return re.sub(r"[^a-z0-9]+", "_", f"{table.name}_{each.name}".casefold()).strip("_")


def _redcap_dictionary(tables: Sequence[Table], say: Say) -> Iterator[Cells]:
    for n, table in enumerate(tables):
        for each in table.fields:
            if each.name != "child" or n == 0:
                yield _redcap_row(table, each, say)


def _redcap_row(table: Table, each: Field, say: Say) -> Cells:
    choices = " | ".join(f"{_choice(value)}, {say(words)}" for value, words in each.choices.items())
    note = " ".join(filter(None, (each.unit, f"LOINC {each.loinc}" if each.loinc else "")))
    row = dict.fromkeys(REDCAP_HEADER, "")
    row |= {
        "Variable / Field Name": variable(table, each),
        "Form Name": table.name,
        "Field Type": "dropdown" if choices else "text",
        "Field Label": say(each.meaning),
        "Choices, Calculations, OR Slider Labels": choices,
        "Field Note": note,
        "Text Validation Type OR Show Slider Number": VALIDATIONS.get(each.kind, ""),
        "Identifier?": "y" if each.identifies else "",
    }
    return list(row.values())


def _choice(value: object) -> str:
    """Return the raw value of a choice: letters, digits and underscores, as REDCap has them."""
    return {"<": "below", ">": "above"}.get(str(value), re.sub(r"[^A-Za-z0-9]+", "_", str(value)))


def _redcap_columns(tables: Sequence[Table]) -> list[str]:
    variables = [variable(table, each) for table in tables for each in table.fields if each.name != "child"]
    return ["record_id", "redcap_repeat_instrument", "redcap_repeat_instance", *variables]


def _redcap_records(tables: Sequence[Table]) -> Iterator[Cells]:
    """Yield a record for each row; rows of one child in a repeating instrument are numbered from 1."""
    columns = {name: n for n, name in enumerate(_redcap_columns(tables))}
    for table in tables:
        counted: dict[object, int] = {}
        for row in table.rows:
            counted[row[0]] = counted.get(row[0], 0) + 1
            cells: list[object] = [""] * len(columns)
            cells[:3] = [row[0], *((table.name, counted[row[0]]) if table.repeats else ("", ""))]
            for each, value in zip(table.fields[1:], row[1:], strict=True):
                cells[columns[variable(table, each)]] = _choice(value) if each.choices and value else value
            yield cells
