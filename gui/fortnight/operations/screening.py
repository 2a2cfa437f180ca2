"""Screening of two files without a store: judges every specimen in time order and reports the raised ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.explanation.findings import findings_of
from fortnight.domain.labs.display import finding_name
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import display
from fortnight.domain.record.course import Result, Specimen
from fortnight.exchange.csv_import.cohort import cohort
from fortnight.exchange.csv_import.file_types import INFUSIONS, LABS, read_file
from fortnight.exchange.refusals import Refusals
from fortnight.exchange.rows import Row

NAMED_ROWS = 5  # row numbers listed per reason


@dataclass(frozen=True, slots=True)
class Raised:
    """One raised judgement, with the time as written in the file."""

    patient: str
    written_at: str
    judgement: Judgement

    def as_data(self) -> dict[str, Any]:
        """Return the fields of the JSON output."""
        judged = self.judgement
        return {
            "patient": self.patient,
            "collected_at": self.written_at,
            "analyte": judged.analyte,
            "level": judged.level.word,
            "suggests": judged.suggests,
            "value": judged.value,
            "baseline": _rounded(judged.centre),
            "fold": _rounded(judged.fold),
            "phase": str(judged.phase),
            "evidence": evidence(judged),
        }

    def as_cells(self) -> tuple[str, ...]:
        """Return the cells of the printed table."""
        judged = self.judgement
        fold = "" if judged.fold is None else f"{display(judged.fold, decimals=1)} ×"
        value = f"{judged.analyte} {display(judged.value, judged.comparator)}"
        return (
            self.patient,
            self.written_at,
            judged.level.word,
            judged.suggests,
            value,
            fold,
            str(judged.phase),
            "; ".join(evidence(judged)),
        )


COLUMNS = ("patient", "collected_at", "level", "suggests", "value", "fold", "phase", "evidence")


def evidence(judged: Judgement) -> list[str]:
    """Why it was raised, then everything else that moved."""
    found = (f"{finding_name(each.name)}: {each.says}" for each in findings_of(judged))
    return [str(judged.because), *found]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


@dataclass(frozen=True, slots=True)
class Screening:
    """The raised judgements, the refusals that stop the screening, and sentences about rows left out."""

    raised: tuple[Raised, ...] = ()
    refusals: Refusals = field(default_factory=Refusals)
    left_out: tuple[Text, ...] = ()


def screen(labs: Path, infusions: Path) -> Screening:
    """Judge a cohort. Local times are used as written, as if all were in one time zone."""
    drawn, given = read_file(labs, _as_written, LABS), read_file(infusions, _as_written, INFUSIONS)
    refusals = Refusals.in_order((drawn.refusals, given.refusals), (labs.name, infusions.name))
    if refusals:
        return Screening(refusals=refusals)
    written = {(row.patient, row.entry.collected_at): row.written_at for row in drawn.specimens}
    raised = tuple(
        Raised(patient, written[patient, judged.at], judged)
        for patient, course in cohort(drawn.specimens, given.infusions).items()
        for judged in judge(course)
        if judged.level >= Level.WATCH
    )
    left_out = (*_left_out(drawn.left_out), *_measured_twice(labs.name, drawn.specimens))
    return Screening(raised, left_out=left_out)


def _as_written(naive: datetime) -> datetime:
    return naive.replace(tzinfo=UTC)


def _left_out(refusals: Refusals) -> Iterator[Text]:
    """Return one sentence for all rows that were left out for the same reason."""
    groups: dict[tuple[str, str, Text], list[int]] = defaultdict(list)
    for refusal in refusals:
        groups[refusal.file, refusal.column, refusal.sentence].append(refusal.row or 0)
    for (file, column, sentence), rows in groups.items():
        yield text(
            "{file}, {rows}, {column}: {sentence} Left out.",
            file=file,
            rows=_rows(rows),
            column=column,
            sentence=sentence,
        )
    more = refusals.total - len(refusals)
    if more:
        yield text("{file}: {more} more such rows. Left out.", file=refusals[0].file, more=more)


def _rows(numbers: Sequence[int]) -> Text:
    first = ", ".join(map(str, numbers[:NAMED_ROWS]))
    more = len(numbers) - NAMED_ROWS
    if more > 0:
        return text("rows {first} and {more} more", first=first, more=more)
    return text("row {first}", first=first) if len(numbers) == 1 else text("rows {first}", first=first)


def _measured_twice(file: str, rows: Iterable[Row[Specimen]]) -> Iterator[Text]:
    """Return a sentence for each time with two different values of an analyte; the later row is judged."""
    seen: dict[tuple[str, datetime, str], Result] = {}
    for row, result in ((each, result) for each in rows for result in each.entry.results):
        before = seen.setdefault((row.patient, result.collected_at, result.analyte), result)
        if (before.value, before.comparator) != (result.value, result.comparator):
            yield text(
                "{file}: {analyte} of {patient} at {moment} appears twice, as {first} and {second}. "
                "The later row is used.",
                file=file,
                analyte=result.analyte,
                patient=row.patient,
                moment=row.written_at,
                first=before.reported,
                second=result.reported,
            )
