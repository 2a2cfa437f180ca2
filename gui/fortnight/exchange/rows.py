"""What files hold: entries of the domain, each with the row that brought it, and what was refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft
from fortnight.domain.messages import Text
from fortnight.domain.record.course import Event, MedicationStep, Specimen
from fortnight.exchange.refusals import Refusal, Refusals

T = TypeVar("T", ChildDraft, InfusionDraft, Specimen, MedicationStep, Event)


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """One entry of a patient, and where it is written.

    `columns` tells in which column a field of the entry is; a field that it does not name is a column itself.
    `written_at` is the moment as the file writes it.
    """

    patient: str
    entry: T
    file: str
    number: int
    columns: Mapping[str, str]
    written_at: str = ""

    def place(self, field: str, sentence: Text) -> Refusal:
        """Something that is said of a field of this entry, with its file, row and column."""
        return Refusal(self.file, self.number, self.columns.get(field, field), sentence)


@dataclass(slots=True)
class Contents:
    """What files hold.

    `left_out` are well-formed rows with something that is not known here or cannot be. `unread` are the
    numbers of children whose own row was refused.
    """

    children: list[Row[ChildDraft]] = field(default_factory=list)
    specimens: list[Row[Specimen]] = field(default_factory=list)
    infusions: list[Row[InfusionDraft]] = field(default_factory=list)
    medication: list[Row[MedicationStep]] = field(default_factory=list)
    events: list[Row[Event]] = field(default_factory=list)
    refusals: Refusals = field(default_factory=Refusals)
    left_out: Refusals = field(default_factory=Refusals)
    unread: set[str] = field(default_factory=set)

    def lists(self) -> dict[type, list[Row]]:
        """The rows by the kind of their entry."""
        return {
            ChildDraft: self.children,
            Specimen: self.specimens,
            InfusionDraft: self.infusions,
            MedicationStep: self.medication,
            Event: self.events,
        }

    @property
    def count(self) -> int:
        """How many entries there are."""
        return sum(map(len, self.lists().values()))

    def add(self, other: Contents) -> None:
        """Take in what another file holds."""
        theirs = other.lists()
        for kind, rows in self.lists().items():
            rows.extend(theirs[kind])
        self.refusals.take_in(other.refusals)
        self.left_out.take_in(other.left_out)
        self.unread |= other.unread

    def drop_rows(self) -> None:
        """Keep the refusals alone."""
        for rows in self.lists().values():
            rows.clear()


def one_specimen(id: str, drawn: Sequence[Specimen]) -> Specimen:
    """What was drawn of a child at one moment as one specimen; of two results of an analyte the later one."""
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
