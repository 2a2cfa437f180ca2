"""The contents of files: entries of the domain, each with its row, and the refusals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft
from fortnight.domain.messages import Text
from fortnight.domain.record.course import Event, MedicationStep, Specimen
from fortnight.exchange.refusals import Refusal, Refusals

T = TypeVar("T", ChildDraft, InfusionDraft, Specimen, MedicationStep, Event, VisitDraft)


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """One entry of a patient, and its location in the file.

    `columns` maps fields of the entry to columns; a field that is not in it has a column of the same name.
    `written_at` is the time as written in the file.
    """

    patient: str
    entry: T
    file: str
    number: int
    columns: Mapping[str, str]
    written_at: str = ""

    def refusal(self, field: str, sentence: Text) -> Refusal:
        """Return a refusal of, or question about, a field of this entry, with its file, row and column."""
        return Refusal(self.file, self.number, self.columns.get(field, field), sentence)


@dataclass(slots=True)
class Contents:
    """The contents of one or more files.

    `left_out` are well-formed rows with an unknown name or an impossible value. `unread` are the numbers of
    children whose own row was refused.
    """

    children: list[Row[ChildDraft]] = field(default_factory=list)
    specimens: list[Row[Specimen]] = field(default_factory=list)
    infusions: list[Row[InfusionDraft]] = field(default_factory=list)
    medication: list[Row[MedicationStep]] = field(default_factory=list)
    events: list[Row[Event]] = field(default_factory=list)
    visits: list[Row[VisitDraft]] = field(default_factory=list)
    refusals: Refusals = field(default_factory=Refusals)
    left_out: Refusals = field(default_factory=Refusals)
    unread: set[str] = field(default_factory=set)

    def lists(self) -> dict[type, list[Row[Any]]]:
        """Return the rows by the type of their entry."""
        return {
            ChildDraft: self.children,
            Specimen: self.specimens,
            InfusionDraft: self.infusions,
            MedicationStep: self.medication,
            Event: self.events,
            VisitDraft: self.visits,
        }

    @property
    def count(self) -> int:
        """The number of entries."""
        return sum(map(len, self.lists().values()))

    def add(self, other: Contents) -> None:
        """Add the contents of another file."""
        others = other.lists()
        for kind, rows in self.lists().items():
            rows.extend(others[kind])
        self.refusals.add_all(other.refusals)
        self.left_out.add_all(other.left_out)
        self.unread |= other.unread

    def clear_rows(self) -> None:
        """Drop all rows and keep the refusals."""
        for rows in self.lists().values():
            rows.clear()


def one_specimen(id: str, drawn: Sequence[Specimen]) -> Specimen:
    """Merge specimens of one child and time into one; the later result of an analyte is used."""
    first = drawn[0]
    if len(drawn) == 1 and first.id == id:
        return first
    results = {
        result.analyte: replace(result, specimen=id) for specimen in drawn for result in specimen.results
    }
    note = "; ".join(dict.fromkeys(specimen.note for specimen in drawn if specimen.note))
    return Specimen(
        id, first.collected_at, tuple(results.values()), first.method, first.visit, first.symptoms, note
    )
