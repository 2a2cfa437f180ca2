"""Imports for tests: files by their content, and what an import reported and changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fortnight.domain.record.course import Course
from fortnight.exchange.refusals import Refusal
from fortnight.operations.importing import ImportReport, import_files
from fortnight.operations.session import Session
from fortnight.store.queries import courses
from helpers.stores import localise, present

LABS = "patient,collected_at,analyte,comparator,value,unit,method\n"
INFUSIONS = "patient,started_at,ended_at,weight_kg,dose_mg\n"
CHILDREN = "patient,name,sex,birth_date,label\n"
GOOD = "0001,2026-11-08T08:00,IL6,,12,pg/mL,Elecsys\n"


def take(
    session: Session, tmp_path: Path, confirmed: bool = False, dry_run: bool = False, **files: str | bytes
) -> ImportReport:
    """Import files by name and content."""
    paths = []
    for name, content in files.items():
        path = tmp_path / f"{name}.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(path)
    return import_files(session, paths, localise, confirmed, dry_run)


def state(session: Session) -> list[int]:
    """Return the number of rows in each table that an import can change."""
    tables = ("entry", "child", "infusion", "specimen", "result", "medication", "event", "alert")
    return [session.store.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]


def course(session: Session, number: str = "0001") -> Course:
    """Return the course of the child with a number."""
    return present(courses.course(session.store, present(courses.child_by_number(session.store, number)).id))


def places(found: Iterable[Refusal]) -> list[tuple[str, int | None, str]]:
    """Return file, row and column of each refusal or question."""
    return [(each.file, each.row, each.column) for each in found]


def sentences(found: Iterable[Refusal]) -> list[str]:
    """Return the sentence of each refusal or question."""
    return [str(each.sentence) for each in found]
