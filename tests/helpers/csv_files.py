"""Files for tests of the import: how they are written and read, and what was refused in them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from fortnight.domain.record.course import Result, Specimen
from fortnight.exchange.csv_import.file_types import FileType, read_file
from fortnight.exchange.rows import Contents, Row

LAB_HEADER = "patient,collected_at,analyte,comparator,value,unit,method"
INFUSION_HEADER = "patient,started_at,ended_at,weight_kg,dose_mg"


def local(naive: datetime) -> datetime:
    return naive.replace(tzinfo=UTC)


def read(tmp_path: Path, content: str, form: FileType | None = None, name: str = "file.csv") -> Contents:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return read_file(path, local, form)


def labs(tmp_path: Path, *rows: str) -> Contents:
    return read(tmp_path, "\n".join((LAB_HEADER, *rows)) + "\n")


def infusions(tmp_path: Path, *rows: str) -> Contents:
    return read(tmp_path, "\n".join((INFUSION_HEADER, *rows)) + "\n")


def only_refusal(contents: Contents) -> tuple[int | None, str, str]:
    (refusal,) = contents.refusals
    assert contents.refusals.total == 1
    return refusal.row, refusal.column, str(refusal.sentence)


def results(contents: Contents) -> list[tuple[Row[Specimen], Result]]:
    """Return every result with the row that it comes from."""
    return [(row, result) for row in contents.specimens for result in row.entry.results]
