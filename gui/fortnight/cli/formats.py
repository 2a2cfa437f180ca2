"""The formats that `import` reads, and which of them a file has if nobody says it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fortnight.cli.output import UsageError
from fortnight.domain.messages import text
from fortnight.exchange.csv_import.file_types import has_known_form
from fortnight.exchange.fhir.reader import is_json
from fortnight.exchange.hl7v2.framing import is_hl7
from fortnight.operations.table_import import WORKBOOKS, kind_of

HL7, FHIR, FORMS, TABLES = "hl7", "fhir", "forms", "tables"
# What `--as` offers, with the import that reads it. A CSV file in a form of the program is read as such.
FORMATS: dict[str, str] = {HL7: HL7, FHIR: FHIR, "csv": TABLES, "tsv": TABLES, "xlsx": TABLES, "ods": TABLES}


def chosen_import(stated: str | None, files: Sequence[Path]) -> str:
    """Return the kind of import that reads these files: as stated, else by how they begin and are named.

    :raises UsageError: if they need different ones.
    """
    found = {_import_of(path, stated) for path in files}
    if len(found) > 1:
        raise UsageError(text("Import files of different kinds one after the other."))
    return found.pop()


def _import_of(path: Path, stated: str | None) -> str:
    if stated not in (None, "csv"):
        return FORMATS[stated]
    if stated is None and (begun := _by_beginning(path)) is not None:
        return begun
    is_form = kind_of(path) not in (*WORKBOOKS, "tsv") and has_known_form(path)
    return FORMS if is_form else TABLES


def _by_beginning(path: Path) -> str | None:
    with path.open("rb") as file:
        begin = file.read(64)
    if is_hl7(begin):
        return HL7
    return FHIR if is_json(begin) else None
